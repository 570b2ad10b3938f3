// The events that an event is linked with, in both directions.
// Whoever follows links goes the ways that the picture and the panel tell of.
// Knows nothing of the page.

import type {Link, TimelineEvent} from '../event/event.ts';

/** Another event, and what it is to the first: `out` as that one says, `in` as the other does. */
export interface LinkedEvent { readonly id: string; readonly kind: Link['kind']; readonly way: 'out' | 'in' }

/**
 * Links of `event` in its own order, then those of others to it in reading order.
 *
 * @example
 * linkedEvents(talks, events) //=> [{id: 'trip', kind: 'causes', way: 'out'}]
 */
export function linkedEvents(event: TimelineEvent, events: readonly TimelineEvent[]): LinkedEvent[] {
  const known = new Set(events.map(({id}) => id));
  const outward = event.links.filter(({to}) => known.has(to) && to !== event.id).map(({to, kind}): LinkedEvent => ({id: to, kind, way: 'out'}));
  const inward = events.flatMap(other => other.id === event.id ? [] : other.links.filter(({to}) => to === event.id).map(({kind}): LinkedEvent => ({id: other.id, kind, way: 'in'})));
  return [...outward, ...inward];
}
