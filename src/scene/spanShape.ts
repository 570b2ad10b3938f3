// The mark of something that lasted: solid where it certainly went on, light where it may have.
// Each bound is drawn where it is; how its ends look is said beside, in spanEnds.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {ASIDE, claimStates, QUESTION} from './markGlyphs.ts';
import type {SceneNode} from './scene.ts';
import {arrowLine, endParts, fadeOrCap, isOpenStart, rails, startParts, type Brush} from './spanEnds.ts';

/** Length of the line that says "still going on when last heard of", px; no longer than a tail. */
const ONGOING = 24;
/** Room for a torn edge and its question mark, px. */
const UNKNOWN = 20;

/** The solid part, from the last possible start to the first possible end; may be empty or reversed. */
interface Core { readonly from: number; readonly to: number }

/** The shape of a stretch of time. */
export function spanShape(event: TimelineEvent, placed: PlacedTime, space: MarkSpace): MarkShape {
  const isOngoing = event.status === 'ongoing' && Number.isFinite(placed.endMax);
  // What is ongoing did not end on the last date stated: it was seen to go on until then.
  const time = isOngoing ? {...placed, endMin: placed.endMax} : placed;
  const [from, to] = extent(time, space, isOngoing ? Math.min(ONGOING, space.tail) : 0);
  const core = certainCore(time);
  const anchor = anchorOf(time, core, from, to);
  return {
    from, to, anchor, prefer: Math.min(anchor[1], anchor[0] + Math.min(42, (anchor[1] - anchor[0]) / 2)), states: spanStates(event, time),
    draw: (pen, c, fades) => {
      const brush: Brush = {pen, c, half: space.half, fades, claim: event.certainty !== 'confirmed' && event.certainty !== 'retracted'};
      if (isCoreless(time, core)) return corelessParts(time, brush);
      return [
        ...startParts(time, space, brush), ...coreParts(core, brush), ...endParts(time, space, brush),
        ...(isOngoing ? [arrowLine(pen, 'ongoing', time.endMax, to, c)] : []),
      ];
    },
  };
}

function certainCore(time: PlacedTime): Core {
  const from = Number.isFinite(time.startMax) ? time.startMax : time.endMin;
  const to = Number.isFinite(time.endMin) ? time.endMin : from;
  return {from, to};
}

/** Whether it may have ended before it must have begun: no moment is certain. */
function isCoreless(time: PlacedTime, core: Core): boolean {
  return core.to < core.from && Number.isFinite(time.startMin) && Number.isFinite(time.endMax);
}

/** How far the whole mark reaches, tails, arrows and open lines included. */
function extent(time: PlacedTime, {axis, tail}: MarkSpace, ongoing: number): [number, number] {
  const known = [time.startMin, time.startMax, time.endMin, time.endMax].filter(Number.isFinite);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return [startOf(time, low, axis[0], tail), endOf(time, high, axis[1], tail) + ongoing];
}

function startOf(time: PlacedTime, low: number, axis: number, tail: number): number {
  if (isOpenStart(time)) return Math.min(axis, low);
  if (Number.isNaN(time.startMin)) return low - UNKNOWN;
  if (time.startMin === -Infinity) return low - tail;
  return time.uncertainStart ? low - ASIDE - QUESTION : low;
}

function endOf(time: PlacedTime, high: number, axis: number, tail: number): number {
  if (time.endMax === Infinity) return Math.max(axis, high, Number.isFinite(time.endMin) ? high + tail : high);
  if (Number.isNaN(time.endMax)) return high + UNKNOWN;
  return time.uncertainEnd ? high + ASIDE + QUESTION : high;
}

/** Leaders meet the certain part where there is one, else any of it. */
function anchorOf(time: PlacedTime, core: Core, from: number, to: number): [number, number] {
  if (core.to - core.from > 8) return [core.from + 1, core.to - 1];
  const low = Number.isFinite(time.startMin) ? time.startMin + 1 : Math.max(from, core.from + 2);
  return [Math.min(low, to), Math.max(low, to - 8)];
}

/** The solid part; two lines where it is one side's claim. */
function coreParts({from, to}: Core, {pen, c, half, claim}: Brush): SceneNode[] {
  if (!(to > from)) return [];
  if (!claim) return [pen.rect('core', 'annals-solid', from, to, c - half, c + half)];
  return [pen.path('core', 'annals-outline annals-stroke', rails(from, to, c, half))];
}

/** All of it is merely possible: one light band from the first possible start to the last possible end, a tick in its middle. */
function corelessParts(time: PlacedTime, brush: Brush): SceneNode[] {
  const {pen, c, half} = brush;
  const middle = (time.startMin + time.endMax) / 2;
  return [
    ...fadeOrCap('start', time.startMin, middle, time.aboutStart, time.uncertainStart, brush),
    ...fadeOrCap('end', middle, time.endMax, time.aboutEnd, time.uncertainEnd, brush),
    pen.path('middle', 'annals-thick annals-stroke', [[middle, c - half, middle, c + half]]),
  ];
}

function spanStates(event: TimelineEvent, time: PlacedTime): LegendKey[] {
  const states: LegendKey[] = claimStates(event);
  if (time.aboutStart || time.aboutEnd) states.push('about');
  if (time.uncertainStart || time.uncertainEnd) states.push('uncertain');
  if (time.startMin === -Infinity && !isOpenStart(time)) states.push('before');
  if (time.endMax === Infinity || event.status === 'ongoing') states.push('openEnd');
  if (Number.isNaN(time.endMax) || Number.isNaN(time.startMin)) states.push('unknownEnd');
  const wide = (time.startMax > time.startMin && !time.aboutStart && Number.isFinite(time.startMin)) || (time.endMax > time.endMin && !time.aboutEnd && Number.isFinite(time.endMax));
  return wide ? [...states, 'fuzzy'] : states;
}
