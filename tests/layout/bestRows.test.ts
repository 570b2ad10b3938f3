import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createBestRows} from '../../src/layout/bestRows.ts';

describe('createBestRows(order, isBetter)(start, end, most, competes)', () => {
  test('gives the best rows of a stretch, best first', () => {
    const best = createBestRows(Uint32Array.of(4, 2, 0, 1, 3), (a, b) => a > b);
    expect([best(0, 5, 2, () => true), best(1, 4, 2, () => true), best(2, 3, 2, () => true)]).toEqual([[4, 3], [2, 1], [0]]);
  });

  test('leaves out rows that do not compete', () => {
    expect(createBestRows(Uint32Array.of(0, 1, 2), (a, b) => a > b)(0, 3, 2, row => row !== 2)).toEqual([1, 0]);
  });

  test('gives nothing of an empty stretch', () => {
    expect(createBestRows(Uint32Array.of(0, 1), (a, b) => a > b)(1, 1, 2, () => true)).toEqual([]);
  });

  test('gives what sorting all of them gives, however often and wherever it is asked', () => {
    const worths = fc.array(fc.nat(6), {minLength: 1, maxLength: 500});
    fc.assert(fc.property(worths, fc.array(fc.tuple(fc.nat(), fc.nat()), {maxLength: 5}), fc.nat(3), (worth, stretches, out) => {
      const isBetter = (a: number, b: number): boolean => (worth[a]! - worth[b]! || b - a) > 0;
      const order = Uint32Array.from(worth.keys()).reverse();
      const best = createBestRows(order, isBetter);
      for (const [a, b] of stretches) {
        const [start, end] = [Math.min(a % worth.length, b % worth.length), Math.max(a % worth.length, b % worth.length)];
        const competes = (row: number): boolean => row % 4 !== out;
        expect(best(start, end, 4, competes)).toEqual([...order.subarray(start, end)].filter(competes).sort((x, y) => isBetter(x, y) ? -1 : 1).slice(0, 4));
      }
    }), {seed: 20250305});
  });
});
