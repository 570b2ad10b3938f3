import {describe, expect, test} from 'vitest';
import {timeDomain, type DomainInput} from '../../src/view/timeDomain.ts';

describe('timeDomain(input, timeZone)', () => {
  test('runs from the first instant of the first date to the last of the second', () => {
    expect(timeDomain(['2025-02', '2025-03-06'])).toEqual([Date.UTC(2025, 1, 1), Date.UTC(2025, 2, 7)]);
    expect(timeDomain(['1997', '1997'])).toEqual([Date.UTC(1997, 0, 1), Date.UTC(1998, 0, 1)]);
  });

  test('takes milliseconds and Dates as they are', () => {
    expect(timeDomain([5, new Date(7)])).toEqual([5, 7]);
  });

  test('an open end is infinite', () => {
    expect(timeDomain(['..', '2025'])).toEqual([-Infinity, Date.UTC(2026, 0, 1)]);
    expect(timeDomain(['2025', '..'])).toEqual([Date.UTC(2025, 0, 1), Infinity]);
  });

  test('reads days on the clock of the zone', () => {
    expect(timeDomain(['2025-03-04', '2025-03-04'], 'Asia/Qatar')).toEqual([Date.UTC(2025, 2, 3, 21), Date.UTC(2025, 2, 4, 21)]);
  });

  test.each([
    [['2025-13', '2025'], RangeError, /month 13|13/],
    [['2026', '2025'], RangeError, /"2026" does not begin before "2025" ends/],
    [['', '2025'], RangeError, /"" is not a known date/],
    [[NaN, 5], RangeError, /NaN is not a known date/],
    [['2025'], TypeError, /not a pair of dates/],
    ['2025/2026', TypeError, /not a pair of dates/],
    [[null, 5], TypeError, /null is not a date; allowed are EDTF text/],
  ])('names what is wrong with %j', (input, kind, message) => {
    const read = () => timeDomain(input as unknown as DomainInput);
    expect(read).toThrow(kind);
    expect(read).toThrow(message);
  });
});
