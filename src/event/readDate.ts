// Reads dates out of an item, in every form that users may write them.
// The door where `Date`, Temporal and EDTF text become bounds; a date that cannot be read is a finding, not an exception.
// Knows nothing of EDTF itself, nor of what a date is for.

import {boundsValue} from '../time/boundsValue.ts';
import {clockNote} from '../time/clockNote.ts';
import {DateSyntaxError} from '../time/dateSyntaxError.ts';
import {formatEdtf} from '../time/formatEdtf.ts';
import {instantValue} from '../time/instantValue.ts';
import {parseDate, parseEnd} from '../time/parseDate.ts';
import type {ParseDateOptions} from '../time/parseDate.ts';
import {endsBefore, isDateless, spanValue} from '../time/spanValue.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {Zone} from '../time/zone.ts';
import {describeValue} from './describeValue.ts';
import {isRecord, own, pathTo, report, unknownKeys} from './item.ts';
import type {Item} from './item.ts';
import {readText} from './readText.ts';

/** What a date is read with. */
interface Reading {
  readonly zone: Zone | undefined;
  /** What happens when it cannot be read, for the report. */
  readonly used: string;
}

type Parse = (text: string, options?: ParseDateOptions) => TimeValue;

const BOUNDS = ['startMin', 'startMax', 'endMin', 'endMax'] as const;

/**
 * The date under `key` in any form of `DateInput`, or `undefined` when there is none or it cannot be read,
 * which is reported with `used` as outcome. Times without an offset are those of `zone`.
 *
 * @example
 * readDate({raw: {date: '1997-13'}, path: 'events[0]', log}, 'date', undefined, 'Shown undated') //=> undefined
 */
export function readDate(item: Item, key: string, zone: Zone | undefined, used: string): TimeValue | undefined {
  const value = own(item, key);
  const reading = {zone, used};
  if (value === undefined || typeof value === 'string' && value.trim() === '') return undefined;
  if (!isRecord(value) || 'epochMilliseconds' in value) return readInstant(item, key, reading, parseDate);
  const parts: Item = {raw: value, path: pathTo(item.path, key), log: item.log};
  if (Object.hasOwn(value, 'start') || Object.hasOwn(value, 'end')) return readSpan(item, key, parts, reading);
  if (BOUNDS.some(bound => Object.hasOwn(value, bound))) return readBounds(item, key, parts, reading);
  return refuse(item, key, reading, 'an object without "start" and "end" is not a date');
}

function readSpan(item: Item, key: string, parts: Item, reading: Reading): TimeValue | undefined {
  unknownKeys(parts, ['start', 'end'], 'Not used');
  const start = readInstant(parts, 'start', reading, parseEnd);
  const end = readInstant(parts, 'end', reading, parseEnd);
  if (start === undefined || end === undefined) return undefined;
  if (isDateless(start) && isDateless(end)) return refuse(item, key, reading, 'one of "start" and "end" must be a date');
  if (!endsBefore(start, end)) return attempt(item, key, reading, () => spanValue(start, end));
  report(item, key, 'end-before-start', {value: own(item, key), because: describeValue(`${start.text}/${end.text}`), used: reading.used});
  return undefined;
}

/** Text in a least bound means its first instant; in a greatest, its last. */
function readBounds(item: Item, key: string, parts: Item, reading: Reading): TimeValue | undefined {
  unknownKeys(parts, [...BOUNDS, 'text'], 'Not used');
  const [startMin, startMax, endMin, endMax] = BOUNDS.map(bound => readInstant(parts, bound, reading, parseEnd));
  const text = readText(parts, 'text') ?? '';
  if (startMin === undefined || startMax === undefined || endMin === undefined || endMax === undefined) return undefined;
  const local = [startMin, startMax, endMin, endMax].some(bound => bound.local);
  const bounds = {startMin: startMin.startMin, startMax: startMax.endMax, endMin: endMin.startMin, endMax: endMax.endMax, text};
  const ordered = 'put the bounds in order, the least first';
  return attempt(item, key, reading, () => ({...boundsValue(bounds, inZone(reading)), local}), ordered);
}

/** Text, ms, a `Date` or something of Temporal; anything else is reported. */
function readInstant(item: Item, key: string, reading: Reading, parse: Parse): TimeValue | undefined {
  const value = own(item, key);
  if (typeof value === 'string') {
    const time = attempt(item, key, reading, () => parse(value, inZone(reading)));
    if (time?.local) reportClockChanges(item, key, time, reading.zone);
    return time;
  }
  if (value === undefined) return refuse(item, key, reading, `${key} is missing`, 'write ".." when it is open or "" when it is unknown');
  const ms = millisecondsOf(value);
  if (ms === undefined) return refuse(item, key, reading, `${describeValue(value)} is not a date`);
  if (!Number.isFinite(ms)) return refuse(item, key, reading, `${describeValue(value)} is not a point in time`);
  if (typeof value === 'number' && looksLikeYear(value)) report(item, key, 'year-as-number', {value});
  return attempt(item, key, reading, () => instantValue(ms));
}

/** Times that a zone's clocks never showed, or showed twice, are read as one instant all the same; the author may have meant another. */
function reportClockChanges(item: Item, key: string, time: TimeValue, zone: Zone | undefined): void {
  if (zone === undefined) return;
  for (const point of localTimes(time)) {
    const note = clockNote(parseDate(point.text).startMin, zone);
    if (note !== undefined) report(item, key, `${note}-time`, {value: own(item, key), because: describeValue(point.text), zone: zone.name, used: formatEdtf(point)});
  }
}

function localTimes(time: TimeValue): readonly TimeValue[] {
  if (!time.local) return [];
  const parts = time.members ?? (time.ends && [time.ends.start, time.ends.end]);
  return parts ? parts.flatMap(localTimes) : [time];
}

function inZone({zone}: Reading): ParseDateOptions {
  return zone === undefined ? {} : {timeZone: zone};
}

/** NaN stands for a broken `Date` or Temporal object. */
function millisecondsOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.prototype.toString.call(value) === '[object Date]') return timeOfDate(value);
  if (!('epochMilliseconds' in value)) return undefined;
  const ms = value.epochMilliseconds;
  return typeof ms === 'number' || typeof ms === 'bigint' ? Number(ms) : NaN;
}

/** Asks the built-in, since a `Date` from another frame is no instance of ours and an impostor has no time. */
function timeOfDate(value: object): number {
  try {
    return Date.prototype.getTime.call(value);
  } catch {
    return NaN;
  }
}

/** Almost nothing happened in the first seconds of 1970, and a year without quotes is a common slip. */
function looksLikeYear(ms: number): boolean {
  return Number.isInteger(ms) && ms >= 1000 && ms < 3000;
}

/** Whatever the time room refuses becomes a finding: no flaw in the data may stop the rest. */
function attempt(item: Item, key: string, reading: Reading, make: () => TimeValue, remedy?: string): TimeValue | undefined {
  try {
    return make();
  } catch (error) {
    const hint = error instanceof DateSyntaxError ? error.hint : remedy;
    return refuse(item, key, reading, error instanceof Error ? error.message : 'not a date', hint);
  }
}

function refuse(item: Item, key: string, {used}: Reading, because: string, remedy?: string): undefined {
  report(item, key, 'bad-date', {value: own(item, key), because, remedy, used});
  return undefined;
}

/**
 * The first instant (ms, UTC) of the day under `key`, or `undefined` when there is none or it cannot be read, which is reported.
 *
 * @example
 * readDay({raw: {asOf: '2025-03-06'}, path: '', log}, 'asOf', undefined) //=> Date.UTC(2025, 2, 6)
 */
export function readDay(item: Item, key: string, zone: Zone | undefined): number | undefined {
  const day = readDate(item, key, zone, 'Left out');
  if (day === undefined || Number.isFinite(day.startMin)) return day?.startMin;
  return refuse(item, key, {zone, used: 'Left out'}, `${describeValue(own(item, key))} has no beginning`);
}

/**
 * The text under `key` when it is a date in EDTF; else it is reported and left out.
 *
 * @example
 * readDayText({raw: {date: '2025-03-06'}, path: 'events[0].claims[0]', log}, 'date') //=> '2025-03-06'
 */
export function readDayText(item: Item, key: string): string | undefined {
  const text = readText(item, key);
  if (text === undefined) return undefined;
  return attempt(item, key, {zone: undefined, used: 'Left out'}, () => parseDate(text)) && text;
}
