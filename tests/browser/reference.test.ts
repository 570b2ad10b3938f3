// Is the reference story, as a browser draws it with its own fonts, as good as was promised?
// Judged by the public kernel on the boxes of the page; tests/scene/reference.test.ts says the same of the table's.
// Must not know how labels are placed.

import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {StoryInput} from '../../src/index.ts';
import {measureQuality} from '../../src/quality.ts';
import {breachesOf} from '../scene/breachesOf.ts';
import {openPage, sharedChromium} from './chromium.ts';
import {readDrawingScript} from './readDrawing.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

const story: StoryInput = JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8'));
const titles = story.events.map(({title}) => title.replaceAll(/\s/g, '')).sort();

describe.each([1000, 360])('the reference story in Chromium at %i px', width => {
  test('has ten titles within 12 px of their marks on average, no leaders that cross, and breaks on less than a fifth of its axis', async () => {
    const {page, problems, close} = await openPage(browser, {viewport: {width, height: 720}});
    await page.addInitScript({content: readDrawingScript});
    await page.goto(`${server.url}/tests/browser/empty.html`);
    const [drawing, shown] = await page.evaluate(async events => {
      const timeline = new annals.Timeline(document.querySelector('#place')!, {events});
      await timeline.updateComplete;
      const labels = [...timeline.root.querySelectorAll('.annals-label')];
      return [readDrawing(timeline.root), labels.map(label => [...label.querySelectorAll('.annals-label-title')].map(line => line.textContent).join(''))] as const;
    }, story);
    expect(shown.map(title => title.replaceAll(/\s/g, '')).sort()).toEqual(titles);
    const counted = {...drawing, counts: {given: 10, outside: 0, ...drawing.counts}};
    expect(breachesOf(counted)).toEqual([]);
    const {shift, leaders, breaks} = measureQuality(counted);
    expect(shift.meanFromMark).toBeLessThan(12);
    expect(shift.mean).toBeLessThan(12);
    expect(leaders).toMatchObject({crossings: 0, throughLabels: 0});
    expect(breaks.share).toBeGreaterThan(0.05);
    expect(breaks.share).toBeLessThan(0.2);
    expect(problems).toEqual([]);
    await close();
  });
});
