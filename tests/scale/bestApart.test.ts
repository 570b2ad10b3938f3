import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bestApart, WEIGHTS, type Weighted} from '../../src/scale/bestApart.ts';

const box = (from: number, to: number, weight = 1): Weighted => ({from, to, weight});
const sum = (all: readonly Weighted[]): number => all.reduce((total, {weight}) => total + weight, 0);
const areApart = (all: readonly Weighted[], gap: number): boolean =>
  all.every((a, i) => all.every((b, j) => i === j || a.to + gap <= b.from || b.to + gap <= a.from));

describe('bestApart(stretches, gap)', () => {
  test('keeps all that stand apart, in their order', () => {
    const all = [box(60, 80), box(0, 20), box(24, 56)];
    expect(bestApart(all, 4)).toEqual(all);
    expect(bestApart(all, 5)).toEqual([all[0], all[1]]);
  });

  test('takes two for one that weighs less than both', () => {
    const [a, b, c] = [box(0, 50, 2), box(40, 90, 3), box(80, 120, 2)];
    expect(bestApart([a, b, c], 4)).toEqual([a, c]);
  });

  test('gives up any number of small ones for one that must stand', () => {
    const small = Array.from({length: 300}, (_, i) => box(i * 3, i * 3 + 2, WEIGHTS.minor));
    const forced = box(0, 900, WEIGHTS.forced);
    expect(bestApart([...small, forced], 0)).toEqual([forced]);
    expect(300 * WEIGHTS.minor).toBeLessThan(WEIGHTS.major);
  });

  test('is the best of all choices', () => {
    const boxes = fc.array(fc.tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 1, max: 25}), fc.constantFrom(1, 2, 3, 10)).map(([from, width, weight]) => box(from, from + width, weight)), {maxLength: 10});
    fc.assert(fc.property(boxes, fc.integer({min: 0, max: 5}), (all, gap) => {
      const kept = bestApart(all, gap);
      expect(areApart(kept, gap)).toBe(true);
      let best = 0;
      for (let bits = 0; bits < 2 ** all.length; bits++) {
        const chosen = all.filter((_, i) => bits >> i & 1);
        if (areApart(chosen, gap)) best = Math.max(best, sum(chosen));
      }
      expect(sum(kept)).toBe(best);
    }), {seed: 1, numRuns: 400});
  });
});
