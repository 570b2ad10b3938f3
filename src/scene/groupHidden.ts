// Counts what found no label: several in a cluster, one alone as its mark.
// Cells keep their members however the view moves; only at its edges is what runs out of it gathered.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {Cell} from '../layout/cells.ts';
import {separate} from '../layout/separate.ts';
import type {HiddenEvents, LaidCluster, MarkedEvent} from './eventLayout.ts';
import type {MarkShape} from './mark.ts';
import type {ViewScale} from './viewScale.ts';

/** An event's shape in the view at hand; `drawn` where another event has drawn the ground of its cell. */
export type Here = (event: TimelineEvent, drawn?: boolean) => MarkShape | undefined;

/** A cell in view, or what of the cells beyond one end of the view still reaches into it. */
interface Gathered { readonly id: string; readonly low: number; readonly high: number; readonly members: readonly number[] }

type Group = {readonly mark: MarkedEvent; readonly cluster?: undefined} | {readonly mark?: undefined; readonly cluster: LaidCluster};

interface Box { readonly ideal: number; readonly width: number; readonly min?: number; readonly max?: number }

/** Whiskers keep this much apart from the edge of their cell and from their neighbours, px. */
const WHISKER_GAP = 2;

const NO_ROOM = [Infinity, -Infinity] as const;

/** How far a mark drawn alone may reach beyond the axis, px. */
const BEYOND = 16;

/** Cells of several become clusters; a cell of one is the event itself, where its mark keeps clear of its neighbours. */
export function groupHidden(steady: HiddenEvents, view: ViewScale, shift: number, pill: number, here: Here): {marked: MarkedEvent[]; clusters: LaidCluster[]} {
  const gathered = gatheredCells(steady, view, shift);
  const grouped = (cells: readonly Gathered[], room: (i: number) => readonly [number, number]): Group[] => cells.map((cell, i) => groupOf(cell, steady, view, shift, room(i), here));
  // A mark cannot be moved; where that leaves the pills beside it no room, it is counted in a pill of its own.
  const pills = (cells: readonly Gathered[]): Arranged => arranged(grouped(cells, () => NO_ROOM), view, pill) ?? pills(withEndsJoined(cells));
  const {groups, boxes, centres} = arranged(grouped(gathered, i => roomBeside(gathered, i, view)), view, pill) ?? pills(gathered);
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
function withEndsJoined(cells: readonly Gathered[]): Gathered[] {
  const joined = (id: string, [a, b]: readonly Gathered[]): Gathered => ({id, low: a!.low, high: b!.high, members: [...a!.members, ...b!.members]});
  const start = joined(cells[0]!.id, cells);
  return cells.length < 4 ? [start, ...cells.slice(2)] : [start, ...cells.slice(2, -2), joined(cells.at(-1)!.id, cells.slice(-2))];
}

/** A mark stays where it is; a pill may be moved to keep clear of its neighbours. */
function boxOf({mark, cluster}: Group, {axis}: ViewScale, pill: number): Box {
  if (!mark) return {ideal: Math.max(axis[0], Math.min(axis[1], cluster.at)), width: pill};
  const centre = (mark.shape.from + mark.shape.to) / 2;
  return {ideal: centre, width: mark.shape.to - mark.shape.from, min: centre, max: centre};
}

/** Cells that overlap the view, and at each end one more for marks that reach in from cells further out. */
function gatheredCells(steady: HiddenEvents, view: ViewScale, shift: number): Gathered[] {
  const events = (cell: Cell): number[] => cell.members.map(member => steady.hidden[member]!);
  if (!view.zoomed) return steady.cells.map(cell => ({...cell, members: events(cell)}));
  const reaches = (i: number): boolean => steady.shapes[i]!.to + shift >= view.axis[0] && steady.shapes[i]!.from + shift <= view.axis[1];
  const seen = steady.cells.map(cell => ({...cell, members: events(cell)})).filter(({members}) => members.some(reaches));
  const before = seen.filter(cell => view.pxOfU(cell.high) <= view.axis[0]);
  const after = seen.filter(cell => view.pxOfU(cell.low) >= view.axis[1]);
  const inside = seen.filter(cell => !before.includes(cell) && !after.includes(cell));
  return [...gather('before', before, reaches), ...inside, ...gather('after', after, reaches)];
}

function gather(id: string, cells: readonly Gathered[], reaches: (i: number) => boolean): Gathered[] {
  const members = cells.flatMap(cell => cell.members.filter(reaches));
  return members.length === 0 ? [] : [{id, low: cells[0]!.low, high: cells.at(-1)!.high, members}];
}

function groupOf(cell: Gathered, steady: HiddenEvents, view: ViewScale, shift: number, room: readonly [number, number], here: Here): Group {
  const events = cell.members.map(i => steady.events[i]!);
  const only = events.length === 1 ? here(events[0]!) : undefined;
  if (only && only.from >= room[0] && only.to <= room[1]) return {mark: {event: events[0]!, shape: only}};
  const [low, high] = [view.pxOfU(cell.low), view.pxOfU(cell.high)];
  const places = cell.members.map(i => steady.shapes[i]!.prefer + shift);
  return {cluster: {
    id: cell.id, u0: cell.low, u1: cell.high, events, at: (low + high) / 2,
    from: Math.max(low + WHISKER_GAP, view.axis[0] - BEYOND, Math.min(...places)), to: Math.min(high - WHISKER_GAP, view.axis[1] + BEYOND, Math.max(...places)),
  }};
}

/** The stretch that a mark in the `i`-th cell may cover: up to the cells that hold others, and hardly out of the axis. */
function roomBeside(cells: readonly Gathered[], i: number, view: ViewScale): [number, number] {
  const [before, after] = [cells[i - 1], cells[i + 1]];
  return [
    Math.max(view.axis[0] - BEYOND, before ? view.pxOfU(before.high) : -Infinity),
    Math.min(view.axis[1] + BEYOND, after ? view.pxOfU(after.low) : Infinity),
  ];
}

/** A pill whose whiskers reach at least its own ends, and never into a neighbour that stands between `low` and `high`. */
function movedTo(cluster: LaidCluster, at: number, pill: number, low: number, high: number): LaidCluster {
  return {...cluster, at, from: Math.min(Math.max(cluster.from, low), at - pill / 2), to: Math.max(Math.min(cluster.to, high), at + pill / 2)};
}
