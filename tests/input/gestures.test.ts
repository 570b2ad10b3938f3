import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {attachGestures, type GestureContext} from '../../src/input/gestures.ts';
import {reduceView} from '../../src/view/reduceView.ts';
import type {Action, Domain, ViewState} from '../../src/view/viewState.ts';
import {countListeners} from './countListeners.ts';

const SVG = 'http://www.w3.org/2000/svg';
const page = window;

/** A picture 200 px long, its axis from 50 to 150, that shows [0, 100] of [0, 100] to begin with. */
function setUp(domain: Domain = [0, 100], orientation: 'horizontal' | 'vertical' = 'horizontal', axis = {from: 50, to: 150}) {
  const host = document.body.appendChild(document.createElement('div'));
  const svg = host.appendChild(document.createElementNS(SVG, 'svg'));
  const mark = svg.appendChild(document.createElementNS(SVG, 'text'));
  let state: ViewState = {domain};
  const actions: Action[] = [];
  const limits = {fit: [0, 100], minSpan: 1e-6} as const;
  const context: GestureContext = {
    size: () => [200, 200], axis: () => axis, orientation: () => orientation,
    view: () => state.domain, limits: () => limits,
    dispatch: action => { actions.push(action); state = reduceView(state, action, limits); },
  };
  const detach = attachGestures(svg, context);
  return {host, svg, mark, actions, detach, domain: () => state.domain.map(u => Math.round(u * 1e6) / 1e6)};
}

const mouse = (target: EventTarget, type: string, {view = page, ...init}: MouseEventInit = {}): MouseEvent => {
  const event = new MouseEvent(type, {bubbles: true, cancelable: true, composed: true, ...init});
  // The window vitest hands out is not the one jsdom accepts here.
  Object.defineProperty(event, 'view', {value: view});
  target.dispatchEvent(event);
  return event;
};
const wheel = (target: EventTarget, init: WheelEventInit): WheelEvent => {
  const event = new WheelEvent('wheel', {bubbles: true, cancelable: true, ...init});
  target.dispatchEvent(event);
  return event;
};
const touch = (target: EventTarget, type: string, fingers: readonly (readonly [number, number])[], changed = fingers): Event => {
  const event = new Event(type, {bubbles: true, cancelable: true});
  const list = (points: readonly (readonly [number, number])[]) => points.map(([clientX, clientY]) => ({identifier: fingers.findIndex(f => f[0] === clientX && f[1] === clientY), clientX, clientY}));
  Object.assign(event, {touches: list(fingers), changedTouches: list(changed)});
  target.dispatchEvent(event);
  return event;
};
const drag = (target: EventTarget, from: readonly [number, number], to: readonly [number, number]): void => {
  mouse(target, 'mousedown', {clientX: from[0], clientY: from[1]});
  mouse(page, 'mousemove', {clientX: to[0], clientY: to[1]});
  mouse(page, 'mouseup', {clientX: to[0], clientY: to[1]});
  mouse(target, 'click', {clientX: to[0], clientY: to[1]});
};

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('attachGestures(svg, context)', () => {
  test('leaves a plain wheel to the page', () => {
    const {svg, actions} = setUp();
    expect(wheel(svg, {deltaY: -100}).defaultPrevented).toBe(false);
    expect(actions).toEqual([]);
  });

  test.each([{ctrlKey: true}, {metaKey: true}])('zooms at the pointer with %j and the wheel', modifier => {
    const {svg, domain} = setUp();
    expect(wheel(svg, {deltaY: -100, clientX: 50, ...modifier}).defaultPrevented).toBe(true);
    expect(domain()).toEqual([0, 70.710678]);
  });

  test('turns of the wheel add up, and turning back leads back', () => {
    const {svg, domain} = setUp();
    for (let i = 0; i < 4; i++) wheel(svg, {deltaY: -100, clientX: 100, ctrlKey: true});
    expect(domain()).toEqual([37.5, 62.5]);
    for (let i = 0; i < 6; i++) wheel(svg, {deltaY: 100, clientX: 100, ctrlKey: true});
    expect(domain()).toEqual([0, 100]);
    wheel(svg, {deltaY: -100, clientX: 100, ctrlKey: true});
    expect(domain()).toEqual([14.644661, 85.355339]);
  });

  test('pans along the axis while the mouse drags, and what was grabbed stays under it', () => {
    const {svg, domain} = setUp([40, 60]);
    mouse(svg, 'mousedown', {clientX: 100, clientY: 0});
    mouse(page, 'mousemove', {clientX: 150, clientY: 90});
    expect(domain()).toEqual([30, 50]);
    mouse(page, 'mousemove', {clientX: 50, clientY: 90});
    expect(domain()).toEqual([50, 70]);
    mouse(page, 'mouseup');
    mouse(page, 'mousemove', {clientX: 0});
    expect(domain()).toEqual([50, 70]);
  });

  test('a drag beyond the end comes back to the same place', () => {
    const {svg, domain} = setUp([40, 60]);
    mouse(svg, 'mousedown', {clientX: 100});
    mouse(page, 'mousemove', {clientX: 900});
    expect(domain()).toEqual([0, 20]);
    mouse(page, 'mousemove', {clientX: 100});
    expect(domain()).toEqual([40, 60]);
  });

  test('drags one after the other add up', () => {
    const {svg, domain} = setUp([40, 60]);
    drag(svg, [100, 0], [110, 0]);
    drag(svg, [100, 0], [110, 0]);
    expect(domain()).toEqual([36, 56]);
  });

  test('follows the hand where time runs from right to left', () => {
    const {svg, domain} = setUp([20, 40], 'horizontal', {from: 150, to: 50});
    drag(svg, [100, 0], [110, 0]);
    expect(domain()).toEqual([22, 42]);
    wheel(svg, {deltaY: -100, clientX: 150, ctrlKey: true});
    expect(domain()[0]).toBe(22);
  });

  test('pans down the axis when that is vertical', () => {
    const {svg, domain} = setUp([40, 60], 'vertical');
    drag(svg, [0, 100], [70, 110]);
    expect(domain()).toEqual([38, 58]);
  });

  test('a drag that moved is no click, a press that did not is one', () => {
    const {svg, mark} = setUp([40, 60]);
    let clicks = 0;
    svg.addEventListener('click', () => { clicks++; });
    drag(mark, [100, 0], [120, 0]);
    expect(clicks).toBe(0);
    vi.runAllTimers();
    drag(mark, [100, 0], [102, 1]);
    expect(clicks).toBe(1);
  });

  test('leaves the mouse to the page while everything is in view', () => {
    const {svg, actions} = setUp();
    const heard = vi.fn();
    document.body.addEventListener('mousedown', heard, {once: true});
    drag(svg, [100, 0], [120, 0]);
    expect([heard.mock.calls.length, actions]).toEqual([1, []]);
  });

  test.each([['double click', false, [25, 75]], ['double click with Shift', true, [0, 100]]] as const)('%s zooms by two', (_, shiftKey, expected) => {
    const {svg, domain} = setUp(shiftKey ? [25, 75] : [0, 100]);
    mouse(svg, 'dblclick', {clientX: 100, shiftKey});
    expect(domain()).toEqual(expected);
  });

  test('two fingers pinch and pan at once', () => {
    const {svg, domain} = setUp();
    touch(svg, 'touchstart', [[90, 10], [110, 10]]);
    touch(svg, 'touchmove', [[80, 10], [120, 10]]);
    expect(domain()).toEqual([25, 75]);
  });

  test('one finger pans along the axis once there is something to pan', () => {
    const {svg, domain} = setUp([40, 60]);
    touch(svg, 'touchstart', [[100, 10]]);
    expect(touch(svg, 'touchmove', [[110, 12]]).defaultPrevented).toBe(true);
    expect(domain()).toEqual([38, 58]);
  });

  test('one finger scrolls the page where all is in view, and across the axis anywhere', () => {
    const all = setUp();
    touch(all.svg, 'touchstart', [[100, 10]]);
    expect(touch(all.svg, 'touchmove', [[110, 12]]).defaultPrevented).toBe(false);
    const zoomed = setUp([40, 60]);
    touch(zoomed.mark, 'touchstart', [[100, 10]]);
    expect(touch(zoomed.mark, 'touchmove', [[102, 30]]).defaultPrevented).toBe(false);
    expect(touch(zoomed.mark, 'touchmove', [[160, 31]]).defaultPrevented).toBe(false);
    expect([all.actions, zoomed.actions]).toEqual([[], []]);
  });

  test('a press that comes from no window, as tests make them, does no harm', () => {
    const {svg, actions} = setUp([40, 60]);
    mouse(svg, 'mousedown', {view: null});
    expect(actions).toEqual([]);
  });

  test('a wheel that comes to rest during a drag does not disturb it', () => {
    const {svg, domain} = setUp([40, 60]);
    wheel(svg, {deltaY: -100, clientX: 100, ctrlKey: true});
    wheel(svg, {deltaY: 100, clientX: 100, ctrlKey: true});
    mouse(svg, 'mousedown', {clientX: 100});
    mouse(page, 'mousemove', {clientX: 110});
    vi.advanceTimersByTime(200);
    mouse(page, 'mousemove', {clientX: 120});
    expect(domain()).toEqual([36, 56]);
    mouse(page, 'mouseup');
  });

  test.each([
    ['a wheel', (svg: Element) => { wheel(svg, {deltaY: -100, clientX: 100, ctrlKey: true}); }, 0],
    ['a drag', (svg: Element) => { mouse(svg, 'mousedown', {clientX: 100}); mouse(page, 'mousemove', {clientX: 130}); }, 0],
    ['a pinch', (svg: Element) => { touch(svg, 'touchstart', [[90, 10], [110, 10]]); touch(svg, 'touchmove', [[80, 10], [120, 10]]); }, 1], // d3 waits half a second for a second tap
  ] as const)('leaves nothing behind, in the middle of %s', (_, begin, timers) => {
    const listeners = countListeners();
    const {svg, detach} = setUp([40, 60]);
    begin(svg);
    detach();
    expect(vi.getTimerCount()).toBe(timers);
    listeners.stop();
    expect(listeners.added()).toBeGreaterThan(6);
    expect(listeners.left()).toEqual([]);
    expect(Object.keys(svg)).toEqual([]);
    expect([...svg.attributes]).toEqual([]);
  });

  test('hears nothing once detached, in the middle of a drag too', () => {
    const {svg, detach, actions} = setUp([40, 60]);
    mouse(svg, 'mousedown', {clientX: 100});
    mouse(page, 'mousemove', {clientX: 101});
    const before = actions.length;
    detach();
    mouse(page, 'mousemove', {clientX: 150});
    mouse(page, 'mouseup', {clientX: 150});
    wheel(svg, {deltaY: -100, ctrlKey: true});
    mouse(svg, 'dblclick');
    expect([before, actions.length]).toEqual([1, 1]);
  });
});
