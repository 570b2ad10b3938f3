// Keeps the labels of a lane inside the frame while it is panned.
// A label moves along a bar that is longer than it, changes to the other side of its mark where that is free, or leaves.
// Knows nothing of why a label is where it is.

import {APART, BESIDE, type LaneLabel} from './laneLabel.ts';
import type {MarkShape} from './mark.ts';
import type {ViewScale} from './viewScale.ts';

/** What an item and its label cover in their row, px in view. */
export interface Stretch { readonly item: number; readonly from: number; readonly to: number }

/** The label as `view` shows it, or `undefined` where it has no room; places that it takes anew are added to `taken`. */
export function seatInFrame(label: LaneLabel, item: number, shape: MarkShape, shift: number, view: ViewScale, taken: Stretch[]): LaneLabel | undefined {
  const moved = {...label, start: label.start + shift, from: label.from + shift, to: label.to + shift};
  if (!view.zoomed) return moved;
  return label.place === 'above' || label.place === 'over' ? slid(moved, item, shape, view, taken) : besideIn(moved, item, shape, view, taken);
}

/** Along the part of the bar that is in view; where that is short, without the date, and beyond the bar where the row is free. */
function slid(label: LaneLabel, item: number, shape: MarkShape, {axis}: ViewScale, taken: Stretch[]): LaneLabel | undefined {
  const [low, high] = [Math.max(axis[0], label.from), Math.min(axis[1], label.to)];
  const bare: LaneLabel = {...label, place: 'above', date: '', width: label.text.titleWidth};
  for (const one of [label, bare]) {
    const start = Math.max(low, Math.min(high - one.width, label.start));
    if (start + one.width <= high) return {...one, start};
  }
  const start = Math.max(axis[0], Math.min(axis[1] - bare.width, shape.from));
  return start + bare.width <= axis[1] && isFree(start, start + bare.width, item, taken) ? take({...bare, start}, item, taken) : undefined;
}

function besideIn(label: LaneLabel, item: number, shape: MarkShape, {axis}: ViewScale, taken: Stretch[]): LaneLabel | undefined {
  const fits = (start: number): boolean => start >= axis[0] && start + label.width <= axis[1];
  if (fits(label.start)) return label;
  const isAfter = label.place === 'after';
  const start = isAfter ? shape.from - BESIDE - label.width : shape.to + BESIDE;
  const other: LaneLabel = {...label, start, place: isAfter ? 'before' : 'after'};
  return fits(start) && isFree(start, start + label.width, item, taken) ? take(other, item, taken) : undefined;
}

function take(label: LaneLabel, item: number, taken: Stretch[]): LaneLabel {
  taken.push({item, from: label.start, to: label.start + label.width});
  return label;
}

function isFree(from: number, to: number, item: number, taken: readonly Stretch[]): boolean {
  return taken.every(other => other.item === item || other.from >= to + APART || other.to <= from - APART);
}
