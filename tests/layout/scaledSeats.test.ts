import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leaderWidth} from '../../src/layout/arrangeSide.ts';
import type {CalloutSide} from '../../src/layout/calloutItem.ts';
import {createScaledSeats, type ScaledItem, type ScaledSeat, type TakenSeat} from '../../src/layout/scaledSeats.ts';
import {size} from './someItems.ts';

const GAP = 12;
/** Px between a leader and a foreign mark, and between marks in a row. */
const CLEAR = 4;
const MARK_GAP = 2;

const sideOf = (rows: number, markRows = 1, across = 50): CalloutSide => ({markRows, rows: Array.from({length: rows}, () => ({across, tracks: 0}))});
const dot = (at: number, labels = [size(80)], side: 0 | 1 = 0): ScaledItem => ({at, foot: 0, mark: {from: at, to: at, before: 4, behind: 4}, labels, side});

/** Finds and takes seats one after the other. */
function seated(items: readonly ScaledItem[], sides: readonly CalloutSide[], floor = 1, ceiling = 2): (ScaledSeat | undefined)[] {
  const seats = createScaledSeats(sides, GAP);
  return items.map(item => {
    const seat = seats.find(item, floor, ceiling);
    if (seat) seats.take(item, seat);
    return seat;
  });
}

describe('createScaledSeats(sides, gap)', () => {
  test('seats a label in the middle over its leader, on the side to try first, next to the axis', () => {
    expect(seated([dot(100)], [sideOf(2)])).toEqual([{side: 0, row: 0, markRow: 0, label: 0, offset: 0, scale: 1}]);
    expect(seated([dot(100, [size(80)], 1)], [sideOf(2), sideOf(2)])).toEqual([expect.objectContaining({side: 1, scale: 1})]);
    expect(seated([dot(100, [size(80)], 1)], [sideOf(2)])).toEqual([expect.objectContaining({side: 0})]);
  });

  test('seats two labels of one place on both sides, and a third nowhere: no scale parts them', () => {
    expect(seated([dot(100), dot(100), dot(100)], [sideOf(3, 3), sideOf(3, 3)]).map(seat => seat?.side)).toEqual([0, 1, undefined]);
  });

  test('lets labels of neighbours stand aside rather than come later', () => {
    const [first, second] = seated([dot(0), dot(60)], [sideOf(1)]);
    expect([first!.offset, second!.offset, second!.scale]).toEqual([0, 37, 1]);
  });

  test('takes the seat that is free soonest where no other costs less than waiting', () => {
    expect(seated([dot(0), dot(50)], [sideOf(1)]).map(seat => seat?.scale)).toEqual([1, (40 + 3 + 12) / 50]);
    expect(seated([dot(0), dot(25)], [sideOf(1)]).map(seat => seat?.scale)).toEqual([1, undefined]);
    expect(seated([dot(0), dot(25)], [sideOf(1)], 1, 2.2).map(seat => seat?.scale)).toEqual([1, 2.2]);
  });

  test('keeps labels out of rows that are too low for them', () => {
    const sides = [{markRows: 1, rows: [{across: 30, tracks: 0}, {across: 60, tracks: 0}]}];
    expect(seated([dot(0, [size(80, 50)])], sides).map(seat => seat?.row)).toEqual([1]);
    expect(seated([dot(0, [size(80, 50), size(120, 30)])], sides)).toEqual([expect.objectContaining({row: 0, label: 1})]);
    expect(seated([dot(0, [size(80, 61)])], sides)).toEqual([undefined]);
  });

  test('takes the dearer label only where that costs less than to stand aside', () => {
    const labels = [size(80), size(40, 50, 20)];
    expect(seated([dot(0, labels), dot(72, labels)], [sideOf(1)]).map(seat => [seat?.label, seat?.offset])).toEqual([[0, 0], [1, 0]]);
    expect(seated([dot(0, labels), dot(60, labels)], [sideOf(1)]).map(seat => [seat?.label, seat?.offset])).toEqual([[0, 0], [0, 37]]);
  });

  test('puts marks that touch in two rows, where the leader of the inner passes the outer', () => {
    const long = (before: number): ScaledItem => ({...dot(60), mark: {from: 60, to: 60, before, behind: 4}});
    expect(seated([dot(0), long(54)], [sideOf(1, 2)])).toMatchObject([{markRow: 0}, {markRow: 0, scale: 1}]);
    expect(seated([dot(0), long(55)], [sideOf(1, 2)])).toMatchObject([{markRow: 0}, {markRow: 1, scale: 1}]);
    expect(seated([dot(0), long(57)], [sideOf(1, 2)])).toMatchObject([{markRow: 0}, {markRow: 1, scale: (57 + CLEAR) / 60}]);
  });

  test('never leads over a mark in a row further out', () => {
    const wide: ScaledItem = {...dot(10), mark: {from: 0, to: 100, before: 0, behind: 0}};
    const seats = createScaledSeats([sideOf(1, 2)], GAP);
    seats.hold({at: 10, foot: 0, mark: wide.mark, side: 0, markRow: 1, reaches: [{before: 40, behind: 40}]});
    expect(seats.find(dot(90), 1, 2)).toBeUndefined();
    expect(seats.find(dot(106), 1, 2)).toMatchObject({markRow: 0, scale: 1});
  });

  test('holds a seat at every scale, so that one found later keeps clear of it', () => {
    const seats = createScaledSeats([sideOf(1)], GAP);
    seats.hold({at: 0, foot: 0, mark: dot(0).mark, side: 0, markRow: 0, reaches: [{before: 0, behind: 100}]});
    expect(seats.find(dot(60), 1, 4)!.scale).toBe((100 + 3 + 12) / 60);
  });

  test('keeps labels, leaders and marks apart at every scale from their own on, whatever came in what order', () => {
    const count = {taken: 0, refused: 0, late: 0, outer: 0, inner: 0, aside: 0};
    fc.assert(fc.property(someSides, someHeld, fc.array(someStep, {maxLength: 24, size: 'max'}), (sides, held, steps) => {
      const seats = createScaledSeats(sides, GAP);
      held.filter(seat => seat.side < sides.length).forEach(seat => seats.hold(seat));
      const there = held.filter(seat => seat.side < sides.length).map(placedHold);
      for (const {item, floor} of steps) {
        const seat = seats.find(item, floor, 2 * floor);
        expect(seats.find(item, floor, 2 * floor)).toEqual(seat);
        if (!seat) { count.refused++; continue; }
        expectSound(seat, item, sides, floor);
        seats.take(item, seat);
        there.push(placed(item, seat));
        count.taken++;
        if (seat.scale > floor) count.late++;
        if (seat.row > 0) count.outer++;
        if (seat.markRow < sides[seat.side]!.markRows - 1) count.inner++;
        if (seat.offset !== 0) count.aside++;
      }
      for (const k of scalesFrom(there)) expect(meetings(there, k)).toEqual([]);
    }), {seed: 1, numRuns: 600});
    expect(Math.min(...Object.values(count))).toBeGreaterThan(150);
  });

  test('refuses a label only where no seat it could have is free below the ceiling', () => {
    let refused = 0;
    fc.assert(fc.property(someSides, fc.array(someStep, {maxLength: 16, size: 'max'}), (sides, steps) => {
      const seats = createScaledSeats(sides, GAP);
      const there: Placed[] = [];
      for (const {item, floor} of steps) {
        const seat = seats.find(item, floor, 2 * floor);
        const free = seatsOf(item, sides, 2 * floor).filter(one => scalesFrom([...there, placed(item, one)]).every(k => k < 2 * floor || meetings([...there, placed(item, one)], k).length === 0));
        expect(free.length > 0).toBe(seat !== undefined);
        if (seat === undefined) { refused++; continue; }
        seats.take(item, seat);
        there.push(placed(item, seat));
      }
    }), {seed: 2, numRuns: 60});
    expect(refused).toBeGreaterThan(40);
  });
});

const someSides: fc.Arbitrary<CalloutSide[]> = fc.array(
  fc.record({markRows: fc.integer({min: 1, max: 3}), rows: fc.array(fc.record({across: fc.constantFrom(30, 50, 60), tracks: fc.constant(0)}), {minLength: 1, maxLength: 3})}),
  {minLength: 1, maxLength: 2},
);

const someItem: fc.Arbitrary<ScaledItem> = fc.record({
  at: fc.integer({min: 0, max: 600}), foot: fc.constantFrom(0, 0, 0, 5, -5), length: fc.constantFrom(0, 0, 0, 3, 20, 150), share: fc.constantFrom(0, 0.5, 1),
  before: fc.integer({min: 0, max: 9}), behind: fc.integer({min: 0, max: 9}), side: fc.constantFrom<(0 | 1)[]>(0, 1), shares: fc.boolean(),
  labels: fc.array(fc.record({along: fc.constantFrom(4, 30, 60, 120), across: fc.constantFrom(30, 50), cost: fc.constantFrom(0, 20)}), {minLength: 1, maxLength: 2}),
}).map(({at, foot, length, share, before, behind, side, shares, labels}) => {
  const [from, to] = [at - length * share, at - length * share + length];
  return {at, foot, side, labels, mark: {from, to, before, behind, cell: shares && length > 0 ? `${from}:${to}` : undefined}};
});

const someStep = fc.record({item: someItem, floor: fc.constantFrom(0.5, 1, 1, 2, 4)});

/** Seats of the whole: apart in the row of their marks; their labels may be anywhere. */
const someHeld: fc.Arbitrary<TakenSeat[]> = fc.array(fc.record({
  side: fc.constantFrom<(0 | 1)[]>(0, 1), length: fc.constantFrom(0, 30), reaches: fc.array(fc.record({before: fc.integer({min: 3, max: 80}), behind: fc.integer({min: 3, max: 80})}), {minLength: 1, maxLength: 2}),
}), {maxLength: 3}).map(list => list.map(({side, length, reaches}, i) => ({at: 190 * (i + 1), foot: 0, mark: {from: 190 * (i + 1) - length, to: 190 * (i + 1), before: 4, behind: 4}, side, markRow: 0, reaches})));

/** What stands where: a label, or its leader in the rows further in, from so many px before its anchor to so many behind. */
interface Placed {
  readonly side: 0 | 1;
  readonly scale: number;
  readonly at: number;
  readonly foot: number;
  readonly mark: ScaledItem['mark'];
  readonly markRow: number;
  readonly isHeld: boolean;
  readonly rows: readonly {readonly from: number; readonly to: number; readonly isLeader: boolean}[];
}

function placed({at, foot, mark, labels}: ScaledItem, {side, row, markRow, label, offset, scale}: ScaledSeat): Placed {
  const centre = foot + offset;
  const {along} = labels[label]!;
  const rows = Array.from({length: row + 1}, (_, r) => r < row ? {from: foot, to: foot, isLeader: true} : {from: centre - along / 2, to: centre + along / 2, isLeader: false});
  return {side, scale, at, foot, mark, markRow, isHeld: false, rows};
}

function placedHold({side, at, foot, mark, markRow, reaches}: TakenSeat): Placed {
  return {side, scale: 0, at, foot, mark, markRow, isHeld: true, rows: reaches.map(({before, behind}) => ({from: -before, to: behind, isLeader: false}))};
}

function expectSound(seat: ScaledSeat, item: ScaledItem, sides: readonly CalloutSide[], floor: number): void {
  const {along, across} = item.labels[seat.label]!;
  expect(seat.scale).toBeGreaterThanOrEqual(floor);
  expect(seat.scale).toBeLessThanOrEqual(2 * floor);
  expect(across).toBeLessThanOrEqual(sides[seat.side]!.rows[seat.row]!.across);
  expect(seat.markRow).toBeLessThan(sides[seat.side]!.markRows);
  // Its leader meets it.
  expect(Math.abs(seat.offset)).toBeLessThanOrEqual(along / 2);
}

/** All that could be thought of for an item, all at one scale. */
function seatsOf(item: ScaledItem, sides: readonly CalloutSide[], scale: number): ScaledSeat[] {
  return sides.flatMap(({markRows, rows}, side) => rows.flatMap(({across}, row) => Array.from({length: markRows}, (_, markRow) => item.labels.flatMap((label, l) => {
    const aside = label.along / 2 - 3;
    return label.across > across ? [] : (aside > 3 ? [0, 0.5, -0.5, 1, -1] : [0]).map((share): ScaledSeat => ({side: side === 0 ? 0 : 1, row, markRow, label: l, offset: share * aside, scale}));
  })).flat()));
}

/** Their own scales, and some between and beyond. */
function scalesFrom(there: readonly Placed[]): number[] {
  const own = there.map(({scale}) => scale);
  return [...own, ...own.map(k => k * 1.37), 0.1, 9, 40, 1e4];
}

/** What overlaps at a scale, by name. */
function meetings(there: readonly Placed[], k: number): string[] {
  const here = there.filter(({scale}) => scale <= k);
  return here.flatMap((a, i) => here.flatMap((b, j) => i === j || a.side !== b.side || (a.isHeld && b.isHeld) ? [] : [...i < j ? rowsMeeting(a, b, k) : [], ...i < j ? marksMeeting(a, b, k) : [], ...leaderMeeting(a, b, k)]));
}

function rowsMeeting(a: Placed, b: Placed, k: number): string[] {
  return a.rows.flatMap((mine, row) => {
    const theirs = b.rows[row];
    if (!theirs) return [];
    const least = GAP + (Number(mine.isLeader) + Number(theirs.isLeader)) * leaderWidth(GAP) / 2;
    return apart(a.at * k + mine.from, a.at * k + mine.to, b.at * k + theirs.from, b.at * k + theirs.to) >= least - 1e-6 ? [] : [`row ${row} at ${k}: ${a.at} and ${b.at}`];
  });
}

function marksMeeting(a: Placed, b: Placed, k: number): string[] {
  if (a.markRow !== b.markRow || (a.mark.cell !== undefined && a.mark.cell === b.mark.cell)) return [];
  const [[from, to], [low, high]] = [a.mark, b.mark].map(mark => [mark.from * k - mark.before, mark.to * k + mark.behind]) as [[number, number], [number, number]];
  return apart(from, to, low, high) >= MARK_GAP - 1e-6 ? [] : [`marks at ${k}: ${a.at} and ${b.at}`];
}

/** The leader of `a` on a mark of `b` that it passes. */
function leaderMeeting(a: Placed, b: Placed, k: number): string[] {
  if (b.markRow <= a.markRow) return [];
  const foot = a.at * k + a.foot;
  return apart(foot, foot, b.mark.from * k - b.mark.before, b.mark.to * k + b.mark.behind) >= CLEAR - 1e-6 ? [] : [`leader at ${k}: ${a.at} over ${b.at}`];
}

const apart = (from: number, to: number, low: number, high: number): number => Math.max(low - to, from - high);
