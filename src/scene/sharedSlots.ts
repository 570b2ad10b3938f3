// Which events share a cell: those known to have happened in the very same unit.
// They spread over it in their order, so that each glyph can be seen; in the unit is all that any of them claims.
// Knows nothing of pixels.

import type {TimelineEvent} from '../event/event.ts';
import {isPlan} from '../event/isPlan.ts';
import {ROW, type StoryColumns} from '../event/storyColumns.ts';
import type {Slot} from './mark.ts';

/** More than this in one cell are not spread. */
const MOST = 6;

/** Slots by event id, for events that are not alone in their cell. Events come in reading order. */
export function sharedSlots(columns: StoryColumns): ReadonlyMap<string, Slot> {
  const shared = pilesOf(columns).flatMap(cellsOf).filter(ids => ids.length > 1 && ids.length <= MOST);
  return new Map(shared.flatMap(ids => ids.map((id, index) => [id, {index, count: ids.length}] as const)));
}

/** Events in a unit that begin together, where there are several: most begin alone, and cost no object. */
function pilesOf({events, kind, startMin, endMax}: StoryColumns): readonly (readonly TimelineEvent[])[] {
  const firsts = new Map<number, TimelineEvent>();
  const piles = new Map<number, TimelineEvent[]>();
  for (let row = 0; row < events.length; row++) {
    const isCell = kind[row] === ROW.other ? isInUnit(events[row]!) : kind[row] !== ROW.span && endMax[row]! > startMin[row]!;
    if (!isCell) continue;
    const event = events[row]!;
    const start = event.time!.startMin;
    const first = firsts.get(start);
    if (first === undefined) firsts.set(start, event);
    else if (piles.get(start)?.push(event) === undefined) piles.set(start, [first, event]);
  }
  return [...piles.values()];
}

function isInUnit(event: TimelineEvent): boolean {
  const {time} = event;
  return time !== undefined && !isPlan(event) && time.kind !== 'span' && time.endMax - time.startMin > 0 && Number.isFinite(time.endMax - time.startMin);
}

/** Ids of the events of a pile that end together too. */
function cellsOf(pile: readonly TimelineEvent[]): string[][] {
  const cells = new Map<number, string[]>();
  for (const {id, time} of pile) if (cells.get(time!.endMax)?.push(id) === undefined) cells.set(time!.endMax, [id]);
  return [...cells.values()];
}
