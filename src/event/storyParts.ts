// What a story is made of: events with and without a place in time, the numbers of the first, and the groups of all.
// One walk through the events for all of it, made when they are checked: in a long story the walk is what costs.
// Knows nothing of the axis.

import {mergedOnce} from '../time/mergedOnce.ts';
import type {Story, TimelineEvent} from './event.ts';
import {extentOf} from './extent.ts';
import {hashOf} from './hashOf.ts';
import {emptyColumns, readRow, type StoryColumns} from './storyColumns.ts';

/** Where the dated events stand in time, ms, in columns. */
export interface StoryExtents {
  /** All finite bounds, rising, each once. */
  readonly bounds: Float64Array;
  /** How far each event reaches. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The finite bounds of one of them. */
  readonly boundsOf: (row: number) => readonly number[];
}

export interface StoryParts {
  readonly events: readonly TimelineEvent[];
  readonly dated: readonly TimelineEvent[];
  /** The numbers of `dated`. */
  readonly columns: StoryColumns;
  readonly extents: StoryExtents;
  readonly undated: readonly TimelineEvent[];
  /** The first and the last ms at which one of those that are known to begin may begin; infinite where none is. */
  readonly starts: readonly [number, number];
  /** Whether those come after all others, as `sortEvents` has them. */
  readonly isDatedFirst: boolean;
  /** In the order in which they first appear. */
  readonly groups: readonly string[];
  /** Those that have links. */
  readonly linked: readonly TimelineEvent[];
  /** Whether some event is in no group. */
  readonly isMixed: boolean;
  /** Hash of all ids in their order: names the story. */
  readonly idHash: number;
}

/**
 * The parts of `events`.
 *
 * @example
 * storyParts(normalizeEvents([{title: 'Talks'}]).events).undated.length //=> 1
 */
export function storyParts(events: readonly TimelineEvent[]): StoryParts {
  const [places, undated, linked]: [Uint32Array, TimelineEvent[], TimelineEvent[]] = [new Uint32Array(events.length), [], []];
  const [groups, bounds, columns] = [new Set<string>(), boundsBook(events.length), emptyColumns(events)];
  let [isMixed, count, idHash, last, first, latest]: [boolean, number, number, string | undefined, number, number] = [false, 0, hashOf(''), undefined, Infinity, -Infinity];
  for (let i = 0; i < events.length; i++) {
    const event = events[i]!;
    idHash = hashOf(event.id, i === 0 ? idHash : hashOf('\n', idHash));
    if (event.links.length > 0) linked.push(event);
    if (event.group === undefined) isMixed = true;
    else if (event.group !== last) groups.add(last = event.group);
    const extent = extentOf(event);
    if (extent) {
      bounds.add(extent.bounds);
      readRow(columns, count, event, extent);
      const from = columns.startMin[count]!;
      const to = columns.startMax[count]!;
      if (Number.isFinite(from) && Number.isFinite(to)) {
        first = Math.min(first, from);
        latest = Math.max(latest, lastStart(from, to));
      }
      places[count++] = i;
    } else {
      undated.push(event);
    }
  }
  const dated = undated.length === 0 ? events : Array.from(places.subarray(0, count), i => events[i]!);
  const own = withRows(columns, dated);
  return {
    events, dated, columns: own, undated, starts: [first, latest], linked, isMixed, idHash, groups: [...groups], isDatedFirst: count === 0 || places[count - 1] === count - 1,
    extents: {bounds: bounds.all(), from: own.from, to: own.to, boundsOf: row => extentOf(dated[row]!)?.bounds ?? []},
  };
}

/** Bounds are half-open, but where they are one instant. */
export function lastStart(from: number, to: number): number {
  return Math.max(from, to - 1);
}

/** The first rows of `columns`, which are those of `events`. */
function withRows(columns: StoryColumns, events: readonly TimelineEvent[]): StoryColumns {
  const {kind, certainty, priority, rank, startMin, startMax, endMin, endMax, from, to} = columns;
  const own = (column: Float64Array): Float64Array => column.subarray(0, events.length);
  return {
    events, kind: kind.subarray(0, events.length), certainty: certainty.subarray(0, events.length), priority: own(priority), rank: own(rank),
    startMin: own(startMin), startMax: own(startMax), endMin: own(endMin), endMax: own(endMax), from: own(from), to: own(to),
  };
}

/** Gathers bounds. Stories come in order of their starts: those that rise, as nearly all of them do, need no sorting. */
function boundsBook(count: number): {readonly add: (bounds: readonly number[]) => void; readonly all: () => Float64Array} {
  const [rising, others]: [Float64Array, number[]] = [new Float64Array(count), []];
  let [risen, last] = [0, -Infinity];
  return {
    add: bounds => {
      for (let i = 0; i < bounds.length; i++) {
        const bound = bounds[i]!;
        if (i === 0 && bound > last) last = rising[risen++] = bound;
        else if (bound !== last) others.push(bound);
      }
    },
    all: () => mergedOnce(rising.subarray(0, risen), Float64Array.from(others).sort()),
  };
}

const PARTS: unique symbol = Symbol('annals.parts');

interface Carrier { readonly [PARTS]: StoryParts }

/** `story` with its parts, for `partsOf` to find. Not to be seen by whoever lists, copies or prints it. */
export function carryingParts<T extends Story>(story: T): T {
  return Object.defineProperty(story, PARTS, {value: storyParts(story.events)});
}

/**
 * The parts of a story: those that it carries since it was checked, where its events are still the same, else made anew.
 *
 * @example
 * partsOf(normalizeEvents(json)).groups //=> ['Talks', 'Aid']
 */
export function partsOf(story: Story): StoryParts {
  return isCarrier(story) && story[PARTS].events === story.events ? story[PARTS] : storyParts(story.events);
}

function isCarrier(story: Story): story is Story & Carrier {
  return PARTS in story;
}
