// A real Chromium and watched pages in it.
// Each suite gets pages that note every error and every request that leaves this machine.
// Must not know what is on the pages.

import type {Browser, BrowserContextOptions, Page} from 'playwright-core';
import {launchChromium} from '../../scripts/chromium.mjs';

export {launchChromium};

/** Started once in each worker for all its files, which takes a second; it ends with the worker, as whatever that has started does. */
const started: Promise<Browser>[] = [];

/**
 * A Chromium that other files use too: pages of their own keep them apart. Not to be closed.
 *
 * @example
 * beforeAll(async () => { browser = await sharedChromium(); });
 */
export function sharedChromium(): Promise<Browser> {
  return started[0] ?? started[started.push(launchChromium()) - 1]!;
}

/** A page, and what went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Uncaught errors, console errors and requests to other machines, in order; a sound page has none. */
  readonly problems: readonly string[];
  /** Closes the page and its context. */
  readonly close: () => Promise<void>;
}

/**
 * A new page in a context of its own, 1280 × 720 unless told otherwise, without motion and without a network:
 * a request to anything but 127.0.0.1, `file:`, `data:` or `blob:` is refused and noted.
 *
 * @example
 * const {page, problems, close} = await openPage(browser, {viewport: {width: 360, height: 720}, colorScheme: 'dark'});
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const problems: string[] = [];
  return {...await openTelling(browser, problem => problems.push(problem), options), problems};
}

/** As `openPage`, for a page that is used for one thing after another: each problem is told. */
export async function openTelling(browser: Browser, tell: (problem: string) => void, options: BrowserContextOptions = {}): Promise<Omit<WatchedPage, 'problems'>> {
  const context = await browser.newContext({
    viewport: {width: 1280, height: 720},
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
    ...options,
  });
  await context.route(url => !isLocal(url), route => {
    tell(`request to another machine: ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', error => { tell(`uncaught: ${error.message}`); });
  page.on('console', message => {
    if (message.type() === 'error') tell(`console: ${message.text()} ${message.location().url}`);
  });
  return {page, close: () => context.close()};
}

function isLocal({protocol, hostname}: URL): boolean {
  return ['file:', 'data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}
