// What a stretch of time is on the calendar: a year, a month, a day, a time of day, a part of a day, or none of these.
// Words depend on this shape alone, so it is found once, from the bounds, in the reader's zone.
// Knows nothing of language.

import {addUnits, exactUnit, floorTo, type CalendarUnit} from './calendarUnits.ts';
import {civilFromMs, type CivilTime} from './civil.ts';
import {deepYears} from './deepYears.ts';
import type {TimeValue} from './timeValue.ts';
import {utcZone, type Zone} from './zone.ts';

export type DayPart = 'night' | 'morning' | 'afternoon' | 'evening';

/** A calendar unit that has a name, with the civil time it begins at. */
export interface DateShape {
  readonly unit: 'century' | 'decade' | 'year' | 'month' | 'day' | 'dayPart' | 'time';
  readonly civil: CivilTime;
  readonly dayPart?: DayPart;
}

/** The shape of `[from, to)`, or `undefined` when it has no name of its own. Less than a second is a time. */
export function shapeOf(from: number, to: number, zone: Zone): DateShape | undefined {
  const civil = civilFromMs(zone.toLocal(from));
  if (to - from < 1000) return {unit: 'time', civil};
  const exact = exactUnit(from, to, zone);
  if (!exact) return dayPartShape(civil, civilFromMs(zone.toLocal(to)), to - from);
  if (exact.step > 1) return blockShape(civil, exact.step);
  if (exact.unit === 'hour') return undefined;
  return {unit: exact.unit === 'year' || exact.unit === 'month' || exact.unit === 'day' ? exact.unit : 'time', civil};
}

/** "The 1900s" is a century, so the decade has no such name; nor has the century that is "the 2000s". */
function blockShape(civil: CivilTime, years: number): DateShape | undefined {
  if (years === 10 && civil.year > 0 && civil.year % 100 !== 0) return {unit: 'decade', civil};
  if (years === 100 && civil.year > 0 && civil.year % 1000 !== 0) return {unit: 'century', civil};
  const last = civil.year + years - 1;
  return deepYears(last) ? {unit: 'year', civil: {...civil, year: last}} : undefined;
}

/** The first and the last unit within `[from, to)`, in the coarsest unit that both bounds fit; times as a last resort. */
export function edgeShapes(from: number, to: number, zone: Zone): {readonly first: DateShape; readonly last: DateShape} {
  const bounds = [from, to].filter(Number.isFinite);
  const isFit = (unit: CalendarUnit): boolean => bounds.every(t => floorTo(t, unit, 1, zone) === t);
  const unit = (['year', 'month', 'day'] as const).find(isFit);
  const lastStart = unit ? floorTo(addUnits(to, unit, -1, zone), unit, 1, zone) : to;
  const shape = (t: number): DateShape => ({unit: unit ?? 'time', civil: civilFromMs(zone.toLocal(t))});
  return {first: shape(from), last: shape(lastStart)};
}

/** Whether the value says less than its bounds do: some day of a month is not the month. */
export function unknownUnit({precision}: TimeValue, {unit}: DateShape): 'day' | 'month' | undefined {
  const isYears = unit === 'century' || unit === 'decade' || unit === 'year';
  if (precision === 'day' && (isYears || unit === 'month')) return 'day';
  return precision === 'month' && isYears ? 'month' : undefined;
}

/**
 * The zone a value is told in: the reader's, unless it is whole UTC days that are none in that zone. A day that was
 * read as a UTC day stays that day for every reader.
 */
export function zoneFor(value: TimeValue, zone: Zone): Zone {
  const bounds = [value.startMin, value.startMax, value.endMin, value.endMax].filter(Number.isFinite);
  const areDays = (clock: Zone): boolean => bounds.every(t => floorTo(t, 'day', 1, clock) === t);
  const isExact = value.precision === 'ms' || value.precision === 'second' || value.precision === 'minute' || value.precision === 'hour';
  return !isExact && !areDays(zone) && areDays(utcZone) ? utcZone : zone;
}

const quarters: readonly DayPart[] = ['night', 'morning', 'afternoon', 'evening'];

/** A quarter of the day by the clock: 0–6, 6–12, 12–18, 18–24. */
function dayPartShape(from: CivilTime, to: CivilTime, length: number): DateShape | undefined {
  const isWhole = [from, to].every(({minute, second, ms}) => minute + second + ms === 0);
  const isQuarter = isWhole && from.hour % 6 === 0 && to.hour === (from.hour + 6) % 24 && length < 10 * 3_600_000;
  return isQuarter ? {unit: 'dayPart', civil: from, dayPart: quarters[from.hour / 6]!} : undefined;
}
