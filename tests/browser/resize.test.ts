// Does a timeline keep the label contract in every frame while its page is resized, and end as if it had never been?
// A picture that lags a frame behind its page is drawn too small or too large; a reader sees it flicker.
// Must not know how a width is found out.

import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/index.ts';
import {breachesOf} from '../scene/breachesOf.ts';
import {randomSet} from '../scene/randomSet.ts';
import {LAYOUTS} from '../scene/sweepCases.ts';
import {openPage, sharedChromium} from './chromium.ts';
import {readDrawingScript, type PageDrawing} from './readDrawing.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

const doha = (JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8')) as {readonly events: readonly EventInput[]}).events;
const stories = [['the reference story', doha], ...[7, 28].map(seed => [`the set of seed ${seed}`, randomSet(seed).events] as const)] as const;

const steps = [1600, 1430, 1210, 1000, 830, 641, 600, 561, 559, 481, 479, 400, 330, 280];
const widths = [...steps, ...steps.toReversed().slice(1)];

/** What was on the screen in one frame, and how wide the page was. */
interface Frame { readonly drawing: PageDrawing; readonly width: number }

describe.each(stories)('%s', (_, events) => {
  test.each(LAYOUTS)('in the layout %s keeps the contract in each frame from 1600 to 280 px and back, and ends as a fresh picture', async layout => {
    const {page, problems, close} = await openPage(browser, {viewport: {width: widths[0]!, height: 720}});
    await page.addInitScript({content: readDrawingScript});
    await page.goto(`${server.url}/tests/browser/empty.html`);
    const timeline = await page.evaluateHandle(async given => {
      const made = new annals.Timeline(document.querySelector('#place')!, given);
      made.addEventListener('diagnostics', event => { event.preventDefault(); });
      await made.updateComplete;
      return made;
    }, {events, layout});
    const frames = await timeline.evaluateHandle(one => {
      const seen: Frame[] = [];
      const widthNow = (): number => document.documentElement.clientWidth;
      // A task that a frame has asked for finds what that frame has painted, unless the page was resized in between.
      const {port1, port2} = new MessageChannel();
      port1.onmessage = ({data: width}: MessageEvent<number>) => { if (width === widthNow()) seen.push({drawing: readDrawing(one.root), width}); };
      const watch = (): void => {
        port2.postMessage(widthNow());
        requestAnimationFrame(watch);
      };
      requestAnimationFrame(watch);
      return seen;
    });
    for (const width of widths) {
      await page.setViewportSize({width, height: 720});
      await page.evaluate(() => new Promise(resolve => { requestAnimationFrame(() => { requestAnimationFrame(resolve); }); }));
    }
    // As text: what drives the page takes thousands of boxes apart one by one.
    const seen = JSON.parse(await frames.evaluate(all => JSON.stringify(all))) as Frame[];
    expect(seen.length).toBeGreaterThan(widths.length);
    expect(new Set(seen.map(({width}) => width))).toEqual(new Set(widths));
    expect(seen.flatMap(({drawing, width}) => [...breachesOf({...drawing, counts: {given: NaN, outside: 0, ...drawing.counts}}), ...(drawing.frame.x1 === width ? [] : [`${drawing.frame.x1} px wide`])].map(breach => `at ${width} px: ${breach}`))).toEqual([]);
    const [before, after, isSame] = await timeline.evaluate(async (one, given) => {
      const resized = [one.toSVG(), one.root.querySelector('svg.annals')!.cloneNode(true)] as const;
      one.destroy();
      const fresh = new annals.Timeline(document.querySelector('#place')!, given);
      await fresh.updateComplete;
      return [resized[0], fresh.toSVG(), resized[1].isEqualNode(fresh.root.querySelector('svg.annals'))] as const;
    }, {events, layout});
    expect(before).toBe(after);
    expect(isSame).toBe(true);
    expect(problems).toEqual([]);
    await close();
  });
});
