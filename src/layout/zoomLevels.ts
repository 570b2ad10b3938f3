// Which labels come as the view comes closer, octave by octave, found only for the stretches that are looked at.
// What is decided for a place depends on its neighbourhood alone, never on the way there, so every way gives the same picture.
// Numbers only: it never learns what a label says.

import type {ScaledItem, ScaledSeat, ScaledSeats} from './scaledSeats.ts';
import {createZoomColumns, type Ordered} from './zoomColumns.ts';

/** The items as columns, by row. */
export interface LevelColumns extends Ordered {
  /** Anchors, and how far the marks reach, in units of which a scale tells the px. */
  readonly at: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly priority: Float64Array;
}

export interface LevelSpace {
  /** Px per unit when all is in view: level 0. Each further level doubles it. */
  readonly base: number;
  /** The first level that looks for seats: 1 where the whole has been laid out otherwise. */
  readonly first: 0 | 1;
  /** No label or leader reaches further from its anchor than this, px. */
  readonly reach: number;
  readonly seats: ScaledSeats;
  /** Rows that have a seat at all scales. */
  readonly held: ReadonlySet<number>;
  /** Orders items of one priority; equal items should not favour the left. */
  readonly tie: (row: number) => number;
  /** The item of a row as it will be from `scale` on. */
  readonly item: (row: number, scale: number) => ScaledItem;
}

/** A label that has come, and with which level. */
export interface LevelSeat { readonly row: number; readonly level: number; readonly item: ScaledItem; readonly seat: ScaledSeat }

export interface ZoomLevels {
  /** The labels found so far that may be seen in `[u0, u1]` at `scale`, all that there are among them. */
  seen(u0: number, u1: number, scale: number): readonly LevelSeat[];
}

/** How many items of a column may compete for a label together: more than there is room for. */
const BEST = 4;

/** A mark longer than this that has no label yet gets none: it would need to know too much of its neighbourhood, px. */
const LONG = 640;

/**
 * Levels of ever closer views, none of them decided yet. At each level the most important items of each stretch that have
 * no seat look for one, the more important first; a seat counts from the scale on where it is free, within its level.
 *
 * @example
 * createZoomLevels(columns, space).seen(u0, u1, pxPerU)
 */
export function createZoomLevels(items: LevelColumns, space: LevelSpace): ZoomLevels {
  const {at, from, to, order, sorted, priority} = items;
  const columns = createZoomColumns(items, space.base);
  const found: LevelSeat[] = [];
  const levelOf = new Map<number, number>();
  const known: Level[] = [];
  const knownAt = (level: number): Level => known[level] ??= {rivals: new Map(), settled: [], decided: new Set()};
  const {scaleOf, marksReach, labelsReach} = reachesOf(items, space);
  const isStronger = (a: number, b: number): boolean => (priority[a]! - priority[b]! || space.tie(a) - space.tie(b) || b - a) > 0;

  /** Decides all that compete at `level`, or before, and can matter in `[u0, u1]`. */
  const settle = (level: number, u0: number, u1: number): void => {
    if (level < space.first || isCovered(knownAt(level).settled, u0, u1)) return;
    settle(level - 1, u0 - marksReach(level - 1), u1 + marksReach(level - 1));
    const rows = columns.touched(level, u0, u1).flatMap(column => rivals(level, column));
    const waiting = withRivals(rows, knownAt(level).decided, row => strongerThan(row, level));
    for (const row of waiting.sort((a, b) => isStronger(a, b) ? -1 : 1)) decide(level, row);
    knownAt(level).settled = covering(knownAt(level).settled, u0, u1);
  };

  /** Rows of a column that compete at `level`: the most important without a seat so far. */
  const rivals = (level: number, column: number): readonly number[] => {
    const list = knownAt(level).rivals.get(column);
    if (list) return list;
    const [start, end] = columns.places(level, column);
    settle(level - 1, sorted[start]!, sorted[end - 1]!);
    const longest = LONG / scaleOf(level);
    const competes = (row: number): boolean => to[row]! - from[row]! <= longest && !space.held.has(row) && !(levelOf.get(row)! < level);
    const best = bestOf(order.subarray(start, end), competes, isStronger);
    knownAt(level).rivals.set(column, best);
    return best;
  };

  /** Those that go before `row` in its neighbourhood; what matters there at coarser levels is decided first. */
  const strongerThan = (row: number, level: number): readonly number[] => {
    const around = to[row]! - from[row]! + marksReach(level) + labelsReach(level);
    settle(level - 1, at[row]! - around - marksReach(level - 1), at[row]! + around + marksReach(level - 1));
    return columns.touched(level, at[row]! - around, at[row]! + around).flatMap(column => rivals(level, column)).filter(rival => isStronger(rival, row));
  };

  /** Seats a row if there is a seat for it at `level`; all in its neighbourhood that go first have gone. */
  const decide = (level: number, row: number): void => {
    const item = space.item(row, scaleOf(level));
    const seat = space.seats.find(item, scaleOf(Math.max(0, level - 1)), scaleOf(level));
    if (seat === undefined) return;
    space.seats.take(item, seat);
    levelOf.set(row, level);
    found.push({row, level, item, seat});
  };

  return {
    seen(u0, u1, scale) {
      const last = Math.max(0, Math.ceil(Math.log2(scale / space.base) - 1e-9));
      settle(last, u0 - marksReach(last) - labelsReach(last), u1 + marksReach(last) + labelsReach(last));
      const margin = space.reach / scale;
      return found.filter(({row, level, seat}) => level <= last && seat.scale <= scale * EQUAL && to[row]! >= u0 - margin && from[row]! <= u1 + margin);
    },
  };
}

/** Scales this near, as a share, are equal: a view that is panned keeps its scale but for rounding. */
const EQUAL = 1 + 1e-9;

/** What is known of a level so far, by column and by row. */
interface Level { readonly rivals: Map<number, readonly number[]>; settled: readonly Span[]; readonly decided: Set<number> }

type Span = readonly [number, number];

function isCovered(spans: readonly Span[], u0: number, u1: number): boolean {
  return spans.some(([from, to]) => from <= u0 && to >= u1);
}

/** The spans and one more, those that touch it joined with it. */
function covering(spans: readonly Span[], u0: number, u1: number): Span[] {
  const apart = spans.filter(([from, to]) => to < u0 || from > u1);
  const joined = spans.filter(span => !apart.includes(span));
  return [...apart, [Math.min(u0, ...joined.map(([from]) => from)), Math.max(u1, ...joined.map(([, to]) => to))]];
}

/** The scale of each level; how far marks that compete there can reach, and the boxes of two labels at its lower end, where a px is twice as long. */
function reachesOf(items: LevelColumns, {base, reach}: LevelSpace): Readonly<Record<'scaleOf' | 'marksReach' | 'labelsReach', (level: number) => number>> {
  const longest = longestOf(items);
  const scaleOf = (level: number): number => base * 2 ** level;
  return {scaleOf, marksReach: level => Math.min(longest, LONG / scaleOf(level)), labelsReach: level => 4 * reach / scaleOf(level)};
}

function longestOf({from, to}: LevelColumns): number {
  let longest = 0;
  for (let row = 0; row < from.length; row++) if (to[row]! - from[row]! < Infinity) longest = Math.max(longest, to[row]! - from[row]!);
  return longest;
}

/** Those of the rows that are not decided, and all that go before one of them, and before those; each is named but once. */
function withRivals(rows: readonly number[], decided: Set<number>, strongerThan: (row: number) => readonly number[]): number[] {
  const waiting: number[] = [];
  const ask = (row: number): void => {
    if (decided.has(row)) return;
    decided.add(row);
    waiting.push(row);
  };
  rows.forEach(ask);
  // The list grows while it is read: a chain of ever stronger neighbours may be longer than calls can be deep.
  for (const row of waiting) strongerThan(row).forEach(ask);
  return waiting;
}

/** The best of those rows that compete, strongest first. */
function bestOf(rows: Uint32Array, competes: (row: number) => boolean, isStronger: (a: number, b: number) => boolean): number[] {
  const best: number[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    // A column may hold a whole story, of which few are among the best: who competes is asked last.
    if ((best.length === BEST && !isStronger(row, best[BEST - 1]!)) || !competes(row)) continue;
    const place = best.findIndex(other => isStronger(row, other));
    best.splice(place < 0 ? best.length : place, 0, row);
    if (best.length > BEST) best.pop();
  }
  return best;
}
