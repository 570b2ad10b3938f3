// Lanes, facets and calendar rows where time runs downward: plots with callouts, side by side or one under the other.
// Each is a plot of its own with its share of the events; this page only deals out room.
// Knows nothing of how labels find their places.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import {axisColumn} from './axisColumn.ts';
import {isLineKey} from './axisLines.ts';
import {bandEdges, bandGrounds, breakBands} from './breakBands.ts';
import {eraName} from './describe.ts';
import {drawCluster, PILL, sceneCluster} from './drawClusters.ts';
import type {Plot} from './drawPlot.ts';
import {eraBands} from './eraBands.ts';
import {extentOf} from '../event/extent.ts';
import {joinPlots, type PlacedPlot} from './joinPlots.ts';
import type {LabelText} from './labelText.ts';
import {columnHeading, panelHeading} from './laneNames.ts';
import type {Lane} from './lanes.ts';
import {NAME_INSET, type PanelGrid} from './panelGrid.ts';
import {createPen} from './pen.ts';
import {axisSpaceOf} from './plotAxis.ts';
import {plotCallouts} from './plotCallouts.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {node, type SceneNode} from './scene.ts';
import {createSceneMemo, remember, type SceneMemo} from './sceneMemo.ts';
import {storyColumns} from '../event/storyColumns.ts';
import {viewScale, type ViewScale} from './viewScale.ts';

/** Over the first event of a panel, px. */
const INSET = 8;

/** Between a panel and the one under it; the baseline of a heading under the top of its panel's head, px. */
export const UNDER = 26;
export const HEADING_BASE = 14;

/** A plot with callouts in its own place: `events` of the story at `scale`. */
export interface PanelPlan {
  readonly key: string;
  readonly events: readonly TimelineEvent[];
  readonly scale: TimeScale;
  /** Ends of its axis, and its width, px. */
  readonly axis: readonly [number, number];
  readonly width: number;
  readonly bare: boolean;
  readonly texts?: PlotPlan['texts'];
  /** A stretch of its own, which no view shows in part. */
  readonly isWhole?: boolean;
}

/** One of several plots. */
export function panelPlot(panel: PanelPlan, grid: PanelGrid, plan: PlotPlan, memos: Map<string, SceneMemo>): Plot {
  const memo = memos.get(panel.key) ?? createSceneMemo();
  memos.set(panel.key, memo);
  const settings = {...plan.settings, width: panel.width - grid.gap, idPrefix: `${plan.settings.idPrefix}-${panel.key}`, ...(panel.isWhole && {view: undefined})};
  return plotCallouts({
    ...plan, dated: panel.events, columns: remember(memo.columns, [panel.events], () => storyColumns(panel.events)), axis: panel.axis, top: panel.axis[0] - INSET, settings, page: grid.page, texts: panel.texts ?? plan.texts, bare: panel.bare, isCut: panel.isWhole ?? false,
    footer: () => ({nodes: [], bottom: 0}),
  }, panel.scale, memo);
}

/** Draws lanes as columns beside one axis, or as panels with an axis each. */
export const plotGrid = (grid: PanelGrid): PlotLayout => (plan, scale, memo) => {
  const {lanes = []} = plan;
  const memos = remember(memo.panels, [plan.dated, lanes, grid.kind, grid.width], () => new Map<string, SceneMemo>());
  return grid.kind === 'columns' ? columns(lanes, grid, plan, scale, memos) : panels(lanes, grid, plan, scale, memos);
};

/** A label that fits nowhere: what a folded column shows is how many events it has. */
const NOWHERE: readonly LabelText[] = [{title: [], date: [], meta: [], chip: false, cut: false, width: 1, height: 1e7, cost: 0}];

function columns(lanes: readonly Lane[], grid: PanelGrid, plan: PlotPlan, scale: TimeScale, memos: Map<string, SceneMemo>): Plot {
  const {axis, settings, page, groups} = plan;
  const view = viewScale(scale, axis, settings.view);
  const right = settings.width - page.margin;
  const lefts = lanes.map((_, i) => lanes.slice(0, i).reduce((x, lane) => x + (lane.isCollapsed ? grid.folded : grid.width), grid.left));
  const plots = lanes.map((lane, i): PlacedPlot => ({
    x: lefts[i]!, y: 0,
    plot: panelPlot({key: `c${i}`, events: lane.events, scale, axis, width: lane.isCollapsed ? PILL + 2 * grid.gap : grid.width, bare: true, ...(lane.isCollapsed && {texts: () => NOWHERE})}, grid, plan, memos),
  }));
  const pen = createPen('vertical');
  const zone = [page.axisAt, page.axisAt + grid.page.capAt - CLEAR] as const;
  const drawn = axisColumn(view, page.axisAt, page.margin + page.strip, axisSpaceOf(settings, pen, zone));
  const eras = eraBands(plan.eras, view, {pen, measure: settings.measure, groups, across: [page.margin, right], zone: [page.axisAt, right], say: era => eraName(era, plan.words)});
  const rules = lefts.slice(1).map((x, i) => pen.path(`rule-${i}`, 'annals-line annals-lane-rule', [[axis[0] - grid.head, x - grid.gap / 2, axis[1], x - grid.gap / 2]]));
  return joinPlots(plots, {
    behind: [...drawn.behind, ...lefts.slice(1).map((x, i) => behindColumn(drawn.behind, i + 1, x, lanes[i + 1]!.isCollapsed ? grid.folded - grid.gap : zone[1] - zone[0], page.axisAt, view, settings.locale)), ...rules, ...eras], over: drawn.over, dated: plan.dated, order: plan.order, warp: scale.warp, fit: scale.fit, view: [view.u0, view.u1], bottom: axis[1] + 12,
    names: lanes.map((lane, i) => columnHeading(lane, lefts[i]! + NAME_INSET, axis[0] - grid.head + HEADING_BASE, (lane.isCollapsed ? grid.folded : grid.width) - grid.gap - NAME_INSET, groups, settings)),
  });
}

function panels(lanes: readonly Lane[], grid: PanelGrid, plan: PlotPlan, scale: TimeScale, memos: Map<string, SceneMemo>): Plot {
  const {axis, settings, groups} = plan;
  const view = viewScale(scale, axis, settings.view);
  const length = axis[1] - axis[0];
  const tops = gridTops(lanes.map(lane => lane.isCollapsed ? 0 : length + UNDER), grid, axis[0]);
  const plots = lanes.map((lane, i): PlacedPlot => {
    const x = grid.left + (i % grid.across) * grid.width;
    if (lane.isCollapsed) return {x: x + grid.width - grid.gap - PILL / 2, y: tops[i]! - grid.head + HEADING_BASE - 4, plot: pillPlot(inView(lane.events, view), view, plan)};
    return {x, y: tops[i]! - axis[0], axis, plot: panelPlot({key: `p${i}`, events: lane.events, scale, axis, width: grid.width, bare: false}, grid, plan, memos)};
  });
  const names = lanes.map((lane, i): SceneNode => panelHeading(lane, grid.left + (i % grid.across) * grid.width, tops[i]! - grid.head + HEADING_BASE, grid.width - grid.gap - (lane.isCollapsed ? PILL + 8 : 0), groups, settings));
  const bottom = tops.reduce((low, top, i) => Math.max(low, top + (lanes[i]!.isCollapsed ? 0 : length + 12)), axis[1]);
  return joinPlots(plots, {behind: [], over: [], names, dated: plan.dated, order: plan.order, warp: scale.warp, fit: scale.fit, view: [view.u0, view.u1], bottom});
}

/** Px between the lines behind the marks and the labels beside them. */
const CLEAR = 12;

/** The grid, and the breaks, behind the marks of a further column: no line runs through a label. */
function behindColumn(first: readonly SceneNode[], i: number, x: number, width: number, axisAt: number, view: ViewScale, locale: PlotPlan['settings']['locale']): SceneNode {
  const pen = createPen('vertical');
  const bands = breakBands(view, locale);
  const lines = first.filter(({key}) => key === 'grid' || isLineKey(key));
  return node('g', `column-${i}`, {}, [
    ...bandGrounds(pen, bands, x, x + width), ...bandEdges(pen, bands, x, x + width, view.axis),
    ...(lines.length > 0 ? [node('g', 'lines', {transform: `translate(${x - axisAt} 0)`}, lines)] : []),
  ]);
}

function inView(events: readonly TimelineEvent[], view: ViewScale): TimelineEvent[] {
  const [from, to] = [view.scale.warp.invert(view.u0), view.scale.warp.invert(view.u1)];
  return events.filter(event => {
    const extent = extentOf(event);
    return extent !== undefined && extent.to >= from && extent.from <= to;
  });
}

/** One pill around the origin that counts `events`: a plot without an axis. */
export function pillPlot(events: readonly TimelineEvent[], view: ViewScale, {words, settings}: Pick<PlotPlan, 'words' | 'settings'>): Plot {
  const cluster = {id: 'all', u0: view.u0, u1: view.u1, count: events.length, row: 0, events, at: 0, from: -PILL / 2, to: PILL / 2};
  const isEmpty = events.length === 0;
  return {
    nodes: isEmpty ? [] : [node('g', 'events', {}, [drawCluster(cluster, 0, createPen('horizontal'), view, words, settings.names)])],
    defs: [], bottom: 0, states: new Set(isEmpty ? [] : ['cluster' as const]), clusters: isEmpty ? [] : [sceneCluster(cluster)],
    warp: view.scale.warp, fit: view.scale.fit, view: [view.u0, view.u1], counts: {labelled: 0, marked: 0, clustered: events.length, outside: 0},
  };
}

/** Where the axis of each panel begins: rows of the grid, each as high as the highest in it. */
export function gridTops(heights: readonly number[], {across, head}: PanelGrid, first: number): number[] {
  const tops: number[] = [];
  let top = first;
  for (let i = 0; i < heights.length; i += across) {
    const row = heights.slice(i, i + across);
    tops.push(...row.map(() => top));
    top += Math.max(...row) + head;
  }
  return tops;
}
