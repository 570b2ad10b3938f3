// What can be wrong with a story, and every sentence that says so.
// One catalogue, so that messages keep one voice: place, what was found, what is allowed, what is done about it.
// Knows nothing of how flaws are found.

import {describeValue} from './describeValue.ts';
import {PRIORITY} from './vocabulary.ts';

export type DiagnosticCode =
  | 'not-a-story' | 'events-missing' | 'not-drawn-yet' | 'not-an-event' | 'title-missing' | 'bad-date' | 'end-before-start'
  | 'year-as-number' | 'unknown-word' | 'unknown-key' | 'wrong-type' | 'list-of-one' | 'part-missing' | 'too-long' | 'too-many' | 'out-of-range'
  | 'skipped-time' | 'repeated-time' | 'bad-language' | 'unsafe-url' | 'duplicate-id' | 'unknown-link';

/**
 * A flaw in the data. An `error` costs the reader something (a place in time, an item), a `warning` may,
 * an `info` does not.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: 'error' | 'warning' | 'info';
  /** A whole sentence in English, the path included. */
  readonly message: string;
  /** Where in the input: `events[12].date`; `input` for the whole. */
  readonly path: string;
  /** What stood there, as given. */
  readonly value: unknown;
  /** How to mend it. */
  readonly hint?: string;
}

/** What a sentence may mention. Which facts a code needs can be read in the catalogue. */
export interface Facts {
  readonly path: string;
  readonly value: unknown;
  /** What belongs there, with its article: "a list". */
  readonly expected?: string;
  /** The words that are allowed there. */
  readonly allowed?: readonly string[];
  /** The allowed word that was probably meant. */
  readonly meant?: string | undefined;
  /** What is shown or kept instead. */
  readonly used?: string | undefined;
  /** Why a date cannot be read, in the parser's words; or the span that runs backwards, or the time in question. */
  readonly because?: string;
  /** Whose clocks a time was read on. */
  readonly zone?: string;
  /** How to mend it, where the finder knows better than the catalogue. */
  readonly remedy?: string | undefined;
}

type Words<T> = T | ((facts: Facts) => T);

interface Entry {
  readonly severity: Diagnostic['severity'];
  /** What was found, after the place. */
  readonly found: Words<string>;
  /** How to mend it. */
  readonly hint?: Words<string | undefined>;
  /** What happens meanwhile. */
  readonly outcome: Words<string>;
}

/**
 * The diagnostic for a flaw: its severity, and a message of the form "place: what was found; remedy. What is shown".
 *
 * @example
 * diagnose('unknown-word', {path: 'events[3].status', value: 'canceled', allowed: STATUSES, meant: 'cancelled', used: '"occurred"'}).message
 * //=> 'events[3].status: unknown status "canceled"; did you mean "cancelled"? Shown as "occurred"'
 */
export function diagnose(code: DiagnosticCode, facts: Facts): Diagnostic {
  const {path, value} = facts;
  const {severity, ...words} = CATALOGUE[code];
  const hint = told(words.hint, facts);
  const said = [told(words.found, facts), ...(hint === undefined ? [] : [hint])].join('; ');
  const message = `${path}: ${said}${said.endsWith('?') ? '' : '.'} ${told(words.outcome, facts)}`;
  return {code, severity, message, path, value, ...(hint !== undefined && {hint})};
}

function told<T extends string | undefined>(words: Words<T>, facts: Facts): T {
  return typeof words === 'function' ? words(facts) : words;
}

const CATALOGUE: Readonly<Record<DiagnosticCode, Entry>> = {
  'not-a-story': {
    severity: 'error',
    found: ({value}) => `expected a list of events or an object with "events", found ${describeValue(value)}`,
    hint: 'write [{"title": "…", "date": "1997"}]',
    outcome: 'Nothing can be shown',
  },
  'events-missing': {
    severity: 'error',
    found: ({value}) => `expected a list of events, found ${describeValue(value)}`,
    hint: 'write "events": [{"title": "…", "date": "1997"}]',
    outcome: 'Nothing can be shown',
  },
  'not-drawn-yet': {
    severity: 'info',
    found: ({path}) => `${path} are accepted but not drawn yet`,
    outcome: 'The events are shown without them',
  },
  'not-an-event': {
    severity: 'error',
    found: ({value}) => `expected an event, found ${describeValue(value)}`,
    hint: 'write {"title": "…", "date": "1997"}',
    outcome: 'Not shown',
  },
  'title-missing': {
    severity: 'error',
    found: ({value}) => value === undefined ? 'an event needs a title' : `an event needs a title, found ${describeValue(value)}`,
    hint: 'add "title": a few words that say what happened',
    outcome: ({used}) => `Shown as ${used}`,
  },
  'bad-date': {
    severity: 'error',
    found: ({because}) => because ?? 'not a date',
    hint: ({remedy}) => remedy ?? 'write EDTF such as "1997", "2025-02~" or "2025-03-06/..", or leave it out',
    outcome: ({used}) => used ?? 'Shown undated',
  },
  'end-before-start': {
    severity: 'error',
    found: ({because}) => `the end of ${because} comes before its start`,
    hint: 'swap them, or write ".." for an open end',
    outcome: ({used}) => used ?? 'Shown undated',
  },
  'year-as-number': {
    severity: 'warning',
    found: ({value}) => `the number ${describeValue(value)} is read as milliseconds since 1970`,
    hint: ({value}) => `write "${String(value)}" in quotes for the year`,
    outcome: 'Shown in 1970',
  },
  'skipped-time': {
    severity: 'info',
    found: ({because, zone}) => `the clocks of ${zone} skipped ${because}`,
    hint: 'write the offset from UTC behind the time, as in "2025-03-06T18:00+03:00"',
    outcome: ({used}) => `Moved forward to ${used}`,
  },
  'repeated-time': {
    severity: 'info',
    found: ({because, zone}) => `the clocks of ${zone} showed ${because} twice`,
    hint: 'write the offset from UTC behind the time, as in "2025-03-06T18:00+03:00"',
    outcome: ({used}) => `Taken as the first, ${used}`,
  },
  'unknown-word': {
    severity: 'warning',
    found: ({expected, value}) => value === undefined ? `${expected} is missing` : `unknown ${expected} ${describeValue(value)}`,
    hint: ({meant, allowed}) => meant === undefined ? `use ${listed(allowed ?? [])}` : `did you mean "${meant}"?`,
    outcome: ({used}) => used === undefined ? 'Left out' : `Shown as ${used}`,
  },
  'unknown-key': {
    severity: 'warning',
    found: 'unknown key',
    hint: ({meant}) => meant === undefined ? undefined : `did you mean "${meant}"?`,
    outcome: ({used}) => used ?? 'Not used',
  },
  'wrong-type': {
    severity: 'warning',
    found: ({expected, value}) => `expected ${expected}, found ${describeValue(value)}`,
    hint: ({remedy}) => remedy,
    outcome: ({used}) => used ?? 'Left out',
  },
  'list-of-one': {
    severity: 'info',
    found: ({value}) => `expected a list, found ${describeValue(value)}`,
    hint: 'put it in brackets',
    outcome: 'Taken as a list of one',
  },
  'part-missing': {
    severity: 'warning',
    found: ({expected, value}) => value === undefined ? `${expected} is missing` : `${expected} is missing, found ${describeValue(value)}`,
    hint: ({remedy}) => remedy,
    outcome: ({used}) => used ?? 'Left out',
  },
  'too-long': {
    severity: 'warning',
    found: ({value}) => `text of ${typeof value === 'string' ? value.length : 0} characters`,
    hint: ({expected}) => `write at most ${expected}`,
    outcome: ({used}) => used ?? 'The rest is left out',
  },
  'too-many': {
    severity: 'error',
    found: ({value}) => `${describeValue(value)} is too long`,
    hint: ({expected, remedy}) => remedy ?? `write at most ${expected}`,
    outcome: ({used}) => used ?? 'The rest is left out',
  },
  'out-of-range': {
    severity: 'warning',
    found: ({value}) => `${describeValue(value)} is out of range`,
    hint: ({expected}) => `write a number from ${expected ?? `${PRIORITY.least} to ${PRIORITY.greatest}`}`,
    outcome: ({used}) => used === undefined ? 'Left out' : `Taken as ${used}`,
  },
  'bad-language': {
    severity: 'warning',
    found: ({value}) => `${describeValue(value)} is not a language`,
    hint: 'write a tag such as "en" or "pt-BR"',
    outcome: 'Left out',
  },
  'unsafe-url': {
    severity: 'warning',
    found: ({value}) => `${describeValue(value)} is not an address that is safe to follow`,
    hint: 'use http, https, mailto or a relative address',
    outcome: 'Left out',
  },
  'duplicate-id': {
    severity: 'warning',
    found: ({value}) => `another event has the id ${describeValue(value)}`,
    hint: 'give each event its own',
    outcome: ({used}) => `Shown as ${used}`,
  },
  'unknown-link': {
    severity: 'warning',
    found: ({value}) => `no event has the id ${describeValue(value)}`,
    hint: ({meant}) => meant === undefined ? 'add that event or correct the id' : `did you mean "${meant}"?`,
    outcome: 'Kept, but it leads nowhere',
  },
};

function listed(words: readonly string[]): string {
  const quoted = words.map(word => `"${word}"`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
