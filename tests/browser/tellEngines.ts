// Says before the browser tests in which engines they run.
// A run that left an engine out must not look like one that did not.
// Must not test anything.

import {engines} from './engines.ts';

/**
 * One line on the console; throws when an engine is missing where all must run (`ANNALS_ENGINES=all`, as in CI).
 */
export default function tellEngines(): void {
  const missing = engines().filter(engine => engine.missing !== undefined);
  const here = engines().filter(engine => engine.missing === undefined).map(({name}) => name);
  const note = missing.map(({name, missing}) => `; ${name} is SKIPPED: not installed (apt-get install ${missing})`).join('');
  console.log(`Browser tests run in ${here.join(', ')}${note}`);
  if (missing.length > 0 && process.env['ANNALS_ENGINES'] === 'all') throw new Error(`All engines must run here${note}`);
}
