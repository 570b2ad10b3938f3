import {describe, expect, test} from 'vitest';
import {dark, light, type Token, type Tokens} from '../../src/theme/tokens.ts';

/** WCAG 2.2 relative luminance of `#RRGGBB`. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16) / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const themes: readonly (readonly [string, Tokens])[] = [['light', light], ['dark', dark]];
const texts: readonly Token[] = ['ink', 'ink-2', 'ink-3', 'accent'];
const lines: readonly Token[] = ['axis', 'leader', 'group-1', 'group-2', 'group-3', 'group-4'];

describe.each(themes)('the %s theme', (_, tokens) => {
  test.each(texts)('sets %s at 4.5:1 or more, on ground and on surface', token => {
    for (const ground of ['ground', 'surface'] as const) expect(contrast(tokens[token], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)('draws %s at 3:1 or more, on ground and on surface', token => {
    for (const ground of ['ground', 'surface'] as const) expect(contrast(tokens[token], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});
