// Guesses what the author of a refused date meant, and says how EDTF writes it.
// Most refusals are a handful of habits: an older draft of EDTF, other notations, plain words.
// Knows nothing of the parser; a guess is never used as a date.

import {daysInMonth} from './civil.ts';

type Guess = readonly [habit: RegExp, hint: (match: RegExpExecArray) => string | undefined];

const monthNames = 'janfebmaraprmayjunjulaugsepoctnovdec';
const monthWord = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const guesses: readonly Guess[] = [
  [/^\s+|\s+$/, match => `leave out the spaces: ${quote(match.input.trim())}`],
  [/^(?=.*[uUx])[\duUxX-]+[?~%]?$/, match => `an unknown digit is X: ${quote(match.input.replace(/[ux]/gi, 'X'))}`],
  [/^(.*\d[?~%]?)\/(?:open|now|present|ongoing)$/i, match => `an open end is "..": ${quote(`${match[1]}/..`)}`],
  [/^open\/(.+)$/i, match => `an open start is "..": ${quote(`../${match[1]}`)}`],
  [/^(.+)\/unknown$/i, match => `an unknown end is left empty: ${quote(`${match[1]}/`)}`],
  [/^unknown\/(.+)$/i, match => `an unknown start is left empty: ${quote(`/${match[1]}`)}`],
  [/^(open|now|present|ongoing)$/i, () => 'an open end is written ".." after the start and a slash: "2025-03/.."'],
  [/^unknown$/i, () => 'leave the date out when nothing is known; an unknown end is left empty: "1985/"'],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, match => eitherOrder(match)],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, match => written(match[1]!, match[2]!, match[3]) ?? written(match[1]!, match[3]!, match[2])],
  [/^(\d{4})[-/](\d)$/, match => written(match[1]!, match[2]!)],
  [/^(\d{4})(\d\d)(\d\d)$/, match => written(match[1]!, match[2]!, match[3])],
  [/^(\d{4})-(\d\d)$/, match => shortSpan(Number(match[1]), Number(match[2]))],
  [/^(\d{4})\s*(?:-|–|—|to|until)\s*(\d{4})$/i, match => yearSpan(Number(match[1]), Number(match[2]))],
  [new RegExp(`^${monthWord}\\s+(\\d{4})$`, 'i'), match => written(match[2]!, monthNumber(match[1]!))],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthWord},?\\s+(\\d{4})$`, 'i'), match => written(match[3]!, monthNumber(match[2]!), match[1])],
  [new RegExp(`^${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`, 'i'), match => written(match[3]!, monthNumber(match[1]!), match[2])],
  [/^(?:c\.?|ca\.?|circa|about|around|approx\.?)\s*(\d{4}(?:-\d\d){0,2})$/i, match => `"about" is ~ after the date: ${quote(`${match[1]}~`)}`],
  [/^(\d{1,4})\s*(?:BCE?|B\.C\.(?:E\.)?)$/i, match => beforeChrist(Number(match[1]))],
  [/^(?:AD\s*(\d{1,4})|(\d{1,4})\s*(?:AD|CE))$/i, match => `a year has four digits: ${quote((match[1] ?? match[2])!.padStart(4, '0'))}`],
  [/^(\d{1,3})$/, match => `a year has four digits: ${quote(match[1]!.padStart(4, '0'))}`],
  [/^(\d{3})0'?s$/i, match => `a decade is written with X: ${quote(`${match[1]}X`)}`],
  [/^(?:before|by|until)\s+(\d{4}(?:-\d\d){0,2})$/i, match => `"on or before" is written ${quote(`[..${match[1]}]`)}`],
  [/^(?:after|since|from)\s+(\d{4}(?:-\d\d){0,2})$/i, match => `"on or after" is written ${quote(`[${match[1]}..]`)}`],
  [/^(\d{4}-\d\d-\d\d)(?:\s+|t)(\d\d:\d\d(?::\d\d)?)$/, match => `date and time are joined by T: ${quote(`${match[1]}T${match[2]}`)}`],
  [/^(.*T\d\d:\d\d:\d\d\.\d{3})\d+(.*)$/, match => `times are kept to the millisecond: ${quote(match[1]! + match[2]!)}`],
  [/^(-?[1-9]\d{4,10})$/, match => `a year of more than four digits begins with Y: ${quote(`Y${match[1]}`)}`],
  [/^(.*)(\?~|~\?)$/, match => `uncertain and approximate together are %: ${quote(`${match[1]}%`)}`],
  [/^-0000/, () => 'the year 1 BCE is "0000" and 2 BCE is "-0001"'],
  [/^y-?\d+(e\d+)?/, match => `Y and E are capitals: ${quote(match.input.toUpperCase())}`],
  [/\d.*\s|\s.*\d/, () => 'a date in EDTF has no spaces'],
];

/**
 * A sentence on how the likely meaning of a refused text is written, or `undefined`.
 *
 * @example
 * hintFor('199u') //=> 'an unknown digit is X: "199X"'
 */
export function hintFor(text: string): string | undefined {
  if (text.length > 256) return undefined;
  for (const [habit, hint] of guesses) {
    const match = habit.exec(text);
    const sentence = match ? hint(match) : undefined;
    if (sentence !== undefined && !sentence.includes(quote(text))) return sentence;
  }
  return undefined;
}

const quote = (text: string): string => `"${text}"`;
const monthNumber = (name: string): string => String(monthNames.indexOf(name.toLowerCase()) / 3 + 1);
const isDay = (year: string, month: string, day: string): boolean =>
  within(month, 12) && within(day, daysInMonth(Number(year), Number(month)));
const within = (number: string, most: number): boolean => Number(number) >= 1 && Number(number) <= most;

function written(year: string, month: string, day?: string): string | undefined {
  if (!isDay(year, month, day ?? '1')) return undefined;
  const text = [year, month, ...(day === undefined ? [] : [day])].map(part => part.padStart(2, '0')).join('-');
  return `year, month, day come in this order with leading zeros: ${quote(text)}`;
}

/** 03/06/2025 is a different day on each side of an ocean, so both are named. */
function eitherOrder(match: RegExpExecArray): string | undefined {
  const [first, second, year] = [match[1]!, match[2]!, match[3]!];
  const readings = ([[second, first], [first, second]] as const)
    .filter(([month, day]) => isDay(year, month, day))
    .map(([month, day]) => quote(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`));
  return readings.length > 0 ? `year, month, day come in this order: ${[...new Set(readings)].join(' or ')}` : undefined;
}

function yearSpan(from: number, to: number): string | undefined {
  const [start, end] = [from, to].map(year => String(year).padStart(4, '0'));
  return to > from ? `from one year to another is written ${quote(`${start}/${end}`)}` : undefined;
}

/** "1997-13" as people write 1997 to 2013, unless that would be a lifetime. */
function shortSpan(from: number, lastTwo: number): string | undefined {
  const years = (lastTwo - from % 100 + 100) % 100;
  return years <= 50 ? yearSpan(from, from + years) : undefined;
}

/** There was no year 0, but EDTF counts one. */
function beforeChrist(year: number): string | undefined {
  if (year === 0) return undefined;
  const text = year === 1 ? '0000' : `-${String(year - 1).padStart(4, '0')}`;
  return `years before 1 are counted from 0, so ${year} BCE is ${quote(text)}`;
}
