// How two uncertain times can lie to each other.
// "Was it before?" has three answers where dates are bounds; editors and filters need to know when they may say which.
// Knows nothing of calendars, words or events: eight numbers in, names out.

import type {TimeValue} from './timeValue.ts';

/** The four bounds of a time value, ms; see `TimeValue`. */
export type TimeBounds = Pick<TimeValue, 'startMin' | 'startMax' | 'endMin' | 'endMax'>;

/** Allen's thirteen relations, from wholly before to wholly after; `x` + `By` is the inverse of `x`. */
export type TimeRelation =
  | 'before' | 'meets' | 'overlaps' | 'finishedBy' | 'contains' | 'starts' | 'equals' | 'startedBy' | 'during' | 'finishes'
  | 'overlappedBy' | 'metBy' | 'after';

/** All relations, in the order in which they are always listed. */
export const timeRelations: readonly TimeRelation[] = [
  'before', 'meets', 'overlaps', 'finishedBy', 'contains', 'starts', 'equals', 'startedBy', 'during', 'finishes', 'overlappedBy', 'metBy', 'after',
];

/**
 * Which relations of `a` to `b` their bounds leave possible, in the order of `timeRelations`; none only where one of them
 * ends before it begins. Time is dense: between two instants there is always a third.
 *
 * Each thing fills a stretch `[start, end)` with `start <= end`, each of them anywhere within its bounds. An equal pair of
 * bounds is that very instant, `NaN` allows anything, and two infinite ends are equal. What happened on one day may thus
 * have taken the whole of it, a part, or no time at all. A thing of no time lies in the stretch that begins with it, and
 * meets the one that ended there: at the start of `b` it `starts` b, at the end of `b` it is `metBy` b, and it `finishes`
 * nothing. Of a set only the hull counts.
 *
 * Source: J. F. Allen, "Maintaining Knowledge about Temporal Intervals", Communications of the ACM 26 (1983).
 *
 * @example
 * possibleRelations(parseDate('1997'), parseDate('1998')) //=> ['before']
 */
export function possibleRelations(a: TimeBounds, b: TimeBounds): readonly TimeRelation[] {
  const domains = [domainOf(a.startMin, a.startMax), domainOf(a.endMin, a.endMax), domainOf(b.startMin, b.startMax), domainOf(b.endMin, b.endMax)];
  const found = new Set(orders.filter(ranks => isPossible(ranks, domains)).map(relationOf));
  return timeRelations.filter(relation => found.has(relation));
}

/**
 * Whether `a` is certainly over before `b` begins, certainly begins after `b` is over, or neither is certain. `before`
 * allows that `b` begins the instant `a` ends. Two things at one and the same instant are neither before nor after.
 *
 * @example
 * certainOrder(parseDate('1997'), parseDate('1998')) //=> 'before'
 * certainOrder(parseDate('2025-03'), parseDate('2025-03-05')) //=> 'undecided'
 */
export function certainOrder(a: TimeBounds, b: TimeBounds): 'before' | 'after' | 'undecided' {
  if (isOverBy(a, b.startMin)) return 'before';
  return isOverBy(b, a.startMin) ? 'after' : 'undecided';
}

/** Not where it may take no time at all and lie at `t` itself. */
function isOverBy({startMin, startMax, endMin, endMax}: TimeBounds, t: number): boolean {
  const mayBeAt = endMin === t && (startMin === t || !(startMax <= t));
  return endMax < t || (endMax === t && !mayBeAt);
}

/** From `low` up to `high`, which is in it where `isClosed`. */
interface Domain { readonly low: number; readonly high: number; readonly isClosed: boolean }

function domainOf(min: number, max: number): Domain {
  return {low: Number.isNaN(min) ? -Infinity : min, high: Number.isNaN(max) ? Infinity : max, isClosed: Number.isNaN(max) || min === max};
}

function both(a: Domain, b: Domain): Domain {
  const high = Math.min(a.high, b.high);
  return {low: Math.max(a.low, b.low), high, isClosed: (a.high > high || a.isClosed) && (b.high > high || b.isClosed)};
}

function isEmpty({low, high, isClosed}: Domain): boolean {
  return !(low < high || (low === high && isClosed));
}

/** Ranks of a's start and end and b's start and end; equal ranks are one instant. */
type Ranks = readonly [number, number, number, number];

const ranks = [0, 1, 2, 3];
const orders: readonly Ranks[] = /* @__PURE__ */ everyOrder();

/** Every order that two starts and their ends can have. */
function everyOrder(): readonly Ranks[] {
  const spans = ranks.flatMap(start => ranks.slice(start).map(end => [start, end] as const));
  return spans.flatMap(a => spans.map((b): Ranks => [...a, ...b]));
}

/** Whether instants in this order can be found: each as early as it may be, since that leaves the later ones most room. */
function isPossible(order: Ranks, domains: readonly Domain[]): boolean {
  let low: number | undefined;
  for (const rank of ranks) {
    const same = domains.filter((_, i) => order[i] === rank);
    if (same.length === 0) continue;
    const domain = same.reduce(both);
    if (isEmpty(domain) || (low !== undefined && !(domain.high > low))) return false;
    low = Math.max(low ?? domain.low, domain.low);
  }
  return true;
}

function relationOf([a0, a1, b0, b1]: Ranks): TimeRelation {
  if (a0 === b0) return a1 === b1 ? 'equals' : a1 < b1 ? 'starts' : 'startedBy';
  if (a1 <= b0) return a1 < b0 ? 'before' : 'meets';
  if (b1 <= a0) return b1 < a0 ? 'after' : 'metBy';
  if (a0 < b0) return a1 < b1 ? 'overlaps' : a1 === b1 ? 'finishedBy' : 'contains';
  return a1 < b1 ? 'during' : a1 === b1 ? 'finishes' : 'overlappedBy';
}
