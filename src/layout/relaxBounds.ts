// Frees as few boxes of a row as it takes to make room for all.
// Where two boxes cannot both stay where they are wanted, only those two may leave; all others keep their places.
// Knows nothing of labels, dates or the page.

import type {RowBox, RowSpace} from './separate.ts';

/**
 * The same boxes, with `min` or `max` taken from those that stand in each other's way, until the stretches of all can
 * be kept in their order. Walls are not relaxed: boxes too wide for the row stay so.
 *
 * @example
 * relaxBounds([{ideal: 0, width: 20, min: 0, max: 0}, {ideal: 5, width: 20, min: 5, max: 5}], {from: -99, to: 99, gap: 0})
 * //=> the first without its min, the second without its max
 */
export function relaxBounds(boxes: readonly RowBox[], space: RowSpace): readonly RowBox[] {
  const conflict = firstConflict(boxes, space.gap);
  if (conflict === undefined) return boxes;
  const [left, right] = conflict;
  return relaxBounds(boxes.map((box, i) => i === left ? without(box, 'min') : i === right ? without(box, 'max') : box), space);
}

/** The pair nearest to the start whose stretches leave too little room for the boxes between them. */
function firstConflict(boxes: readonly RowBox[], gap: number): readonly [number, number] | undefined {
  let held = -1;
  let low = -Infinity;
  for (let i = 0; i < boxes.length; i++) {
    const box = boxes[i]!;
    if (i > 0) low += (boxes[i - 1]!.width + box.width) / 2 + gap;
    if ((box.min ?? -Infinity) > low) [held, low] = [i, box.min!];
    if (low > (box.max ?? Infinity) + 1e-9) return [held, i];
  }
  return undefined;
}

function without(box: RowBox, bound: 'min' | 'max'): RowBox {
  const {ideal, width, min, max} = box;
  if (bound === 'min') return max === undefined ? {ideal, width} : {ideal, width, max};
  return min === undefined ? {ideal, width} : {ideal, width, min};
}
