// Stretches of an axis at ever closer levels, and which items stand in them.
// Deep levels have more stretches than there are numbers for a list, so only those that hold an item are ever named.
// Numbers only: it never learns what a label says.

import {firstFrom} from './firstFrom.ts';

/** Px of a column at its level. */
export const COLUMN = 64;

export interface ZoomColumns {
  /** The columns of `level` that hold an item of `[u0, u1]`, rising. */
  touched(level: number, u0: number, u1: number): readonly number[];
  /** From where to where a column reaches. */
  span(level: number, column: number): readonly [number, number];
  /** Rows of the items in a column. */
  rows(level: number, column: number): readonly number[];
}

/** Rows in the order of their anchors, and the anchors in that order. */
export interface Ordered { readonly order: Uint32Array; readonly sorted: Float64Array }

/**
 * The columns of items where level L has `base · 2^L` px a unit.
 *
 * @example
 * createZoomColumns({order: Uint32Array.of(0, 1), sorted: Float64Array.of(0, 100)}, 1).touched(0, 0, 100) //=> [0, 1]
 */
export function createZoomColumns({order, sorted}: Ordered, base: number): ZoomColumns {
  const lengthAt = (level: number): number => COLUMN / (base * 2 ** level);
  const columnAt = (place: number, level: number): number => Math.floor(sorted[place]! / lengthAt(level));
  const firstOf = (level: number, column: number): number => {
    // An edge is not exactly where rounding has it, so the last step is one from item to item.
    let place = firstFrom(sorted, column * lengthAt(level));
    while (place > 0 && columnAt(place - 1, level) >= column) place--;
    while (place < order.length && columnAt(place, level) < column) place++;
    return place;
  };
  return {
    touched(level, u0, u1) {
      const columns: number[] = [];
      for (let place = firstFrom(sorted, u0); place < order.length && sorted[place]! <= u1;) {
        columns.push(columnAt(place, level));
        place = Math.max(place + 1, endOf(place, level));
      }
      return columns;
    },
    span: (level, column) => [column * lengthAt(level), (column + 1) * lengthAt(level)],
    rows(level, column) {
      const place = firstOf(level, column);
      return place < order.length ? Array.from(order.subarray(place, endOf(place, level))) : [];
    },
  };

  /** The first place behind the column that `place` stands in. */
  function endOf(place: number, level: number): number {
    const column = columnAt(place, level);
    let end = Math.max(place, firstFrom(sorted, (column + 1) * lengthAt(level)) - 1);
    while (end < order.length && columnAt(end, level) <= column) end++;
    return end;
  }
}
