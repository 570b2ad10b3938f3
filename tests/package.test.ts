// Is dist/ what package.json promises?
// What users install is the built files, not src/, and a build can break what the sources keep.
// Must not test what the library does.

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import {gzipSync} from 'node:zlib';
import {buildSync} from 'esbuild';
import {beforeAll, describe, expect, test} from 'vitest';
import {isStale, root} from '../scripts/build.mjs';
import {formatDate} from '../src/time/formatDate.ts';
import {parseDate} from '../src/time/parseDate.ts';
import {languages} from './locale/languages.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const dist = (): string[] => readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter(name => /\.\w+$/.test(name)).map(name => join('dist', name));
const entries: readonly string[] = ['annals', 'annals/element', 'annals/bundle', 'annals/script', 'annals/quality', 'annals/server', 'annals/locale/fr'];
const kilobytes = (content: string | Uint8Array): number => gzipSync(content, {level: 9}).length / 1000;

/** What a piece of module code prints in a Node of its own, started in the repo, so that `annals` means this package. */
function printed(code: string): unknown {
  const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '-e', code], {cwd: root, encoding: 'utf8'});
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
}

beforeAll(() => {
  if (isStale()) throw new Error('dist/ is missing or older than src/; run `npm run build`.');
});

describe('each entry', () => {
  test.each(entries)('%s can be imported in plain Node and leaves no global behind', entry => {
    const added = printed(`
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      await import('${entry}');
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter(name => !before.has(name))));
    `);
    expect(added).toEqual([]);
  });

  test('registers an element only where it says so', () => {
    const registered = (entry: string): unknown => printed(`
      const names = [];
      globalThis.HTMLElement = class {};
      globalThis.customElements = {get: () => undefined, define: name => names.push(name)};
      await import('${entry}');
      console.log(JSON.stringify(names));
    `);
    expect(registered('annals')).toEqual([]);
    expect(registered('annals/bundle')).toEqual([]);
    expect(registered('annals/element')).toEqual(['annals-timeline']);
    expect(registered('annals/script')).toEqual(['annals-timeline']);
  });

  test('that is a module gives the same names', () => {
    const names = (entry: string): unknown => printed(`console.log(JSON.stringify(Object.keys(await import('${entry}')).sort()))`);
    expect(names('annals/bundle')).toEqual(names('annals'));
    expect(names('annals')).toEqual(expect.arrayContaining(['Timeline', 'buildScene', 'formatDate', 'normalizeEvents', 'parseDate', 'renderToString']));
  });

  test('leads to a file that is there', () => {
    const files = Object.values(manifest.exports).flatMap(target => (typeof target === 'string' ? [target] : Object.values(target as object)));
    expect(files.filter(file => !existsSync(file))).toEqual([]);
    expect(files).toContain('./dist/annals.min.js');
  });

  test('names its types first', () => {
    const conditions = Object.values(manifest.exports).filter(target => typeof target === 'object').map(target => Object.keys(target as object)[0]);
    expect(new Set(conditions)).toEqual(new Set(['types']));
  });
});

describe('the files', () => {
  test('tell nothing about the machine that built them', () => {
    const telling = dist().filter(name => [root, 'file://'].some(path => readFileSync(name, 'utf8').includes(path)));
    expect(telling).toEqual([]);
    expect(dist().length).toBeGreaterThan(8);
  });

  test('have maps with their sources inside', () => {
    const maps = dist().filter(name => name.endsWith('.js')).map(name => JSON.parse(readFileSync(`${name}.map`, 'utf8')));
    for (const map of maps) {
      expect(map.sourcesContent).toHaveLength(map.sources.length);
      expect(map.sources.filter((path: string) => !/^(\.\.\/)+(src|node_modules)\//.test(path))).toEqual([]);
    }
  });

  test('contain no way from a string to HTML or code', () => {
    const code = dist().filter(name => name.endsWith('.js')).map(name => readFileSync(name, 'utf8')).join('\n');
    expect(code).toContain('__zoom'); // d3-zoom is in it, too
    expect(code).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|DOMParser|new Function|\beval\(/);
  });
});

describe('examples/static', () => {
  test.each(['UTC', 'Pacific/Apia'])('holds what build.mjs draws, byte for byte, in %s too', zone => {
    const folder = mkdtempSync(join(tmpdir(), 'annals-static-'));
    const {status, stderr} = spawnSync(process.execPath, ['examples/static/build.mjs', folder], {encoding: 'utf8', env: {...process.env, TZ: zone}});
    expect(stderr).toBe('');
    expect(status).toBe(0);
    for (const file of ['doha-2025.svg', 'doha-2025-narrow.svg']) {
      expect(readFileSync(join(folder, file), 'utf8') === readFileSync(join('examples/static', file), 'utf8'), `${file} is stale; run node examples/static/build.mjs`).toBe(true);
    }
    rmSync(folder, {recursive: true});
  });
});

describe('examples/specimen', () => {
  test('holds the marks and words of every state in every language as build.mjs draws them, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'annals-specimen-'));
    const {status, stderr} = spawnSync(process.execPath, ['examples/specimen/build.mjs', folder], {encoding: 'utf8'});
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const pages = readdirSync(folder);
    expect(pages).toHaveLength(languages.length);
    for (const page of pages) {
      expect(readFileSync(join(folder, page), 'utf8') === readFileSync(join('examples/specimen', page), 'utf8'), `${page} is stale; run node examples/specimen/build.mjs`).toBe(true);
    }
    rmSync(folder, {recursive: true});
  });
});

describe('a language', () => {
  test.each(languages)('is an entry of its own: $code', locale => {
    const told = printed(`
      const {${locale.code}} = await import('annals/locale/${locale.code}');
      const {formatDate, parseDate} = await import('annals');
      console.log(JSON.stringify(formatDate(parseDate('2025-02~/2025-03-06'), {locale: ${locale.code}, length: 'long'})));
    `);
    expect(told).toBe(formatDate(parseDate('2025-02~/2025-03-06'), {locale, length: 'long'}));
  });

  test.each(languages.filter(({code}) => code !== 'en'))('is no part of the library: $code', ({code, words}) => {
    const library = ['dist/annals.min.js', 'dist/annals.bundle.js', 'dist/index.js'].map(file => readFileSync(file, 'utf8')).join();
    expect(library.includes(words.legend.cut)).toBe(false);
    expect(readFileSync(`dist/locale/${code}.js`, 'utf8')).toContain(words.legend.cut);
  });

  test('comes as a script of a few kilobytes that makes it known to the elements of a page', () => {
    for (const {code} of languages.filter(({code}) => code !== 'en')) {
      const script = readFileSync(`dist/locale/${code}.min.js`, 'utf8');
      expect(kilobytes(script), code).toBeLessThan(7);
      const place: {[key: symbol]: {code: string}[]} = {};
      runInNewContext(script, {globalThis: place, Reflect, Symbol, Array, Intl, Object, Map, Set, String, Number, Math, RegExp});
      expect(place[Symbol.for('annals.locales')]?.map(locale => locale.code)).toEqual([code]);
    }
  });
});

// The budgets the project set itself are 60 kB for the whole script-tag bundle and 25 kB for our own code. Neither is
// reached: dates (all of EDTF), events with every message, scale, layout and scene weigh what they weigh. These
// ratchets hold what is reached. They were 66 and 64 kB before every state had a mark, ticks reached 13.8 billion years,
// pictures could be mirrored and elements could speak other languages, 72 and 69 before there were lanes and eras,
// 80 and 78 before more layouts and scales, the overview strip and labels that stay while zooming, 109 before readers had
// a toolbar, keys, filters, a search, a table, details, links and views as values, 146 before groups could count from starts of their own, 150 before lanes chose their labels together and turns moved evenly; raise them only for something of that kind.
describe('the size', () => {
  test('of the script-tag bundle does not grow beyond 156 kB, gzipped', () => {
    expect(kilobytes(readFileSync('dist/annals.min.js'))).toBeLessThanOrEqual(156);
  });

  test('of our own code does not grow beyond 157 kB, minified and gzipped', () => {
    const {outputFiles} = buildSync({
      stdin: {contents: `export * from './dist/index.js'; export * from './dist/element.js';`, resolveDir: root},
      bundle: true, minify: true, write: false, format: 'esm', target: 'es2022', external: ['d3', 'date-fns', 'date-fns/*', '@date-fns/*'],
    });
    const own = kilobytes(outputFiles[0]!.contents);
    expect(own).toBeLessThanOrEqual(157);
  });
});

describe('the manifest', () => {
  test('lists the registering doors and the scripts of languages, and nothing else, as having an effect', () => {
    expect(manifest.sideEffects).toEqual(['./dist/element.js', './dist/annals.min.js', './dist/locale/*.min.js']);
  });

  test('depends on d3 and date-fns alone', () => {
    expect(Object.keys(manifest.dependencies).filter(name => !name.startsWith('@date-fns/'))).toEqual(['d3', 'date-fns']);
  });

  test('is locked, and the lock names no registry', () => {
    const lock = readFileSync('package-lock.json', 'utf8');
    expect(lock).not.toMatch(/"resolved"/);
    const {packages} = JSON.parse(lock);
    expect(packages[''].devDependencies).toEqual(manifest.devDependencies);
    expect(packages[''].dependencies).toEqual(manifest.dependencies);
    expect(packages[''].version).toBe(manifest.version);
  });

  test('locks optional packages for all platforms', () => {
    const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const wanted = Object.values<{optionalDependencies?: object}>(packages).flatMap(({optionalDependencies = {}}) => Object.keys(optionalDependencies));
    const locked = new Set(Object.keys(packages).map(path => path.replace(/^.*node_modules\//, '')));
    expect(wanted.filter(name => !locked.has(name))).toEqual([]);
  });
});
