// The mark of something that happened once, at a time known exactly, to a unit, or on one side only.
// A unit is tinted over its whole length: a year looks like a year and claims no day.
// Knows nothing of labels, rows or the page.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawMark, LegendKey, MarkShape, MarkSpace, PlacedTime} from './mark.ts';
import type {Pen} from './pen.ts';
import type {SceneNode} from './scene.ts';

/** Radius of a dot and half diagonal of a lozenge, px. */
const DOT = 4;
const LOZENGE = 5;
/** Glyphs that share a cell need this much of it each, px. */
const SLOT = 14;
/** A one-sided date's dot stands this far inside its bracket. */
const INSIDE = 15;

/** The shape of a point in time. */
export function pointShape(event: TimelineEvent, time: PlacedTime, space: MarkSpace): MarkShape {
  if (time.startMin === -Infinity) return oneSided(event, time.endMax, -1, space);
  if (time.endMax === Infinity) return oneSided(event, time.startMin, 1, space);
  return boxed(event, time, space);
}

/** A known stretch with the glyph in its middle; an exact instant is the glyph alone. */
function boxed(event: TimelineEvent, time: PlacedTime, {half, tail, slot}: MarkSpace): MarkShape {
  const [from, to] = [time.startMin, time.endMax];
  const shared = slot && to - from >= slot.count * SLOT ? slot : undefined;
  const centre = shared ? from + ((to - from) * (shared.index + 1)) / (shared.count + 1) : (from + to) / 2;
  const about = time.aboutStart || time.aboutEnd;
  const reach = time.fine ? DOT : LOZENGE;
  const halo = about ? Math.min(tail, Math.max(8, to - from)) : 0;
  const states: LegendKey[] = claimStates(event);
  if (about) states.push('about');
  else if (time.uncertain) states.push('uncertain');
  else if (to > from) states.push('somewhere');
  const draw: DrawMark = (pen, c, fades) => [
    ...(shared?.drawn ? [] : about ? aboutBand(pen, from, to, c, half, halo, fades('in', 'tint'), fades('out', 'tint'))
      : time.uncertain ? [pen.rect('doubt', 'annals-outline annals-stroke annals-dotted', from, to, c - half, c + half)]
      : knownBand(pen, from, to, c, half)),
    ...glyph(pen, event, time.fine, centre, c),
  ];
  return {
    from: Math.min(from - halo, centre - reach), to: Math.max(to + halo, centre + reach),
    anchor: shared ? [centre, centre] : [Math.min(centre, from + 1), Math.max(centre, to - 1)], prefer: centre,
    ...(shared ? {cell: `${Math.round(from)}:${Math.round(to)}`} : {}), states, draw,
  };
}

/** Tinted over the unit, with hairline caps at its true edges. */
function knownBand(pen: Pen, from: number, to: number, c: number, half: number): SceneNode[] {
  if (to <= from) return [];
  const inset = Math.min(0.5, (to - from) / 2);
  return [
    pen.rect('band', 'annals-tint', from, to, c - half, c + half),
    pen.path('caps', 'annals-thin annals-stroke', [[from + inset, c - half, from + inset, c + half], [to - inset, c - half, to - inset, c + half]]),
  ];
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

/** A square bracket at `bound`, open towards `side`. */
export function bracket(pen: Pen, bound: number, side: -1 | 1, c: number, half: number): SceneNode {
  const [stem, arm] = [bound + side, bound + side * 5];
  return pen.path('bracket', 'annals-thick annals-stroke', [[arm, c - half - 1, stem, c - half - 1, stem, c + half + 1, arm, c + half + 1]]);
}

/** Dot or lozenge; hollow where one side says so, half filled where sides disagree. */
export function glyph(pen: Pen, event: TimelineEvent, fine: boolean, a: number, c: number): SceneNode[] {
  const hollow = event.certainty !== 'confirmed' && event.certainty !== 'retracted';
  const classes = hollow ? 'annals-hollow annals-stroke' : 'annals-solid';
  const shape = fine ? pen.dot('glyph', classes, a, c, hollow ? DOT - 0.25 : DOT) : lozenge(pen, classes, a, c);
  if (event.certainty !== 'disputed') return [shape];
  const r = fine ? DOT : LOZENGE;
  return [shape, pen.path('half', 'annals-solid', [[a, c - r, a + r * 0.7, c - r * 0.7, a + r, c, a + r * 0.7, c + r * 0.7, a, c + r, a, c - r]])];
}

function lozenge(pen: Pen, classes: string, a: number, c: number): SceneNode {
  return pen.path('glyph', classes, [[a - LOZENGE, c, a, c - LOZENGE, a + LOZENGE, c, a, c + LOZENGE, a - LOZENGE, c]]);
}

/** What a mark's certainty adds to the legend. */
export function claimStates(event: TimelineEvent): LegendKey[] {
  if (event.certainty === 'disputed') return ['disputed'];
  return event.certainty === 'reported' ? ['claim'] : [];
}
