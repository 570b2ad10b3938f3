// Runs a suite in every engine that is installed.
// Tests are written once; what holds in one engine only is no promise to readers.
// Must not know what is tested.

import {afterEach, beforeAll, describe} from 'vitest';
import type {Browser} from './driver.ts';
import {enginePage, type EnginePage} from './enginePage.ts';
import {engines, type Engine} from './engines.ts';

/** Opens an empty page, which is closed after the test. One at a time. */
export type NewPage = () => Promise<EnginePage>;

/** Started once for all suites of a run; they end with the process, as whatever it has started does. */
const started = new Map<string, Promise<Browser>>();

function browserOf(engine: Engine): Promise<Browser> {
  const browser = started.get(engine.name) ?? engine.start();
  started.set(engine.name, browser);
  return browser;
}

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
      beforeAll(async () => { browser = await browserOf(engine); });
      afterEach(async () => {
        await open?.close();
        open = undefined;
      });
      tests(async () => open = enginePage(await browser!.open()), engine);
    });
  }
}
