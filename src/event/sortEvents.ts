// Puts events in the order in which a reader should meet them.
// One order for the picture, the list, the keys and the ids, the same for every order of the input.
// Knows nothing of drawing.

import type {TimeValue} from '../time/timeValue.ts';
import {compareCodePoints} from './compareCodePoints.ts';
import type {TimelineEvent} from './event.ts';

type Timed = Pick<TimelineEvent, 'time' | 'planned' | 'decided'>;

/**
 * Events in reading order, as a new list: by the earliest finite bound of `eventTime`, then by its latest;
 * of equal ones an event comes after those it follows, responds to, cancels, revises, is part of or has as context,
 * and before those it causes; then by falling priority, then by title and id in code points. Undated events come last.
 * Links that run in a circle are ignored where the circle must be broken. O(n log n).
 *
 * @example
 * sortEvents([lastWarning, meeting, designation]) //=> [designation, meeting, lastWarning]
 */
export function sortEvents(events: readonly TimelineEvent[]): readonly TimelineEvent[] {
  const placed = events.map(event => ({event, ...extent(event)}));
  placed.sort((a, b) => compareExtents(a, b) || compareRanks(a.event, b.event));
  return runsOfEqualExtent(placed).flatMap(run => afterWhatTheyFollow(run.map(({event}) => event)));
}

/**
 * The value that places an event in time: when it happened, else when it was planned for, else when the plan was decided on.
 *
 * @example
 * eventTime({planned: parseDate('2025-03-03/2025-03-09')})?.text //=> '2025-03-03/2025-03-09'
 */
export function eventTime(event: Timed): TimeValue | undefined {
  return event.time ?? event.planned ?? event.decided;
}

/**
 * Negative, zero or positive as `a` comes before, with or after `b` by their bounds alone.
 *
 * @example
 * compareTimes({time: parseDate('1997')}, {time: parseDate('2025')}) //=> -1
 */
export function compareTimes(a: Timed, b: Timed): number {
  return compareExtents(extent(a), extent(b));
}

/** What of a time counts for the order, in ms. */
interface Extent {
  readonly from: number;
  readonly to: number;
}

/** An open end counts as later than any date, and so does no date at all. */
function extent(event: Timed): Extent {
  const time = eventTime(event);
  if (time === undefined) return {from: Infinity, to: Infinity};
  return {
    from: firstFinite([time.startMin, time.startMax, time.endMin, time.endMax]),
    to: firstFinite([time.endMax, time.endMin]),
  };
}

function firstFinite(bounds: readonly number[]): number {
  return bounds.find(Number.isFinite) ?? Infinity;
}

function compareExtents(a: Extent, b: Extent): number {
  return compareNumbers(a.from, b.from) || compareNumbers(a.to, b.to);
}

function compareRanks(a: TimelineEvent, b: TimelineEvent): number {
  return compareNumbers(b.priority, a.priority) || compareCodePoints(a.title, b.title) || compareCodePoints(a.id, b.id);
}

/** Without subtraction, which makes NaN of two infinities. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function runsOfEqualExtent<T extends Extent>(sorted: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const placed of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && compareExtents(run[0]!, placed) === 0) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

/** The run in its order, but each event fetches what must stand before it. */
function afterWhatTheyFollow(run: readonly TimelineEvent[]): readonly TimelineEvent[] {
  if (run.length === 1 || run.every(event => event.links.length === 0)) return run;
  return depthFirst(predecessors(run)).map(i => run[i]!);
}

/** For each event of the run, the indexes of those that must stand before it, rising. */
function predecessors(run: readonly TimelineEvent[]): readonly (readonly number[])[] {
  const indexes = new Map(run.map((event, i) => [event.id, i]));
  const before = run.map(() => new Set<number>());
  for (const [i, event] of run.entries()) {
    for (const {to, kind} of event.links) {
      const target = indexes.get(to);
      if (target === undefined) continue;
      if (kind === 'causes') before[target]!.add(i);
      else before[i]!.add(target);
    }
  }
  return before.map(set => [...set].sort(compareNumbers));
}

/** All indexes, each after those in `before` it. With its own stack, since a chain of links may be long. */
function depthFirst(before: readonly (readonly number[])[]): readonly number[] {
  const met = new Set<number>();
  const order = new Set<number>();
  for (const start of before.keys()) {
    const stack = [start];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      if (met.has(top)) order.add(stack.pop()!);
      else pushUnmet(stack, before[top]!, met.add(top));
    }
  }
  return [...order];
}

/** Last first, since a stack gives back the last one first. */
function pushUnmet(stack: number[], indexes: readonly number[], met: ReadonlySet<number>): void {
  for (let i = indexes.length - 1; i >= 0; i--) {
    if (!met.has(indexes[i]!)) stack.push(indexes[i]!);
  }
}
