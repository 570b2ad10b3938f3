// Does a page with script tags speak each language, and read as well in it?
// Words differ in length, and Arabic turns the picture round; only a browser knows how wide its text is.
// Must not test the words themselves; the golden sentences do.

import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {languages} from '../locale/languages.ts';
import {overlaps} from '../scene/boxes.ts';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {outside, readPicture} from './picture.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

async function openIn(code: string, width: number): Promise<WatchedPage> {
  const watched = await openPage(browser, {viewport: {width, height: 720}});
  await watched.page.goto(`${server.url}/tests/browser/languages.html?${code}`);
  await watched.page.locator(`svg.annals[lang="${code}"] [data-event]`).first().waitFor({state: 'attached'});
  return watched;
}

const view = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => (document.querySelector('annals-timeline') as unknown as {timeline: {domain: readonly [number, number]}}).timeline.domain);

describe.each(languages.filter(({code}) => code !== 'en').map(({code}) => code))('a page in %s', code => {
  test.each([1280, 640, 360])('shows all ten events at %i px, nothing over anything else', async width => {
    const {page, problems, close} = await openIn(code, width);
    const picture = await readPicture(page);
    expect(overlaps(picture.texts)).toEqual([]);
    expect(outside(picture)).toEqual([]);
    expect(picture.events.length + picture.clustered).toBe(10);
    expect(await page.locator('[role=status]').allTextContents()).toEqual(['']);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('a page in a language written from right to left', () => {
  test('has its first event on the right, and drags and zooms as the hand moves', async () => {
    const {page, problems, close} = await openIn('ar', 1280);
    const middle = async (id: string): Promise<number> => {
      const {x, width} = (await page.locator(`[data-event="${id}"] .annals-mark`).boundingBox())!;
      return x + width / 2;
    };
    expect(await middle('designation-1997')).toBeGreaterThan(await middle('last-warning'));
    const box = (await page.locator('svg.annals').boundingBox())!;
    const whole = await view(page);
    await page.mouse.move(box.x + 100, box.y + 5);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    // The pointer is on the left, where time is late: the end stays in view, the start leaves it.
    await expect.poll(async () => (await view(page))[0]).toBeGreaterThan(whole[0]);
    const before = await view(page);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 5, {steps: 4});
    await page.mouse.up();
    // Dragging the picture to the left shows what is on its right: earlier time.
    await expect.poll(async () => (await view(page))[0]).toBeLessThan(before[0]);
    expect(problems).toEqual([]);
    await close();
  });
});
