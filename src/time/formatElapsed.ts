// How long after a common start something is, in words: "10 days", "−2 days", "3 days 6 hours".
// One number of one unit cannot tell an hour of the hundredth day, so finer ones add what is left of a day.
// Knows no calendar: a year is 365.2425 days, and there are no months.

import type {Locale} from '../locale/locale.ts';
import {durationText} from './formatDuration.ts';

/** Units that elapsed time is counted in. */
export type ElapsedUnit = 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'year';

const DAY = 86_400_000;

/** Length of each unit, ms, the coarsest first. */
export const ELAPSED: readonly (readonly [unit: ElapsedUnit, ms: number])[] = [['year', 365.2425 * DAY], ['day', DAY], ['hour', 3_600_000], ['minute', 60_000], ['second', 1000], ['ms', 1]];

/** A time in words, and in two parts that may stand under each other; the second may be empty. */
export interface ElapsedText { readonly text: string; readonly lines: readonly string[] }

/**
 * `ms` after the start to the nearest `unit`, in years alone, in days alone, or in days and what is finer.
 *
 * @example
 * formatElapsed(-129_600_000, 'hour', en) //=> {text: '−1 day 12 hours', lines: ['−1 day', '12 hours']}
 */
export function formatElapsed(ms: number, unit: ElapsedUnit, locale: Locale): ElapsedText {
  const [first, ...rest] = partsOf(Math.abs(ms), unit);
  if (!first) return {text: locale.dates.duration(0, 'day').count, lines: [locale.dates.duration(0, 'day').count]};
  const sign = ms < 0 ? '−' : '';
  const {count, text} = amountOf(...first, locale);
  const more = rest.map(part => amountOf(...part, locale).text).join(' ');
  if (more !== '') return {text: `${sign}${text} ${more}`, lines: [`${sign}${text}`, more]};
  // Whole days among hours stand as the days of those do.
  const isDivided = first[1] === unit && text.startsWith(`${count} `);
  return {text: `${sign}${text}`, lines: isDivided ? [`${sign}${count}`, text.slice(count.length + 1)] : [`${sign}${text}`]};
}

/** How many of each unit, none of them 0. */
function partsOf(ms: number, unit: ElapsedUnit): readonly (readonly [number, ElapsedUnit])[] {
  const size = lengthOf(unit);
  if (unit === 'year') return [[Math.round(ms / size), unit] as const].filter(([count]) => count > 0);
  let left = Math.round(ms / size) * size;
  return ELAPSED.filter(([name, length]) => name !== 'year' && length >= size).map(([name, length]) => {
    const count = Math.floor(left / length);
    left -= count * length;
    return [count, name] as const;
  }).filter(([count]) => count > 0);
}

function lengthOf(unit: ElapsedUnit): number {
  return ELAPSED.find(([name]) => name === unit)![1];
}

function amountOf(count: number, unit: ElapsedUnit, locale: Locale): {readonly count: string; readonly text: string} {
  if (unit !== 'year' || count < 1e6) return durationText(count, unit, locale);
  return count < 1e9 ? durationText(count / 1e6, 'millionYears', locale) : durationText(count / 1e9, 'billionYears', locale);
}

/** A stretch is told to the coarsest unit of which it is at least so many. */
const ENOUGH = 3;

/**
 * The two ends of a stretch of elapsed time, ms, as exactly as its length deserves.
 *
 * @example
 * elapsedEnds([0, 20.2 * 864e5], en) //=> ['0', '20 days']
 */
export function elapsedEnds([t0, t1]: readonly [number, number], locale: Locale): readonly [string, string] {
  const unit = ELAPSED.find(([, length]) => t1 - t0 >= ENOUGH * length)?.[0] ?? 'ms';
  return [formatElapsed(t0, unit, locale).text, formatElapsed(t1, unit, locale).text];
}
