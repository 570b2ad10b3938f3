// What do dates in text cost whoever loads them?
// The parser is the part of the time room that grows with every kindness to writers; this holds it to its budget.
// Must not test what the parser does.

import {gzipSync} from 'node:zlib';
import {buildSync} from 'esbuild';
import {describe, expect, test} from 'vitest';
import {root} from '../scripts/build.mjs';

/** What a bundle has without any text to read: words, zones, ticks, and dates that come as numbers, bounds or pairs. */
const rest = ['formatDate', 'zone', 'boundsValue', 'calendarUnits', 'instantValue', 'formatTick', 'spanValue'];

/** Bytes of these files of the time room in one bundle, minified and gzipped. */
function size(files: readonly string[]): number {
  const contents = files.map(file => `export * from './src/time/${file}.ts';`).join('\n');
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: root, loader: 'ts'},
    bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', external: ['d3', 'date-fns', 'date-fns/*'],
  });
  return gzipSync(outputFiles[0]!.contents, {level: 9}).length;
}

describe('the parser of dates', () => {
  test('adds at most 4 kB, hints and messages included, to a bundle that has the rest of the time room', () => {
    const added = size([...rest, 'parseDate']) - size(rest);
    expect(added).toBeLessThanOrEqual(4000);
    // Were it next to nothing, the rest would have come to contain it.
    expect(added).toBeGreaterThan(3000);
  });
});
