import {describe, expect, test} from 'vitest';
import {boundsValue} from '../../src/time/boundsValue.ts';

const utc = Date.UTC;
const point = (from: number, to: number, timeZone = 'UTC'): ReturnType<typeof boundsValue> =>
  boundsValue({startMin: from, startMax: to, endMin: from, endMax: to, text: 'then'}, {timeZone});

describe('boundsValue(bounds)', () => {
  test('is a point when start and end are known alike, else a span', () => {
    expect(point(0, 5)).toMatchObject({kind: 'point', startMin: 0, endMax: 5, text: 'then', level: 0});
    expect(point(-Infinity, 5).kind).toBe('point');
    expect(point(NaN, 5).kind).toBe('point');
    expect(boundsValue({startMin: 0, startMax: 5, endMin: 5, endMax: 9, text: ''}).kind).toBe('span');
  });

  test.each([
    ['year', utc(1997, 0), utc(1998, 0)], ['decade', utc(1990, 0), utc(2000, 0)], ['month', utc(2025, 1), utc(2025, 2)],
    ['day', utc(2025, 2, 4), utc(2025, 2, 5)], ['minute', utc(2025, 2, 4, 18), utc(2025, 2, 4, 18, 1)], ['ms', 5, 5],
    ['hour', utc(2025, 2, 4, 18), utc(2025, 2, 5)], ['day', utc(2025, 2, 3), utc(2025, 2, 7)], ['year', utc(1995, 0), utc(1998, 0)],
    ['day', -Infinity, utc(2025, 2, 7)], ['year', utc(1985, 0), Infinity],
  ] as const)('finds the precision %s', (precision, from, to) => {
    expect(point(from, to).precision).toBe(precision);
  });

  test('looks for units in the zone', () => {
    expect(point(utc(2025, 2, 3, 21), utc(2025, 2, 4, 21), 'Asia/Qatar').precision).toBe('day');
  });

  test('takes the coarser of the two ends of a span, and leaves out an end that is not known', () => {
    const start = {startMin: utc(2025, 1), startMax: utc(2025, 2)};
    expect(boundsValue({...start, endMin: utc(2025, 2, 4), endMax: utc(2025, 2, 5), text: ''}).precision).toBe('month');
    expect(boundsValue({...start, endMin: Infinity, endMax: Infinity, text: ''}).precision).toBe('month');
    expect(boundsValue({...start, endMin: NaN, endMax: NaN, text: ''}).precision).toBe('month');
  });

  test('refuses bounds out of order, by name', () => {
    expect(() => point(5, 4)).toThrow(new RangeError('startMin (5) is after startMax (4)'));
    expect(() => boundsValue({startMin: 5, startMax: 6, endMin: 1, endMax: 2, text: ''})).toThrow(new RangeError('startMin (5) is after endMax (2)'));
  });
});
