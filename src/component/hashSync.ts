// Keeps the view in the address of the page, behind `#`, under a name of its own; and in step with a page around an iframe.
// A reader can send what they see, reload it, and go back by the browser's button.
// Knows nothing of how a view is shown. Whatever comes from outside is read as a stranger's.

import type {AxisTime} from '../scale/scaleInput.ts';
import {viewFromText, viewToText, withView} from '../view/viewText.ts';
import {readView, type ViewValue} from '../view/viewValue.ts';

export interface HashSync {
  /** The view may have changed. */
  readonly told: () => void;
  /** Takes listeners and timer off; what was not written yet is not written any more. */
  readonly stop: () => void;
}

export interface HashContext {
  readonly name: string;
  /** What the axis counts, and so how the stretch in view is written. Default: dates. */
  readonly axis?: () => AxisTime;
  /** What is seen now. */
  readonly view: () => ViewValue;
  /** Shows a view from outside. */
  readonly show: (view: ViewValue) => void;
}

/** What an iframe and the page around it send each other. */
export interface ViewMessage {
  readonly type: 'annals-view';
  readonly name: string;
  readonly view: ViewValue;
}

/** Ms after the last change until it is written: browsers refuse more than a hundred changes of address in half a minute. */
const SETTLED = 350;

/** The view in the address of `page` under `name`, where there is one. */
export function addressView(page: Window | null, name: string, axis: AxisTime): ViewValue | undefined {
  return page ? viewFromText(page.location.hash.slice(1), name, axis) : undefined;
}

/**
 * Writes the view into the address of `page`: a selection, a table or another filter as a step that the back button takes
 * back, zooming, panning and typing by changing the address in place, once they come to rest. Only parts under the name are
 * touched. In an iframe the address is only changed in place, and the page around it is told by a message.
 *
 * @example
 * const sync = createHashSync(window, {name: 'talks', view: () => timeline.view, show: view => { timeline.view = view; }});
 */
export function createHashSync(page: Window, {name, axis = () => 'dates', view, show}: HashContext): HashSync {
  const isFramed = page.parent !== page;
  const textOf = (value: ViewValue): string => viewToText(value, name, axis());
  let written = textOf(view());
  let kept = view();
  let timer: ReturnType<Window['setTimeout']> | undefined;
  const write = (): void => {
    timer = undefined;
    const now = view();
    const text = textOf(now);
    if (text === written) return;
    const isStep = stepOf(now) !== stepOf(kept) && !isFramed;
    // So that going back to before the first step finds a view, and a link to a footnote on this page does not.
    if (isStep && !addressView(page, name, axis())) changeAddress(page, name, kept, axis(), false);
    [written, kept] = [text, now];
    changeAddress(page, name, now, axis(), isStep);
    if (isFramed) page.parent.postMessage({type: 'annals-view', name, view: now} satisfies ViewMessage, '*');
  };
  const take = (next: ViewValue): void => {
    page.clearTimeout(timer);
    show(next);
    [kept, written] = [view(), textOf(view())];
  };
  const onAddress = (): void => {
    const next = addressView(page, name, axis());
    if (next && textOf(next) !== written) take(next);
  };
  const onMessage = ({source, data}: MessageEvent<unknown>): void => {
    const next = isFramed && source === page.parent ? viewIn(data, name, axis()) : undefined;
    if (next) take(next);
  };
  page.addEventListener('popstate', onAddress);
  page.addEventListener('hashchange', onAddress);
  if (isFramed) page.addEventListener('message', onMessage);
  return {
    told: () => {
      page.clearTimeout(timer);
      timer = page.setTimeout(write, stepOf(view()) === stepOf(kept) ? SETTLED : 0);
    },
    stop: () => {
      page.clearTimeout(timer);
      page.removeEventListener('popstate', onAddress);
      page.removeEventListener('hashchange', onAddress);
      page.removeEventListener('message', onMessage);
    },
  };
}

/** What makes a step of its own: all that a reader chooses rather than moves or types. */
function stepOf({selected, filter: {text: _, ...filter} = {}, as, proportions, collapsed}: ViewValue): string {
  return viewToText({...(selected !== undefined && {selected}), ...(Object.keys(filter).length > 0 && {filter}), ...(as && {as}), ...(proportions && {proportions}), ...(collapsed && {collapsed})});
}

function viewIn(data: unknown, name: string, axis: AxisTime): ViewValue | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const message = new Map(Object.entries(data));
  return message.get('type') === 'annals-view' && message.get('name') === name ? readView(message.get('view'), undefined, axis).view : undefined;
}

/** Where a page may not change its address, as in some sandboxes, there is nothing to keep. */
function changeAddress(page: Window, name: string, view: ViewValue, axis: AxisTime, isStep: boolean): void {
  const {href, hash} = page.location;
  const address = `${href.split('#', 1)[0]}#${withView(hash.slice(1), name, view, axis)}`;
  try {
    if (isStep) page.history.pushState(page.history.state, '', address);
    else page.history.replaceState(page.history.state, '', address);
  } catch {
    return;
  }
}
