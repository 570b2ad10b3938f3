// How much a drawing shows of what could be shown in its rows, and how far it shifts what it shows.
// Both against exact optima of the same labels, so that an easy story is no merit and a hard one no fault.
// Knows nothing of how labels were chosen or placed.

import type {DrawnItem, Drawing, Rect} from './drawing.ts';
import {alongOf, anchorOf, isReadable, itemsByPanel, leastShiftOf, shiftOf, type DrawnLabel, type Stretch} from './drawnLabels.ts';
import {mostShown, type WorthyStretch} from './mostShown.ts';
import {mostShownShifted} from './mostShownShifted.ts';
import {overLeast} from './overLeast.ts';
import type {ShiftQuality, ShownQuality} from './quality.ts';

/** What an item is worth where the drawing does not tell. */
const USUAL = 5;
/** How far a label may be shifted in the second optimum, px. */
const REACH = 120;

/** With more labels than this the second optimum would cost more than it tells. */
const MANY = 1000;

/** M3 of the labels of a drawing, given in their rows. */
export function measureShown(drawing: Drawing, rows: readonly (readonly DrawnLabel[])[]): ShownQuality {
  const labels = rows.flat();
  const priority = sum(labels.map(({item}) => worthOf(item)));
  const items = toldOnce(drawing.items);
  const all = sum(items.map(worthOf));
  const panels = itemsByPanel({...drawing, items}).map(panel => {
    const walls = alongOf(drawing.frame, panel.axis);
    return {walls, rows: rows.filter(([first]) => first!.panel === panel.name).length, stretches: allStretches(panel, labels, walls)};
  });
  const optimum = sum(panels.map(panel => panel.stretches ? mostShown(panel.stretches, panel.rows) : NaN));
  const shiftedOptimum = rows.length === 1 ? sum(panels.filter(panel => panel.rows > 0).map(mostInRow)) : NaN;
  return {
    labels: labels.length, priority, share: all > 0 ? priority / all : NaN, rows: rows.length,
    optimum, ratio: overLeast(priority, optimum), shiftedOptimum, shiftedRatio: overLeast(priority, shiftedOptimum),
  };
}

/** What goes on in another panel has its label once, and is worth no more for it. */
function toldOnce(items: readonly DrawnItem[]): readonly DrawnItem[] {
  const told = new Set(items.filter(({label}) => label !== undefined).map(({id}) => id));
  return items.filter(({id, label}) => {
    const isFirst = !told.has(id);
    told.add(id);
    return label !== undefined || isFirst;
  });
}

function mostInRow({stretches, walls}: {readonly stretches: WorthyStretch[] | undefined; readonly walls: Stretch}): number {
  return stretches && stretches.length <= MANY ? mostShownShifted(stretches, {...walls, reach: REACH}) : NaN;
}

function worthOf({priority}: DrawnItem): number {
  return priority !== undefined && priority > 0 && Number.isFinite(priority) ? priority : USUAL;
}

/**
 * Every label over its anchor, moved in where the frame ends, in the order of the anchors; one longer than the frame is never
 * shown. `undefined` where an anchor or a length is not told.
 */
function allStretches({items, axis}: Pick<Drawing, 'items' | 'axis'>, labels: readonly DrawnLabel[], walls: Stretch): WorthyStretch[] | undefined {
  const lengths = new Map(labels.map(({item, along}) => [item, along.to - along.from]));
  const placed = items.map(item => ({at: anchorOf(item, axis), length: lengths.get(item) ?? item.labelLength ?? NaN, priority: worthOf(item)}));
  if (placed.some(({at, length}) => Number.isNaN(at + length))) return undefined;
  return placed.filter(({length}) => length <= walls.to - walls.from).sort((a, b) => a.at - b.at).map(({at, length, priority}) => {
    const from = Math.max(walls.from, Math.min(walls.to - length, at - length / 2));
    return {from, to: from + length, priority};
  });
}

/** M5 of the labels of a drawing, given in their rows; labels without an anchor belong to no place. */
export function measureShift(rows: readonly (readonly DrawnLabel[])[], frame: Rect): ShiftQuality {
  const anchored = rows.map(row => row.filter(({anchor}) => !Number.isNaN(anchor)));
  const shifts = anchored.flat().map(shiftOf);
  const squares = sum(shifts.map(shift => shift ** 2));
  const optimum = sum(anchored.map(row => leastShiftOf(row, frame, 2)));
  return {
    mean: mean(shifts), max: shifts.length > 0 ? shifts.reduce((most, shift) => Math.max(most, shift), 0) : NaN,
    meanFromMark: mean(rows.flat().flatMap(distanceFromMark)), squares, optimum, ratio: overLeast(squares, optimum),
  };
}

function distanceFromMark({item, along, axis}: DrawnLabel): number[] {
  if (item.mark === undefined || !isReadable(item.mark)) return [];
  const mark = alongOf(item.mark, axis);
  return [Math.max(0, along.from - mark.to, mark.from - along.to)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? sum(values) / values.length : NaN;
}
