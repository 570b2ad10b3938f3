// The small signs inside marks: dot, lozenge, bracket, question mark.
// Points, spans and sets share them, so that one sign means one thing everywhere.
// Knows nothing of when they are used.

import type {TimelineEvent} from '../event/event.ts';
import type {LegendKey} from './mark.ts';
import type {Pen} from './pen.ts';
import type {SceneNode} from './scene.ts';

/** Radius of a dot and half diagonal of a lozenge, px. */
export const DOT = 4;
export const LOZENGE = 5;
/** How far a question mark stands from what it doubts, and half its width, px. */
export const ASIDE = 8;
export const QUESTION = 3;

/** Dot or lozenge; hollow where one side says so, half filled where sides disagree (`half` −1: the earlier half, 1: the later). */
export function glyph(pen: Pen, event: TimelineEvent, fine: boolean, a: number, c: number, half: -1 | 1 = 1): SceneNode[] {
  const hollow = event.certainty !== 'confirmed' && event.certainty !== 'retracted';
  const classes = hollow ? 'annals-hollow annals-stroke' : 'annals-solid';
  const shape = fine ? pen.dot('glyph', classes, a, c, hollow ? DOT - 0.25 : DOT) : lozenge(pen, classes, a, c);
  if (event.certainty !== 'disputed') return [shape];
  const r = (fine ? DOT : LOZENGE) * half;
  return [shape, pen.path('half', 'annals-solid', [[a, c - r, a + r * 0.7, c - r * 0.7, a + r, c, a + r * 0.7, c + r * 0.7, a, c + r, a, c - r]])];
}

function lozenge(pen: Pen, classes: string, a: number, c: number): SceneNode {
  return pen.path('glyph', classes, [[a - LOZENGE, c, a, c - LOZENGE, a + LOZENGE, c, a, c + LOZENGE, a - LOZENGE, c]]);
}

/** A square bracket at `bound`, open towards `side`. */
export function bracket(pen: Pen, bound: number, side: -1 | 1, c: number, half: number): SceneNode {
  const [stem, arm] = [bound + side, bound + side * 5];
  return pen.path('bracket', 'annals-thick annals-stroke', [[arm, c - half - 1, stem, c - half - 1, stem, c + half + 1, arm, c + half + 1]]);
}

/** A question mark drawn as strokes, so that it needs no font. */
export function question(pen: Pen, key: string, a: number, c: number): SceneNode {
  const hook = pen.orientation === 'horizontal'
    ? [[a - 2.5, c - 2.5, a - 1, c - 4.5, a + 1.5, c - 4.5, a + 2.5, c - 2.5, a, c - 0.5, a, c + 1], [a, c + 3.5, a, c + 5]]
    : [[a - 2.5, c - 2.5, a - 4.5, c - 1, a - 4.5, c + 1.5, a - 2.5, c + 2.5, a - 0.5, c, a + 1, c], [a + 3.5, c, a + 5, c]];
  return pen.path(key, 'annals-outline annals-stroke', hook);
}

/** Tinted over a unit, with hairline caps at its true edges; none where the unit is narrower than its `glyph`, which they would notch. */
export function knownBand(pen: Pen, from: number, to: number, c: number, half: number, glyph = 0): SceneNode[] {
  if (to <= from) return [];
  const band = pen.rect('band', 'annals-tint', from, to, c - half, c + half);
  if (to - from < glyph) return [band];
  const inset = Math.min(0.5, (to - from) / 2);
  return [
    band,
    pen.path('caps', 'annals-thin annals-stroke', [[from + inset, c - half, from + inset, c + half], [to - inset, c - half, to - inset, c + half]]),
  ];
}

/** The frame of what is uncertain. */
export function doubtFrame(pen: Pen, key: string, from: number, to: number, c: number, half: number): SceneNode {
  return pen.rect(key, 'annals-outline annals-stroke annals-dotted', from, to, c - half, c + half);
}

/** What a mark's certainty adds to the legend. */
export function claimStates(event: TimelineEvent): LegendKey[] {
  if (event.certainty === 'disputed') return ['disputed'];
  return event.certainty === 'reported' ? ['claim'] : [];
}
