import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mostShown, type WorthyStretch} from '../../src/layout/mostShown.ts';
import {mostShownShifted} from '../../src/layout/mostShownShifted.ts';

const label = (from: number, to: number, priority: number): WorthyStretch => ({from, to, priority});
const some = fc.array(fc.record({from: fc.integer({min: 0, max: 30}), length: fc.integer({min: 0, max: 12}), priority: fc.oneof(fc.integer({min: 1, max: 10}), fc.double({min: 0.1, max: 9, noNaN: true}))}), {maxLength: 9, size: 'max'})
  .map(list => list.map(({from, length, priority}) => label(from, from + length, priority)).sort((a, b) => a.from + a.to - b.from - b.to));

/** All selections. */
function subsets<T>(list: readonly T[]): T[][] {
  return list.reduce<T[][]>((all, one) => [...all, ...all.map(set => [...set, one])], [[]]);
}
const worth = (set: readonly WorthyStretch[]): number => set.reduce((sum, {priority}) => sum + priority, 0);

describe('mostShown(labels, rows)', () => {
  const three = [label(0, 10, 5), label(5, 15, 6), label(10, 20, 5)];

  test('shows two small ones rather than a large one between them', () => {
    expect(mostShown(three, 1)).toBe(10);
    expect(mostShown(three, 2)).toBe(16);
  });

  test('shows nothing of nothing, or in no row', () => {
    expect(mostShown([], 3)).toBe(0);
    expect(mostShown(three, 0)).toBe(0);
  });

  test('agrees with all selections: so many rows are enough where no place is covered more often', () => {
    fc.assert(fc.property(some, fc.integer({min: 1, max: 4}), (labels, rows) => {
      const isPossible = (set: readonly WorthyStretch[]): boolean => set.every(one => set.filter(other => other.from <= one.from && Math.max(other.to - 0.5, other.from + 0.1) > one.from).length <= rows);
      expect(mostShown(labels, rows)).toBeCloseTo(Math.max(...subsets(labels).filter(isPossible).map(worth)), 9);
    }), {seed: 1, numRuns: 500});
  });
});

describe('mostShownShifted(labels, {from, to, reach})', () => {
  const two = [label(0, 10, 5), label(5, 15, 6)];

  test('moves labels as far as they may be moved, and no further', () => {
    expect(mostShownShifted(two, {from: 0, to: 100, reach: 4})).toBe(6);
    expect(mostShownShifted(two, {from: 0, to: 100, reach: 5})).toBe(11);
    expect(mostShownShifted(two, {from: 0, to: 19, reach: 5})).toBe(6);
  });

  test('agrees with all selections, each packed from the left', () => {
    fc.assert(fc.property(some, fc.integer({min: 0, max: 15}), (labels, reach) => {
      const isPossible = (set: readonly WorthyStretch[]): boolean => {
        let edge = 0;
        return set.every(({from, to}) => {
          const start = Math.max(edge, from - reach);
          edge = start + to - from;
          return start <= from + reach && edge <= 40;
        });
      };
      expect(mostShownShifted(labels, {from: 0, to: 40, reach})).toBeCloseTo(Math.max(...subsets(labels).filter(isPossible).map(worth)), 9);
    }), {seed: 2, numRuns: 500});
  });

  test('is never less than what one row shows without shifts', () => {
    fc.assert(fc.property(some, labels => {
      const spread = labels.map(({from, to, priority}) => label(from * 10, to * 10 - 1, priority)).filter(({from, to}) => to > from);
      expect(mostShownShifted(spread, {from: 0, to: 1000, reach: 1})).toBeGreaterThanOrEqual(mostShown(spread, 1) - 1e-9);
    }), {seed: 3, numRuns: 300});
  });
});
