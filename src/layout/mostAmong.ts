// Which of many fixed places in one row to take, where some exclude each other: those that are together worth most.
// Exact, by weighted interval scheduling; what could stand in two places may offer both, if they overlap.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

/** A place from `from` to `to`, and what taking it is worth, above 0. */
export type Chance<T> = T & {readonly from: number; readonly to: number; readonly worth: number};

/**
 * The chances with the greatest sum of worths of which none two are nearer than `gap`, from left to right. O(n log n).
 *
 * @example
 * mostAmong([{from: 0, to: 4, worth: 2}, {from: 3, to: 8, worth: 3}, {from: 7, to: 9, worth: 2}], 0).map(({worth}) => worth) //=> [2, 2]
 */
export function mostAmong<T>(chances: readonly Chance<T>[], gap: number): Chance<T>[] {
  const sorted = chances.toSorted((a, b) => a.to - b.to);
  const most = new Float64Array(sorted.length + 1);
  const before = new Uint32Array(sorted.length);
  sorted.forEach(({from, worth}, i) => {
    before[i] = countUpTo(sorted, i, from - gap);
    most[i + 1] = Math.max(most[i]!, most[before[i]]! + worth);
  });
  const chosen: Chance<T>[] = [];
  for (let i = sorted.length; i > 0;) {
    if (most[i]! > most[i - 1]!) {
      chosen.push(sorted[i - 1]!);
      i = before[i - 1]!;
    } else i--;
  }
  return chosen.reverse();
}

/** How many of the first `count` end at `end` or before. */
function countUpTo(sorted: readonly {readonly to: number}[], count: number, end: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.to <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}
