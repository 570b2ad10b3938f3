import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {buildScene, type Scene, type SceneOptions} from '../../src/scene/buildScene.ts';
import type {SceneNode} from '../../src/scene/scene.ts';
import {hasClass, placedNodes, shapeBox, textBox, type PlacedNode} from '../../src/scene/sceneBoxes.ts';
import {languages} from '../locale/languages.ts';

const doha = normalizeEvents(JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')));
/** Days of 2024, so that nothing is worth a break. */
const days = (count: number) => normalizeEvents(Array.from({length: count}, (_, i) => ({id: `e${i}`, title: `Day ${i + 1}`, date: Date.UTC(2024, 0, 1 + i)})));

const strip = ({root}: Scene): SceneNode | undefined => placedNodes(root).find(({node}) => hasClass(node, 'annals-overview'))?.node;
const within = (scene: Scene, name: string): PlacedNode[] => placedNodes(scene.root).filter(({node}) => hasClass(node, name));
const all = (options: Partial<SceneOptions> = {}): Scene => buildScene(doha, {width: 1000, ...options});

describe('the overview strip', () => {
  test('is shown where the axis is broken, or events are many; always and never if asked', () => {
    expect(strip(all())).toBeDefined();
    expect(strip(all({breaks: 'none'}))).toBeUndefined();
    expect(strip(buildScene(days(100), {width: 1000}))).toBeUndefined();
    expect(strip(buildScene(days(101), {width: 1000}))).toBeDefined();
    expect(strip(buildScene(days(3), {width: 1000, overview: 'always'}))).toBeDefined();
    expect(strip(all({overview: 'none'}))).toBeUndefined();
    expect(strip(buildScene([], {width: 1000, overview: 'always'}))).toBeUndefined();
  });

  test('does not come or go with the view, nor change the height', () => {
    const heights = [undefined, ['2025-03-01', '2025-03-08'], ['2000-01-01', '2001-01-01'], ['2025-03-05', '2025-03-06']].map(view =>
      all(view === undefined ? {} : {view: [Date.parse(view[0]!), Date.parse(view[1]!)]})).map(scene => [strip(scene) !== undefined, scene.height]);
    expect(new Set(heights.map(String)).size).toBe(1);
  });

  test('stands below a horizontal picture and above a vertical axis', () => {
    for (const orientation of ['horizontal', 'vertical'] as const) {
      const scene = all({orientation, width: orientation === 'vertical' ? 360 : 1000});
      const axis = shapeBox(within(scene, 'annals-axis')[0]!)!;
      expect(scene.overview!.top > axis.y1).toBe(orientation === 'horizontal');
      expect(scene.overview!.bottom < axis.y0).toBe(orientation === 'vertical');
    }
  });

  test('has the cuts of the axis, where they are on a linear scale', () => {
    const scene = all();
    const {from, to, times: [t0, t1]} = scene.overview!;
    const place = (t: number): number => from + (to - from) * (t - t0) / (t1 - t0);
    const cut = shapeBox(within(scene, 'annals-overview-cut')[0]!)!;
    expect(within(scene, 'annals-overview-cut')).toHaveLength(1);
    expect(cut.x0).toBeCloseTo(place(Date.UTC(1998, 0)), 1);
    expect(cut.x1).toBeCloseTo(place(Date.UTC(2025, 1)), 1);
    expect(shapeBox(within(scene, 'annals-overview-density')[0]!)!.x1).toBeCloseTo(to, 1);
  });

  test('has what is in view, drawn to scale but never too narrow to see', () => {
    expect(within(all(), 'annals-overview-window')).toEqual([]);
    const years = all({view: [Date.UTC(1997, 6), Date.UTC(2010, 0)]});
    const {from, to, times: [t0, t1]} = years.overview!;
    const box = shapeBox(within(years, 'annals-overview-window')[0]!)!;
    expect(box.x0).toBeCloseTo(from + (to - from) * (Date.UTC(1997, 6) - t0) / (t1 - t0), 1);
    expect(box.x1).toBeCloseTo(from + (to - from) * (Date.UTC(2010, 0) - t0) / (t1 - t0), 1);
    const hour = shapeBox(within(all({view: [Date.UTC(2025, 2, 5), Date.UTC(2025, 2, 5, 1)]}), 'annals-overview-window')[0]!)!;
    expect(hour.x1 - hour.x0).toBe(3);
  });

  test('says that it is to scale where the axis is not, and of when it is', () => {
    expect(strip(all())!.attrs?.['aria-label']).toBe('To scale, 1997 to 2025');
    expect(strip(buildScene(days(400), {width: 1000}))!.attrs?.['aria-label']).toBe('Overview, January 2024 to February 2025');
    expect(within(buildScene(days(3), {width: 1000, overview: 'always'}), 'annals-overview-name')).toEqual([]);
  });

  test('is the same under every zone, but for its dates', () => {
    const shapes = (timeZone: string): unknown[] => placedNodes(strip(all({timeZone}))!).filter(({node}) => node.tag !== 'text' && node.key !== 'axis').map(({node: {key, attrs}}) => [key, attrs?.['d']]);
    expect(shapes('Pacific/Apia')).toEqual(shapes('UTC'));
  });

  test('is mirrored for readers from right to left', () => {
    const [one, other] = [all(), all({locale: {...ar, words: {...ar.words, overview: {...ar.words.overview, toScale: 'To scale'}}}})];
    expect(other.overview).toEqual({...one.overview, from: 1000 - one.overview!.from, to: 1000 - one.overview!.to, top: other.overview!.top, bottom: other.overview!.bottom});
  });

  test('has dates that neither overlap nor leave the picture, in any language, at any width, over any stretch', () => {
    fc.assert(fc.property(fc.integer({min: 280, max: 2560}), fc.integer({min: 0, max: 14}), fc.integer({min: 0, max: 1e6}), fc.constantFrom(...languages), (width, exponent, offset, locale) => {
      const from = Date.UTC(2024, 0, 1) + offset * 1000;
      const told = normalizeEvents([{title: 'A', date: from}, {title: 'B', date: from + 10 ** exponent}]);
      const scene = buildScene(told, {width, locale, overview: 'always'});
      const texts = placedNodes(scene.root).filter(({node, parents}) => node.tag === 'text' && parents.some(one => hasClass(one, 'annals-overview'))).map(placed => textBox(placed, scene)).sort((a, b) => a.x0 - b.x0);
      texts.forEach((box, i) => {
        expect(box.x0).toBeGreaterThanOrEqual(0);
        expect(box.x1).toBeLessThanOrEqual(scene.width);
        expect(box.x0).toBeGreaterThan(texts[i - 1]?.x1 ?? -Infinity);
      });
    }), {seed: 1, numRuns: 150});
  });
});
