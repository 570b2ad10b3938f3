// Draws the reference story as SVG files, wide and narrow, in plain Node: `node examples/static/build.mjs [FOLDER]`.
// For pages, feeds and print, where no script runs.
// Must not need a browser, a font or the clock: the same events give the same bytes.

import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildScene, normalizeEvents, renderToString} from '../../dist/index.js';

const here = dirname(fileURLToPath(import.meta.url));
const folder = process.argv[2] ?? here;
const story = normalizeEvents(JSON.parse(readFileSync(join(here, '../doha-2025/events.json'), 'utf8')));
for (const {message} of story.diagnostics) console.error(message);

for (const [file, width] of [['doha-2025.svg', 1000], ['doha-2025-narrow.svg', 360]]) {
  writeFileSync(join(folder, file), `${renderToString(buildScene(story, {width}))}\n`);
}
