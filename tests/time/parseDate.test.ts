import {describe, expect, test} from 'vitest';
import {DateSyntaxError} from '../../src/time/dateSyntaxError.ts';
import {formatEdtf} from '../../src/time/formatEdtf.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {createZone} from '../../src/time/zone.ts';
import {boundMs, boundsTable, furtherExamples, officialExamples} from './edtfExamples.ts';
import {refusals} from './edtfRefusals.ts';

const utc = Date.UTC;
const bounds = ({startMin, startMax, endMin, endMax}: TimeValue): number[] => [startMin, startMax, endMin, endMax];
const refusal = (text: string): DateSyntaxError => {
  try {
    parseDate(text);
  } catch (error) {
    if (error instanceof DateSyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was taken for a date`);
};

describe('parseDate(text)', () => {
  test('is tried on all 64 examples of the specification', () => {
    expect(officialExamples).toHaveLength(64);
    expect(new Set(officialExamples.map(([text]) => text)).size).toBe(63);
  });

  test.each(officialExamples)('reads %s at level %i within %j', (text, level, given) => {
    const [startMin, startMax, endMin, endMax] = given.map(boundMs);
    expect(bounds(parseDate(text))).toEqual([startMin, startMax, endMin ?? startMin, endMax ?? startMax]);
    expect(parseDate(text).level).toBe(level);
    expect(formatEdtf(parseDate(text))).toBe(text);
  });

  test.each(furtherExamples)('reads %s at level %i', (text, level) => {
    expect(parseDate(text).level).toBe(level);
    expect(formatEdtf(parseDate(text))).toBe(text);
  });

  test.each(boundsTable)('reads %s as %s to %s', (text, from, to) => {
    const value = parseDate(text);
    expect([value.startMin, value.endMax]).toEqual([boundMs(from), boundMs(to)]);
  });

  test('knows a point only to lie within its unit', () => {
    const [from, to] = [utc(1997, 0), utc(1998, 0)];
    expect(bounds(parseDate('1997'))).toEqual([from, to, from, to]);
    expect(parseDate('1997')).toMatchObject({kind: 'point', precision: 'year', level: 0, local: false, text: '1997'});
  });

  test('knows a span to begin and end within its ends', () => {
    expect(bounds(parseDate('1964/2008'))).toEqual([utc(1964, 0), utc(1965, 0), utc(2008, 0), utc(2009, 0)]);
    expect(bounds(parseDate('2025-03-03/2025-03-09'))).toEqual([utc(2025, 2, 3), utc(2025, 2, 4), utc(2025, 2, 9), utc(2025, 2, 10)]);
  });

  test('tells open from unknown', () => {
    expect(bounds(parseDate('1985/..')).slice(2)).toEqual([Infinity, Infinity]);
    expect(bounds(parseDate('../1985')).slice(0, 2)).toEqual([-Infinity, -Infinity]);
    expect(bounds(parseDate('1985/')).slice(2)).toEqual([NaN, NaN]);
    expect(bounds(parseDate('/1985')).slice(0, 2)).toEqual([NaN, NaN]);
  });

  test('bounds one side only where the text does', () => {
    const end = utc(2025, 2, 7);
    expect(bounds(parseDate('[..2025-03-06]'))).toEqual([-Infinity, end, -Infinity, end]);
    expect(bounds(parseDate('..2004-06-01/2004-06-20..'))).toEqual([-Infinity, utc(2004, 5, 2), utc(2004, 5, 20), Infinity]);
  });

  test('keeps the members of a set, a range as one of them', () => {
    const {kind, members} = parseDate('[1667,1668,1670..1672]');
    expect(kind).toBe('oneOf');
    expect(members?.map(member => [member.text, member.kind])).toEqual([['1667', 'point'], ['1668', 'point'], ['1670..1672', 'span']]);
  });

  test('lets all of a set begin with its earliest and end with its latest member', () => {
    expect(bounds(parseDate('{1961-12,1960}'))).toEqual([utc(1960, 0), utc(1961, 0), utc(1961, 11), utc(1962, 0)]);
  });

  test('does not expand a range of ten thousand years', () => {
    expect(parseDate('[0001-01-01..9999-12-31]').members).toHaveLength(1);
  });

  test('gives times the precision they are written with', () => {
    const at = (text: string): [string, number] => [parseDate(text).precision, parseDate(text).endMax - parseDate(text).startMin];
    expect(at('2025-03-04T18:30')).toEqual(['minute', 60_000]);
    expect(at('2025-03-04T18:30:00')).toEqual(['second', 1000]);
    expect(at('2025-03-04T18:30:00.5')).toEqual(['ms', 100]);
    expect(at('2025-03-04T18:30:00.500')).toEqual(['ms', 1]);
  });

  test('takes offsets from UTC and leaves other times to the zone', () => {
    expect(parseDate('1985-04-12T23:20:30-04')).toMatchObject({startMin: utc(1985, 3, 13, 3, 20, 30), local: false});
    expect(parseDate('1985-04-12T23:20:30+04:30')).toMatchObject({startMin: utc(1985, 3, 12, 18, 50, 30), local: false});
    expect(parseDate('2025-03-04T18:00')).toMatchObject({startMin: utc(2025, 2, 4, 18), local: true});
    expect(parseDate('2025-03-04T18:00', {timeZone: 'Asia/Qatar'})).toMatchObject({startMin: utc(2025, 2, 4, 15), local: true});
    expect(parseDate('2025-03-04T18:00Z', {timeZone: 'Asia/Qatar'})).toMatchObject({startMin: utc(2025, 2, 4, 18), local: false});
  });

  test('runs days from midnight to midnight of the zone', () => {
    const timeZone = createZone('America/New_York');
    const {startMin, startMax} = parseDate('2025-03-09', {timeZone});
    expect([startMin, startMax]).toEqual([utc(2025, 2, 9, 5), utc(2025, 2, 10, 4)]);
  });

  test('reads a leap second as the second after it', () => {
    expect(parseDate('2016-12-31T23:59:60Z').startMin).toBe(utc(2017, 0, 1));
  });

  test('gives a mark on the right to all before it, one on the left to its part alone', () => {
    const marks = (text: string): unknown => parseDate(text).qualifiers.start;
    expect(marks('2004-06-11%')).toEqual({year: '%', month: '%', day: '%'});
    expect(marks('2004-06~-11')).toEqual({year: '~', month: '~'});
    expect(marks('?2004-06-~11')).toEqual({year: '?', day: '~'});
    expect(marks('2001-?09~-09')).toEqual({year: '~', month: '%'});
    expect(parseDate('1984?/2004-06~').qualifiers).toEqual({start: {year: '?'}, end: {year: '~', month: '~'}});
  });

  test.each([
    ['201X', 'decade'], ['20XX', 'century'], ['2XXX', 'millennium'], ['1XX3', 'year'], ['2004-XX', 'month'], ['1985-XX-XX', 'day'],
    ['1950S3', 'decade'], ['Y171010000S3', 'years1000000'], ['2001-21', 'season'], ['2001-34', 'quarter'], ['2001-38', 'quadrimester'],
    ['2001-41', 'semester'], ['1964/2008-03', 'year'], ['[1667,1760-12]', 'year'], ['2004-06-11/..', 'day'],
  ] as const)('knows %s to the %s', (text, precision) => {
    expect(parseDate(text).precision).toBe(precision);
  });

  test('keeps the year that a year of few significant digits is estimated to be', () => {
    expect(parseDate('1950S2')).toMatchObject({estimate: utc(1950, 0), precision: 'century'});
    expect(parseDate('Y3388E2S3').estimate).toBe(boundMs('338800-01-01'));
    expect(parseDate('-1950S2').estimate).toBe(boundMs('-1950-01-01'));
    expect(parseDate('1950S2', {timeZone: 'Asia/Qatar'}).estimate).toBe(utc(1949, 11, 31, 20)); // four hours ahead then
    expect(parseDate('1950S2/1970').ends?.start.estimate).toBe(utc(1950, 0));
    expect(['1950', '19XX', 'Y170000002'].map(text => 'estimate' in parseDate(text))).toEqual([false, false, false]);
  });

  test('keeps the part of the year that the text names', () => {
    expect(parseDate('2001-21').season).toBe(21);
    expect(parseDate('20XX-41')).toMatchObject({season: 41, precision: 'semester'});
    expect(parseDate('2012-21/2012-22').ends).toMatchObject({start: {season: 21}, end: {season: 22}});
    expect('season' in parseDate('2001-12')).toBe(false);
  });
});

describe('parseDate(what is no date)', () => {
  test('is tried on more than 80 texts', () => {
    expect(new Set(refusals.map(([text]) => text)).size).toBeGreaterThanOrEqual(80);
  });

  for (const [text, found, position, expected, hint] of refusals) {
    test(`refuses ${JSON.stringify(text)}: ${found} at ${position}; ${expected}`, () => {
      const error = refusal(text);
      expect(error).toMatchObject({input: text, found, position, expected, hint});
      expect(error.message).toBe(`${JSON.stringify(text)} is not a date: ${found} at position ${position}; ${expected}`);
    });
  }

  test('always says where within the text, what was found and what else was expected', () => {
    for (const [text, found, position, expected] of refusals) {
      expect(position, text).toBeLessThanOrEqual(text.length);
      expect([found.trim(), expected.trim()], text).not.toContain('');
      expect(found, text).not.toBe(expected);
      // What was found is what stands there.
      if (found !== 'the text ends') expect(text.slice(position), text).toContain(found.startsWith('"') ? JSON.parse(found) : found.split(' ').at(-1));
      else expect(position).toBe(text.length);
    }
  });

  test('quotes nothing in a hint that would be refused again, nor the text itself', () => {
    const quoted = refusals.flatMap(([text, , , , hint]) => [...(hint ?? '').matchAll(/"([^"]*\d[^"]*)"/g)].map(([, date]) => [text, date!] as const));
    expect(quoted.length).toBeGreaterThan(60);
    for (const [text, date] of quoted) {
      expect(() => parseDate(date), date).not.toThrow();
      expect(date).not.toBe(text);
    }
  });
});

describe('DateSyntaxError', () => {
  test('says what was found, where, and what would be right', () => {
    expect(refusal('1997-13')).toMatchObject({input: '1997-13', position: 5, found: 'month 13', expected: 'months run 01–12 (21–41 for seasons)'});
    expect(refusal('1997-13').message).toBe('"1997-13" is not a date: month 13 at position 5; months run 01–12 (21–41 for seasons)');
    expect(refusal('1985-02-30').message).toBe('"1985-02-30" is not a date: day 30 at position 8; the days of 1985-02 run 01–28');
  });

  test('is a SyntaxError and does not print a page pasted by mistake', () => {
    const error = refusal('1'.repeat(5000));
    expect(error).toBeInstanceOf(SyntaxError);
    expect(error.message.length).toBeLessThan(200);
    expect(error).toMatchObject({position: 256, expected: 'a date has at most 256 characters', hint: undefined});
  });
});

describe('parseEnd(text)', () => {
  test('reads .. as open, nothing as unknown, and dates as dates', () => {
    expect(bounds(parseEnd('..'))).toEqual([-Infinity, -Infinity, Infinity, Infinity]);
    expect(bounds(parseEnd(''))).toEqual([NaN, NaN, NaN, NaN]);
    expect(parseEnd('2025-03')).toEqual(parseDate('2025-03'));
  });
});
