import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {tableMeasure} from '../../src/layout/measureText.ts';

/** Rounding to a hundredth of a pixel. */
const GRAIN = 0.005;
/** Widths are padded, for the real font may be wider than the table. */
const SAFETY = 1.04;

const regular = {size: 12, weight: 400};
const bold = {size: 12, weight: 600};
/** The characters of each width, read from Helvetica.afm and Helvetica-Bold.afm. */
const HELVETICA = {
  191: '\'', 222: 'ijl', 260: '|', 278: ' !,./:;I[\\]ft', 333: '()-`r', 334: '{}', 355: '"', 389: '*', 469: '^', 500: 'Jcksvxyz',
  556: '#$0123456789?L_abdeghnopqu', 584: '+<=>~', 611: 'FTZ', 667: '&ABEKPSVXY', 722: 'CDHNRUw', 778: 'GOQ', 833: 'Mm', 889: '%', 944: 'W', 1015: '@',
};
const HELVETICA_BOLD = {
  238: '\'', 278: ' ,./I\\ijl', 280: '|', 333: '!()-:;[]`ft', 389: '*r{}', 474: '"', 500: 'z', 556: '#$0123456789J_aceksvxy', 584: '+<=>^~',
  611: '?FLTZbdghnopqu', 667: 'EPSVXY', 722: '&ABCDHKNRU', 778: 'GOQw', 833: 'M', 889: '%m', 944: 'W', 975: '@',
};

/** Width in 1/1000 em, without the padding. */
const units = (text: string, weight = 400): number => Math.round(tableMeasure(text, {size: 1000, weight}) / SAFETY);

describe('tableMeasure(text, style)', () => {
  test('measures the example in its comment', () => {
    expect(tableMeasure('1997', regular)).toBe(27.76);
  });

  // Sums of the WX column of Helvetica.afm and Helvetica-Bold.afm, letter by letter.
  test.each([
    ['Doha', 722 + 556 + 556 + 556, 722 + 611 + 611 + 556],
    ['Steve Witkoff', 667 + 278 + 556 + 500 + 556 + 278 + 944 + 222 + 278 + 500 + 556 + 278 + 278, 667 + 333 + 556 + 556 + 556 + 278 + 944 + 278 + 333 + 556 + 611 + 333 + 333],
    ['6 March', 556 + 278 + 833 + 556 + 333 + 500 + 556, 556 + 278 + 833 + 556 + 389 + 556 + 611],
    ['(~@|)', 333 + 584 + 1015 + 260 + 333, 333 + 584 + 975 + 280 + 333],
    ['iiii', 4 * 222, 4 * 278],
    ['', 0, 0],
  ])('knows the widths of Helvetica for "%s"', (text, light, heavy) => {
    expect(units(text)).toBe(light);
    expect(units(text, 700)).toBe(heavy);
  });

  test.each([[400, HELVETICA], [700, HELVETICA_BOLD]] as const)('knows the width of every character of ASCII at weight %i', (weight, table) => {
    const chars = Object.entries(table).flatMap(([width, all]) => Array.from(all, char => [char, Number(width)] as const));
    expect(chars.map(([char]) => char).sort().join('')).toBe(Array.from({length: 95}, (_, i) => String.fromCharCode(32 + i)).join(''));
    expect(chars.filter(([char, width]) => units(char, weight) !== width)).toEqual([]);
  });

  test('has no width for the controls of ASCII', () => {
    for (const code of [...Array(0x20).keys(), 0x7f]) expect([code, units(String.fromCharCode(code))]).toEqual([code, 0]);
  });

  test('changes to the bold table at weight 600', () => {
    expect(tableMeasure('Doha', {size: 12, weight: 599})).toBe(tableMeasure('Doha', regular));
    expect(tableMeasure('Doha', {size: 12, weight: 700})).toBe(tableMeasure('Doha', bold));
    expect(tableMeasure('Doha', bold)).toBeGreaterThan(tableMeasure('Doha', regular));
  });

  test('measures a letter with an accent as the letter', () => {
    expect(tableMeasure('Erdoğan', regular)).toBe(tableMeasure('Erdogan', regular));
    expect(tableMeasure('Åsa Öz', bold)).toBe(tableMeasure('Asa Oz', bold));
  });

  test.each(['Besançon', 'Việt Nam', '한국', 'が', 'क़', 'Ωμέγα'])('measures "%s" alike, composed or not', text => {
    expect(tableMeasure(text.normalize('NFC'), regular)).toBe(tableMeasure(text.normalize('NFD'), regular));
  });

  test('gives no width to what is not seen', () => {
    const unseen = {
      'zero-width space': '\u200b', 'zero-width non-joiner': '\u200c', 'zero-width joiner': '\u200d', 'word joiner': '\u2060', 'byte order mark': '\ufeff',
      'left-to-right mark': '\u200e', 'right-to-left mark': '\u200f', 'embedding': '\u202b', 'isolate': '\u2067', 'pop isolate': '\u2069',
      'soft hyphen': '\u00ad', 'variation selector': '\ufe0f', 'acute': '\u0301', 'enclosing circle': '\u20dd',
    };
    for (const [name, char] of Object.entries(unseen)) expect([name, units(`a${char}b`)]).toEqual([name, 556 + 556]);
  });

  test('gives a square to a syllable or sign of East Asia, however it is written', () => {
    for (const sign of ['中', '日', 'の', 'ン', '한', '국']) {
      expect(units(sign)).toBe(1000);
      expect(units(sign.normalize('NFD'))).toBe(1000);
    }
  });

  // Advance widths of Helvetica.afm.
  test.each([
    ['Æ', 1000], ['æ', 889], ['Œ', 1000], ['œ', 944], ['Ø', 778], ['ø', 611], ['ß', 611], ['ð', 556], ['Þ', 667], ['ł', 222], ['Ł', 556], ['ı', 278],
    ['©', 737], ['®', 737], ['½', 834], ['¼', 834], ['¾', 834], ['±', 584], ['°', 400], ['€', 556], ['…', 1000], ['—', 1000], ['–', 556], ['’', 222], ['“', 333], ['‰', 1000],
  ])('is no narrower than Helvetica for "%s"', (char, width) => {
    expect(units(char)).toBeGreaterThanOrEqual(width);
    expect(units(char, 400)).toBeLessThan(1450);
  });

  test('adds up: two texts side by side are as wide as both', () => {
    fc.assert(fc.property(text, text, style, (a, b, look) => {
      expect(Math.abs(tableMeasure(a + b, look) - tableMeasure(a, look) - tableMeasure(b, look))).toBeLessThanOrEqual(3 * GRAIN + 1e-9);
    }), {seed: 1, numRuns: 1000});
  });

  test('never shrinks when text is added or type grows', () => {
    fc.assert(fc.property(text, text, style, fc.integer({min: 0, max: 20}), (a, b, look, more) => {
      const width = tableMeasure(a, look);
      expect(width).toBeGreaterThanOrEqual(0);
      expect(tableMeasure(a + b, look)).toBeGreaterThanOrEqual(width);
      expect(tableMeasure(a, {...look, size: look.size + more})).toBeGreaterThanOrEqual(width);
    }), {seed: 2, numRuns: 500});
  });

  test('grows with the size of the type', () => {
    fc.assert(fc.property(text, fc.constantFrom(400, 700), fc.integer({min: 1, max: 40}), (a, weight, size) => {
      expect(tableMeasure(a, {size, weight})).toBeCloseTo(tableMeasure(a, {size: 1000, weight}) * size / 1000, 1);
    }), {seed: 3, numRuns: 500});
  });

  test('measures every text alike, composed or not', () => {
    fc.assert(fc.property(text, style, (a, look) => {
      expect(tableMeasure(a.normalize('NFC'), look)).toBe(tableMeasure(a.normalize('NFD'), look));
    }), {seed: 4, numRuns: 1000});
  });
});

const text = fc.oneof(fc.string({maxLength: 12}), fc.string({unit: 'grapheme', maxLength: 12}), fc.string({unit: 'binary', maxLength: 12}));
const style = fc.record({size: fc.integer({min: 1, max: 40}), weight: fc.constantFrom(300, 400, 600, 700)});
