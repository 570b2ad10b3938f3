// A value against the least it could be.
// Where nothing is the least, a value of nothing is perfect and any other infinitely far from it.
// Knows nothing of what is measured.

/** What is smaller counts as nothing. */
const NOTHING = 1e-3;

/**
 * How many times the least a value is: 1 is best. `Infinity` where the least is nothing and the value is not, `NaN` where
 * either is not known.
 *
 * @example
 * overLeast(30, 20) //=> 1.5
 * overLeast(0, 0) //=> 1
 */
export function overLeast(value: number, least: number): number {
  if (Number.isNaN(value) || Number.isNaN(least)) return NaN;
  if (least > NOTHING) return value / least;
  return value > NOTHING ? Infinity : 1;
}
