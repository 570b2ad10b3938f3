// Draws links between events as arcs: from mark to mark, an arrow at the end, the verb where there is room for it.
// Few at a time: those of the event a reader has chosen or points at, unless a host asks for more.
// Knows nothing of how events found their places.

import type {Point, Rect} from '../layout/drawing.ts';
import {meetsBox, routeArc, type Arc, type ArcEnd} from '../layout/routeArc.ts';
import type {Warp} from '../scale/warp.ts';
import type {TimelineEvent} from '../event/event.ts';
import {arcGaps} from './arcGaps.ts';
import {arcSurroundings, type Surroundings} from './arcSurroundings.ts';
import {extentOf} from '../event/extent.ts';
import {SMALL} from './labelText.ts';
import type {LinkBook, Tie} from './linkBook.ts';
import {verbOf} from './linkWords.ts';
import {rounded} from './pen.ts';
import {node, type Scene, type SceneNode} from './scene.ts';
import type {Settings} from './sceneOptions.ts';

/** What arcs are told of the picture they are drawn in. */
export interface ArcPlan {
  readonly book: LinkBook;
  readonly settings: Settings;
  readonly warp: Warp;
  readonly view: readonly [number, number];
  /** Ends of the axis, px along it. */
  readonly axis: readonly [number, number];
  /** Where arcs may be, px from the upper left. */
  readonly frame: Rect;
  /** Whether one axis serves all of the plot, so that its cuts and its ends are the same for all marks. */
  readonly hasOneAxis: boolean;
  readonly measured: Pick<Scene, 'lengthOf' | 'root' | 'orientation'>;
}

/** Arcs as drawn, what they need to be defined, and how many of the links in view are drawn. */
export interface DrawnArcs { readonly nodes: readonly SceneNode[]; readonly defs: readonly SceneNode[]; readonly drawn: number; readonly inView: number }

/** So many at most where all links are asked for: more is a tangle. */
export const MOST_ARCS = 30;

/** Px between an arc and the frame around a selected mark, and by how much an arc reaches into any other. */
const RING = 4;
const INTO = 0.5;

const NO_ARCS: DrawnArcs = {nodes: [], defs: [], drawn: 0, inView: 0};

/** The layer of arcs over `plot`; without any, nothing. */
export function drawArcs(plot: readonly SceneNode[], plan: ArcPlan): DrawnArcs {
  const {book, settings} = plan;
  const own = [settings.selected, settings.pointed].flatMap(id => id === undefined || settings.links === 'none' ? [] : book.of(id));
  if (book.ties.length === 0 || (own.length === 0 && settings.links !== 'all')) return NO_ARCS;
  const around = arcSurroundings(plot, plan.axis, plan.measured);
  const ends = (tie: Tie): Ends | undefined => endsOf(tie, around, plan);
  const wanted = new Set([...own.filter(tie => ends(tie) !== undefined), ...(settings.links === 'all' ? weightiest(book, around) : [])]);
  const inView = settings.links === 'all' ? book.ties.filter(({from, to}) => around.spots.has(from.id) && around.spots.has(to.id)).length : wanted.size;
  const routed = routedArcs([...wanted].slice(0, MOST_ARCS).flatMap(tie => ends(tie) ?? []), around, plan);
  if (routed.length === 0) return {...NO_ARCS, inView};
  const [clip, gaps] = [clipOf(plan), arcGaps(routed.map(({arc}) => arc.points), around.words, plan.frame, `${settings.idPrefix}-arcs-words`)];
  const layer = node('g', 'arcs', {class: 'annals-arcs', 'aria-hidden': 'true'}, [
    node('g', 'lines', {'clip-path': urlOf(clip), mask: urlOf(gaps)}, routed.map(one => arcNode(one, plan))), ...verbs(routed, around, plan),
  ]);
  return {nodes: [layer], defs: [clip, gaps].filter(one => one !== undefined), drawn: routed.length, inView};
}

function urlOf(def: SceneNode | undefined): string | undefined {
  return def && `url(#${String(def.attrs?.['id'])})`;
}

/** Links whose events are both drawn, those of the events that matter most first. */
function weightiest({ties}: LinkBook, {spots}: Surroundings): Tie[] {
  const weight = ({from, to}: Tie): number => from.priority + to.priority;
  return ties.filter(({from, to}) => spots.has(from.id) && spots.has(to.id)).toSorted((a, b) => weight(b) - weight(a));
}

interface Ends { readonly tie: Tie; readonly from: ArcEnd; readonly to: ArcEnd }
interface Routed { readonly tie: Tie; readonly arc: Arc }

/** Both marks, or one and the edge of the view beyond which the other is. */
function endsOf(tie: Tie, {spots}: Surroundings, plan: ArcPlan): Ends | undefined {
  const [from, to] = [tie.from, tie.to].map(event => endAt(event, spots, plan));
  return from && to && (from.beyond === undefined || to.beyond === undefined) ? {tie, from, to} : undefined;
}

function endAt(event: TimelineEvent, spots: Surroundings['spots'], plan: ArcPlan): ArcEnd | undefined {
  const spot = spots.get(event.id);
  if (!spot) return edgeFor(event, plan);
  const half = event.id === plan.settings.selected ? spot.half + RING : spot.half - INTO;
  return {at: spot.at, low: spot.low, high: spot.high, across: spot.across, half};
}

/** The edge of the view beyond which an event is; nothing where it is in view but has no mark of its own. */
function edgeFor(event: TimelineEvent, {warp, view, axis, hasOneAxis}: ArcPlan): ArcEnd | undefined {
  const extent = extentOf(event);
  const beyond = !extent || !hasOneAxis ? 0 : warp(extent.to) < view[0] ? -1 : warp(extent.from) > view[1] ? 1 : 0;
  if (beyond === 0) return undefined;
  const at = axis[beyond < 0 ? 0 : 1];
  return {at, low: at, high: at, across: 0, half: 0, beyond};
}

/** Short arcs first: they have the least choice. */
function routedArcs(ends: readonly Ends[], around: Surroundings, plan: ArcPlan): Routed[] {
  const turn = turned(plan);
  const done: (readonly Point[])[] = [];
  const [frame, words] = [turn(plan.frame), around.words.map(turn)];
  const marks = [...around.spots.values()].map(({from, to, across, half}): Rect => ({x0: from, x1: to, y0: across - half, y1: across + half}));
  return ends.toSorted((a, b) => Math.abs(a.from.at - a.to.at) - Math.abs(b.from.at - b.to.at)).flatMap(({tie, from, to}): Routed[] => {
    const arc = routeArc(from, to, {frame, words, marks, arcs: done});
    if (!arc) return [];
    done.push(arc.points);
    const place = ({x, y}: Point): Point => plan.settings.orientation === 'horizontal' ? {x, y} : {x: y, y: x};
    const [p, q, r, s] = arc.curve;
    return [{tie, arc: {curve: [place(p), place(q), place(r), place(s)], points: arc.points.map(place)}}];
  });
}

/** From px of the page to along and across, and back. */
function turned({settings}: ArcPlan): (box: Rect) => Rect {
  return box => settings.orientation === 'horizontal' ? box : {x0: box.y0, x1: box.y1, y0: box.x0, y1: box.x1};
}

/** Size of an arrow head, px. */
const HEAD = {length: 7, half: 3.5};

function arcNode({tie, arc}: Routed, {settings}: ArcPlan): SceneNode {
  const {selected} = settings;
  const chosen = tie.from.id === selected || tie.to.id === selected ? ' annals-arc-selected' : '';
  const [p, q, r, s] = arc.curve;
  const before = arc.points.at(-3)!;
  const length = Math.hypot(s.x - before.x, s.y - before.y) || 1;
  const [dx, dy] = [(s.x - before.x) / length, (s.y - before.y) / length];
  const [x, y] = [s.x - dx * HEAD.length, s.y - dy * HEAD.length];
  const corners = [s, {x: x - dy * HEAD.half, y: y + dx * HEAD.half}, {x: x + dy * HEAD.half, y: y - dx * HEAD.half}].map(said);
  return node('g', keyOf(tie), {class: `annals-arc annals-arc-${tie.kind}${chosen}`, 'data-from': tie.from.id, 'data-to': tie.to.id}, [
    node('path', 'line', {class: 'annals-arc-line', d: `M${said(p)}C${said(q)} ${said(r)} ${said(s)}`}),
    node('path', 'head', {class: 'annals-arc-head', d: `M${corners.join('L')}Z`}),
  ]);
}

function keyOf({from, to, kind}: Tie): string {
  return `${kind} ${from.id} ${to.id}`;
}

function said({x, y}: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** Places along an arc where its verb may stand, in the order in which they are tried; and how far from it. */
const ALONG = [12, 10, 14, 8, 16, 6, 18, 4, 20];
const OFF = 4;
const LINE = 14;
const CLEAR = 3;

/** The verbs of the arcs that a reader has chosen, where they overlap nothing; the others stand in the details alone. */
function verbs(routed: readonly Routed[], around: Surroundings, plan: ArcPlan): SceneNode[] {
  const {settings, frame, book} = plan;
  const asked = new Set([settings.selected, settings.pointed].flatMap(id => id === undefined ? [] : book.of(id)));
  const marks = [...around.spots.values()].map(spot => settings.orientation === 'horizontal'
    ? {x0: spot.from, x1: spot.to, y0: spot.across - spot.half, y1: spot.across + spot.half} : {x0: spot.across - spot.half, x1: spot.across + spot.half, y0: spot.from, y1: spot.to});
  const cuts = cutsOf(plan).map(([from, to]) => turned(plan)({x0: from, x1: to, y0: -Infinity, y1: Infinity}));
  const taken = [...around.words, ...around.ticks, ...marks, ...cuts];
  const lines = [...around.lines, ...routed.map(({arc}) => arc.points)];
  return routed.filter(({tie}) => asked.has(tie)).flatMap(({tie, arc}): SceneNode[] => {
    const words = verbOf(tie.kind, settings.locale);
    const width = settings.measure(words, SMALL);
    const box = placesAlong(arc, width).find(place => isFree(place, taken, lines, frame));
    if (!box) return [];
    taken.push(box);
    return [node('text', keyOf(tie), {class: 'annals-arc-verb annals-halo annals-middle', x: rounded((box.x0 + box.x1) / 2), y: rounded(box.y1 - CLEAR)}, words)];
  });
}

function placesAlong({points}: Arc, width: number): Rect[] {
  return ALONG.flatMap(i => {
    const {x, y} = points[i]!;
    const box = (cx: number, cy: number): Rect => ({x0: cx - width / 2, x1: cx + width / 2, y0: cy - LINE / 2, y1: cy + LINE / 2});
    return [box(x, y - LINE / 2 - OFF), box(x, y + LINE / 2 + OFF), box(x + width / 2 + OFF + 2, y), box(x - width / 2 - OFF - 2, y)];
  });
}

function isFree(box: Rect, taken: readonly Rect[], lines: Surroundings['lines'], frame: Rect): boolean {
  const fits = box.x0 >= frame.x0 && box.x1 <= frame.x1 && box.y0 >= frame.y0 && box.y1 <= frame.y1;
  return fits && !taken.some(other => box.x0 - CLEAR < other.x1 && other.x0 < box.x1 + CLEAR && box.y0 - 1 < other.y1 && other.y0 < box.y1 + 1)
    && !lines.some(line => meetsBox(line, box, 1));
}

/** The cuts in view, px along the axis. */
function cutsOf({warp, view, axis, hasOneAxis}: ArcPlan): (readonly [number, number])[] {
  const pxPerU = (axis[1] - axis[0]) / (view[1] - view[0]);
  const px = (u: number): number => axis[0] + (u - view[0]) * pxPerU;
  return hasOneAxis ? warp.segments.filter(({kind, u0, u1}) => kind === 'cut' && u1 > view[0] && u0 < view[1]).map(({u0, u1}) => [px(u0), px(u1)]) : [];
}

/** Nothing crosses a cut: arcs are interrupted there like bars. */
function clipOf(plan: ArcPlan): SceneNode | undefined {
  const {frame, settings} = plan;
  const cuts = cutsOf(plan);
  if (cuts.length === 0) return undefined;
  const [start, end] = settings.orientation === 'horizontal' ? [frame.x0, frame.x1] : [frame.y0, frame.y1];
  const edges = [start, ...cuts.flat(), end];
  const id = `${settings.idPrefix}-arcs`;
  return node('clipPath', 'arcs-clip', {id}, Array.from({length: edges.length / 2}, (_, i): SceneNode => {
    const [low, high] = [rounded(edges[2 * i]!), rounded(Math.max(edges[2 * i]!, edges[2 * i + 1]!))];
    return settings.orientation === 'horizontal' ? node('rect', `part-${i}`, {x: low, y: frame.y0, width: high - low, height: frame.y1 - frame.y0})
      : node('rect', `part-${i}`, {x: frame.x0, y: low, width: frame.x1 - frame.x0, height: high - low});
  }));
}
