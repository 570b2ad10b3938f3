// The view in the address of the page, and between a page and an iframe.
// jsdom has one window: what goes round between two is tried with two made-up ones.
// Must not test how a view is written; the view's own tests do.

import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createHashSync} from '../../src/component/hashSync.ts';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import type {ViewValue} from '../../src/view/viewValue.ts';
import {countListeners} from '../input/countListeners.ts';

const events = ['1997', '1998', '2001', '2004'].map((date, i) => ({id: `e${i}`, title: `Event ${i}`, date, group: i % 2 ? 'Odd' : 'Even'}));
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, hash: 'talks', ...options});
  await timeline.updateComplete;
  return timeline;
}

/** Lets what is to be written be written. */
const settle = async (timeline: Timeline): Promise<void> => {
  await timeline.updateComplete;
  await vi.advanceTimersByTimeAsync(1000);
};
const goTo = async (timeline: Timeline, hash: string): Promise<void> => {
  history.replaceState(null, '', hash);
  dispatchEvent(new PopStateEvent('popstate'));
  await timeline.updateComplete;
};

beforeEach(() => {
  vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
  history.replaceState(null, '', '#');
});
afterEach(() => {
  document.body.replaceChildren();
  vi.useRealTimers();
});

describe('the option hash', () => {
  test('shows at first what the address says, and what is wrong in it costs nothing else', async () => {
    history.replaceState(null, '', '#notes&talks=1998..2001&talks.selected=e1&talks.group=Odd&talks.as=chart');
    const timeline = await drawn();
    expect(timeline.view).toEqual({domain: [day('1998-01-01'), day('2002-01-01')], selected: 'e1', filter: {group: ['Odd']}});
    expect(location.hash).toContain('#notes&talks=1998');
    timeline.destroy();
  });

  test('costs no layout of its own: what the address asks for is laid out once, in the fonts of the page', async () => {
    vi.stubGlobal('OffscreenCanvas', class { getContext() { return {font: '', measureText: (text: string) => ({width: 9 * text.length})}; } });
    const layouts = async (options: TimelineOptions): Promise<number> => {
      let count = 0;
      const timeline = await drawn({...options, layout: items => {
        count++;
        return items.map(({id}) => ({id, mark: 20}));
      }});
      timeline.destroy();
      return count;
    };
    const known = await layouts({hash: undefined, view: '1998..2001'});
    history.replaceState(null, '', '#talks=1998..2001');
    expect(await layouts({})).toBe(known);
    expect(known).toBeGreaterThan(0);
    vi.unstubAllGlobals();
  });

  test('leaves the address alone until the reader does something, and without the option always', async () => {
    const [timeline, other] = [await drawn(), await drawn({hash: undefined})];
    other.zoomBy(2);
    other.select('e1');
    await settle(other);
    await settle(timeline);
    expect(location.hash).toBe('');
    timeline.destroy();
  });

  test('writes a selection as a step to go back from, a zoom once it rests and in place', async () => {
    history.replaceState(null, '', '#notes');
    const timeline = await drawn();
    const [push, replace] = [vi.spyOn(history, 'pushState'), vi.spyOn(history, 'replaceState')];
    timeline.select('e2');
    await settle(timeline);
    expect([location.hash, push.mock.calls.length, replace.mock.calls.length]).toEqual(['#notes&talks.selected=e2', 1, 1]);
    for (let i = 0; i < 5; i++) {
      timeline.zoomBy(1.1);
      await timeline.updateComplete;
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(replace.mock.calls.length).toBe(1);
    await settle(timeline);
    expect([push.mock.calls.length, replace.mock.calls.length, location.hash.startsWith('#notes&talks=')]).toEqual([1, 2, true]);
    timeline.destroy();
    vi.restoreAllMocks();
  });

  test('goes back with the browser’s button, to before the first step too, and not for a link to a footnote', async () => {
    const timeline = await drawn();
    timeline.select('e2');
    await settle(timeline);
    await goTo(timeline, '#talks=');
    expect(timeline.view).toEqual({});
    await goTo(timeline, '#talks=1998..2001&talks.as=table');
    expect(timeline.view).toEqual({domain: [day('1998-01-01'), day('2002-01-01')], as: 'table'});
    await goTo(timeline, '#footnote-3');
    expect(timeline.view.as).toBe('table');
    await settle(timeline);
    expect(location.hash).toBe('#footnote-3');
    timeline.destroy();
  });

  test('keeps two timelines of a page apart', async () => {
    const [one, other] = [await drawn({hash: 'one'}), await drawn({hash: 'other'})];
    one.select('e1');
    await settle(one);
    other.view = {filter: {group: ['Odd']}};
    await settle(other);
    expect(location.hash).toBe('#one.selected=e1&other.group=Odd');
    expect([one.view, other.view]).toEqual([{selected: 'e1'}, {filter: {group: ['Odd']}}]);
    one.destroy();
    other.destroy();
  });

  test('holds nothing after destroy, and what was not written is not written', async () => {
    const counted = countListeners();
    const timeline = await drawn();
    timeline.select('e1');
    await timeline.updateComplete;
    timeline.destroy();
    await vi.advanceTimersByTimeAsync(1000);
    expect([counted.left(), location.hash]).toEqual([[], '']);
    counted.stop();
  });

  test.each(['', 'a b', 'a&b', 'a=b', 'x'.repeat(101)])('throws for a name that no address can hold: %j', async hash => {
    await expect(drawn({hash})).rejects.toThrow('Timeline: hash must be a name of letters, digits, - and _');
  });
});

describe('in an iframe', () => {
  const framed = (): {readonly page: Window; readonly parent: {readonly postMessage: ReturnType<typeof vi.fn>}; readonly say: (data: unknown, source?: unknown) => void} => {
    const parent = {postMessage: vi.fn()};
    const page = Object.assign(new EventTarget(), {parent, location: {hash: '', href: 'https://a.example/'}, history: {state: null, replaceState: vi.fn(), pushState: vi.fn()}, setTimeout, clearTimeout}) as unknown as Window;
    return {page, parent, say: (data, source = parent) => { page.dispatchEvent(Object.assign(new Event('message'), {data, source})); }};
  };

  test('the page around it is told, and may say what to show; nobody else may', async () => {
    const {page, parent, say} = framed();
    let view: ViewValue = {};
    const sync = createHashSync(page, {name: 'talks', view: () => view, show: next => { view = next; }});
    view = {selected: 'e1'};
    sync.told();
    await vi.advanceTimersByTimeAsync(1000);
    expect(parent.postMessage.mock.calls).toEqual([[{type: 'annals-view', name: 'talks', view: {selected: 'e1'}}, '*']]);
    expect([vi.mocked(page.history.pushState).mock.calls.length, vi.mocked(page.history.replaceState).mock.calls.length]).toEqual([0, 1]);
    for (const data of [null, 'talks', {type: 'annals-view', name: 'other', view: {as: 'table'}}, {type: 'other', name: 'talks', view: {as: 'table'}}]) say(data);
    say({type: 'annals-view', name: 'talks', view: {as: 'table'}}, {});
    expect(view).toEqual({selected: 'e1'});
    say({type: 'annals-view', name: 'talks', view: {as: 'table', selected: 7, zoom: 1}});
    expect(view).toEqual({as: 'table'});
    sync.stop();
    say({type: 'annals-view', name: 'talks', view: {selected: 'e2'}});
    expect(view).toEqual({as: 'table'});
  });
});
