// Where a step leads among events: to the next in time, to the neighbouring lane, a screen further.
// Through all events of the story, drawn or not, so that walking reaches every one of them.
// Knows nothing of the page: what is drawn together comes as numbers.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {Warp} from '../scale/warp.ts';
import type {Step} from '../view/keyMap.ts';
import type {Domain} from '../view/viewState.ts';

export interface WalkSpace {
  /** In reading order. */
  readonly events: readonly TimelineEvent[];
  /** The first of the events that event `i` is drawn together with, itself where it is drawn alone; `undefined` where it is not drawn. */
  readonly shownAs: (i: number) => number | undefined;
  /** Names of the lanes in their order; none where there are none. */
  readonly lanes: readonly string[];
  readonly view: Domain;
  readonly warp: Warp;
}

/**
 * The place (base ms) where an event is looked for: the middle of what is certain of it, else of what is known;
 * `undefined` without a date.
 *
 * @example
 * placeOf({time: parseDate('1997')}, warp)
 */
export function placeOf({time, planned, decided}: Pick<TimelineEvent, 'time' | 'planned' | 'decided'>, warp: Warp): number | undefined {
  const value = time ?? planned ?? decided;
  const bounds = value && boundsOf(value).filter(Number.isFinite);
  if (!value || !bounds || bounds.length === 0) return undefined;
  const isCore = value.kind === 'span' && value.endMin > value.startMax && Number.isFinite(value.endMin - value.startMax);
  const [a, b] = isCore ? [value.startMax, value.endMin] : [Math.min(...bounds), Math.max(...bounds)];
  return (warp(a) + warp(b)) / 2;
}

function boundsOf({startMin, startMax, endMin, endMax}: TimeValue): number[] {
  return [startMin, startMax, endMin, endMax];
}

/**
 * The event that `step` leads to from event `at`, as an index; `undefined` where it leads nowhere. What is drawn together
 * is one stop, at its first event. Links are not followed here.
 *
 * @example
 * walkTo('next', 3, {events, shownAs: i => i, lanes: [], view: [0, 100], warp}) //=> 4
 */
export function walkTo(step: Step, at: number, space: WalkSpace): number | undefined {
  const {events, warp, view} = space;
  const place = (i: number): number | undefined => placeOf(events[i]!, warp);
  const isDated = (i: number): boolean => place(i) !== undefined;
  const all = events.map((_, i) => i);
  switch (step) {
    case 'next': return all.slice(at + 1).find(i => isStop(i, at, space));
    case 'previous': return all.slice(0, Math.max(0, at)).findLast(i => isStop(i, at, space));
    case 'first': return all.find(isDated) ?? all[0];
    case 'last': return all.findLast(isDated) ?? all.at(-1);
    case 'nextScreen': return all.find(i => (place(i) ?? -Infinity) > view[1]) ?? all.findLast(isDated);
    case 'previousScreen': return all.findLast(i => (place(i) ?? Infinity) < view[0]) ?? all.find(isDated);
    case 'nextGroup': return neighbour(1, at, space);
    case 'previousGroup': return neighbour(-1, at, space);
    case 'nextLink': case 'previousLink': return undefined;
  }
}

/** What has no date is a stop only where it is drawn. */
function isStop(i: number, at: number, {events, shownAs, warp}: WalkSpace): boolean {
  const first = shownAs(i);
  return first === undefined ? placeOf(events[i]!, warp) !== undefined : first === i && first !== shownAs(at);
}

/** In lanes the event of the next lane that is nearest in time; else the next in time of another group. */
function neighbour(sign: 1 | -1, at: number, space: WalkSpace): number | undefined {
  const {events, lanes, shownAs} = space;
  if (lanes.length > 1) return inNextLane(sign, at, space);
  const isOther = (i: number): boolean => events[i]!.group !== events[at]?.group && (shownAs(i) === undefined || shownAs(i) !== shownAs(at));
  const all = events.map((_, i) => i);
  return sign > 0 ? all.slice(at + 1).find(isOther) : all.slice(0, Math.max(0, at)).findLast(isOther);
}

function inNextLane(sign: 1 | -1, at: number, {events, lanes, warp}: WalkSpace): number | undefined {
  const here = placeOf(events[at]!, warp) ?? 0;
  for (let lane = laneOf(events[at]!, lanes) + sign; lane >= 0 && lane < lanes.length; lane += sign) {
    let [nearest, least]: [number | undefined, number] = [undefined, Infinity];
    events.forEach((event, i) => {
      const place = laneOf(event, lanes) === lane ? placeOf(event, warp) : undefined;
      if (place !== undefined && Math.abs(place - here) < least) [nearest, least] = [i, Math.abs(place - here)];
    });
    if (nearest !== undefined) return nearest;
  }
  return undefined;
}

/** Lanes are named for their group; groups that share one, and events of none, are in the last. */
export function laneOf({group}: Pick<TimelineEvent, 'group'>, lanes: readonly string[]): number {
  const own = lanes.indexOf(group ?? '');
  if (own >= 0) return own;
  const shared = group === undefined ? -1 : lanes.findIndex(name => name.split(', ').includes(group));
  return shared >= 0 ? shared : lanes.length - 1;
}

/** Where in the view a step puts what was out of it, as a share of its length: with room ahead. */
const SHARES: Readonly<Record<Step, number>> = {
  next: 0.3, previous: 0.7, first: 0.5, last: 0.5, nextScreen: 0.1, previousScreen: 0.9, nextGroup: 0.5, previousGroup: 0.5, nextLink: 0.5, previousLink: 0.5,
};

/** The view moved so that `place` is in it. */
export function viewAround(place: number, [u0, u1]: Domain, step: Step): Domain {
  const start = place - (u1 - u0) * SHARES[step];
  return [start, start + (u1 - u0)];
}
