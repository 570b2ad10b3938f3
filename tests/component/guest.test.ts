// Can a user test a page with a timeline in it, as they would write such a test: in jsdom, with nothing stubbed?
// Only what the package's main door gives is used, and the console is listened to, since a guest that prints is a bad guest.
// Must not reach into the sources.

import {readFileSync} from 'node:fs';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {Timeline, type EventInput, type StoryInput} from '../../src/index.ts';

const story = JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')) as StoryInput;
const methods = ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const;

beforeEach(() => {
  document.body.innerHTML = '<main><h1>My page</h1><div id="timeline" class="wide">Loading…</div></main>';
  for (const method of methods) vi.spyOn(console, method);
});
afterEach(() => {
  for (const method of methods) expect(console[method]).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

const place = (): HTMLElement => document.querySelector<HTMLElement>('#timeline')!;
const picture = ({root}: Timeline): SVGSVGElement => root.querySelector<SVGSVGElement>('svg.annals')!;
const ids = (within: Element): string[] => [...within.querySelectorAll('[data-event]')].map(mark => mark.getAttribute('data-event')!);
const said = (within: Element): string => [...within.querySelectorAll('text')].map(text => text.textContent).join(' ');
/** Lines break at spaces and after dashes; a reader does not mind. */
const loosely = (text: string): string => text.replaceAll(/\s+/g, '');

describe('new Timeline(div, {events}) in jsdom, with nothing stubbed', () => {
  test('draws every title', async () => {
    const timeline = new Timeline(place(), {events: story.events});
    await timeline.updateComplete;
    expect(picture(timeline).namespaceURI).toBe('http://www.w3.org/2000/svg');
    for (const {title} of story.events) expect(loosely(said(picture(timeline)))).toContain(loosely(title));
    timeline.destroy();
  });

  test('takes a whole story and says its title and source', async () => {
    const timeline = new Timeline(place(), {events: story});
    await timeline.updateComplete;
    expect(said(picture(timeline))).toContain(story.title);
    expect(loosely(said(picture(timeline)))).toContain(loosely(story.source!));
    expect(timeline.diagnostics).toEqual([]);
    timeline.destroy();
  });

  test('update() shows what was changed', async () => {
    const timeline = new Timeline(place(), {events: story});
    timeline.update({events: [...story.events, {id: 'later', title: 'Later', date: '2025-03-09'}]});
    await timeline.updateComplete;
    expect(ids(picture(timeline))).toContain('later');
    timeline.update({events: [{id: 'alone', title: 'Alone', date: '1997'}], orientation: 'vertical'});
    await timeline.updateComplete;
    expect(ids(picture(timeline))).toEqual(['alone']);
    expect(picture(timeline).classList.contains('annals-vertical')).toBe(true);
    timeline.destroy();
  });

  test('select() tells the page and shows who says so', async () => {
    const timeline = new Timeline(place(), {events: story});
    const heard: (string | undefined)[] = [];
    timeline.addEventListener('select', ({detail}) => heard.push(detail.event?.id));
    timeline.select('last-warning');
    await timeline.updateComplete;
    expect([timeline.selected, heard]).toEqual(['last-warning', ['last-warning']]);
    expect(timeline.root.textContent).toContain('sending Israel everything it needs to finish the job');
    timeline.destroy();
  });

  test('zoomTo() leaves out what is elsewhere, fit() brings it back', async () => {
    const timeline = new Timeline(place(), {events: story});
    timeline.zoomTo(['2025-03-03', '2025-03-07']);
    await timeline.updateComplete;
    expect(timeline.domain).toEqual([Date.UTC(2025, 2, 3), Date.UTC(2025, 2, 8)]);
    expect(ids(picture(timeline))).not.toContain('designation-1997');
    timeline.fit();
    await timeline.updateComplete;
    expect(ids(picture(timeline))).toContain('designation-1997');
    timeline.destroy();
  });

  test('a click on a mark selects its event', async () => {
    const timeline = new Timeline(place(), {events: story});
    await timeline.updateComplete;
    picture(timeline).querySelector('[data-event="white-house-meeting"] .annals-mark')!.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    expect(timeline.selected).toBe('white-house-meeting');
    timeline.destroy();
  });

  test('toSVG() is a file of its own with the same events', async () => {
    const timeline = new Timeline(place(), {events: story});
    await timeline.updateComplete;
    const file = new DOMParser().parseFromString(timeline.toSVG(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).toBeNull();
    expect(ids(file.documentElement)).toEqual(ids(picture(timeline)));
    timeline.destroy();
  });

  test('destroy() leaves the page as it was', async () => {
    const [before, inside] = [document.documentElement.outerHTML, place().innerHTML];
    const timeline = new Timeline(place(), {events: story});
    await timeline.updateComplete;
    timeline.select('last-warning');
    timeline.zoomBy(2);
    await timeline.updateComplete;
    expect(place().innerHTML).not.toBe(inside);
    expect(timeline.root.isConnected).toBe(true);
    timeline.destroy();
    expect([document.documentElement.outerHTML, timeline.root.isConnected]).toEqual([before, false]);
  });
});

describe('five broken events among five good ones', () => {
  const good: readonly EventInput[] = ['1997', '2001-09', '2010-05-04', '2015~', '2025-03-06'].map((date, i) => ({id: `good-${i}`, title: `Good ${i}`, date}));
  /** The wrong date of each, what a message must say of it, and how to mend it. */
  const flaws: readonly (readonly [date: unknown, found: RegExp, remedy: RegExp])[] = [
    ['1997-13', /"1997-13".*month 13/, /"1997\/2013"/],
    ['last Tuesday', /"last Tuesday"/, /write EDTF/],
    ['2025-02-30', /"2025-02-30".*day 30/, /write EDTF/],
    [{start: '2025-03-06', end: '2025-03-01'}, /2025-03-06.*2025-03-01.*before its start/, /swap/],
    [true, /true is not a date/, /write EDTF/],
  ];
  const broken = flaws.map(([date], i) => ({id: `broken-${i}`, title: `Broken ${i}`, date})) as unknown as readonly EventInput[];
  /** In turns, so that none can hide behind another. */
  const events = good.flatMap((event, i) => [event, broken[i]!]);

  test('all ten are kept: five on the axis, five among the undated', async () => {
    const timeline = new Timeline(place(), {events});
    timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
    await timeline.updateComplete;
    const tray = picture(timeline).querySelector('.annals-undated')!;
    expect(ids(picture(timeline)).sort()).toEqual(events.map(({id}) => id).sort());
    expect(ids(tray).sort()).toEqual(broken.map(({id}) => id));
    expect(tray.getAttribute('data-count')).toBe('5');
    for (const {title} of events) expect(said(picture(timeline))).toContain(title);
    timeline.destroy();
  });

  test.each(flaws.map(([date, found, remedy], i) => ({date, found, remedy, path: `events[${2 * i + 1}].date`})))('$path is named, with its value and a remedy', ({date, found, remedy, path}) => {
    const timeline = new Timeline(place(), {events});
    timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
    expect(timeline.diagnostics).toHaveLength(5);
    const {message, hint, ...flaw} = timeline.diagnostics.find(one => one.path === path)!;
    expect(flaw).toMatchObject({severity: 'error', value: date});
    expect(message.startsWith(`${path}: `), message).toBe(true);
    expect(message).toMatch(found);
    expect(hint).toMatch(remedy);
    expect(message).toContain(hint);
    timeline.destroy();
  });

  test('the page hears of all five at once and prints none of them itself', async () => {
    const timeline = new Timeline(place(), {events});
    const heard: number[] = [];
    timeline.addEventListener('diagnostics', event => {
      heard.push(event.detail.diagnostics.length);
      event.preventDefault();
    });
    await timeline.updateComplete;
    expect(heard).toEqual([5]);
    expect(timeline.root.querySelector('.annals-problems')?.textContent).toContain('5 problems');
    timeline.destroy();
  });
});
