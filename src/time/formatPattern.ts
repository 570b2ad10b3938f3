// Fills a date pattern with the numbers of a civil time and the names of a language.
// date-fns formats `Date`s in the local zone and ends at the year 271,821; its names are all we need.
// Knows nothing of which pattern fits which date.

import type {DatePattern, Locale} from '../locale/locale.ts';
import {daysFromCivil, weekday, type CivilTime} from './civil.ts';

type Month = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11;

/**
 * The pattern with letters replaced: y year in words of the locale, M and L month (in a date, standing alone), d day,
 * E weekday, H hour, m minute, s second, S ms. Two letters pad numbers, three give short names, four long ones.
 * Other letters stay as they are; text in single quotes is literal.
 *
 * @example
 * formatPattern('EEE d', civilFromMs(Date.UTC(2025, 2, 5)), en) //=> 'Wed 5'
 */
export function formatPattern(pattern: DatePattern, civil: CivilTime, locale: Locale): string {
  return pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (run: string, literal: string | undefined) => literal ?? field(run, civil, locale));
}

function field(run: string, civil: CivilTime, locale: Locale): string {
  const {month, day} = locale.dateFns.localize;
  const number = numberOf(run, civil);
  if (run[0] === 'y') return locale.dates.year(civil.year);
  if (run[0] === 'E') return day(weekday(daysFromCivil(civil.year, civil.month, civil.day)), {width: widthOf(run)});
  if (number === undefined) return run;
  if (run === 'd' && number === 1) return locale.dates.firstOfMonth ?? '1';
  if (run.length < 3 || run[0] === 'S') return String(number).padStart(run.length, '0');
  return month((number - 1) as Month, {width: widthOf(run), context: run[0] === 'L' ? 'standalone' : 'formatting'});
}

function numberOf(run: string, {month, day, hour, minute, second, ms}: CivilTime): number | undefined {
  return {M: month, L: month, d: day, H: hour, m: minute, s: second, S: ms}[run[0]!];
}

function widthOf(run: string): 'abbreviated' | 'wide' {
  return run.length > 3 ? 'wide' : 'abbreviated';
}
