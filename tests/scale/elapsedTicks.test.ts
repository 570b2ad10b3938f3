import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {elapsedTicks, type ElapsedRoom} from '../../src/scale/elapsedTicks.ts';
import {createTimeScale} from '../../src/scale/timeScale.ts';
import {createWarp, type Warp} from '../../src/scale/warp.ts';

const day = 86_400_000;
const year = 365.2425 * day;
const lengths = {ms: 1, second: 1000, minute: 60_000, hour: 3_600_000, day, year};

/** English enough; six px a letter. */
const room: ElapsedRoom = {say: (ms, unit) => [ms === 0 ? '0' : `${ms / lengths[unit]} ${unit}s`], size: ([text = '']) => text.length * 6, gap: 12};
const labels = (t0: number, t1: number, px: number, warp: Warp = createWarp([])): string[] =>
  elapsedTicks(warp, {u0: warp(t0), u1: warp(t1), pxPerU: px / (warp(t1) - warp(t0))}, room).flatMap(({label}) => label);

describe('elapsedTicks(warp, view, room)', () => {
  test('counts in round numbers of one unit, on both sides of the start', () => {
    expect(labels(0, 30 * day, 300)).toEqual(['0', '10 days', '20 days', '30 days']);
    expect(labels(-20 * day, 20 * day, 360)).toEqual(['-20 days', '-10 days', '0', '10 days', '20 days']);
    expect(labels(0, 10 * year, 500)).toEqual(['0', '2 years', '4 years', '6 years', '8 years', '10 years']);
    expect(labels(0, day, 700)).toEqual(['0', '3 hours', '6 hours', '9 hours', '12 hours', '15 hours', '18 hours', '21 hours', '24 hours']);
  });

  test('is not lost far from the start, where steps would be too fine for numbers', () => {
    expect(labels(4e9 * year, 4e9 * year + 1e-6, 900).length).toBeLessThan(3);
    expect(labels(0, 13e9 * year, 900).length).toBeGreaterThan(3);
  });

  test('says one time in a piece too short for ticks, in its middle', () => {
    const warp = createWarp([{kind: 'plain', t0: 0, t1: 10 * day}, {kind: 'cut', t0: 10 * day, t1: 990 * day, length: 20 * day}, {kind: 'plain', t0: 990 * day, t1: 1003 * day}]);
    const ticks = elapsedTicks(warp, {u0: 0, u1: warp(1003 * day), pxPerU: 300 / warp(1003 * day)}, room);
    expect(ticks.filter(({t}) => t > 500 * day).map(({t}) => t / day)).toContain(1000);
  });

  test('stands in no break, apart from each other, and inside the view, whatever the story', () => {
    const stories = fc.array(fc.integer({min: -4000, max: 40_000}), {minLength: 2, maxLength: 12});
    fc.assert(fc.property(stories, fc.integer({min: 200, max: 1500}), fc.double({min: 0, max: 0.9, noNaN: true}), fc.double({min: 0.001, max: 1, noNaN: true}), (days, length, start, share) => {
      const {warp, fit, breaks, kind} = createTimeScale(days.map(one => ({bounds: [one * day, (one + 1) * day], from: one * day, to: (one + 1) * day})), {length, scale: 'relative'})!;
      expect(kind).toBe('relative');
      const u0 = fit[0] + (fit[1] - fit[0]) * start;
      const u1 = Math.min(fit[1], u0 + (fit[1] - fit[0]) * share);
      const pxPerU = length / (u1 - u0);
      const ticks = elapsedTicks(warp, {u0, u1, pxPerU}, room);
      // The closest view of all holds a compressed stretch and nothing else.
      const isInside = breaks.some(segment => segment.u0 <= u0 && segment.u1 >= u1);
      for (const {t} of ticks) expect(!isInside && breaks.some(({t0, t1}) => t > t0 && t < t1)).toBe(false);
      expect(ticks.map(({t}) => t)).toEqual(ticks.map(({t}) => t).toSorted((a, b) => a - b));
      const boxes = ticks.filter(({label, cell}) => label.length > 0 && !cell).map(({t, label}) => {
        const half = room.size(label) / 2;
        const centre = Math.max(half, Math.min(length - half, (warp(t) - u0) * pxPerU));
        return [centre - half, centre + half] as const;
      });
      for (const [i, [from]] of boxes.entries()) if (i > 0) expect(from - boxes[i - 1]![1]).toBeGreaterThan(0);
    }), {seed: 1, numRuns: 300});
  });
});
