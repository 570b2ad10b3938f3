import {describe, expect, test} from 'vitest';
import {timeDomain, type DomainInput} from '../../src/view/timeDomain.ts';

describe("timeDomain(input, undefined, 'elapsed')", () => {
  test('reads ms and durations since a common start, and no dates', () => {
    const day = 86_400_000;
    expect(timeDomain(['P0D', ' P10D '], undefined, 'elapsed')).toEqual([0, 10 * day]);
    expect(timeDomain(['-PT12H', '..'], undefined, 'elapsed')).toEqual([-day / 2, Infinity]);
    expect(timeDomain([-5, 5], undefined, 'elapsed')).toEqual([-5, 5]);
    expect(() => timeDomain(['1997', '1998'], undefined, 'elapsed')).toThrow(new RangeError('domain: "1997" is no time since a common start; with scale "relative" write a duration such as "P10D" or "-PT6H", ms, or ".."'));
    expect(() => timeDomain([NaN, 5], undefined, 'elapsed')).toThrow(RangeError);
    expect(() => timeDomain([new Date(0), new Date(1)], undefined, 'elapsed')).toThrow(TypeError);
    expect(() => timeDomain(['P10D', 'P1D'], undefined, 'elapsed')).toThrow('does not begin before');
    expect(() => timeDomain(['P1D', 'P10D'])).toThrow(RangeError);
  });
});

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
