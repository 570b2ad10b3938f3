// Wheel, drag, pinch and double click become actions; d3-zoom lives here and nowhere else.
// The domain is the state: d3's transform counts from the last gesture only, since a transform kept for long loses the ms.
// Knows nothing of events, dates or how a view is drawn.

import {select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform} from 'd3';
import type {Action, Domain, ViewLimits} from '../view/viewState.ts';
import {leaveCrossSwipes} from './crossSwipes.ts';
import {createGlide} from './momentum.ts';

/** What gestures need to know, asked anew each time. Lengths in px of the element, domains in base ms. */
export interface GestureContext {
  /** Width and height. */
  size(): readonly [number, number];
  /** Where the ends of the view are drawn, along the axis. */
  axis(): {readonly from: number; readonly to: number};
  orientation(): 'horizontal' | 'vertical';
  view(): Domain;
  limits(): ViewLimits;
  dispatch(action: Action): void;
}

/** What d3 leaves on an element it listens to. */
interface ZoomedElement extends SVGElement {
  __zoom?: ZoomTransform;
  __zooming?: {readonly wheel?: ReturnType<typeof setTimeout> | null};
}

/** d3's type leaves the source open. Transforms set by code have none. */
interface Gesture extends D3ZoomEvent<Element, unknown> {
  readonly sourceEvent: Event | null;
}

/** Px a mouse may stray between press and release and still click. */
const CLICK_DISTANCE = 4;

/** What ends a glide, whoever takes it. */
const STOPS: readonly string[] = ['pointerdown', 'wheel', 'keydown'];
const EARLY = {capture: true, passive: true};

/**
 * Lets a reader move the view of `svg`: Ctrl or ⌘ and wheel zoom at the pointer, dragging along the axis pans when there
 * is anything out of view, two fingers pinch, a double click zooms in (with Shift, out). A plain wheel and a swipe across
 * the axis are the page's and pass untouched. A drag that moved is no click; one that is let go while it moves glides on,
 * until the next press, turn of the wheel or key.
 *
 * Returns a function that takes every listener, timer and property off again, in the middle of a drag too.
 *
 * @example
 * const detach = attachGestures(svg, {size, axis, orientation, view, limits, dispatch});
 */
export function attachGestures(svg: SVGElement, context: GestureContext): () => void {
  const target = select<Element, unknown>(svg);
  let origin = context.view();
  let dragged: Window | undefined;

  const glide = createGlide({
    page: () => svg.ownerDocument.defaultView,
    move: px => glided(px, context),
  });
  const rebase = (): void => {
    origin = context.view();
    target.property('__zoom', zoomIdentity);
  };
  const onStart = ({sourceEvent}: Gesture): void => {
    glide.stop();
    origin = context.view();
    dragged = isMouseDown(sourceEvent) ? sourceEvent.view ?? undefined : undefined;
  };
  const onZoom = ({sourceEvent, transform}: Gesture): void => {
    // What code did must not come back as a gesture.
    if (!sourceEvent) return;
    context.dispatch({type: 'setDomain', domain: domainUnder(transform, origin, context)});
    if (sourceEvent.type === 'wheel' && !dragged) rebase();
    if (transform.k === 1 && isDrag(sourceEvent)) glide.track(context.orientation() === 'horizontal' ? transform.x : transform.y, sourceEvent.timeStamp);
    else glide.stop();
  };
  const onEnd = ({sourceEvent}: Gesture): void => {
    // A wheel comes to rest late, perhaps in the middle of a drag; it was re-based at once.
    if (sourceEvent?.type === 'wheel') return;
    dragged = undefined;
    rebase();
    if (sourceEvent) glide.release(sourceEvent.timeStamp);
  };

  const behaviour = zoom<Element, unknown>()
    .extent(() => [[0, 0], [...context.size()]])
    .filter((event: Event) => isOurs(event, context))
    .touchable(() => hasTouch(svg))
    .constrain(transform => transform)
    .wheelDelta(doublings)
    .clickDistance(CLICK_DISTANCE)
    .duration(0)
    .on('start', onStart).on('zoom', onZoom).on('end', onEnd);
  target.call(behaviour);
  const releaseSwipes = leaveCrossSwipes(svg, () => context.orientation());
  for (const type of STOPS) svg.addEventListener(type, glide.stop, EARLY);

  return () => {
    glide.stop();
    for (const type of STOPS) svg.removeEventListener(type, glide.stop, EARLY);
    behaviour.on('start zoom end', null);
    if (dragged) releaseMouse(dragged);
    target.on('.zoom', null);
    releaseSwipes();
    cleanUp(svg);
  };
}

/** The stretch that stands between the ends of the axis once `origin` is drawn moved and scaled by `transform`. */
function domainUnder({k, x, y}: ZoomTransform, [u0, u1]: Domain, context: GestureContext): Domain {
  const {from, to} = context.axis();
  const shift = context.orientation() === 'horizontal' ? x : y;
  const at = (px: number): number => u0 + (((px - shift) / k - from) / (to - from)) * (u1 - u0);
  return [at(from), at(to)];
}

/** Moves the view as if it were dragged on by `px`. Returns whether it moved. */
function glided(px: number, context: GestureContext): boolean {
  const before = context.view();
  const {from, to} = context.axis();
  context.dispatch({type: 'panBy', fraction: -px / (to - from)});
  return context.view() !== before;
}

/** Whether a gesture may begin with `event`; all others are the page's. */
function isOurs(event: Event, context: GestureContext): boolean {
  if (isTouch(event)) return event.touches.length > 1 || canPan(context);
  if (!isPointer(event)) return false;
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if (event.ctrlKey || event.button !== 0) return false;
  // d3 follows a drag on the event's window; made-up events have none.
  return event.type === 'dblclick' || (event.view !== null && canPan(context));
}

/** With everything in view there is nothing to pan, so a finger may scroll the page. */
function canPan(context: GestureContext): boolean {
  const [u0, u1] = context.view();
  const {fit} = context.limits();
  return u0 > fit[0] || u1 < fit[1];
}

/** How many times one turn of the wheel doubles the scale: pinching pads send a few px at a time, mice a hundred. */
function doublings({deltaY, deltaMode}: WheelEvent): number {
  const px = deltaY * (deltaMode === 1 ? 20 : deltaMode === 2 ? 400 : 1);
  return Math.max(-0.5, Math.min(0.5, -px * 0.02));
}

function isTouch(event: Event): event is TouchEvent {
  return 'touches' in event;
}

function isPointer(event: Event): event is MouseEvent {
  return 'button' in event;
}

function isMouseDown(event: Event | null): event is MouseEvent {
  return event?.type === 'mousedown';
}

/** A mouse that moves, or one finger. */
function isDrag(event: Event): boolean {
  return event.type === 'mousemove' || (isTouch(event) && event.touches.length === 1);
}

function hasTouch(svg: Element): boolean {
  return 'ontouchstart' in svg || (svg.ownerDocument.defaultView?.navigator.maxTouchPoints ?? 0) > 0;
}

/** Takes back what d3-zoom and d3-drag put on the window for the time of a drag. */
function releaseMouse(page: Window): void {
  select(page).on('mousemove.zoom mouseup.zoom', null).on('.drag', null);
}

function cleanUp(svg: ZoomedElement): void {
  clearTimeout(svg.__zooming?.wheel ?? undefined);
  delete svg.__zooming;
  delete svg.__zoom;
  select(svg).style('-webkit-tap-highlight-color', null);
  if (svg.getAttribute('style') === '') svg.removeAttribute('style');
}
