import {afterEach, describe, expect, test, vi} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';
import {toolbar} from '../../src/component/toolbar.ts';
import {ar} from '../../src/locale/ar.ts';
import {en} from '../../src/locale/en.ts';
import {countListeners} from '../input/countListeners.ts';

const events = [{id: 'old', title: 'Long ago', date: '1997-03-01'}, ...[1, 2, 3, 4].map(n => ({id: `d${n}`, title: `Day ${n}`, date: `2025-03-0${n}`}))];

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}
const tools = ({root}: Timeline): HTMLButtonElement[] => [...root.querySelectorAll<HTMLButtonElement>('[role="toolbar"] button')];
const tool = ({root}: Timeline, name: string): HTMLButtonElement => root.querySelector<HTMLButtonElement>(`[data-do="${name}"]`)!;
const idle = (timeline: Timeline): (string | null)[] => tools(timeline).filter(button => button.getAttribute('aria-disabled') === 'true').map(button => button.getAttribute('data-do'));
const live = ({root}: Timeline): string => root.querySelector('.annals-live')!.textContent;
async function click(timeline: Timeline, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    tool(timeline, name).click();
    await timeline.updateComplete;
  }
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

describe('the toolbar', () => {
  test('is a row of real buttons with names, in the language of the timeline', async () => {
    const timeline = await drawn({locale: ar});
    expect(timeline.root.querySelector('[role="toolbar"]')!.getAttribute('aria-label')).toBe(ar.words.toolbar.name);
    expect(tools(timeline).map(button => button.getAttribute('data-do'))).toEqual(['previous', 'next', 'zoomOut', 'zoomIn', 'fit', 'proportions', 'table', 'find', 'help']);
    for (const button of tools(timeline)) {
      expect([button.localName, button.type]).toEqual(['button', 'button']);
      const name = button.getAttribute('aria-label') ?? button.textContent;
      expect(name).toMatch(/\p{Script=Arabic}/u);
      if (button.textContent === '') expect([button.title, button.querySelector('svg')?.getAttribute('aria-hidden')]).toEqual([name, 'true']);
    }
  });

  test('stands before the picture, and nowhere where it is not wanted', async () => {
    const timeline = await drawn();
    expect(timeline.root.querySelector('[role="toolbar"]')!.compareDocumentPosition(timeline.root.querySelector('svg.annals')!)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    timeline.update({toolbar: 'none'});
    await timeline.updateComplete;
    expect(tools(timeline)).toEqual([]);
    await expect(drawn({toolbar: 'always'} as unknown as TimelineOptions)).rejects.toThrow('Timeline: toolbar "always" is not available; use "auto", "none"');
  });

  test('zooms in, out and back to everything, and says which of them have nothing to do', async () => {
    const timeline = await drawn();
    const span = (): number => timeline.domain[1] - timeline.domain[0];
    const all = span();
    expect(idle(timeline)).toEqual(['zoomOut', 'fit']);
    await click(timeline, 'zoomIn', 'zoomIn');
    expect([span() < all, idle(timeline)]).toEqual([true, []]);
    await click(timeline, 'zoomOut', 'fit');
    expect([span(), idle(timeline)]).toEqual([all, ['zoomOut', 'fit']]);
  });

  test('a button that has nothing to do keeps the focus and does nothing', async () => {
    const timeline = await drawn();
    await click(timeline, 'zoomIn');
    tool(timeline, 'fit').focus();
    await click(timeline, 'fit');
    expect([timeline.root.activeElement, tool(timeline, 'fit').hasAttribute('disabled')]).toEqual([tool(timeline, 'fit'), false]);
    const before = timeline.view;
    await click(timeline, 'fit', 'zoomOut');
    expect(timeline.view).toEqual(before);
  });

  test('goes from event to event, brings each into view and says which it is', async () => {
    const timeline = await drawn({view: ['2025-03-01', '2025-03-02'], overview: 'none'});
    await click(timeline, 'next');
    expect([timeline.selected, timeline.domain[0] <= Date.UTC(1997, 2, 1), live(timeline)]).toEqual(['old', true, `Long ago. ${en.words.position(1, 5).replace('event', 'Event')}.`]);
    await click(timeline, 'next', 'next', 'previous');
    expect(timeline.selected).toBe('d1');
    timeline.select('d4');
    await timeline.updateComplete;
    expect(tool(timeline, 'next').getAttribute('aria-disabled')).toBe('true');
  });

  test('asks for the table and the search, and says whether they are there', async () => {
    const timeline = await drawn();
    await click(timeline, 'table', 'find');
    expect([tool(timeline, 'table').getAttribute('aria-pressed'), tool(timeline, 'find').getAttribute('aria-expanded')]).toEqual(['true', 'true']);
    expect(idle(timeline)).toEqual(['zoomOut', 'zoomIn', 'fit', 'proportions']);
    await click(timeline, 'table', 'find');
    expect([tool(timeline, 'table').getAttribute('aria-pressed'), tool(timeline, 'find').getAttribute('aria-expanded')]).toEqual(['false', 'false']);
  });

  test('shows the keys of the picture', async () => {
    const timeline = await drawn();
    await click(timeline, 'help');
    expect([timeline.root.querySelectorAll('.annals-keys kbd').length > 10, tool(timeline, 'help').getAttribute('aria-expanded')]).toEqual([true, 'true']);
    await click(timeline, 'help');
    expect(timeline.root.querySelector('.annals-keys')).toBeNull();
  });

  test('is one stop of the Tab key; arrows go along it and round, Home and End to its ends', async () => {
    const timeline = await drawn();
    const stops = (): (string | null)[] => tools(timeline).filter(button => button.tabIndex === 0).map(button => button.getAttribute('data-do'));
    expect(stops()).toEqual(['previous']);
    tool(timeline, 'previous').focus();
    const seen = [];
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      timeline.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
      seen.push(timeline.root.activeElement!.getAttribute('data-do'));
    }
    expect(seen).toEqual(['next', 'help', 'previous', 'help', 'previous']);
    tool(timeline, 'fit').focus();
    timeline.update({label: 'Renamed'});
    await timeline.updateComplete;
    expect(stops()).toEqual(['fit']);
  });

  test('keeps the focus when the button that had it goes', async () => {
    const timeline = await drawn();
    tool(timeline, 'proportions').focus();
    timeline.update({breaks: 'none'});
    await timeline.updateComplete;
    expect(timeline.root.activeElement).not.toBeNull();
  });

  test('has a button for whatever is done by dragging, pinching or two clicks', () => {
    const names = ['previous', 'next', 'zoomOut', 'zoomIn', 'fit'] as const;
    expect(toolbar(names.map(name => ({tool: name})), en).children?.flatMap(({children}) => children?.map(({attrs}) => attrs?.['data-do']))).toEqual(names);
  });
});

describe('the live region', () => {
  test('is one, polite and empty at first', async () => {
    const timeline = await drawn();
    expect([...timeline.root.querySelectorAll('[role="status"]')].map(({className, textContent}) => [className, textContent])).toEqual([['annals-live', '']]);
  });

  test('says what is in view, once, when a reader has come to rest', async () => {
    vi.useFakeTimers();
    const timeline = await drawn({overview: 'none'});
    vi.advanceTimersByTime(10_000);
    expect(live(timeline)).toBe('');
    for (let i = 0; i < 3; i++) {
      timeline.zoomTo(['2025-03-01', `2025-03-0${i + 2}`]);
      await timeline.updateComplete;
      vi.advanceTimersByTime(400);
      expect(live(timeline)).toBe('');
    }
    vi.advanceTimersByTime(200);
    expect(live(timeline)).toBe('In view: 1 to 4 March 2025, 4 events');
  });

  test('says how many events there are when data stream, every five seconds at most', async () => {
    vi.useFakeTimers();
    const timeline = await drawn();
    const told: string[] = [];
    for (let i = 0; i < 30; i++) {
      timeline.update({events: [...events, ...Array.from({length: i}, (_, n) => ({title: `More ${n}`, date: '2025-03-04'}))]});
      await timeline.updateComplete;
      vi.advanceTimersByTime(300);
      if (live(timeline) !== told.at(-1)) told.push(live(timeline));
    }
    vi.advanceTimersByTime(10_000);
    expect([told.length <= 3, live(timeline)]).toEqual([true, '34 events']);
  });

  test('does not read out what was opened', async () => {
    vi.useFakeTimers();
    const timeline = await drawn();
    timeline.select('d2');
    await timeline.updateComplete;
    vi.advanceTimersByTime(10_000);
    expect(live(timeline)).toBe('');
  });

  test('leaves no timer and no listener behind', async () => {
    vi.useFakeTimers();
    const listeners = countListeners();
    const timeline = await drawn();
    timeline.zoomTo(['2025-03-01', '2025-03-02']);
    timeline.update({events: events.slice(1)});
    await timeline.updateComplete;
    timeline.root.querySelector('[data-event]')!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true}));
    timeline.destroy();
    expect([vi.getTimerCount(), listeners.left()]).toEqual([0, []]);
    listeners.stop();
  });
});

describe('the card beside a mark', () => {
  const crowd = Array.from({length: 300}, (_, i) => ({id: `c${i}`, title: `One of a crowd, number ${i}`, date: Date.UTC(2025, 2, 5, 0, i % 9), claims: [{source: 'A paper'}]}));
  const over = (element: Element): void => { element.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, pointerType: 'mouse'})); };
  const card = ({root}: Timeline): string[] | undefined => {
    const found = root.querySelector('.annals-card');
    return found ? [...found.querySelectorAll('text')].map(({textContent}) => textContent) : undefined;
  };

  test('comes up where a pointer rests, with title, date and who says so, and goes when it leaves', async () => {
    vi.useFakeTimers();
    const timeline = await drawn({events: [{id: 'a', title: 'A trip', plannedDate: '2025-03-03', status: 'cancelled', claims: [{source: 'An official'}]}]});
    over(timeline.root.querySelector('[data-event="a"] .annals-mark')!);
    vi.advanceTimersByTime(600);
    await timeline.updateComplete;
    expect(card(timeline)).toBeUndefined();
    vi.advanceTimersByTime(200);
    await timeline.updateComplete;
    expect(card(timeline)).toEqual(['A trip', 'planned for 3 March 2025, cancelled', 'An official']);
    expect(timeline.root.querySelector('.annals-card')!.getAttribute('aria-hidden')).toBe('true');
    over(timeline.root.querySelector('.annals-ground')!);
    vi.advanceTimersByTime(200);
    over(timeline.root.querySelector('.annals-card rect')!);
    vi.advanceTimersByTime(5000);
    await timeline.updateComplete;
    expect(card(timeline)).toHaveLength(3);
    over(timeline.root.querySelector('.annals-ground')!);
    vi.advanceTimersByTime(400);
    await timeline.updateComplete;
    expect(card(timeline)).toBeUndefined();
  });

  test('names what a cluster counts, and is there for keys, too, until Escape', async () => {
    const timeline = await drawn({events: crowd});
    const cluster = timeline.root.querySelector<SVGElement>('[data-cluster]')!;
    cluster.focus();
    await timeline.updateComplete;
    expect(card(timeline)![0]).toContain(cluster.getAttribute('data-count'));
    expect(card(timeline)!.filter(line => line.startsWith('One of a crowd')).length).toBeGreaterThan(1);
    cluster.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true}));
    await timeline.updateComplete;
    expect([card(timeline), timeline.root.activeElement]).toEqual([undefined, cluster]);
  });

  test('does not come up by touch', async () => {
    vi.useFakeTimers();
    const timeline = await drawn();
    timeline.root.querySelector('[data-event] .annals-mark')!.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, pointerType: 'touch'}));
    vi.advanceTimersByTime(2000);
    await timeline.updateComplete;
    expect(card(timeline)).toBeUndefined();
  });
});
