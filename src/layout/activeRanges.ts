// From which scale on each label shows: one number a label, found once for all scales.
// So zooming in never takes a label away, panning changes nothing, and a frame only compares numbers.
// Knows nothing of dates or the page: numbers in, numbers out.

import {minTree, minTreeOf, setLeaf} from './minTree.ts';
import {sortedOrder} from './sortedOrder.ts';

/** Labels as columns of equal length. A label at scale k covers the px from `at · k − before` to `at · k + behind`. */
export interface ScaledLabels {
  /** Anchors, in any unit; scales are px per unit. */
  readonly at: ArrayLike<number>;
  /** How far the box reaches to both sides of its anchor, px. May be negative: a label beside its mark. */
  readonly before: ArrayLike<number>;
  readonly behind: ArrayLike<number>;
  /** The higher goes first; of equals, the earlier. To favour no side, give equals fractions of their own. */
  readonly priority: ArrayLike<number>;
}

export interface ActiveRanges {
  /** Label i shows at every scale k ≥ `scales[i]`; 0 is always, `Infinity` never. */
  readonly scales: Float64Array;
  /** Its row, at all scales. */
  readonly rows: Uint16Array;
}

/**
 * The labels of one row that already have their scales, in trees over all places from left to right.
 * The reaches are negated, so that the least is the furthest.
 */
interface Row { readonly scales: Float64Array; readonly before: Float64Array; readonly behind: Float64Array }

/** Scales this near, as a share, are equal: else rounding would decide whether a label waits for one that shows where it goes. */
const EQUAL = 1 + 1e-9;

/** The label that looks for its scale. */
interface Seeker { readonly at: number; readonly before: number; readonly behind: number }

/** Lowest and (negated) highest anchor under each node. */
interface Places { readonly lows: Float64Array; readonly highs: Float64Array }

/**
 * The least scale from which on each label keeps clear, by `gap` px, of all higher ones in its row for as long as they show;
 * highest first, each in the row of `rows` where it shows soonest. About O(rows · n log n); nothing bounds what odd data
 * could ask, but neither one very wide label nor many at one place do harm.
 *
 * Two labels d apart that reach r together overlap below the scale r / d, which matters only if the higher shows there.
 * Source: Been, Daiches & Yap, Dynamic map labeling, IEEE TVCG 12(5) (2006): simple active ranges, by priority.
 *
 * @example
 * activeRanges({at: [0, 1, 3], before: [5, 5, 5], behind: [5, 5, 5], priority: [3, 1, 2]}).scales
 * //=> [0, 10, 10 / 3]
 */
export function activeRanges(labels: ScaledLabels, {gap = 0, rows = 1}: {readonly gap?: number; readonly rows?: number} = {}): ActiveRanges {
  const count = labels.at.length;
  const order = sortedOrder(labels.at);
  const places = placesOf(Float64Array.from(order, i => labels.at[i]!));
  const stock = Array.from({length: rows}, (): Row => ({scales: minTree(count, Infinity), before: minTree(count, Infinity), behind: minTree(count, Infinity)}));
  const placeOf = new Uint32Array(count);
  order.forEach((i, place) => { placeOf[i] = place; });

  const found = {scales: new Float64Array(count), rows: new Uint16Array(count)};
  for (const i of sortedOrder(Float64Array.from(labels.priority, priority => -priority))) {
    // The gap goes to the one who seeks, so that each pair counts it once.
    const seeker = {at: labels.at[i]!, before: labels.before[i]! + gap, behind: labels.behind[i]! + gap};
    const scales = stock.map(row => leastScale(seeker, placeOf[i]!, row, places));
    const soonest = Math.min(...scales);
    const row = scales.findIndex(scale => scale <= soonest * EQUAL);
    found.scales[i] = scales[row]!;
    found.rows[i] = row;
    enter(stock[row]!, placeOf[i]!, scales[row]!, labels.before[i]!, labels.behind[i]!);
  }
  return found;
}

function placesOf(at: Float64Array): Places {
  return {lows: minTreeOf(at), highs: minTreeOf(at.map(x => -x))};
}

function enter(row: Row, place: number, scale: number, before: number, behind: number): void {
  setLeaf(row.scales, place, scale);
  setLeaf(row.before, place, -before);
  setLeaf(row.behind, place, -behind);
}

/** Looks outward from the place, the nearest first: once a near one holds the label back, few far ones can do so longer. */
function leastScale(seeker: Seeker, place: number, row: Row, places: Places): number {
  let scale = 0;
  for (let node = places.lows.length / 2 + place; node > 1; node >>= 1) {
    scale = node & 1 ? heldBackBefore(node - 1, scale, seeker, row, places) : heldBackBehind(node + 1, scale, seeker, row, places);
  }
  return scale;
}

/** `scale`, or the higher one up to which a label under `node`, all left of the seeker, holds it back. */
function heldBackBefore(node: number, scale: number, seeker: Seeker, row: Row, places: Places): number {
  const distance = seeker.at + places.highs[node]!;
  const until = apartFrom(seeker.before - row.behind[node]!, distance);
  if (until <= Math.max(scale, row.scales[node]! * EQUAL)) return scale;
  if (2 * node < row.scales.length) return heldBackBefore(2 * node, heldBackBefore(2 * node + 1, scale, seeker, row, places), seeker, row, places);
  return distance === 0 && seeker.behind <= row.before[node]! ? scale : until;
}

/** The same for those right of the seeker. */
function heldBackBehind(node: number, scale: number, seeker: Seeker, row: Row, places: Places): number {
  const distance = places.lows[node]! - seeker.at;
  const until = apartFrom(seeker.behind - row.before[node]!, distance);
  if (until <= Math.max(scale, row.scales[node]! * EQUAL)) return scale;
  if (2 * node < row.scales.length) return heldBackBehind(2 * node + 1, heldBackBehind(2 * node, scale, seeker, row, places), seeker, row, places);
  return distance === 0 && seeker.before <= row.behind[node]! ? scale : until;
}

/** The scale from which on two anchors `distance` apart are `reach` px apart. */
function apartFrom(reach: number, distance: number): number {
  if (reach <= 0) return 0;
  return distance > 0 ? reach / distance : Infinity;
}
