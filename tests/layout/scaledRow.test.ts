import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createScaledRow, type ScaledBox} from '../../src/layout/scaledRow.ts';

const point = (at: number, before: number, behind = before): ScaledBox => ({from: at, to: at, before, behind});

describe('createScaledRow(gap)', () => {
  test('lets a box come when it is clear of its neighbour, as in the example of its comment', () => {
    const row = createScaledRow(0);
    row.add(point(0, 5), 0);
    expect(row.soonest(point(1, 5), 1)).toBe(10);
  });

  test('keeps the gap asked for', () => {
    const row = createScaledRow(2);
    row.add(point(0, 5), 0);
    expect(row.soonest(point(1, 5), 1)).toBe(12);
  });

  test('lets an empty row have a box at once, and none come before the floor', () => {
    const row = createScaledRow(0);
    expect(row.soonest(point(3, 5), 7)).toBe(7);
    row.add(point(0, 5), 0);
    expect(row.soonest(point(1, 5), 16)).toBe(16);
  });

  test('is not held back by a box that comes only when both have room', () => {
    const row = createScaledRow(0);
    row.add(point(0, 5), 10);
    expect(row.soonest(point(1, 5), 1)).toBe(1);
    expect(row.soonest(point(0.5, 5), 1)).toBe(20);
  });

  test('never lets a box come over the anchor of another, but at one place two may stand side by side', () => {
    const row = createScaledRow(0);
    row.add({from: 0, to: 10, before: 0, behind: 0}, 0);
    row.add(point(20, 2, 8), 0);
    expect([point(5, 1), {from: -5, to: 1, before: 0, behind: 0}, point(20, 1)].map(box => row.soonest(box, 1))).toEqual([Infinity, Infinity, Infinity]);
    expect(row.soonest(point(20, 9, -2), 1)).toBe(1);
  });

  test('never lets a box come that would be met only in a closer view, since it stands beside its anchor', () => {
    const row = createScaledRow(0);
    row.add({from: 0, to: 10, before: 0, behind: 0}, 0);
    expect([point(0, -20, 24), point(5, -80, 84), point(10, 24, -20)].map(box => row.soonest(box, 1))).toEqual([Infinity, Infinity, Infinity]);
    expect(row.soonest(point(10, -20, 24), 1)).toBe(1);
  });

  test('sees the longer of two boxes that begin together, whichever came first', () => {
    const row = createScaledRow(0);
    row.add({from: 10, to: 20, before: 0, behind: 20}, 0);
    row.add(point(10, 24, -20), 0);
    expect(row.soonest(point(25, 10), 3)).toBe((20 + 10) / 5);
  });

  test('lets boxes of one cell cover each other, and no others', () => {
    const row = createScaledRow(2);
    const cell: ScaledBox = {from: 0, to: 10, before: 3, behind: 3, cell: 'May'};
    row.add(cell, 0);
    expect(row.soonest(cell, 1)).toBe(1);
    expect(row.soonest({...cell, cell: 'June'}, 1)).toBe(Infinity);
    expect(row.soonest({from: 0, to: 10, before: 3, behind: 3}, 1)).toBe(Infinity);
  });

  test('keeps clear of an open end at every scale', () => {
    const row = createScaledRow(0);
    row.add({from: 10, to: Infinity, before: 4, behind: 0}, 0);
    expect([point(9, 4), point(10, 4), point(1e9, 4)].map(box => row.soonest(box, 1))).toEqual([8, Infinity, Infinity]);
    expect(row.soonest({from: -Infinity, to: 8, before: 0, behind: 4}, 1)).toBe(4);
    expect(row.soonest({from: -Infinity, to: Infinity, before: 0, behind: 0}, 1)).toBe(Infinity);
  });

  test('finds the very scale that trying all of them finds, and boxes never meet from it on', () => {
    let [held, never, later] = [0, 0, 0];
    fc.assert(fc.property(someRow, fc.integer({min: 0, max: 6}), (list, gap) => {
      const row = createScaledRow(gap);
      const there: There[] = [];
      for (const {box, floor} of list.filter(one => one.box.before + one.box.behind + gap > 0)) {
        const found = row.soonest(box, floor);
        const tried = soonestTried(there, box, floor, gap);
        if (found !== tried) expect(found).toBeCloseTo(tried, 6);
        if (found > floor) later++;
        if (found === Infinity) { never++; continue; }
        row.add(box, found);
        there.push({...box, scale: found});
      }
      held += there.length;
      for (const k of scalesOf(there, gap)) expect(meetingAt(there, k, gap)).toEqual([]);
    }), {seed: 1, numRuns: 1500});
    expect(Math.min(held, never, later - never)).toBeGreaterThan(1000);
  });
});

interface There extends ScaledBox { readonly scale: number }

const someBox: fc.Arbitrary<ScaledBox> = fc.record({
  from: fc.integer({min: 0, max: 60}), length: fc.oneof({weight: 4, arbitrary: fc.constant(0)}, fc.integer({min: 1, max: 9})), open: fc.constantFrom('', '', '', '', '', '', '', '', 'from', 'to'),
  before: fc.integer({min: -6, max: 14}), behind: fc.integer({min: -6, max: 14}), shares: fc.boolean(),
}).map(({from, length, open, before, behind, shares}) => {
  const [low, high] = [open === 'from' ? -Infinity : from, open === 'to' ? Infinity : from + length];
  return {from: low, to: high, before, behind, cell: shares && length > 0 && open === '' ? `${low}:${high}` : undefined};
});

const someRow = fc.array(fc.record({box: someBox, floor: fc.constantFrom(0.25, 0.5, 1, 1, 2, 3, 8)}), {maxLength: 14, size: 'max'});

/** Apart in the order that they have at this scale. */
function isApart(a: ScaledBox, b: ScaledBox, k: number, gap: number): boolean {
  const between = Math.max((b.from * k - b.before) - (a.to * k + a.behind), (a.from * k - a.before) - (b.to * k + b.behind));
  return (a.cell !== undefined && a.cell === b.cell) || between >= gap - 1e-6;
}

/** Scales at which one of two boxes may begin to be clear of the other, one between each two of them, and a huge one. */
function scalesOf(boxes: readonly ScaledBox[], gap: number): number[] {
  const changes = boxes.flatMap(a => boxes.flatMap(b => (a.behind + b.before + gap) / (b.from - a.to))).filter(k => k > 0 && k < Infinity).concat(0.25, 0.5, 1, 2, 3, 8).sort((a, b) => a - b);
  return [...changes.flatMap((k, i) => i === 0 ? [k] : [(changes[i - 1]! + k) / 2, k]), changes.at(-1)! * 1.5, 1e6];
}

/** The least scale from which on `box` is clear of all that is there, by trying. */
function soonestTried(there: readonly There[], box: ScaledBox, floor: number, gap: number): number {
  const scales = scalesOf([...there, box], gap).filter(k => k >= floor);
  const isClear = (k: number): boolean => there.every(other => other.scale > k || isApart(other, box, k, gap));
  const last = scales.findLastIndex(k => !isClear(k));
  return scales[last + 1] ?? Infinity;
}

function meetingAt(there: readonly There[], k: number, gap: number): string[] {
  const here = there.filter(({scale}) => scale <= k);
  return here.flatMap((a, i) => here.slice(i + 1).flatMap(b => isApart(a, b, k, gap) ? [] : [`${JSON.stringify(a)} ${JSON.stringify(b)} at ${k}`]));
}
