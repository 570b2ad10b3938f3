// Finds which siblings may stay where they are while the others move round them.
// Fewest moves: a moved element loses its focus, its scroll position and its selection.
// Knows nothing of the page: numbers in, numbers out.

/**
 * Positions in `values` of a longest strictly increasing run, in order; `O(n log n)`.
 * Source: Knuth, The Art of Computer Programming 3, §5.1.4 (patience sorting).
 *
 * @example
 * longestRun([3, 0, 1, 2]) //=> [1, 2, 3]
 */
export function longestRun(values: readonly number[]): number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, i) => {
    const pile = firstPile(ends, values, value);
    before.push(pile === 0 ? -1 : ends[pile - 1]!);
    ends[pile] = i;
  });
  return trail(before, ends.at(-1) ?? -1);
}

/** The leftmost pile whose end is not below `value`. */
function firstPile(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[ends[middle]!]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trail(before: readonly number[], last: number): number[] {
  const run: number[] = [];
  for (let i = last; i >= 0; i = before[i]!) run.push(i);
  return run.reverse();
}
