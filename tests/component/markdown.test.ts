import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {markdown} from '../../src/component/markdown.ts';
import type {SceneNode} from '../../src/scene/scene.ts';

/** The nodes as a reader of HTML would write them, without keys and what is the same for all. */
const shown = (nodes: readonly SceneNode[]): string => nodes.map(({tag, attrs, text, children}) => {
  const inside = text ?? shown(children ?? []);
  if (tag === 'span') return inside;
  if (tag === 'br') return '<br>';
  return `<${tag}${attrs?.['href'] === undefined ? '' : ` ${attrs['href']}`}>${inside}</${tag}>`;
}).join('');
const one = (text: string): string => shown(markdown(text)).replace(/^<p>(.*)<\/p>$/, '$1');
function* all(nodes: readonly SceneNode[]): Generator<SceneNode> {
  for (const node of nodes) {
    yield node;
    yield* all(node.children ?? []);
  }
}
const textOf = (nodes: readonly SceneNode[]): string => [...all(nodes)].map(({text = ''}) => text).join('');
const depth = (nodes: readonly SceneNode[]): number => nodes.reduce((most, {children}) => Math.max(most, 1 + depth(children ?? [])), 0);

describe('markdown(text)', () => {
  test.each([
    ['plain', 'plain'],
    ['**bold** and *italic*', '<strong>bold</strong> and <em>italic</em>'],
    ['__bold__ and _italic_', '<strong>bold</strong> and <em>italic</em>'],
    ['***both***', '<strong><em>both</em></strong>'],
    ['**bold with *italic* inside**', '<strong>bold with <em>italic</em> inside</strong>'],
    ['*italic with **bold** inside*', '<em>italic with <strong>bold</strong> inside</em>'],
    ['これは**重要**です', 'これは<strong>重要</strong>です'],
    ['[a source](https://example.org/a)', '<a https://example.org/a>a source</a>'],
    ['[a **bold** source](/a)', '<a /a>a <strong>bold</strong> source</a>'],
    ['[](https://example.org/)', '<a https://example.org/>https://example.org/</a>'],
    ['[Doha](https://en.wikipedia.org/wiki/Doha_(city)) is', '<a https://en.wikipedia.org/wiki/Doha_(city)>Doha</a> is'],
    ['one\ntwo', 'one<br>two'],
    ['one\\\ntwo', 'one<br>two'],
    [String.raw`\*not italic\* \[a](b) C:\dir`, '*not italic* [a](b) C:\\dir'],
  ])('reads %j', (text, expected) => {
    expect(one(text)).toBe(expected);
  });

  test.each([
    '2 * 3 * 4', '2*3*4', 'file_name_here', 'a **b', 'a *b', '**', '****', 'a****b', 'a * *', '_ _', 'he said [sic] no', '[a]', '[a] (b)', '[a](', '[a]()', '[a](b c)', ']', '](b)', '# no heading', '> no quotation', '`no code`', '| no | table |', '![no image]',
  ])('leaves %j as it is', text => {
    expect(one(text)).toBe(text);
  });

  test.each([
    '<b>no bold</b>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', '[a](javascript:alert(1))', '[a](data:text/html,x)', '<https://example.org/>',
  ])('shows %j as text', text => {
    expect(textOf(markdown(text))).toBe(text);
    expect([...all(markdown(text))].map(({tag}) => tag)).not.toContain('a');
  });

  test('parts paragraphs at blank lines, and drops empty ones', () => {
    expect(shown(markdown('\n\n one \r\n\r\n \t\n two\n\n'))).toBe('<p>one</p><p>two</p>');
    expect(markdown(' \n\n')).toEqual([]);
  });

  test('makes lists of lines with a sign before them, and of lines that count', () => {
    expect(shown(markdown('They agreed:\n- a *truce*\n- aid,\n  every day\n\nThen:\n1. one\n2. two\n3) three'))).toBe(
      '<p>They agreed:</p><ul><li>a <em>truce</em></li><li>aid,<br>every day</li></ul><p>Then:</p><ol><li>one</li><li>two</li><li>three</li></ol>',
    );
  });

  test('takes no day or year before a stop for the number of a list', () => {
    expect(shown(markdown('1. März war kalt.'))).toBe('<p>1. März war kalt.</p>');
    expect(shown(markdown('1997. A designation.\n1998. Nothing.'))).toBe('<p>1997. A designation.<br>1998. Nothing.</p>');
  });

  test('says the language of each block, and lets each find its direction', () => {
    expect(markdown('a\n\n- b', {lang: 'fr'}).map(({attrs}) => [attrs?.['lang'], attrs?.['dir']])).toEqual([['fr', 'auto'], ['fr', 'auto']]);
  });

  test('makes links that leak nothing, and open where the host wants', () => {
    const [link] = markdown('[a](https://example.org/)', {linkTarget: '_blank'})[0]!.children!;
    expect(link!.attrs).toMatchObject({href: 'https://example.org/', rel: 'noopener noreferrer', target: '_blank'});
  });

  const signs = fc.array(fc.constantFrom('*', '**', '_', '__', '[', ']', '](', '(', ')', 'https://a.b', 'javascript:a', '\\', '\n', '\n\n', '- ', '1. ', '2. ', ' ', 'a', '1', '<b>', '"', '&'), {maxLength: 40}).map(list => list.join(''));

  test('makes nothing but paragraphs, lists, bold, italic, links and line breaks, whatever it is given', () => {
    fc.assert(fc.property(fc.oneof(signs, fc.string({unit: 'binary', maxLength: 60})), text => {
      const nodes = [...all(markdown(text))];
      for (const {tag, attrs} of nodes) {
        expect(['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br', 'span']).toContain(tag);
        for (const name of Object.keys(attrs ?? {})) expect(['class', 'lang', 'dir', 'href', 'rel', 'target']).toContain(name);
        if (tag === 'a') expect(['https:', 'http:', 'mailto:']).toContain(new URL(String(attrs?.['href']), 'https://host.example/').protocol);
      }
      expect(depth(markdown(text))).toBeLessThanOrEqual(6);
    }), {seed: 1, numRuns: 3000});
  });

  test('keeps every letter: what it shows is the text without some of its signs, in order', () => {
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}<>&"]/gu, '');
    const safe = signs.filter(text => !text.includes('](') && !/[12]\. /.test(text));
    fc.assert(fc.property(safe, text => {
      expect(letters(textOf(markdown(text)))).toBe(letters(text));
    }), {seed: 1, numRuns: 3000});
  });

  // Were any of these read in quadratic time, a million signs would take hours, and the suite's limit is a minute.
  test.each(['*', '**a ', '_a *b ', '[', '[a](', '[](', '[a](b(', '](', '\\', '- ', '\n', '- a\n', '1. a\n2. b\n', '**a [b *c ', '*a**b', ' ', '\t ', '[a](https://b) ', 'a\n  '])('reads a million signs of %j', sign => {
    const text = sign.repeat(Math.ceil(1_000_000 / sign.length));
    expect(textOf(markdown(text)).length).toBeLessThanOrEqual(text.length);
  });
});
