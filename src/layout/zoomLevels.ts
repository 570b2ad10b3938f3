// Which labels come as the view comes closer, half an octave at a time, found only for the stretches that are looked at.
// What is decided for a place depends on its neighbourhood alone, never on the way there, so every way gives the same picture.
// Numbers only: it never learns what a label says.

import {createBestRows} from './bestRows.ts';
import type {Rival, ScaledItem, ScaledSeat, ScaledSeats, Seated} from './scaledSeats.ts';
import {COLUMN, createZoomColumns, type Ordered} from './zoomColumns.ts';

/** The items as columns, by row. */
export interface LevelColumns extends Ordered {
  /** Anchors, and how far the marks reach, in units of which a scale tells the px. */
  readonly at: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly priority: Float64Array;
}

export interface LevelSpace {
  /** Px per unit when all is in view: level 0. Every second level doubles it. */
  readonly base: number;
  /** The first level that looks for seats: 1 where the whole has been laid out otherwise. */
  readonly first: 0 | 1;
  /** The ends of the whole, which labels of level 0 do not pass: there is nothing to make room at. */
  readonly ends?: readonly [number, number];
  /** No label, leader or ornament reaches further from its anchor than this, px. */
  readonly reach: number;
  readonly seats: ScaledSeats;
  /** Rows that have a seat at all scales. */
  readonly held: ReadonlySet<number>;
  /** Orders items of one priority; equal items should not favour the left. */
  readonly tie: (row: number) => number;
  /** The item of a row as it will be from `scale` on. */
  readonly item: (row: number, scale: number) => ScaledItem;
}

/** A label that has come, and with which level; at the scale that was asked for its leader passes the rows further in, and it stands in its own, `offsets` px beside its foot. */
export interface LevelSeat { readonly row: number; readonly level: number; readonly item: ScaledItem; readonly seat: ScaledSeat; readonly offsets: readonly number[] }

export interface ZoomLevels {
  /** The labels found so far that may be seen in `[u0, u1]` at `scale`, all that there are among them. */
  seen(u0: number, u1: number, scale: number): readonly LevelSeat[];
}

/** Levels to an octave. */
const OCTAVE = 2;

/** How many items of a column may compete for a label together: more than there is room for. */
const BEST = 4;

/** A mark longer than this that has no label yet gets none: it would need to know too much of its neighbourhood, px. */
const LONG = 512;

/** What order among equals is worth: less than any difference in priority. */
const TIE = 1e-6;

/**
 * Levels of ever closer views, none of them decided yet. Each is decided stretch by stretch: every second one for itself,
 * those between them when both neighbours are. In a stretch the most important items of each column that have no seat
 * compete for one; a seat counts from the scale on where it is free, within its level.
 *
 * @example
 * createZoomLevels(columns, space).seen(u0, u1, pxPerU)
 */
export function createZoomLevels(items: LevelColumns, space: LevelSpace): ZoomLevels {
  const {at, from, to, sorted} = items;
  const {seats} = space;
  const scaleOf = (level: number): number => space.base * 2 ** (level / OCTAVE);
  const {stretchOf, rangeOf} = lengthsOf(items, space, scaleOf);
  const decided: Map<number, readonly Seated[]>[] = [];
  const taken = new Set(space.held);
  let counted = 0;
  const rivals = competition(items, space, scaleOf, stretchOf, taken);

  /** Decides all stretches of `level`, and before, that touch `[u0, u1]`. */
  const settle = (level: number, u0: number, u1: number): void => {
    if (level < space.first || sorted.length === 0) return;
    const length = stretchOf(level);
    const indexAt = (u: number): number => Math.floor(Math.max(sorted[0]!, Math.min(sorted.at(-1)!, u)) * scaleOf(level) / length);
    for (let index = indexAt(u0); index <= indexAt(u1); index++) decide(level, index);
  };

  const decide = (level: number, index: number): void => {
    const known = decided[level] ??= new Map();
    if (known.has(index)) return;
    known.set(index, []);
    const length = stretchOf(level) / scaleOf(level);
    const [start, end] = [index * length, (index + 1) * length];
    settle(level - 1, start - rangeOf(level - 1), end + rangeOf(level - 1));
    if (index % 2 !== 0) for (const beside of [index - 1, index + 1]) decide(level, beside);
    seats.fill(rivals(level, index), {
      level, floor: scaleOf(Math.max(0, level - 1)), scale: scaleOf(level), from: start, has: u => Math.floor(u * scaleOf(level) / stretchOf(level)) === index,
      around: [start - rangeOf(level), end + rangeOf(level)], walls: level === 0 && space.ends ? space.ends : [-Infinity, Infinity],
    });
    const came = seats.seated.slice(counted);
    counted += came.length;
    known.set(index, came);
    for (const {row} of came) taken.add(row);
  };

  return {
    seen(u0, u1, scale) {
      const exact = Math.log2(scale / space.base) * OCTAVE;
      const [last, next] = [Math.max(0, Math.floor(exact + ROUNDING)), Math.max(0, Math.ceil(exact - ROUNDING))];
      const range = rangeOf(next);
      settle(next, u0 - range, u1 + range);
      const share = next > last ? (scale - scaleOf(last)) / (scaleOf(next) - scaleOf(last)) : 0;
      const margin = space.reach / scale;
      // Their marks are no longer than that, so what reaches into the view has its anchor near it.
      const near = decided.slice(0, next + 1).flatMap((known, level) => {
        const [length, aside] = [stretchOf(level) / scaleOf(level), margin + LONG / scaleOf(level)];
        return cameIn(known, Math.floor((u0 - aside) / length), Math.floor((u1 + aside) / length));
      });
      return near.filter(({row, seat}) => seat.scale <= scale * EQUAL && to[row]! >= u0 - margin && from[row]! <= u1 + margin)
        .map(({row, level, item, seat, offsets}) => {
          // A label far outside, whose mark reaches into view, moves in from wherever it is: what has been decided there must not tell.
          const isNear = at[row]! >= u0 - range && at[row]! <= u1 + range;
          return {row, level, item, seat, offsets: isNear ? between(offsets, last - level, next - level, share) : offsets[0]!.map(() => 0)};
        });
    },
  };
}

/** What came in the stretches from `first` to `last`: a story that has been walked through has far more. */
function cameIn(known: ReadonlyMap<number, readonly Seated[]>, first: number, last: number): readonly Seated[] {
  if (last - first >= known.size) return [...known.values()].flat();
  return Array.from({length: last - first + 1}, (_, i) => known.get(first + i) ?? []).flat();
}

/** Who competes in a stretch of a level: the most important of each column that is not `taken`. */
function competition(items: LevelColumns, space: LevelSpace, scaleOf: (level: number) => number, stretchOf: (level: number) => number, taken: ReadonlySet<number>): (level: number, index: number) => readonly Rival[] {
  const {from, to, order, priority} = items;
  const columns = createZoomColumns(items, scaleOf);
  const isStronger = (a: number, b: number): boolean => (priority[a]! - priority[b]! || space.tie(a) - space.tie(b) || b - a) > 0;
  const best = createBestRows(order, isStronger);
  return (level, index) => {
    const count = stretchOf(level) / COLUMN;
    const longest = LONG / scaleOf(level);
    const competes = (row: number): boolean => to[row]! - from[row]! <= longest && !taken.has(row);
    const rows = columns.between(level, index * count, (index + 1) * count).flatMap(([start, end]) => best(start, end, BEST, competes));
    const ranks = new Map(rows.toSorted((a, b) => isStronger(a, b) ? 1 : -1).map((row, rank) => [row, rank]));
    return rows.map(row => ({row, weight: priority[row]! + TIE * ranks.get(row)! / rows.length, item: space.item(row, scaleOf(level))}));
  };
}

/** Levels, and scales as a share, this near are equal: a view that is panned keeps its scale but for rounding. */
const ROUNDING = 1e-6;
const EQUAL = 1 + 1e-6;

/** Between two steps of a list, of which the first may be before it. */
function between(list: readonly (readonly number[])[], i: number, k: number, share: number): readonly number[] {
  const [first, second] = [list[Math.max(0, i)]!, list[k]!];
  return first.map((offset, row) => offset + (second[row]! - offset) * share);
}

/** How long the stretches of a level are, px; and how far apart two anchors must be not to matter to each other there, nor at the level before. */
function lengthsOf(items: LevelColumns, {reach}: LevelSpace, scaleOf: (level: number) => number): Readonly<Record<'stretchOf' | 'rangeOf', (level: number) => number>> {
  const longest = longestOf(items);
  // At the lower end of a level, where new labels may come, a px is longer.
  const apart = (level: number): number => 2 * (reach * 2 ** (1 / OCTAVE) + Math.min(LONG, longest * scaleOf(level)));
  return {stretchOf: level => Math.max(COLUMN, 2 ** Math.ceil(Math.log2(apart(level)))), rangeOf: level => apart(level) / scaleOf(level)};
}

function longestOf({from, to}: LevelColumns): number {
  let longest = 0;
  for (let row = 0; row < from.length; row++) if (to[row]! - from[row]! < Infinity) longest = Math.max(longest, to[row]! - from[row]!);
  return longest;
}
