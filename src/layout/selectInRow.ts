// Which labels a row has room for, when each may slide a little and their order is fixed.
// Exact where greedy by priority loses up to a quarter; where the chosen ones stand is then up to `separate`.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

import type {RowBox, RowSpace} from './separate.ts';

/** A label that would like a place. `min` and `max` are the stretch for its centre, as in `separate`: how far it may slide. */
export interface RowLabel extends RowBox {
  /** A whole number from 1, and small: time and memory grow with the sum of those chosen. */
  readonly priority: number;
}

/** Choices that a label took part in when it was offered: bit v − `first` says whether it improved the one for sum v. */
interface Offer { readonly first: number; readonly improved: Uint8Array }

/** What `separate` too lets pass as rounding, px. */
const ROUNDING = 1e-9;

/**
 * The indexes, rising, of labels that fit side by side in their order, inside `space` and each in its own stretch,
 * with the greatest sum of priorities. `separate` finds places for them, always. O(n · that sum) at most; a label meets
 * only the sums that end within its own stretch.
 * Throws a RangeError for a priority that is not a whole number from 1.
 *
 * For every sum of priorities, the least right edge that any choice of at least that sum can have: with the order fixed,
 * a choice that ends earlier leaves all that follow at least as much room.
 *
 * @example
 * selectInRow([
 *   {ideal: 20, width: 40, priority: 2}, {ideal: 50, width: 80, priority: 3}, {ideal: 80, width: 40, priority: 2},
 * ], {from: 0, to: 100, gap: 0})
 * //=> [0, 2]
 */
export function selectInRow(labels: readonly RowLabel[], space: RowSpace): number[] {
  const edges = new Float64Array(labels.reduce((sum, label) => sum + checkedPriority(label), 1)).fill(Infinity);
  edges[0] = -Infinity;
  const offers = labels.map(label => offer(label, space, edges));
  return chosen(labels, offers, lastAtMost(edges, Infinity));
}

function checkedPriority({priority}: RowLabel): number {
  if (Number.isInteger(priority) && priority >= 1) return priority;
  throw new RangeError(`priority is ${priority}; it must be a whole number from 1`);
}

/** Adds `label` to every choice that it improves. */
function offer(label: RowLabel, {from, to, gap}: RowSpace, edges: Float64Array): Offer | undefined {
  const {priority, width, min = -Infinity, max = Infinity} = label;
  const half = width / 2;
  const low = Math.max(min, from + half) - half;
  const high = Math.min(max, to - half) - half + ROUNDING;
  if (low > high) return undefined;

  // Sums that already end before the label could begin do not end sooner with it.
  const first = lastAtMost(edges, low - gap) + 1;
  const last = lastAtMost(edges, high - gap) + priority;
  const improved = new Uint8Array((last - first >> 3) + 1);
  // From the greatest sum downward, so that no choice is given the same label twice.
  for (let sum = last; sum >= first; sum--) {
    const edge = Math.max(edges[Math.max(0, sum - priority)]! + gap, low) + width;
    if (edge >= edges[sum]!) continue;
    edges[sum] = edge;
    improved[sum - first >> 3]! |= 1 << (sum - first & 7);
  }
  return {first, improved};
}

/** The greatest sum there is that ends at `most` or before. Greater sums never end earlier. */
function lastAtMost(edges: Float64Array, most: number): number {
  let [low, high] = [0, edges.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edges[middle]! <= most && edges[middle]! < Infinity) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Back from the greatest sum: the last label that improved a choice is the last one in it. */
function chosen(labels: readonly RowLabel[], offers: readonly (Offer | undefined)[], best: number): number[] {
  const indexes: number[] = [];
  let sum = best;
  for (let i = labels.length - 1; i >= 0 && sum > 0; i--) {
    if (!hasImproved(offers[i], sum)) continue;
    indexes.push(i);
    sum -= labels[i]!.priority;
  }
  return indexes.reverse();
}

function hasImproved(offered: Offer | undefined, sum: number): boolean {
  if (offered === undefined || sum < offered.first) return false;
  const bit = sum - offered.first;
  return ((offered.improved[bit >> 3] ?? 0) >> (bit & 7) & 1) === 1;
}
