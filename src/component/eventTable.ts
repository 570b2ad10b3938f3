// The events as a table that can be sorted: the same story for whoever reads rows rather than places.
// A real table, so that screen readers say the column with each cell, and a copy of it is a table elsewhere.
// Knows nothing of the page: nodes in plain HTML tags.

import type {TimelineEvent} from '../event/event.ts';
import {dateWords, sourceWords, type WordOptions} from '../scene/describe.ts';
import {chip, groupsOf} from '../scene/groups.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import type {Desk, TableColumn} from './desk.ts';

export interface TableSpace extends WordOptions {
  /** All events of the story: a filter changes rows, not columns. */
  readonly all: readonly TimelineEvent[];
  /** Name of the story, where it has one. */
  readonly name: string | undefined;
  readonly selected: string | undefined;
  readonly desk: Desk;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
}

/**
 * The table of `events`, in reading order. Headers that sort carry their column in `data-sort`, buttons that select the id
 * in `data-select`, others what they do in `data-table`.
 *
 * @example
 * eventTable(story.events, {all: story.events, name: 'Talks', selected: undefined, desk: emptyDesk, locale: en, idPrefix: 'annals'}).tag //=> 'section'
 */
export function eventTable(events: readonly TimelineEvent[], space: TableSpace): SceneNode {
  const {words, code, direction} = space.locale;
  const columns = columnsOf(space.all);
  const groups = groupsOf(space.all);
  const rest = events.length - space.desk.rows;
  const caption = `${space.idPrefix}-caption`;
  return node('section', 'table', {class: 'annals-table', part: 'table', lang: code, dir: direction}, [
    node('div', 'scroll', {class: 'annals-table-scroll', role: 'region', tabindex: 0, 'aria-labelledby': caption}, [
      node('table', 'table', {}, [
        node('caption', 'caption', {id: caption, dir: 'auto'}, words.phrases([...(space.name ? [space.name] : []), words.events(events.length)])),
        node('thead', 'head', {}, [node('tr', 'row', {}, columns.map(column => header(column, space)))]),
        node('tbody', 'body', {}, sortedEvents(events, space).slice(0, space.desk.rows).map(event => row(event, columns, groups, space))),
      ]),
    ]),
    node('div', 'foot', {class: 'annals-table-foot'}, [
      ...(rest > 0 ? [node('button', 'more', {type: 'button', class: 'annals-more', 'data-table': 'more'}, words.more(rest))] : []),
      node('button', 'download', {type: 'button', 'data-table': 'download'}, words.table.download),
    ]),
  ]);
}

/** The events as the table has them in rows: by time as the story has it, else by the words of a column and then by time. */
export function sortedEvents(events: readonly TimelineEvent[], {desk, ...words}: Pick<TableSpace, 'desk' | keyof WordOptions>): readonly TimelineEvent[] {
  const {column, isDescending} = desk;
  if (column === 'date') return isDescending ? events.toReversed() : events;
  const {compare} = new Intl.Collator(words.locale.code, {numeric: true});
  const cells = new Map(events.map(event => [event, cellText(event, column, words)]));
  const sign = isDescending ? -1 : 1;
  // What has nothing in the column stands last either way.
  return events.toSorted((a, b) => Number(cells.get(a) === '') - Number(cells.get(b) === '') || sign * compare(cells.get(a)!, cells.get(b)!));
}

/** Date and title, and of the others those that tell anything. */
function columnsOf(events: readonly TimelineEvent[]): readonly TableColumn[] {
  return [
    'date', 'title',
    ...(events.some(({group}) => group !== undefined) ? ['group' as const] : []),
    ...(events.some(({status}) => status !== 'occurred') ? ['status' as const] : []),
    ...(events.some(({certainty}) => certainty !== 'confirmed') ? ['certainty' as const] : []),
    ...(events.some(({claims}) => claims.length > 0) ? ['sources' as const] : []),
  ];
}

function header(column: TableColumn, {desk, locale: {words}}: TableSpace): SceneNode {
  const isSorted = desk.column === column;
  const sign = !isSorted ? '' : desk.isDescending ? ' ▼' : ' ▲';
  return node('th', column, {scope: 'col', 'aria-sort': isSorted ? (desk.isDescending ? 'descending' : 'ascending') : undefined}, [
    node('button', 'sort', {type: 'button', 'data-sort': column}, [
      node('span', 'name', {}, columnName(column, words)), node('span', 'sign', {'aria-hidden': 'true'}, sign),
    ]),
  ]);
}

function columnName(column: TableColumn, words: WordOptions['locale']['words']): string {
  switch (column) {
    case 'date': return words.table.date;
    case 'title': return words.table.event;
    case 'sources': return words.table.sources;
    default: return words.details[column];
  }
}

function row(event: TimelineEvent, columns: readonly TableColumn[], groups: readonly string[], space: TableSpace): SceneNode {
  const isSelected = space.selected === event.id;
  return node('tr', event.id, {class: isSelected ? 'annals-table-selected' : undefined}, columns.map(column => {
    if (column === 'title') return node('th', column, {scope: 'row'}, [node('button', 'title', {
      type: 'button', 'data-select': event.id, lang: event.lang, dir: 'auto', 'aria-current': isSelected ? 'true' : undefined,
    }, event.title)]);
    const text = cellText(event, column, space);
    if (column !== 'group' || event.group === undefined) return node('td', column, {class: column === 'status' || column === 'certainty' ? 'annals-table-short' : undefined, dir: 'auto'}, text);
    return node('td', column, {dir: 'auto'}, [
      node('svg', 'sign', {class: 'annals-chip', viewBox: '-1 -1 10 10', width: 10, height: 10, 'aria-hidden': 'true'}, [chip(groups, event.group, 0, 0)]),
      node('span', 'name', {}, event.group),
    ]);
  }));
}

function cellText(event: TimelineEvent, column: TableColumn, options: WordOptions): string {
  const {words} = options.locale;
  switch (column) {
    case 'date': return words.phrases(dateWords(event, 'long', options));
    case 'title': return event.title;
    case 'group': return event.group ?? '';
    case 'status': return words.status[event.status];
    case 'certainty': return words.certainty[event.certainty];
    case 'sources': return sourceWords(event, options.locale);
  }
}
