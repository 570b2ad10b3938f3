// How a span begins and ends: known within bounds, approximate, uncertain, open, unknown, or bounded on one side.
// Each kind of end has a shape of its own, so that none needs colour to be told from another.
// Knows nothing of events.

import type {Fades, MarkSpace, PlacedTime} from './mark.ts';
import {ASIDE, bracket, doubtFrame, question} from './markGlyphs.ts';
import type {Pen, Points} from './pen.ts';
import {roomToCut} from './roomToCut.ts';
import type {SceneNode} from './scene.ts';

const ARROW = 4;

/** What every part is drawn with. */
export interface Brush {
  readonly pen: Pen;
  /** Centre across the axis, and half the thickness of a bar, px. */
  readonly c: number;
  readonly half: number;
  readonly fades: Fades;
  /** One side's claim: lines instead of areas. */
  readonly claim: boolean;
}

/** Whether a span has no start: it goes back beyond all dates. */
export function isOpenStart(time: PlacedTime): boolean {
  return time.startMax === -Infinity || (time.startMin === -Infinity && !Number.isFinite(time.startMax));
}

/** The stretch in which it began. */
export function startParts(time: PlacedTime, {tail: most, axis, cuts}: MarkSpace, brush: Brush): SceneNode[] {
  const {pen, c, half, fades} = brush;
  if (isOpenStart(time)) return [arrowLine(pen, 'open-start', time.endMin, Math.min(axis[0], time.endMin), c)];
  if (Number.isNaN(time.startMin)) return [torn(pen, 'torn-start', time.endMin, -1, c, half), question(pen, 'unknown-start', time.endMin - 12, c)];
  if (time.startMin === -Infinity) {
    const tail = Math.min(most, roomToCut(time.startMax, -1, cuts));
    return [pen.rect('tail', '', time.startMax - tail, time.startMax, c - half, c + half, {fill: fades('in', 'tint')}), bracket(pen, time.startMax, -1, c, half)];
  }
  return fadeOrCap('start', time.startMin, time.startMax, time.aboutStart, time.uncertainStart, brush);
}

/** The stretch in which it ended. */
export function endParts(time: PlacedTime, {tail: most, axis, cuts}: MarkSpace, brush: Brush): SceneNode[] {
  const {pen, c, half, fades} = brush;
  const since = Number.isFinite(time.startMax) ? time.startMax : axis[0];
  if (time.endMin === Infinity || (time.endMax === Infinity && !Number.isFinite(time.endMin))) return [arrowLine(pen, 'open-end', since, Math.max(axis[1], since), c)];
  if (Number.isNaN(time.endMax)) return [torn(pen, 'torn-end', since, 1, c, half), question(pen, 'unknown-end', since + 12, c)];
  if (time.endMax === Infinity) {
    const tail = Math.min(most, roomToCut(time.endMin, 1, cuts));
    return [pen.rect('tail-end', '', time.endMin, time.endMin + tail, c - half, c + half, {fill: fades('out', 'tint')}), bracket(pen, time.endMin, 1, c, half)];
  }
  return fadeOrCap('end', time.endMin, time.endMax, time.aboutEnd, time.uncertainEnd, brush);
}

/** A stretch in which an end lies: light with a cap at its outer bound, fading towards it where approximate, dotted where uncertain. */
export function fadeOrCap(end: 'start' | 'end', low: number, high: number, about: boolean, uncertain: boolean, brush: Brush): SceneNode[] {
  if (!(high > low)) return [];
  const {pen, c, half} = brush;
  const doubt = uncertain
    ? [doubtFrame(pen, `${end}-doubt`, low, high, c, half), question(pen, `${end}-question`, end === 'start' ? low - ASIDE : high + ASIDE, c)] : [];
  if (about) return [...faded(end, low, high, brush), ...doubt];
  return uncertain ? doubt : [...lightened(end, low, high, brush), cap(pen, end, low, high, c, half)];
}

function faded(end: 'start' | 'end', low: number, high: number, {pen, c, half, fades, claim}: Brush): SceneNode[] {
  const direction = end === 'start' ? 'in' : 'out';
  if (!claim) return [pen.rect(end, '', low, high, c - half, c + half, {fill: fades(direction, 'half')})];
  return rails(low, high, c, half).map((line, i) => pen.rect(`${end}-${i}`, '', low, high, line[1]! - 0.75, line[1]! + 0.75, {fill: fades(direction, 'full')}));
}

function lightened(end: 'start' | 'end', low: number, high: number, {pen, c, half, claim}: Brush): SceneNode[] {
  if (claim) return [pen.path(end, 'annals-outline annals-stroke annals-dotted', rails(low, high, c, half))];
  return [pen.rect(end, 'annals-possible', low, high, c - half, c + half)];
}

/** A hairline at the outer bound, inside it. */
function cap(pen: Pen, end: 'start' | 'end', low: number, high: number, c: number, half: number): SceneNode {
  const at = end === 'start' ? low + 0.5 : high - 0.5;
  return pen.path(`${end}-cap`, 'annals-thin annals-stroke', [[at, c - half, at, c + half]]);
}

/** The two lines of a claimed span. */
export function rails(from: number, to: number, c: number, half: number): Points[] {
  return [[from, c - half + 0.75, to, c - half + 0.75], [from, c + half - 0.75, to, c + half - 0.75]];
}

/** A line with an arrow: it goes on, no end is stated. */
export function arrowLine(pen: Pen, key: string, from: number, to: number, c: number): SceneNode {
  const back = to >= from ? -ARROW : ARROW;
  return pen.path(key, 'annals-outline annals-stroke', [[from, c, to, c], [to + back, c - ARROW, to, c, to + back, c + ARROW]]);
}

/** A torn edge at the last certain instant. */
function torn(pen: Pen, key: string, at: number, side: -1 | 1, c: number, half: number): SceneNode {
  const [out, step] = [at + side * 4, half / 2];
  return pen.path(key, 'annals-solid', [[at, c - half, out, c - step, at, c, out, c + step, at, c + half, at - side * 3, c + half, at - side * 3, c - half, at, c - half]]);
}
