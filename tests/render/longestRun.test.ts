import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {longestRun} from '../../src/render/longestRun.ts';

describe('longestRun(values)', () => {
  test('skips the one that stands out of order', () => {
    expect(longestRun([3, 0, 1, 2])).toEqual([1, 2, 3]);
    expect(longestRun([])).toEqual([]);
  });

  test('is an increasing run, as long as any that trying all of them finds', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({min: 0, max: 20}), {maxLength: 9}), values => {
      const run = longestRun(values);
      expect(isIncreasing(run) && isIncreasing(run.map(i => values[i]!))).toBe(true);
      expect(run.length).toBe(longestByTrying(values));
    }), {seed: 1, numRuns: 500});
  });
});

const isIncreasing = (values: readonly number[]): boolean => values.every((value, i) => i === 0 || values[i - 1]! < value);

function longestByTrying(values: readonly number[]): number {
  let best = 0;
  for (let mask = 0; mask < 2 ** values.length; mask++) {
    const chosen = values.filter((_, i) => mask & (1 << i));
    if (isIncreasing(chosen)) best = Math.max(best, chosen.length);
  }
  return best;
}
