// Leaves out of the self-contained bundles what d3-zoom brings along and annals never runs.
// That is d3-transition with its colours, easings, timers and interpolators, and most methods of a selection: 12 kB gzipped of
// 76, and d3's only way from a string to HTML. A bundler's user, who may want them, gets d3 whole.
// Must not change what d3-zoom does while its duration is 0, as src/input/gestures.ts sets it.

/** What d3-zoom calls on the packages left out. There is never a transition to interrupt, nor a flight to work out. */
const standIns = {
  'd3-transition': `
    import {selection} from 'd3-selection';
    selection.prototype.interrupt = function () { return this; };
    export function interrupt() {}`,
  'd3-interpolate': 'export function interpolateZoom() {}',
};

/** The methods of a selection that d3-zoom, d3-drag and src/input call, and those that these call. */
const methods = new Set(['call', 'datum', 'each', 'filter', 'node', 'on', 'property', 'style']);

/**
 * Puts stand-ins in the place of d3-transition everywhere, and of d3-interpolate for d3-zoom alone.
 * Whoever imports more from d3-transition makes the build fail: it would not be there.
 *
 * @returns {import('rollup').Plugin}
 */
export function leanD3() {
  return {
    name: 'lean-d3',
    resolveId(source, importer = '') {
      const isForZoom = /[\\/]d3-zoom[\\/]/.test(importer);
      return source === 'd3-transition' || (source === 'd3-interpolate' && isForZoom) ? `\0${source}` : undefined;
    },
    load(id) {
      const code = Object.entries(standIns).find(([name]) => id === `\0${name}`)?.[1];
      // No file stands behind it, so source maps leave it out.
      return code === undefined ? undefined : {code, map: {mappings: ''}};
    },
    transform(code, id) {
      return /[\\/]d3-selection[\\/]/.test(id) ? {code: withoutMethods(code), map: null} : undefined;
    },
  };
}

/**
 * Takes the entries out of the prototype that d3-selection writes as a list, `name: selection_name,` a line.
 * What nothing names any more, rollup drops. Lines stay where they are, so source maps hold.
 *
 * @param {string} code
 */
function withoutMethods(code) {
  return code.replace(/^ +(\w+): selection_\1,$/gm, (line, name) => (methods.has(name) ? line : ''));
}
