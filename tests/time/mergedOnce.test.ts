import fc from 'fast-check';
import {expect, test} from 'vitest';
import {mergedOnce} from '../../src/time/mergedOnce.ts';

const column = fc.array(fc.integer({min: -9, max: 30}), {maxLength: 30}).map(values => Float64Array.from(values).sort());

test('mergedOnce(a, b) has every number of two rising columns, rising, each once', () => {
  fc.assert(fc.property(column, column, (a, b) => {
    expect([...mergedOnce(a, b)]).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
  }), {seed: 1, numRuns: 200});
});
