import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {selectInRow} from '../../src/layout/selectInRow.ts';
import {selectInRows, type FixedLabel} from '../../src/layout/selectInRows.ts';

const label = (from: number, to: number, priority = 1): FixedLabel => ({from, to, priority});

describe('selectInRows(labels, rows, gap)', () => {
  test('chooses the heavier of what overlaps', () => {
    expect(selectInRows([label(0, 10), label(5, 15, 3), label(10, 20)], 1)).toEqual([{index: 1, row: 0}]);
    expect(selectInRows([label(0, 10, 2), label(5, 15, 3), label(10, 20, 2)], 1)).toEqual([{index: 0, row: 0}, {index: 2, row: 0}]);
  });

  test('puts what begins first lowest', () => {
    expect(selectInRows([label(5, 15), label(0, 10)], 2)).toEqual([{index: 0, row: 1}, {index: 1, row: 0}]);
  });

  test('undoes a best row where two rows together show more', () => {
    // The best single row is b and d, 10; beside it only one of weight 4 fits. Taken together, all but e fit.
    const [a, b, c, d, e] = [label(0, 12, 4), label(0, 10, 5), label(10, 20, 4), label(12, 20, 5), label(5, 15, 1)];
    expect(selectInRows([a, b, c, d, e], 2).map(({index}) => index)).toEqual([0, 1, 2, 3]);
  });

  test('gives up a label of the best row where two rows together show more', () => {
    const [a, b, c, d, e] = [label(2, 3, 7), label(3, 5, 5), label(5, 8, 3), label(2, 4, 7), label(3, 9, 7)];
    expect(selectInRows([a, b, c, d, e], 1).map(({index}) => index)).toEqual([0, 1, 2]);
    expect(selectInRows([a, b, c, d, e], 2).map(({index}) => index)).toEqual([0, 2, 3, 4]);
  });

  test('keeps the gap asked for', () => {
    const pair = [label(0, 10), label(12, 20)];
    expect(selectInRows(pair, 1, 2)).toHaveLength(2);
    expect(selectInRows(pair, 1, 3)).toHaveLength(1);
    expect(selectInRows(pair, 2, 3)).toEqual([{index: 0, row: 0}, {index: 1, row: 1}]);
  });

  test('lets nothing lie on what has no length', () => {
    expect(selectInRows([label(5, 5), label(5, 5), label(5, 8), label(0, 5), label(8, 8)], 2)).toHaveLength(4);
  });

  test('chooses nothing from nothing, for no rows, and what weighs nothing', () => {
    expect(selectInRows([], 2)).toEqual([]);
    expect(selectInRows([label(0, 10)], 0)).toEqual([]);
    expect(selectInRows([label(0, 10, 0)], 2)).toEqual([]);
  });

  test('shows as much as the best of all ways to deal labels out to rows', () => {
    let shared = 0;
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 7}), fc.integer({min: 1, max: 3}), gap, (list, rows, space) => {
      const seats = selectInRows(list, rows, space);
      expect(isApart(seats.map(({index, row}) => ({...list[index]!, row})), space)).toBe(true);
      expect(seats.every(({row}) => row >= 0 && row < rows)).toBe(true);
      expect(seats.map(({index}) => index)).toEqual([...new Set(seats.map(({index}) => index))].toSorted((a, b) => a - b));
      expect(seats.reduce((sum, {index}) => sum + list[index]!.priority, 0)).toBeCloseTo(mostShown(list, rows, space), 9);
      if (seats.length < list.length && new Set(seats.map(({row}) => row)).size > 1) shared += 1;
    }), {seed: 1, numRuns: 300});
    expect(shared).toBeGreaterThan(60);
  });

  test('shows as much as any rows filled from left to right', () => {
    const crowd = fc.array(fc.record({from: fc.integer({min: 0, max: 12}), length: fc.integer({min: 0, max: 6}), priority: fc.integer({min: 1, max: 9})}), {minLength: 8, maxLength: 36})
      .map(list => list.map(({from, length, priority}) => label(from, from + length, priority)));
    fc.assert(fc.property(crowd, fc.integer({min: 2, max: 6}), fc.constantFrom(0, 1), (list, rows, space) => {
      const seats = selectInRows(list, rows, space);
      expect(isApart(seats.map(({index, row}) => ({...list[index]!, row})), space)).toBe(true);
      expect(seats.every(({row}) => row < rows)).toBe(true);
      expect(seats.reduce((sum, {index}) => sum + list[index]!.priority, 0)).toBe(mostFilled(list, rows, space));
    }), {seed: 4, numRuns: 300});
  });

  test('finds in one row what selectInRow finds for labels that cannot slide', () => {
    const labels = fc.array(fc.record({from: fc.integer({min: 0, max: 600}), half: fc.integer({min: 1, max: 30}), priority: fc.integer({min: 1, max: 10})}), {maxLength: 60})
      .map(list => list.map(({from, half, priority}) => label(from, from + 2 * half, priority)).toSorted((a, b) => a.from - b.from || a.to - b.to));
    fc.assert(fc.property(labels, gap, (list, space) => {
      const fixed = list.map(({from, to, priority}) => ({ideal: (from + to) / 2, width: to - from, min: (from + to) / 2, max: (from + to) / 2, priority}));
      const sum = (indexes: readonly number[]): number => indexes.reduce((total, i) => total + list[i]!.priority, 0);
      expect(sum(selectInRows(list, 1, space).map(({index}) => index))).toBe(sum(selectInRow(fixed, {from: -Infinity, to: Infinity, gap: space})));
    }), {seed: 2, numRuns: 300});
  });

  test('shows all where there are rows enough, and no less with a row more', () => {
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 40}), gap, (list, space) => {
      const shown = [0, 1, 2, 3, 4].map(rows => selectInRows(list, rows, space).reduce((sum, {index}) => sum + list[index]!.priority, 0));
      expect(shown).toEqual(shown.toSorted((a, b) => a - b));
      // Each further row adds no more than the one before it.
      for (let rows = 2; rows < shown.length; rows++) expect(shown[rows]! - shown[rows - 1]!).toBeLessThanOrEqual(shown[rows - 1]! - shown[rows - 2]! + 1e-9);
      expect(selectInRows(list, Infinity, space)).toHaveLength(list.length);
    }), {seed: 3, numRuns: 300});
  });
});

const someLabel = fc.record({from: fc.integer({min: 0, max: 14}), length: fc.integer({min: 0, max: 12}), priority: fc.oneof(fc.integer({min: 1, max: 5}), fc.double({min: 0.1, max: 5, noNaN: true}))})
  .map(({from, length, priority}) => label(from, from + length, priority));
const gap = fc.constantFrom(0, 0, 1, 3);

/** What has no length holds the place where it is. */
const overlap = (a: FixedLabel, b: FixedLabel, space: number): boolean => a.from === b.from || (a.from < b.to + space && b.from < a.to + space);

const isApart = (seats: readonly (FixedLabel & {readonly row: number})[], space: number): boolean =>
  seats.every((a, i) => seats.slice(i + 1).every(b => a.row !== b.row || !overlap(a, b, space)));

/** The most over every way: each label left out, or in any row where it keeps clear. */
function mostShown([first, ...rest]: readonly FixedLabel[], rows: number, space: number, used: readonly (readonly FixedLabel[])[] = Array.from({length: rows}, () => [])): number {
  if (first === undefined) return 0;
  const seated = used.flatMap((row, i) => row.some(other => overlap(first, other, space)) ? [] : [first.priority + mostShown(rest, rows, space, used.with(i, [...row, first]))]);
  return Math.max(mostShown(rest, rows, space, used), ...seated);
}

/** The most over every way to fill rows, label by label from left to right; of ways whose rows end alike, only the best goes on. For whole numbers. */
function mostFilled(labels: readonly FixedLabel[], rows: number, space: number): number {
  let ways = new Map([[JSON.stringify(Array.from({length: rows}, () => -1)), 0]]);
  for (const {from, to, priority} of labels.toSorted((a, b) => a.from - b.from)) {
    const next = new Map(ways);
    for (const [ends, shown] of ways) {
      const rowEnds = JSON.parse(ends) as number[];
      const free = rowEnds.findLastIndex(end => end <= from);
      if (free < 0) continue;
      // What has no length holds its place: no other begins before the next whole number.
      const key = JSON.stringify(rowEnds.with(free, Math.max(from + 1, to + space)).toSorted((a, b) => a - b));
      next.set(key, Math.max(next.get(key) ?? 0, shown + priority));
    }
    ways = next;
  }
  return Math.max(...ways.values());
}
