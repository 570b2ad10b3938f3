// A page as a test uses it, the same in every engine.
// What a reader does, in a reader's words: press, type, click, turn the wheel.
// Must not know which browser shows it.

import type {Accessible, Driver, Found, Point, Size} from './driver.ts';

/** A place: the middle of the first element that a path of selectors leads to (` >>> ` leads into a shadow root), or a point. */
export type Target = string | Point;

/** Where an element is in view, CSS px. */
export interface Box extends Point, Size {}

/** What a page may be asked to run. */
export interface Evaluate {
  <Answer>(run: () => Answer | Promise<Answer>): Promise<Answer>;
  <Argument, Answer>(run: (argument: Argument) => Answer | Promise<Answer>, argument: Argument): Promise<Answer>;
}

/** A page in some engine. */
export interface EnginePage {
  /** Loads a page, in a window of 1280 × 720 unless told otherwise. WebKit has none narrower than 447: use a box. */
  readonly open: (url: string, size?: Size) => Promise<void>;
  /** Runs a function in the page. It can use nothing from outside but its argument; argument and answer are JSON. */
  readonly evaluate: Evaluate;
  /** Presses keys one after another: `press('Tab', 'Control+Enter', '+')`. WebKit knows no `Shift+Tab`: its driver cannot press it. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Types text, a key for each character. */
  readonly type: (text: string) => Promise<void>;
  readonly click: (target: Target) => Promise<void>;
  readonly hover: (target: Target) => Promise<void>;
  /** Presses the button on one place and lets go on another. */
  readonly drag: (from: Target, to: Target) => Promise<void>;
  /** Turns the wheel; with `control`, while Ctrl is held. */
  readonly wheel: (target: Target, by: {readonly x?: number; readonly y?: number}, held?: 'control') => Promise<void>;
  readonly box: (path: string) => Promise<Box>;
  /** Role and name of the first element that `path` leads to. */
  readonly accessible: (path: string) => Promise<Accessible>;
  /** The first thing of that role whose name is, or matches, `name`, as assistive technology would find it; nothing where there is none. */
  readonly byRole: (role: string, name: string | RegExp) => Promise<Found | undefined>;
  /** PNG of what is in view. */
  readonly screenshot: () => Promise<Buffer>;
  /** Errors and requests to other machines; a sound page has none. WebKit tells none. */
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** A test's page over what drives a browser. */
export function enginePage(driver: Driver): EnginePage {
  const evaluate = <Argument, Answer>(run: (argument: Argument) => Answer | Promise<Answer>, argument?: Argument): Promise<Answer> =>
    driver.run(run.toString(), argument) as Promise<Answer>;
  const box = (path: string): Promise<Box> => driver.run(boxInPage.toString(), path) as Promise<Box>;
  const pointOf = async (target: Target): Promise<Point> => {
    if (typeof target !== 'string') return target;
    const {x, y, width, height} = await box(target);
    return {x: x + width / 2, y: y + height / 2};
  };
  const press = async (combination: string): Promise<void> => {
    const keys = combination === '+' ? ['+'] : combination.split(/(?<=.)\+/);
    if (driver.cannotPress.includes(combination)) throw new RangeError(`this browser cannot be made to press ${combination}`);
    for (const key of keys) await driver.key(key, 'down');
    for (const key of keys.reverse()) await driver.key(key, 'up');
  };
  return {
    evaluate, box,
    open: (url, size = {width: 1280, height: 720}) => driver.goto(url, size),
    press: async (...keys) => { for (const key of keys) await press(key); },
    type: async text => { for (const character of text) await press(character); },
    click: async target => { await driver.pointer([await pointOf(target), 'down', 'up']); },
    hover: async target => { await driver.pointer([await pointOf(target)]); },
    drag: async (from, to) => { await driver.pointer(dragged(await pointOf(from), await pointOf(to))); },
    wheel: async (target, {x = 0, y = 0}, held) => driver.wheel(await pointOf(target), {x, y}, held === 'control'),
    accessible: driver.accessible, byRole: driver.byRole, screenshot: driver.screenshot, problems: driver.problems, close: driver.close,
  };
}

/** A drag is one only if the pointer was seen on its way. */
function dragged(from: Point, to: Point): readonly (Point | 'down' | 'up')[] {
  return [from, 'down', {x: (from.x + to.x) / 2, y: (from.y + to.y) / 2}, to, 'up'];
}

/** Runs in the page: brings the element into view if need be. */
function boxInPage(path: string): Box {
  const element = path.split(' >>> ').reduce<Element | null>((within, selector, i) => (i === 0 ? document : within?.shadowRoot ?? within!).querySelector(selector), null);
  if (!element) throw new Error(`no element at ${path}`);
  const isSeen = ({left, right, top, bottom}: DOMRect): boolean => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
  if (!isSeen(element.getBoundingClientRect())) element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {x, y, width, height} = element.getBoundingClientRect();
  return {x, y, width, height};
}
