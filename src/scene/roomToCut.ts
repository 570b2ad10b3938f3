// How far a mark may reach before the axis is cut.
// A tail that ran on over torn edges would say something about the years that are left out.
// Numbers only.

/** A bound may stand on the edge of a cut; so much of it is rounding, px. */
const EDGE = 0.5;

/**
 * Px from `at` to the nearest of the `cuts` (px, rising) on one side of it: −1 before, 1 after. Infinite where there is none.
 *
 * @example
 * roomToCut(50, -1, [[10, 40]]) //=> 10
 */
export function roomToCut(at: number, side: -1 | 1, cuts: readonly (readonly [number, number])[] = []): number {
  const edges = side < 0 ? cuts.map(([, high]) => at - high) : cuts.map(([low]) => low - at);
  return Math.max(0, edges.filter(room => room >= -EDGE).reduce((least, room) => Math.min(least, room), Infinity));
}
