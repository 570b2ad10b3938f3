// Which of several stretches with fixed places to keep, so that none touches another and the most weight stays.
// Ticks may not slide as labels of events may, which makes the best choice cheap.
// Knows nothing of ticks: numbers in, numbers out.

import {bisectRight} from 'd3';

/** A stretch from `from` to `to` px; `weight` is any number above 0. */
export interface Weighted {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** What labels of an axis weigh: one that must stand outweighs any number of others, and so on down. */
export const WEIGHTS = {forced: 1e8, major: 1e4, minor: 1} as const;

/**
 * The stretches of `all` that stay at least `gap` px apart and have the greatest weight together, in the order given; of
 * equal choices the one that ends first. O(n log n).
 *
 * Weighted interval scheduling: the best choice among those that end by a place either takes the last or does not.
 * Source: Kleinberg & Tardos, Algorithm Design (2005), section 6.1.
 *
 * @example
 * bestApart([{from: 0, to: 50, weight: 2}, {from: 40, to: 90, weight: 3}, {from: 80, to: 120, weight: 2}], 4)
 * //=> the first and the last
 */
export function bestApart<T extends Weighted>(all: readonly T[], gap: number): T[] {
  const byEnd = all.toSorted((a, b) => a.to - b.to);
  const ends = byEnd.map(({to}) => to);
  const best = [0];
  const before = byEnd.map(({from}, i) => Math.min(i, bisectRight(ends, from - gap)));
  byEnd.forEach(({weight}, i) => best.push(Math.max(best[i]!, best[before[i]!]! + weight)));
  const kept = new Set<T>();
  for (let i = byEnd.length; i > 0;) {
    const isTaken = best[i]! > best[i - 1]!;
    if (isTaken) kept.add(byEnd[i - 1]!);
    i = isTaken ? before[i - 1]! : i - 1;
  }
  return all.filter(one => kept.has(one));
}
