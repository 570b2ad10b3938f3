// Stretches of an axis at ever closer levels, and which items stand in them.
// Deep levels have more stretches than there are numbers for a list, so only those that hold an item are ever named.
// Numbers only: it never learns what a label says.

import {firstFrom} from './firstFrom.ts';

/** Px of a column at its level. */
const COLUMN = 64;

/** Rows in the order of their anchors, and the anchors in that order. */
export interface Ordered { readonly order: Uint32Array; readonly sorted: Float64Array }

export interface ZoomColumns {
  /** The columns of `level` that hold an item of `[u0, u1]`, rising. */
  touched(level: number, u0: number, u1: number): readonly number[];
  /** From which place in the order to before which the items of a column stand. */
  places(level: number, column: number): readonly [number, number];
}

/**
 * The columns of items where level L has `base · 2^L` px a unit.
 *
 * @example
 * createZoomColumns({order: Uint32Array.of(0, 1), sorted: Float64Array.of(0, 100)}, 1).touched(0, 0, 100) //=> [0, 1]
 */
export function createZoomColumns({sorted}: Ordered, base: number): ZoomColumns {
  const columnAt = (place: number, level: number): number => Math.floor(sorted[place]! * base * 2 ** level / COLUMN);

  /** The first place with that column, or a later one. It asks for columns, not for their ends: those round otherwise, and an item at one would be missed. */
  const firstIn = (column: number, level: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (columnAt(middle, level) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    touched(level, u0, u1) {
      const columns: number[] = [];
      // From item to item, over whatever is empty.
      for (let place = firstFrom(sorted, u0); place < sorted.length && sorted[place]! <= u1;) {
        const column = columnAt(place, level);
        columns.push(column);
        place = Math.max(place + 1, firstIn(column + 1, level));
      }
      return columns;
    },
    places: (level, column) => [firstIn(column, level), firstIn(column + 1, level)],
  };
}
