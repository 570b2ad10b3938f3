// `npm start`: builds if needed, serves the examples, rebuilds and reloads them on change.
// So that a newcomer sees the picture with one command, and an author sees each change.
// Must not be needed to use the pages: they stay plain files.

import {spawn} from 'node:child_process';
import {existsSync, watch} from 'node:fs';
import {join} from 'node:path';
import {build, isStale, root} from './build.mjs';
import {listen, siteServer} from './server.mjs';

const reloadPath = '/-reload';
const reloadScript = `new EventSource('${reloadPath}').onmessage = () => location.reload();\n`;

/** @type {Set<import('node:http').ServerResponse>} */
const listeners = new Set();

if (isStale() && !build()) process.exit(1);
const port = await listen(siteServer({
  root,
  folders: ['examples', 'dist', 'schema'],
  home: '/examples/',
  addToPages: `<script src="${reloadPath}.js"></script>\n`,
  answer: answerReload,
}), Number(process.env['PORT'] ?? 8080), 100);
const address = `http://localhost:${port}/`;
console.log(`annals examples: ${address}  (Ctrl+C ends)`);

onChange(['src'], () => build({pagesOnly: true}) && reload());
onChange(['examples'], reload);
if (process.stdout.isTTY && !process.env['CI']) openBrowser(address);

/**
 * @param {string} path
 * @param {import('node:http').ServerResponse} response
 */
function answerReload(path, response) {
  if (path === `${reloadPath}.js`) {
    response.writeHead(200, {'content-type': 'text/javascript', 'cache-control': 'no-store'}).end(reloadScript);
    return true;
  }
  if (path !== reloadPath) return false;
  response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
  response.write(': waiting\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
  return true;
}

function reload() {
  for (const response of listeners) response.write('data: changed\n\n');
}

/**
 * Calls back once for a burst of changes.
 * @param {readonly string[]} folders
 * @param {() => void} callback
 */
function onChange(folders, callback) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(callback, 100);
  };
  for (const folder of folders) {
    if (existsSync(join(root, folder))) watch(join(root, folder), {recursive: true}, soon);
  }
}

/** @param {string} url */
function openBrowser(url) {
  /** @type {Record<string, [string, string[]]>} */
  const commands = {darwin: ['open', [url]], win32: ['cmd', ['/c', 'start', '', url]]};
  const [command, args] = commands[process.platform] ?? ['xdg-open', [url]];
  spawn(command, args, {stdio: 'ignore', detached: true}).on('error', () => {}).unref();
}
