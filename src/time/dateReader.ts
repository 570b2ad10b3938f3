// A place in a text being read: look, take, or refuse.
// One cursor moved by small functions keeps the parser a single pass.
// Knows nothing of dates but how to say that something is not one.

import {DateSyntaxError} from './dateSyntaxError.ts';
import type {Zone} from './zone.ts';

/** Text, cursor and the EDTF level that the date at the cursor has reached. */
export interface DateReader {
  readonly text: string;
  readonly zone: Zone;
  /** How the likely meaning of a text is written, for refusals. */
  readonly hintFor: (text: string) => string | undefined;
  at: number;
  /** Where the digits read last begin. */
  from: number;
  level: 0 | 1 | 2;
}

/** Whether this is what comes next. */
export function isNext(reader: DateReader, text: string): boolean {
  return reader.text.startsWith(text, reader.at);
}

/** Steps over what comes next when it is this. */
export function take(reader: DateReader, text: string): boolean {
  const isTaken = isNext(reader, text);
  if (isTaken) reader.at += text.length;
  return isTaken;
}

/** The digits at the cursor, and X where a digit may be unknown: as many as `most`; refuses when they are fewer than `least`. */
export function takeDigits(reader: DateReader, expected: string, least: number, most: number = least, mayBeUnknown = false): string {
  const {text, at} = reader;
  let end = at;
  while (end < at + most && isDigit(text.charCodeAt(end), mayBeUnknown)) end++;
  reader.from = at;
  reader.at = end;
  return end < at + least ? refuse(reader, expected) : text.slice(at, end);
}

/** By code, since this is asked of nearly every character: 48–57 are the digits, 88 is X. */
function isDigit(code: number, mayBeUnknown: boolean): boolean {
  return (code >= 48 && code <= 57) || (mayBeUnknown && code === 88);
}

/** Notes that what was read belongs to a level of EDTF. */
export function raise(reader: DateReader, level: 1 | 2): void {
  if (level > reader.level) reader.level = level;
}

/** Throws a `DateSyntaxError` for the character at the cursor or, when that has a name, for what was read from `position` on. */
export function refuse(reader: DateReader, expected: string, name = '', position: number = name ? reader.from : reader.at): never {
  const {text, at, hintFor} = reader;
  const next = at < text.length ? JSON.stringify([...text.slice(at, at + 2)][0]) : 'the text ends';
  const found = name ? `${name} ${text.slice(position, at)}` : next;
  throw new DateSyntaxError({input: text, position, found, expected}, hintFor);
}
