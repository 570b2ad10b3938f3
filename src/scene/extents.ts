// What an event tells the scale: its finite bounds, and how far it reaches.
// Plans and decisions count as much as what took place: each bound must be told apart from its neighbours.
// Knows nothing of pixels.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeExtent} from '../scale/findBreaks.ts';
import type {TimeValue} from '../time/timeValue.ts';

/** The bounds of one event; `undefined` where none is a place in time. */
export function extentOf(event: TimelineEvent): TimeExtent | undefined {
  const values = [event.time, event.planned, event.decided].filter(value => value !== undefined);
  const bounds = values.flatMap(boundsOf).filter(Number.isFinite);
  if (bounds.length === 0) return undefined;
  return {
    bounds,
    from: values.some(value => value.startMax === -Infinity) ? FAR_PAST : Math.min(...bounds),
    to: values.some(value => value.kind === 'span' && value.endMax === Infinity) ? Infinity : Math.max(...bounds),
  };
}

/** Before all there is; finite, so that the line of an open start counts over its whole length. */
const FAR_PAST = -1e24;

function boundsOf(value: TimeValue): number[] {
  return [value.startMin, value.startMax, value.endMin, value.endMax];
}
