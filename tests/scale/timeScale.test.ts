import {describe, expect, test} from 'vitest';
import type {TimeExtent} from '../../src/scale/findBreaks.ts';
import {createTimeScale} from '../../src/scale/timeScale.ts';
import {dohaExtents} from './dohaExtents.ts';

const day = (text: string): number => Date.parse(`${text}T00:00Z`);

describe('createTimeScale(extents, options)', () => {
  test('draws the Doha story as the design has it', () => {
    const scale = createTimeScale(dohaExtents, {length: 920, breakLength: 56})!;
    const x = (t: number): number => (scale.warp(t) - scale.fit[0]) * scale.rate;
    const places = ['1997-01-01', '1998-01-01', '2025-02-01', '2025-03-01', '2025-03-10'].map(text => x(day(text)));
    [0, 56, 112, 168, 920].forEach((px, i) => expect(places[i]).toBeCloseTo(px, 6));
    expect(x(day('2025-03-05')) - x(day('2025-03-04'))).toBeCloseTo(83.556, 3);
    expect(scale.breaks.map(({kind}) => kind)).toEqual(['compressed', 'cut', 'compressed']);
  });

  test('has time itself for u where the last events are', () => {
    const {warp} = createTimeScale(dohaExtents, {length: 920})!;
    expect(warp(day('2025-03-05'))).toBe(day('2025-03-05'));
  });

  test('fits its domain to the length', () => {
    const {fit, rate, domain, warp} = createTimeScale(dohaExtents, {length: 640})!;
    expect((fit[1] - fit[0]) * rate).toBeCloseTo(640, 6);
    expect(fit).toEqual(domain.map(warp));
  });

  test('is nothing for events without a date', () => {
    const open: TimeExtent = {bounds: [], from: -Infinity, to: Infinity};
    expect(createTimeScale([open], {length: 920})).toBeUndefined();
    expect(createTimeScale([], {length: 920})).toBeUndefined();
  });
});
