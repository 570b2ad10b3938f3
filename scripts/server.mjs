// A static file server for some folders of this repo, on this machine only.
// The dev server and the browser tests share it, so pages are tested as they are shown.
// Must not know what the pages are, nor serve a file outside the named folders.

import {createReadStream} from 'node:fs';
import {readFile, realpath, stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, sep} from 'node:path';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * What to serve.
 * @typedef {object} Site
 * @property {string} root absolute path of the repo
 * @property {readonly string[]} folders folders of `root` that may be served; all else is 404
 * @property {string} home where `/` leads, with slashes at both ends
 * @property {string} [addToPages] text put at the end of each HTML page
 * @property {(path: string, response: import('node:http').ServerResponse) => boolean} [answer] a request taken over
 */

/**
 * A server that is not listening yet. GET and HEAD only; nothing is cached.
 * @param {Site} site
 * @returns {import('node:http').Server}
 */
export function siteServer(site) {
  return createServer((request, response) => {
    respond(site, request, response).catch(() => end(response, 500, 'The server failed.'));
  });
}

/**
 * Listens on 127.0.0.1. With `tries` above one, a taken port leads to the next.
 * @param {import('node:http').Server} server
 * @param {number} port 0 for any free one
 * @param {number} [tries]
 * @returns {Promise<number>} the port
 */
export async function listen(server, port, tries = 1) {
  try {
    return await listenOnce(server, port);
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || tries <= 1) throw error;
    return listen(server, port + 1, tries - 1);
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOnce(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {Site} site
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function respond(site, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET and HEAD.');
  const path = decodedPath(request.url ?? '/');
  if (path === undefined) return end(response, 400, 'Not a path.');
  // Browsers ask by themselves; the pages have no icon.
  if (path === '/favicon.ico') return response.writeHead(204).end();
  if (path === '/') return redirect(response, site.home);
  if (site.answer?.(path, response)) return;

  const file = await fileFor(site, path);
  if (file === undefined) return end(response, 404, 'Not found.');
  if (file === 'folder') return redirect(response, `${path}/`);
  await sendFile(site, file, request.method === 'HEAD', response);
}

/**
 * @param {string} url
 * @returns {string | undefined} undefined for what is no path
 */
function decodedPath(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''));
    return path.startsWith('/') && !/[\0\\]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file that a path means, with links followed, if it lies in a served folder; 'folder' for one without its slash.
 * @param {Site} site
 * @param {string} path
 * @returns {Promise<string | undefined>}
 */
async function fileFor({root, folders}, path) {
  try {
    const real = await realpath(join(root, path));
    const home = await realpath(root);
    if (!folders.some(folder => real === join(home, folder) || real.startsWith(join(home, folder) + sep))) return undefined;
    if (!(await stat(real)).isDirectory()) return real;
    return path.endsWith('/') ? await realpath(join(real, 'index.html')) : 'folder';
  } catch {
    return undefined;
  }
}

/**
 * @param {Site} site
 * @param {string} file
 * @param {boolean} headOnly
 * @param {import('node:http').ServerResponse} response
 */
async function sendFile(site, file, headOnly, response) {
  const type = types[extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, {'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff'});
  if (headOnly) return response.end();
  if (site.addToPages && extname(file) === '.html') return response.end((await readFile(file, 'utf8')) + site.addToPages);
  return createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} to a path; leading slashes fold into one, so it never names another host
 */
function redirect(response, to) {
  response.writeHead(302, {location: encodeURI(to.replace(/^\/+/, '/'))}).end();
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function end(response, status, text) {
  if (!response.headersSent) response.writeHead(status, {'content-type': 'text/plain; charset=utf-8'});
  response.end(`${text}\n`);
}
