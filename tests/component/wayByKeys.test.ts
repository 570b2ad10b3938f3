// From the Tab key to any event and back, by keys alone, in as few of them as may be.
// Whoever has only keys must not pay for each of two thousand events with a press.
// Must not know what is drawn where.

import {afterEach, describe, expect, test} from 'vitest';
import type {TimelineOptions} from '../../src/component/options.ts';
import {Timeline} from '../../src/component/timeline.ts';

const many = Array.from({length: 2000}, (_, i) => ({id: `n${i}`, title: `Day no. ${String(i).padStart(4, '0')}`, date: Date.UTC(2000, 0, 1 + i), group: i % 2 ? 'Odd' : 'Even'}));

async function drawn(options: TimelineOptions = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events: many, ...options});
  await timeline.updateComplete;
  return timeline;
}
const focused = ({root}: Timeline): HTMLElement => root.activeElement as HTMLElement;
/** Presses a key where the focus is: it types in a field, and presses a button, as a browser would have it. */
async function press(timeline: Timeline, key: string): Promise<void> {
  const target = focused(timeline);
  const isFree = target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  if (isFree && target instanceof HTMLInputElement && key.length === 1) {
    target.value += key;
    target.dispatchEvent(new Event('input', {bubbles: true}));
  } else if (isFree && target instanceof HTMLButtonElement && key === 'Enter') {
    target.click();
  }
  await timeline.updateComplete;
}
/** Where the Tab key comes in. */
const enter = ({root}: Timeline): void => { root.querySelector<HTMLElement>('[tabindex="0"]')!.focus(); };
const inDetails = (timeline: Timeline): boolean => focused(timeline).closest('.annals-details') !== null;

afterEach(() => { document.body.replaceChildren(); });

describe('from the Tab key', () => {
  test('six presses lead into the details of any event of 2,000; Escape goes back step by step', async () => {
    const timeline = await drawn();
    for (const n of [0, 7, 999, 1234, 1999]) {
      enter(timeline);
      expect(focused(timeline).getAttribute('data-do')).toBe('previous');
      for (const key of ['/', ...String(n).padStart(4, '0'), 'Enter']) await press(timeline, key);
      expect([timeline.selected, inDetails(timeline)]).toEqual([`n${n}`, true]);
      await press(timeline, 'Escape');
      expect([timeline.selected, timeline.view.find, focused(timeline).getAttribute('data-event')]).toEqual([undefined, String(n).padStart(4, '0'), `n${n}`]);
      // The card of a mark without words goes first.
      for (let i = 0; i < 2; i++) if (timeline.view.find !== undefined) await press(timeline, 'Escape');
      expect([timeline.selected, timeline.view.find, focused(timeline).getAttribute('data-event')]).toEqual([undefined, undefined, `n${n}`]);
    }
  });

  test('the table takes the focus from a button, and Escape in it gives the picture back', async () => {
    const timeline = await drawn({events: many.slice(0, 20)});
    timeline.root.querySelector<HTMLElement>('[data-do="table"]')!.focus();
    await press(timeline, 'Enter');
    expect([timeline.view.as, focused(timeline).getAttribute('data-do')]).toEqual(['table', 'table']);
    timeline.root.querySelector<HTMLElement>('tbody [data-select="n5"]')!.focus();
    await press(timeline, 'Enter');
    expect(timeline.selected).toBe('n5');
    await press(timeline, 'Escape');
    expect([timeline.selected, focused(timeline).getAttribute('data-select')]).toEqual([undefined, 'n5']);
    await press(timeline, 'Escape');
    expect([timeline.view.as, focused(timeline).getAttribute('data-event')]).toEqual([undefined, 'n5']);
  });

  test('zooming, the search and the list of keys are as near from the toolbar as from the picture', async () => {
    const timeline = await drawn({events: many.slice(0, 20)});
    enter(timeline);
    const before = timeline.domain[1] - timeline.domain[0];
    await press(timeline, '+');
    await press(timeline, '?');
    expect([timeline.domain[1] - timeline.domain[0] < before, timeline.root.querySelector('.annals-keys') !== null, focused(timeline).getAttribute('data-do')]).toEqual([true, true, 'previous']);
  });
});
