// Does the axis turn to true proportions without breaking a promise on the way?
// A picture that is right at both ends may be wrong in between, where a reader looks.
// Must not test how a warp is made, only what is seen in each frame.

import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {overlaps} from '../scene/boxes.ts';
import {openPage, sharedChromium} from './chromium.ts';
import {outside, readPicture} from './picture.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

const button = 'button[data-do="proportions"]';

describe('the button for true proportions', () => {
  test.each([1280, 640, 360])('turns the axis by keys, and every frame at %i px can be read', async width => {
    const {page, problems, close} = await openPage(browser, {viewport: {width, height: 900}});
    await page.goto(`${server.url}/examples/doha-2025/`);
    await page.locator(button).focus();
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    await page.keyboard.press('Enter');
    for (let frame = 0; frame < 12; frame++) {
      await page.clock.runFor(40);
      const picture = await readPicture(page);
      expect(overlaps(picture.texts)).toEqual([]);
      expect(outside(picture)).toEqual([]);
    }
    expect(await page.locator(button).getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('svg.annals .annals-break').count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  test('is large enough to hit, and jumps where less motion is wanted', async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 640, height: 900}, reducedMotion: 'reduce'});
    await page.goto(`${server.url}/examples/doha-2025/`);
    const box = (await page.locator(button).boundingBox())!;
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => {
      const root = document.querySelector('annals-timeline')!.shadowRoot!;
      root.querySelector<HTMLButtonElement>('button[data-do="proportions"]')!.click();
      return root.querySelectorAll('.annals-break').length;
    })).toBe(0);
    await close();
  });
});
