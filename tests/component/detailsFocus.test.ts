import {afterEach, describe, expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';
import type {TimelineOptions} from '../../src/component/options.ts';

const events = [
  {id: 'talks', title: 'Talks', date: '2025-02', links: [{to: 'trip', kind: 'causes' as const}]},
  {id: 'trip', title: 'A trip', date: '2025-03-03', media: [{src: '/a.jpg', alt: 'A plane'}]},
  {id: 'last', title: 'Last', date: '2025-04'},
];
async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}
const mark = ({root}: Timeline, id: string): SVGElement => [...root.querySelectorAll<SVGElement>('[data-event]')].find(one => one.getAttribute('data-event') === id)!;
const focused = ({root}: Timeline): string => root.activeElement?.getAttribute('data-event') ?? root.activeElement?.getAttribute('class') ?? root.activeElement?.textContent ?? '';
async function press(timeline: Timeline, key: string): Promise<void> {
  timeline.root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
  await timeline.updateComplete;
}
afterEach(() => { document.body.replaceChildren(); });

describe('focus and the details panel', () => {
  test('the close button comes first in it, then the heading', async () => {
    const timeline = await drawn({selected: 'trip'});
    const panel = timeline.root.querySelector('.annals-details')!;
    expect([...panel.querySelectorAll('button, h2, a')].slice(0, 2).map(({className, tagName}) => className || tagName)).toEqual(['annals-close', 'H2']);
  });

  test('the host may open it without moving anybody’s focus', async () => {
    const timeline = await drawn();
    mark(timeline, 'last').focus();
    timeline.select('trip');
    await timeline.updateComplete;
    expect(focused(timeline)).toBe('last');
  });

  test('a related event that is followed is read from its beginning, and Escape leads to its mark', async () => {
    const timeline = await drawn({selected: 'talks'});
    const link = timeline.root.querySelector<HTMLElement>('.annals-details li button')!;
    link.focus();
    link.click();
    await timeline.updateComplete;
    expect([timeline.selected, focused(timeline)]).toEqual(['trip', 'annals-close']);
    await press(timeline, 'Escape');
    expect(focused(timeline)).toBe('trip');
  });

  test('who goes from event to event stays on the button', async () => {
    const timeline = await drawn({selected: 'talks'});
    const next = [...timeline.root.querySelectorAll<HTMLElement>('.annals-neighbours button')].at(-1)!;
    next.focus();
    next.click();
    await timeline.updateComplete;
    expect([timeline.selected, focused(timeline)]).toEqual(['trip', 'Next']);
  });
});

describe('pictures in the panel', () => {
  test('are links until the host allows them, and are asked for politely then', async () => {
    const timeline = await drawn({selected: 'trip'});
    expect([timeline.root.querySelector('img'), timeline.root.querySelector('.annals-details a')?.textContent]).toEqual([null, 'A plane']);
    timeline.update({images: 'same-origin'});
    await timeline.updateComplete;
    const image = timeline.root.querySelector('img')!;
    expect([image.getAttribute('src'), image.alt, image.getAttribute('loading'), image.getAttribute('referrerpolicy')]).toEqual(['/a.jpg', 'A plane', 'lazy', 'no-referrer']);
    // A page asks as soon as it knows where; how must be known by then.
    expect(image.getAttributeNames().at(-1)).toBe('src');
    timeline.update({images: undefined});
    await timeline.updateComplete;
    expect(timeline.root.querySelector('img')).toBeNull();
  });
});
