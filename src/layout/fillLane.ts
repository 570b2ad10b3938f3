// One lane: boxes of marks with their labels in rows, as full as the lane's room allows.
// All of them with all their words, else with fewer words, else the most important of them.
// Numbers in, numbers out: it never learns what a date, a group or an event is.

import {packLanes} from './packLanes.ts';
import {selectInRows} from './selectInRows.ts';

/** What a mark and its label cover: a stretch along the axis, and px across over and under the middle of the mark. */
export interface LaneBox { readonly from: number; readonly to: number; readonly above: number; readonly below: number }

export interface LaneItem {
  /** The higher gets room first; above 0. */
  readonly priority: number;
  /** Its box in each density, the fullest first; `undefined` where it has none. */
  readonly boxes: readonly (LaneBox | undefined)[];
}

export interface LaneSpace {
  /** Px across that the lane may take. */
  readonly room: number;
  /** Least distance between boxes of a row, and between rows. */
  readonly gap: number;
  readonly rowGap: number;
  /** What a row for those without a place takes, its gap included. */
  readonly rest: number;
  /** Densities to try, as indexes of `boxes`, the fullest first; at least one. */
  readonly densities: readonly number[];
}

/** A row of a lane: px over and under its middle, and where that is, from the lane's upper edge. */
export interface LaneRow { readonly above: number; readonly below: number; readonly at: number }

export interface FilledLane {
  readonly density: number;
  /** Those that found a place, in the order of their indexes. */
  readonly seats: readonly {readonly item: number; readonly row: number}[];
  readonly rows: readonly LaneRow[];
  /** Indexes of those that found none. */
  readonly hidden: readonly number[];
  /** Px across that all of it takes, the row for the hidden included. */
  readonly across: number;
}

/**
 * The rows of one lane. Items come in the order of time. When even one row is too much, all are hidden.
 *
 * @example
 * fillLane([{priority: 5, boxes: [{from: 0, to: 90, above: 10, below: 26}]}], {room: 80, gap: 12, rowGap: 4, rest: 24, densities: [0]}).across //=> 36
 */
export function fillLane(items: readonly LaneItem[], space: LaneSpace): FilledLane {
  let best: FilledLane | undefined;
  for (const density of space.densities) {
    best = rowsOf(items, density, undefined, space);
    if (best.across <= space.room) return best;
  }
  for (let rows = Math.min(best!.rows.length - 1, mostRows(items, best!.density, space)); rows >= 0; rows--) {
    best = rowsOf(items, best!.density, rows, space);
    if (best.across <= space.room) return best;
  }
  return best!;
}

/** No more rows than these can stand under one another beside a row for those without a place, if each is as low as the lowest box. */
function mostRows(items: readonly LaneItem[], density: number, {room, rowGap, rest}: LaneSpace): number {
  const lowest = items.reduce((least, {boxes: {[density]: box}}) => box ? Math.min(least, box.above + box.below) : least, Infinity);
  return Math.max(0, Math.floor((room - rest + rowGap) / (lowest + rowGap)));
}

function rowsOf(items: readonly LaneItem[], density: number, most: number | undefined, space: LaneSpace): FilledLane {
  const able = items.flatMap(({priority, boxes}, item) => boxes[density] ? [{item, priority, ...boxes[density]}] : []);
  const seats = most === undefined ? packed(able, space) : selectInRows(able, most, space.gap).map(({index, row}) => ({item: able[index]!.item, row}));
  const seated = new Set(seats.map(({item}) => item));
  const hidden = items.map((_, item) => item).filter(item => !seated.has(item));
  const rows = stacked(seats.map(({item, row}) => ({row, box: items[item]!.boxes[density]!})), space.rowGap);
  const last = rows.at(-1);
  return {density, seats, rows, hidden, across: (last ? last.at + last.below : 0) + (hidden.length > 0 ? space.rest : 0)};
}

function packed(able: readonly (LaneBox & {readonly item: number})[], {gap}: LaneSpace): {item: number; row: number}[] {
  const {lanes} = packLanes(able.map(({from}) => from), able.map(({to}) => to), gap);
  return able.map(({item}, i) => ({item, row: lanes[i]!}));
}

/** Rows one under the other, each as high as what is in it; the marks of a row are on one line. */
function stacked(boxes: readonly {readonly row: number; readonly box: LaneBox}[], rowGap: number): LaneRow[] {
  const sizes: {above: number; below: number}[] = [];
  for (const {row, box} of boxes) {
    while (sizes.length <= row) sizes.push({above: 0, below: 0});
    const size = sizes[row]!;
    size.above = Math.max(size.above, box.above);
    size.below = Math.max(size.below, box.below);
  }
  let edge = 0;
  return sizes.map(({above, below}, i) => {
    const at = edge + (i > 0 ? rowGap : 0) + above;
    edge = at + below;
    return {above, below, at};
  });
}
