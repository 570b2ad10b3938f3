// Calendar arithmetic on plain numbers: days and milliseconds to year-month-day and back.
// `Date` ends at the year 271,821, and every room needs the same calendar up to the age of the universe.
// Knows nothing of time zones, text or doubt.

/** Milliseconds in a day without a change of clocks. */
export const msPerDay: number = 86_400_000;

/** A day of the proleptic Gregorian calendar. Year 0 is 1 BCE; months and days count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A moment on the clock of one place. */
export interface CivilTime extends CivilDay {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

const daysPerEra = 146_097; // 400 years, after which the calendar repeats
const epochFromEra = 719_468; // from 1 March of year 0 to 1 January 1970

/**
 * Whole days from 1970-01-01 to a day. Exact for every year whose days a double can count (2e13).
 * Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (years begin in March, so that leap days come last).
 *
 * @example
 * daysFromCivil(1970, 1, 2) //=> 1
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - epochFromEra;
}

/**
 * The day that is `days` whole days from 1970-01-01.
 *
 * @example
 * civilFromDays(-1) //=> {year: 1969, month: 12, day: 31}
 */
export function civilFromDays(days: number): CivilDay {
  const fromEra = days + epochFromEra;
  const era = Math.floor(fromEra / daysPerEra);
  const dayOfEra = fromEra - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month > 2 ? 0 : 1),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/**
 * Milliseconds from the epoch to a moment on the clock, read as UTC.
 * Exact to the ms for ±285,000 years; to 66 s at 13.8 billion.
 *
 * @example
 * msFromCivil(1970, 1, 1, 0, 1) //=> 60000
 */
export function msFromCivil(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0, ms = 0): number {
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  return daysFromCivil(year, month, day) * msPerDay + time; // one rounding, where there must be one
}

/**
 * The UTC day and time of a finite instant. Where doubles are coarser than a ms, the roundest time of that day whose
 * number it is: in deep time 18:00 may be stored as four seconds less, and is still 18:00.
 *
 * @example
 * civilFromMs(-1) //=> {year: 1969, month: 12, day: 31, hour: 23, minute: 59, second: 59, ms: 999}
 */
export function civilFromMs(ms: number): CivilTime {
  const days = daysFromMs(ms);
  const {year, month, day} = civilFromDays(days);
  const rest = Math.abs(ms) < Number.MAX_SAFE_INTEGER ? Math.floor(ms - days * msPerDay) : roundestTime(ms, days * msPerDay);
  return {
    year, month, day,
    hour: Math.floor(rest / 3_600_000),
    minute: Math.floor(rest / 60_000) % 60,
    second: Math.floor(rest / 1000) % 60,
    ms: rest % 1000,
  };
}

/** The parts of a day that people and ticks count in, ms. */
const roundTimes = [3_600_000, 900_000, 300_000, 60_000, 15_000, 5000, 1000, 500, 100, 50, 20, 10];

/** Ms from `midnight` to `ms`: the roundest where adding that gives this very double. */
function roundestTime(ms: number, midnight: number): number {
  const rest = Math.min(ms - midnight, msPerDay - 1);
  const nearest = roundTimes.map(unit => Math.round(rest / unit) * unit);
  return nearest.find(time => time < msPerDay && midnight + time === ms) ?? rest;
}

/**
 * The UTC day an instant falls in, counted from 1970-01-01.
 *
 * @example
 * daysFromMs(86_400_000) //=> 1
 */
export function daysFromMs(ms: number): number {
  const days = Math.floor(ms / msPerDay);
  // In deep time a midnight is itself a rounded number; ask the same rounding which day it begins.
  if ((days + 1) * msPerDay <= ms) return days + 1;
  return days * msPerDay > ms ? days - 1 : days;
}

/**
 * How many days a month has.
 *
 * @example
 * daysInMonth(2024, 2) //=> 29
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Whether a year has a 29 February; astronomical years, so 0 (1 BCE) has.
 *
 * @example
 * isLeapYear(1900) //=> false
 */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Day of the week of a day counted from 1970-01-01: 0 is Sunday.
 *
 * @example
 * weekday(0) //=> 4, a Thursday
 */
export function weekday(days: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return ((((days + 4) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}
