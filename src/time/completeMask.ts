// Finds the first and last real day that fits a date with unknown digits.
// A mask is never turned into the list of its days: `XXXX-XX-XX` stands for 3.6 million.
// Knows nothing of text around the date, levels or zones.

import {daysFromCivil, daysInMonth, type CivilDay} from './civil.ts';

/** Digits and X: `156X`, `-0044`, `X2`, `XX`. Month and day are absent when the text ends before them. */
export interface DateMask {
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
}

/**
 * The days a mask may mean, as `[from, to)` in days since 1970-01-01, or `undefined` when none exists.
 * Masked months are calendar months only.
 *
 * @example
 * completeMask({year: '1560', month: 'X2'}) //=> 1560-02-01 to 1561-01-01, in days
 */
export function completeMask(mask: DateMask): {readonly from: number; readonly to: number} | undefined {
  const first = outermost(mask, false);
  const last = first && isMasked(mask) ? outermost(mask, true) : lastMonth(mask, first);
  if (!first || !last) return undefined;
  return {from: daysFromCivil(first.year, first.month, first.day), to: dayAfter(mask, last)};
}

/** Whether any digit is unknown. */
export function isMasked({year, month = '', day = ''}: DateMask): boolean {
  return year.includes('X') || month.includes('X') || day.includes('X');
}

/** The numbers up to `most` that fit a two-digit mask. */
export function fitting(mask: string, most: number): number[] {
  if (!mask.includes('X')) return Number(mask) >= 1 && Number(mask) <= most ? [Number(mask)] : [];
  const numbers: number[] = [];
  for (let number = 1; number <= most; number++) if (fits(mask, number)) numbers.push(number);
  return numbers;
}

function lastMonth({month}: DateMask, first: CivilDay | undefined): CivilDay | undefined {
  return first && month === undefined ? {...first, month: 12} : first;
}

function outermost(mask: DateMask, fromTheEnd: boolean): CivilDay | undefined {
  const months = mask.month === undefined ? [fromTheEnd ? 12 : 1] : fitting(mask.month, 12);
  const days = mask.day === undefined ? [1] : fitting(mask.day, 31);
  if (fromTheEnd) [months, days].forEach(list => list.reverse());
  const years = 10 ** (mask.year.split('X').length - 1);
  for (let i = 0; i < years; i++) {
    const year = yearOf(mask.year, fromTheEnd ? years - 1 - i : i);
    for (const month of months) {
      const day = days.find(day => day <= daysInMonth(year, month));
      if (day !== undefined) return {year, month, day};
    }
  }
  return undefined;
}

/** The `index`th year of a mask, counted upwards: the X are the digits of the index. */
function yearOf(mask: string, index: number): number {
  let rest = index;
  let digits = mask;
  for (let i = digits.lastIndexOf('X'); i >= 0; i = digits.lastIndexOf('X')) {
    digits = digits.slice(0, i) + rest % 10 + digits.slice(i + 1);
    rest = Math.floor(rest / 10);
  }
  return Number(digits);
}

function dayAfter(mask: DateMask, {year, month, day}: CivilDay): number {
  const length = mask.day === undefined ? daysInMonth(year, month) : 1;
  return daysFromCivil(year, month, day) + length;
}

function fits(mask: string, number: number): boolean {
  const tens = String(Math.floor(number / 10));
  const ones = String(number % 10);
  return (mask[0] === 'X' || mask[0] === tens) && (mask[1] === 'X' || mask[1] === ones);
}
