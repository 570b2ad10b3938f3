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
 * `upper` the larger unit it stands in ('' for years, which need none). `short` leaves out the weekday.
 *
 * @example
 * formatTick(Date.UTC(2025, 2, 5), 'day', 1, 'lower', en) //=> 'Wed 5'
 * formatTick(Date.UTC(2025, 2, 5), 'day', 1, 'upper', en) //=> 'March 2025'
 */
export function formatTick(
  t: number, unit: CalendarUnit, step: number, level: 'lower' | 'upper', locale: Locale, zone?: ZoneInput, short = false,
): string {
  const civil = civilFromMs(zoneOf(zone).toLocal(t));
  return level === 'upper' ? heading(unit, civil, locale) : label(unit, civil, locale, short || step > 1);
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
    case 'year': return yearLabel(civil.year, locale);
    case 'month': return formatPattern(segmentMonth, civil, locale);
    case 'day': return formatPattern(segmentDay, civil, locale);
    default: return '';
  }
}

function label(unit: CalendarUnit, civil: CivilTime, locale: Locale, short: boolean): string {
  const {dates} = locale;
  switch (unit) {
    case 'year': return yearLabel(civil.year, locale);
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

function yearLabel(year: number, locale: Locale): string {
  const deep = deepYears(year);
  return deep ? locale.dates.deepTick(deep.count, deepUnits[deep.unit]) : locale.dates.year(year);
}
