import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {dyadicCells} from '../../src/layout/cells.ts';

describe('dyadicCells(positions, least)', () => {
  test('puts neighbours into one cell', () => {
    expect(dyadicCells([1, 2, 9], 3)).toEqual([
      {id: '2:0', low: 0, high: 4, members: [0, 1]},
      {id: '2:2', low: 8, high: 12, members: [2]},
    ]);
  });

  test('makes cells no shorter than asked for, and less than twice as long', () => {
    for (const least of [0.3, 1, 1.5, 8, 9, 1e9]) {
      const [cell] = dyadicCells([5], least);
      expect(cell!.high - cell!.low).toBeGreaterThanOrEqual(least);
      expect(cell!.high - cell!.low).toBeLessThan(least * 2);
    }
  });

  test('gives what stands on a border to the cell that begins there', () => {
    expect(dyadicCells([-4, -0.001, 0, 3.999, 4], 4).map(({id, members}) => [id, members])).toEqual([
      ['2:-1', [0, 1]], ['2:0', [2, 3]], ['2:1', [4]],
    ]);
  });

  test('has no cells for no positions', () => {
    expect(dyadicCells([], 10)).toEqual([]);
  });

  test('puts each position into one cell that covers it; cells come in order and apart', () => {
    fc.assert(fc.property(positions, least, (list, length) => {
      const cells = dyadicCells(list, length);
      expect(cells.flatMap(cell => cell.members).toSorted((a, b) => a - b)).toEqual(list.map((_, i) => i));
      for (const {low, high, members} of cells) {
        expect(members.length).toBeGreaterThan(0);
        expect(members.every(i => list[i]! >= low && list[i]! < high)).toBe(true);
        expect(members).toEqual(members.toSorted((a, b) => a - b));
      }
      for (const [i, cell] of cells.slice(1).entries()) expect(cells[i]!.high).toBeLessThanOrEqual(cell.low);
    }), {seed: 1, numRuns: 200});
  });

  test('names and fills a cell alike whatever else is in view', () => {
    fc.assert(fc.property(positions, least, fc.integer({min: -1000, max: 1000}), fc.integer({min: 0, max: 1500}), (list, length, from, room) => {
      const whole = new Map(dyadicCells(list, length).map(cell => [cell.id, cell.members.map(i => list[i]!)]));
      const view = list.filter(position => position >= from && position < from + room);
      for (const cell of dyadicCells(view, length)) {
        const inView = cell.members.map(i => view[i]!);
        expect(inView).toEqual(whole.get(cell.id)!.filter(position => position >= from && position < from + room));
      }
    }), {seed: 2, numRuns: 200});
  });

  test('a cell one level up is two halves, with the members of both', () => {
    fc.assert(fc.property(positions, least, (list, length) => {
      const finer = dyadicCells(list, length);
      const coarser = dyadicCells(list, length * 2);
      for (const parent of coarser) {
        const middle = (parent.low + parent.high) / 2;
        const halves = finer.filter(cell => cell.low >= parent.low && cell.high <= parent.high);
        expect(halves.every(cell => (cell.low === parent.low && cell.high === middle) || (cell.low === middle && cell.high === parent.high))).toBe(true);
        expect(halves.flatMap(cell => cell.members).toSorted((a, b) => a - b)).toEqual(parent.members);
      }
    }), {seed: 3, numRuns: 200});
  });
});

const positions = fc.array(fc.integer({min: -1_000_000, max: 1_000_000}).map(thousandths => thousandths / 1000), {maxLength: 30});
const least = fc.integer({min: 1, max: 50_000}).map(hundredths => hundredths / 100);
