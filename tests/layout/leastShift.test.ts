import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leastShift, type ShiftedBox} from '../../src/layout/leastShift.ts';

describe('leastShift(boxes, from, to, power)', () => {
  const three = [50, 50, 50].map(anchor => ({anchor, length: 20}));

  test('is nothing where boxes can touch their anchors', () => {
    expect(leastShift([{anchor: 50, length: 20}, {anchor: 50, length: 20}], 0, 100, 1)).toBeCloseTo(0, 6);
    expect(leastShift([], 0, 100, 2)).toBe(0);
  });

  test('adds up the shifts, or their squares, where they cannot', () => {
    expect(leastShift(three, 0, 100, 1)).toBeCloseTo(20, 6);
    expect(leastShift(three, 0, 100, 2)).toBeCloseTo(200, 6);
  });

  test('pays for walls', () => {
    expect(leastShift([{anchor: -5, length: 20}], 0, 100, 2)).toBeCloseTo(25, 6);
    expect(leastShift([{anchor: 100, length: 20}, {anchor: 100, length: 20}], 0, 100, 1)).toBeCloseTo(20, 6);
  });

  test('is NaN where boxes do not fit', () => {
    expect(leastShift([{anchor: 10, length: 60}, {anchor: 20, length: 60}], 0, 100, 1)).toBeNaN();
  });

  test('agrees with trying every place of a grid on which the best must lie', () => {
    // With anchors and lengths in twelves the best places are means of one to four of them: whole numbers.
    const boxes = fc.array(fc.record({anchor: fc.integer({min: -1, max: 13}), length: fc.integer({min: 1, max: 4})}), {minLength: 1, maxLength: 4})
      .map(list => list.map(({anchor, length}) => ({anchor: anchor * 12, length: length * 12})));
    fc.assert(fc.property(boxes, fc.constantFrom(1 as const, 2 as const), (list, power) => {
      const tried = byTrying(list, 144, power);
      if (tried === Infinity) expect(leastShift(list, 0, 144, power)).toBeNaN();
      else expect(leastShift(list, 0, 144, power)).toBeCloseTo(tried, 5);
    }), {seed: 1, numRuns: 500});
  });
});

/** Every whole place of every box, the best before it remembered. */
function byTrying(boxes: readonly ShiftedBox[], to: number, power: 1 | 2): number {
  let bestUpTo = Array.from({length: to + 1}, () => 0);
  for (const {anchor, length} of boxes) {
    let best = Infinity;
    bestUpTo = bestUpTo.map((_, end, before) => {
      if (end >= length) best = Math.min(best, before[end - length]! + Math.max(0, end - length - anchor, anchor - end) ** power);
      return best;
    });
  }
  return bestUpTo[to]!;
}
