import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {canonicalText} from '../../src/event/canonicalText.ts';

describe('canonicalText(value)', () => {
  test('writes keys in one order, whatever order they came in', () => {
    expect(canonicalText({b: [1, {d: 0, c: 1}], a: 'x'})).toBe('{"a":"x","b":[1,{"c":1,"d":0}]}');
  });

  test('tells apart what JSON does not', () => {
    const values = [0, -0, NaN, Infinity, null, undefined, '', '0', 0n, [], {}, [null], ['0']];
    expect(new Set(values.map(canonicalText)).size).toBe(values.length);
  });

  test('ends for cycles, deep nests and shared branches', () => {
    const cyclic: unknown[] = [];
    cyclic.push(cyclic, cyclic);
    expect(canonicalText(cyclic)).toContain('…');
  });

  test('is equal for JSON values exactly when they are equal', () => {
    const json = fc.jsonValue({maxDepth: 2});
    fc.assert(fc.property(json, json, (a, b) => {
      expect(canonicalText(structuredClone(a))).toBe(canonicalText(a));
      expect(JSON.parse(canonicalText(a))).toEqual(a);
      if (canonicalText(a) === canonicalText(b)) expect(a).toEqual(b);
    }), {seed: 1, numRuns: 1000});
  });
});
