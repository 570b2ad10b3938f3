import {describe, expect, test} from 'vitest';
import type {TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene, type Scene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import {createSceneMemo, type SceneMemo} from '../../src/scene/sceneMemo.ts';
import {reduceView} from '../../src/view/reduceView.ts';
import {viewLimits} from '../../src/view/viewLimits.ts';
import {breachesOf} from './breachesOf.ts';
import {KINDS, randomSet} from './randomSet.ts';
import {keptCases, LAYOUTS, ORIENTATIONS, relativeFor, reportOf, setsUpTo, settingsFor, WIDTHS, zoomedTimes, type Case, type Failure, type Setting} from './sweepCases.ts';

/** In the browser it is 300; here as many as take some seconds. */
const SETS = Number(process.env['ANNALS_SWEEP_SETS'] ?? 60);

const options = ({layout, orientation, width, scale}: Omit<Case, 'events'>): Pick<Case, 'layout' | 'orientation' | 'width' | 'scale'> => ({layout, orientation, width, ...(scale && {scale})});

/** What a timeline would show of `[t0, t1]`: never closer than its limits. */
function viewOf([t0, t1]: readonly [number, number], {warp, fit}: Scene): readonly [number, number] {
  const {domain} = reduceView({domain: fit}, {type: 'setDomain', domain: [warp(t0), warp(t1)]}, viewLimits(fit, warp));
  return [warp.invert(domain[0]), warp.invert(domain[1])];
}

/** The views of one setting, ms; the first is everything. */
function viewsOf(setting: Setting, events: readonly TimelineEvent[], whole: Scene): (readonly [number, number] | undefined)[] {
  const times: [number, number] = [whole.warp.invert(whole.view[0]), whole.warp.invert(whole.view[1])];
  const dated = events.map(event => whole.placed?.(event) ?? event).flatMap(({time, planned}) => { const known = time ?? planned; return known ? [known] : []; });
  const {startMin = NaN, endMax = NaN} = dated[Math.floor(setting.focus * dated.length)] ?? {};
  const focus = Number.isFinite(startMin) ? startMin : Number.isFinite(endMax) ? endMax : times[0];
  return setting.zooms.map(zoom => zoom === 1 ? undefined : viewOf(zoomedTimes(times, focus, setting.at, Math.min(zoom, 1e15)), whole));
}

function breachesIn(one: Omit<Case, 'events'>, events: readonly TimelineEvent[], memo?: SceneMemo): string[] {
  const scene = buildScene(events, {...options(one), ...(one.view && {view: one.view})}, memo);
  const {given, ...counted} = scene.counts;
  const lost = given - Object.values(counted).reduce((sum, count) => sum + count, 0);
  return [...breachesOf(drawingOf(scene, events)), ...(lost === 0 ? [] : [`${lost} events are lost by count`])];
}

function fails(one: Case): boolean {
  return breachesIn(one, normalizeEvents(one.events).events).length > 0;
}

describe('the random sets', () => {
  const settings = Array.from({length: 300}, (_, seed) => settingsFor(seed).map(setting => ({...setting, kind: randomSet(seed).kind}))).flat();

  test('meet each layout, orientation, width and kind with each other', () => {
    const seen = new Set(settings.flatMap(({kind, layout, orientation, width}) => [`${layout} ${orientation} ${width}`, `${kind} ${layout} ${orientation}`, `${kind} ${width}`]));
    expect(seen.size).toBe(LAYOUTS.length * ORIENTATIONS.length * (WIDTHS.length + KINDS.length) + KINDS.length * WIDTHS.length);
  });

  test('have from 1 to 2,000 events, titles of 1 to 300 characters, and are the same each time', () => {
    const sets = [...setsUpTo(300)];
    const lengths = sets.flatMap(({events}) => events.map(({title}) => [...title].length));
    expect([Math.min(...sets.map(({events}) => events.length)), Math.max(...sets.map(({events}) => events.length))]).toEqual([1, 2000]);
    expect(lengths.reduce((most, length) => Math.max(most, length), 0)).toBe(300);
    expect(lengths.reduce((least, length) => Math.min(least, length), 300)).toBe(1);
    expect(randomSet(17)).toEqual(randomSet(17));
  });
});

describe('any set, at any width, in any layout and at any zoom', () => {
  test(`keeps the label contract (seeds 0 to ${SETS - 1})`, async () => {
    const failures: Failure[] = [];
    for (const {seed, events: given} of setsUpTo(SETS)) {
      const {events} = normalizeEvents(given);
      const settings = settingsFor(seed);
      for (const setting of [...settings, ...relativeFor(seed, settings)]) {
        const memo = createSceneMemo();
        const whole = buildScene(events, options(setting), memo);
        for (const view of viewsOf(setting, events, whole)) {
          const one: Case = {...options(setting), ...(view && {view}), events: given};
          const found = breachesIn(one, events, memo);
          if (found.length > 0) failures.push({seed, one, found});
        }
      }
    }
    expect(await reportOf(failures, fails)).toEqual([]);
  }, 600_000);
});

describe('what once failed', () => {
  test.each(keptCases())('%s keeps the contract', (_, one) => {
    expect(breachesIn(one, normalizeEvents(one.events).events)).toEqual([]);
  });
});
