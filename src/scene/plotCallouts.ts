// The layout `callouts`: layout of the whole, then of what is in view, then its drawing.
// Labels stand outside the marks, tied to them by leaders.
// Knows nothing of how places are found.

import {drawPlot} from './drawPlot.ts';
import {fitPlot} from './fitPlot.ts';
import {layoutInView, layoutOfWhole} from './layoutEvents.ts';
import type {PlotLayout} from './plotPlan.ts';
import {remember} from './sceneMemo.ts';
import {storyIndex} from './storyIndex.ts';
import {storyStates} from './storyStates.ts';
import {viewScale} from './viewScale.ts';
import {createZoomLabels} from './zoomLabels.ts';

/** Draws the plot with callouts. */
export const plotCallouts: PlotLayout = (plan, scale, memo) => {
  const {columns, axis, settings, page, texts, top, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  // Eras move what is below their names and change nothing else, unless a height was asked for.
  const strip = settings.orientation === 'horizontal' ? page.strip : 0;
  const index = remember(memo.index, [columns, scale, settings.width, settings.orientation], () => storyIndex(columns, whole, page));
  const states = storyStates(plan, whole, memo);
  const fitted = remember(memo.fitted, [index, settings.height, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip],
    () => fitPlot(index, whole, settings, page, texts, settings.height === undefined ? top : top + strip, footer(states, 0).bottom));
  const {layout, space} = fitted;
  const view = viewScale(scale, axis, settings.view);
  const labels = remember(memo.zoomLabels, [fitted], () => createZoomLabels(index, layout, whole, space));
  const laid = view.zoomed || layout.crowd ? layoutInView(labels, layout, index, view, space) : layoutOfWhole(layout, index, whole, space);
  return drawPlot(laid, view, fitted, {...plan, top: top + strip, states});
};
