// Do the example pages run as a newcomer opens them: served, and by double-click from disk?
// A page that only works on its author's machine teaches nothing.
// Must not look at what is drawn more closely than whether all events are there.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

/** How many events each page shows, all its timelines together. */
const eventsOn: Readonly<Record<string, number>> = {
  'index.html': 10, 'doha-2025/index.html': 10, 'doha-2025/inline.html': 10, 'minimal.html': 3, 'module.html': 10, 'element.html': 13, 'static/index.html': 0, 'deep-time/index.html': 12, 'lanes/index.html': 10, 'eras/index.html': 8, 'dense/index.html': 2000, 'log/index.html': 12, 'sequential/index.html': 10, 'faceted/index.html': 30, 'relative/index.html': 22, 'segmented/index.html': 30, 'vertical/index.html': 10,
  ...Object.fromEntries(['index', 'ar', 'de', 'es', 'fr', 'ja'].map(name => [`specimen/${name}.html`, 0])),
};
/** Events drawn one by one, and those counted in clusters. */
const eventCount = (page: Page): Promise<number> => page.locator('svg.annals').evaluateAll(pictures => pictures.reduce((sum, picture) => {
  const counts = [...picture.querySelectorAll('.annals-cluster')].map(cluster => Number(cluster.getAttribute('data-count')));
  return counts.reduce((all, count) => all + count, sum + picture.querySelectorAll('[data-event]').length);
}, 0));

describe('served', () => {
  test('is every page', () => {
    const pages = readdirSync(join(root, 'examples'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.html'));
    expect(pages.map(name => name.replaceAll('\\', '/')).sort()).toEqual(Object.keys(eventsOn).sort());
  });

  describe.each(Object.entries(eventsOn))('%s', (path, count) => {
    // Opened twice, as a reader would; then the window is made narrower, which must come to the same.
    test.each([['light', [1280, 1000, 640]], ['dark', [360, 320]]] as const)('shows all its events in the %s, and fits, at %j px', async (colorScheme, widths) => {
      const {page, problems, close} = await openPage(browser, {viewport: {width: widths[0], height: 720}, colorScheme});
      await page.goto(`${server.url}/examples/${path}`);
      for (const width of widths) {
        await page.setViewportSize({width, height: 720});
        await expect.poll(() => eventCount(page)).toBe(count);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      expect(problems).toEqual([]);
      await close();
    });
  });

  test('gives the timeline the width up to 1280 px', async () => {
    for (const [width, expected] of [[1600, 1280], [1280, 1280], [640, 640], [360, 360]] as const) {
      const {page, close} = await openPage(browser, {viewport: {width, height: 720}});
      await page.goto(`${server.url}/examples/doha-2025/`);
      expect((await page.locator('annals-timeline').boundingBox())?.width).toBe(expected);
      await close();
    }
  });
});

describe('opened from disk', () => {
  test.each(['doha-2025/inline.html', 'minimal.html'])('%s shows all its events', async path => {
    const {page, problems, close} = await openPage(browser);
    await page.goto(pathToFileURL(join(root, 'examples', path)).href);
    await expect.poll(() => eventCount(page)).toBe(eventsOn[path]);
    expect(problems).toEqual([]);
    await close();
  });
});

describe('module.html', () => {
  test('zooms by its buttons and says which event is selected', async () => {
    const {page, problems, close} = await openPage(browser);
    await page.goto(`${server.url}/examples/module.html`);
    await page.locator('[data-event="last-warning"]').waitFor({state: 'attached'});
    await page.locator('[data-event="last-warning"] .annals-mark').first().click();
    await expect.poll(() => page.locator('#selected').textContent()).toBe('Selected: Trump issues a “last warning” to Hamas');

    await page.locator('#march').click();
    await expect.poll(() => page.locator('svg.annals .annals-break').count()).toBe(0);
    await page.locator('#all').click();
    await expect.poll(() => page.locator('svg.annals .annals-break').count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
    await close();
  });
});
