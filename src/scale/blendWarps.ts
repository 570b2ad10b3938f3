// A warp between two others, for a change of scale in which nothing jumps.
// Any mean of two rising functions rises, so order holds at every moment of the change.
// Knows nothing of time passing: the share is handed in.

import {createWarp, type Segment, type SegmentKind, type Warp} from './warp.ts';

/**
 * The warp `(1 - share) · a + share · b` but for a shift: linear between the ends of the segments of both. Stretches are
 * of the kind they have in `a`. Both must be linear between their segments and run on at one base ms for each ms.
 *
 * @throws RangeError when `share` is not from 0 to 1.
 *
 * @example
 * const cut = createWarp([{kind: 'plain', t0: 0, t1: 10}, {kind: 'cut', t0: 10, t1: 90, length: 10}]);
 * blendWarps(cut, createWarp([]), 0.5)(90); //=> 55
 */
export function blendWarps(a: Warp, b: Warp, share: number): Warp {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`blendWarps: share is ${share}; it must be from 0 to 1`);
  const knots = [...new Set([...a.segments, ...b.segments].flatMap(({t0, t1}) => [t0, t1]))].sort((s, t) => s - t);
  return createWarp(knots.slice(1).map((t1, i) => {
    const t0 = knots[i]!;
    return {kind: kindAt(t0, t1, a.segments), t0, t1, length: (1 - share) * (a(t1) - a(t0)) + share * (b(t1) - b(t0))};
  }));
}

function kindAt(t0: number, t1: number, segments: readonly Segment[]): SegmentKind {
  return segments.find(segment => segment.t0 <= t0 && segment.t1 >= t1)?.kind ?? 'plain';
}
