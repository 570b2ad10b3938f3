// The mark of something that happened once, at a time known exactly, to a unit, or on one side only.
// A unit is tinted over its whole length: a year looks like a year and claims no day.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {ASIDE, bracket, claimStates, DOT, doubtFrame, glyph, knownBand, LOZENGE, QUESTION, question} from './markGlyphs.ts';
import type {Pen} from './pen.ts';
import {roomToCut} from './roomToCut.ts';
import type {SceneNode} from './scene.ts';

/** Glyphs that share a cell need this much of it each, px. */
export const SLOT = 14;
/** A stretch of this length has room for a question mark beside its glyph, px. */
const ROOMY = 48;
/** A one-sided date's dot stands this far inside its bracket. */
const INSIDE = 15;

/** The shape of a point in time. */
export function pointShape(event: TimelineEvent, time: PlacedTime, space: MarkSpace): MarkShape {
  if (time.startMin === -Infinity) return oneSided(event, time.endMax, -1, space);
  if (time.endMax === Infinity) return oneSided(event, time.startMin, 1, space);
  return boxed(event, time, space);
}

/** A known stretch with the glyph in its middle, or where it is estimated to be; an exact instant is the glyph alone. */
function boxed(event: TimelineEvent, time: PlacedTime, space: MarkSpace): MarkShape {
  const {half, tail} = space;
  const [from, to] = [time.startMin, time.endMax];
  const shared = space.slot && to - from >= space.slot.count * SLOT ? space.slot : undefined;
  const centre = shared ? from + ((to - from) * (shared.index + 1)) / (shared.count + 1) : time.estimate ?? (from + to) / 2;
  const about = time.aboutStart || time.aboutEnd;
  const uncertain = time.uncertainStart || time.uncertainEnd;
  const reach = time.fine ? DOT : LOZENGE;
  const halo = about ? Math.min(tail, Math.max(8, to - from)) : 0;
  const fade = [-1, 1].map(side => fadeAt(side < 0 ? from : to, side < 0 ? -1 : 1, halo, (to - from) / 3, space.cuts)) as [Fade, Fade];
  const doubtAt = to - from >= ROOMY ? centre + reach + ASIDE : Math.max(to + fade[1].out, centre + reach) + ASIDE;
  const draw: DrawMark = (pen, c, fades) => [
    ...(shared?.drawn ? [] : about ? aboutBand(pen, from, to, c, half, fade, fades('in', 'tint'), fades('out', 'tint'))
      : uncertain ? [] : knownBand(pen, from, to, c, half, 2 * reach)),
    ...(uncertain ? [doubtFrame(pen, 'doubt', from, to, c, half), question(pen, 'question', doubtAt, c)] : []),
    ...glyph(pen, event, time.fine, centre, c),
  ];
  return {
    from: Math.min(from - fade[0].out, centre - reach), to: Math.max(to + fade[1].out, centre + reach, uncertain ? doubtAt + QUESTION : to),
    anchor: shared ? [centre, centre] : [Math.min(centre, from + 1), Math.max(centre, to - 1)], prefer: centre,
    ...(shared ? {cell: `${Math.round(from)}:${Math.round(to)}`} : {}), states: boxStates(event, about, uncertain, to > from), draw,
  };
}

function boxStates(event: TimelineEvent, about: boolean, uncertain: boolean, wide: boolean): LegendKey[] {
  const states: LegendKey[] = claimStates(event);
  if (about) states.push('about');
  if (uncertain) states.push('uncertain');
  return about || uncertain || !wide ? states : [...states, 'somewhere'];
}

/** How far a fade reaches out of a unit, and into it where there is no room outside, px. */
interface Fade { readonly out: number; readonly into: number }

/** A fade that is shorter than this is not seen, px. */
const SEEN = 6;

/** The fade at one end of a unit. At a cut nothing is left to fade into, so the unit itself does. */
function fadeAt(end: number, side: -1 | 1, halo: number, most: number, cuts: MarkSpace['cuts']): Fade {
  const out = Math.min(halo, roomToCut(end, side, cuts));
  return out >= Math.min(halo, SEEN) ? {out, into: 0} : {out: 0, into: Math.min(halo, most)};
}

/** Tinted over the unit and fading beyond it, without caps: "about". */
function aboutBand(pen: Pen, from: number, to: number, c: number, half: number, [before, after]: readonly [Fade, Fade], fadeIn: string, fadeOut: string): SceneNode[] {
  const [low, high] = [from + before.into, to - after.into];
  return [
    pen.rect('before', '', from - before.out, low, c - half, c + half, {fill: fadeIn}),
    pen.rect('band', 'annals-tint', low, high, c - half, c + half),
    pen.rect('after', '', high, to + after.out, c - half, c + half, {fill: fadeOut}),
  ];
}

/** A bracket at the only bound known, a tail that fades towards the open side. `side` −1: before, 1: after. */
function oneSided(event: TimelineEvent, bound: number, side: -1 | 1, {half, tail: most, cuts}: MarkSpace): MarkShape {
  const tail = Math.min(most, roomToCut(bound, side, cuts));
  const glyphAt = bound + side * Math.max(0, Math.min(INSIDE, tail - DOT));
  const [from, to] = side < 0 ? [bound - tail, bound] : [bound, bound + tail];
  const draw: DrawMark = (pen, c, fades) => [
    ...(tail > 0 ? [pen.rect('tail', '', from, to, c - half, c + half, {fill: fades(side < 0 ? 'in' : 'out', 'tint')})] : []),
    bracket(pen, bound, side, c, half),
    ...glyph(pen, event, true, glyphAt, c),
  ];
  return {from: Math.min(from, glyphAt - DOT), to: Math.max(to, glyphAt + DOT), anchor: [glyphAt, glyphAt], prefer: glyphAt, states: [...claimStates(event), side < 0 ? 'before' : 'after'], draw};
}
