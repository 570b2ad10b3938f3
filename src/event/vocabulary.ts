// The words an event may use: its keys, its statuses, its kinds of link.
// One place, so that the checks, the messages and the published schema cannot drift apart.
// Knows nothing of values, dates or drawing.

import type {Certainty, Claim, EraInput, EventInput, Figure, Link, LinkKind, Media, Place, Stance, Status, StoryInput} from './event.ts';

/** Whether a thing took place. The first is the default. */
export const STATUSES: readonly Status[] = ['occurred', 'ongoing', 'planned', 'tentative', 'cancelled', 'postponed', 'rescheduled'];

/** How firmly it is known. The first is the default. */
export const CERTAINTIES: readonly Certainty[] = ['confirmed', 'reported', 'disputed', 'denied', 'retracted'];

/** What a source does with a claim. */
export const STANCES: readonly Stance[] = ['asserts', 'denies', 'plans'];

/** How an event relates to another, read from the event to its target: `last-warning` *follows* `white-house-meeting`. */
export const LINK_KINDS: readonly LinkKind[] = ['causes', 'responds', 'cancels', 'revises', 'follows', 'context', 'part-of'];

/** Every key of a story, `$schema` for editors, and one that is planned for. */
export const STORY_KEYS: readonly (keyof StoryInput | '$schema' | 'scenes')[] =
  ['title', 'subtitle', 'source', 'asOf', 'events', 'eras', '$schema', 'scenes'];

/** Every key of an event. Any other is kept in `extra` and reported. */
export const EVENT_KEYS: readonly (keyof EventInput)[] = [
  'id', 'title', 'date', 'plannedDate', 'decidedDate', 'status', 'certainty', 'description', 'group', 'category', 'tags',
  'type', 'priority', 'people', 'place', 'claims', 'links', 'figures', 'media', 'url', 'lang', 'dateText', 'asOf',
];

export const ERA_KEYS: readonly (keyof EraInput)[] = ['title', 'date', 'group', 'category'];
export const PLACE_KEYS: readonly (keyof Place)[] = ['name', 'lat', 'lon'];
export const CLAIM_KEYS: readonly (keyof Claim)[] = ['source', 'url', 'quote', 'date', 'stance'];
export const LINK_KEYS: readonly (keyof Link)[] = ['to', 'kind', 'text'];
export const FIGURE_KEYS: readonly (keyof Figure)[] = ['label', 'value', 'unit', 'source', 'asOf'];
export const MEDIA_KEYS: readonly (keyof Media)[] = ['src', 'alt', 'caption', 'credit'];

/** Least, usual and greatest priority. */
export const PRIORITY: {readonly least: number; readonly usual: number; readonly greatest: number} = {least: 1, usual: 5, greatest: 10};

/** Most events of a story. More than a page can hold; the rest is counted and not read. */
export const MOST_EVENTS: number = 1_000_000;

/** Most entries kept of a list inside an event, and of eras. */
export const MOST_ENTRIES: number = 1_000;

/** Most keys of one object that are kept or reported though nobody knows them. */
export const MOST_UNKNOWN_KEYS: number = 100;

/** Longest text kept, in UTF-16 units. More than any reader reads, less than stops a page. */
export const LONGEST_TEXT: number = 10_000;
