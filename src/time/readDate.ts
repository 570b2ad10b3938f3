// Reads one EDTF date, from a masked year to a time of day, and gives its bounds.
// Everything a point in time can be in EDTF meets here: masks, qualifiers, seasons, times.
// Knows nothing of intervals and sets, which are made of such dates.

import {monthStart} from './calendarUnits.ts';
import {daysInMonth, msPerDay} from './civil.ts';
import {fitting, outermostDays, yearsOf} from './completeMask.ts';
import {isNext, raise, refuse, take, takeDigits, type DateReader} from './dateReader.ts';
import {partOfYear} from './partsOfYear.ts';
import {yearsPrecision} from './precision.ts';
import {readTime} from './readTime.ts';
import {readYear, type YearBlock} from './readYear.ts';
import type {ComponentQualifiers, Precision, Qualifier, TimeValue} from './timeValue.ts';

/** What the text of a date comes to: from the first to after the last ms it may mean, UTC. */
interface DateExtent {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
  readonly local?: boolean;
  readonly season?: number | undefined;
  readonly estimate?: number;
}

/** Doubt about year, month and day: indexes of `qualifiers`, whose bits add up, as `?` and `~` make `%`. */
type Marks = [year: number, month: number, day: number];

const parts = ['year', 'month', 'day'] as const;
const qualifiers = [undefined, '?', '~', '%'] as const;

/** Unknown digits from the right only: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX. */
const levelOneMask = /^\d\d([\dX]X|\d\d-(\d\d-|XX-)?XX)[?~%]?$/;

/** Reads one date at the cursor into a point, or refuses. */
export function readDate(reader: DateReader): TimeValue {
  const start = reader.at;
  const marks: Marks = [0, 0, 0];
  reader.level = 0;
  const {from, to, precision, local, season, estimate} = readExtent(reader, marks);
  const text = reader.text.slice(start, reader.at);
  if (local !== undefined && /[X?~%]/.test(text)) refuse(reader, 'a time takes no X, ?, ~ or %', 'date', start);
  if (text.includes('X')) raise(reader, levelOneMask.test(text) ? 1 : 2);
  const doubt = qualifiersOf(marks);
  const point: {-readonly [key in keyof TimeValue]: TimeValue[key]} = {
    startMin: from, startMax: to, endMin: from, endMax: to,
    kind: 'point', precision, qualifiers: {start: doubt, end: doubt}, level: reader.level, local: local ?? false, text,
  };
  if (season !== undefined) point.season = season;
  if (estimate !== undefined) point.estimate = estimate;
  return point;
}

function readExtent(reader: DateReader, marks: Marks): DateExtent {
  const year = readMarked(reader, marks, 0, readYear);
  if (typeof year !== 'string') return wholeYears(reader, year);
  const {first, last} = yearsOf(year);
  if (!take(reader, '-')) return wholeYears(reader, {first, last});
  const months = readMarked(reader, marks, 1, readMonths);
  const code = months[0]!;
  const part = partOfYear(code);
  if (part) {
    if (isNext(reader, '-')) refuse(reader, 'parts of a year have no days');
    raise(reader, code < 25 ? 1 : 2);
    return wholeMonths(reader, first, part.month, last, part.month + part.length, part.precision, code);
  }
  if (!take(reader, '-')) return wholeMonths(reader, first, code, last, months.at(-1)! + 1, 'month');
  const [from, to] = readMarked(reader, marks, 2, () => readDays(reader, year, months));
  if (take(reader, 'T')) return readTimed(reader, from);
  return {from: reader.zone.toUtc(from * msPerDay), to: reader.zone.toUtc((to + 1) * msPerDay), precision: 'day'};
}

/** One part of a date between its marks: one on the right holds for all parts up to it, one on the left for it alone. */
function readMarked<T>(reader: DateReader, marks: Marks, index: 0 | 1 | 2, read: (reader: DateReader) => T): T {
  const left = takeMark(reader);
  if (left || marks[0]) raise(reader, 2);
  const part = read(reader);
  const right = takeMark(reader);
  if (right) raise(reader, 1);
  marks[index] = left;
  for (let i = 0; i <= index; i++) marks[i]! |= right;
  return part;
}

function takeMark(reader: DateReader): number {
  return take(reader, '?') ? 1 : take(reader, '~') ? 2 : take(reader, '%') ? 3 : 0;
}

function qualifiersOf(marks: Marks): ComponentQualifiers {
  const doubt: {-readonly [part in keyof ComponentQualifiers]: Qualifier} = {};
  parts.forEach((part, i) => {
    const qualifier = qualifiers[marks[i]!];
    if (qualifier) doubt[part] = qualifier;
  });
  return doubt;
}

/** The months that fit, or the code of one part of the year. */
function readMonths(reader: DateReader): readonly number[] {
  const digits = takeDigits(reader, 'months have two digits', 2, 2, true);
  const code = Number(digits);
  const months = partOfYear(code) ? [code] : fitting(digits, 12);
  return months.length > 0 ? months : refuse(reader, 'months run 01–12 (21–41 for seasons)', 'month');
}

/** The first and last day that fit, in days since 1970. */
function readDays(reader: DateReader, year: string, months: readonly number[]): readonly [first: number, last: number] {
  const digits = takeDigits(reader, 'days have two digits', 2, 2, true);
  return outermostDays(year, months, fitting(digits, 31)) ?? refuse(reader, daysExpected(year, months), 'day');
}

function daysExpected(year: string, [month, ...more]: readonly number[]): string {
  if (more.length > 0 || year.includes('X')) return 'no such day fits';
  return `the days of ${year}-${String(month).padStart(2, '0')} run 01–${daysInMonth(Number(year), month!)}`;
}

/** A local time keeps its length even where the clock changes; days and longer run from midnight to midnight. */
function readTimed(reader: DateReader, day: number): DateExtent {
  const [sinceMidnight, length, offset] = readTime(reader);
  const clock = day * msPerDay + sinceMidnight;
  const from = offset === undefined ? reader.zone.toUtc(clock) : clock - offset;
  const precision = length === 60_000 ? 'minute' : length === 1000 ? 'second' : 'ms';
  return {from, to: from + length, precision, local: offset === undefined};
}

/** Blocks of ten, a hundred or more years are decades, centuries and so on; other masks leave a year. */
function wholeYears(reader: DateReader, {first, last, estimate}: YearBlock): DateExtent {
  const size = String(last - first + 1);
  const extent = wholeMonths(reader, first, 1, last, 13, yearsPrecision(size.startsWith('1') ? size.length - 1 : 0));
  return estimate === undefined ? extent : {...extent, estimate: reader.zone.toUtc(monthStart(estimate, 1))};
}

/** From one month until another, which may be counted beyond 12. */
function wholeMonths({zone}: DateReader, first: number, month: number, last: number, until: number, precision: Precision, season?: number): DateExtent {
  return {from: zone.toUtc(monthStart(first, month)), to: zone.toUtc(monthStart(last, until)), precision, season};
}
