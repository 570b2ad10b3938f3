// Finds the numbers, and the first and last real day, that fit digits of which some are unknown.
// A mask is never turned into the list of its days: `XXXX-XX-XX` stands for 3.6 million.
// Knows nothing of text around the date, levels or zones.

import {daysFromCivil, daysInMonth, isLeapYear} from './civil.ts';

/**
 * The least and the greatest year that a mask may mean.
 *
 * @example
 * yearsOf('19X1') //=> {first: 1901, last: 1991}
 */
export function yearsOf(mask: string): {readonly first: number; readonly last: number} {
  // Not left to Number to find out: it takes 0X09 for hexadecimal.
  if (!mask.includes('X')) return {first: Number(mask), last: Number(mask)};
  return {first: Number(mask.replaceAll('X', '0')), last: Number(mask.replaceAll('X', '9'))};
}

/**
 * The numbers from 1 to `most` that fit a mask, in order.
 *
 * @example
 * fitting('X2', 12) //=> [2, 12]
 */
export function fitting(mask: string, most: number): readonly number[] {
  const number = Number(mask);
  if (number >= 1 && number <= most) return [number];
  const numbers: number[] = [];
  for (let candidate = 1; candidate <= most; candidate++) if (fits(mask, candidate)) numbers.push(candidate);
  return numbers;
}

/**
 * The first and last day, in days since 1970-01-01, in a year that fits a mask and with a month and a day of those given
 * in ascending order, or `undefined` when no such day exists.
 *
 * @example
 * outermostDays('197X', [2], [29]) //=> 1972-02-29 and 1976-02-29, in days
 */
export function outermostDays(year: string, months: readonly number[], days: readonly number[]): readonly [first: number, last: number] | undefined {
  const {first: low, last: high} = yearsOf(year);
  const first = nextDay(year, low, high, months, days);
  if (first === undefined) return undefined;
  const isOneDay = low === high && months.length === 1 && days.length === 1;
  const last = isOneDay ? first : nextDay(year, high, low, [...months].reverse(), [...days].reverse());
  return [first, last ?? first];
}

/** The first day met on the way from one year to another. What the first year does not have, only a leap year can. */
function nextDay(mask: string, from: number, to: number, months: readonly number[], days: readonly number[]): number | undefined {
  const step = from > to ? -1 : 1;
  for (let year = from; year !== to + step; year += step) {
    if (year !== from && !(isLeapYear(year) && fits(mask, year))) continue;
    for (const month of months) {
      const day = days.find(day => day <= daysInMonth(year, month));
      if (day !== undefined) return daysFromCivil(year, month, day);
    }
  }
  return undefined;
}

function fits(mask: string, number: number): boolean {
  let rest = number;
  for (let i = mask.length - 1; i >= 0; i--) {
    if (mask[i] !== 'X' && Number(mask[i]) !== rest % 10) return false;
    rest = Math.floor(rest / 10);
  }
  return true;
}
