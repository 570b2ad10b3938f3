// "Time ago" on an axis: every tenfold of the distance from one instant takes about the same room.
// For stories of recent detail and a deep past, which breaks could only tell in pieces.
// Knows nothing of events' names, ticks or px beyond the length of the axis.

import type {Warp} from './warp.ts';

/**
 * The warp `u = -τ · ln(1 + (reference - t) / τ)`, in closed form: nearly linear within `tau` ms of `reference`, where one
 * base ms is one ms, and logarithmic beyond. What comes after the reference is mirrored, so that plans have room too.
 *
 * `invert(warp(t))` is `t` within 4 · (1 + |u| / τ) steps of the larger of the doubles `t` and `reference`: each tenfold
 * squeezes the digits once more.
 *
 * @throws RangeError when `reference` is not finite or `tau` is not a number above 0.
 *
 * @example
 * const warp = createLogWarp(0, 1000);
 * [warp(0), warp(-999_000), warp.invert(-1000 * Math.log(1000))]; //=> [0, -6907.755278982137, -999000]
 */
export function createLogWarp(reference: number, tau: number): Warp {
  if (!(Number.isFinite(reference) && tau > 0 && tau < Infinity)) throw new RangeError(`createLogWarp: reference ${reference} and tau ${tau} must be finite, tau above 0`);
  const squeezed = (ms: number): number => tau * Math.log1p(ms / tau);
  const freed = (u: number): number => tau * Math.expm1(u / tau);
  // Not -squeezed(0), which is -0.
  const warp = (t: number): number => t < reference ? -squeezed(reference - t) : squeezed(t - reference);
  return Object.assign(warp, {
    invert: (u: number): number => u < 0 ? reference - freed(-u) : reference + freed(u),
    segments: [],
    rate: (t: number): number => 1 / (1 + Math.abs(reference - t) / tau),
  });
}

/** What a gap between bounds should take at least, px; more than that is no better. */
const LEGIBLE = 24;
/** So many bounds tell what all would. */
const MOST = 400;

/**
 * The `tau` (ms) for rising `bounds` and `length` px: the gentlest at which the gaps between neighbours, and between them
 * and `reference`, have the most px in sum when no gap counts for more than 24. Where all gaps can have 24 px they do.
 * At most the time there is, since an axis of ages should look like one; a power of two, so that a story that grows does not move by every event.
 *
 * @example
 * logTau(Float64Array.of(-1000, -10), 0, 400) //=> 64
 */
export function logTau(bounds: Float64Array, reference: number, length: number): number {
  const stride = Math.ceil(bounds.length / MOST);
  const places = [...bounds.filter((_, i) => i % stride === 0 || i === bounds.length - 1), reference].sort((a, b) => a - b).filter((t, i, all) => i === 0 || t !== all[i - 1]);
  const span = places.at(-1)! - places[0]!;
  const least = places.slice(1).reduce((least, t, i) => Math.min(least, t - places[i]!), span);
  let best = {tau: 2 ** Math.ceil(Math.log2(Math.max(1, span))), sum: -1};
  for (let {tau} = best; tau >= Math.max(1, least / 8); tau /= 2) {
    const sum = legibility(places, createLogWarp(reference, tau), length);
    if (sum > best.sum * (1 + 1e-9)) best = {tau, sum};
  }
  return best.tau;
}

function legibility(places: readonly number[], warp: Warp, length: number): number {
  const us = places.map(warp);
  const pxPerU = length / (us.at(-1)! - us[0]!);
  return us.slice(1).reduce((sum, u, i) => sum + Math.min(LEGIBLE, (u - us[i]!) * pxPerU), 0);
}
