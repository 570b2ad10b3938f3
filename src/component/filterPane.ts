// The controls that show some of the events only, how many are shown, and the way back to all.
// Folded until asked for: most readers want the whole story; and what is left out must never be forgotten.
// Knows nothing of the page: nodes in plain HTML tags.

import type {Locale} from '../locale/locale.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import type {FilterField} from '../view/passingEvents.ts';
import type {Filter} from '../view/viewState.ts';

/** The values that events have in a field, and how many events have each. */
export type Facets = ReadonlyMap<FilterField, readonly (readonly [value: string, count: number])[]>;

export interface FilterSpace {
  readonly filter: Filter | undefined;
  readonly facets: Facets;
  /** Whether the host wants them. */
  readonly isWanted: boolean;
  /** Whether the picture has keys to the groups, which are filters themselves. */
  readonly hasKeys: boolean;
  readonly shown: number;
  readonly given: number;
  readonly locale: Locale;
}

/** Values a reader is offered in one field; what else there is can be looked for by its words. */
const MOST_VALUES = 40;

/** With fewer events than this there is nothing to look for by words. */
const FEW = 8;

/** Whether there is anything to filter by: a field that tells events apart, or more events than the eye takes in. */
export function hasFilters(space: FilterSpace): boolean {
  return space.isWanted && (space.given >= FEW || fieldsOf(space).length > 0);
}

/**
 * The filters as a node. Boxes carry their field in `data-filter` and their value in `data-value`.
 *
 * @example
 * filterPane({filter: undefined, facets: new Map(), isWanted: true, hasKeys: false, shown: 9, given: 9, locale: en}).attrs?.role //=> 'group'
 */
export function filterPane(space: FilterSpace): SceneNode {
  const {given, locale: {words, code, direction}} = space;
  return node('div', 'filter', {class: 'annals-filter', part: 'filter', role: 'group', 'aria-label': words.filter.name, lang: code, dir: direction}, [
    ...(given >= FEW ? [wordsField(space)] : []), ...fieldsOf(space).map(([field, values]) => fieldset(field, values, space)),
  ]);
}

/** How many of the events are shown, and the way back to all of them; nothing while all are. */
export function filteredLine(space: FilterSpace): SceneNode[] {
  const {filter, locale: {words, code, direction}} = space;
  return filter === undefined ? [] : [node('div', 'filtered', {class: 'annals-filtered', lang: code, dir: direction}, [
    node('span', 'count', {class: 'annals-filter-count'}, shownWords(space)),
    node('button', 'all', {type: 'button', 'data-filter': 'none'}, words.filter.showAll),
  ])];
}

/** How many events a filter leaves, in words. */
export function shownWords({shown, given, locale: {words}}: Pick<FilterSpace, 'shown' | 'given' | 'locale'>): string {
  return shown === 0 ? words.filter.none : words.filter.shown(shown, given);
}

function fieldsOf({facets, hasKeys}: FilterSpace): [FilterField, readonly (readonly [string, number])[]][] {
  return [...facets].filter(([field, values]) => values.length > 1 && !(field === 'group' && hasKeys));
}

function wordsField({filter, locale: {words}}: FilterSpace): SceneNode {
  return node('label', 'words', {class: 'annals-filter-words'}, [
    node('span', 'name', {}, words.filter.text),
    node('input', 'text', {type: 'text', 'data-filter': 'text', value: filter?.text ?? '', autocomplete: 'off', spellcheck: 'false', dir: 'auto', maxlength: 1000}),
  ]);
}

function fieldset(field: FilterField, values: readonly (readonly [string, number])[], {filter, locale}: FilterSpace): SceneNode {
  const {words} = locale;
  const listed = filter?.[field] ?? [];
  const rest = values.length - MOST_VALUES;
  return node('fieldset', field, {}, [
    node('legend', 'name', {}, field === 'tag' ? words.filter.tags : words.details[field]),
    ...values.filter(([value], i) => i < MOST_VALUES || listed.includes(value)).map(([value, count]) => node('label', `value-${value}`, {}, [
      node('input', 'box', {type: 'checkbox', 'data-filter': field, 'data-value': value, checked: listed.includes(value) ? '' : undefined}),
      node('span', 'value', {dir: 'auto'}, valueWords(field, value, locale)), node('span', 'count', {class: 'annals-given'}, ` (${count})`),
    ])),
    ...(rest > 0 ? [node('p', 'rest', {class: 'annals-given'}, words.more(rest))] : []),
  ]);
}

function valueWords(field: FilterField, value: string, {words}: Locale): string {
  if (value === '') return words.filter.without;
  const known: Readonly<Record<string, string>> = field === 'status' ? words.status : field === 'certainty' ? words.certainty : {};
  return Object.hasOwn(known, value) ? known[value]! : value;
}
