// Reads the stretch of time a host asks to see.
// Hosts write dates as everywhere else in annals; the view needs two numbers.
// Knows nothing of pixels, warps or the page.

import type {AxisTime} from '../scale/scaleInput.ts';
import {parseIsoDuration} from '../time/isoDuration.ts';
import {parseEnd} from '../time/parseDate.ts';
import type {ZoneInput} from '../time/zone.ts';

/**
 * One end of a stretch of time: EDTF text, ms since the epoch, or a `Date`. On an axis that counts from a common start, ms
 * after that, or a duration such as `P10D`.
 */
export type DomainEnd = string | number | Date;

/** A stretch of time as hosts write it. */
export type DomainInput = readonly [DomainEnd, DomainEnd];

/**
 * `input` as `[t0, t1]` in ms: the earliest instant its first date may mean and the latest its last may, so that
 * `['2025-02', '2025-03']` runs to the end of March. An open end (`'..'`) is infinite. Days, and times of day
 * without an offset, are those of `timeZone`. Where the axis counts the time since a common start (`elapsed`), ends are ms
 * after it or durations: `['P0D', 'P10D']`.
 *
 * Throws a `TypeError` for anything but a pair of dates and a `RangeError` for a text that is no date, an unknown end
 * and a stretch without length.
 *
 * @example
 * timeDomain(['1997', '1997']) //=> [852076800000, 883612800000]
 */
export function timeDomain(input: DomainInput, timeZone?: ZoneInput, axis: AxisTime = 'dates'): [number, number] {
  if (!Array.isArray(input) || input.length !== 2) throw new TypeError(`domain: ${said(input)} is not a pair of ${axis === 'dates' ? 'dates; write ["2025-02", "2025-03-06"]' : 'durations; write ["P0D", "P10D"]'}`);
  const [t0, t1] = axis === 'elapsed' ? [elapsedEnd(input[0], -Infinity), elapsedEnd(input[1], Infinity)] : [end(input[0], 'startMin', timeZone), end(input[1], 'endMax', timeZone)];
  if (t0 < t1) return [t0, t1];
  throw new RangeError(`domain: ${said(input[0])} does not begin before ${said(input[1])} ends; the earlier date stands first`);
}

function end(value: DomainEnd, bound: 'startMin' | 'endMax', timeZone: ZoneInput | undefined): number {
  const ms = typeof value === 'string' ? parsedEnd(value, bound, timeZone) : numericEnd(value);
  if (Number.isNaN(ms)) throw new RangeError(`domain: ${said(value)} is not a known date`);
  return ms;
}

/** A date means nothing where each group counts from a day of its own. */
function elapsedEnd(value: unknown, open: number): number {
  const text = typeof value === 'string' ? value.trim() : undefined;
  const ms = text === '..' ? open : text === undefined ? value : parseIsoDuration(text);
  if (typeof ms === 'number' && !Number.isNaN(ms)) return ms;
  const message = `domain: ${said(value)} is no time since a common start; with scale "relative" write a duration such as "P10D" or "-PT6H", ms, or ".."`;
  throw typeof value === 'string' || typeof value === 'number' ? new RangeError(message) : new TypeError(message);
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
