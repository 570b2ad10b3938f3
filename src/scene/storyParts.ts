// What a story is made of: events with and without a place in time, what the first tell the scale, and the groups of all.
// One walk through the events for all of it: in a long story the walk is what costs.
// Knows nothing of the axis.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeExtent} from '../scale/findBreaks.ts';
import {extentOf} from './extents.ts';
import {emptyColumns, readRow, type StoryColumns} from './storyColumns.ts';

export interface StoryParts {
  readonly dated: readonly TimelineEvent[];
  readonly extents: readonly TimeExtent[];
  /** The numbers of `dated`. */
  readonly columns: StoryColumns;
  readonly undated: readonly TimelineEvent[];
  /** In the order in which they first appear. */
  readonly groups: readonly string[];
  /** Those that have links. */
  readonly linked: readonly TimelineEvent[];
  /** Whether some event is in no group. */
  readonly isMixed: boolean;
}

/**
 * The parts of a story.
 *
 * @example
 * storyParts(normalizeEvents([{title: 'Talks'}]).events).undated.length //=> 1
 */
export function storyParts(events: readonly TimelineEvent[]): StoryParts {
  const [dated, extents, undated, linked]: [TimelineEvent[], TimeExtent[], TimelineEvent[], TimelineEvent[]] = [[], [], [], []];
  const groups = new Set<string>();
  const columns = emptyColumns(dated, events.length);
  let isMixed = false;
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    const extent = extentOf(event);
    if (event.links.length > 0) linked.push(event);
    if (event.group === undefined) isMixed = true;
    else groups.add(event.group);
    if (extent) {
      readRow(columns, dated.length, event);
      dated.push(event);
      extents.push(extent);
    } else {
      undated.push(event);
    }
  }
  return {dated, extents, columns, undated, linked, groups: [...groups], isMixed};
}
