// Orders texts by code point.
// An order that is the same in every engine and language, unlike localeCompare or UTF-16 order.
// Knows nothing of what the texts mean.

/**
 * Negative, zero or positive as `a` comes before, equals or comes after `b` by code point.
 * Linear in the length of what the two have in common.
 *
 * @example
 * ['b', 'a', '😀', 'Z'].sort(compareCodePoints) //=> ['Z', 'a', 'b', '😀']
 */
export function compareCodePoints(a: string, b: string): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Surrogates stand for code points above U+FFFF, so they rank above the units that follow them in UTF-16. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
