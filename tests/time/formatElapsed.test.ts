import {describe, expect, test} from 'vitest';
import {elapsedEnds, formatElapsed, type ElapsedUnit} from '../../src/time/formatElapsed.ts';
import {en} from '../../src/locale/en.ts';
import {languages} from '../locale/languages.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365.2425 * day;

describe('formatElapsed(ms, unit, locale)', () => {
  test.each<[number, ElapsedUnit, string, readonly string[]]>([
    [0, 'day', '0', ['0']], [day, 'day', '1 day', ['1', 'day']], [10 * day, 'day', '10 days', ['10', 'days']], [-2 * day, 'day', '−2 days', ['−2', 'days']],
    [-1.5 * day, 'hour', '−1 day 12 hours', ['−1 day', '12 hours']], [3 * day + 6.5 * hour, 'minute', '3 days 6 hours 30 minutes', ['3 days', '6 hours 30 minutes']],
    [5 * day, 'hour', '5 days', ['5 days']], [10 * hour, 'hour', '10 hours', ['10', 'hours']], [400 * day, 'day', '400 days', ['400', 'days']], [year, 'year', '1 year', ['1', 'year']], [2e6 * year, 'year', '2 million years', ['2 million', 'years']], [-5e9 * year, 'year', '−5 billion years', ['−5 billion', 'years']],
  ])('%d ms in %ss are %j', (ms, unit, text, lines) => { expect(formatElapsed(ms, unit, en)).toEqual({text, lines}); });

  test.each(languages)('has words in $code, in lines that are not empty', locale => {
    for (const [ms, unit] of [[0, 'day'], [day, 'day'], [2 * day, 'day'], [-11 * day, 'day'], [year, 'year'], [2 * year, 'year'], [day + 2 * hour, 'hour']] as const) {
      const {text, lines} = formatElapsed(ms, unit, locale);
      expect(lines.every(line => line !== '')).toBe(true);
      expect(text.startsWith('−')).toBe(ms < 0);
    }
  });
});

describe('elapsedEnds([t0, t1], locale)', () => {
  test.each([
    [[0, 20.2 * day], ['0', '20 days']], [[-1.5 * day, 0.4 * day], ['−1 day 12 hours', '10 hours']], [[1.2 * year, 9 * year], ['1 year', '9 years']], [[100 * day, 100 * day + 5 * hour], ['100 days', '100 days 5 hours']],
  ] as const)('%j are %j', (times, words) => { expect(elapsedEnds(times, en)).toEqual(words); });
});
