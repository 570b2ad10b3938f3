import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {formatEdtf} from '../../src/time/formatEdtf.ts';
import {instantValue} from '../../src/time/instantValue.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import {spanValue} from '../../src/time/spanValue.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {boundsTable} from './edtfExamples.ts';

const utc = Date.UTC;
const point = (from: number, to: number): TimeValue => boundsValue({startMin: from, startMax: to, endMin: from, endMax: to, text: 'Tuesday night'});
const bounds = ({startMin, startMax, endMin, endMax}: TimeValue): number[] => [startMin, startMax, endMin, endMax];

describe('formatEdtf(value)', () => {
  test.each([
    ['1997', utc(1997, 0), utc(1998, 0)],
    ['199X', utc(1990, 0), utc(2000, 0)],
    ['2025-02', utc(2025, 1), utc(2025, 2)],
    ['2025-03-04', utc(2025, 2, 4), utc(2025, 2, 5)],
    ['2025-03-04T18:30Z', utc(2025, 2, 4, 18, 30), utc(2025, 2, 4, 18, 31)],
    ['[2025-03-04T18:00Z..2025-03-04T23:59Z]', utc(2025, 2, 4, 18), utc(2025, 2, 5)],
    ['[2025-03-03..2025-03-06]', utc(2025, 2, 3), utc(2025, 2, 7)],
    ['[..2025-03-06]', -Infinity, utc(2025, 2, 7)],
    ['[1985..]', utc(1985, 0), Infinity],
  ])('writes %s for bounds in the author’s words', (text, from, to) => {
    expect(formatEdtf(point(from, to))).toBe(text);
  });

  test('writes spans of bounds, open and unknown ends', () => {
    const span = (endMin: number, endMax: number): string =>
      formatEdtf(boundsValue({startMin: utc(2025, 1), startMax: utc(2025, 2), endMin, endMax, text: 'for weeks'}));
    expect(span(utc(2025, 2, 6), utc(2025, 2, 7))).toBe('2025-02/2025-03-06');
    expect(span(Infinity, Infinity)).toBe('2025-02/..');
    expect(span(NaN, NaN)).toBe('2025-02/');
    expect(span(utc(2025, 2, 4), Infinity)).toBe('2025-02/2025-03-04..');
    expect(span(utc(2025, 2, 4, 12), utc(2025, 2, 4, 12))).toBe('2025-02/2025-03-04T12:00:00.000Z');
  });

  test('writes a pair of ends that was never one text', () => {
    expect(formatEdtf(spanValue(parseEnd('[..2025-03-06]'), parseEnd('..')))).toBe('..2025-03-06/..');
  });

  test('finds a text for every point that parses back to the same bounds', () => {
    const ends = fc.tuple(fc.integer({min: utc(0, 0), max: utc(9960, 0)}), fc.integer({min: 1, max: 1e12}));
    fc.assert(fc.property(ends, ([from, length]) => {
      expect(bounds(parseDate(formatEdtf(point(from, from + length))))).toEqual(bounds(point(from, from + length)));
    }), {seed: 1, numRuns: 1000});
    fc.assert(fc.property(fc.constantFrom(...boundsTable), ([text]) => {
      const {kind, startMin, endMax} = parseDate(text);
      if (kind !== 'point') return;
      expect(bounds(parseDate(formatEdtf(point(startMin, endMax))))).toEqual([startMin, endMax, startMin, endMax]);
    }), {seed: 1, numRuns: 300});
  });

  test('keeps the estimate among significant digits', () => {
    expect(['1950S2', '-1950S2', 'Y3388E2S3', '1950S2/1970'].map(text => formatEdtf(parseDate(text)))).toEqual(['1950S2', '-1950S2', 'Y3388E2S3', '1950S2/1970']);
  });

  test('names an instant', () => {
    expect(formatEdtf(instantValue(0))).toBe('1970-01-01T00:00:00.000Z');
  });
});
