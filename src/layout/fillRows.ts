// Which labels come into rows where others stand, which stay but may slide a little to make room.
// Labels are chosen together: one after the other, each would block the leaders of others that are worth more.
// Knows nothing of scales, dates or the page: numbers in, numbers out.

import type {Filled, FillSpace, RowBlock, RowKept, RowRival, RowSeat, RowThing} from './rowThing.ts';
import {spreadRows} from './spreadRows.ts';

/** How many choices are followed at a time. */
const BEAM = 16;

/** Room that is asked for behind a label that comes: where labels move in at the edge of a view, those inside need some to give, px. */
const SPARE = 4;

/** What a px of shift is worth: so little that it only decides between choices that show the same. */
const COST = 0.0005;

/** How dear it is to reach further than others, as a share of what labels are worth in the mean for each px. */
const REACH = 0.6;

/** One way to choose, as far as it has been followed: what it shows, how far its rows are taken, its last choice. */
interface Way { readonly worth: number; readonly ends: Float64Array; readonly last: Choice | undefined }
interface Choice { readonly thing: number; readonly seat: number; readonly before: Choice | undefined }

/**
 * Where each label starts; `undefined` for blocks, and for those that do not come. Things come in the order of their
 * anchors, which they keep in every row; those that stay must have room.
 *
 * A beam search from left to right: of choices so far, those are followed that show most for how far they reach, by the
 * sum of weights; none that reaches further than another in every row and shows no more.
 *
 * @example
 * fillRows([{kind: 'rival', foot: 50, weight: 1, seats: [{row: 0, inner: 0, along: 80, low: 10, high: 10, ideal: 10, cost: 0}]}], {rows: 1, gap: 12, lead: -4})
 * //=> [{start: 10, seat: 0}]
 */
export function fillRows(things: readonly RowThing[], space: FillSpace): readonly (Filled | undefined)[] {
  const latest = latestEnds(things, space);
  const {dear, longest} = measureOf(things, space);
  let ways: readonly Way[] = [{worth: 0, ends: new Float64Array(space.rows).fill(-Infinity), last: undefined}];
  things.forEach((thing, t) => {
    if (thing.kind === 'rival') ways = followed(ways, branches(ways, thing, t, latest[t + 1]!, space), thing.foot, dear, longest);
    else for (const {ends} of ways) pass(ends, thing, space);
  });
  const best = ways.reduce((most, way) => way.worth > most.worth ? way : most);
  const seats = new Map<number, number>();
  for (let choice = best.last; choice; choice = choice.before) seats.set(choice.thing, choice.seat);
  return spreadRows(things, seats, space);
}

/** Before each thing, and behind the last: how far what stands before may reach in each row, so that all that stays has room. */
function latestEnds(things: readonly RowThing[], {rows, gap}: FillSpace): readonly Float64Array[] {
  const latest = [new Float64Array(rows).fill(Infinity)];
  for (const thing of things.toReversed()) {
    let ends = latest.at(-1)!;
    if (thing.kind !== 'rival') {
      const row = thing.kind === 'block' ? thing.row : thing.seat.row;
      const from = thing.kind === 'block' ? thing.from : Math.min(thing.seat.high, ends[row]! - thing.seat.along);
      ends = ends.with(row, Math.min(ends[row]!, from - gap));
    }
    latest.push(ends);
  }
  return latest.reverse();
}

/** What a px is worth that a row is taken further, and the longest label. */
function measureOf(things: readonly RowThing[], {gap}: FillSpace): {readonly dear: number; readonly longest: number} {
  let [worth, length, longest] = [0, 1, 0];
  for (const thing of things) {
    if (thing.kind !== 'rival' || thing.seats.length === 0) continue;
    worth += thing.weight;
    length += thing.seats[0]!.along + gap;
    for (const {along} of thing.seats) longest = Math.max(longest, along);
  }
  return {dear: REACH * worth / length, longest};
}

/** Goes by what stays: as far left as it can be, which leaves most room behind it. */
function pass(ends: Float64Array, thing: RowBlock | RowKept, {gap}: FillSpace): void {
  const row = thing.kind === 'block' ? thing.row : thing.seat.row;
  ends[row] = thing.kind === 'block' ? Math.max(ends[row]!, thing.to) : Math.max(ends[row]! + gap, thing.seat.low) + thing.seat.along;
}

/** All ways on that take one of the rival's seats. */
function branches(ways: readonly Way[], {foot, weight, seats}: RowRival, thing: number, latest: Float64Array, space: FillSpace): Way[] {
  const next: Way[] = [];
  for (const {worth, ends, last} of ways) {
    for (let seat = 0; seat < seats.length; seat++) {
      const {row, ideal, low, cost} = seats[seat]!;
      const start = Math.max(ends[row]! + space.gap, low);
      const taken = takenBy(seats[seat]!, foot, start, ends, latest, space);
      if (!taken) continue;
      next.push({worth: worth + weight - COST * (cost + Math.max(0, start - ideal)), ends: taken, last: {thing, seat, before: last}});
    }
  }
  return next;
}

/** How far the rows are taken with a label at `start`, its leader as far left as it may be; `undefined` where there is no room. */
function takenBy({row, inner, along, high}: RowSeat, foot: number, start: number, ends: Float64Array, latest: Float64Array, {gap, lead, bend}: FillSpace): Float64Array | undefined {
  if (start > high || start + along + SPARE > latest[row]!) return undefined;
  for (let r = inner; r < row; r++) if (Math.max(foot - bend, ends[r]! + gap + lead) > Math.min(foot + bend, latest[r]! - lead)) return undefined;
  const taken = ends.with(row, start + along + SPARE);
  for (let r = inner; r < row; r++) taken[r] = Math.max(foot - bend, ends[r]! + gap + lead) + lead;
  return taken;
}

/** The best of the ways so far and those that branch off. */
function followed(ways: readonly Way[], branched: readonly Way[], foot: number, dear: number, longest: number): readonly Way[] {
  if (branched.length === 0) return ways;
  const promise = ({worth, ends}: Way): number => worth - dear * ends.reduce((sum, end) => sum + Math.max(0, end - foot), 0);
  const ranked = [...ways, ...branched].map(way => ({way, rank: promise(way)})).sort((a, b) => b.rank - a.rank);
  const kept: Way[] = [];
  for (const {way} of ranked) {
    if (kept.length === BEAM) break;
    if (!kept.some(other => isNoWorse(other, way, foot - longest))) kept.push(way);
  }
  return kept;
}

/** Whether a way shows as much and reaches no further; how far those behind `nearest` reach no longer matters. */
function isNoWorse(other: Way, way: Way, nearest: number): boolean {
  return other.worth >= way.worth && other.ends.every((end, row) => end <= Math.max(nearest, way.ends[row]!));
}
