// The headings over the ticks of one piece: "March 2025" over its days.
// They say once what the ticks leave out; beside a break they must, since the reader has lost the thread.
// Knows nothing of other pieces.

import {floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import {headingUnits} from './headings.ts';
import type {LowerTicks} from './lowerTicks.ts';
import type {Tick, TickRoom} from './tick.ts';
import type {Piece} from './visiblePieces.ts';

/**
 * The headings over `lower` on `piece`, none over years. The first begins where the piece does. One without room before
 * the next is empty; but where a segment begins its first ticks must have their heading, so that one is said even if it
 * silences the next. `undefined` when the piece is too short for it.
 */
export function upperTicks(piece: Piece, lower: LowerTicks, room: TickRoom): readonly Tick[] | undefined {
  const unit = headingUnits[lower.unit];
  if (!unit) return [];
  const ticks = cellsOf(unit, lower, piece, room);
  const wall = piece.x1 + (piece.breakAfter ? 0 : room.margin ?? 16);
  const starts = ticks.map(({t}) => piece.x(t));
  const reach = ticks.map(({label}, i) => starts[i]! + room.upper(label));
  const fits = reach.map((px, i) => px <= (i + 1 < ticks.length ? starts[i + 1]! - room.gap : wall));
  const forced = piece.begins ? forcedHeading(ticks, lower, fits[0]!) : -1;
  if (forced >= 0 && reach[forced]! > wall) return undefined;
  return ticks.map((tick, i) => {
    const isSilenced = forced >= 0 && i > forced && starts[i]! < reach[forced]! + room.gap;
    return i === forced || fits[i]! && !isSilenced ? tick : {...tick, label: ''};
  });
}

/** The first heading; but without room it gives way when no tick of its own has a label, lest "1 January" stand under 1949. */
function forcedHeading(ticks: readonly Tick[], lower: LowerTicks, fits: boolean): number {
  const next = ticks[1];
  const hasLabels = !next || lower.ticks.some(({t, label}) => label !== '' && t < next.t);
  return fits || hasLabels ? 0 : 1;
}

function cellsOf(unit: CalendarUnit, lower: LowerTicks, {t0, t1}: Piece, {format, zone}: TickRoom): readonly Tick[] {
  const starts = [t0];
  const first = nextTick(floorTo(t0, unit, 1, zone), unit, 1, zone);
  for (let t = first; t < t1 && t > starts.at(-1)!; t = nextTick(t, unit, 1, zone)) starts.push(t);
  return starts.map((t, i) => ({
    t, end: starts[i + 1] ?? t1, label: format(t, lower.unit, lower.step, 'upper', false), cell: false,
  }));
}
