// Does a strict content policy with Trusted Types have nothing to say about a timeline?
// Newsrooms embed us under policies like this one, and one violation is a broken page or an open door.
// Must not know which features there are; the page script finds them.

import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {launchChromium, openPage, type WatchedPage} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([launchChromium(), serveRepo()]); });
afterAll(() => Promise.all([browser.close(), server.close()]));

/** What the page script reports. */
interface CspReport {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly pressed: readonly string[];
}
type CspPage = typeof globalThis & {readonly runCsp: (most?: number) => Promise<CspReport>; readonly planted: () => void};

async function opened(width: number): Promise<WatchedPage> {
  const watched = await openPage(browser, {viewport: {width, height: 720}, reducedMotion: 'no-preference'});
  await watched.page.goto(`${server.url}/tests/browser/csp.html`);
  await watched.page.locator('#inline svg.annals').waitFor();
  return watched;
}
const run = (page: Page, most?: number): Promise<CspReport> => page.evaluate(count => (globalThis as CspPage).runCsp(count), most);

describe.each([1280, 360])('under a strict content policy, %i px wide', width => {
  test('everything runs, without a violation or an error', async () => {
    const {page, problems, close} = await opened(width);
    const report = await run(page);
    expect(report.violations).toEqual([]);
    expect(report.errors).toEqual([]);
    expect(problems).toEqual([]);
    expect(report.pressed).toEqual(expect.arrayContaining(['button Close', 'button Previous', 'button Next', 'button True proportions']));
    expect(report.pressed.length).toBeGreaterThan(15);
    await close();
  }, 300_000);
});

test('the watch hears of a violation', async () => {
  const {page, close} = await opened(1280);
  await page.evaluate(() => { (globalThis as CspPage).planted(); });
  const report = await run(page, 1);
  expect(report.violations.some(violation => violation.startsWith('style-src'))).toBe(true);
  await close();
}, 300_000);
