import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {civilFromMs} from '../../src/time/civil.ts';
import {formatPattern} from '../../src/time/formatPattern.ts';

const time = civilFromMs(Date.UTC(2025, 2, 5, 8, 4, 9, 7));

describe('formatPattern(pattern, civil, locale)', () => {
  test.each([
    ['d MMMM y', '5 March 2025'], ['dd.MM.y', '05.03.2025'], ['EEE d', 'Wed 5'], ['EEEE', 'Wednesday'], ['LLL', 'Mar'], ['M/d', '3/5'],
    ['HH:mm:ss.SSS', '08:04:09.007'], ['H', '8'], ["d 'de' MMMM", '5 de March'], ['y年', '2025年'],
  ])('fills %s as %s', (pattern, text) => {
    expect(formatPattern(pattern, time, en)).toBe(text);
  });

  test('knows the weekday of days no Date reaches', () => {
    expect(formatPattern('EEE', {...time, year: 2025 + 400 * 1_000_000}, en)).toBe('Wed'); // 400 years are whole weeks
  });
});
