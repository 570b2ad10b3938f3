// Writes the copy of the reference story that opens by double-click, with its events inside the page.
// A page opened from disk may not fetch, and data kept twice by hand would drift; a test compares the two.
// Must not know what is in the events.

import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {root} from './build.mjs';

const folder = join(root, 'examples/doha-2025');
export const inlinePage = join(folder, 'inline.html');

/**
 * The text of the page: `index.html` with the events in place of `src`.
 * @returns {string}
 * @throws when `index.html` has no `src="events.json"` to replace
 */
export function inlineStory() {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const events = readFileSync(join(folder, 'events.json'), 'utf8').trim();
  const withData = page.replace(/(<annals-timeline[^>]*?)\s+src="events\.json"([^>]*>)/, (_, before, after) =>
    `${before}${after}<script type="application/json">\n${scriptSafe(events)}\n</script>`);
  if (withData === page) throw new Error('examples/doha-2025/index.html: no <annals-timeline src="events.json"> to fill in.');
  return withData;
}

/**
 * The same JSON, with nothing in it that could end a script element.
 * @param {string} json
 */
function scriptSafe(json) {
  return json.replaceAll('<', '\\u003c');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(inlinePage, inlineStory());
