// Counts what has no label in a view, cell by cell, from the order of the story alone.
// A cell may hold a hundred thousand events; counting it takes two searches.
// Knows nothing of nodes and colours.

import {firstFrom} from '../layout/firstFrom.ts';
import type {HiddenCell} from './groupCells.ts';
import {rowsWithin, type StoryIndex} from './storyIndex.ts';
import type {ViewScale} from './viewScale.ts';

/**
 * The cells in `view`, in order, of all events but those of the rows `shown`, at least `least` px long. Cells are dyadic in
 * warped time, `[k·2^level, (k+1)·2^level)`, so their names do not depend on the view. At the ends of a closer view stands
 * one more for all that is counted further out and still reaches in.
 */
export function countHidden(index: StoryIndex, view: ViewScale, least: number, shown: ReadonlySet<number>): HiddenCell[] {
  const level = Math.ceil(Math.log2(least / view.pxPerU) - EQUAL);
  const size = 2 ** level;
  const [first, last] = [Math.floor(view.u0 / size), Math.floor(view.u1 / size)];
  const inside: HiddenCell[] = [];
  const placesShown = shownPlaces(index, shown);
  for (let place = firstFrom(index.sorted, first * size); place < index.order.length;) {
    const key = Math.floor(index.sorted[place]! / size);
    if (key > last) break;
    const end = firstFrom(index.sorted, (key + 1) * size);
    const count = end - place - (firstFrom(placesShown, end) - firstFrom(placesShown, place));
    if (count > 0) inside.push(cellOf(`${level}:${key}`, [key * size, (key + 1) * size], count, [place, end], index, view, shown));
    place = Math.max(place + 1, end);
  }
  if (!view.zoomed) return inside;
  return [
    ...gathered('before', [-Infinity, first * size], view.u0, index, view, shown), ...inside,
    ...gathered('after', [(last + 1) * size, Infinity], view.u1, index, view, shown),
  ];
}

/** Octaves so near are equal: a view that is panned keeps its scale but for rounding. */
const EQUAL = 1e-9;

/** Those of `cells` of which anything is in view: at its ends all that a cell counts may stand just outside. */
export function cellsInView(cells: readonly HiddenCell[], index: StoryIndex, view: ViewScale, shown: ReadonlySet<number>): HiddenCell[] {
  return cells.filter(({low, high}) => !view.zoomed || (low >= view.u0 && high <= view.u1) || reachesIn(low, high, index, view, shown));
}

function reachesIn(low: number, high: number, index: StoryIndex, {u0, u1}: ViewScale, shown: ReadonlySet<number>): boolean {
  const {order, sorted, from, to} = index;
  const reaches = (start: number, end: number): boolean => {
    for (let place = firstFrom(sorted, start); place < order.length && sorted[place]! < end; place++) {
      const row = order[place]!;
      if (to[row]! >= u0 && from[row]! <= u1 && !shown.has(row)) return true;
    }
    return false;
  };
  // What is counted inside the view reaches in, as a rule at the first look: a cell may have thousands before that.
  return reaches(Math.max(low, u0), Math.min(high, u1)) || reaches(low, Math.min(high, u0)) || reaches(Math.max(low, u1), high);
}

/** The places in the order of the index that rows of `shown` take, rising. */
function shownPlaces({place}: StoryIndex, shown: ReadonlySet<number>): Float64Array {
  return Float64Array.from(shown, row => place[row]!).sort();
}

function cellOf(id: string, [low, high]: readonly [number, number], count: number, [start, end]: readonly [number, number], index: StoryIndex, view: ViewScale, shown: ReadonlySet<number>): HiddenCell {
  const {order, events, sorted} = index;
  let [from, to] = [start, end - 1];
  while (shown.has(order[from]!)) from++;
  while (shown.has(order[to]!)) to--;
  const rows = (): number[] => Array.from(order.subarray(from, to + 1)).filter(row => !shown.has(row)).sort((a, b) => a - b);
  return {
    id, low, high, count, from: view.pxOfU(sorted[from]!), to: view.pxOfU(sorted[to]!),
    first: events[order[from]!]!, row: order[from]!, events: () => rows().map(row => events[row]!),
  };
}

/** What is counted in `[low, high)`, beyond one end of the view, and reaches over that end. */
function gathered(id: string, [low, high]: readonly [number, number], end: number, index: StoryIndex, view: ViewScale, shown: ReadonlySet<number>): HiddenCell[] {
  const {at, events} = index;
  const rows = rowsWithin(index, end, end).filter(row => at[row]! >= low && at[row]! < high && !shown.has(row));
  if (rows.length === 0) return [];
  const places = Float64Array.from(rows, row => at[row]!).sort();
  const within = (u: number): number => Math.max(view.scale.fit[0], Math.min(view.scale.fit[1], u));
  return [{
    id, low: within(low), high: within(high), count: rows.length, from: view.pxOfU(places[0]!), to: view.pxOfU(places.at(-1)!),
    first: events[rows[0]!]!, row: rows[0]!, events: () => rows.map(row => events[row]!),
  }];
}
