// Drawings to be judged: small ones that a reader can see, and random ones.
// Shared by the tests of all metrics, so that they speak of the same boxes.
// Must not know how any metric is computed.

import fc from 'fast-check';
import type {Drawing, DrawnItem, Point, Rect} from '../../src/layout/drawing.ts';

/** A box from its upper left corner and its size. */
export const box = (x: number, y: number, width: number, height: number): Rect => ({x0: x, x1: x + width, y0: y, y1: y + height});

/** A drawing of 1000 × 100 px with an axis over its whole width. */
export const drawing = (items: readonly DrawnItem[], rest: Partial<Drawing> = {}): Drawing => ({frame: box(0, 0, 1000, 100), axis: {along: 'x', from: 0, to: 1000}, items, ...rest});

/** The same drawing with time running downward. */
export function turned(one: Drawing): Drawing {
  const flip = (rect: Rect): Rect => ({x0: rect.y0, x1: rect.y1, y0: rect.x0, y1: rect.x1});
  return {
    ...one, frame: flip(one.frame), axis: {...one.axis, along: one.axis.along === 'x' ? 'y' : 'x'},
    items: one.items.map(item => ({...item, ...(item.label && {label: flip(item.label)}), ...(item.mark && {mark: flip(item.mark)}), ...(item.leader && {leader: item.leader.map(({x, y}) => ({x: y, y: x}))})})),
    texts: (one.texts ?? []).map(text => ({...text, box: flip(text.box)})),
  };
}

/** Boxes on half pixels, many of which touch; one in eight cannot be read. */
export const boxes: fc.Arbitrary<Rect[]> = fc.array(fc.tuple(...[80, 60, 25, 12].map(max => fc.integer({min: 0, max}))).chain(([x, y, width, height]) =>
  fc.constantFrom(...Array.from({length: 7}, () => box(x! / 2, y! / 2, width! / 2, height! / 2)), {...box(x!, y!, 10, 10), x1: NaN})), {maxLength: 40, size: 'max'});

/** Leaders of upright and level strokes between whole pixels. */
export const leaders: fc.Arbitrary<Point[][]> = fc.array(fc.tuple(fc.integer({min: 0, max: 12}), fc.integer({min: 0, max: 12}), fc.array(fc.integer({min: 0, max: 12}), {minLength: 1, maxLength: 4})).map(([x, y, steps]) => {
  const points = [{x, y}];
  steps.forEach((step, i) => points.push(i % 2 === 0 ? {x: points.at(-1)!.x, y: step} : {x: step, y: points.at(-1)!.y}));
  return points.filter((point, i) => i === 0 || point.x !== points[i - 1]!.x || point.y !== points[i - 1]!.y);
}).filter(points => points.length > 1), {maxLength: 12, size: 'max'});
