// How far one may zoom, place by place.
// Below a few thousand steps of a double a pixel would be no longer a place but a rounding error; near 1970 steps are finest.
// Knows nothing of events or pixels.

import type {Warp} from '../scale/warp.ts';
import type {Domain, ViewLimits} from './viewState.ts';

/** A view keeps at least 4096 steps of the double it is written in: a quarter of a pixel on any screen. */
const STEPS = 2 ** -40;

/**
 * The limits of a view on a story that fills `fit` (base ms). The shortest view is a millisecond long, longer where
 * doubles are coarser: 4.6 days at 13.8 billion years. `warp` says which time stands where; without it `u` is time itself.
 *
 * @example
 * const {minSpan} = viewLimits([-4.35e20, 1.7e12]);
 * [minSpan(1.7e12), minSpan(-4.35e20)]; //=> [1.546140993013978, 395630195.2142954]
 */
export function viewLimits(fit: Domain, warp?: Warp): ViewLimits & {readonly minSpan: (u: number) => number} {
  return {fit, minSpan: u => Math.max(1, Math.abs(u) * STEPS, warp ? timeSteps(u, warp) : 0)};
}

/** As many steps of the time at `u`, in base ms: in a stretch that is not squeezed `u` may be small where time is long ago. */
function timeSteps(u: number, warp: Warp): number {
  const t = warp.invert(u);
  const half = Math.abs(t) * STEPS / 2;
  return warp(t + half) - warp(t - half);
}
