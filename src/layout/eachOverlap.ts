// Finds the boxes that cover each other without looking at all pairs.
// A sweep from left to right: only boxes that are under the sweep line and near in height are compared.
// Knows nothing of what the boxes hold.

import {bisector} from 'd3';
import type {Rect} from './drawing.ts';

/**
 * Calls `visit` once for each pair of boxes that cover each other by more than `least` px both ways, with `i < j` and
 * with the width and height they share. A negative `least` also finds boxes that come as near as that.
 * O(n log n) and the pairs found, as long as no box is much taller than the others.
 *
 * @example
 * eachOverlap([{x0: 0, x1: 10, y0: 0, y1: 10}, {x0: 8, x1: 20, y0: 5, y1: 9}], 0.5, (i, j, width, height) => area += width * height);
 */
export function eachOverlap(boxes: readonly Rect[], least: number, visit: (i: number, j: number, width: number, height: number) => void): void {
  const large = boxes.map((_, i) => i).filter(i => boxes[i]!.x1 - boxes[i]!.x0 > least && boxes[i]!.y1 - boxes[i]!.y0 > least);
  const tallest = large.reduce((most, i) => Math.max(most, boxes[i]!.y1 - boxes[i]!.y0), 0);
  const arriving = large.toSorted((a, b) => boxes[a]!.x0 - boxes[b]!.x0);
  const leaving = large.toSorted((a, b) => boxes[a]!.x1 - boxes[b]!.x1);
  const byTop = bisector((i: number) => boxes[i]!.y0);
  const active: number[] = [];
  let left = 0;

  for (const i of arriving) {
    const box = boxes[i]!;
    for (; boxes[leaving[left]!]!.x1 <= box.x0 + least; left++) remove(leaving[left]!);
    for (let at = byTop.left(active, box.y0 + least - tallest); at < active.length && boxes[active[at]!]!.y0 < box.y1 - least; at++) meet(i, active[at]!);
    active.splice(byTop.left(active, box.y0), 0, i);
  }

  function remove(i: number): void {
    active.splice(active.indexOf(i, byTop.left(active, boxes[i]!.y0)), 1);
  }

  function meet(i: number, j: number): void {
    const [a, b] = [boxes[i]!, boxes[j]!];
    const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
    const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
    if (width > least && height > least) visit(Math.min(i, j), Math.max(i, j), width, height);
  }
}
