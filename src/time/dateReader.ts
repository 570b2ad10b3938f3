// A place in a text being read: look, take, or refuse.
// One cursor moved by small functions keeps the parser a single pass.
// Knows nothing of dates but how to say that something is not one.

import {DateSyntaxError} from './dateSyntaxError.ts';
import {hintFor} from './dateHints.ts';
import type {Zone} from './zone.ts';

/** Text, cursor and the highest EDTF level met so far. */
export interface DateReader {
  readonly text: string;
  readonly zone: Zone;
  at: number;
  level: 0 | 1 | 2;
}

/** The next character, or '' at the end. */
export function peek(reader: DateReader, ahead = 0): string {
  return reader.text.charAt(reader.at + ahead);
}

/** The next character when it is one of `chars`, stepped over; else ''. */
export function take(reader: DateReader, chars: string): string {
  const next = peek(reader);
  if (next === '' || !chars.includes(next)) return '';
  reader.at++;
  return next;
}

/** Steps over `..` when it is next. */
export function takeDots(reader: DateReader): boolean {
  if (peek(reader) !== '.' || peek(reader, 1) !== '.') return false;
  reader.at += 2;
  return true;
}

/** All characters from the cursor that are among `chars`, at most `most`. */
export function takeRun(reader: DateReader, chars: string, most: number = Infinity): string {
  const start = reader.at;
  while (reader.at - start < most && take(reader, chars)) continue;
  return reader.text.slice(start, reader.at);
}

/** Exactly `length` characters of `chars`; refuses with what stands there instead. */
export function takeExactly(reader: DateReader, chars: string, length: number, expected: string): string {
  const run = takeRun(reader, chars, length);
  if (run.length < length) refuse(reader, expected);
  return run;
}

/** Notes that what was read belongs to a level of EDTF. */
export function raise(reader: DateReader, level: 1 | 2): void {
  if (level > reader.level) reader.level = level;
}

/** Throws a `DateSyntaxError` at the cursor, or for something `found` earlier. */
export function refuse(reader: DateReader, expected: string, found: string = nextInWords(reader), position: number = reader.at): never {
  const hint = hintFor(reader.text);
  throw new DateSyntaxError({input: reader.text, position, found, expected, ...(hint === undefined ? {} : {hint})});
}

function nextInWords(reader: DateReader): string {
  const code = reader.text.codePointAt(reader.at);
  return code === undefined ? 'the text ends' : JSON.stringify(String.fromCodePoint(code));
}
