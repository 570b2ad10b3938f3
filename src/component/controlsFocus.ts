// Sees to the focus where search and table come and go, and to what fields say.
// A search that opens without the focus, or closes and drops it, is of no use to whoever has only keys.
// Knows nothing of what controls do.

import {isElement} from '../input/isElement.ts';
import type {Stage} from './stage.ts';

/**
 * Looks at what is drawn in `root`; the function returned is called after the next drawing. It puts the focus into a search
 * that was opened, into the details of the event `wanted`, back where it came from when the search closes, and into what took the place of
 * the picture or the table. `home` remembers where it came from.
 *
 * @example
 * const settle = rememberControls(root, stage, {});
 * draw();
 * settle(undefined);
 */
export function rememberControls(root: Element, stage: Stage, home: {opener?: Element | undefined}): (wanted: string | undefined) => void {
  const focused = focusIn(root);
  const had = {find: root.querySelector('.annals-find') !== null, table: root.querySelector('.annals-table') !== null};
  const inFind = isIn(focused, '.annals-find');
  const inView = isIn(focused, 'svg.annals, .annals-table');
  return wanted => {
    syncFields(root);
    const box = root.querySelector('.annals-find input');
    const isOther = had.table !== (root.querySelector('.annals-table') !== null);
    if (box && !had.find) {
      home.opener = focused ?? undefined;
      focus(box);
    } else if (wanted !== undefined) focus(root.querySelector('.annals-details .annals-close') ?? shownAs(root, wanted));
    else if (!box && had.find && inFind) focus(home.opener?.isConnected ? home.opener : placeIn(root, stage));
    else if (inView && isOther) focus(placeIn(root, stage));
  };
}

/** Where an event is to be read: its mark, its row, or its details where it is only counted. */
function shownAs(root: Element, id: string): Element | null {
  const own = (name: string): Element | undefined => [...root.querySelectorAll(`[${name}]`)].find(element => element.getAttribute(name) === id && !element.closest('.annals-details, .annals-list'));
  return own('data-event') ?? own('data-select') ?? root.querySelector('.annals-details .annals-close');
}

/** Where reading goes on after what had the focus is gone. */
function placeIn(root: Element, stage: Stage): Element | null {
  const selected = stage.selected()?.id;
  return (selected === undefined ? null : shownAs(root, selected)) ?? root.querySelector('.annals-table-scroll') ?? root.querySelector('[data-event], [data-cluster]');
}

/** What a reader typed or ticked is a property; what is drawn an attribute. */
function syncFields(root: Element): void {
  for (const field of root.querySelectorAll('input[data-filter], input[data-search]')) {
    if (!isField(field)) continue;
    if (field.type === 'checkbox') field.checked = field.hasAttribute('checked');
    else if (field.value !== field.getAttribute('value')) field.value = field.getAttribute('value') ?? '';
  }
}

function focusIn(root: Element): Element | null {
  const home = root.getRootNode();
  const active = knowsFocus(home) ? home.activeElement : null;
  return active !== null && root.contains(active) ? active : null;
}

function isIn(element: Element | null, selector: string): boolean {
  return element !== null && element.closest(selector) !== null;
}

function knowsFocus(root: Node): root is Node & DocumentOrShadowRoot {
  return 'activeElement' in root;
}

/** A mark that is out of sight, though in view, is brought into sight as the page would do it. */
function focus(element: Element | null | undefined): void {
  if (element && isFocusable(element)) element.focus();
}

function isFocusable(element: Element): element is Element & HTMLOrSVGElement {
  return 'focus' in element;
}

export function isField(target: EventTarget | null): target is HTMLInputElement {
  return isElement(target) && target.localName === 'input';
}
