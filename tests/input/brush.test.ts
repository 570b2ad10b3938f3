import {afterEach, describe, expect, test} from 'vitest';
import {attachBrush} from '../../src/input/brush.ts';
import {createWarp} from '../../src/scale/warp.ts';
import type {Action, Domain} from '../../src/view/viewState.ts';
import {countListeners} from './countListeners.ts';

/** A strip of 1000 px that begins at 100 and shows 0 to 1000 ms: 1 ms a px. From 200 to 700 the axis is cut to 50. */
function setUp({view = [300, 350] as Domain, isReversed = false} = {}) {
  const root = document.body.appendChild(document.createElement('div'));
  const parts = Object.fromEntries(['track', 'window', 'start', 'end'].map(name => {
    const part = root.appendChild(document.createElement('span'));
    part.setAttribute('data-brush', name);
    part.setPointerCapture = () => undefined;
    return [name, part];
  })) as Record<'track' | 'window' | 'start' | 'end', HTMLElement>;
  parts.track.getBoundingClientRect = () => new DOMRect(100, 0, 1000, 24);
  const warp = createWarp([{kind: 'plain', t0: 0, t1: 200}, {kind: 'cut', t0: 200, t1: 700, length: 50}, {kind: 'plain', t0: 700, t1: 1000}]);
  const actions: Action[] = [];
  const detach = attachBrush(root, {
    strip: () => ({times: [0, 1000], isReversed}), times: () => [warp.invert(view[0]), warp.invert(view[1])], view: () => view, fit: () => [0, 550],
    warp: () => warp, dispatch: action => { actions.push(action); },
  });
  return {root, actions, detach, warp, ...parts};
}

const point = (target: Element, type: string, x: number, init: PointerEventInit = {}): void => {
  target.dispatchEvent(new PointerEvent(type, {bubbles: true, pointerId: 1, clientX: x, button: 0, buttons: type === 'pointerup' ? 0 : 1, ...init}));
};
const drag = (target: Element, from: number, to: number): void => {
  point(target, 'pointerdown', from);
  point(target, 'pointermove', (from + to) / 2);
  point(target, 'pointermove', to);
  point(target, 'pointerup', to);
};
const press = (target: Element, key: string, init: KeyboardEventInit = {}): boolean => !target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...init}));
const shown = (actions: readonly Action[]): Domain | undefined => {
  const last = actions.at(-1);
  return last?.type === 'setDomain' ? last.domain : undefined;
};

afterEach(() => { document.body.replaceChildren(); });

describe('attachBrush(root, context): the pointer', () => {
  test('drags the window along, its length in time kept', () => {
    const {window, actions} = setUp();
    drag(window, 850, 950);
    // 750 to 800 ms stood at 300 to 350; from 700 ms on the axis is 450 less.
    expect(shown(actions)).toEqual([400, 450]);
    drag(window, 850, -5000);
    expect(shown(actions)).toEqual([0, 50]);
  });

  test('drags one end and leaves the other, to the bit', () => {
    const {start, end, actions} = setUp();
    drag(start, 850, 830);
    expect(shown(actions)).toEqual([280, 350]);
    drag(end, 900, 950);
    expect(shown(actions)).toEqual([300, 400]);
  });

  test('never makes the window shorter than a px of the strip by dragging an end', () => {
    const {start, actions} = setUp();
    drag(start, 850, 1900);
    expect(shown(actions)).toEqual([349, 350]);
  });

  test('a click beside the window goes there, the length of axis kept', () => {
    const {track, actions} = setUp();
    point(track, 'pointerdown', 200);
    point(track, 'pointerup', 200);
    expect(shown(actions)).toEqual([75, 125]);
  });

  test('a drag beside the window, or over one that is all there is, looks at what it goes over', () => {
    const beside = setUp();
    drag(beside.track, 150, 250);
    expect(shown(beside.actions)).toEqual([50, 150]);
    const everything = setUp({view: [0, 550]});
    drag(everything.window, 250, 150);
    expect(shown(everything.actions)).toEqual([50, 150]);
    drag(everything.window, 1050, 5000);
    expect(shown(everything.actions)).toEqual([500, 550]);
  });

  test('runs the other way where time does', () => {
    const {track, end, actions} = setUp({isReversed: true});
    drag(track, 1050, 950);
    expect(shown(actions)).toEqual([50, 150]);
    drag(end, 300, 250);
    expect(shown(actions)).toEqual([300, 400]);
  });

  test('a press that strays less than four px is no drag; another pointer and another button do nothing', () => {
    const {window, actions} = setUp();
    drag(window, 850, 852);
    point(window, 'pointerdown', 850, {button: 2});
    point(window, 'pointermove', 950);
    point(window, 'pointerup', 950);
    point(window, 'pointerdown', 850);
    point(window, 'pointermove', 950, {pointerId: 2});
    expect(actions).toEqual([]);
  });

  test('a drag that was cancelled, or whose button was let go elsewhere, is over', () => {
    const {window, actions} = setUp();
    point(window, 'pointerdown', 850);
    point(window, 'pointercancel', 850);
    point(window, 'pointermove', 950);
    point(window, 'pointerdown', 850);
    point(window, 'pointermove', 950, {buttons: 0});
    point(window, 'pointermove', 960);
    expect(actions).toEqual([]);
  });

  test('a double click shows everything, and nothing of it reaches what is inside', () => {
    const {window, actions} = setUp();
    const heard: string[] = [];
    for (const type of ['dblclick', 'mousedown', 'touchstart']) {
      window.addEventListener(type, () => heard.push(type));
      window.dispatchEvent(new Event(type, {bubbles: true}));
    }
    expect([actions, heard]).toEqual([[{type: 'fit'}], []]);
  });
});

describe('attachBrush(root, context): keys', () => {
  test.each([
    ['window', 'ArrowRight', [305, 355]], ['window', 'ArrowLeft', [295, 345]], ['window', 'ArrowUp', [305, 355]], ['window', 'ArrowDown', [295, 345]],
    ['window', 'PageUp', [325, 375]], ['window', 'PageDown', [275, 325]], ['window', 'Home', [0, 50]], ['window', 'End', [500, 550]],
    ['start', 'ArrowLeft', [295, 350]], ['start', 'ArrowRight', [305, 350]], ['start', 'Home', [0, 350]], ['start', 'End', [345, 350]],
    ['end', 'ArrowLeft', [300, 345]], ['end', 'PageUp', [300, 375]], ['end', 'End', [300, 550]], ['end', 'Home', [300, 305]],
  ] as const)('on the %s, %s shows %j', (part, key, domain) => {
    const {actions, ...parts} = setUp();
    expect(press(parts[part], key)).toBe(true);
    expect(shown(actions)).toEqual(domain);
  });

  test('arrows point where time runs', () => {
    const {window, actions} = setUp({isReversed: true});
    press(window, 'ArrowLeft');
    expect(shown(actions)).toEqual([305, 355]);
  });

  test('+, - and 0 zoom', () => {
    const {window, actions} = setUp();
    for (const key of ['+', '=', '-', '0']) press(window, key);
    expect(actions).toEqual([{type: 'zoomBy', factor: 2}, {type: 'zoomBy', factor: 2}, {type: 'zoomBy', factor: 0.5}, {type: 'fit'}]);
  });

  test('leaves other keys, keys with a modifier and keys elsewhere alone', () => {
    const {root, window, track, actions} = setUp();
    expect([press(window, 'a'), press(window, 'Tab'), press(window, 'ArrowLeft', {altKey: true}), press(window, '0', {ctrlKey: true}), press(root, 'ArrowLeft'), press(track, 'Home')]).toEqual(Array(6).fill(false));
    expect(actions).toEqual([]);
  });
});

describe('the function it returns', () => {
  test('takes every listener off, in the middle of a drag too', () => {
    const count = countListeners();
    const {window, detach, actions} = setUp();
    point(window, 'pointerdown', 850);
    expect(count.added()).toBeGreaterThan(5);
    detach();
    expect(count.left()).toEqual([]);
    count.stop();
    point(window, 'pointermove', 950);
    press(window, 'Home');
    expect(actions).toEqual([]);
  });
});
