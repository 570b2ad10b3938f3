// Equal steps on an axis: one from each place of an event to the next, however long that took.
// For stories in which the order matters and the lengths are told in words.
// Knows nothing of words or px.

import {inColumns, type Extents} from './distinctBounds.ts';
import type {SegmentSpec} from './warp.ts';

/** Where an event stands, in ms. */
export interface Place {
  readonly t: number;
  /** When what begins at `t` had begun at the latest: together they say how exactly the place is known. */
  readonly known: number;
}

/** The places of a story, rising, and where its last event ends. */
export interface Sequence {
  readonly places: readonly Place[];
  readonly end: number;
}

/**
 * The first bounds of `extents`, each once. Extents without a finite bound have no place.
 *
 * @example
 * sequenceOf([{bounds: [0, 10], from: 0, to: 10}, {bounds: [90], from: 90, to: 90}])
 * //=> {places: [{t: 0, known: 10}, {t: 90, known: 90}], end: 90}
 */
export function sequenceOf(extents: Extents): Sequence {
  const {bounds, boundsOf, from} = inColumns(extents);
  const known = new Map<number, number>();
  for (let row = 0; row < from.length; row++) {
    const [first, next] = twoLeast(boundsOf(row));
    if (first < Infinity) known.set(first, Math.min(known.get(first) ?? Infinity, next));
  }
  const places = [...known].map(([t, known]) => ({t, known})).sort((a, b) => a.t - b.t);
  return {places, end: bounds.at(-1) ?? NaN};
}

/** The two least of different finite bounds; `Infinity` for none, and the first again where there is but one. */
function twoLeast(bounds: readonly number[]): readonly [number, number] {
  const finite = bounds.filter(Number.isFinite);
  const first = finite.reduce((least, t) => Math.min(least, t), Infinity);
  const next = finite.reduce((least, t) => t > first ? Math.min(least, t) : least, Infinity);
  return [first, next === Infinity ? first : next];
}

/**
 * Segments for `createWarp` that give the way from each place to the next the same length. Where an event runs on beyond
 * the last place, time goes on as in the step before, for one step at most. The length of all is that of the time, so that
 * base ms stay like ms. None where all is one instant.
 *
 * @example
 * equalSegments({places: [{t: 0, known: 0}, {t: 30, known: 30}], end: 45})
 * //=> [{kind: 'plain', t0: 0, t1: 30, length: 30}, {kind: 'plain', t0: 30, t1: 45, length: 15}]
 */
export function equalSegments({places, end}: Sequence): readonly SegmentSpec[] {
  const steps = places.map(({t}, i) => ({t0: t, t1: places[i + 1]?.t ?? end})).filter(({t0, t1}) => t1 > t0);
  const shares = steps.map(({t0, t1}, i) => {
    const before = places.at(-1)!.t === t0 ? steps[i - 1] : undefined;
    return before ? Math.min(1, (t1 - t0) / (before.t1 - before.t0)) : 1;
  });
  const length = (end - places[0]!.t) / shares.reduce((sum, share) => sum + share, 0);
  return steps.map(({t0, t1}, i) => ({kind: 'plain', t0, t1, length: shares[i]! * length}));
}
