// The scale a picture asks for: which instants it must show, and what ages are counted from.
// Lines at the present and elsewhere must not fall into a break; in a sequence they are no step.
// Knows nothing of the page.

import {withInstants, type TimeExtents} from '../scale/distinctBounds.ts';
import {createTimeScale, type TimeScale} from '../scale/timeScale.ts';
import {asOfEnd} from './axisLines.ts';
import type {Settings} from './sceneOptions.ts';

const EVEN = {scale: 'time', breaks: 'none'} as const;

/** The scale for `extents` on `length` px. */
export function scaleOf(extents: TimeExtents, length: number, breakLength: number, settings: Settings): TimeScale | undefined {
  const {shownBreaks, proportions, now, lines} = settings;
  // Rows of the calendar are as long as the time they stand for.
  const {scale, breaks} = settings.layout === 'segmented' ? EVEN : settings;
  const reference = now ?? asOfEnd(settings);
  const more = scale === 'sequential' ? [] : [now ?? NaN, ...(lines ?? []).map(({at}) => at)].filter(at => isWithin(at, extents));
  const shown = more.length > 0 ? withInstants(extents, more) : extents;
  return createTimeScale(shown, {
    length, breakLength, scale, breaks, shown: shownBreaks, proportions,
    ...(reference !== undefined && Number.isFinite(reference) && {reference}),
  });
}

/** Whether an instant is within the events' time, so that the axis has to show it. */
function isWithin(at: number, {bounds}: TimeExtents): boolean {
  return bounds.length > 0 && at >= bounds[0]! && at <= bounds.at(-1)!;
}
