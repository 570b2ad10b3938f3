// The shape of a label that takes least room along the axis.
// Where labels must move together to make room, they are made narrow first and widened again afterwards.
// Numbers only: it never learns what a label says.

import type {CalloutItem} from './calloutItem.ts';
import type {Seat} from './takeSeats.ts';

/** Costs that far beyond the best shape's mean that text is cut. */
const CUT = 200;

/** The seat with its label's narrowest shape that is not cut. */
export function narrowest(seat: Seat, items: readonly CalloutItem[]): Seat {
  const labels = items[seat.item]!.labels();
  const whole = labels[0]?.cost ?? 0;
  const label = labels.reduce((best, size, i) => size.along < labels[best]!.along && size.cost < whole + CUT ? i : best, 0);
  return {...seat, label};
}
