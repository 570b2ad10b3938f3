// Does a strict content policy with Trusted Types have nothing to say about a timeline?
// Newsrooms embed us under policies like this one, and one violation is a broken page or an open door.
// Must not know which features there are; the page script finds them.

import {afterAll, beforeAll, expect, test} from 'vitest';
import type {EnginePage} from './enginePage.ts';
import {inEachEngine, type NewPage} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(); });
afterAll(() => server.close());

/** What the page script reports. */
interface CspReport {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly pressed: readonly string[];
}
type CspPage = typeof globalThis & {readonly runCsp: (most?: number) => Promise<CspReport>; readonly planted: () => void};

async function opened(newPage: NewPage, width: number): Promise<EnginePage> {
  const page = await newPage();
  await page.open(`${server.url}/tests/browser/csp.html`, {width, height: 720});
  await page.evaluate(async () => {
    for (let tries = 0; tries < 1000 && !document.querySelector('#inline')?.shadowRoot?.querySelector('svg.annals'); tries++) await new Promise(resolve => { setTimeout(resolve, 10); });
  });
  return page;
}
const run = ({evaluate}: EnginePage, most = 99): Promise<CspReport> => evaluate(count => (globalThis as CspPage).runCsp(count), most);

inEachEngine('under a strict content policy', (newPage, {name}) => {
  // A phone has controls of its own, which are the same in every engine.
  test.each(name === 'Chromium' ? [1280, 360] : [1280])('everything runs %i px wide, without a violation or an error', async width => {
    const page = await opened(newPage, width);
    const report = await run(page);
    expect(report.violations).toEqual([]);
    expect(report.errors).toEqual([]);
    expect(page.problems.filter(problem => !problem.includes('/favicon.ico'))).toEqual([]);
    expect(report.pressed).toEqual(expect.arrayContaining([
      'details: Close', 'details: Previous', 'details: Next', 'proportions: True proportions', 'toolbar: Table', 'toolbar: Search', 'toolbar: Zoom in', 'table: Download as CSV', 'table: data-sort', 'root: data-cluster', 'find: Previous match',
    ]));
    expect(report.pressed.length).toBeGreaterThan(25);
  }, 300_000);

  test('the watch hears of a violation', async () => {
    const page = await opened(newPage, 1280);
    await page.evaluate(() => { (globalThis as CspPage).planted(); });
    expect((await run(page, 0)).violations.some(violation => violation.startsWith('style-src'))).toBe(true);
  });
});
