// The hooks of one drawn event, the same wherever it is drawn.
// Hosts and tests find events by them, so they are a promise.
// Knows nothing of shapes.

import type {TimelineEvent} from '../event/event.ts';
import type {SceneNode} from './scene.ts';

/** Attributes of an event's group: class, id as data, role, language. */
export function eventAttrs(event: TimelineEvent, hue: string, selected: boolean): NonNullable<SceneNode['attrs']> {
  return {
    class: `annals-event ${hue}${selected ? ' annals-selected' : ''}`,
    'data-event': event.id, role: 'listitem', lang: event.lang, 'aria-current': selected ? 'true' : undefined,
  };
}
