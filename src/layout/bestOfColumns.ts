// Of a crowd, those that may compete for a label: the most important of each stretch of the axis.
// A stretch has room for fewer labels than it may send, so hardly any is lost, and the rest needs no label made.
// Numbers only: it never learns what a label says.

/** The items as columns, by row. */
export interface Crowd {
  /** Rows in the order of their anchors, and the anchors in that order. */
  readonly order: Uint32Array;
  readonly sorted: Float64Array;
  readonly priority: Float64Array;
}

/** Px of axis that compete for a label together, and how many of them may. */
const COLUMN = 64;
const BEST = 4;

/** Up to so many all compete. */
const CROWD = 240;

/**
 * The rows that compete at `scale` px a unit, rising: all of a few; of more, of equals the earlier. O(n).
 *
 * @example
 * bestOfColumns({order, sorted, priority}, pxPerU)
 */
export function bestOfColumns({order, sorted, priority}: Crowd, scale: number): number[] {
  if (order.length <= CROWD) return Array.from(order).sort((a, b) => a - b);
  const all: number[] = [];
  let [column, best]: [number, number[]] = [NaN, []];
  for (let place = 0; place < order.length; place++) {
    const at = Math.floor(sorted[place]! * scale / COLUMN);
    if (at !== column) {
      all.push(...best);
      [column, best] = [at, []];
    }
    const row = order[place]!;
    if (best.length === BEST && priority[best[BEST - 1]!]! >= priority[row]!) continue;
    const before = best.findIndex(other => priority[other]! < priority[row]!);
    best.splice(before < 0 ? best.length : before, 0, row);
    if (best.length > BEST) best.pop();
  }
  return [...all, ...best].sort((a, b) => a - b);
}
