// Does the focus reach every event by keys, and is it never lost?
// What a pointer can reach and a key cannot does not exist for many readers.
// Must not know how places are found.

import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';
import type {EventInput} from '../../src/event/event.ts';
import {ar} from '../../src/locale/ar.ts';
import {en} from '../../src/locale/en.ts';

const day = (n: number): string => new Date(Date.UTC(2025, 0, n)).toISOString().slice(0, 10);
const days = (count: number, more: (i: number) => Partial<EventInput> = () => ({})): EventInput[] => Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: day(i * 3 + 1), ...more(i)}));

async function drawn(options: TimelineOptions): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {overview: 'none', ...options});
  await timeline.updateComplete;
  return timeline;
}
const active = ({root}: Timeline): Element => root.activeElement!;
const idOf = (element: Element | null): string | null | undefined => element?.getAttribute('data-event') ?? element?.getAttribute('data-cluster') ?? element?.getAttribute('data-lane');
const stops = ({root}: Timeline): Element[] => [...root.querySelectorAll('svg.annals [tabindex="0"]')];
const mark = ({root}: Timeline, id: string): SVGElement => root.querySelector<SVGElement>(`[data-event="${id}"]`)!;
async function press(timeline: Timeline, key: string, init: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init});
  active(timeline).dispatchEvent(event);
  await timeline.updateComplete;
  return event;
}
const enter = (timeline: Timeline): void => { (stops(timeline)[0] as SVGElement).focus(); };
const live = ({root}: Timeline): string => root.querySelector('.annals-live')!.textContent;

afterEach(() => { document.body.replaceChildren(); });

describe('the Tab key', () => {
  test.each([10, 1000, 10_000])('stops once in a picture of %i events, and once in the toolbar; few things are read out', async count => {
    const timeline = await drawn({events: Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: Date.UTC(2000, 0, 1) + i * 86_400_000}))});
    expect(stops(timeline)).toHaveLength(1);
    const tabbable = [...timeline.root.querySelectorAll('a[href], button:not(:disabled):not([tabindex="-1"]), input, select, textarea, summary, [tabindex="0"]')];
    expect(new Set(tabbable).size).toBe(2);
    // Who reads on by ear meets marks and clusters, however many events there are; the table has them all.
    expect(timeline.root.querySelectorAll('svg.annals [role="listitem"]').length).toBeLessThan(200);
  });

  test('stops where the focus was last, at first at the selected or the first event', async () => {
    const timeline = await drawn({events: days(5)});
    expect(idOf(stops(timeline)[0]!)).toBe('e0');
    mark(timeline, 'e3').focus();
    timeline.update({label: 'Renamed'});
    await timeline.updateComplete;
    expect(stops(timeline).map(idOf)).toEqual(['e3']);
    expect(stops(await drawn({events: days(5), selected: 'e2'})).map(idOf)).toEqual(['e2']);
  });
});

describe('arrow keys', () => {
  test('go to the next and the previous in time, which is the order in the page', async () => {
    const timeline = await drawn({events: days(6)});
    enter(timeline);
    const seen = [idOf(active(timeline))];
    for (let i = 0; i < 5; i++) {
      expect((await press(timeline, 'ArrowRight')).defaultPrevented).toBe(true);
      seen.push(idOf(active(timeline)));
    }
    expect(seen).toEqual(['e0', 'e1', 'e2', 'e3', 'e4', 'e5']);
    expect((await press(timeline, 'ArrowRight')).defaultPrevented).toBe(false);
    expect((await press(timeline, 'ArrowLeft'), idOf(active(timeline)))).toBe('e4');
    expect((await press(timeline, 'Home'), idOf(active(timeline)))).toBe('e0');
    expect((await press(timeline, 'End'), idOf(active(timeline)))).toBe('e5');
  });

  test('point where the eye goes from right to left', async () => {
    const timeline = await drawn({events: days(3), locale: ar});
    enter(timeline);
    await press(timeline, 'ArrowLeft');
    expect(idOf(active(timeline))).toBe('e1');
  });

  test('go down and up where time does', async () => {
    const timeline = await drawn({events: days(3), orientation: 'vertical'});
    enter(timeline);
    await press(timeline, 'ArrowDown');
    expect(idOf(active(timeline))).toBe('e1');
  });

  test('move the view to an event that is out of it, and tell the host', async () => {
    const timeline = await drawn({events: days(40), view: [day(1), day(8)]});
    let told = 0;
    timeline.addEventListener('viewchange', () => { told++; });
    mark(timeline, 'e2').focus();
    await press(timeline, 'ArrowRight');
    expect([idOf(active(timeline)), told]).toEqual(['e3', 1]);
    expect(timeline.domain[0]).toBeLessThan(Date.parse(day(10)));
    expect(timeline.domain[1]).toBeGreaterThan(Date.parse(day(10)));
  });

  test('Page Down and Page Up go a screen on and back', async () => {
    const timeline = await drawn({events: days(40), view: [day(1), day(13)]});
    mark(timeline, 'e0').focus();
    await press(timeline, 'PageDown');
    expect(idOf(active(timeline))).toBe('e5');
    expect(timeline.domain[0]).toBeGreaterThan(Date.parse(day(12)));
    await press(timeline, 'PageUp');
    expect(idOf(active(timeline))).toBe('e4');
  });

  test('across the axis lead to the event of the next lane that is nearest in time', async () => {
    const timeline = await drawn({events: days(9, i => ({group: ['A', 'B', 'C'][i % 3]!})), layout: 'lanes'});
    mark(timeline, 'e4').focus();
    const seen = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp']) seen.push((await press(timeline, key), idOf(active(timeline))));
    expect(seen).toEqual(['e5', 'e4', 'e3', 'e3']);
  });

  test('across the axis lead to the next event of another group where there are no lanes', async () => {
    const timeline = await drawn({events: days(6, i => ({group: i < 3 ? 'A' : 'B'}))});
    mark(timeline, 'e1').focus();
    await press(timeline, 'ArrowDown');
    expect(idOf(active(timeline))).toBe('e3');
    await press(timeline, 'ArrowUp');
    expect(idOf(active(timeline))).toBe('e2');
  });

  test('before the first event is the name of its lane; arrows go on among the names, and Enter folds', async () => {
    const timeline = await drawn({events: days(6, i => ({group: ['A', 'B'][i % 2]!})), layout: 'lanes'});
    enter(timeline);
    await press(timeline, 'ArrowLeft');
    expect(idOf(active(timeline))).toBe('A');
    await press(timeline, 'ArrowDown');
    expect([idOf(active(timeline)), stops(timeline).map(idOf)]).toEqual(['B', ['B']]);
    await press(timeline, 'Enter');
    expect([idOf(active(timeline)), active(timeline).getAttribute('aria-expanded')]).toEqual(['B', 'false']);
    await press(timeline, 'Enter');
    await press(timeline, 'ArrowRight');
    expect(idOf(active(timeline))).toBe('e1');
  });

  const stories = fc.array(fc.record({at: fc.integer({min: 0, max: 900}), length: fc.constantFrom(0, 0, 0, 5, 300), group: fc.constantFrom('A', 'B', undefined)}), {minLength: 1, maxLength: 50});
  const layouts = fc.constantFrom('callouts', 'lanes', 'unified', 'faceted', 'segmented');

  test('reach every event of any story from any view, itself or in its cluster', async () => {
    await fc.assert(fc.asyncProperty(stories, layouts, fc.integer({min: 0, max: 800}), fc.integer({min: 20, max: 900}), async (story, layout, from, length) => {
      const events = story.map(({at, length, group}, i): EventInput => ({id: `e${i}`, title: `Event ${i}`, date: length > 0 ? `${day(at)}/${day(at + length)}` : day(at), ...(group && {group})}));
      const timeline = await drawn({events, layout, view: [day(from), day(from + length)]});
      enter(timeline);
      await press(timeline, 'Home');
      /** What each stop stands for; a cluster of another view is another one. */
      const seen = new Map<string, number>();
      let steps = 0;
      for (let last: string | undefined; steps <= 3 * events.length; steps++) {
        const stop = active(timeline);
        const count = stop.getAttribute('data-count');
        const name = count === null ? idOf(stop)! : `${idOf(stop)} ${timeline.domain[0]}`;
        seen.set(name, Number(count ?? 1));
        if (name === last) break;
        last = name;
        await press(timeline, 'ArrowRight');
      }
      expect([...seen.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(events.length);
      if ([...seen.keys()].every(name => /^e\d+$/.test(name))) expect(seen.size).toBe(events.length);
      expect(steps).toBeLessThan(3 * events.length);
      timeline.destroy();
    }), {seed: 1, numRuns: 25});
  });
});

describe('the key L', () => {
  const linked = days(5, i => i === 1 ? {links: [{to: 'e3', kind: 'causes'}, {to: 'e4', kind: 'context'}]} : {});

  test('follows the links of an event, one after another, says what each is, and comes back', async () => {
    const timeline = await drawn({events: linked});
    mark(timeline, 'e1').focus();
    const seen = [];
    for (let i = 0; i < 3; i++) seen.push((await press(timeline, 'l'), idOf(active(timeline))));
    expect(seen).toEqual(['e3', 'e4', 'e1']);
    await press(timeline, 'L', {shiftKey: true});
    expect([idOf(active(timeline)), live(timeline)]).toEqual(['e4', en.words.hints.followed(en.words.link.context.out, 2, 2)]);
    await press(timeline, 'ArrowLeft');
    await press(timeline, 'ArrowLeft');
    await press(timeline, 'l');
    expect([idOf(active(timeline)), live(timeline)]).toEqual(['e2', en.words.hints.noLinks]);
  });

  test('follows links against their direction, too, and beyond the view', async () => {
    const timeline = await drawn({events: linked, view: [day(9), day(14)]});
    mark(timeline, 'e3').focus();
    await press(timeline, 'l');
    expect([idOf(active(timeline)), live(timeline)]).toEqual(['e1', en.words.hints.followed(en.words.link.causes.in, 1, 1)]);
  });
});

describe('other keys', () => {
  test('+ and - zoom about the event that has the focus, 0 shows everything; the focus stays', async () => {
    const timeline = await drawn({events: days(30)});
    mark(timeline, 'e20').focus();
    const at = Date.parse(day(61)) + 43_200_000;
    for (let i = 0; i < 3; i++) await press(timeline, '+');
    expect(timeline.domain[0] < at && at < timeline.domain[1] && timeline.domain[1] - timeline.domain[0] < 12 * 86_400_000).toBe(true);
    expect(idOf(active(timeline))).toBe('e20');
    await press(timeline, '0');
    expect([timeline.domain[0], idOf(active(timeline))]).toEqual([Date.parse(day(1)), 'e20']);
  });

  test('Escape closes the details and leaves the focus where it is', async () => {
    const timeline = await drawn({events: days(3)});
    enter(timeline);
    await press(timeline, 'Enter');
    expect(timeline.selected).toBe('e0');
    mark(timeline, 'e0').focus();
    await press(timeline, 'Escape');
    expect([timeline.selected, idOf(active(timeline))]).toEqual([undefined, 'e0']);
  });

  test('? shows the keys and takes them away, and so does Escape', async () => {
    const timeline = await drawn({events: days(3)});
    enter(timeline);
    const list = (): Element | null => timeline.root.querySelector('.annals-keys');
    await press(timeline, '?', {shiftKey: true});
    expect([...list()!.querySelectorAll('dd')].map(({textContent}) => textContent)).toEqual(Object.values(en.words.hints.keys).filter(text => list()!.textContent.includes(text)));
    await press(timeline, 'Escape');
    expect([list(), idOf(active(timeline))]).toEqual([null, 'e0']);
  });

  test('typed outside, or into a field inside, move nothing', async () => {
    const timeline = await drawn({events: days(9), renderDetail: () => document.createElement('input')});
    const field = document.body.appendChild(document.createElement('textarea'));
    timeline.select('e1');
    await timeline.updateComplete;
    const before = [timeline.view, timeline.selected];
    for (const target of [field, document.body, timeline.root.querySelector('input')!]) {
      for (const key of ['+', '-', '0', '/', '?', 'l', 'ArrowRight', 'Home', 'Enter', ' ']) {
        const event = new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, composed: true});
        target.dispatchEvent(event);
        expect(event.defaultPrevented, key).toBe(false);
      }
    }
    await timeline.updateComplete;
    expect([timeline.view, timeline.selected]).toEqual(before);
  });
});

describe('the focus', () => {
  test('goes to the nearest event in time when its own goes', async () => {
    const all = days(6);
    const timeline = await drawn({events: all});
    mark(timeline, 'e3').focus();
    timeline.update({events: all.filter(({id}) => id !== 'e3' && id !== 'e4')});
    await timeline.updateComplete;
    expect(idOf(active(timeline))).toBe('e2');
  });

  test('is never lost, whatever changes', async () => {
    const change = fc.oneof(
      fc.record({keep: fc.array(fc.integer({min: 0, max: 29}), {maxLength: 12})}), fc.record({from: fc.integer({min: 1, max: 80}), length: fc.integer({min: 1, max: 90})}),
      fc.record({layout: fc.constantFrom('callouts', 'lanes', 'unified')}), fc.record({orientation: fc.constantFrom('horizontal', 'vertical')}), fc.record({proportions: fc.constantFrom('broken', 'true')}),
    );
    const all = days(30, i => ({group: ['A', 'B'][i % 2]!}));
    await fc.assert(fc.asyncProperty(fc.integer({min: 0, max: 29}), fc.array(change, {minLength: 1, maxLength: 6}), async (first, changes) => {
      const timeline = await drawn({events: all});
      (timeline.root.querySelector<SVGElement>(`[data-event="e${first}"]`) ?? timeline.root.querySelector<SVGElement>('[data-cluster]')!).focus();
      for (const one of changes) {
        timeline.update('keep' in one ? {events: all.filter((_, i) => one.keep.includes(i))} : 'from' in one ? {view: [day(one.from), day(one.from + one.length)]} : one);
        await timeline.updateComplete;
        expect(timeline.root.activeElement).not.toBeNull();
      }
      timeline.destroy();
    }), {seed: 1, numRuns: 40});
  });
});

describe('events in the page', () => {
  test.each(['callouts', 'lanes', 'unified', 'faceted', 'segmented'] as const)('stand in the order of time in one list, whatever lane they are in: %s', async layout => {
    await fc.assert(fc.asyncProperty(fc.array(fc.record({at: fc.integer({min: 0, max: 400}), group: fc.constantFrom('A', 'B', 'C')}), {minLength: 1, maxLength: 40}), async story => {
      const timeline = await drawn({events: story.map(({at, group}, i) => ({id: `e${i}`, title: `Event ${i}`, date: day(at), group})), layout});
      const drawnOnes = [...timeline.root.querySelectorAll('.annals-events [data-event]')].map(event => story[Number(event.getAttribute('data-event')!.slice(1))]!.at);
      expect(drawnOnes).toEqual(drawnOnes.toSorted((a, b) => a - b));
      expect(timeline.root.querySelectorAll('.annals-events[role="list"]')).toHaveLength(1);
      timeline.destroy();
    }), {seed: 1, numRuns: 12});
  });
});
