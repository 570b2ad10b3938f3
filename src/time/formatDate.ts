// A date in words, with all the doubt there is in it.
// Labels, accessible names and details must say the same thing about the same four bounds.
// Knows nothing of events, pixels or the clock.

import type {DoubtfulPart, Locale} from '../locale/locale.ts';
import {boundsValue} from './boundsValue.ts';
import {civilFromMs} from './civil.ts';
import {edgeShapes, shapeOf, unknownUnit, zoneFor, type DateShape} from './dateShape.ts';
import {formatPattern} from './formatPattern.ts';
import {partOfYear} from './partsOfYear.ts';
import {isDateless} from './spanValue.ts';
import {tellShape, tellShapes, tellYear, type ShapePair, type Telling} from './tellShape.ts';
import type {Qualifier, TimeValue} from './timeValue.ts';
import {zoneOf, type Zone, type ZoneInput} from './zone.ts';

/** How to say it, and to whom. */
export interface FormatDateOptions {
  readonly locale: Locale;
  /** The reader's zone; days given as UTC days stay those days. Default UTC. */
  readonly timeZone?: ZoneInput;
  /** `short` for labels (default), `long` for accessible names and details. */
  readonly length?: 'short' | 'long';
  /** The day the words are relative to, ms. */
  readonly asOf?: number;
  /** Name the weekday of days within a week of `asOf`. Default false. */
  readonly weekday?: boolean;
}

interface Context extends Telling {
  readonly zone: Zone;
  readonly weekdaysNear: number;
}

/** The qualifier that holds for a date as a whole, and what holds only for parts of it. */
interface Doubt {
  readonly whole: Qualifier | '';
  readonly parts: readonly DoubtfulPart[];
}

const week = 7 * 86_400_000;

/**
 * A date in the words of a locale.
 *
 * @example
 * formatDate(parseDate('2025-02~/2025-03-06'), {locale: en}) //=> 'about Feb – 6 March 2025'
 * formatDate(parseDate('[..2025-03-06]'), {locale: en, length: 'long'}) //=> 'on or before 6 March 2025'
 */
export function formatDate(value: TimeValue, options: FormatDateOptions): string {
  const {locale, length = 'short', asOf = NaN, weekday = false} = options;
  const zone = zoneFor(value, zoneOf(options.timeZone));
  return tell(value, {locale, zone, long: length === 'long', weekdaysNear: weekday ? asOf : NaN});
}

function tell(value: TimeValue, context: Context): string {
  if (isDateless(value)) return context.locale.dates.undated;
  if (value.kind === 'span') return tellSpan(value, context);
  return value.members ? tellSet(value, value.members, context) : tellPoint(value, context);
}

function tellPoint(value: TimeValue, context: Context): string {
  const {startMin: from, startMax: to} = value;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return tellHalfKnown(from, to, context);
  const {dates} = context.locale;
  const doubt = doubtOf(value);
  const season = seasonOf(value, context);
  if (season !== undefined) return doubted(season, doubt, context);
  const shape = shapeOf(from, to, context.zone);
  if (!shape) return tellBetween(value, doubt, context);
  const missing = unknownUnit(value, shape);
  if (!missing) return doubted(tellUnit(shape, from, context), doubt, context);
  const period = doubted(tellShape(shape, context), {whole: without(doubt.whole, '?'), parts: []}, context);
  const some = missing === 'day' ? dates.someDayIn(period) : dates.someMonthIn(period);
  return doubted(some, {whole: without(doubt.whole, '~'), parts: doubt.parts}, context);
}

function tellUnit(shape: DateShape, from: number, context: Context): string {
  const isNear = shape.unit === 'day' && Math.abs(from - context.weekdaysNear) <= week;
  return isNear ? formatPattern(context.locale.dates.weekday, shape.civil, context.locale) : tellShape(shape, context);
}

function tellBetween({startMin, startMax}: TimeValue, doubt: Doubt, context: Context): string {
  const {first, last} = edgeShapes(startMin, startMax, context.zone);
  const pair = tellShapes(first, last, context);
  const about = (text: string): string => doubted(text, {whole: without(doubt.whole, '?'), parts: []}, context);
  const text = context.locale.dates.between(about(pair.first), about(pair.last));
  return doubted(text, {whole: without(doubt.whole, '~'), parts: doubt.parts}, context);
}

/** A point with one bound: by that date, or not before it. */
function tellHalfKnown(from: number, to: number, context: Context): string {
  const {dates} = context.locale;
  if (Number.isNaN(from) || Number.isNaN(to)) return dates.undated;
  const {first, last} = edgeShapes(from, to, context.zone);
  const [shape, words] = Number.isFinite(to) ? [last, dates.before] : [first, dates.after];
  return words(tellShape(shape, context), context.long, isDaily(shape.unit));
}

function seasonOf({season, startMin, startMax}: TimeValue, context: Context): string | undefined {
  const part = season === undefined ? undefined : partOfYear(season);
  const isOneYear = startMax - startMin < 190 * 86_400_000; // a masked year makes a set of seasons
  if (season === undefined || !part || !isOneYear) return undefined;
  const {year} = civilFromMs(context.zone.toLocal(startMin));
  const crosses = part.month + part.length > 13;
  return context.locale.dates.season(season, crosses ? context.locale.dates.twoYears(year) : tellYear(year, context), context.long);
}

function tellSpan(value: TimeValue, context: Context): string {
  const {dates} = context.locale;
  const {start, end} = value.ends ?? endsOf(value);
  if (isDateless(start)) {
    const until = dates.until(tell(end, context));
    return Number.isNaN(start.startMin) ? dates.remark(until, dates.startUnknown, context.long) : until;
  }
  if (isDateless(end)) return tellUnended(start, Number.isNaN(end.endMax), context);
  const pair = pairOf(start, end, context);
  if (!pair) return dates.span(tell(start, context), tell(end, context), context.long);
  if (isSame(start, end)) return tell(start, context);
  return (pair.isTight ? dates.range : dates.span)(pair.first, pair.last, context.long);
}

function tellUnended(start: TimeValue, isUnknown: boolean, context: Context): string {
  const {dates} = context.locale;
  const words = tell(start, context);
  if (isUnknown) return dates.remark(dates.from(words), dates.endUnknown, context.long);
  if (!Number.isFinite(start.startMin)) return dates.remark(words, dates.ongoing, context.long);
  return dates.remark(dates.since(words), dates.ongoing, true);
}

/** Both ends in words that share what they can, or `undefined` when one of them is no plain date. */
function pairOf(start: TimeValue, end: TimeValue, context: Context): ShapePair | undefined {
  const [a, b] = [start, end].map(value => plainShape(value, context));
  if (!a || !b) return undefined;
  const pair = tellShapes(a, b, context);
  const first = doubted(pair.first, doubtOf(start), context);
  const last = doubted(pair.last, doubtOf(end), context);
  return {first, last, isTight: pair.isTight && first === pair.first && last === pair.last};
}

function plainShape(value: TimeValue, {zone}: Context): DateShape | undefined {
  if (value.kind !== 'point' || !Number.isFinite(value.startMin) || !Number.isFinite(value.startMax)) return undefined;
  const shape = shapeOf(value.startMin, value.startMax, zone);
  return shape && !unknownUnit(value, shape) ? shape : undefined;
}

function isSame(a: TimeValue, b: TimeValue): boolean {
  return a.startMin === b.startMin && a.startMax === b.startMax && JSON.stringify(a.qualifiers) === JSON.stringify(b.qualifiers);
}

/** The ends of a span that came as bounds. */
function endsOf({startMin, startMax, endMin, endMax, qualifiers, text}: TimeValue): {start: TimeValue; end: TimeValue} {
  const point = (min: number, max: number): TimeValue => boundsValue({startMin: min, startMax: max, endMin: min, endMax: max, text});
  const start = {...point(startMin, startMax), qualifiers: {start: qualifiers.start, end: qualifiers.start}};
  const end = {...point(endMin, endMax), qualifiers: {start: qualifiers.end, end: qualifiers.end}};
  return {start, end};
}

function tellSet(value: TimeValue, members: readonly TimeValue[], context: Context): string {
  const {dates} = context.locale;
  const range = members.length === 1 ? members[0]!.ends : undefined;
  if (value.kind === 'oneOf' && range && !isDateless(range.start) && !isDateless(range.end)) {
    const pair = pairOf(range.start, range.end, context);
    return dates.between(pair?.first ?? tell(range.start, context), pair?.last ?? tell(range.end, context));
  }
  const texts = members.map(member => tellMember(member, value.kind === 'oneOf', context));
  return value.kind === 'oneOf' ? dates.oneOf(texts) : dates.allOf(texts);
}

function tellMember(member: TimeValue, isOne: boolean, context: Context): string {
  const {dates} = context.locale;
  if (!member.ends) return tell(member, context);
  const {start, end} = member.ends;
  if (isDateless(start)) {
    const words = tell(end, context);
    return isOne ? dates.before(words, context.long, isDaily(end.precision)) : dates.until(words);
  }
  if (isDateless(end)) {
    const words = tell(start, context);
    return isOne ? dates.after(words, context.long, isDaily(start.precision)) : dates.from(words);
  }
  return tellSpan(member, context);
}

function isDaily(unit: string): boolean {
  return unit === 'day' || unit === 'hour' || unit === 'minute' || unit === 'second' || unit === 'ms' || unit === 'time' || unit === 'dayPart';
}

/** Doubt about the finest part alone is said as doubt about the date: "about 11 June 2004". */
function doubtOf({precision, qualifiers: {start}}: TimeValue): Doubt {
  const names = ['year', 'month', 'day'] as const;
  const parts = names.flatMap(part => start[part] ? [{part, qualifier: start[part]}] : []);
  const count = precision === 'day' ? 3 : partsWithMonth.includes(precision) ? 2 : 1;
  const [first] = parts;
  const isWhole = parts.length === count && parts.every(({qualifier}) => qualifier === first?.qualifier);
  const isFinest = parts.length === 1 && first?.part === names[count - 1] && first?.qualifier === '~';
  return first && (isWhole || isFinest) ? {whole: first.qualifier, parts: []} : {whole: '', parts};
}

const partsWithMonth: readonly string[] = ['month', 'season', 'quarter', 'quadrimester', 'semester'];

function doubted(text: string, {whole, parts}: Doubt, {locale: {dates}}: Context): string {
  const approximate = whole === '~' || whole === '%' ? dates.about(text) : text;
  const words = whole === '?' || whole === '%' ? dates.possibly(approximate) : approximate;
  return parts.length > 0 ? dates.doubtful(words, parts) : words;
}

/** What is left of a qualifier when one half of it has been said. */
function without(qualifier: Qualifier | '', said: '?' | '~'): Qualifier | '' {
  if (qualifier === '%') return said === '?' ? '~' : '?';
  return qualifier === said ? '' : qualifier;
}
