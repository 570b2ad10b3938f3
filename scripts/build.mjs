// Builds dist/, or finds that it need not be built.
// `npm start`, `npm test` and `npm pack` all ask here, so "is it fresh?" has one answer.
// Must not know what is in the files.

import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, rmSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outputs = ['index.js', 'element.js', 'annals.bundle.js', 'annals.min.js', 'index.d.ts', 'element.d.ts', 'quality.js', 'quality.d.ts', 'server.js', 'server.d.ts', 'locale/fr.js', 'locale/fr.min.js', 'locale/fr.d.ts'];
const inputs = ['src', 'rollup.config.mjs', 'scripts/leanD3.mjs', 'package.json', 'tsconfig.json'];

/** Is an output missing, or older than any source? */
export function isStale() {
  const files = outputs.map(name => join(root, 'dist', name));
  if (!files.every(existsSync)) return true;
  const newest = Math.max(...inputs.flatMap(name => filesIn(join(root, name))).map(modified));
  return Math.min(...files.map(modified)) < newest;
}

/**
 * Runs rollup, quietly. Gives false and prints why when it failed or warned.
 * @param {{pagesOnly?: boolean}} [options] `pagesOnly`: only what the example pages load, without a clean start.
 * @returns {boolean}
 */
export function build({pagesOnly = false} = {}) {
  if (!pagesOnly) rmSync(join(root, 'dist'), {recursive: true, force: true});
  const rollup = join(root, 'node_modules/rollup/dist/bin/rollup');
  const flags = ['-c', '--failAfterWarnings', ...(pagesOnly ? ['--configPages'] : [])];
  const {status, stdout, stderr} = spawnSync(process.execPath, [rollup, ...flags], {cwd: root, encoding: 'utf8'});
  if (status !== 0) console.error(stdout + stderr);
  return status === 0;
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  // The folder itself counts too: a deleted file changes only that.
  return [path, ...readdirSync(path).flatMap(name => filesIn(join(path, name)))];
}

/** @param {string} path */
function modified(path) {
  return statSync(path).mtimeMs;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const needed = !process.argv.includes('--if-stale') || isStale();
  if (needed && !build()) process.exitCode = 1;
}
