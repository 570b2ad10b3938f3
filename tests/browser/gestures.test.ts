// Do wheel, drag and double click move the view of the built bundle?
// The bundle carries less of d3 than the sources do (scripts/leanD3.mjs); the unit tests would not see a piece missing.
// Must not test how far a gesture moves; tests/input does.

import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

interface Handles {
  readonly page: Page;
  /** The stretch of time in view, in ms. */
  readonly view: () => Promise<readonly [number, number]>;
  readonly span: () => Promise<number>;
  /** A free place of the picture, in px of the page. */
  readonly x: number;
  readonly y: number;
}

const view = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => (document.querySelector('annals-timeline') as unknown as {timeline: {domain: readonly [number, number]}}).timeline.domain);

/** The reference story, with the mouse in the picture where it is sure to be on screen: near the top. */
async function onStory(act: (handles: Handles) => Promise<void>, options: {readonly hasTouch?: boolean} = {}): Promise<void> {
  const {page, problems, close} = await openPage(browser, options);
  await page.goto(`${server.url}/examples/doha-2025/`);
  await page.locator('svg.annals [data-event]').first().waitFor({state: 'attached'});
  const box = (await page.locator('svg.annals').boundingBox())!;
  const span = async (): Promise<number> => { const [from, to] = await view(page); return to - from; };
  const [x, y] = [box.x + box.width / 2, box.y + 5];
  await page.mouse.move(x, y);
  await act({page, view: () => view(page), span, x, y});
  expect(problems).toEqual([]);
  await close();
}

describe('in the script-tag bundle', () => {
  test('Ctrl and the wheel zoom', () => onStory(async ({page, span}) => {
    const before = await span();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await expect.poll(span).toBeLessThan(before);
    await page.keyboard.up('Control');
  }));

  test('a double click zooms in, with Shift out', () => onStory(async ({page, span, x, y}) => {
    const before = await span();
    await page.mouse.dblclick(x, y);
    await expect.poll(span).toBeLessThan(before);
    const within = await span();
    await page.keyboard.down('Shift');
    await page.mouse.dblclick(x, y);
    await expect.poll(span).toBeGreaterThan(within);
  }));

  test('a drag pans, also right after a wheel', () => onStory(async ({page, view, span, x, y}) => {
    const all = await span();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(span).toBeLessThan(all);
    const [before] = await view();
    await page.mouse.down();
    await page.mouse.move(x - 100, y, {steps: 4});
    await page.mouse.up();
    await expect.poll(async () => (await view())[0]).toBeGreaterThan(before);
  }));

  test('two fingers pinch', () => onStory(async ({page, span, x, y}) => {
    const before = await span();
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...xs: number[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {type, touchPoints: xs.map((x, id) => ({x, y, id}))});
    await touch('touchStart', x - 20, x + 20);
    await touch('touchMove', x - 80, x + 80);
    await touch('touchEnd');
    await expect.poll(span).toBeLessThan(before);
  }, {hasTouch: true}));

  test('a timeline can be taken away in the middle of a drag', () => onStory(async ({page, x, y}) => {
    await page.mouse.dblclick(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, {steps: 2});
    await page.evaluate(() => document.querySelector('annals-timeline')!.remove());
    await page.mouse.move(x + 60, y);
    await page.mouse.up();
  }));
});
