import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {ja} from '../../src/locale/ja.ts';
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
    [-43, 1, '44 BCE'], [0, 1, '1 BCE'], [1, 1, '1'], [1997, 1, '1997'], [12_000, 1000, '12,000'], [-11_999, 1000, '12,000 BCE'],
    [-99_998, 1, '99,999 BCE'], [-9998, 1, '9999 BCE'], [250_000, 50_000, '250,000'],
    [-199_999, 1000, '200 ka'], [-65_999_999, 1e5, '66 Ma'], [-66_000_000, 1e5, '66 Ma'], [-4_539_999_999, 1e7, '4.54 Ga'], [-13_786_999_999, 1e6, '13.787 Ga'],
    [1, 500_000, '0 ka'], [1, 5e6, '0 Ma'], [1, 1e9, '0 Ga'], [1, 50_000, '1'],
    [1e6, 500_000, '1 million'], [12_500_000, 500_000, '12.5 million'], [5e9, 1e9, '5 billion'],
  ])('names the year %i, among ticks of %i years, %j', (year, step, label) => {
    expect(formatTick(msFromCivil(year), 'year', step, 'lower', en)).toBe(label);
  });

  test.each([[250_000, '25万年'], [1e6, '100万年'], [12_500_000, '1250万年'], [5e9, '50億年']])('writes 年 behind the year %i in Japanese', (year, label) => {
    expect(formatTick(msFromCivil(year), 'year', 50_000, 'lower', ja)).toBe(label);
  });

  test('tells ticks less than a thousand years apart by their numbers, however long ago', () => {
    const row = [-66_000_499, -65_999_999, -65_999_499].map(year => formatTick(msFromCivil(year), 'year', 500, 'lower', en));
    expect(row).toEqual(['66,000,500 BCE', '66,000,000 BCE', '65,999,500 BCE']);
    expect(formatTick(msFromCivil(5_000_000_500), 'year', 500, 'lower', en)).toBe('5,000,000,500');
  });

  test('gives the time of day at which a tick stands, though deep time stores it a few seconds off', () => {
    for (const year of [-66e6, -538.8e6, -4.54e9]) {
      const times = Array.from({length: 9}, () => '');
      let t = floorTo(msFromCivil(year, 3, 7), 'hour', 3);
      const labels = times.map(() => {
        const label = formatTick(t, 'hour', 3, 'lower', en);
        t = nextTick(t, 'hour', 3);
        return label;
      });
      expect(labels).toEqual(['00:00', '03:00', '06:00', '09:00', '12:00', '15:00', '18:00', '21:00', '00:00']);
    }
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
