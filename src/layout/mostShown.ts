// The most that any selection of labels could show, in as many rows: the yardstick for what a drawing shows.
// Exact, so that "shows 90 % of what is possible" is a fact and not a guess.
// Numbers only: it never learns which labels were drawn.

import {selectInRows} from './selectInRows.ts';

/** A label's stretch along its row where nothing moves it, px, and what it is worth. */
export interface WorthyStretch { readonly from: number; readonly to: number; readonly priority: number }

/** Stretches may share this much before they count as covering each other, px. */
const UNSEEN = 0.5;

/**
 * The greatest sum of priorities of labels that can stand in `rows` rows, each where it is, none covering another.
 * O(rows · n log n), by `selectInRows`.
 *
 * @example
 * mostShown([{from: 0, to: 10, priority: 5}, {from: 5, to: 15, priority: 6}, {from: 10, to: 20, priority: 5}], 1) //=> 10
 */
export function mostShown(labels: readonly WorthyStretch[], rows: number): number {
  return selectInRows(labels, rows, -UNSEEN).reduce((sum, {index}) => sum + labels[index]!.priority, 0);
}
