import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {formatDuration} from '../../src/time/formatDuration.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365.2425 * day;

describe('formatDuration(ms, locale)', () => {
  test.each([
    [27.1 * year, '27 years'], [9.9 * year, '10 years'], [2 * year, '2 years'], [365 * day, '1 year'], [366 * day, '1 year'], [548 * day, '18 months'],
    [28 * day, '28 days'], [31 * day, '31 days'], [59 * day, '59 days'], [92 * day, '3 months'], [day, '1 day'], [36 * hour, '36 hours'], [25 * hour, '25 hours'],
    [hour, '1 hour'], [90 * 60_000, '90 minutes'], [60_000, '1 minute'], [30_000, '30 seconds'], [1000, '1 second'], [5, '5 milliseconds'], [0, '0 milliseconds'],
    [13.8e9 * year, '13.8 billion years'], [66e6 * year, '66 million years'], [123_456 * year, '123,000 years'], [9000 * year, '9000 years'], [-28 * day, '28 days'],
  ])('tells %d ms as %s', (ms, text) => {
    expect(formatDuration(ms, en).text).toBe(text);
  });

  test('parts number and unit for the two rows of a break', () => {
    expect(formatDuration(13.8e9 * year, en)).toEqual({count: '13.8 billion', unit: 'years', text: '13.8 billion years'});
    expect(formatDuration(365 * day, en)).toMatchObject({count: '1', unit: 'year'});
  });

  test('is empty for what never ends', () => {
    expect(formatDuration(Infinity, en)).toEqual({count: '', unit: '', text: ''});
    expect(formatDuration(NaN, en).text).toBe('');
  });

  test('is never off by more than a third of what it says', () => {
    const units: Record<string, number> = {millisecond: 1, second: 1000, minute: 60_000, hour, day, month: year / 12, year};
    fc.assert(fc.property(fc.double({min: 0, max: 30, noNaN: true}), power => {
      const ms = 2 * 2 ** power;
      const {count, unit} = formatDuration(ms, en);
      const told = Number(count.replaceAll(',', '')) * units[unit.replace(/s$/, '')]!;
      expect(Math.abs(told - ms) / ms).toBeLessThan(1 / 3);
    }), {seed: 1, numRuns: 2000});
  });
});
