// One name for a piece of the axis that is too short for ticks: its day, its month, or its year.
// Beside a break a reader must always be told when this is.
// Knows nothing of other pieces.

import {approximateMs, floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import type {Tick, TickRoom} from './tick.ts';
import type {Piece} from './visiblePieces.ts';

/** The part of a break beside a piece that its name may cover, and the most px of it; the middle holds the break's own words. */
const mostOverhang = 1 / 4;
const mostOut = 16;

/**
 * A cell over all of `piece` with the name of the finest day, month or year that holds it and fits; else its year, which
 * may stick out a little into the breaks around when the whole segment is in view. `undefined` when there is no room.
 */
export function pieceName(piece: Piece, room: TickRoom): Tick | undefined {
  const {t0, t1, x0, x1} = piece;
  const units = [nameIn('day', piece, room), nameIn('month', piece, room), nameIn('year', piece, room)];
  const years = yearNames(piece, room);
  const label = [...units, ...years].find(name => name && lengthOf(name, room) <= x1 - x0)
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

/** Px a name takes. */
function lengthOf(name: string, {name: ofName, upper}: TickRoom): number {
  return (ofName ?? upper)(name);
}

/**
 * The year in the middle, and rounder ones where they are as good: nobody tells 66,043,017 from 66 million years ago.
 * A piece of many years in deep time has only round ones, the roundest that lies in it first.
 */
function yearNames({t0, t1}: Piece, {format, zone}: TickRoom): readonly string[] {
  const t = t0 + (t1 - t0) / 2;
  const round = [1e3, 1e4, 1e5, 1e6, 1e7].filter(step => step <= Math.abs(t) / approximateMs('year', 1) / 1000);
  const named = (step: number): string => format(step === 1 ? t : nearest(t, step, zone), 'year', step, 'lower', true);
  const inside = round.findLastIndex(step => t0 <= nearest(t, step, zone) && nearest(t, step, zone) <= t1);
  return (inside < 0 ? [1, ...round] : round.slice(inside)).map(named);
}

function nearest(t: number, step: number, zone: TickRoom['zone']): number {
  const [before, after] = [floorTo(t, 'year', step, zone), nextTick(t, 'year', step, zone)];
  return t - before < after - t ? before : after;
}

/** Into a break, but beyond the view only as far as the margin goes. */
function mayStickOut(name: string, {begins, ends, x0, x1, breakBefore, breakAfter, besides}: Piece, room: TickRoom): boolean {
  const {margin = mostOut} = room;
  const most = Math.min(besides * mostOverhang, mostOut);
  const [before, after] = [breakBefore, breakAfter].map(isBreak => isBreak ? most : Math.min(most, margin)) as [number, number];
  return begins && ends && lengthOf(name, room) - (x1 - x0) <= before + after;
}
