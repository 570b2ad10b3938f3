// How many stretches lie over each column of a strip.
// From sorted bounds by binary search, so a strip of a million events costs what its columns cost.
// Knows nothing of dates or drawing.

import {bisectLeft, bisectRight} from 'd3';

/** A stretch; one without length is an instant. Infinite ends are open. */
export interface Stretch { readonly from: number; readonly to: number }

/** The bounds of stretches, each kind in order. Make it once for a story. */
export interface SortedStretches {
  readonly starts: Float64Array;
  /** The ends of those that have a length. */
  readonly ends: Float64Array;
  /** The places of those that have none. */
  readonly instants: Float64Array;
}

/** Sorts bounds, O(n log n). */
export function sortedStretches(stretches: readonly Stretch[]): SortedStretches {
  const [starts, ends, instants] = [new Float64Array(stretches.length), new Float64Array(stretches.length), new Float64Array(stretches.length)];
  let [long, short] = [0, 0];
  for (let i = 0; i < stretches.length; i++) {
    const {from, to} = stretches[i]!;
    starts[i] = from;
    if (to > from) ends[long++] = to;
    else instants[short++] = from;
  }
  return {starts: inOrder(starts), ends: inOrder(ends.subarray(0, long)), instants: inOrder(instants.subarray(0, short))};
}

/** Stories come in order of their starts, and looking is cheaper than sorting. */
function inOrder(values: Float64Array): Float64Array {
  for (let i = 1; i < values.length; i++) if (!(values[i]! >= values[i - 1]!)) return values.sort();
  return values;
}

/**
 * How many stretches touch each of `columns` equal parts of `[from, to]`. A part is half-open, as stretches are; the last
 * one holds `to` too. Stretches that began earlier count, as do those that go on. O(columns · log n), by the identity
 * "active in [a, b) = begun before b − ended by a".
 *
 * @example
 * density(sortedStretches([{from: 0, to: 10}, {from: 4, to: 4}]), 0, 20, 4) //=> [2, 1, 0, 0]
 */
export function density({starts, ends, instants}: SortedStretches, from: number, to: number, columns: number): number[] {
  const edge = (i: number): number => from + (to - from) * (i / columns);
  return Array.from({length: columns}, (_, i) => {
    const begun = i === columns - 1 ? bisectRight(starts, to) : bisectLeft(starts, edge(i + 1));
    return begun - bisectRight(ends, edge(i)) - bisectLeft(instants, edge(i));
  });
}
