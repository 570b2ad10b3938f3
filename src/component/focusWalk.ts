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
  /** Whether event `i` is the first of those it is drawn together with, as one drawn alone is; `undefined` where it is not drawn. */
  readonly isFirst: (i: number) => boolean | undefined;
  /** Whether event `i` is drawn together with the one that the step begins at, or is that. */
  readonly isHere: (i: number) => boolean;
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
 * walkTo('next', 3, {events, isFirst: () => true, isHere: i => i === 3, lanes: [], view: [0, 100], warp}) //=> 4
 */
export function walkTo(step: Step, at: number, space: WalkSpace): number | undefined {
  const {events, warp, view} = space;
  const place = (i: number): number | undefined => placeOf(events[i]!, warp);
  const isDated = (i: number): boolean => place(i) !== undefined;
  const isNext = (i: number): boolean => isStop(i, space);
  switch (step) {
    case 'next': return found(events, at + 1, 1, isNext);
    case 'previous': return found(events, at - 1, -1, isNext);
    case 'first': return found(events, 0, 1, isDated) ?? (events.length > 0 ? 0 : undefined);
    case 'last': return found(events, events.length - 1, -1, isDated) ?? (events.length > 0 ? events.length - 1 : undefined);
    case 'nextScreen': return found(events, 0, 1, i => (place(i) ?? -Infinity) > view[1]) ?? found(events, events.length - 1, -1, isDated);
    case 'previousScreen': return found(events, events.length - 1, -1, i => (place(i) ?? Infinity) < view[0]) ?? found(events, 0, 1, isDated);
    case 'nextGroup': return neighbour(1, at, space);
    case 'previousGroup': return neighbour(-1, at, space);
    case 'nextLink': case 'previousLink': return undefined;
  }
}

/** The first index from `start` on, upward or downward, that is `wanted`: a step costs what it passes over. */
function found({length}: readonly TimelineEvent[], start: number, sign: 1 | -1, wanted: (i: number) => boolean): number | undefined {
  for (let i = start; i >= 0 && i < length; i += sign) if (wanted(i)) return i;
  return undefined;
}

/** What has no date is a stop only where it is drawn. */
function isStop(i: number, {events, isFirst, isHere, warp}: WalkSpace): boolean {
  if (isHere(i)) return false;
  return isFirst(i) ?? placeOf(events[i]!, warp) !== undefined;
}

/** In lanes the event of the next lane that is nearest in time; else the next in time of another group. */
function neighbour(sign: 1 | -1, at: number, space: WalkSpace): number | undefined {
  const {events, lanes, isHere} = space;
  if (lanes.length > 1) return inNextLane(sign, at, space);
  return found(events, at + sign, sign, i => events[i]!.group !== events[at]?.group && !isHere(i));
}

function inNextLane(sign: 1 | -1, at: number, {events, lanes, warp}: WalkSpace): number | undefined {
  const here = placeOf(events[at]!, warp) ?? 0;
  const known = new Map<string | undefined, number>();
  const laneAt = (event: TimelineEvent): number => {
    const own = known.get(event.group) ?? laneOf(event, lanes);
    known.set(event.group, own);
    return own;
  };
  for (let lane = laneOf(events[at]!, lanes) + sign; lane >= 0 && lane < lanes.length; lane += sign) {
    let [nearest, least]: [number | undefined, number] = [undefined, Infinity];
    events.forEach((event, i) => {
      const place = laneAt(event) === lane ? placeOf(event, warp) : undefined;
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
