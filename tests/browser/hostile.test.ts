// Do seven hundred hostile texts do nothing in a real page, in every string there is?
// Only a browser runs scripts and asks for pictures; here nothing but the library is in their way.
// Must not know the texts; the page script tries them and any engine can run it.

import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {launchChromium, openPage} from './chromium.ts';
import type {Report} from './hostile.js';
import {ownPayloads, payloads} from './hostilePayloads.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([launchChromium(), serveRepo()]); });
afterAll(() => Promise.all([browser.close(), server.close()]));

type HostilePage = typeof globalThis & {readonly runHostile: (payloads: readonly string[]) => Promise<Report>};

test('there are seven hundred of them, a third of them ours', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(700);
  expect(ownPayloads.length).toBeGreaterThanOrEqual(215);
});

test('no text runs, asks, clobbers, pollutes or becomes an element', async () => {
  const {page, problems, close} = await openPage(browser);
  await page.goto(`${server.url}/tests/browser/hostile.html`);
  await page.waitForFunction(() => 'runHostile' in window);
  const asked: string[] = [];
  page.on('request', request => asked.push(request.url()));
  page.on('dialog', dialog => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const report = await page.evaluate(list => (window as unknown as HostilePage).runHostile(list), payloads);
  expect(report.findings).toEqual([]);
  expect(asked).toEqual([]);
  expect(problems).toEqual([]);
  expect(report.payloads).toBe(payloads.length);
  // It did look, and much was refused.
  expect(report.elements).toBeGreaterThan(payloads.length * 400);
  expect(report.refused).toBeGreaterThan(payloads.length * 15);
  await close();
}, 600_000);

test('the watch sees what it is there to see', async () => {
  const {page, close} = await openPage(browser);
  await page.goto(`${server.url}/tests/browser/hostile.html`);
  await page.waitForFunction(() => 'runHostile' in window);
  const report = await page.evaluate(() => {
    // A library that does everything wrong.
    const {Timeline} = (window as unknown as {annals: typeof import('../../src/index.ts')}).annals;
    const draw = Timeline.prototype.select;
    Timeline.prototype.select = function (id) {
      draw.call(this, id);
      this.root.querySelector('.annals-root')!.insertAdjacentHTML('beforeend', '<b onclick="1" class="x" id="y"></b><a href="javascript:1"></a><img src="/planted.png">');
      Object.assign(window, {planted: 1});
      Object.defineProperty(Object.prototype, 'polluted', {value: 1, configurable: true});
      alert('planted');
    };
    return (window as unknown as HostilePage).runHostile(['harmless']);
  });
  const found = new Set(report.findings.map(({what}) => what));
  for (const what of ['an element <b>', '<b onclick>', '<b class="x">', '<b id="y">', '<a href="javascript:1">', 'changed globals: planted', 'changed Object.prototype: polluted', 'ran alert()']) expect(found).toContain(what);
  expect([...found].some(what => what.startsWith('asked for ') && what.endsWith('/planted.png'))).toBe(true);
  await close();
});
