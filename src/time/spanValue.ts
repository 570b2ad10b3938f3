// Joins two dates into a span, and names the two ends that are not dates: open and unknown.
// Texts and records bring their ends in different ways; from here on there is one kind of span.
// Knows nothing of the grammar.

import {coarser} from './precision.ts';
import type {Precision, TimeValue} from './timeValue.ts';

/**
 * The end that is known to be open: written `..`. Its bounds are ±∞.
 *
 * @example
 * spanValue(parseDate('1985'), openValue()) //=> since 1985, ongoing
 */
export function openValue(): TimeValue {
  return limitless('..', -Infinity, Infinity);
}

/** The end of which nothing is known: written as nothing. Its bounds are `NaN`. */
export function unknownValue(): TimeValue {
  return limitless('', NaN, NaN);
}

/**
 * The span from one date to another: it may have begun within `start` and ended within `end`.
 * Either may be open or unknown; `[..2025-03-06]` as start means begun on that day or before.
 * Precision is the coarser of the two. Throws a `RangeError` when the end lies before the start.
 *
 * @example
 * spanValue(parseDate('1964'), parseDate('2008')) // the same as parseDate('1964/2008')
 */
export function spanValue(start: TimeValue, end: TimeValue): TimeValue {
  if (endsBefore(start, end)) throw new RangeError(`the end must not come before the start: ${start.text}/${end.text}`);
  return {
    startMin: start.startMin, startMax: start.startMax, endMin: end.endMin, endMax: end.endMax,
    kind: 'span',
    precision: precisionOf(start, end),
    qualifiers: {start: start.qualifiers.start, end: end.qualifiers.end},
    level: Math.max(start.level, end.level) as TimeValue['level'],
    local: start.local || end.local,
    text: `${bare(start)}/${bare(end)}`,
    ends: {start: start.ends?.start ?? start, end: end.ends?.end ?? end},
  };
}

/** Whether a span from `start` to `end` is impossible: even its earliest start comes after its latest end. */
export function endsBefore(start: TimeValue, end: TimeValue): boolean {
  return start.startMin > end.endMax || (start.startMin === end.endMax && start.startMin < start.startMax);
}

/** Open or unknown: no date at all. */
export function isDateless({startMin, startMax, endMin, endMax}: TimeValue): boolean {
  return !(Number.isFinite(startMin) || Number.isFinite(startMax) || Number.isFinite(endMin) || Number.isFinite(endMax));
}

function precisionOf(start: TimeValue, end: TimeValue): Precision {
  if (isDateless(start)) return end.precision;
  return isDateless(end) ? start.precision : coarser(start.precision, end.precision);
}

/** ISO 8601-2 writes an end known from one side without brackets: `..2025-03-06/..`. */
function bare({kind, members, text}: TimeValue): string {
  return kind === 'oneOf' && members?.length === 1 ? members[0]!.text : text;
}

function limitless(text: string, earliest: number, latest: number): TimeValue {
  return {
    startMin: earliest, startMax: earliest, endMin: latest, endMax: latest,
    kind: 'span', precision: 'day', qualifiers: {start: {}, end: {}}, level: 1, local: false, text,
  };
}
