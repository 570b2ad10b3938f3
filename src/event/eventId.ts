// Makes ids for events that have none.
// From content, not from position, so that a link to an event outlives a new event before it.
// Knows nothing of which ids are taken.

import type {TimelineEvent} from './event.ts';
import {eventTime} from './sortEvents.ts';

const LONGEST_DATE = 24;
const LONGEST_TITLE = 60;

/**
 * An id from the event's date and title: lower case, letters and digits of any script, words joined by "-".
 * Of a span its beginning counts. Equal events get equal ids; `uniqueIds` parts them.
 *
 * @example
 * eventId({title: 'U.S. designates Hamas', time: parseDate('1997')}) //=> '1997-us-designates-hamas'
 */
export function eventId(event: Pick<TimelineEvent, 'title' | 'time' | 'planned' | 'decided'>): string {
  const date = eventTime(event)?.text.split('/').map(part => slug(part, LONGEST_DATE)).find(part => part !== '');
  const parts = [date, slug(event.title, LONGEST_TITLE)].filter(part => part !== undefined && part !== '');
  return parts.join('-') || 'event';
}

/** Dots and apostrophes vanish ("U.S." is one word); all else but letters and digits parts words. Cut between words where it can be. */
function slug(text: string, longest: number): string {
  const words = text.slice(0, 4 * longest).normalize('NFC').toLowerCase().replace(/[.'’]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  let kept = '';
  for (const word of words) {
    const longer = kept === '' ? word : `${kept}-${word}`;
    if (longer.length > longest) return kept === '' ? [...word].slice(0, longest).join('') : kept;
    kept = longer;
  }
  return kept;
}
