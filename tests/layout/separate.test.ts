import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {separate, type RowBox} from '../../src/layout/separate.ts';

const row = {from: 0, to: 100, gap: 0};
const box = (ideal: number, width: number, min?: number, max?: number): RowBox =>
  ({ideal, width, ...min === undefined ? {} : {min}, ...max === undefined ? {} : {max}});

describe('separate(boxes, space)', () => {
  test('leaves boxes that do not touch where they want to be', () => {
    expect(separate([box(20, 10), box(60, 10)], row)).toEqual([20, 60]);
  });

  test('shares the shift between two boxes that want the same place', () => {
    expect(separate([box(50, 20), box(50, 20)], row)).toEqual([40, 60]);
  });

  test('keeps the gap asked for', () => {
    expect(separate([box(50, 20), box(50, 20)], {...row, gap: 10})).toEqual([35, 65]);
  });

  test('moves a box of more weight less', () => {
    expect(separate([{...box(50, 20), weight: 3}, box(50, 20)], row)).toEqual([45, 65]);
  });

  test('stops at the walls', () => {
    expect(separate([box(-30, 20), box(200, 20)], row)).toEqual([10, 90]);
  });

  test('says that boxes wider than the row do not fit', () => {
    expect(separate([box(10, 60), box(20, 60)], row)).toBeUndefined();
  });

  test('keeps a box in its own stretch and lets the others make room', () => {
    expect(separate([box(50, 20), box(50, 20, 50, 50)], row)).toEqual([30, 50]);
    expect(separate([box(50, 20, 48), box(50, 20)], row)).toEqual([48, 68]);
    expect(separate([box(50, 20), box(50, 20, undefined, 55)], row)).toEqual([35, 55]);
  });

  test('says that stretches which contradict the order do not fit', () => {
    expect(separate([box(50, 20, 60), box(50, 20, 0, 70)], row)).toBeUndefined();
    expect(separate([box(50, 20, 50), box(50, 20, 0, 70)], row)).toEqual([50, 70]);
  });

  test('needs no walls where each box has its own', () => {
    expect(separate([box(5, 0, 10, 20), box(0, 0, 0, 30)], {from: -Infinity, to: Infinity, gap: 0})).toEqual([10, 10]);
  });

  test('has nothing to do for an empty row', () => {
    expect(separate([], row)).toEqual([]);
  });

  test('is never beaten by a random feasible row', () => {
    const boxes = fc.array(fc.record({ideal: fc.integer({min: -50, max: 150}), width: fc.integer({min: 1, max: 15})}), {minLength: 1, maxLength: 6})
      .map(list => list.toSorted((a, b) => a.ideal - b.ideal));
    fc.assert(fc.property(boxes, fc.array(fc.integer({min: 0, max: 100}), {minLength: 6, maxLength: 6}), (list, slack) => {
      const centres = separate(list, row)!;
      expect(isApart(centres, list)).toBe(true);
      expect(cost(centres, list)).toBeLessThanOrEqual(cost(feasible(list, slack), list) + 1e-9);
    }), {seed: 1, numRuns: 2000});
  });

  test('is never beaten by a random feasible row that keeps the stretches too', () => {
    // Each box's stretch is drawn around its place in a row known to be feasible, so that there is something to be beaten by.
    const drawn = fc.array(fc.record({ideal: fc.integer({min: -50, max: 150}), width: fc.integer({min: 1, max: 15}), low: fc.integer({min: 0, max: 30}), high: fc.integer({min: 0, max: 30})}), {minLength: 1, maxLength: 6});
    const shares = fc.array(fc.integer({min: 0, max: 100}), {minLength: 7, maxLength: 7});
    fc.assert(fc.property(drawn, shares, (list, slack) => {
      const known = feasible(list, slack);
      const boxes = list.map(({ideal, width, low, high}, i) => box(ideal, width, known[i]! - low, known[i]! + high));
      const centres = separate(boxes, row)!;
      expect(isApart(centres, boxes) && inStretches(centres, boxes)).toBe(true);
      expect(cost(centres, boxes)).toBeLessThanOrEqual(cost(known, boxes) + 1e-9);
      for (const share of [0.01, 0.3, 0.7]) {
        // The feasible rows form a convex set: what lies between two of them is one too.
        const between = centres.map((centre, i) => centre + (known[i]! - centre) * share);
        expect(cost(centres, boxes)).toBeLessThanOrEqual(cost(between, boxes) + 1e-9);
      }
    }), {seed: 2, numRuns: 500});
  });

  test('finds the very optimum over all whole-number rows, or no row exactly where there is none', () => {
    const even = fc.constantFrom(2, 4, 6);
    const boxes = fc.array(fc.record({ideal: fc.integer({min: -3, max: 19}), width: even, min: fc.integer({min: 0, max: 12}), room: fc.integer({min: 0, max: 8})}), {minLength: 1, maxLength: 4})
      .map(list => list.map(({ideal, width, min, room}) => ({ideal, width, min, max: min + room})));
    let none = 0;
    fc.assert(fc.property(boxes, fc.integer({min: 0, max: 2}), (list, gap) => {
      const space = {from: 0, to: 16, gap};
      const best = Math.min(...wholeRows(list, space).map(centres => cost(centres, list)));
      const centres = separate(list, space);
      expect(centres === undefined).toBe(best === Infinity);
      if (centres === undefined) none += 1;
      else expect(cost(centres, list)).toBeLessThanOrEqual(best + 1e-9);
    }), {seed: 3, numRuns: 500});
    expect(none).toBeGreaterThan(50);
    expect(none).toBeLessThan(450);
  });
});

const cost = (centres: readonly number[], boxes: readonly RowBox[]): number =>
  boxes.reduce((sum, {ideal}, i) => sum + (centres[i]! - ideal) ** 2, 0);

const isApart = (centres: readonly number[], boxes: readonly RowBox[]): boolean =>
  boxes.every((b, i) => {
    const left = i === 0 ? row.from : centres[i - 1]! + boxes[i - 1]!.width / 2;
    return centres[i]! - b.width / 2 >= left - 1e-9 && centres[i]! + b.width / 2 <= row.to + 1e-9;
  });

const inStretches = (centres: readonly number[], boxes: readonly RowBox[]): boolean =>
  boxes.every((b, i) => centres[i]! >= b.min! - 1e-9 && centres[i]! <= b.max! + 1e-9);

/** Some row without overlap: the free space dealt out by `slack`. */
function feasible(boxes: readonly {readonly width: number}[], slack: readonly number[]): number[] {
  const free = row.to - boxes.reduce((sum, b) => sum + b.width, 0);
  const shares = slack.slice(0, boxes.length + 1);
  const total = shares.reduce((sum, s) => sum + s, 0) || 1;
  let edge = row.from;
  return boxes.map((b, i) => {
    edge += free * (shares[i]! / total) + b.width;
    return edge - b.width / 2;
  });
}

/** All rows with centres at whole numbers. Widths are even, so there is a row if and only if there is a whole one. */
function wholeRows(boxes: readonly {readonly width: number; readonly min: number; readonly max: number}[], space: {readonly from: number; readonly to: number; readonly gap: number}): number[][] {
  const [first, ...rest] = boxes;
  if (first === undefined) return [[]];
  const rows: number[][] = [];
  for (let centre = Math.max(first.min, space.from + first.width / 2); centre <= Math.min(first.max, space.to - first.width / 2); centre++) {
    for (const tail of wholeRows(rest, {...space, from: centre + first.width / 2 + space.gap})) rows.push([centre, ...tail]);
  }
  return rows;
}
