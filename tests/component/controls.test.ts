// The controls beside the picture: filter, legend, search, table.
// Used as a reader uses them, by clicks and keys; what they show is what the view says.
// Must not test how matches are ranked or filters read; the view's own tests do.

import {afterEach, describe, expect, test, vi} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';
import {languages} from '../locale/languages.ts';

const events = Array.from({length: 40}, (_, i) => ({
  id: `e${i}`, title: `Meeting ${i}`, date: Date.UTC(2025, 0, 1 + i), group: ['Talks', 'Aid', 'Press'][i % 3]!, tags: [i % 2 ? 'odd' : 'even'],
  ...(i === 7 && {status: 'cancelled' as const}), ...(i === 8 && {certainty: 'reported' as const, claims: [{source: 'Axios'}]}),
}));

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

const one = <T extends Element = HTMLElement>({root}: Timeline, selector: string): T => root.querySelector<T>(selector)!;
const all = ({root}: Timeline, selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
const text = (timeline: Timeline, selector: string): string => one(timeline, selector)?.textContent ?? '';
const ids = (timeline: Timeline): string[] => all(timeline, 'svg.annals [data-event]').map(mark => mark.getAttribute('data-event')!);
const click = async (timeline: Timeline, element: Element): Promise<void> => {
  element.dispatchEvent(new MouseEvent('click', {bubbles: true}));
  await timeline.updateComplete;
};
const press = async (timeline: Timeline, element: Element, key: string): Promise<boolean> => {
  const isFree = element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await timeline.updateComplete;
  return isFree;
};
const type = async (timeline: Timeline, field: HTMLInputElement, value: string): Promise<void> => {
  field.value = value;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await timeline.updateComplete;
};
const show = async (timeline: Timeline, view: object): Promise<void> => {
  timeline.view = {...timeline.view, ...view};
  await timeline.updateComplete;
};
const box = (timeline: Timeline): HTMLInputElement => one<HTMLInputElement>(timeline, '.annals-find input');
const search = async (timeline: Timeline, words: string): Promise<void> => {
  await show(timeline, {find: ''});
  await type(timeline, box(timeline), words);
};

const inDetails = ({root}: Timeline): boolean => root.activeElement?.closest('.annals-details') !== null;
/** With the pane of the filters open. */
const withFilters = async (options: TimelineOptions = {}): Promise<Timeline> => {
  const timeline = await drawn(options);
  await click(timeline, one(timeline, '[data-do="filter"]'));
  return timeline;
};

afterEach(() => { document.body.replaceChildren(); });

describe('filters', () => {
  test('offer fields that tell events apart, with how many events each value has', async () => {
    const timeline = await withFilters();
    expect(all(timeline, '.annals-filter legend').map(({textContent}) => textContent)).toEqual(['Tags', 'Status', 'Certainty']);
    expect(all(timeline, '.annals-filter fieldset label').map(({textContent}) => textContent)).toEqual(['even (20)', 'odd (20)', 'occurred (39)', 'cancelled (1)', 'confirmed (39)', 'reported (1)']);
  });

  test('show what passes, say how many that are, and show all again', async () => {
    const timeline = await withFilters();
    one(timeline, '[data-value="odd"]').click();
    await timeline.updateComplete;
    expect([timeline.view.filter, text(timeline, '.annals-filter-count')]).toEqual([{tag: ['odd']}, '20 of 40 events shown']);
    expect(ids(timeline).every(id => Number(id.slice(1)) % 2 === 1)).toBe(true);
    await click(timeline, one(timeline, '[data-filter="none"]'));
    expect([timeline.view, one(timeline, '.annals-filtered'), one<HTMLInputElement>(timeline, '[data-value="odd"]').checked]).toEqual([{}, null, false]);
  });

  test('by words, and say so when nothing is left', async () => {
    const timeline = await withFilters();
    await type(timeline, one<HTMLInputElement>(timeline, '[data-filter="text"]'), 'AXIOS');
    expect(ids(timeline)).toEqual(['e8']);
    await type(timeline, one<HTMLInputElement>(timeline, '[data-filter="text"]'), 'nowhere');
    expect([ids(timeline), text(timeline, '.annals-filter-count')]).toEqual([[], 'No event passes the filter.']);
    await click(timeline, one(timeline, '[data-filter="none"]'));
    expect(one<HTMLInputElement>(timeline, '[data-filter="text"]').value).toBe('');
  });

  test('leave the stretch in view, the axis and what is selected as they are', async () => {
    const timeline = await drawn({view: ['2025-01-05', '2025-01-20']});
    timeline.select('e7');
    const before = timeline.domain;
    await show(timeline, {filter: {group: ['Talks']}});
    expect([timeline.domain, timeline.selected]).toEqual([before, 'e7']);
    expect(text(timeline, '.annals-details h2')).toBe('Meeting 7');
    const [previous, next] = all(timeline, '.annals-neighbours button').map(button => button.getAttribute('data-select'));
    expect([previous, next].map(id => Number(id!.slice(1)) % 3)).toEqual([0, 0]);
  });

  test('are not there where events do not differ, nor where a host wants none', async () => {
    expect(one(await drawn({events: [{title: 'A', date: '1997'}, {title: 'B', date: '1998'}]}), '[data-do="filter"]')).toBeNull();
    const timeline = await drawn({filters: 'none'});
    expect([one(timeline, '[data-do="filter"]'), one(timeline, '.annals-group-keys')]).toEqual([null, null]);
    await show(timeline, {filter: {group: ['Aid']}});
    expect(text(timeline, '.annals-filter-count')).toBe('13 of 40 events shown');
  });

  test('stand in lanes for the keys, which the lanes’ names replace', async () => {
    const timeline = await withFilters({layout: 'lanes'});
    expect([one(timeline, '.annals-group-keys'), all(timeline, '.annals-filter legend')[0]!.textContent]).toEqual([null, 'Group']);
  });
});

describe('the legend', () => {
  test('hides a group and shows it again, by click and by key, and says which are shown', async () => {
    const timeline = await drawn();
    const pressed = (): (string | null)[] => all(timeline, '[data-key]').map(key => key.getAttribute('aria-pressed'));
    expect([all(timeline, '[data-key]').map(key => key.getAttribute('aria-label')), pressed()]).toEqual([['Talks', 'Aid', 'Press'], ['true', 'true', 'true']]);
    await click(timeline, one(timeline, '[data-key="Aid"]'));
    expect([pressed(), timeline.view.filter]).toEqual([['true', 'false', 'true'], {group: ['Talks', 'Press']}]);
    one(timeline, '[data-key="Talks"]').focus();
    expect(await press(timeline, one(timeline, '[data-key="Talks"]'), ' ')).toBe(false);
    await press(timeline, one(timeline, '[data-key="Aid"]'), 'Enter');
    expect([pressed(), timeline.root.activeElement?.getAttribute('data-key')]).toEqual([['false', 'true', 'true'], 'Talks']);
    await press(timeline, one(timeline, '[data-key="Talks"]'), 'Enter');
    expect(timeline.view).toEqual({});
  });

  test('is no part of the picture that is taken home', async () => {
    expect((await drawn()).toSVG()).not.toMatch(/aria-pressed|data-key/);
  });
});

describe('the search', () => {
  test('opens with the focus in its box, and gives it back when it closes', async () => {
    const timeline = await drawn();
    const mark = one(timeline, '[data-event]');
    mark.focus();
    await show(timeline, {find: ''});
    expect(timeline.root.activeElement).toBe(box(timeline));
    await press(timeline, box(timeline), 'Escape');
    expect([box(timeline), timeline.root.activeElement, timeline.view]).toEqual([null, mark, {}]);
  });

  test('lists at most eight matches, counts all, and has the likeliest first', async () => {
    const timeline = await drawn();
    await search(timeline, 'meeting 1');
    const options = all(timeline, '[role=option]');
    expect([options.length, options[0]!.querySelector('.annals-list-title')!.textContent, text(timeline, '.annals-matches p'), text(timeline, '.annals-find>.annals-given')]).toEqual([8, 'Meeting 1', '5 more', '13 matches']);
    expect([box(timeline).getAttribute('aria-expanded'), box(timeline).getAttribute('aria-activedescendant')]).toEqual(['true', null]);
  });

  test('is walked through by arrows, and Enter shows what is chosen, with the focus in its details', async () => {
    const timeline = await drawn();
    await search(timeline, 'meeting 3');
    await press(timeline, box(timeline), 'ArrowDown');
    await press(timeline, box(timeline), 'ArrowDown');
    const chosen = one(timeline, '[aria-selected="true"]');
    expect([box(timeline).getAttribute('aria-activedescendant'), timeline.root.activeElement]).toEqual([chosen.id, box(timeline)]);
    const id = chosen.getAttribute('data-match');
    await press(timeline, box(timeline), 'Enter');
    expect([timeline.selected, inDetails(timeline), box(timeline).getAttribute('aria-expanded')]).toEqual([id, true, 'false']);
  });

  test('goes to the likeliest match with Enter alone, out of a cluster if need be', async () => {
    const many = Array.from({length: 2000}, (_, i) => ({id: `n${i}`, title: `Number ${i}`, date: Date.UTC(2000, 0, 1 + i)}));
    const timeline = await drawn({events: many});
    await search(timeline, '1234');
    await press(timeline, box(timeline), 'Enter');
    expect([timeline.selected, inDetails(timeline)]).toEqual(['n1234', true]);
    await click(timeline, timeline.root.activeElement!);
    expect(timeline.root.activeElement?.getAttribute('data-event')).toBe('n1234');
    expect(timeline.domain[1] - timeline.domain[0]).toBeLessThan(2000 * 86_400_000);
    expect([...timeline.view.domain!].map(Number.isFinite)).toEqual([true, true]);
  });

  test('steps to the next match and the one before, round the end, and says where it is', async () => {
    const timeline = await drawn();
    await search(timeline, 'meeting 3');
    const steps: string[] = [];
    for (const way of ['next', 'next', 'previous', 'previous']) {
      await click(timeline, one(timeline, `[data-search="${way}"]`));
      steps.push(`${timeline.selected} ${text(timeline, '.annals-find>.annals-given')}`);
    }
    expect([steps[0], steps[0] === steps[2], steps[1]!.endsWith('2 of 13'), steps[3]!.endsWith('13 of 13')]).toEqual(['e3 1 of 13', true, true, true]);
  });

  test('sees only what passes the filter, and says when nothing is found', async () => {
    const timeline = await drawn();
    await show(timeline, {filter: {group: ['Aid']}});
    await search(timeline, 'meeting 3');
    expect(all(timeline, '[role=option]').every(option => Number(option.getAttribute('data-match')!.slice(1)) % 3 === 1)).toBe(true);
    await type(timeline, box(timeline), 'zzz');
    expect([text(timeline, '.annals-find>.annals-given'), one<HTMLButtonElement>(timeline, '[data-search="next"]').disabled]).toEqual(['No event found', true]);
  });

  test('leaves keys with modifiers alone, and those that write a character', async () => {
    const timeline = await drawn();
    await search(timeline, 'meeting');
    for (const more of [{ctrlKey: true}, {metaKey: true}, {altKey: true}, {isComposing: true}]) {
      expect(box(timeline).dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...more}))).toBe(true);
    }
    expect(timeline.selected).toBeUndefined();
  });
});

describe('the table', () => {
  const rows = (timeline: Timeline): string[] => all(timeline, 'tbody th').map(({textContent}) => textContent);
  const story = [...events, {id: 'never', title: 'Never', group: 'Aid'}];

  test('is a table with a caption, a header for each column and row, and all events, those without a date too', async () => {
    const timeline = await drawn({events: {title: 'Talks', events: story}, view: {as: 'table'}});
    expect([text(timeline, 'caption'), one(timeline, 'svg.annals'), rows(timeline).length, rows(timeline).at(-1)]).toEqual(['Talks, 41 events', null, 41, 'Never']);
    expect(all(timeline, 'thead th').map(({textContent}) => textContent.replace(' ▲', ''))).toEqual(['Date', 'Event', 'Group', 'Status', 'Certainty', 'Sources']);
    expect([all(timeline, 'thead th').every(cell => cell.getAttribute('scope') === 'col'), all(timeline, 'tbody th').every(cell => cell.getAttribute('scope') === 'row')]).toEqual([true, true]);
  });

  test('is sorted by time, by any column, and the other way round', async () => {
    const timeline = await drawn({events: story, view: {as: 'table'}});
    const sorted = (): (string | null)[] => all(timeline, 'th[aria-sort]').map(cell => `${cell.textContent} ${cell.getAttribute('aria-sort')}`);
    expect(sorted()).toEqual(['Date ▲ ascending']);
    await click(timeline, one(timeline, '[data-sort="title"]'));
    expect([sorted(), rows(timeline).slice(0, 3)]).toEqual([['Event ▲ ascending'], ['Meeting 0', 'Meeting 1', 'Meeting 2']]);
    await click(timeline, one(timeline, '[data-sort="title"]'));
    expect([sorted(), rows(timeline)[0]]).toEqual([['Event ▼ descending'], 'Never']);
    await click(timeline, one(timeline, '[data-sort="sources"]'));
    expect(rows(timeline)[0]).toBe('Meeting 8');
  });

  test('keeps what is selected, and the focus where the reader was, when it comes and goes', async () => {
    const timeline = await drawn();
    timeline.select('e7');
    await timeline.updateComplete;
    one(timeline, '[data-event="e7"]').focus();
    await show(timeline, {as: 'table'});
    expect([timeline.selected, timeline.root.activeElement?.matches('tbody button[aria-current="true"][data-select="e7"]')]).toEqual(['e7', true]);
    await show(timeline, {as: 'picture'});
    expect(timeline.root.activeElement?.getAttribute('data-event')).toBe('e7');
  });

  test('selects by its titles, shows a hundred rows at first, then five times as many', async () => {
    const many = Array.from({length: 1200}, (_, i) => ({id: `n${i}`, title: `Number ${i}`, date: Date.UTC(2000, 0, 1 + i)}));
    const timeline = await drawn({events: many, view: {as: 'table'}});
    await click(timeline, one(timeline, '[data-select="n3"]'));
    expect([timeline.selected, rows(timeline).length, text(timeline, '[data-table="more"]')]).toEqual(['n3', 100, '1100 more']);
    await click(timeline, one(timeline, '[data-table="more"]'));
    expect(rows(timeline).length).toBe(500);
    await search(timeline, '1100');
    await press(timeline, box(timeline), 'Enter');
    expect([timeline.selected, inDetails(timeline), rows(timeline).includes('Number 1100')]).toEqual(['n1100', true, true]);
  });

  test('is taken home as CSV, what passes of it, and leaves no blob behind', async () => {
    const made: Blob[] = [];
    const revoke = vi.fn();
    Object.assign(URL, {createObjectURL: (blob: Blob) => `blob:${made.push(blob)}`, revokeObjectURL: revoke});
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const timeline = await drawn({events: {title: 'Talks: a story', events}, view: {as: 'table', filter: {group: ['Aid']}}});
    await click(timeline, one(timeline, '[data-table="download"]'));
    expect([clicked.mock.instances.map(link => (link as HTMLAnchorElement).download), made.length]).toEqual([['Talks-a-story.csv'], 1]);
    expect(made[0]!.size).toBeGreaterThan(500);
    timeline.update({events: [{title: '=1+1', date: '1997'}], view: {as: 'table'}});
    for (const csv of ['guarded', 'plain'] as const) {
      timeline.update({csv});
      await timeline.updateComplete;
      await click(timeline, one(timeline, '[data-table="download"]'));
    }
    expect(made[1]!.size - made[2]!.size).toBe(1);
    timeline.destroy();
    expect(revoke.mock.calls).toEqual([['blob:1'], ['blob:2'], ['blob:3']]);
    clicked.mockRestore();
  });

  test.each(languages)('stands in $code', async locale => {
    const timeline = await drawn({locale, view: {as: 'table', find: 'meeting'}});
    expect(one(timeline, '.annals-table').getAttribute('dir')).toBe(locale.direction);
    expect(timeline.root.textContent).not.toMatch(/undefined|NaN|\[object/);
  });
});
