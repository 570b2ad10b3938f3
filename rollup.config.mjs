// Turns the doors of src/ into the files of dist/.
// Outputs for a bundler, a module page, a script tag and a type checker, each with what it needs; every language apart.
// Must not know what the rooms do.

import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import dts from 'rollup-plugin-dts';
import esbuild from 'rollup-plugin-esbuild';
import {leanD3} from './scripts/leanD3.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const banner = `/*! annals ${version} | MIT | contains d3 and date-fns, see annals.licenses.txt */`;
const doors = {index: 'src/index.ts', element: 'src/element.ts', quality: 'src/quality.ts', server: 'src/server.ts'};

/** Languages beside English, which is built in. */
const languages = ['ar', 'de', 'es', 'fr', 'ja'];
const localeDoors = Object.fromEntries(['en', ...languages].map(code => [`locale/${code}`, `src/locale/${code}.ts`]));

/** @param {string} id */
const external = id => /^(d3|date-fns|@date-fns)(\/|$)/.test(id);
// A third pass still finds 0.4 kB, a fourth none.
const minify = () => terser({ecma: 2022, compress: {passes: 3}});
const compile = () => esbuild({target: 'es2022', charset: 'utf8', tsconfig: 'tsconfig.json'});

/** @type {import('rollup').OutputOptions} A dependency's sources are named as if they stood in this repo, wherever they do. */
const maps = {sourcemap: true, sourcemapPathTransform: path => path.replace(/^.*?(?=\/node_modules\/)/, '..')};

/** @type {import('rollup').WarningHandlerWithDefault} d3's own circles are d3's; any other warning fails the build. */
const onwarn = (warning, warn) => {
  const isTheirs = warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every(id => id.includes('/node_modules/'));
  if (!isTheirs) warn(warning);
};

/** @type {import('rollup').RollupOptions} For bundlers: dependencies stay outside. */
const modules = {
  input: doors,
  external,
  plugins: [compile()],
  output: {
    ...maps,
    dir: 'dist',
    format: 'es',
    chunkFileNames: 'shared/[name].js',
    minifyInternalExports: false,
    // A bundler is not shown imports that only another file needs.
    hoistTransitiveImports: false,
  },
};

/** @type {import('rollup').RollupOptions} For a page without a bundler. */
const bundle = {
  input: 'src/index.ts',
  onwarn,
  plugins: [leanD3(), nodeResolve(), compile()],
  output: {file: 'dist/annals.bundle.js', format: 'es', ...maps, banner, plugins: [minify()]},
};

/** @type {import('rollup').RollupOptions} For a script tag: the global `annals`, the element registered. */
const script = {
  input: 'src/script.ts',
  onwarn,
  plugins: [leanD3(), nodeResolve(), compile(), licenses('annals.licenses.txt')],
  output: {file: 'dist/annals.min.js', format: 'iife', name: 'annals', ...maps, banner, plugins: [minify()]},
};

/** @type {import('rollup').RollupOptions} Languages as modules, whole, so that pages without a bundler can import them too. */
const locales = {
  input: localeDoors,
  plugins: [nodeResolve(), compile()],
  output: {...maps, dir: 'dist', format: 'es', chunkFileNames: 'shared/[name].js', banner, minifyInternalExports: false},
};

/** @type {import('rollup').RollupOptions[]} Languages for script tags: each makes itself known to the elements of the page. */
const localeScripts = languages.map(code => ({
  input: 'locale-script',
  plugins: [localeScript(code), nodeResolve(), compile()],
  output: {file: `dist/locale/${code}.min.js`, format: 'iife', ...maps, banner, plugins: [minify()]},
}));

/** @type {import('rollup').RollupOptions} */
const types = {
  input: {...doors, ...localeDoors},
  external,
  plugins: [dts({tsconfig: 'tsconfig.json'})],
  output: {dir: 'dist', format: 'es', chunkFileNames: 'shared/[name].d.ts'},
};

/**
 * `rollup -c --configPages` builds only what the example pages load.
 * @param {{configPages?: boolean}} args
 */
export default ({configPages}) => (configPages ? [bundle, script, ...localeScripts] : [modules, bundle, script, types, locales, ...localeScripts]);

/**
 * The door of one language: `locale-script` stands for a file that adds it.
 * @param {string} code
 * @returns {import('rollup').Plugin}
 */
function localeScript(code) {
  return {
    name: 'locale-script',
    resolveId: id => (id === 'locale-script' ? join(import.meta.dirname, `src/locale-script-${code}.js`) : null),
    load: id => (id.endsWith(`locale-script-${code}.js`) ? `import {addLocale} from './component/loadedLocales.ts';\nimport {${code}} from './locale/${code}.ts';\naddLocale(${code});` : null),
  };
}

/**
 * Writes the licences of all packages inside the bundle beside it.
 * @param {string} fileName
 * @returns {import('rollup').Plugin}
 */
function licenses(fileName) {
  return {
    name: 'licenses',
    generateBundle(_, output) {
      const modulesIn = Object.values(output).flatMap(file => (file.type === 'chunk' ? Object.keys(file.modules) : []));
      const folders = new Set(modulesIn.flatMap(id => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []));
      this.emitFile({type: 'asset', fileName, source: [...folders].sort().map(licenseOf).join('\n')});
    },
  };
}

/** @param {string} folder */
function licenseOf(folder) {
  const {name, version: its, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
  return `${name} ${its} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
}
