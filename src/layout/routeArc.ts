// Finds the way of an arc from one mark to another: the best of a few dozen curves.
// Its ends touch the marks, it stays inside the frame, and it goes around words, marks and earlier arcs where it can.
// Knows nothing of events: numbers in, numbers out; x is along the axis, y across it.

import type {Point, Rect} from './drawing.ts';

/** Where an arc may begin or end: a mark, or the edge of the view beyond which the mark is. */
export interface ArcEnd {
  /** Where it is best met, and the stretch within which it may be, px along. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** Its middle across, and how far from that it is met. */
  readonly across: number;
  readonly half: number;
  /** Which way out of view it lies: −1 before, 1 after; absent where it is in view. */
  readonly beyond?: -1 | 1;
}

/** What is in the way, and what an arc must not leave. */
export interface ArcSpace {
  readonly frame: Rect;
  readonly words: readonly Rect[];
  readonly marks: readonly Rect[];
  /** Arcs that were routed before. */
  readonly arcs: readonly (readonly Point[])[];
}

/** A cubic Bézier curve and points on it, the first and last of them its ends. */
export interface Arc {
  readonly curve: readonly [Point, Point, Point, Point];
  readonly points: readonly Point[];
}

/** Heights of arches over the farther of two marks, px. */
const HEIGHTS = [11, 18, 28, 42, 60];
/** What crossing a text, an arc or a mark costs, and leaving the place where a mark is best met, in px of length. */
const WORDS = 2000;
const ARCS = 300;
const MARKS = 60;
const ASIDE = 30;
/** How far beside the nearest place along a mark an arc may stand, px. */
const BESIDE = [0, -16, 16, 40, -40];
/** How far a curve between two rows goes straight at its beginning and at its end, as shares of the way. */
const BENDS = [[0.5, 0.5], [1, 1], [0.2, 1], [1, 0.2]] as const;
/** Points on a curve. */
const STEPS = 24;
/** Marks nearer than this along the axis are not arched over. */
const LEAST_ARCH = 6;
/** Room kept between a curve and words, px. */
const CLEAR = 2;

/**
 * The best arc from `from` to `to`, or `undefined` where none stays inside the frame.
 *
 * Of all curves tried (straight across, bent between two rows, arches of five heights on both sides) the one is taken
 * that crosses the fewest words, then arcs and marks, and then is shortest. Drawing all arcs without crossings on two
 * sides is NP-hard in general; taken one by one, short ones first, this finds the drawings that have none in nearly
 * all stories of a few links.
 *
 * @example
 * routeArc({at: 0, low: 0, high: 0, across: 0, half: 4}, {at: 40, low: 40, high: 40, across: 0, half: 4}, space)?.points[0] //=> {x: 0, y: -4}
 */
export function routeArc(from: ArcEnd, to: ArcEnd, space: ArcSpace): Arc | undefined {
  let best: {readonly arc: Arc; readonly cost: number} | undefined;
  for (const {curve, extra} of candidates(from, to)) {
    const points = sampled(curve);
    if (!points.every(point => isInside(point, space.frame))) continue;
    const cost = costOf(points, space) + extra;
    if (!best || cost < best.cost) best = {arc: {curve, points}, cost};
  }
  return best?.arc;
}

interface Candidate { readonly curve: Arc['curve']; readonly extra: number }

function candidates(from: ArcEnd, to: ArcEnd): Candidate[] {
  if (from.beyond !== undefined) return leaving(to, from).map(({curve: [a, b, c, d], extra}) => ({curve: [d, c, b, a], extra}));
  if (to.beyond !== undefined) return leaving(from, to);
  return footings(from, to).flatMap(({a, b, extra}) => [...between(a, b, from, to), ...arches(a, b, from, to)].map(curve => ({curve, extra})));
}

/** Where along the two marks an arc may stand: where each is best met, as near to the other as it may, or a bit beside that. */
function footings(from: ArcEnd, to: ArcEnd): {readonly a: number; readonly b: number; readonly extra: number}[] {
  const [as, bs] = [places(from, to.at), places(to, from.at)];
  const near = within(to.at, from);
  const pairs = [...as.flatMap(a => bs.map(b => [a, b] as const)), ...BESIDE.map(by => [within(near + by, from), within(within(near + by, from), to)] as const)];
  return pairs.map(([a, b]) => ({a, b, extra: (a === from.at ? 0 : ASIDE) + (b === to.at ? 0 : ASIDE)}));
}

function places(end: ArcEnd, other: number): number[] {
  return [...new Set([end.at, ...BESIDE.map(by => within(other + by, end))])];
}

function within(at: number, {low, high}: ArcEnd): number {
  return Math.max(low, Math.min(high, at));
}

/** From the side of one mark that faces the other's row to the side of that one that faces back. */
function between(a: number, b: number, from: ArcEnd, to: ArcEnd): Arc['curve'][] {
  const side = Math.sign(to.across - from.across);
  const [start, end] = [from.across + side * from.half, to.across - side * to.half];
  const gap = (end - start) * side;
  if (gap < 3) return [];
  return BENDS.map(([first, last]) => [{x: a, y: start}, {x: a, y: start + side * first * gap}, {x: b, y: end - side * last * gap}, {x: b, y: end}]);
}

/** Over or under both marks. */
function arches(a: number, b: number, from: ArcEnd, to: ArcEnd): Arc['curve'][] {
  if (Math.abs(b - a) < LEAST_ARCH) return [];
  return ([-1, 1] as const).flatMap(side => HEIGHTS.map((height): Arc['curve'] => {
    const [start, end] = [from.across + side * from.half, to.across + side * to.half];
    const top = (side < 0 ? Math.min(start, end) : Math.max(start, end)) + side * height;
    const lean = (b - a) * 0.15;
    return [{x: a, y: start}, {x: a + lean, y: top}, {x: b - lean, y: top}, {x: b, y: end}];
  }));
}

/** Out of one side of the mark, and along the axis to the edge of the view. */
function leaving(mark: ArcEnd, edge: ArcEnd): Candidate[] {
  const footing = [mark.at, within(edge.at, mark)];
  return ([-1, 1] as const).flatMap(side => [6, 10, 16, 26].flatMap(height => footing.map((a, i): Candidate => {
    const start = mark.across + side * mark.half;
    const level = start + side * height;
    return {curve: [{x: a, y: start}, {x: a, y: level}, {x: (a + edge.at) / 2, y: level}, {x: edge.at, y: level}], extra: i * ASIDE};
  })));
}

function sampled([p, q, r, s]: Arc['curve']): Point[] {
  return Array.from({length: STEPS + 1}, (_, i) => {
    const t = i / STEPS;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return {x: a * p.x + b * q.x + c * r.x + d * s.x, y: a * p.y + b * q.y + c * r.y + d * s.y};
  });
}

function isInside({x, y}: Point, {x0, x1, y0, y1}: Rect): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

function costOf(points: readonly Point[], {words, marks, arcs}: ArcSpace): number {
  const hits = (boxes: readonly Rect[], by: number, inner: readonly Point[]): number => boxes.filter(box => meetsBox(inner, box, by)).length;
  return lengthOf(points) + WORDS * hits(words, CLEAR, points) + MARKS * hits(marks, 0, points.slice(2, -2)) + ARCS * arcs.filter(arc => crosses(points, arc)).length;
}

function lengthOf(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, {x, y}, i) => sum + Math.hypot(x - points[i]!.x, y - points[i]!.y), 0);
}

/** Whether a line through `points` meets `box`, grown by `by` on all sides. */
export function meetsBox(points: readonly Point[], {x0, x1, y0, y1}: Rect, by: number): boolean {
  const box = {x0: x0 - by, x1: x1 + by, y0: y0 - by, y1: y1 + by};
  return points.some((p, i) => i > 0 && meets(points[i - 1]!, p, box));
}

/** Whether a stretch of line meets a box, by clipping it against the box's sides (Liang & Barsky 1984). */
function meets(p: Point, q: Point, box: Rect): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  for (const [step, room] of [[-dx, p.x - box.x0], [dx, box.x1 - p.x], [-dy, p.y - box.y0], [dy, box.y1 - p.y]] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

/** Whether two lines cross; lines that share an end do not. */
function crosses(one: readonly Point[], other: readonly Point[]): boolean {
  const [first, last] = [one.slice(1, -1), other.slice(1, -1)];
  return first.some((p, i) => i > 0 && last.some((q, k) => k > 0 && cut(first[i - 1]!, p, last[k - 1]!, q)));
}

function cut(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point): number => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
