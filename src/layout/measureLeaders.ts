// How good the leaders of a drawing are: whether they cross, run through labels, and how much ink they take.
// A leader is for the eye to follow; each of these makes it lose the way.
// Knows nothing of how leaders were routed.

import type {Drawing, Point, Rect} from './drawing.ts';
import {drawnLabels, itemsByPanel, leastShiftOf, rowsOfLabels, type DrawnLabel} from './drawnLabels.ts';
import {eachOverlap} from './eachOverlap.ts';
import {overLeast} from './overLeast.ts';

/** What M6 says. */
export interface LeaderQuality {
  /** Pairs of leaders that meet elsewhere than at the end of one or where they lie on each other. */
  readonly crossings: number;
  /** Pairs that lie on each other for more than half a pixel: what leaves from one place may share a stem. */
  readonly shared: number;
  /** Pairs of a leader and a label of another event that it runs through. */
  readonly throughLabels: number;
  /** Length of all leaders, px. */
  readonly ink: number;
  /** The least they could have: the least shifts of their labels in their rows, and the way across from their starts to their ends. */
  readonly leastInk: number;
  /** `ink / leastInk`: 1 is best; slanted leaders can take less, down to 0.71. */
  readonly ratio: number;
}

/** What is smaller is not seen, px. */
const UNSEEN = 0.5;

interface Leader { readonly points: readonly Point[]; readonly item: number }
interface Stroke { readonly a: Point; readonly b: Point; readonly leader: number }

/**
 * Judges the leaders of a drawing, in O(n log n) and what they meet. Points that are not finite are left out of a leader.
 *
 * @example
 * measureLeaders(drawing).crossings //=> 0
 */
export function measureLeaders(drawing: Drawing): LeaderQuality {
  const leaders = drawing.items.flatMap((item, i): Leader[] => {
    const points = (item.leader ?? []).filter(({x, y}) => Number.isFinite(x + y));
    return points.length > 1 ? [{points, item: i}] : [];
  });
  const labels = drawnLabels(drawing);
  const ink = leaders.reduce((sum, {points}) => sum + strokesOf(points, 0).reduce((length, stroke) => length + lengthOf(stroke), 0), 0);
  const leastInk = leastInkOf(leaders, labels, drawing);
  return {...meetings(leaders, labels, drawing), ink, leastInk, ratio: overLeast(ink, leastInk)};
}

function strokesOf(points: readonly Point[], leader: number): Stroke[] {
  return points.slice(1).map((b, i) => ({a: points[i]!, b, leader}));
}

/** Where two leaders meet, and where they lie on each other. */
interface Meeting { readonly points: Point[]; readonly shared: Stroke[] }

/** Strokes and labels in one sweep; each pair is counted once, however often it meets. */
function meetings(leaders: readonly Leader[], labels: readonly DrawnLabel[], {items}: Drawing): Pick<LeaderQuality, 'crossings' | 'shared' | 'throughLabels'> {
  const strokes = leaders.flatMap(({points}, i) => strokesOf(points, i));
  const pairs = new Map<number, Meeting>();
  const through = new Set<number>();
  eachOverlap([...strokes.map(boxOf), ...labels.map(({box}) => box)], -UNSEEN, (i, j) => {
    const [stroke, other, label] = [strokes[i], strokes[j], labels[j - strokes.length]];
    if (stroke === undefined) return;
    if (label && items[leaders[stroke.leader]!.item] !== label.item && runsThrough(stroke, label.box)) through.add(stroke.leader * labels.length + j - strokes.length);
    if (other && other.leader !== stroke.leader) note(pairs, stroke.leader * leaders.length + other.leader, stroke, other);
  });
  const ends = leaders.map(({points}) => [points[0]!, points.at(-1)!]);
  const crosses = ([key, {points, shared}]: readonly [number, Meeting]): boolean => {
    const own = [...ends[Math.floor(key / leaders.length)]!, ...ends[key % leaders.length]!];
    return points.some(point => !own.some(end => distance(end, point) <= UNSEEN) && !shared.some(stroke => awayFrom(stroke, point) <= UNSEEN));
  };
  return {crossings: [...pairs].filter(crosses).length, shared: [...pairs.values()].filter(({shared}) => shared.length > 0).length, throughLabels: through.size};
}

function note(pairs: Map<number, Meeting>, key: number, s: Stroke, t: Stroke): void {
  const shared = sharedPart(s, t);
  const point = shared ?? (isParallel(s, t) ? undefined : meetingPoint(s, t));
  if (point === undefined) return;
  const pair = pairs.get(key) ?? {points: [], shared: []};
  pairs.set(key, pair);
  if ('leader' in point) pair.shared.push(point);
  else pair.points.push(point);
}

function boxOf({a, b}: Stroke): Rect {
  return {x0: Math.min(a.x, b.x), x1: Math.max(a.x, b.x), y0: Math.min(a.y, b.y), y1: Math.max(a.y, b.y)};
}

/** Whether any of the stroke lies deeper in the box than half a pixel: what is left of it after a cut at each side. */
function runsThrough({a, b}: Stroke, {x0, x1, y0, y1}: Rect): boolean {
  let [from, to] = [0, 1];
  const cut = (start: number, step: number, low: number, high: number): void => {
    if (step === 0) [from, to] = start > low && start < high ? [from, to] : [1, 0];
    else [from, to] = [Math.max(from, Math.min((low - start) / step, (high - start) / step)), Math.min(to, Math.max((low - start) / step, (high - start) / step))];
  };
  cut(a.x, b.x - a.x, x0 + UNSEEN, x1 - UNSEEN);
  cut(a.y, b.y - a.y, y0 + UNSEEN, y1 - UNSEEN);
  return from < to && x1 - x0 > 2 * UNSEEN && y1 - y0 > 2 * UNSEEN;
}

function isParallel(s: Stroke, t: Stroke): boolean {
  const [d, e] = [minus(s.b, s.a), minus(t.b, t.a)];
  return Math.abs(d.x * e.y - d.y * e.x) <= 1e-9 * lengthOf(s) * lengthOf(t);
}

/** Where two strokes that are not parallel meet, their ends included. */
function meetingPoint(s: Stroke, t: Stroke): Point | undefined {
  const [d, e, gap] = [minus(s.b, s.a), minus(t.b, t.a), minus(t.a, s.a)];
  const turn = d.x * e.y - d.y * e.x;
  const [alongS, alongT] = [(gap.x * e.y - gap.y * e.x) / turn, (gap.x * d.y - gap.y * d.x) / turn];
  if (Math.min(alongS, alongT) < -1e-9 || Math.max(alongS, alongT) > 1 + 1e-9) return undefined;
  return {x: s.a.x + alongS * d.x, y: s.a.y + alongS * d.y};
}

/** Where two strokes are less than half a pixel apart, if for more than half a pixel; they need not be quite parallel for that. */
function sharedPart(s: Stroke, t: Stroke): Stroke | undefined {
  const [length, d] = [lengthOf(s), minus(t.b, t.a)];
  const way = {x: (s.b.x - s.a.x) / length, y: (s.b.y - s.a.y) / length};
  const [p, ahead] = [minus(t.a, s.a), d.x * way.x + d.y * way.y];
  const start = p.x * way.x + p.y * way.y;
  const [from, to] = [start, start + ahead].sort((a, b) => a - b).map(at => Math.max(0, Math.min(length, at)));
  if (!(to! - from! > UNSEEN)) return undefined;
  const apart = (along: number): number => Math.abs(p.x * way.y - p.y * way.x + ((along - start) / ahead) * (d.x * way.y - d.y * way.x));
  if (Math.max(apart(from!), apart(to!)) >= UNSEEN) return undefined;
  const at = (along: number): Point => ({x: s.a.x + along * way.x, y: s.a.y + along * way.y});
  return {a: at(from!), b: at(to!), leader: s.leader};
}

/** The distance of a point from a stroke. */
function awayFrom(stroke: Stroke, point: Point): number {
  const [d, p, length] = [minus(stroke.b, stroke.a), minus(point, stroke.a), lengthOf(stroke)];
  const along = Math.max(0, Math.min(1, (p.x * d.x + p.y * d.y) / length ** 2));
  return Math.hypot(p.x - along * d.x, p.y - along * d.y);
}

function lengthOf({a, b}: Stroke): number {
  return distance(a, b);
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function minus(a: Point, b: Point): Point {
  return {x: a.x - b.x, y: a.y - b.y};
}

/** What the rows of labels that have leaders ask for at least, and the way across that each leader has to go. */
function leastInkOf(leaders: readonly Leader[], labels: readonly DrawnLabel[], drawing: Drawing): number {
  const {items, frame} = drawing;
  const axes = new Map(itemsByPanel(drawing).flatMap(panel => panel.items.map(item => [item, panel.axis])));
  const led = new Set(leaders.map(({item}) => items[item]));
  const shifts = rowsOfLabels(labels.filter(({item, anchor}) => led.has(item) && !Number.isNaN(anchor)))
    .reduce((sum, row) => sum + leastShiftOf(row, frame, 1), 0);
  return leaders.reduce((sum, {points, item}) => {
    const way = minus(points.at(-1)!, points[0]!);
    return sum + Math.abs(axes.get(items[item]!)!.along === 'x' ? way.y : way.x);
  }, shifts);
}
