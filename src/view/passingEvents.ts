// Which events a filter lets through.
// One function for picture, counts, table, list and search, so that they can never disagree.
// Knows nothing of how a filter is set or what is drawn.

import type {TimelineEvent} from '../event/event.ts';
import {folded, searchText, type SearchTexts} from './searchText.ts';
import type {Filter} from './viewState.ts';

/** Fields of a filter that list values. */
export type FilterField = Exclude<keyof Filter, 'text'>;

/** All of them, in the order in which a reader is offered them. */
export const FILTER_FIELDS: readonly FilterField[] = ['group', 'category', 'tag', 'status', 'certainty'];

/**
 * The events that pass `filter`, in their order; `events` itself where all do. `texts` saves time where it is kept.
 *
 * @example
 * passingEvents(events, {group: ['Talks'], text: 'doha'}) //=> those of the group whose text has "doha" in it
 */
export function passingEvents(events: readonly TimelineEvent[], filter: Filter | undefined, texts: SearchTexts = searchText): readonly TimelineEvent[] {
  if (filter === undefined) return events;
  const checks = checksOf(filter, texts);
  const passing = events.filter(event => checks.every(check => check(event)));
  return passing.length === events.length ? events : passing;
}

function checksOf(filter: Filter, texts: SearchTexts): readonly ((event: TimelineEvent) => boolean)[] {
  const fields = FILTER_FIELDS.flatMap(field => {
    const listed = filter[field];
    if (listed === undefined) return [];
    const wanted = new Set(listed);
    return [(event: TimelineEvent): boolean => valuesOf(event, field).some(value => wanted.has(value))];
  });
  const words = wordsOf(filter.text ?? '');
  return words.length === 0 ? fields : [...fields, event => words.every(word => texts(event).all.includes(word))];
}

/** Words of a text, folded. */
export function wordsOf(text: string): readonly string[] {
  return folded(text).split(' ').filter(word => word !== '');
}

/**
 * The values an event has in a field; `['']` where it has none.
 *
 * @example
 * valuesOf({tags: ['aid', 'talks']}, 'tag') //=> ['aid', 'talks']
 */
export function valuesOf(event: Pick<TimelineEvent, 'group' | 'category' | 'tags' | 'status' | 'certainty'>, field: FilterField): readonly string[] {
  if (field === 'tag') return event.tags.length > 0 ? event.tags : [''];
  return [event[field] ?? ''];
}

/** Values and how many events have each. */
export type Facet = readonly (readonly [value: string, count: number])[];

/**
 * The values that `events` have in each field and how many events have each: the most frequent first, of equal ones the
 * one that comes first; "none" last. One walk through the events, which in a long story is what costs.
 *
 * @example
 * facetsOf(events).get('status') //=> [['occurred', 8], ['cancelled', 1]]
 */
export function facetsOf(events: readonly TimelineEvent[]): ReadonlyMap<FilterField, Facet> {
  const [groups, categories, tags, states, certainties] = [counter(), counter(), counter(), counter(), counter()];
  for (const event of events) {
    groups.add(event.group ?? '');
    categories.add(event.category ?? '');
    if (event.tags.length > 1) new Set(event.tags).forEach(tags.add);
    else tags.add(event.tags[0] ?? '');
    states.add(event.status);
    certainties.add(event.certainty);
  }
  return new Map([['group', groups.facet()], ['category', categories.facet()], ['tag', tags.facet()], ['status', states.facet()], ['certainty', certainties.facet()]]);
}

/** Counts values; runs of one value, which are frequent, cost a look. */
function counter(): {readonly add: (value: string) => void; readonly facet: () => Facet} {
  const counts = new Map<string, number>();
  let [last, run] = ['', 0];
  const settle = (): void => { if (run > 0) counts.set(last, (counts.get(last) ?? 0) + run); };
  return {
    add: value => {
      if (value === last) {
        run++;
        return;
      }
      settle();
      [last, run] = [value, 1];
    },
    facet: () => {
      settle();
      run = 0;
      return [...counts].sort(([a, m], [b, n]) => Number(a === '') - Number(b === '') || n - m);
    },
  };
}

/**
 * The filter with one value of a field turned over: listed where it was not, and the other way round. `all` are the values
 * there are: a field that lists all or none of them filters nothing, and a filter without fields is none.
 *
 * @example
 * toggledValue({group: ['Talks']}, 'group', 'Politics', ['Talks', 'Politics']) //=> undefined
 */
export function toggledValue(filter: Filter | undefined, field: FilterField, value: string, all: readonly string[]): Filter | undefined {
  const before = filter?.[field] ?? [];
  const listed = before.includes(value) ? before.filter(other => other !== value) : [...before, value];
  return withListed(filter, field, listed.length === 0 || all.every(one => listed.includes(one)) ? undefined : listed);
}

/**
 * The filter with one value shown that was hidden, or hidden that was shown, as the keys of a legend do it: where nothing
 * is filtered all are shown, and the last one may be hidden too.
 *
 * @example
 * toggledShown(undefined, 'group', 'Talks', ['Talks', 'Politics']) //=> {group: ['Politics']}
 */
export function toggledShown(filter: Filter | undefined, field: FilterField, value: string, all: readonly string[]): Filter | undefined {
  const shown = filter?.[field] ?? all;
  const listed = shown.includes(value) ? shown.filter(other => other !== value) : [...shown, value];
  return withListed(filter, field, all.every(one => listed.includes(one)) ? undefined : listed);
}

function withListed(filter: Filter | undefined, field: FilterField, listed: readonly string[] | undefined): Filter | undefined {
  const {[field]: _, ...rest} = filter ?? {};
  return reducedFilter({...rest, ...(listed && {[field]: listed})});
}

/** The filter with other words to look for. */
export function withText(filter: Filter | undefined, text: string): Filter | undefined {
  const {text: _, ...rest} = filter ?? {};
  return reducedFilter({...rest, ...(text !== '' && {text})});
}

function reducedFilter(filter: Filter): Filter | undefined {
  return Object.keys(filter).length === 0 ? undefined : filter;
}
