// Does axe find fault with any page, in any of the states a reader can bring it into?
// It finds what is wrong with names, roles, contrast of HTML and structure; what it cannot see in SVG other tests do.
// Must not test what the pages are about.

import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import type {EnginePage} from './enginePage.ts';
import {inEachEngine} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

/** Forty events of one day, which no zoom tells apart; an address that fails, no events, a flaw; a planted fault. */
const crowd = {title: 'A crowd', events: Array.from({length: 40}, (_, i) => ({title: `Event ${i + 1}`, date: '2025-03-05', group: `Group ${i % 3}`}))};
const page = (title: string, body: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><script src="/dist/annals.min.js" defer></script><main><h1>${title}</h1>${body}</main></html>`;
const texts: Readonly<Record<string, string>> = {
  '/axe.js': readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  '/crowd.html': page('A crowd', `<annals-timeline height="320"><script type="application/json">${JSON.stringify(crowd)}</script></annals-timeline>`),
  '/messages.html': page('Messages', `<annals-timeline label="Empty"><script type="application/json">[]</script></annals-timeline><annals-timeline label="Missing" src="/none.json"></annals-timeline>
    <annals-timeline label="Flawed"><script type="application/json">[{"title": "Never", "date": "never"}]</script></annals-timeline>`),
  '/faulty.html': page('A planted fault', '<annals-timeline><script type="application/json">[{"title": "Founded", "date": "1997"}]</script></annals-timeline><button></button>'),
};

const examples = readdirSync(join(root, 'examples'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.html')).map(name => `/examples/${name.replaceAll('\\', '/')}`).sort();
const paths = [...examples, '/crowd.html', '/messages.html'];
/** All pages are tried in Chromium, and these in the engines that take longer; all in all by `npm run test:axe`. */
const few = ['/examples/doha-2025/index.html', '/examples/lanes/index.html', '/crowd.html', '/messages.html'];
const isAll = process.env['ANNALS_AXE'] === 'all';

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, texts); });
afterAll(() => server.close());

/** What a reader clicks, or types into which box. */
type Step = string | {readonly type: string; readonly into: string};

/** A way into a state, from the one before it; it is there where any timeline of the page shows what `shows` finds. */
interface State {
  readonly name: string;
  readonly steps: readonly Step[];
  readonly shows: string;
  /** Where nothing changes but colours, nothing else is looked at. */
  readonly isColours?: boolean;
}

/** Add one where readers get a new one. */
const states: readonly State[] = [
  {name: 'details', steps: ['svg.annals [data-event]'], shows: '.annals-details'},
  {name: 'search and filters', steps: ['[data-do="find"]', {type: 'e', into: '.annals-find input'}, '[data-do="filter"]', '.annals-filter [type="checkbox"]'], shows: '.annals-find, .annals-filter'},
  {name: 'nothing left', steps: [{type: '∅', into: '.annals-find input'}, {type: '∅', into: '.annals-filter input'}], shows: '.annals-filtered'},
  {name: 'groups hidden, lanes folded, zoomed in, in true proportions', steps: ['[data-search="close"]', '[data-filter="none"]', '[data-key]', '[data-lane][role="button"]', '[data-do="proportions"]', '[data-do="zoomIn"]'], shows: 'svg.annals'},
  {name: 'a list', steps: ['[data-filter="none"]', '.annals-details .annals-close', '[data-do="fit"]', '.annals-cluster'], shows: '.annals-list'},
  {name: 'the table, the keys and the problems', steps: ['.annals-list .annals-close', '[data-do="help"]', '.annals-problems summary', '[data-do="table"]', '[data-sort="title"]'], shows: '.annals-table, .annals-problems[open]'},
  {name: 'in the dark', steps: [], shows: '.annals-root', isColours: true},
  {name: 'the picture in the dark', steps: ['[data-do="table"]', 'svg.annals [data-event]', '[data-do="find"]', {type: 'e', into: '.annals-find input'}], shows: '.annals-details', isColours: true},
];

/** In the page: when nothing is loading any more, so far as is seen, and axe is there. Returns whether there is any timeline. */
async function settled(): Promise<boolean> {
  const isReady = (element: Element): boolean => element.shadowRoot?.querySelector('svg.annals, [role=status]:not(:empty)') !== null && !/^Loading/.test(element.shadowRoot?.querySelector('[role=status]')?.textContent ?? '');
  const hosts = (): Element[] => [...document.querySelectorAll('annals-timeline, .annals-host')];
  // A picture of a host's own may have to be fetched first.
  const mayCome = document.querySelector('#timeline') !== null;
  while (!hosts().every(isReady) || (mayCome && hosts().length === 0)) await new Promise(resolve => { setTimeout(resolve, 10); });
  await new Promise(resolve => { document.head.append(Object.assign(document.createElement('script'), {src: '/axe.js', onload: resolve})); });
  return hosts().length > 0;
}

/** In the page: goes the steps in every timeline, as far as there are any; whether the state is seen in one. */
async function reach({steps, shows, isColours}: State): Promise<boolean> {
  // A page says by this what `theme` says for one timeline; it is read at each drawing.
  if (isColours) document.documentElement.style.colorScheme = 'dark';
  let isSeen = false;
  for (const {shadowRoot} of document.querySelectorAll('annals-timeline, .annals-host')) {
    for (const step of [...steps, ...(isColours ? ['[data-do="help"]'] : [])]) {
      const target = shadowRoot?.querySelector(typeof step === 'string' ? step : step.into);
      if (target instanceof HTMLInputElement && typeof step !== 'string') {
        target.value = step.type;
        target.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      } else {
        target?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true}));
      }
      // Drawn at the end of the task.
      await new Promise(resolve => { setTimeout(resolve); });
    }
    // What fades in is faint for a moment, where motion cannot be turned off.
    await Promise.all(shadowRoot?.getAnimations().map(({finished}) => finished.catch(() => undefined)) ?? []);
    isSeen ||= shadowRoot?.querySelector(shows) !== null;
  }
  return isSeen;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly target: unknown; readonly failureSummary?: string}[];
}
/** What axe is to look at. */
type Look = 'page' | 'timelines' | 'colours';

/** In the page: what is wrong, a line for each thing. */
async function violations(look: Look): Promise<string[]> {
  const {axe} = window as unknown as {axe: {run: (context: object, options: object) => Promise<{violations: readonly Violation[]}>; configure: (spec: object) => void}};
  // It gives up on texts in SVG, and takes half of all its time for that: contrast.test.ts looks at them.
  axe.configure({rules: [{id: 'color-contrast', selector: '*:not(svg, svg *)'}]});
  const result = await axe.run(look === 'page' ? document : {include: [{fromShadowDom: ['annals-timeline, .annals-host', '.annals-root']}]}, {
    resultTypes: ['violations'], preload: false, ...(look === 'colours' && {runOnly: ['color-contrast', 'link-in-text-block']}),
  });
  const found = (target: unknown): Element | null => {
    const [first, ...inner] = [target].flat(2) as readonly string[];
    return inner.reduce<Element | null>((element, selector) => element?.shadowRoot?.querySelector(selector) ?? null, document.querySelector(first!));
  };
  const plain = (words: string): string => words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  // axe reads the lines of a label as one word where they meet, and asks for the date as short as it is seen there.
  const isSaidAtLength = (id: string, target: unknown): boolean => {
    const event = id === 'label-content-name-mismatch' ? found(target) : null;
    const title = [...event?.querySelectorAll('.annals-label-title') ?? []].map(line => plain(line.textContent.replace('…', ''))).join(' ');
    return event?.matches('svg.annals [data-event]') === true && plain(event.getAttribute('aria-label') ?? '').startsWith(title);
  };
  return result.violations.flatMap(({id, nodes}) => nodes.filter(({target}) => !isSaidAtLength(id, target)).map(({target, failureSummary}) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`));
}

async function opened(path: string, {open, evaluate}: EnginePage): Promise<boolean> {
  await open(server.url + path);
  return evaluate(settled);
}

inEachEngine('axe', (newPage, {name}) => {
  const reached = new Set<string>();

  test.each(isAll || name === 'Chromium' ? paths : few)('finds nothing wrong in any state of %s', async path => {
    const page = await newPage();
    const found: Record<string, readonly string[]> = {};
    const look = async (state: string, at: Look): Promise<void> => {
      const wrong = await page.evaluate(violations, at);
      if (wrong.length > 0) found[state] = wrong;
    };
    const isAlive = await opened(path, page);
    await look('at rest', 'page');
    for (const state of isAlive ? states : []) {
      if (!await page.evaluate(reach, state)) continue;
      reached.add(state.name);
      await look(state.name, state.isColours ? 'colours' : 'timelines');
    }
    expect(found).toEqual({});
  });

  test('has seen each state on some page', () => {
    expect([...reached].sort()).toEqual(states.map(state => state.name).sort());
  });

  test('finds a button without a name', async () => {
    const page = await newPage();
    await opened('/faulty.html', page);
    expect(await page.evaluate(violations, 'page')).toEqual([expect.stringMatching(/^button-name/)]);
  });

  test('finds in a timeline what is too faint in the dark, and an event whose name is not what is seen', async () => {
    const page = await newPage();
    await opened(few[0]!, page);
    await page.evaluate(reach, {...states[0]!, isColours: true});
    await page.evaluate(() => {
      const {shadowRoot} = document.querySelector('annals-timeline')!;
      shadowRoot!.querySelector('.annals-details dt')!.setAttribute('style', 'color: #333');
      shadowRoot!.querySelector('svg.annals [data-event]:has(.annals-label-title)')!.setAttribute('aria-label', 'Something else that is called so');
    });
    expect(await page.evaluate(violations, 'colours')).toEqual([expect.stringMatching(/^color-contrast/)]);
    expect((await page.evaluate(violations, 'timelines')).filter(line => line.startsWith('label-'))).toHaveLength(1);
  });
});
