// The layouts `lanes`, `unified` and `faceted` where time runs across: one axis over all lanes, or one over each.
// Layout of the whole, then of what is in view, then its drawing.
// Knows nothing of how places are found.

import type {TimeScale} from '../scale/timeScale.ts';
import {RIBBON} from './axisRibbon.ts';
import {drawPanels, type Panel, type PanelLane} from './drawLanes.ts';
import type {Plot, PlotSpace} from './drawPlot.ts';
import {fitLanes, LANE_PAD, type Arrangement, type FittedLanes} from './fitLanes.ts';
import {laneInView, steadyLane} from './laneLayout.ts';
import {facetHeading, laneName} from './laneNames.ts';
import {createPen} from './pen.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {rangedLane, steadyRanged, type RangedLane} from './rangedLane.ts';
import type {SceneNode} from './scene.ts';
import {remember, type SceneMemo} from './sceneMemo.ts';
import {storyStates} from './storyStates.ts';
import {endMemos, turned} from './turned.ts';
import {turningLanes, type LaidLanes} from './turningLanes.ts';
import {steadyScale, viewScale, type ViewScale} from './viewScale.ts';

/** Of the page's margin, what labels at the frame's edge leave free, px. */
const MARGIN = 8;

/** Draws the plot with lanes under one axis, or under an axis each. */
export const plotLanes = (arrangement: Arrangement): PlotLayout => (plan, scale, memo) => {
  const {turn} = scale;
  if (!turn) return drawn(laidLanes(plan, scale, memo, arrangement), plan, arrangement);
  const memos = endMemos(memo, plan);
  const [a, b] = [laidLanes(plan, turn.ends[0], memos[0], arrangement), laidLanes(plan, turn.ends[1], memos[1], arrangement)];
  const view = viewScale(scale, plan.axis, plan.settings.view);
  return turned([a, b].map(end => drawn(end, plan, arrangement)), turn.share, plan.footer, states => drawn({...turningLanes([a, b], turn.share, view), states}, plan, arrangement));
};

/** Lanes in view, and the states of the story. */
interface SeenLanes extends LaidLanes { readonly states: PlotSpace['states'] }

function laidLanes(plan: PlotPlan, scale: TimeScale, memo: SceneMemo, arrangement: Arrangement): SeenLanes {
  const {dated, lanes = [], column, axis, settings, page, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  const states = storyStates(plan, whole, memo);
  const fitted = remember(memo.fittedLanes, [dated, lanes, scale, settings.width, settings.height, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip, arrangement],
    () => fitLanes({lanes, column, arrangement, above: topOf(plan, arrangement), below: footer(states, 0).bottom}, whole, settings, page));
  const view = viewScale(scale, axis, settings.view);
  const origin = steadyScale(view).steady;
  // Where the whole had no room for a single row there are no rows to keep.
  const ranged = (): readonly (RangedLane | undefined)[] => remember(memo.laneRanges, [fitted], () => fitted.lanes.map(({layout}) => layout.filled.rows.length > 0 ? rangedLane(layout, whole, fitted.space) : undefined));
  const steady = view.zoomed
    ? remember(memo.steadyLanes, [fitted, origin.u0, origin.pxPerU], () => ranged().map((lane, i) => lane ? steadyRanged(lane, view, fitted.space) : steadyLane(fitted.lanes[i]!.lane, view, fitted.space, fitted.lanes[i]!.height - 2 * LANE_PAD)))
    : fitted.lanes.map(({layout}) => layout);
  return {fitted, view, states, seen: fitted.lanes.map((_, i) => laneInView(steady[i]!, view, {...fitted.space, overhang: [column > 0 ? 0 : page.margin - MARGIN, page.margin - MARGIN]}, i))};
}

function topOf({top, page}: PlotPlan, arrangement: Arrangement): number {
  return arrangement === 'lanes' ? top + page.strip : top;
}

function drawn({fitted, view, seen, states}: SeenLanes, plan: PlotPlan, arrangement: Arrangement): Plot {
  const {dated} = plan;
  const top = topOf(plan, arrangement);
  const placed = fitted.lanes.map((lane, i): PanelLane => ({top: top + lane.top, height: lane.height, seen: seen[i]!}));
  const panels = arrangement === 'lanes' ? [{view, axisTop: top, zone: [top, top + fitted.height], lanes: placed} as const] : placed.map((lane, i) => facet(lane, fitted.lanes[i]!.hasAxis, view));
  return drawPanels(panels, {
    dated, order: plan.order, view, bottom: top + fitted.height, hasClusters: fitted.lanes.some(({layout}) => layout.hidden.length > 0),
    names: names(fitted, arrangement, top, plan), rules: arrangement === 'lanes' ? rules(fitted, top, plan) : [],
  }, {...plan, top, states});
}

function facet(lane: PanelLane, hasAxis: boolean, view: ViewScale): Panel {
  const from = hasAxis ? lane.top - RIBBON : lane.top;
  return {view, axisTop: hasAxis ? from : undefined, zone: [from, lane.top + lane.height], lanes: [lane]};
}

/** Px from the baseline of a heading to the axis under it. */
const HEADING_BASE = 11;

function names(fitted: FittedLanes, arrangement: Arrangement, top: number, {column, groups, settings, page}: PlotPlan): SceneNode[] {
  return fitted.lanes.map(({lane, top: at, hasAxis}) => arrangement === 'lanes'
    ? laneName(lane, top + at, column, groups, settings, page)
    : facetHeading(lane, page.margin, top + at - (hasAxis ? RIBBON + page.strip : 0) - HEADING_BASE, settings.width - 2 * page.margin, groups, settings));
}

function rules({lanes}: FittedLanes, first: number, {settings, page}: PlotPlan): SceneNode[] {
  return lanes.map(({top, height}, i) => createPen('horizontal').path(`rule-${i}`, 'annals-line annals-lane-rule', [[page.margin, first + top + height, settings.width - page.margin, first + top + height]]));
}
