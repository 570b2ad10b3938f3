// Events as CSV, for spreadsheets.
// A cell that begins like a formula is run by some of them; what strangers wrote must stay text there too.
// Knows nothing of the page or of files.

import type {TimelineEvent} from '../event/event.ts';
import {eventTime} from '../event/sortEvents.ts';
import {describeEvent, type WordOptions} from '../scene/describe.ts';
import {parseDate} from '../time/parseDate.ts';

type Column = readonly [name: string, cell: (event: TimelineEvent, options: WordOptions) => string];

/** Names are those of the fields of events; `when` and `sources` are words for readers. */
const COLUMNS: readonly Column[] = [
  ['id', ({id}) => id],
  ['date', event => eventTime(event)?.text ?? ''],
  ['when', (event, options) => describeEvent(event, options).label],
  ['title', ({title}) => title],
  ['status', ({status}) => status],
  ['certainty', ({certainty}) => certainty],
  ['group', ({group = ''}) => group],
  ['category', ({category = ''}) => category],
  ['tags', ({tags}) => tags.join('; ')],
  ['place', ({place}) => place?.name ?? ''],
  ['people', ({people}) => people.join('; ')],
  ['sources', ({claims}) => claims.map(({source}) => source).join('; ')],
  ['description', ({description = ''}) => description],
  ['url', ({url = ''}) => url],
];

/**
 * `events` as CSV: a row of names, a row each event, CRLF, cells quoted where they must be. Dates are EDTF. A text that some
 * spreadsheet would take for a formula gets a `'` before it, unless `isGuarded` is `false`; dates do not, since years before 0
 * begin with a sign.
 *
 * Source: RFC 4180; OWASP, CSV injection.
 *
 * @example
 * eventsCsv([], {locale: en}) //=> 'id,date,when,title,status,certainty,group,category,tags,place,people,sources,description,url\r\n'
 */
export function eventsCsv(events: readonly TimelineEvent[], options: WordOptions, isGuarded = true): string {
  const rows = [COLUMNS.map(([name]) => name), ...events.map(event => COLUMNS.map(([, cell]) => quoted(isGuarded ? guarded(cell(event, options)) : cell(event, options))))];
  return rows.map(row => `${row.join(',')}\r\n`).join('');
}

/** At the start, behind white space, and on every line of the cell; full-width signs too. */
const FORMULA = /^[\t\r\n]|(?:^|[\r\n])[^\S\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

function guarded(text: string): string {
  return FORMULA.test(text) && !isDate(text) ? `'${text}` : text;
}

function isDate(text: string): boolean {
  try {
    parseDate(text);
    return true;
  } catch {
    return false;
  }
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
