import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import type {Scene, SceneNode} from '../../src/scene/scene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import type {LayoutName} from '../../src/scene/sceneOptions.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const doha = normalizeEvents(JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8')));
const LAYOUTS: readonly LayoutName[] = ['lanes', 'unified', 'faceted', 'segmented'];
const ORIENTATIONS = ['horizontal', 'vertical'] as const;
const all = LAYOUTS.flatMap(layout => ORIENTATIONS.map(orientation => ({layout, orientation})));

/** What every picture promises, whatever its layout. */
function expectKept(scene: Scene): void {
  expect(overlaps(textBoxes(scene))).toEqual([]);
  expect(outside(textBoxes(scene), scene)).toEqual([]);
  const {labelled, marked, clustered, undated, outside: out, given} = scene.counts;
  expect(labelled + marked + clustered + undated + out).toBe(given);
  expect(Math.min(labelled, marked, clustered, undated, out)).toBeGreaterThanOrEqual(0);
  const drawn = idsOf(scene);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.length).toBe(labelled + marked);
  const counted = scene.clusters.flatMap(cluster => cluster.events);
  expect(counted.length).toBe(clustered);
  expect(new Set([...counted, ...drawn]).size).toBe(counted.length + drawn.length);
  const clusters = findAll(scene.root, node => node.attrs?.['data-cluster'] !== undefined).map(node => String(node.attrs!['data-cluster']));
  expect(clusters.toSorted()).toEqual(scene.clusters.map(({id}) => id).toSorted());
  expectKeys(scene.root);
}

function idsOf(scene: Scene): string[] {
  return findAll(scene.root, node => String(node.attrs?.['class'] ?? '').split(' ').includes('annals-event'))
    .filter(node => findAll(node, part => part.attrs?.['class'] === 'annals-mark').length > 0).map(node => String(node.attrs!['data-event']));
}

/** Siblings have keys of their own, and ids are unique, or drawing again would mix them up. */
function expectKeys(root: SceneNode): void {
  const ids = findAll(root, node => node.attrs?.['id'] !== undefined).map(node => node.attrs!['id']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const {children = []} of findAll(root, node => (node.children?.length ?? 0) > 1)) expect(new Set(children.map(({key}) => key)).size).toBe(children.length);
}

describe.each(all)('buildScene(story, $layout, $orientation)', ({layout, orientation}) => {
  test('keeps every label whole and apart, and counts every event once, for any story at any width', () => {
    fc.assert(fc.property(story(60), fc.integer({min: 280, max: 2000}), (events, width) => {
      const told = normalizeEvents(events);
      const scene = buildScene(told, {width, layout, orientation});
      expectKept(scene);
      expect(scene.counts.outside).toBe(0);
    }), {seed: 11, endOnFailure: true, numRuns: 40});
  });

  test('keeps it in any part of the story too', () => {
    const part = fc.tuple(fc.double({min: 0, max: 0.9, noNaN: true}), fc.double({min: 0.0005, max: 0.5, noNaN: true}));
    fc.assert(fc.property(story(50), fc.integer({min: 280, max: 1600}), part, (events, width, [start, length]) => {
      const told = normalizeEvents(events);
      const memo = createSceneMemo();
      const {warp, fit} = buildScene(told, {width, layout, orientation}, memo);
      const at = (fraction: number): number => warp.invert(fit[0] + (fit[1] - fit[0]) * Math.min(1, fraction));
      expectKept(buildScene(told, {width, layout, orientation, view: [at(start), at(start + length)]}, memo));
    }), {seed: 12, endOnFailure: true, numRuns: 25});
  });

  test('is the same picture from a memo of another view', () => {
    const memo = createSceneMemo();
    const options = {width: 900, layout, orientation} as const;
    const whole = buildScene(doha, options);
    buildScene(doha, {...options, view: [Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 6)]}, memo);
    expect(buildScene(doha, options, memo).root).toEqual(whole.root);
  });

  test('measures no title anew while panning', () => {
    const titles = ['designates', 'terrorist', 'Blumenthal', 'humanitarian', 'hostages', 'publishes'];
    const day = 86_400_000;
    let measured: string[] = [];
    const measureText = (text: string): number => { measured.push(text); return text.length * 7; };
    const memo = createSceneMemo();
    for (const from of [Date.UTC(2025, 2, 2), Date.UTC(2025, 2, 2) + day / 10, Date.UTC(2025, 2, 2) + day / 5]) {
      measured = [];
      buildScene(doha, {width: 900, layout, orientation, measureText, view: [from, from + 2 * day]}, memo);
    }
    const again = measured.filter(text => titles.some(word => text.includes(word)));
    // Rows of the calendar are laid out for each view: there is one row in view, or a few.
    expect(again.length).toBeLessThanOrEqual(layout === 'segmented' ? 60 : 0);
  });

  test('is mirrored for readers from right to left', () => {
    const [scene, other] = [ar, undefined].map(locale => buildScene(doha, {width: 1000, layout, orientation, ...(locale && {locale})}));
    expect(findAll(scene!.root, ({key}) => key === 'mirror')).toHaveLength(1);
    expect(scene!.counts.given).toBe(other!.counts.given);
    if (orientation === 'horizontal') expect(scene!.axis.from).toBeGreaterThan(scene!.axis.to);
  });

  test('bounds the height', () => {
    const crowd = normalizeEvents(Array.from({length: 400}, (_, i) => ({title: `Event number ${i} of many`, date: `${1500 + ((i * 37) % 400)}`, group: `Group ${i % 40}`})));
    const scene = buildScene(crowd, {width: 1000, layout, orientation});
    expect(scene.height).toBeLessThanOrEqual(orientation === 'horizontal' ? 1900 : 5200);
    expectKept(scene);
  });
});
