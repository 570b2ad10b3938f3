// What a mark is before it has a row: how far it reaches, where a leader meets it, how it is drawn.
// The vocabulary that all shapes of marks share.
// Knows nothing of labels, rows or the page.

import type {Pen} from './pen.ts';
import type {SceneNode} from './scene.ts';

/** States of marks that a legend explains. */
export type LegendKey =
  | 'somewhere' | 'about' | 'uncertain' | 'before' | 'after' | 'fuzzy' | 'openEnd' | 'unknownEnd'
  | 'oneOf' | 'allOf' | 'planned' | 'tentative' | 'cancelled' | 'postponed' | 'moved' | 'claim' | 'disputed' | 'denied' | 'retracted';

/** Draws a mark whose row is centred at `c` across; `key` keeps its nodes apart. */
export type DrawMark = (pen: Pen, c: number, fades: Fades) => SceneNode[];

/** Names the gradients a mark needs; `out` fades away from the later end, `in` fades in from the earlier. */
export type Fades = (direction: 'in' | 'out', strength: 'tint' | 'half' | 'full') => string;

/** A mark before it has a row: how much it covers along the axis, where a leader may meet it, how it is drawn. */
export interface MarkShape {
  readonly from: number;
  readonly to: number;
  readonly anchor: readonly [number, number];
  readonly prefer: number;
  /** Names the stretch where it is one that other marks may fill too. */
  readonly cell?: string;
  readonly states: readonly LegendKey[];
  readonly draw: DrawMark;
}

/** What a shape needs to know of its surroundings, in px along the axis. */
export interface MarkSpace {
  /** Place of an instant; ±Infinity stays as it is. */
  readonly px: (t: number) => number;
  /** Ends of the drawn axis: an open end runs on to them. */
  readonly axis: readonly [number, number];
  /** Half the thickness of a bar. */
  readonly half: number;
  /** Where the axis is cut, px along it, in order; fades and tails stop there. */
  readonly cuts?: readonly (readonly [number, number])[];
  /** Length of a tail that means "some time before". */
  readonly tail: number;
  /** Which of several places in a shared cell, from its start; absent where the event has its cell alone. */
  readonly slot?: Slot | undefined;
}

/** The `index`-th of `count` events that happened in the very same unit. */
export interface Slot {
  readonly index: number;
  readonly count: number;
  /** The cell's ground is already drawn, by an event of an earlier slot. */
  readonly drawn?: boolean;
}

/** A time value in px, with what the drawing must tell apart. */
export interface PlacedTime {
  readonly startMin: number;
  readonly startMax: number;
  readonly endMin: number;
  readonly endMax: number;
  readonly fine: boolean;
  readonly aboutStart: boolean;
  readonly aboutEnd: boolean;
  readonly uncertainStart: boolean;
  readonly uncertainEnd: boolean;
  /** Where in a stretch a year is estimated to be. */
  readonly estimate?: number | undefined;
}
