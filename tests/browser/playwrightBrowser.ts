// Chromium and Firefox, driven by Playwright.
// Firefox is the system's own, over WebDriver BiDi, so nothing is downloaded.
// Must not know what is tested.

import {firefox, type Browser as PlaywrightBrowser, type CDPSession, type Page} from 'playwright-core';
import {launchChromium, openTelling} from './chromium.ts';
import type {Accessible, Browser, Driver, Found} from './driver.ts';

/** The Chromium that all browser tests use. */
export async function startChromium(): Promise<Browser> {
  const browser = await launchChromium();
  return browserOf(browser, async page => {
    const session = await page.context().newCDPSession(page);
    return {accessible: path => toldByChromium(session, path), byRole: (role, name) => foundByChromium(session, role, name)};
  });
}

/** The Firefox at `executablePath`. */
export async function startFirefox(executablePath: string): Promise<Browser> {
  // BiDi emulates no reduced motion of contexts, but the browser has a setting of its own.
  const browser = await firefox.launch({channel: 'moz-firefox', executablePath, firefoxUserPrefs: {'ui.prefersReducedMotion': 1}});
  return browserOf(browser, async page => ({accessible: path => toldByPlaywright(page, path), byRole: (role, name) => foundByPlaywright(page, role, name)}));
}

type Asked = Pick<Driver, 'accessible' | 'byRole'>;

/** One page serves one test after another: a context for each would cost as much as what is done in it. */
function browserOf(browser: PlaywrightBrowser, askedOf: (page: Page) => Promise<Asked>): Browser {
  let problems: string[] = [];
  const opened = async (): Promise<readonly [Page, Asked]> => {
    const {page} = await openTelling(browser, problem => problems.push(problem));
    return [page, await askedOf(page)];
  };
  let shared: ReturnType<typeof opened> | undefined;
  return {
    version: browser.version(),
    open: async () => {
      const [page, asked] = await (shared ??= opened());
      problems = [];
      return driverOf(page, {problems, close: async () => { await page.goto('about:blank'); }, ...asked});
    },
    close: () => browser.close(),
  };
}

function driverOf(page: Page, rest: Pick<Driver, 'problems' | 'close' | keyof Asked>): Driver {
  return {
    ...rest,
    goto: async (url, size) => {
      await page.setViewportSize(size);
      await page.goto(url);
    },
    run: (code, argument) => page.evaluate(`(${code})(${JSON.stringify(argument) ?? ''})`),
    key: (key, is) => is === 'down' ? page.keyboard.down(key) : page.keyboard.up(key),
    cannotPress: [],
    pointer: async steps => {
      for (const step of steps) await (typeof step === 'string' ? page.mouse[step]() : page.mouse.move(step.x, step.y));
    },
    wheel: async (at, by, isControl) => {
      await page.mouse.move(at.x, at.y);
      if (isControl) await page.keyboard.down('Control');
      await page.mouse.wheel(by.x, by.y);
      if (isControl) await page.keyboard.up('Control');
    },
    screenshot: () => page.screenshot(),
  };
}

/** The browser's own tree. */
async function toldByChromium(session: CDPSession, path: string): Promise<Accessible> {
  const find = `${JSON.stringify(path)}.split(' >>> ').reduce((within, selector) => (within.shadowRoot ?? within).querySelector(selector), document)`;
  const {result} = await session.send('Runtime.evaluate', {expression: find});
  const {nodes} = await session.send('Accessibility.getPartialAXTree', {objectId: result.objectId!, fetchRelatives: false});
  return {role: String(nodes[0]?.role?.value ?? ''), name: String(nodes[0]?.name?.value ?? '')};
}

/** In the browser's own tree, from its root through every shadow root. */
async function foundByChromium(session: CDPSession, role: string, name: string | RegExp): Promise<Found | undefined> {
  const {root} = await session.send('DOM.getDocument', {depth: 0});
  const {nodes} = await session.send('Accessibility.queryAXTree', {backendNodeId: root.backendNodeId, role, ...(typeof name === 'string' && {accessibleName: name})});
  const isMeant = (found: unknown): boolean => typeof name === 'string' || (typeof found === 'string' && name.test(found));
  const backendNodeId = nodes.find(node => !node.ignored && isMeant(node.name?.value))?.backendDOMNodeId;
  return backendNodeId === undefined ? undefined : {focus: async () => { await session.send('DOM.focus', {backendNodeId}); }};
}

async function foundByPlaywright(page: Page, role: string, name: string | RegExp): Promise<Found | undefined> {
  const found = page.getByRole(role as Parameters<Page['getByRole']>[0], {name, exact: true}).first();
  return await found.count() === 0 ? undefined : {focus: () => found.focus()};
}

/** Firefox has no door to its own tree for us: by the rules of accessible names, on Firefox's DOM. */
async function toldByPlaywright(page: Page, path: string): Promise<Accessible> {
  const [first = '', ...inside] = path.split(' >>> ');
  const snapshot = await inside.reduce((within, selector) => within.locator(selector).first(), page.locator(first).first()).ariaSnapshot();
  const [, role = '', name = '""'] = /^- (\w+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(unquoted(snapshot.split('\n')[0]!)) ?? [];
  return {role, name: String(JSON.parse(name))};
}

/** The line is YAML, which puts keys with special characters between single quotes. */
function unquoted(line: string): string {
  const [, quoted] = /^- '((?:[^']|'')*)'/.exec(line) ?? [];
  return quoted === undefined ? line : `- ${quoted.replaceAll("''", "'")}`;
}
