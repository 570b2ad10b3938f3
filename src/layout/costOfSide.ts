// How good the seating of one side is, as one number in px: the less, the better.
// Straight leaders first, then few rows, low rows, and label shapes that read well.
// Numbers only: it never learns what a label says.

import {arrangeSide, type ArrangedSide, type SideLabel} from './arrangeSide.ts';
import type {CalloutItem, CalloutSpace, LabelSize} from './calloutItem.ts';
import {freeAnchor} from './freeAnchor.ts';
import {packMarks} from './packMarks.ts';
import type {Seat} from './takeSeats.ts';

/** A step aside costs this much and its length besides. */
const STEP = 30;
const ROW = 30;
const MARK_ROW = 6;
/** Leaders longer, picture taller: a px of height is worth this many px of shift. */
const HEIGHT = 0.8;
const OFF_CENTRE = 0.08;
/** What a full row costs; half full costs a quarter of it, so labels spread over both sides. */
const CROWD = 50;

/** What a seating costs, and how far it reaches across, px. */
export interface SideCost { readonly cost: number; readonly across: number }

/** An impossible seating: a row too full, too tall, or empty below a full one, or marks piled too high. */
const IMPOSSIBLE: SideCost = {cost: Infinity, across: 0};

/** The cost of the labels that sit on `side`. What is easily seen to be impossible is told before any work is done. */
export function costOfSide(seats: readonly Seat[], side: 0 | 1, items: readonly CalloutItem[], space: CalloutSpace): SideCost {
  const own = seats.filter(seat => seat.side === side);
  const marks = own.map(seat => items[seat.item]!);
  const sizes = own.map((seat, i) => marks[i]!.labels()[seat.label]!);
  const heights = rowHeights(own, sizes);
  const across = heights.reduce((sum, height) => sum + height, 0);
  if (!rowsHold(heights, side, space) || isTooLong(own, sizes, space) || (!space.limits && across > space.labelsAcross)) return IMPOSSIBLE;
  const {rows, buried} = packMarks(marks, space.limits?.[side]?.markRows ?? space.markRows);
  if (buried !== undefined) return IMPOSSIBLE;
  const labels = own.map((seat, i): SideLabel => ({...freeAnchor(i, marks, rows), along: sizes[i]!.along, across: sizes[i]!.across, row: seat.row}));
  const arranged = arrangeSide(labels, space);
  if (arranged === undefined) return IMPOSSIBLE;
  const shapes = sizes.reduce((sum, size, i) => sum + size.cost + own[i]!.row * ROW, 0);
  return {across, cost: shapes + leadersCost(labels, arranged) + crowdCost(labels, arranged.rows.length, space) + Math.max(0, ...rows.map(row => row + 1)) * MARK_ROW + across * HEIGHT};
}

function rowHeights(seats: readonly Seat[], sizes: readonly LabelSize[]): number[] {
  const heights: number[] = [];
  seats.forEach((seat, i) => { heights[seat.row] = Math.max(heights[seat.row] ?? 0, sizes[i]!.across); });
  return Array.from(heights, height => height ?? 0);
}

/** No row is empty below a full one, and none higher than it may be. Heights of 0 are those of labels beside a vertical axis. */
function rowsHold(heights: readonly number[], side: number, {limits, sides}: CalloutSpace): boolean {
  return heights.every((height, row) => (height > 0 || sides === 1) && (limits === undefined || height <= limits[side]!.rows[row]!.across));
}

/** Whether the labels of a row are longer than the row, before any thought of where they want to be. */
function isTooLong(seats: readonly Seat[], sizes: readonly LabelSize[], {from, to, gap}: CalloutSpace): boolean {
  const used: number[] = [];
  seats.forEach((seat, i) => { used[seat.row] = (used[seat.row] ?? -gap) + sizes[i]!.along + gap; });
  return used.some(length => length > to - from);
}

function crowdCost(labels: readonly SideLabel[], rows: number, {from, to}: CalloutSpace): number {
  return Array.from({length: rows}, (_, row) => labels.filter(label => label.row === row).reduce((sum, label) => sum + label.along, 0) / (to - from))
    .reduce((sum, fill) => sum + CROWD * fill ** 2, 0);
}

function leadersCost(labels: readonly SideLabel[], arranged: ArrangedSide): number {
  return arranged.labels.reduce((sum, {way, tracks, centres}, i) => {
    const steps = tracks.reduce((total, track, k) => track < 0 ? total : total + STEP + Math.abs(way[k + 1]! - way[k]!), 0);
    return sum + steps + Math.abs(centres.at(-1)! - labels[i]!.prefer) * OFF_CENTRE;
  }, 0);
}
