// Clicks and keys on what is drawn become actions.
// By delegation: marks come and go with every redraw, the listeners stay.
// Knows nothing of how events look or what is shown when one is selected.

import {keyCommand, type Command, type KeyFocus, type KeyPlace} from '../view/keyMap.ts';
import type {Action} from '../view/viewState.ts';
import {isElement} from './isElement.ts';
import {isKey} from './isKey.ts';
import {nearestMark} from './nearestMark.ts';

/** What activation needs to know, asked anew each time. */
export interface ActivationContext {
  /** Shows what a cluster holds, whichever way there is. */
  readonly open: (cluster: string) => void;
  readonly dispatch: (action: Action) => void;
  /** Folds or unfolds a lane. */
  readonly toggleLane?: (name: string) => void;
  /** Does what a button of the toolbar is for. */
  readonly press?: (tool: string) => void;
  /** Which way time and words run; by default to the right. */
  readonly place?: () => Omit<KeyPlace, 'focus'>;
  /** Does what a key asks for beyond actions; returns whether there was anything to do. */
  readonly run?: (command: Command, target: Element) => boolean;
}

/**
 * Click, Enter and Space on `[data-event]` select that event, on `[data-cluster]` open that cluster, on a `[data-lane]` that is
 * a button fold or unfold that lane; click on `[data-select]` selects the event it names (none when empty), on `[data-list]`
 * shows more of the list or closes it, on `[data-do]` presses that tool unless it is disabled. A click happens when the
 * pointer is let go over what it was pressed on. The other keys are those of `keyCommand`. `root` is any element around
 * them. Links stay links. Returns a function that takes the listeners off.
 *
 * @example
 * const detach = attachActivation(root, {open: id => { show(id); }, dispatch});
 */
export function attachActivation(root: Element, context: ActivationContext): () => void {
  const activate = (target: EventTarget | null): boolean => {
    const act = meaningAt(target, context);
    act?.();
    return act !== undefined;
  };
  const onClick = (event: Event): void => { activate(nearestMark(event)); };
  const onKey = (event: Event): void => {
    if (!isKey(event) || event.defaultPrevented || event.isComposing || !isElement(event.target)) return;
    const command = keyCommand(event, {orientation: 'horizontal', direction: 'ltr', ...context.place?.(), focus: focusAt(event.target)});
    if (command && perform(command, event.target, activate, context)) event.preventDefault();
  };
  root.addEventListener('click', onClick);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('keydown', onKey);
  };
}

/** Returns whether the key is used up; one that closes may close something of the host's too. */
function perform(command: Command, target: Element, activate: (target: Element) => boolean, {dispatch, run}: ActivationContext): boolean {
  if (command.type === 'activate') return activate(target);
  if (run?.(command, target)) return true;
  if (command.type !== 'act') return false;
  dispatch(command.action);
  return command.action.type !== 'back';
}

/** What an activation here would do; nothing where it is not ours. */
function meaningAt(target: EventTarget | null, {open, dispatch, toggleLane, press}: ActivationContext): (() => void) | undefined {
  const element = isElement(target) ? target.closest('a[href], [data-event], [data-select], [data-cluster], [data-list], [data-do], [data-lane][role="button"]') : null;
  if (!element || element.matches('a[href], [aria-disabled="true"]')) return undefined;
  const tool = element.getAttribute('data-do');
  if (tool !== null) return press && (() => { press(tool); });
  const cluster = element.getAttribute('data-cluster');
  if (cluster !== null) return () => { open(cluster); };
  const lane = element.getAttribute('data-lane');
  if (lane !== null) return toggleLane && (() => { toggleLane(lane); });
  const list = element.getAttribute('data-list');
  if (list !== null) return () => { dispatch(list === 'more' ? {type: 'listMore'} : {type: 'list'}); };
  const id = element.getAttribute('data-event') ?? element.getAttribute('data-select');
  return id === null ? undefined : () => { dispatch({type: 'select', id: id === '' ? undefined : id}); };
}

/** The nearest of what keys tell apart; inside a mark a link is itself. */
function focusAt(target: Element): KeyFocus {
  if (target.closest('input, select, textarea, [contenteditable]:not([contenteditable="false"])')) return 'text';
  if (target.closest('[role="toolbar"]')) return 'tool';
  if (target.closest('[data-brush]')) return 'slider';
  if (target.closest('a[href], button, summary')) return 'other';
  if (target.closest('[data-event], [data-cluster]')) return 'mark';
  return target.closest('[data-lane][role="button"], [data-key]') ? 'lane' : 'other';
}
