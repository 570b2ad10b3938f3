// The repo's pages over HTTP for one test file.
// The same server as `npm start`, on any free port and without reload.
// Must not know which pages are tested.

import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join} from 'node:path';
import {root} from '../../scripts/build.mjs';
import {listen, siteServer} from '../../scripts/server.mjs';

/** A server in use. */
export interface RepoServer {
  /** Without a slash at its end: `${url}/examples/minimal.html`. */
  readonly url: string;
  /** Paths asked for so far, in order, whichever browser asked: what a page cannot hide. */
  readonly asked: () => readonly string[];
  /** Ends it, open connections too. */
  readonly close: () => Promise<void>;
}

/** Pages that are made for a test: their text by path, such as `/late.html`. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Serves `examples/`, `dist/`, `schema/` and the pages of the browser tests on 127.0.0.1, and `texts` at their paths.
 *
 * @example
 * const server = await serveRepo();
 * await page.goto(`${server.url}/examples/`);
 * await server.close();
 */
export async function serveRepo(folders: readonly string[] = ['examples', 'dist', 'schema', join('tests', 'browser')], texts: Texts = {}): Promise<RepoServer> {
  const server = siteServer({root, folders, home: '/examples/', answer: (path, response) => answer(texts[path], path, response)});
  const asked: string[] = [];
  server.on('request', ({url}: IncomingMessage) => { asked.push(url ?? ''); });
  const port = await listen(server, 0);
  return {
    asked: () => asked,
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve, reject) => {
      server.close(error => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    }),
  };
}

const TYPES: ReadonlyMap<string, string> = new Map([['.js', 'text/javascript'], ['.css', 'text/css'], ['.json', 'application/json']]);

function answer(text: string | undefined, path: string, response: ServerResponse): boolean {
  if (text === undefined) return false;
  const type = TYPES.get(extname(path)) ?? 'text/html';
  response.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'}).end(text);
  return true;
}
