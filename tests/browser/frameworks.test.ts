// Do pages made with React, Vue and Svelte show a timeline and hear it, whenever it is registered?
// The element is the only wrapper there is, so it must do for each framework's own way of setting and hearing.
// Must not look at what the picture shows.

import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {EnginePage} from './enginePage.ts';
import {frameworkPages, frameworks} from './frameworkPages.ts';
import {inEachEngine} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, await frameworkPages()); });
afterAll(() => server.close());

interface Start {
  readonly name: string;
  readonly isLate: boolean;
  /** The way of the README's last column. */
  readonly isCareful: boolean;
}

/** In the page: loads app and library in this order or that, and mounts the app in between. */
async function begin({name, isLate, isCareful}: Start): Promise<void> {
  const {load} = window as unknown as {load: (src: string) => Promise<void>};
  if (!isLate) await load('/dist/annals.min.js');
  await load(`/${name}.js`);
  (window as unknown as {mount: (isCareful: boolean) => void}).mount(isCareful);
  // Frameworks draw when they please; what is late must be late for sure.
  while (!document.querySelector('annals-timeline')) await new Promise(resolve => { setTimeout(resolve); });
  if (isLate) await load('/dist/annals.min.js');
}

const drawn = (): number => document.querySelector('annals-timeline')?.shadowRoot?.querySelectorAll('[data-event]').length ?? 0;
const said = (): string => document.querySelector('output')!.textContent;

async function expectToWork({evaluate, click}: EnginePage): Promise<void> {
  await expect.poll(() => evaluate(drawn)).toBe(2);
  expect(await evaluate(() => document.querySelector('annals-timeline')!.getAttributeNames())).toEqual(['layout']);
  await evaluate(() => { document.querySelector('annals-timeline')!.timeline!.select('talks'); });
  await expect.poll(() => evaluate(said)).toBe('Talks');
  await click('button');
  await expect.poll(() => evaluate(drawn)).toBe(3);
  expect(await evaluate(() => document.querySelector('annals-timeline')!.timeline!.selected)).toBe('talks');
}

inEachEngine('a timeline', (newPage, engine) => {
  const starts: readonly Omit<Start, 'name'>[] = [{isLate: false, isCareful: false}, {isLate: true, isCareful: true}, ...(engine.name === 'Chromium' ? [{isLate: false, isCareful: true}] : [])];

  describe.each(frameworks)('in a page of %s', name => {
    test.each(starts)('shows its events and is heard: {late: $isLate, in the way for both: $isCareful}', async start => {
      const page = await newPage();
      await page.open(`${server.url}/${name}.html`);
      await page.evaluate(begin, {name, ...start});
      await expectToWork(page);
      expect(page.problems).toEqual([]);
    });
  });

  test.skipIf(engine.name !== 'Chromium').each(['React', 'Vue'])('that comes late to a plain page of %s says what went wrong', async name => {
    const page = await newPage();
    await page.open(`${server.url}/${name}.html`);
    await page.evaluate(() => {
      console.warn = (...words: readonly unknown[]) => { document.title = words.join(' '); };
    });
    await page.evaluate(begin, {name, isLate: true, isCareful: false});
    await expect.poll(() => page.evaluate(() => document.title)).toMatch(/events="\[object Object\].*import "annals\/element" first/);
  });
});
