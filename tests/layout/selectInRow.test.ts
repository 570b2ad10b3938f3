import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {selectInRow, type RowLabel} from '../../src/layout/selectInRow.ts';
import {separate, type RowSpace} from '../../src/layout/separate.ts';

const row = {from: 0, to: 100, gap: 0};
const label = (ideal: number, width: number, priority = 1, reach = Infinity): RowLabel => ({ideal, width, priority, min: ideal - reach, max: ideal + reach});

describe('selectInRow(labels, space)', () => {
  test('chooses two that weigh more than the heaviest', () => {
    expect(selectInRow([{ideal: 20, width: 40, priority: 2}, {ideal: 50, width: 80, priority: 3}, {ideal: 80, width: 40, priority: 2}], row)).toEqual([0, 2]);
  });

  test('chooses all that fit side by side, however far they slide', () => {
    expect(selectInRow([label(50, 30), label(50, 30), label(50, 40)], row)).toEqual([0, 1, 2]);
    expect(selectInRow([label(50, 30), label(50, 30), label(50, 41)], row)).toEqual([0, 1]);
  });

  test('lets none slide further than it may', () => {
    expect(selectInRow([label(50, 20, 1, 10), label(50, 20, 1, 10)], row)).toEqual([0, 1]);
    expect(selectInRow([label(50, 20, 1, 9), label(50, 20, 2, 9)], row)).toEqual([1]);
  });

  test('keeps the gap asked for', () => {
    expect(selectInRow([label(20, 45), label(80, 45)], {...row, gap: 10})).toEqual([0, 1]);
    expect(selectInRow([label(20, 45), label(80, 45)], {...row, gap: 11})).toEqual([0]);
  });

  test('keeps between the walls', () => {
    expect(selectInRow([label(0, 20, 1, 9), label(50, 20, 1, 9), label(100, 20, 1, 9)], row)).toEqual([1]);
    expect(selectInRow([label(0, 20, 1, 10), label(50, 101)], row)).toEqual([0]);
  });

  test('keeps the order, even where another would have room for more', () => {
    expect(selectInRow([label(80, 20, 2, 0), label(20, 20, 1, 0)], row)).toEqual([0]);
  });

  test('chooses of equals what ends first', () => {
    expect(selectInRow([label(50, 60), label(50, 50), label(50, 60)], row)).toEqual([1]);
  });

  test('needs no walls', () => {
    expect(selectInRow([label(0, 1e6), label(0, 1e6), label(5, 3, 1, 0)], {from: -Infinity, to: Infinity, gap: 1})).toEqual([0, 1, 2]);
  });

  test('has nothing to choose from nothing', () => {
    expect(selectInRow([], row)).toEqual([]);
  });

  test('refuses priorities that cannot be counted', () => {
    for (const priority of [0, -1, 1.5, NaN, Infinity]) expect(() => selectInRow([label(50, 20, priority)], row)).toThrow(`priority is ${priority}; it must be a whole number from 1`);
  });

  test('shows as much as the best of all choices and all whole-number rows', () => {
    const even = fc.constantFrom(2, 4, 6);
    const labels = fc.array(fc.record({ideal: fc.constant(0), width: even, min: fc.integer({min: -2, max: 14}), room: fc.integer({min: 0, max: 8}), priority: fc.integer({min: 1, max: 10})}), {maxLength: 6})
      .map(list => list.map(({room, ...rest}) => ({...rest, max: rest.min + room})));
    let dropped = 0;
    fc.assert(fc.property(labels, fc.integer({min: 0, max: 2}), (list, gap) => {
      const space = {from: 0, to: 16, gap};
      const chosen = selectInRow(list, space);
      expect(weight(chosen, list)).toBe(bestRow(list, space));
      if (chosen.length < list.length) dropped += 1;
    }), {seed: 1, numRuns: 300});
    expect(dropped).toBeGreaterThan(100);
  });

  test('chooses what separate finds places for, as much as of all choices of which that is true', () => {
    const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({min, max, noNaN: true});
    const labels = fc.array(fc.record({ideal: real(0, 100), width: real(1, 40), reach: real(0, 30), priority: fc.integer({min: 1, max: 10})}), {maxLength: 8})
      .map(list => list.map(({ideal, width, reach, priority}) => label(ideal, width, priority, reach)).toSorted((a, b) => a.ideal - b.ideal));
    fc.assert(fc.property(labels, real(0, 8), (list, gap) => {
      const fits = (indexes: readonly number[]): boolean => separate(indexes.map(i => list[i]!), {...row, gap}) !== undefined;
      const chosen = selectInRow(list, {...row, gap});
      expect(chosen).toEqual(chosen.toSorted((a, b) => a - b));
      expect(fits(chosen)).toBe(true);
      const heavier = choices(list.length).filter(indexes => weight(indexes, list) > weight(chosen, list));
      expect(heavier.filter(fits)).toEqual([]);
    }), {seed: 2, numRuns: 300});
  });

  test('finds the places of hundreds too', () => {
    const list = Array.from({length: 400}, (_, i) => label((i * 7919) % 4001, 20 + (i * 37) % 90, 1 + (i * 13) % 10, 60)).toSorted((a, b) => a.ideal - b.ideal);
    const space = {from: 0, to: 4000, gap: 3};
    const chosen = selectInRow(list, space);
    expect(chosen.length).toBeGreaterThan(60);
    expect(separate(chosen.map(i => list[i]!), space)).toBeDefined();
  });
});

const weight = (indexes: readonly number[], labels: readonly RowLabel[]): number => indexes.reduce((sum, i) => sum + labels[i]!.priority, 0);

/** Every set of the first `count` indexes, each rising. */
function choices(count: number): number[][] {
  return Array.from({length: 2 ** count}, (_, bits) => Array.from({length: count}, (__, i) => i).filter(i => bits >> i & 1));
}

/** The most that can be shown, trying each label at each whole place and left out. Widths are even, so whole places are enough. */
function bestRow([first, ...rest]: readonly (RowLabel & {readonly min: number; readonly max: number})[], space: RowSpace): number {
  if (first === undefined) return 0;
  let best = bestRow(rest, space);
  const half = first.width / 2;
  for (let centre = first.min; centre <= first.max; centre++) {
    if (centre - half < space.from || centre + half > space.to) continue;
    best = Math.max(best, first.priority + bestRow(rest, {...space, from: centre + half + space.gap}));
  }
  return best;
}
