// Do the promises on labels and counts hold in a real browser, with its own fonts, for stories nobody thought of?
// The same stories as in tests/scene; there a table measures, here the boxes are the browser's.
// Must not know how labels are placed.

import fc from 'fast-check';
import type {Browser, JSHandle} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {EventInput, Timeline} from '../../src/index.ts';
import {overlaps} from '../scene/boxes.ts';
import {story} from '../scene/stories.ts';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {outside, readPicture, type Picture} from './picture.ts';
import {serveRepo, type RepoServer} from './server.ts';

let browser: Browser;
let server: RepoServer;
let watched: WatchedPage;
let timeline: JSHandle<Timeline>;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedChromium(), serveRepo()]);
  watched = await openPage(browser);
  await watched.page.goto(`${server.url}/tests/browser/empty.html`);
  timeline = await watched.page.evaluateHandle(() => {
    const made = new annals.Timeline(document.querySelector('#place')!);
    made.addEventListener('diagnostics', event => { event.preventDefault(); });
    return made;
  });
});
afterAll(() => Promise.all([watched.close(), server.close()]));

/** Shows all of a story in the one timeline there is, `width` px wide. */
async function show(events: readonly EventInput[], width: number): Promise<Picture> {
  await timeline.evaluate(async (one, told) => {
    document.querySelector<HTMLElement>('#place')!.style.width = `${told.width}px`;
    one.update({events: told.events, view: undefined});
    await one.updateComplete;
  }, {events, width});
  return readPicture(watched.page);
}

/** Zooms to a part of what is in view, given by two fractions of it. */
async function zoom([a, b]: readonly [number, number]): Promise<Picture> {
  await timeline.evaluate(async (one, [start, end]) => {
    const [from, to] = one.domain;
    one.zoomTo([from + (to - from) * start, from + (to - from) * end]);
    await one.updateComplete;
  }, [Math.min(a, b), Math.max(a, b) + 0.001] as const);
  return readPicture(watched.page);
}

/** How many events no picture of what is in view may leave out: those without a date, and those wholly inside, or going on throughout. */
function due(events: readonly EventInput[]): Promise<{readonly inside: number; readonly throughout: number}> {
  return timeline.evaluate((one, given) => {
    const times = annals.normalizeEvents(given).events.map(({time, planned}) => time ?? planned);
    const [from, to] = one.domain;
    return {
      inside: times.filter(known => known === undefined || (known.startMin >= from && known.endMax <= to)).length,
      throughout: times.filter(known => known && known.startMin > -Infinity && known.startMin <= from && known.endMax >= to && known.endMax < Infinity).length,
    };
  }, events);
}

const drawn = ({events}: Picture): number => events.filter(({inTray}) => !inTray).length;

function expectReadable(picture: Picture, width: number): void {
  expect(picture.width).toBe(width);
  expect(overlaps(picture.texts)).toEqual([]);
  expect(outside(picture)).toEqual([]);
  expect(picture.hidden).toEqual([]);
  expect(new Set(picture.events.map(({id}) => id)).size).toBe(picture.events.length);
}

describe('any story, 280 to 2560 px wide', () => {
  const widths = fc.integer({min: 280, max: 2560});
  const fraction = fc.double({min: 0, max: 1, noNaN: true});
  const parts = fc.tuple(fraction, fraction);
  // Skipping cuts a long search for a smaller failing story short, so that it is reported at all.
  const runs = {seed: 1, numRuns: 60, skipAllAfterTimeLimit: 45_000};

  test('is readable and whole', () => fc.assert(fc.asyncProperty(story(60), widths, async (events, width) => {
    const picture = await show(events, width);
    expectReadable(picture, width);
    expect(drawn(picture) + picture.clustered + picture.undated).toBe(events.length);
  }), runs), 120_000);

  test('is readable in any part, and shows or counts what happens within it', () => fc.assert(fc.asyncProperty(story(60), widths, parts, async (events, width, part) => {
    await show(events, width);
    const picture = await zoom(part);
    expectReadable(picture, width);
    const shown = drawn(picture) + picture.clustered + picture.undated;
    expect(shown).toBeLessThanOrEqual(events.length);
    expect(shown).toBeGreaterThanOrEqual((await due(events)).inside);
  }), runs), 120_000);

  test('shows or counts in any part what goes on throughout it', () => fc.assert(fc.asyncProperty(story(60), widths, parts, async (events, width, part) => {
    await show(events, width);
    const {events: {length}, clustered} = await zoom(part);
    expect(length + clustered).toBeGreaterThanOrEqual((await due(events)).throughout);
  }), runs), 120_000);

  test('leaves the page without a complaint', () => {
    expect(watched.problems).toEqual([]);
  });
});
