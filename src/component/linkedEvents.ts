// The events that an event is linked with, in both directions.
// Whoever follows links goes the ways that the picture and the panel tell of.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {linkBook, type Tie} from '../scene/linkBook.ts';

/** Another event, and what it is to the first: `out` as that one says, `in` as the other does; `says` is the event whose words `text` are. */
export interface LinkedEvent extends Pick<Tie, 'kind' | 'text'> { readonly id: string; readonly event: TimelineEvent; readonly way: 'out' | 'in'; readonly says: TimelineEvent }

/**
 * Links of `event` in its own order, then those of others to it in reading order.
 *
 * @example
 * linkedEvents(talks, events).map(({id, kind, way}) => [id, kind, way]) //=> [['trip', 'causes', 'out']]
 */
export function linkedEvents(event: TimelineEvent, events: readonly TimelineEvent[]): LinkedEvent[] {
  const ties = linkBook(events).of(event.id);
  const other = ({from, to, kind, text}: Tie, way: 'out' | 'in'): LinkedEvent => {
    const one = way === 'out' ? to : from;
    return {id: one.id, event: one, kind, text, way, says: from};
  };
  return [...ties.filter(({from}) => from.id === event.id).map(tie => other(tie, 'out')), ...ties.filter(({to}) => to.id === event.id).map(tie => other(tie, 'in'))];
}
