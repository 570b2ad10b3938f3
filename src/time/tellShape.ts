// Words for calendar units: one by itself, or two that share what they have in common.
// "27 February – 6 March 2025" says the year once; every pair of dates in words is made here.
// Knows nothing of doubt, openness or sets.

import type {Locale} from '../locale/locale.ts';
import {msFromCivil, type CivilTime} from './civil.ts';
import type {DateShape} from './dateShape.ts';
import {deepYears} from './deepYears.ts';
import {durationText} from './formatDuration.ts';
import {formatPattern} from './formatPattern.ts';

/** In which language, and for a label or a sentence. */
export interface Telling {
  readonly locale: Locale;
  readonly long: boolean;
  /** Local ms; single days within a week of it are named with their weekday. NaN: none is. */
  readonly asOf: number;
}

/** Two texts for the ends of a span; `isTight` when both are bare numbers. */
export interface ShapePair {
  readonly first: string;
  readonly last: string;
  readonly isTight: boolean;
}

/** One unit in full: "5 March 2025", "March 2025", "the 1990s", "66 million years ago". */
export function tellShape(shape: DateShape, telling: Telling): string {
  const {civil, unit, dayPart} = shape;
  const {dates} = telling.locale;
  if (unit === 'year' || isDeep(civil)) return tellYear(civil.year, telling);
  switch (unit) {
    case 'century': return dates.century(civil.year);
    case 'decade': return dates.decade(civil.year);
    case 'month': return formatPattern(dates.month, civil, telling.locale);
    case 'day': return tellDay(civil, telling);
    case 'dayPart': return dates.dayPart[dayPart!](tellDay(civil, telling));
    case 'time': return dates.dateTime(tellDay(civil, telling), tellTime(civil, telling));
  }
}

/** Two units, one of them without what the other says; without weekdays, which would make a span hard to read. */
export function tellShapes(a: DateShape, b: DateShape, context: Telling): ShapePair {
  const telling = {...context, asOf: NaN};
  const {locale} = telling;
  const {sameMonth, yearFirst = false} = locale.dates;
  const fill = (pattern: string, {civil}: DateShape): string => formatPattern(pattern, civil, locale);
  if (a.unit === 'time' && b.unit === 'time' && isSameDay(a, b)) {
    return {first: tellShape(a, telling), last: tellTime(b.civil, telling), isTight: true};
  }
  if (a.unit === 'day' && b.unit === 'day' && isSameMonth(a, b)) {
    return {first: fill(sameMonth.first, a), last: fill(sameMonth.last, b), isTight: true};
  }
  const isShared = isWithinOneYear(a, b);
  const first = isShared && !yearFirst ? fill(yearless(a, telling), a) : tellEnd(a, telling);
  const last = isShared && yearFirst ? fill(yearless(b, telling), b) : tellEnd(b, telling);
  return {first, last, isTight: a.unit === 'year' && b.unit === 'year' && !/\s/.test(first + last)};
}

/** A year in words: 1997, 44 BCE, 66 million years ago. */
export function tellYear(year: number, {locale}: Telling): string {
  const {dates} = locale;
  const deep = deepYears(year);
  if (!deep) return dates.year(year);
  return dates.ago(durationText(deep.count, deep.unit, locale).text);
}

function tellEnd(shape: DateShape, telling: Telling): string {
  if (shape.unit !== 'month' || isDeep(shape.civil)) return tellShape(shape, telling);
  return formatPattern(chosen(telling.locale.dates.spanMonth, telling), shape.civil, telling.locale);
}

const week = 7 * 86_400_000;

function tellDay(civil: CivilTime, telling: Telling): string {
  if (Math.abs(dayStart(civil) - telling.asOf) <= week) return formatPattern(telling.locale.dates.weekday, civil, telling.locale);
  return formatPattern(chosen(telling.locale.dates.day, telling), civil, telling.locale);
}

/** As fine as it was given: seconds and ms show when they are not 0. */
function tellTime(civil: CivilTime, {locale}: Telling): string {
  const {time, timeSecond, timeMs} = locale.dates;
  return formatPattern(civil.ms ? timeMs : civil.second ? timeSecond : time, civil, locale);
}

function yearless({unit}: DateShape, telling: Telling): string {
  const {dayMonth, monthAlone} = telling.locale.dates;
  return unit === 'day' ? dayMonth : chosen(monthAlone, telling);
}

function chosen<T>(texts: {readonly short: T; readonly long: T}, {long}: Telling): T {
  return long ? texts.long : texts.short;
}

/** Where EDTF itself has only years, a day would be pretence. */
const isDeep = ({year}: CivilTime): boolean => Math.abs(year) >= 100_000;
const isMonthOrDay = ({unit}: DateShape): boolean => unit === 'month' || unit === 'day';
/** Whether two months or days can share the name of their year. */
export const isWithinOneYear = (a: DateShape, b: DateShape): boolean =>
  isMonthOrDay(a) && isMonthOrDay(b) && a.civil.year === b.civil.year && !isDeep(a.civil);
const isSameMonth = (a: DateShape, b: DateShape): boolean => isWithinOneYear(a, b) && a.civil.month === b.civil.month;
const isSameDay = (a: DateShape, b: DateShape): boolean => dayStart(a.civil) === dayStart(b.civil) && !isDeep(a.civil);
const dayStart = ({year, month, day}: CivilTime): number => msFromCivil(year, month, day);
