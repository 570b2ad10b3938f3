// Guesses what the author of a refused date meant, and says how EDTF writes it.
// Most refusals are a handful of habits: an older draft of EDTF, other notations, plain words.
// Knows nothing of the grammar; whoever asks says which guesses are dates.

import {yearText} from './instantText.ts';

/** What is seen, how EDTF does that, and what to write in its place, in one form or several. */
type Habit = readonly [seen: RegExp, rule: string, ...forms: readonly Form[]];
type Form = string | ((...found: string[]) => string);

const order = 'year, month, day, with leading zeros';

/** The first that makes a date out of the text is the one meant; forms that make none are not offered. */
const habits: readonly Habit[] = [
  [/\b0\d/, order, '$&'],
  [/\s+/g, 'a date has no spaces', ''],
  [/00'?s$/i, 'an unknown digit is X', '0X', 'XX'],
  [/[ux?]|0'?s$/gi, 'an unknown digit is X', 'X'],
  [/\?~|~\?/, '? and ~ together are %', '%'],
  [/unknown/i, 'what is unknown is left out', '', '1985/'],
  [/[-–—/ ]{0,5}(?:open|now|present|ongoing|\b[-–—]$)/i, 'an open end is ".."', '/..', '..', '1985/..'],
  [/^(?:(\d+)[a-z]* )?([a-z]{3})[a-z.]* (?:(\d+)[a-z,]* )?(\d{4})$/i, order, (_, before, month, after, year) => [year, monthNumber(month), before ?? after].filter(Boolean).join('-')],
  [/^(\d{4})[-/. ](\d\d?)[-/. ](\d\d?)$|^(\d{4})(\d\d)(\d\d)$/, order, '$1$4-$2$5-$3$6'],
  [/^(\d{4})[-/. ](\d\d?)[-/. ](\d\d?)$/, order, '$1-$3-$2'],
  [/^(\d\d?)[-/. ](\d\d?)[-/. ](\d{4})$/, order, '$3-$2-$1', '$3-$1-$2'],
  [/^(-?)(?:AD ?)?(\d+) ?(?:(B[.CE]+)|AD|CE)?$/i, 'years have four digits, Y before more; 1 BCE is 0000', (_, sign, digits, isBefore) => yearText(isBefore ? 1 - Number(digits) : Number(`${sign}${digits}`))],
  [/^(\d{4})[-/. ](\d\d)$/, 'a hyphen before a month, a slash between years', '$1-$2', (_, year, end) => shortSpan(Number(year), Number(end))],
  [/ (?:to|until) |(?:\b| )(?:[–—]|-(?= ?\d{4})) ?/i, 'a slash between dates', '/'],
  [/^(?:circa|ca?|about|around|approx)\.? ?(.+)$/i, '"about" is ~', '$1~'],
  [/^(?:before|by|until) (.+)$/i, '"or before" is ..', '[..$1]'],
  [/^(?:after|since|from) (.+)$/i, '"or after" is ..', '[$1..]'],
  [/[ t](?=\d\d?:)/, 'T joins date and time', 'T'],
  [/(\.\d{3})\d+/, 'fractions have one to three digits', '$1'],
  [/([+-]\d\d)(\d\d)$/, 'an offset has a colon', '$1:$2'],
  [/[a-z]+/g, 'letters are capitals', letters => letters.toUpperCase()],
];

/**
 * A sentence on how the likely meaning of a refused text is written, or `undefined`. `isDate` says what can be read.
 *
 * @example
 * hintFor('199u', text => text === '199X') //=> 'an unknown digit is X: "199X"'
 */
export function hintFor(text: string, isDate: (text: string) => boolean): string | undefined {
  const padded = text.replace(/(^|[-/ ])(\d)\b|\b(\d)(?=\.|st|nd|rd|th)/g, '$10$2$3');
  for (const [seen, rule, ...forms] of habits) {
    if (padded.search(seen) < 0) continue;
    // Strings and functions go to the same method, but its types must be told apart.
    const guesses = forms.map(form => typeof form === 'string' ? padded.replace(seen, form) : padded.replace(seen, form)).filter(isDate);
    if (guesses.length > 0) return `${rule}: "${[...new Set(guesses)].join('" or "')}"`;
  }
  return undefined;
}

function monthNumber(name: string): string {
  const number = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(name.toLowerCase()) / 3 + 1;
  return String(number).padStart(2, '0');
}

/** "1997-13" as people write 1997 to 2013, unless that would be a lifetime. */
function shortSpan(from: number, lastTwo: number): string {
  const years = (lastTwo + 10_000 - from) % 100;
  return years > 50 ? '' : `${yearText(from)}/${yearText(from + years)}`;
}
