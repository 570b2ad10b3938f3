// The scale a picture asks for: which instants it must show, and what ages are counted from.
// Lines at the present and elsewhere must not fall into a break; in a sequence they are no step.
// Knows nothing of the page.

import type {TimeExtent} from '../scale/findBreaks.ts';
import {createTimeScale, type TimeScale} from '../scale/timeScale.ts';
import {asOfEnd} from './axisLines.ts';
import type {Settings} from './sceneOptions.ts';

const EVEN = {scale: 'time', breaks: 'none'} as const;

/** The scale for `extents` on `length` px. */
export function scaleOf(extents: readonly TimeExtent[], length: number, breakLength: number, settings: Settings): TimeScale | undefined {
  const {shownBreaks, proportions, now, lines} = settings;
  // Rows of the calendar are as long as the time they stand for.
  const {scale, breaks} = settings.layout === 'segmented' ? EVEN : settings;
  const reference = now ?? asOfEnd(settings);
  const more = scale === 'sequential' ? [] : [now, ...(lines ?? []).map(({at}) => at)].flatMap(at => lineExtent(at, extents));
  const shown = more.length > 0 ? [...extents, ...more] : extents;
  return createTimeScale(shown, {
    length, breakLength, scale, breaks, shown: shownBreaks, proportions,
    ...(reference !== undefined && Number.isFinite(reference) && {reference}),
  });
}

/** An instant as something the axis has to show, so that no break hides it; nothing where it is not within the events' time. */
function lineExtent(at: number | undefined, extents: readonly TimeExtent[]): readonly TimeExtent[] {
  const isWithin = at !== undefined && extents.some(({bounds}) => bounds.some(bound => bound <= at)) && extents.some(({bounds}) => bounds.some(bound => bound >= at));
  return isWithin ? [{bounds: [at], from: at, to: at}] : [];
}
