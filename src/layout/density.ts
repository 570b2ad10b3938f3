// How many stretches lie over each column of a strip.
// From sorted bounds by binary search, so a strip of a million events costs what its columns cost.
// Knows nothing of dates or drawing.

import {bisectLeft, bisectRight} from 'd3';

/** Stretches in columns; one without length is an instant. Infinite ends are open. */
export interface Stretches { readonly from: Float64Array; readonly to: Float64Array }

/** The bounds of stretches, each kind in order. Make it once for a story. */
export interface SortedStretches {
  readonly starts: Float64Array;
  /** The ends of those that have a length. */
  readonly ends: Float64Array;
  /** The places of those that have none. */
  readonly instants: Float64Array;
}

/** Sorts bounds, O(n log n). */
export function sortedStretches({from, to}: Stretches): SortedStretches {
  const [ends, instants] = [new Float64Array(from.length), new Float64Array(from.length)];
  let [long, short] = [0, 0];
  for (let i = 0; i < from.length; i++) {
    if (to[i]! > from[i]!) ends[long++] = to[i]!;
    else instants[short++] = from[i]!;
  }
  return {starts: inOrder(from), ends: inOrder(ends.subarray(0, long)), instants: inOrder(instants.subarray(0, short))};
}

/** Stories come in order of their starts, and looking is cheaper than sorting. */
function inOrder(values: Float64Array): Float64Array {
  for (let i = 1; i < values.length; i++) if (!(values[i]! >= values[i - 1]!)) return values.slice().sort();
  return values;
}

/**
 * How many stretches touch each of `columns` equal parts of `[from, to]`. A part is half-open, as stretches are; the last
 * one holds `to` too. Stretches that began earlier count, as do those that go on. O(columns · log n), by the identity
 * "active in [a, b) = begun before b − ended by a".
 *
 * @example
 * density(sortedStretches({from: Float64Array.of(0, 4), to: Float64Array.of(10, 4)}), 0, 20, 4) //=> [2, 1, 0, 0]
 */
export function density({starts, ends, instants}: SortedStretches, from: number, to: number, columns: number): number[] {
  const edge = (i: number): number => from + (to - from) * (i / columns);
  return Array.from({length: columns}, (_, i) => {
    const begun = i === columns - 1 ? bisectRight(starts, to) : bisectLeft(starts, edge(i + 1));
    return begun - bisectRight(ends, edge(i)) - bisectLeft(instants, edge(i));
  });
}
