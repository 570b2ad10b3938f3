// The story as a filter lets it through, and what a search finds in that.
// Remembered by identity: a pan over 10,000 filtered events must not filter them again.
// Knows nothing of drawing.

import type {TimelineEvent} from '../event/event.ts';
import type {NormalizedStory} from '../event/normalizeEvents.ts';
import {findMatches} from '../view/findMatches.ts';
import {facetOf, FILTER_FIELDS, passingEvents} from '../view/passingEvents.ts';
import {createSearchTexts, type SearchTexts} from '../view/searchText.ts';
import type {Filter} from '../view/viewState.ts';
import type {Facets} from './filterPane.ts';

export interface FilteredStory {
  /** The events that pass; those of the story itself where all do. */
  readonly passing: (filter: Filter | undefined) => readonly TimelineEvent[];
  /** Which of those an event is, in reading order, counted from 1. */
  readonly position: (filter: Filter | undefined, id: string) => number | undefined;
  /** The same, for a picture: `undefined` where all pass. */
  readonly drawn: (filter: Filter | undefined) => readonly TimelineEvent[] | undefined;
  /** The values that all events of the story have, field by field. */
  readonly facets: () => Facets;
  /** Of the events that pass those that a search finds, the likeliest first. */
  readonly matches: (filter: Filter | undefined, text: string) => readonly TimelineEvent[];
}

/**
 * A reader of the story that `read` gives, which reads the texts of its events when first asked for words.
 *
 * @example
 * createFilteredStory(() => story).passing({group: ['Talks']}).length //=> 4
 */
export function createFilteredStory(read: () => NormalizedStory): FilteredStory {
  let [story, texts, facets]: [NormalizedStory?, SearchTexts?, Facets?] = [];
  let passed: {readonly filter: Filter | undefined; readonly events: readonly TimelineEvent[]; positions?: ReadonlyMap<string, number>} | undefined;
  let found: {readonly among: readonly TimelineEvent[]; readonly text: string; readonly events: readonly TimelineEvent[]} | undefined;
  const current = (): NormalizedStory => {
    const now = read();
    if (now !== story) [story, texts, facets, passed, found] = [now, createSearchTexts(), undefined, undefined, undefined];
    return now;
  };
  const passing = (filter: Filter | undefined): readonly TimelineEvent[] => {
    const {events} = current();
    if (!passed || passed.filter !== filter) passed = {filter, events: passingEvents(events, filter, texts)};
    return passed.events;
  };
  const position = (filter: Filter | undefined, id: string): number | undefined => {
    const events = passing(filter);
    const positions = passed!.positions ??= new Map(events.map((event, i) => [event.id, i + 1]));
    return positions.get(id);
  };
  const matches = (filter: Filter | undefined, text: string): readonly TimelineEvent[] => {
    const among = passing(filter);
    if (found?.among !== among || found.text !== text) found = {among, text, events: findMatches(among, text, texts)};
    return found.events;
  };
  const facetsOf = (): Facets => {
    const {events} = current();
    return facets ??= new Map(FILTER_FIELDS.map(field => [field, facetOf(events, field)]));
  };
  return {passing, position, matches, facets: facetsOf, drawn: filter => passing(filter) === current().events ? undefined : passing(filter)};
}
