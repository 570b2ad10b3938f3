// The layout `lanes`: layout of the whole, then of what is in view, then its drawing.
// One lane a group, labels beside their marks.
// Knows nothing of how places are found.

import {drawLanes} from './drawLanes.ts';
import {fitLanes, LANE_PAD} from './fitLanes.ts';
import {laneInView, steadyLane} from './laneLayout.ts';
import {storyStates} from './legend.ts';
import type {PlotLayout} from './plotPlan.ts';
import {remember} from './sceneMemo.ts';
import {storyIndex} from './storyIndex.ts';
import {steadyScale, viewScale} from './viewScale.ts';

/** Draws the plot with lanes. */
export const plotLanes: PlotLayout = (plan, scale, memo) => {
  const {dated, lanes = [], column, axis, settings, page, top, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  const states = remember(memo.states, [dated, scale, settings.width, settings.orientation], () => storyStates(storyIndex(dated, whole, page), whole, page));
  const fitted = remember(memo.fittedLanes, [dated, lanes, scale, settings.width, settings.height, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip],
    () => fitLanes(dated, lanes, whole, settings, page, column, top + page.strip, footer(states, 0).bottom));
  const view = viewScale(scale, axis, settings.view);
  const origin = steadyScale(view).steady;
  const steady = view.zoomed
    ? remember(memo.steadyLanes, [fitted, origin.u0, origin.pxPerU], () => fitted.lanes.map(({lane, height}) => steadyLane(lane, view, fitted.space, height - 2 * LANE_PAD)))
    : fitted.lanes.map(({layout}) => layout);
  return drawLanes(steady.map((lane, i) => laneInView(lane, view, fitted.space, i)), view, fitted, column, dated.length, {...plan, top: top + page.strip, states});
};
