// One name for a piece of the axis that is too short for ticks: its day, its month, or its year.
// Beside a break a reader must always be told when this is.
// Knows nothing of other pieces.

import {approximateMs, floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import type {Tick, TickRoom} from './tick.ts';
import type {Piece} from './visiblePieces.ts';

/** The part of a break beside a piece that its name may cover; the middle holds the break's own words. */
const mostOverhang = 1 / 4;

/**
 * A cell over all of `piece` with the name of the finest day, month or year that holds it and fits; else its year, which
 * may stick out a little into the breaks around when the whole segment is in view. `undefined` when there is no room.
 */
export function pieceName(piece: Piece, room: TickRoom): Tick | undefined {
  const {t0, t1, x0, x1} = piece;
  const units = [nameIn('day', piece, room), nameIn('month', piece, room), nameIn('year', piece, room)];
  const years = yearNames(t0 + (t1 - t0) / 2, room);
  const label = [...units, ...years].find(name => name && room.upper(name) <= x1 - x0)
    ?? years.find(name => mayStickOut(name, piece, room));
  return label === undefined ? undefined : {t: t0, end: t1, label, cell: true};
}

/** The name of the unit that holds all of the piece, if one does. */
function nameIn(unit: 'day' | 'month' | 'year', {t0, t1}: Piece, {format, zone}: TickRoom): string | undefined {
  if (nextTick(floorTo(t0, unit, 1, zone), unit, 1, zone) < t1) return undefined;
  if (unit === 'year') return format(t0, 'year', 1, 'lower', true);
  const below: CalendarUnit = unit === 'day' ? 'hour' : 'day';
  return format(t0, below, 1, 'upper', false);
}

/** The year of `t`, and rounder ones where they are as good: nobody tells 66,043,017 from 66 million years ago. */
function yearNames(t: number, {format, zone}: TickRoom): readonly string[] {
  const least = Math.abs(t) / approximateMs('year', 1) / 200;
  const steps = [1, ...[1e3, 1e4, 1e5, 1e6, 1e7].filter(step => step <= least)];
  return steps.map(step => format(step === 1 ? t : nearest(t, step, zone), 'year', step, 'lower', true));
}

function nearest(t: number, step: number, zone: TickRoom['zone']): number {
  const [before, after] = [floorTo(t, 'year', step, zone), nextTick(t, 'year', step, zone)];
  return t - before < after - t ? before : after;
}

function mayStickOut(name: string, {begins, ends, x0, x1, besides}: Piece, room: TickRoom): boolean {
  const overhang = (room.upper(name) - (x1 - x0)) / 2;
  return begins && ends && overhang <= Math.min(besides * mostOverhang, room.margin ?? 16);
}
