// In which order to visit numbers so that they rise.
// Columns stay as they are and are read through the order; data that comes sorted, as most does, costs one look.
// Knows nothing of labels, dates or the page.

import {firstFrom} from './firstFrom.ts';

/**
 * The indexes of `keys` from the least to the greatest; of equals, the earlier first.
 *
 * @example
 * sortedOrder([30, 10, 20]) //=> Uint32Array [1, 2, 0]
 */
export function sortedOrder(keys: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(keys.length);
  if (isRising(keys)) return order.map((_, i) => i);
  // Numbers alone are sorted many times faster than rows by a function: each row then looks up where its number went.
  const sorted = Float64Array.from(keys).sort();
  const taken = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i++) {
    const first = firstFrom(sorted, keys[i]!);
    order[first + taken[first]!++] = i;
  }
  return order;
}

function isRising(keys: ArrayLike<number>): boolean {
  for (let i = 1; i < keys.length; i++) if (keys[i]! < keys[i - 1]!) return false;
  return true;
}
