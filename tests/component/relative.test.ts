// A timeline in which each group counts from its own start, as a reader walks, zooms and links through it.
// Whatever takes or says a stretch of time says it in time since the start; whatever tells of an event tells its dates.
// Must not test where anything is drawn; the scene's tests do.

import {afterEach, describe, expect, test, vi} from 'vitest';
import {attributeOptions, optionAttributes} from '../../src/component/attributeOptions.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import {renderElement} from '../../src/component/renderElement.ts';
import {Timeline} from '../../src/component/timeline.ts';
import type {EventInput} from '../../src/event/event.ts';

const day = 86_400_000;
const events: EventInput[] = [
  {id: 'a0', title: 'A begins', date: '1961-04-12', group: 'A'}, {id: 'a30', title: 'A goes on', date: '1961-05-12', group: 'A'}, {id: 'a90', title: 'A ends', date: '1961-07-11', group: 'A'},
  {id: 'b0', title: 'B begins', date: '2001-01-01', group: 'B'}, {id: 'b10', title: 'B goes on', date: '2001-01-11', group: 'B'}, {id: 'b60', title: 'B ends', date: '2001-03-02', group: 'B'},
];

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, scale: 'relative', layout: 'faceted', ...options});
  await timeline.updateComplete;
  return timeline;
}
const eventsIn = ({root}: Timeline): (string | null)[] => [...root.querySelectorAll('svg.annals .annals-events [data-event]')].map(mark => mark.getAttribute('data-event'));
async function press(timeline: Timeline, key: string): Promise<void> {
  timeline.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await timeline.updateComplete;
}
const focused = ({root}: Timeline): string | null | undefined => root.activeElement?.getAttribute('data-event') ?? root.activeElement?.getAttribute('data-lane');
const focusOn = ({root}: Timeline, id: string): void => { root.querySelector<SVGElement>(`[data-event="${id}"]`)!.focus(); };

afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('keys', () => {
  test('lead from event to event in time since the start, and up and down to the nearest of another group', async () => {
    const timeline = await drawn();
    expect(eventsIn(timeline)).toEqual(['a0', 'b0', 'b10', 'a30', 'b60', 'a90']);
    focusOn(timeline, 'a0');
    const walk: (string | null | undefined)[] = [];
    for (let i = 0; i < 5; i++) {
      await press(timeline, 'ArrowRight');
      walk.push(focused(timeline));
    }
    expect(walk).toEqual(['b0', 'b10', 'a30', 'b60', 'a90']);
    await press(timeline, 'ArrowDown');
    expect(focused(timeline)).toBe('b60');
    await press(timeline, 'ArrowUp');
    expect(focused(timeline)).toBe('a90');
    await press(timeline, 'Home');
    expect(focused(timeline)).toBe('a0');
    await press(timeline, 'ArrowLeft');
    expect(focused(timeline)).toBe('A');
  });

  test('keep what has the focus in view while zoomed in, and 0 shows everything', async () => {
    const timeline = await drawn();
    focusOn(timeline, 'b10');
    for (let i = 0; i < 6; i++) await press(timeline, '+');
    const [from, to] = timeline.domain;
    expect(from).toBeLessThan(11 * day);
    expect(to).toBeGreaterThan(10 * day);
    expect(to - from).toBeLessThan(20 * day);
    await press(timeline, 'ArrowRight');
    expect(focused(timeline)).toBe('a30');
    expect(timeline.domain[0]).toBeLessThan(31 * day);
    await press(timeline, '0');
    expect(timeline.domain).toEqual([0, 91 * day]);
    await press(timeline, 'Enter');
    expect(timeline.selected).toBe('a30');
    expect(timeline.root.querySelector('.annals-details')!.textContent).toContain('12 May 1961');
    expect(timeline.root.querySelector('.annals-details')!.textContent).toContain('event 4 of 6');
  });

  test('number events in the order in which they are walked', async () => {
    const {root} = await drawn();
    const places = [...root.querySelectorAll('svg.annals [aria-posinset]')].map(item => [item.querySelector('[data-event]')?.getAttribute('data-event'), item.getAttribute('aria-posinset')]);
    expect(places).toEqual(['a0', 'b0', 'b10', 'a30', 'b60', 'a90'].map((id, i) => [id, String(i + 1)]));
  });
});

describe('stretches of time', () => {
  test('are durations or ms since the start, not dates', async () => {
    const timeline = await drawn();
    timeline.zoomTo(['P5D', 'P40D']);
    expect(timeline.domain).toEqual([5 * day, 40 * day]);
    timeline.zoomTo([10 * day, '..']);
    expect(timeline.domain).toEqual([10 * day, 91 * day]);
    expect(() => { timeline.zoomTo(['1961', '1962']); }).toThrow(new RangeError('domain: "1961" is no time since a common start; with scale "relative" write a duration such as "P10D" or "-PT6H", ms, or ".."'));
    expect(() => { timeline.zoomTo([new Date(0), 'P1D']); }).toThrow(TypeError);
    expect((await drawn({view: 'P5D/P40D'})).domain).toEqual([5 * day, 40 * day]);
    expect(() => { timeline.update({scale: 'time', view: ['P5D', 'P40D']}); }).toThrow(RangeError);
    expect(() => new Timeline(document.body, {scale: 'relative', breaks: [['1962', '1970']]})).toThrow('breaks[0]');
  });

  test('are said and written so: by the live region, the strip, the address, the view', async () => {
    vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
    history.replaceState(null, '', '#talks=P5D..P40D');
    const timeline = await drawn({hash: 'talks', overview: 'always'});
    expect(timeline.domain).toEqual([5 * day, 40 * day]);
    expect(timeline.root.querySelector('.annals-brush-window')!.getAttribute('aria-valuetext')).toBe('5 days to 40 days after the start');
    expect([...timeline.root.querySelectorAll('.annals-overview-date')].map(date => date.textContent)).toContain('0');
    timeline.zoomTo(['P10D', 'P31D']);
    await timeline.updateComplete;
    await vi.advanceTimersByTimeAsync(1000);
    expect(location.hash).toBe('#talks=P10D..P31D');
    expect(timeline.root.querySelector('.annals-live')!.textContent).toBe('In view: 10 days to 31 days after the start, 2 events');
    expect(timeline.view).toEqual({domain: [10 * day, 31 * day]});
    history.replaceState(null, '', '#');
    timeline.destroy();
  });

  test('are forgotten where the axis begins to count something else', async () => {
    const timeline = await drawn();
    timeline.zoomTo(['P5D', 'P40D']);
    timeline.update({scale: 'time'});
    await timeline.updateComplete;
    expect(timeline.domain).toEqual([Date.UTC(1961, 3, 12), Date.UTC(2001, 2, 3)]);
    timeline.update({scale: 'relative', zero: {B: 'b60'}});
    await timeline.updateComplete;
    expect(timeline.domain).toEqual([-60 * day, 91 * day]);
  });
});

describe('filters, search and table', () => {
  test('tell dates, and leave the start of a group where it is', async () => {
    const timeline = await drawn();
    timeline.view = {filter: {text: 'goes'}};
    await timeline.updateComplete;
    expect(eventsIn(timeline)).toEqual(['b10', 'a30']);
    expect(timeline.domain).toEqual([0, 91 * day]);
    timeline.view = {as: 'table'};
    await timeline.updateComplete;
    expect([...timeline.root.querySelectorAll('tbody td:first-child')].map(cell => cell.textContent)).toEqual(['12 April 1961', '12 May 1961', '11 July 1961', '1 January 2001', '11 January 2001', '2 March 2001']);
  });
});

describe('the option zero', () => {
  test('is checked by form at once, and by the story when it is drawn', async () => {
    const made = (zero: unknown): void => { new Timeline(document.body, {zero: zero as Record<string, string>}); };
    expect(() => { made('A'); }).toThrow(new TypeError('Timeline: zero must be an object of groups and what each counts from, found "A"'));
    expect(() => { made({A: {}}); }).toThrow(new TypeError('Timeline: zero of the group "A" must be the id of an event, or a date as EDTF text, ms or Date; found an object'));
    const timeline = await drawn();
    const errors: unknown[] = [];
    timeline.addEventListener('error', event => {
      event.preventDefault();
      errors.push(event.detail.error);
    });
    timeline.update({zero: {C: 'a0'}});
    await timeline.updateComplete;
    expect(errors.map(String)).toEqual(['RangeError: zero: no event is in the group "C"; groups are "A", "B"']);
    timeline.update({zero: {A: 'a30'}});
    await timeline.updateComplete;
    expect(timeline.domain[0]).toBe(-30 * day);
  });

  test('is refused with rows of the calendar, whichever of the two comes first', async () => {
    const message = 'Timeline: layout "segmented" has rows of the calendar, which scale "relative" leaves; use "faceted", "lanes", "unified", "callouts" or a function';
    const timeline = await drawn();
    expect(() => { timeline.update({layout: 'segmented'}); }).toThrow(new RangeError(message));
    timeline.update({layout: 'segmented', scale: 'time'});
    expect(() => { timeline.update({scale: 'relative'}); }).toThrow(new RangeError(message));
  });

  test('is said by an attribute, and written to one', () => {
    const text = 'A=a30; B=2001-01-11';
    expect(attributeOptions(name => ({scale: 'relative', zero: text})[name] ?? null)).toEqual({scale: 'relative', zero: {A: 'a30', B: '2001-01-11'}});
    expect(optionAttributes({scale: 'relative', zero: {A: 'a30', B: '2001-01-11'}})).toEqual({scale: 'relative', zero: text});
    expect(optionAttributes({zero: {A: 5}})).toEqual({});
    expect(() => attributeOptions(name => name === 'zero' ? 'a30' : null)).toThrow(TypeError);
  });

  test('is drawn by a server as in a page', () => {
    const html = renderElement({events, scale: 'relative', layout: 'faceted', zero: {A: 'a30'}}, {width: 960});
    expect(html).toContain('zero="A=a30"');
    expect(html).toContain('Day 0: 12 May 1961');
    expect(html).toContain('−30');
  });
});
