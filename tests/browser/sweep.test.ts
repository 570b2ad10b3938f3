// Does the label contract hold in a real browser, with its own fonts, for 300 random sets, at every width, layout and zoom?
// The same sets as in tests/scene/sweep.test.ts; there a table measures, here the boxes are the browser's.
// Must not know how labels are placed.

import {setImmediate} from 'node:timers/promises';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {normalizeEvents, type TimelineEvent} from '../../src/index.ts';
import {breachesOf} from '../scene/breachesOf.ts';
import {keptCases, reportOf, setsUpTo, settingsFor, type Case, type Failure, type Setting} from '../scene/sweepCases.ts';
import {openPage, sharedChromium, type WatchedPage} from './chromium.ts';
import {readDrawingScript, type PageDrawing} from './readDrawing.ts';
import {serveRepo, type RepoServer} from './server.ts';

const SETS = Number(process.env['ANNALS_SWEEP_SETS'] ?? 300);

/** So many settings for each set: a browser takes its time, and the scene's own sweep tries three. */
const TRIES = Number(process.env['ANNALS_SWEEP_TRIES'] ?? 1);

let browser: Browser;
let server: RepoServer;
let watched: WatchedPage;

beforeAll(async () => {
  [browser, server] = await Promise.all([sharedChromium(), serveRepo()]);
  watched = await openPage(browser);
  await watched.page.addInitScript({content: readDrawingScript});
  await watched.page.goto(`${server.url}/tests/browser/empty.html`);
});
afterAll(() => Promise.all([watched.close(), server.close()]));

/** A picture that the page made: what was asked for, in ms, and what is in view. */
interface Seen { readonly drawing: PageDrawing; readonly view: readonly [number, number]; readonly asked?: readonly [number, number] | undefined }

/** A way to look: at a stretch of time, or so many times closer at an instant that stands at a share of the view. */
interface Look extends Omit<Case, 'events'> { readonly zooms: readonly number[]; readonly focus: number; readonly at: number }

/** Draws `events` in a timeline of its own and reads every picture that was asked for. Sent as text: what drives the page takes thousands of objects apart one by one. */
async function look(events: Case['events'], asked: Look): Promise<Seen[]> {
  return JSON.parse(await watched.page.evaluate(async text => {
    const {layout, orientation, width, view, zooms, focus, at, events: told} = JSON.parse(text) as Case & Look;
    const place = document.querySelector<HTMLElement>('#place')!;
    place.style.width = `${width}px`;
    const timeline = new annals.Timeline(place, {events: told, layout, orientation, ...(view && {view})});
    timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
    await timeline.updateComplete;
    const seen: Seen[] = [];
    const read = (wanted: readonly [number, number] | undefined): void => { seen.push({drawing: readDrawing(timeline.root), view: timeline.domain, asked: wanted}); };
    read(view);
    const [from, to] = timeline.domain;
    for (const zoom of zooms) {
      // Shorter than doubles can tell apart at these times: it is shown as the shortest there is.
      const span = Math.max(0.1, (to - from) / zoom);
      const wanted = [focus - at * span, focus + (1 - at) * span] as const;
      timeline.zoomTo(wanted);
      await timeline.updateComplete;
      read(wanted);
    }
    timeline.destroy();
    return JSON.stringify(seen);
  }, JSON.stringify({...asked, events}))) as Seen[];
}

/** Where the focus of a setting is: the first known instant of an event, ms. */
function focusOf({focus}: Setting, events: readonly TimelineEvent[]): number {
  const starts = events.flatMap(({time, planned}) => [time ?? planned].flatMap(known => known && Number.isFinite(known.startMin) ? [known.startMin] : []));
  return starts[Math.floor(focus * starts.length)] ?? 0;
}

/** What the contract says against a picture; what each event is worth, and when it was, comes from the story. */
function breachesIn({drawing, view, asked}: Seen, events: readonly TimelineEvent[]): string[] {
  const known = new Map(events.map(event => [event.id, event]));
  const items = drawing.items.map(item => {
    const event = known.get(item.id);
    return {...item, priority: event?.priority ?? 5, ...(event && {time: timeOf(event)})};
  });
  const {clustered, undated} = drawing.counts;
  const shown = new Set(drawing.ids).size + clustered + undated;
  const [from, to] = asked ? view : [-Infinity, Infinity];
  const slack = asked ? (to - from) / 100 : 0;
  const due = events.filter(event => { const [start, end] = timeOf(event); return start < to - slack && end > from + slack; }).length + undated;
  return [
    ...breachesOf({...drawing, items, counts: {given: events.length, clustered, undated, outside: asked ? events.length - shown : 0}}),
    ...(shown < due || shown > events.length ? [`${shown} events told of ${due} in view and ${events.length} in all`] : []),
    ...(new Set(drawing.ids).size < drawing.ids.length ? ['an event is drawn twice'] : []),
    ...(drawing.ids.every(id => known.has(id)) ? [] : ['an event is drawn that nobody told']),
  ];
}

/** The longest it may have lasted, of all that is said of it; an undated one was never. */
function timeOf({time, planned}: TimelineEvent): readonly [number, number] {
  const told = [time, planned].filter(one => one !== undefined);
  const [start, end] = [Math.min(...told.map(({startMin}) => startMin)), Math.max(...told.map(({endMax}) => endMax))];
  return [Number.isNaN(start) ? -Infinity : start, Number.isNaN(end) ? Infinity : end];
}

async function breachesOfCase(one: Case): Promise<string[]> {
  const [seen] = await look(one.events, {...one, zooms: [], focus: 0, at: 0});
  return breachesIn(seen!, normalizeEvents(one.events).events);
}
const fails = async (one: Case): Promise<boolean> => (await breachesOfCase(one)).length > 0;

describe('any set, at any width, in any layout and at any zoom', () => {
  test(`keeps the label contract (seeds 0 to ${SETS - 1})`, async () => {
    const failures: Failure[] = [];
    let pictures = 0;
    // While one set is judged here, the page draws the next: two cores are busy instead of one.
    let judge = (): void => {};
    for (const {seed, events: given} of setsUpTo(SETS)) {
      const {events} = normalizeEvents(given);
      for (const setting of settingsFor(seed, TRIES)) {
        const {layout, orientation, width} = setting;
        const drawing = look(given, {layout, orientation, width, zooms: setting.zooms.slice(1).map(zoom => Math.min(zoom, 1e300)), focus: focusOf(setting, events), at: setting.at});
        await setImmediate();
        judge();
        const seen = await drawing;
        judge = () => {
          for (const one of seen) {
            const found = breachesIn(one, events);
            if (found.length > 0) failures.push({seed, one: {layout, orientation, width, ...(one.asked && {view: one.asked}), events: given}, found});
          }
          pictures += seen.length;
        };
      }
    }
    judge();
    expect(await reportOf(failures, fails)).toEqual([]);
    expect(pictures).toBe(4 * TRIES * SETS);
  }, 900_000);

  test.each([
    ['a label is moved onto another', 'texts overlap', `const [a, b] = root.querySelectorAll('.annals-label'); b.setAttribute('transform', a.getAttribute('transform'))`],
    ['a text leaves the frame', 'texts leave the frame', `root.querySelector('.annals-label text').setAttribute('x', '2000')`],
    ['two labels change places', 'against the order of time', `const [a, , b] = root.querySelectorAll('.annals-label'), at = a.getAttribute('transform'); a.setAttribute('transform', b.getAttribute('transform')); b.setAttribute('transform', at)`],
    ['type is small', 'text of 11 px', `root.querySelector('.annals-label text').setAttribute('style', 'font-size: 11px')`],
    ['an event is taken away', 'events are lost', `root.querySelector('[data-event]').remove()`],
    ['a text is hidden', 'texts are cut off', `root.querySelector('.annals-label text').setAttribute('style', 'visibility: hidden')`],
  ])('would not be kept if %s', async (_, breach, plant) => {
    const events = ['2001', '2004', '2007'].map((date, i) => ({id: `e${i}`, title: `Short title ${i}`, date}));
    const timeline = await watched.page.evaluateHandle(async given => {
      const place = document.querySelector<HTMLElement>('#place')!;
      place.style.width = '800px';
      const made = new annals.Timeline(place, {events: given, orientation: 'horizontal'});
      await made.updateComplete;
      return made;
    }, events);
    await watched.page.evaluate(`{const root = document.querySelector('.annals-host').shadowRoot; ${plant}}`);
    const drawing = await timeline.evaluate(one => {
      const read = readDrawing(one.root);
      one.destroy();
      return read;
    });
    expect(breachesIn({drawing, view: [0, 0], asked: undefined}, normalizeEvents(events).events).join('; ')).toContain(breach);
  });

  test('leaves the page without a complaint', () => {
    expect(watched.problems).toEqual([]);
  });
});

describe('what once failed', () => {
  test.each(keptCases())('%s keeps the contract', async (_, one) => {
    expect(await breachesOfCase(one)).toEqual([]);
  });
});
