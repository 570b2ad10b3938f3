// Which labels are shown, and on which side and in which row each sits.
// The more important choose first, each the seat that crowds its neighbours least.
// Numbers only: it never learns what a label says.

import type {CalloutItem, CalloutSpace, LabelSize} from './calloutItem.ts';
import {packMarks} from './packMarks.ts';
import {createSlackRow, type SlackBox, type SlackRow} from './slackRow.ts';

/** One label's seat: which item, which of its label shapes, on which side and in which row (0 next to the marks). */
export interface Seat { readonly item: number; readonly label: number; readonly side: 0 | 1; readonly row: number }

interface Side { readonly rows: SlackRow[]; readonly heights: number[]; readonly marks: CalloutItem[] }

/** What a row further out costs, in px of shift: a longer leader is worth some crowding, not much. */
const ROW_COST = 48;

/** A row that must grow by a px pushes everything outward by a px. */
const GROWTH_COST = 0.5;

/**
 * Seats for as many items as fit. A label in row 2 needs a gap for its leader in rows 0 and 1, so the leader takes
 * part there as a box without width. Label shapes longer than `longest` px are used only where an item has no
 * shorter one. Ties go to the earlier item, the first side, the inner row, the first shape.
 */
export function takeSeats(items: readonly CalloutItem[], space: CalloutSpace, longest: number): Seat[] {
  const sides: Side[] = Array.from({length: space.sides}, () => ({rows: [], heights: [], marks: []}));
  const seats: Seat[] = [];
  for (const item of byPriority(items)) {
    const seat = hasRoom(items[item]!, sides, space) ? bestSeat(item, items[item]!, sides, space, longest) : undefined;
    if (seat === undefined) continue;
    sit(seat, items[item]!, sides, space);
    seats.push(seat);
  }
  return seats.sort((a, b) => a.item - b.item);
}

function byPriority(items: readonly CalloutItem[]): number[] {
  return items.map((_, i) => i).sort((a, b) => items[b]!.priority - items[a]!.priority || a - b);
}

/** Whether even the smallest label would fit anywhere; spares most items of a crowd the making of theirs. */
function hasRoom(item: CalloutItem, sides: readonly Side[], space: CalloutSpace): boolean {
  const box = boxOf(item, space.least.along, space);
  const mayOpen = space.limits !== undefined || usedAcross(sides) + space.least.across <= space.labelsAcross;
  return sides.some((side, s) => (mayOpen && side.rows.length < mostRows(s, space)) || side.rows.some(row => row.fits(box)));
}

function bestSeat(index: number, item: CalloutItem, sides: readonly Side[], space: CalloutSpace, longest: number): Seat | undefined {
  const labels = item.labels();
  const shortest = Math.min(...labels.map(size => size.along));
  let best: Seat | undefined;
  let least = Infinity;
  sides.forEach((side, s) => {
    if (isBuried(item, side, s, space)) return;
    labels.forEach((size, label) => {
      if (size.along > Math.max(longest, shortest)) return;
      for (let row = 0; row <= Math.min(side.rows.length, mostRows(s, space) - 1); row++) {
        const cost = size.cost + seatCost(item, size, row, s, sides, space);
        if (cost < least) [best, least] = [{item: index, label, side: s === 0 ? 0 : 1, row}, cost];
      }
    });
  });
  return best;
}

/** Whether marks already pile so high at this place that one more would find no row. */
function isBuried(item: CalloutItem, {marks}: Side, s: number, space: CalloutSpace): boolean {
  const here = marks.filter(mark => mark.from <= item.to && mark.to >= item.from);
  const most = space.limits?.[s]?.markRows ?? space.markRows;
  return here.length >= most && packMarks([...here, item], most).buried !== undefined;
}

/** Infinite where the label does not fit. */
function seatCost(item: CalloutItem, size: LabelSize, row: number, s: number, sides: readonly Side[], space: CalloutSpace): number {
  const side = sides[s]!;
  const growth = Math.max(0, size.across - (side.heights[row] ?? 0));
  if (space.limits ? size.across > space.limits[s]!.rows[row]!.across : growth > 0 && usedAcross(sides) + growth > space.labelsAcross) return Infinity;
  const thin = boxOf(item, 0, space);
  for (let inner = 0; inner < row; inner++) if (!side.rows[inner]!.fits(thin)) return Infinity;
  const box = boxOf(item, size.along, space);
  const own = side.rows[row] ?? createSlackRow(space);
  if (!own.fits(box)) return Infinity;
  const passing = side.rows.slice(0, row).reduce((sum, inner) => sum + inner.crowding(thin), 0);
  return own.crowding(box) + passing + row * ROW_COST + growth * GROWTH_COST;
}

function sit(seat: Seat, item: CalloutItem, sides: readonly Side[], space: CalloutSpace): void {
  const side = sides[seat.side]!;
  const size = item.labels()[seat.label]!;
  side.marks.push(item);
  for (let row = 0; row < seat.row; row++) side.rows[row]!.add(boxOf(item, 0, space));
  (side.rows[seat.row] ??= createSlackRow(space)).add(boxOf(item, size.along, space));
  side.heights[seat.row] = Math.max(side.heights[seat.row] ?? 0, size.across);
}

function boxOf(item: CalloutItem, width: number, {reach}: CalloutSpace): SlackBox {
  return {key: item.prefer, width, ideal: item.prefer, min: item.anchor[0] - width / 2 - reach, max: item.anchor[1] + width / 2 + reach};
}

function mostRows(side: number, {limits, labelRows}: CalloutSpace): number {
  return limits ? limits[side]!.rows.length : labelRows;
}

function usedAcross(sides: readonly Side[]): number {
  return sides.reduce((sum, side) => sum + side.heights.reduce((a, b) => a + b, 0), 0);
}
