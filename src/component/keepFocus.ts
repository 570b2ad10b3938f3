// Sees to it that a reader's focus is not lost when what had it goes away, and finds what was opened for it.
// Focus dropped to the page's start sends a keyboard reader back to the beginning.
// Knows nothing of why things are drawn or gone.

import type {TimelineEvent} from '../event/event.ts';
import {holderBook, membersOf, type Drawn as Picture} from './holders.ts';
import {focusOn} from './roving.ts';

/** What is drawn, and the events of the story in reading order. */
export interface Shown extends Picture { readonly events: readonly TimelineEvent[] }

/** What was drawn. */
export interface Drawn extends Shown {
  /** The event whose details were shown before, and are now. */
  readonly opener: string | undefined;
  readonly details?: string | undefined;
  /** The cluster whose list is open, and was. */
  readonly list: string | undefined;
  readonly listBefore: string | undefined;
  readonly event: (id: string) => TimelineEvent | undefined;
}

/**
 * Remembers where the focus in `root` is; the function returned is called after drawing. It moves the focus into a list
 * that was opened, into details that were opened by a key, and on when its element is gone: from the details to their close
 * button, to the list or to the event that was selected; from the list to its cluster; from the controls to the button of the filters; from a mark or a cluster to what now
 * stands for it, or to the nearest in reading order that is there. Where nothing of the kind is left, a button of the
 * toolbar has it, or the root of all. `before` is what was drawn before.
 *
 * @example
 * const keepFocus = rememberFocus(root, before);
 * draw();
 * keepFocus({...after, opener: 'witkoff-trip', details: undefined, list: undefined, listBefore: undefined, event: stage.event});
 */
export function rememberFocus(root: ShadowRoot, before: Shown | undefined): (drawn: Drawn) => void {
  const focused = root.activeElement;
  const had = focused && before ? membersOf(focused, before.clusters) : [];
  const [inDetails, inList, inBars, wrapper] = [isIn(focused, '.annals-details'), isIn(focused, '.annals-list'), isIn(focused, '.annals-bars'), focused?.closest('.annals-root')];
  const byKey = focused?.matches(':focus-visible') === true && !inDetails;
  return drawn => {
    // Whoever pointed still sees the event; whoever pressed a key goes on from where the focus is.
    if (byKey && drawn.details !== undefined && drawn.details !== drawn.opener && standsFor(focused, had, drawn.details)) {
      focusOn(root.querySelector('.annals-details .annals-close'));
      return;
    }
    const isOpened = drawn.list !== undefined && drawn.list !== drawn.listBefore;
    // The list stands below the picture, perhaps out of sight.
    if (isOpened) focusOn(root.querySelector('.annals-list [data-select]'));
    const isMoved = root.activeElement !== null && root.activeElement !== focused;
    if (!focused || isOpened || isMoved || (focused.isConnected && !focused.matches(':disabled'))) return;
    const book = holderBook(root, drawn);
    const of = (event: TimelineEvent | undefined): Element | undefined => event && book.of(event);
    const opener = drawn.opener === undefined ? undefined : of(drawn.event(drawn.opener));
    const kept = inDetails ? root.querySelector('.annals-details .annals-close') ?? inListAt(root, drawn.opener) ?? opener
      : inList ? root.querySelector('.annals-list .annals-close') ?? withAttribute(root, 'data-cluster', drawn.listBefore)
        : inBars ? root.querySelector('[data-do="filter"]') : nearest(had, before?.events ?? [], drawn, of);
    focusOn(kept ?? anyIn(root, wrapper), true);
  };
}

function standsFor(element: Element, members: readonly string[], id: string): boolean {
  return element.getAttribute('data-select') === id || members.includes(id);
}

/** What stands for one of `ids` now; else for the event nearest to them in reading order, as it was and as it is. */
function nearest(ids: readonly string[], before: readonly TimelineEvent[], after: Drawn, of: (event: TimelineEvent | undefined) => Element | undefined): Element | undefined {
  for (const id of ids) {
    const own = of(after.event(id));
    if (own) return own;
  }
  const those = new Set(ids);
  for (const events of [after.events, before]) {
    const at = events.findIndex(({id}) => those.has(id));
    for (let away = 1; at >= 0 && away < events.length; away++) {
      const found = of(events[at + away]) ?? of(events[at - away]);
      if (found) return found;
    }
  }
  return undefined;
}

/** Never nothing: a page's start is far away. */
function anyIn(root: ShadowRoot, wrapper: Element | null | undefined): Element | undefined {
  const place = root.querySelector('svg.annals [data-event], svg.annals [data-cluster]') ?? root.querySelector('[role="toolbar"] [tabindex="0"]');
  if (place || !wrapper?.isConnected) return place ?? undefined;
  wrapper.setAttribute('tabindex', '-1');
  return wrapper;
}

function inListAt(root: ShadowRoot, id: string | undefined): Element | undefined {
  const list = root.querySelector('.annals-list');
  return list ? withAttribute(list, 'data-select', id) : undefined;
}

/** By comparing, since an id from the data has no business in a selector. */
function withAttribute(root: ParentNode, name: string, value: string | undefined): Element | undefined {
  return value === undefined ? undefined : [...root.querySelectorAll(`[${name}]`)].find(element => element.getAttribute(name) === value);
}

function isIn(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}
