// What a px of room is worth where more would like to stand than can.
// Without a price, a gap in a crowd goes to the first long label that fits it, which then keeps out several shorter ones for good.
// Numbers in, numbers out: it never learns what stands there.

import {bisectLeft} from 'd3';

/** What would like room: where it is, in units, how many px it takes, and what it is worth. */
export interface RoomWish { readonly at: number; readonly length: number; readonly worth: number }

/** It is crowded where the wishes so far around, px, add up to more than the rows have. */
const AROUND = 400;

/** In a crowd, what is worth less than this share of the mean for its length waits until it is closer. */
const SHARE = 0.8;

/** Elsewhere a px only decides between choices that are worth the same. */
const LEAST = 1e-4;

/**
 * What a px costs at any place of `rows` rows, for a scale in px per unit.
 *
 * @example
 * roomPrice([{at: 0, length: 900, worth: 9}], 1)(1)(0) //=> 0.008, as it is crowded
 */
export function roomPrice(wishes: readonly RoomWish[], rows: number): (scale: number) => (at: number) => number {
  const sorted = wishes.toSorted((a, b) => a.at - b.at);
  const places = sorted.map(({at}) => at);
  const lengths = [0];
  for (const {length} of sorted) lengths.push(lengths.at(-1)! + length);
  const dear = SHARE * wishes.reduce((sum, {worth}) => sum + worth, 0) / lengths.at(-1)!;
  const upTo = (at: number): number => lengths[bisectLeft(places, at)]!;
  return scale => at => upTo(at + AROUND / scale) - upTo(at - AROUND / scale) > 2 * AROUND * rows ? dear : LEAST;
}
