// Exact positions of the labels on one side, and the way each leader takes.
// Rows are solved from the axis outward; a leader to an outer row passes the inner ones as a box without width.
// Numbers only: it never learns what a label says.

import type {Anchor} from './freeAnchor.ts';
import {leaderTracks} from './leaderTracks.ts';
import {relaxBounds} from './relaxBounds.ts';
import {separate, type RowBox, type RowSpace} from './separate.ts';

export interface SideLabel extends Anchor {
  readonly along: number;
  readonly across: number;
  readonly row: number;
  /** Centres it already has, row by row: it keeps them inside the walls, and is moved only where it would cross one. */
  readonly centres?: readonly number[];
  /** Its place among its neighbours, and among those of the same place, where its centres were moved into a frame and no longer tell. */
  readonly order?: readonly [number, number];
}

/** The rows' walls and gap; `spare` is how far from the walls labels that have their places may still be moved, px; whether leaders beside them may stand closer than they like to. */
export interface SideSpace extends RowSpace { readonly spare?: number; readonly isTight?: boolean }

/** Where a label starts along the axis, and its leader's way outward. */
export interface Arranged {
  readonly start: number;
  /** Its centre in each row it takes part in: as a leader that passes in the inner ones, as a label in its own. */
  readonly centres: readonly number[];
  /** The leader's place along the axis: at the mark, at each inner row it passes, at the label. */
  readonly way: readonly number[];
  /** Before which rows it steps sideways, and on which track: 0 is next to the marks, −1 is no step. */
  readonly tracks: readonly number[];
}

export interface ArrangedSide {
  readonly labels: readonly Arranged[];
  readonly rows: readonly {readonly across: number; readonly tracks: number}[];
}

/** Least distance between leaders that pass a row, px; and where it is tight. */
const LEADERS = 3;
const TIGHT = 1;

/**
 * The width a leader counts for where places are kept and labels stand `gap` px apart: less than none, since leaders may
 * stand nearer to each other, and about half the distance will do between a leader and a label.
 */
export function leaderWidth(gap: number, isTight?: boolean): number {
  return Math.min(0, (isTight ? TIGHT : LEADERS) - gap);
}

/** How far inside a label's edge its leader arrives. */
const INSET = 2;

/**
 * Labels in their rows inside `space`, in the order of their anchors, each as near to its anchor as can be;
 * `undefined` when a row is too full.
 */
export function arrangeSide(labels: readonly SideLabel[], space: SideSpace): ArrangedSide | undefined {
  const order = labels.map((_, i) => i).sort((a, b) => byOrder(labels[a]!, labels[b]!) || a - b);
  const rowCount = Math.max(0, ...labels.map(label => label.row + 1));
  const ways = labels.map((label): number[] => [label.prefer]);
  const steps = labels.map((): number[] => []);
  const middles = labels.map((): number[] => []);
  const rows: {across: number; tracks: number}[] = [];

  for (let row = 0; row < rowCount; row++) {
    const here = order.filter(i => labels[i]!.row >= row);
    const centres = solveRow(here.map(i => labels[i]!), here.map(i => ways[i]!.at(-1)!), row, space);
    if (centres === undefined) return undefined;
    here.forEach((i, k) => middles[i]!.push(centres[k]!));
    if (row === 0) straighten(here, labels, centres, ways);
    here.forEach((i, k) => ways[i]!.push(arrival(labels[i]!, ways[i]!.at(-1)!, centres[k]!, row)));
    const tracks = leaderTracks(here.map(i => ({from: ways[i]!.at(-2)!, to: ways[i]!.at(-1)!})));
    here.forEach((i, k) => steps[i]!.push(tracks[k]!));
    rows.push({across: Math.max(...here.filter(i => labels[i]!.row === row).map(i => labels[i]!.across), 0), tracks: Math.max(0, ...tracks.map(t => t + 1))});
  }
  return {labels: labels.map(({along}, i) => ({start: middles[i]!.at(-1)! - along / 2, centres: middles[i]!, way: ways[i]!, tracks: steps[i]!})), rows};
}

/** Places once taken keep their order, also where the feet of two leaders have met. */
function orderKeys({order, centres, prefer}: SideLabel): readonly [number, number] {
  return order ?? [centres?.[0] ?? prefer, 0];
}

function byOrder(a: SideLabel, b: SideLabel): number {
  const [first, second] = [orderKeys(a), orderKeys(b)];
  return first[0] - second[0] || first[1] - second[1];
}

/** Centres of labels and passing leaders; labels that can stay over their anchors do. */
function solveRow(labels: readonly SideLabel[], feet: readonly number[], row: number, space: SideSpace): number[] | undefined {
  if (labels.some(label => label.centres)) return keptRow(labels, feet, row, space);
  const free = labels.map((label, i) => ({ideal: feet[i]!, width: label.row === row ? label.along : 0}));
  const bound = free.map((box, i) => {
    const slack = Math.max(0, box.width / 2 - INSET);
    const [low, high] = row === 0 ? [labels[i]!.low, labels[i]!.high] : [feet[i]!, feet[i]!];
    return {...box, min: low - slack, max: high + slack};
  });
  return separate(relaxBounds(bound, space), space) ?? separate(free, space);
}

/** Labels that have their places stay, but for those that reach out of the row or stand near its ends. */
function keptRow(labels: readonly SideLabel[], feet: readonly number[], row: number, space: SideSpace): number[] | undefined {
  const {from, to, gap, spare = 0, isTight} = space;
  return separate(labels.map((label, i): RowBox => {
    const ideal = label.centres?.[row] ?? feet[i]!;
    const box = label.row === row ? {ideal, width: label.along} : {ideal, width: leaderWidth(gap, isTight), min: from, max: to};
    const isFar = label.prefer >= from + spare && label.prefer <= to - spare;
    return isFar && isInside(box, from, to) ? {...box, min: ideal - ROUNDING, max: ideal + ROUNDING} : box;
  }), space);
}

/** Far from 1970 and deep inside a view, places that were exact are so no longer, px. */
const ROUNDING = 1e-3;

function isInside({ideal, width: own}: RowBox, from: number, to: number): boolean {
  const width = Math.max(0, own);
  return ideal - width / 2 >= from - 1e-6 && ideal + width / 2 <= to + 1e-6;
}

/** Moves the feet of leaders along their marks towards their labels, keeping their order, if need be behind other marks. */
function straighten(here: readonly number[], labels: readonly SideLabel[], centres: readonly number[], ways: readonly number[][]): void {
  const feetIn = (stretchOf: (label: SideLabel) => readonly [number, number]): number[] | undefined => separate(here.map((i, k) => {
    const half = labels[i]!.row === 0 ? Math.max(0, labels[i]!.along / 2 - INSET) : 0;
    const ideal = Math.max(centres[k]! - half, Math.min(centres[k]! + half, labels[i]!.prefer));
    const [min, max] = stretchOf(labels[i]!);
    return {ideal, width: 0, min, max};
  }), {from: -Infinity, to: Infinity, gap: 0});
  const feet = feetIn(({low, high}) => [low, high]) ?? feetIn(({whole}) => whole);
  feet?.forEach((foot, k) => { ways[here[k]!]![0] = foot; });
}

/** Where the leader arrives in this row: straight on if the label is there, else at its nearer end. */
function arrival(label: SideLabel, at: number, centre: number, row: number): number {
  if (label.row !== row) return centre;
  const half = Math.max(0, label.along / 2 - INSET);
  return Math.max(centre - half, Math.min(centre + half, at));
}
