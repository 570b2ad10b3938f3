// Says which event a reader points at, by pointer or by focus.
// By delegation, since marks come and go with every redraw; of pointer and focus the one that moved last is asked first.
// Knows nothing of what is done with it.

import {isElement} from './isElement.ts';
import {nearestMark} from './nearestMark.ts';

/**
 * Calls `onPoint` with the id of the event that the pointer has come nearest to, of those it is over, or that has got the focus, whichever was later;
 * with none when both have left. `root` is any element around them. Returns a function that takes the listeners off.
 *
 * @example
 * const detach = attachPointing(root, id => { highlight(id); });
 */
export function attachPointing(root: Element, onPoint: (id: string | undefined) => void): () => void {
  let [over, focused, told]: [string?, string?, string?] = [];
  const tell = (): void => {
    const next = over ?? focused;
    if (next === told) return;
    told = next;
    onPoint(next);
  };
  const onOver = (event: Event): void => {
    over = eventAt(nearestMark(event));
    tell();
  };
  const onOut = (): void => {
    over = undefined;
    tell();
  };
  const onFocus = ({target}: Event): void => {
    [focused, over] = [eventAt(target), undefined];
    tell();
  };
  const onBlur = (): void => {
    focused = undefined;
    tell();
  };
  const listeners = [['pointerover', onOver], ['pointermove', onOver], ['pointerleave', onOut], ['focusin', onFocus], ['focusout', onBlur]] as const;
  for (const [type, listener] of listeners) root.addEventListener(type, listener);
  return () => {
    for (const [type, listener] of listeners) root.removeEventListener(type, listener);
  };
}

function eventAt(target: EventTarget | null): string | undefined {
  const element = isElement(target) ? target.closest('[data-event]') : null;
  return element?.getAttribute('data-event') ?? undefined;
}
