// `npm run bench:dates`: how fast dates are read, next to the edtf package, and how long the worst text takes.
// Milliseconds differ between machines; a ratio taken in the same run stays. Exits with 1 when a promise is broken.
// Must not test what is read; it only refuses to count texts that one of the two cannot read.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {pathToFileURL} from 'node:url';
import {median} from 'd3';
import {buildSync} from 'esbuild';
import {root} from './build.mjs';

const count = 100_000;
/** The other is given an even sample, and its time is scaled up: it takes a quarter of a minute for all. */
const sampleEvery = 100;
const rounds = 9;
const leastRatio = 50;
const longestMs = 5;
const randomCount = 1_000_000;

const {parseDate, officialExamples, randomBelow, randomTexts} = await bundled(`
  export {parseDate} from './src/time/parseDate.ts';
  export {officialExamples} from './tests/time/edtfExamples.ts';
  export {randomBelow, randomTexts} from './tests/time/randomTexts.ts';
`);
const {default: edtf} = await import(/** @type {string} */ ('edtf')); // which has no types

const isFast = [compare('mixed dates', mixedDates()), compare('plain days', plainDays())].every(ratio => ratio >= leastRatio);
const isBounded = slowest() <= longestMs;
if (!isFast || !isBounded) process.exitCode = 1;

/**
 * Code of ours as it is, without waiting for a build.
 * @param {string} contents
 * @returns {Promise<typeof import('../src/time/parseDate.ts') & typeof import('../tests/time/edtfExamples.ts') & typeof import('../tests/time/randomTexts.ts')>}
 */
async function bundled(contents) {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  const outfile = join(folder, 'dates.mjs');
  buildSync({stdin: {contents, resolveDir: root, loader: 'ts'}, bundle: true, outfile, format: 'esm', target: 'es2022'});
  const module = await import(pathToFileURL(outfile).href);
  rmSync(folder, {recursive: true});
  return module;
}

/** The shapes of the specification's examples in turn, each time with other years, so that no text comes twice in a row. */
function mixedDates() {
  const below = randomBelow(1);
  const shapes = officialExamples.map(([text]) => text);
  return Array.from({length: count}, (_, i) => {
    const shape = shapes[i % shapes.length] ?? '';
    const shift = below(50); // the same for all years of a shape, so that spans stay in order
    return shape.replace(/(?<![\dY])\d{4}(?!\d)/g, year => String(Number(year) + shift));
  });
}

function plainDays() {
  const below = randomBelow(2);
  const two = (/** @type {number} */ number) => String(number).padStart(2, '0');
  return Array.from({length: count}, () => `${1000 + below(1000)}-${two(1 + below(12))}-${two(1 + below(28))}`);
}

/**
 * Prints how many dates a second both read, and gives the ratio.
 * @param {string} name
 * @param {readonly string[]} dates
 */
function compare(name, dates) {
  const sample = dates.filter((_, i) => (i + Math.floor(i / sampleEvery)) % sampleEvery === 0);
  /** @type {number[]} */ const ours = [];
  /** @type {number[]} */ const theirs = [];
  for (let round = 0; round < rounds; round++) {
    ours.push(msToRead(dates, parseDate) / dates.length);
    theirs.push(msToRead(sample, edtf) / sample.length);
  }
  const [ourMs, theirMs] = [median(ours) ?? NaN, median(theirs) ?? NaN];
  const ratio = theirMs / ourMs;
  console.log([
    `${count} ${name}: annals ${spent(ourMs)}, least ${spent(Math.min(...ours))}; edtf 4.11.1 ${spent(theirMs)}`,
    `scaled up from ${sample.length}; ${ratio.toFixed(0)} times as fast (at least ${leastRatio} promised)`,
  ].join(', '));
  return ratio;
}

/** @param {number} ms for one date */
function spent(ms) {
  return `${(ms * count / 1000).toFixed(2)} s or ${Math.round(1000 / ms).toLocaleString('en')} dates/s`;
}

/**
 * @param {readonly string[]} texts
 * @param {(text: string) => unknown} read
 */
function msToRead(texts, read) {
  const start = performance.now();
  for (const text of texts) read(text);
  return performance.now() - start;
}

/** Prints and gives the longest time any of a million random texts takes, in ms. Collecting garbage is not its doing: what seems long is tried thrice more. */
function slowest() {
  const next = randomTexts(1);
  let worst = {ms: 0, text: ''};
  for (let i = 0; i < randomCount; i++) {
    const text = next();
    const first = msToRead([text], outcome);
    if (first <= worst.ms) continue;
    const ms = Math.min(first, ...[0, 0, 0].map(() => msToRead([text], outcome)));
    if (ms > worst.ms) worst = {ms, text};
  }
  console.log(`${randomCount} random texts: the slowest takes ${worst.ms.toFixed(2)} ms with its hint (at most ${longestMs} promised), ${JSON.stringify(worst.text).slice(0, 80)}`);
  return worst.ms;
}

/**
 * The date, or the refusal with its hint.
 * @param {string} text
 */
function outcome(text) {
  try {
    return parseDate(text);
  } catch (error) {
    return error instanceof SyntaxError && 'hint' in error ? error.hint : error;
  }
}
