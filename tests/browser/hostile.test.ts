// Do seven hundred hostile texts do nothing in a real page, in every string there is?
// Only a browser runs scripts and asks for pictures; here nothing but the library is in their way.
// Must not know the texts; the page script tries them and any engine can run it.

import {afterAll, beforeAll, expect, test} from 'vitest';
import type {EnginePage} from './enginePage.ts';
import type {Report} from './hostile.js';
import {knownPayloads, ownPayloads, payloads} from './hostilePayloads.ts';
import {inEachEngine, type NewPage} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(); });
afterAll(() => server.close());

type HostilePage = typeof globalThis & {readonly runHostile: (payloads: readonly string[], atOnce: number) => Promise<Report>};

test('there are seven hundred of them, a third of them ours', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(700);
  expect(ownPayloads.length).toBeGreaterThanOrEqual(215);
});

/** So many stories go into the page together: after them it waits for what may come late, and answers. */
const AT_ONCE = 140;

async function opened(newPage: NewPage): Promise<EnginePage> {
  const page = await newPage();
  await page.open(`${server.url}/tests/browser/hostile.html`);
  await page.evaluate(async () => {
    for (let tries = 0; tries < 1000 && !('runHostile' in window); tries++) await new Promise(resolve => { setTimeout(resolve, 10); });
  });
  return page;
}
const run = ({evaluate}: EnginePage, list: readonly string[], atOnce = 1): Promise<Report> => evaluate(([some, together]) => (window as unknown as HostilePage).runHostile(some, together), [list, atOnce] as const);

/** Browsers ask for a page's icon by themselves, when they like. */
const notOfTheBrowser = (paths: readonly string[]): string[] => paths.filter(path => path !== '/favicon.ico');

inEachEngine('hostile texts', (newPage, {name}) => {
  /** Ours have stories of their own in one engine, where an address can be the whole of what is asked for; else some share one, which takes a third of the time. */
  const lists = name === 'Chromium' ? [{list: ownPayloads, sharing: 1}, {list: knownPayloads, sharing: 5}] : [{list: payloads, sharing: 10}];

  test('none runs, asks, clobbers, pollutes or becomes an element', async () => {
    const page = await opened(newPage);
    const asked = server.asked().length;
    let [tried, elements, refused, messages] = [0, 0, 0, 0];
    for (const {list, sharing} of lists) {
      for (let from = 0; from < list.length; from += AT_ONCE * sharing) {
        const report = await run(page, list.slice(from, from + AT_ONCE * sharing), sharing);
        expect(report.findings).toEqual([]);
        tried += report.payloads;
        elements += report.elements;
        refused += report.refused;
        messages += report.messages;
      }
    }
    expect(page.problems).toEqual([]);
    // The page's own watch could be fooled by what it watches, the server cannot.
    expect(notOfTheBrowser(server.asked().slice(asked))).toEqual([]);
    const stories = lists.reduce((sum, {list, sharing}) => sum + list.length / sharing, 0);
    expect(tried).toBe(payloads.length);
    // It did look, much was refused, and all messages came but those that are too long.
    expect(elements).toBeGreaterThan(stories * 300);
    expect(refused).toBeGreaterThan(payloads.length * 15);
    expect(messages).toBeGreaterThan(stories - 10);
  }, 300_000);

  test('a message from anyone but the page around changes nothing', async () => {
    const page = await opened(newPage);
    const found = await page.evaluate(async () => {
      const frame = window[0] as (Window & {readonly timeline: {readonly view: object}; readonly setTimeout: typeof setTimeout}) | undefined;
      const tell = (find: string): object => ({type: 'annals-view', name: 'h', view: {find}});
      // A task of its own sends them from there: a window that its parent's script sends from is the parent.
      frame!.setTimeout(`postMessage(${JSON.stringify(tell('forged'))}, '*')`);
      postMessage(tell('told to the page around'), '*');
      await new Promise(resolve => { setTimeout(resolve, 100); });
      const before = JSON.stringify(frame!.timeline.view);
      frame!.postMessage(tell('told'), '*');
      await new Promise(resolve => { setTimeout(resolve, 100); });
      return [before, JSON.stringify(frame!.timeline.view)];
    });
    expect(found).toEqual(['{}', '{"find":"told"}']);
  });

  test('the watch sees what it is there to see', async () => {
    const page = await opened(newPage);
    await page.evaluate(() => {
      // A library that does everything wrong.
      const {Timeline} = (window as unknown as {annals: typeof import('../../src/index.ts')}).annals;
      const {get} = Object.getOwnPropertyDescriptor(Timeline.prototype, 'updateComplete')!;
      Object.defineProperty(Timeline.prototype, 'updateComplete', {
        configurable: true,
        get(this: InstanceType<typeof Timeline>) { return Promise.resolve(Reflect.apply(get!, this, [])).then(() => {
          this.root.querySelector('.annals-root')!.insertAdjacentHTML('beforeend', '<b onclick="1" class="x" id="y"></b><a href="javascript:1"></a><img src="/planted.png">');
          Object.assign(window, {planted: 1});
          Object.defineProperty(Object.prototype, 'polluted', {value: 1, configurable: true});
          alert('planted');
        }); },
      });
    });
    const report = await run(page, ['harmless']);
    const found = new Set(report.findings.map(({what}) => what));
    for (const what of ['an element <b>', '<b onclick>', '<b class="x">', '<b id="y">', '<a href="javascript:1">', 'changed globals: planted', 'changed Object.prototype: polluted', 'ran alert()']) expect(found).toContain(what);
    expect(server.asked()).toContain('/planted.png');
    expect([...found].some(what => what.startsWith('asked for ') && what.endsWith('/planted.png'))).toBe(true);
  });
});
