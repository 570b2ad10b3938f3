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
  let most = 0;
  for (let i = 0; i < extents.length; i++) most += extents[i]!.bounds.length;
  // Stories come in order of their starts: those that rise, as nearly all of them do, need no sorting.
  const [rising, others] = [new Float64Array(most), new Float64Array(most)];
  let [risen, left] = [0, 0];
  for (let i = 0; i < extents.length; i++) {
    const {bounds} = extents[i]!;
    for (let j = 0; j < bounds.length; j++) {
      const bound = bounds[j]!;
      if (!Number.isFinite(bound)) continue;
      if (j === 0 && (risen === 0 || bound >= rising[risen - 1]!)) rising[risen++] = bound;
      else others[left++] = bound;
    }
  }
  return mergedOnce(rising.subarray(0, risen), others.subarray(0, left).sort());
}

/** Two rising columns as one, each number once. */
function mergedOnce(a: Float64Array, b: Float64Array): Float64Array {
  const merged = new Float64Array(a.length + b.length);
  let count = 0;
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const next = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i++]! : b[j++]!;
    if (count === 0 || merged[count - 1] !== next) merged[count++] = next;
  }
  return merged.subarray(0, count);
}

/** From `first` to `last`; a day around a single instant. In deep time, where a day may be nothing, as much as a double can tell. */
export function domainOf(first: number, last: number): readonly [number, number] {
  if (first < last) return [first, last];
  const half = Math.max(dayMs / 2, Math.abs(first) * 2 ** -40);
  return [first - half, last + half];
}
