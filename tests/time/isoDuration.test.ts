import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatIsoDuration, parseIsoDuration} from '../../src/time/isoDuration.ts';

const day = 86_400_000;
const year = 365.2425 * day;

describe('parseIsoDuration(text)', () => {
  test.each([
    ['P10D', 10 * day], ['-P2D', -2 * day], ['+PT6H', day / 4], ['P1DT12H', 1.5 * day], ['P1Y', year], ['P2W', 14 * day], ['PT0.5S', 500], ['P6M', year / 2], ['PT1M', 60_000], ['P0D', 0], ['−P1D', -day],
  ])('%s is %d ms', (text, ms) => { expect(parseIsoDuration(text)).toBe(ms); });

  test.each(['', 'P', 'PT', '10D', 'P10', 'p10d', 'P1D1Y', 'P-1D', '1997', `P${'9'.repeat(200)}D`])('%j is none', text => { expect(parseIsoDuration(text)).toBeUndefined(); });
});

describe('formatIsoDuration(ms, grain, up)', () => {
  test('says whole steps exactly, others as coarsely as the grain allows, outward', () => {
    expect([0, year, -3 * day, day / 4, 90_000].map(ms => formatIsoDuration(ms, 0, false))).toEqual(['P0D', 'P1Y', '-P3D', 'PT6H', 'PT1M30S']);
    expect([false, true].map(up => formatIsoDuration(11.4 * day, day, up))).toEqual(['P11D', 'P12D']);
    expect([false, true].map(up => formatIsoDuration(-11.4 * day, day, up))).toEqual(['-P12D', '-P11D']);
  });

  test('is read back as what was meant, off by less than the grain and to the right side', () => {
    fc.assert(fc.property(fc.integer({min: -1e14, max: 1e14}), fc.constantFrom(0, 1000, day / 500, day, 3 * year), fc.boolean(), (ms, grain, up) => {
      const read = parseIsoDuration(formatIsoDuration(ms, grain, up))!;
      expect(up ? read >= ms : read <= ms).toBe(true);
      expect(Math.abs(read - ms)).toBeLessThan(Math.max(1, grain));
    }), {seed: 1});
  });
});
