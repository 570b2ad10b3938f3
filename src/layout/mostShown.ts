// The most that any selection of labels could show, in as many rows: the yardstick for what a drawing shows.
// Exact, so that "shows 90 % of what is possible" is a fact and not a guess.
// Numbers only: it never learns which labels were drawn.

import {bisectLeft} from 'd3';

/** A label's stretch along its row where nothing moves it, px, and what it is worth. */
export interface WorthyStretch { readonly from: number; readonly to: number; readonly priority: number }

/** Stretches may share this much before they count as covering each other, px. */
const UNSEEN = 0.5;

interface Edge { readonly to: number; readonly cost: number; room: number; readonly back: number }

/**
 * The greatest sum of priorities of labels that can stand in `rows` rows, each where it is, none covering another.
 *
 * Rows are units of flow along the axis, a label is a way to jump from its start to its end that pays its priority, and each
 * augmentation along a cheapest path is one more row. O(rows · n log n).
 * Source: Carlisle & Lloyd, On the k-coloring of intervals, Discrete Applied Mathematics 59 (1995).
 *
 * @example
 * mostShown([{from: 0, to: 10, priority: 5}, {from: 5, to: 15, priority: 6}, {from: 10, to: 20, priority: 5}], 1) //=> 10
 */
export function mostShown(labels: readonly WorthyStretch[], rows: number): number {
  const starts = [...new Set(labels.map(({from}) => from))].sort((a, b) => a - b);
  const {edges, out} = network(labels, starts, rows);
  const potential = firstDistances(edges, out);
  let total = 0;
  for (let row = 0; row < rows; row++) {
    const way = cheapestWay(edges, out, potential);
    const gain = -potential.at(-1)!;
    if (gain <= 0) break;
    total += gain;
    for (const edge of way) {
      edges[edge]!.room--;
      edges[edges[edge]!.back]!.room++;
    }
  }
  return total;
}

/** A node for each start and one for the end of the row; each edge has one that takes it back. */
function network(labels: readonly WorthyStretch[], starts: readonly number[], rows: number): {edges: Edge[]; out: number[][]} {
  const edges: Edge[] = [];
  const out = Array.from({length: starts.length + 1}, (): number[] => []);
  const connect = (from: number, to: number, cost: number, room: number): void => {
    out[from]!.push(edges.length);
    edges.push({to, cost, room, back: edges.length + 1});
    out[to]!.push(edges.length);
    edges.push({to: from, cost: -cost, room: 0, back: edges.length - 1});
  };
  starts.forEach((_, i) => connect(i, i + 1, 0, rows));
  for (const {from, to, priority} of labels) {
    const start = bisectLeft(starts, from);
    connect(start, Math.max(start + 1, bisectLeft(starts, to - UNSEEN)), -priority, 1);
  }
  return {edges, out};
}

/** Before any flow all edges lead forward, so one pass is enough. */
function firstDistances(edges: readonly Edge[], out: readonly (readonly number[])[]): number[] {
  const distance = out.map((_, i) => i === 0 ? 0 : Infinity);
  out.forEach((leaving, i) => {
    for (const {to, cost, room} of leaving.map(edge => edges[edge]!)) {
      if (room > 0) distance[to] = Math.min(distance[to]!, distance[i]! + cost);
    }
  });
  return distance;
}

/** Edges of a cheapest way from the first node to the last (Dijkstra on reduced costs); brings `potential` up to date. */
function cheapestWay(edges: readonly Edge[], out: readonly (readonly number[])[], potential: number[]): number[] {
  const last = out.length - 1;
  const distance = out.map((_, i) => i === 0 ? 0 : Infinity);
  const reached: number[] = [];
  const queue = [{node: 0, key: 0}];
  for (let next = queue.pop(); next; next = leastOf(queue)) {
    if (next.key > distance[next.node]!) continue;
    for (const i of out[next.node]!) {
      const {to, cost, room} = edges[i]!;
      const key = next.key + Math.max(0, cost + potential[next.node]! - potential[to]!);
      if (room <= 0 || key >= distance[to]! - 1e-12) continue;
      distance[to] = key;
      reached[to] = i;
      add(queue, {node: to, key});
    }
  }
  distance.forEach((more, i) => { if (more < Infinity) potential[i]! += more; });
  const way: number[] = [];
  for (let at = last; at !== 0; at = edges[edges[way.at(-1)!]!.back]!.to) way.push(reached[at]!);
  return way;
}

interface Entry { readonly node: number; readonly key: number }

/** Into a heap: no entry is less than the one at half its place. */
function add(heap: Entry[], entry: Entry): void {
  let at = heap.length;
  for (let up = (at - 1) >> 1; at > 0 && heap[up]!.key > entry.key; at = up, up = (at - 1) >> 1) heap[at] = heap[up]!;
  heap[at] = entry;
}

/** Out of a heap. */
function leastOf(heap: Entry[]): Entry | undefined {
  const [least, entry] = [heap[0], heap.pop()];
  if (entry === undefined || heap.length === 0) return least;
  let at = 0;
  for (let down = 1; down < heap.length; down = 2 * at + 1) {
    if (down + 1 < heap.length && heap[down + 1]!.key < heap[down]!.key) down++;
    if (heap[down]!.key >= entry.key) break;
    heap[at] = heap[down]!;
    at = down;
  }
  heap[at] = entry;
  return least;
}
