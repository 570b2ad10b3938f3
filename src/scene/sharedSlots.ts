// Which events share a cell: those known to have happened in the very same unit.
// They spread over it in their order, so that each glyph can be seen; in the unit is all that any of them claims.
// Knows nothing of pixels.

import type {TimelineEvent} from '../event/event.ts';
import {isPlan, type Slot} from './mark.ts';

/** More than this in one cell are not spread. */
const MOST = 6;

/** Slots by event id, for events that are not alone in their cell. Events come in reading order. */
export function sharedSlots(events: readonly TimelineEvent[]): ReadonlyMap<string, Slot> {
  const cells = new Map<string, string[]>();
  for (const event of events) {
    const {time} = event;
    if (!time || isPlan(event) || time.kind === 'span' || !(time.endMax - time.startMin > 0) || !Number.isFinite(time.endMax - time.startMin)) continue;
    const key = `${time.startMin}:${time.endMax}`;
    cells.set(key, [...cells.get(key) ?? [], event.id]);
  }
  const shared = [...cells.values()].filter(ids => ids.length > 1 && ids.length <= MOST);
  return new Map(shared.flatMap(ids => ids.map((id, index) => [id, {index, count: ids.length}] as const)));
}
