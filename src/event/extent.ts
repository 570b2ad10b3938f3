// Where an event stands in time: its finite bounds, and how far it reaches.
// Plans and decisions count as much as what took place: each bound must be told apart from its neighbours.
// Knows nothing of axes and pixels.

import type {TimeValue} from '../time/timeValue.ts';
import type {TimelineEvent} from './event.ts';

/** Where one event stands in time, ms. */
export interface EventExtent {
  /** Its finite bounds. */
  readonly bounds: readonly number[];
  /** How far its mark reaches; `to` is `Infinity` for a line that runs on. */
  readonly from: number;
  readonly to: number;
}

/** The bounds of one event; `undefined` where none is a place in time. */
export function extentOf(event: TimelineEvent): EventExtent | undefined {
  const {time, planned, decided} = event;
  if (time && !planned && !decided && areFinite(time)) {
    const bounds = fewBounds(time);
    return {bounds, from: Math.min(bounds[0]!, time.endMin), to: Math.max(time.startMax, time.endMax)};
  }
  const bounds: number[] = [];
  if (time) addBounds(time, bounds);
  if (planned) addBounds(planned, bounds);
  if (decided) addBounds(decided, bounds);
  if (bounds.length === 0) return undefined;
  let [from, to] = [Infinity, -Infinity];
  for (const bound of bounds) {
    from = Math.min(from, bound);
    to = Math.max(to, bound);
  }
  return {bounds, from: goesFarBack(event) ? FAR_PAST : from, to: goesOn(time) || goesOn(planned) || goesOn(decided) ? Infinity : to};
}

function areFinite({startMin, startMax, endMin, endMax}: TimeValue): boolean {
  return Number.isFinite(startMin) && Number.isFinite(startMax) && Number.isFinite(endMin) && Number.isFinite(endMax);
}

/** The bounds of a date that has all four, in a list no longer than they need: a list that grows is given room for more. */
function fewBounds({startMin, startMax, endMin, endMax}: TimeValue): number[] {
  if (startMin === startMax && endMin === endMax) return startMin === endMin ? [startMin] : [startMin, endMin];
  if (startMin === endMin && startMax === endMax) return [startMin, startMax];
  return [startMin, startMax, endMin, endMax];
}

/** Before all there is; finite, so that the line of an open start counts over its whole length. */
const FAR_PAST = -1e24;

function goesFarBack({time, planned, decided}: TimelineEvent): boolean {
  return time?.startMax === -Infinity || planned?.startMax === -Infinity || decided?.startMax === -Infinity;
}

function goesOn(value: TimeValue | undefined): boolean {
  return value !== undefined && value.endMax === Infinity && value.kind === 'span';
}

/** The finite bounds, of neighbours that are equal one: a story may have a hundred thousand instants. */
function addBounds({startMin, startMax, endMin, endMax}: TimeValue, bounds: number[]): void {
  if (Number.isFinite(startMin)) bounds.push(startMin);
  if (Number.isFinite(startMax) && startMax !== startMin) bounds.push(startMax);
  if (Number.isFinite(endMin) && endMin !== startMin) bounds.push(endMin);
  if (Number.isFinite(endMax) && endMax !== startMax) bounds.push(endMax);
}
