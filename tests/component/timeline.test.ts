import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import type {EventInput} from '../../src/event/event.ts';
import {countListeners} from '../input/countListeners.ts';

const events: readonly EventInput[] = [
  {id: 'founded', title: 'Founded', date: '1997'},
  {id: 'talks', title: 'Talks in Doha', date: '2025-02-10/2025-03-06', links: [{to: 'trip', kind: 'causes'}]},
  {id: 'trip', title: 'A trip is planned', plannedDate: '2025-03-03/2025-03-09', status: 'planned'},
  {id: 'warning', title: 'A warning', date: '2025-03-05', claims: [{source: 'A paper', url: 'https://example.org/'}]},
];
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);
const inPage = (): HTMLElement => document.body.appendChild(document.createElement('div'));
const marks = ({root}: Timeline): (string | null)[] => [...root.querySelectorAll('[data-event]')].map(mark => mark.getAttribute('data-event'));
const panel = ({root}: Timeline): HTMLElement | null => root.querySelector('.annals-details');
const button = (timeline: Timeline, name: string): HTMLButtonElement =>
  [...panel(timeline)!.querySelectorAll('button')].find(({textContent, ariaLabel}) => textContent === name || ariaLabel === name)!;

async function drawn(options: TimelineOptions = {}, container: Element | ShadowRoot = inPage()): Promise<Timeline> {
  const timeline = new Timeline(container, {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

const noise = vi.fn();
beforeEach(() => {
  for (const method of ['error', 'warn', 'log', 'info'] as const) vi.spyOn(console, method).mockImplementation(noise);
});
afterEach(() => {
  expect(noise.mock.calls).toEqual([]);
  vi.restoreAllMocks();
  noise.mockReset();
  document.body.replaceChildren();
});

describe('new Timeline(container, options)', () => {
  test('draws every event in a shadow root at the end of the container', async () => {
    const container = inPage();
    container.append('before');
    const timeline = await drawn({}, container);
    expect(container.lastElementChild?.className).toBe('annals-host');
    expect(container.lastElementChild?.shadowRoot).toBe(timeline.root);
    expect(timeline.root.querySelector('svg.annals')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    expect(new Set(marks(timeline))).toEqual(new Set(['founded', 'talks', 'trip', 'warning']));
  });

  test('draws straight into a shadow root, one or two of them', async () => {
    const root = inPage().attachShadow({mode: 'open'});
    const [first, second] = [await drawn({}, root), await drawn({}, root)];
    expect([first.root, second.root]).toEqual([root, root]);
    expect([root.querySelectorAll('svg.annals').length, root.querySelectorAll('style').length]).toEqual([2, 1]);
    first.destroy();
    expect([root.querySelectorAll('svg.annals').length, root.querySelectorAll('style').length]).toEqual([1, 1]);
    second.destroy();
    expect(root.childNodes).toHaveLength(0);
  });

  test('draws nothing before the running script has ended, then once', async () => {
    const timeline = new Timeline(inPage(), {events});
    timeline.update({orientation: 'vertical'});
    timeline.zoomBy(2);
    expect(timeline.root.querySelector('svg.annals')).toBeNull();
    const draws = vi.spyOn(Element.prototype, 'append');
    await timeline.updateComplete;
    expect(timeline.root.querySelector('svg.annals')?.classList.contains('annals-vertical')).toBe(true);
    expect(draws.mock.calls.length).toBeLessThan(2);
  });

  test('is 960 px wide where there is no layout', async () => {
    expect((await drawn()).root.querySelector('svg.annals')?.getAttribute('viewBox')).toMatch(/^0 0 960 /);
  });

  test('marks the theme on its root', async () => {
    const timeline = await drawn({theme: 'dark'});
    expect(timeline.root.querySelector('.annals-root')?.getAttribute('data-theme')).toBe('dark');
    timeline.update({theme: undefined});
    await timeline.updateComplete;
    expect(timeline.root.querySelector('.annals-root')?.getAttribute('data-theme')).toBe('auto');
  });

  test('gives the nonce to its style element', async () => {
    const timeline = await drawn({nonce: 'abc'});
    expect(timeline.root.querySelector('style')?.getAttribute('nonce')).toBe('abc');
  });

  test.each([[null, 'null'], ['#id', '"#id"'], [{}, 'an object'], [undefined, 'nothing']])('refuses the container %j', (container, said) => {
    expect(() => new Timeline(container as unknown as Element)).toThrow(`Timeline: container must be an Element or a ShadowRoot, found ${said}`);
  });

  test('leaves the container alone when the options are wrong', () => {
    const container = inPage();
    expect(() => new Timeline(container, {layuot: 'callouts'} as TimelineOptions)).toThrow(TypeError);
    expect(container.childNodes).toHaveLength(0);
  });
});

describe('update(options)', () => {
  test('keeps the elements of events that stay', async () => {
    const timeline = await drawn();
    const before = timeline.root.querySelector('[data-event="warning"]');
    timeline.update({events: events.slice(1)});
    await timeline.updateComplete;
    expect(timeline.root.querySelector('[data-event="warning"]')).toBe(before);
    expect(marks(timeline)).not.toContain('founded');
  });

  test('changes nothing when one of the options is wrong', async () => {
    const timeline = await drawn();
    expect(() => { timeline.update({events: [], theme: 'pink'} as unknown as TimelineOptions); }).toThrow(RangeError);
    await timeline.updateComplete;
    expect(marks(timeline)).toHaveLength(4);
  });

  test('shows later what was asked for before the events came', async () => {
    const timeline = await drawn({events: [], view: ['2025-03-01', '2025-03-06'], selected: 'warning'});
    expect([timeline.selected, panel(timeline)]).toEqual([undefined, null]);
    timeline.update({events});
    expect(timeline.domain).toEqual([day('2025-03-01'), day('2025-03-07')]);
    await timeline.updateComplete;
    expect([timeline.selected, panel(timeline)?.querySelector('h2')?.textContent]).toEqual(['warning', 'A warning']);
  });

  test('keeps what is in view when the story grows; everything stays everything', async () => {
    const timeline = await drawn();
    timeline.zoomTo(['2025-03-01', '2025-03-06']);
    timeline.update({events: [...events, {title: 'Later', date: '2025-06-01'}]});
    expect(timeline.domain).toEqual([day('2025-03-01'), day('2025-03-07')]);
    timeline.fit();
    timeline.update({events: [...events, {title: 'Much later', date: '2030'}]});
    expect(timeline.domain[1]).toBeGreaterThan(day('2030-06-01'));
  });
});

describe('the view', () => {
  test('zoomTo shows the stretch asked for, to the millisecond', async () => {
    const timeline = await drawn();
    timeline.zoomTo(['2025-03-01', '2025-03-06']);
    expect(timeline.domain).toEqual([day('2025-03-01'), day('2025-03-07')]);
    timeline.zoomTo(['2001-02-03', '2025-03-06']); // inside the cut, where the warp is steep
    expect(timeline.domain).toEqual([day('2001-02-03'), day('2025-03-07')]);
    timeline.zoomTo(['2025-03-04', '..']);
    expect(timeline.domain[0]).toBe(day('2025-03-04'));
  });

  test('zoomBy, panBy and fit move it, and never beyond what there is', async () => {
    const timeline = await drawn();
    const all = timeline.domain;
    timeline.zoomBy(1e3);
    timeline.panBy(1e6);
    expect(timeline.domain[1]).toBeCloseTo(all[1], -1);
    expect(timeline.domain[0]).toBeGreaterThan(all[0]);
    timeline.fit();
    expect(timeline.domain).toEqual(all);
  });

  test('draws only what is in view', async () => {
    const timeline = await drawn();
    timeline.zoomTo(['2025-02-20', '2025-03-06']);
    await timeline.updateComplete;
    expect(marks(timeline)).toContain('talks');
    expect(marks(timeline)).not.toContain('founded');
  });

  test('tells of a change once a drawing, and not of the first view', async () => {
    const heard = vi.fn();
    const timeline = new Timeline(inPage(), {events});
    timeline.addEventListener('viewchange', ({detail}) => { heard(detail.domain); });
    await timeline.updateComplete;
    expect(heard).not.toHaveBeenCalled();
    timeline.zoomBy(2);
    timeline.zoomTo(['2025-03-01', '2025-03-06']);
    await timeline.updateComplete;
    expect(heard.mock.calls).toEqual([[[day('2025-03-01'), day('2025-03-07')]]]);
    timeline.zoomTo(['2025-03-01', '2025-03-06']);
    await timeline.updateComplete;
    expect(heard).toHaveBeenCalledTimes(1);
  });

  test.each([[() => ['2026', '2025']], [() => ['x', '2025']]])('zoomTo refuses a wrong stretch', async domain => {
    const timeline = await drawn();
    expect(() => { timeline.zoomTo(domain() as [string, string]); }).toThrow(RangeError);
  });

  test.each([0, -1, NaN])('zoomBy refuses the factor %d', async factor => {
    const timeline = await drawn();
    expect(() => { timeline.zoomBy(factor); }).toThrow(RangeError);
    expect(() => { timeline.panBy(NaN); }).toThrow(RangeError);
  });
});

describe('the selection', () => {
  test('select shows the panel and tells the host, none hides it', async () => {
    const heard = vi.fn();
    const timeline = await drawn();
    timeline.addEventListener('select', ({detail}) => { heard(detail.event?.title); });
    timeline.select('warning');
    await timeline.updateComplete;
    expect(panel(timeline)?.querySelector('h2')?.textContent).toBe('A warning');
    timeline.select(undefined);
    await timeline.updateComplete;
    expect(panel(timeline)).toBeNull();
    expect(heard.mock.calls).toEqual([['A warning'], [undefined]]);
  });

  test('a click on a mark selects it and keeps its focus', async () => {
    const timeline = await drawn();
    const mark = timeline.root.querySelector<SVGElement>('[data-event="talks"]')!;
    mark.focus();
    mark.querySelector('*')!.dispatchEvent(new MouseEvent('click', {bubbles: true}));
    await timeline.updateComplete;
    expect([timeline.selected, timeline.root.activeElement]).toEqual(['talks', mark]);
  });

  test('the panel leads on: next, related, close; closing gives the focus back', async () => {
    const timeline = await drawn({selected: 'talks'});
    for (const [name, expected] of [['Next', 'trip'], ['Talks in Doha', 'talks'], ['A trip is planned', 'trip'], ['Next', 'warning'], ['Previous', 'trip'], ['Close', undefined]] as const) {
      button(timeline, name).focus();
      button(timeline, name).click();
      await timeline.updateComplete;
      expect(timeline.selected, name).toBe(expected);
    }
    expect(timeline.root.activeElement?.getAttribute('data-event')).toBe('trip');
  });

  test('focus moves on when the last event leaves nothing to go on to', async () => {
    const timeline = await drawn({selected: 'talks'});
    button(timeline, 'Previous').focus();
    button(timeline, 'Previous').click();
    await timeline.updateComplete;
    expect(timeline.selected).toBe('founded');
    expect(timeline.root.activeElement).toBe(button(timeline, 'Close'));
  });

  test('an id that is not there is a mistake of the host, unless the data takes it away', async () => {
    const timeline = await drawn({selected: 'warning'});
    expect(() => { timeline.select('wraning'); }).toThrow('Timeline: no event has the id "wraning"; did you mean "warning"?');
    timeline.update({events: events.slice(0, 1)});
    expect(timeline.selected).toBeUndefined();
    await timeline.updateComplete;
    expect(panel(timeline)).toBeNull();
  });

  test('renderDetail fills the panel with a node, or with text that stays text', async () => {
    const node = document.createElement('em');
    const render = vi.fn(() => node as Node | string);
    const timeline = await drawn({selected: 'warning', renderDetail: render});
    expect(node.closest('.annals-details')?.querySelector('h2')?.textContent).toBe('A warning');
    timeline.zoomBy(2);
    await timeline.updateComplete;
    expect([render.mock.calls.length, node.isConnected]).toEqual([1, true]);
    timeline.update({renderDetail: () => '<img src=x>'});
    await timeline.updateComplete;
    expect([panel(timeline)?.querySelector('img'), panel(timeline)?.textContent.includes('<img src=x>'), node.isConnected]).toEqual([null, true, false]);
    timeline.update({renderDetail: () => node});
    await timeline.updateComplete;
    timeline.update({renderDetail: undefined});
    await timeline.updateComplete;
    expect([node.isConnected, panel(timeline)?.querySelector('dt')?.textContent]).toEqual([false, 'When']);
  });
});

describe('flaws and failures', () => {
  const broken = [...events, {title: 'Broken', date: '1997-13'}, {date: '2001'}] as unknown as EventInput[];

  test('flaws in the data are told, counted and listed, and the rest is shown', async () => {
    const heard = vi.fn();
    const timeline = new Timeline(inPage(), {events: broken});
    timeline.addEventListener('diagnostics', event => {
      heard(event.detail.diagnostics.length);
      event.preventDefault();
    });
    await timeline.updateComplete;
    expect([heard.mock.calls, timeline.diagnostics.length]).toEqual([[[2]], 2]);
    expect(timeline.root.querySelector('.annals-problems summary')?.textContent).toBe('2 problems in the data');
    expect(timeline.root.querySelector('.annals-problems')?.textContent).toContain('1997-13');
    expect(marks(timeline)).toEqual(expect.arrayContaining(['founded', 'talks', 'trip', 'warning']));
  });

  test('one line on the console says so when nobody listens', async () => {
    await drawn({events: broken});
    expect(noise.mock.calls).toEqual([[expect.stringMatching(/^annals: 2 problems in the data; .*1997-13/)]]);
    noise.mockReset();
  });

  test('an error while drawing goes to the host', async () => {
    const heard = vi.fn();
    const timeline = new Timeline(inPage(), {events, selected: 'talks', renderDetail: () => { throw new Error('mine'); }});
    await expect(timeline.updateComplete).rejects.toThrow('mine');
    timeline.addEventListener('error', event => {
      heard(event.detail.error);
      event.preventDefault();
    });
    timeline.zoomBy(2);
    await timeline.updateComplete;
    expect(heard.mock.calls).toEqual([[new Error('mine')]]);
  });
});

describe('toSVG()', () => {
  test('is the picture with its style, well-formed, before it is drawn and after', async () => {
    const timeline = new Timeline(inPage(), {events});
    const early = timeline.toSVG();
    await timeline.updateComplete;
    expect(timeline.toSVG()).toBe(early);
    const root = new DOMParser().parseFromString(early, 'image/svg+xml').documentElement;
    expect([root.localName, root.querySelectorAll('[data-event]').length, root.querySelector('style')?.textContent.includes('.annals')]).toEqual(['svg', 4, true]);
  });
});

describe('destroy()', () => {
  test('leaves no node and no listener, a hundred times', async () => {
    const container = inPage();
    // jsdom listens to the window of its own from the first such question on.
    container.matches(':focus-visible');
    const listeners = countListeners();
    for (let i = 0; i < 100; i++) {
      const timeline = new Timeline(container, {events});
      if (i % 2 === 0) await timeline.updateComplete;
      timeline.destroy();
    }
    listeners.stop();
    expect(listeners.added()).toBeGreaterThan(100);
    expect(listeners.left()).toEqual([]);
    expect(container.childNodes).toHaveLength(0);
  });

  test('afterwards nothing does anything', async () => {
    const timeline = await drawn();
    const heard = vi.fn();
    for (const type of ['select', 'viewchange', 'diagnostics', 'error'] as const) timeline.addEventListener(type, heard);
    const {domain} = timeline;
    timeline.destroy();
    timeline.destroy();
    timeline.update({events: []});
    timeline.zoomBy(2);
    timeline.panBy(1);
    timeline.zoomTo(['2025', '2025']);
    timeline.fit();
    timeline.select('talks');
    timeline.select('nobody');
    await timeline.updateComplete;
    expect([timeline.domain, timeline.selected, timeline.root.childNodes.length, heard.mock.calls.length]).toEqual([domain, undefined, 0, 0]);
  });
});

describe('a lane’s name', () => {
  const grouped: readonly EventInput[] = [...events.map(event => ({...event, group: 'Talks'})), {id: 'vote', title: 'A vote', date: '2025-02-20', group: 'Senate'}];
  const names = ({root}: Timeline): Element[] => [...root.querySelectorAll('.annals-lane-name')];
  const state = (timeline: Timeline): (string | null)[][] => names(timeline).map(name => [name.getAttribute('data-lane'), name.getAttribute('aria-expanded')]);

  test('folds its lane by a click, unfolds it by Enter, and counts its events meanwhile', async () => {
    const timeline = await drawn({events: grouped, layout: 'lanes'});
    expect(state(timeline)).toEqual([['Talks', 'true'], ['Senate', 'true']]);
    const [talks] = names(timeline);
    talks!.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await timeline.updateComplete;
    expect(state(timeline)).toEqual([['Talks', 'false'], ['Senate', 'true']]);
    expect(names(timeline)[0]).toBe(talks);
    expect(timeline.root.querySelector('[data-event="vote"] .annals-label')).not.toBeNull();
    expect(timeline.root.querySelector('[data-event="talks"] .annals-label')).toBeNull();
    expect(talks!.getAttribute('aria-label')).toBe('Talks, 4 events');

    talks!.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true}));
    await timeline.updateComplete;
    expect(state(timeline)).toEqual([['Talks', 'true'], ['Senate', 'true']]);
    expect(timeline.root.querySelector('[data-event="talks"] .annals-label')).not.toBeNull();
  });

  test('stays folded while other options change, and follows the option when that does', async () => {
    const timeline = await drawn({events: grouped, layout: 'lanes', lanes: {order: ['Senate'], collapsed: ['Senate']}});
    expect(state(timeline)).toEqual([['Senate', 'false'], ['Talks', 'true']]);
    timeline.update({theme: 'dark'});
    await timeline.updateComplete;
    expect(state(timeline)).toEqual([['Senate', 'false'], ['Talks', 'true']]);
    timeline.update({lanes: undefined});
    await timeline.updateComplete;
    expect(state(timeline)).toEqual([['Talks', 'true'], ['Senate', 'true']]);
  });
});
