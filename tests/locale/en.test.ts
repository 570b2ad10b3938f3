import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';

const {dates, words} = en;

describe('en', () => {
  test('parts large numbers by commas, but not years of four digits', () => {
    expect([dates.year(1997), dates.year(12_000), dates.year(0), dates.year(-11_999)]).toEqual(['1997', '12,000', '1 BCE', '12,000 BCE']);
    expect(dates.duration(4.54, 'billionYears')).toEqual({count: '4.54 billion', unit: 'years'});
    expect(dates.duration(120, 'thousandYears')).toEqual({count: '120,000', unit: 'years'});
  });

  test('has singular and plural', () => {
    expect([words.events(1), words.events(12), words.sources(2), words.problems(1)]).toEqual(['1 event', '12 events', '2 sources', '1 problem in the data']);
    expect([dates.duration(1, 'year').unit, dates.duration(2, 'year').unit]).toEqual(['year', 'years']);
  });

  test('names a cluster with its first and last date, once when they are the same', () => {
    expect(words.cluster(12, '3 March', '9 March 2025')).toBe('12 events, 3 March to 9 March 2025');
    expect(words.cluster(2, '5 March 2025', '5 March 2025')).toBe('2 events, 5 March 2025');
  });

  test('joins lists of any length', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(words.listJoin)).toEqual(['', 'A', 'A and B', 'A, B and C']);
    expect(dates.oneOf(['1667', '1668'])).toBe('1667 or 1668');
  });

  test('crosses the turn of a century, and of the era, in winter', () => {
    expect([dates.twoYears(2001), dates.twoYears(1999), dates.twoYears(0)]).toEqual(['2001–02', '1999–2000', '1 BCE–1']);
  });

  test('names seasons of either hemisphere where there is room', () => {
    expect([21, 25, 29, 31].map(code => dates.season(code, '2001', false))).toEqual(['spring 2001', 'spring 2001', 'spring 2001', 'autumn 2001']);
    expect(dates.season(29, '2001', true)).toBe('spring 2001 (southern hemisphere)');
  });

  test('attributes without judging', () => {
    expect(words.accordingTo('a U.S. official')).toBe('according to a U.S. official');
    expect(words.stance).toEqual({asserts: 'says so', denies: 'denies it', plans: 'plans it'});
  });
});
