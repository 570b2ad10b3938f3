// From which scale on each label of a lane shows, and in which row: found once, so that zooming in never takes one away.
// A mark may be as long as time is; its label stands beside it until the mark is long enough to carry it.
// Numbers in, numbers out: it never learns what a date, a group or an event is.

import {bisector} from 'd3';

/** A mark with its label at every scale k, px per unit: the mark covers `u0·k − before` to `u1·k + behind`. */
export interface ScaledBox {
  readonly u0: number;
  readonly u1: number;
  readonly before: number;
  readonly behind: number;
  /** Px that its label takes beside it, and on which side; on `both` where it stands over the mark and beyond it. */
  readonly label: number;
  readonly side: 'before' | 'after' | 'both';
  /** Px of its mark from which on the label stands over it, and takes none. */
  readonly over: number;
  readonly priority: number;
}

export interface LaneRanges {
  /** Box i shows at every scale k ≥ `scales[i]`; 0 is always, `Infinity` never. */
  readonly scales: Float64Array;
  readonly rows: Uint16Array;
}

interface Row { readonly mayCarry: boolean; /** Indexes of its boxes, by `u0`: they keep apart at some scale, so none begins before another ends. */ readonly order: number[] }

/**
 * The least scale from which on each box keeps `gap` px from all higher ones in its row for as long as they show; those that
 * are `seated` show always, where they are. `rows` says of each row whether labels may stand over marks in it. Boxes come in
 * any order. About O(rows · n log n) where few boxes are much wider than others.
 *
 * Source: Been, Daiches & Yap, Dynamic map labeling, IEEE TVCG 12(5) (2006): simple active ranges, by priority. Two boxes that
 * are clear of each other stay so as the scale grows, since what they reach beyond their marks only shrinks.
 *
 * @example
 * laneRanges([{u0: 0, u1: 0, ...point}, {u0: 1, u1: 1, ...point}], [{item: 0, row: 0}], [false], 0).scales
 * //=> [0, 88], for points that reach 4 px both ways, with labels of 80 px after them
 */
export function laneRanges(boxes: readonly ScaledBox[], seated: readonly {readonly item: number; readonly row: number}[], rows: readonly boolean[], gap: number): LaneRanges {
  const found: LaneRanges = {scales: new Float64Array(boxes.length).fill(Infinity), rows: new Uint16Array(boxes.length)};
  const stock = rows.map((mayCarry): Row => ({mayCarry, order: []}));
  const widest = boxes.reduce((most, box) => Math.max(most, reachOf(box)), 0) + gap;
  const place = bisector((i: number) => boxes[i]!.u0);
  const enter = (i: number, row: number, scale: number): void => {
    stock[row]!.order.splice(place.right(stock[row]!.order, boxes[i]!.u0), 0, i);
    [found.scales[i], found.rows[i]] = [scale, row];
  };
  for (const {item, row} of seated) enter(item, row, 0);
  const isSeated = new Set(seated.map(({item}) => item));
  const seeking = boxes.map((_, i) => i).filter(i => !isSeated.has(i)).sort((a, b) => boxes[b]!.priority - boxes[a]!.priority || a - b);
  for (const i of seeking) {
    const scales = stock.map(row => leastScale(i, row, place.right(row.order, boxes[i]!.u0)));
    const row = scales.indexOf(Math.min(...scales));
    if (row >= 0 && scales[row]! < Infinity) enter(i, row, scales[row]!);
  }
  return found;

  /** Looks outward from its place; what is farther away than anything reaches holds it back no longer. */
  function leastScale(i: number, {mayCarry, order}: Row, at: number): number {
    const own = boxes[i]!;
    let scale = 0;
    for (let j = at - 1; j >= 0 && scale < Infinity; j--) {
      const other = boxes[order[j]!]!;
      const until = apartFrom(other, own, mayCarry, gap);
      if (until > found.scales[order[j]!]!) scale = Math.max(scale, until);
      if (own.u0 > other.u1 && (widest + reachOf(own)) / (own.u0 - other.u1) <= scale) break;
    }
    for (let j = at; j < order.length && scale < Infinity; j++) {
      const other = boxes[order[j]!]!;
      const until = apartFrom(own, other, mayCarry, gap);
      if (until > found.scales[order[j]!]!) scale = Math.max(scale, until);
      if (other.u0 > own.u1 && (widest + reachOf(own)) / (other.u0 - own.u1) <= scale) break;
    }
    return scale;
  }
}

function reachOf({before, behind, label}: ScaledBox): number {
  return before + behind + label;
}

/** From which scale on `a` and the later `b` are clear of each other: with labels beside both, or over either, or over both. */
function apartFrom(a: ScaledBox, b: ScaledBox, mayCarry: boolean, gap: number): number {
  const distance = b.u0 - a.u1;
  if (distance <= 0) return Infinity;
  const [aLabel, bLabel] = [a.side === 'before' ? 0 : a.label, b.side === 'after' ? 0 : b.label];
  const marks = a.behind + b.before + gap;
  const beside = (marks + aLabel + bLabel) / distance;
  if (!mayCarry) return beside;
  const [aOver, bOver] = [a, b].map(({over, u0, u1}) => u1 > u0 ? over / (u1 - u0) : Infinity) as [number, number];
  return Math.min(beside, Math.max(aOver, (marks + bLabel) / distance), Math.max(bOver, (marks + aLabel) / distance), Math.max(aOver, bOver, marks / distance));
}
