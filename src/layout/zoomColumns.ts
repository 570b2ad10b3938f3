// Stretches of an axis at ever closer levels, and which items stand in them.
// Deep levels have more stretches than there are numbers for a list, so only those that hold an item are ever named.
// Numbers only: it never learns what a label says.

/** Px of a column at its level; a power of two, so that a column ends where others of so many do. */
export const COLUMN = 64;

/** Rows in the order of their anchors, and the anchors in that order. */
export interface Ordered { readonly order: Uint32Array; readonly sorted: Float64Array }

export interface ZoomColumns {
  /** The columns of `level` from the one with number `first` to before `last` that hold an item, rising: from which place in the order to before which its items stand. */
  between(level: number, first: number, last: number): readonly (readonly [number, number])[];
}

/**
 * The columns of items at levels whose scales are px a unit.
 *
 * @example
 * createZoomColumns({order: Uint32Array.of(0, 1), sorted: Float64Array.of(0, 100)}, level => 2 ** level).between(0, 0, 2) //=> [[0, 1], [1, 2]]
 */
export function createZoomColumns({sorted}: Ordered, scaleOf: (level: number) => number): ZoomColumns {
  const columnAt = (place: number, level: number): number => Math.floor(sorted[place]! * scaleOf(level) / COLUMN);

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
    between(level, first, last) {
      const columns: (readonly [number, number])[] = [];
      const end = firstIn(last, level);
      // From item to item, over whatever is empty.
      for (let place = firstIn(first, level); place < end;) {
        const next = firstIn(columnAt(place, level) + 1, level);
        columns.push([place, next]);
        place = next;
      }
      return columns;
    },
  };
}
