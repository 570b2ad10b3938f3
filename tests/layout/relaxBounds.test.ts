import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {relaxBounds} from '../../src/layout/relaxBounds.ts';
import {separate, type RowBox} from '../../src/layout/separate.ts';

const space = {from: -Infinity, to: Infinity, gap: 0};
const box = (at: number, width: number, reach = 0): RowBox => ({ideal: at, width, min: at - reach, max: at + reach});

describe('relaxBounds(boxes, space)', () => {
  test('leaves boxes alone that can all keep their stretches', () => {
    const boxes = [box(0, 20), box(20, 20), box(45, 20, 5)];
    expect(relaxBounds(boxes, space)).toEqual(boxes);
    expect(relaxBounds([], space)).toEqual([]);
  });

  test('lets two that stand in each other\'s way move apart', () => {
    expect(relaxBounds([box(0, 20), box(5, 20)], space)).toEqual([{ideal: 0, width: 20, max: 0}, {ideal: 5, width: 20, min: 5}]);
  });

  test('frees no third', () => {
    const [far, near] = [box(-100, 20), box(100, 20)];
    expect(relaxBounds([far, box(0, 20), box(5, 20), near], space)).toEqual([far, {ideal: 0, width: 20, max: 0}, {ideal: 5, width: 20, min: 5}, near]);
  });

  test('frees the ends of a chain that is too long for the place between them', () => {
    const [a, b, c] = [box(0, 20), box(20, 20, 50), box(30, 20)];
    expect(relaxBounds([a, b, c], space)).toEqual([{ideal: 0, width: 20, max: 0}, b, {ideal: 30, width: 20, min: 30}]);
  });

  test('counts the gap', () => {
    const boxes = [box(0, 20), box(25, 20)];
    expect(relaxBounds(boxes, {...space, gap: 5})).toEqual(boxes);
    expect(relaxBounds(boxes, {...space, gap: 6})).not.toEqual(boxes);
  });

  test('leaves a row that has a solution, and takes nothing but bounds of boxes that contradict each other', () => {
    let [eased, untouched] = [0, 0];
    fc.assert(fc.property(someBoxes, fc.integer({min: 0, max: 5}), (boxes, gap) => {
      const relaxed = relaxBounds(boxes, {...space, gap});
      expect(separate(relaxed, {...space, gap})).toBeDefined();
      if (separate(boxes, {...space, gap}) !== undefined) {
        untouched += 1;
        expect(relaxed).toEqual(boxes);
        return;
      }
      eased += 1;
      expect(relaxed.map(({ideal, width}, i) => ({...boxes[i]!, ideal, width}))).toEqual(boxes);
      const free = (bound: 'min' | 'max'): number[] => boxes.map((_, i) => i).filter(i => relaxed[i]![bound] === undefined && boxes[i]![bound] !== undefined);
      for (const i of free('min')) expect(free('max').some(j => contradict(boxes, i, j, gap))).toBe(true);
      for (const j of free('max')) expect(free('min').some(i => contradict(boxes, i, j, gap))).toBe(true);
      for (const [i, {min, max}] of relaxed.entries()) expect([[boxes[i]!.min, undefined].includes(min), [boxes[i]!.max, undefined].includes(max)]).toEqual([true, true]);
    }), {seed: 1, numRuns: 500});
    expect(eased).toBeGreaterThan(100);
    expect(untouched).toBeGreaterThan(25);
  });
});

const someBoxes = fc.array(fc.record({step: fc.integer({min: 0, max: 40}), width: fc.integer({min: 0, max: 30}), reach: fc.integer({min: 0, max: 20})}), {maxLength: 8}).map(list => {
  let at = 0;
  return list.map(({step, width, reach}) => {
    at += step;
    return box(at, width, reach);
  });
});

/** Whether the boxes from `i` to `j` are longer than what lies between the least place of the one and the greatest of the other. */
function contradict(boxes: readonly RowBox[], i: number, j: number, gap: number): boolean {
  if (i >= j) return false;
  const between = boxes.slice(i + 1, j).reduce((sum, {width}) => sum + width, 0);
  return boxes[i]!.min! + boxes[i]!.width / 2 + between + boxes[j]!.width / 2 + gap * (j - i) > boxes[j]!.max!;
}
