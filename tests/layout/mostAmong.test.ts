import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mostAmong} from '../../src/layout/mostAmong.ts';

describe('mostAmong(chances, gap)', () => {
  test('takes two that are together worth more than the one between them', () => {
    const chances = [{name: 'a', from: 0, to: 4, worth: 2}, {name: 'b', from: 3, to: 8, worth: 3}, {name: 'c', from: 7, to: 9, worth: 2}];
    expect(mostAmong(chances, 0).map(({name}) => name)).toEqual(['a', 'c']);
    expect(mostAmong(chances, 4).map(({name}) => name)).toEqual(['b']);
    expect(mostAmong([], 4)).toEqual([]);
  });

  test('is worth as much as the best of all choices', () => {
    const chance = fc.record({from: fc.integer({min: 0, max: 40}), length: fc.integer({min: 1, max: 12}), worth: fc.integer({min: 1, max: 9})}).map(({from, length, worth}) => ({from, to: from + length, worth}));
    fc.assert(fc.property(fc.array(chance, {maxLength: 9}), fc.integer({min: 0, max: 5}), (chances, gap) => {
      const isApart = (some: typeof chances): boolean => some.every((a, i) => some.every((b, j) => i >= j || a.to + gap <= b.from || b.to + gap <= a.from));
      const worth = (some: typeof chances): number => some.reduce((sum, one) => sum + one.worth, 0);
      const chosen = mostAmong(chances, gap);
      let best = 0;
      for (let choice = 0; choice < 2 ** chances.length; choice++) {
        const some = chances.filter((_, i) => choice >> i & 1);
        if (isApart(some)) best = Math.max(best, worth(some));
      }
      expect(isApart(chosen)).toBe(true);
      expect(worth(chosen)).toBe(best);
    }), {seed: 1, numRuns: 300});
  });
});
