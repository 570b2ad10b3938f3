// Is the ground of the browser tests firm?
// A browser suite that cannot fail would be worse than none, so its guards are tried here.
// Must not test the library.

import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, describe, expect, test, vi} from 'vitest';
import {launchChromium, openPage} from './chromium.ts';
import {serveRepo, type RepoServer} from './server.ts';

const text = '<!doctype html><link rel="icon" href="data:,"><p><span>some words</span></p>';

describe('launchChromium()', () => {
  afterEach(() => { vi.unstubAllEnvs(); });

  test.each(['', 'npm'])('starts a browser that lays out text (CHROMIUM=%j)', async name => {
    vi.stubEnv('CHROMIUM', name);
    const browser = await launchChromium();
    const {page, problems, close} = await openPage(browser);
    await page.setContent(text);
    const box = await page.locator('span').boundingBox();
    expect(box?.width).toBeGreaterThan(40);
    expect(problems).toEqual([]);
    await close();
    await browser.close();
  });
});

describe('openPage(browser)', () => {
  let browser: Browser;
  beforeAll(async () => { browser = await launchChromium(); });
  afterAll(() => browser.close());

  test('notes an uncaught error', async () => {
    const {page, problems, close} = await openPage(browser);
    await page.setContent(`${text}<script>throw new Error('planted')</script>`);
    expect(problems).toEqual(['uncaught: planted']);
    await close();
  });

  test('refuses and notes a request to another machine', async () => {
    const {page, problems, close} = await openPage(browser);
    await page.setContent(`${text}<img src="https://annals.invalid/pixel.png">`);
    await expect.poll(() => problems).toContain('request to another machine: https://annals.invalid/pixel.png');
    await close();
  });
});

describe('serveRepo()', () => {
  let server: RepoServer;
  beforeAll(async () => { server = await serveRepo(['examples']); });
  afterAll(() => server.close());
  const status = async (path: string): Promise<number> => (await fetch(server.url + path, {redirect: 'manual'})).status;

  test('serves the examples', async () => {
    const response = await fetch(`${server.url}/`);
    expect(response.url).toBe(`${server.url}/examples/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('annals');
  });

  test.each([
    '/package.json', '/examples/../package.json', '/examples/%2e%2e/package.json', '/examples/..%2fpackage.json',
    '/examples%2f..%2f..%2fetc/passwd', '//etc/passwd', '/examples-of-another-kind',
  ])('does not serve %s', async path => {
    expect(await status(path)).toBe(404);
  });

  test.each(['/%', '/examples/%00', '/examples\\..\\package.json'.replaceAll('\\', '%5c')])('answers 400 to %s', async path => {
    expect(await status(path)).toBe(400);
  });

  test('never leads to another host', async () => {
    const response = await fetch(`${server.url}//examples/static`, {redirect: 'manual'});
    expect(response.headers.get('location')).toBe('/examples/static/');
  });

  test('answers only GET and HEAD', async () => {
    expect((await fetch(`${server.url}/examples/`, {method: 'POST'})).status).toBe(405);
    expect((await fetch(`${server.url}/examples/`, {method: 'HEAD'})).status).toBe(200);
  });
});
