import {describe, expect, test} from 'vitest';
import type {Diagnostic} from '../../src/event/diagnostics.ts';
import {readDate, readDay, readDayText} from '../../src/event/readDate.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {createZone} from '../../src/time/zone.ts';

interface Read { readonly time: TimeValue | undefined; readonly found: readonly Diagnostic[] }

function read(date: unknown, timeZone?: string): Read {
  const found: Diagnostic[] = [];
  const item = {raw: {date}, path: 'events[3]', log: (diagnostic: Diagnostic) => found.push(diagnostic)};
  return {time: readDate(item, 'date', timeZone === undefined ? undefined : createZone(timeZone), 'Shown undated'), found};
}
const bounds = ({time}: Read): readonly (number | undefined)[] => [time?.startMin, time?.startMax, time?.endMin, time?.endMax];
const refusal = (date: unknown): string | undefined => read(date).found[0]?.message;

describe('readDate(item, key, zone, used)', () => {
  test('reads EDTF', () => {
    expect(read('2025-02~/2025-03-06')).toEqual({time: parseDate('2025-02~/2025-03-06'), found: []});
  });

  test('reads milliseconds, Date and Temporal as exact instants', () => {
    const ms = Date.UTC(2025, 2, 6, 12);
    class Instant { get epochMilliseconds(): number { return ms; } get [Symbol.toStringTag](): string { return 'Temporal.Instant'; } }
    for (const date of [ms, new Date(ms), {epochMilliseconds: ms}, {epochMilliseconds: BigInt(ms)}, new Instant()]) {
      expect(bounds(read(date))).toEqual([ms, ms, ms, ms]);
      expect(read(date).found).toEqual([]);
    }
  });

  test('reads start and end of any of those, open and unknown ends too', () => {
    expect(bounds(read({start: '1997', end: '2025-03'}))).toEqual([Date.UTC(1997), Date.UTC(1998), Date.UTC(2025, 2), Date.UTC(2025, 3)]);
    expect(bounds(read({start: '[..2025-03-06]', end: '..'}))).toEqual([-Infinity, Date.UTC(2025, 2, 7), Infinity, Infinity]);
    expect(bounds(read({start: new Date(0), end: ''}))).toEqual([0, 0, NaN, NaN]);
  });

  test('reads the four bounds: text in a least bound means its first instant, in a greatest its last', () => {
    const evening = read({startMin: '2025-03-04T18:00', startMax: '2025-03-04', endMin: '2025-03-04T18:00', endMax: '2025-03-04', text: 'Tuesday night'});
    const [six, midnight] = [Date.UTC(2025, 2, 4, 18), Date.UTC(2025, 2, 5)];
    expect(bounds(evening)).toEqual([six, midnight, six, midnight]);
    expect([evening.time?.text, evening.time?.local, evening.time?.kind, evening.found]).toEqual(['Tuesday night', true, 'point', []]);
  });

  test('reads local times in the zone', () => {
    expect(read('2025-03-04T18:00', 'Asia/Qatar').time?.startMin).toBe(Date.UTC(2025, 2, 4, 15));
  });

  test('notes a time that the clocks of the zone skipped or showed twice, and what it is read as', () => {
    expect(read('2025-03-30T02:30', 'Europe/Berlin').found).toEqual([{
      code: 'skipped-time', severity: 'info', path: 'events[3].date', value: '2025-03-30T02:30',
      message: 'events[3].date: the clocks of Europe/Berlin skipped "2025-03-30T02:30"; write the offset from UTC behind the time, as in "2025-03-06T18:00+03:00". Moved forward to 2025-03-30T01:30Z',
      hint: 'write the offset from UTC behind the time, as in "2025-03-06T18:00+03:00"',
    }]);
    expect(read('2025-10-26T02:30:15', 'Europe/Berlin').found.map(({message}) => message)).toEqual([
      'events[3].date: the clocks of Europe/Berlin showed "2025-10-26T02:30:15" twice; write the offset from UTC behind the time, as in "2025-03-06T18:00+03:00". Taken as the first, 2025-10-26T00:30:15Z',
    ]);
    expect(read('2025-03-30T02:30', 'Europe/Berlin').time?.startMin).toBe(Date.UTC(2025, 2, 30, 1, 30));
  });

  test('notes such times wherever they stand', () => {
    const codes = (date: unknown): readonly string[] => read(date, 'America/New_York').found.map(({code, path}) => `${code} ${path}`);
    expect(codes('2025-03-09T01:00/2025-03-09T02:30')).toEqual(['skipped-time events[3].date']);
    expect(codes('[2025-11-02T01:00,2025-11-02T01:30..2025-11-02T03:00]')).toEqual(['repeated-time events[3].date', 'repeated-time events[3].date']);
    expect(codes({start: '2025-11-02T01:30', end: '..'})).toEqual(['repeated-time events[3].date.start']);
    expect(codes({start: '2025-03-09', end: '2025-11-02T01:59'})).toEqual(['repeated-time events[3].date.end']);
  });

  test('notes nothing about days, times with an offset, or a zone that was not given', () => {
    for (const date of ['2025-03-09', '2025-03-09T02:30Z', '2025-11-02T01:30-04:00', '2025-03-09T01:59', '2025-03-09T03:00']) {
      expect(read(date, 'America/New_York').found).toEqual([]);
    }
    expect(read('2011-12-30', 'Pacific/Apia').found).toEqual([]);
    expect(read('2025-03-30T02:30').found).toEqual([]);
  });

  test.each([undefined, null, '', '  '])('takes %j for no date, without a word', date => {
    expect(read(date)).toEqual({time: undefined, found: []});
  });

  test.each([
    ['1997-13', 'events[3].date: "1997-13" is not a date: month 13 at position 5; months run 01–12'],
    [NaN, 'events[3].date: NaN is not a point in time; write EDTF'],
    [-Infinity, 'events[3].date: -Infinity is not a point in time'],
    [true, 'events[3].date: true is not a date'],
    [['1997'], 'events[3].date: a list of 1 is not a date'],
    [{}, 'events[3].date: an object without "start" and "end" is not a date'],
    [{start: '1997'}, 'events[3].date.end: end is missing; write ".." when it is open or "" when it is unknown. Shown undated'],
    [{start: '1997-13', end: '1998'}, 'events[3].date.start: "1997-13" is not a date'],
    [{start: '..', end: '..'}, 'events[3].date: one of "start" and "end" must be a date'],
    [{start: '2025', end: '1997'}, 'events[3].date: the end of "2025/1997" comes before its start; swap them, or write ".." for an open end. Shown undated'],
    ['2025/1997', 'events[3].date: "2025/1997" is not a date: end 1997 at position 5; the end must not come before the start'],
    [{startMin: 2, startMax: 1, endMin: 2, endMax: 3}, 'events[3].date: startMin (2) is after startMax (1); put the bounds in order, the least first. Shown undated'],
    [{startMin: 0}, 'events[3].date.startMax: startMax is missing'],
    ['x'.repeat(1e6), 'events[3].date: "xxxxx'],
  ])('refuses %j and says why', (date, message) => {
    expect(refusal(date)?.slice(0, message.length)).toBe(message);
    expect(refusal(date)?.length).toBeLessThan(400);
    expect(read(date).time).toBeUndefined();
  });

  test('reports a strange key next to start and end, and reads the rest', () => {
    const {time, found} = read({start: '1997', end: '1998', ends: '1999'});
    expect([time?.text, found.map(({message}) => message)])
      .toEqual(['1997/1998', ['events[3].date.ends: unknown key; did you mean "end"? Not used']]);
  });
});

describe('readDay(item, key, zone)', () => {
  const day = (asOf: unknown): readonly unknown[] => {
    const found: string[] = [];
    return [readDay({raw: {asOf}, path: '', log: ({code}) => found.push(code)}, 'asOf', undefined), found];
  };

  test('is the first instant of the day, and nothing for a day without beginning', () => {
    expect(day('2025-03-06')).toEqual([Date.UTC(2025, 2, 6), []]);
    expect(day('[..2025-03-06]')).toEqual([undefined, ['bad-date']]);
    expect(day(undefined)).toEqual([undefined, []]);
  });
});

describe('readDayText(item, key)', () => {
  test('keeps text that is a date and refuses other text', () => {
    const found: string[] = [];
    const item = {raw: {good: '2025-03', bad: 'soon', year: 1997}, path: '', log: ({message}: Diagnostic) => found.push(message)};
    expect(['good', 'bad', 'year', 'none'].map(key => readDayText(item, key))).toEqual(['2025-03', undefined, '1997', undefined]);
    expect(found).toEqual([expect.stringMatching(/^bad: "soon" is not a date.* Left out$/)]);
  });
});
