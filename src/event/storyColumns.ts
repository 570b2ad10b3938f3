// What the numbers of each event say, read from it once: its four bounds, what kind of date it has, how much it counts.
// The events of a long story lie all over the memory, and each look at one costs more than the sums done with it.
// Knows nothing of the axis.

import {FINE} from '../time/precision.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {TimelineEvent} from './event.ts';
import {extentOf, type EventExtent} from './extent.ts';
import {isPlan} from './isPlan.ts';
import {eventTime} from './sortEvents.ts';
import {CERTAINTIES} from './vocabulary.ts';

/** What kind of date a row has. Only the plain ones are known by their numbers alone. */
export const ROW = {other: 0, finePoint: 1, point: 2, span: 3} as const;

/** One row an event, in the order of the story. */
export interface StoryColumns {
  readonly events: readonly TimelineEvent[];
  /** One of `ROW`. */
  readonly kind: Uint8Array;
  /** Index in `CERTAINTIES`. */
  readonly certainty: Uint8Array;
  readonly priority: Float64Array;
  /** Priority, and of equals the shorter title first, since more of those fit: how early a row looks for a seat in closer views. */
  readonly rank: Float64Array;
  /** The four bounds in ms; of other than the plain kinds those of `eventTime`, whatever else there is. `NaN` without a date. */
  readonly startMin: Float64Array;
  readonly startMax: Float64Array;
  readonly endMin: Float64Array;
  readonly endMax: Float64Array;
  /** How far it reaches, as `extentOf` says it, ms; `NaN` without a place in time. */
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Columns for `count` events, to be filled by `readRow`. */
export function emptyColumns(events: readonly TimelineEvent[], count: number = events.length): StoryColumns {
  const column = (): Float64Array => new Float64Array(count);
  return {
    events, kind: new Uint8Array(count), certainty: new Uint8Array(count), priority: column(), rank: column(),
    startMin: column(), startMax: column(), endMin: column(), endMax: column(), from: column(), to: column(),
  };
}

/**
 * The columns of `events`.
 *
 * @example
 * storyColumns(normalizeEvents([{title: 'Talks', date: '2025-02-03'}]).events).kind[0] //=> ROW.finePoint
 */
export function storyColumns(events: readonly TimelineEvent[]): StoryColumns {
  const columns = emptyColumns(events);
  for (let row = 0; row < events.length; row++) readRow(columns, row, events[row]!);
  return columns;
}

/** Titles of more characters are all long; up to there, six characters are a difference. */
const LONG_TITLE = 60;
/** More than there are such differences: a power of two, so that ranks are exact. */
const RANKS = 16;

/** Writes what `event` says into `row`. */
export function readRow(columns: StoryColumns, row: number, event: TimelineEvent, extent: EventExtent | undefined = extentOf(event)): void {
  columns.priority[row] = event.priority;
  columns.rank[row] = event.priority - Math.ceil(Math.min(event.title.length, LONG_TITLE) / 6) / RANKS;
  columns.certainty[row] = CERTAINTIES.indexOf(event.certainty);
  const shown = event.time ?? event.planned;
  const kind = shown === undefined ? ROW.other : kindOf(event, shown);
  const value = kind === ROW.other ? eventTime(event) : shown;
  columns.kind[row] = kind;
  columns.startMin[row] = value?.startMin ?? NaN;
  columns.startMax[row] = value?.startMax ?? NaN;
  columns.endMin[row] = value?.endMin ?? NaN;
  columns.endMax[row] = value?.endMax ?? NaN;
  columns.from[row] = extent?.from ?? NaN;
  columns.to[row] = extent?.to ?? NaN;
}

/** Whether the four bounds say all there is to know of where the mark stands. */
function kindOf(event: TimelineEvent, value: TimeValue): number {
  const {startMin, startMax, endMin, endMax, kind, qualifiers} = value;
  const isPlain = !isPlan(event) && event.status !== 'ongoing' && value.estimate === undefined && (kind === 'point' || kind === 'span')
    && Number.isFinite(startMin) && Number.isFinite(startMax) && Number.isFinite(endMin) && Number.isFinite(endMax)
    && isEmpty(qualifiers.start) && isEmpty(qualifiers.end);
  if (!isPlain) return ROW.other;
  return kind === 'span' ? ROW.span : FINE.has(value.precision) ? ROW.finePoint : ROW.point;
}

function isEmpty(object: object): boolean {
  for (const _ in object) return false;
  return true;
}
