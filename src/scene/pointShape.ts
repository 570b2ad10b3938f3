// The mark of something that happened once, at a time known exactly, to a unit, or on one side only.
// A unit is tinted over its whole length: a year looks like a year and claims no day.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import {ASIDE, bracket, claimStates, DOT, doubtFrame, glyph, knownBand, LOZENGE, QUESTION, question} from './markGlyphs.ts';
import type {Pen} from './pen.ts';
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
  const doubtAt = to - from >= ROOMY ? centre + reach + ASIDE : Math.max(to + halo, centre + reach) + ASIDE;
  const draw: DrawMark = (pen, c, fades) => [
    ...(shared?.drawn ? [] : about ? aboutBand(pen, from, to, c, half, halo, fades('in', 'tint'), fades('out', 'tint'))
      : uncertain ? [] : knownBand(pen, from, to, c, half, 2 * reach)),
    ...(uncertain ? [doubtFrame(pen, 'doubt', from, to, c, half), question(pen, 'question', doubtAt, c)] : []),
    ...glyph(pen, event, time.fine, centre, c),
  ];
  return {
    from: Math.min(from - halo, centre - reach), to: Math.max(to + halo, centre + reach, uncertain ? doubtAt + QUESTION : to),
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

/** Tinted over the unit and fading beyond it, without caps: "about". */
function aboutBand(pen: Pen, from: number, to: number, c: number, half: number, halo: number, fadeIn: string, fadeOut: string): SceneNode[] {
  return [
    pen.rect('before', '', from - halo, from, c - half, c + half, {fill: fadeIn}),
    pen.rect('band', 'annals-tint', from, to, c - half, c + half),
    pen.rect('after', '', to, to + halo, c - half, c + half, {fill: fadeOut}),
  ];
}

/** A bracket at the only bound known, a tail that fades towards the open side. `side` −1: before, 1: after. */
function oneSided(event: TimelineEvent, bound: number, side: -1 | 1, {half, tail}: MarkSpace): MarkShape {
  const glyphAt = bound + side * Math.min(INSIDE, tail - DOT);
  const [from, to] = side < 0 ? [bound - tail, bound] : [bound, bound + tail];
  const draw: DrawMark = (pen, c, fades) => [
    pen.rect('tail', '', from, to, c - half, c + half, {fill: fades(side < 0 ? 'in' : 'out', 'tint')}),
    bracket(pen, bound, side, c, half),
    ...glyph(pen, event, true, glyphAt, c),
  ];
  return {from, to, anchor: [glyphAt, glyphAt], prefer: glyphAt, states: [...claimStates(event), side < 0 ? 'before' : 'after'], draw};
}
