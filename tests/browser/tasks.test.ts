// Can whoever has only keys, or only a screen reader's tree, do with 2,000 events what others do by hand and eye?
// Each task is one that readers have; nothing here knows where anything stands, only what it is called.
// Must not test how anything looks, nor what a single key does.

import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import type {Found} from './driver.ts';
import type {EnginePage} from './enginePage.ts';
import {inEachEngine, type NewPage} from './inEachEngine.ts';
import {serveRepo, type RepoServer} from './server.ts';

const COUNT = 2000;
const DAY = 86_400_000;

/** No two are alike: four letters tell a place from all others. */
function placeName(i: number): string {
  const syllable = (n: number): string => 'bdfgklmnprstvz'.charAt(n % 14) + 'aeiou'.charAt(Math.floor(n / 14) % 5);
  const name = syllable(i % 70) + syllable(Math.floor(i / 70));
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Half of them over two years, half within a month; each follows the one 7 before it. */
const events = Array.from({length: COUNT}, (_, i) => {
  const days = i % 2 === 0 ? (i * 37 % 730) : 400 + i * 30 / COUNT;
  return {
    id: `e${i}`, title: `Council in ${placeName(i)}`, date: new Date(Date.UTC(2023, 0, 1) + days * DAY).toISOString().slice(0, 16) + 'Z',
    group: ['North', 'East', 'South', 'West'][i % 4], category: i % 5 === 0 ? 'Budget' : 'Roads', description: 'The council met.', ...(i >= 7 && {links: [{to: `e${i - 7}`, kind: 'follows'}]}),
  };
});
const titleOf = (i: number): string => events[i]!.title;
const sampled = [3, 500, 777, 1234, 1999];

const host = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Councils</title><link rel="icon" href="data:,"><script src="/dist/annals.min.js"></script>
<button id="before">Before</button><annals-timeline label="Councils" src="/councils.json"></annals-timeline><button id="after">After</button></html>`;

let server: RepoServer;
beforeAll(async () => { server = await serveRepo(undefined, {'/tasks.html': host, '/councils.json': JSON.stringify({events})}); });
afterAll(() => server.close());

async function opened(newPage: NewPage): Promise<EnginePage> {
  const page = await newPage();
  await page.open(`${server.url}/tasks.html`);
  await page.evaluate(async () => {
    const isDrawn = (): boolean => (document.querySelector('annals-timeline')?.shadowRoot?.querySelectorAll('[data-event], [data-cluster]').length ?? 0) > 0;
    for (let tries = 0; tries < 1000 && !isDrawn(); tries++) await new Promise(resolve => { setTimeout(resolve, 10); });
    if (!isDrawn()) throw new Error(document.querySelector('annals-timeline')?.shadowRoot?.textContent ?? 'no timeline');
    document.querySelector<HTMLElement>('#before')!.focus();
  });
  return page;
}

/** In the page: what has the focus, by its attributes; outside the timeline, by its id. */
const focused = async (): Promise<Readonly<Record<string, string>>> => {
  await document.querySelector('annals-timeline')!.timeline!.updateComplete;
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active ? Object.fromEntries([...active.attributes].map(({name, value}) => [name, value])) : {};
};
/** In the page: what is in view, selected, told and open. */
const shown = async (): Promise<{readonly length: number; readonly selected: string; readonly details: string; readonly isTable: boolean; readonly counted: string}> => {
  const {timeline, shadowRoot} = document.querySelector('annals-timeline')!;
  await timeline!.updateComplete;
  return {
    length: timeline!.domain[1] - timeline!.domain[0], selected: timeline!.selected ?? '', details: shadowRoot!.querySelector('.annals-details')?.textContent ?? '',
    isTable: shadowRoot!.querySelector('table') !== null, counted: shadowRoot!.querySelector('.annals-filter-count')?.textContent ?? '',
  };
};

/** Presses `key` until what has the focus is `wanted`; how many times. */
async function pressUntil({press, evaluate}: EnginePage, key: string, wanted: (focus: Readonly<Record<string, string>>) => boolean, most = 40): Promise<number> {
  for (let times = 1; times <= most; times++) {
    await press(key);
    if (wanted(await evaluate(focused))) return times;
  }
  throw new Error(`not reached by ${most} times ${key}; the focus is on ${JSON.stringify(await evaluate(focused))}`);
}
const isMark = (focus: Readonly<Record<string, string>>): boolean => 'data-event' in focus || 'data-cluster' in focus;
const intoPicture = (page: EnginePage): Promise<number> => pressUntil(page, 'Tab', isMark);

/** By six keys, where the focus is in the picture; and from the box of the search, with what was looked for taken away first. */
async function reach({press, type, evaluate}: EnginePage, i: number): Promise<void> {
  await press('/');
  await expect.poll(() => evaluate(focused)).toMatchObject({'data-search': 'text'});
  await type(placeName(i).toLowerCase());
  await press('Enter');
  await expect.poll(() => evaluate(shown)).toMatchObject({selected: `e${i}`});
  // The first thing in the details.
  await expect.poll(() => evaluate(focused)).toMatchObject({class: 'annals-close'});
}

/** One thing after another, the last opened first: a card, the details, the search. */
async function closeAll({press, evaluate}: EnginePage): Promise<void> {
  for (let times = 0; times < 4 && (await evaluate(shown)).selected !== ''; times++) await press('Escape');
  expect(await evaluate(shown)).toMatchObject({selected: '', details: ''});
}

inEachEngine('by keys only, among 2,000 events', newPage => {
  test('any event is reached by six keys, its details are read, closed and opened again', async () => {
    const page = await opened(newPage);
    const {press, evaluate, problems} = page;
    await intoPicture(page);
    for (const i of sampled) {
      await reach(page, i);
      expect((await evaluate(shown)).details).toContain(titleOf(i));
      await closeAll(page);
      expect(await evaluate(focused)).toMatchObject({'data-event': `e${i}`});
    }
    await press('Enter');
    await expect.poll(async () => (await evaluate(shown)).details).toContain('The council met.');
    await closeAll(page);
    expect(await evaluate(focused)).toMatchObject({'data-event': 'e1999'});
    expect(problems).toEqual([]);
  });

  test('a link is followed, by its key and by its button', async () => {
    const page = await opened(newPage);
    const {press, evaluate} = page;
    await intoPicture(page);
    await reach(page, 1234);
    await press('Escape');
    await expect.poll(() => evaluate(focused)).toMatchObject({'data-event': 'e1234'});
    await press('l');
    // One in a crowd may be counted rather than drawn on its own.
    await expect.poll(async () => isMark(await evaluate(focused)) && (await evaluate(focused))['data-event'] !== 'e1234').toBe(true);
    await reach(page, 500);
    await pressUntil(page, 'Tab', focus => focus['data-select'] === 'e493');
    await press('Enter');
    await expect.poll(() => evaluate(shown)).toMatchObject({selected: 'e493'});
    expect((await evaluate(shown)).details).toContain(titleOf(493));
  });

  test('a cluster is opened, and the focus stays in the picture', async () => {
    const page = await opened(newPage);
    const {press, evaluate} = page;
    await intoPicture(page);
    const before = await evaluate(shown);
    if (!('data-cluster' in await evaluate(focused))) await pressUntil(page, 'ArrowRight', focus => 'data-cluster' in focus);
    await press('Enter');
    await expect.poll(async () => (await evaluate(shown)).length).toBeLessThan(before.length);
    await expect.poll(async () => isMark(await evaluate(focused))).toBe(true);
    await press('0');
    await expect.poll(async () => (await evaluate(shown)).length).toBeCloseTo(before.length);
  });

  test('a filter and the table are turned on and off', async () => {
    const page = await opened(newPage);
    const {press, evaluate} = page;
    await intoPicture(page);
    await press('Home');
    await pressUntil(page, 'ArrowLeft', focus => focus['data-key'] === 'North');
    await press('Enter');
    await expect.poll(async () => (await evaluate(shown)).counted).toMatch(/1,?500 of 2,?000/);
    expect(await evaluate(focused)).toMatchObject({'data-key': 'North', 'aria-pressed': 'false'});
    await press('Enter');
    await expect.poll(async () => (await evaluate(shown)).counted).toBe('');
    await evaluate(() => { document.querySelector<HTMLElement>('#before')!.focus(); });
    await pressUntil(page, 'Tab', focus => 'data-do' in focus);
    await pressUntil(page, 'ArrowRight', focus => focus['data-do'] === 'table');
    await press('Enter');
    await expect.poll(() => evaluate(shown)).toMatchObject({isTable: true});
    await press('Enter');
    await expect.poll(() => evaluate(shown)).toMatchObject({isTable: false});
    expect(await evaluate(focused)).toMatchObject({'data-do': 'table'});
  });

  test('the filters are opened, a box is ticked, words are typed, and all of it is taken back', async () => {
    const page = await opened(newPage);
    const {press, type, evaluate} = page;
    const counted = async (): Promise<string> => (await evaluate(shown)).counted;
    await pressUntil(page, 'Tab', focus => 'data-do' in focus);
    await pressUntil(page, 'ArrowRight', focus => focus['data-do'] === 'filter');
    await press('Enter');
    await pressUntil(page, 'Tab', focus => focus['data-value'] === 'Budget');
    await press(' ');
    await expect.poll(counted).toMatch(/^400 of 2,?000/);
    expect(await evaluate(focused)).toMatchObject({'data-value': 'Budget'});
    await press(' ');
    await expect.poll(counted).toBe('');
    // The box has the focus still, and Tab leads on from it, out of the pane and round to the words.
    expect(await evaluate(focused)).toMatchObject({'data-value': 'Budget'});
    await evaluate(() => { document.querySelector<HTMLElement>('#before')!.focus(); });
    await pressUntil(page, 'Tab', focus => focus['data-filter'] === 'text');
    await type(placeName(1234).toLowerCase());
    await expect.poll(counted).toMatch(/^1 of 2,?000/);
    await pressUntil(page, 'Tab', focus => focus['data-filter'] === 'none');
    await press('Enter');
    await expect.poll(counted).toBe('');
    await press('Escape');
    await expect.poll(() => evaluate(() => document.querySelector('annals-timeline')!.shadowRoot!.querySelector('.annals-filter'))).toBeNull();
  });

  test('Tab leads through and out to the next thing on the page, whatever is open', async () => {
    const page = await opened(newPage);
    const {press, evaluate} = page;
    expect(await pressUntil(page, 'Tab', ({id}) => id === 'after')).toBeLessThan(20);
    await evaluate(() => { document.querySelector<HTMLElement>('#before')!.focus(); });
    await intoPicture(page);
    await reach(page, 777);
    await press('Escape');
    await press('?');
    await press('Enter');
    expect((await evaluate(shown)).details).toContain(titleOf(777));
    expect(await pressUntil(page, 'Tab', ({id}) => id === 'after')).toBeLessThan(40);
  });
});

/** Waits for something of that role and name, gives it the focus and presses Enter on it. */
async function activate({byRole, press}: EnginePage, role: string, name: string | RegExp): Promise<void> {
  await focusOn({byRole}, role, name);
  await press('Enter');
}
async function focusOn(page: Pick<EnginePage, 'byRole'>, role: string, name: string | RegExp): Promise<void> {
  await (await isThere(page, role, name)).focus();
}
/** Gives what it waited for: to look for it a second time would cost as much again. */
async function isThere({byRole}: Pick<EnginePage, 'byRole'>, role: string, name: string | RegExp): Promise<Found> {
  return vi.waitFor(async () => {
    const found = await byRole(role, name);
    if (!found) throw new Error(`no ${role} ${String(name)}`);
    return found;
  }, 30_000);
}
async function isGone({byRole}: EnginePage, role: string, name: string | RegExp): Promise<void> {
  await expect.poll(() => byRole(role, name), {message: `no ${role} ${String(name)}`}).toBeUndefined();
}

inEachEngine('by roles and names only, among 2,000 events', newPage => {
  test('an event is found, read, left, and its link followed', async () => {
    const page = await opened(newPage);
    await activate(page, 'button', 'Search');
    await focusOn(page, 'combobox', 'Find an event');
    await page.type(placeName(1234).toLowerCase());
    await isThere(page, 'option', new RegExp(`^${titleOf(1234)}`));
    await page.press('Enter');
    await isThere(page, 'heading', titleOf(1234));
    await activate(page, 'button', titleOf(1227));
    await isThere(page, 'heading', titleOf(1227));
    await activate(page, 'button', 'Close');
    await page.press('Escape');
    await isGone(page, 'heading', titleOf(1227));
  });

  test('a cluster is opened, a filter and the table turned on and off', async () => {
    const page = await opened(newPage);
    await isThere(page, 'region', 'Councils');
    const before = await page.evaluate(shown);
    await (await page.byRole('listitem', /^\d[\d,]* events/) ?? await page.byRole('button', /^\d[\d,]* events/))!.focus();
    await page.press('Enter');
    await expect.poll(async () => (await page.evaluate(shown)).length).toBeLessThan(before.length);
    await activate(page, 'button', 'Show everything');
    await activate(page, 'button', 'North');
    await expect.poll(async () => (await page.evaluate(shown)).counted).toMatch(/1,?500 of 2,?000/);
    await activate(page, 'button', 'Show all');
    await expect.poll(async () => (await page.evaluate(shown)).counted).toBe('');
    await activate(page, 'button', 'Filter');
    await focusOn(page, 'checkbox', /^Budget/);
    await page.press(' ');
    await expect.poll(async () => (await page.evaluate(shown)).counted).toMatch(/^400 of 2,?000/);
    await focusOn(page, 'textbox', /^Words/);
    await page.type(placeName(1235).toLowerCase());
    await expect.poll(async () => (await page.evaluate(shown)).counted).toMatch(/^1 of 2,?000/);
    await activate(page, 'button', 'Show all');
    await expect.poll(async () => (await page.evaluate(shown)).counted).toBe('');
    await activate(page, 'button', 'Filter');
    await isGone(page, 'checkbox', /^Budget/);
    await activate(page, 'button', 'Table');
    await isThere(page, 'table', /2,?000 events/);
    await activate(page, 'button', 'Table');
    await isGone(page, 'table', /2,?000 events/);
    await activate(page, 'button', 'After');
  });
});
