// Links between events in words: the verb on an arc, and what an event has to do with others.
// What an arc shows, a reader who cannot see it is told.
// Knows nothing of places.

import type {LinkKind, TimelineEvent} from '../event/event.ts';
import type {Locale} from '../locale/locale.ts';
import type {LinkBook} from './linkBook.ts';

/** Said for so many links of one event; a name as long as a page helps nobody, and the details have them all. */
const MOST_SAID = 8;

/** The verb alone, as on an arc: what its beginning is to its end, without the colon some languages put before a name. */
export function verbOf(kind: LinkKind, {words}: Locale): string {
  return words.link[kind].out.trimEnd().replace(/\s?[:：]$/u, '');
}

/**
 * All that an event has to do with others; empty where that is nothing.
 *
 * @example
 * relatedWords(witkoffTrip, book, en) //=> 'Related events. Response to: Direct U.S.–Hamas talks in Doha.'
 */
export function relatedWords(event: TimelineEvent, book: LinkBook, {words}: Locale): string {
  const ties = book.of(event.id);
  if (ties.length === 0) return '';
  const said = ties.slice(0, MOST_SAID).map(({from, to, kind}) => from === event ? `${colon(words.link[kind].out)} ${to.title}` : `${colon(words.link[kind].in)} ${from.title}`);
  const rest = ties.length > MOST_SAID ? [words.more(ties.length - MOST_SAID)] : [];
  return words.sentences([words.details.related, ...said, ...rest]);
}

/** A title is seldom a phrase that a verb could go on with. */
function colon(verb: string): string {
  return /[:：]$/.test(verb) ? verb : `${verb}:`;
}
