// Reads a host's events once, when they are first asked for.
// Reading is the dearest step for large data, and a burst of updates needs only the last.
// Knows nothing of drawing.

import type {TimelineEvent} from '../event/event.ts';
import {normalizeEvents, type NormalizedStory} from '../event/normalizeEvents.ts';
import type {TimelineOptions} from './options.ts';

export interface StoryKeeper {
  readonly story: () => NormalizedStory;
  readonly event: (id: string) => TimelineEvent | undefined;
  /** Reads anew when next asked. */
  readonly setOptions: (options: TimelineOptions) => void;
}

/**
 * A keeper for the events in `initial`; without events the story is empty.
 *
 * @example
 * createStoryKeeper({events: [{title: 'Founded', date: '1997'}]}).story().events.length //=> 1
 */
export function createStoryKeeper(initial: TimelineOptions): StoryKeeper {
  let options = initial;
  let story: NormalizedStory | undefined;
  let byId: ReadonlyMap<string, TimelineEvent> | undefined;
  const read = (): NormalizedStory => {
    if (story) return story;
    const {events = [], timeZone} = options;
    story = normalizeEvents(events, timeZone === undefined ? {} : {timeZone});
    byId = undefined;
    return story;
  };
  // A first picture with nothing selected asks for no event, and a long story's table takes a while.
  const table = (): ReadonlyMap<string, TimelineEvent> => {
    const {events} = read();
    return byId ??= new Map(events.map(event => [event.id, event]));
  };
  return {
    story: read,
    event: id => table().get(id),
    setOptions: next => {
      options = next;
      story = undefined;
    },
  };
}
