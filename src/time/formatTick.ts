// Labels of ticks and of compressed stretches.
// A tick names only what changed since the last one; the heading above says the rest once.
// Knows nothing of where ticks stand or how wide text is.

import type {Locale} from '../locale/locale.ts';
import {exactUnit, type CalendarUnit} from './calendarUnits.ts';
import {civilFromMs, type CivilTime} from './civil.ts';
import {deepYears} from './deepYears.ts';
import {formatPattern} from './formatPattern.ts';
import {zoneOf, type ZoneInput} from './zone.ts';

/**
 * The label of the tick at `t` (ms) on an axis whose ticks are `step` units apart: `lower` names the tick itself,
 * `upper` the larger unit it stands in ('' for years, which need none). `short` leaves out the weekday. Years a thousand
 * or more apart are told in thousands, millions and billions of years where they are long ago or far ahead.
 *
 * @example
 * formatTick(Date.UTC(2025, 2, 5), 'day', 1, 'lower', en) //=> 'Wed 5'
 * formatTick(Date.UTC(2025, 2, 5), 'day', 1, 'upper', en) //=> 'March 2025'
 */
export function formatTick(
  t: number, unit: CalendarUnit, step: number, level: 'lower' | 'upper', locale: Locale, zone?: ZoneInput, short = false,
): string {
  const civil = civilFromMs(zoneOf(zone).toLocal(t));
  if (level === 'upper') return heading(unit, civil, locale);
  return unit === 'year' ? yearLabel(civil.year, step, locale) : label(unit, civil, locale, short || step > 1);
}

/**
 * The name of a stretch that is exactly one year, month or day ("1997", "Feb 2025"); '' when it is not.
 *
 * @example
 * formatSegmentName(Date.UTC(2025, 1), Date.UTC(2025, 2), en) //=> 'Feb 2025'
 */
export function formatSegmentName(from: number, to: number, locale: Locale, zone?: ZoneInput): string {
  const clock = zoneOf(zone);
  const exact = exactUnit(from, to, clock);
  if (!exact || exact.step !== 1) return '';
  const civil = civilFromMs(clock.toLocal(from));
  const {segmentMonth, segmentDay} = locale.dates.tick;
  switch (exact.unit) {
    case 'year': return yearLabel(civil.year, roundStep, locale);
    case 'month': return formatPattern(segmentMonth, civil, locale);
    case 'day': return formatPattern(segmentDay, civil, locale);
    default: return '';
  }
}

function label(unit: Exclude<CalendarUnit, 'year'>, civil: CivilTime, locale: Locale, short: boolean): string {
  const {dates} = locale;
  switch (unit) {
    case 'month': return formatPattern(dates.tick.month, civil, locale);
    case 'day': return formatPattern(short ? dates.tick.dayNumber : dates.tick.day, civil, locale);
    case 'hour':
    case 'minute': return formatPattern(dates.time, civil, locale);
    case 'second': return formatPattern(dates.timeSecond, civil, locale);
    case 'ms': return formatPattern(dates.timeMs, civil, locale);
  }
}

function heading(unit: CalendarUnit, civil: CivilTime, locale: Locale): string {
  const {tick} = locale.dates;
  if (unit === 'year') return '';
  if (unit === 'month') return formatPattern(tick.yearHeading, civil, locale);
  return formatPattern(unit === 'day' ? tick.monthHeading : tick.dayHeading, civil, locale);
}

const deepUnits = {thousandYears: 'ka', millionYears: 'Ma', billionYears: 'Ga'} as const;

/** Ticks closer than a thousand years are told by their numbers: "66 Ma" between "66,000,500 BCE" and "65,999,500 BCE" would be no row. */
const roundStep = 1000;
/** From here on the year 1 is as good as today. */
const coarseStep = 100_000;

function yearLabel(year: number, step: number, locale: Locale): string {
  const {dates} = locale;
  const deep = step < roundStep ? undefined : deepYears(year);
  if (deep) return dates.deepTick(deep.count, deepUnits[deep.unit]);
  if (year === 1 && step >= coarseStep) return dates.deepTick(0, step >= 1e9 ? 'Ga' : step >= 1e6 ? 'Ma' : 'ka');
  return step < roundStep ? dates.year(year) : farYear(year, locale);
}

/** A year to come, said in millions or billions where it is so far. */
function farYear(year: number, {dates}: Locale): string {
  if (year < 1e6) return dates.year(year);
  const {count} = year < 1e9 ? dates.duration(year / 1e6, 'millionYears') : dates.duration(year / 1e9, 'billionYears');
  return dates.farTick(count);
}
