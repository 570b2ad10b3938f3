// Clicks and keys on what is drawn become actions.
// By delegation: marks come and go with every redraw, the listeners stay.
// Knows nothing of how events look or what is shown when one is selected.

import type {Action} from '../view/viewState.ts';

/** What activation needs to know, asked anew each time. */
export interface ActivationContext {
  /** Shows what a cluster holds, whichever way there is. */
  readonly open: (cluster: string) => void;
  readonly dispatch: (action: Action) => void;
  /** Folds or unfolds a lane. */
  readonly toggleLane?: (name: string) => void;
}

/**
 * Click, Enter and Space on `[data-event]` select that event, on `[data-cluster]` open that cluster, on a `[data-lane]` that is
 * a button fold or unfold that lane; click on `[data-select]` selects the event it names (none when empty), on `[data-list]`
 * shows more of the list or closes it; Escape closes what was opened last. `root` is any element around them. Links stay links.
 * Returns a function that takes the listeners off.
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
  const onClick = (event: Event): void => { activate(event.target); };
  const onKey = (event: Event): void => {
    const key = isKey(event) ? plainKey(event) : undefined;
    if (key === 'Escape') context.dispatch({type: 'back'});
    // Space would scroll the page. Native controls make a click of their own.
    if ((key === 'Enter' || key === ' ') && !isControl(event.target) && activate(event.target)) event.preventDefault();
  };
  root.addEventListener('click', onClick);
  root.addEventListener('keydown', onKey);
  return () => {
    root.removeEventListener('click', onClick);
    root.removeEventListener('keydown', onKey);
  };
}

/** What an activation here would do; nothing where it is not ours. */
function meaningAt(target: EventTarget | null, {open, dispatch, toggleLane}: ActivationContext): (() => void) | undefined {
  const element = isElement(target) ? target.closest('a[href], [data-event], [data-select], [data-cluster], [data-list], [data-lane][role="button"]') : null;
  if (!element || element.matches('a[href]')) return undefined;
  const cluster = element.getAttribute('data-cluster');
  if (cluster !== null) return () => { open(cluster); };
  const lane = element.getAttribute('data-lane');
  if (lane !== null) return toggleLane && (() => { toggleLane(lane); });
  const list = element.getAttribute('data-list');
  if (list !== null) return () => { dispatch(list === 'more' ? {type: 'listMore'} : {type: 'list'}); };
  const id = element.getAttribute('data-event') ?? element.getAttribute('data-select');
  return id === null ? undefined : () => { dispatch({type: 'select', id: id === '' ? undefined : id}); };
}

function isElement(target: EventTarget | null): target is Element {
  return target !== null && 'closest' in target;
}

function isControl(target: EventTarget | null): boolean {
  return isElement(target) && target.closest('a[href], button, summary, input, select, textarea') !== null;
}

function isKey(event: Event): event is KeyboardEvent {
  return 'key' in event;
}

/** The key, unless a modifier makes it someone else's shortcut. */
function plainKey({key, ctrlKey, metaKey, altKey, defaultPrevented}: KeyboardEvent): string | undefined {
  return ctrlKey || metaKey || altKey || defaultPrevented ? undefined : key;
}
