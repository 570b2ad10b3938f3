// Prints a length or a position for SVG.
// Two decimals are finer than any screen, and shorter text is faster to parse and to compare.
// Knows nothing of units, nodes or the page.

/** Beyond this a double has no useful decimals, and `String` may fall back on an exponent. */
const WHOLE = 1e15;

/**
 * `value` in decimal, with at most two decimals, no exponent and no "-0".
 *
 * Throws a `RangeError` for `NaN` and infinities: they have no place in a picture, so something upstream is wrong.
 *
 * @example
 * formatNumber(12.3456) //=> '12.35'
 * formatNumber(-0.001)  //=> '0'
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: ${value} cannot be drawn; numbers in a picture are finite`);
  if (Math.abs(value) >= WHOLE) return BigInt(Math.round(value)).toString();
  return String(Math.round(value * 100) / 100);
}
