import {describe, expect, test} from 'vitest';
import {hintFor} from '../../src/time/dateHints.ts';

// Which text gets which hint is held in edtfRefusals.ts; here is how a guess is found.
const only = (...dates: readonly string[]) => (text: string): boolean => dates.includes(text);

describe('hintFor(text, isDate)', () => {
  test('says how EDTF does it and quotes the date', () => {
    expect(hintFor('199u', only('199X'))).toBe('an unknown digit is X: "199X"');
  });

  test('offers only what is a date', () => {
    expect(hintFor('03/06/2025', only('2025-06-03', '2025-03-06'))).toBe('year, month, day, with leading zeros: "2025-06-03" or "2025-03-06"');
    expect(hintFor('03/06/2025', only('2025-03-06'))).toBe('year, month, day, with leading zeros: "2025-03-06"');
    expect(hintFor('03/06/2025', only())).toBeUndefined();
  });

  test('offers a date once, though two readings give it', () => {
    expect(hintFor('4/4/2025', only('2025-04-04'))).toBe('year, month, day, with leading zeros: "2025-04-04"');
  });

  test('goes on to the next habit when the first makes no date', () => {
    expect(hintFor('1997-13', only('1997/2013'))).toBe('a hyphen before a month, a slash between years: "1997/2013"');
    expect(hintFor('1997-13', only('1997-13X'))).toBeUndefined();
  });

  test('gives short numbers their zeros, but not decimals', () => {
    expect(hintFor('2025-2-3', only('2025-02-03'))).toContain('"2025-02-03"');
    expect(hintFor('2025-2-3 9:05:00.5', only('2025-02-03T09:05:00.5'))).toContain('"2025-02-03T09:05:00.5"');
    expect(hintFor('Sept. 1st, 2025', only('2025-09-01'))).toContain('"2025-09-01"');
  });

  test('knows all months by name', () => {
    const names = ['January', 'Feb', 'Mar.', 'april', 'MAY', 'June', 'July', 'Aug', 'Sept', 'October', 'Nov', 'Dec.'];
    const months = names.map((_, i) => `2025-${String(i + 1).padStart(2, '0')}`);
    expect(names.map(name => hintFor(`${name} 2025`, only(...months))?.slice(-9))).toEqual(months.map(month => `"${month}"`));
  });

  test('takes two digits for a year near the first, not for a lifetime later', () => {
    const years = (text: string): string | undefined => hintFor(text, date => /^\d{4}\/\d{4}$/.test(date))?.split('"')[1];
    expect(['1914-18', '1997-13', '1999/00', '1899–04', '2025-99', '1950-49'].map(years)).toEqual(['1914/1918', '1997/2013', '1999/2000', undefined, undefined, undefined]);
  });

  test('comes to an end on long texts', () => {
    for (const part of [' ', '-', '1', '1-', 'a ', '. ', '0s']) expect(hintFor(part.repeat(10_000), () => false)).toBeUndefined();
  });
});
