// Places for labels whose rows and order are chosen: each as near to its mark as can be, between what stays.
// They were chosen as if packed to one side; nobody should see that.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

import {passingSeat, type Filled, type FillSpace, type RowSeat, type RowThing} from './rowThing.ts';
import {separate} from './separate.ts';

/** What is this near is apart, px: sums of many lengths are not exact. */
const ROUNDING = 1e-6;

/** How much rather labels move than leaders, which are straight wherever they can be. */
const STIFF = 1000;

/**
 * Starts of all labels that stay and of those that come: `seats` says which of its seats a thing takes.
 *
 * @example
 * spreadRows([{kind: 'kept', seat: {row: 0, inner: 0, along: 80, low: 0, high: 20, ideal: 10, cost: 0}}], new Map(), {rows: 1, gap: 12, lead: -6, bend: 0})
 * //=> [{start: 10, seat: 0, passing: []}]
 */
export function spreadRows(things: readonly RowThing[], seats: ReadonlyMap<number, number>, space: FillSpace): readonly (Filled | undefined)[] {
  const starts = things.map((): number[] => []);
  for (let row = 0; row < space.rows; row++) {
    for (const run of runsOf(things, seats, row, space)) {
      const boxes = run.map(({thing, seat: {along, ideal}, low, high}) => {
        const before = along < 0 ? passedAt(thing, things, starts) : undefined;
        return {ideal: (before ?? ideal) + along / 2, width: along, min: low + along / 2 - ROUNDING, max: high + along / 2 + ROUNDING, ...(along < 0 && {weight: STIFF})};
      });
      const centres = separate(boxes, {from: -Infinity, to: Infinity, gap: space.gap});
      run.forEach(({thing, seat: {along, low}}, i) => { starts[thing]!.push(centres ? centres[i]! - along / 2 : low); });
    }
  }
  return starts.map((list, thing): Filled | undefined => {
    const start = list.at(-1);
    return start === undefined ? undefined : {start, seat: seats.get(thing) ?? 0, passing: list.slice(0, -1).map(one => one + space.lead)};
  });
}

/** Where a leader passes the row further in: straight on from there it steps aside once, not in every row. */
function passedAt(thing: number, things: readonly RowThing[], starts: readonly (readonly number[])[]): number | undefined {
  const one = things[thing]!;
  return starts[one.kind === 'kept' && one.follows ? thing - 1 : thing]!.at(-1);
}

/** A label or leader and the stretch it may start in, as far as what stays in its row lets it. */
interface Bounded { readonly thing: number; readonly seat: RowSeat; readonly low: number; high: number }

/** The labels and leaders of a row, those between two blocks together. */
function runsOf(things: readonly RowThing[], seats: ReadonlyMap<number, number>, row: number, space: FillSpace): readonly (readonly Bounded[])[] {
  const runs: Bounded[][] = [[]];
  let low = -Infinity;
  things.forEach((one, thing) => {
    if (one.kind === 'block' && one.row === row) {
      low = Math.max(low, one.to + space.gap);
      for (const before of runs.at(-1)!) before.high = Math.min(before.high, one.from - space.gap - before.seat.along);
      runs.push([]);
    }
    const seat = seatIn(one, seats.get(thing), row, space);
    if (seat) runs.at(-1)!.push({thing, seat, low: Math.max(low, seat.low), high: seat.high});
  });
  return runs;
}

/** Where a label stands in a row, or its leader passes it. */
function seatIn(thing: RowThing, taken: number | undefined, row: number, space: FillSpace): RowSeat | undefined {
  if (thing.kind === 'block') return undefined;
  if (thing.kind === 'kept') return thing.seat.row === row ? thing.seat : undefined;
  const seat = taken === undefined ? undefined : thing.seats[taken]!;
  if (seat === undefined || row < seat.inner || row > seat.row) return undefined;
  return row === seat.row ? seat : passingSeat(thing.foot, row, space);
}
