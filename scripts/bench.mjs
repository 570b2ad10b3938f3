// `npm run bench [N]`: what N events cost in a real Chromium, as ratios to a floor.
// Milliseconds differ between machines; a ratio to the least that could be drawn stays.
// Must not be a test: it prints figures and judges nothing.

import {join} from 'node:path';
import {median} from 'd3';
import {drawFloor, stepsOf, twoFrames, uniformEvents} from './benchPage.mjs';
import {root} from './build.mjs';
import {launchChromium} from './chromium.mjs';

const count = Number(process.argv[2] ?? 1000);
const rounds = 5;

/** @type {Readonly<Record<string, string>>} how each contender is mounted: code that gives `(t0, t1) => Promise` */
const contenders = {
  floor: 'drawFloor(host, events)',
  annals: `(() => {
    const timeline = new annals.Timeline(host, {events: events.map(({id, start, title, group}) => ({id, date: start, title, group}))});
    return async (t0, t1) => { timeline.zoomTo([t0, t1]); await timeline.updateComplete; };
  })()`,
};

const browser = await launchChromium();
/** @type {Record<string, {first: number[], steps: number[]}>} */
const results = Object.fromEntries(Object.keys(contenders).map(name => [name, {first: [], steps: []}]));
for (let round = 0; round < rounds; round++) {
  for (const [name, mount] of Object.entries(contenders)) {
    const {first, steps} = await measure(mount);
    results[name]?.first.push(first);
    results[name]?.steps.push(...steps);
  }
}
await browser.close();
print();

/**
 * Main-thread CPU in ms of the first render and of each step, less that of two empty frames.
 * @param {string} mount
 * @returns {Promise<{first: number, steps: number[]}>}
 */
async function measure(mount) {
  const page = await browser.newPage({viewport: {width: 1280, height: 720}});
  await page.setContent('<!doctype html><body style="margin:0"><div id="host" style="width:1200px"></div>');
  await page.addScriptTag({path: join(root, 'dist/annals.min.js')});
  await page.addScriptTag({content: [drawFloor, stepsOf, twoFrames, uniformEvents].join('\n')});
  await page.addScriptTag({content: `const events = uniformEvents(${count}); const steps = stepsOf(events); const host = document.getElementById('host');`});
  const cpu = await cpuClock(page);

  const idle = median([await cpu('twoFrames()'), await cpu('twoFrames()'), await cpu('twoFrames()')]) ?? NaN;
  const first = await cpu(`(globalThis.show = ${mount}, twoFrames())`);
  const steps = [];
  const length = Number(await page.evaluate('steps.length'));
  for (let i = 0; i < length; i++) steps.push(await cpu(`Promise.resolve(show(...steps[${i}])).then(twoFrames)`) - idle);
  await page.close();
  return {first: first - idle, steps};
}

/**
 * Runs code in the page and tells how long its main thread worked meanwhile.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<(code: string) => Promise<number>>}
 */
async function cpuClock(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  const read = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN);
  };
  return async code => {
    const before = await read();
    await page.evaluate(code);
    return await read() - before;
  };
}

function print() {
  const floor = summary('floor');
  for (const name of Object.keys(contenders)) {
    const {first, step, worst} = summary(name);
    const ratios = `${(first / floor.first).toFixed(1)}× and ${(step / floor.step).toFixed(1)}× the floor`;
    console.log(`${name.padEnd(8)} ${count} events: first render ${first.toFixed(0)} ms, median step ${step.toFixed(1)} ms, worst step ${worst.toFixed(0)} ms (${ratios})`);
  }
}

/** @param {string} name */
function summary(name) {
  const {first = [], steps = []} = results[name] ?? {};
  return {first: median(first) ?? NaN, step: median(steps) ?? NaN, worst: Math.max(...steps)};
}
