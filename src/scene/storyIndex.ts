// Where all events of a story stand, in columns of numbers.
// A step through a long story must not make an object for each event that is only counted, or not in view at all.
// Knows nothing of labels, nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import {isPlan} from '../event/isPlan.ts';
import {ROW, type StoryColumns} from '../event/storyColumns.ts';
import {sortedOrder} from '../layout/sortedOrder.ts';
import type {MarkSpace, Slot} from './mark.ts';
import {markShape} from './markShape.ts';
import {sharedSlots} from './sharedSlots.ts';
import type {ViewScale} from './viewScale.ts';

/** How many rows a block has: a block that is not in view is passed over whole. */
const BLOCK = 64;

/** One row an event, in the order of the story; places in warped time (base ms). */
export interface StoryIndex {
  readonly events: readonly TimelineEvent[];
  /** As in its columns. */
  readonly kind: Uint8Array;
  readonly priority: Float64Array;
  readonly rank: Float64Array;
  /** Places of events that share a cell, by id. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Where it is counted, and where a label that comes with a closer view meets it. */
  readonly at: Float64Array;
  /** The rows in that order, the place of each row in it, and `at` in it. */
  readonly order: Uint32Array;
  readonly place: Uint32Array;
  readonly sorted: Float64Array;
  /** How far an event reaches without its ornaments; infinite where it is open. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The same of each block of rows. */
  readonly blockFrom: Float64Array;
  readonly blockTo: Float64Array;
}

/**
 * The index of events in the view of all of them. O(n log n); make it once for a story and a scale.
 *
 * @example
 * rowsWithin(storyIndex(storyColumns(events), whole, mark), u0, u1) //=> the rows of events that reach into [u0, u1]
 */
export function storyIndex(columns: StoryColumns, whole: ViewScale, mark: Pick<MarkSpace, 'half' | 'tail'>): StoryIndex {
  const {events, kind, priority, rank} = columns;
  const column = (length: number = events.length): Float64Array => new Float64Array(length);
  const slots = sharedSlots(columns);
  const blocks = Math.ceil(events.length / BLOCK);
  const at = column();
  // Where the axis is not broken, warped time is time: then what the columns say of each row is not written once more.
  const index: Columns = {
    events, kind, priority, rank, slots, at, from: columns.from, to: columns.to, blockFrom: column(blocks).fill(Infinity), blockTo: column(blocks).fill(-Infinity),
  };
  for (let row = 0; row < events.length; row++) {
    if (kind[row] === ROW.other) placeOther(index, row, columns, whole, mark);
    else placePlain(index, row, columns, whole.scale.warp);
    const slot = slots.size > 0 ? slots.get(events[row]!.id) : undefined;
    if (slot) at[row] = index.from[row]! + (index.to[row]! - index.from[row]!) * (slot.index + 1) / (slot.count + 1);
    at[row] = Math.max(whole.u0, Math.min(whole.u1, at[row]!));
    const block = Math.floor(row / BLOCK);
    index.blockFrom[block] = Math.min(index.blockFrom[block]!, index.from[row]!);
    index.blockTo[block] = Math.max(index.blockTo[block]!, index.to[row]!);
  }
  return {...index, ...inOrder(at)};
}

/** Loops, since what makes one column from another by a function takes many times as long. */
function inOrder(at: Float64Array): Pick<StoryIndex, 'order' | 'place' | 'sorted'> {
  const order = sortedOrder(at);
  const [place, sorted] = [new Uint32Array(order.length), new Float64Array(order.length)];
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    place[row] = i;
    sorted[i] = at[row]!;
  }
  return {order, place, sorted};
}

type Columns = Omit<StoryIndex, 'order' | 'place' | 'sorted' | 'from' | 'to'> & {from: Float64Array; to: Float64Array};

/** Writes how far a row reaches: into columns of its own once that is not what the story's say. */
function reach(index: Columns, row: number, columns: StoryColumns, from: number, to: number): void {
  if (index.from[row] === from && index.to[row] === to) return;
  if (index.from === columns.from) [index.from, index.to] = [columns.from.slice(), columns.to.slice()];
  index.from[row] = from;
  index.to[row] = to;
}

/** Writes a row whose numbers say all. */
function placePlain(index: Columns, row: number, columns: StoryColumns, warp: (t: number) => number): void {
  // Without lists: a long story is read once, before anything has been made fast.
  const startMin = columns.startMin[row]!;
  const startMax = columns.startMax[row]!;
  const endMin = columns.endMin[row]!;
  const endMax = columns.endMax[row]!;
  const start = warp(startMin);
  const started = startMax === startMin ? start : warp(startMax);
  const ending = endMin === startMin ? start : warp(endMin);
  const end = endMax === startMax ? started : endMax === endMin ? ending : warp(endMax);
  const from = Math.min(Math.min(start, started), Math.min(ending, end));
  const to = Math.max(Math.max(start, started), Math.max(ending, end));
  reach(index, row, columns, from, to);
  index.at[row] = columns.kind[row] === ROW.span && ending > started ? (started + ending) / 2 : (from + to) / 2;
}

/** Writes a row whose mark is found only by drawing it. */
function placeOther(index: Columns, row: number, columns: StoryColumns, whole: ViewScale, mark: Pick<MarkSpace, 'half' | 'tail'>): void {
  const event = columns.events[row]!;
  const drawn = isPlan(event) ? [event.planned ?? event.time, event.planned && event.time, event.decided] : [event.time ?? event.planned];
  const bounds = drawn.flatMap(value => value ? [value.startMin, value.startMax, value.endMin, value.endMax] : []).filter(t => !Number.isNaN(t)).map(whole.scale.warp);
  reach(index, row, columns, Math.min(...bounds), Math.max(...bounds));
  const shape = markShape(event, {px: whole.px, axis: whole.axis, ...mark});
  const finite = bounds.filter(Number.isFinite);
  // A glyph beside its bound would drift away from it in a closer view.
  index.at[row] = Math.max(Math.min(...finite), Math.min(Math.max(...finite), shape ? whole.u0 + (shape.prefer - whole.axis[0]) / whole.pxPerU : NaN));
}

/**
 * The rows of events that reach into `[u0, u1]`, and of those of which that is not known; rising.
 * Costs a look at each block, and at each row of those that reach in.
 */
export function rowsWithin({events, from, to, blockFrom, blockTo}: StoryIndex, u0: number, u1: number): number[] {
  const rows: number[] = [];
  for (let block = 0; block < blockFrom.length; block++) {
    if (blockTo[block]! < u0 || blockFrom[block]! > u1) continue;
    const end = Math.min(events.length, (block + 1) * BLOCK);
    for (let row = block * BLOCK; row < end; row++) if (to[row]! >= u0 && from[row]! <= u1) rows.push(row);
  }
  return rows;
}
