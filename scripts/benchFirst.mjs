// `npm run bench:first`: what the first picture of many events costs in a real Chromium, objects already checked, which parts of it
// cost how much, and what a step of zooming and panning costs; next to the least that could be drawn, in the same run.
// Must not be a test: it prints figures and judges nothing. Shares of the parts are of time, so they are best read on a quiet machine.

import {median, quantile} from 'd3';
import {buildSync} from 'esbuild';
import {drawFloor, mixedEvents, stepsOf, twoFrames} from './benchPage.mjs';
import {root} from './build.mjs';
import {launchChromium} from './chromium.mjs';

const rounds = 5;
const stepRounds = 3;
/** Frames after the first picture, for what it leaves to be done. */
const rest = 12;
const counts = [10_000, 100_000];
const kinds = /** @type {const} */ (['uniform', 'bursty']);

/** Parts of a first picture, by the functions that make them; those that are inside another are indented. */
const parts = [
  ['Timeline', 'element, style, listeners'], ['buildScene', 'the picture'], ['createTimeScale', '  scale'], ['storyIndex', '  index'], ['storyStates', '  states for the legend'],
  ['overviewStrip', '  strip'], ['recap', '  recap'], ['layoutInView', '  seats and clusters'], ['labelTexts', '    texts of labels'], ['drawPlot', '  drawing the plot'],
  ['aroundPicture', 'toolbar and filters'], ['spokenPicture', 'places in the list'], ['place', 'elements of the page'], ['(garbage collector)', 'garbage collector'],
];

/** @typedef {{functionName: string}} Frame @typedef {{id: number, callFrame: Frame, children?: number[]}} ProfileNode */

const script = buildSync({
  stdin: {contents: `export {Timeline, normalizeEvents} from './src/index.ts';`, resolveDir: root, loader: 'ts'}, bundle: true, write: false, format: 'iife', globalName: 'annals', target: 'es2022',
}).outputFiles[0]?.text ?? '';
const browser = await launchChromium();
for (const count of counts) for (const kind of kinds) await report(count, kind);
await browser.close();

/**
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 */
async function report(count, kind) {
  /** @type {number[]} */ const floor = [];
  /** @type {number[]} */ const ours = [];
  /** @type {Map<string, number>[]} */ const profiles = [];
  for (let round = 0; round < rounds; round++) {
    floor.push((await measured(count, kind, 'drawFloor(host, events)', false)).cpu);
    ours.push((await measured(count, kind, 'new annals.Timeline(host, {events: story, height: 600})', false)).cpu);
    profiles.push((await measured(count, kind, 'new annals.Timeline(host, {events: story, height: 600})', true)).times);
  }
  const [most, least] = [median(ours) ?? NaN, median(floor) ?? NaN];
  console.log(`${count.toLocaleString('en')} events, ${kind}: first picture ${most.toFixed(0)} ms, floor ${least.toFixed(0)} ms, ${(most / least).toFixed(1)} times the floor`);
  await reportSteps(count, kind);
  for (const [name, words] of parts) console.log(`  ${(median(profiles, times => times.get(String(name)) ?? 0) ?? NaN).toFixed(1).padStart(7)} ms  ${words}`);
}

/**
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 */
async function reportSteps(count, kind) {
  /** @type {number[]} */ const floor = [];
  /** @type {number[]} */ const ours = [];
  for (let round = 0; round < stepRounds; round++) {
    floor.push(...await stepped(count, kind, 'drawFloor(host, events)', 'shown(t0, t1)'));
    ours.push(...await stepped(count, kind, 'new annals.Timeline(host, {events: story, height: 600})', 'shown.zoomTo([new Date(t0), new Date(t1)])'));
  }
  for (const [share, words] of /** @type {const} */ ([[0.5, 'step, median'], [0.95, 'step, 95th percentile']])) {
    const [most, least] = [quantile(ours, share) ?? NaN, quantile(floor, share) ?? NaN];
    console.log(`  ${words} ${most.toFixed(1)} ms, floor ${least.toFixed(1)} ms, ${(most / least).toFixed(1)} times the floor`);
  }
}

/**
 * Main-thread CPU in ms of each step, the first, from all to the half of it, included; less that of two empty frames.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 * @param {string} draw
 * @param {string} step
 * @returns {Promise<number[]>}
 */
async function stepped(count, kind, draw, step) {
  const {page, spent} = await pageOf(count, kind);
  await page.evaluate(`globalThis.shown = ${draw}; globalThis.step = (t0, t1) => { ${step}; }; twoFrames()`);
  /** @type {number[]} */ const idle = [];
  /** @type {number[]} */ const costs = [];
  const cost = async (/** @type {string} */ code) => {
    const before = await spent();
    await page.evaluate(code);
    return await spent() - before;
  };
  for (let i = 0; i < rest; i++) idle.push(await cost('twoFrames()'));
  for (let i = 0; i < 60; i++) costs.push(await cost(`twoFrames().then(() => { step(...stepsOf(events)[${i}]); return twoFrames(); })`));
  await page.close();
  const empty = quantile(idle, 0.25) ?? 0;
  return costs.map(ms => Math.max(0, ms - 2 * empty));
}

/**
 * Main-thread CPU in ms of `code` and two frames, and the time of each function with all that it calls.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 * @param {string} code
 * @param {boolean} isProfiled
 * @returns {Promise<{cpu: number, times: Map<string, number>}>}
 */
async function measured(count, kind, code, isProfiled) {
  const {page, session, spent} = await pageOf(count, kind);
  if (isProfiled) {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', {interval: 200});
    await session.send('Profiler.start');
  }
  const before = await spent();
  await page.evaluate(`twoFrames().then(() => { globalThis.shown = ${code}; return twoFrames(); })`);
  const cpu = await spent() - before;
  const times = isProfiled ? timesIn((await session.send('Profiler.stop')).profile) : new Map();
  await page.close();
  return {cpu, times};
}

/**
 * A page with the events read and checked, and what its main thread has spent so far, ms of CPU without the commands of the bench.
 * @param {number} count
 * @param {'uniform' | 'bursty'} kind
 */
async function pageOf(count, kind) {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  await page.setContent('<!doctype html><body style="margin:0"><div id="host" style="width:1200px"></div>');
  await page.addScriptTag({content: script});
  await page.addScriptTag({content: [drawFloor, mixedEvents, stepsOf, twoFrames].join('\n')});
  await page.addScriptTag({content: `
    // As they come from a file: texts made of pieces would be put together only while the clock runs.
    const events = JSON.parse(JSON.stringify(mixedEvents(${count}, '${kind}')));
    const story = annals.normalizeEvents(events.map(({start, end, ...rest}) => ({...rest, date: end === undefined ? start : {start, end}})));
    const host = document.getElementById('host');
  `});
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  // Twice: what the first finds unused is given back by the second.
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const spent = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ wanted) => metrics.find(({name}) => name === wanted)?.value ?? NaN;
    return 1000 * (of('TaskDuration') - of('DevToolsCommandDuration'));
  };
  return {page, session, spent};
}

/**
 * Ms of each function, by its name, with all that it calls; names that a bundler made unique are joined again.
 * @param {{nodes: ProfileNode[], samples?: number[], timeDeltas?: number[]}} profile
 * @returns {Map<string, number>}
 */
function timesIn({nodes, samples = [], timeDeltas = []}) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  /** @type {Map<number, number>} */ const own = new Map();
  samples.forEach((id, i) => own.set(id, (own.get(id) ?? 0) + (timeDeltas[i] ?? 0) / 1000));
  /** @type {Map<string, number>} */ const times = new Map();
  /** @param {ProfileNode} node @param {ReadonlySet<string>} callers @returns {number} */
  const walk = (node, callers) => {
    const name = node.callFrame.functionName.replace(/\d+$/, '');
    const inside = new Set(callers).add(name);
    const total = (node.children ?? []).reduce((sum, id) => sum + walk(/** @type {ProfileNode} */ (byId.get(id)), inside), own.get(node.id) ?? 0);
    if (!callers.has(name)) times.set(name, (times.get(name) ?? 0) + total);
    return total;
  };
  const [top] = nodes;
  if (top) walk(top, new Set());
  return times;
}
