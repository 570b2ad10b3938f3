// Runs a suite in every engine that is installed.
// Tests are written once; what holds in one engine only is no promise to readers.
// Must not know what is tested.

import {afterAll, afterEach, beforeAll, describe} from 'vitest';
import type {Browser} from './driver.ts';
import {enginePage, type EnginePage} from './enginePage.ts';
import {engines, type Engine} from './engines.ts';

/** Opens an empty page, which is closed after the test. One at a time. */
export type NewPage = () => Promise<EnginePage>;

/**
 * Describes `what` once for each of the three engines; one that is not installed is skipped and shown as skipped.
 *
 * @example
 * inEachEngine('a page', newPage => {
 *   test('has a title', async () => {
 *     const page = await newPage();
 *     await page.open(url);
 *     expect(await page.evaluate(() => document.title)).toBe('annals');
 *   });
 * });
 */
export function inEachEngine(what: string, tests: (newPage: NewPage, engine: Engine) => void): void {
  for (const engine of engines()) {
    describe.skipIf(engine.missing !== undefined)(`${what}, in ${engine.name}`, () => {
      let browser: Browser | undefined;
      let open: EnginePage | undefined;
      beforeAll(async () => { browser = await engine.start(); });
      afterEach(async () => {
        await open?.close();
        open = undefined;
      });
      afterAll(() => browser?.close());
      tests(async () => open = enginePage(await browser!.open()), engine);
    });
  }
}
