import {afterEach, expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';

const events = [
  {id: 'meeting', title: 'A meeting', date: '2025-03-03'},
  {id: 'warning', title: 'A warning', date: '2025-03-05', links: [{to: 'meeting', kind: 'follows' as const}]},
  {id: 'else', title: 'Something else', date: '2025-03-09'},
];

async function drawn(options = {}): Promise<Timeline> {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events, ...options});
  await timeline.updateComplete;
  return timeline;
}

const arcs = ({root}: Timeline): number => root.querySelectorAll('.annals-arc').length;
const send = async (timeline: Timeline, type: string, id: string): Promise<number> => {
  timeline.root.querySelector(`[data-event="${id}"]`)!.dispatchEvent(new Event(type, {bubbles: true}));
  await timeline.updateComplete;
  return arcs(timeline);
};

afterEach(() => { document.body.replaceChildren(); });

test('arcs show while a reader points at an event or has the focus on it, and stay while it is selected', async () => {
  const timeline = await drawn();
  expect(arcs(timeline)).toBe(0);
  expect(await send(timeline, 'pointerover', 'warning')).toBe(1);
  expect(await send(timeline, 'pointerover', 'else')).toBe(0);
  expect(await send(timeline, 'focusin', 'meeting')).toBe(1);
  timeline.select('warning');
  expect(await send(timeline, 'focusout', 'meeting')).toBe(1);
  expect(timeline.root.querySelector('.annals-arc')?.getAttribute('class')).toBe('annals-arc annals-arc-follows annals-arc-selected');
});

test('arcs stay away where a host wants none, and are there at once where it wants all', async () => {
  const none = await drawn({links: 'none'});
  expect(await send(none, 'pointerover', 'warning')).toBe(0);
  expect(arcs(await drawn({links: 'all'}))).toBe(1);
  expect(() => none.update({links: 'some' as 'all'})).toThrow('links "some" is not available; use "selected", "all", "none"');
});
