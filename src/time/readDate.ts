// Reads one EDTF date, from a masked year to a time of day, and gives its bounds.
// Everything a point in time can be in EDTF meets here: masks, qualifiers, seasons, times.
// Knows nothing of intervals and sets, which are made of such dates.

import {daysInMonth, msPerDay, daysFromCivil} from './civil.ts';
import {completeMask, fitting, isMasked, type DateMask} from './completeMask.ts';
import {peek, raise, refuse, take, takeExactly, type DateReader} from './dateReader.ts';
import {partOfYear, type PartOfYear} from './partsOfYear.ts';
import {yearsPrecision} from './precision.ts';
import {readTime} from './readTime.ts';
import {readYear, type YearBlock} from './readYear.ts';
import type {ComponentQualifiers, Precision, TimeValue} from './timeValue.ts';

/** What the text of a date comes to. Local ms, unless `absolute`. */
interface DateExtent {
  readonly from: number;
  readonly to: number;
  readonly precision: Precision;
  readonly season?: number;
  readonly local?: boolean;
  readonly absolute?: boolean;
}

interface Marks { readonly left: string; readonly right: string }

/** Reads one date at the cursor into a point, or refuses. */
export function readDate(reader: DateReader): TimeValue {
  const start = reader.at;
  const marks: Marks[] = [];
  const extent = readExtent(reader, marks);
  if (!isMarked(marks)) return pointOf(reader, extent, {}, start);
  raise(reader, qualifierLevel(marks));
  return pointOf(reader, extent, qualifiersOf(marks), start);
}

function readExtent(reader: DateReader, marks: Marks[]): DateExtent {
  const year = readMarked(reader, marks, readYear);
  if (!('mask' in year)) return blockExtent(year);
  if (!take(reader, '-')) return maskExtent(reader, {year: year.mask});
  const monthAt = reader.at + (isMark(peek(reader)) ? 1 : 0);
  const month = readMarked(reader, marks, readMonth);
  const part = partOfYear(Number(month));
  if (part) return partExtent(reader, year.mask, Number(month), part);
  if (fitting(month, 12).length === 0) refuse(reader, 'months run 01–12 (21–41 for seasons)', `month ${month}`, monthAt);
  if (!take(reader, '-')) return maskExtent(reader, {year: year.mask, month});
  const dayAt = reader.at + (isMark(peek(reader)) ? 1 : 0);
  const day = readMarked(reader, marks, readDay);
  const extent = maskExtent(reader, {year: year.mask, month, day}, dayAt);
  return take(reader, 'T') ? timedExtent(reader, extent, year.mask + month + day, marks) : extent;
}

function readMarked<T>(reader: DateReader, marks: Marks[], read: (reader: DateReader) => T): T {
  const left = take(reader, '?~%');
  const part = read(reader);
  marks.push({left, right: take(reader, '?~%')});
  return part;
}

function readMonth(reader: DateReader): string {
  return takeExactly(reader, '0123456789X', 2, 'a month has two digits');
}

function readDay(reader: DateReader): string {
  return takeExactly(reader, '0123456789X', 2, 'a day has two digits');
}

const isMarked = (marks: readonly Marks[]): boolean => marks.some(({left, right}) => left || right);
const isMark = (char: string): boolean => char !== '' && '?~%'.includes(char);

function blockExtent({first, last, power}: YearBlock): DateExtent {
  return {from: yearStart(first), to: yearStart(last + 1), precision: yearsPrecision(power)};
}

const yearStart = (year: number): number => daysFromCivil(year, 1, 1) * msPerDay;

function partExtent(reader: DateReader, year: string, code: number, {month, length, precision}: PartOfYear): DateExtent {
  if (peek(reader) === '-') refuse(reader, 'a season or part of a year has no days');
  raise(reader, code < 25 && !year.includes('X') ? 1 : 2);
  const [first, last] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const end = month + length;
  const to = end > 12 ? daysFromCivil(last + 1, end - 12, 1) : daysFromCivil(last, end, 1);
  return {from: daysFromCivil(first, month, 1) * msPerDay, to: to * msPerDay, precision, season: code};
}

function maskExtent(reader: DateReader, mask: DateMask, dayAt = reader.at): DateExtent {
  const days = completeMask(mask);
  if (!days) refuse(reader, daysExpected(mask), `day ${mask.day}`, dayAt);
  if (isMasked(mask)) raise(reader, isLevelOne(mask) ? 1 : 2);
  return {from: days.from * msPerDay, to: days.to * msPerDay, precision: maskPrecision(mask)};
}

function daysExpected({year, month}: DateMask): string {
  if (`${year}${month}`.includes('X')) return 'no month that fits has such a day';
  return `the days of ${year}-${month} run 01–${daysInMonth(Number(year), Number(month))}`;
}

/** Level 1 knows unknown digits only from the right: 201X, 20XX, 2004-XX, 1985-04-XX, 1985-XX-XX. */
function isLevelOne({year, month, day}: DateMask): boolean {
  const text = [year, month, day].join('-');
  return /^\d\d(\d|X)X--$|^\d{4}-XX-$|^\d{4}-(\d\d|XX)-XX$/.test(text);
}

function maskPrecision({year, month, day}: DateMask): Precision {
  if (day !== undefined) return 'day';
  if (month !== undefined) return 'month';
  const known = year.replace(/X+$/, '');
  return yearsPrecision(known.includes('X') ? 0 : year.length - known.length);
}

function timedExtent(reader: DateReader, day: DateExtent, digits: string, marks: readonly Marks[]): DateExtent {
  const found = '"T"';
  if (digits.includes('X')) refuse(reader, 'a time of day needs a date without unknown digits', found, reader.at - 1);
  if (isMarked(marks)) refuse(reader, 'a date with a time of day takes no ?, ~ or %', found, reader.at - 1);
  const {sinceMidnight, length, precision, offset} = readTime(reader);
  const from = day.from + sinceMidnight - (offset ?? 0);
  return {from, to: from + length, precision, local: offset === undefined, absolute: offset !== undefined};
}

function pointOf(reader: DateReader, extent: DateExtent, qualifiers: ComponentQualifiers, start: number): TimeValue {
  const [min, max] = bounds(reader, extent);
  return {
    startMin: min, startMax: max, endMin: min, endMax: max,
    kind: 'point',
    precision: extent.precision,
    qualifiers: {start: qualifiers, end: qualifiers},
    level: reader.level,
    local: extent.local ?? false,
    text: reader.text.slice(start, reader.at),
    ...(extent.season === undefined ? {} : {season: extent.season}),
  };
}

/** A local time keeps its length even where the clock changes; days and longer run from midnight to midnight. */
function bounds({zone}: DateReader, {from, to, local, absolute}: DateExtent): readonly [number, number] {
  if (absolute) return [from, to];
  const min = zone.toUtc(from);
  return [min, local ? min + (to - from) : zone.toUtc(to)];
}

/** A mark to the right of a part holds for it and all to its left; a mark to the left for it alone. */
function qualifiersOf(marks: readonly Marks[]): ComponentQualifiers {
  const of = (index: number): string =>
    marks.reduce((sum, {left, right}, i) => both(sum, both(i === index ? left : '', i >= index ? right : '')), '');
  const named = (['year', 'month', 'day'] as const).flatMap((name, i) => {
    const mark = i < marks.length ? of(i) : '';
    return mark ? [[name, mark] as const] : [];
  });
  return Object.fromEntries(named);
}

function both(a: string, b: string): string {
  return a === b || !b ? a : a ? '%' : b;
}

function qualifierLevel(marks: readonly Marks[]): 1 | 2 {
  const last = marks.length - 1;
  return marks.every(({left, right}, i) => !left && (!right || i === last)) ? 1 : 2;
}
