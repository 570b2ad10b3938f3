import {expect, test} from 'vitest';
import {Timeline} from '../../src/component/timeline.ts';

test('the event that the pointer is told to be over is lit, and no other, through redraws', async () => {
  const timeline = new Timeline(document.body.appendChild(document.createElement('div')), {events: [{id: 'a', title: 'A', date: '1997'}, {id: 'b', title: 'B', date: '1999'}]});
  await timeline.updateComplete;
  const mark = (id: string): Element => timeline.root.querySelector(`.annals-event[data-event="${id}"] .annals-hit`)!;
  const shown = (): (string | null)[] => [...timeline.root.querySelectorAll('[data-pointed]')].map(event => event.getAttribute('data-event'));
  mark('a').dispatchEvent(new Event('pointerover', {bubbles: true}));
  expect(shown()).toEqual(['a']);
  timeline.zoomBy(1.01);
  await timeline.updateComplete;
  expect(shown()).toEqual(['a']);
  mark('b').dispatchEvent(new Event('pointerover', {bubbles: true}));
  expect(shown()).toEqual(['b']);
  timeline.root.querySelector('.annals-root')!.dispatchEvent(new Event('pointerleave'));
  expect(shown()).toEqual([]);
  timeline.destroy();
});
