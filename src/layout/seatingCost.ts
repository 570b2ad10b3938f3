// How good a whole seating is: both sides together.
// One side alone cannot know how tall the other is.
// Numbers only: it never learns what a label says.

import type {CalloutItem, CalloutSpace} from './calloutItem.ts';
import {costOfSide, type SideCost} from './costOfSide.ts';
import type {Seat} from './takeSeats.ts';

/** The sides that a space has. */
export function sidesOf({sides}: CalloutSpace): readonly (0 | 1)[] {
  return sides === 1 ? [0] : [0, 1];
}

/** The cost of all sides together; Infinity where a side is impossible or both are taller than they may be. */
export function seatingCost(seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): number {
  return totalCost(sidesOf(space).map(side => costOfSide(seats, side, items, space)), space);
}

/** What a px above the height aimed at costs: more than any comfort it could buy. */
const ABOVE = 20;

/** The same from costs already known. */
export function totalCost(costs: readonly SideCost[], {limits, labelsAcross, aim = labelsAcross}: CalloutSpace): number {
  const across = costs.reduce((sum, side) => sum + side.across, 0);
  const cost = costs.reduce((sum, side) => sum + side.cost, 0);
  if (limits) return cost;
  return across > labelsAcross ? Infinity : cost + Math.max(0, across - aim) * ABOVE;
}
