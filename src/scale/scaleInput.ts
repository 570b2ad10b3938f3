// The kinds of scales that can be asked for.
// Options name them without knowing how they are made.
// Knows nothing of how time is drawn.

import type {Warp} from './warp.ts';

/** How time goes along the axis: evenly but for breaks, by how long ago, in equal steps, evenly from a start of each group's own, or by a warp of one's own. */
export type ScaleInput = 'time' | 'log' | 'sequential' | 'relative' | Warp;

/** What an axis counts: instants of the calendar, or the time since a common start. */
export type AxisTime = 'dates' | 'elapsed';

/** What the axis of a scale counts. */
export function axisTime(scale: ScaleInput | undefined): AxisTime {
  return scale === 'relative' ? 'elapsed' : 'dates';
}
