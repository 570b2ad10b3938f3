import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {density, type Stretches} from '../../src/layout/density.ts';

interface Stretch { readonly from: number; readonly to: number }

/** Small whole numbers, so that bounds, instants and edges of columns often coincide. */
const stretch: fc.Arbitrary<Stretch> = fc.tuple(fc.integer({min: -4, max: 28}), fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9}))
  .map(([from, length, kind]) => ({from: kind === 0 ? -Infinity : from, to: kind === 1 ? Infinity : from + length}));

const inColumns = (stretches: readonly Stretch[]): Stretches => ({from: Float64Array.from(stretches, ({from}) => from), to: Float64Array.from(stretches, ({to}) => to)});

/** One by one: does it have a point in common with the part? */
function touches({from, to}: Stretch, a: number, b: number, isLast: boolean): boolean {
  const beginsInTime = isLast ? from <= b : from < b;
  return beginsInTime && (to > from ? to > a : from >= a);
}

describe('density(stretches, from, to, columns)', () => {
  test('counts what is there in each part', () => {
    expect(density(inColumns([{from: 0, to: 10}, {from: 4, to: 4}]), 0, 20, 4)).toEqual([2, 1, 0, 0]);
  });

  test('counts an instant once, at an edge in the part that begins there, at the end in the last', () => {
    expect(density(inColumns([{from: 0, to: 0}, {from: 5, to: 5}, {from: 20, to: 20}]), 0, 20, 4)).toEqual([1, 1, 0, 1]);
  });

  test('a stretch that ends where a part begins is not in it', () => {
    expect(density(inColumns([{from: 0, to: 5}]), 0, 20, 4)).toEqual([1, 0, 0, 0]);
  });

  test('what is open reaches to the end', () => {
    expect(density(inColumns([{from: -Infinity, to: 1}, {from: 12, to: Infinity}]), 0, 20, 4)).toEqual([1, 0, 1, 1]);
  });

  test('equals counting one by one', () => {
    fc.assert(fc.property(fc.array(stretch, {maxLength: 40}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 24}), (stretches, columns, length) => {
      const expected = Array.from({length: columns}, (_, i) =>
        stretches.filter(one => touches(one, length * (i / columns), i === columns - 1 ? length : length * ((i + 1) / columns), i === columns - 1)).length);
      expect(density(inColumns(stretches), 0, length, columns)).toEqual(expected);
    }), {seed: 1, numRuns: 300});
  });
});
