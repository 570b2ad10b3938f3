// What of a laid-out whole is seen in a frame that shows a part of it.
// Inside the frame nothing moves; at its edges a label slides along its cap, and leaves with its mark.
// Knows nothing of labels' text, dates or the page.

import {arrangeSide, type ArrangedSide, type SideLabel} from './arrangeSide.ts';
import type {Callout} from './callouts.ts';
import type {CalloutSide} from './calloutItem.ts';

/** The frame, and by how much the whole is shifted against it, px along the axis. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  /** Where labels may stand. */
  readonly walls: readonly [number, number];
  readonly shift: number;
  readonly gap: number;
}

export interface Framed {
  /** Labels in the frame, moved as little as keeps them inside. */
  readonly placed: readonly Callout[];
  readonly sides: readonly CalloutSide[];
}

/** The part of `placed` whose marks a leader can meet inside `frame`. Labels that find no room at an edge are left out. */
export function slideIntoFrame(placed: readonly Callout[], sides: readonly CalloutSide[], frame: Frame): Framed {
  const seen = placed.flatMap(callout => shifted(callout, frame) ?? []);
  const parts = sides.map((side, s) => slideSide(seen.filter(callout => callout.side === s), side, frame));
  return {placed: parts.flatMap(part => part.placed).sort((a, b) => a.item - b.item), sides: parts.map(part => part.side)};
}

/** The callout in the frame's own px, with the stretch that its leader may meet there; `undefined` where there is none. */
function shifted(callout: Callout, frame: Frame): Callout | undefined {
  const moved = (values: readonly number[]): number[] => values.map(value => value + frame.shift);
  const visible = callout.free.map(stretch => inside(stretch, frame)).filter(stretch => stretch !== undefined);
  const whole = inside(callout.whole, frame);
  if (whole === undefined) return undefined;
  const way = moved(callout.way);
  const [low, high] = inside([callout.low, callout.high], frame) ?? nearest(visible, way[0]!) ?? whole;
  return {...callout, low, high, whole, prefer: Math.max(low, Math.min(high, way[0]!)), centres: moved(callout.centres), way};
}

/** What of a stretch the frame shows. */
function inside([from, to]: readonly [number, number], frame: Frame): readonly [number, number] | undefined {
  const [low, high] = [Math.max(from + frame.shift, frame.from), Math.min(to + frame.shift, frame.to)];
  return low <= high ? [low, high] : undefined;
}

/** The stretch nearest to `place`: so a leader follows its mark through the frame without a leap. */
function nearest(stretches: readonly (readonly [number, number])[], place: number): readonly [number, number] | undefined {
  const away = ([low, high]: readonly [number, number]): number => Math.max(low - place, place - high);
  return stretches.toSorted((a, b) => away(a) - away(b))[0];
}

/** Nothing whose mark is further from the edges than this is ever moved, px. */
const EDGE = 470;

/** Those that stand inside stay, if they can; the others come in one after the other, the least far out first. */
function slideSide(callouts: readonly Callout[], side: CalloutSide, frame: Frame): {placed: Callout[]; side: CalloutSide} {
  const room: Room = {side, frame, near: callouts.reduce((longest, {along}) => Math.max(longest, along), 0)};
  const inside: Shown = {callouts: callouts.filter(callout => outOf(callout, frame) <= 1e-6), spare: 0, isTight: false};
  const start = arranged(inside, frame) ? inside : {callouts: [], spare: 0, isTight: false};
  const coming = callouts.filter(callout => !start.callouts.includes(callout)).sort((a, b) => Math.max(0, outOf(a, frame)) - Math.max(0, outOf(b, frame)));
  const shown = withAll(coming, start, room);
  const found = arranged(shown, frame);
  const rows = side.rows.map((row, i) => ({across: row.across, tracks: Math.max(row.tracks, found?.rows[i]?.tracks ?? 0)}));
  return {placed: found ? shown.callouts.map((callout, i) => ({...callout, ...found.labels[i]!})) : [], side: {...side, rows}};
}

/** Where labels come in; `near` is as far as a label reaches, px. */
interface Room { readonly side: CalloutSide; readonly frame: Frame; readonly near: number }

/** For so many labels without room others are moved or left out: where more find none, it would take long and help little. */
const HELPED = 4;

/** As many of the labels as can come in, in that order. */
function withAll(coming: readonly Callout[], start: Shown, room: Room): Shown {
  const left: Callout[] = [];
  let shown = start;
  let helped = 0;
  for (const callout of coming) {
    const found = withOne(callout, shown, room) ?? (helped++ < HELPED ? withTraded(callout, shown, room) ?? withoutYounger(callout, shown, room) : undefined);
    left.push(...found ? shown.callouts.filter(({item}) => !found.callouts.some(other => other.item === item)) : []);
    shown = found ?? shown;
  }
  for (const callout of left) shown = withOne(callout, shown, room) ?? shown;
  return shown;
}

/** One more comes in: beside what stands there, else in another row, else pushing what is near the edge too, else what is less near, else with leaders closer to labels. */
function withOne(callout: Callout, shown: Shown, {side, near, frame}: Room): Shown | undefined {
  const others = side.rows.flatMap((row, i) => i !== callout.row && row.across >= callout.across ? inRow(callout, i) : []);
  const ways = [0, near, EDGE, Infinity].flatMap(spare => [callout, ...others].map((way): Shown => ({
    callouts: [...shown.callouts, way], spare: Math.max(shown.spare, Math.min(EDGE, spare)), isTight: shown.isTight || spare > EDGE,
  })));
  return ways.find(way => arranged(way, frame));
}

/** One more comes in where another near the edge goes to another row for it. */
function withTraded(callout: Callout, shown: Shown, room: Room): Shown | undefined {
  for (const other of shown.callouts.filter(one => isBeside(callout, one, room.frame))) {
    const one = withOne(callout, without(shown, [other]), room);
    const both = one && withOne(other, one, room);
    if (both) return both;
  }
  return undefined;
}

/** One more comes in in place of those near the edge that came later while zooming in, as few of the youngest as will do. */
function withoutYounger(callout: Callout, shown: Shown, room: Room): Shown | undefined {
  const {since = 0} = callout;
  const younger = shown.callouts.filter(one => (one.since ?? 0) > since && isBeside(callout, one, room.frame)).sort((a, b) => (b.since ?? 0) - (a.since ?? 0) || a.item - b.item);
  for (let count = 1; count <= younger.length; count++) {
    const found = withOne(callout, without(shown, younger.slice(0, count)), room);
    if (found) return found;
  }
  return undefined;
}

function without(shown: Shown, some: readonly Callout[]): Shown {
  return {...shown, callouts: shown.callouts.filter(callout => !some.includes(callout))};
}

/** Whether both stand near the same end of the frame, where labels may push each other. */
function isBeside(callout: Callout, other: Callout, {from, to}: Frame): boolean {
  return callout.prefer > (from + to) / 2 ? to - other.prefer < EDGE : other.prefer - from < EDGE;
}

/** The labels that have come in so far, how far from the edges they push each other, px, and whether leaders stand closer to them. */
interface Shown { readonly callouts: readonly Callout[]; readonly spare: number; readonly isTight: boolean }

function arranged({callouts, spare, isTight}: Shown, frame: Frame): ArrangedSide | undefined {
  return arrangeSide(callouts.map(callout => inFrame(callout, frame)), {from: frame.walls[0], to: frame.walls[1], gap: frame.gap, spare, isTight});
}

/** The same label in another row of its side, straight over its mark. */
function inRow(callout: Callout, row: number): Callout {
  const foot = callout.way[0]!;
  const last = callout.centres.at(-1)!;
  return {...callout, row, centres: Array.from({length: row + 1}, (_, i) => i < row ? foot : last), way: [foot, ...Array.from({length: row + 1}, () => foot)], tracks: Array.from({length: row + 1}, () => -1)};
}

/** A leader that passes an inner row must stay in the frame too. */
function inFrame(callout: Callout, frame: Frame): SideLabel {
  const centres = callout.centres.map((centre, row) => row < callout.row ? Math.max(frame.from, Math.min(frame.to, centre)) : centre);
  // Where a leader meets its mark in the frame says more than where its label would stand without one.
  return {...callout, centres, order: [callout.prefer, callout.centres[0]!]};
}

/** How far a label reaches out of the frame, its leader included, px. */
function outOf({start, along, centres, row}: Callout, frame: Frame): number {
  return Math.max(
    frame.walls[0] - start - frame.shift, start + frame.shift + along - frame.walls[1],
    ...centres.slice(0, row).flatMap(centre => [frame.from - centre, centre - frame.to]),
  );
}
