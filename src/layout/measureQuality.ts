// How good a timeline is, in numbers: any timeline, since all that is asked for is boxes.
// One kernel for our own tests and for comparisons with others, so that nobody can choose the yardstick afterwards.
// Knows nothing of dates, of the page, or of how any of it was laid out.

import {quantile} from 'd3';
import type {Drawing, Rect} from './drawing.ts';
import {anchorOf, drawnLabels, isReadable, itemsByPanel, rowsOfLabels, type DrawnLabel, type Stretch} from './drawnLabels.ts';
import {eachOverlap} from './eachOverlap.ts';
import {measureBreaks} from './measureBreaks.ts';
import {measureLeaders} from './measureLeaders.ts';
import {measureDistances, measureInversions} from './measureOrder.ts';
import {measureShift, measureShown} from './measureShown.ts';
import type {Quality} from './quality.ts';

/** What is smaller is not seen, px. */
const UNSEEN = 0.5;

/**
 * The quality of one drawing: metrics M1–M8, M11, M13 and M14 of the research, and those of breaks. What needs two drawings
 * (M9, M10, M12) is in `measureChange`. Never throws and never gives a wrong number for a missing one: what the drawing does
 * not tell is `NaN`, and boxes that cannot be read are counted in `unread`.
 *
 * @example
 * measureQuality({
 *   frame: {x0: 0, x1: 100, y0: 0, y1: 50}, axis: {along: 'x', from: 0, to: 100},
 *   items: [{id: 'a', anchor: 20, label: {x0: 10, x1: 50, y0: 0, y1: 12}}, {id: 'b', anchor: 40, label: {x0: 30, x1: 70, y0: 0, y1: 12}}],
 * }).overlap.pairs //=> 1
 */
export function measureQuality(drawing: Drawing): Quality {
  const {items, frame, texts = []} = drawing;
  const labels = drawnLabels(drawing);
  const rows = rowsOfLabels(labels);
  return {
    overlap: overlapOf(labels, texts.map(({box}) => box)),
    clipped: {
      labels: labels.filter(({box}) => leaves(box, frame)).length, texts: texts.filter(({box}) => isReadable(box) && leaves(box, frame)).length,
      hidden: texts.filter(({isHidden}) => isHidden).length,
    },
    shown: measureShown(drawing, rows),
    positionError: positionErrorOf(drawing),
    shift: measureShift(rows, frame),
    leaders: measureLeaders(drawing),
    inversions: measureInversions(rows),
    ...measureDistances(drawing),
    conservation: conservationOf(drawing),
    extent: {
      error: greatest(items.flatMap(({edges = []}) => edges.map(({drawn, truth}) => Math.abs(drawn - truth)))),
      cappedOpenEnds: items.some(item => item.cappedOpenEnds !== undefined) ? items.reduce((sum, {cappedOpenEnds = 0}) => sum + cappedOpenEnds, 0) : NaN,
    },
    breaks: measureBreaks(drawing),
    frame: {p95: quantile(drawing.frameTimes ?? [], 0.95) ?? NaN, nodes: drawing.nodes ?? NaN},
    smallestText: least(texts.map(({fontSize}) => fontSize)),
    unread: [...items.flatMap(({label, mark}) => [label, mark]), ...texts.map(({box}) => box)].filter(box => box !== undefined && !isReadable(box)).length,
  };
}

/** M1. */
function overlapOf(labels: readonly DrawnLabel[], texts: readonly Rect[]): Quality['overlap'] {
  const boxes = labels.map(({box}) => box);
  const whole = boxes.reduce((sum, {x0, x1, y0, y1}) => sum + (x1 - x0) * (y1 - y0), 0);
  let [pairs, area, ofTexts] = [0, 0, 0];
  eachOverlap(boxes, UNSEEN, (_i, _j, width, height) => {
    pairs++;
    area += width * height;
  });
  eachOverlap(texts.filter(isReadable), UNSEEN, () => { ofTexts++; });
  return {pairs, area, share: whole > 0 ? area / whole : 0, texts: ofTexts};
}

/** M2. */
function leaves(box: Rect, frame: Rect): boolean {
  return box.x0 < frame.x0 - UNSEEN || box.x1 > frame.x1 + UNSEEN || box.y0 < frame.y0 - UNSEEN || box.y1 > frame.y1 + UNSEEN;
}

/** M4. Where the true place is a stretch, an anchor is right anywhere in it. */
function positionErrorOf(drawing: Drawing): number {
  return greatest(itemsByPanel(drawing).flatMap(({axis, items}) => items.flatMap(item => {
    const at = anchorOf(item, axis);
    return item.truth ? [distance(at, {from: Math.min(...item.truth), to: Math.max(...item.truth)})] : [];
  })));
}

function distance(at: number, {from, to}: Stretch): number {
  return Math.max(0, from - at, at - to);
}

/** M11. An event counts once, however many boxes it has. */
function conservationOf({items, counts}: Drawing): Quality['conservation'] {
  if (counts === undefined) return {given: NaN, accounted: NaN, lost: NaN};
  const drawn = new Set(items.filter(({label, mark}) => [label, mark].some(box => box && isReadable(box))).map(({id}) => id)).size;
  const accounted = drawn + counts.clustered + counts.undated + counts.outside;
  return {given: counts.given, accounted, lost: counts.given - accounted};
}

/** The greatest of the numbers; those that are none are passed over. */
function greatest(values: readonly number[]): number {
  const known = values.filter(value => !Number.isNaN(value));
  return known.length > 0 ? known.reduce((most, value) => Math.max(most, value), -Infinity) : NaN;
}

function least(values: readonly number[]): number {
  return -greatest(values.map(value => -value));
}

export type {Quality} from './quality.ts';
