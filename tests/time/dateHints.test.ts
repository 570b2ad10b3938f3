import {describe, expect, test} from 'vitest';
import {hintFor} from '../../src/time/dateHints.ts';
import {parseDate} from '../../src/time/parseDate.ts';

const slips: readonly (readonly [string, string])[] = [
  ['199u', 'an unknown digit is X: "199X"'],
  ['2004-06-uu', 'an unknown digit is X: "2004-06-XX"'],
  ['1985/open', 'an open end is "..": "1985/.."'],
  ['open/1985', 'an open start is "..": "../1985"'],
  ['1985/unknown', 'an unknown end is left empty: "1985/"'],
  ['unknown/1985', 'an unknown start is left empty: "/1985"'],
  ['open', 'an open end is written ".." after the start and a slash: "2025-03/.."'],
  ['unknown', 'leave the date out when nothing is known; an unknown end is left empty: "1985/"'],
  ['03/06/2025', 'year, month, day come in this order: "2025-06-03" or "2025-03-06"'],
  ['25/12/2025', 'year, month, day come in this order: "2025-12-25"'],
  ['4.4.2025', 'year, month, day come in this order: "2025-04-04"'],
  ['1997-13', 'from one year to another is written "1997/2013"'],
  ['1964-2008', 'from one year to another is written "1964/2008"'],
  ['1964–2008', 'from one year to another is written "1964/2008"'],
  ['Feb 2025', 'year, month, day come in this order with leading zeros: "2025-02"'],
  ['6 March 2025', 'year, month, day come in this order with leading zeros: "2025-03-06"'],
  ['Sept. 1st, 2025', 'year, month, day come in this order with leading zeros: "2025-09-01"'],
  ['2025-2-3', 'year, month, day come in this order with leading zeros: "2025-02-03"'],
  ['2025/03/06', 'year, month, day come in this order with leading zeros: "2025-03-06"'],
  ['2025-13-02', 'year, month, day come in this order with leading zeros: "2025-02-13"'],
  ['20250306', 'year, month, day come in this order with leading zeros: "2025-03-06"'],
  ['c. 1950', '"about" is ~ after the date: "1950~"'],
  ['circa 1950-06', '"about" is ~ after the date: "1950-06~"'],
  ['500 BC', 'years before 1 are counted from 0, so 500 BCE is "-0499"'],
  ['1 BCE', 'years before 1 are counted from 0, so 1 BCE is "0000"'],
  ['AD 79', 'a year has four digits: "0079"'],
  ['79', 'a year has four digits: "0079"'],
  ['1950s', 'a decade is written with X: "195X"'],
  ['before 1984', '"on or before" is written "[..1984]"'],
  ['after 1984-05', '"on or after" is written "[1984-05..]"'],
  ['2025-03-06 18:00', 'date and time are joined by T: "2025-03-06T18:00"'],
  ['12345', 'a year of more than four digits begins with Y: "Y12345"'],
  ['1984?~', 'uncertain and approximate together are %: "1984%"'],
  ['y17e7', 'Y and E are capitals: "Y17E7"'],
  ['1984 / 1985', 'a date in EDTF has no spaces'],
  [' 1984', 'leave out the spaces: "1984"'],
  ['2025-03-06T18:00:00.123456Z', 'times are kept to the millisecond: "2025-03-06T18:00:00.123Z"'],
];

describe('hintFor(text)', () => {
  test.each(slips)('tells the author of %j: %s', (text, hint) => {
    expect(hintFor(text)).toBe(hint);
  });

  test('proposes nothing that would be refused again', () => {
    for (const [text] of slips) {
      for (const [, proposal] of hintFor(text)!.matchAll(/"(\S*\d\S*)"/g)) expect(() => parseDate(proposal!)).not.toThrow();
    }
  });

  test('is silent when it has no guess, or only the text itself', () => {
    expect(['hello', 'last Tuesday', '2025-02-30', '1985-02-3X', '2025-99', '2025/02/30', 'x'.repeat(300)].map(hintFor)).toEqual(Array(7).fill(undefined));
  });
});
