import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {didYouMean} from '../../src/event/didYouMean.ts';
import {EVENT_KEYS, STATUSES} from '../../src/event/vocabulary.ts';

describe('didYouMean(word, candidates)', () => {
  test.each([['canceled', 'cancelled'], ['ocurred', 'occurred'], ['Planned', 'planned'], ['tenative', 'tentative'], ['ongiong', 'ongoing']])('takes %s for %s', (word, meant) => {
    expect(didYouMean(word, STATUSES)).toBe(meant);
  });

  test('counts a swap of neighbours as one slip', () => {
    expect(didYouMean('daet', EVENT_KEYS)).toBe('date');
  });

  test('makes no guess where nothing is near', () => {
    expect(didYouMean('weather', EVENT_KEYS)).toBeUndefined();
    expect(didYouMean('', EVENT_KEYS)).toBeUndefined();
    expect(didYouMean('x', [])).toBeUndefined();
  });

  test('of equally near words takes the first', () => {
    expect(didYouMean('bat', ['cat', 'rat'])).toBe('cat');
  });

  test('does not compare very long words', () => {
    expect(didYouMean('x'.repeat(65), ['x'.repeat(65)])).toBeUndefined();
  });

  const slip = (...kinds: readonly string[]): fc.Arbitrary<Slip> => fc.tuple(fc.nat(5), fc.constantFrom(...kinds), fc.constantFrom('q', 'z'));
  const candidates = ['uvwxyy', 'abcdef'];

  test('finds a word of six letters again after two letters were changed, dropped or added', () => {
    const one = slip('change', 'drop', 'add');
    fc.assert(fc.property(one, one, (a, b) => {
      expect(didYouMean(mistyped(mistyped('abcdef', a), b), candidates)).toBe('abcdef');
    }), {seed: 1, numRuns: 500});
  });

  test('finds a word of three letters again after one slip, and not after two', () => {
    fc.assert(fc.property(slip('change', 'add', 'swap'), a => {
      expect(didYouMean(mistyped('abc', a), ['xyz', 'abc'])).toBe('abc');
    }), {seed: 1, numRuns: 100});
    expect(didYouMean('aqz', ['abc'])).toBeUndefined();
  });
});

type Slip = readonly [place: number, kind: string, letter: string];

function mistyped(word: string, [place, kind, letter]: Slip): string {
  const at = Math.min(place, word.length - 1);
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  if (kind === 'change') return before + letter + after;
  if (kind === 'drop') return before + after;
  return kind === 'add' ? before + here + letter + after : before + after.charAt(0) + here + after.slice(1);
}
