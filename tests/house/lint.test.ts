// Does the linter see what it is there to see?
// A selector with a slip in it bans nothing and tells nobody.
// Must not repeat what typescript-eslint tests itself.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ESLint} from 'eslint';
import {describe, expect, test} from 'vitest';

// In CI the parser would believe the files on disk and not the text it is given.
const linter = new ESLint({overrideConfig: {languageOptions: {parserOptions: {disallowAutomaticSingleRunInference: true}}}});

/** Rules that a piece of code breaks when it stands in an existing file. */
async function broken(code: string, filePath: string): Promise<readonly (string | null)[]> {
  const [result] = await linter.lintText(`${code}\n`, {filePath});
  return result!.messages.map(({ruleId}) => ruleId);
}

/** What each of several lines of code breaks that stand in one file together: to read a file anew takes the linter a second. */
async function brokenByLine(lines: readonly string[], filePath: string): Promise<readonly (readonly (string | null)[])[]> {
  const [result] = await linter.lintText(`${lines.join('\n')}\n`, {filePath});
  return lines.map((_, i) => result!.messages.filter(({line}) => line === i + 1).map(({ruleId}) => ruleId));
}

const anywhere = 'src/layout/separate.ts';
const declared = 'declare const e: Element; declare const s: {html(t: string): void; attr(n: string, v: string): void};';

describe('the linter', () => {
  const banned: readonly (readonly [code: string, rule: string])[] = [
    ...[
      `e.innerHTML = 'a';`, `e['innerHTML'] = 'a';`, `e.outerHTML = 'a';`, `e.insertAdjacentHTML('beforeend', 'a');`, `e.setHTMLUnsafe('a');`,
      `document.write('a');`, `document.createRange().createContextualFragment('a');`,
      `s.html('a');`, `s.attr('style', 'a');`, `e.setAttribute('style', 'a');`, `e.setAttribute('STYLE', 'a');`, `e.setAttributeNS(null, 'style', 'a');`,
      `e.parseHTML('a');`, `new window.DOMParser();`, `Object.assign(e, {innerHTML: 'a'});`, `Reflect.set(e, 'innerHTML', 'a');`, `e.ownerDocument.write('a');`, `window.eval('a');`, `e.toggleAttribute('onclick');`, `document.createAttribute('onclick');`, `e.onclick = null;`,
      `export const a = 'javascript:void 0';`, 'export const a = `javascript:${s}`;',
      `e.setAttribute('onclick', 'a');`, `s.attr('onload', 'a');`, `e.setAttributeNS(null, 'onclick', 'a');`,
      'export const a = Date.now();', 'export const a = new Date();', 'export const a = Date();', 'export const a = Math.random();', 'export const a = performance.now();',
    ].map(code => [code, 'no-restricted-syntax'] as const),
    ['new DOMParser();', 'no-restricted-globals'],
    [`eval('a');`, 'no-eval'],
    [`new Function('a');`, 'no-new-func'],
    ['export const a: any = 1;', '@typescript-eslint/no-explicit-any'],
    [`console.log('a');`, 'no-console'],
  ];
  // No two of one name.
  const inOneFile = brokenByLine([declared, ...banned.map(([code], i) => code.replace('const a', `const a${i}`)), 'e; s;'], anywhere);

  test.each(banned.map(([code, rule], i) => [code, rule, i + 1] as const))('bans %s (%s)', async (_, rule, line) => {
    expect((await inOneFile)[line]).toContain(rule);
  });

  test.each([
    ['// @ts-ignore\nexport const a = 1;', '@typescript-eslint/ban-ts-comment'],
    [`export function a(): void {\n${'String(1);\n'.repeat(60)}}`, 'max-lines-per-function'],
    ['export const a = 1;\n'.repeat(301), 'max-lines'],
  ])('finds %j', async (code, rule) => {
    expect(await broken(code, anywhere)).toContain(rule);
  });

  const unsafe = [`document.body.innerHTML = 'a';`, `document.body.insertAdjacentHTML('beforeend', 'a');`, `document.body.setAttribute('style', 'a');`, `document.body.onclick = null;`, `location.href = 'javascript:void 0';`];

  test('bans them in examples too', async () => {
    const rules = await brokenByLine(unsafe, 'examples/dense/station.js');
    expect(unsafe.filter((_, i) => !rules[i]!.includes('no-restricted-syntax'))).toEqual([]);
  });

  test('finds nothing of the kind in the scripts and handlers of example pages', async () => {
    const pages = readdirSync('examples', {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.html')).map(name => readFileSync(join('examples', name), 'utf8'));
    const scripts = pages.flatMap(page => [...page.matchAll(/<script(?![^>]*(?:src=|json))[^>]*>([^]*?)<\/script>/g)].map(match => match[1]!));
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect((await broken(script, 'examples/dense/station.js')).filter(rule => rule?.startsWith('no-'))).toEqual([]);
    // Tags only: what stands between them is text.
    const tags = pages.flatMap(page => page.replace(/<script[^]*?<\/script>/g, '').match(/<[a-z][^>]*>/gi) ?? []);
    expect(tags.filter(tag => /\s(?:on\w+|style|srcdoc)\s*=|javascript:/i.test(tag))).toEqual([]);
  });

  test('lets sound code pass', async () => {
    const code = `${declared} e.setAttribute('class', 'a'); e.textContent = 'a'; s.attr('x', '1'); export const a = new Date(0);`;
    expect(await broken(code, anywhere)).toEqual([]);
  });
});
