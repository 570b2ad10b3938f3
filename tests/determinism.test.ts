// Does the same story give the same bytes, wherever and in whatever order it is told?
// The built library is run in processes of their own, since a time zone is a matter of the whole process.
// Must not test what the picture shows; the golden files are for looking at, too.

import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';

const PROGRAM = `
  import {readFileSync} from 'node:fs';
  import {buildScene, normalizeEvents, renderToString} from './dist/index.js';
  const [width, turn] = process.argv.slice(1).map(Number);
  const story = JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8'));
  const events = story.events.map((event, i) => ({event, key: (i * 7 + turn * 3) % story.events.length})).sort((a, b) => a.key - b.key).map(({event}) => event);
  process.stdout.write(renderToString(buildScene(normalizeEvents({...story, events}), {width, theme: 'light'})));
`;

/** The reference story's picture, drawn by a fresh process in `zone`, its events in another order for each `turn`. */
const draw = (width: number, zone: string, turn: number): string =>
  execFileSync(process.execPath, ['--input-type=module', '--eval', PROGRAM, String(width), String(turn)], {env: {...process.env, TZ: zone}, encoding: 'utf8', maxBuffer: 1e8});

/** The golden file; a difference is left beside it, to be looked at. With ANNALS_GOLDEN=write it is made anew. */
function expectGolden(name: string, svg: string): void {
  const path = `tests/golden/${name}.svg`;
  const changed = `tests/golden/${name}-changed.svg`;
  if (process.env['ANNALS_GOLDEN'] === 'write') writeFileSync(path, svg);
  const same = readFileSync(path, 'utf8') === svg;
  if (!same) writeFileSync(changed, svg);
  else if (existsSync(changed)) rmSync(changed);
  expect(same, `${path} is not what is drawn now; see ${changed}`).toBe(true);
}

describe.each([1000, 360])('the reference story at %i px', width => {
  test('is the golden picture', () => {
    expectGolden(`doha-2025-${width}`, draw(width, 'UTC', 0));
  });

  test('is the same bytes a second time, for permuted events, and in every time zone', () => {
    const first = draw(width, 'UTC', 0);
    for (const [zone, turn] of [['UTC', 0], ['America/Los_Angeles', 1], ['Asia/Kolkata', 2], ['Pacific/Apia', 3]] as const) {
      expect(draw(width, zone, turn) === first, `${zone}, order ${turn}`).toBe(true);
    }
  });
});
