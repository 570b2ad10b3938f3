import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {autoDivider, dividerOf, segmentRows, type Extent} from '../../src/scene/segments.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const dates = (rows: readonly {t0: number; t1: number; isEmpty: boolean}[]): string[] => rows.map(({t0, t1, isEmpty}) => `${new Date(t0).toISOString().slice(0, 10)}/${new Date(t1).toISOString().slice(0, 10)}${isEmpty ? ' empty' : ''}`);
const on = (...texts: string[]): Extent[] => texts.map(text => ({from: day(text), to: day(text) + 86_400_000}));

describe('dividerOf(segment, weekStart, timeZone)', () => {
  test('begins weeks on the day that the language does', () => {
    const wednesday = day('2025-03-05');
    expect([1, 0, 6].map(start => new Date(dividerOf('week', start, 'UTC').floor(wednesday)).toISOString().slice(0, 10))).toEqual(['2025-03-03', '2025-03-02', '2025-03-01']);
  });

  test('begins days and weeks at midnight of the zone, across changes of its clock', () => {
    const {floor, next} = dividerOf('week', 1, 'America/New_York');
    const start = floor(day('2025-03-05'));
    expect(new Date(start).toISOString()).toBe('2025-03-03T05:00:00.000Z');
    expect(new Date(next(start)).toISOString()).toBe('2025-03-10T04:00:00.000Z');
  });
});

describe('segmentRows(extents, view, divider, most, mayFold)', () => {
  const months = dividerOf('month', 1, 'UTC');

  test('gives whole units, all that the view overlaps', () => {
    expect(dates(segmentRows(on('2025-01-20', '2025-03-05'), [day('2025-01-20'), day('2025-03-06')], months, 12, false).rows)).toEqual(['2025-01-01/2025-02-01', '2025-02-01/2025-03-01', '2025-03-01/2025-04-01']);
  });

  test('folds what is empty into one row, however long it is', () => {
    expect(dates(segmentRows(on('1997-05-01', '2025-03-05'), [day('1997-05-01'), day('2025-03-06')], dividerOf('year', 1, 'UTC'), 12, true).rows)).toEqual(['1997-01-01/1998-01-01', '1998-01-01/2025-01-01 empty', '2025-01-01/2026-01-01']);
  });

  test('tells what found no row', () => {
    const {rows, rest} = segmentRows(on('2025-01-20', '2025-02-03', '2025-03-05'), [day('2025-01-20'), day('2025-03-06')], months, 2, true);
    expect(dates(rows)).toHaveLength(2);
    expect(rest).toEqual([day('2025-03-01'), day('2025-03-06')]);
  });

  test('joins row to row without a gap, and leaves no event between them', () => {
    const extent = fc.tuple(fc.integer({min: 0, max: 3000}), fc.integer({min: 0, max: 400})).map(([from, length]): Extent => ({from: day('2015-01-01') + from * 86_400_000, to: day('2015-01-01') + (from + length) * 86_400_000}));
    fc.assert(fc.property(fc.array(extent, {minLength: 1, maxLength: 20}), fc.constantFrom('day', 'week', 'month', 'year', 'decade' as const), fc.integer({min: 2, max: 40}), (extents, segment, most) => {
      const view = [Math.min(...extents.map(({from}) => from)), Math.max(...extents.map(({to}) => to))] as const;
      const {rows, rest} = segmentRows(extents, view, dividerOf(segment, 1, 'UTC'), most, true);
      expect(rows.length).toBeLessThanOrEqual(most);
      rows.slice(1).forEach((row, i) => { expect(row.t0).toBe(rows[i]!.t1); });
      expect(rows[0]!.t0).toBeLessThanOrEqual(view[0]);
      expect(rest?.[0] ?? rows.at(-1)!.t1).toBe(rows.at(-1)!.t1);
      for (const {t0, t1} of rows.filter(({isEmpty}) => isEmpty)) expect(extents.filter(({from, to}) => from < t1 && to > t0)).toEqual([]);
      for (const {t0, t1} of rows.filter(({isEmpty}) => !isEmpty)) expect(extents.some(({from, to}) => from < t1 && to >= t0)).toBe(true);
    }), {seed: 1, numRuns: 300});
  });
});

describe('autoDivider(extents, view, most, weekStart, timeZone)', () => {
  test('takes the finest unit with no more rows than there may be', () => {
    const rowsOf = (first: string, last: string): string[] => {
      const [extents, view] = [[{from: day(first), to: day(last)}], [day(first), day(last)] as const];
      return dates(segmentRows(extents, view, autoDivider(extents, view, 12, 1, 'UTC'), 12, true).rows).slice(0, 1);
    };
    expect(rowsOf('2025-03-01', '2025-03-08')).toEqual(['2025-03-01/2025-03-02']);
    expect(rowsOf('2025-01-06', '2025-03-10')).toEqual(['2025-01-06/2025-01-13']);
    expect(rowsOf('2025-01-01', '2025-12-20')).toEqual(['2025-01-01/2025-02-01']);
    expect(rowsOf('2001-01-01', '2009-01-01')).toEqual(['2001-01-01/2002-01-01']);
    expect(rowsOf('1901-01-01', '1999-01-01')).toEqual(['1900-01-01/1910-01-01']);
  });
});
