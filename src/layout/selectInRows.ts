// Which labels some rows have room for together, when none may slide, and in which row each goes.
// Exact: row after row by the best single row would lose some; this is also the bound that heuristics are held against.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

import {firstFrom} from './firstFrom.ts';
import {firstAtMost, minTree, setLeaf} from './minTree.ts';
import {packLanes} from './packLanes.ts';

/** The stretch `[from, to)` that a label would cover. */
export interface FixedLabel { readonly from: number; readonly to: number; /** Any number above 0. */ readonly priority: number }

/** One that found a place. */
export interface RowSeat { readonly index: number; readonly row: number }

/**
 * Places are the distinct beginnings, in order, and one behind them all; every row is a way from first to last that
 * steps from place to place for nothing, or takes a label from its place to the first where the next may begin.
 */
interface Net {
  readonly places: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly priority: Float64Array;
  /** Labels that start (end) at place p: from `firsts[p]` to `firsts[p + 1]` in `list`. */
  readonly starting: Grouped;
  readonly ending: Grouped;
  /** What the rows found so far do: which labels they take, and how many step on from each place. */
  readonly taken: Uint8Array;
  readonly steps: Int32Array;
  /** Cost of the best way to each place, by which all costs are shifted so that none is negative. */
  readonly potential: Float64Array;
  /** The way of the first row, whose costs are in `potential` already. */
  readonly first: Ways;
}

interface Grouped { readonly firsts: Uint32Array; readonly list: Uint32Array }

/** How each place is reached best: from which place, by which label; `STEP` is by none. */
interface Ways { readonly cost: Float64Array; readonly from: Uint32Array; readonly by: Int32Array }

const STEP = -1;

/**
 * Labels for `rows` rows with at least `gap` between neighbours, with the greatest sum of priorities, in the order of
 * their indexes. In each row those that begin first come lowest, as in `packLanes`. O(rows · n log n).
 *
 * The heaviest subset of intervals that `rows` colours can colour, as a flow of least cost: one cheapest way a row, each
 * free to undo parts of those before.
 * Source: Carlisle & Lloyd, On the k-coloring of intervals, Discrete Applied Mathematics 59 (1995).
 *
 * @example
 * selectInRows([{from: 0, to: 10, priority: 1}, {from: 5, to: 15, priority: 3}, {from: 10, to: 20, priority: 1}], 1)
 * //=> [{index: 1, row: 0}]
 */
export function selectInRows(labels: readonly FixedLabel[], rows: number, gap: number = 0): RowSeat[] {
  const net = netOf(labels, gap);
  for (let row = 0; row < rows; row++) {
    const ways = row === 0 ? net.first : cheapestWays(net);
    for (let place = 0; place < net.places; place++) net.potential[place]! += ways.cost[place]!;
    if (net.potential[net.places - 1]! >= 0) break;
    flow(net, ways);
  }
  const chosen = labels.map((_, i) => i).filter(i => net.taken[i]);
  const {lanes} = packLanes(chosen.map(i => net.start[i]!), chosen.map(i => net.end[i]!));
  return chosen.map((index, k) => ({index, row: lanes[k]!}));
}

function netOf(labels: readonly FixedLabel[], gap: number): Net {
  const count = labels.length;
  // Loops: making a column from a list by a function takes many times as long.
  const [froms, priority, start, end] = [new Float64Array(count), new Float64Array(count), new Uint32Array(count), new Uint32Array(count)];
  for (let i = 0; i < count; i++) {
    froms[i] = labels[i]!.from;
    priority[i] = labels[i]!.priority;
  }
  const begins = onlyOnce(froms.slice().sort());
  const places = begins.length + 1;
  for (let i = 0; i < count; i++) {
    start[i] = firstFrom(begins, froms[i]!);
    // What has no length still takes its place.
    end[i] = Math.max(start[i]! + 1, firstFrom(begins, labels[i]!.to + gap));
  }
  const net = {
    places, start, end, priority,
    starting: groupedBy(start, places), ending: groupedBy(end, places),
    taken: new Uint8Array(count), steps: new Int32Array(places), potential: new Float64Array(places),
  };
  return {...net, first: waysThroughEmpty(net)};
}

/** Rising numbers, each once. */
function onlyOnce(sorted: Float64Array): Float64Array {
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i]!;
  return sorted.subarray(0, count);
}

/** Indexes of `keys` by key, counted and dealt out. */
function groupedBy(keys: Uint32Array, count: number): Grouped {
  const firsts = new Uint32Array(count + 1);
  for (const key of keys) firsts[key + 1]! += 1;
  for (let key = 0; key < count; key++) firsts[key + 1]! += firsts[key]!;
  const next = firsts.slice();
  const list = new Uint32Array(keys.length);
  keys.forEach((key, i) => { list[next[key]!++] = i; });
  return {firsts, list};
}

/** Best ways through the empty net: all lead forward, so one pass from left to right finds them. Of equals, those from furthest back. */
function waysThroughEmpty({places, start, priority, ending: {firsts, list}, potential}: Omit<Net, 'first'>): Ways {
  const ways = {cost: new Float64Array(places), from: new Uint32Array(places), by: new Int32Array(places).fill(STEP)};
  for (let place = 1; place < places; place++) {
    let least = potential[place - 1]!;
    let from = place - 1;
    for (let k = firsts[place]!; k < firsts[place + 1]!; k++) {
      const label = list[k]!;
      const cost = potential[start[label]!]! - priority[label]!;
      if (cost > least || (cost === least && start[label]! >= from)) continue;
      least = cost;
      from = start[label]!;
      ways.by[place] = label;
    }
    potential[place] = least;
    ways.from[place] = from;
  }
  return ways;
}

/** Dijkstra over what the rows found so far leave open: to take what is free, or to give back what is taken. */
function cheapestWays(net: Net): Ways {
  const {places, start, end, priority, starting, ending, taken, steps, potential} = net;
  const ways = {cost: new Float64Array(places).fill(Infinity), from: new Uint32Array(places), by: new Int32Array(places)};
  const open = minTree(places, Infinity);
  const reach = (from: number, to: number, by: number, price: number): void => {
    // Never negative but for rounding.
    const cost = ways.cost[from]! + Math.max(0, price + potential[from]! - potential[to]!);
    if (cost >= ways.cost[to]!) return;
    ways.cost[to] = cost;
    ways.from[to] = from;
    ways.by[to] = by;
    setLeaf(open, to, cost);
  };
  ways.cost[0] = 0;
  setLeaf(open, 0, 0);
  while (open[1]! < Infinity) {
    const place = firstAtMost(open, open[1]!);
    setLeaf(open, place, Infinity);
    if (place + 1 < places) reach(place, place + 1, STEP, 0);
    if (place > 0 && steps[place - 1]! > 0) reach(place, place - 1, STEP, 0);
    for (let k = starting.firsts[place]!; k < starting.firsts[place + 1]!; k++) {
      const label = starting.list[k]!;
      if (!taken[label]) reach(place, end[label]!, label, -priority[label]!);
    }
    for (let k = ending.firsts[place]!; k < ending.firsts[place + 1]!; k++) {
      const label = ending.list[k]!;
      if (taken[label]) reach(place, start[label]!, label, priority[label]!);
    }
  }
  return ways;
}

/** Sends one more row along the best way to the last place. */
function flow({places, taken, steps}: Net, {from, by}: Ways): void {
  for (let place = places - 1; place > 0; place = from[place]!) {
    const label = by[place]!;
    if (label !== STEP) taken[label] = 1 - taken[label]!;
    else if (from[place]! < place) steps[place - 1]! += 1;
    else steps[place]! -= 1;
  }
}
