// EDTF text to a TimeValue: dates, intervals and sets of levels 0, 1 and 2.
// The published parsers give wrong bounds or hang; this is one pass, linear, and never expands a set.
// Knows nothing of events, words for readers, or the clock.

import {raise, refuse, take, takeDots, peek, type DateReader} from './dateReader.ts';
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
  const reader: DateReader = {text, zone: zoneOf(options.timeZone), at: 0, level: 0};
  if (text.length > longest) refuse(reader, `a date has at most ${longest} characters`, `a text of ${text.length} characters`);
  const value = readExpression(reader);
  if (peek(reader) !== '') refuse(reader, 'the date should end here');
  return {...value, level: reader.level, text};
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

function readExpression(reader: DateReader): TimeValue {
  if (take(reader, '[')) return readSet(reader, 'oneOf', ']');
  if (take(reader, '{')) return readSet(reader, 'allOf', '}');
  if (peek(reader) === '') refuse(reader, 'a date begins with a year, such as 1997, 2025-03 or 2025-03-06');
  return readInterval(reader);
}

function readInterval(reader: DateReader): TimeValue {
  const start = readEnd(reader);
  const slash = reader.at;
  if (!take(reader, '/')) {
    if (start.kind === 'point') return start;
    refuse(reader, 'an open side needs a slash and a date, as in "../1985", or brackets, as in "[..1985]"');
  }
  const end = readEnd(reader);
  if (isDateless(start) && isDateless(end)) refuse(reader, 'one end of an interval must be a date', 'no date', 0);
  if (endsBefore(start, end)) refuse(reader, 'the end must not come before the start', `"${end.text}"`, slash + 1);
  if (isMasked(start) || isMasked(end)) raise(reader, 2);
  return spanValue(start, end);
}

const isMasked = (value: TimeValue): boolean => value.text.includes('X');

/** A date, open `..`, unknown (nothing), or a date known from one side: `..D`, `D..`. */
function readEnd(reader: DateReader): TimeValue {
  const at = reader.at;
  const isOver = (): boolean => peek(reader) === '/' || peek(reader) === '';
  const isOpen = takeDots(reader);
  if (isOver()) {
    raise(reader, 1);
    return isOpen ? openValue() : unknownValue();
  }
  const date = readDate(reader);
  if (isOpen) return halfBounded(reader, openStarted(date), at);
  return takeDots(reader) ? halfBounded(reader, openEnded(date), at) : date;
}

function halfBounded(reader: DateReader, range: TimeValue, at: number): TimeValue {
  raise(reader, 2);
  return setOf('oneOf', [range], reader.text.slice(at, reader.at));
}

const openEnded = (start: TimeValue): TimeValue => ({...spanValue(start, openValue()), text: `${start.text}..`});
const openStarted = (end: TimeValue): TimeValue => ({...spanValue(openValue(), end), text: `..${end.text}`});

function readSet(reader: DateReader, kind: 'oneOf' | 'allOf', close: string): TimeValue {
  raise(reader, 2);
  const members: TimeValue[] = [];
  do members.push(readMember(reader, members.length === 0, close)); while (take(reader, ','));
  if (!take(reader, close)) refuse(reader, `members are parted by commas and the set ends with ${close}`);
  return setOf(kind, members, reader.text);
}

function readMember(reader: DateReader, isFirst: boolean, close: string): TimeValue {
  if (takeDots(reader)) {
    if (!isFirst) refuse(reader, '".." before a date stands only at the start of a set', '".."', reader.at - 2);
    return openStarted(readDate(reader));
  }
  const from = readDate(reader);
  if (!takeDots(reader)) return from;
  if (peek(reader) === close) return openEnded(from);
  if (peek(reader) === ',') refuse(reader, '".." after a date stands only at the end of a set');
  return readRange(reader, from);
}

function readRange(reader: DateReader, from: TimeValue): TimeValue {
  const at = reader.at;
  const to = readDate(reader);
  if (endsBefore(from, to)) refuse(reader, 'the end must not come before the start', `"${to.text}"`, at);
  return {...spanValue(from, to), text: `${from.text}..${to.text}`};
}

/** One of several dates lies somewhere in their hull; all of them begin with the earliest and end with the latest. */
function setOf(kind: 'oneOf' | 'allOf', members: readonly TimeValue[], text: string): TimeValue {
  const least = (key: 'startMin' | 'startMax'): number => Math.min(...members.map(member => member[key]));
  const most = (key: 'endMin' | 'endMax'): number => Math.max(...members.map(member => member[key]));
  const [min, max] = [least('startMin'), most('endMax')];
  return {
    startMin: min,
    startMax: kind === 'oneOf' ? max : least('startMax'),
    endMin: kind === 'oneOf' ? min : most('endMin'),
    endMax: max,
    kind,
    precision: members.map(member => member.precision).reduce(coarser),
    qualifiers: {start: members[0]!.qualifiers.start, end: members.at(-1)!.qualifiers.end},
    level: 2,
    local: members.some(member => member.local),
    text,
    members,
  };
}
