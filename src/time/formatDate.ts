// A date in words, with all the doubt there is in it.
// Labels, accessible names and details must say the same thing about the same four bounds.
// Knows nothing of events, pixels or the clock.

import type {DoubtfulPart, Locale} from '../locale/locale.ts';
import {boundsValue} from './boundsValue.ts';
import {civilFromMs, msFromCivil} from './civil.ts';
import {edgeShapes, shapeOf, unknownUnit, zoneFor, type DateShape} from './dateShape.ts';
import {partOfYear, type PartOfYear} from './partsOfYear.ts';
import {isDateless} from './spanValue.ts';
import {isWithinOneYear, tellShape, tellShapes, tellYear, type ShapePair, type Telling} from './tellShape.ts';
import type {Qualifier, TimeValue} from './timeValue.ts';
import {zoneOf, type Zone, type ZoneInput} from './zone.ts';

/** How to say it, and to whom. */
export interface FormatDateOptions {
  readonly locale: Locale;
  /** The reader's zone; days given as UTC days stay those days. Default UTC. */
  readonly timeZone?: ZoneInput;
  /** `short` for labels (default), `long` for accessible names and details. */
  readonly length?: 'short' | 'long';
  /** The day the words are read against, ms: a single day within a week of it is named with its weekday. Default: none is. */
  readonly asOf?: number;
}

interface Context extends Telling {
  readonly zone: Zone;
}

/** The qualifier that holds for a date as a whole, and what holds only for parts of it. */
interface Doubt {
  readonly whole: Qualifier | '';
  readonly parts: readonly DoubtfulPart[];
}

/**
 * A date in the words of a locale.
 *
 * @example
 * formatDate(parseDate('2025-02~/2025-03-06'), {locale: en}) //=> 'about Feb – 6 March 2025'
 * formatDate(parseDate('[..2025-03-06]'), {locale: en, length: 'long'}) //=> 'on or before 6 March 2025'
 */
export function formatDate(value: TimeValue, options: FormatDateOptions): string {
  const {locale, length = 'short', asOf = NaN} = options;
  const zone = zoneFor(value, zoneOf(options.timeZone));
  return tell(value, {locale, zone, long: length === 'long', asOf: zone.toLocal(asOf)});
}

function tell(value: TimeValue, context: Context): string {
  if (value.members) return tellSet(value, value.members, context);
  if (isDateless(value)) return context.locale.dates.undated;
  return value.kind === 'span' ? tellSpan(value, context) : tellPoint(value, context);
}

/** A point in words, and what year it is estimated to be where only some digits of it count. */
function tellPoint(value: TimeValue, context: Context): string {
  const text = tellStretch(value, context);
  if (value.estimate === undefined) return text;
  const year = tellYear(civilFromMs(context.zone.toLocal(value.estimate)).year, context);
  return year === text ? text : context.locale.dates.estimated(text, year);
}

function tellStretch(value: TimeValue, context: Context): string {
  const {startMin: from, startMax: to} = value;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return tellHalfKnown(from, to, context);
  const {dates} = context.locale;
  const doubt = doubtOf(value);
  const season = seasonOf(value, context);
  if (season !== undefined) return doubted(season, doubt, context);
  const shape = shapeOf(from, to, context.zone);
  if (!shape) return tellBetween(value, doubt, context);
  const missing = unknownUnit(value, shape);
  if (!missing) return doubted(tellShape(shape, context), doubt, context);
  const period = doubted(tellShape(shape, context), {whole: without(doubt.whole, '?'), parts: []}, context);
  const some = missing === 'day' ? dates.someDayIn(period) : dates.someMonthIn(period);
  return doubted(some, {whole: without(doubt.whole, '~'), parts: doubt.parts}, context);
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
  if (season === undefined || !part) return undefined;
  const {dates} = context.locale;
  const {year} = civilFromMs(context.zone.toLocal(startMin));
  if (startMax - startMin > LONGEST_PART) return dates.seasonOfSomeYear(season, tellYears(year, lastYear(startMax, part, context), context));
  const crosses = part.month + part.length > 13;
  return dates.season(season, crosses ? dates.twoYears(year) : tellYear(year, context), context.long);
}

/** Longer than half a year: a masked year makes a set of seasons. */
const LONGEST_PART = 190 * 86_400_000;

/** The year in which the last of a set of seasons begins, which may end in the next. */
function lastYear(startMax: number, part: PartOfYear, {zone}: Context): number {
  const {year, month} = civilFromMs(zone.toLocal(startMax));
  return month > part.month ? year : year - 1;
}

function tellYears(first: number, last: number, context: Context): string {
  const start = (year: number): number => context.zone.toUtc(msFromCivil(year, 1, 1));
  const shape = shapeOf(start(first), start(last + 1), context.zone);
  return shape ? tellShape(shape, context) : context.locale.dates.range(tellYear(first, context), tellYear(last, context), context.long);
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
  if (!pair) {
    const [first, last] = [tell(start, context), tell(end, context)];
    return isLoose(start, context) || isLoose(end, context) ? dates.beganEnded(first, last) : dates.span(first, last, context.long);
  }
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

/** Whether a date takes more words than the name of a calendar unit: two bounds, or one. */
function isLoose({kind, season, startMin, startMax}: TimeValue, {zone}: Context): boolean {
  const isBounded = Number.isFinite(startMin) && Number.isFinite(startMax);
  return kind !== 'point' || !isBounded || (season === undefined && !shapeOf(startMin, startMax, zone));
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
  const texts = tellPlain(members, context) ?? members.map(member => tellMember(member, value.kind === 'oneOf', context));
  return value.kind === 'oneOf' ? dates.oneOf(texts) : dates.allOf(texts);
}

/** Days or months of one year, which only the last one names, or the first: "4 or 5 March 2025". */
function tellPlain(members: readonly TimeValue[], context: Context): string[] | undefined {
  const {yearFirst = false} = context.locale.dates;
  const [named, others] = yearFirst ? [members[0]!, members.slice(1)] : [members.at(-1)!, members.slice(0, -1)];
  const shape = plainShape(named, context);
  const pairs = others.flatMap(member => {
    const other = plainShape(member, context);
    if (!other || !shape || !isWithinOneYear(other, shape)) return [];
    const pair = yearFirst ? pairOf(named, member, context) : pairOf(member, named, context);
    return pair ? [pair] : [];
  });
  if (pairs.length === 0 || pairs.length < others.length) return undefined;
  return yearFirst ? [pairs[0]!.first, ...pairs.map(pair => pair.last)] : [...pairs.map(pair => pair.first), pairs[0]!.last];
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
