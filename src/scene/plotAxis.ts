// The axis of a plot, whichever way time runs.
// What the settings tell an axis is gathered here alone, so that no layout forgets a part of it.
// Knows nothing of events.

import {axisColumn} from './axisColumn.ts';
import {asOfEnd} from './axisLines.ts';
import {axisRibbon, type AxisLayers, type AxisSpace} from './axisRibbon.ts';
import type {Page} from './page.ts';
import {createPen, type Pen} from './pen.ts';
import type {Settings} from './sceneOptions.ts';
import type {ViewScale} from './viewScale.ts';

/** What an axis is told, with marks in `zone` across. */
export function axisSpaceOf(settings: Settings, pen: Pen, zone: readonly [number, number]): AxisSpace {
  const {locale, timeZone, measure, now, lines} = settings;
  return {pen, zone, locale, timeZone, measure, now, lines, asOfEnd: asOfEnd(settings)};
}

/** The axis of a plot with marks on one or both sides of it; a ribbon's upper edge is at `ribbonTop`. */
export function plotAxis(view: ViewScale, ribbonTop: number, zone: readonly [number, number], {settings, page}: {readonly settings: Settings; readonly page: Page}): AxisLayers {
  const space = axisSpaceOf(settings, createPen(settings.orientation), zone);
  return settings.orientation === 'vertical' ? axisColumn(view, page.axisAt, page.margin + page.strip, space) : axisRibbon(view, ribbonTop, space);
}
