// Tries every other seat for every label, and keeps what makes the whole better.
// Choosing seats one by one cannot see what later labels will need; a few labels can afford a second look.
// Numbers only: it never learns what a label says.

import type {CalloutItem, CalloutSpace} from './calloutItem.ts';
import {costOfSide, type SideCost} from './costOfSide.ts';
import {sidesOf, totalCost} from './seatingCost.ts';
import {narrowest} from './narrowest.ts';
import type {Seat} from './takeSeats.ts';

/** Above this many labels a second look would cost more than a frame. */
const FEW = 16;
const ROUNDS = 2;

/** A seating and what each side of it costs. */
interface Seating { readonly seats: readonly Seat[]; readonly costs: readonly SideCost[] }

/** Seats of the same items, never costing more than before; the same seats where there are many. */
export function improveSeats(seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): readonly Seat[] {
  if (seats.length > FEW) return seats;
  let best: Seating = {seats, costs: sidesOf(space).map(side => costOfSide(seats, side, items, space))};
  for (let round = 0; round < ROUNDS; round++) {
    const before = totalCost(best.costs, space);
    best = exchanged(moved(best, items, space), items, space);
    if (totalCost(best.costs, space) > before - 1e-6) break;
  }
  return best.seats;
}

/** Each label in turn on the seat that is best for the whole. */
function moved(start: Seating, items: readonly CalloutItem[], space: CalloutSpace): Seating {
  let best = start;
  for (let i = 0; i < best.seats.length; i++) {
    for (const seat of otherSeats(best.seats[i]!, items[best.seats[i]!.item]!, space)) {
      const seats = best.seats.with(i, seat);
      const costs = costsAfter(seats, best.costs, [seat.side, best.seats[i]!.side], items, space);
      if (costs) best = {seats, costs};
    }
  }
  return best;
}

/** A label of an outer row comes in where another makes room by changing sides: no single move finds that. */
function exchanged(start: Seating, items: readonly CalloutItem[], space: CalloutSpace): Seating {
  let best = start;
  if (space.sides === 1) return best;
  for (let i = 0; i < best.seats.length; i++) {
    for (let j = 0; j < best.seats.length && best.seats[i]!.row > 0; j++) {
      const {side, row} = best.seats[j]!;
      if (row > 0) continue;
      const seats = best.seats.with(i, narrowest({...best.seats[i]!, side, row: 0}, items)).with(j, narrowest({...best.seats[j]!, side: side === 0 ? 1 : 0}, items));
      const costs = sidesOf(space).map(s => costOfSide(seats, s, items, space));
      if (totalCost(costs, space) < totalCost(best.costs, space) - 1e-6) best = {seats, costs};
    }
  }
  return best;
}

/** The costs of both sides after a move between the `touched` ones, or `undefined` as soon as they are seen to be no less. */
function costsAfter(tried: readonly Seat[], costs: readonly SideCost[], touched: readonly [0 | 1, 0 | 1], items: readonly CalloutItem[], space: CalloutSpace): readonly SideCost[] | undefined {
  const least = totalCost(costs, space) - 1e-6;
  const first = costs.with(touched[0], costOfSide(tried, touched[0], items, space));
  if (touched[0] === touched[1]) return totalCost(first, space) < least ? first : undefined;
  if (first[touched[0]]!.cost >= least) return undefined;
  const both = first.with(touched[1], costOfSide(tried, touched[1], items, space));
  return totalCost(both, space) < least ? both : undefined;
}

function otherSeats(seat: Seat, item: CalloutItem, space: CalloutSpace): Seat[] {
  const seats: Seat[] = [];
  for (const side of sidesOf(space)) {
    const rows = space.limits ? space.limits[side]!.rows.length : space.labelRows;
    for (let row = 0; row < rows; row++) {
      item.labels().forEach((_, label) => seats.push({item: seat.item, label, side, row}));
    }
  }
  return seats;
}
