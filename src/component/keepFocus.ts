// Sees to it that a reader's focus is not lost when what had it goes away, and finds what was opened for it.
// Focus dropped to the page's start sends a keyboard reader back to the beginning.
// Knows nothing of why things are drawn or gone.

import type {SceneCluster} from '../scene/scene.ts';

/** What was drawn. */
export interface Drawn {
  readonly clusters: readonly SceneCluster[];
  /** The event whose details were shown before, and are now. */
  readonly opener: string | undefined;
  readonly details?: string | undefined;
  /** The cluster whose list is open, and was. */
  readonly list: string | undefined;
  readonly listBefore: string | undefined;
}

/**
 * Remembers where the focus in `root` is; the function returned is called after drawing. It moves the focus into a list
 * that was opened, into details that were opened by a key, and on when its element is gone: from the details to their close button, to the list or to the event
 * that was selected; from the list to its cluster; from a mark or a cluster to what now stands for it. `clusters` are
 * those drawn before.
 *
 * @example
 * const keepFocus = rememberFocus(root, before.clusters);
 * draw();
 * keepFocus({clusters: after.clusters, opener: 'witkoff-trip', details: undefined, list: undefined, listBefore: undefined});
 */
export function rememberFocus(root: ShadowRoot, clusters: readonly SceneCluster[]): (drawn: Drawn) => void {
  const focused = root.activeElement;
  const had = focused && membersAt(focused, clusters);
  const [inDetails, inList] = [isIn(focused, '.annals-details'), isIn(focused, '.annals-list')];
  const byKey = focused?.matches(':focus-visible') === true && !inDetails;
  return drawn => {
    // Whoever pointed still sees the event; whoever pressed a key goes on from where the focus is.
    if (byKey && drawn.details !== undefined && drawn.details !== drawn.opener && standsFor(focused, had, drawn.details)) {
      focus(root.querySelector('.annals-details .annals-close'), false);
      return;
    }
    const isOpened = drawn.list !== undefined && drawn.list !== drawn.listBefore;
    // The list stands below the picture, perhaps out of sight.
    if (isOpened) focus(root.querySelector('.annals-list [data-select]'), false);
    if (!focused || isOpened || (focused.isConnected && !focused.matches(':disabled'))) return;
    if (inDetails) focus(root.querySelector('.annals-details .annals-close') ?? inListAt(root, drawn.opener) ?? holder(root, drawn.opener, drawn.clusters));
    else if (inList) focus(root.querySelector('.annals-list .annals-close') ?? withAttribute(root, 'data-cluster', drawn.listBefore) ?? root.querySelector('[data-event], [data-cluster]'));
    else if (had) focus(firstOf(had, id => holder(root, id, drawn.clusters)));
  };
}

function standsFor(element: Element, members: readonly string[] | null, id: string): boolean {
  return element.getAttribute('data-select') === id || members?.includes(id) === true;
}

/** Ids of the events that a mark or a cluster stands for. */
function membersAt(element: Element, clusters: readonly SceneCluster[]): readonly string[] {
  const event = element.getAttribute('data-event');
  if (event !== null) return [event];
  return clusters.find(({id}) => id === element.getAttribute('data-cluster'))?.events ?? [];
}

/** What an event is drawn as: its mark, or the cluster that counts it. */
function holder(root: ShadowRoot, id: string | undefined, clusters: readonly SceneCluster[]): Element | undefined {
  if (id === undefined) return undefined;
  return withAttribute(root, 'data-event', id) ?? withAttribute(root, 'data-cluster', clusters.find(({events}) => events.includes(id))?.id);
}

function inListAt(root: ShadowRoot, id: string | undefined): Element | undefined {
  const list = root.querySelector('.annals-list');
  return list ? withAttribute(list, 'data-select', id) : undefined;
}

/** By comparing, since an id from the data has no business in a selector. */
function withAttribute(root: ParentNode, name: string, value: string | undefined): Element | undefined {
  return value === undefined ? undefined : [...root.querySelectorAll(`[${name}]`)].find(element => element.getAttribute(name) === value);
}

function firstOf<T, U>(values: readonly T[], find: (value: T) => U | undefined): U | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isIn(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}

/** Elements of HTML and of SVG alike can have the focus. */
function focus(element: Element | null | undefined, preventScroll = true): void {
  if (element && isFocusable(element)) element.focus({preventScroll});
}

function isFocusable(element: Element): element is Element & HTMLOrSVGElement {
  return 'focus' in element;
}
