// Tells where a pointer rests on a mark, and where the reader has left it.
// With a delay each way: what comes up at every passing is in the way, and what cannot be reached cannot be read.
// Knows nothing of what is shown.

import {isElement} from './isElement.ts';
import {nearestMark} from './nearestMark.ts';

/** What is to be done. Touch has no hovering: there a tap opens. */
export interface HoverContext {
  /** Ms to wait before what is at this mark is shown. */
  readonly delay: (mark: Element) => number;
  /** The pointer rests on `mark`, at `at` px of the page. */
  readonly show: (mark: Element, at: readonly [number, number]) => void;
  readonly hide: () => void;
}

/** Ms to get from a mark to what is shown beside it. */
const GRACE = 300;

/**
 * Watches pointers over events and clusters in `root`, and over `.annals-card`, on which what is shown stays. A press hides it.
 * Returns a function that takes listeners and timers off.
 *
 * @example
 * const detach = attachHover(root, {delay: () => 400, show, hide});
 */
export function attachHover(root: Element, {delay, show, hide}: HoverContext): () => void {
  let [waiting, leaving, over]: [ReturnType<typeof setTimeout>?, ReturnType<typeof setTimeout>?, Element?] = [];
  const rest = (): void => {
    clearTimeout(waiting);
    clearTimeout(leaving);
    waiting = leaving = undefined;
  };
  const leave = (): void => {
    clearTimeout(waiting);
    over = undefined;
    leaving ??= setTimeout(hide, GRACE);
  };
  const onMove = (event: Event): void => {
    if (!isHovering(event) || event.buttons !== 0) return;
    const target = nearestMark(event);
    if (isElement(target) && target.closest('.annals-card')) {
      rest();
      over = undefined;
      return;
    }
    const mark = isElement(target) ? target.closest('[data-event], [data-cluster]') : null;
    if (!mark) leave();
    else if (mark !== over) {
      rest();
      over = mark;
      const at = [event.clientX, event.clientY] as const;
      waiting = setTimeout(() => { show(mark, at); }, delay(mark));
    }
  };
  const onPress = (): void => {
    rest();
    hide();
  };
  root.addEventListener('pointermove', onMove);
  root.addEventListener('pointerleave', leave);
  root.addEventListener('pointerdown', onPress);
  return () => {
    rest();
    root.removeEventListener('pointermove', onMove);
    root.removeEventListener('pointerleave', leave);
    root.removeEventListener('pointerdown', onPress);
  };
}

function isHovering(event: Event): event is PointerEvent {
  return 'pointerType' in event && event.pointerType !== 'touch';
}
