import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compareCodePoints} from '../../src/event/compareCodePoints.ts';

describe('compareCodePoints(a, b)', () => {
  test('puts characters beyond U+FFFF after all others, unlike UTF-16', () => {
    expect(['😀', '\uffee', 'b', 'B', ''].sort(compareCodePoints)).toEqual(['', 'B', 'b', '\uffee', '😀']);
    expect('😀' < '\uffee').toBe(true);
  });

  test('orders as lists of code points do', () => {
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 4}), fc.string({unit: 'binary', maxLength: 4}), (a, b) => {
      expect(Math.sign(compareCodePoints(a, b))).toBe(compareLists([...a].map(point), [...b].map(point)));
    }), {seed: 1, numRuns: 1000});
  });
});

const point = (character: string): number => character.codePointAt(0)!;

function compareLists(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return Math.sign(a.length - b.length);
  return a[0] === b[0] ? compareLists(a.slice(1), b.slice(1)) : Math.sign(a[0]! - b[0]!);
}
