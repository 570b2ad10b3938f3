// Reads the time of day after a whole date: T18:30, T18:30:15.250Z, T18:30:15-04.
// Wider than EDTF by two forms, minutes alone and fractions, because news and logs have them.
// Knows nothing of the date before it or of zones by name.

import {peek, refuse, take, takeExactly, takeRun, type DateReader} from './dateReader.ts';
import type {Precision} from './timeValue.ts';

/** All lengths in ms; `offset` is the clock minus UTC, absent for a local time. */
export interface ClockTime {
  readonly sinceMidnight: number;
  readonly length: number;
  readonly precision: Precision;
  readonly offset?: number;
}

const digits = '0123456789';

/** Reads the time behind a `T` that has been taken, or refuses. */
export function readTime(reader: DateReader): ClockTime {
  const hour = readNumber(reader, 'hour', 23);
  takeColon(reader);
  const minute = readNumber(reader, 'minute', 59);
  const minutes = (hour * 60 + minute) * 60_000;
  if (peek(reader) !== ':') return {sinceMidnight: minutes, length: 60_000, precision: 'minute', ...readOffset(reader)};
  takeColon(reader);
  const second = readNumber(reader, 'second', 60); // 60 is a leap second, which the epoch does not count
  const fraction = readFraction(reader);
  return {
    sinceMidnight: minutes + second * 1000 + fraction.ms,
    length: fraction.length,
    precision: fraction.length === 1000 ? 'second' : 'ms',
    ...readOffset(reader),
  };
}

function readFraction(reader: DateReader): {ms: number; length: number} {
  if (peek(reader) !== '.' || peek(reader, 1) === '.') return {ms: 0, length: 1000};
  take(reader, '.');
  const places = takeRun(reader, digits, 3);
  if (places === '' || digits.includes(peek(reader) || '-')) refuse(reader, 'a fraction of a second has one to three digits');
  const length = 10 ** (3 - places.length);
  return {ms: Number(places) * length, length};
}

function readOffset(reader: DateReader): {offset?: number} {
  const at = reader.at;
  if (take(reader, 'Z')) return {offset: 0};
  const sign = take(reader, '+-');
  if (!sign) return {};
  const hours = readNumber(reader, 'offset hour', 14);
  const minutes = take(reader, ':') ? readNumber(reader, 'offset minute', hours === 14 ? 0 : 59) : 0;
  const offset = (hours * 60 + minutes) * 60_000;
  if (sign === '-' && offset === 0) refuse(reader, 'UTC is written Z or +00:00', 'an offset of minus zero', at);
  return {offset: sign === '-' ? -offset : offset};
}

function takeColon(reader: DateReader): void {
  takeExactly(reader, ':', 1, 'hours and minutes are joined by a colon, as in T18:30');
}

function readNumber(reader: DateReader, name: string, most: number): number {
  const at = reader.at;
  const text = takeExactly(reader, digits, 2, `${name}s have two digits`);
  if (Number(text) > most) refuse(reader, `${name}s run 00–${String(most).padStart(2, '0')}`, `${name} ${text}`, at);
  return Number(text);
}
