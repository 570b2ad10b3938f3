import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatNumber} from '../../src/render/formatNumber.ts';

describe('formatNumber(value)', () => {
  test('keeps two decimals and no more', () => {
    expect([12, 12.5, 12.345678, 0.1 + 0.2, -7.777].map(formatNumber)).toEqual(['12', '12.5', '12.35', '0.3', '-7.78']);
  });

  test('never prints a negative zero', () => {
    expect([-0, -0.001, 0.004].map(formatNumber)).toEqual(['0', '0', '0']);
  });

  test('prints the largest and the smallest numbers without an exponent', () => {
    expect(formatNumber(1e21)).toBe('1000000000000000000000');
    expect(formatNumber(5e-324)).toBe('0');
    expect(formatNumber(Number.MAX_VALUE)).toMatch(/^\d{309}$/);
  });

  test('refuses what has no place in a picture', () => {
    for (const value of [NaN, Infinity, -Infinity]) expect(() => formatNumber(value)).toThrow(RangeError);
  });

  test('is plain decimal and within half a hundredth, whatever the number', () => {
    fc.assert(fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), value => {
      const text = formatNumber(value);
      expect(text).toMatch(/^(?!-0$)-?\d+(?:\.\d{1,2})?$/);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.005 + Math.abs(value) * Number.EPSILON);
    }), {seed: 1, numRuns: 2000});
  });
});
