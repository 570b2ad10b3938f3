// Tells plans from what took place.
// Marks, bounds and columns of numbers must agree on it.
// Knows nothing of drawing.

import type {TimelineEvent} from './event.ts';

/**
 * Whether an event is a plan rather than a thing that took place.
 *
 * @example
 * isPlan({...event, status: 'cancelled'}) //=> true
 */
export function isPlan({status}: Pick<TimelineEvent, 'status'>): boolean {
  return status !== 'occurred' && status !== 'ongoing';
}
