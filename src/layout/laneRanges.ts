// From which scale on each label of a lane shows, in which row and on which side of its mark: found once, for all views.
// Labels that come within half an octave are chosen together: by priority alone, one long label would keep out many.
// Numbers in, numbers out: it never learns what a date, a group or an event is.

import {bisector, bisectLeft, bisectRight} from 'd3';
import {mostAmong, type Chance} from './mostAmong.ts';
import {roomPrice} from './roomPrice.ts';

/** Where a label stands: on one side of its mark, or over it and reaching beyond it on `both`. */
export type LaneSide = 'before' | 'after' | 'both';

/** A mark with its label at every scale k, px per unit: the mark covers `u0·k − before` to `u1·k + behind`. */
export interface ScaledBox {
  readonly u0: number;
  readonly u1: number;
  readonly before: number;
  readonly behind: number;
  /** Px that its label takes beside it, or on both sides. */
  readonly label: number;
  /** Px of its mark from which on the label stands over it, and takes none. */
  readonly over: number;
  readonly priority: number;
}

/** What is known of a lane before it is looked at closer. */
export interface LaneGround {
  /** Those that show always, where they are. */
  readonly seated: readonly {readonly item: number; readonly row: number; readonly side: LaneSide}[];
  /** For each row, whether labels may stand over marks in it. */
  readonly rows: readonly boolean[];
  /** Least distance between neighbours in a row, and of labels beside their marks from walls, px. */
  readonly gap: number;
  /** The scale at which all is in view. */
  readonly base: number;
  /** Where no label that comes may cross, in units, rising. */
  readonly walls: readonly number[];
}

export interface LaneRanges {
  /** Box i shows at every scale k ≥ `scales[i]`; 0 is always, `Infinity` never. */
  readonly scales: Float64Array;
  readonly rows: Uint16Array;
  readonly sides: readonly LaneSide[];
}

/** Labels are chosen together at so many scales, each half an octave from the next; those left come one after the other. */
const LEVELS = 24;
const LEVEL = Math.SQRT2;

const SIDES = ['after', 'before'] as const;

interface Row { readonly mayCarry: boolean; /** Indexes of its boxes, by `u0`: they keep apart at some scale, so none begins before another ends. */ readonly order: number[] }

/** A place for a box in a row. */
interface Seat { readonly item: number; readonly side: LaneSide }

interface Known extends LaneGround {
  readonly boxes: readonly ScaledBox[];
  readonly found: LaneRanges & {readonly sides: LaneSide[]};
  readonly stock: readonly Row[];
  /** What the widest box and a gap take. */
  readonly widest: number;
  /** The first of a row's order that begins behind `u`. */
  readonly place: (order: readonly number[], u: number) => number;
}

/**
 * For each box, a scale from which on it keeps `gap` px from all others in its row for as long as they show. Boxes come in any
 * order. About O(rows · n log n) where few boxes are much wider than others.
 *
 * Two boxes that are clear of each other stay so as the scale grows, since what they reach beyond their marks only shrinks.
 * So whatever shows at a scale only leaves gaps for those that come, and each row takes those that are together worth most.
 * Source: Been, Daiches & Yap, Dynamic map labeling, IEEE TVCG 12(5) (2006), for active ranges; there, by priority alone.
 *
 * @example
 * laneRanges([{u0: 0, u1: 0, ...point}, {u0: 1, u1: 1, ...point}], {seated: [{item: 0, row: 0, side: 'after'}], rows: [false], gap: 0, base: 1, walls: []}).scales
 * //=> [0, 88], for points that reach 4 px both ways, with labels of 80 px after them
 */
export function laneRanges(boxes: readonly ScaledBox[], ground: LaneGround): LaneRanges {
  const byStart = bisector((i: number) => boxes[i]!.u0);
  const known: Known = {
    ...ground, boxes, widest: boxes.reduce((most, box) => Math.max(most, reachOf(box)), 0) + ground.gap, place: (order, u) => byStart.right(order, u),
    found: {scales: new Float64Array(boxes.length).fill(Infinity), rows: new Uint16Array(boxes.length), sides: boxes.map(() => 'after')},
    stock: ground.rows.map(mayCarry => ({mayCarry, order: []})),
  };
  for (const {item, row, side} of ground.seated) enter({item, side}, row, 0, known);
  fillLevels(known);
  for (const item of seeking(known).sort((a, b) => boxes[b]!.priority - boxes[a]!.priority || a - b)) enterSoonest(item, known);
  return known.found;
}

function seeking({boxes, found, rows}: Known): number[] {
  return rows.length === 0 ? [] : boxes.map((_, i) => i).filter(i => found.scales[i] === Infinity && boxes[i]!.label < Infinity);
}

function enter({item, side}: Seat, row: number, scale: number, {boxes, found, stock, place}: Known): void {
  const {order} = stock[row]!;
  order.splice(place(order, boxes[item]!.u0), 0, item);
  [found.scales[item], found.rows[item], found.sides[item]] = [scale, row, side];
}

/** Row after row, level after level: each takes the best that there is still room for, where that is worth its room. */
function fillLevels(known: Known): void {
  const {boxes, found, stock, base, gap} = known;
  let left = seeking(known).sort((a, b) => boxes[a]!.u0 - boxes[b]!.u0);
  const price = roomPrice(boxes.map(box => ({at: box.u0, length: box.label < Infinity ? reachOf(box) + gap : 0, worth: box.priority})), stock.length);
  for (let level = 1; level <= LEVELS && left.length > 0; level++) {
    const k = base * LEVEL ** level;
    const prices = price(k);
    for (let row = 0; row < stock.length; row++) {
      const chosen = mostAmong(chancesIn(row, left, k, prices, known), gap).sort((a, b) => boxes[b.item]!.priority - boxes[a.item]!.priority);
      for (const seat of chosen) enter(seat, row, leastScale(seat, row, known), known);
      if (chosen.length > 0) left = left.filter(i => found.scales[i] === Infinity);
    }
  }
}

/** The row and side where a box shows soonest, if it ever does. */
function enterSoonest(item: number, known: Known): void {
  let best: {seat: Seat; row: number; scale: number} | undefined;
  for (let row = 0; row < known.stock.length; row++) {
    for (const side of SIDES) {
      const scale = leastScale({item, side}, row, known);
      if (scale < (best?.scale ?? Infinity)) best = {seat: {item, side}, row, scale};
    }
  }
  if (best) enter(best.seat, best.row, best.scale, known);
}

/** All places at scale `k` in the gaps of a row, for boxes `left` that come by `u0`. */
function chancesIn(row: number, left: readonly number[], k: number, price: (u: number) => number, known: Known): Chance<Seat>[] {
  const {boxes, found: {sides}, gap} = known;
  const {mayCarry, order} = known.stock[row]!;
  const chances: Chance<Seat>[] = [];
  const edge = (i: number, end: 0 | 1): number => covered(boxes[order[i]!]!, sides[order[i]!]!, mayCarry, k)[end];
  let [next, low, high] = [0, -Infinity, order.length > 0 ? edge(0, 0) - gap : Infinity];
  for (const item of left) {
    const box = boxes[item]!;
    while (next < order.length && boxes[order[next]!]!.u0 <= box.u0) {
      low = edge(next++, 1) + gap;
      high = next < order.length ? edge(next, 0) - gap : Infinity;
    }
    if (box.u0 * k - box.before < low || box.u1 * k + box.behind > high) continue;
    for (const side of SIDES) {
      const [from, to] = covered(box, side, mayCarry, k);
      const worth = box.priority - price(box.u0) * (to - from);
      if (from >= low && to <= high && worth > 0 && clearOfWalls(box, side, mayCarry, known) <= k) chances.push({item, side, from, to, worth});
    }
  }
  return chances;
}

/** From which scale on a seat is clear of walls, and of all in its row that show by then. */
function leastScale({item, side}: Seat, row: number, known: Known): number {
  const {boxes, found: {scales, sides}, gap, widest} = known;
  const own = boxes[item]!;
  const {mayCarry, order} = known.stock[row]!;
  const at = known.place(order, own.u0);
  let scale = clearOfWalls(own, side, mayCarry, known);
  // Looks outward from its place; what is farther away than anything reaches holds it back no longer.
  for (const step of [-1, 1]) {
    for (let j = step < 0 ? at - 1 : at; j >= 0 && j < order.length && scale < Infinity; j += step) {
      const i = order[j]!;
      const other = boxes[i]!;
      const until = step < 0 ? apartFrom(other, sides[i]!, own, side, mayCarry, gap) : apartFrom(own, side, other, sides[i]!, mayCarry, gap);
      if (until > scales[i]!) scale = Math.max(scale, until);
      const distance = step < 0 ? own.u0 - other.u1 : other.u0 - own.u1;
      if (distance > 0 && (widest + reachOf(own)) / distance <= scale) break;
    }
  }
  return scale;
}

/** From which scale on a label has room before the next wall. */
function clearOfWalls({u0, u1, before, behind, label, over}: ScaledBox, side: LaneSide, mayCarry: boolean, {walls, gap}: Known): number {
  const [low, high] = [walls[bisectRight(walls, u0) - 1] ?? -Infinity, walls[bisectLeft(walls, u1)] ?? Infinity];
  const beside = Math.max(side === 'after' ? 0 : (before + label + gap) / (u0 - low), side === 'before' ? 0 : (behind + label + gap) / (high - u1));
  return mayCarry && u1 > u0 ? Math.min(beside, over / (u1 - u0)) : beside;
}

function reachOf({before, behind, label}: ScaledBox): number {
  return before + behind + label;
}

/** The stretch that a box takes in its row at scale k, px. */
function covered({u0, u1, before, behind, label, over}: ScaledBox, side: LaneSide, mayCarry: boolean, k: number): readonly [number, number] {
  const beside = mayCarry && (u1 - u0) * k >= over ? 0 : label;
  return [u0 * k - before - (side === 'after' ? 0 : beside), u1 * k + behind + (side === 'before' ? 0 : beside)];
}

/** From which scale on `a` and the later `b` are clear of each other: with labels beside both, or over either, or over both. */
function apartFrom(a: ScaledBox, aSide: LaneSide, b: ScaledBox, bSide: LaneSide, mayCarry: boolean, gap: number): number {
  const distance = b.u0 - a.u1;
  if (distance <= 0) return Infinity;
  const [aLabel, bLabel] = [aSide === 'before' ? 0 : a.label, bSide === 'after' ? 0 : b.label];
  const marks = a.behind + b.before + gap;
  const beside = (marks + aLabel + bLabel) / distance;
  if (!mayCarry) return beside;
  const [aOver, bOver] = [a, b].map(({over, u0, u1}) => u1 > u0 ? over / (u1 - u0) : Infinity) as [number, number];
  return Math.min(beside, Math.max(aOver, (marks + bLabel) / distance), Math.max(bOver, (marks + aLabel) / distance), Math.max(aOver, bOver, marks / distance));
}
