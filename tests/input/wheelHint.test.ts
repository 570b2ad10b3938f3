import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {attachWheelHint} from '../../src/input/wheelHint.ts';
import {countListeners} from './countListeners.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function setUp(canZoom = true) {
  const svg = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  const said: string[] = [];
  const detach = attachWheelHint(svg, {canZoom: () => canZoom, show: at => { said.push(`show ${at.join(' ')}`); }, hide: () => { said.push('hide'); }});
  const point = (): void => { for (const screenX of [3, 4]) svg.dispatchEvent(new MouseEvent('pointermove', {screenX})); };
  const wheel = (init: WheelEventInit = {}): boolean => svg.dispatchEvent(new WheelEvent('wheel', {cancelable: true, clientX: 5, clientY: 7, ...init}));
  return {svg, said, detach, point, wheel};
}

describe('attachWheelHint(svg, context)', () => {
  test('tells whoever pointed at the picture and turns the wheel, for a moment, and leaves the wheel to the page', () => {
    const {said, point, wheel} = setUp();
    point();
    expect([wheel(), wheel(), said]).toEqual([true, true, ['show 5 7']]);
    vi.advanceTimersByTime(1500);
    expect(said).toEqual(['show 5 7', 'hide']);
  });

  test('tells once a visit', () => {
    const {svg, said, point, wheel} = setUp();
    point();
    wheel();
    vi.advanceTimersByTime(2000);
    wheel();
    expect(said).toEqual(['show 5 7', 'hide']);
    svg.dispatchEvent(new MouseEvent('pointerleave'));
    point();
    wheel();
    expect(said).toEqual(['show 5 7', 'hide', 'show 5 7']);
  });

  test('leaves those alone who scroll past, who know the key, and who have nothing to zoom', () => {
    const past = setUp();
    for (const clientY of [3, 300]) past.svg.dispatchEvent(new MouseEvent('pointermove', {screenX: 9, clientY}));
    past.wheel();
    const knowing = setUp();
    knowing.point();
    knowing.wheel({ctrlKey: true});
    const still = setUp(false);
    still.point();
    still.wheel();
    expect([past.said, knowing.said, still.said]).toEqual([[], [], []]);
  });

  test('goes as soon as the key is held or the pointer leaves', () => {
    const {svg, said, point, wheel} = setUp();
    point();
    wheel();
    wheel({metaKey: true});
    expect(said).toEqual(['show 5 7', 'hide']);
    svg.dispatchEvent(new MouseEvent('pointerleave'));
    expect(said).toEqual(['show 5 7', 'hide']);
  });

  test('leaves no timer and no listener behind', () => {
    const listeners = countListeners();
    const {point, wheel, detach} = setUp();
    point();
    wheel();
    detach();
    expect([vi.getTimerCount(), listeners.left()]).toEqual([0, []]);
    listeners.stop();
  });
});
