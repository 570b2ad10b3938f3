import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DateSyntaxError} from '../../src/time/dateSyntaxError.ts';
import {parseDate} from '../../src/time/parseDate.ts';

describe('parseDate(mask)', () => {
  test('bounds a mask as trying every completion does', () => {
    const digit = (digits: string): fc.Arbitrary<string> => fc.constantFrom(...digits, ...'X'.repeat(Math.ceil(digits.length / 2)));
    const year = fc.oneof(fc.tuple(digit('0123456789'), digit('0123456789'), digit('0123456789'), digit('0123456789')), fc.tuple(digit('012'), digit('09'), digit('0248'), digit('0134589')));
    const month = fc.tuple(digit('01'), digit('0123456789'));
    const day = fc.oneof(fc.tuple(digit('0123'), digit('0123456789')), fc.constantFrom('29', '30', '31', '2X', '3X', 'X9', 'X0'));
    const found = {4: 0, 7: 0, 10: 0};
    fc.assert(fc.property(year, fc.option(fc.tuple(month, fc.option(day))), (year, rest) => {
      const text = [year, ...(rest?.filter(part => part !== null) ?? [])].map(part => [...part].join('')).join('-');
      fc.pre(text.split('X').length <= 5);
      const dates = completions(text);
      if (dates.length === 0) {
        expect(() => parseDate(text), text).toThrow(DateSyntaxError);
      } else {
        found[text.length as 4 | 7 | 10]++;
        const {startMin, startMax} = parseDate(text);
        expect([startMin, startMax], text).toEqual([dates[0], unitAfter(dates.at(-1)!, text.length)]);
      }
    }), {seed: 1, numRuns: 2000});
    expect(Math.min(...Object.values(found))).toBeGreaterThan(200);
  });
});

/** All dates that a mask may mean, in ms and in order, by writing every digit and asking Date. */
function completions(mask: string): number[] {
  if (mask.includes('X')) return [...'0123456789'].flatMap(digit => completions(mask.replace('X', digit)));
  const ms = Date.parse(`${mask}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(mask) ? [ms] : [];
}

/** The year, month or day after the one that begins at `ms`, told apart by the length of their texts. */
function unitAfter(ms: number, length: number): number {
  const date = new Date(ms);
  if (length === 4) return date.setUTCFullYear(date.getUTCFullYear() + 1);
  return length === 7 ? date.setUTCMonth(date.getUTCMonth() + 1) : date.setUTCDate(date.getUTCDate() + 1);
}
