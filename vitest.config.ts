// Five suites: pure rooms in plain Node, drawing in jsdom, pages in real browsers, the repo itself, and dates in many zones.
// One place says which test file runs where, so a file's folder is enough to know.
// Must not know what any test asserts.

import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';
import {zones} from './scripts/zones.mjs';

const inDom = ['tests/render/**/*.dom.test.ts', 'tests/input/**/*.test.ts', 'tests/component/**/*.test.ts'];
const ofTheRepo = ['tests/*.test.ts', 'tests/house/**/*.test.ts'];
const inBrowser = ['tests/browser/**/*.test.ts'];

// What a date means must not depend on where the machine stands. All of the suite 'unit' runs where days lie far from UTC's and one
// never was; with ANNALS_ZONES in the environment the rooms that know dates run in every zone of the list, but for mere arithmetic.
const ofDates = ['tests/{time,event,locale}/*.test.ts', 'tests/scale/ticks.test.ts'];
const ofNoZone = ['anyText', 'civil', 'completeMask', 'normalizeLaws', 'compareCodePoints', 'limits', 'followable', 'possibleRelations', 'sortEvents', 'uniqueIds', 'canonicalText', 'calendarUnits'].map(name => `**/${name}.test.ts`);
const home = 'Pacific/Apia';
const inZones = process.env['ANNALS_ZONES'] ? zones.filter(zone => zone !== home) : [];

/** Laws are tried on many random cases, and a busy machine is slow: how long a test takes is never what it tests. */
const patience = {testTimeout: 240_000, hookTimeout: 240_000};
const expect = {poll: {timeout: 30_000}};

/** Files of pages that take a minute and more. They come first, or the last of them would keep one core busy and leave the others idle. */
const long = ['axe', 'hostile', 'tasks', 'sweep', 'resize', 'everywhere', 'csp', 'released'].map(name => `browser/${name}.test.ts`);

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({moduleId}: TestSpecification): boolean => long.some(name => moduleId.endsWith(name));
    return (await super.sort(files)).toSorted((a, b) => Number(isLong(b)) - Number(isLong(a)));
  }
}

export default defineConfig({
  test: {
    sequence: {sequencer: LongFirst},
    // The runner keeps a core for itself otherwise, which on a machine with two is half of it.
    maxWorkers: availableParallelism(),
    projects: [
      {test: {name: 'unit', env: {TZ: home}, environment: 'node', isolate: false, include: ['tests/**/*.test.ts'], exclude: [...inDom, ...inBrowser, ...ofTheRepo], ...patience}},
      ...inZones.map(TZ => ({test: {name: `zone-${TZ}`, env: {TZ}, environment: 'node', include: ofDates, exclude: ofNoZone, isolate: false, ...patience}})),
      {test: {name: 'dom', environment: 'jsdom', isolate: false, include: inDom, ...patience}},
      {test: {name: 'repo', environment: 'node', include: ofTheRepo, ...patience}},
      {
        test: {
          name: 'browser',
          environment: 'node',
          include: inBrowser,
          globalSetup: 'tests/browser/tellEngines.ts',
          // Pages wait as long as they work, so three at a time keep two cores busy; with all the other suites beside them frames get rare.
          maxWorkers: 3,
          sequence: {groupOrder: 1},
          // Browsers take seconds to start: a worker starts each of them once, for all its files.
          isolate: false,
          ...patience,
          expect,
        },
      },
    ],
  },
});
