// Holds what a host's layout gave back against what was asked: each event once, each label whole, none on another.
// A picture that breaks its promises in silence costs an afternoon; an error with names costs a minute.
// Knows nothing of dates or the page.

import {eachOverlap} from './eachOverlap.ts';
import type {LabelBox, LayoutItem, LayoutRoom, Placement} from './layout.ts';

/** Labels may touch, and rounding may carry them so far into each other, px. */
const SLACK = 0.01;

/** A label and the box it takes: along the axis, and away from it on its side. */
interface Seated { readonly id: string; readonly side: 0 | 1; readonly start: number; readonly end: number; readonly near: number; readonly far: number }

/** A placement with nothing left open. */
export interface CheckedPlacement {
  readonly item: number;
  readonly side: 0 | 1;
  readonly mark: number;
  readonly label?: {readonly start: number; readonly away: number; readonly shape: number; readonly size: LabelBox};
}

/**
 * The placements by the index of their item, in the order of the items.
 *
 * @throws TypeError for what is no list of placements; RangeError for an event that is unknown or placed twice, a place that is
 * no number or out of the room, and two labels that overlap. The message names the event, what was found and what is allowed.
 *
 * @example
 * checkedPlacements([{id: 'a', mark: 8}], items, room) //=> [{item: 0, side: 0, mark: 8}]
 */
export function checkedPlacements(given: unknown, items: readonly LayoutItem[], room: LayoutRoom): CheckedPlacement[] {
  if (!Array.isArray(given)) throw new TypeError(`layout: it must return a list of placements, found ${given === null ? 'null' : typeof given}`);
  const places = new Map(items.map(({id}, i) => [id, i]));
  const seen = new Set<string>();
  const checked = given.map((placement: Placement, i) => {
    const item = places.get(placement?.id);
    if (item === undefined) throw new RangeError(`layout: placement ${i} is for ${said(placement?.id)}; it must be the id of an item it was given`);
    if (seen.has(placement.id)) throw new RangeError(`layout: ${said(placement.id)} is placed twice; once is allowed`);
    seen.add(placement.id);
    return checkedPlacement(placement, item, items[item]!, room);
  });
  checkApart(checked.flatMap(one => seatedOf(one, items) ?? []));
  return checked.sort((a, b) => a.item - b.item);
}

function checkedPlacement({id, side = 0, mark, label}: Placement, item: number, {labels}: LayoutItem, room: LayoutRoom): CheckedPlacement {
  const across = room.across[side];
  if (across === undefined) throw new RangeError(`layout: ${said(id)} is on side ${said(side)}; ${room.across.length > 1 ? '0 and 1 are' : 'only 0 is'} allowed`);
  within(mark, 0, across, `the mark of ${said(id)}`, 'away from the axis');
  if (label === undefined) return {item, side, mark};
  const {start, away, shape = 0} = label;
  const size = labels[shape];
  if (size === undefined) throw new RangeError(`layout: the label of ${said(id)} has shape ${said(shape)}; it has ${labels.length} shapes, counted from 0`);
  within(start, room.from, room.to - size.along, `the label of ${said(id)}, ${size.along} px long,`, 'along the axis');
  within(away, 0, across - size.across, `the label of ${said(id)}, ${size.across} px across,`, 'away from the axis');
  return {item, side, mark, label: {start, away, shape, size}};
}

function within(value: unknown, low: number, high: number, what: string, where: string): void {
  const isInside = typeof value === 'number' && value >= low - SLACK && value <= high + SLACK;
  if (!isInside) throw new RangeError(`layout: ${what} is at ${said(value)} px ${where}; ${high < low ? `it has no room there` : `${tidy(low)} to ${tidy(high)} is allowed`}`);
}

function seatedOf({item, side, label}: CheckedPlacement, items: readonly LayoutItem[]): Seated | undefined {
  return label && {id: items[item]!.id, side, start: label.start, end: label.start + label.size.along, near: label.away, far: label.away + label.size.across};
}

function checkApart(seated: readonly Seated[]): void {
  for (const side of [0, 1]) {
    const own = seated.filter(one => one.side === side);
    const boxes = own.map(({start, end, near, far}) => ({x0: start, x1: end, y0: near, y1: far}));
    eachOverlap(boxes, SLACK, (i, j, width, height) => {
      throw new RangeError(`layout: the labels of ${said(own[i]!.id)} and ${said(own[j]!.id)} overlap by ${tidy(width)} × ${tidy(height)} px; none may`);
    });
  }
}

function said(value: unknown): string {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

function tidy(value: number): string {
  return String(Math.round(value * 10) / 10);
}
