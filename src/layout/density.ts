// How many stretches lie over each column of a strip.
// By one look at each, and no sorting: a strip is made once for a story and a width.
// Knows nothing of dates or drawing.

/** Stretches in columns; one without length is an instant. Infinite ends are open. */
export interface Stretches { readonly from: Float64Array; readonly to: Float64Array }

/**
 * How many stretches touch each of `columns` equal parts of `[from, to]`. A part is half-open, as stretches are; the last
 * one holds `to` too. Stretches that began earlier count, as do those that go on. O(n + columns), by the identity
 * "active in [a, b) = begun before b − ended by a".
 *
 * @example
 * density({from: Float64Array.of(0, 4), to: Float64Array.of(10, 4)}, 0, 20, 4) //=> [2, 1, 0, 0]
 */
export function density(stretches: Stretches, from: number, to: number, columns: number): number[] {
  // How many more there are in each column than in the one before.
  const changes = new Int32Array(columns + 1);
  const edges = Float64Array.from({length: columns + 1}, (_, i) => from + (to - from) * (i / columns));
  const perUnit = columns / (to - from);
  /** The first edge that is beyond `x`, or at it; `columns + 1` where none is. */
  const edgeAfter = (x: number, isAtEnough: boolean): number => {
    let i = Math.max(0, Math.min(columns, Math.floor((x - from) * perUnit)));
    while (i > 0 && (edges[i - 1]! > x || (isAtEnough && edges[i - 1] === x))) i--;
    while (i <= columns && !(edges[i]! > x || (isAtEnough && edges[i] === x))) i++;
    return i;
  };
  for (let row = 0; row < stretches.from.length; row++) {
    const start = stretches.from[row]!;
    const end = stretches.to[row]!;
    // Most are plainly inside one part, and need no look at its edges.
    const near = Math.floor((start - from) * perUnit);
    const after = edges[near]! < start && edges[near + 1]! > start ? near + 1 : edgeAfter(start, false);
    // The last part holds its end too.
    const first = start === to ? columns - 1 : Math.max(0, after - 1);
    const past = end > start ? edgeAfter(end, true) : after;
    changes[first]! += 1;
    changes[Math.min(columns, past)]! -= 1;
  }
  let count = 0;
  return Array.from(changes.subarray(0, columns), change => count += change);
}
