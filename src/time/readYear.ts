// Reads the year of an EDTF date in its four notations: 1985, Y170000002, Y-17E7, 1950S2.
// Years carry most of the standard's special cases; here they become a mask or a block of whole years.
// Knows nothing of months, days or zones.

import {peek, raise, refuse, take, takeExactly, takeRun, type DateReader} from './dateReader.ts';

/** A year of four digits, which months may follow, or a block of years, which stands alone. */
export type YearText = {readonly mask: string} | YearBlock;

/** From the first to the last year, both in it; `power` of ten years long. */
export interface YearBlock {
  readonly first: number;
  readonly last: number;
  readonly power: number;
}

const mostYears = 1e11; // seven times the age of the universe; days are still counted exactly

/** Reads a year at the cursor, or refuses. */
export function readYear(reader: DateReader): YearText {
  return take(reader, 'Y') ? readLongYear(reader) : readShortYear(reader);
}

function readShortYear(reader: DateReader): YearText {
  const at = reader.at;
  const sign = take(reader, '-');
  const digits = takeExactly(reader, sign ? '0123456789' : '0123456789X', 4, 'a year has four digits (with X for unknown ones)');
  if (sign) raise(reader, 1);
  if (sign && digits === '0000') refuse(reader, 'the year 0 has no sign', 'year -0000', at);
  if (peek(reader) !== 'S' || digits.includes('X')) return {mask: sign + digits};
  return readSignificant(reader, Number(sign + digits));
}

function readLongYear(reader: DateReader): YearBlock {
  const at = reader.at - 1;
  raise(reader, 1);
  const sign = take(reader, '-');
  if (peek(reader) === '0') refuse(reader, 'a year after Y has no leading zeros');
  const digits = takeExactly(reader, '0123456789', 1, 'Y is followed by the digits of a year') + takeRun(reader, '0123456789');
  const year = Number(sign + digits) * 10 ** readExponent(reader);
  if (Math.abs(year) > mostYears) refuse(reader, 'years run to a hundred billion before and after 0', 'a year beyond the calendar', at);
  if (Math.abs(year) < 10_000) refuse(reader, 'only years of more than four digits begin with Y', `the year ${year}`, at);
  return peek(reader) === 'S' ? readSignificant(reader, year) : {first: year, last: year, power: 0};
}

function readExponent(reader: DateReader): number {
  if (!take(reader, 'E')) return 0;
  raise(reader, 2);
  const exponent = takeExactly(reader, '123456789', 1, 'E is followed by a power of ten, from 1') + takeRun(reader, '0123456789');
  return Number(exponent);
}

/** Digits that count, from the left: 1950S2 is some year from 1900 to 1999. */
function readSignificant(reader: DateReader, year: number): YearBlock {
  const at = reader.at++;
  raise(reader, 2);
  const digits = String(Math.abs(year)).length;
  const count = Number(takeExactly(reader, '0123456789', 1, 'S is followed by the number of significant digits') + takeRun(reader, '0123456789'));
  if (count < 1 || count > digits) refuse(reader, `this year has 1 to ${digits} significant digits`, `S${count}`, at);
  const size = 10 ** (digits - count);
  const nearest = Math.floor(Math.abs(year) / size) * size;
  const farthest = nearest + size - 1;
  const [first, last] = year < 0 ? [-farthest, -nearest] : [nearest, farthest];
  return {first, last, power: digits - count};
}
