import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {packMarks, type Stretch} from '../../src/layout/packMarks.ts';

/** Marks of one row keep this much apart, px. */
const GAP = 2;

const mark = (from: number, to: number, priority = 5, cell?: string): Stretch => ({from, to, priority, cell});

describe('packMarks(marks, most)', () => {
  test('puts marks that keep apart into the row next to the axis', () => {
    expect(packMarks([mark(0, 10), mark(12, 20), mark(40, 48)], 4).rows).toEqual([0, 0, 0]);
  });

  test('puts the shorter of two that touch further out', () => {
    expect(packMarks([mark(0, 100), mark(40, 48)], 4).rows).toEqual([0, 1]);
    expect(packMarks([mark(40, 48), mark(0, 100)], 4).rows).toEqual([1, 0]);
    expect(packMarks([mark(0, 10), mark(11, 20)], 4).rows).toEqual([0, 1]);
  });

  test('puts the later of two equals further out', () => {
    expect(packMarks([mark(0, 10), mark(0, 10), mark(0, 10)], 4).rows).toEqual([0, 1, 2]);
  });

  test('keeps the marks of one cell in one row', () => {
    expect(packMarks([mark(0, 30, 5, 'May 1997'), mark(0, 30, 5, 'May 1997'), mark(10, 18)], 4).rows).toEqual([0, 0, 1]);
  });

  test('keeps the marks of one cell in one row though another of their length stands between them', () => {
    expect(packMarks([mark(0, 30, 5, 'a'), mark(0, 30), mark(0, 30, 5, 'a')], 4).rows).toEqual([0, 1, 0]);
    expect(packMarks([mark(0, 30, 5, 'a'), mark(0, 30, 5, 'b'), mark(0, 30, 5, 'a'), mark(0, 30, 5, 'b')], 4).rows).toEqual([0, 1, 0, 1]);
  });

  test('keeps the marks of one cell in one row though their ornaments differ', () => {
    expect(packMarks([mark(0, 30, 5, 'a'), mark(10, 38), mark(2, 26, 5, 'a')], 4).rows).toEqual([0, 1, 0]);
  });

  test('says which mark gives way where they pile too high: the least important, of equals the later', () => {
    expect(packMarks([mark(0, 30, 4), mark(0, 20, 2), mark(0, 10, 3)], 2).buried).toBe(1);
    expect(packMarks([mark(0, 30, 3), mark(0, 20, 3), mark(0, 10, 3)], 2).buried).toBe(2);
    expect(packMarks([mark(0, 30, 3), mark(0, 20, 3), mark(0, 10, 3)], 3).buried).toBeUndefined();
  });

  test('looks for it among the marks that overlap, not elsewhere', () => {
    expect(packMarks([mark(0, 30, 4), mark(0, 20, 3), mark(500, 600, 1)], 1).buried).toBe(1);
  });

  test('spares what touches the pile but lifts nothing', () => {
    const beside = mark(0, 20, 1);
    expect(packMarks([beside, mark(24, 60), mark(24, 40), mark(18, 26)], 2).buried).toBe(3);
  });

  test('has no rows for no marks', () => {
    expect(packMarks([], 1)).toEqual({rows: []});
  });

  test('lets no two marks of a row touch, and puts the shorter of two that would further out', () => {
    fc.assert(fc.property(marks, list => {
      const {rows, buried} = packMarks(list, Infinity);
      expect(buried).toBeUndefined();
      for (const [i, j] of pairs(list)) {
        const [a, b] = [list[i]!, list[j]!];
        if (!touch(a, b)) continue;
        expect(rows[i]).not.toBe(rows[j]);
        if (a.to - a.from > b.to - b.from) expect(rows[i]).toBeLessThan(rows[j]!);
      }
    }), {seed: 1, numRuns: 300});
  });

  test('wastes no row: under each mark lies one it touches', () => {
    fc.assert(fc.property(marks, list => {
      const {rows} = packMarks(list, Infinity);
      for (const [i, row] of rows.entries()) expect(row === 0 || list.some((other, j) => rows[j] === row - 1 && touch(list[i]!, other))).toBe(true);
    }), {seed: 2, numRuns: 300});
  });

  test('keeps every cell in one row, apart from the marks of others', () => {
    fc.assert(fc.property(marksInCells, list => {
      const {rows} = packMarks(list, Infinity);
      for (const [i, j] of pairs(list)) {
        if (list[i]!.cell !== undefined && list[i]!.cell === list[j]!.cell) expect(rows[i]).toBe(rows[j]);
        else if (touch(list[i]!, list[j]!)) expect(rows[i]).not.toBe(rows[j]);
      }
    }), {seed: 3, numRuns: 300});
  });

  test('needs no more rows than allowed, or names the least important of a pile that is higher', () => {
    let piles = 0;
    fc.assert(fc.property(marks, fc.integer({min: 1, max: 3}), (list, most) => {
      const {rows, buried} = packMarks(list, most);
      if (buried === undefined) {
        expect(Math.max(0, ...rows)).toBeLessThan(most);
        expect(rows).toEqual(packMarks(list, Infinity).rows);
        return;
      }
      piles += 1;
      const all = packMarks(list, Infinity).rows;
      const piled = list.map((_, i) => i).filter(i => all[i] === most).map(top => pileUnder(top, list, all));
      expect(piled.some(pile => pile.includes(buried) && pile.every(j => list[j]!.priority >= list[buried]!.priority))).toBe(true);
    }), {seed: 4, numRuns: 300});
    expect(piles).toBeGreaterThan(60);
  });

  test('gives equal rows for equal marks', () => {
    fc.assert(fc.property(marksInCells, list => {
      expect(packMarks(list, 3)).toEqual(packMarks(list.map(item => ({...item})), 3));
    }), {seed: 5, numRuns: 100});
  });
});

const marks = fc.array(fc.record({from: fc.integer({min: 0, max: 200}), length: fc.integer({min: 0, max: 60}), priority: fc.integer({min: 1, max: 5})}), {maxLength: 12})
  .map(list => list.map(({from, length, priority}) => mark(from, from + length, priority)));

/** Marks of which some share cells; each is drawn a little beyond its cell, as ornaments are. */
const marksInCells = fc.array(fc.record({cell: fc.integer({min: 0, max: 6}), shared: fc.boolean(), more: fc.integer({min: 0, max: 6}), priority: fc.integer({min: 1, max: 5})}), {maxLength: 12})
  .map(list => list.map(({cell, shared, more, priority}) => mark(cell * 10 - more, cell * 10 + 25, priority, shared ? `cell ${cell}` : undefined)));

const touch = (a: Stretch, b: Stretch): boolean => Math.max(a.from, b.from) - Math.min(a.to, b.to) < GAP;

/** The mark on top, what it touches one row further in, and so on down to the axis. */
function pileUnder(top: number, list: readonly Stretch[], rows: readonly number[]): number[] {
  const lower = list.map((_, j) => j).filter(j => rows[j] === rows[top]! - 1 && touch(list[j]!, list[top]!));
  return [top, ...lower.flatMap(j => pileUnder(j, list, rows))];
}

const pairs = (list: readonly unknown[]): [number, number][] =>
  list.flatMap((_, i) => list.flatMap((__, j): [number, number][] => i === j ? [] : [[i, j]]));
