// The filters behind their button: where they open, how keys get in and out of them, what is said.
// A reader who filters must see that something is left out, and be able to have it back.
// Must not test which events pass; the view's own tests do.

import {afterEach, describe, expect, test, vi} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';

const events = Array.from({length: 12}, (_, i) => ({id: `e${i}`, title: `Meeting ${i}`, date: `2025-03-${String(i + 1).padStart(2, '0')}`, group: ['Talks', 'Aid', 'Press'][i % 3]!, status: i % 4 === 0 ? 'planned' as const : 'occurred' as const}));

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, overview: 'none', ...options});
  await timeline.updateComplete;
  return timeline;
}
const one = ({root}: Timeline, selector: string): HTMLElement | null => root.querySelector<HTMLElement>(selector);
const button = (timeline: Timeline): HTMLElement => one(timeline, '[data-do="filter"]')!;
const focused = ({root}: Timeline): Element | null => root.activeElement;
async function click(timeline: Timeline, selector: string): Promise<void> {
  one(timeline, selector)!.click();
  await timeline.updateComplete;
}
async function press(timeline: Timeline, key: string): Promise<void> {
  focused(timeline)!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await timeline.updateComplete;
}

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('the button of the filters', () => {
  test('opens them below the toolbar, and shuts them; one thing is open at a time', async () => {
    const timeline = await drawn();
    expect([button(timeline).getAttribute('aria-expanded'), one(timeline, '.annals-filter')]).toEqual(['false', null]);
    await click(timeline, '[data-do="filter"]');
    expect([button(timeline).getAttribute('aria-expanded'), one(timeline, '.annals-host-tools + .annals-filter')?.getAttribute('aria-label')]).toEqual(['true', 'Filter']);
    await click(timeline, '[data-do="help"]');
    expect([button(timeline).getAttribute('aria-expanded'), one(timeline, '.annals-filter'), one(timeline, '.annals-keys') !== null]).toEqual(['false', null, true]);
  });

  test('says by how many fields is filtered, and a line how many events that leaves, open or shut', async () => {
    const timeline = await drawn();
    expect([button(timeline).textContent, one(timeline, '.annals-filtered')]).toEqual(['Filter', null]);
    await click(timeline, '[data-do="filter"]');
    await click(timeline, '[data-value="planned"]');
    await click(timeline, '[data-do="filter"]');
    expect([button(timeline).getAttribute('aria-label'), one(timeline, '.annals-filter'), one(timeline, '.annals-filter-count')?.textContent]).toEqual(['Filter 1', null, '3 of 12 events shown']);
    one(timeline, '.annals-filtered button')!.focus();
    await click(timeline, '.annals-filtered button');
    expect(focused(timeline)).toBe(button(timeline));
    expect([button(timeline).getAttribute('aria-label'), one(timeline, '.annals-filtered'), timeline.view]).toEqual(['Filter', null, {}]);
  });

  test('gets the focus back when Escape shuts them from inside', async () => {
    const timeline = await drawn();
    await click(timeline, '[data-do="filter"]');
    one(timeline, '[data-filter="text"]')!.focus();
    await press(timeline, 'Escape');
    expect([one(timeline, '.annals-filter'), focused(timeline)]).toEqual([null, button(timeline)]);
  });

  test('is not there where a host wants no filters, or no toolbar', async () => {
    for (const options of [{filters: 'none'}, {toolbar: 'none'}] as const) expect(button(await drawn(options))).toBeNull();
  });
});

describe('what a filter leaves', () => {
  test('is said once, in the one live region, though the number may be the same as before', async () => {
    vi.useFakeTimers();
    const timeline = await drawn();
    const said: string[] = [];
    for (const group of ['Talks', 'Aid']) {
      timeline.view = {filter: {group: [group]}};
      await timeline.updateComplete;
      vi.advanceTimersByTime(600);
      said.push(one(timeline, '.annals-live')!.textContent);
      one(timeline, '.annals-live')!.textContent = '';
    }
    expect([said, timeline.root.querySelectorAll('[role="status"]').length]).toEqual([['4 of 12 events shown', '4 of 12 events shown'], 1]);
  });

  test('is what a search is told of, too', async () => {
    vi.useFakeTimers();
    const timeline = await drawn({view: {find: ''}});
    timeline.view = {find: 'meeting 1'};
    await timeline.updateComplete;
    vi.advanceTimersByTime(600);
    expect(one(timeline, '.annals-live')!.textContent).toBe('3 matches');
    expect(timeline.root.querySelectorAll('[role="status"]')).toHaveLength(1);
  });

  test('is all that the toolbar goes through', async () => {
    const timeline = await drawn({view: {filter: {group: ['Aid']}}});
    const seen = [];
    for (let i = 0; i < 3; i++) {
      await click(timeline, '[data-do="next"]');
      seen.push(timeline.selected);
    }
    await click(timeline, '[data-do="previous"]');
    expect([seen, timeline.selected]).toEqual([['e1', 'e4', 'e7'], 'e4']);
  });
});

test('the name of each event begins with the title that is seen, so that whoever speaks to the page can say it', async () => {
  const timeline = await drawn();
  const told = [...timeline.root.querySelectorAll('svg.annals [data-event]')].map(event => [event.getAttribute('role'), event.getAttribute('aria-label')!.startsWith([...event.querySelectorAll('.annals-label-title')].map(({textContent}) => textContent).join(' '))]);
  expect([told.length, told.every(([role, begins]) => role === 'button' && begins)]).toEqual([12, true]);
});

describe('the keys of the legend', () => {
  const key = (timeline: Timeline): string | null | undefined => focused(timeline)?.getAttribute('data-key');

  test('stand before the first event for the arrow keys, and are no stops of Tab of their own', async () => {
    const timeline = await drawn();
    expect(timeline.root.querySelectorAll('svg.annals [tabindex="0"]')).toHaveLength(1);
    (one(timeline, 'svg.annals [tabindex="0"]')!).focus();
    const seen: unknown[] = [];
    for (const press_ of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
      await press(timeline, press_);
      seen.push(key(timeline));
    }
    expect(seen).toEqual(['Press', 'Aid', 'Talks', 'Talks', 'Aid']);
    expect([...timeline.root.querySelectorAll('svg.annals [tabindex="0"]')].map(stop => stop.getAttribute('data-key'))).toEqual(['Aid']);
    await press(timeline, 'ArrowRight');
    await press(timeline, 'ArrowRight');
    expect(focused(timeline)?.getAttribute('data-event')).toBe('e0');
  });

  test('keep the focus when they hide a group', async () => {
    const timeline = await drawn();
    (one(timeline, '[data-key="Aid"]')!).focus();
    await press(timeline, 'Enter');
    expect([timeline.view.filter, key(timeline)]).toEqual([{group: ['Talks', 'Press']}, 'Aid']);
    await press(timeline, 'End');
    expect(focused(timeline)?.getAttribute('data-event')).toBe('e11');
  });
});
