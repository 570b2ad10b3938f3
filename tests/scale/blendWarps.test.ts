import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {blendWarps} from '../../src/scale/blendWarps.ts';
import {createTimeScale, type TimeScale} from '../../src/scale/timeScale.ts';
import {createWarp} from '../../src/scale/warp.ts';
import {dohaExtents} from './dohaExtents.ts';

const cut = createWarp([{kind: 'plain', t0: 0, t1: 10}, {kind: 'cut', t0: 10, t1: 90, length: 10}, {kind: 'plain', t0: 90, t1: 100}]);
const shares = fc.double({min: 0, max: 1, noNaN: true});

describe('blendWarps(a, b, share)', () => {
  test('is one at 0 and the other at 1, but for a shift', () => {
    const distance = (share: number): number => blendWarps(cut, createWarp([]), share)(95) - blendWarps(cut, createWarp([]), share)(5);
    expect([distance(0), distance(1), distance(0.5)]).toEqual([20, 90, 55]);
  });

  test('keeps the kinds of the first, so that a break is one until it is open', () => {
    expect(blendWarps(cut, createWarp([]), 0.9).segments.map(({kind}) => kind)).toEqual(['plain', 'cut', 'plain']);
  });

  test('refuses a share beyond the ends', () => {
    expect(() => blendWarps(cut, cut, 1.1)).toThrow('blendWarps: share is 1.1; it must be from 0 to 1');
  });
});

describe('createTimeScale(extents, {proportions})', () => {
  const at = (share: number): TimeScale => createTimeScale(dohaExtents, {length: 920, proportions: share})!;
  const place = (scale: TimeScale, t: number): number => (scale.warp(t) - scale.fit[0]) * scale.rate;
  const bounds = [...new Set(dohaExtents.flatMap(({bounds}) => bounds).filter(Number.isFinite))].toSorted((a, b) => a - b);

  test('has the breaks of the story at 0 and none at 1, and says at both that there are some', () => {
    expect([at(0), at(0.5), at(1)].map(({breaks, breakable}) => [breaks.length, breakable])).toEqual([[3, true], [3, true], [0, true]]);
    expect(createTimeScale(dohaExtents, {length: 920, breaks: 'none'})!.breakable).toBe(false);
  });

  test('moves each instant evenly in px from where it was to where it goes, and none past another', () => {
    const [broken, even] = [at(0), at(1)];
    fc.assert(fc.property(shares, share => {
      const scale = at(share);
      const px = bounds.map(t => place(scale, t));
      px.forEach((x, i) => {
        const [from, to] = [place(broken, bounds[i]!), place(even, bounds[i]!)];
        expect(x).toBeCloseTo(from + (to - from) * share, 3);
        if (i > 0) expect(x).toBeGreaterThan(px[i - 1]!);
      });
      expect((scale.fit[1] - scale.fit[0]) * scale.rate).toBeCloseTo(920, 6);
    }), {seed: 1, numRuns: 300});
  });

  test('holds where the broken axis is wider than the story', () => {
    const extents = [0, 500, ...Array.from({length: 21}, (_, i) => 1000 + i)].map(t => ({bounds: [t], from: t, to: t}));
    const scales = [0, 0.3, 1].map(proportions => createTimeScale(extents, {length: 920, proportions})!);
    const [broken, between, even] = scales.map(scale => place(scale, 0));
    expect(broken).toBeGreaterThan(20);
    expect(even).toBeCloseTo(0, 6);
    expect(between).toBeCloseTo(broken! * 0.7, 6);
  });
});
