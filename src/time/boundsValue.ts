// A TimeValue from four bounds given as numbers.
// Some times EDTF cannot write ("Tuesday night"); their bounds come with the author's words.
// Knows nothing of how the bounds were found.

import {exactUnit, floorTo, type CalendarUnit, type UnitStep} from './calendarUnits.ts';
import {coarser, precisionOfLength, yearsPrecision} from './precision.ts';
import type {Precision, TimeValue} from './timeValue.ts';
import {zoneOf, type Zone, type ZoneInput} from './zone.ts';

/** The four bounds in ms, UTC, half-open, and the author's words for them. ±Infinity is open, `NaN` unknown. */
export interface Bounds {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly text: string;
}

/**
 * The value with these bounds: a point when start and end have the same, else a span. Precision is the calendar unit
 * that the bounds are, in `options.timeZone`, else the coarsest that fits between them.
 * Throws a `RangeError` when the bounds are out of order.
 *
 * @example
 * boundsValue({startMin: 0, startMax: 864e5, endMin: 0, endMax: 864e5, text: 'that day'}).precision //=> 'day'
 */
export function boundsValue(bounds: Bounds, options: {readonly timeZone?: ZoneInput} = {}): TimeValue {
  checkOrder(bounds);
  const {startMin, startMax, endMin, endMax, text} = bounds;
  const zone = zoneOf(options.timeZone);
  const isPoint = Object.is(startMin, endMin) && Object.is(startMax, endMax);
  const start = boundPrecision(startMin, startMax, zone);
  const end = boundPrecision(endMin, endMax, zone);
  return {
    startMin, startMax, endMin, endMax,
    kind: isPoint ? 'point' : 'span',
    precision: start && end ? coarser(start, end) : start ?? end ?? 'day',
    qualifiers: {start: {}, end: {}}, level: 0, local: false, text,
  };
}

/** How precisely one end is known, or `undefined` when it is not known at all. */
function boundPrecision(min: number, max: number, zone: Zone): Precision | undefined {
  const exact = exactUnit(min, max, zone);
  if (exact) return unitPrecision(exact);
  if (Number.isFinite(min) && Number.isFinite(max)) return precisionOfLength(max - min);
  const known = [min, max].find(Number.isFinite);
  return known === undefined ? undefined : alignment(known, zone);
}

function unitPrecision({unit, step}: UnitStep): Precision {
  return unit === 'year' ? yearsPrecision(Math.log10(step)) : unit;
}

/** The coarsest unit that begins here: a bound at midnight speaks of days. */
function alignment(t: number, zone: Zone): CalendarUnit {
  const units = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
  return units.find(unit => floorTo(t, unit, 1, zone) === t) ?? 'ms';
}

function checkOrder({startMin, startMax, endMin, endMax}: Bounds): void {
  const pairs = [['startMin', startMin, 'startMax', startMax], ['endMin', endMin, 'endMax', endMax], ['startMin', startMin, 'endMax', endMax]] as const;
  for (const [low, from, high, to] of pairs) {
    if (from > to) throw new RangeError(`${low} (${from}) is after ${high} (${to})`);
  }
}
