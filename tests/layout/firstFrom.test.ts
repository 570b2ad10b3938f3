import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firstFrom} from '../../src/layout/firstFrom.ts';

describe('firstFrom(sorted, least)', () => {
  test('finds the place in the example of its comment', () => {
    expect(firstFrom(Float64Array.of(1, 2, 2, 5), 2)).toBe(1);
  });

  test('gives the count where all numbers are less, and 0 where none is', () => {
    expect([6, Infinity, 1, -Infinity].map(least => firstFrom(Float64Array.of(1, 2, 2, 5), least))).toEqual([4, 4, 0, 0]);
    expect(firstFrom(new Float64Array(0), 3)).toBe(0);
  });

  test('has as many numbers before it as are less', () => {
    const some = fc.oneof(fc.integer({min: -9, max: 9}), fc.constantFrom(-Infinity, Infinity, 0.5));
    fc.assert(fc.property(fc.array(some), some, (list, least) => {
      expect(firstFrom(Float64Array.from(list).sort(), least)).toBe(list.filter(value => value < least).length);
    }), {seed: 1, numRuns: 500});
  });
});
