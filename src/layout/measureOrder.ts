// Whether a drawing keeps the order of time, and keeps apart what did not happen at once.
// Order is what a timeline is for; a label out of it tells another story.
// Knows only that times are numbers that grow.

import {bisectLeft, bisectRight} from 'd3';
import type {Drawing, DrawnAxis, DrawnItem} from './drawing.ts';
import {anchorOf, itemsByPanel, type DrawnLabel} from './drawnLabels.ts';

/**
 * M7: pairs of labels of one row that stand against the order of time, where one event was over when the other began.
 * Rows come in the order in which they stand along the axis. Events that share a moment may stand either way.
 */
export function measureInversions(rows: readonly (readonly DrawnLabel[])[]): number {
  return rows.reduce((sum, row) => {
    const times = row.flatMap(({item}) => item.time && !item.time.some(Number.isNaN) ? [item.time] : []);
    return sum + inversionsOf(row.some(({axis}) => axis.to < axis.from) ? times.reverse() : times);
  }, 0);
}

/** Pairs whose second was over when the first began, counted in O(n log n) with sums over the starts so far. */
function inversionsOf(times: readonly (readonly [number, number])[]): number {
  const starts = times.map(([start]) => start).sort((a, b) => a - b);
  const sums = new Array<number>(starts.length + 1).fill(0);
  let count = 0;
  times.forEach(([start, end], i) => {
    const earlier = end > start ? bisectLeft(starts, end) : bisectRight(starts, end);
    count += i - sumBefore(sums, earlier);
    addAt(sums, bisectLeft(starts, start));
  });
  return count;
}

/** Fenwick's tree: each place holds the sum of as many before it as its lowest set bit says. */
function addAt(sums: number[], at: number): void {
  for (let i = at + 1; i < sums.length; i += i & -i) sums[i]!++;
}

function sumBefore(sums: readonly number[], at: number): number {
  let sum = 0;
  for (let i = at; i > 0; i -= i & -i) sum += sums[i]!;
  return sum;
}

/** Closer than this two anchors look like one, px. */
const APART = 2;

/** M8, in each panel: neighbouring anchors of what is drawn that look like one though their times differ, and the least distance between two such. */
export function measureDistances(drawing: Drawing): {indistinct: number; leastDistance: number} {
  const distances = itemsByPanel(drawing).flatMap(({axis, items}) => distancesAlong(axis, items));
  const least = distances.reduce((shortest, distance) => Math.min(shortest, distance), Infinity);
  return {indistinct: distances.filter(distance => distance < APART).length, leastDistance: distances.length > 0 ? least : NaN};
}

function distancesAlong(axis: DrawnAxis, items: readonly DrawnItem[]): number[] {
  const drawn = items.filter(({label, mark}) => label !== undefined || mark !== undefined);
  const anchors = drawn.map(item => ({at: anchorOf(item, axis), item})).filter(({at, item}) => !Number.isNaN(at) && item.time !== undefined)
    .sort((a, b) => a.at - b.at || compareTimes(a.item, b.item));
  return anchors.slice(1).flatMap(({at, item}, i) => compareTimes(item, anchors[i]!.item) !== 0 ? [at - anchors[i]!.at] : []);
}

function compareTimes(a: DrawnItem, b: DrawnItem): number {
  const [[start, end], [otherStart, otherEnd]] = [a.time!, b.time!];
  return compare(start, otherStart) || compare(end, otherEnd);
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
