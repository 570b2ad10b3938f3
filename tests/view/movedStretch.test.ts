import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {movedStretch, type BrushPart} from '../../src/view/movedStretch.ts';

const bounds = [0, 1000] as const;
const stretch = fc.tuple(fc.integer({min: 0, max: 1000}), fc.integer({min: 0, max: 1000})).filter(([a, b]) => b - a >= 5);
const by = fc.oneof(fc.integer({min: -1500, max: 1500}), fc.constantFrom(-Infinity, Infinity));
const law = (part: BrushPart, holds: (after: readonly [number, number], before: readonly [number, number], by: number) => void): void => {
  fc.assert(fc.property(stretch, by, (before, by) => { holds(movedStretch(part, before, by, bounds, 5), before, by); }), {seed: 1, numRuns: 500});
};

describe('movedStretch(part, stretch, by, bounds, least)', () => {
  test('moves the whole, or one end', () => {
    expect(movedStretch('window', [10, 20], 5, bounds, 1)).toEqual([15, 25]);
    expect(movedStretch('start', [10, 20], 5, bounds, 1)).toEqual([15, 20]);
    expect(movedStretch('end', [10, 20], 5, bounds, 1)).toEqual([10, 25]);
  });

  test('the whole keeps its length, goes as far as it was moved, and stops at the bounds', () => {
    law('window', ([a, b], [a0, b0], by) => {
      expect(b - a).toBe(b0 - a0);
      expect(a).toBe(Math.max(0, Math.min(1000 - (b0 - a0), a0 + by)));
    });
  });

  test('an end leaves the other where it is, and comes no nearer than the least', () => {
    law('start', ([a, b], [a0, b0], by) => {
      expect(b).toBe(b0);
      expect(a).toBe(Math.max(0, Math.min(b0 - 5, a0 + by)));
    });
    law('end', ([a, b], [a0, b0], by) => {
      expect(a).toBe(a0);
      expect(b).toBe(Math.min(1000, Math.max(a0 + 5, b0 + by)));
    });
  });

  test('what fills the bounds cannot be moved as a whole', () => {
    for (const by of [-Infinity, -3, 0, 3, Infinity]) expect(movedStretch('window', bounds, by, bounds, 1)).toEqual(bounds);
  });
});
