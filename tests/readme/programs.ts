// Runs code from the README: in a Node of its own, or in a jsdom page with annals beside it.
// Made from the sources, so that what it finds is never about an old build.
// Must not know which code there is.

import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSync, type BuildOptions, type Format} from 'esbuild';
import {JSDOM, requestInterceptor, VirtualConsole, type DOMWindow} from 'jsdom';
import {root} from '../../scripts/build.mjs';

/** The story that stands beside every program and page, as `events.json`. */
export const storyFile: string = join(root, 'examples/doha-2025/events.json');

/** What one `//=>` promised, and what came of it, both as JSON; an error as `throws NAME: MESSAGE`. */
export interface Finding { readonly line: string; readonly is: string; readonly wanted: string }

/** What a program did. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** Warnings and errors on its console. */
  readonly complaints: readonly string[];
  /** The text of each file it says it writes. */
  readonly written: readonly string[];
}

/** A page, and what its console complained of so far. */
export interface Page { readonly window: DOMWindow; readonly complaints: readonly string[] }

/**
 * Runs a module in a Node of its own, in a folder with the reference story as `events.json`.
 *
 * @example
 * runInNode('1 + 1; //=> 2').findings //=> [{line: '1 + 1; //=> 2', is: '2', wanted: '2'}]
 */
export function runInNode(code: string): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'annals-readme-'));
  copyFileSync(storyFile, join(folder, 'events.json'));
  writeFileSync(join(folder, 'program.mjs'), `${compiled(code, 'esm')}console.log(JSON.stringify(await globalThis.__done));`);
  const {stdout, stderr} = spawnSync(process.execPath, ['program.mjs'], {cwd: folder, encoding: 'utf8', timeout: 30_000});
  const written = [...code.matchAll(/writeFile\('([^']+)'/g)].map(([, file]) => readFileSync(join(folder, file!), 'utf8'));
  rmSync(folder, {recursive: true});
  return {findings: stdout === '' ? [] : JSON.parse(stdout), complaints: stderr === '' ? [] : [stderr], written};
}

/** Runs a module in a page that has `<div id="timeline">`. */
export async function runInPage(code: string): Promise<Outcome> {
  const {window, complaints} = openPage('<div id="timeline"></div>');
  window.eval(compiled(code, 'iife'));
  const findings: readonly Finding[] = await window['__done'];
  window.close();
  return {findings, complaints, written: []};
}

/** Opens a page in a place where `annals.min.js` and `events.json` are, and runs its scripts. */
export function openPage(body: string): Page {
  const complaints: string[] = [];
  const virtualConsole = new VirtualConsole();
  for (const method of ['error', 'warn'] as const) virtualConsole.on(method, (what: unknown) => complaints.push(String(what)));
  virtualConsole.on('jsdomError', error => complaints.push(error.message));
  const {window} = new JSDOM(`<!doctype html><body>${body}`, {
    url: 'http://localhost/', runScripts: 'dangerously', virtualConsole, resources: {interceptors: [requestInterceptor(async ({url}) => answerTo(url))]},
    // jsdom has no fetch of its own.
    beforeParse: page => { Object.assign(page, {fetch: async (url: URL) => answerTo(url.href)}); },
  });
  return {window, complaints};
}

function answerTo(url: string): Response {
  if (url === 'http://localhost/annals.min.js') return new Response(bundled({entryPoints: ['src/script.ts'], globalName: 'annals'}, 'iife'), {headers: {'content-type': 'text/javascript'}});
  const language = /^http:\/\/localhost\/locale\/(\w+)\.min\.js$/.exec(url)?.[1];
  if (language !== undefined) return new Response(bundled({stdin: {resolveDir: root, contents: `import {addLocale} from './src/component/loadedLocales.ts';\nimport {${language}} from './src/locale/${language}.ts';\naddLocale(${language});`}}, 'iife'), {headers: {'content-type': 'text/javascript'}});
  return url === 'http://localhost/events.json' ? new Response(readFileSync(storyFile, 'utf8')) : new Response('', {status: 404});
}

/** Accessible names of all events on a page; each begins with the event's title. */
export function namesOn(page: Document): string[] {
  const roots = [...page.querySelectorAll('*')].flatMap(({shadowRoot}) => shadowRoot ?? []);
  return roots.flatMap(shadow => [...shadow.querySelectorAll('svg.annals [data-event]')]).map(event => event.getAttribute('aria-label') ?? '');
}

/** A shadow root in which every hook occurs: a cut, a compressed year, a cluster, an undated event, a selected one, a flaw. */
export async function pageWithEverything(): Promise<ShadowRoot> {
  const {window} = openPage('<div id="timeline"></div>');
  window.eval(compiled(`
    import {Timeline} from 'annals';
    const crowd = Array.from({length: 400}, (_, i) => ({title: 'One of a crowd, with a title of some length', date: Date.UTC(2025, 0, 1) + i * 6e6}));
    const atOnce = Array.from({length: 40}, (_, i) => ({id: 'at-once-' + i, title: 'One of many at one instant', date: Date.UTC(2025, 3, 1)}));
    const events = [...atOnce, {id: 'dated', title: 'A', date: '1997', priority: 10}, {id: 'later', title: 'C', date: '2001', priority: 10, links: [{to: 'dated', kind: 'follows'}]}, {id: 'undated', title: 'B', date: '1997-13'}, ...crowd];
    const upright = new Timeline(document.querySelector('#timeline'), {events, orientation: 'vertical', selected: 'dated'});
    const flat = new Timeline(upright.root, {events, orientation: 'horizontal', selected: 'dated'});
      const lanes = ['lanes', 'faceted'].map(layout => new Timeline(upright.root, {events: {events: events.map((event, i) => ({...event, group: 'ABC'[i % 3]})), eras: [{title: 'Then', date: '1990/2025'}]}, orientation: 'horizontal', layout, lanes: {collapsed: ['B']}}));
      const grouped = events.map((event, i) => ({...event, group: 'ABC'[i % 3]}));
      const read = [{find: '', filter: {group: ['A']}}, {as: 'table'}].map(view => new Timeline(upright.root, {events: grouped, orientation: 'horizontal', view}));
      for (const timeline of [upright, flat, ...lanes, ...read]) timeline.addEventListener('diagnostics', event => { event.preventDefault(); });
      await Promise.all([flat, ...lanes, ...read].map(timeline => timeline.updateComplete));
      const cluster = [...flat.root.querySelectorAll('.annals-horizontal .annals-cluster')].at(-1);
      cluster.dispatchEvent(new MouseEvent('click', {bubbles: true}));
      read[0].root.querySelector('.annals-toolbar [data-do="filter"]').dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
      await Promise.all([flat.updateComplete, read[0].updateComplete]);
  `, 'iife'));
  await window['__done'];
  return window.document.querySelector('.annals-host')!.shadowRoot!;
}


/** Leaves a promise of findings in `__done`. A `//=>` stands behind a statement or on the line after it. */
function compiled(code: string, format: Format): string {
  const imports = code.split('\n').filter(isImport);
  const body = code.replace(/\n\/\/=>/g, ' //=>').split('\n').filter(line => !isImport(line)).map(noting);
  return bundled({stdin: {resolveDir: root, contents: `${imports.join('\n')}
    const __found = [];
    const __plain = (_, value) => value === undefined || Number.isNaN(value) || Math.abs(value) === Infinity ? String(value) : value;
    const __show = give => { try { return JSON.stringify(give(), __plain); } catch (error) { return JSON.stringify(\`throws \${error.name}: \${error.message}\`); } };
    globalThis.__done = (async () => { ${body.join('\n')}\nreturn __found; })();`}}, format);
}

function isImport(line: string): boolean {
  return /^ *import /.test(line);
}

/** A line that promises something notes what it gives; any other line stays as it is. */
function noting(line: string): string {
  const [, statement, wanted] = /^(\S.*?);? \/\/=> (.+)$/.exec(line) ?? [];
  if (statement === undefined || wanted === undefined) return line;
  const expected = wanted.startsWith('throws ') ? JSON.stringify(wanted) : wanted;
  return `__found.push({line: ${JSON.stringify(line)}, is: __show(() => (${statement})), wanted: __show(() => (${expected}))});`;
}

function bundled(input: BuildOptions, format: Format): string {
  const {outputFiles = []} = buildSync({
    ...input, format, bundle: true, write: false, absWorkingDir: root, target: 'es2022', platform: format === 'esm' ? 'node' : 'browser',
    alias: {'annals/quality': join(root, 'src/quality.ts'), 'annals/server': join(root, 'src/server.ts'), 'annals/locale': join(root, 'src/locale'), annals: join(root, 'src/index.ts')}, logLevel: 'silent',
  });
  return outputFiles[0]!.text;
}
