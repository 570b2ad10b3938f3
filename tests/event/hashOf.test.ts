import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {hashOf} from '../../src/event/hashOf.ts';

describe('hashOf(text, from)', () => {
  test('is FNV-1a: the published values of "a" and "foobar"', () => {
    expect([hashOf('a'), hashOf('foobar')]).toEqual([0xe40c292c, 0xbf9cf968]);
  });

  test('goes on where it left off', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => {
      expect(hashOf(b, hashOf(a))).toBe(hashOf(a + b));
    }), {seed: 1, numRuns: 100});
  });
});
