// `npm run bench:scale`: what a picture of many events takes to build, first and in steps of zooming and panning, in plain Node,
// next to two floors of the same run: sorting as many doubles, and making as many plain nodes as the picture has.
// Must not judge by time: it prints ratios for a reader, since a shared machine is never quiet.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {pathToFileURL} from 'node:url';
import {median, randomLcg, randomNormal} from 'd3';
import {buildSync} from 'esbuild';
import {root} from './build.mjs';

const counts = [1_000, 10_000, 100_000];
const kinds = /** @type {const} */ (['uniform', 'bursty']);
const steps = 20;
const day = 86_400_000;
const span = /** @type {const} */ ([Date.UTC(2000, 0), Date.UTC(2020, 0)]);
const size = {width: 1200, height: 600};

const {buildScene, createSceneMemo, normalizeEvents} = await bundled();

console.log('| events | | first, ms | × sort | pan, ms | × nodes | zoom in, ms | × nodes | zoom out, ms | × nodes | nodes |');
console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
measured(1_000, 'uniform');
for (const count of counts) for (const kind of kinds) console.log(measured(count, kind));

/** Code of ours as it is, without waiting for a build. */
async function bundled() {
  const folder = mkdtempSync(join(tmpdir(), 'annals-bench-'));
  const outfile = join(folder, 'scene.mjs');
  const contents = [['scene/buildScene', 'buildScene'], ['scene/sceneMemo', 'createSceneMemo'], ['event/normalizeEvents', 'normalizeEvents']]
    .map(([file, name]) => `export {${name}} from './src/${file}.ts';`).join('\n');
  buildSync({stdin: {contents, resolveDir: root, loader: 'ts'}, bundle: true, outfile, format: 'esm', target: 'es2022'});
  const module = await import(pathToFileURL(outfile).href);
  rmSync(folder, {recursive: true});
  return module;
}

/**
 * Events over twenty years, one in five with a length; bursty ones mostly near twenty days.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 */
function storyOf(count, kind) {
  const random = randomLcg(0.7);
  const near = randomNormal.source(random)(0, 10 * day);
  const anywhere = () => span[0] + (span[1] - span[0]) * random();
  const centres = Array.from({length: 20}, anywhere);
  const place = () => Math.round(kind === 'uniform' || random() < 0.2 ? anywhere() : (centres[Math.floor(20 * random())] ?? 0) + near());
  return normalizeEvents(Array.from({length: count}, (_, i) => {
    const start = place();
    return {id: `e${i}`, title: `Event number ${i}`, group: `g${i % 5}`, date: random() < 0.2 ? {start, end: start + Math.round(random() * 60 * day)} : start};
  }));
}

/**
 * One line of the table. The story is read before the clock starts.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 */
function measured(count, kind) {
  const story = storyOf(count, kind);
  const memo = createSceneMemo();
  const doubles = Float64Array.from({length: count}, randomLcg(0.1));
  const sort = median(Array.from({length: 9}, () => msOf(() => doubles.slice().sort()))) ?? NaN;
  const first = msOf(() => buildScene(story, size, memo));
  const quarter = (span[1] - span[0]) / 4;
  let view = [span[0] + quarter, span[1] - quarter];
  let scene = buildScene(story, {...size, view}, memo);
  /** @param {number} factor @param {number} share */
  const moved = (factor, share) => median(Array.from({length: steps}, () => {
    const [from = 0, to = 0] = view;
    const [middle, half] = [(from + to) / 2 + (to - from) * share, (to - from) / 2 * factor];
    view = [middle - half, middle + half];
    return msOf(() => { scene = buildScene(story, {...size, view}, memo); });
  }));
  const times = [moved(1, 0.02), moved(0.9, 0), moved(1 / 0.9, 0)].map(ms => ms ?? NaN);
  const nodes = nodesIn(scene.root);
  const floor = median(Array.from({length: 99}, () => msOf(() => copied(scene.root)))) ?? NaN;
  const told = times.flatMap(ms => [ms.toFixed(1), (ms / floor).toFixed(0)]);
  return `| ${[count, kind, first.toFixed(0), (first / sort).toFixed(1), ...told, nodes].join(' | ')} |`;
}

/**
 * @typedef {{key: string, tag: string, attrs?: object, children?: readonly Node[]}} Node
 * @param {Node} node
 * @returns {number}
 */
function nodesIn({children = []}) {
  return children.reduce((sum, child) => sum + nodesIn(child), 1);
}

/**
 * The picture's nodes made again, with nothing to think about.
 * @param {Node} node
 * @returns {Node}
 */
function copied({key, tag, attrs, children}) {
  return {key, tag, attrs: {...attrs}, ...(children && {children: children.map(copied)})};
}

/** @param {() => unknown} run */
function msOf(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}
