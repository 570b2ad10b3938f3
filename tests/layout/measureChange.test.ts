import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {DrawnItem, Drawing} from '../../src/layout/drawing.ts';
import {measureChange} from '../../src/layout/measureChange.ts';
import {box, drawing} from './someDrawings.ts';

/** An event at `anchor`, with a label whose middle is `offset` from it, or without. */
const event = (id: string, anchor: number, offset?: number, row = '1'): DrawnItem =>
  ({id, anchor, row, ...(offset !== undefined && {label: box(anchor + offset - 20, 0, 40, 10)})});

describe('measureChange(before, after)', () => {
  test('M9: counts labels that vanish while their event is in view, and those that jump', () => {
    const before = drawing([event('a', 300, 0), event('b', 400, 0), event('c', 500, 0), event('d', 600, 0), event('e', 700, 0)]);
    const after = drawing([event('a', 200, 12), event('b', 400, 13), event('c', 600, 0, '2'), event('d', 800)]);
    expect(measureChange(before, after)).toMatchObject({lost: 1, jumped: 2 / 3, jaccard: 3 / 4});
  });

  test('M10: counts what changes in the interior, and leaves the edges alone', () => {
    const before = drawing([event('a', 100, 0), event('b', 400, 0), event('c', 500, 5), event('d', 600)]);
    const after = drawing([event('a', 50, 30), event('b', 350, 0), event('c', 450, 7), event('d', 550, 0)]);
    expect(measureChange(before, after).changed).toBe(2);
    expect(measureChange(before, after, 50).changed).toBe(3);
  });

  test('M12: takes drawings for the same whatever the order of their parts, and tells the least difference', () => {
    const one = drawing([event('a', 100, 0), event('b', 200, NaN)], {texts: [12, 13].map(fontSize => ({box: box(0, 0, 1, 1), fontSize}))});
    const other: Drawing = {...one, items: one.items.toReversed().map(({id, ...rest}) => ({...rest, id})), texts: one.texts!.toReversed(), frameTimes: [3], nodes: 5};
    expect(measureChange(one, other).isSame).toBe(true);
    expect(measureChange(one, {...one, items: [event('a', 100, 1e-9), event('b', 200, NaN)]}).isSame).toBe(false);
    expect(measureChange(one, {...one, frame: box(0, 0, 1000, 101)}).isSame).toBe(false);
  });

  test('finds no change from any drawing to itself', () => {
    const items = fc.uniqueArray(fc.record({id: fc.string(), at: fc.double({min: 0, max: 1000}), offset: fc.option(fc.double({min: -90, max: 90}), {nil: undefined})}), {selector: ({id}) => id})
      .map(list => drawing(list.map(({id, at, offset}) => event(id, at, offset))));
    fc.assert(fc.property(items, one => {
      expect(measureChange(one, one)).toEqual({lost: 0, jumped: 0, jaccard: 1, changed: 0, isSame: true});
    }), {seed: 1, numRuns: 200});
  });

  test('agrees with counting labels one by one', () => {
    const offsets = fc.array(fc.tuple(...[0, 1].map(() => fc.option(fc.integer({min: -20, max: 20}), {nil: undefined}))), {maxLength: 12, size: 'max'});
    fc.assert(fc.property(offsets, list => {
      const [before, after] = [0, 1].map(k => drawing(list.map((pair, i) => event(String(i), 200 + 50 * i, pair[k]))));
      const kept = list.filter(([a, b]) => a !== undefined && b !== undefined);
      const either = list.filter(([a, b]) => a !== undefined || b !== undefined);
      const moved = (least: number): number => kept.filter(([a, b]) => Math.abs(a! - b!) > least).length;
      expect(measureChange(before!, after!)).toMatchObject({
        lost: list.filter(([a, b]) => a !== undefined && b === undefined).length, jumped: kept.length > 0 ? moved(12) / kept.length : 0,
        jaccard: either.length > 0 ? kept.length / either.length : 1, changed: either.length - kept.length + moved(0.5),
      });
    }), {seed: 2, numRuns: 300});
  });
});
