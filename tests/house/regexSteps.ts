// Counts the steps a backtracking engine takes to search a text for a regular expression.
// Time is no evidence on a busy machine; steps are the same everywhere.
// Must not know whose expressions they are.

import {createRequire} from 'node:module';
import type {AST} from '@eslint-community/regexpp';

// The parser that ESLint itself uses, of the version that it brought.
const {parseRegExpLiteral} = createRequire(createRequire(import.meta.url).resolve('eslint'))('@eslint-community/regexpp') as typeof import('@eslint-community/regexpp');

/** Beyond this a search is as good as endless. */
const MOST_STEPS = 30_000;
/** What samples of a class are taken from. */
const POOL = [...'a1A0zZ9 -_.,:;/?!~%+*\\"\'()[]{}<>=#&@^$|Xx', '\n', '\t', '\r', '\u0000', '\u00a0', 'é', 'م', '漢', '年', '٣', '–', '’', '“', '…', '\ud800', '\udc00', '😀'];

type Next = (at: number) => boolean;

class TooManySteps extends Error {}

/**
 * Steps of a search for all matches of the literal `source` in `text`, as a backtracking engine without any cleverness takes
 * them; `Infinity` when they are too many to count.
 *
 * @example
 * searchSteps('/a+$/', 'aaab') // more than 9, since each start is tried
 */
export function searchSteps(source: string, text: string): number {
  const {pattern, flags} = parseRegExpLiteral(source);
  let steps = 0;
  const count = (): void => { if (++steps > MOST_STEPS) throw new TooManySteps(); };
  const chars = flags.unicode || flags.unicodeSets ? [...text] : text.split('');
  const test = charTest(flags.raw);

  const any = (alternatives: readonly AST.Alternative[], at: number, next: Next): boolean => alternatives.some(({elements}) => {
    count();
    return all(elements, 0, at, next);
  });
  const all = (elements: readonly AST.Element[], i: number, at: number, next: Next): boolean =>
    i === elements.length ? next(at) : one(elements[i]!, at, after => all(elements, i + 1, after, next));
  const repeat = (node: AST.Quantifier, done: number, at: number, next: Next): boolean => {
    const more = (): boolean => done < node.max && one(node.element, at, after => (after > at || done < node.min) && repeat(node, done + 1, after, next));
    if (done < node.min) return more();
    return node.greedy ? more() || next(at) : next(at) || more();
  };
  const one = (node: AST.Element, at: number, next: Next): boolean => {
    switch (node.type) {
      case 'Group': case 'CapturingGroup': return any(node.alternatives, at, next);
      case 'Quantifier': return repeat(node, 0, at, next);
      case 'Assertion': return asserts(node, at) && next(at);
      case 'Backreference': throw new Error(`${source} refers back`);
      default:
        count();
        return at < chars.length && test(node.raw, chars[at]!) && next(at + 1);
    }
  };
  const asserts = (node: AST.Assertion, at: number): boolean => {
    count();
    if (node.kind === 'lookahead') return any(node.alternatives, at, () => true) !== node.negate;
    // What stands behind is short in all of ours; word ends cost nothing.
    if (node.kind === 'lookbehind' || node.kind === 'word') return true;
    if (node.kind === 'start') return at === 0 || (flags.multiline && chars[at - 1] === '\n');
    return at === chars.length || (flags.multiline && chars[at] === '\n');
  };
  try {
    for (let at = 0; at <= chars.length;) {
      let end = at;
      const isFound = any(pattern.alternatives, at, after => {
        end = after;
        return true;
      });
      if (flags.sticky) break;
      at = isFound ? Math.max(end, at + 1) : at + 1;
    }
  } catch (error) {
    if (error instanceof TooManySteps) return Infinity;
    throw error;
  }
  return steps;
}

/**
 * Texts of about `length` characters that make the literal `source` work: what it repeats, again and again, alone and two
 * by two, after what it begins with, and before what it does not expect.
 *
 * @example
 * pumpedTexts('/a+$/', 3) // 'aaa', 'aaa!' and others
 */
export function pumpedTexts(source: string, length: number): readonly string[] {
  const {pattern, flags} = parseRegExpLiteral(source);
  const test = charTest(flags.raw);
  const begun = sample(pattern.alternatives[0]!, test);
  const pumps = [...new Set([...pieces(pattern, test), begun])].filter(piece => piece !== '');
  const repeated = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));
  const bodies = [...pumps.map(repeated), ...pumps.flatMap(a => pumps.slice(0, 6).map(b => repeated(a) + repeated(b))), ...pumps.flatMap(a => pumps.slice(0, 6).map(b => repeated(a + b)))];
  return bodies.flatMap(body => ['', begun].flatMap(before => ['', '\u0000', '!', ' ', 'a'].map(after => before + body + after)));
}

/** A sample of every part that may come many times, and of each way it may go. */
function pieces(pattern: AST.Pattern, test: CharTest): string[] {
  const found: string[] = [];
  const visit = (node: AST.Pattern | AST.Alternative | AST.Element): void => {
    if (node.type === 'Quantifier') {
      if (node.max > 8) found.push(...('alternatives' in node.element ? node.element.alternatives.map(way => sample(way, test)) : [sample(node.element, test)]));
      visit(node.element);
    } else if ('alternatives' in node) node.alternatives.forEach(visit);
    else if (node.type === 'Alternative') node.elements.forEach(visit);
  };
  visit(pattern);
  return found;
}

/** The shortest text, more or less, that a part stands for. */
function sample(node: AST.Alternative | AST.Element, test: CharTest): string {
  switch (node.type) {
    case 'Alternative': return node.elements.map(element => sample(element, test)).join('');
    case 'Group': case 'CapturingGroup': return sample(node.alternatives[0]!, test);
    case 'Quantifier': return sample(node.element, test).repeat(Math.max(1, node.min));
    case 'Assertion': case 'Backreference': return '';
    default: return POOL.find(char => test(node.raw, char)) ?? '';
  }
}

type CharTest = (raw: string, char: string) => boolean;

function charTest(flags: string): CharTest {
  const known = new Map<string, RegExp>();
  return (raw, char) => {
    const single = known.get(raw) ?? new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, ''));
    known.set(raw, single);
    return single.test(char);
  };
}
