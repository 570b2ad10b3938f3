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
/** Enough to see each kind of state in the engines that take longer. */
const few = ['/examples/doha-2025/index.html', '/crowd.html', '/messages.html'];

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, texts); });
afterAll(() => server.close());

/** A way into a state, in the page; one follows another on the same page. `isEverywhere`: tried on every page, not only on the few. */
interface State {
  readonly name: string;
  readonly isEverywhere: boolean;
  readonly reach: () => void | Promise<void>;
}

/** Add one where readers get a new one. */
const states: readonly State[] = [
  {name: 'at rest', isEverywhere: true, reach: () => undefined},
  {
    name: 'with details open', isEverywhere: true, reach: async () => {
      const {timeline, shadowRoot} = document.querySelector('annals-timeline')!;
      const event = shadowRoot?.querySelector('svg.annals [data-event]')?.getAttribute('data-event');
      if (event) timeline?.select(event);
      await timeline?.updateComplete;
    },
  },
  {
    name: 'with a list open', isEverywhere: false, reach: async () => {
      const {timeline, shadowRoot} = document.querySelector('annals-timeline')!;
      timeline?.select(undefined);
      await timeline?.updateComplete;
      shadowRoot?.querySelector('.annals-cluster')?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await timeline?.updateComplete;
    },
  },
  {
    name: 'with a search and filters open', isEverywhere: false, reach: async () => {
      const {timeline, shadowRoot} = document.querySelector('annals-timeline')!;
      const press = async (tool: string): Promise<void> => {
        shadowRoot?.querySelector(`[data-do="${tool}"]`)?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
        await timeline?.updateComplete;
      };
      await press('find');
      const box = shadowRoot?.querySelector<HTMLInputElement>('.annals-find input');
      if (box) {
        box.value = 'e';
        box.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
        await timeline?.updateComplete;
      }
      await press('filter');
      shadowRoot?.querySelector<HTMLInputElement>('.annals-filter input[type=checkbox]')?.click();
      await timeline?.updateComplete;
    },
  },
  {
    name: 'with the table and the keys', isEverywhere: false, reach: async () => {
      const {timeline, shadowRoot} = document.querySelector('annals-timeline')!;
      for (const tool of ['help', 'table']) {
        shadowRoot?.querySelector(`[data-do="${tool}"]`)?.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
        await timeline?.updateComplete;
      }
    },
  },
  {
    name: 'in the dark', isEverywhere: false, reach: async () => {
      for (const element of document.querySelectorAll('annals-timeline')) {
        element.theme = 'dark';
        await element.timeline?.updateComplete;
      }
    },
  },
];

/** In the page: when nothing is loading any more, so far as is seen. */
async function settled(): Promise<void> {
  const isReady = (element: Element): boolean => element.shadowRoot?.querySelector('svg.annals, [role=status]:not(:empty)') !== null;
  while (![...document.querySelectorAll('annals-timeline')].every(isReady)) await new Promise(resolve => { setTimeout(resolve, 20); });
  while ([...document.querySelectorAll('annals-timeline')].some(({shadowRoot}) => /^Loading/.test(shadowRoot?.querySelector('[role=status]')?.textContent ?? ''))) await new Promise(resolve => { setTimeout(resolve, 20); });
  await new Promise(resolve => { document.head.append(Object.assign(document.createElement('script'), {src: '/axe.js', onload: resolve})); });
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly {readonly target: unknown; readonly failureSummary?: string}[];
}

/** In the page: what is wrong, a line for each thing. */
async function violations(): Promise<string[]> {
  const {axe} = window as unknown as {axe: {run: (options: object) => Promise<{violations: readonly Violation[]}>}};
  const result = await axe.run({resultTypes: ['violations']});
  const found = (target: unknown): Element | null => {
    const [first, ...inner] = [target].flat(2) as readonly string[];
    return inner.reduce<Element | null>((element, selector) => element?.shadowRoot?.querySelector(selector) ?? null, document.querySelector(first!));
  };
  // The name of an event begins with the title that is seen, and says date and source at length where its label says them short.
  const isLong = (id: string, target: unknown): boolean => id === 'label-content-name-mismatch' && found(target)?.matches('svg.annals [data-event]') === true;
  return result.violations.flatMap(({id, nodes}) => nodes.filter(({target}) => !isLong(id, target)).map(({target, failureSummary}) => `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`));
}

/** Faults by state; pages without an element have one state. */
async function faults(path: string, {open, evaluate}: EnginePage): Promise<Readonly<Record<string, readonly string[]>>> {
  await open(server.url + path);
  await evaluate(settled);
  const isStill = await evaluate(() => document.querySelector('annals-timeline') === null);
  const found: Record<string, readonly string[]> = {};
  for (const {name, reach} of states.filter(({isEverywhere}) => !isStill && (isEverywhere || few.includes(path))).concat(isStill ? states.slice(0, 1) : [])) {
    await evaluate(reach);
    const wrong = await evaluate(violations);
    if (wrong.length > 0) found[name] = wrong;
  }
  return found;
}

inEachEngine('axe', (newPage, {name}) => {
  const paths = name === 'Chromium' ? [...examples, ...few.slice(1)] : few;
  test.each(paths)('finds nothing wrong in any state of %s', async path => {
    expect(await faults(path, await newPage())).toEqual({});
  });

  test('finds a button without a name', async () => {
    const {open, evaluate} = await newPage();
    await open(`${server.url}/faulty.html`);
    await evaluate(settled);
    expect(await evaluate(violations)).toEqual([expect.stringMatching(/^button-name/)]);
  });

  test('is shown search, filters, keys and table where they are said to be open', async () => {
    const {open, evaluate} = await newPage();
    await open(`${server.url}${few[0]!}`);
    await evaluate(settled);
    const seen = (): Promise<readonly string[]> => evaluate(() => ['[role=option]', '.annals-filter input:checked', '.annals-keys dl', '.annals-table td'].filter(what => document.querySelector('annals-timeline')!.shadowRoot!.querySelector(what) !== null));
    await evaluate(states.find(state => state.name === 'with a search and filters open')!.reach);
    expect(await seen()).toEqual(['[role=option]', '.annals-filter input:checked']);
    await evaluate(states.find(state => state.name === 'with the table and the keys')!.reach);
    expect(await seen()).toEqual(expect.arrayContaining(['.annals-keys dl', '.annals-table td']));
  });

  test('is shown a list where it is said to be open', async () => {
    const {open, evaluate} = await newPage();
    await open(`${server.url}/crowd.html`);
    await evaluate(settled);
    await evaluate(states.find(state => state.name === 'with a list open')!.reach);
    expect(await evaluate(() => document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('.annals-list li').length)).toBeGreaterThan(10);
  });
});
