// The story in a few sentences: how many events, of when, of which groups, where they crowd and where nothing is.
// What a glance at the picture gives must be had by ear too; and only what the data says, nothing made up.
// Knows nothing of places on the page.

import type {TimelineEvent} from '../event/event.ts';
import {eventTime} from '../event/sortEvents.ts';
import {ROW, type StoryColumns} from '../event/storyColumns.ts';
import {lastStart, storyParts, type StoryExtents, type StoryParts} from '../event/storyParts.ts';
import {sortedOrder} from '../layout/sortedOrder.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import {createZone} from '../time/zone.ts';
import {dateWords, type WordOptions} from './describe.ts';
import {dividerOf, type Segment} from './segments.ts';
import {stretchWords} from './stretchWords.ts';

/** How long the recap is: the whole of it, or count and span alone. */
export type RecapLength = 'auto' | 'none';

/** The finest unit of which a story has at most so many is the one its busiest time is told in. */
const MOST_UNITS = 60;
const UNITS: readonly (readonly [Segment, number])[] = [['day', 1], ['month', 30.4], ['year', 365.2425], ['decade', 3652.4], ['century', 36_524]];
const DAY = 86_400_000;

/** A gap is told when it is at least this share of the story. */
const WORTH_TELLING = 0.2;

/** Groups told by name; more of them would be a list nobody keeps in mind. */
const MOST_GROUPS = 8;

/**
 * What `events`, in reading order, amount to, in whole sentences; with `length` `none` only how many they are and of when.
 * `given` is how many there would be without a filter; `parts`, where they are known, save time.
 *
 * @example
 * recap(story.events, {locale: en}) //=> '10 events, from 1997 to 10 March 2025. Groups: U.S. politics and Talks. …'
 */
export function recap(events: readonly TimelineEvent[], options: WordOptions, length: RecapLength = 'auto', given: number = events.length, parts: StoryParts = storyParts(events)): string {
  const {words} = options.locale;
  const {dated, undated, columns, extents, groups, starts} = parts;
  const first = span(given === events.length ? words.events(given) : words.filter.shown(events.length, given), dated, options);
  if (length === 'none') return first;
  const uncertain = countUncertain(columns);
  return words.sentences([
    first,
    ...(groups.length > 1 && groups.length <= MOST_GROUPS ? [words.recap.groups(words.listJoin(groups))] : []),
    ...busiest(columns, starts, options), ...longestGap(extents, options),
    ...(uncertain > 0 ? [words.recap.uncertain(uncertain)] : []), ...(undated.length > 0 ? [words.undatedCount(undated.length)] : []),
  ]);
}

function span(count: string, dated: readonly TimelineEvent[], options: WordOptions): string {
  const say = (event: TimelineEvent): string => dateWords(event, 'long', options)[0] ?? '';
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last ? options.locale.words.summary(count, say(first), say(last)) : count;
}

/** The unit of the calendar in which the most events are known to begin, where there is one such. */
function busiest(columns: StoryColumns, [least, most]: StoryParts['starts'], {locale, timeZone = 'UTC'}: WordOptions): string[] {
  const unit = UNITS.find(([, days]) => (most - least) / (days * DAY) <= MOST_UNITS)?.[0];
  if (unit === undefined) return [];
  const {floor, next} = dividerOf(unit, 1, timeZone);
  const [top, second] = [...countsOf(columns, floor, next)].sort(([, a], [, b]) => b - a);
  if (!top || !second || top[1] < 2 || top[1] === second[1]) return [];
  return [locale.words.recap.busiest(formatSegmentName(top[0], next(top[0]), locale, createZone(timeZone)), top[1])];
}

/** How many events are known to begin in each unit. */
function countsOf({startMin, startMax}: StoryColumns, floor: (t: number) => number, next: (t: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  // Events come in order, so most begin in the unit of the one before: neither the calendar nor the table need be asked.
  let at = NaN;
  let end = NaN;
  let count = 0;
  for (let row = 0; row < startMin.length; row++) {
    const from = startMin[row]!;
    const to = startMax[row]!;
    if (!Number.isFinite(from) || !Number.isFinite(to)) continue;
    if (!(from >= at && from < end)) {
      add(counts, at, count);
      count = 0;
      at = floor(from);
      end = next(at);
    }
    if (lastStart(from, to) < end) count++;
  }
  add(counts, at, count);
  return counts;
}

function add(counts: Map<number, number>, at: number, count: number): void {
  if (count > 0) counts.set(at, (counts.get(at) ?? 0) + count);
}

/** The longest time that no event may fall into, where it is a good part of the story. */
function longestGap({from, to, bounds, boundsOf}: StoryExtents, {locale, timeZone = 'UTC'}: WordOptions): string[] {
  const order = rises(from) ? undefined : sortedOrder(from);
  let reach = NaN;
  let t0 = 0;
  let t1 = 0;
  for (let i = 0; i < from.length; i++) {
    const row = order ? order[i]! : i;
    const begun = from[row]!;
    const ended = to[row]!;
    if (begun - reach > t1 - t0) {
      t0 = reach;
      t1 = begun;
    }
    reach = reach > ended ? reach : ended;
  }
  const first = from.length === 0 ? 0 : boundsOf(order?.[0] ?? 0).reduce((least, bound) => Math.min(least, bound), Infinity);
  const isWorth = t1 - t0 > 0 && t1 - t0 >= ((bounds.at(-1) ?? -Infinity) - first) * WORTH_TELLING;
  return isWorth ? [locale.words.recap.gap(formatDuration(t1 - t0, locale).text, stretchWords(wholeUnits([t0, t1], timeZone), locale, timeZone))] : [];
}

/** Whether numbers are in order already. */
function rises(numbers: Float64Array): boolean {
  let before = -Infinity;
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (!(number >= before)) return false;
    before = number;
  }
  return true;
}

/** The years, months or days that lie in a stretch as a whole: a gap from 1998 to 30 January 2025 is one of 1998 to 2024. */
function wholeUnits([from, to]: readonly [number, number], timeZone: string): readonly [number, number] {
  const unit = to - from >= 3000 * DAY ? 'year' : to - from >= 200 * DAY ? 'month' : 'day';
  const {floor, next} = dividerOf(unit, 1, timeZone);
  const whole = [floor(from) === from ? from : next(from), floor(to)] as const;
  return whole[1] > whole[0] ? whole : [from, to];
}

/** How many dates are in doubt: none of which the numbers say all. */
function countUncertain({events, kind}: StoryColumns): number {
  let count = 0;
  for (let row = kind.indexOf(ROW.other); row >= 0; row = kind.indexOf(ROW.other, row + 1)) if (isUncertain(events[row]!)) count++;
  return count;
}

/** Whether the date itself is in doubt, not only coarse: marked so, one of several, or known on one side only. */
function isUncertain(event: TimelineEvent): boolean {
  const time = eventTime(event);
  if (!time) return false;
  const {startMin, startMax, endMin, endMax, kind, qualifiers} = time;
  const isMarked = Object.keys(qualifiers.start).length > 0 || Object.keys(qualifiers.end).length > 0;
  return isMarked || kind === 'oneOf' || [startMin, startMax, endMin, endMax].some(Number.isNaN) || (kind === 'point' && !Number.isFinite(startMax - startMin));
}
