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
  const {rising, early} = parted(keys);
  if (early.length === 0) return rising;
  const late = sortedRows(early, keys);
  const order = new Uint32Array(keys.length);
  for (let i = 0, r = 0, l = 0; i < order.length; i++) {
    const isLate = r === rising.length || (l < late.length && comesFirst(late[l]!, rising[r]!, keys));
    order[i] = isLate ? late[l++]! : rising[r++]!;
  }
  return order;
}

/** The indexes of keys that no later one is less than, so that they rise; and of the others. */
function parted(keys: ArrayLike<number>): {readonly rising: Uint32Array; readonly early: Uint32Array} {
  const [rising, early] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  let [r, e, least] = [keys.length, keys.length, Infinity];
  for (let i = keys.length - 1; i >= 0; i--) {
    if (keys[i]! <= least) least = keys[rising[--r] = i]!;
    else early[--e] = i;
  }
  return {rising: rising.subarray(r), early: early.subarray(e)};
}

/** Numbers alone are sorted many times faster than rows by a function: each row then looks up where its number went. */
function sortedRows(rows: Uint32Array, keys: ArrayLike<number>): Uint32Array {
  const [sorted, taken, order] = [new Float64Array(rows.length), new Uint32Array(rows.length), new Uint32Array(rows.length)];
  for (let i = 0; i < rows.length; i++) sorted[i] = keys[rows[i]!]!;
  sorted.sort();
  for (let i = 0; i < rows.length; i++) {
    const first = firstFrom(sorted, keys[rows[i]!]!);
    order[first + taken[first]!++] = rows[i]!;
  }
  return order;
}

function comesFirst(a: number, b: number, keys: ArrayLike<number>): boolean {
  return keys[a]! < keys[b]! || (keys[a] === keys[b] && a < b);
}
