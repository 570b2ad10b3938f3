// Turns cells of what found no label into clusters, and a cell of one into its mark.
// Pills stand side by side; a mark cannot be moved, so where it leaves them no room it is counted too.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import {separate} from '../layout/separate.ts';
import type {LaidCluster, MarkedEvent} from './eventLayout.ts';
import type {MarkShape} from './mark.ts';
import type {ViewScale} from './viewScale.ts';

/** A cell in view, or what of the cells beyond one end of the view still reaches into it. Edges in base ms, places in px of the view. */
export interface HiddenCell {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** The first and last place of its events. */
  readonly from: number;
  readonly to: number;
  /** Its first event, and that one's place in reading order. */
  readonly first: TimelineEvent;
  readonly row: number;
  readonly events: () => readonly TimelineEvent[];
}

type Group = {readonly mark: MarkedEvent; readonly cluster?: undefined} | {readonly mark?: undefined; readonly cluster: LaidCluster};

interface Box { readonly ideal: number; readonly width: number; readonly min?: number; readonly max?: number }

/** Whiskers keep this much apart from the edge of their cell and from their neighbours, px. */
const WHISKER_GAP = 2;

const NO_ROOM = [Infinity, -Infinity] as const;

/** How far a mark drawn alone may reach beyond the axis, px. */
const BEYOND = 16;

/** Cells of several become clusters; a cell of one is the event itself, where its mark keeps clear of its neighbours. */
export function groupCells(cells: readonly HiddenCell[], view: ViewScale, pill: number, shapeOf: (event: TimelineEvent) => MarkShape | undefined): {marked: MarkedEvent[]; clusters: LaidCluster[]} {
  const grouped = (some: readonly HiddenCell[], room: (i: number) => readonly [number, number]): Group[] => some.map((cell, i) => groupOf(cell, view, room(i), shapeOf));
  const pills = (some: readonly HiddenCell[]): Arranged => arranged(grouped(some, () => NO_ROOM), view, pill) ?? pills(withEndsJoined(some));
  const {groups, boxes, centres} = arranged(grouped(cells, i => roomBeside(cells, i, view)), view, pill) ?? pills(cells);
  const edge = (i: number, side: -1 | 1): number => i < 0 || i >= boxes.length ? side * -Infinity : centres[i]! + side * (boxes[i]!.width / 2 + WHISKER_GAP);
  return {
    marked: groups.flatMap(({mark}) => mark ? [mark] : []),
    clusters: groups.flatMap(({cluster}, i) => cluster ? [movedTo(cluster, centres[i]!, pill, edge(i - 1, 1), edge(i + 1, -1))] : []),
  };
}

interface Arranged { readonly groups: readonly Group[]; readonly boxes: readonly Box[]; readonly centres: readonly number[] }

/** The groups side by side, or `undefined` where they do not fit. */
function arranged(groups: readonly Group[], view: ViewScale, pill: number): Arranged | undefined {
  const boxes = groups.map(group => boxOf(group, view, pill));
  const centres = separate(boxes, {from: view.axis[0] - pill / 2 - 2, to: view.axis[1] + pill / 2 + 2, gap: 2});
  return centres && {groups, boxes, centres};
}

/** Fewer pills, where those of the ends find no room beside the whole cells: they count their neighbours too. */
function withEndsJoined(cells: readonly HiddenCell[]): HiddenCell[] {
  if (cells.length < 4) return [joined(cells[0]!, cells[1]!), ...cells.slice(2)];
  return [joined(cells[0]!, cells[1]!), ...cells.slice(2, -2), {...joined(cells.at(-2)!, cells.at(-1)!), id: cells.at(-1)!.id}];
}

function joined(a: HiddenCell, b: HiddenCell): HiddenCell {
  return {...a, high: b.high, count: a.count + b.count, to: Math.max(a.to, b.to), events: () => [...a.events(), ...b.events()]};
}

/** A mark stays where it is; a pill may be moved to keep clear of its neighbours. */
function boxOf({mark, cluster}: Group, {axis}: ViewScale, pill: number): Box {
  if (!mark) return {ideal: Math.max(axis[0], Math.min(axis[1], cluster.at)), width: pill};
  const centre = (mark.shape.from + mark.shape.to) / 2;
  return {ideal: centre, width: mark.shape.to - mark.shape.from, min: centre, max: centre};
}

function groupOf(cell: HiddenCell, view: ViewScale, room: readonly [number, number], shapeOf: (event: TimelineEvent) => MarkShape | undefined): Group {
  const only = cell.count === 1 ? shapeOf(cell.first) : undefined;
  if (only && only.from >= room[0] && only.to <= room[1]) return {mark: {row: cell.row, event: cell.first, shape: only}};
  const [low, high] = [view.pxOfU(cell.low), view.pxOfU(cell.high)];
  return {cluster: {
    id: cell.id, u0: cell.low, u1: cell.high, count: cell.count, row: cell.row, get events() { return cell.events(); }, at: (low + high) / 2,
    from: Math.max(low + WHISKER_GAP, view.axis[0] - BEYOND, cell.from), to: Math.min(high - WHISKER_GAP, view.axis[1] + BEYOND, cell.to),
  }};
}

/** The stretch that a mark in the `i`-th cell may cover: up to the cells that hold others, and hardly out of the axis. */
function roomBeside(cells: readonly HiddenCell[], i: number, view: ViewScale): [number, number] {
  const [before, after] = [cells[i - 1], cells[i + 1]];
  return [
    Math.max(view.axis[0] - BEYOND, before ? view.pxOfU(before.high) : -Infinity),
    Math.min(view.axis[1] + BEYOND, after ? view.pxOfU(after.low) : Infinity),
  ];
}

/** A pill whose whiskers reach at least its own ends, and never into a neighbour that stands between `low` and `high`. */
function movedTo(cluster: LaidCluster, at: number, pill: number, low: number, high: number): LaidCluster {
  const {id, u0, u1, count, row} = cluster;
  return {
    id, u0, u1, count, row, get events() { return cluster.events; },
    at, from: Math.min(Math.max(cluster.from, low), at - pill / 2), to: Math.max(Math.min(cluster.to, high), at + pill / 2),
  };
}
