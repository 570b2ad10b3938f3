// WebKitGTK, driven by plain W3C WebDriver over HTTP, on a screen of its own that nobody sees.
// The engine of Safari that runs on Linux; it has no driver in any npm package, and the protocol is a few requests.
// Must not know what is tested.

import {once} from 'node:events';
import {createServer} from 'node:net';
import {setTimeout} from 'node:timers/promises';
import type {Browser, Driver, Found, Point, Size} from './driver.ts';
import {leash} from './leash.ts';

/** Where its parts are. */
export interface WebKitPaths {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** How long a script may take in a page, ms: how long a test takes is for the runner to say, not for the driver, which would end it after half a minute. */
const PATIENCE = 240_000;

/** A session's requests: `send('POST', '/url', {url})`. */
type Send = (method: string, path: string, body?: object) => Promise<unknown>;

/** One browser with one window, which all its pages share one after another. */
export async function startWebKit(paths: WebKitPaths): Promise<Browser> {
  const screen = leash(paths.screen, ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp']);
  const port = await freePort();
  const driver = leash(paths.driver, [`--port=${port}`], {DISPLAY: `:${await screen.firstLine}`});
  const end = (): void => { for (const process of [driver, screen]) process.end(); };
  try {
    await answering(port);
    const options = {binary: paths.browser, args: ['--automation']};
    const {sessionId, capabilities} = await request(port, 'POST', '/session', {capabilities: {alwaysMatch: {timeouts: {script: PATIENCE}, 'webkitgtk:browserOptions': options}}}) as Session;
    const send: Send = (method, path, body) => request(port, method, `/session/${sessionId}${path}`, body);
    const wheel = wheelOf(send);
    return {
      version: capabilities.browserVersion,
      open: async () => driverOf(send, wheel),
      close: async () => {
        await send('DELETE', '');
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: {readonly browserVersion: string};
}

function driverOf(send: Send, wheel: (at: Point, by: Point) => Promise<void>): Driver {
  const run: Driver['run'] = (code, argument) => send('POST', '/execute/sync', {script: `return (${code})(arguments[0])`, args: [argument ?? null]});
  const act = (source: object): Promise<unknown> => send('POST', '/actions', {actions: [source]});
  return {
    run,
    goto: async (url, size) => {
      await resize(send, run, size);
      await send('POST', '/url', {url});
    },
    key: async (key, is) => { await act({type: 'key', id: 'keys', actions: [{type: is === 'down' ? 'keyDown' : 'keyUp', value: KEYS.get(key) ?? key}]}); },
    // Shift makes another keysym of Tab, which WebKitWebDriver gives no name.
    cannotPress: ['Shift+Tab'],
    pointer: async steps => { await act({type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: steps.map(pointerAction)}); },
    wheel: async (at, by, isControl) => {
      if (isControl) await run(dispatchWheel.toString(), {at, by});
      else await wheel(at, by);
    },
    screenshot: async () => Buffer.from(String(await send('GET', '/screenshot')), 'base64'),
    accessible: async path => {
      const element = Object.values(await run(find.toString(), path) as object)[0] as string;
      const [role, name] = await Promise.all(['role', 'label'].map(what => send('GET', `/element/${element}/computed${what}`)));
      return {role: String(role), name: String(name)};
    },
    byRole: (role, name) => foundByRole(send, role, name),
    problems: [],
    close: async () => { await send('POST', '/url', {url: 'about:blank'}); },
  };
}

/** The protocol tells role and name of an element, but does not look for them: all that can have a role are asked for theirs. */
async function foundByRole(send: Send, role: string, name: string | RegExp): Promise<Found | undefined> {
  const elements = await send('POST', '/execute/sync', {script: `return (${mayHaveRole.toString()})(arguments[0])`, args: [role]}) as readonly object[];
  const ids = elements.map(element => Object.values(element)[0] as string);
  const roles = await Promise.all(ids.map(id => send('GET', `/element/${id}/computedrole`)));
  for (const element of elements.filter((_, i) => roles[i] === role)) {
    const label = String(await send('GET', `/element/${Object.values(element)[0] as string}/computedlabel`));
    if (typeof name === 'string' ? label === name : name.test(label)) return {focus: async () => { await send('POST', '/execute/sync', {script: 'arguments[0].focus()', args: [element]}); }};
  }
  return undefined;
}

/** Runs in the page: what is shown, through every shadow root, and is either said to have the role or may have it by its kind. */
function mayHaveRole(role: string): Element[] {
  const within = (root: Document | ShadowRoot): Element[] => [...root.querySelectorAll('*')].flatMap(element => [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
  const isCandidate = (element: Element): boolean => element.matches(`[role="${role}"], :is(a[href], button, input, select, summary, details, table, h1, h2, h3, section, nav):not([role])`);
  return within(document).filter(element => isCandidate(element) && !element.closest('[aria-hidden="true"], [inert]') && element.checkVisibility());
}

/** Turns the wheel. WebKitWebDriver takes the way of an action from where the last one ended, so ways are added up. */
function wheelOf(send: Send): (at: Point, by: Point) => Promise<void> {
  let [deltaX, deltaY] = [0, 0];
  return async ({x, y}, by) => {
    [deltaX, deltaY] = [deltaX + by.x, deltaY + by.y];
    const scroll = {type: 'scroll', origin: 'viewport', duration: 0, x: Math.round(x), y: Math.round(y), deltaX, deltaY};
    await send('POST', '/actions', {actions: [{type: 'wheel', id: 'wheel', actions: [scroll]}]});
  };
}

/** Runs in the page. */
function find(path: string): Element | null {
  return path.split(' >>> ').reduce<Element | null>((within, selector, i) => (i === 0 ? document : within?.shadowRoot ?? within!).querySelector(selector), null);
}

/** Runs in the page: WebDriver here gives no wheel a modifier, so what the browser itself would do with one is left out. */
function dispatchWheel({at, by}: {at: Point; by: Point}): void {
  let target: DocumentOrShadowRoot & ParentNode = document;
  let hit = target.elementFromPoint(at.x, at.y);
  while (hit?.shadowRoot && hit.shadowRoot !== target) {
    target = hit.shadowRoot;
    hit = target.elementFromPoint(at.x, at.y) ?? hit;
  }
  hit?.dispatchEvent(new WheelEvent('wheel', {clientX: at.x, clientY: at.y, deltaX: by.x, deltaY: by.y, ctrlKey: true, bubbles: true, composed: true, cancelable: true}));
}

function pointerAction(step: Point | 'down' | 'up'): object {
  if (typeof step !== 'string') return {type: 'pointerMove', origin: 'viewport', duration: 0, x: Math.round(step.x), y: Math.round(step.y)};
  return {type: step === 'down' ? 'pointerDown' : 'pointerUp', button: 0};
}

/** Sizes of windows include their frames. */
async function resize(send: Send, run: Driver['run'], wanted: Size): Promise<void> {
  const measure = async (): Promise<Size> => await run('() => ({width: innerWidth, height: innerHeight})', undefined) as Size;
  const isRight = ({width, height}: Size): boolean => width === wanted.width && height === wanted.height;
  if (isRight(await measure())) return;
  await send('POST', '/window/rect', wanted);
  for (let tries = 0; tries < 50; tries++) {
    const now = await measure();
    if (isRight(now)) return;
    const {width, height} = await send('GET', '/window/rect') as Size;
    await send('POST', '/window/rect', {width: width + wanted.width - now.width, height: height + wanted.height - now.height});
    await setTimeout(20);
  }
  throw new RangeError(`WebKitGTK: no window of ${wanted.width} × ${wanted.height}; its least width is 447, so lay narrower pages out in a box`);
}

async function request(port: number, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {method, ...(method === 'POST' && {body: JSON.stringify(body ?? {})})});
  const {value} = await response.json() as {value: {readonly error?: string; readonly message?: string} | null};
  if (!response.ok) throw new Error(`WebKitGTK: ${method} ${path}: ${value?.error}: ${value?.message}`);
  return value;
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    try {
      await request(port, 'GET', '/status');
      return;
    } catch {
      await setTimeout(50);
    }
  }
  throw new Error('WebKitWebDriver does not answer');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Keys without a character, and their stand-ins in the protocol. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ['Backspace', '\uE003'], ['Tab', '\uE004'], ['Enter', '\uE007'], ['Shift', '\uE008'], ['Control', '\uE009'], ['Alt', '\uE00A'], ['Escape', '\uE00C'],
  ['PageUp', '\uE00E'], ['PageDown', '\uE00F'], ['End', '\uE010'], ['Home', '\uE011'], ['ArrowLeft', '\uE012'], ['ArrowUp', '\uE013'],
  ['ArrowRight', '\uE014'], ['ArrowDown', '\uE015'], ['Delete', '\uE017'], ['Meta', '\uE03D'],
]);
