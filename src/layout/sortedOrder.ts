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
  const {order, others} = parted(keys);
  if (others === 0) return order;
  const late = sortedRows(order.subarray(0, others).reverse(), keys);
  // Where the next is written, all that stood there has been read: no more of the others are left than places before the next that rises.
  for (let i = 0, r = others, l = 0; l < late.length; i++) {
    const isLate = r === order.length || comesFirst(late[l]!, order[r]!, keys);
    order[i] = isLate ? late[l++]! : order[r++]!;
  }
  return order;
}

/** All indexes in one column: at its end those of keys that no later one is less than, so that they rise; before them the others, falling. */
function parted(keys: ArrayLike<number>): {readonly order: Uint32Array; readonly others: number} {
  const order = new Uint32Array(keys.length);
  let others = 0;
  let rising = keys.length;
  let least = Infinity;
  for (let i = keys.length - 1; i >= 0; i--) {
    const key = keys[i]!;
    if (key <= least) {
      least = key;
      order[--rising] = i;
    } else order[others++] = i;
  }
  return {order, others};
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
