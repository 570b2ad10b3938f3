// The order of precisions, from a millisecond to a billion years, and how long each is.
// One list, so that "coarser" means the same wherever dates are joined.
// Knows nothing of text or calendars.

import type {Precision} from './timeValue.ts';

const day = 86_400_000;
const year = 31_556_952_000; // mean Gregorian

/** Each precision with its mean length in ms, finest first. */
const precisions: readonly (readonly [name: Precision, ms: number])[] = [
  ['ms', 1], ['second', 1000], ['minute', 60_000], ['hour', 3_600_000], ['day', day],
  ['month', year / 12], ['season', year / 4], ['quarter', year / 4], ['quadrimester', year / 3], ['semester', year / 2],
  ['year', year], ['decade', 10 * year], ['century', 100 * year], ['millennium', 1000 * year],
  ['years10000', 1e4 * year], ['years100000', 1e5 * year], ['years1000000', 1e6 * year],
  ['years10000000', 1e7 * year], ['years100000000', 1e8 * year], ['years1000000000', 1e9 * year],
];

/** The precisions of what is known to the day or better. */
export const FINE: ReadonlySet<Precision> = new Set<Precision>(['ms', 'second', 'minute', 'hour', 'day']);

const rankOf = (precision: Precision): number => precisions.findIndex(([name]) => name === precision);

/**
 * The less precise of two.
 *
 * @example
 * coarser('day', 'month') //=> 'month'
 */
export function coarser(a: Precision, b: Precision): Precision {
  return a === b || rankOf(a) > rankOf(b) ? a : b;
}

/**
 * The precision of a block of `10 ** power` years, from 'year' up.
 *
 * @example
 * yearsPrecision(1) //=> 'decade'
 */
export function yearsPrecision(power: number): Precision {
  return precisions[Math.min(rankOf('year') + power, precisions.length - 1)]![0];
}

/**
 * The coarsest precision that a stretch of time is at least as long as; calendar units may fall short of their mean by a
 * tenth, as February does. Parts of the year are left out: a stretch does not say that it is a season.
 *
 * @example
 * precisionOfLength(6 * 3_600_000) //=> 'hour'
 */
export function precisionOfLength(ms: number): Precision {
  const fit = precisions.findLast(([name, length]) => !isPartOfYear(name) && length * 0.9 <= ms);
  return fit ? fit[0] : 'ms';
}

function isPartOfYear(name: Precision): boolean {
  return name === 'season' || name === 'quarter' || name === 'quadrimester' || name === 'semester';
}
