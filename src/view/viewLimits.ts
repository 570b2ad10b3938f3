// How far one may zoom.
// Below a few thousand steps of a double a pixel would be no longer a place but a rounding error.
// Knows nothing of events or pixels.

import type {Domain, ViewLimits} from './viewState.ts';

/** A view keeps at least 4096 steps of the double it is written in: a quarter of a pixel on any screen. */
const STEPS = 2 ** -40;

/**
 * The limits of a view on a story that fills `fit`: the shortest view is a millisecond long, longer where doubles are
 * coarser (4.6 days at 13.8 billion years).
 *
 * @example
 * viewLimits([0, 1000]) //=> {fit: [0, 1000], minSpan: 1}
 */
export function viewLimits(fit: Domain): ViewLimits {
  return {fit, minSpan: Math.max(1, Math.max(Math.abs(fit[0]), Math.abs(fit[1])) * STEPS)};
}
