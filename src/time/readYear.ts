// Reads the year of an EDTF date in its four notations: 1985, Y170000002, Y-17E7, 1950S2.
// Years carry most of the standard's special cases; here they become a mask or a block of whole years.
// Knows nothing of months, days or zones.

import {isNext, raise, refuse, take, takeDigits, type DateReader} from './dateReader.ts';

/** From the first to the last year, both in it, and the year it is estimated to be when only some digits count. */
export interface YearBlock {
  readonly first: number;
  readonly last: number;
  readonly estimate?: number;
}

/** Reads a year at the cursor: four digits and X, which months may follow, or a block, which stands alone. Or refuses. */
export function readYear(reader: DateReader): string | YearBlock {
  const {at} = reader;
  if (take(reader, 'Y')) return readLongYear(reader, at);
  const isNegative = take(reader, '-');
  if (isNegative) raise(reader, 1);
  const digits = takeDigits(reader, 'years have four digits (X for unknown)', 4, 4, !isNegative);
  const year = isNegative ? `-${digits}` : digits;
  if (year === '-0000') refuse(reader, 'zero has no minus', 'year', at);
  return isNext(reader, 'S') && !year.includes('X') ? readBlock(reader, Number(year)) : year;
}

/** Up to a hundred billion years, seven times the age of the universe, days are counted exactly. */
function readLongYear(reader: DateReader, at: number): YearBlock {
  raise(reader, 1);
  const sign = take(reader, '-') ? -1 : 1;
  const year = sign * readCount(reader, 'Y') * 10 ** readPart(reader, 'E');
  if (!(Math.abs(year) >= 1e4 && Math.abs(year) < 1e11)) refuse(reader, 'years after Y have 5 to 11 digits', 'year', at);
  return readBlock(reader, year);
}

/** The year, or those that agree with it in the digits that count: 1950S2 is some year from 1900 to 1999. */
function readBlock(reader: DateReader, year: number): YearBlock {
  const digits = readPart(reader, 'S');
  if (digits === 0) return {first: year, last: year};
  const {length} = String(Math.abs(year));
  if (digits > length) refuse(reader, `this year has ${length} digits`, 'digits');
  const size = 10 ** (length - digits);
  const nearest = Math.trunc(year / size) * size;
  const farthest = nearest + Math.sign(year) * (size - 1);
  return {first: Math.min(nearest, farthest), last: Math.max(nearest, farthest), estimate: year};
}

/** The number behind a letter, or 0 when the letter does not come next. */
function readPart(reader: DateReader, letter: string): number {
  if (!take(reader, letter)) return 0;
  raise(reader, 2);
  return readCount(reader, letter);
}

function readCount(reader: DateReader, letter: string): number {
  const expected = `a number without leading zeros follows ${letter}`;
  return isNext(reader, '0') ? refuse(reader, expected) : Number(takeDigits(reader, expected, 1, Infinity));
}
