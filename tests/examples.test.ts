// Are the example pages whole?
// They are what a newcomer copies, so a link to nowhere or a stale copy is a defect.
// Must not test what the library draws; the browser suite does.

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {JSDOM} from 'jsdom';
import {describe, expect, test} from 'vitest';
import {inlinePage, inlineStory} from '../scripts/inlineStory.mjs';

const pages = readdirSync('examples', {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.html')).map(name => join('examples', name));
const read = (path: string): string => readFileSync(path, 'utf8');
const documentOf = (page: string): Document => new JSDOM(read(page)).window.document;

/** Where a link of a page leads in the repo; a folder means its index.html. */
const fileOf = (page: string, link: string): string => {
  const path = join(dirname(page), link);
  return /[/\\]$|^\.$/.test(link) ? join(path, 'index.html') : path;
};

describe.each(pages)('%s', page => {
  test('leads only to files that are there', () => {
    const links = [...documentOf(page).querySelectorAll('[href], [src], [srcset]')]
      .map(element => element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('srcset')!);
    expect(links.length).toBeGreaterThan(0);
    // dist/ is built, and tests/package.test.ts looks at it.
    expect(links.filter(link => !/^#|\/dist\//.test(link) && !existsSync(fileOf(page, link)))).toEqual([]);
    expect(links.filter(link => /^(\w+:)?\/\//.test(link))).toEqual([]);
  });

  test('says its language, its title and that it fits a phone and a dark room', () => {
    const {documentElement, title, head, body} = documentOf(page);
    const meta = [...head.querySelectorAll('meta'), ...body.querySelectorAll('meta')].map(({name}) => name);
    expect(documentElement.lang).toBe(/\/(\w\w)\.html$/.exec(page)?.[1] ?? 'en');
    expect(title).toMatch(/\p{L}/u);
    expect(meta).toEqual(expect.arrayContaining(['viewport', 'color-scheme']));
  });

  test('has inline events that are JSON', () => {
    for (const {textContent} of documentOf(page).querySelectorAll('script[type="application/json"]')) {
      expect(JSON.parse(textContent).events.length).toBeGreaterThan(0);
    }
  });
});

describe('examples/doha-2025/inline.html', () => {
  test('is index.html with the events inside; `npm run inline-story` makes it so', () => {
    expect(read(inlinePage)).toBe(inlineStory());
  });

  test('holds the same events as events.json', () => {
    const inline = documentOf(inlinePage).querySelector('annals-timeline > script')!;
    expect(JSON.parse(inline.textContent)).toEqual(JSON.parse(read('examples/doha-2025/events.json')));
    expect(documentOf(inlinePage).querySelector('annals-timeline')!.hasAttribute('src')).toBe(false);
  });
});

describe('examples/minimal.html', () => {
  test('has ten lines', () => {
    expect(read('examples/minimal.html').trimEnd().split('\n')).toHaveLength(10);
  });
});
