// Texts to throw at the parser: chance, dates with slips in them, monsters, and scripts from elsewhere.
// Made by a generator of our own, since a million of them are wanted in seconds and must be the same in every run.
// Knows nothing of what is made of them.

import {furtherExamples, officialExamples} from './edtfExamples.ts';
import {refusals} from './edtfRefusals.ts';

const alphabet = [...'0123456789XYEST-+?~%/.,:[]{}Z uxye', '..', '1985', '-04', '-12', 'T18:30', '2004-06-~01'];
const valid = [...officialExamples, ...furtherExamples].map(([text]) => text);
const known = [...valid, ...refusals.map(([text]) => text)];
/** Ends of Unicode, halves of pairs, digits of other scripts, signs that cannot be seen. */
const strange = ['\u0000', '\u00a0', '\u0661', '\u2013', '\u2028', '\u200f', '\ufeff', '\ufffd', '\ud800', '\udc00', '😀', '𝟙', '\u{10ffff}'];

/**
 * A source of texts, the same for the same seed.
 *
 * @example
 * const next = randomTexts(1);
 * next(); // '1985-0X/..'
 */
export function randomTexts(seed: number): () => string {
  const below = randomBelow(seed);
  const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const some = <T>(most: number, make: () => T): T[] => Array.from({length: below(most + 1)}, make);
  const edited = (text: string): string => {
    const at = below(text.length + 1);
    return text.slice(0, at) + (below(3) > 0 ? one(alphabet) : '') + text.slice(at + below(3));
  };
  const kinds: readonly (() => string)[] = [
    () => some(24, () => one(alphabet)).join(''),
    () => some(2, () => 0).reduce(edited, edited(one(valid))),
    () => one(known) + one(['', '/', ',', '..', ' ']) + one(known),
    () => some(12, () => one(below(4) > 0 ? strange : known)).join(''),
  ];
  const long = (): string => {
    const text = Array.from({length: 60}, () => one(below(2) > 0 ? alphabet : valid)).join(one(['', ',', '/', ' ']));
    return text.slice(0, 240 + below(32)); // around the longest that is read
  };
  return () => (below(32) === 0 ? long() : one(kinds)());
}

/**
 * Whole numbers from 0 to less than a limit, by Marsaglia's xorshift of 32 bits.
 *
 * @example
 * randomBelow(1)(10) // 0 to 9
 */
export function randomBelow(seed: number): (limit: number) => number {
  let state = seed;
  return limit => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}
