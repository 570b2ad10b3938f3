// Reads the stretch of time a host asks to see.
// Hosts write dates as everywhere else in annals; the view needs two numbers.
// Knows nothing of pixels, warps or the page.

import {parseEnd} from '../time/parseDate.ts';
import type {ZoneInput} from '../time/zone.ts';

/** One end of a stretch of time: EDTF text, ms since the epoch, or a `Date`. */
export type DomainEnd = string | number | Date;

/** A stretch of time as hosts write it. */
export type DomainInput = readonly [DomainEnd, DomainEnd];

/**
 * `input` as `[t0, t1]` in ms: the earliest instant its first date may mean and the latest its last may, so that
 * `['2025-02', '2025-03']` runs to the end of March. An open end (`'..'`) is infinite. Days, and times of day
 * without an offset, are those of `timeZone`.
 *
 * Throws a `TypeError` for anything but a pair of dates and a `RangeError` for a text that is no date, an unknown end
 * and a stretch without length.
 *
 * @example
 * timeDomain(['1997', '1997']) //=> [852076800000, 883612800000]
 */
export function timeDomain(input: DomainInput, timeZone?: ZoneInput): [number, number] {
  if (!Array.isArray(input) || input.length !== 2) throw new TypeError(`domain: ${said(input)} is not a pair of dates; write ["2025-02", "2025-03-06"]`);
  const t0 = end(input[0], 'startMin', timeZone);
  const t1 = end(input[1], 'endMax', timeZone);
  if (t0 < t1) return [t0, t1];
  throw new RangeError(`domain: ${said(input[0])} does not begin before ${said(input[1])} ends; the earlier date stands first`);
}

function end(value: DomainEnd, bound: 'startMin' | 'endMax', timeZone: ZoneInput | undefined): number {
  const ms = typeof value === 'string' ? parsedEnd(value, bound, timeZone) : numericEnd(value);
  if (Number.isNaN(ms)) throw new RangeError(`domain: ${said(value)} is not a known date`);
  return ms;
}

function numericEnd(value: unknown): number {
  if (typeof value === 'number') return value;
  if (Object.prototype.toString.call(value) === '[object Date]') return Number(value);
  throw new TypeError(`domain: ${said(value)} is not a date; allowed are EDTF text, milliseconds and Date`);
}

function parsedEnd(text: string, bound: 'startMin' | 'endMax', timeZone: ZoneInput | undefined): number {
  try {
    return parseEnd(text.trim(), timeZone === undefined ? {} : {timeZone})[bound];
  } catch (error) {
    throw new RangeError(`domain: ${error instanceof Error ? error.message : said(text)}`, {cause: error});
  }
}

function said(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
