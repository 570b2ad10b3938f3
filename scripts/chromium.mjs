// Starts a real Chromium: the system's, or the one inside an npm package.
// So the browser tests and the benchmark run on a machine with nothing but Node and npm.
// Must not know what is tested.

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {root} from './build.mjs';

const systemPaths = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

// The same pixels everywhere: no hinting, one colour profile, no scroll bars; and nothing that talks to the network.
const sharedArgs = [
  '--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--force-color-profile=srgb', '--hide-scrollbars',
  '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic',
];

// A whole Chromium keeps two pages of its own ready in each window, for what falls down from the address bar: a second of work for
// each page that a test opens. Of these flags the last one counts, so what Playwright 1.62 leaves out is said again.
const leftOut = [
  'AutoDeElevate', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'BlockOriginHeaderModificationOnRedirect', 'BoundaryEventDispatchTracksNodeRemoval',
  'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'OptimizationHints',
  'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxPopup',
];

/**
 * Chromium ready to be driven. `CHROMIUM` in the environment names one, or says `npm` for the packaged one.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function launchChromium() {
  const system = systemChromium();
  return system === undefined ? launchPackaged() : chromium.launch({executablePath: system, args: [...sharedArgs, `--disable-features=${leftOut.join(',')}`]});
}

/** @returns {string | undefined} path of the system's browser, if one is to be used */
export function systemChromium() {
  const named = process.env['CHROMIUM'];
  if (named === 'npm') return undefined;
  return named ? named : systemPaths.find(path => existsSync(path));
}

/** @returns {Promise<import('playwright-core').Browser>} */
function launchPackaged() {
  const home = unpackedChromium();
  /** @type {Record<string, string>} */
  const env = {
    ...definedEnv(),
    LD_LIBRARY_PATH: [join(home, 'al2023/lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(home, 'annals-fonts.conf'),
  };
  return chromium.launch({
    executablePath: join(home, 'chromium'),
    args: ['--headless=shell', '--no-zygote', ...sharedArgs],
    env,
  });
}

/**
 * The folder with the packaged browser, unpacked once for each version of it: 200 MB in the temp folder.
 * @returns {string}
 */
function unpackedChromium() {
  const {version} = JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'));
  const home = join(tmpdir(), `annals-chromium-${version}`);
  if (existsSync(home)) return home;
  const draft = mkdtempSync(`${home}-`);
  unpackInto(draft);
  writeFileSync(join(draft, 'annals-fonts.conf'), fontConfig(home));
  moveUnlessThere(draft, home);
  return home;
}

/**
 * In a process of its own: the package unpacks into its temp folder, and brings its libraries only where it believes to be in a Lambda.
 * @param {string} folder
 */
function unpackInto(folder) {
  const code = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const env = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x'};
  const {status, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {cwd: root, env, encoding: 'utf8'});
  if (status !== 0) throw new Error(`@sparticuz/chromium could not be unpacked: ${stderr}`);
}

/**
 * The machine's fonts, and the package's one for a machine that has none.
 * @param {string} home
 */
function fontConfig(home) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

/**
 * @param {string} draft
 * @param {string} home
 */
function moveUnlessThere(draft, home) {
  try {
    renameSync(draft, home);
  } catch (error) {
    // Another process was first.
    rmSync(draft, {recursive: true, force: true});
    if (!existsSync(home)) throw error;
  }
}

/** @returns {Record<string, string>} */
function definedEnv() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
