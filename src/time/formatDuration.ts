// Says how long something is, in the nearest unit that reads well.
// Breaks and compressed time must state what they leave out; a rounded word beats a row of numbers.
// Knows nothing of dates: a duration has no calendar.

import type {DurationUnit, Locale} from '../locale/locale.ts';

/** The two rows of a break's label, and both on one line. */
export interface DurationText {
  readonly count: string;
  readonly unit: string;
  readonly text: string;
}

const day = 86_400_000;
const year = 365.2425 * day;

/** Units down from years; months and days below two of the next unit are told in the finer one. */
const units: readonly (readonly [unit: DurationUnit, ms: number])[] = [
  ['billionYears', 1e9 * year], ['millionYears', 1e6 * year], ['year', year], ['month', year / 12], ['day', day],
  ['hour', 3_600_000], ['minute', 60_000], ['second', 1000], ['ms', 1],
];

/**
 * A duration in words: at least two of a unit, or exactly one of it. Lengths in ms; the sign is ignored, and a length
 * that is not finite gives empty texts.
 *
 * @example
 * formatDuration(27.1 * 365.25 * 864e5, en) //=> {count: '27', unit: 'years', text: '27 years'}
 */
export function formatDuration(ms: number, locale: Locale): DurationText {
  const length = Math.abs(ms);
  if (!Number.isFinite(length)) return {count: '', unit: '', text: ''};
  const [name, size] = units.find(([name, size]) => reads(length / size, name)) ?? (['ms', 1] as const);
  return durationText(rounded(length / size, name), name, locale);
}

/**
 * So many of a unit in words.
 *
 * @example
 * durationText(66, 'millionYears', en) //=> {count: '66 million', unit: 'years', text: '66 million years'}
 */
export function durationText(number: number, name: DurationUnit, {dates}: Locale): DurationText {
  const {count, unit} = dates.duration(number, name);
  return {count, unit, text: dates.amount?.(count, unit) ?? `${count} ${unit}`};
}

function reads(count: number, unit: DurationUnit): boolean {
  if (unit === 'billionYears' || unit === 'millionYears') return count >= 0.9995;
  if (unit === 'month') return count >= 1.98 && Math.round(count) !== 12;
  return count >= 1.98 || (Math.abs(count - 1) < 0.004);
}

/** Three digits for the deep past, where more would be pretence; whole units else. */
function rounded(count: number, unit: DurationUnit): number {
  if (unit === 'billionYears' || unit === 'millionYears' || (unit === 'year' && count >= 10_000)) return Number(count.toPrecision(3));
  return Math.round(count);
}
