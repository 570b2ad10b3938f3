// Places for labels whose rows and order are chosen: each as near to its mark as can be, between what stays.
// They were chosen as if packed to one side; nobody should see that.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

import type {Filled, FillSpace, RowSeat, RowThing} from './rowThing.ts';
import {separate} from './separate.ts';

/** What is this near is apart, px: sums of many lengths are not exact. */
const ROUNDING = 1e-6;

/**
 * Starts of all labels that stay and of those that come: `seats` says which of its seats a thing takes.
 *
 * @example
 * spreadRows([{kind: 'kept', seat: {row: 0, inner: 0, along: 80, low: 0, high: 20, ideal: 10, cost: 0}}], new Map(), {rows: 1, gap: 12, lead: -4})
 * //=> [{start: 10, seat: 0}]
 */
export function spreadRows(things: readonly RowThing[], seats: ReadonlyMap<number, number>, space: FillSpace): readonly (Filled | undefined)[] {
  const found: (Filled | undefined)[] = things.map(() => undefined);
  for (let row = 0; row < space.rows; row++) {
    for (const run of runsOf(things, seats, row, space)) {
      const boxes = run.map(({seat: {along, ideal}, low, high}) => ({ideal: ideal + along / 2, width: along, min: low + along / 2 - ROUNDING, max: high + along / 2 + ROUNDING}));
      const centres = separate(boxes, {from: -Infinity, to: Infinity, gap: space.gap});
      run.forEach(({thing, seat: {along, low}}, i) => { found[thing] = {start: centres ? centres[i]! - along / 2 : low, seat: seats.get(thing) ?? 0}; });
    }
  }
  return found;
}

/** A label and the stretch it may start in, as far as what stays in its row lets it. */
interface Bounded { readonly thing: number; readonly seat: RowSeat; readonly low: number; high: number }

/** The labels of a row, those between two walls together. */
function runsOf(things: readonly RowThing[], seats: ReadonlyMap<number, number>, row: number, space: FillSpace): readonly (readonly Bounded[])[] {
  const runs: Bounded[][] = [[]];
  let low = -Infinity;
  things.forEach((one, thing) => {
    const wall = wallIn(one, seats.get(thing), row, space);
    const seat = seatIn(one, seats.get(thing), row);
    if (wall) {
      low = Math.max(low, wall.to + space.gap);
      for (const before of runs.at(-1)!) before.high = Math.min(before.high, wall.from - space.gap - before.seat.along);
      runs.push([]);
    }
    if (seat) runs.at(-1)!.push({thing, seat, low: Math.max(low, seat.low), high: seat.high});
  });
  return runs;
}

/** The stretch of a row that a thing takes and stays in: as a block, or with its leader. */
function wallIn(thing: RowThing, taken: number | undefined, row: number, {lead}: FillSpace): {readonly from: number; readonly to: number} | undefined {
  if (thing.kind === 'block') return thing.row === row ? thing : undefined;
  if (thing.kind === 'kept' || taken === undefined) return undefined;
  const seat = thing.seats[taken]!;
  return row >= seat.inner && row < seat.row ? {from: thing.foot - lead, to: thing.foot + lead} : undefined;
}

function seatIn(thing: RowThing, taken: number | undefined, row: number): RowSeat | undefined {
  const seat = thing.kind === 'kept' ? thing.seat : thing.kind === 'rival' && taken !== undefined ? thing.seats[taken] : undefined;
  return seat?.row === row ? seat : undefined;
}
