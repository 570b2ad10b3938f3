// Do our regular expressions read hostile texts in linear time?
// A text of ten thousand characters must not stop a page because of one careless star.
// Must not claim more than it tries: texts made by repeating what an expression repeats, in steps, not in time.

import ts from 'typescript';
import {describe, expect, test} from 'vitest';
import {pumpedTexts, searchSteps} from './regexSteps.ts';
import {nodesOf, sourcesIn} from './sources.ts';

/** Twice the text may cost so many times the steps: 2 is linear, 4 quadratic. */
const MOST_GROWTH = 2.6;

/** How much faster than the text the steps grow, on the worst of the texts tried. */
function growth(source: string): {readonly factor: number; readonly text: string} {
  let worst = {factor: 0, text: ''};
  const long = pumpedTexts(source, 120);
  for (const [i, short] of pumpedTexts(source, 60).entries()) {
    const many = searchSteps(source, long[i]!);
    // Short work has no shape yet.
    if (many < 800) continue;
    const factor = many === Infinity ? Infinity : (many / searchSteps(source, short)) * (2 * short.length / long[i]!.length);
    if (factor > worst.factor) worst = {factor, text: short.slice(0, 20)};
    if (factor > 3) break;
  }
  return worst;
}

const ours = sourcesIn('src').flatMap(({path, tree}) => [...nodesOf(tree)].filter(ts.isRegularExpressionLiteral).map(({text}) => [path, text] as const));

/** Expressions that only ever meet texts of a length that is bounded elsewhere, and where that is. */
const bounded: Readonly<Record<string, string>> = {
  "/'([^']*)'|([a-zA-Z])\\2*/g": 'patterns of dates, which come with a language and not with data; it refers back to one letter',
  '/\\B(?=(\\d{3})+$)/g': 'digits of one number, of which there are at most 22',
};

describe('growth of steps', () => {
  test.each(['/(a+)+$/', '/(a|a)*b/', '/(a|ab|b)*c/', '/a+$/', '/\\s+$/', '/(?:\\w+\\s?)*!/', '/a*a*b/', '/^(a*)*$/', '/x.*y.*z/'])('sees that %s is not linear', source => {
    expect(growth(source).factor).toBeGreaterThan(3);
  });

  test.each(['/^a+$/', '/^[a-z]+:/', '/a|b/', '/[^a]/g', '/^(?:a|b)*c/', '/^\\d{4}-\\d\\d$/'])('sees that %s is', source => {
    expect(growth(source).factor).toBeLessThan(MOST_GROWTH);
  });
});

describe('src', () => {
  test('has expressions to look at, and makes none out of text', () => {
    expect(ours.length).toBeGreaterThan(50);
    const made = sourcesIn('src').flatMap(({path, tree}) => [...nodesOf(tree)].filter(node => ts.isNewExpression(node) && node.expression.getText() === 'RegExp').map(node => `${path}: ${node.getText()}`));
    expect(made).toEqual([]);
  });

  test('has none whose steps outgrow the text', () => {
    const careless = [...new Map(ours.map(([path, source]) => [source, path]))].filter(([source]) => !(source in bounded)).flatMap(([source, path]) => {
      const {factor, text} = growth(source);
      return factor > MOST_GROWTH ? [`${path}: ${source} on ${JSON.stringify(text)}… grows ${factor.toFixed(1)} times`] : [];
    });
    expect(careless).toEqual([]);
  });
});
