// Does a stretch lose what is cut out of it, and nothing else?

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {between} from '../../src/scene/between.ts';

const stretch = fc.tuple(fc.integer({min: -20, max: 120}), fc.integer({min: 0, max: 40})).map(([from, length]) => [from, from + length] as const);

describe('between(stretch, cuts)', () => {
  test('says what is left beside the cuts', () => {
    expect(between([0, 100], [[20, 30], [90, 120]])).toEqual([[0, 20], [30, 90]]);
    expect(between([0, 100], [])).toEqual([[0, 100]]);
    expect(between([5, 5], [])).toEqual([]);
  });

  test('holds exactly the points of the stretch that are in no cut', () => {
    fc.assert(fc.property(fc.array(stretch), cuts => {
      const rising = cuts.toSorted((a, b) => a[0] - b[0]);
      const parts = between([0, 100], rising);
      for (let at = 0.5; at < 100; at++) {
        const isCut = rising.some(([from, to]) => at > from && at < to);
        expect(parts.some(([from, to]) => at > from && at < to)).toBe(!isCut);
      }
    }), {seed: 1, numRuns: 100});
  });
});
