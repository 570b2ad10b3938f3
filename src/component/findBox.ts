// The search: a box to type in, what it finds, and steps from match to match.
// A few letters and Enter reach any event, however many there are; the pattern is that of a combobox with a list.
// Knows nothing of the page: nodes in plain HTML tags. How matches are found stands elsewhere.

import type {TimelineEvent} from '../event/event.ts';
import {labelWords, type WordOptions} from '../scene/describe.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {MOST_MATCHES, type Desk} from './desk.ts';

export interface FindSpace extends WordOptions {
  readonly text: string;
  readonly matches: readonly TimelineEvent[];
  readonly selected: string | undefined;
  readonly desk: Desk;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
}

/**
 * The search as a node. Its parts say what they do in `data-search`; a match carries its id in `data-match`.
 *
 * Source: WAI-ARIA Authoring Practices, editable combobox with list autocomplete.
 *
 * @example
 * findBox({text: 'doha', matches, selected: undefined, desk: emptyDesk, locale: en, idPrefix: 'annals'}).attrs?.role //=> 'group'
 */
export function findBox(space: FindSpace): SceneNode {
  const {text, matches, desk, idPrefix, locale: {words, code, direction}} = space;
  const isOpen = desk.isListing && matches.length > 0;
  const step = (key: 'previous' | 'next', sign: string): SceneNode => node('button', key, {
    type: 'button', class: 'annals-step', 'data-search': key, 'aria-label': words.find[key], title: words.find[key], disabled: matches.length === 0 ? '' : undefined,
  }, sign);
  return node('div', 'find', {class: 'annals-find', part: 'find', role: 'group', 'aria-label': words.find.name, lang: code, dir: direction}, [
    node('input', 'text', {
      type: 'text', role: 'combobox', 'data-search': 'text', value: text, 'aria-label': words.find.name, placeholder: words.find.name,
      'aria-autocomplete': 'list', 'aria-expanded': String(isOpen), 'aria-controls': `${idPrefix}-matches`,
      'aria-activedescendant': isOpen && desk.chosen !== undefined ? `${idPrefix}-match-${desk.chosen}` : undefined,
      autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'search', dir: 'auto', maxlength: 1000,
    }),
    node('span', 'status', {class: 'annals-given'}, findWords(space)),
    step('previous', '↑'), step('next', '↓'),
    node('button', 'close', {type: 'button', class: 'annals-step', 'data-search': 'close', 'aria-label': words.details.close, title: words.details.close}, '×'),
    node('div', 'list', {class: 'annals-matches', hidden: isOpen ? undefined : ''}, [
      node('ul', 'matches', {id: `${idPrefix}-matches`, role: 'listbox', 'aria-label': words.find.name}, isOpen ? matches.slice(0, MOST_MATCHES).map((event, i) => option(event, i, space)) : []),
      ...(isOpen && matches.length > MOST_MATCHES ? [node('p', 'rest', {class: 'annals-given'}, words.more(matches.length - MOST_MATCHES))] : []),
    ]),
  ]);
}

function option(event: TimelineEvent, i: number, space: FindSpace): SceneNode {
  return node('li', event.id, {id: `${space.idPrefix}-match-${i}`, role: 'option', 'aria-selected': String(space.desk.chosen === i), 'data-match': event.id}, [
    node('span', 'title', {class: 'annals-list-title', lang: event.lang, dir: 'auto'}, event.title),
    node('span', 'date', {class: 'annals-given', dir: 'auto'}, ` ${labelWords(event, space)}`),
  ]);
}

/** How many events a search finds, and which of them is selected, in words. */
export function findWords({text, matches, selected, locale: {words}}: Pick<FindSpace, 'text' | 'matches' | 'selected' | 'locale'>): string {
  if (text.trim() === '') return '';
  if (matches.length === 0) return words.find.none;
  const at = matches.findIndex(({id}) => id === selected);
  return at < 0 ? words.find.count(matches.length) : words.find.position(at + 1, matches.length);
}
