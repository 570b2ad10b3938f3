// Picks the step of the ticks on one piece of the axis and lists them.
// The finest step whose labels have room; tried on whole months rather than on what is in view, so panning keeps it.
// Knows nothing of other pieces.

import {approximateMs, floorTo, nextTick, unitLadder, type CalendarUnit, type UnitStep} from '../time/calendarUnits.ts';
import {doHeadingsFit} from './headings.ts';
import type {Tick, TickRoom} from './tick.ts';
import type {Piece} from './visiblePieces.ts';

/** Ticks of one step, in order. */
export interface LowerTicks extends UnitStep {
  readonly ticks: readonly Tick[];
}

const mostTicks = 380;
const mostSamples = 60;

/**
 * The finest ticks of `unitLadder` (but for half days) whose labels stand apart on `piece` under headings with room, or
 * `undefined` when even the coarsest crowd. They may be few or none where the piece is short. A cell cut short by a break
 * has an empty label when it has no room for it; so has a tick too close to the next one, where days begin again with the
 * month.
 */
export function lowerTicks(piece: Piece, room: TickRoom): LowerTicks | undefined {
  for (const rung of unitLadder) {
    if (isHalfDay(rung) || !isSparse(rung, piece, room) || !doHeadingsFit(rung.unit, piece, room)) continue;
    const sample = sampleOf(rung, piece, room);
    const spacing = leastSpacing(sample, rung, piece);
    const short = (rung.unit === 'day' && rung.step === 1 ? [false, true] : [true])
      .find(short => doFit(sample, rung, short, spacing, room));
    if (short !== undefined) return {...rung, ticks: ticksOf(rung, short, piece, room)};
  }
  return undefined;
}

/** Noon and midnight in turn say less than the names of the days. */
function isHalfDay({unit, step}: UnitStep): boolean {
  return unit === 'hour' && step === 12;
}

/** Whether the ticks are so few that it is worth looking closer, and so coarse that doubles tell them apart. */
function isSparse({unit, step}: UnitStep, {t0, t1, pxPerMs}: Piece, {gap}: TickRoom): boolean {
  const ms = approximateMs(unit, step);
  const grain = Math.max(Math.abs(t0), Math.abs(t1)) * 2 ** -52;
  return ms * pxPerMs > gap + 1 && (t1 - t0) / ms < mostTicks && ms > 4 * grain;
}

const framing: Readonly<Record<CalendarUnit, CalendarUnit | undefined>> = {
  ms: 'second', second: 'minute', minute: 'hour', hour: 'day', day: 'month', month: 'year', year: undefined,
};

/** Ticks to judge a step by: those of the whole month, year … around the piece's middle; for years, those in view. */
function sampleOf({unit, step}: UnitStep, {t0, t1}: Piece, {zone}: TickRoom): readonly number[] {
  const frame = framing[unit];
  const middle = t0 + (t1 - t0) / 2;
  const from = frame ? floorTo(middle, frame, 1, zone) : t0;
  const to = frame ? nextTick(middle, frame, 1, zone) : t1;
  return tickTimes({unit, step}, from, to, frame ? mostSamples : mostTicks, zone);
}

/** Ticks from the last one up to `from` to the first one from `to` on, at most `most` and that one. */
function tickTimes({unit, step}: UnitStep, from: number, to: number, most: number, zone: TickRoom['zone']): readonly number[] {
  const times = [floorTo(from, unit, step, zone)];
  while (times.at(-1)! < to && times.length <= most) {
    const next = nextTick(times.at(-1)!, unit, step, zone);
    if (!(next > times.at(-1)!)) break;
    times.push(next);
  }
  return times;
}

/** Px between neighbours, leaving out the odd short one where a month or an era begins. */
function leastSpacing(times: readonly number[], {unit, step}: UnitStep, {pxPerMs}: Piece): number {
  const odd = approximateMs(unit, step) * 0.75;
  const spacings = times.slice(1).map((t, i) => t - times[i]!).filter(ms => ms > odd);
  return spacings.reduce((least, ms) => Math.min(least, ms), Infinity) * pxPerMs;
}

function doFit(times: readonly number[], rung: UnitStep, short: boolean, spacing: number, room: TickRoom): boolean {
  const gap = gapOf(rung, room);
  if (spacing === Infinity) return false;
  let last = '';
  return times.every(t => {
    const label = room.format(t, rung.unit, rung.step, 'lower', short);
    // Two ticks of one name would name neither: deep time is told in few digits.
    const isNew = label !== last;
    last = label;
    return isNew && room.lower(label) + gap <= spacing;
  });
}

function gapOf(rung: UnitStep, {gap, instantGap = gap}: TickRoom): number {
  return isCell(rung) ? gap : instantGap;
}

function ticksOf(rung: UnitStep, short: boolean, piece: Piece, room: TickRoom): readonly Tick[] {
  const times = tickTimes(rung, piece.t0, piece.t1, mostTicks, room.zone);
  const beyond = nextTick(times.at(-1)!, rung.unit, rung.step, room.zone);
  const labels = [...times, beyond].map(t => room.format(t, rung.unit, rung.step, 'lower', short));
  return times.flatMap((t, i): readonly Tick[] => {
    const next = times[i + 1] ?? beyond;
    const tick = {t, end: Math.min(next, piece.highest), label: labels[i]!, cell: isCell(rung)};
    const distance = (next - t) * piece.pxPerMs;
    const isApart = tick.cell || fitsBeforeNext(labels[i]!, labels[i + 1]!, distance, room);
    const hasRoom = isApart && fitsBetweenWalls(tick, piece, room);
    return isInView(tick, piece) || hasRoom && reachesIn(tick, piece) ? [hasRoom ? tick : {...tick, label: ''}] : [];
  });
}

/** Middle of a calendar unit, or an instant? "5 March" is a day, "06:00" is not. */
function isCell({unit, step}: UnitStep): boolean {
  return step === 1 && (unit === 'day' || unit === 'month' || unit === 'year');
}

/** At the ends of the view a tick may miss by a rounding; at a break none may. */
function isInView({t, cell}: Tick, {t0, t1, x0, x1, x, breakBefore, breakAfter}: Piece): boolean {
  const hasBegun = breakBefore ? t >= t0 : x(t) > x0 - 0.01;
  return hasBegun && (breakAfter || cell ? t < t1 : x(t) < x1 + 0.01);
}

/** Whether it is a cell that began before the view, but not in a break. */
function reachesIn({t, end, cell}: Tick, {t0, lowest}: Piece): boolean {
  return cell && t >= lowest && t < t0 && end > t0;
}

function fitsBetweenWalls({t, end, label, cell}: Tick, piece: Piece, room: TickRoom): boolean {
  const {margin = 16} = room;
  const centre = cell ? (piece.x(t) + piece.x(end)) / 2 : piece.x(t);
  const half = room.lower(label) / 2;
  const inCell = !cell || 2 * half <= piece.x(end) - piece.x(t);
  const afterStart = centre - half >= piece.x0 - (piece.breakBefore ? 0 : margin);
  return inCell && afterStart && centre + half <= piece.x1 + (piece.breakAfter ? 0 : margin);
}

function fitsBeforeNext(label: string, nextLabel: string, distance: number, {lower, gap}: TickRoom): boolean {
  return Math.max(lower(label), lower(nextLabel)) + gap <= distance;
}
