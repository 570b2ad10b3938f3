// Runs npm scripts side by side, as many at a time as there are cores: `node scripts/together.mjs lint types:tests`.
// Each of them keeps one core busy and needs nothing of the others, so one after another takes twice as long as it must.
// Must not know what any of them does.

import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';

/**
 * Shows what the script printed once it has ended, so that lines of two never mix.
 * @param {string} name
 * @returns {Promise<boolean>} whether it passed
 */
function run(name) {
  const start = performance.now();
  const child = spawn(`npm run --silent ${name}`, {shell: true, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => { output += text; });
  return new Promise(resolve => {
    child.on('close', code => {
      console.log(`${output}::: ${name}: ${code === 0 ? 'passed' : 'failed'} in ${Math.round((performance.now() - start) / 1000)} s`);
      resolve(code === 0);
    });
  });
}

const waiting = process.argv.slice(2);
/** @type {boolean[]} */
const passed = [];

async function runThoseThatWait() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) passed.push(await run(name));
}

await Promise.all(Array.from({length: availableParallelism()}, runThoseThatWait));
if (passed.includes(false)) process.exitCode = 1;
