// Labels outside the marks, in rows on one or two sides of the axis, tied to them by leaders.
// The story of the layout in order: seats, mark rows, positions; each step is a file of its own.
// Numbers in, numbers out: it never learns what a date or an event is.

import {arrangeSide, type Arranged, type SideLabel} from './arrangeSide.ts';
import type {CalloutItem, CalloutSide, CalloutSpace} from './calloutItem.ts';
import {freeAnchor} from './freeAnchor.ts';
import {improveSeats} from './improveSeats.ts';
import {packMarks} from './packMarks.ts';
import {rescueSeats} from './rescueSeats.ts';
import {seatingCost} from './seatingCost.ts';
import {takeSeats, type Seat} from './takeSeats.ts';

/** Where one item went. Items without a placement found no room. */
export interface Callout extends Arranged, SideLabel {
  readonly item: number;
  readonly side: 0 | 1;
  /** Row of its mark, 0 next to the axis. */
  readonly markRow: number;
  /** Its centre in each row, as arranged. */
  readonly centres: readonly number[];
  /** Which of the item's `labels`. */
  readonly label: number;
  /** With which step of zooming in it came, none for those of the whole. */
  readonly since?: number;
}

export interface CalloutLayout {
  readonly placed: readonly Callout[];
  readonly sides: readonly CalloutSide[];
}

/**
 * Places as many labels as fit, by priority: none overlap, none leave the walls, no two leaders cross.
 * Items come in reading order, which also breaks ties, so equal input gives equal output.
 *
 * @example
 * callouts([{priority: 5, from: 46, to: 54, anchor: [50, 50], prefer: 50, labels: () => [{along: 80, across: 60, cost: 0}]}], space)
 */
export function callouts(items: readonly CalloutItem[], space: CalloutSpace): CalloutLayout {
  const first = rescueSeats(bestSeats(items, space), items, space);
  const seats = space.careful ? improveSeats(first, items, space) : first;
  const sides = ([0, 1] as const).slice(0, space.sides).map(side => placeSide(seats.filter(seat => seat.side === side), items, space));
  return {placed: sides.flatMap(side => side.placed).toSorted((a, b) => a.item - b.item), sides: sides.map(side => side.shape)};
}

/** Longest labels allowed, px: each is tried; what shows most counts, and among equals what costs least. */
const CLASSES = [Infinity, 170, 140, 115, 92];

/** Above this many items trying every class would cost more than it shows. */
const FEW = 60;

function bestSeats(items: readonly CalloutItem[], space: CalloutSpace): readonly Seat[] {
  const tried = (items.length > FEW ? CLASSES.slice(0, 1) : CLASSES).map(longest => {
    const seats = dropBuried(takeSeats(items, space, longest), items, space);
    return {seats, shown: seats.reduce((sum, seat) => sum + items[seat.item]!.priority, 0)};
  });
  const most = Math.max(...tried.map(({shown}) => shown));
  const rivals = tried.filter(({shown}) => shown === most).map(({seats}) => ({seats, cost: items.length > FEW ? 0 : seatingCost(seats, items, space)}));
  return rivals.reduce((best, rival) => rival.cost < best.cost ? rival : best).seats;
}

/** Seats whose marks find a row; where marks pile too high, the least important of the pile gives way. */
function dropBuried(seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): readonly Seat[] {
  for (const side of [0, 1] as const) {
    const own = seats.filter(seat => seat.side === side);
    const {buried} = packMarks(own.map(seat => items[seat.item]!), mostMarkRows(side, space));
    if (buried === undefined) continue;
    const victim = own[buried];
    return dropBuried(seats.filter(seat => seat !== victim), items, space);
  }
  return seats;
}

function mostMarkRows(side: 0 | 1, space: CalloutSpace): number {
  return space.limits?.[side]?.markRows ?? space.markRows;
}

function placeSide(seats: readonly Seat[], items: readonly CalloutItem[], space: CalloutSpace): {placed: Callout[]; shape: CalloutSide} {
  const marks = seats.map(seat => items[seat.item]!);
  const {rows} = packMarks(marks, Infinity);
  const labels = seats.map((seat, i): SideLabel => {
    const {along, across} = marks[i]!.labels()[seat.label]!;
    return {...freeAnchor(i, marks, rows), along, across, row: seat.row};
  });
  const side = arrangeSide(labels, space);
  if (side === undefined) return placeSide(withoutLast(seats, marks), items, space);
  const placed = seats.map((seat, i) => ({...labels[i]!, ...side.labels[i]!, item: seat.item, side: seat.side, label: seat.label, markRow: rows[i]!}));
  return {placed, shape: {markRows: Math.max(0, ...rows.map(row => row + 1)), rows: side.rows}};
}

/** Without the least important seat. Seats are taken so that all fit; this keeps the promise should rounding break it. */
function withoutLast(seats: readonly Seat[], marks: readonly CalloutItem[]): Seat[] {
  const worst = marks.reduce((least, mark, i) => mark.priority <= marks[least]!.priority ? i : least, 0);
  return seats.filter((_, i) => i !== worst);
}
