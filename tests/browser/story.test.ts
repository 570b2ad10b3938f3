// Can the reference story be read, whole, at every width and in both colour schemes, at rest and zoomed?
// It is what the library is for; boxes are the browser's own, and dates are found by other ways than the marks were drawn.
// Must not test how labels are placed, only that they can be read.

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {root} from '../../scripts/build.mjs';
import {overlaps} from '../scene/boxes.ts';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {outside, readPicture, type Bounds, type Picture, type SeenEvent} from './picture.ts';
import {serveRepo, type RepoServer} from './server.ts';

const told = JSON.parse(readFileSync(join(root, 'examples/doha-2025/events.json'), 'utf8')) as {readonly events: readonly {readonly id: string; readonly title: string}[]};
const titles = new Map(told.events.map(({id, title}) => [id, title]));
const widths = [1280, 1000, 640, 360] as const;
const pages = {
  'examples/doha-2025/': ['dist/annals.min.js', 'examples/doha-2025/', 'examples/doha-2025/events.json', 'examples/page.css'],
  'tests/browser/bare.html': ['dist/annals.min.js', 'examples/doha-2025/events.json', 'tests/browser/bare.html'],
} as const;

let browser: Browser;
let server: RepoServer;
beforeAll(async () => { [browser, server] = await Promise.all([sharedChromium(), serveRepo()]); });
afterAll(() => server.close());

interface StoryPage extends WatchedPage {
  /** Paths asked for, sorted. */
  readonly requests: () => readonly string[];
}

async function openStory(path: string, width: number): Promise<StoryPage> {
  const watched = await openPage(browser, {viewport: {width, height: 720}, colorScheme: 'light'});
  const urls = new Set<string>();
  watched.page.on('request', request => urls.add(request.url()));
  await watched.page.goto(`${server.url}/${path}`);
  await watched.page.locator('svg.annals [data-event]').first().waitFor({state: 'attached'});
  return {...watched, requests: () => [...urls].map(url => url.replace(`${server.url}/`, '')).filter(url => !url.startsWith('data:')).sort()};
}

/** What is seen of `[from, to]`, two dates; the page is left as it was. */
async function zoomed(page: Page, domain: readonly [string, string]): Promise<Picture> {
  await page.evaluate(async dates => {
    const timeline = document.querySelector('annals-timeline')!.timeline!;
    timeline.zoomTo(dates);
    await timeline.updateComplete;
  }, domain);
  const picture = await readPicture(page);
  await page.evaluate(async () => {
    const timeline = document.querySelector('annals-timeline')!.timeline!;
    timeline.fit();
    await timeline.updateComplete;
  });
  return picture;
}

/** Whether `lines`, put together again, are all of `title`. Lines break at spaces, which vanish, and after dashes. */
function isWhole(title: string, lines: readonly string[]): boolean {
  let rest = title;
  for (const line of lines) {
    if (!rest.startsWith(line)) return false;
    rest = rest.slice(line.length).replace(/^ /, '');
  }
  return rest === '' && lines.length > 0;
}

/** Ends along the axis. */
const along = ({orientation}: Picture, {x0, x1, y0, y1}: Bounds): [number, number] => orientation === 'horizontal' ? [x0, x1] : [y0, y1];
const middle = (picture: Picture, bounds: Bounds): number => along(picture, bounds).reduce((sum, end) => sum + end / 2, 0);
const designation = (picture: Picture): [number, number] => along(picture, picture.events.find(({id}) => id === 'designation-1997')!.mark!);
const labelled = ({events}: Picture): readonly SeenEvent[] => events.filter(({title}) => title.length > 0);

function expectReadable(picture: Picture): void {
  expect(overlaps(picture.texts)).toEqual([]);
  expect(outside(picture)).toEqual([]);
  expect(picture.hidden).toEqual([]);
  expect(Math.min(...picture.texts.map(({fontSize}) => fontSize))).toBeGreaterThanOrEqual(12);
  expect(picture.texts.map(({text}) => text).filter(text => text.includes('…'))).toEqual([]);
  for (const {id, title} of picture.events) expect(isWhole(titles.get(id)!, title), `${id}: ${title.join(' / ')}`).toBe(true);
  expect(picture.page.scrollWidth).toBeLessThanOrEqual(picture.page.width);
  // 640 px, half of what the picture lacks to 780, and the overview strip with the gap above it.
  expect(picture.height).toBeLessThanOrEqual(picture.orientation === 'horizontal' ? 640 + Math.max(0, 780 - picture.width) / 2 + 54 : Infinity);
}

/** Within a quarter of a pixel: half of one is what the caps at a mark's ends would hide. */
function expectSame(found: readonly [number, number], wanted: readonly [number, number]): void {
  expect(Math.max(...found.map((end, i) => Math.abs(end - wanted[i]!))), `${found.join('–')} for ${wanted.join('–')}`).toBeLessThanOrEqual(0.25);
}

describe.each(Object.entries(pages))('%s', (path, requests) => {
  describe.each(widths)('at %i px', width => {
    let story: StoryPage;
    beforeAll(async () => { story = await openStory(path, width); });
    afterAll(async () => { await story.close(); });

    test.each(['light', 'dark'] as const)('shows all ten events, each with its whole title, in the %s', async colorScheme => {
      await story.page.emulateMedia({colorScheme});
      const picture = await readPicture(story.page);
      expect(picture.width).toBe(width);
      expect(picture.orientation).toBe(width < 560 ? 'vertical' : 'horizontal');
      expect(picture.events.map(({id}) => id).sort()).toEqual([...titles.keys()].sort());
      expectReadable(picture);
      expect(picture.ground > 0.5 ? 'light' : 'dark').toBe(colorScheme);
      expect(Math.min(...picture.texts.map(({contrast}) => contrast))).toBeGreaterThanOrEqual(4.5);
    });

    test('draws the designation as the whole of 1997', async () => {
      const picture = await readPicture(story.page);
      const year = middle(picture, picture.texts.find(({text, classes}) => text === '1997' && classes.includes('annals-tick-major'))!);
      const ground = picture.compressed.map(bounds => along(picture, bounds)).find(([from, to]) => from < year && year < to)!;
      expectSame(designation(picture), ground);
    });

    test('fills the view on 1997 with the designation, to the pixel', async () => {
      const picture = await zoomed(story.page, ['1997', '1997']);
      expectSame(designation(picture), along(picture, picture.axis));
    });

    test('says that 27 years are cut out', async () => {
      const {breaks} = await readPicture(story.page);
      expect(breaks.filter(({name}) => name.includes('cut'))).toEqual([{name: '27 years cut out', words: ['27', 'years']}]);
    });

    test('keeps the days of early March apart', async () => {
      const picture = await readPicture(story.page);
      const days = picture.texts.filter(({classes}) => classes.includes('annals-tick-label'));
      expect(days.map(({text}) => Number(text.replace(/^[A-Z][a-z]{2} /, '')))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(picture.texts.map(({text}) => text).join(' ')).toMatch(/Mar(ch)? 2025/);
      const places = days.map(day => middle(picture, day));
      expect(Math.min(...places.slice(1).map((place, i) => place - places[i]!))).toBeGreaterThanOrEqual(20);
    });

    test('stays readable from 3 to 7 March, where there is no break', async () => {
      const picture = await zoomed(story.page, ['2025-03-03', '2025-03-07']);
      expectReadable({...picture, events: labelled(picture)});
      expect(picture.breaks).toEqual([]);
    });

    test('draws or counts the nine events that are in view from 3 to 7 March, and labels all but one at least', async () => {
      const picture = await zoomed(story.page, ['2025-03-03', '2025-03-07']);
      const shown = labelled(picture).map(({id}) => id);
      expect(picture.events.length + picture.clustered).toBe(9);
      expect(shown.length, `labelled: ${shown.join(', ')}`).toBeGreaterThanOrEqual(8);
      expect(picture.events.map(({id}) => id)).not.toContain('designation-1997');
    });

    test('asks for nothing but its own files and reports nothing', () => {
      expect(story.requests()).toEqual(requests);
      expect(story.problems).toEqual([]);
    });
  });
});

describe('on a page whose width changes', () => {
  const markup = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('annals-timeline')!.shadowRoot!.querySelector('svg.annals')!.outerHTML);

  test.each(Object.keys(pages))('%s turns and turns back, each time as if loaded anew', async path => {
    const [live, narrow] = [await openStory(path, 1280), await openStory(path, 360)];
    const [wide, tall] = [await markup(live.page), await markup(narrow.page)];
    expect([wide.includes('annals-horizontal'), tall.includes('annals-vertical')]).toEqual([true, true]);
    for (const [width, expected] of [[360, tall], [1280, wide]] as const) {
      await live.page.setViewportSize({width, height: 720});
      await expect.poll(() => markup(live.page)).toBe(expected);
    }
    expect(live.problems).toEqual([]);
    await Promise.all([live.close(), narrow.close()]);
  });
});
