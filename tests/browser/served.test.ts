// Is a picture from a server seen before the script comes, and taken over by the element without a flash?
// Only real parsers make declarative shadow roots, and only real fonts could make the two pictures differ.
// Must not look at what the picture shows.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import {renderElement, styleSheet, type ServedElement} from '../../src/component/renderElement.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import type {MeasureText} from '../../src/layout/measureText.ts';
import {inEachEngine} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

const events = JSON.parse(readFileSync(join(root, 'examples/doha-2025/events.json'), 'utf8')) as TimelineOptions['events'];

/** The same in Node and in a page; browsers measure by their fonts, which a server does not have. */
const measureText: MeasureText = (text, style) => text.length * style.size * 0.55;

/** The library comes when the test says so: a `defer` that waits. */
const page = (served: ServedElement, head = ''): string => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">${head}<style>body { margin: 0; }</style>
${renderElement({events, label: 'Talks in Doha', measureText}, served)}
<script>
  window.changes = [];
  window.first = document.querySelector('annals-timeline').shadowRoot.querySelector('svg.annals');
  new MutationObserver(records => { for (const {type, target, attributeName} of records) if (first.contains(target) && attributeName !== 'tabindex') changes.push(type + ' ' + target.nodeName + ' ' + attributeName); })
    .observe(document.querySelector('annals-timeline').shadowRoot, {subtree: true, childList: true, attributes: true, characterData: true});
  window.load = isMeasured => new Promise(resolve => {
    if (isMeasured) document.querySelector('annals-timeline').options = {measureText: ${measureText.toString()}};
    const script = Object.assign(document.createElement('script'), {src: '/dist/annals.min.js', onload: async () => {
      await document.querySelector('annals-timeline').timeline.updateComplete;
      resolve();
    }});
    document.head.append(script);
  });
</script></html>`;

let server: RepoServer;
beforeAll(async () => {
  server = await serveRepo(undefined, {'/equal.html': page({width: 1000}), '/narrow.html': page({width: 500}), '/linked.html': page({width: 1000, stylesheet: '/annals.css'}), '/annals.css': styleSheet()});
});
afterAll(() => server.close());

/** In the page: is the picture the very element that came with it, and what was changed inside? That keys can stop at its events comes with the script. */
const taken = (): {isSame: boolean; changes: readonly string[]; pictures: number} => {
  const {first, changes} = window as unknown as {first: Element; changes: string[]};
  const inside = document.querySelector('annals-timeline')!.shadowRoot!;
  return {isSame: inside.querySelector('svg.annals') === first, changes, pictures: inside.querySelectorAll('svg.annals').length};
};
const load = (isMeasured: boolean): Promise<void> => (window as unknown as {load: (measure: boolean) => Promise<void>}).load(isMeasured);

inEachEngine('a served timeline', (newPage, {name}) => {
  test.each(['equal', 'linked'])('is seen without a script, and is the same picture with it: %s', async path => {
    const {open, evaluate, screenshot, problems} = await newPage();
    await open(`${server.url}/${path}.html`, {width: 1000, height: 700});
    const before = await screenshot();
    expect(await evaluate(() => getComputedStyle(document.querySelector('annals-timeline')!.shadowRoot!.querySelector('.annals-ground')!).fill)).toBe('rgb(255, 255, 255)');
    await evaluate(load, true);
    expect(await evaluate(taken)).toEqual({isSame: true, changes: [], pictures: 1});
    // Other engines do not promise the same pixels twice.
    if (name === 'Chromium') expect((await screenshot()).equals(before)).toBe(true);
    expect(problems).toEqual([]);
  });

  test('keeps its elements where the page is of another width and has other fonts', async () => {
    const {open, evaluate} = await newPage();
    await open(`${server.url}/narrow.html`, {width: 1000, height: 700});
    await evaluate(load, false);
    const {isSame, changes, pictures} = await evaluate(taken);
    expect([isSame, pictures, changes.length > 0]).toEqual([true, 1, true]);
  });
});
