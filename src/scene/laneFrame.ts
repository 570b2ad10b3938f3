// Keeps the labels of a row of a lane inside the frame while it is panned.
// A label moves along a bar that is longer than it, changes to the other side of its mark where its neighbours can give way, or leaves.
// Knows nothing of why a label is where it is.

import {APART, BESIDE, crossesNone, type LaneLabel, type LaneWalls} from './laneLabel.ts';
import type {MarkShape} from './mark.ts';

/** A mark and its label, px in view. */
export interface RowMark { readonly shape: MarkShape; readonly label: LaneLabel | undefined }

/** Labels no further from the frame's edge give way to those that must move in, px. */
const EDGE = 240;

/** What a label has that is to stand where its mark is, however much of it is in view. */
interface Seat { readonly shape: MarkShape; label: LaneLabel | undefined }

/** Where labels may be: they may reach beyond the axis, in which marks are seen. */
export interface Frame extends LaneWalls { readonly axis: readonly [number, number] }

/** The labels of a row, from left to right, where the frame has room for them. */
export function labelsInFrame(row: readonly RowMark[], {axis, ends: [low, high], cuts}: Frame): (LaneLabel | undefined)[] {
  const seats = row.map((one): Seat => ({...one}));
  const isInside = ({start, width}: LaneLabel): boolean => start >= low && start + width <= high;
  seats.forEach((seat, i) => {
    const {label} = seat;
    if (label === undefined || (label.place !== 'above' && label.place !== 'over')) return;
    seat.label = slid(label, axis) ?? beyond(i, label);
  });
  seats.forEach((seat, i) => {
    if (seat.label && isBeside(seat.label) && !isInside(seat.label) && !movesOver(i, seat.label.place === 'after' ? -1 : 1)) seat.label = undefined;
  });
  return seats.map(({label}) => label);

  /** Puts a label on the other side of its mark, and the next one too where it is in the way. */
  function movesOver(i: number, step: 1 | -1): boolean {
    const {shape, label} = seats[i]!;
    if (label === undefined || !isBeside(label) || (label.place === 'after') !== (step < 0)) return false;
    const start = step < 0 ? shape.from - BESIDE - label.width : shape.to + BESIDE;
    const moved: LaneLabel = {...label, start, place: step < 0 ? 'before' : 'after', from: Math.min(start, shape.from), to: Math.max(start + label.width, shape.to)};
    if (!isInside(moved) || !crossesNone(start, start + label.width, cuts) || !hasRoom(i, moved, step)) return false;
    seats[i]!.label = moved;
    return true;
  }

  function hasRoom(i: number, moved: LaneLabel, step: 1 | -1): boolean {
    const next = seats[i + step];
    if (next === undefined || isClear(moved, next.label ?? next.shape)) return true;
    const isNear = step < 0 ? next.shape.from > axis[1] - EDGE : next.shape.to < axis[0] + EDGE;
    return isNear && isClear(moved, next.shape) && movesOver(i + step, step);
  }

  /** Without its date beyond the part of a bar that is in view, where the row is free. */
  function beyond(i: number, label: LaneLabel): LaneLabel | undefined {
    const width = label.text.titleWidth;
    const {shape} = seats[i]!;
    const start = Math.max(axis[0], Math.min(axis[1] - width, shape.from));
    const bare: LaneLabel = {...label, place: 'above', date: '', width, start, from: Math.min(shape.from, start), to: Math.max(shape.to, start + width)};
    return start + width <= axis[1] && seats.every((other, j) => j === i || isClear(bare, other.label ?? other.shape)) ? bare : undefined;
  }
}

function isBeside({place}: LaneLabel): boolean {
  return place === 'before' || place === 'after';
}

function isClear(a: {readonly from: number; readonly to: number}, b: {readonly from: number; readonly to: number}): boolean {
  return b.from >= a.to + APART || b.to <= a.from - APART;
}

/** Along the part of the bar that is in view; where that is short, without the date. */
function slid(label: LaneLabel, axis: readonly [number, number]): LaneLabel | undefined {
  const [low, high] = [Math.max(axis[0], label.from), Math.min(axis[1], label.to)];
  const bare: LaneLabel = {...label, place: 'above', date: '', width: label.text.titleWidth};
  for (const one of [label, bare]) {
    const start = Math.max(low, Math.min(high - one.width, label.start));
    if (start + one.width <= high) return {...one, start};
  }
  return undefined;
}
