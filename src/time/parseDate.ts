// EDTF text to a TimeValue: dates, intervals and sets of levels 0, 1 and 2.
// The published parsers give wrong bounds or hang; this is one pass, linear, and never expands a set.
// Knows nothing of events, words for readers, or the clock.

import {hintFor} from './dateHints.ts';
import {isNext, refuse, take, type DateReader} from './dateReader.ts';
import {coarser} from './precision.ts';
import {readDate} from './readDate.ts';
import {endsBefore, isDateless, openValue, spanValue, unknownValue} from './spanValue.ts';
import type {TimeValue} from './timeValue.ts';
import {zoneOf, type ZoneInput} from './zone.ts';

/** How to read what a text leaves open. */
export interface ParseDateOptions {
  /** Where midnight and times without an offset are: IANA name, or a zone made once with `createZone`. Default UTC. */
  readonly timeZone?: ZoneInput;
}

const longest = 256;
const aDate = 'a date is expected, such as 1985, ../1985 or [..1985]';

/**
 * Reads a date in EDTF (ISO 8601-2:2019 Annex A), the whole of levels 0, 1 and 2.
 *
 * Bounds are ms, UTC, half-open, and follow the precision: a year runs to the next year, a second to the next second.
 * Days and times without an offset are those of `options.timeZone`. Seasons 21–24 are northern, winter runs into
 * the next year. Wider than EDTF: times may stop at the minute or have up to three decimals, intervals may have
 * times, and ends of intervals may be bounded on one side only (`..2004-06-01/2004-06-20..`, from ISO 8601-2).
 * Throws a `DateSyntaxError` that says what was found, where, and what would be right.
 *
 * @example
 * parseDate('2025-02~/2025-03-06') // from some time about February 2025 to 6 March 2025
 */
export function parseDate(text: string, options: ParseDateOptions = {}): TimeValue {
  const isTooLong = text.length > longest;
  const reader: DateReader = {text, zone: zoneOf(options.timeZone), hintFor: guess, at: isTooLong ? longest : 0, from: 0, level: 0};
  if (isTooLong) refuse(reader, `a date has at most ${longest} characters`);
  const value = take(reader, '[') ? readSet(reader, 'oneOf', ']') : take(reader, '{') ? readSet(reader, 'allOf', '}') : readInterval(reader);
  if (reader.at < text.length) refuse(reader, 'the date should end here');
  return value;
}

/**
 * Reads one end of a `{start, end}` pair: as `parseDate`, and `..` for open and the empty text for unknown.
 *
 * @example
 * spanValue(parseEnd('[..2025-03-06]'), parseEnd('..'))
 */
export function parseEnd(text: string, options: ParseDateOptions = {}): TimeValue {
  if (text === '..') return openValue();
  return text === '' ? unknownValue() : parseDate(text, options);
}

function guess(text: string): string | undefined {
  return text.length > longest ? undefined : hintFor(text, isDate);
}

function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

function readInterval(reader: DateReader): TimeValue {
  const start = readEnd(reader);
  if (!take(reader, '/')) return start.kind === 'point' ? start : refuse(reader, aDate);
  const {at} = reader;
  const end = readEnd(reader);
  if (isDateless(start) && isDateless(end)) refuse(reader, aDate);
  const span = joined(reader, start, end, at);
  return span.text.includes('X') ? {...span, level: 2} : span;
}

/** A date, open `..`, unknown (nothing), or a date known from one side: `..D`, `D..`. */
function readEnd(reader: DateReader): TimeValue {
  const {at} = reader;
  if (isOver(reader)) return unknownValue();
  const end = readMember(reader);
  if (end.kind === 'point') return end;
  if (isDateless(end)) return openValue();
  if (Number.isFinite(end.startMin + end.endMax)) refuse(reader, aDate, 'range', at);
  return setOf('oneOf', [end], end.text);
}

/** A date, a range `D..D`, or one without a first or last date: `..D`, `D..`. */
function readMember(reader: DateReader): TimeValue {
  const start = reader.at;
  const from = take(reader, '..') ? openValue() : readDate(reader);
  if (from.kind === 'point' && !take(reader, '..')) return from;
  const {at} = reader;
  const to = isOver(reader) ? openValue() : readDate(reader);
  return {...joined(reader, from, to, at), text: reader.text.slice(start, reader.at)};
}

/** Whether a date can go on: what parts dates from each other stands here, or nothing. */
function isOver(reader: DateReader): boolean {
  return '/,]}'.includes(reader.text.charAt(reader.at));
}

function joined(reader: DateReader, start: TimeValue, end: TimeValue, endAt: number): TimeValue {
  if (endsBefore(start, end)) refuse(reader, 'the end must not come before the start', 'end', endAt);
  return spanValue(start, end);
}

function readSet(reader: DateReader, kind: 'oneOf' | 'allOf', close: string): TimeValue {
  const members: TimeValue[] = [];
  do members.push(readSetMember(reader)); while (take(reader, ','));
  if (!take(reader, close)) refuse(reader, `a comma or ${close} comes next`);
  return setOf(kind, members, reader.text);
}

function readSetMember(reader: DateReader): TimeValue {
  const {at} = reader;
  const member = readMember(reader);
  const isOpenInside = (member.startMin === -Infinity && at > 1) || (member.endMax === Infinity && isNext(reader, ','));
  return isOpenInside || isDateless(member) ? refuse(reader, 'a set is open only at its ends', 'member', at) : member;
}

/** One of several dates lies somewhere in their hull; all of them begin with the earliest and end with the latest. */
function setOf(kind: 'oneOf' | 'allOf', members: readonly TimeValue[], text: string): TimeValue {
  const startMin = Math.min(...members.map(member => member.startMin));
  const endMax = Math.max(...members.map(member => member.endMax));
  const isOne = kind === 'oneOf';
  return {
    startMin,
    startMax: isOne ? endMax : Math.min(...members.map(member => member.startMax)),
    endMin: isOne ? startMin : Math.max(...members.map(member => member.endMin)),
    endMax,
    kind,
    precision: members.map(member => member.precision).reduce(coarser),
    qualifiers: {start: members[0]!.qualifiers.start, end: members.at(-1)!.qualifiers.end},
    level: 2,
    local: members.some(member => member.local),
    text,
    members,
  };
}
