import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fillRows} from '../../src/layout/fillRows.ts';
import {passingSeat, type Filled, type FillSpace, type RowBlock, type RowKept, type RowRival, type RowSeat, type RowThing} from '../../src/layout/rowThing.ts';

const GAP = 12;
/** Room asked for behind a label that comes. */
const SPARE = 4;
const LEAD = -4;
const space = (rows: number, bend = 0): FillSpace => ({rows, gap: GAP, lead: LEAD, bend});

const seat = (foot: number, along: number, more: Partial<RowSeat> = {}): RowSeat => ({row: 0, inner: 0, along, low: foot - along / 2, high: foot - along / 2, ideal: foot - along / 2, cost: 0, ...more});
/** With its leader somewhere under the label. */
const sliding = (foot: number, along: number, more: Partial<RowSeat> = {}): RowSeat => seat(foot, along, {low: foot - along + 3, high: foot - 3, ...more});
const rival = (foot: number, weight: number, ...seats: RowSeat[]): RowRival => ({kind: 'rival', foot, weight, seats});
const kept = (one: RowSeat): RowKept => ({kind: 'kept', seat: one});
const block = (from: number, to: number, row = 0): RowBlock => ({kind: 'block', row, from, to});
const starts = (filled: readonly (Filled | undefined)[]): (number | undefined)[] => filled.map(one => one && Math.round(one.start));

describe('fillRows(things, space)', () => {
  test('lets two that are together worth more come before one that is worth more than each', () => {
    const three = [rival(50, 2, seat(50, 80)), rival(110, 3, seat(110, 80)), rival(170, 2, seat(170, 80))];
    expect(starts(fillRows(three, space(1)))).toEqual([10, undefined, 130]);
    expect(starts(fillRows(three.map((one, i) => i === 1 ? {...one, weight: 5} : one), space(1)))).toEqual([undefined, 70, undefined]);
  });

  test('lets what stays slide to make room, and no more than it takes', () => {
    const things = [kept(sliding(40, 80)), rival(100, 1, sliding(100, 80)), kept(sliding(160, 80))];
    const [first, second, third] = fillRows(things, space(1));
    expect(second!.start - first!.start).toBeCloseTo(80 + GAP, 3);
    expect(third!.start - second!.start).toBeCloseTo(80 + GAP, 3);
    // Over their leaders they would start at 0, 60 and 120.
    expect(second!.start).toBeCloseTo(60, 3);
  });

  test('never takes away what stays', () => {
    const things = [rival(40, 9, seat(40, 80)), kept(seat(60, 80)), rival(100, 9, seat(100, 80))];
    expect(starts(fillRows(things, space(1)))).toEqual([undefined, 20, undefined]);
  });

  test('leads no leader through a label, and no label over a leader', () => {
    const outer = (foot: number): RowSeat => sliding(foot, 80, {row: 1, inner: 0});
    expect(starts(fillRows([kept(seat(50, 80)), rival(60, 1, outer(60))], space(2)))).toEqual([10, undefined]);
    expect(starts(fillRows([kept(seat(50, 80)), rival(98, 1, outer(98))], space(2)))).toEqual([10, 58]);
    expect(starts(fillRows([block(50 - LEAD, 50 + LEAD), rival(90, 1, seat(90, 80))], space(1)))).toEqual([undefined, undefined]);
  });

  test('lets a leader step aside around a label, as far as it may, before a label gives way that cannot', () => {
    const beside = (foot: number): readonly RowThing[] => [kept(seat(50, 80)), rival(foot, 1, sliding(foot, 80, {row: 1}))];
    expect(fillRows(beside(80), space(2, 17))[1]).toBeUndefined();
    expect(fillRows(beside(80), space(2, 18))[1]!.passing.map(Math.round)).toEqual([90 + GAP + LEAD]);
    expect(fillRows(beside(100), space(2, 18))[1]!.passing.map(Math.round)).toEqual([100]);
  });

  test('rather moves a label than bends a leader, one that stays too', () => {
    const inner = sliding(45, 80);
    for (const outer of [rival(80, 1, sliding(80, 80, {row: 1})), kept(passingSeat(80, 0, space(2, 24)))]) {
      const [label, leader] = fillRows([kept(inner), outer], space(2, 24));
      expect(label!.start).toBeCloseTo(80 - GAP - LEAD - 80, 0);
      expect(leader!.passing[0] ?? leader!.start + LEAD).toBeCloseTo(80, 1);
    }
  });

  test('prefers what costs less where both show the same', () => {
    expect(fillRows([rival(50, 1, seat(50, 80, {row: 1, cost: 48}), seat(50, 80))], space(2))[0]).toEqual({start: expect.closeTo(10, 3), seat: 1, passing: []});
  });

  test('shows as much as could be shown in one row, where few compete', () => {
    let most = 0;
    fc.assert(fc.property(fc.array(fc.record({foot: fc.integer({min: 0, max: 300}), along: fc.constantFrom(30, 60, 100), weight: fc.integer({min: 1, max: 10})}), {maxLength: 6}), list => {
      const rivals = list.sort((a, b) => a.foot - b.foot).map(({foot, along, weight}) => rival(foot, weight, seat(foot, along)));
      const filled = fillRows(rivals, space(1));
      const shown = rivals.reduce((sum, {weight}, i) => sum + (filled[i] ? weight : 0), 0);
      expect(shown).toBe(bestOf(rivals));
      most = Math.max(most, filled.filter(Boolean).length);
    }), {seed: 1, numRuns: 400});
    expect(most).toBeGreaterThan(2);
  });

  test('keeps all apart, in their order and on their leaders, in any rows', () => {
    let [came, slid, bent] = [0, 0, 0];
    fc.assert(fc.property(fc.constantFrom(0, 24), fc.array(someKept, {maxLength: 6}), fc.array(fc.record({foot: fc.integer({min: 0, max: 800}), along: fc.constantFrom(40, 90, 140), weight: fc.integer({min: 1, max: 9})}), {maxLength: 14, size: 'max'}), (bend, old, list) => {
      const things = [...standing(old, space(3, bend)), ...list.map(({foot, along, weight}) => ({foot, thing: rival(foot, weight, ...[0, 1, 2].map(row => sliding(foot, along, {row, cost: 48 * (2 - row)})))}))].sort((a, b) => a.foot - b.foot);
      const filled = fillRows(things.map(({thing}) => thing), space(3, bend));
      const boxes = things.flatMap(({foot, thing}, i) => boxesOf(thing, foot, filled[i]));
      const leaders = boxes.filter(({leads}) => leads);
      expect(leaders.flatMap((a, i) => leaders.slice(i + 1).filter(b => a.row === b.row && b.foot > a.foot && b.from < a.from - 1e-4))).toEqual([]);
      for (const {from, foot} of leaders) expect(Math.abs(from + LEAD - foot)).toBeLessThanOrEqual(bend + 1e-4);
      bent += leaders.filter(({from, foot}) => Math.abs(from + LEAD - foot) > 1).length;
      expect(boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => a.row === b.row && b.from - a.to < GAP - 1e-4 && a.from - b.to < GAP - 1e-4 && !(a.leads && b.leads)))).toEqual([]);
      things.forEach(({thing}, i) => {
        if (thing.kind === 'kept') expect(filled[i]).toBeDefined();
        const taken = thing.kind === 'block' || !filled[i] ? undefined : thing.kind === 'kept' ? thing.seat : thing.seats[filled[i].seat]!;
        if (!taken) return;
        expect(filled[i]!.start).toBeGreaterThanOrEqual(taken.low - 1e-4);
        expect(filled[i]!.start).toBeLessThanOrEqual(taken.high + 1e-4);
        if (thing.kind === 'rival') came++;
        else if (Math.abs(filled[i]!.start - taken.ideal) > 1) slid++;
      });
    }), {seed: 2, numRuns: 300});
    expect(came).toBeGreaterThan(1000);
    expect(slid).toBeGreaterThan(100);
    expect(bent).toBeGreaterThan(100);
  });
});

/** The greatest sum of weights of any choice whose labels stand apart. */
function bestOf(rivals: readonly RowRival[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** rivals.length; choice++) {
    const chosen = rivals.filter((_, i) => choice & 1 << i);
    const isApart = chosen.every(({seats}, i) => i === 0 || seats[0]!.low - chosen[i - 1]!.seats[0]!.low - chosen[i - 1]!.seats[0]!.along >= GAP + SPARE);
    if (isApart) best = Math.max(best, chosen.reduce((sum, {weight}) => sum + weight, 0));
  }
  return best;
}

/** Labels in row 2, far enough apart that all can stand over their leaders. */
const someKept = fc.record({along: fc.constantFrom(40, 90), gap: fc.integer({min: 0, max: 60})});

function standing(old: readonly {readonly along: number; readonly gap: number}[], room: FillSpace): {readonly foot: number; readonly thing: RowThing}[] {
  let from = 0;
  return old.flatMap(({along, gap}) => {
    const foot = from + along / 2;
    from += along + GAP + gap;
    return [{foot, thing: kept(sliding(foot, along, {row: 2}))}, ...[0, 1].map(row => ({foot, thing: room.bend === 0 ? block(foot - LEAD, foot + LEAD, row) : kept(passingSeat(foot, row, room))}))];
  });
}

interface Placed { readonly row: number; readonly from: number; readonly to: number; readonly leads: boolean; readonly foot: number }

function boxesOf(thing: RowThing, foot: number, filled: Filled | undefined): readonly Placed[] {
  if (thing.kind === 'block') return [{...thing, leads: true, foot}];
  if (!filled) return [];
  const {row, inner, along} = thing.kind === 'kept' ? thing.seat : thing.seats[filled.seat]!;
  const leaders = filled.passing.map((centre, r): Placed => ({row: inner + r, from: centre - LEAD, to: centre + LEAD, leads: true, foot}));
  return [...leaders, {row, from: filled.start, to: filled.start + along, leads: along < 0, foot}];
}
