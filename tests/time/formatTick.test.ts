import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {floorTo, nextTick, unitLadder} from '../../src/time/calendarUnits.ts';
import {msFromCivil} from '../../src/time/civil.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';

const utc = Date.UTC;

describe('formatTick(t, unit, step, level, locale, zone, short)', () => {
  test.each([
    ['day', 1, 'Wed 5', 'March 2025'], ['day', 7, '5', 'March 2025'], ['month', 1, 'Mar', '2025'], ['year', 1, '2025', ''],
    ['hour', 6, '18:30', '5 March 2025'], ['minute', 15, '18:30', '5 March 2025'], ['second', 5, '18:30:05', '5 March 2025'], ['ms', 1, '18:30:05.000', '5 March 2025'],
  ] as const)('names a tick of the %s, step %i, %j under %j', (unit, step, lower, upper) => {
    const t = utc(2025, 2, 5, 18, 30, unit === 'second' || unit === 'ms' ? 5 : 0);
    expect(formatTick(t, unit, step, 'lower', en)).toBe(lower);
    expect(formatTick(t, unit, step, 'upper', en)).toBe(upper);
  });

  test('leaves out the weekday when asked to be short', () => {
    expect(formatTick(utc(2025, 2, 5), 'day', 1, 'lower', en, undefined, true)).toBe('5');
  });

  test('reads the clock of the zone', () => {
    expect(formatTick(utc(2025, 2, 4, 21), 'day', 1, 'lower', en, 'Asia/Qatar')).toBe('Wed 5');
  });

  test.each([
    [-43, '44 BCE'], [0, '1 BCE'], [1, '1'], [1997, '1997'], [12_000, '12,000'], [-11_999, '12,000 BCE'], [-199_999, '200 ka'],
    [-65_999_999, '66 Ma'], [-66_000_000, '66 Ma'], [-4_539_999_999, '4.54 Ga'],
  ])('names the year %i %j', (year, label) => {
    expect(formatTick(msFromCivil(year), 'year', 1, 'lower', en)).toBe(label);
  });

  test('gives neighbouring ticks different labels, down to the deepest past', () => {
    for (const {unit, step} of unitLadder.filter(({unit, step}) => unit === 'year' && step >= 10)) {
      const first = floorTo(msFromCivil(-13e9), unit, step);
      const label = (t: number): string => formatTick(t, unit, step, 'lower', en);
      expect(label(first)).not.toBe(label(nextTick(first, unit, step)));
    }
  });
});

describe('formatSegmentName(from, to, locale, zone)', () => {
  test.each([
    ['1997', utc(1997, 0), utc(1998, 0)], ['Feb 2025', utc(2025, 1), utc(2025, 2)], ['5 Mar 2025', utc(2025, 2, 5), utc(2025, 2, 6)],
    ['', utc(2025, 1), utc(2025, 3)], ['', utc(1990, 0), utc(2000, 0)], ['', utc(2025, 2, 5, 18), utc(2025, 2, 5, 19)],
  ])('names %j', (name, from, to) => {
    expect(formatSegmentName(from, to, en)).toBe(name);
  });
});
