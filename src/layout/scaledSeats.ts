// Seats for labels that come into being while zooming in: which side, which rows, and from which scale on.
// A seat once taken is kept at every larger scale, so zooming in never takes a label away and panning changes nothing.
// Numbers only: it never learns what a label says.

import {leaderWidth} from './arrangeSide.ts';
import type {CalloutSide, LabelSize} from './calloutItem.ts';
import {createScaledRow, type ScaledBox, type ScaledRow} from './scaledRow.ts';

/** A mark and the labels it could have. Anchors in units of which a scale tells the px. */
export interface ScaledItem {
  /** Where it is, and how many px beside that its leader stands. */
  readonly at: number;
  readonly foot: number;
  /** The stretch its mark covers, and by how many px its ornaments reach beyond. */
  readonly mark: ScaledBox;
  readonly labels: readonly LabelSize[];
  /** The side to try first. */
  readonly side: 0 | 1;
}

/** A seat; the label's centre stands `offset` px beside its leader. */
export interface ScaledSeat {
  readonly side: 0 | 1;
  readonly row: number;
  readonly markRow: number;
  readonly label: number;
  readonly offset: number;
  /** It is free from this scale on. */
  readonly scale: number;
}

/** A label that already has its place: for each row, from where to where it or its leader may stand, px. */
export interface TakenSeat {
  readonly at: number;
  readonly foot: number;
  readonly mark: ScaledBox;
  readonly side: 0 | 1;
  readonly markRow: number;
  readonly reaches: readonly {readonly before: number; readonly behind: number}[];
}

export interface ScaledSeats {
  /** The seat that is free soonest between the scales `floor` and `ceiling`; among those free equally soon, the best. */
  find(item: ScaledItem, floor: number, ceiling: number): ScaledSeat | undefined;
  /** Takes a seat that was found. */
  take(item: ScaledItem, seat: ScaledSeat): void;
  /** Takes a seat at every scale, whatever it costs the others. */
  hold(seat: TakenSeat): void;
}

interface Side {
  /** Marks and the leaders that pass them, in each row of marks, and what stands or passes in each row of labels. */
  readonly marks: readonly ScaledRow[];
  readonly leaders: readonly ScaledRow[];
  readonly labels: readonly ScaledRow[];
}

/** Distance a leader keeps from foreign marks, and marks from each other, px. */
const CLEAR = 4;
const MARK_GAP = 2;

/** A label stands in the middle over its leader, or with an end near it. */
const NEAR_END = 3;

/** What a row further out costs, what standing aside does, and what coming an octave later does, px of shift. */
const ROW_COST = 48;
const ASIDE_COST = 24;
const LENGTH_COST = 0.25;
const OCTAVE_COST = 300;

/**
 * Empty seats in the rows of `sides`, which stay as many and as high as they are; `gap` px between labels.
 *
 * @example
 * const seats = createScaledSeats(layout.sides, 12);
 * const seat = seats.find(item, 1, 2);
 * if (seat) seats.take(item, seat);
 */
export function createScaledSeats(sides: readonly CalloutSide[], gap: number): ScaledSeats {
  const rows = (count: number, apart: number): ScaledRow[] => Array.from({length: count}, () => createScaledRow(apart));
  const stock = sides.map((side): Side => ({marks: rows(side.markRows, MARK_GAP), leaders: rows(side.markRows, 0), labels: rows(side.rows.length, gap)}));
  return {
    find(item, floor, ceiling) {
      let best: {readonly seat: ScaledSeat; readonly cost: number} | undefined;
      for (let turn = 0; turn < stock.length; turn++) {
        const side = turn === 0 ? sideOf(item.side, stock) : item.side === 0 ? 1 : 0;
        const found = bestOnSide(item, side, stock[side]!, sides[side]!, gap, floor, ceiling);
        if (found && (best === undefined || found.cost < best.cost)) best = found;
      }
      return best?.seat;
    },
    take(item, seat) {
      const {along} = item.labels[seat.label]!;
      const reaches = Array.from({length: seat.row + 1}, (_, row) => row < seat.row ? passingOf(item, gap) : reachOf(item, along, seat.offset));
      enter(stock[seat.side]!, {at: item.at, foot: item.foot, mark: item.mark, side: seat.side, markRow: seat.markRow, reaches}, seat.scale);
    },
    hold: seat => enter(stock[seat.side]!, seat, 0),
  };
}

function reachOf({foot}: ScaledItem, along: number, offset: number): {readonly before: number; readonly behind: number} {
  return {before: along / 2 - offset - foot, behind: along / 2 + offset + foot};
}

function sideOf(side: 0 | 1, stock: readonly Side[]): 0 | 1 {
  return stock.length > 1 ? side : 0;
}

function enter(side: Side, {at, foot, mark, markRow, reaches}: TakenSeat, scale: number): void {
  side.marks[markRow]?.add(mark, scale);
  for (let row = markRow + 1; row < side.leaders.length; row++) side.leaders[row]!.add(leaderAt(at, foot), scale);
  reaches.forEach(({before, behind}, row) => side.labels[row]?.add({from: at, to: at, before, behind}, scale));
}

function leaderAt(at: number, foot: number): ScaledBox {
  return {from: at, to: at, before: CLEAR - foot, behind: CLEAR + foot};
}

/** A leader that passes a row. */
function passingOf({foot}: ScaledItem, gap: number): {readonly before: number; readonly behind: number} {
  return {before: leaderWidth(gap) / 2 - foot, behind: leaderWidth(gap) / 2 + foot};
}

interface Found { readonly seat: ScaledSeat; readonly cost: number }

function bestOnSide(item: ScaledItem, s: 0 | 1, side: Side, {rows}: CalloutSide, gap: number, floor: number, ceiling: number): Found | undefined {
  const mark = markSeat(item, side, floor);
  let best: Found | undefined;
  let passing = mark.scale;
  for (let row = 0; row < rows.length && passing <= ceiling; row++) {
    item.labels.forEach((size, label) => {
      if (size.across > rows[row]!.across) return;
      for (const offset of offsetsOf(size)) {
        const box = {from: item.at, to: item.at, ...reachOf(item, size.along, offset)};
        const scale = side.labels[row]!.soonest(box, passing);
        if (scale > ceiling) continue;
        const cost = Math.log2(scale / floor) * OCTAVE_COST + size.cost + size.along * LENGTH_COST + row * ROW_COST + (offset === 0 ? 0 : ASIDE_COST);
        if (best === undefined || cost < best.cost) best = {seat: {side: s, row, markRow: mark.row, label, offset, scale}, cost};
      }
    });
    passing = side.labels[row]!.soonest({from: item.at, to: item.at, ...passingOf(item, gap)}, passing);
  }
  return best;
}

function offsetsOf({along}: LabelSize): readonly number[] {
  const aside = along / 2 - NEAR_END;
  return aside > NEAR_END ? [0, aside / 2, -aside / 2, aside, -aside] : [0];
}

/** The row of marks where the mark is free soonest, its leader's way outward included. */
function markSeat({at, foot, mark}: ScaledItem, {marks, leaders}: Side, floor: number): {readonly row: number; readonly scale: number} {
  let best = {row: 0, scale: Infinity};
  let outward = floor;
  for (let row = marks.length - 1; row >= 0; row--) {
    const scale = leaders[row]!.soonest(mark, marks[row]!.soonest(mark, outward));
    if (scale <= best.scale) best = {row, scale};
    outward = marks[row]!.soonest(leaderAt(at, foot), outward);
  }
  return best;
}
