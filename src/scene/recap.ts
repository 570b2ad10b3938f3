// The story in a few sentences: how many events, of when, of which groups, where they crowd and where nothing is.
// What a glance at the picture gives must be had by ear too; and only what the data says, nothing made up.
// Knows nothing of places on the page.

import type {TimelineEvent} from '../event/event.ts';
import {eventTime} from '../event/sortEvents.ts';
import type {TimeExtent} from '../scale/findBreaks.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import {createZone} from '../time/zone.ts';
import {dateWords, type WordOptions} from './describe.ts';
import {dividerOf, type Segment} from './segments.ts';
import {ROW, type StoryColumns} from './storyColumns.ts';
import {storyParts, type StoryParts} from './storyParts.ts';
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
  const {dated, undated, columns, extents, groups} = parts;
  const first = span(given === events.length ? words.events(given) : words.filter.shown(events.length, given), dated, options);
  if (length === 'none') return first;
  const uncertain = countUncertain(columns);
  return words.sentences([
    first,
    ...(groups.length > 1 && groups.length <= MOST_GROUPS ? [words.recap.groups(words.listJoin(groups))] : []),
    ...busiest(columns, options), ...longestGap(extents, options),
    ...(uncertain > 0 ? [words.recap.uncertain(uncertain)] : []), ...(undated.length > 0 ? [words.undatedCount(undated.length)] : []),
  ]);
}

function span(count: string, dated: readonly TimelineEvent[], options: WordOptions): string {
  const say = (event: TimelineEvent): string => dateWords(event, 'long', options)[0] ?? '';
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last ? options.locale.words.summary(count, say(first), say(last)) : count;
}

/** The unit of the calendar in which the most events are known to begin, where there is one such. */
function busiest(columns: StoryColumns, {locale, timeZone = 'UTC'}: WordOptions): string[] {
  const starts = startsOf(columns);
  const unit = UNITS.find(([, days]) => (starts.most - starts.least) / (days * DAY) <= MOST_UNITS)?.[0];
  if (unit === undefined) return [];
  const {floor, next} = dividerOf(unit, 1, timeZone);
  const counts = new Map<number, number>();
  // Events come in order, so most begin in the unit of the one before, and the calendar need not be asked.
  let [at, end] = [NaN, NaN];
  for (let row = 0; row < starts.from.length; row++) {
    const from = starts.from[row]!;
    if (Number.isNaN(from)) continue;
    if (!(from >= at && from < end)) {
      at = floor(from);
      end = next(at);
    }
    if (starts.to[row]! < end) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const [top, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (!top || !second || top[1] < 2 || top[1] === second[1]) return [];
  return [locale.words.recap.busiest(formatSegmentName(top[0], next(top[0]), locale, createZone(timeZone)), top[1])];
}

interface Starts { readonly from: Float64Array; readonly to: Float64Array; readonly least: number; readonly most: number }

/** The first and the last ms at which each event may begin, NaN where one of them is not known. */
function startsOf({events, kind, startMin, startMax}: StoryColumns): Starts {
  const [from, to] = [new Float64Array(events.length), new Float64Array(events.length)];
  let [least, most] = [Infinity, -Infinity];
  for (let row = 0; row < events.length; row++) {
    const other = kind[row] === ROW.other ? eventTime(events[row]!) : undefined;
    const [first, last] = [other ? other.startMin : startMin[row]!, other ? other.startMax : startMax[row]!];
    const isKnown = Number.isFinite(first) && Number.isFinite(last);
    from[row] = isKnown ? first : NaN;
    to[row] = isKnown ? Math.max(first, last - 1) : NaN;
    if (!isKnown) continue;
    least = Math.min(least, first);
    most = Math.max(most, to[row]!);
  }
  return {from, to, least, most};
}

/** The longest time that no event may fall into, where it is a good part of the story. */
function longestGap(all: readonly TimeExtent[], {locale, timeZone = 'UTC'}: WordOptions): string[] {
  const extents = inOrder(all);
  let [reach, gap]: [number | undefined, readonly [number, number]] = [undefined, [0, 0]];
  let last = -Infinity;
  for (const {from, to, bounds} of extents) {
    if (reach !== undefined && from - reach > gap[1] - gap[0]) gap = [reach, from];
    reach = Math.max(reach ?? to, to);
    for (const bound of bounds) last = Math.max(last, bound);
  }
  const whole = last - (extents[0]?.bounds.reduce((least, bound) => Math.min(least, bound), Infinity) ?? 0);
  const isWorth = gap[1] - gap[0] > 0 && gap[1] - gap[0] >= whole * WORTH_TELLING;
  return isWorth ? [locale.words.recap.gap(formatDuration(gap[1] - gap[0], locale).text, stretchWords(wholeUnits(gap, timeZone), locale, timeZone))] : [];
}

/** The years, months or days that lie in a stretch as a whole: a gap from 1998 to 30 January 2025 is one of 1998 to 2024. */
function wholeUnits([from, to]: readonly [number, number], timeZone: string): readonly [number, number] {
  const unit = to - from >= 3000 * DAY ? 'year' : to - from >= 200 * DAY ? 'month' : 'day';
  const {floor, next} = dividerOf(unit, 1, timeZone);
  const whole = [floor(from) === from ? from : next(from), floor(to)] as const;
  return whole[1] > whole[0] ? whole : [from, to];
}

/** Stories come in order of their starts nearly always, and looking is cheaper than sorting. */
function inOrder(extents: readonly TimeExtent[]): readonly TimeExtent[] {
  return extents.every(({from}, i) => i === 0 || from >= extents[i - 1]!.from) ? extents : extents.toSorted((a, b) => a.from - b.from);
}

/** How many dates are in doubt: none of which the numbers say all. */
function countUncertain({events, kind}: StoryColumns): number {
  let count = 0;
  for (let row = 0; row < events.length; row++) if (kind[row] === ROW.other && isUncertain(events[row]!)) count++;
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
