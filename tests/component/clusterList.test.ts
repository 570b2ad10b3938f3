import {afterEach, describe, expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';
import type {EventInput} from '../../src/event/event.ts';
import {languages} from '../locale/languages.ts';

/** So many at one instant, and one beside, so that there is an axis. */
const atOnce = (count: number): EventInput[] => [
  {id: 'before', title: 'Before', date: '2025-01-01', priority: 10},
  ...Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `One of many, number ${i + 1}`, date: Date.UTC(2025, 5, 1), certainty: 'reported' as const, claims: [{source: 'A paper'}]})),
];

async function drawn(options: TimelineOptions): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), options);
  await timeline.updateComplete;
  return timeline;
}

const clusterOf = ({root}: Timeline): SVGElement => root.querySelector<SVGElement>('[data-cluster]')!;
const list = ({root}: Timeline): HTMLElement | null => root.querySelector('.annals-list');
const members = (timeline: Timeline): HTMLButtonElement[] => [...list(timeline)!.querySelectorAll<HTMLButtonElement>('[data-select]')];
const press = async (timeline: Timeline, element: Element, key: string): Promise<void> => {
  element.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  await timeline.updateComplete;
};
const click = async (timeline: Timeline, element: Element): Promise<void> => {
  element.dispatchEvent(new MouseEvent('click', {bubbles: true}));
  await timeline.updateComplete;
};

/** With the list of the one cluster open, by keys. */
async function opened(count: number, options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = await drawn({events: atOnce(count), ...options});
  clusterOf(timeline).focus();
  await press(timeline, clusterOf(timeline), 'Enter');
  return timeline;
}

afterEach(() => { document.body.replaceChildren(); });

describe('opening a cluster', () => {
  test('zooms in on what it holds, where that tells its events apart, and the focus goes to one of them', async () => {
    const events = Array.from({length: 300}, (_, i) => ({id: `e${i}`, title: 'One of a crowd with some title', date: Date.UTC(2025, 0, 1 + i)}));
    const timeline = await drawn({events});
    const [from, to] = timeline.domain;
    clusterOf(timeline).focus();
    await press(timeline, clusterOf(timeline), 'Enter');
    expect(timeline.domain[1] - timeline.domain[0]).toBeLessThan((to - from) / 2);
    expect(list(timeline)).toBeNull();
    expect(timeline.root.activeElement?.matches('[data-event], [data-cluster]')).toBe(true);
  });

  test('reaches every event of a crowd in the end: each time it zooms, lists or shows one', async () => {
    const events = [...Array.from({length: 120}, (_, i) => ({id: `crowd${i}`, title: 'One of a crowd with some title', date: Date.UTC(2025, 0, 1) + 1000 * i ** 3})), ...atOnce(40).slice(1)];
    const timeline = await drawn({events});
    for (let i = 0; i < 40; i++) {
      const cluster = clusterOf(timeline);
      if (cluster === null || list(timeline)) break;
      const before = timeline.domain;
      await click(timeline, cluster);
      expect(timeline.domain[0] !== before[0] || timeline.domain[1] !== before[1] || list(timeline) !== null || timeline.selected !== undefined).toBe(true);
      if (timeline.selected !== undefined) break;
    }
  });

  test('lists events of one instant, since no zoom would tell them apart; the view stays', async () => {
    const timeline = await drawn({events: atOnce(60)});
    const before = timeline.domain;
    const ids = [...timeline.root.querySelectorAll('[data-event]')].map(mark => mark.getAttribute('data-event'));
    await click(timeline, clusterOf(timeline));
    expect(timeline.domain).toEqual(before);
    expect(members(timeline)).toHaveLength(Number(clusterOf(timeline).getAttribute('data-count')));
    expect(members(timeline).length + ids.length).toBe(61);
  });
});

describe('the list of a cluster', () => {
  test('is a dialog named by what it holds, with a button for each event that says all of it', async () => {
    const timeline = await opened(60);
    const dialog = list(timeline)!;
    expect(dialog.getAttribute('role')).toBe('dialog');
    expect(timeline.root.getElementById(dialog.getAttribute('aria-labelledby')!)!.textContent).toBe(`${members(timeline).length} events, 1 June 2025, 00:00`);
    expect(members(timeline)[0]!.textContent).toMatch(/^One of many, number \d+\. 1 June 2025, 00:00\. Reported\. According to A paper\.$/);
  });

  test('takes the focus, and gives it back to the cluster on Escape', async () => {
    const timeline = await opened(60);
    expect(timeline.root.activeElement).toBe(members(timeline)[0]);
    await press(timeline, timeline.root.activeElement!, 'Escape');
    expect(list(timeline)).toBeNull();
    expect(timeline.root.activeElement).toBe(clusterOf(timeline));
  });

  test('opens the details of an event beside itself; Escape closes those first, back to the event\'s button', async () => {
    const timeline = await opened(60);
    const button = members(timeline)[2]!;
    const id = button.getAttribute('data-select')!;
    button.focus();
    await click(timeline, button);
    expect(timeline.selected).toBe(id);
    expect(button.getAttribute('aria-current')).toBe('true');
    timeline.root.querySelector<HTMLElement>('.annals-details .annals-close')!.focus();
    await press(timeline, timeline.root.activeElement!, 'Escape');
    expect([timeline.selected, timeline.root.querySelector('.annals-details')]).toEqual([undefined, null]);
    expect(timeline.root.activeElement?.getAttribute('data-select')).toBe(id);
    await press(timeline, timeline.root.activeElement!, 'Escape');
    expect(list(timeline)).toBeNull();
  });

  test('shows 100 of 800 and says how many more there are; each press shows five times as many, and loses none', async () => {
    const timeline = await opened(800);
    const count = Number(clusterOf(timeline).getAttribute('data-count'));
    const more = (): HTMLElement | null => list(timeline)!.querySelector<HTMLElement>('[data-list="more"]');
    expect(members(timeline)).toHaveLength(100);
    expect(more()!.textContent).toBe(`${count - 100} more`);
    await click(timeline, more()!);
    expect(members(timeline)).toHaveLength(500);
    while (more()) {
      more()!.focus();
      await click(timeline, more()!);
    }
    expect(new Set(members(timeline).map(button => button.getAttribute('data-select'))).size).toBe(count);
    expect(timeline.root.activeElement?.closest('.annals-list')).not.toBeNull();
  });

  test('keeps to the events that are still told, and closes with the last', async () => {
    const timeline = await opened(60);
    const id = members(timeline)[0]!.getAttribute('data-select')!;
    timeline.update({events: atOnce(60).filter(event => event.id === 'before' || event.id === id)});
    await timeline.updateComplete;
    expect(members(timeline).map(button => button.getAttribute('data-select'))).toEqual([id]);
    timeline.update({events: atOnce(0)});
    await timeline.updateComplete;
    expect(list(timeline)).toBeNull();
    expect(timeline.root.activeElement?.matches('[data-event]')).toBe(true);
  });

  test('closes by its button', async () => {
    const timeline = await opened(60);
    await click(timeline, list(timeline)!.querySelector('.annals-close')!);
    expect(list(timeline)).toBeNull();
  });

  test.each(languages)('speaks $code', async locale => {
    const timeline = await opened(60, {locale});
    expect(list(timeline)!.getAttribute('lang')).toBe(locale.code);
    expect(list(timeline)!.querySelector('h2')!.textContent).toContain(locale.words.events(members(timeline).length));
  });
});
