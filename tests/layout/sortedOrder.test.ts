import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sortedOrder} from '../../src/layout/sortedOrder.ts';

describe('sortedOrder(keys)', () => {
  test('orders the example in its comment', () => {
    expect([...sortedOrder([30, 10, 20])]).toEqual([1, 2, 0]);
  });

  test('keeps equals in their order, in sorted lists and others', () => {
    expect([...sortedOrder([1, 1, 2, 2])]).toEqual([0, 1, 2, 3]);
    expect([...sortedOrder([2, 1, 2, 1])]).toEqual([1, 3, 0, 2]);
    expect([...sortedOrder([])]).toEqual([]);
  });

  test('orders as a stable sort of pairs would', () => {
    fc.assert(fc.property(fc.array(fc.integer({min: -5, max: 5})), keys => {
      const expected = keys.map((key, i) => ({key, i})).sort((a, b) => a.key - b.key).map(({i}) => i);
      expect([...sortedOrder(Float64Array.from(keys))]).toEqual(expected);
    }), {seed: 1, numRuns: 300});
  });
});
