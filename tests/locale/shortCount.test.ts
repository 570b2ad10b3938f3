import {describe, expect, test} from 'vitest';
import {tableMeasure} from '../../src/layout/measureText.ts';
import {ja} from '../../src/locale/ja.ts';
import {de} from '../../src/locale/de.ts';
import {shortCount} from '../../src/locale/shortCount.ts';
import {languages} from './languages.ts';

describe('shortCount(count, point)', () => {
  test.each([[1000, '1k'], [1099, '1k'], [1999, '1.9k'], [12_345, '12k'], [999_999, '999k'], [1_000_000, '1M'], [2_950_000, '2.9M'], [345_678_901, '345M']])('%i is %j', (count, said) => {
    expect(shortCount(count, '.')).toBe(said);
  });
});

describe('the short counts of a language', () => {
  test('have its own sign before a fraction, or its own steps', () => {
    expect(de.words.shortCount(1900)).toBe('1,9k');
    expect([1900, 19_000, 190_000, 1_900_000].map(ja.words.shortCount)).toEqual(['1千', '1万', '19万', '1M']);
  });

  test.each(languages)('fit a pill in $code, and never say more than there are', ({words}) => {
    for (const count of [1000, 1999, 9999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 9_999_999, 99_999_999]) {
      const said = words.shortCount(count);
      expect(tableMeasure(said, {size: 12, weight: 600}), said).toBeLessThanOrEqual(30);
      const unit = {k: 1e3, M: 1e6, '千': 1e3, '万': 1e4}[said.at(-1)!]!;
      const amount = Number(said.slice(0, -1).replace(',', '.')) * unit;
      expect(amount).toBeLessThanOrEqual(count);
      expect(amount).toBeGreaterThan(count * 0.5);
    }
  });
});
