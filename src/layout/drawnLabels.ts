// The labels of a drawing as they are judged: along and across its axis, with their anchors, in their rows.
// One reading for all metrics, so that they speak of the same labels; what cannot be read is passed over and counted.
// Knows nothing of any metric.

import {group} from 'd3';
import type {DrawnAxis, DrawnItem, Drawing, Rect} from './drawing.ts';
import {leastShift} from './leastShift.ts';

/** A stretch in px; `from <= to`. */
export interface Stretch { readonly from: number; readonly to: number }

/** A label that can be judged. */
export interface DrawnLabel {
  readonly item: DrawnItem;
  /** The name of its panel, `undefined` where it belongs to the drawing's own axis; and the axis of either. */
  readonly panel: string | undefined;
  readonly axis: DrawnAxis;
  readonly box: Rect;
  readonly along: Stretch;
  readonly across: Stretch;
  /** `NaN` where the drawing does not tell. */
  readonly anchor: number;
}

/** Whether a box can be read: finite, and not turned over. */
export function isReadable({x0, x1, y0, y1}: Rect): boolean {
  return x1 >= x0 && y1 >= y0 && Number.isFinite(x1 - x0) && Number.isFinite(y1 - y0);
}

/** A box as far as it lies along the axis. */
export function alongOf(box: Rect, {along}: DrawnAxis): Stretch {
  return along === 'x' ? {from: box.x0, to: box.x1} : {from: box.y0, to: box.y1};
}

/** A box as far as it lies across the axis. */
export function acrossOf(box: Rect, {along}: DrawnAxis): Stretch {
  return along === 'x' ? {from: box.y0, to: box.y1} : {from: box.x0, to: box.x1};
}

/** Where an item is marked along the axis; `NaN` where the drawing does not tell. */
export function anchorOf({anchor, mark}: DrawnItem, axis: DrawnAxis): number {
  if (anchor !== undefined) return Number.isFinite(anchor) ? anchor : NaN;
  if (mark === undefined || !isReadable(mark)) return NaN;
  const {from, to} = alongOf(mark, axis);
  return (from + to) / 2;
}

/** The items along one axis: those of a panel, or with `name: undefined` those of the drawing's own. */
export interface PanelItems { readonly name: string | undefined; readonly axis: DrawnAxis; readonly items: readonly DrawnItem[] }

/** The items by panel, in the order in which the panels are met. */
export function itemsByPanel({items, axis, panels = []}: Pick<Drawing, 'items' | 'axis' | 'panels'>): PanelItems[] {
  const axes = new Map<string | undefined, DrawnAxis>(panels.map(panel => [panel.name, panel.axis]));
  return [...group(items, ({panel}) => axes.has(panel) ? panel : undefined)].map(([name, own]) => ({name, axis: axes.get(name) ?? axis, items: own}));
}

/** The labels that can be judged, panel by panel, in the order of the items. */
export function drawnLabels(drawing: Pick<Drawing, 'items' | 'axis' | 'panels'>): DrawnLabel[] {
  return itemsByPanel(drawing).flatMap(panel => panel.items.flatMap(item => labelIn(panel, item)));
}

function labelIn({name, axis}: PanelItems, item: DrawnItem): DrawnLabel[] {
  const box = item.label;
  if (box === undefined || !isReadable(box)) return [];
  return [{item, panel: name, axis, box, along: alongOf(box, axis), across: acrossOf(box, axis), anchor: anchorOf(item, axis)}];
}

/** How far a label stands from the place it belongs to, px along the axis: 0 where it touches it. */
export function shiftOf({along, anchor}: Pick<DrawnLabel, 'along' | 'anchor'>): number {
  return Number.isNaN(anchor) ? NaN : Math.max(0, along.from - anchor, anchor - along.to);
}

/** The least that the labels of a row can be shifted in all between the ends of the frame, in the order they have. */
export function leastShiftOf(row: readonly DrawnLabel[], frame: Rect, power: 1 | 2): number {
  if (row.length === 0) return 0;
  const walls = alongOf(frame, row[0]!.axis);
  return leastShift(row.map(({anchor, along}) => ({anchor, length: along.to - along.from})), walls.from, walls.to, power);
}

/**
 * Labels by row, each row in the order in which its labels stand along the axis. Where not every label names its row, labels
 * share one that share more than half of the lesser extent across. Labels of two panels, which have two axes, never share a row.
 */
export function rowsOfLabels(labels: readonly DrawnLabel[]): DrawnLabel[][] {
  return [...group(labels, ({panel}) => panel).values()].flatMap(rowsOfPanel);
}

function rowsOfPanel(labels: readonly DrawnLabel[]): DrawnLabel[][] {
  const rows = labels.every(({item}) => item.row !== undefined) ? [...group(labels, ({item}) => item.row).values()] : rowsByBoxes(labels);
  return rows.map(row => row.toSorted((a, b) => a.along.from + a.along.to - b.along.from - b.along.to));
}

/** Each label is compared with the first of the row before it: so a row cannot creep away. */
function rowsByBoxes(labels: readonly DrawnLabel[]): DrawnLabel[][] {
  const rows: DrawnLabel[][] = [];
  for (const label of labels.toSorted((a, b) => a.across.from - b.across.from || b.across.to - a.across.to)) {
    const row = rows.at(-1);
    if (row && sharesRow(row[0]!.across, label.across)) row.push(label);
    else rows.push([label]);
  }
  return rows;
}

function sharesRow(a: Stretch, b: Stretch): boolean {
  const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
  return shared > Math.min(a.to - a.from, b.to - b.from) / 2 || (a.from === b.from && a.to === b.to);
}
