// The least that labels of one row can be shifted in all, by any algorithm.
// The yardstick for how far a drawing shifts its labels, and how long it makes their leaders.
// Numbers only: it never learns where the labels are drawn.

/** A label of a row, in the order it keeps: its length, and the place that it should touch. Px. */
export interface ShiftedBox { readonly anchor: number; readonly length: number }

/** Solved to within this, px. */
const FINE = 1e-9;

/**
 * The least sum of shifts, or of their squares, of boxes that stand in their order between `from` and `to` without covering
 * each other; `NaN` where they do not fit. A box that touches its anchor is not shifted, else it is by its distance from it.
 *
 * Any sum of convex costs under an order: for each value, the best split into "at most" and "at least" is where the slopes
 * before it add up to most; halving the values finds all places in O(n log(length / 1e-9)).
 * Source: Stout, Isotonic regression via partitioning, Algorithmica 66 (2013).
 *
 * @example
 * leastShift([{anchor: 50, length: 20}, {anchor: 50, length: 20}, {anchor: 50, length: 20}], 0, 100, 1) //=> 20: 10 on both sides of the middle one
 */
export function leastShift(boxes: readonly ShiftedBox[], from: number, to: number, power: 1 | 2): number {
  const lengths = boxes.reduce((sum, {length}) => sum + length, 0);
  const free = to - from - lengths;
  if (!(free >= -FINE)) return NaN;
  let packed = from;
  const rooms = boxes.map(({anchor, length}) => {
    const room = {low: anchor - length - packed, high: anchor - packed};
    packed += length;
    return room;
  });
  return halved(rooms, 0, Math.max(0, free), power);
}

/** Where a box, packed against those before it, touches its anchor if moved by so much. */
interface Room { readonly low: number; readonly high: number }

function halved(rooms: readonly Room[], low: number, high: number, power: 1 | 2): number {
  if (rooms.length === 0) return 0;
  const middle = (low + high) / 2;
  if (high - low < FINE) return rooms.reduce((sum, room) => sum + away(room, low, high) ** power, 0);
  const split = splitAt(rooms, middle, power);
  return halved(rooms.slice(0, split), low, middle, power) + halved(rooms.slice(split), middle, high, power);
}

/** How many of the boxes are best moved by `value` or less. */
function splitAt(rooms: readonly Room[], value: number, power: 1 | 2): number {
  let [slopes, most, split] = [0, 0, 0];
  rooms.forEach(({low, high}, i) => {
    const past = Math.min(0, value - low) + Math.max(0, value - high);
    slopes += power === 1 ? Math.sign(past) : past;
    if (slopes > most) [most, split] = [slopes, i + 1];
  });
  return split;
}

/** The distance of a stretch from a room: none where they touch. */
function away(room: Room, low: number, high: number): number {
  return Math.max(0, room.low - high, low - room.high);
}
