// The layout `callouts`: layout of the whole, then of what is in view, then its drawing.
// Labels stand outside the marks, tied to them by leaders.
// Knows nothing of how places are found.

import {drawPlot} from './drawPlot.ts';
import {fitPlot} from './fitPlot.ts';
import {layoutInView, steadyLayout} from './layoutEvents.ts';
import {storyStates} from './legend.ts';
import type {PlotLayout} from './plotPlan.ts';
import {remember} from './sceneMemo.ts';
import {steadyScale, viewScale} from './viewScale.ts';

/** Draws the plot with callouts. */
export const plotCallouts: PlotLayout = (plan, scale, memo) => {
  const {dated, axis, settings, page, texts, top, footer} = plan;
  const whole = viewScale(scale, axis, undefined);
  // Eras move what is below their names and change nothing else, unless a height was asked for.
  const strip = settings.orientation === 'horizontal' ? page.strip : 0;
  const states = remember(memo.states, [dated, scale, settings.width, settings.orientation], () => storyStates(dated, whole, page));
  const fitted = remember(memo.fitted, [dated, scale, settings.width, settings.height, settings.orientation, settings.measure, settings.locale, settings.asOf, page.strip],
    () => fitPlot(dated, whole, settings, page, texts, settings.height === undefined ? top : top + strip, footer(states, 0).bottom));
  const view = viewScale(scale, axis, settings.view);
  const space = view.zoomed ? {...fitted.space, callouts: {...fitted.space.callouts, limits: fitted.layout.layout.sides}} : fitted.space;
  const origin = steadyScale(view).steady;
  const steady = view.zoomed ? remember(memo.steady, [fitted, origin.u0, origin.pxPerU], () => steadyLayout(dated, view, space)) : fitted.layout;
  return drawPlot(layoutInView(steady, dated.length, view, space), view, fitted, {...plan, top: top + strip, states});
};
