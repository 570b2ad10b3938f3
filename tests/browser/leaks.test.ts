// Does a timeline that is taken away leave anything in the browser's memory?
// A news page opens and closes many; the browser's own counters tell what no test double can.
// Must not know what a timeline holds on to.

import type {Browser, CDPSession, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {launchChromium, openPage} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([launchChromium(), serveRepo()]); });
afterAll(() => Promise.all([browser.close(), server.close()]));

/** What is alive in a page. */
interface Alive {
  readonly nodes: number;
  readonly listeners: number;
  readonly timelines: number;
  readonly elements: number;
  readonly resizeObservers: number;
}

/** How to live and go, in the page; `kept` is for what is to be left behind. */
type Life = (place: Element, kept: unknown[]) => Promise<void>;

const created: Life = async place => {
  const timeline = new annals.Timeline(place, {events: [{id: 'a', title: 'Founded', date: '1997'}, {title: 'Talks', date: '2025-03-05'}], overview: 'always'});
  timeline.addEventListener('select', () => undefined);
  await timeline.updateComplete;
  timeline.select('a');
  timeline.zoomBy(2);
  await timeline.updateComplete;
  // In the middle of a drag of the overview's window.
  const part = timeline.root.querySelector('[data-brush="window"]')!;
  part.setPointerCapture = () => undefined;
  for (const type of ['pointerdown', 'pointermove']) part.dispatchEvent(new PointerEvent(type, {bubbles: true, pointerId: 1, buttons: 1}));
  await timeline.updateComplete;
  timeline.destroy();
};

const connected: Life = async place => {
  const element = document.createElement('annals-timeline');
  element.events = [{title: 'Founded', date: '1997'}, {title: 'Talks', date: '2025-03-05'}];
  place.append(element);
  await element.timeline!.updateComplete;
  element.remove();
};

/** A Timeline that its page forgot to destroy. */
const forgotten: Life = async (place, kept) => {
  const timeline = new annals.Timeline(place, {events: [{title: 'Founded', date: '1997'}]});
  await timeline.updateComplete;
  kept.push(timeline);
};

/** Does everything right but for one listener on the document. */
const listening: Life = async place => {
  const timeline = new annals.Timeline(place, {events: [{title: 'Founded', date: '1997'}]});
  document.addEventListener('keydown', () => timeline.fit());
  await timeline.updateComplete;
  timeline.destroy();
};

/** What `times` lives add to what is alive after five. */
async function growth(life: Life, times: number): Promise<Alive> {
  const {page, problems, close} = await openPage(browser);
  await page.goto(`${server.url}/tests/browser/empty.html`);
  const session = await page.context().newCDPSession(page);
  await live(page, life, 5);
  const before = await alive(session, page);
  await live(page, life, times);
  const after = await alive(session, page);
  expect(problems).toEqual([]);
  await close();
  return {
    nodes: after.nodes - before.nodes, listeners: after.listeners - before.listeners, timelines: after.timelines - before.timelines,
    elements: after.elements - before.elements, resizeObservers: after.resizeObservers - before.resizeObservers,
  };
}

async function live(page: Page, life: Life, times: number): Promise<void> {
  await page.evaluate(`(async () => {
    const kept = window.kept ??= [];
    const life = ${life.toString()};
    for (let i = 0; i < ${times}; i++) await life(document.querySelector('#place'), kept);
  })()`);
}

/** Counts after two frames, which end observers' turns, and a collection. */
async function alive(session: CDPSession, page: Page): Promise<Alive> {
  await page.evaluate(() => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  const [timelines, elements, resizeObservers] = await Promise.all(['annals.Timeline', 'annals.TimelineElement', 'ResizeObserver'].map(name => instances(session, name)));
  return {nodes, listeners: jsEventListeners, timelines: timelines!, elements: elements!, resizeObservers: resizeObservers!};
}

async function instances(session: CDPSession, name: string): Promise<number> {
  const {result} = await session.send('Runtime.evaluate', {expression: `${name}.prototype`, objectGroup: 'count'});
  const {objects} = await session.send('Runtime.queryObjects', {prototypeObjectId: result.objectId!, objectGroup: 'count'});
  const {result: length} = await session.send('Runtime.callFunctionOn', {objectId: objects.objectId!, functionDeclaration: 'function () { return this.length; }', returnByValue: true});
  await session.send('Runtime.releaseObjectGroup', {objectGroup: 'count'});
  return Number(length.value);
}

const nothing: Alive = {nodes: 0, listeners: 0, timelines: 0, elements: 0, resizeObservers: 0};

describe('a hundred times', () => {
  test('new Timeline and destroy() leave nothing', async () => {
    expect(await growth(created, 100)).toEqual(nothing);
  });

  test('<annals-timeline> put in and taken out leaves nothing', async () => {
    expect(await growth(connected, 100)).toEqual(nothing);
  });
});

describe('the counting', () => {
  test('finds timelines that were never destroyed', async () => {
    const found = await growth(forgotten, 10);
    expect(found).toMatchObject({timelines: 10, elements: 0, resizeObservers: 10});
    expect(Math.min(found.nodes, found.listeners)).toBeGreaterThan(10);
  });

  test('finds a single listener', async () => {
    expect(await growth(listening, 10)).toMatchObject({listeners: 10, timelines: 10});
  });
});
