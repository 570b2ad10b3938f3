// The ladder of calendar units and the arithmetic on them: floor, next, add, recognise.
// Ticks and keys both step through time by it, in the clock of a zone, far beyond the range of `Date`.
// Knows nothing of pixels or words.

import {civilFromMs, daysInMonth, msFromCivil, type CivilTime} from './civil.ts';
import {zoneOf, type Zone, type ZoneInput} from './zone.ts';

export type CalendarUnit = 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';

/** So many of a unit: a distance between ticks. */
export interface UnitStep {
  readonly unit: CalendarUnit;
  readonly step: number;
}

const lengths: Readonly<Record<CalendarUnit, number>> = {
  ms: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, month: 2_629_746_000, year: 31_556_952_000,
};

/** Steps for ticks, finest first, from one millisecond to five billion years. */
export const unitLadder: readonly UnitStep[] = [
  ...rungs('ms', [1, 2, 5, 10, 20, 50, 100, 200, 500]),
  ...rungs('second', [1, 5, 15, 30]),
  ...rungs('minute', [1, 5, 15, 30]),
  ...rungs('hour', [1, 3, 6, 12]),
  ...rungs('day', [1, 2, 7, 14]),
  ...rungs('month', [1, 3, 6]),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap(power => rungs('year', [1, 2, 5].map(digit => digit * 10 ** power))),
];

/**
 * Mean length of a step in ms; years and months are Gregorian means.
 *
 * @example
 * approximateMs('month', 1) //=> 2629746000
 */
export function approximateMs(unit: CalendarUnit, step: number): number {
  return lengths[unit] * step;
}

/**
 * The last tick at or before `t`. Days of step 2, 7 and 14 start again with each month and leave out a last tick closer
 * than half a step to its end; hours start with the day. Years fall on multiples of the step (on 1000 BCE, 500 BCE, 1, 500).
 *
 * @example
 * floorTo(Date.UTC(2025, 2, 30), 'day', 7) //=> Date.UTC(2025, 2, 22)
 */
export function floorTo(t: number, unit: CalendarUnit, step: number, zone?: ZoneInput): number {
  if (!Number.isFinite(t)) return t;
  const clock = zoneOf(zone);
  const local = clock.toLocal(t);
  return isClockless(unit, t) ? t - modulo(local, lengths[unit] * step) : clock.toUtc(floorLocal(local, unit, step));
}

/**
 * The first tick after `t`, on the same ticks as `floorTo`; `t` itself where doubles cannot tell the two apart.
 *
 * @example
 * nextTick(Date.UTC(2025, 2, 22), 'day', 7) //=> Date.UTC(2025, 3, 1)
 */
export function nextTick(t: number, unit: CalendarUnit, step: number, zone?: ZoneInput): number {
  if (!Number.isFinite(t)) return t;
  const clock = zoneOf(zone);
  if (isClockless(unit, t)) return floorTo(t, unit, step, clock) + lengths[unit] * step;
  let local = floorLocal(clock.toLocal(t), unit, step);
  // Where the clock goes back a reading comes twice; only the first is a tick, and it may lie behind us.
  while (clock.toUtc(local) <= t) {
    const next = nextLocal(local, unit, step);
    if (!(next > local)) return t;
    local = next;
  }
  return clock.toUtc(local);
}

/**
 * `n` units later on the clock of the zone (earlier when negative). Months keep the day where the month has it:
 * 31 January and a month is 28 February.
 *
 * @example
 * addUnits(Date.UTC(2025, 0, 31), 'month', 1) //=> Date.UTC(2025, 1, 28)
 */
export function addUnits(t: number, unit: CalendarUnit, n: number, zone?: ZoneInput): number {
  if (!Number.isFinite(t)) return t;
  if (unit === 'ms' || unit === 'second' || unit === 'minute') return t + lengths[unit] * n;
  const clock = zoneOf(zone);
  const local = clock.toLocal(t);
  if (unit === 'hour' || unit === 'day') return clock.toUtc(local + lengths[unit] * n);
  return clock.toUtc(addMonths(civilFromMs(local), unit === 'year' ? 12 * n : n));
}

/**
 * The calendar unit that `[from, to)` is, exactly: a year, a month, a day …, or a block of 10ⁿ years that begins on
 * a multiple. `undefined` when it is none.
 *
 * @example
 * exactUnit(Date.UTC(1997, 0), Date.UTC(1998, 0)) //=> {unit: 'year', step: 1}
 */
export function exactUnit(from: number, to: number, zone?: ZoneInput): UnitStep | undefined {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) return undefined;
  const clock = zoneOf(zone);
  const unit = unitsDown.find(unit => floorTo(from, unit, 1, clock) === from && nextTick(from, unit, 1, clock) === to);
  return unit ? {unit, step: 1} : yearBlock(from, to, clock);
}

const unitsDown: readonly CalendarUnit[] = ['year', 'month', 'day', 'hour', 'minute', 'second', 'ms'];

function yearBlock(from: number, to: number, clock: Zone): UnitStep | undefined {
  if (floorTo(from, 'year', 1, clock) !== from || floorTo(to, 'year', 1, clock) !== to) return undefined;
  const first = civilFromMs(clock.toLocal(from)).year;
  const step = civilFromMs(clock.toLocal(to)).year - first;
  const nearest = first < 0 ? first + step - 1 : first; // digits of negative years count away from 0
  const isBlock = Number.isInteger(Math.log10(step)) && nearest % step === 0;
  return isBlock ? {unit: 'year', step} : undefined;
}

function rungs(unit: CalendarUnit, steps: readonly number[]): UnitStep[] {
  return steps.map(step => ({unit, step}));
}

function modulo(value: number, by: number): number {
  return value - Math.floor(value / by) * by;
}

/** Units too short for a change of clocks to part them, where doubles still count every ms of them. */
function isClockless(unit: CalendarUnit, t: number): boolean {
  return (unit === 'ms' || unit === 'second' || unit === 'minute') && Math.abs(t) < Number.MAX_SAFE_INTEGER;
}

/** Ticks as clock readings: here every day has a midnight and 24 hours. */
function floorLocal(local: number, unit: CalendarUnit, step: number): number {
  const civil = civilFromMs(local);
  const {year, month, day} = civil;
  switch (unit) {
    case 'ms':
    case 'second':
    case 'minute':
    case 'hour': return midnightOf(civil) + flooredTime(civil, lengths[unit] * step);
    case 'day': return msFromCivil(year, month, floorDay(day, step, daysInMonth(year, month)));
    case 'month': return msFromCivil(year, month - (month - 1) % step);
    case 'year': return msFromCivil(floorYear(year, step));
  }
}

function nextLocal(tick: number, unit: CalendarUnit, step: number): number {
  const civil = civilFromMs(tick);
  const {year, month, day} = civil;
  switch (unit) {
    case 'ms':
    case 'second':
    case 'minute':
    case 'hour': return nextTime(civil, lengths[unit] * step);
    case 'day': return nextDay(year, month, day, step);
    case 'month': return monthStart(year, month + step);
    case 'year': return msFromCivil(nextYear(year, step));
  }
}

/** Times are counted from midnight, as all that read them do: in deep time each addition rounds anew. */
function flooredTime({hour, minute, second, ms}: CivilTime, step: number): number {
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  return time - modulo(time, step);
}

function nextTime(civil: CivilTime, step: number): number {
  const time = flooredTime(civil, step) + step;
  return time < lengths.day ? midnightOf(civil) + time : msFromCivil(civil.year, civil.month, civil.day + 1);
}

function midnightOf({year, month, day}: CivilTime): number {
  return msFromCivil(year, month, day);
}

function floorDay(day: number, step: number, days: number): number {
  const tick = day - (day - 1) % step;
  return isCrowded(tick, step, days) ? tick - step : tick;
}

/** Whether the first of the next month would stand closer than half a step. */
function isCrowded(day: number, step: number, days: number): boolean {
  return days + 1 - day < step / 2;
}

function nextDay(year: number, month: number, day: number, step: number): number {
  const days = daysInMonth(year, month);
  const next = day + step;
  return next > days || isCrowded(next, step, days) ? monthStart(year, month + 1) : msFromCivil(year, month, next);
}

/**
 * The first ms of a month, read as UTC. Months count on beyond 12 into the next years.
 *
 * @example
 * monthStart(2024, 13) //=> Date.UTC(2025, 0)
 */
export function monthStart(year: number, month: number): number {
  return msFromCivil(year + Math.floor((month - 1) / 12), (month - 1) % 12 + 1);
}

/** Round years are round in their own era, and 500 BCE is the year -499. */
function floorYear(year: number, step: number): number {
  if (year >= 1) return Math.max(1, Math.floor(year / step) * step);
  return 1 - Math.ceil((1 - year) / step) * step;
}

function nextYear(tick: number, step: number): number {
  return tick === 1 ? Math.max(2, step) : tick + step;
}

function addMonths(civil: CivilTime, n: number): number {
  const months = civil.month - 1 + n;
  const year = civil.year + Math.floor(months / 12);
  const month = modulo(months, 12) + 1;
  const day = Math.min(civil.day, daysInMonth(year, month));
  return msFromCivil(year, month, day, civil.hour, civil.minute, civil.second, civil.ms);
}
