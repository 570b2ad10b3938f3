// The text of an event that a reader may look for, made comparable: without case, accents or kinds of apostrophes.
// "Café" is found by "cafe" and by "CAFÉ"; normalising is dear, so each event is read once.
// Knows nothing of what is searched for.

import type {TimelineEvent} from '../event/event.ts';

/**
 * `text` as it is compared: compatibility forms taken apart, marks dropped, without case, runs of space as one.
 *
 * Source: Unicode Standard Annex #15 (NFKD); caseless matching as in chapter 3.13, by way of upper case.
 *
 * @example
 * folded('  CAFÉ  “Straße” ') //=> 'cafe “strasse”'
 */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toUpperCase().toLowerCase().replace(/ς/g, 'σ').replace(/[‘’ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

/** What is told of one event, folded. */
export interface SearchText {
  readonly title: string;
  /** Title, description, people, place, group, category, tags and sources, each on a line of its own. */
  readonly all: string;
}

/**
 * The text of `event` in which words are looked for.
 *
 * @example
 * searchText({title: 'Café opens', tags: ['Food'], people: [], claims: []}).all //=> 'cafe opens\nfood'
 */
export function searchText(event: Pick<TimelineEvent, 'title' | 'description' | 'people' | 'place' | 'group' | 'category' | 'tags' | 'claims'>): SearchText {
  const {title, description, people, place, group, category, tags, claims} = event;
  const parts = [title, description, ...people, place?.name, group, category, ...tags, ...claims.map(({source}) => source)];
  const texts = parts.flatMap(part => part === undefined ? [] : [folded(part)]);
  return {title: texts[0]!, all: texts.join('\n')};
}

/** Reads events as they are asked for, each once. */
export type SearchTexts = (event: TimelineEvent) => SearchText;

/**
 * A reader of events that remembers; one for each story, so that what it remembers goes with the story.
 *
 * @example
 * const texts = createSearchTexts();
 * texts(event) === texts(event) //=> true
 */
export function createSearchTexts(): SearchTexts {
  const known = new Map<TimelineEvent, SearchText>();
  return event => {
    const old = known.get(event);
    if (old) return old;
    const text = searchText(event);
    known.set(event, text);
    return text;
  };
}
