// Turns whatever a host hands in into a story that can be drawn, and a list of what was wrong with it.
// The one gate: behind it every room may trust its events, and no flaw in the data can stop the picture.
// Knows nothing of drawing.

import {createZone} from '../time/zone.ts';
import type {Zone} from '../time/zone.ts';
import {diagnose} from './diagnostics.ts';
import type {Diagnostic} from './diagnostics.ts';
import {didYouMean} from './didYouMean.ts';
import {describeValue} from './describeValue.ts';
import type {Era, Story, TimelineEvent} from './event.ts';
import {isRecord, own, pathTo, report, unknownKeys} from './item.ts';
import type {Item} from './item.ts';
import {present} from './present.ts';
import {readDay} from './readDate.ts';
import {readEras} from './readEras.ts';
import {readEvent} from './readEvent.ts';
import type {ReadEvent} from './readEvent.ts';
import {readText} from './readText.ts';
import {reportLostLinks} from './reportLostLinks.ts';
import {sortEvents} from './sortEvents.ts';
import {carryingParts} from './storyParts.ts';
import {uniqueIds} from './uniqueIds.ts';
import {MOST_EVENTS, STORY_KEYS} from './vocabulary.ts';

/** How the input is read. */
export interface NormalizeOptions {
  /** IANA zone for times of day without an offset, such as "Asia/Qatar". Without it they float. */
  readonly timeZone?: string;
}

/** Marks a story that has been checked. A symbol, so that no file can claim it; of the registry, so that any copy of annals knows it. */
export const NORMALIZED: unique symbol = Symbol.for('annals.normalized');

/** A story, and what was wrong with the input, in the order of the input. Copies by `{...story}` count as checked; JSON and `postMessage` lose the mark. */
export interface NormalizedStory extends Story {
  readonly [NORMALIZED]: true;
  readonly eras: readonly Era[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The story in `input`, a list of events or an object with `events` (see `StoryInput`). Never throws for data:
 * each flaw is a diagnostic and the event is shown where it can be. Events come in reading order with unique ids,
 * the same for every order of the input, and so do eras. Only entries that are no objects are not shown; each is reported as `not-an-event`.
 * What it gave before is given back as it is.
 *
 * @throws TypeError for an unknown option, RangeError for an unknown time zone.
 * @example
 * normalizeEvents([{title: 'Talks', date: '1997-13'}]).diagnostics[0].message
 * //=> 'events[0].date: "1997-13" is not a date: month 13 … Shown undated'
 */
export function normalizeEvents(input: unknown, options: NormalizeOptions = {}): NormalizedStory {
  const zone = zoneFrom(options);
  if (isNormalized(input)) return input;
  const found: Diagnostic[] = [];
  const {entries, ...story} = readStory(input, zone, found);
  const read = entries.map((raw, i) => readEntry(raw, `events[${i}]`, zone));
  return carryingParts({...story, events: sortEvents(settle(read)), diagnostics: [...found, ...read.flatMap(entry => entry.found)], [NORMALIZED]: true});
}

function isNormalized(input: unknown): input is NormalizedStory {
  return typeof input === 'object' && input !== null && NORMALIZED in input;
}

/** One entry of the list: the event it gave, if any, and what was found. */
interface Entry {
  readonly read?: ReadEvent;
  readonly item: Item;
  readonly found: Diagnostic[];
}

type StoryHead = Omit<Story, 'events' | 'eras'> & {readonly entries: readonly unknown[]; readonly eras: readonly Era[]};

function readStory(input: unknown, zone: Zone | undefined, found: Diagnostic[]): StoryHead {
  if (Array.isArray(input)) return {entries: limited(input, 'input', diagnostic => found.push(diagnostic)), eras: []};
  if (isRecord(input)) return readStoryObject({raw: input, path: '', log: diagnostic => found.push(diagnostic)}, zone);
  found.push(diagnose('not-a-story', {path: 'input', value: input}));
  return {entries: [], eras: []};
}

function readStoryObject(item: Item, zone: Zone | undefined): StoryHead {
  const head = {
    title: readText(item, 'title'), subtitle: readText(item, 'subtitle'), source: readText(item, 'source'),
    asOf: readDay(item, 'asOf', zone),
  };
  const eras = readEras(item, zone);
  reportOtherKeys(item);
  return present({entries: readEntries(item), eras, ...head});
}

function readEntries(item: Item): readonly unknown[] {
  const value = own(item, 'events');
  if (Array.isArray(value)) return limited(value, pathTo(item.path, 'events'), item.log);
  report(item, 'events', 'events-missing', {value});
  return [];
}

/** As many as a page can hold; that there are more is told. */
function limited(list: readonly unknown[], path: string, log: Item['log']): readonly unknown[] {
  if (list.length <= MOST_EVENTS) return Array.from(list);
  log(diagnose('too-many', {path, value: list, remedy: `at most ${MOST_EVENTS} events are read`, used: 'The rest is not shown'}));
  return Array.from(list.slice(0, MOST_EVENTS));
}

function reportOtherKeys(item: Item): void {
  const scenes = own(item, 'scenes');
  if (scenes !== undefined) report(item, 'scenes', 'not-drawn-yet', {value: scenes});
  unknownKeys(item, STORY_KEYS, 'Not used');
}

function readEntry(raw: unknown, path: string, zone: Zone | undefined): Entry {
  const found: Diagnostic[] = [];
  const item: Item = {raw: isRecord(raw) ? raw : {}, path, log: diagnostic => found.push(diagnostic)};
  if (isRecord(raw)) return {read: readEvent(item, zone), item, found};
  found.push(diagnose('not-an-event', {path, value: raw}));
  return {item, found};
}

/** The events with their final ids, once all are known; clashes and links to nowhere are logged with the entry they are in. */
function settle(entries: readonly Entry[]): readonly TimelineEvent[] {
  const read = entries.flatMap(({read, item}) => read === undefined ? [] : {...read, item});
  const ids = uniqueIds(read);
  const settled = read.map(({event, idGiven, item}, i) => {
    const id = ids[i]!;
    if (idGiven && id !== event.id) report(item, 'id', 'duplicate-id', {value: event.id, used: `"${id}"`});
    return {event: id === event.id ? event : {...event, id}, item};
  });
  reportLostLinks(settled);
  return settled.map(({event}) => event);
}

/** A mistake in the options is the programmer's, not the data's, so it is thrown at once. */
function zoneFrom(options: NormalizeOptions): Zone | undefined {
  for (const key of Object.keys(options)) {
    if (key === 'timeZone') continue;
    const meant = didYouMean(key, ['timeZone']);
    throw new TypeError(`normalizeEvents: unknown option ${describeValue(key)}; ${meant === undefined ? 'allowed: "timeZone"' : `did you mean "${meant}"?`}`);
  }
  const {timeZone} = options;
  if (timeZone === undefined) return undefined;
  if (typeof timeZone === 'string') return createZone(timeZone);
  throw new TypeError(`normalizeEvents: timeZone must be text such as "Asia/Qatar", not ${describeValue(timeZone)}`);
}
