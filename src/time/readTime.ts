// Reads the time of day after a whole date: T18:30, T18:30:15.250Z, T18:30:15-04.
// Wider than EDTF by two forms, minutes alone and fractions, because news and logs have them.
// Knows nothing of the date before it or of zones by name.

import {isNext, refuse, take, takeDigits, type DateReader} from './dateReader.ts';

/**
 * Reads the time behind a `T` that has been taken, or refuses. All in ms: a time lasts a minute, a second or less, and its
 * offset is the clock minus UTC, or `undefined` for a local time.
 */
export function readTime(reader: DateReader): readonly [sinceMidnight: number, length: number, offset: number | undefined] {
  let length = 60_000;
  let sinceMidnight = readNumber(reader, 'hour', 23) * 3_600_000;
  if (!take(reader, ':')) refuse(reader, 'times are written T18:30');
  sinceMidnight += readNumber(reader, 'minute', 59) * length;
  if (take(reader, ':')) {
    length = 1000;
    sinceMidnight += readNumber(reader, 'second', 60) * length; // 60 is a leap second, which the epoch does not count
    // Two dots are the range of a set, not a fraction.
    if (!isNext(reader, '..') && take(reader, '.')) {
      const places = takeDigits(reader, 'fractions have one to three digits', 1, 3);
      length = 10 ** (3 - places.length);
      sinceMidnight += Number(places) * length;
    }
  }
  return [sinceMidnight, length, readOffset(reader)];
}

function readOffset(reader: DateReader): number | undefined {
  const {at} = reader;
  if (take(reader, 'Z')) return 0;
  const sign = take(reader, '+') ? 1 : take(reader, '-') ? -1 : 0;
  if (sign === 0) return undefined;
  const hours = readNumber(reader, 'offset hour', 14);
  const offset = sign * (hours * 60 + (take(reader, ':') ? readNumber(reader, 'offset minute', 59) : 0)) * 60_000;
  if (Object.is(offset, -0)) refuse(reader, 'zero has no minus', 'offset', at);
  return Math.abs(offset) > 50_400_000 ? refuse(reader, 'offsets run to 14:00', 'offset', at) : offset;
}

function readNumber(reader: DateReader, name: string, most: number): number {
  const number = Number(takeDigits(reader, `${name}s have two digits`, 2));
  return number > most ? refuse(reader, `${name}s run 00–${String(most).padStart(2, '0')}`, name) : number;
}
