// Can every example page be used with the keyboard alone, on a narrow screen and with text twice as large?
// An example is what people copy: what does not work there will not work anywhere.
// Must not know what a page shows.

import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import {openPage, sharedChromium} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

const pages = readdirSync(join(root, 'examples'), {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.html')).map(name => name.replaceAll('\\', '/'));
/** Translations of one page: the one that runs the other way stands for them. */
const isTwin = (name: string): boolean => /^specimen\/(?:de|es|fr|ja)/.test(name);

/** Where the focus is: what it is called, whether a ring can be seen around it, and whether that is on the screen. */
interface Stop { readonly name: string; readonly hasRing: boolean; readonly isInView: boolean; readonly isInPicture: boolean; readonly isEnd: boolean }

async function onPage(path: string, act: (page: Page) => Promise<void>): Promise<void> {
  const {page, problems, close} = await openPage(browser, {viewport: {width: 320, height: 640}});
  await page.goto(`${server.url}/examples/${path}`);
  await page.waitForFunction(() => [...document.querySelectorAll('annals-timeline, .annals-host')].every(host => host.shadowRoot?.querySelector('svg.annals [tabindex="0"]')));
  await act(page);
  expect(problems).toEqual([]);
  await close();
}

const focused = (page: Page): Promise<Stop> => page.evaluate(() => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element) return {name: '', hasRing: false, isInView: false, isInPicture: false, isEnd: false};
  const drawn = element.querySelector(':scope > .annals-focus');
  const style = getComputedStyle(element);
  const {left, top, right, bottom} = (drawn ?? element).getBoundingClientRect();
  return {
    name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? ''}`,
    hasRing: drawn ? getComputedStyle(drawn).visibility === 'visible' : style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
    isInView: right > 0 && left < innerWidth && bottom > 0 && top < innerHeight,
    isInPicture: element.matches('svg.annals :is([data-event], [data-cluster], [data-lane])'), isEnd: element.className === 'end',
  };
});
/** A wide window whose reader has set text to twice its size; two frames later it is drawn so. */
async function readLarge(page: Page): Promise<void> {
  await page.setViewportSize({width: 1280, height: 720});
  await page.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  await drawnAgain(page);
}

/** Waits until what a key has changed is on the screen. */
const drawnAgain = (page: Page): Promise<void> => page.evaluate(() => new Promise<void>(done => { requestAnimationFrame(() => requestAnimationFrame(() => { done(); })); }));

const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const isOpen = (page: Page): Promise<boolean> => page.locator('.annals-details').count().then(count => count > 0);

/** Presses Tab until `isThere`, but not for ever. */
async function tabTo(page: Page, isThere: (stop: Stop) => boolean, key = 'Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  do {
    await page.keyboard.press(key);
    stops.push(await focused(page));
  } while (!isThere(stops.at(-1)!) && stops.length < 80);
  return stops;
}

describe('every page', () => {
  test.each(pages.filter(name => !isTwin(name)))('fits, and Tab leads through it and back, with a ring at each stop, at 320 px and with text twice as large: %s', path => onPage(path, async page => {
    await page.evaluate(() => { for (const place of ['append', 'prepend'] as const) document.body[place](Object.assign(document.createElement('button'), {className: 'end'})); });
    await page.locator('.end').first().focus();
    for (const key of ['Tab', 'Shift+Tab']) {
      if (key !== 'Tab') await readLarge(page);
      expect(await overflow(page)).toBe(0);
      const stops = await tabTo(page, ({isEnd}) => isEnd, key);
      expect(stops.pop()!.isEnd).toBe(true);
      expect(stops.filter(({hasRing, isInView}) => !hasRing || !isInView)).toEqual([]);
    }
  }));
});

const withEvents = pages.filter(name => !name.startsWith('specimen/') && !name.startsWith('static/'));

describe('an event of every timeline', () => {
  test.each(withEvents)('opens by Enter, is read and closed by Escape, with nothing out of the frame: %s', path => onPage(path, async page => {
    await tabTo(page, ({isInPicture}) => isInPicture);
    await page.keyboard.press('End');
    // A cluster is looked into until an event is left.
    for (let i = 0; i < 12 && !await isOpen(page); i++) {
      await page.keyboard.press('Enter');
      await drawnAgain(page);
    }
    await page.locator('.annals-details').waitFor();
    const box = (await page.locator('.annals-details').boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= 320, await overflow(page)]).toEqual([true, true, 0]);
    expect(await page.evaluate(() => [...document.querySelectorAll('annals-timeline, .annals-host')].some(host => host.shadowRoot!.activeElement?.closest('.annals-details')))).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    const back = await focused(page);
    expect([back.isInPicture, back.hasRing, back.isInView]).toEqual([true, true, true]);
  }));
});

describe('a page that runs from right to left', () => {
  test('leaves the words of an English picture where they were', () => onPage('doha-2025/index.html', async page => {
    const places = (): Promise<number[]> => page.evaluate(() => [...document.querySelector('annals-timeline')!.shadowRoot!.querySelectorAll('svg.annals text')].map(text => Math.round(text.getBoundingClientRect().left)));
    const before = await places();
    await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
    expect(await places()).toEqual(before);
  }));
});
