// The layout `segmented` where time runs across: calendar units one under the other, all at one scale.
// What goes on from row to row is torn at their ends and named once; empty time is a thin torn row with its length.
// Knows nothing of how a row's rows of marks are found.

import type {TimelineEvent} from '../event/event.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {RIBBON} from './axisRibbon.ts';
import {PILL} from './drawClusters.ts';
import {drawPanels, type Panel} from './drawLanes.ts';
import type {LaidCluster} from './eventLayout.ts';
import {laneSpace, LANE_PAD, sharedHeights, STRIP} from './fitLanes.ts';
import {filledLane, laneInView, readLane, steadyLane, type LaneLayoutSpace} from './laneLayout.ts';
import type {Lane} from './lanes.ts';
import {createPen} from './pen.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {restNote} from './restNote.ts';
import {node, type SceneNode} from './scene.ts';
import {remember} from './sceneMemo.ts';
import {storyStates} from './storyStates.ts';
import {rowView, segmentedStory, type LaidRow, type RowOfEvents, type SegmentedStory, type SegmentedWhole} from './segmentedStory.ts';
import {viewScale, type ViewScale} from './viewScale.ts';

/** How tall a picture may be that is not asked for a height; the least of a row under its axis; between rows; of empty time, px. */
const TALLEST = 1800;
const LEAST_ROW = 36;
const ROW_GAP = 10;
const FOLD = 26;

/** Draws the plot in rows. A closer view keeps the height of the whole, and each row one that nothing beside it changes. */
export const plotSegments: PlotLayout = (plan, scale, memo) => {
  const {dated, axis, settings, page, top, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  const states = storyStates(plan, whole, memo);
  const view = viewScale(scale, axis, settings.view);
  const head = RIBBON + page.strip;
  const room = Math.max(240, settings.height ?? TALLEST) - top - footer(states, 0).bottom - STRIP;
  const most = mostRows(room, head);
  const all = remember(memo.segmented, [dated, scale, settings.width, room, settings.segment, settings.breaks, settings.measure, settings.locale, settings.timeZone, page.strip, plan.groups], (): SegmentedWhole => {
    const story = segmentedStory(dated, whole, most, settings, page);
    const laid = rowsInView(story, whole, heightsOf(story, room - story.rows.length * (head + ROW_GAP)), plan);
    return {story, laid, height: stackedRows(story, laid, head, whole, plan).bottom - top + (story.rest ? STRIP : 0)};
  });
  const closer = (): Pick<SegmentedWhole, 'story' | 'laid'> => {
    const story = segmentedStory(dated, view, mostRows(all.height, head), settings, page, most);
    const each = Math.max(LEAST_ROW, Math.floor((all.height + ROW_GAP) / story.most) - head - ROW_GAP);
    return {story, laid: rowsInView(story, view, () => story.rows.map(() => each), plan)};
  };
  const {story, laid} = view.zoomed ? closer() : all;
  const {panels, bottom, folds} = stackedRows(story, laid, head, view, plan);
  const rest = restPanel(story, view, bottom, plan);
  // The legend stays that of the whole, however close the view: one line more of it would move all that is below.
  const hasPills = all.story.rest !== undefined || all.laid.some(({seen}) => seen !== undefined && seen.clusters.length > 0);
  const legend = new Set([...states, ...(all.story.rows.some(({isEmpty}) => isEmpty) ? ['cut' as const] : []), ...(hasPills ? ['cluster' as const] : [])]);
  const plot = drawPanels([...panels, ...rest.panels], {
    dated, order: plan.order, view, bottom: Math.max(top + all.height, bottom + (rest.panels.length > 0 ? STRIP : 0)), names: [...folds, ...rest.names], rules: [], hasClusters: false,
  }, {...plan, states: legend});
  return {...plot, states: legend};
};

/** How many rows fit into `room` px, whatever is in them. */
function mostRows(room: number, head: number): number {
  return Math.max(2, Math.floor(room / (head + LEAST_ROW + ROW_GAP)));
}

/** From what each row needs, without dates under its titles and with them, to what it gets, px. */
type ShareOut = (needs: readonly [number[], number[]]) => readonly number[];

function heightsOf({rows}: SegmentedStory, room: number): ShareOut {
  return ([without, dates]) => sharedHeights(without, dates, rows.map(({isEmpty}) => isEmpty ? FOLD : LEAST_ROW), room);
}

/** Lays out each row, from the first: what it draws goes on in the next. */
function rowsInView({rows, longest}: SegmentedStory, whole: ViewScale, shareOut: ShareOut, {settings, page, groups}: PlotPlan): LaidRow[] {
  const views = rows.map(row => rowView(row, longest, whole));
  const base = laneSpace(whole, settings, page);
  const lane = ({begins, goesOn}: RowOfEvents): Lane => ({groups, name: '', events: inOrder([...goesOn, ...begins])});
  const ids = (events: readonly TimelineEvent[]): Set<string> => new Set(events.map(({id}) => id));
  const read = rows.map((row, i) => {
    const space = {...base, goesOn: ids(row.goesOn)};
    return {space, known: row.isEmpty ? undefined : readLane(lane(row), views[i]!, space)};
  });
  const need = (density: number): number[] => read.map(({space, known}, i) => known ? Math.max(LEAST_ROW, filledLane(known, views[i]!, space, Infinity, [density]).filled.across + 2 * LANE_PAD) : FOLD);
  const heights = shareOut([need(0), need(1)]);
  const drawn = new Set<string>();
  return rows.map((row, i) => {
    if (row.isEmpty) return {row, view: views[i]!, height: FOLD, seen: undefined};
    const shown = {...row, goesOn: row.goesOn.filter(({id}) => drawn.has(id))};
    const space: LaneLayoutSpace = {...base, goesOn: ids(shown.goesOn)};
    const steady = steadyLane(lane(shown), views[i]!, space, heights[i]! - 2 * LANE_PAD);
    const seen = laneInView(steady, views[i]!, space, i);
    for (const {event} of [...seen.drawn, ...seen.marked]) drawn.add(event.id);
    return {row, view: views[i]!, height: Math.max(LEAST_ROW, whole.zoomed ? heights[i]! : steady.filled.across + 2 * LANE_PAD), seen};
  });
}

function inOrder(events: readonly TimelineEvent[]): TimelineEvent[] {
  return events.toSorted((a, b) => (a.time?.startMin ?? a.planned?.startMin ?? 0) - (b.time?.startMin ?? b.planned?.startMin ?? 0));
}

/** Rows one under the other, and what stands for empty time between them. */
function stackedRows(story: SegmentedStory, laid: readonly LaidRow[], head: number, view: ViewScale, {top, settings}: PlotPlan): {readonly panels: Panel[]; readonly folds: SceneNode[]; readonly bottom: number} {
  const panels: Panel[] = [];
  const folds: SceneNode[] = [];
  let edge = top;
  for (const {row, view: own, height, seen} of laid) {
    const from = edge;
    edge += height + ROW_GAP;
    if (seen === undefined) {
      folds.push(fold(row, from, view.axis, settings.locale));
      continue;
    }
    edge += head;
    const axisTop = from + head - RIBBON;
    panels.push({view: own, axisTop, zone: [axisTop, edge - ROW_GAP], lanes: [{top: axisTop + RIBBON, height, seen}], isTorn: story.rows.length > 1});
  }
  return {panels, folds, bottom: edge - ROW_GAP};
}

/** Empty time: how long it is, between two torn edges. */
function fold({t0, t1}: RowOfEvents, top: number, axis: readonly [number, number], locale: PlotPlan['settings']['locale']): SceneNode {
  const pen = createPen('horizontal');
  const {text} = formatDuration(t1 - t0, locale);
  const steps = Math.round((axis[1] - axis[0]) / 6);
  const tear = (y: number): number[] => Array.from({length: steps + 1}, (_, i) => [axis[0] + ((axis[1] - axis[0]) * i) / steps, y + (i % 2 === 0 ? 0 : 3)]).flat();
  return node('g', `fold-${t0}`, {class: 'annals-break annals-break-cut', role: 'img', 'aria-label': locale.words.cut(text), 'data-orientation': 'horizontal'}, [
    pen.path('tears', 'annals-line annals-tear', [tear(top + 2), tear(top + FOLD - 5)]),
    node('text', 'words', {class: 'annals-note', x: axis[0] + 8, y: top + FOLD / 2 + 4}, text),
  ]);
}

/** One pill for all that found no row, with what it stands for in words. */
function restPanel({rest}: SegmentedStory, view: ViewScale, top: number, {page, settings}: PlotPlan): {readonly panels: Panel[]; readonly names: SceneNode[]} {
  if (rest === undefined) return {panels: [], names: []};
  const at = view.axis[0] + PILL / 2;
  const cluster: LaidCluster = {id: 'rest', u0: view.scale.warp(rest.from), u1: view.scale.warp(rest.to), count: rest.events.length, row: 0, events: rest.events, at, from: at - PILL / 2, to: at + PILL / 2};
  return {
    panels: [{view, axisTop: undefined, zone: [top, top + STRIP], lanes: [{top, height: STRIP, seen: {drawn: [], marked: [], clusters: [cluster]}}]}],
    names: restNote(rest, {x: page.margin + PILL + 10, right: settings.width - page.margin, base: top + STRIP / 2 + 1}, settings),
  };
}
