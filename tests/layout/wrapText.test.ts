import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tableMeasure} from '../../src/layout/measureText.ts';
import {wrapText, type WrapSpace} from '../../src/layout/wrapText.ts';

/** One px a grapheme, so that widths can be counted. */
const count = (text: string): number => graphemes(text).length;
const room = (width: number, lines: number): WrapSpace => ({width, lines, measure: count});

const family = '👩‍👩‍👧‍👦';
const accented = 'e\u0301';

describe('wrapText(text, space)', () => {
  test('wraps the example in its comment', () => {
    const {lines, width, cut} = wrapText('Trump meets eight former hostages', {width: 200, lines: 2, measure: text => text.length * 7});
    expect(lines).toEqual(['Trump meets eight', 'former hostages']);
    expect([width, cut]).toEqual([17 * 7, false]);
  });

  test('keeps a text that fits in one line', () => {
    expect(wrapText('Doha talks', room(10, 3))).toEqual({lines: ['Doha talks'], width: 10, cut: false});
  });

  test('evens out lines: a greedy fill would leave a word alone', () => {
    expect(wrapText('one two six ten x', room(15, 2)).lines).toEqual(['one two', 'six ten x']);
    expect(wrapText('aaa bbb ccc ddd', room(11, 2)).lines).toEqual(['aaa bbb', 'ccc ddd']);
  });

  test('has no line for no text', () => {
    const nothing = {lines: [], width: 0, cut: false};
    expect(wrapText('', room(10, 2))).toEqual(nothing);
    expect(wrapText(' \n\t ', room(10, 2))).toEqual(nothing);
  });

  test('takes any run of blanks and line ends for one space', () => {
    expect(wrapText('  one \n\n two\t', room(10, 2)).lines).toEqual(['one two']);
  });

  test('breaks after hyphens and dashes', () => {
    expect(wrapText('cease-fire', room(6, 2)).lines).toEqual(['cease-', 'fire']);
    expect(wrapText('the U.S.–Hamas talks', room(11, 2)).lines).toEqual(['the U.S.–', 'Hamas talks']);
    expect(wrapText('first—second', room(7, 2)).lines).toEqual(['first—', 'second']);
    expect(wrapText('wait--stop', room(8, 2)).lines).toEqual(['wait--', 'stop']);
  });

  test('keeps a hyphen with the number behind it', () => {
    expect(wrapText('at about -40 °C', room(10, 2)).lines).toEqual(['at about', '-40 °C']);
    expect(wrapText('it is COVID-19', room(12, 2)).lines).toEqual(['it is', 'COVID-19']);
    expect(wrapText('day 2025-03-05', room(12, 2)).lines).toEqual(['day', '2025-03-05']);
  });

  test('breaks a word that is too long for any line', () => {
    expect(wrapText('Donaudampfschifffahrt', room(8, 3)).lines).toEqual(['Donaudam', 'pfschiff', 'fahrt']);
    expect(wrapText('a Donaudampf b', room(8, 3)).lines.join(' ')).toBe('a Donaudam pf b');
  });

  test('breaks a word with hyphens at these, however long it is', () => {
    expect(wrapText('state-of-the-art', room(10, 2)).lines).toEqual(['state-of-', 'the-art']);
    expect(wrapText('out-Donaudampf', room(6, 4)).lines).toEqual(['out-', 'Donaud', 'ampf']);
  });

  test('breaks scripts without spaces anywhere between signs', () => {
    expect(wrapText('東京で会談が行われた', room(5, 2)).lines).toEqual(['東京で会談', 'が行われた']);
    expect(wrapText('東京で会談が行われた', room(9, 2)).lines).toEqual(['東京で会談', 'が行われた']);
    const thai = 'การประชุมที่โดฮา';
    const {lines, cut} = wrapText(thai, room(6, 3));
    expect(cut).toBe(false);
    expect(lines.join('')).toBe(thai);
    expect(lines.flatMap(graphemes)).toEqual(graphemes(thai));
  });

  test('begins no line with a stop, ends none with a bracket, and keeps numbers whole where there are no spaces', () => {
    const lines = (text: string, width: number): readonly string[] => wrapText(text, room(width, 20)).lines;
    expect(lines('2025年3月5日、東京', 5)).toEqual(['2025年', '3月5日、', '東京']);
    for (let width = 5; width < 30; width++) {
      const told = lines('「交渉は2025年3月5日に中止」と（匿名の）当局者。', width);
      expect(told.join('')).toBe('「交渉は2025年3月5日に中止」と（匿名の）当局者。');
      for (const line of told) {
        expect(line).not.toMatch(/^[、。」）]|[「（]$/u);
        expect(line).not.toMatch(/^[年月日]/u);
      }
    }
  });

  test('never breaks a family or a letter from its accent', () => {
    expect(wrapText(family.repeat(5), room(2, 3)).lines).toEqual([family + family, family + family, family]);
    expect(wrapText(accented.repeat(5), room(2, 3)).lines).toEqual([accented + accented, accented + accented, accented]);
  });

  test('cuts what does not fit and says so', () => {
    expect(wrapText('one two three four', room(9, 1))).toEqual({lines: ['one two…'], width: 8, cut: true});
    expect(wrapText('one two three four', room(10, 1))).toEqual({lines: ['one two t…'], width: 10, cut: true});
    expect(wrapText('one two three four', room(8, 2))).toEqual({lines: ['one two', 'three f…'], width: 8, cut: true});
  });

  test('cuts between graphemes', () => {
    expect(wrapText(family.repeat(5), room(3, 1)).lines).toEqual([family + family + '…']);
    expect(wrapText(accented.repeat(5), room(3, 1)).lines).toEqual([accented + accented + '…']);
    expect(wrapText('東京で会談が行われた', room(5, 1)).lines).toEqual(['東京で会…']);
  });

  test('puts no space where the text has none', () => {
    expect(wrapText('U.S.–Hamas talks in Doha', room(9, 1)).lines).toEqual(['U.S.–Ham…']);
    expect(wrapText('cease-fire', room(9, 1)).lines).toEqual(['cease-fi…']);
  });

  test('leaves nothing out silently even where nothing fits', () => {
    expect(wrapText('Doha', room(1, 1))).toMatchObject({lines: ['D…'], cut: true});
  });

  test('needs no more lines than a greedy fill and is as narrow as any fill with so few', () => {
    fc.assert(fc.property(phrase, fc.integer({min: 8, max: 60}), fc.constantFrom(1, 0.7), (text, width, scale) => {
      const measure = (part: string): number => letterWidths(part) * scale;
      const fills = allFills(text).filter(lines => lines.every(line => measure(line) <= width));
      fc.pre(fills.length > 0);
      const fewest = Math.min(...fills.map(lines => lines.length));
      const narrowest = Math.min(...fills.filter(lines => lines.length === fewest).map(lines => Math.max(...lines.map(measure))));
      const wrapped = wrapText(text, {width, lines: 9, measure});
      expect(wrapped.lines.length).toBe(fewest);
      expect(wrapped.lines.join('¦')).toBe(fills.map(lines => lines.join('¦')).find(fill => fill === wrapped.lines.join('¦')));
      expect(wrapped.width).toBeCloseTo(Math.max(...wrapped.lines.map(measure)), 9);
      // Whole widths are found exactly, others to half a pixel.
      expect(wrapped.width - narrowest).toBeLessThanOrEqual(scale === 1 ? 1e-9 : 0.5);
    }), {seed: 1, numRuns: 300});
  });

  test('cuts exactly where the lines do not suffice', () => {
    fc.assert(fc.property(phrase, fc.integer({min: 8, max: 40}), fc.integer({min: 1, max: 3}), (text, width, lines) => {
      const needed = wrapText(text, {width, lines: Infinity, measure: letterWidths}).lines.length;
      expect(wrapText(text, {width, lines, measure: letterWidths}).cut).toBe(needed > lines);
    }), {seed: 2, numRuns: 300});
  });

  test('keeps every text whole and in order, or cuts its end', () => {
    let cuts = 0;
    fc.assert(fc.property(anyText, fc.integer({min: 2, max: 20}), fc.integer({min: 1, max: 4}), (text, width, most) => {
      const {lines, cut} = wrapText(text, room(width, most));
      expect(lines.length).toBeLessThanOrEqual(most);
      expect(lines.every(line => line === line.trim() && line !== '')).toBe(true);
      const said = lines.map(solid).join('');
      if (cut) {
        cuts += 1;
        expect(said.endsWith('…')).toBe(true);
        expect(solid(text.trim()).startsWith(said.slice(0, -1))).toBe(true);
      } else expect(said).toBe(solid(text.trim()));
    }), {seed: 3, numRuns: 400});
    expect(cuts).toBeGreaterThan(60);
  });

  test('lets no line be wider than the space, if it holds a grapheme and "…"', () => {
    fc.assert(fc.property(anyText, fc.integer({min: 2, max: 20}), fc.integer({min: 1, max: 4}), (text, width, most) => {
      const wrapped = wrapText(text, room(width, most));
      for (const line of wrapped.lines) expect(count(line)).toBeLessThanOrEqual(width);
      expect(wrapped.width).toBe(Math.max(0, ...wrapped.lines.map(count)));
    }), {seed: 4, numRuns: 400});
  });

  test('makes lines of whole graphemes', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', 'bc', family, accented, '🇩🇪', '🇶🇦', '👍🏽', 'นี้', '한', '東', ' ', '-', '–'), {maxLength: 20}), fc.integer({min: 2, max: 8}), fc.integer({min: 1, max: 3}), (parts, width, most) => {
      const text = parts.join('');
      const {lines, cut} = wrapText(text, room(width, most));
      const said = lines.flatMap(graphemes).filter(part => part !== ' ');
      const whole = graphemes(text).filter(part => part !== ' ');
      expect(cut ? said.slice(0, -1) : said).toEqual(cut ? whole.slice(0, said.length - 1) : whole);
    }), {seed: 5, numRuns: 400});
  });

  test('keeps to the space with the table of widths too', () => {
    const measure = (text: string): number => tableMeasure(text, {size: 13, weight: 600});
    fc.assert(fc.property(phrase, fc.integer({min: 60, max: 200}), fc.integer({min: 1, max: 4}), (text, width, lines) => {
      // Widths are rounded to a hundredth before they are added up.
      expect(wrapText(text, {width, lines, measure}).width).toBeLessThanOrEqual(width + 0.01 * text.length);
    }), {seed: 6, numRuns: 300});
  });
});

/** Words, some with hyphens, as in titles. */
const phrase = fc.array(fc.stringMatching(/^[a-z]{1,5}([-–][a-z]{1,4})?$/), {minLength: 1, maxLength: 7}).map(words => words.join(' '));

const anyText = fc.oneof(
  fc.string({maxLength: 40}), fc.string({unit: 'grapheme', maxLength: 40}), fc.string({unit: 'binary', maxLength: 40}),
  fc.array(fc.constantFrom('one', 'two-three', 'a–b', '中文', 'ไทย', family, ' ', '  ', '\n', '—', 'verylongword'), {maxLength: 15}).map(parts => parts.join('')),
);

const letterWidths = (text: string): number => Array.from(text).reduce((sum, letter) => sum + 1 + letter.codePointAt(0)! % 4, 0);

const segmenter = new Intl.Segmenter('en', {granularity: 'grapheme'});
const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({segment}) => segment);

/** Without the blanks that lines may end at. */
const solid = (text: string): string => text.replace(/[ \t\n\r]+/g, '');

/** Every way to break a phrase at spaces and after dashes. */
function allFills(text: string): string[][] {
  const places = Array.from(text.matchAll(/ |[-–]/g), match => match.index + 1);
  return Array.from({length: 2 ** places.length}, (_, chosen) => {
    const breaks = [0, ...places.filter((__, bit) => (chosen >> bit) % 2 === 1), text.length];
    return breaks.slice(1).map((end, i) => text.slice(breaks[i], end).trimEnd());
  });
}
