// Listens to filters, search and table.
// By delegation: controls come and go with every redraw, the listeners stay.
// Knows nothing of what the controls do.

import {eventsCsv} from '../exporters/eventsCsv.ts';
import {controlActions, type ControlActions, type ControlsContext} from './controlActions.ts';
import {isElement} from '../input/isElement.ts';
import {isKey} from '../input/isKey.ts';
import {isField, rememberControls} from './controlsFocus.ts';
import {wordSpace} from './frame.ts';
import {saveText} from './saveText.ts';
import type {Stage} from './stage.ts';

export interface QueryControls {
  /** Call before a drawing; the function returned, after it: it brings fields in step and puts the focus where a reader expects it. */
  readonly beforeDrawing: () => () => void;
  readonly stop: () => void;
}

/**
 * Listens in `root` to all controls that `contents` draws beside the picture.
 *
 * @example
 * const queries = createQueryControls(wrapper, stage, {dispatch, redraw, options});
 */
export function createQueryControls(root: Element, stage: Stage, context: ControlsContext): QueryControls {
  const actions = controlActions(stage, context);
  const home: {opener?: Element | undefined} = {};
  let [wanted, release]: [string?, (() => void)?] = [];
  const go = (id: string | null | undefined): void => {
    if (id === null || id === undefined) return;
    wanted = id;
    actions.reveal(id);
  };
  const download = (): void => {
    release?.();
    const options = context.options();
    release = saveText(root.ownerDocument, fileName(options.label ?? stage.story().title), eventsCsv(stage.passing(), wordSpace(stage, options), options.csv !== 'plain'));
  };
  const onClick = ({target}: Event): void => { if (isElement(target)) press(target, actions, {go, download}); };
  const onKey = (event: Event): void => {
    if (!isPlainKey(event) || !isElement(event.target)) return;
    const {key, target} = event;
    if (target.matches('[data-search="text"]')) {
      if (key === 'Enter') go(actions.chosen());
      else if (key === 'ArrowDown' || key === 'ArrowUp') actions.choose(key === 'ArrowDown' ? 1 : -1);
      else return;
    } else if (target.matches('[data-key]') && (key === 'Enter' || key === ' ')) press(target, actions, {go, download});
    else return;
    event.preventDefault();
  };
  // The box keeps the focus while a match is pressed, so that its list stays.
  const onPress = (event: Event): void => { if (isElement(event.target) && event.target.closest('[data-match]')) event.preventDefault(); };
  const onInput = ({target}: Event): void => { if (isField(target)) enter(target, actions); };
  const listeners = [['click', onClick], ['input', onInput], ['keydown', onKey], ['mousedown', onPress]] as const;
  for (const [type, listener] of listeners) root.addEventListener(type, listener);
  return {
    beforeDrawing: () => {
      const settle = rememberControls(root, stage, home);
      return () => {
        settle(wanted);
        wanted = undefined;
      };
    },
    stop: () => {
      release?.();
      for (const [type, listener] of listeners) root.removeEventListener(type, listener);
    },
  };
}

interface Ways { readonly go: (id: string | null) => void; readonly download: () => void }

/** What pressing `target` does. */
function press(target: Element, actions: ControlActions, {go, download}: Ways): void {
  const said = (name: string): string | null => target.closest(`[${name}]`)?.getAttribute(name) ?? null;
  const key = said('data-key');
  if (key !== null) actions.toggleGroup(key);
  go(said('data-match'));
  actions.sort(said('data-sort'));
  if (said('data-filter') === 'none') actions.showAll();
  switch (said('data-search') ?? said('data-table') ?? '') {
    case 'previous': actions.step(-1); break;
    case 'next': actions.step(1); break;
    case 'close': actions.find(undefined); break;
    case 'more': actions.moreRows(); break;
    case 'download': download(); break;
  }
}

/** What typing in `field` or ticking it does. */
function enter(field: HTMLInputElement, actions: ControlActions): void {
  const name = field.getAttribute('data-filter');
  if (field.getAttribute('data-search') === 'text') actions.find(field.value);
  else if (name === 'text') actions.filterText(field.value);
  else actions.toggleValue(name, field.getAttribute('data-value') ?? '');
}

function fileName(name: string | undefined): string {
  const words = name?.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu)?.join('-').slice(0, 60);
  return `${words || 'timeline'}.csv`;
}

/** Not one with a modifier, which is someone else's shortcut, nor one that is part of writing a character. */
function isPlainKey(event: Event): event is KeyboardEvent {
  return isKey(event) && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey;
}
