import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';
import type {ScaleInput} from '../../src/scale/scaleInput.ts';
import {createWarp} from '../../src/scale/warp.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {languages} from '../locale/languages.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const year = 365.2425 * 86_400_000;
const own = createWarp([{kind: 'plain', t0: Date.UTC(1990, 0), t1: Date.UTC(2000, 0), length: 3 * year}, {kind: 'compressed', t0: Date.UTC(2000, 0), t1: Date.UTC(2020, 0), length: year}, {kind: 'plain', t0: Date.UTC(2020, 0), t1: Date.UTC(2030, 0)}]);
const scales: fc.Arbitrary<ScaleInput> = fc.constantFrom<ScaleInput[]>('log', 'sequential', 'relative', own);
const widths = fc.integer({min: 280, max: 1800});
const layouts = fc.constantFrom('callouts', 'lanes');
const parts = fc.tuple(fc.double({min: 0, max: 0.95, noNaN: true}), fc.integer({min: 0, max: 20}));

function expectSound(scene: Scene, told: NormalizedStory): void {
  expect(overlaps(textBoxes(scene))).toEqual([]);
  expect(outside(textBoxes(scene), scene)).toEqual([]);
  const {given, ...rest} = scene.counts;
  expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(given);
  const {inversions, extent} = measureQuality(drawingOf(scene, told.events));
  expect(inversions).toBe(0);
  expect(Number.isNaN(extent.error) || extent.error < 4.5).toBe(true);
}

const onAxis = (scene: Scene, prefix: string): string[] => findAll(scene.root, ({tag, key}) => tag === 'text' && key.startsWith(prefix)).map(({text}) => text!);
const dates = (scene: Scene): string[] => ['upper-', 'lower-', 'age-'].flatMap(prefix => onAxis(scene, prefix));

describe('buildScene(story, {scale})', () => {
  test('keeps its promises on every scale, in both layouts, whole and in any part', () => {
    fc.assert(fc.property(story(30), scales, widths, layouts, parts, (events, scale, width, wanted, [start, halvings]) => {
      // Where time runs downward lanes are plots beside or under each other, each with an axis of its own.
      const layout = width < 560 ? 'callouts' : wanted;
      const told = normalizeEvents(events);
      const whole = buildScene(told, {width, scale, layout});
      expectSound(whole, told);
      expect(whole.counts.outside).toBe(0);
      const length = (whole.fit[1] - whole.fit[0]) * 2 ** (-halvings / 2);
      const u0 = Math.min(whole.fit[0] + (whole.fit[1] - whole.fit[0]) * start, whole.fit[1] - length);
      expectSound(buildScene(told, {width, scale, layout, view: [whole.warp.invert(u0), whole.warp.invert(u0 + length)]}), told);
    }), {seed: 1, numRuns: 50});
  }, 240_000);

  test.each(languages)('speaks $code on its axis', locale => {
    const told = normalizeEvents([{title: 'a', date: 'Y-66E6~'}, {title: 'b', date: '1969-07-20'}, {title: 'c', date: '2024-12-30'}, {title: 'd', plannedDate: '2028', status: 'planned'}]);
    for (const width of locale.direction === 'ltr' ? [1000, 360] : [1000]) {
      const scene = buildScene(told, {width, scale: 'log', now: Date.UTC(2025, 0), locale});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(dates(scene).length).toBeGreaterThan(3);
    }
  });
});

describe('buildScene(story, {scale: "log"})', () => {
  const told = normalizeEvents([{title: 'The dinosaurs die out', date: 'Y-66E6~'}, {title: 'The Moon landing', date: '1969-07-20'}, {title: 'A tweet', date: '2025-03-05T10:00'}, {title: 'The report', date: '2025-03-06'}]);

  test('counts from now, else from the end of the day it was told, else from its last event', () => {
    const last = (scene: Scene): string[] => onAxis(scene, 'lower-').slice(-1);
    expect(last(buildScene(told, {width: 1000, scale: 'log', now: Date.UTC(2026, 0)}))).toEqual(['1 Jan 2026']);
    expect(last(buildScene(told, {width: 1000, scale: 'log', asOf: Date.UTC(2025, 4, 1)}))).toEqual(['2 May 2025']);
    expect(last(buildScene(told, {width: 1000, scale: 'log'}))).toEqual(['7 Mar 2025']);
  });

  test('names round ages, each where that age is', () => {
    const scene = buildScene(told, {width: 1000, scale: 'log', now: Date.UTC(2026, 0)});
    const counts = onAxis(scene, 'age-').filter((_, i) => i % 2 === 0);
    expect(counts).toEqual(expect.arrayContaining(['10 million', '1000', '10']));
    const keys = findAll(scene.root, ({tag, key}) => tag === 'text' && key.startsWith('age-')).map(({key, text}) => [Number(/^age-(-?\d+(?:\.\d+)?(?:e\+?\d+)?)/.exec(key)![1]), text] as const);
    for (const [t, text] of keys.filter(([, text]) => /^\d+$/.test(text!))) {
      expect(Math.abs((Date.UTC(2026, 0) - t) / year - Number(text))).toBeLessThan(0.01);
    }
  });

  test('has the calendar where no two round ages are in view', () => {
    const scene = buildScene(told, {width: 1000, scale: 'log', now: Date.UTC(2026, 0), view: [Date.UTC(1969, 6, 10), Date.UTC(1969, 6, 30)]});
    expect(onAxis(scene, 'upper-')).toContain('July 1969');
    expect(onAxis(scene, 'age-')).toEqual([]);
  });

  test('says of plans how far ahead they are', () => {
    const planned = normalizeEvents([{title: 'a', date: '1969'}, {title: 'b', plannedDate: '2126', status: 'planned'}]);
    expect(onAxis(buildScene(planned, {width: 1000, scale: 'log', now: Date.UTC(2026, 0)}), 'age-').join(' ')).toContain('in 100');
  });
});

describe('buildScene(story, {scale: "sequential"})', () => {
  const told = normalizeEvents([{title: 'a', date: '1997'}, {title: 'b', date: '2025-03-04T18:00'}, {title: 'c', date: '2025-03-04T19:30'}, {title: 'd', date: '2025-03-06'}]);

  test('names each place as exactly as it is known, the day once, and the length of each step', () => {
    const scene = buildScene(told, {width: 1200, scale: 'sequential'});
    expect(onAxis(scene, 'lower-')).toEqual(['1997', '18:00', '19:30', 'Thu 6']);
    expect(onAxis(scene, 'upper-')).toEqual(['4 March 2025', 'March']);
    expect(onAxis(scene, 'length-')).toEqual(['28 years', '90 minutes', '29 hours']);
  });

  test('says the whole date in one column where time runs downward', () => {
    const scene = buildScene(told, {width: 360, scale: 'sequential'});
    expect(onAxis(scene, 'lower-').join(' ')).toBe('1997 4 Mar 2025, 18:00 19:30 6 Mar 2025');
  });

  test('leaves out a time whose day has no room', () => {
    const many = normalizeEvents(Array.from({length: 40}, (_, i) => ({title: `e${i}`, date: `2025-03-${String(1 + Math.floor(i / 2)).padStart(2, '0')}T1${i % 2}:00`})));
    const scene = buildScene(many, {width: 700, scale: 'sequential'});
    const at = (prefix: string): number[] => findAll(scene.root, ({tag, key}) => tag === 'text' && key.startsWith(prefix)).map(({key}) => Number(key.slice(6)));
    const days = new Set(at('upper-').map(t => Math.floor(t / 86_400_000)));
    expect(at('lower-').length).toBeGreaterThan(2);
    for (const t of at('lower-')) expect(days.has(Math.floor(t / 86_400_000))).toBe(true);
  });
});

describe('buildScene(story, {proportions})', () => {
  test('keeps its promises at every share of the way', () => {
    fc.assert(fc.property(story(25), widths, fc.double({min: 0, max: 1, noNaN: true}), (events, width, proportions) => {
      const told = normalizeEvents(events);
      const scene = buildScene(told, {width, proportions});
      expectSound(scene, told);
      expect(scene.counts.outside).toBe(0);
      expect(scene.breakable).toBe(buildScene(told, {width}).breaks.length > 0);
    }), {seed: 1, numRuns: 40});
  }, 240_000);
});

describe('the axis of any view', () => {
  test('has a date or says in words what is cut', () => {
    fc.assert(fc.property(story(20), widths, parts, (events, width, [start, halvings]) => {
      const told = normalizeEvents(events);
      const whole = buildScene(told, {width});
      if (whole.counts.given === whole.counts.undated) return;
      const length = (whole.fit[1] - whole.fit[0]) * 2 ** -halvings;
      const u0 = Math.min(whole.fit[0] + (whole.fit[1] - whole.fit[0]) * start, whole.fit[1] - length);
      const scene = buildScene(told, {width, view: [whole.warp.invert(u0), whole.warp.invert(u0 + length)]});
      const isCut = scene.warp.segments.some(({kind, u0: from, u1: to}) => kind === 'cut' && to > scene.view[0] && from < scene.view[1]);
      expect(isCut || dates(scene).length > 0).toBe(true);
    }), {seed: 1, numRuns: 50});
  }, 240_000);
});
