import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {formatDate, type FormatDateOptions} from '../../src/time/formatDate.ts';
import {instantValue} from '../../src/time/instantValue.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import {openValue, spanValue, unknownValue} from '../../src/time/spanValue.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {boundsTable, officialExamples} from './edtfExamples.ts';

const utc = Date.UTC;
const say = (value: TimeValue | string, options: Partial<FormatDateOptions> = {}): string =>
  formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: en, ...options});
const long = (value: TimeValue | string): string => say(value, {length: 'long'});
const point = (from: number, to: number): TimeValue => boundsValue({startMin: from, startMax: to, endMin: from, endMax: to, text: ''});

describe('formatDate(value, options)', () => {
  test.each([
    ['1997', '1997', '1997'],
    ['2025-03', 'March 2025', 'March 2025'],
    ['2025-03-05', '5 March 2025', '5 March 2025'],
    ['-0043-03-15', '15 March 44 BCE', '15 March 44 BCE'],
    ['2025-03-04T18:30Z', '4 March 2025, 18:30', '4 March 2025, 18:30'],
    ['1985-04-12T23:20:30', '12 April 1985, 23:20:30', '12 April 1985, 23:20:30'],
    ['195X', 'the 1950s', 'the 1950s'],
    ['190X', 'between 1900 and 1909', 'between 1900 and 1909'],
    ['19XX', 'the 1900s', 'the 1900s'],
    ['20XX', 'between 2000 and 2099', 'between 2000 and 2099'],
    ['Y-66E6', '66 million years ago', '66 million years ago'],
    ['Y-66E6S2', '66 million years ago', '66 million years ago'],
    ['Y-454E7', '4.54 billion years ago', '4.54 billion years ago'],
    ['Y170000002', '170,000,002', '170,000,002'],
  ])('says one date %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2001-21', 'spring 2001', 'spring 2001'],
    ['2001-24', 'winter 2001–02', 'winter 2001–02'],
    ['1999-24', 'winter 1999–2000', 'winter 1999–2000'],
    ['2001-30', 'summer 2001–02', 'summer 2001–02 (southern hemisphere)'],
    ['2001-34', 'Q2 2001', 'second quarter of 2001'],
    ['2001-38', 'second third of 2001', 'second third of 2001'],
    ['2001-41', 'second half of 2001', 'second half of 2001'],
    ['20XX-41', 'second half of some year in 2000–2099', 'second half of some year in 2000 to 2099'],
    ['201X-24', 'winter of some year in the 2010s', 'winter of some year in the 2010s'],
  ])('says a part of a year %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', 'about 1997'], ['2004-06?', 'possibly June 2004'], ['2004-06-11%', 'possibly about 11 June 2004'], ['195X~', 'about the 1950s'],
    ['2004-06-~11', 'about 11 June 2004'], ['2004?-06-11', '11 June 2004 (year uncertain)'], ['2004-06~-11', '11 June 2004 (year and month approximate)'],
    ['?2004-06-~11', '11 June 2004 (year uncertain, day approximate)'], ['2001-21~', 'about spring 2001'],
    ['1985-04-XX?', 'possibly some day in April 1985'], ['156X-12-25?', 'possibly between 25 December 1560 and 25 December 1569'],
  ])('says doubt %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test.each([
    ['1985-04-XX', 'some day in April 1985'], ['1985-XX-XX', 'some day in 1985'], ['2004-XX', 'some month in 2004'], ['198X-XX-XX', 'some day in the 1980s'],
    ['156X-12-25', 'between 25 December 1560 and 25 December 1569'], ['1984-1X', 'between Oct and Dec 1984'], ['1XX3', 'between 1003 and 1993'],
  ])('says what is not known %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test.each([
    ['2025-02~/2025-03-06', 'about Feb – 6 March 2025', 'about February to 6 March 2025'],
    ['2025-02~/2025-03-06~', 'about Feb – about 6 March 2025', 'about February to about 6 March 2025'],
    ['2025-03-03/2025-03-09', '3–9 March 2025', '3 to 9 March 2025'],
    ['2025-02-27/2025-03-06', '27 February – 6 March 2025', '27 February to 6 March 2025'],
    ['2024-12-30/2025-01-02', '30 December 2024 – 2 January 2025', '30 December 2024 to 2 January 2025'],
    ['2004-06/2006-08', 'Jun 2004 – Aug 2006', 'June 2004 to August 2006'],
    ['1964/2008', '1964–2008', '1964 to 2008'],
    ['-0499/-0479', '500–480 BCE', '500 to 480 BCE'],
    ['2005/2006-02', '2005 – Feb 2006', '2005 to February 2006'],
    ['2025-03-04T18:00Z/2025-03-04T21:00Z', '4 March 2025, 18:00–21:00', '4 March 2025, 18:00 to 21:00'],
    ['2012-21/2012-22', 'spring 2012 – summer 2012', 'spring 2012 to summer 2012'],
    ['2004-06-01/2004-06-01', '1 June 2004', '1 June 2004'],
    ['2004-06-~01/2004-06-~20', 'about 1 – about 20 June 2004', 'about 1 to about 20 June 2004'],
  ])('says a span %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985/..', 'since 1985, ongoing', 'since 1985, ongoing'],
    ['2025-02~/..', 'since about February 2025, ongoing', 'since about February 2025, ongoing'],
    ['1985/', 'from 1985; end unknown', 'from 1985, end unknown'],
    ['../1985', 'until 1985', 'until 1985'],
    ['/1985', 'until 1985; start unknown', 'until 1985, start unknown'],
    ['[..2025-03-06]', 'by 6 March 2025', 'on or before 6 March 2025'],
    ['[..1984]', 'by 1984', 'in or before 1984'],
    ['[1760-12..]', 'December 1760 or later', 'in or after December 1760'],
    ['..2004-06-01/2004-06-20..', 'began by 1 June 2004, ended 20 June 2004 or later', 'began on or before 1 June 2004, ended on or after 20 June 2004'],
  ])('says what is open, unknown or bounded on one side %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test('says that something began by a day and goes on', () => {
    const value = spanValue(parseEnd('[..2025-03-06]'), openValue());
    expect([say(value), long(value)]).toEqual(['by 6 March 2025; ongoing', 'on or before 6 March 2025, ongoing']);
  });

  test.each([
    ['[1667..1672]', 'between 1667 and 1672'], ['[2025-03-03..2025-03-06]', 'between 3 and 6 March 2025'], ['[1667,1760-12]', '1667 or December 1760'], ['[2025-03-04,2025-03-05]', '4 or 5 March 2025'], ['{2025-01,2025-03}', 'Jan and Mar 2025'],
    ['[1667,1668,1670..1672]', '1667, 1668 or 1670–1672'], ['{1960,1961-12}', '1960 and December 1961'], ['{..1984}', 'until 1984'], ['{1984..}', 'from 1984'],
    ['[..1984,1990]', 'by 1984 or 1990'], ['{..1984,1990..}', 'until 1984 and from 1990'],
  ])('says a set %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test('says what a year is estimated to be where only some of its digits count', () => {
    expect([say('1930S2'), say('Y171010000S3')]).toEqual(['the 1900s, estimated 1930', 'between 171,000,000 and 171,999,999, estimated 171,010,000']);
    expect(say('-1950S2')).toBe('between 2000 and 1901 BCE, estimated 1951 BCE');
  });

  test('says parts of a day, in the zone of the reader', () => {
    const quarter = (hour: number): string => say(point(utc(2025, 2, 4, hour), utc(2025, 2, 4, hour + 6)));
    expect([0, 6, 12, 18].map(quarter)).toEqual(['early hours', 'morning', 'afternoon', 'evening'].map(part => `${part} of 4 March 2025`));
    expect(say(point(utc(2025, 2, 4, 15), utc(2025, 2, 4, 21)), {timeZone: 'Asia/Qatar'})).toBe('evening of 4 March 2025');
    expect(say(point(utc(2025, 2, 4, 18), utc(2025, 2, 4, 21)))).toBe('between 4 March 2025, 18:00 and 21:00');
  });

  test('says bounds as it says text', () => {
    for (const [text] of boundsTable) {
      const {kind, season, precision, startMin, startMax, endMin, endMax} = parseDate(text);
      if (season !== undefined || kind === 'allOf' || text.includes('X') || text.includes('S') || precision === 'years1000000' || text.includes(',') || text.includes('~')) continue;
      expect(say(boundsValue({startMin, startMax, endMin, endMax, text: ''}))).toBe(say(text));
    }
  });

  test('names the weekday of a single day within a week of the day of writing', () => {
    const asOf = utc(2025, 2, 6);
    expect(say('2025-03-05', {asOf})).toBe('Wednesday, 5 March 2025');
    expect(say('2025-03-05')).toBe('5 March 2025');
    expect(say('2025-02-27', {asOf})).toBe('Thursday, 27 February 2025');
    expect(say('2025-02-26', {asOf})).toBe('26 February 2025');
    expect(say('2025-03', {asOf})).toBe('March 2025');
    expect(say('2025-03-03/2025-03-06', {asOf})).toBe('3–6 March 2025');
    expect(say(point(utc(2025, 2, 4, 18), utc(2025, 2, 5)), {asOf})).toBe('evening of Tuesday, 4 March 2025');
  });

  test('keeps a day the day it was given as, in the zone it was read in or as a UTC day', () => {
    for (const timeZone of ['Asia/Qatar', 'America/Los_Angeles', 'Pacific/Apia']) {
      expect(formatDate(parseDate('2025-03-05', {timeZone}), {locale: en, timeZone})).toBe('5 March 2025');
      expect(say('2025-03-05', {timeZone})).toBe('5 March 2025');
    }
  });

  test('tells an instant in the zone of the reader', () => {
    expect(say(instantValue(utc(2025, 2, 4, 21, 30)), {timeZone: 'Asia/Qatar'})).toBe('5 March 2025, 00:30');
  });

  test('says undated when nothing is known', () => {
    expect([openValue(), unknownValue(), spanValue(unknownValue(), openValue())].map(value => say(value))).toEqual(['undated', 'undated', 'undated']);
  });

  test('finds words for all of EDTF, and never a number that is none', () => {
    for (const [text] of officialExamples) {
      for (const words of [say(text), long(text)]) {
        expect(words).not.toMatch(/NaN|Infinity|undefined|null/);
        expect(words.trim()).toBe(words);
        expect(words).not.toBe('');
      }
    }
  });

  test('reads a day, a month and a year back from its words', () => {
    const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
    fc.assert(fc.property(fc.integer({min: utc(1000, 0), max: utc(9999, 0)}), ms => {
      const [day, month, year] = say(new Date(ms).toISOString().slice(0, 10)).split(' ');
      expect(Date.UTC(Number(year), names.indexOf(month!), Number(day))).toBe(Math.floor(ms / 86_400_000) * 86_400_000);
    }), {seed: 1, numRuns: 500});
  });
});
