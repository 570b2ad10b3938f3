import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {firstAtMost, minTree, minTreeOf, setLeaf} from '../../src/layout/minTree.ts';

describe('minTree(leaves, value)', () => {
  test('fills its leaves, and infinity beyond', () => {
    expect([...minTree(3, 0)]).toEqual([Infinity, 0, 0, 0, 0, 0, 0, Infinity]);
    expect(firstAtMost(minTree(0, 0), 1e300)).toBe(-1);
  });
});

describe('minTreeOf(values), setLeaf(tree, leaf, value) and firstAtMost(tree, value)', () => {
  test('find the first small enough, as looking through them would', () => {
    const value = fc.integer({min: 0, max: 9});
    fc.assert(fc.property(fc.array(value, {minLength: 1, maxLength: 20}), fc.array(fc.tuple(fc.nat(19), value, value)), (values, changes) => {
      const tree = minTreeOf(Float64Array.from(values));
      for (const [at, changed, sought] of changes) {
        const leaf = at % values.length;
        values[leaf] = changed;
        setLeaf(tree, leaf, changed);
        expect(firstAtMost(tree, sought)).toBe(values.findIndex(held => held <= sought));
        expect(tree[1]).toBe(Math.min(...values));
      }
    }), {seed: 1, numRuns: 300});
  });
});
