import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {contenders} from '../../src/layout/contenders.ts';

const crowd = {few: 3, stretch: 16, most: 2};

describe('contenders(places, compare, crowd)', () => {
  test('are all where they are few', () => {
    expect(contenders([1, 1, 1], (a, b) => a - b, crowd)).toEqual([true, true, true]);
  });

  test('are the best of each stretch in a crowd', () => {
    expect(contenders([1, 2, 3, 40], (a, b) => b - a, crowd)).toEqual([false, true, true, true]);
    expect(contenders([-1, 1, -2, 2, 3], (a, b) => a - b, crowd)).toEqual([true, true, true, true, false]);
  });

  test('are those that fewer than `most` of their own stretch are better than', () => {
    const some = fc.array(fc.record({place: fc.integer({min: -50, max: 50}), worth: fc.integer({min: 1, max: 5})}), {minLength: 4, maxLength: 60});
    fc.assert(fc.property(some, items => {
      const compare = (a: number, b: number): number => items[b]!.worth - items[a]!.worth || a - b;
      const expected = items.map(({place}, i) => items.filter((other, j) => j !== i && Math.floor(other.place / 16) === Math.floor(place / 16) && compare(j, i) < 0).length < crowd.most);
      expect(contenders(items.map(({place}) => place), compare, crowd)).toEqual(expected);
    }), {seed: 1, endOnFailure: true, numRuns: 300});
  });
});
