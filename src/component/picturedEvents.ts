// Events where a picture has them, in its order: not at their dates where each group counts from a start of its own.
// Whoever walks through a picture, or looks for a place in it, goes by what is seen; words go by the story.
// Knows nothing of how a picture came to its order.

import type {TimelineEvent} from '../event/event.ts';
import type {Scene} from '../scene/scene.ts';

export interface PicturedSpace {
  /** A picture of the story, and the one to show now. */
  readonly current: () => Pick<Scene, 'events' | 'placed'>;
  readonly latest: () => Pick<Scene, 'events' | 'placed'>;
  readonly event: (id: string) => TimelineEvent | undefined;
  /** Which of the events that pass one is in the story, counted from 1. */
  readonly position: (id: string) => number | undefined;
}

export interface PicturedEvents {
  /** The events that pass the filter. */
  readonly inPicture: () => readonly TimelineEvent[];
  readonly placed: (id: string) => TimelineEvent | undefined;
  /** Which of those in the picture an event is, counted from 1. */
  readonly position: (id: string) => number | undefined;
}

/**
 * The events of the pictures that `space` makes.
 *
 * @example
 * picturedEvents({current, latest, event: keeper.event, position}).placed('launch')?.time?.startMin //=> 0
 */
export function picturedEvents({current, latest, event: find, position}: PicturedSpace): PicturedEvents {
  let known: {readonly events: readonly TimelineEvent[]; readonly table: ReadonlyMap<string, number>} | undefined;
  return {
    inPicture: () => latest().events,
    placed: id => {
      const event = find(id);
      return event && (current().placed?.(event) ?? event);
    },
    position: id => {
      if (!current().placed) return position(id);
      const {events} = latest();
      if (known?.events !== events) known = {events, table: new Map(events.map((event, i) => [event.id, i + 1]))};
      return known.table.get(id);
    },
  };
}
