// The layout `callouts`: layout of the whole, then of what is in view, then its drawing.
// Labels stand outside the marks, tied to them by leaders.
// Knows nothing of how places are found.

import type {TimeScale} from '../scale/timeScale.ts';
import {drawPlot, type Plot, type PlotSpace} from './drawPlot.ts';
import {fitPlot} from './fitPlot.ts';
import {layoutInView, layoutOfWhole} from './layoutEvents.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {remember, type SceneMemo} from './sceneMemo.ts';
import {storyIndex} from './storyIndex.ts';
import {storyStates} from './storyStates.ts';
import {endMemos, turned} from './turned.ts';
import {turningCallouts, type LaidPlot} from './turningCallouts.ts';
import {viewScale, type ViewScale} from './viewScale.ts';
import {createZoomLabels} from './zoomLabels.ts';

/** Draws the plot with callouts. */
export const plotCallouts: PlotLayout = (plan, scale, memo) => {
  const {turn} = scale;
  if (!turn) return drawn(laidPlot(plan, scale, memo), plan);
  const memos = endMemos(memo, plan);
  const [a, b] = [laidPlot(plan, turn.ends[0], memos[0]), laidPlot(plan, turn.ends[1], memos[1])];
  return turned([a, b].map(end => drawn(end, plan)), turn.share, plan.footer, states => {
    const view = viewScale(scale, plan.axis, plan.settings.view);
    const index = storyIndex(plan.columns, viewScale(scale, plan.axis, undefined), plan.page);
    return drawn({...turningCallouts([a, b], turn.share, index, view, plan.settings), states, view}, plan);
  });
};

/** Callouts in view, and the states of the story. */
interface SeenPlot extends LaidPlot { readonly view: ViewScale; readonly states: PlotSpace['states'] }

function drawn({laid, view, fitted, states}: SeenPlot, plan: PlotPlan): Plot {
  return drawPlot(laid, view, fitted, {...plan, top: topOf(plan), states});
}

/** Eras move what is below their names and change nothing else, unless a height was asked for. */
function topOf({top, page, settings}: PlotPlan): number {
  return settings.orientation === 'horizontal' ? top + page.strip : top;
}

function laidPlot(plan: PlotPlan, scale: TimeScale, memo: SceneMemo): SeenPlot {
  const {columns, axis, settings, page, texts, top, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  const index = remember(memo.index, [columns, scale, settings.width, settings.orientation], () => storyIndex(columns, whole, page));
  const states = storyStates(plan, whole, memo);
  const fitted = remember(memo.fitted, [index, settings.height, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip],
    () => fitPlot(index, whole, settings, page, texts, settings.height === undefined ? top : topOf(plan), footer(states, 0).bottom));
  const {layout, space} = fitted;
  const view = viewScale(scale, axis, settings.view);
  const labels = remember(memo.zoomLabels, [fitted], () => createZoomLabels(index, layout, whole, space));
  const laid = view.zoomed || layout.crowd ? layoutInView(labels, layout, index, view, space) : layoutOfWhole(layout, index, whole, space);
  return {laid, view, fitted, states};
}
