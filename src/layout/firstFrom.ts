// Where in a sorted column a value would stand.
// Stretches of a story are found by two such searches, however long it is.
// Numbers only.

/**
 * Index of the first of the `sorted` numbers that is at least `least`; their count where there is none. O(log n).
 *
 * @example
 * firstFrom(Float64Array.of(1, 2, 2, 5), 2) //=> 1
 */
export function firstFrom(sorted: Float64Array, least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
