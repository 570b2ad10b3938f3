// Every key a reader can press, and what it asks for: one table, for the listeners and for the list of keys that readers see.
// So that no two parts of a timeline give one key two meanings, and a test can go through all of them.
// Knows nothing of the page: what has the focus comes as a word.

import type {Action} from './viewState.ts';

/** What has the focus: an event or cluster; the name of a lane or the key to a group; a handle of the overview; a button of the toolbar; a field to type in; anything else inside. */
export type KeyFocus = 'mark' | 'lane' | 'slider' | 'tool' | 'text' | 'other';

/** A key and what is held with it, as in a `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly shiftKey?: boolean;
}

export interface KeyPlace {
  readonly focus: KeyFocus;
  /** Which way time runs: across the page as its words do, or down it. */
  readonly orientation: 'horizontal' | 'vertical';
  readonly direction: 'ltr' | 'rtl';
}

/** Where the focus goes among events and clusters, or among names of lanes; and among the buttons of the toolbar. */
export type Step =
  | 'next' | 'previous' | 'first' | 'last' | 'nextScreen' | 'previousScreen' | 'nextGroup' | 'previousGroup' | 'nextLink' | 'previousLink';

export type Command =
  | {readonly type: 'act'; readonly action: Action}
  /** Does what a click on what has the focus would do. */
  | {readonly type: 'activate'}
  | {readonly type: 'walk'; readonly to: Step}
  /** About what has the focus; above 1 zooms in. */
  | {readonly type: 'zoom'; readonly factor: number}
  /** Moves what has the focus by a share of what is in view; above 0 goes later, infinite as far as there is. */
  | {readonly type: 'slide'; readonly by: number}
  /** Shows the keys, or hides them. */
  | {readonly type: 'help'};

const BACK: Command = {type: 'act', action: {type: 'back'}};
const walk = (to: Step): Command => ({type: 'walk', to});

/** Keys that type a letter: they may need Shift, and mean something only inside the picture. */
const LETTERS: Readonly<Record<string, Command>> = {
  '+': {type: 'zoom', factor: 2}, '=': {type: 'zoom', factor: 2}, '-': {type: 'zoom', factor: 0.5}, '0': {type: 'act', action: {type: 'fit'}},
  '/': {type: 'act', action: {type: 'find', text: ''}}, '?': {type: 'help'}, 'l': walk('nextLink'), 'L': walk('previousLink'),
};

/** Those that mean the same for the picture and for its controls. */
const ANYWHERE: readonly string[] = ['+', '=', '-', '0', '/', '?'];

const PLACES: Readonly<Record<string, Command>> = {
  Home: walk('first'), End: walk('last'), PageDown: walk('nextScreen'), PageUp: walk('previousScreen'), Enter: {type: 'activate'}, ' ': {type: 'activate'},
};

/** The toolbar is a row of buttons, which make clicks of their own. */
const TOOLS: Readonly<Record<string, Command>> = {Home: walk('first'), End: walk('last')};

/** Shares of what is in view. */
const STEP = 0.1;
const PAGE = 0.5;
const SLIDES: Readonly<Record<string, number>> = {ArrowUp: STEP, ArrowDown: -STEP, PageUp: PAGE, PageDown: -PAGE, Home: -Infinity, End: Infinity};

/**
 * What a key asks for; `undefined` where it is not ours: in a field to type in, with a modifier, on a control of its own.
 * Arrows mean what they point to: along the axis the next and the previous in time, across it the neighbouring lane or group.
 *
 * @example
 * keyCommand({key: 'ArrowLeft'}, {focus: 'mark', orientation: 'horizontal', direction: 'rtl'}) //=> {type: 'walk', to: 'next'}
 */
export function keyCommand(press: KeyPress, place: KeyPlace): Command | undefined {
  const {key} = press;
  if (press.ctrlKey || press.metaKey || press.altKey) return undefined;
  if (key === 'Escape') return BACK;
  if (press.shiftKey && !own(LETTERS, key)) return undefined;
  switch (place.focus) {
    case 'mark': case 'lane': return own(LETTERS, key) ?? own(PLACES, key) ?? arrow(key, place);
    case 'slider': return (ANYWHERE.includes(key) ? own(LETTERS, key) : undefined) ?? slide(key, place);
    case 'tool': return own(TOOLS, key) ?? (ANYWHERE.includes(key) ? own(LETTERS, key) : undefined) ?? arrow(key, {...place, orientation: 'horizontal'}, true);
    case 'text': case 'other': return undefined;
  }
}

function arrow(key: string, {orientation, direction}: KeyPlace, isRow = false): Command | undefined {
  const [back, on] = direction === 'rtl' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight'];
  const flat = orientation === 'horizontal';
  if (key === (flat ? on : 'ArrowDown')) return walk('next');
  if (key === (flat ? back : 'ArrowUp')) return walk('previous');
  if (isRow) return undefined;
  if (key === (flat ? 'ArrowDown' : on)) return walk('nextGroup');
  return key === (flat ? 'ArrowUp' : back) ? walk('previousGroup') : undefined;
}

/** The overview runs across the page whichever way time runs above it. */
function slide(key: string, {direction}: KeyPlace): Command | undefined {
  const sign = direction === 'rtl' ? -1 : 1;
  const by = key === 'ArrowRight' ? sign * STEP : key === 'ArrowLeft' ? -sign * STEP : own(SLIDES, key);
  return by === undefined ? undefined : {type: 'slide', by};
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** What the list of keys tells of. */
export type KeyHelp = 'time' | 'lane' | 'ends' | 'screen' | 'open' | 'close' | 'zoom' | 'all' | 'find' | 'links' | 'help';

/**
 * The keys of the picture for readers, in the order in which one learns them; each as its cap reads.
 *
 * @example
 * keyHelp({orientation: 'vertical'})[0] //=> {does: 'time', keys: ['↑', '↓']}
 */
export function keyHelp({orientation}: Pick<KeyPlace, 'orientation'>): readonly {readonly does: KeyHelp; readonly keys: readonly string[]}[] {
  const [across, down] = [['←', '→'], ['↑', '↓']];
  const flat = orientation === 'horizontal';
  return [
    {does: 'time', keys: flat ? across : down}, {does: 'lane', keys: flat ? down : across}, {does: 'ends', keys: ['Home', 'End']},
    {does: 'screen', keys: ['Page Up', 'Page Down']}, {does: 'open', keys: ['Enter']}, {does: 'close', keys: ['Esc']},
    {does: 'zoom', keys: ['+', '−']}, {does: 'all', keys: ['0']}, {does: 'links', keys: ['L']}, {does: 'find', keys: ['/']}, {does: 'help', keys: ['?']},
  ];
}
