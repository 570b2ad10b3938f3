// Puts the pieces of a time axis together: breaks, warp, domain and rate.
// One value that layout, ticks and view read, made once for a story and a width.
// Knows nothing of zoom; the view is kept elsewhere.

import {findBreaks, type BreakOptions, type TimeExtent} from './findBreaks.ts';
import {createWarp, type Segment, type Warp} from './warp.ts';

/** A time axis at rest. */
export interface TimeScale {
  readonly warp: Warp;
  /** What it shows when all is in view, in ms. */
  readonly domain: readonly [number, number];
  /** The same in base ms: the view that fits all. */
  readonly fit: readonly [number, number];
  /** Px for each base ms at that view. */
  readonly rate: number;
  /** The segments that are not plain. */
  readonly breaks: readonly Segment[];
}

/**
 * The axis for `extents`, or `undefined` when no event has a finite bound. Lengths in px; a bound `t` stands at
 * `(warp(t) - fit[0]) * rate`.
 *
 * @throws RangeError when `length` or `breakLength` is not a positive number.
 *
 * @example
 * const scale = createTimeScale([{bounds: [0, 100], from: 0, to: 100}], {length: 920})!;
 * (scale.warp(50) - scale.fit[0]) * scale.rate; //=> 460
 */
export function createTimeScale(extents: readonly TimeExtent[], options: BreakOptions): TimeScale | undefined {
  const plan = findBreaks(extents, options);
  if (!plan) return undefined;
  const warp = createWarp(plan.segments);
  const [t0, t1] = plan.domain;
  return {
    warp,
    domain: plan.domain,
    fit: [warp(t0), warp(t1)],
    rate: plan.rate,
    breaks: warp.segments.filter(({kind}) => kind !== 'plain'),
  };
}
