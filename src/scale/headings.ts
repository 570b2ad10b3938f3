// Which unit stands over which ticks, and whether its names have room.
// Ticks whose headings are too long for their cells would stand on an axis without a date.
// Knows nothing of how headings are placed.

import {approximateMs, floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import type {TickRoom} from './tick.ts';
import type {Piece} from './visiblePieces.ts';

/** The unit named over ticks of a unit; none over years, which say all there is. */
export const headingUnits: Readonly<Record<CalendarUnit, 'day' | 'month' | 'year' | undefined>> = {
  ms: 'day', second: 'day', minute: 'day', hour: 'day', day: 'month', month: 'year', year: undefined,
};

const framing = {day: 'month', month: 'year', year: undefined} as const;

/**
 * Whether every heading over ticks of `unit` has room in a cell of mean length. Judged by whole months and years, so that
 * panning does not change it.
 *
 * @example
 * doHeadingsFit('month', piece, room) //=> false where a year takes 100 px and "13,787,000,001 BCE" takes 130
 */
export function doHeadingsFit(unit: CalendarUnit, {t0, t1, pxPerMs}: Piece, room: TickRoom): boolean {
  const heading = headingUnits[unit];
  if (!heading) return true;
  const middle = t0 + (t1 - t0) / 2;
  const frame = framing[heading];
  const last = frame ? nextTick(middle, frame, 1, room.zone) : middle;
  let longest = 0;
  for (let t = floorTo(middle, frame ?? heading, 1, room.zone); t <= last;) {
    longest = Math.max(longest, room.upper(room.format(t, unit, 1, 'upper', false)));
    const next = nextTick(t, heading, 1, room.zone);
    if (!(next > t)) break;
    t = next;
  }
  return longest + room.gap <= approximateMs(heading, 1) * pxPerMs;
}
