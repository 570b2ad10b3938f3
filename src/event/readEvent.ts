// Turns one object of the input into an event, with a report of everything it could not use.
// The page that lists the fields in order: what is checked, and what a flawed field becomes.
// Knows nothing of other events, so its id may still clash and its links lead nowhere.

import type {Zone} from '../time/zone.ts';
import type {TimelineEvent} from './event.ts';
import {eventId} from './eventId.ts';
import {shortened} from './describeValue.ts';
import {own, report, unknownKeys} from './item.ts';
import type {Item} from './item.ts';
import {readDate, readDay} from './readDate.ts';
import {readClaims, readFigures, readLinks, readMedia, readPlace} from './readDetails.ts';
import {readNumber, readText, readTexts, readUrl, readWord} from './readText.ts';
import {CERTAINTIES, EVENT_KEYS, LONGEST_TEXT, PRIORITY, STATUSES} from './vocabulary.ts';

type Draft = {-readonly [Key in keyof TimelineEvent]: TimelineEvent[Key]};

/** An event read on its own, and whether its id is the author's or made from its date and title. */
export interface ReadEvent {
  readonly event: TimelineEvent;
  readonly idGiven: boolean;
}

/**
 * The event that `item` describes, whatever it holds: defaults filled in, flaws reported, unknown keys in `extra`.
 * Dates without an offset are read in `zone`, or float when there is none.
 *
 * @example
 * readEvent({raw: {title: 'Talks', date: '2025-02'}, path: 'events[0]', log}, undefined).event.id //=> '2025-02-talks'
 */
export function readEvent(item: Item, zone: Zone | undefined): ReadEvent {
  const id = readText(item, 'id');
  const event = emptyEvent(id ?? '');
  event.title = readTitle(item, id);
  readTimes(item, event, zone);
  event.status = readWord(item, 'status', STATUSES, event.status);
  event.certainty = readWord(item, 'certainty', CERTAINTIES, event.certainty);
  readTextFields(item, event);
  readLists(item, event);
  readRest(item, event);
  if (id === undefined) event.id = eventId(event);
  return {event, idGiven: id !== undefined};
}

function emptyEvent(id: string): Draft {
  return {
    id, title: '', status: 'occurred', certainty: 'confirmed', priority: PRIORITY.usual,
    tags: [], people: [], claims: [], links: [], figures: [], media: [],
  };
}

/** A missing title is made up from the next best words, since an event without words would be lost to readers. */
function readTitle(item: Item, id: string | undefined): string {
  const title = readText(item, 'title');
  if (title !== undefined) return title;
  const description = own(item, 'description');
  const told = typeof description === 'string' ? shortened(description.trim(), 60) : '';
  const used = told || (id === undefined ? 'Untitled event' : shortened(id, 60));
  report(item, 'title', 'title-missing', {value: own(item, 'title'), used: JSON.stringify(used)});
  return used;
}

function readTimes(item: Item, event: Draft, zone: Zone | undefined): void {
  const time = readDate(item, 'date', zone, 'Shown undated');
  const planned = readDate(item, 'plannedDate', zone, 'Left out');
  const decided = readDate(item, 'decidedDate', zone, 'Left out');
  const asOf = readDay(item, 'asOf', zone);
  const words = own(item, 'date');
  if (time !== undefined) event.time = time;
  else if (typeof words === 'string' && words.trim() !== '') event.dateText = shortened(words, LONGEST_TEXT); // what cannot be drawn can be read
  if (planned !== undefined) event.planned = planned;
  if (decided !== undefined) event.decided = decided;
  if (asOf !== undefined) event.asOf = asOf;
}

function readTextFields(item: Item, event: Draft): void {
  for (const key of ['description', 'group', 'category', 'type', 'dateText'] as const) {
    const text = readText(item, key);
    if (text !== undefined) event[key] = text;
  }
}

function readLists(item: Item, event: Draft): void {
  event.tags = readTexts(item, 'tags');
  event.people = readTexts(item, 'people');
  event.claims = readClaims(item);
  event.links = readLinks(item);
  event.figures = readFigures(item);
  event.media = readMedia(item);
}

function readRest(item: Item, event: Draft): void {
  const place = readPlace(item);
  const url = readUrl(item, 'url');
  const lang = readLanguage(item);
  event.priority = readPriority(item);
  const extra = unknownKeys(item, EVENT_KEYS, 'Kept in "extra"');
  if (place !== undefined) event.place = place;
  if (url !== undefined) event.url = url;
  if (lang !== undefined) event.lang = lang;
  if (extra !== undefined) event.extra = extra;
}

function readPriority(item: Item): number {
  const given = readNumber(item, 'priority') ?? PRIORITY.usual;
  const priority = Math.max(PRIORITY.least, Math.min(PRIORITY.greatest, given));
  if (priority !== given) report(item, 'priority', 'out-of-range', {value: given, used: String(priority)});
  return priority;
}

/** Checked here because a malformed tag makes every `Intl` formatter throw later. */
function readLanguage(item: Item): string | undefined {
  const text = readText(item, 'lang');
  if (text === undefined || isLanguage(text)) return text;
  report(item, 'lang', 'bad-language', {value: text});
  return undefined;
}

function isLanguage(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
