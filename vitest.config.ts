// Four suites: pure rooms in plain Node, drawing in jsdom, pages in a real Chromium, and the repo itself.
// One place says which test file runs where, so a file's folder is enough to know.
// Must not know what any test asserts.

import {defineConfig} from 'vitest/config';

const inDom = ['tests/render/**/*.dom.test.ts', 'tests/input/**/*.test.ts', 'tests/component/**/*.test.ts'];
const ofTheRepo = ['tests/*.test.ts', 'tests/house/**/*.test.ts'];
const inBrowser = ['tests/browser/**/*.test.ts'];

/** Laws are tried on many random cases, and a busy machine is slow: how long a test takes is never what it tests. */
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      {test: {name: 'unit', environment: 'node', include: ['tests/**/*.test.ts'], exclude: [...inDom, ...inBrowser, ...ofTheRepo], testTimeout}},
      {test: {name: 'dom', environment: 'jsdom', include: inDom, testTimeout}},
      {test: {name: 'repo', environment: 'node', include: ofTheRepo, testTimeout}},
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: inBrowser,
          globalSetup: 'tests/browser/tellEngines.ts',
          fileParallelism: false,
          // Browsers take seconds to start: one process for all files starts each of them once.
          isolate: false,
          testTimeout,
          hookTimeout: 120_000,
          // Boxes and times are measured: nothing else may run beside it.
          sequence: {groupOrder: 1},
        },
      },
    ],
  },
});
