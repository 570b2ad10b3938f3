// The three engines a page may meet: Chromium's, Firefox's and WebKit's, as far as they are installed here.
// Chromium comes with the repo and is never missing; the other two are the system's own, so nothing is downloaded.
// Must not know what is tested.

import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from './driver.ts';
import {startChromium, startFirefox} from './playwrightBrowser.ts';
import {startWebKit} from './webkitBrowser.ts';

/** One of the three. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  /** What would have to be installed to run it here; `undefined` where it runs. */
  readonly missing: string | undefined;
  readonly start: () => Promise<Browser>;
}

/**
 * All three, those that are missing too. `FIREFOX` in the environment names a Firefox other than the system's.
 *
 * @example
 * engines().filter(({missing}) => missing === undefined).map(({name}) => name) //=> ['Chromium', 'Firefox', 'WebKit']
 */
export function engines(): readonly Engine[] {
  const firefox = firstOf([process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']);
  const driver = firstOf(['/usr/bin/WebKitWebDriver']);
  const screen = firstOf(['/usr/bin/Xvfb']);
  const browser = firstOf(miniBrowsers());
  return [
    {name: 'Chromium', missing: undefined, start: startChromium},
    firefox === undefined
      ? absent('Firefox', 'firefox-esr')
      : {name: 'Firefox', missing: undefined, start: () => startFirefox(firefox)},
    driver === undefined || screen === undefined || browser === undefined
      ? absent('WebKit', 'webkit2gtk-driver xvfb')
      : {name: 'WebKit', missing: undefined, start: () => startWebKit({driver, screen, browser})},
  ];
}

function absent(name: Engine['name'], missing: string): Engine {
  return {name, missing, start: () => Promise.reject(new Error(`${name} needs ${missing}`))};
}

function firstOf(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find(path => path !== undefined && path !== '' && existsSync(path));
}

/** Its folder is named after the library's version and lies in one named after the machine's kind, or in none. */
function miniBrowsers(): string[] {
  const homes = [...foldersIn('/usr/lib'), '/usr/lib', '/usr/libexec'];
  return homes.flatMap(foldersIn).filter(folder => /webkit(2gtk|gtk)-[\d.]+$/.test(folder)).map(folder => join(folder, 'MiniBrowser')).reverse();
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).filter(entry => entry.isDirectory()).map(({name}) => join(folder, name));
}
