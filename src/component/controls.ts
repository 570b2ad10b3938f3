// Everything a reader can do with a timeline by pointer, keys and buttons, wired to what it does.
// One place, so that the class that draws need not know how many ways there are to say one thing.
// Knows nothing of how anything is drawn; it says what is to be drawn around the picture.

import {attachActivation} from '../input/activation.ts';
import {attachBrush} from '../input/brush.ts';
import {watchHands} from '../input/hands.ts';
import {attachHover} from '../input/hover.ts';
import {isElement} from '../input/isElement.ts';
import type {MeasureText} from '../layout/measureText.ts';
import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import type {SceneNode} from '../scene/scene.ts';
import type {Command, KeyPlace, Step} from '../view/keyMap.ts';
import type {Action} from '../view/viewState.ts';
import type {CardSpace} from './eventCard.ts';
import type {Pane} from './desk.ts';
import {pictureGestures} from './pictureGestures.ts';
import {createLiveRegion, type LiveRegion} from './liveRegion.ts';
import type {TimelineOptions} from './options.ts';
import {createOverlay, type Overlay} from './overlay.ts';
import {focusOn, rove} from './roving.ts';
import {sceneRequest} from './sceneRequest.ts';
import type {Stage} from './stage.ts';
import type {Tool} from './toolbar.ts';
import {neighbourOf} from './toolStates.ts';
import {viewNews} from './viewNews.ts';
import {createWalker, type Walker} from './walker.ts';

export interface ControlsSpace {
  readonly wrapper: Element;
  readonly stage: Stage;
  readonly options: () => TimelineOptions;
  readonly measure: () => MeasureText;
  /** Returns whether anything changes by it. */
  readonly dispatch: (action: Action) => boolean;
  readonly redraw: () => void;
  readonly turn: () => void;
  readonly open: (cluster: string) => void;
  readonly toggleLane: (name: string) => void;
}

export interface Controls {
  /** What stands over the picture. */
  readonly over: () => SceneNode[];
  /** All of it is in the page now. */
  readonly drawn: () => void;
  readonly stop: () => void;
}

/** The parts that controls are made of. */
interface Parts extends ControlsSpace {
  readonly overlay: Overlay;
  readonly walker: Walker;
  readonly live: LiveRegion;
}

/**
 * The controls of the timeline in `wrapper`.
 *
 * @example
 * const controls = createControls({wrapper, stage, options, measure, proportions, dispatch, redraw, turn, open, toggleLane});
 */
export function createControls(space: ControlsSpace): Controls {
  const parts = partsOf(space);
  const {wrapper, overlay, walker, live} = parts;
  const gestures = pictureGestures(parts);
  const news = viewNews(parts);
  const stops = [gestures.stop, live.stop, ...listeners(parts)];
  return {
    over: overlay.nodes,
    drawn: () => {
      gestures.listen();
      walker.drawn();
      rove(toolsIn(wrapper), toolsIn(wrapper).find(tool => tool.getAttribute('tabindex') === '0'));
      news();
    },
    stop: () => { for (const stop of stops) stop(); },
  };
}

function partsOf(space: ControlsSpace): Parts {
  const {wrapper, stage, options} = space;
  const write = (text: string): void => {
    const region = wrapper.querySelector('.annals-live');
    if (region) region.textContent = text;
  };
  const live = createLiveRegion(write);
  const words = (): Locale['words'] => (options().locale ?? en).words;
  const card = (): CardSpace => {
    const {width, height} = stage.current();
    const {locale = en, timeZone = 'UTC'} = options();
    const asOf = sceneRequest(options()).asOf ?? stage.story().asOf;
    return {width, height, locale, timeZone, measure: space.measure(), ...(asOf !== undefined && {asOf})};
  };
  return {
    ...space, live,
    overlay: createOverlay({wrapper, stage, card, redraw: space.redraw}),
    walker: createWalker({
      wrapper, stage, dispatch: space.dispatch, events: stage.inPicture,
      followed: (link, n, count) => { live.say(link ? words().hints.followed(words().link[link.kind][link.way], n, count) : words().hints.noLinks); },
    }),
  };
}

/** Follows the focus: where Tab comes back to, and the card of what has no words. */
function followFocus({wrapper, overlay, walker}: Parts): () => void {
  let isPressed = false;
  const onFocus = ({target}: Event): void => {
    if (!isElement(target)) return;
    if (target.matches('[data-event], [data-cluster], [data-lane], [data-key]')) walker.notice(target);
    if (target.matches('[data-do]')) rove(toolsIn(wrapper), target);
    // The words of a whole label are there already; and whoever clicks has seen the card, or opens more than that.
    if (target.matches('[data-event], [data-cluster]') && !isPressed && !isTold(target)) overlay.show(target);
    else overlay.hide();
  };
  const byType: Readonly<Record<string, (event: Event) => void>> = {
    focusin: onFocus, focusout: () => { overlay.hide(); }, pointerdown: () => { isPressed = true; }, keydown: () => { isPressed = false; },
  };
  for (const [type, listener] of Object.entries(byType)) wrapper.addEventListener(type, listener, true);
  return () => { for (const [type, listener] of Object.entries(byType)) wrapper.removeEventListener(type, listener, true); };
}

/** Each function takes listeners off again. */
function listeners(parts: Parts): (() => void)[] {
  const {wrapper, stage, overlay, dispatch} = parts;
  return [
    followFocus(parts),
    attachBrush(wrapper, {
      strip: () => {
        const {overview} = stage.current();
        return overview && {times: overview.times, isReversed: overview.to < overview.from};
      },
      times: () => stage.view(), view: () => stage.state().domain, fit: () => stage.current().fit, warp: () => stage.current().warp,
      dispatch,
    }),
    attachActivation(wrapper, {
      dispatch, open: parts.open, toggleLane: parts.toggleLane, place: () => placeOf(parts),
      press: tool => { press(tool, parts); }, run: (command, target) => run(command, target, parts),
    }),
    watchHands(wrapper),
    attachHover(wrapper, {delay: mark => isTold(mark) ? SLOW : QUICK, show: overlay.show, hide: () => { overlay.hide(); }}),
  ];
}

/** Ms before the card of a mark comes up: one with a whole label, and one without words. */
const SLOW = 700;
const QUICK = 150;

function isTold(mark: Element): boolean {
  const label = mark.querySelector('.annals-label')?.textContent ?? '';
  return label !== '' && !label.includes('…');
}

function toolsIn(wrapper: Element): Element[] {
  return [...wrapper.querySelectorAll('[role="toolbar"] [data-do]')];
}

function placeOf({stage, options}: Parts): Omit<KeyPlace, 'focus'> {
  return {orientation: stage.current().orientation, direction: (options().locale ?? en).direction};
}

/** Does what a key asks for beyond plain actions. Escape takes away what is over the picture before anything else. */
function run(command: Command, target: Element, parts: Parts): boolean {
  const {overlay, walker, dispatch} = parts;
  switch (command.type) {
    case 'walk': return target.matches('[data-do]') ? walkTools(command.to, target, parts) : walker.walk(command.to, target);
    case 'zoom': {
      const at = walker.place();
      dispatch({type: 'zoomBy', factor: command.factor, ...(at !== undefined && {at})});
      return true;
    }
    case 'help':
      press('help', parts);
      return true;
    case 'act':
      if (command.action.type === 'find') return focusFind(parts);
      if (command.action.type !== 'back') return false;
      return overlay.hide() || closeDetails(target, parts) || closePane(target, parts) || leaveTable(target, parts);
    default: return false;
  }
}

/** Whoever is in them leaves them first, whatever else is open. */
function closeDetails(target: Element, {dispatch}: Parts): boolean {
  return target.closest('.annals-details') !== null && dispatch({type: 'select', id: undefined});
}

/** The focus that was in a pane goes back to the button that opened it. */
function closePane(target: Element, {wrapper, stage, redraw}: Parts): boolean {
  const {pane} = stage.desk();
  if (pane === undefined) return false;
  if (target.closest('.annals-filter')) focusOn(toolsIn(wrapper).find(tool => tool.getAttribute('data-do') === pane));
  stage.arrange({pane: undefined});
  redraw();
  return true;
}

/** Once nothing is open in it. */
function leaveTable(target: Element, {stage, dispatch}: Parts): boolean {
  const {find, selected, listed} = stage.state();
  return target.closest('.annals-table') !== null && (find ?? selected ?? listed) === undefined && dispatch({type: 'show', as: 'picture'});
}

/** A search that is open already gets the focus, and its words give way to what is typed next. */
function focusFind({wrapper}: Parts): boolean {
  const box = wrapper.querySelector<HTMLInputElement>('.annals-find input');
  box?.focus();
  box?.select();
  return box !== null;
}

/** From button to button, round and round. */
function walkTools(step: Step, target: Element, {wrapper}: Parts): boolean {
  const tools = toolsIn(wrapper);
  const at = tools.indexOf(target);
  const to = {next: at + 1, previous: at - 1 + tools.length, first: 0, last: tools.length - 1, nextScreen: at, previousScreen: at, nextGroup: at, previousGroup: at, nextLink: at, previousLink: at}[step];
  focusOn(tools[to % tools.length]);
  return true;
}

function press(name: string, parts: Parts): void {
  const {stage, dispatch, redraw, walker} = parts;
  const {find, as} = stage.state();
  const actions: Readonly<Record<Tool, () => void>> = {
    zoomIn: () => { dispatch({type: 'zoomBy', factor: 2}); }, zoomOut: () => { dispatch({type: 'zoomBy', factor: 0.5}); }, fit: () => { dispatch({type: 'fit'}); },
    previous: () => { step('previous'); }, next: () => { step('next'); }, proportions: parts.turn,
    table: () => { dispatch({type: 'show', as: as === 'table' ? 'picture' : 'table'}); }, find: () => { dispatch({type: 'find', text: find === undefined ? '' : undefined}); },
    help: () => { open('help'); }, filter: () => { open('filter'); },
  };
  const open = (pane: Pane): void => {
    stage.arrange({pane: stage.desk().pane === pane ? undefined : pane});
    redraw();
  };
  const step = (way: 'previous' | 'next'): void => {
    const event = neighbourOf(stage, way);
    if (!event) return;
    dispatch({type: 'select', id: event.id});
    walker.reveal(event.id, way);
    const {words} = parts.options().locale ?? en;
    const events = stage.inPicture();
    parts.live.say(words.sentences([event.title, words.position(events.indexOf(event) + 1, events.length)]));
  };
  if (Object.hasOwn(actions, name)) actions[name as Tool]();
}
