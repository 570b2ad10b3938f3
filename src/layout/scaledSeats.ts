// Seats for labels that come into being while zooming in: which side, which rows, and from which scale on.
// A label once seated keeps its rows at every larger scale and may only slide along its leader, so zooming in never takes one away.
// Numbers only: it never learns what a label says.

import {leaderWidth} from './arrangeSide.ts';
import type {CalloutSide, LabelSize} from './calloutItem.ts';
import {clearFrom, type Reach, type SlidingBox} from './clearFrom.ts';
import {fillRows} from './fillRows.ts';
import {passingSeat, type Filled, type FillSpace, type RowKept, type RowSeat, type RowThing} from './rowThing.ts';
import {createScaledRow, type ScaledBox, type ScaledRow} from './scaledRow.ts';

/** A mark and the labels it could have. Anchors in units of which a scale tells the px. */
export interface ScaledItem {
  /** Where it is, and how many px beside that its leader stands. */
  readonly at: number;
  readonly foot: number;
  /** The stretch its mark covers, and by how many px its ornaments reach beyond. */
  readonly mark: ScaledBox;
  readonly labels: readonly LabelSize[];
  /** The side that suits it best. */
  readonly side: 0 | 1;
}

/** An item that may get a seat: its name, and what it is worth, above 0. */
export interface Rival { readonly row: number; readonly weight: number; readonly item: ScaledItem }

/** A seat. */
export interface ScaledSeat {
  readonly side: 0 | 1;
  readonly row: number;
  readonly markRow: number;
  readonly label: number;
  /** It is free from this scale on. */
  readonly scale: number;
}

/**
 * A label that has come with a level. At this and each level after it, so many px beside its foot its leader passes each
 * row further in, and its centre stands in its own.
 */
export interface Seated { readonly row: number; readonly level: number; readonly item: ScaledItem; readonly seat: ScaledSeat; readonly offsets: readonly (readonly number[])[] }

/** A label that already has its place: for each row, from where to where it or its leader may stand, px. */
export interface TakenSeat {
  readonly at: number;
  readonly foot: number;
  readonly mark: ScaledBox;
  readonly side: 0 | 1;
  readonly markRow: number;
  readonly reaches: readonly Reach[];
}

/** Where seats are looked for at a level, between the scales `floor` and `scale`. */
export interface Stretch {
  readonly level: number;
  readonly floor: number;
  readonly scale: number;
  /** Where it begins, and whether an anchor is in it. */
  readonly from: number;
  readonly has: (at: number) => boolean;
  /** Nothing beyond can matter in it. */
  readonly around: readonly [number, number];
  /** Where labels that come may not stand beyond. */
  readonly walls: readonly [number, number];
}

export interface ScaledSeats {
  /** The seats so far. */
  readonly seated: readonly Seated[];
  /** Seats those rivals in `stretch` that are together worth most. What has a seat there from a level before slides to make room. */
  fill(rivals: readonly Rival[], stretch: Stretch): void;
  /** Takes a seat at every scale, whatever it costs the others. */
  hold(seat: TakenSeat): void;
}

/** Marks and the leaders that pass them, in each row of marks of a side. */
interface Side { readonly marks: readonly ScaledRow[]; readonly leaders: readonly ScaledRow[] }

/** Distance a leader keeps from foreign marks, and marks from each other, px. */
const CLEAR = 4;
const MARK_GAP = 2;

/** So far a leader may step aside where it passes a row, px. */
const BEND = 32;

/** A leader meets its label no nearer to an end. */
const NEAR_END = 3;

/** So far a label may slide from level to level: it should not be seen to move on its own, px. */
const SLIDE = 40;

/** What a row further out costs, what the other side does, and a label for each px of its length, px of shift. */
const ROW_COST = 48;
const SIDE_COST = 10;
const LENGTH_COST = 0.25;

/** Scales this near, as a share, are equal: else rounding would decide. */
const EQUAL = 1 + 1e-9;

/**
 * Empty seats in the rows of `sides`, which stay as many and as high as they are; `gap` px between labels.
 *
 * @example
 * const seats = createScaledSeats(layout.sides, 12);
 * seats.fill([{row: 0, weight: 1, item}], {level: 1, floor: 1, scale: 1.4, from: 0, has: () => true, around: [-Infinity, Infinity], walls: [-Infinity, Infinity]});
 * seats.seated
 */
export function createScaledSeats(sides: readonly CalloutSide[], gap: number): ScaledSeats {
  const rowsOf = (count: number, apart: number): ScaledRow[] => Array.from({length: count}, () => createScaledRow(apart));
  const stock = sides.map(({markRows}): Side => ({marks: rowsOf(markRows, MARK_GAP), leaders: rowsOf(markRows, 0)}));
  const space: FillSpace = {rows: sides.reduce((sum, side) => sum + side.rows.length, 0), gap, lead: leaderWidth(gap) / 2, bend: BEND};
  const known: Known = {sides, stock, space, seated: [], held: []};
  return {
    seated: known.seated,
    fill(rivals, stretch) {
      const near = known.seated.filter(({item, level}) => level <= stretch.level && item.at >= stretch.around[0] && item.at <= stretch.around[1]);
      const things = [...near.flatMap(one => standing(one, near, stretch, known)), ...blocksOfHeld(stretch, known), ...rivals.map(rival => coming(rival, stretch, known))];
      if (things.every(({seated, rival}) => !seated && !rival)) return;
      things.sort((a, b) => a.at - b.at || (a.rival?.row ?? -1) - (b.rival?.row ?? -1));
      const filled = fillRows(things.map(({thing}) => thing), space);
      const found = things.flatMap((one, i) => filled[i] ? [{...one, filled: filled[i]}] : []);
      for (const [one, offsets] of movedIn(found, stretch)) one.offsets.push(offsets);
      for (const one of found.sort((a, b) => (b.rival?.weight ?? 0) - (a.rival?.weight ?? 0))) if (one.rival) seat(one, near, stretch, known);
    },
    hold(taken) {
      known.held.push(taken);
      enter(stock[taken.side]!, taken, taken.markRow, 0);
    },
  };
}

/** All that has a seat, and where there could be more. */
interface Known { readonly sides: readonly CalloutSide[]; readonly stock: readonly Side[]; readonly space: FillSpace; readonly seated: Sliding[]; readonly held: TakenSeat[] }

interface Sliding extends Seated { readonly offsets: (readonly number[])[] }

/** What is in a row at an anchor, and whose it is if it may change. */
interface Anchored { readonly at: number; readonly thing: RowThing; readonly seated?: Sliding; readonly rival?: Rival; readonly options?: readonly Option[] }

interface Option extends RowSeat { readonly side: 0 | 1; readonly label: number }

/** The first row of a side, where the rows of all sides are counted. */
function firstRow(side: number, {sides}: Known): number {
  return side === 0 ? 0 : sides[0]!.rows.length;
}

/** A label that has its seat, and its leader in the rows further in. It may slide where it is in the stretch. */
function standing(one: Sliding, near: readonly Sliding[], stretch: Stretch, known: Known): Anchored[] {
  const {at} = one.item;
  const first = firstRow(one.seat.side, known);
  const place = (at - stretch.from) * stretch.scale;
  return Array.from({length: one.seat.row + 1}, (_, row): Anchored => {
    if (stretch.has(at)) return {at, seated: one, thing: kept(one, row, near, stretch, known)};
    const {before, behind} = reachIn(one, row, stretch.level, known.space);
    return {at, thing: {kind: 'block', row: first + row, from: place - before, to: place + behind}};
  });
}

/** How far a label may slide, or its leader in a row further in: no further than is seen, and clear of those that came with this level beside the stretch. */
function kept(one: Sliding, row: number, near: readonly Sliding[], stretch: Stretch, known: Known): RowKept {
  const {item, seat: {side}} = one;
  const first = firstRow(side, known);
  const place = (item.at - stretch.from) * stretch.scale;
  const along = row < one.seat.row ? 2 * known.space.lead : labelOf(one).along;
  const free = row < one.seat.row ? passingSeat(place + item.foot, first + row, known.space) : slack(item, along, place);
  const now = free.ideal + offsetAt(one, row, stretch.level);
  let [low, high] = [Math.max(free.low, now - SLIDE), Math.min(free.high, now + SLIDE)];
  for (const other of near) {
    if (other.level !== stretch.level || other.seat.side !== side || other.seat.row < row) continue;
    const {before, behind} = reachIn(other, row, stretch.level, known.space);
    const distance = (other.item.at - item.at) * other.seat.scale;
    if (distance > 0) high = Math.min(high, place + distance - before - known.space.gap - along);
    else low = Math.max(low, place + distance + behind + known.space.gap);
  }
  return {kind: 'kept', follows: row > 0 && row < one.seat.row, seat: {row: first + row, inner: first, along, low: Math.min(low, now), high: Math.max(high, now), ideal: free.ideal, cost: 0}};
}

/** Where a label may start so that its leader meets it. */
function slack({foot}: ScaledItem, along: number, place: number): {readonly low: number; readonly high: number; readonly ideal: number} {
  const ideal = place + foot - along / 2;
  const aside = Math.max(0, along / 2 - NEAR_END);
  return {low: ideal - aside, high: ideal + aside, ideal};
}

function between(stretch: ReturnType<typeof slack>, low: number, high: number): ReturnType<typeof slack> {
  return {low: Math.max(low, stretch.low), high: Math.min(high, stretch.high), ideal: Math.max(low, Math.min(high, stretch.ideal))};
}

function blocksOfHeld({from, scale, around}: Stretch, known: Known): Anchored[] {
  return known.held.flatMap(({at, side, reaches}) => reaches.flatMap(({before, behind}, row): Anchored[] => {
    const place = (at - from) * scale;
    const isNear = place + behind >= (around[0] - from) * scale && place - before <= (around[1] - from) * scale;
    return isNear ? [{at, thing: {kind: 'block', row: firstRow(side, known) + row, from: place - before, to: place + behind}}] : [];
  }));
}

/** A rival and all seats it could have, wherever its mark has room. */
function coming(rival: Rival, {from, floor, scale, walls}: Stretch, known: Known): Anchored {
  const {item, weight} = rival;
  const place = (item.at - from) * scale;
  const options = known.sides.flatMap(({rows}, s) => {
    if (markSeat(item, known.stock[s]!, floor).scale > scale * EQUAL) return [];
    const inner = firstRow(s, known);
    const aside = known.sides.length > 1 && s !== item.side ? SIDE_COST : 0;
    return rows.flatMap(({across}, row) => item.labels.flatMap((size, label): Option[] => size.across > across ? [] : [{
      side: s === 0 ? 0 : 1, label, row: inner + row, inner, along: size.along, ...between(slack(item, size.along, place), (walls[0] - from) * scale, (walls[1] - from) * scale - size.along), cost: size.cost + size.along * LENGTH_COST + row * ROW_COST + aside,
    }]));
  });
  return {at: item.at, rival, options, thing: {kind: 'rival', foot: place + item.foot, weight, seats: options}};
}

interface Found extends Anchored { readonly filled: Filled }

/** Where the labels that had their seats stand now, with their leaders. */
function movedIn(found: readonly Found[], stretch: Stretch): ReadonlyMap<Sliding, readonly number[]> {
  const moved = new Map<Sliding, number[]>();
  // Their rows come in order, the own last.
  for (const one of found) if (one.seated) moved.set(one.seated, [...moved.get(one.seated) ?? [], ...offsetsOf(one, stretch)]);
  return moved;
}

/** How far from the foot of its leader the middle of a label stands, and before it the leader where it passes other rows. */
function offsetsOf({thing, seated, rival, filled}: Found, {from, scale}: Stretch): number[] {
  const {at, foot} = (seated ?? rival)!.item;
  const along = thing.kind === 'kept' ? thing.seat.along : thing.kind === 'rival' ? thing.seats[filled.seat]!.along : 0;
  return [...filled.passing, filled.start + along / 2].map(centre => centre - (at - from) * scale - foot);
}

/** Gives a rival its seat from the scale on where it is free of what is `near`, unless those seated before it took the room of its mark. */
function seat(found: Found, near: Sliding[], stretch: Stretch, known: Known): void {
  const {item, row} = found.rival!;
  const {side, row: at, inner, label} = found.options![found.filled.seat]!;
  const mark = markSeat(item, known.stock[side]!, stretch.floor);
  if (mark.scale > stretch.scale * EQUAL) return;
  const seat = {side, row: at - inner, markRow: mark.row, label, scale: mark.scale};
  const one: Sliding = {row, level: stretch.level, item, seat, offsets: [offsetsOf(found, stretch)]};
  const scale = freeFrom(one, near, stretch, known);
  const seated = {...one, seat: {...seat, scale}};
  known.seated.push(seated);
  near.push(seated);
  enter(known.stock[side]!, item, mark.row, scale);
}

/** The scale from which on a label and its leader are clear of all that stands in their rows by then. */
function freeFrom(one: Sliding, near: readonly Sliding[], {level, floor, scale}: Stretch, {space, held}: Known): number {
  const {side, row: last, scale: least} = one.seat;
  let free = Math.max(least, floor);
  const boxIn = (other: Sliding, row: number): SlidingBox => ({at: other.item.at, first: reachIn(other, row, level - 1, space), last: reachIn(other, row, level, space)});
  const keepClear = (row: number, box: SlidingBox, since: number): void => {
    const clear = clearFrom(boxIn(one, row), box, space.gap, floor, scale);
    if (clear > since * EQUAL) free = Math.max(free, clear);
  };
  for (let row = 0; row <= last; row++) {
    for (const other of near) if (other.seat.side === side && other.seat.row >= row) keepClear(row, boxIn(other, row), other.level === level ? other.seat.scale : 0);
    for (const {at, side: s, reaches: {[row]: reach}} of held) if (s === side && reach) keepClear(row, {at, first: reach, last: reach}, 0);
  }
  return free;
}

function labelOf({item, seat}: Seated): LabelSize {
  return item.labels[seat.label]!;
}

/** By how much a label or its leader stands beside its foot in a row at a level; where that is not decided yet, as at the last that is. */
function offsetAt({level: first, offsets}: Seated, row: number, level: number): number {
  return offsets[Math.max(0, Math.min(level - first, offsets.length - 1))]![row]!;
}

/** How far a label reaches in its own row, or its leader in a row further in. */
function reachIn(one: Seated, row: number, level: number, {lead}: FillSpace): Reach {
  const centre = one.item.foot + offsetAt(one, row, level);
  const half = row < one.seat.row ? lead : labelOf(one).along / 2;
  return {before: half - centre, behind: half + centre};
}

function enter(side: Side, {at, foot, mark}: Pick<ScaledItem, 'at' | 'foot' | 'mark'>, markRow: number, scale: number): void {
  side.marks[markRow]?.add(mark, scale);
  for (let row = markRow + 1; row < side.leaders.length; row++) side.leaders[row]!.add(leaderAt(at, foot), scale);
}

function leaderAt(at: number, foot: number): ScaledBox {
  return {from: at, to: at, before: CLEAR - foot, behind: CLEAR + foot};
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
