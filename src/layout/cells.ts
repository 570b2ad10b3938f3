// Groups what cannot be shown one by one into cells that keep their name.
// A cell is fixed in data coordinates, so panning never regroups; a level finer splits each cell in two.
// Knows nothing of labels, dates or the page.

/** Members (indices) of one cell. `id` names it at every width, zoom and pan. */
export interface Cell { readonly id: string; readonly low: number; readonly high: number; readonly members: readonly number[] }

/**
 * The cells that hold `positions`, each at least `least` long, in order. Cells are dyadic: `[k·2^level, (k+1)·2^level)`.
 *
 * @example
 * dyadicCells([1, 2, 9], 3).map(cell => cell.members) //=> [[0, 1], [2]]
 */
export function dyadicCells(positions: readonly number[], least: number): Cell[] {
  const level = Math.ceil(Math.log2(least));
  const size = 2 ** level;
  const cells = new Map<number, number[]>();
  positions.forEach((position, i) => {
    const k = Math.floor(position / size);
    const members = cells.get(k);
    if (members) members.push(i);
    else cells.set(k, [i]);
  });
  return [...cells].sort(([a], [b]) => a - b)
    .map(([k, members]) => ({id: `${level}:${k}`, low: k * size, high: (k + 1) * size, members}));
}
