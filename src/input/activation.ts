// Clicks and keys on what is drawn become actions.
// By delegation: marks come and go with every redraw, the listeners stay.
// Knows nothing of how events look or what is shown when one is selected.

import type {Action, Domain} from '../view/viewState.ts';

/** What activation needs to know, asked anew each time. */
export interface ActivationContext {
  /** What each cluster holds, in base ms. */
  clusters(): readonly {readonly id: string; readonly u0: number; readonly u1: number}[];
  dispatch(action: Action): void;
  /** Folds or unfolds a lane. */
  toggleLane?(name: string): void;
}

/** Zoom on a cluster whose events share one instant, where there is no stretch to show. */
const STEP = 8;
/** Room left on each side of a cluster's events, as a share of their length. */
const MARGIN = 0.1;

/**
 * Click, Enter and Space on `[data-event]` select that event, on `[data-cluster]` show what the cluster holds; click on
 * `[data-select]` selects the event it names (none when empty), on a `[data-lane]` that is a button fold or unfold that lane;
 * Escape selects none. `root` is any element around them.
 * Links stay links. Returns a function that takes the listeners off.
 *
 * @example
 * const detach = attachActivation(root, {clusters: () => scene.clusters, dispatch});
 */
export function attachActivation(root: Element, context: ActivationContext): () => void {
  const activate = (target: EventTarget | null): boolean => {
    const lane = laneAt(target);
    if (lane !== undefined && context.toggleLane) {
      context.toggleLane(lane);
      return true;
    }
    const action = actionAt(target, context);
    if (action) context.dispatch(action);
    return action !== undefined;
  };
  const onClick = (event: Event): void => { activate(event.target); };
  const onKey = (event: Event): void => {
    const key = isKey(event) ? plainKey(event) : undefined;
    if (key === 'Escape') context.dispatch({type: 'select', id: undefined});
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

function laneAt(target: EventTarget | null): string | undefined {
  const element = isElement(target) ? target.closest('[data-lane][role="button"]') : null;
  return element?.getAttribute('data-lane') ?? undefined;
}

function actionAt(target: EventTarget | null, context: ActivationContext): Action | undefined {
  const element = isElement(target) ? target.closest('a[href], [data-event], [data-select], [data-cluster]') : null;
  if (!element || element.matches('a[href]')) return undefined;
  const cluster = context.clusters().find(({id}) => id === element.getAttribute('data-cluster'));
  if (cluster) return zoomInto(cluster);
  const id = element.getAttribute('data-event') ?? element.getAttribute('data-select');
  return id === null ? undefined : {type: 'select', id: id === '' ? undefined : id};
}

function zoomInto({u0, u1}: {readonly u0: number; readonly u1: number}): Action {
  if (!(u1 > u0)) return {type: 'zoomBy', factor: STEP, at: u0};
  const margin = (u1 - u0) * MARGIN;
  const domain: Domain = [u0 - margin, u1 + margin];
  return {type: 'setDomain', domain};
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
