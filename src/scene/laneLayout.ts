// Gives every dated event its place in its lane: a label and mark, a mark alone, a cluster, or outside the view.
// Rows are chosen once for a zoom and merely moved while panning; only at the frame's edge does a label change its side.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import {dyadicCells} from '../layout/cells.ts';
import {contenders} from '../layout/contenders.ts';
import {fillLane, type FilledLane, type LaneItem} from '../layout/fillLane.ts';
import {PILL} from './drawClusters.ts';
import type {HiddenEvents, LaidCluster, MarkedEvent} from './eventLayout.ts';
import {groupHidden, type Here} from './groupHidden.ts';
import {laneLabel, wallsOf, type LaneLabel, type LaneText} from './laneLabel.ts';
import {labelsInFrame, type Frame, type RowMark} from './laneFrame.ts';
import type {Lane} from './lanes.ts';
import type {MarkShape, MarkSpace} from './mark.ts';
import {markShape} from './markShape.ts';
import {steadyScale, steadyWindow, type ViewScale} from './viewScale.ts';

/** Least distance between labels of a row, and between rows, px; what the row for clusters takes; least length of a cell. */
export const LANE_GAP = 14;
const ROW_GAP = 4;
export const CLUSTER_ROW = 26;
export const laneCell = 34;

export interface LaneLayoutSpace {
  readonly mark: Pick<MarkSpace, 'half' | 'tail'>;
  readonly texts: (event: TimelineEvent) => LaneText | undefined;
  /** Ids of events that another panel names: here they are marks alone, and never give way. */
  readonly goesOn?: ReadonlySet<string>;
  /** How far labels of a closer view may reach beyond the ends of the axis. */
  readonly overhang?: readonly [number, number];
}

/** Everything of one lane that does not change while panning. */
export interface SteadyLane extends HiddenEvents {
  readonly filled: FilledLane;
  readonly labels: readonly (LaneLabel | undefined)[];
}

/** Of a lane with more events than these, the best of each stretch compete for a label: no more of one stretch could stand under one another. */
const CROWD = {few: 1000, stretch: 16, most: 16};

/** A lane whose marks and labels are known, whatever its room. */
export interface ReadLane {
  readonly lane: Lane;
  readonly events: readonly TimelineEvent[];
  readonly shapes: readonly MarkShape[];
  readonly items: readonly LaneItem[];
  /** With its date and without. */
  readonly labels: readonly (readonly (LaneLabel | undefined)[])[];
}

/** Finds what of a lane is near `view`, and what it would like to say, around a steady origin. */
export function readLane(lane: Lane, view: ViewScale, space: LaneLayoutSpace): ReadLane {
  const {steady} = steadyScale(view);
  const walls = wallsOf(steady);
  const window = view.zoomed ? steadyWindow(view) : [-Infinity, Infinity] as const;
  const pairs = lane.events.map(event => ({event, shape: markShape(event, {px: steady.px, axis: walls.ends, ...space.mark})}))
    .filter((pair): pair is {event: TimelineEvent; shape: MarkShape} => pair.shape !== undefined && pair.shape.to >= window[0] && pair.shape.from <= window[1]);
  const [events, shapes] = [pairs.map(pair => pair.event), pairs.map(pair => pair.shape)];
  const competes = contenders(shapes.map(({prefer}) => prefer), (a, b) => events[b]!.priority - events[a]!.priority || events[a]!.title.length - events[b]!.title.length || a - b, CROWD);
  const labels = pairs.map(({event, shape}, i) => {
    const text = competes[i] && !isOld(event, space) ? space.texts(event) : undefined;
    return [true, false].map(dated => text && laneLabel(shape, text, dated, walls));
  });
  const items = pairs.map(({event, shape}, i): LaneItem => isOld(event, space) ? bareItem(shape) : {priority: event.priority, boxes: labels[i]!});
  return {lane, events, shapes, items, labels};
}

/** Fills a lane of `room` px across; `densities` as in `fillLane`. */
export function filledLane({lane, events, shapes, items, labels}: ReadLane, view: ViewScale, space: LaneLayoutSpace, room: number, densities: readonly number[] = [0, 1]): SteadyLane {
  const {steady} = steadyScale(view);
  const filled = lane.isCollapsed ? emptyLane(events.length) : fillLane(items, {room, gap: LANE_GAP, rowGap: ROW_GAP, rest: CLUSTER_ROW, densities});
  const hidden = filled.hidden.filter(i => !isOld(events[i]!, space));
  const cells = dyadicCells(hidden.map(i => steady.u0 + (shapes[i]!.prefer - view.axis[0]) / view.pxPerU), laneCell / view.pxPerU);
  return {events, shapes, cells, hidden, filled, labels: labels.map(own => own[filled.density])};
}

/** Lays out one lane in `room` px across, around a steady origin. */
export function steadyLane(lane: Lane, view: ViewScale, space: LaneLayoutSpace, room: number): SteadyLane {
  return filledLane(readLane(lane, view, space), view, space, room);
}

function isOld({id}: TimelineEvent, {goesOn}: LaneLayoutSpace): boolean {
  return goesOn?.has(id) ?? false;
}

/** Half a row without a label, px, and more than any label's priority. */
const BARE = 10;
const FIRST = 1000;

function bareItem({from, to}: MarkShape): LaneItem {
  const box = {from, to, above: BARE, below: BARE};
  return {priority: FIRST, boxes: [box, box]};
}

/** All hidden: what a collapsed lane shows is how many they are. */
function emptyLane(count: number): FilledLane {
  return {density: 0, seats: [], rows: [], hidden: Array.from({length: count}, (_, i) => i), across: CLUSTER_ROW};
}

/** An event of a lane in view; `at` is how far down the lane its mark is, px. */
export interface LanedEvent { readonly event: TimelineEvent; readonly shape: MarkShape; readonly at: number; readonly label?: LaneLabel; /** It began in an earlier panel, which names it. */ readonly goesOn?: boolean }

export interface LaneInView { readonly drawn: readonly LanedEvent[]; readonly marked: readonly MarkedEvent[]; readonly clusters: readonly LaidCluster[] }

/** The part of a steady lane that `view` shows, in its own px. */
export function laneInView(lane: SteadyLane, view: ViewScale, space: LaneLayoutSpace, id: number): LaneInView {
  const {shift} = steadyScale(view);
  const here: Here = event => markShape(event, {px: view.px, axis: view.axis, cuts: view.cuts, ...space.mark});
  const rows = lane.filled.rows.map((): RowMark[] => []);
  const seen = lane.filled.seats.flatMap(({item, row}) => {
    const event = lane.events[item]!;
    const shape = here(event);
    if (!shape || shape.to < view.axis[0] || shape.from > view.axis[1]) return [];
    const own = lane.labels[item];
    const mark: RowMark = {shape, label: own && {...own, start: own.start + shift, from: own.from + shift, to: own.to + shift}};
    rows[row]!.push(mark);
    return [{event, row, mark}];
  });
  const [before = 0, behind = 0] = space.overhang ?? [];
  const frame: Frame = {axis: view.axis, ends: [view.axis[0] - before, view.axis[1] + behind], cuts: wallsOf(view).cuts};
  const labels = new Map<RowMark, LaneLabel | undefined>();
  for (const row of rows) {
    row.sort((a, b) => a.shape.from - b.shape.from);
    const framed = view.zoomed ? labelsInFrame(row, frame) : row.map(({label}) => label);
    row.forEach((mark, i) => labels.set(mark, framed[i]));
  }
  const drawn = seen.map(({event, row, mark}): LanedEvent => {
    const label = labels.get(mark);
    return {event, shape: mark.shape, at: lane.filled.rows[row]!.at, goesOn: space.goesOn?.has(event.id) ?? false, ...(label && {label})};
  });
  const {marked, clusters} = groupHidden(lane, view, shift, PILL, here);
  return {drawn, marked, clusters: clusters.map(cluster => ({...cluster, id: `${id}/${cluster.id}`}))};
}
