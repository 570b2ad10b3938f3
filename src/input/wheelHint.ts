// Notices a reader who turns the wheel over a timeline and may have meant to zoom.
// The plain wheel is the page's; whoever pointed at the picture first should be told which key makes it ours.
// Knows nothing of how it is told.

/** What is to be done. */
export interface WheelHintContext {
  /** Whether there is anything to zoom. */
  readonly canZoom: () => boolean;
  /** Tells, at `at` px of the page. */
  readonly show: (at: readonly [number, number]) => void;
  readonly hide: () => void;
}

/** Ms from the last turn of the wheel. */
const SHOWN = 1500;

/**
 * Watches the wheel over `svg`. Tells once a visit of the pointer, and not those who only scroll past: the page that moves
 * under a resting pointer is no visit. Returns a function that takes listeners and timers off.
 *
 * @example
 * const detach = attachWheelHint(svg, {canZoom: () => true, show, hide});
 */
export function attachWheelHint(svg: Element, {canZoom, show, hide}: WheelHintContext): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [isVisit, isTold] = [false, false];
  const done = (): void => {
    clearTimeout(timer);
    timer = undefined;
    hide();
  };
  let place: string | undefined;
  const onMove = (event: Event): void => {
    if (!isMouse(event)) return;
    const now = `${event.screenX} ${event.screenY}`;
    isVisit ||= place !== undefined && place !== now;
    place = now;
  };
  const onLeave = (): void => {
    [isVisit, isTold, place] = [false, false, undefined];
    if (timer !== undefined) done();
  };
  const onWheel = (event: Event): void => {
    if (!isMouse(event)) return;
    if (event.ctrlKey || event.metaKey) {
      if (timer !== undefined) done();
      return;
    }
    if (timer === undefined && (!isVisit || isTold || !canZoom())) return;
    if (timer === undefined) show([event.clientX, event.clientY]);
    isTold = true;
    clearTimeout(timer);
    timer = setTimeout(done, SHOWN);
  };
  const listeners = [['pointermove', onMove], ['pointerleave', onLeave], ['wheel', onWheel]] as const;
  for (const [type, listener] of listeners) svg.addEventListener(type, listener, {passive: true});
  return () => {
    clearTimeout(timer);
    for (const [type, listener] of listeners) svg.removeEventListener(type, listener);
  };
}

function isMouse(event: Event): event is MouseEvent {
  return 'clientX' in event;
}
