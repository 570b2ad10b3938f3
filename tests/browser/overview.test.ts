// Does the overview strip move the view in a real browser, and do clusters open, by pointer, touch and keys?
// Pointer capture, scaled pictures and where the focus goes are a browser's own; jsdom only plays them.
// Must not test the arithmetic of the brush; tests/view and tests/input do.

import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

type View = readonly [number, number];
interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

const viewOf = (page: Page): Promise<View> => page.evaluate(() => (document.querySelector('annals-timeline') as unknown as {timeline: {domain: View}}).timeline.domain);
const boxOf = async (page: Page, part: string): Promise<Box> => (await page.locator(`[data-brush="${part}"] .annals-hit, .annals-hit[data-brush="${part}"]`).boundingBox())!;
const middle = ({x, y, width, height}: Box): readonly [number, number] => [x + width / 2, y + height / 2];
/** The attribute of what has the focus inside the timeline. */
const focused = (page: Page, attribute: string): Promise<string | null | undefined> =>
  page.evaluate(name => document.querySelector('annals-timeline')?.shadowRoot?.activeElement?.getAttribute(name), attribute);

async function on(path: string, act: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> {
  const {page, problems, close} = await openPage(browser, options);
  await page.goto(`${server.url}${path}`);
  await page.locator('[data-brush="window"]').waitFor({state: 'attached'});
  await page.locator('[data-brush="track"]').scrollIntoViewIfNeeded();
  await act(page);
  expect(problems).toEqual([]);
  await close();
}

async function drag(page: Page, from: readonly [number, number], by: number): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(from[0] + by / 2, from[1]);
  // Off the strip: the pointer is captured.
  await page.mouse.move(from[0] + by, from[1] - 60);
  await page.mouse.up();
}

describe('the brush', () => {
  test.each([{width: 1280, height: 900}, {width: 360, height: 800}])('marks out, moves and resizes the view by dragging at $width px', viewport => on('/examples/dense/', async page => {
    const all = await viewOf(page);
    const track = await boxOf(page, 'track');
    const msPerPx = (all[1] - all[0]) / track.width;
    await drag(page, [track.x + track.width * 0.3, track.y + 8], track.width * 0.2);
    await expect.poll(async () => (await viewOf(page))[0]).toBeCloseTo(all[0] + (all[1] - all[0]) * 0.3, -8);
    const drawn = await viewOf(page);
    expect((drawn[1] - drawn[0]) / msPerPx).toBeCloseTo(track.width * 0.2, 0);

    await drag(page, middle(await boxOf(page, 'window')), 40);
    await expect.poll(async () => Math.round(((await viewOf(page))[0] - drawn[0]) / msPerPx)).toBe(40);
    const moved = await viewOf(page);
    expect(moved[1] - moved[0]).toBeCloseTo(drawn[1] - drawn[0], -1);

    await drag(page, middle(await boxOf(page, 'start')), -20);
    await expect.poll(async () => Math.round((moved[0] - (await viewOf(page))[0]) / msPerPx)).toBe(20);
    expect((await viewOf(page))[1]).toBe(moved[1]);

    await page.mouse.dblclick(track.x + track.width * 0.9, track.y + 8);
    await expect.poll(() => viewOf(page)).toEqual(all);
  }, {viewport}));

  test('moves by a finger, and leaves the page where it is', () => on('/examples/dense/', async page => {
    const track = await boxOf(page, 'track');
    const [x, y] = [track.x + 40, track.y + 8];
    const scrolled = await page.evaluate(() => scrollY);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x, y}]});
    for (const by of [20, 60, 100]) await session.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [{x: x + by, y}]});
    await session.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
    const all = Date.UTC(2024, 11, 31) - Date.UTC(2024, 0, 1);
    await expect.poll(async () => { const [from, to] = await viewOf(page); return to - from; }).toBeLessThan(all / 2);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  }, {viewport: {width: 360, height: 800}, hasTouch: true}));

  test('moves by keys, on a broken axis too', () => on('/examples/doha-2025/', async page => {
    await page.locator('[data-brush="start"]').focus();
    const all = await viewOf(page);
    await page.keyboard.press('PageUp');
    await expect.poll(async () => (await viewOf(page))[0]).toBeGreaterThan(all[0]);
    await page.keyboard.press('Tab');
    expect(await focused(page, 'data-brush')).toBe('window');
    await page.keyboard.press('Home');
    await expect.poll(async () => (await viewOf(page))[0]).toBe(all[0]);
    await page.keyboard.press('0');
    await expect.poll(() => viewOf(page)).toEqual(all);
    expect(await focused(page, 'data-brush')).toBe('window');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page, 'data-brush') ?? null).toBeNull();
  }));

  test('hides when it is printed, and the strip does not', () => on('/examples/dense/', async page => {
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('.annals-brush').isVisible()).toBe(false);
    expect(await page.locator('.annals-overview').isVisible()).toBe(true);
  }));
});

/** A timeline of many events at one instant and one before. */
async function crowd(page: Page, count: number): Promise<void> {
  await page.evaluate(many => {
    const element = document.querySelector('annals-timeline') as unknown as {events: unknown};
    element.events = [{id: 'before', title: 'Before', date: '2025-01-01'}, ...Array.from({length: many}, (_, i) => ({id: `e${i}`, title: `One of many, number ${i + 1}`, date: Date.UTC(2025, 5, 1)}))];
  }, count);
  await expect.poll(() => page.locator('[data-cluster]').count()).toBe(1);
}

describe('a cluster', () => {
  test('is zoomed into by a click, again and again, until it is an event or a list', () => on('/examples/dense/', async page => {
    const spans: number[] = [];
    for (let i = 0; i < 30; i++) {
      const [from, to] = await viewOf(page);
      spans.push(to - from);
      const clusters = page.locator('[data-cluster]');
      const counts = await clusters.evaluateAll(all => all.map(one => Number(one.getAttribute('data-count'))));
      if (counts.length === 0 || await page.locator('.annals-list, .annals-details').count() > 0) break;
      await clusters.nth(counts.indexOf(Math.max(...counts))).locator('.annals-count').click();
    }
    expect(spans.length).toBeGreaterThan(2);
    expect(spans.length).toBeLessThan(30);
    expect(spans).toEqual(spans.toSorted((a, b) => b - a));
  }));

  test('of one instant lists its 5,000 events; Enter opens one, Escape goes back step by step to the cluster', () => on('/examples/dense/', async page => {
    await crowd(page, 5000);
    const cluster = await page.locator('[data-cluster]').getAttribute('data-cluster');
    await page.locator('[data-cluster]').focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const first = await focused(page, 'data-select');
    expect(first).toMatch(/^e\d+$/);
    await page.keyboard.press('Enter');
    await page.locator('.annals-details').waitFor();
    // Its button to close it, which selects nothing.
    expect(await focused(page, 'data-select')).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.annals-details').count()).toBe(0);
    expect(await focused(page, 'data-select')).toBe(first);
    for (let i = 0; i < 3; i++) await dialog.locator('[data-list="more"]').click();
    expect(await dialog.locator('[data-select]').count()).toBe(Number(await page.locator('[data-cluster]').getAttribute('data-count')));
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
    expect(await focused(page, 'data-cluster')).toBe(cluster);
  }));
});
