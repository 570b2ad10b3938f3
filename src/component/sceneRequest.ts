// Translates a host's options into what the scene is asked for.
// Hosts may write dates as text; the scene takes numbers, and knows no default of the page.
// Knows nothing of the page.

import {present} from '../event/present.ts';
import {axisTime} from '../scale/scaleInput.ts';
import type {SceneOptions} from '../scene/sceneOptions.ts';
import {timeDomain} from '../view/timeDomain.ts';
import {instantOf, type TimelineOptions} from './options.ts';

/** All that the scene is asked for but size, fonts, view, proportions and what is shown, selected or pointed at, which change from drawing to drawing. */
export type SceneRequest = Omit<SceneOptions, 'width' | 'view' | 'selected' | 'pointed' | 'shown' | 'measureText' | 'proportions' | 'shownBreaks'>;

/**
 * The request for checked `options`. Make it once for each change of options: the scene remembers by identity.
 *
 * @example
 * sceneRequest({asOf: '2025-03-06'}).asOf //=> 1741219200000
 */
export function sceneRequest({height, layout, segment, lanes, orientation, scale, zero, breaks, overview, label, locale, timeZone, asOf, now, lines, links, theme, summary}: TimelineOptions): SceneRequest {
  return present({
    height, layout, segment, lanes, orientation, scale, zero, overview, label, locale, timeZone, links, theme, summary, names: 'attribute' as const,
    breaks: typeof breaks === 'object' ? breaks.map(pair => timeDomain(pair, timeZone, axisTime(scale))) : breaks,
    lines: lines?.map(({date, label}) => ({at: instantOf(date, timeZone), label})),
    asOf: asOf === undefined ? undefined : instantOf(asOf, timeZone),
    now: now === undefined ? undefined : instantOf(now, timeZone),
  });
}
