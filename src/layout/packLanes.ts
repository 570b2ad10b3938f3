// Lanes for intervals, as few as can be: what overlaps lies in different lanes.
// Each takes the lowest lane that is free where it begins, so what begins later never moves what began before.
// Knows nothing of labels, dates or the page.

import {firstAtMost, minTree, minTreeOf, setLeaf} from './minTree.ts';
import {sortedOrder} from './sortedOrder.ts';

export interface Lanes {
  /** The lane of each interval, 0 the lowest. */
  readonly lanes: Uint32Array;
  /** How many lanes there are: as many as intervals overlap where most do. */
  readonly count: number;
}

/**
 * The lane of each interval `[from, to)`, with at least `gap` between neighbours in a lane. Of those that begin together,
 * the earlier in the list takes the lower lane. What has no length still holds the place where it is.
 * Numbers are finite, in any one unit. O(n log n).
 *
 * Greedy interval partitioning: a new lane is opened only where all others are taken, so their count is the clique number.
 * `packMarks` answers another question: there the longest lie next to the axis, at the price of more rows.
 *
 * @example
 * packLanes([0, 5, 10], [10, 20, 15]) //=> {lanes: [0, 1, 0], count: 2}
 */
export function packLanes(from: ArrayLike<number>, to: ArrayLike<number>, gap: number = 0): Lanes {
  const lanes = new Uint32Array(from.length);
  let freeFrom = minTree(8, -Infinity);
  let count = 0;
  for (const i of sortedOrder(from)) {
    if (freeFrom[1]! > from[i]!) freeFrom = withFreeLanes(freeFrom);
    const lane = firstAtMost(freeFrom, from[i]!);
    setLeaf(freeFrom, lane, Math.max(to[i]! + gap, justAfter(from[i]!)));
    lanes[i] = lane;
    count = Math.max(count, lane + 1);
  }
  return {lanes, count};
}

/** As many lanes again. A tree as low as can be makes the search short. */
function withFreeLanes(freeFrom: Float64Array): Float64Array {
  const half = freeFrom.length / 2;
  const leaves = new Float64Array(2 * half).fill(-Infinity);
  leaves.set(freeFrom.subarray(half));
  return minTreeOf(leaves);
}

/** A number greater than `x` by hardly anything. */
function justAfter(x: number): number {
  return x + Math.max(Number.MIN_VALUE, Math.abs(x) * Number.EPSILON);
}
