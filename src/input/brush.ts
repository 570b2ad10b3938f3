// Pointer and keys on the overview strip become actions.
// By delegation and pointer capture: handles come and go with every redraw, and a drag needs no listener on the page.
// Knows nothing of how the strip looks.

import type {Warp} from '../scale/warp.ts';
import {keyCommand} from '../view/keyMap.ts';
import {movedStretch, type BrushPart} from '../view/movedStretch.ts';
import type {Action, Domain} from '../view/viewState.ts';
import {isElement} from './isElement.ts';
import {isKey} from './isKey.ts';

/** What a brush needs to know, asked anew each time. */
export interface BrushContext {
  /** The strip: its times in ms, and whether they run from right to left. `undefined` where there is none. */
  readonly strip: () => {readonly times: readonly [number, number]; readonly isReversed: boolean} | undefined;
  /** What is in view, ms and base ms. */
  readonly times: () => readonly [number, number];
  readonly view: () => Domain;
  /** All there is, base ms. */
  readonly fit: () => Domain;
  readonly warp: () => Warp;
  readonly dispatch: (action: Action) => void;
}

/** A drag from where it began. */
interface Drag {
  readonly pointer: number;
  readonly x: number;
  /** `draw` marks out a new stretch from `at` on. */
  readonly part: BrushPart | 'track' | 'draw';
  readonly at: number;
  readonly msPerPx: number;
  readonly all: readonly [number, number];
  readonly times: readonly [number, number];
  readonly view: Domain;
  isMoved: boolean;
}

/** Px a pointer may stray and still click. */
const CLICK_DISTANCE = 4;

/** The least that keys leave of what is in view, as a share of it. */
const LEAST = 0.1;

/**
 * Lets a reader move the view by the parts of the overview strip in `root`, elements with `data-brush`: `window` drags
 * the view along, `start` and `end` drag one end, the rest of the `track` is clicked to go there or dragged over to look
 * at a stretch, as is the window itself while it is all there is. Keys on a part do the same in steps of what is in view,
 * as `keyCommand` has them for sliders. A double click shows everything.
 *
 * Nothing of it reaches listeners inside `root`. Returns a function that takes the listeners off.
 *
 * @example
 * const detach = attachBrush(root, {strip, times, view, fit, warp, dispatch});
 */
export function attachBrush(root: Element, context: BrushContext): () => void {
  let drag: Drag | undefined;
  const onDown = (event: Event): void => {
    const begun = isPointer(event) && event.button === 0 && !drag ? dragAt(event, root, context) : undefined;
    if (!begun || !isElement(event.target)) return;
    drag = begun;
    event.target.setPointerCapture(begun.pointer);
  };
  const onMove = (event: Event): void => {
    if (!drag || !isPointer(event) || event.pointerId !== drag.pointer) return;
    if (event.buttons === 0) drag = undefined;
    else dragTo(event.clientX, drag, context);
  };
  const onUp = (event: Event): void => {
    if (!drag || !isPointer(event) || event.pointerId !== drag.pointer) return;
    if (event.type === 'pointerup' && drag.part === 'track' && !drag.isMoved) goTo(drag.at, context);
    drag = undefined;
  };
  const onKey = (event: Event): void => {
    const part = partAt(event.target);
    if (part === undefined || part === 'track' || !isKey(event)) return;
    const action = actionOf(part, event, context);
    if (!action) return;
    event.preventDefault();
    context.dispatch(action);
  };
  const keepFromOthers = (event: Event): void => {
    if (partAt(event.target) === undefined) return;
    event.stopPropagation();
    if (event.type === 'dblclick') context.dispatch({type: 'fit'});
  };
  const bubbling = [['pointerdown', onDown], ['pointermove', onMove], ['pointerup', onUp], ['pointercancel', onUp], ['keydown', onKey]] as const;
  const first = ['mousedown', 'touchstart', 'dblclick'];
  const early = {capture: true, passive: true};
  for (const [type, listener] of bubbling) root.addEventListener(type, listener);
  for (const type of first) root.addEventListener(type, keepFromOthers, early);
  return () => {
    for (const [type, listener] of bubbling) root.removeEventListener(type, listener);
    for (const type of first) root.removeEventListener(type, keepFromOthers, early);
  };
}

function dragAt({target, pointerId, clientX}: PointerEvent, root: Element, context: BrushContext): Drag | undefined {
  const part = partAt(target);
  const strip = context.strip();
  const box = root.querySelector('[data-brush="track"]')?.getBoundingClientRect();
  if (part === undefined || !strip || !box || !(box.width > 0)) return undefined;
  const [t0, t1] = strip.times;
  const msPerPx = (t1 - t0) / box.width * (strip.isReversed ? -1 : 1);
  const at = t0 + (clientX - (strip.isReversed ? box.right : box.left)) * msPerPx;
  const [view, fit] = [context.view(), context.fit()];
  const isAll = view[0] <= fit[0] && view[1] >= fit[1];
  return {
    pointer: pointerId, x: clientX, at, msPerPx, all: strip.times, times: context.times(), view, isMoved: false,
    part: part === 'window' && isAll ? 'draw' : part,
  };
}

function dragTo(x: number, drag: Drag, {warp, dispatch}: BrushContext): void {
  if (!drag.isMoved && Math.abs(x - drag.x) < CLICK_DISTANCE) return;
  drag.isMoved = true;
  const times = dragged(drag, (x - drag.x) * drag.msPerPx);
  // An end that stays, stays to the bit: there and back through the warp costs the last digits.
  const base = (i: 0 | 1): number => times[i] === drag.times[i] ? drag.view[i] : warp()(times[i]);
  dispatch({type: 'setDomain', domain: [base(0), base(1)]});
}

function dragged({part, at, times, all, msPerPx}: Drag, by: number): readonly [number, number] {
  const px = Math.abs(msPerPx);
  if (part !== 'track' && part !== 'draw') return movedStretch(part, times, by, all, Math.min(px, times[1] - times[0]));
  const inside = (t: number): number => Math.max(all[0], Math.min(all[1], t));
  const [from, to] = [inside(Math.min(at, at + by)), inside(Math.max(at, at + by))];
  return [from, Math.max(to, from + px)];
}

/** The same length of axis about another place. */
function goTo(t: number, {view, warp, dispatch}: BrushContext): void {
  const [u0, u1] = view();
  const start = warp()(t) - (u1 - u0) / 2;
  dispatch({type: 'setDomain', domain: [start, start + (u1 - u0)]});
}

function actionOf(part: BrushPart, event: KeyboardEvent, context: BrushContext): Action | undefined {
  const direction = context.strip()?.isReversed ? 'rtl' : 'ltr';
  const command = event.defaultPrevented ? undefined : keyCommand(event, {focus: 'slider', orientation: 'horizontal', direction});
  switch (command?.type) {
    case 'zoom': return {type: 'zoomBy', factor: command.factor};
    case 'act': return command.action.type === 'fit' ? command.action : undefined;
    case 'slide': {
      const view = context.view();
      const length = view[1] - view[0];
      return {type: 'setDomain', domain: movedStretch(part, view, command.by * length, context.fit(), LEAST * length)};
    }
    default: return undefined;
  }
}

function partAt(target: EventTarget | null): BrushPart | 'track' | undefined {
  const name = isElement(target) ? target.closest('[data-brush]')?.getAttribute('data-brush') : undefined;
  return name === 'window' || name === 'start' || name === 'end' || name === 'track' ? name : undefined;
}

function isPointer(event: Event): event is PointerEvent {
  return 'pointerId' in event;
}
