// Instants of two sorted columns in one.
// Stories come in order of their starts, so few of their bounds have to be sorted: the rest is only merged.
// Knows nothing of what the instants are of.

/**
 * The numbers of two rising columns, rising, each once. O(n).
 *
 * @example
 * mergedOnce(Float64Array.of(1, 3), Float64Array.of(1, 2)) //=> Float64Array [1, 2, 3]
 */
export function mergedOnce(a: Float64Array, b: Float64Array): Float64Array {
  const merged = new Float64Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length;) {
    const next = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
    if (count === 0 || merged[count - 1] !== next) merged[count++] = next;
  }
  return merged.subarray(0, count);
}
