// Do details open, read and close as a reader expects, and ask nothing of any server unasked?
// Focus, sheets and requests exist only in a real page.
// Must not test what the panel says; that is the panel's own test.

import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

async function openAt(width: number, height = 740): Promise<WatchedPage> {
  const watched = await openPage(browser, {viewport: {width, height}});
  await watched.page.goto(`${server.url}/examples/doha-2025/`);
  await watched.page.locator('svg.annals [data-event]').first().waitFor({state: 'attached'});
  return watched;
}

/** What has the focus inside: the event's id, else the button's name. */
const focused = (page: Page): Promise<string> => page.evaluate(() => {
  const element = document.querySelector('annals-timeline')?.shadowRoot?.activeElement;
  return element?.getAttribute('data-event') ?? element?.ariaLabel ?? element?.textContent ?? '';
});
const heading = (page: Page): Promise<string | null> => page.locator('.annals-details h2').textContent();
const mark = (page: Page, id: string) => page.locator(`[data-event="${id}"]`).first();

describe.each([1280, 640, 320])('at %i px', width => {
  test('a key opens, follows and closes; the focus goes in and comes back', async () => {
    const {page, problems, close} = await openAt(width);
    await page.keyboard.press('Tab'); // so that the browser takes what follows for keys, not a pointer
    await mark(page, 'last-warning').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Close');
    expect(await heading(page)).toBe('Trump issues a “last warning” to Hamas');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => heading(page)).toBe('Trump meets eight former hostages at the White House');
    expect(await focused(page)).toBe('Close');
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toBe('white-house-meeting');
    expect(await page.locator('.annals-details').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('a pointer opens and leaves the focus where it is; the event stays in sight', async () => {
    const {page, problems, close} = await openAt(width);
    const pressed = mark(page, 'last-warning').locator('.annals-mark').first();
    await pressed.click();
    await page.locator('.annals-details').waitFor();
    expect(await focused(page)).toBe('last-warning');
    const [panel, event] = [(await page.locator('.annals-details').boundingBox())!, (await pressed.boundingBox())!];
    const isCovered = event.x + event.width > panel.x && event.x < panel.x + panel.width && event.y + event.height > panel.y && event.y < panel.y + panel.height;
    expect(isCovered).toBe(false);
    expect(event.y).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(problems).toEqual([]);
    await close();
  });

  test('the picture stays as it is when details open', async () => {
    const {page, close} = await openAt(width);
    const places = (): Promise<string[]> => page.locator('svg.annals .annals-label').evaluateAll(labels => labels.map(label => label.getAttribute('transform') ?? ''));
    const before = [await places(), (await page.locator('svg.annals').boundingBox())!.width];
    await mark(page, 'doha-talks').locator('.annals-label').first().click();
    await page.locator('.annals-details').waitFor();
    expect([await places(), (await page.locator('svg.annals').boundingBox())!.width]).toEqual(before);
    await close();
  });
});

test('a sheet sticks to the lower edge of what is seen, and leaves with the timeline', async () => {
  const {page, close} = await openAt(360);
  await mark(page, 'doha-talks').locator('.annals-label').first().click();
  const bottom = async (): Promise<number> => {
    const {y, height} = (await page.locator('.annals-details').boundingBox())!;
    return y + height;
  };
  await expect.poll(bottom).toBe(740);
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('div'), {id: 'after'}));
    document.querySelector<HTMLElement>('#after')!.style.setProperty('height', '2000px');
    scrollTo(0, document.documentElement.scrollHeight);
  });
  await expect.poll(bottom).toBeLessThan(0);
  await close();
});

describe('pictures', () => {
  const story = [{id: 'a', title: 'A', date: '1997', media: [{src: 'https://annals.invalid/a.png', alt: 'A'}, {src: '/pixel.png', alt: 'B'}]}];
  async function shown(images?: 'same-origin' | 'https'): Promise<{asked: string[]; referrers: (string | undefined)[]}> {
    const {page, close} = await openPage(browser);
    await page.goto(`${server.url}/tests/browser/empty.html`);
    const asked: string[] = [];
    const referrers: (string | undefined)[] = [];
    page.on('request', request => {
      asked.push(request.url().replace(server.url, ''));
      referrers.push(request.headers()['referer']);
    });
    await page.evaluate(async options => {
      const {Timeline} = (window as unknown as {annals: typeof import('../../src/index.ts')}).annals;
      await new Timeline(document.querySelector('#place')!, options).updateComplete;
    }, {events: story, selected: 'a', ...(images && {images})});
    await page.locator('.annals-details').waitFor();
    await page.locator('.annals-details').scrollIntoViewIfNeeded();
    // What is asked for, it is waited for; what is not, for a moment.
    if (images) await expect.poll(() => asked.length).toBeGreaterThan(0);
    await page.waitForTimeout(300);
    await close();
    return {asked: asked.sort(), referrers};
  }

  test('are not asked for before a host allows them, then without saying who reads what', async () => {
    expect((await shown()).asked).toEqual([]);
    expect(await shown('same-origin')).toEqual({asked: ['/pixel.png'], referrers: [undefined]});
    expect(await shown('https')).toEqual({asked: ['/pixel.png', 'https://annals.invalid/a.png'], referrers: [undefined, undefined]});
  });
});
