// The mark of something that lasted: solid where it certainly went on, light where it may have.
// Each bound is drawn where it is; open, unknown and one-sided ends each have a sign of their own.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, Fades, LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import type {Pen, Points} from './pen.ts';
import {bracket, claimStates} from './pointShape.ts';
import type {SceneNode} from './scene.ts';

/** Length of the line that says "still going on when last heard of", px; no longer than a tail. */
const ONGOING = 24;
const ARROW = 4;

type Layer = readonly SceneNode[];

/** The solid part, from the last possible start to the first possible end; may be empty or reversed. */
interface Core { readonly from: number; readonly to: number }

/** The shape of a stretch of time. */
export function spanShape(event: TimelineEvent, placed: PlacedTime, space: MarkSpace): MarkShape {
  const time = event.status === 'ongoing' ? stillGoing(placed) : placed;
  const [from, to] = extent(event, time, space);
  const core = certainCore(time, space);
  const claim = event.certainty === 'reported' || event.certainty === 'denied' || event.certainty === 'disputed';
  const draw: DrawMark = (pen, c, fades) => [
    ...startPart(pen, time, c, space, fades, claim),
    ...corePart(pen, time, core, c, space.half, claim),
    ...endPart(pen, event, time, c, space, fades, claim),
  ];
  const anchor = anchorOf(time, core, from, to);
  const prefer = Math.min(anchor[1], anchor[0] + Math.min(42, (anchor[1] - anchor[0]) / 2));
  return {from, to, anchor, prefer, states: spanStates(event, time), draw};
}

/** What is ongoing did not end on the last date stated: it was seen to go on until then. */
function stillGoing(time: PlacedTime): PlacedTime {
  return Number.isFinite(time.endMax) ? {...time, endMin: time.endMax} : time;
}

function certainCore(time: PlacedTime, {axis}: MarkSpace): Core {
  const from = Number.isFinite(time.startMax) ? time.startMax : time.startMin === -Infinity ? axis[0] : time.endMin;
  const to = Number.isFinite(time.endMin) ? time.endMin : from;
  return {from, to};
}

/** How far the whole mark reaches, tails, arrows and open lines included. */
function extent(event: TimelineEvent, time: PlacedTime, {axis, tail}: MarkSpace): [number, number] {
  const known = [time.startMin, time.startMax, time.endMin, time.endMax].filter(Number.isFinite);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const from = isOpenStart(time) ? Math.min(axis[0], low) : time.startMin === -Infinity ? low - tail : low;
  const to = time.endMax === Infinity ? Math.max(axis[1], high) : Number.isNaN(time.endMax) ? high + 20 : event.status === 'ongoing' ? high + Math.min(ONGOING, tail) : high;
  return [from, to];
}

function isOpenStart(time: PlacedTime): boolean {
  return time.startMax === -Infinity || (time.startMin === -Infinity && !Number.isFinite(time.startMax));
}

/** Leaders meet the certain part where there is one, else any of it. */
function anchorOf(time: PlacedTime, core: Core, from: number, to: number): [number, number] {
  if (core.to - core.from > 8) return [core.from + 1, core.to - 1];
  const low = Number.isFinite(time.startMin) ? time.startMin + 1 : Math.max(from, core.from + 2);
  return [Math.min(low, to), Math.max(low, to - 8)];
}

function startPart(pen: Pen, time: PlacedTime, c: number, space: MarkSpace, fades: Fades, claim: boolean): Layer {
  const {half, tail, axis} = space;
  if (isOpenStart(time)) return [openLine(pen, 'open-start', time.endMin, Math.min(axis[0], time.endMin), c)];
  if (Number.isNaN(time.startMin)) return [torn(pen, 'torn-start', time.endMin, -1, c, half), question(pen, 'unknown-start', time.endMin - 12, c)];
  if (time.startMin === -Infinity) {
    return [pen.rect('tail', '', time.startMax - tail, time.startMax, c - half, c + half, {fill: fades('in', 'tint')}), bracket(pen, time.startMax, -1, c, half)];
  }
  return fuzzyEnd(pen, 'start', time.startMin, time.startMax, time.aboutStart, c, half, fades, claim);
}

function endPart(pen: Pen, event: TimelineEvent, time: PlacedTime, c: number, space: MarkSpace, fades: Fades, claim: boolean): Layer {
  const {half, tail, axis} = space;
  const since = Number.isFinite(time.startMax) ? time.startMax : axis[0];
  if (time.endMin === Infinity || (time.endMax === Infinity && !Number.isFinite(time.endMin))) return [openLine(pen, 'open-end', since, Math.max(axis[1], since), c)];
  if (Number.isNaN(time.endMax)) return [torn(pen, 'torn-end', since, 1, c, half), question(pen, 'unknown-end', since + 12, c)];
  if (time.endMax === Infinity) {
    return [pen.rect('tail-end', '', time.endMin, time.endMin + tail, c - half, c + half, {fill: fades('out', 'tint')}), bracket(pen, time.endMin, 1, c, half)];
  }
  const end = fuzzyEnd(pen, 'end', time.endMin, time.endMax, time.aboutEnd, c, half, fades, claim);
  return event.status === 'ongoing' ? [...end, openLine(pen, 'ongoing', time.endMax, time.endMax + Math.min(ONGOING, tail), c)] : end;
}

/** The solid part; two lines where it is one side's claim. Without one, a tick marks the middle of the possible. */
function corePart(pen: Pen, time: PlacedTime, core: Core, c: number, half: number, claim: boolean): Layer {
  if (core.to > core.from) {
    if (!claim) return [pen.rect('core', 'annals-solid', core.from, core.to, c - half, c + half)];
    return [pen.path('core', 'annals-outline annals-stroke', rails(core.from, core.to, c, half))];
  }
  const low = Math.max(time.startMin, core.to);
  const high = Math.min(time.endMax, core.from);
  if (!(core.to < core.from) || !Number.isFinite(low) || !Number.isFinite(high)) return [];
  const middle = (time.startMin + time.endMax) / 2;
  return [
    pen.rect('either', claim ? 'annals-tint' : 'annals-possible', core.to, core.from, c - half, c + half),
    pen.path('middle', 'annals-thick annals-stroke', [[middle, c - half, middle, c + half]]),
  ];
}

/** The stretch in which an end lies: light with a cap at its outer bound, or fading towards it where approximate. */
function fuzzyEnd(pen: Pen, end: 'start' | 'end', low: number, high: number, about: boolean, c: number, half: number, fades: Fades, claim: boolean): Layer {
  if (!(high > low)) return [];
  const direction = end === 'start' ? 'in' : 'out';
  if (claim) {
    const lines = rails(low, high, c, half);
    return about ? lines.map((line, i) => pen.rect(`${end}-${i}`, '', low, high, line[1]! - 0.75, line[1]! + 0.75, {fill: fades(direction, 'full')}))
      : [pen.path(end, 'annals-outline annals-stroke annals-dotted', lines), cap(pen, end, low, high, c, half)];
  }
  if (about) return [pen.rect(end, '', low, high, c - half, c + half, {fill: fades(direction, 'half')})];
  return [pen.rect(end, 'annals-possible', low, high, c - half, c + half), cap(pen, end, low, high, c, half)];
}

/** A hairline at the outer bound, inside it. */
function cap(pen: Pen, end: 'start' | 'end', low: number, high: number, c: number, half: number): SceneNode {
  const at = end === 'start' ? low + 0.5 : high - 0.5;
  return pen.path(`${end}-cap`, 'annals-thin annals-stroke', [[at, c - half, at, c + half]]);
}

/** The two lines of a claimed span. */
function rails(from: number, to: number, c: number, half: number): Points[] {
  return [[from, c - half + 0.75, to, c - half + 0.75], [from, c + half - 0.75, to, c + half - 0.75]];
}

/** A line with an arrow: it goes on, no end is stated. */
function openLine(pen: Pen, key: string, from: number, to: number, c: number): SceneNode {
  const back = to >= from ? -ARROW : ARROW;
  return pen.path(key, 'annals-outline annals-stroke', [[from, c, to, c], [to + back, c - ARROW, to, c, to + back, c + ARROW]]);
}

/** A torn edge at the last certain instant. */
function torn(pen: Pen, key: string, at: number, side: -1 | 1, c: number, half: number): SceneNode {
  const [out, step] = [at + side * 4, half / 2];
  return pen.path(key, 'annals-solid', [[at, c - half, out, c - step, at, c, out, c + step, at, c + half, at - side * 3, c + half, at - side * 3, c - half, at, c - half]]);
}

/** A question mark drawn as strokes, so that it needs no font: unknown. */
function question(pen: Pen, key: string, a: number, c: number): SceneNode {
  const hook = pen.orientation === 'horizontal'
    ? [[a - 2.5, c - 2.5, a - 1, c - 4.5, a + 1.5, c - 4.5, a + 2.5, c - 2.5, a, c - 0.5, a, c + 1], [a, c + 3.5, a, c + 5]]
    : [[a - 2.5, c - 2.5, a - 4.5, c - 1, a - 4.5, c + 1.5, a - 2.5, c + 2.5, a - 0.5, c, a + 1, c], [a + 3.5, c, a + 5, c]];
  return pen.path(key, 'annals-outline annals-stroke', hook);
}

function spanStates(event: TimelineEvent, time: PlacedTime): LegendKey[] {
  const states: LegendKey[] = claimStates(event);
  if (time.aboutStart || time.aboutEnd) states.push('about');
  if (time.startMin === -Infinity && !isOpenStart(time)) states.push('before');
  if (time.endMax === Infinity || event.status === 'ongoing') states.push('openEnd');
  if (Number.isNaN(time.endMax) || Number.isNaN(time.startMin)) states.push('unknownEnd');
  const wide = (time.startMax > time.startMin && !time.aboutStart && Number.isFinite(time.startMin)) || (time.endMax > time.endMin && !time.aboutEnd && Number.isFinite(time.endMax));
  if (wide) states.push('fuzzy');
  return states;
}
