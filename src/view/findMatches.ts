// What a search finds, the likeliest first.
// A reader who types a few letters of a title wants that event at the top, not every event that mentions it.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {wordsOf} from './passingEvents.ts';
import {folded, searchText, type SearchText, type SearchTexts} from './searchText.ts';

/** Ranks, the best first; `NONE` is no match. */
const RANK = {exact: 0, start: 1, word: 2, wordStart: 3, inside: 4, elsewhere: 5, none: 6} as const;

/**
 * The events in which `text` occurs, in this order: it is the title; the title begins with it; it is a whole word of the
 * title; a word of the title begins with it; it is somewhere in the title; each of its words is somewhere in what is told
 * of the event. Within each, in the order of `events`. An empty text finds nothing. O(n) for texts that are kept.
 *
 * @example
 * findMatches([talksInDoha, dohaForum], 'doha').map(({id}) => id) //=> ['doha-forum', 'talks-in-doha']
 */
export function findMatches(events: readonly TimelineEvent[], text: string, texts: SearchTexts = searchText): readonly TimelineEvent[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const words = wordsOf(wanted);
  const ranked: TimelineEvent[][] = Array.from({length: RANK.none}, () => []);
  for (const event of events) ranked[rankOf(texts(event), wanted, words)]?.push(event);
  return ranked.flat();
}

function rankOf({title, all}: SearchText, wanted: string, words: readonly string[]): number {
  if (title === wanted) return RANK.exact;
  if (title.startsWith(wanted)) return RANK.start;
  if (!words.every(word => all.includes(word))) return RANK.none;
  return title.includes(wanted) ? rankInside(title, wanted) : words.every(word => title.includes(word)) ? RANK.inside : RANK.elsewhere;
}

/** The best of all places where `wanted` occurs. */
function rankInside(title: string, wanted: string): number {
  let best: number = RANK.inside;
  for (let at = title.indexOf(wanted); at >= 0; at = title.indexOf(wanted, at + 1)) {
    if (isLetter(title[at - 1])) continue;
    if (!isLetter(title[at + wanted.length])) return RANK.word;
    best = RANK.wordStart;
  }
  return best;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
