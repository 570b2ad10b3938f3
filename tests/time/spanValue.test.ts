import {describe, expect, test} from 'vitest';
import {instantValue} from '../../src/time/instantValue.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import {endsBefore, isDateless, openValue, spanValue, unknownValue} from '../../src/time/spanValue.ts';

describe('spanValue(start, end)', () => {
  test('is what the text of the span says', () => {
    for (const [start, end] of [['1964', '2008'], ['2025-02~', '2025-03-06~'], ['1985', '..'], ['', '1985'], ['2004-06-XX', '2004-07-03']]) {
      expect({...spanValue(parseEnd(start!), parseEnd(end!)), level: 0}).toEqual({...parseDate(`${start}/${end}`), level: 0, ends: expect.anything()});
    }
  });

  test('begins on a day or before and goes on, which EDTF says in two expressions', () => {
    const value = spanValue(parseDate('[..2025-03-06]'), openValue());
    expect(value).toMatchObject({startMin: -Infinity, startMax: Date.UTC(2025, 2, 7), endMin: Infinity, endMax: Infinity, kind: 'span', precision: 'day'});
    expect(parseDate(value.text)).toMatchObject({startMin: -Infinity, startMax: Date.UTC(2025, 2, 7), endMin: Infinity, endMax: Infinity});
  });

  test('takes the outer ends of two spans', () => {
    const {startMin, endMax, ends} = spanValue(parseDate('1964/1970'), parseDate('1980/2008'));
    expect([startMin, endMax]).toEqual([Date.UTC(1964, 0), Date.UTC(2009, 0)]);
    expect([ends?.start.text, ends?.end.text]).toEqual(['1964', '2008']);
  });

  test('refuses to end before it starts', () => {
    expect(() => spanValue(parseDate('2004'), parseDate('2003'))).toThrow(new RangeError('the end must not come before the start: 2004/2003'));
  });
});

describe('endsBefore(start, end)', () => {
  test('holds only when no choice of start and end is in order', () => {
    expect(endsBefore(parseDate('2004'), parseDate('2003'))).toBe(true);
    expect(endsBefore(parseDate('2004-06'), parseDate('2004'))).toBe(false);
    expect(endsBefore(instantValue(5), instantValue(5))).toBe(false);
    expect(endsBefore(instantValue(5), instantValue(4))).toBe(true);
    expect(endsBefore(parseDate('2004'), unknownValue())).toBe(false);
  });
});

describe('isDateless(value)', () => {
  test('is true of open and unknown, not of dates bounded on one side', () => {
    expect([openValue(), unknownValue(), parseDate('[..1985]'), parseDate('../1985'), parseDate('..1984/1985..')].map(isDateless))
      .toEqual([true, true, false, false, false]);
  });
});
