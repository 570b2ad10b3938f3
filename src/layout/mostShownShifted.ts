// The most that one row of labels could show if each may be shifted a little, in the order of their anchors.
// The second yardstick for what a drawing shows: most drawings do shift their labels.
// Numbers only: it never learns which labels were drawn.

import type {WorthyStretch} from './mostShown.ts';

/** A sum of priorities, and the least place where a row with that sum can end. */
interface Row { readonly sum: number; readonly end: number }

/**
 * The greatest sum of priorities of labels that stand in one row between `from` and `to`, in the order given, each at most
 * `reach` px from its own stretch. Of two rows with one sum the one that ends earlier is never worse, so one row a sum is
 * kept: O(n · sums). Research: algorithms.md §3.2.
 *
 * @example
 * mostShownShifted([{from: 0, to: 10, priority: 5}, {from: 5, to: 15, priority: 6}], {from: 0, to: 100, reach: 4}) //=> 6
 * mostShownShifted([{from: 0, to: 10, priority: 5}, {from: 5, to: 15, priority: 6}], {from: 0, to: 100, reach: 5}) //=> 11
 */
export function mostShownShifted(labels: readonly WorthyStretch[], {from, to, reach}: {readonly from: number; readonly to: number; readonly reach: number}): number {
  let rows: readonly Row[] = [{sum: 0, end: from}];
  for (const label of labels) {
    const longer = rows.flatMap(({sum, end}): Row[] => {
      const start = Math.max(end, label.from - reach, from);
      const stop = start + label.to - label.from;
      return start <= label.from + reach && stop <= to ? [{sum: sum + label.priority, end: stop}] : [];
    });
    if (longer.length > 0) rows = withoutWorse([...rows, ...longer]);
  }
  return rows.at(-1)!.sum;
}

/** Rows by rising sum, without any that another beats in sum and end. */
function withoutWorse(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  for (const row of rows.toSorted((a, b) => b.sum - a.sum || a.end - b.end)) {
    if (kept.length === 0 || row.end < kept.at(-1)!.end) kept.push(row);
  }
  return kept.reverse();
}
