// A story in which each group counts from a start of its own, so that histories can be compared side by side.
// Events are moved, not the axis: whatever lays them out has one scale and need not know. Their words stay those of their dates.
// Knows nothing of pixels.

import {describeValue} from '../event/describeValue.ts';
import {didYouMean} from '../event/didYouMean.ts';
import type {Story, TimelineEvent} from '../event/event.ts';
import {extentOf} from '../event/extent.ts';
import {isPlan} from '../event/isPlan.ts';
import {eventTime, sortEvents} from '../event/sortEvents.ts';
import {formatDate} from '../time/formatDate.ts';
import {instantValue} from '../time/instantValue.ts';
import {parseDate} from '../time/parseDate.ts';
import {FINE} from '../time/precision.ts';
import {shiftedTime} from '../time/shiftedTime.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {WordOptions} from './describe.ts';
import {groupsOf} from './groups.ts';
import type {Lane} from './lanes.ts';
import type {ZeroInput} from './sceneOptions.ts';

/** What a group counts from: an instant, ms, and the date that says how exactly it is known. */
export interface Zero { readonly at: number; readonly date: TimeValue }

export interface RelativeStory {
  /** Its events as the picture has them, ms after the start of their groups and in that order. Without eras, which have no group's time. */
  readonly story: Story;
  /** An event as its author dated it, and as the picture has it. */
  readonly told: (event: TimelineEvent) => TimelineEvent;
  readonly placed: (event: TimelineEvent) => TimelineEvent;
  /** Those of `events` as the picture has them, in its order. */
  readonly placedOf: (events: readonly TimelineEvent[]) => readonly TimelineEvent[];
  /** Groups in the order in which they first appear in the story: whatever they are counted from, their lanes and hues stay. */
  readonly groups: readonly string[];
  /** By names of groups, `''` for events that have none. */
  readonly zeros: ReadonlyMap<string, Zero>;
}

/**
 * `story` with each group counted from what `given` says, else from the first instant at which its events may have begun.
 * Plans and open starts count only in a group that has nothing else.
 *
 * Throws a `RangeError` for a group that there is not, and for what is neither the id of an event nor a date with a beginning.
 *
 * @example
 * relativeStory(normalizeEvents([{title: 'Lift-off', date: '1969-07-16', group: 'Apollo'}])).zeros.get('Apollo')?.at //=> -14688000000
 */
export function relativeStory(story: Story, given: ZeroInput = {}, timeZone?: string): RelativeStory {
  const {eras: _, ...rest} = story;
  const zeros = new Map([...firstOf(story.events), ...givenZeros(story.events, given, timeZone)]);
  const told = new Map(story.events.map(event => [event.id, event]));
  const events = sortEvents(story.events.map(event => shifted(event, zeros.get(event.group ?? '')?.at ?? 0)));
  const placed = new Map(events.map(event => [event.id, event]));
  return {
    story: {...rest, events}, zeros, groups: groupsOf(story.events),
    told: event => told.get(event.id) ?? event,
    placed: event => placed.get(event.id) ?? event,
    placedOf: some => {
      const ids = new Set(some.map(({id}) => id));
      return events.filter(({id}) => ids.has(id));
    },
  };
}

function shifted(event: TimelineEvent, by: number): TimelineEvent {
  const {time, planned, decided} = event;
  return {...event, ...(time && {time: shiftedTime(time, by)}), ...(planned && {planned: shiftedTime(planned, by)}), ...(decided && {decided: shiftedTime(decided, by)})};
}

/** Where each group begins that has a date at all. */
function firstOf(events: readonly TimelineEvent[]): ReadonlyMap<string, Zero> {
  const found = new Map<string, Zero & {readonly rank: number}>();
  for (const event of events) {
    const own = beginningOf(event);
    const known = found.get(event.group ?? '');
    if (own && (!known || own.rank < known.rank || (own.rank === known.rank && own.at < known.at))) found.set(event.group ?? '', own);
  }
  return found;
}

/** When an event may have begun; the lower its rank, the sooner a group is counted from it. */
function beginningOf(event: TimelineEvent): Zero & {readonly rank: number} | undefined {
  const date = eventTime(event);
  const bounds = extentOf(event)?.bounds;
  if (!date || !bounds) return undefined;
  if (Number.isFinite(date.startMin)) return {at: date.startMin, date, rank: isPlan(event) ? 1 : 0};
  return {at: bounds.reduce((least, bound) => Math.min(least, bound), Infinity), date, rank: 2};
}

function givenZeros(events: readonly TimelineEvent[], given: ZeroInput, timeZone: string | undefined): readonly (readonly [string, Zero])[] {
  const groups = new Set(events.map(({group = ''}) => group));
  return Object.entries(given).filter(() => events.length > 0).map(([group, value]) => {
    if (!groups.has(group)) throw new RangeError(`zero: no event is in the group ${describeValue(group)}; ${suggestion(group, [...groups], 'groups are')}`);
    return [group, givenZero(group, value, events, timeZone)] as const;
  });
}

function givenZero(group: string, value: string | number | Date, events: readonly TimelineEvent[], timeZone: string | undefined): Zero {
  const event = typeof value === 'string' ? events.find(({id}) => id === value) : undefined;
  const date = event ? eventTime(event) : dateOf(value, timeZone);
  if (date && Number.isFinite(date.startMin)) return {at: date.startMin, date};
  const found = `zero: the group ${describeValue(group)} cannot be counted from ${describeValue(value)}`;
  if (event || date) throw new RangeError(`${found}, which has no known beginning; name an event or a date that has one`);
  throw new RangeError(`${found}, which is neither the id of an event nor a date; ${suggestion(String(value), events.map(({id}) => id), 'write EDTF such as "1969-07-16", or an id such as')}`);
}

function dateOf(value: string | number | Date, timeZone: string | undefined): TimeValue | undefined {
  try {
    return typeof value === 'string' ? parseDate(value, timeZone === undefined ? {} : {timeZone}) : instantValue(Number(value));
  } catch {
    return undefined;
  }
}

/** So many names are listed. */
const LISTED = 8;

function suggestion(name: string, names: readonly string[], list: string): string {
  const meant = didYouMean(name, names);
  return meant === undefined ? `${list} ${names.slice(0, LISTED).map(describeValue).join(', ')}` : `did you mean ${describeValue(meant)}?`;
}

/**
 * What a group counts from, in the words of its date: a day is "Day 0", what is known less exactly is only "from 1997".
 *
 * @example
 * zeroWords({at, date: parseDate('1997')}, {locale: en}) //=> 'from 1997'
 */
export function zeroWords({date}: Zero, options: WordOptions): string {
  const {locale, timeZone} = options;
  const first = date.ends?.start;
  const start = first && Number.isFinite(first.startMin) ? first : date;
  const said = formatDate(start, {locale, ...(timeZone !== undefined && {timeZone})});
  const {kind, precision, qualifiers, startMin, startMax} = start;
  if (kind === 'point' && FINE.has(precision) && Object.keys(qualifiers.start).length === 0 && Number.isFinite(startMin + startMax)) return locale.words.relative.dayZero(said);
  return Number.isFinite(startMin) ? locale.dates.from(said) : said;
}

/** The lanes with what each is counted from; one that several groups share has a start for each. */
export function lanesWithZeros(lanes: readonly Lane[], {zeros}: RelativeStory, words: WordOptions): Lane[] {
  return lanes.map(lane => {
    const zero = lane.name === '' || lane.groups.length > 1 ? undefined : zeros.get(lane.groups[0] ?? '');
    return zero ? {...lane, zero: zeroWords(zero, words)} : lane;
  });
}

/** Of groups that no lane tells it of: what each is counted from, in one line; `undefined` where there are none. */
export function untoldZeros(lanes: readonly Lane[] | undefined, {zeros}: RelativeStory, words: WordOptions): string | undefined {
  const told = new Set(lanes?.flatMap(({zero, groups}) => zero === undefined ? [] : [groups[0] ?? '']));
  const left = [...zeros].filter(([group]) => !told.has(group));
  const name = (group: string): string => group === '' ? words.locale.words.otherGroup : group;
  return left.length === 0 ? undefined : left.map(([group, zero]) => zeros.size === 1 ? zeroWords(zero, words) : words.locale.words.phrases([name(group), zeroWords(zero, words)])).join(' · ');
}
