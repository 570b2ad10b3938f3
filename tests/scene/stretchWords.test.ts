import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import {endWords, stretchWords} from '../../src/scene/stretchWords.ts';
import {languages} from '../locale/languages.ts';

const at = (text: string): number => Date.parse(text);
const said = (from: string, to: string, zone = 'UTC'): string => stretchWords([at(from), at(to)], en, zone);

describe('stretchWords(times, locale, timeZone)', () => {
  test('says as much as the length deserves', () => {
    expect(said('1997-01-01', '2025-03-10')).toBe('1997 to 2025');
    expect(said('2024-01-01', '2025-01-01')).toBe('January to December 2024');
    expect(said('2025-03-03', '2025-03-10')).toBe('3 to 9 March 2025');
    expect(said('2025-03-05T14:00Z', '2025-03-05T18:30Z')).toBe('5 March 2025, 14:00 to 18:29');
    expect(said('2025-03-05T14:00:10Z', '2025-03-05T14:00:13Z')).toBe('5 March 2025, 14:00:10 to 14:00:12');
  });

  test('says one word for what begins and ends in it', () => {
    expect(said('2025-03-05T00:00Z', '2025-03-05T00:01Z')).toBe('5 March 2025, 00:00');
  });

  test('speaks of the clocks of a zone', () => {
    expect(said('2025-03-02T21:00Z', '2025-03-09T21:00Z', 'Asia/Qatar')).toBe('3 to 9 March 2025');
  });

  test('knows years before 0 and far from us', () => {
    expect(stretchWords([Date.UTC(-499, 0), Date.UTC(-43, 2)], en, 'UTC')).toBe('500 to 44 BCE');
    expect(stretchWords([-4.35e20, 1.7e12], en, 'UTC')).toBe('13.8 billion years ago to 2023');
  });

  test('says each end alone', () => {
    expect(endWords([at('2025-03-03'), at('2025-03-10')], en, 'UTC')).toEqual(['3 March 2025', '9 March 2025']);
  });

  test.each(languages)('has words in $code for any length', locale => {
    for (const length of [1, 900, 5e3, 6e5, 8e7, 3e8, 9e9, 9e11, 9e15]) expect(stretchWords([at('2025-03-03'), at('2025-03-03') + length], locale, 'UTC')).not.toBe('');
  });
});
