import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDate} from '../../src/time/parseDate.ts';
import {shiftedTime} from '../../src/time/shiftedTime.ts';

const day = 86_400_000;
const bounds = ({startMin, startMax, endMin, endMax}: ReturnType<typeof parseDate>): readonly number[] => [startMin, startMax, endMin, endMax];

describe('shiftedTime(value, zero)', () => {
  test('moves all bounds, and leaves open and unknown ones', () => {
    expect(bounds(shiftedTime(parseDate('1970-01-11/1970-01-12'), 10 * day))).toEqual([0, day, day, 2 * day]);
    expect(bounds(shiftedTime(parseDate('../1970-01-01'), day))).toEqual([-Infinity, -Infinity, -day, 0]);
    expect(bounds(shiftedTime(parseDate('1970-01-01/'), day))).toEqual([-day, 0, NaN, NaN]);
  });

  test('moves members, ends and estimates with them', () => {
    expect(shiftedTime(parseDate('[1970-01-02,1970-01-04]'), day).members?.map(({startMin}) => startMin)).toEqual([0, 2 * day]);
    expect(shiftedTime(parseDate('1970-01-02/1970-01-04'), day).ends?.end.startMin).toBe(2 * day);
    expect(shiftedTime(parseDate('1970S2'), day).estimate).toBe(-day);
  });

  test('keeps what is known of it, and comes back by the opposite', () => {
    const dates = fc.constantFrom('1997', '1997~', '2025-02~/2025-03-06', '[..2025-03-06]', '{2025-03-04,2025-03-06}', '199X', '2025-03-05T18:30Z').map(text => parseDate(text));
    fc.assert(fc.property(dates, fc.integer({min: -4e12, max: 4e12}), (date, zero) => {
      const moved = shiftedTime(date, zero);
      expect([moved.kind, moved.precision, moved.qualifiers, moved.text]).toEqual([date.kind, date.precision, date.qualifiers, date.text]);
      expect(shiftedTime(moved, -zero)).toEqual(date);
    }), {seed: 1});
  });
});
