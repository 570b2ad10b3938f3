// Writes instants and stretches of time as EDTF.
// Values that came as numbers need a text too, one the parser reads back.
// Knows nothing of TimeValues or words.

import {exactUnit} from './calendarUnits.ts';
import {civilFromMs, type CivilDay} from './civil.ts';

/**
 * An instant as an EDTF date-time in UTC, to the ms; beyond four-digit years EDTF has only the year.
 *
 * @example
 * instantText(0) //=> '1970-01-01T00:00:00.000Z'
 */
export function instantText(ms: number): string {
  const {year, month, day, hour, minute, second, ms: rest} = civilFromMs(ms);
  if (Math.abs(year) > 9999) return yearText(year);
  return `${dayText({year, month, day})}T${two(hour)}:${two(minute)}:${two(second)}.${String(rest).padStart(3, '0')}Z`;
}

/**
 * `[from, to)` as the EDTF date it is, in UTC, or `undefined` when it is no calendar unit or EDTF cannot name it.
 *
 * @example
 * stretchText(Date.UTC(2025, 1), Date.UTC(2025, 2)) //=> '2025-02'
 */
export function stretchText(from: number, to: number): string | undefined {
  const exact = exactUnit(from, to);
  if (!exact) return undefined;
  const civil = civilFromMs(from);
  if (exact.unit === 'year') return yearsText(civil.year, exact.step);
  if (Math.abs(civil.year) > 9999) return undefined;
  switch (exact.unit) {
    case 'month': return dayText(civil).slice(0, -3);
    case 'day': return dayText(civil);
    case 'minute': return `${instantText(from).slice(0, -8)}Z`;
    case 'second': return `${instantText(from).slice(0, -5)}Z`;
    case 'ms': return instantText(from);
    default: return undefined;
  }
}

function yearsText(first: number, step: number): string {
  if (step === 1) return yearText(first);
  const nearest = first < 0 ? first + step - 1 : first;
  if (nearest >= 0 && nearest + step <= 10_000) {
    const known = 4 - Math.log10(step);
    return yearText(nearest).slice(0, known).padEnd(4, 'X');
  }
  const significant = String(Math.abs(nearest)).length - Math.log10(step);
  return `${yearText(nearest)}S${significant}`;
}

/**
 * A year as EDTF writes it: four digits, a sign before 0, and Y before more digits.
 *
 * @example
 * yearText(-43) //=> '-0043', which is 44 BCE
 */
export function yearText(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

function dayText({year, month, day}: CivilDay): string {
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
