import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {describeValue, shortened} from '../../src/event/describeValue.ts';

describe('describeValue(value)', () => {
  test.each([
    ['a "b"', '"a \\"b\\""'], [-0, '-0'], [NaN, 'NaN'], [1n, 'a big integer'], [true, 'true'], [undefined, 'nothing'], [null, 'null'],
    [[1, 2], 'a list of 2'], [{a: 1}, 'an object'], [() => 1, 'a function'], [Symbol('s'), 'a symbol'],
  ])('says what %s is', (value, words) => {
    expect(describeValue(value)).toBe(words);
  });

  test('runs no code of the value', () => {
    const hostile = {toString: () => { throw new Error('ran'); }, toJSON: () => { throw new Error('ran'); }, [Symbol.toPrimitive]: () => { throw new Error('ran'); }};
    expect(describeValue(hostile)).toBe('an object');
  });

  test('is short for any value', () => {
    fc.assert(fc.property(fc.anything(), value => {
      expect(describeValue(value).length).toBeLessThan(400);
    }), {seed: 1, numRuns: 500});
    expect(describeValue('x'.repeat(1e6))).toHaveLength(62);
  });
});

describe('shortened(text, longest)', () => {
  test('keeps what fits and ends the rest with …', () => {
    expect(shortened('12345', 5)).toBe('12345');
    expect(shortened('123456', 5)).toBe('1234…');
  });

  test('never halves a character', () => {
    expect(shortened('ab😀cd', 4)).toBe('ab…');
    expect(shortened('a😀bcd', 4)).toBe('a😀…');
  });
});
