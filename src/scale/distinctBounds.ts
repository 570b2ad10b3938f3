// The instants at which something begins or ends, each once, in order.
// All scales are made from them; how far an event reaches beyond them says what is drawn, not where time goes.
// Knows nothing of scales.

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

const dayMs = 86_400_000;

/** All finite bounds, rising, each once. */
export function distinctBounds(extents: readonly TimeExtent[]): Float64Array {
  const all = new Float64Array(extents.reduce((sum, {bounds}) => sum + bounds.length, 0));
  let count = 0;
  for (const {bounds} of extents) for (const bound of bounds) if (Number.isFinite(bound)) all[count++] = bound;
  return all.subarray(0, count).sort().filter((t, i, sorted) => i === 0 || t !== sorted[i - 1]);
}

/** From `first` to `last`; a day around a single instant. In deep time, where a day may be nothing, as much as a double can tell. */
export function domainOf(first: number, last: number): readonly [number, number] {
  if (first < last) return [first, last];
  const half = Math.max(dayMs / 2, Math.abs(first) * 2 ** -40);
  return [first - half, last + half];
}
