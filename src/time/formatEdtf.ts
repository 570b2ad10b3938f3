// Prints a TimeValue as EDTF.
// What was parsed comes back as it was written; what came as numbers gets a text of its own.
// Knows nothing of words for readers.

import {addUnits, floorTo, nextTick, type CalendarUnit} from './calendarUnits.ts';
import {instantText, stretchText} from './instantText.ts';
import {parseDate, type ParseDateOptions} from './parseDate.ts';
import type {TimeValue} from './timeValue.ts';

/**
 * The EDTF of a value: its own text when that is EDTF for these bounds, else one made from the bounds, in UTC.
 * EDTF cannot write everything four bounds can; an end of a span that is no calendar unit is written by its outer bound.
 *
 * @example
 * formatEdtf(parseDate('2004-06~-11')) //=> '2004-06~-11'
 */
export function formatEdtf(value: TimeValue, options: ParseDateOptions = {}): string {
  if (saysTheSame(value, options)) return value.text;
  const {startMin, startMax, endMin, endMax} = value;
  if (value.kind !== 'span') return pointText(startMin, endMax);
  return `${endText(startMin, startMax, 'start')}/${endText(endMin, endMax, 'end')}`;
}

function saysTheSame(value: TimeValue, options: ParseDateOptions): boolean {
  try {
    const read = parseDate(value.text, options);
    return (['startMin', 'startMax', 'endMin', 'endMax'] as const).every(bound => Object.is(read[bound], value[bound]));
  } catch {
    return false;
  }
}

function pointText(from: number, to: number): string {
  if (from === to) return instantText(from);
  return stretchText(from, to) ?? `[${firstText(from, to)}..${lastText(from, to)}]`;
}

function endText(min: number, max: number, side: 'start' | 'end'): string {
  if (Number.isNaN(min) || Number.isNaN(max)) return '';
  if (!Number.isFinite(min)) return `..${lastText(min, max)}`;
  if (!Number.isFinite(max)) return `${firstText(min, max)}..`;
  if (min === max) return instantText(min);
  return stretchText(min, max) ?? (side === 'start' ? firstText(min, max) : lastText(min, max));
}

/** The first unit within, in the coarsest unit that both ends fit. */
function firstText(from: number, to: number): string {
  if (!Number.isFinite(from)) return '';
  return stretchText(from, nextTick(from, commonUnit(from, to), 1)) ?? instantText(from);
}

/** The last unit within, where we keep the first moment without. */
function lastText(from: number, to: number): string {
  if (!Number.isFinite(to)) return '';
  const last = addUnits(to, commonUnit(from, to), -1);
  return stretchText(last, to) ?? instantText(last);
}

function commonUnit(from: number, to: number): CalendarUnit {
  const units = ['year', 'month', 'day', 'minute', 'second'] as const;
  const fits = (unit: CalendarUnit): boolean => [from, to].every(t => floorTo(t, unit, 1) === t);
  return units.find(fits) ?? 'ms';
}
