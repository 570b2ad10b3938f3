// The instants at which something begins or ends, each once, in order.
// All scales are made from them; how far an event reaches beyond them says what is drawn, not where time goes.
// Knows nothing of scales.

import {mergedOnce} from '../time/mergedOnce.ts';

/** Where one event stands in time. */
export interface TimeExtent {
  /** Its bounds, in ms, in any order. Only finite ones count; no break hides one. */
  readonly bounds: readonly number[];
  /**
   * How far its mark reaches, in ms. `to: Infinity` is a line that runs on to the end of the axis; `from: -Infinity`
   * is a short tail that counts only as far as the event's own first bound. `NaN` counts as its own bounds.
   */
  readonly from: number;
  readonly to: number;
}

/** The same of many events, in columns: a long story must not be an object for each event. */
export interface TimeExtents {
  /** All finite bounds, rising, each once. */
  readonly bounds: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The bounds of one event. */
  readonly boundsOf: (row: number) => readonly number[];
}

/** What scales are made from: columns, or a list of a few. */
export type Extents = readonly TimeExtent[] | TimeExtents;

const dayMs = 86_400_000;

/** The columns of `extents`. */
export function inColumns(extents: Extents): TimeExtents {
  if ('boundsOf' in extents) return extents;
  return {
    bounds: distinctBounds(extents), from: Float64Array.from(extents, ({from}) => from), to: Float64Array.from(extents, ({to}) => to),
    boundsOf: row => extents[row]!.bounds,
  };
}

function distinctBounds(extents: readonly TimeExtent[]): Float64Array {
  return mergedOnce(Float64Array.from(extents.flatMap(({bounds}) => bounds.filter(Number.isFinite))).sort(), new Float64Array(0));
}

/** The same with `instants` at which nothing happens, so that no break hides one. */
export function withInstants({bounds, from, to, boundsOf}: TimeExtents, instants: readonly number[]): TimeExtents {
  const longer = (column: Float64Array): Float64Array => {
    const all = new Float64Array(column.length + instants.length);
    all.set(column);
    all.set(instants, column.length);
    return all;
  };
  return {
    bounds: mergedOnce(bounds, Float64Array.from(instants).sort()), from: longer(from), to: longer(to),
    boundsOf: row => row < from.length ? boundsOf(row) : [instants[row - from.length]!],
  };
}

/** From `first` to `last`; a day around a single instant. In deep time, where a day may be nothing, as much as a double can tell. */
export function domainOf(first: number, last: number): readonly [number, number] {
  if (first < last) return [first, last];
  const half = Math.max(dayMs / 2, Math.abs(first) * 2 ** -40);
  return [first - half, last + half];
}
