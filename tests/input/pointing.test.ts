// @vitest-environment jsdom
import {expect, test} from 'vitest';
import {attachPointing} from '../../src/input/pointing.ts';

function page(): {readonly root: HTMLElement; readonly told: (string | undefined)[]; readonly detach: () => void; readonly send: (type: string, target: string) => void} {
  const root = document.createElement('div');
  for (const id of ['a', 'b']) {
    const event = document.createElement('p');
    event.setAttribute('data-event', id);
    event.append(document.createElement('i'));
    root.append(event);
  }
  const told: (string | undefined)[] = [];
  const detach = attachPointing(root, id => told.push(id));
  return {root, told, detach, send: (type, target) => { (target === '' ? root : root.querySelector(target)!).dispatchEvent(new Event(type, {bubbles: type !== 'pointerleave'})); }};
}

test('tells the event that the pointer is over, once, and when it leaves', () => {
  const {told, send} = page();
  send('pointerover', '[data-event="a"]');
  send('pointerover', '[data-event="a"] i');
  send('pointerover', '[data-event="b"]');
  send('pointerleave', '');
  expect(told).toEqual(['a', 'b', undefined]);
});

test('tells the event with the focus while the pointer is over none', () => {
  const {told, send} = page();
  send('focusin', '[data-event="a"]');
  send('pointerover', '[data-event="b"]');
  send('pointerleave', '');
  send('focusout', '[data-event="a"]');
  expect(told).toEqual(['a', 'b', 'a', undefined]);
});

test('goes with the focus when that moves while the pointer rests on an event', () => {
  const {told, send} = page();
  send('pointerover', '[data-event="b"]');
  send('focusin', '[data-event="a"]');
  expect(told).toEqual(['b', 'a']);
});

test('tells nothing any more once it is detached', () => {
  const {told, send, detach} = page();
  detach();
  send('pointerover', '[data-event="a"]');
  expect(told).toEqual([]);
});

test('tells the nearest of the events that the pointer is over, as it moves, not the one on top', () => {
  const {root, told} = page();
  document.body.append(root);
  const hits = [...root.querySelectorAll('i')].map((hit, i) => {
    hit.className = 'annals-hit';
    hit.getBoundingClientRect = () => ({left: 0, right: 200, top: i * 16, bottom: i * 16 + 24}) as DOMRect;
    return hit;
  });
  document.elementsFromPoint = () => hits.toReversed();
  for (const [type, clientY] of [['pointerover', 17], ['pointermove', 22]] as const) hits[1]!.dispatchEvent(new MouseEvent(type, {bubbles: true, clientX: 50, clientY}));
  expect(told).toEqual(['a', 'b']);
  root.remove();
});
