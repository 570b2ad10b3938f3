// Where an event's bounds are on the axis, and where its mark has an edge for them.
// A mark that is drawn a little off tells a time that nobody told; this is how such a fault is seen.
// Knows nothing of why a mark has its shape.

import type {TimelineEvent} from '../event/event.ts';
import {isPlan} from '../event/isPlan.ts';
import type {DrawnEdge} from '../layout/drawing.ts';
import type {TimeValue} from '../time/timeValue.ts';
import type {Scene, SceneNode} from './scene.ts';
import {hasClass, isMarkShape, pathPoints, shapeBox, type PlacedNode} from './sceneBoxes.ts';

/** Places along the axis where the marks of each row have an edge: events that share a cell share its edges too. */
export type Edges = ReadonlyMap<number, readonly number[]>;

/** What an axis shows, and where. */
type ShownStretch = Pick<Scene, 'warp' | 'view' | 'axis'>;

/** When an event may have taken place: ms, and px along the axis. Unknown ends may be anywhere. */
export interface Truth { readonly time: readonly [number, number]; readonly px: readonly [number, number] }

/** The stretch that an event's mark stands for; a moved plan stands for its old and its new date, and the mark of what is ongoing points on. */
export function truthOf(event: TimelineEvent, scene: ShownStretch): Truth | undefined {
  const values = valuesOf(event);
  if (values.length === 0) return undefined;
  const start = Math.min(...values.map(({startMin}) => Number.isNaN(startMin) ? -Infinity : startMin));
  const end = Math.max(...values.map(({endMax}) => Number.isNaN(endMax) ? Infinity : endMax));
  return {time: [start, end], px: [placeOf(start, scene), placeOf(event.status === 'ongoing' ? Infinity : end, scene)]};
}

function valuesOf(event: TimelineEvent): TimeValue[] {
  const values = isPlan(event) ? [event.planned, event.time] : [event.time ?? event.planned];
  const told = values.filter(value => value !== undefined);
  return told.length > 0 || event.decided === undefined ? told : [event.decided];
}

function placeOf(t: number, {warp, view, axis}: ShownStretch): number {
  return axis.from + ((warp(t) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);
}

/** The edges of all marks along one axis, by the middle of their row across the axis. */
export function edgesByRow(nodes: readonly PlacedNode[], scene: Scene): Edges {
  const rows = new Map<SceneNode, number>();
  const edges = new Map<number, number[]>();
  for (const hit of nodes.filter(isHit)) rows.set(hit.parents[0]!, middleOf(hit, scene));
  for (const part of nodes.filter(isMarkShape)) {
    const row = rows.get(part.parents[0]!) ?? NaN;
    const own = edges.get(row);
    if (own) own.push(...edgesOf(part, scene));
    else edges.set(row, edgesOf(part, scene));
  }
  return edges;
}

/** The part of a mark that takes clicks: its middle is the middle of the mark's row, whatever the mark looks like. */
function isHit({node, parents}: PlacedNode): boolean {
  return hasClass(node, 'annals-hit') && parents[0] !== undefined && hasClass(parents[0], 'annals-mark');
}

function middleOf(hit: PlacedNode, {orientation}: Scene): number {
  const {x0, x1, y0, y1} = shapeBox(hit)!;
  return Math.round(orientation === 'horizontal' ? y0 + y1 : x0 + x1) / 2;
}

/** Corners of paths, sides of boxes, sides and middles of dots. */
function edgesOf(part: PlacedNode, {orientation}: Scene): number[] {
  const flat = orientation === 'horizontal';
  if (part.node.tag === 'path') return pathPoints(part).map(({x, y}) => flat ? x : y);
  const box = shapeBox(part);
  if (box === undefined) return [];
  const [from, to] = flat ? [box.x0, box.x1] : [box.y0, box.y1];
  return part.node.tag === 'circle' ? [from, (from + to) / 2, to] : [from, to];
}

/** Each bound of an event that lies on the axis, with the edge of its row that is nearest to it. */
export function drawnEdges(event: TimelineEvent, parts: readonly PlacedNode[], edges: Edges, scene: Scene): DrawnEdge[] {
  const hit = parts.find(isHit);
  const own = hit ? edges.get(middleOf(hit, scene)) ?? [] : [];
  const [low, high] = [Math.min(scene.axis.from, scene.axis.to), Math.max(scene.axis.from, scene.axis.to)];
  const bounds = valuesOf(event).flatMap(value => boundsOf(value, event)).map(t => placeOf(t, scene)).filter(at => at >= low && at <= high);
  return own.length === 0 ? [] : bounds.map(truth => ({drawn: own.reduce((best, edge) => Math.abs(edge - truth) < Math.abs(best - truth) ? edge : best, Infinity), truth}));
}

/**
 * The bounds that a mark tells: a plan is an outline of its outer ones, what is ongoing has no first possible end, and what may
 * be over before it began has no certain part.
 */
function boundsOf({startMin, startMax, endMin, endMax, kind}: TimeValue, event: TimelineEvent): number[] {
  const outer = [startMin, endMax];
  if (kind !== 'span' || startMax > endMin || isPlan(event)) return outer;
  return event.status === 'ongoing' && Number.isFinite(endMax) ? [...outer, startMax] : [...outer, startMax, endMin];
}
