// Makes room for a label that found none, by narrowing the others of a row.
// Seats are first taken with the widest shapes that fit; what was left standing may still fit among narrower ones.
// Numbers only: it never learns what a label says.

import type {CalloutItem, CalloutSpace} from './calloutItem.ts';
import {narrowest} from './narrowest.ts';
import {seatingCost} from './seatingCost.ts';
import type {Seat} from './takeSeats.ts';

/** Above this many items a second look would cost more than a frame. */
const FEW = 24;

/** `seats`, and one for each further item that fits when a row is squeezed; the more important items first. */
export function rescueSeats(seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): readonly Seat[] {
  if (items.length > FEW) return seats;
  const seated = new Set(seats.map(seat => seat.item));
  const standing = items.map((_, i) => i).filter(i => !seated.has(i)).sort((a, b) => items[b]!.priority - items[a]!.priority || a - b);
  return standing.reduce((all, item) => withSeatFor(item, all, items, space) ?? all, seats);
}

function withSeatFor(item: number, seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): readonly Seat[] | undefined {
  let best: readonly Seat[] | undefined;
  let least = Infinity;
  for (let side = 0; side < space.sides; side++) {
    const rows = space.limits ? space.limits[side]!.rows.length : space.labelRows;
    for (let row = 0; row < rows; row++) {
      const tried = [...seats.map(seat => seat.side === side && seat.row === row ? narrowest(seat, items) : seat),
        narrowest({item, label: 0, side: side === 0 ? 0 : 1, row}, items)].sort((a, b) => a.item - b.item);
      const cost = seatingCost(tried, items, space);
      if (cost < least) [best, least] = [tried, cost];
    }
  }
  return best;
}
