import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sceneRequest} from '../../src/component/sceneRequest.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {Layout} from '../../src/layout/layout.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {pathPoints, placedNodes} from '../../src/scene/sceneBoxes.ts';
import type {Scene} from '../../src/scene/scene.ts';
import type {LayoutName} from '../../src/scene/sceneOptions.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const told = normalizeEvents([{title: 'Founded', date: '2019-03-01'}, {title: 'Half way', date: '2022-03'}, {title: 'Opening', date: '2027'}]);
const at = Date.UTC(2024, 6, 1);
const groups = (scene: Scene): unknown[] => findAll(scene.root, node => node.attrs?.['class'] === 'annals-reference-word').map(({attrs}) => [attrs!['role'], attrs!['aria-label']]);

describe('buildScene(story, {lines})', () => {
  test.each([1280, 640, 360])('draws each where its instant is, with its words there, at %i px', width => {
    const scene = buildScene(told, {width, lines: [{at, label: 'The law'}]});
    const {axis, view, warp} = scene;
    const place = axis.from + ((warp(at) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);
    const along = placedNodes(scene.root).filter(({node}) => node.key === 'line-0' && node.tag === 'path').flatMap(pathPoints).map(({x, y}) => scene.orientation === 'horizontal' ? x : y);
    expect(along.length).toBeGreaterThan(1);
    for (const px of along) expect(Math.abs(px - place)).toBeLessThan(0.5);
    expect(groups(scene)).toEqual([['img', 'The law, 1 July 2024']]);
    expect(textBoxes(scene).map(({text}) => text).join(' ')).toContain('The law');
  });

  test('cuts words that are too long between two of them, and says them whole to whoever hears', () => {
    const label = 'A line whose words would take the better part of any axis that a page has room for, and more';
    const scene = buildScene(told, {width: 1000, breaks: 'none', lines: [{at, label}]});
    const shown = textBoxes(scene).find(({text}) => text.startsWith('A line'))!;
    expect(shown.text.endsWith('…')).toBe(true);
    expect(groups(scene)).toEqual([['img', `${label}, 1 July 2024`]]);
  });

  test('is in no break, and nothing beyond the axis', () => {
    const sparse = normalizeEvents([{title: 'a', date: '1999-03-01'}, {title: 'b', date: '1999-05-01'}, {title: 'c', date: '2049-03-01'}]);
    const scene = buildScene(sparse, {width: 1000, lines: [{at, label: 'The law'}]});
    expect(scene.breaks.every(([from, to]) => at <= from || at >= to)).toBe(true);
    expect(buildScene(told, {width: 1000, lines: [{at: Date.UTC(1990, 0), label: 'x'}, {at: NaN, label: 'y'}]}).root).toEqual(buildScene(told, {width: 1000}).root);
  });

  test('overlaps nothing, however many and wherever', () => {
    const marks = fc.array(fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.constantFrom('now', 'The law', 'A longer name of a line', 'Ein Donaudampfschifffahrtsgesellschaftskapitän')), {maxLength: 6});
    fc.assert(fc.property(story(25), fc.integer({min: 280, max: 1600}), fc.constantFrom('time', 'log', 'sequential'), fc.constantFrom('callouts', 'lanes'), marks, (events, width, scale, layout, list) => {
      const any = normalizeEvents(events);
      const {warp, fit} = buildScene(any, {width, scale});
      const lines = list.map(([share, label]) => ({at: warp.invert(fit[0] + (fit[1] - fit[0]) * share), label}));
      const scene = buildScene(any, {width, scale, layout, lines});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(outside(textBoxes(scene), scene)).toEqual([]);
      const {given, ...rest} = scene.counts;
      expect(Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(given);
    }), {seed: 1, numRuns: 80});
  }, 240_000);
});

describe('lines in every layout', () => {
  const custom: Layout = items => items.map(({id}) => ({id, mark: 8}));
  const grouped = normalizeEvents(['2019-03-01', '2022-03', '2024', '2027'].map((date, i) => ({title: `Event ${i}`, date, group: 'AB'[i % 2]!})));
  const layouts: readonly (readonly [string, LayoutName | Layout])[] = [...(['callouts', 'lanes', 'unified', 'faceted', 'segmented'] as const).map(name => [name, name] as const), ['a function', custom]];

  test.each(layouts.flatMap(([name, layout]) => (['horizontal', 'vertical'] as const).map(orientation => [name, orientation, layout] as const)))('stand behind the marks of %s, %s', (_, orientation, layout) => {
    const scene = buildScene(grouped, {width: 900, orientation, layout, breaks: 'none', now: Date.UTC(2025, 5), lines: [{at: Date.UTC(2023, 5), label: 'A turn'}]});
    for (const key of ['now', 'line-0']) expect(findAll(scene.root, node => node.tag === 'path' && node.key === key).length).toBeGreaterThan(0);
  });

  test('stand in every column of vertical lanes', () => {
    const scene = buildScene(grouped, {width: 900, orientation: 'vertical', layout: 'lanes', breaks: 'none', lines: [{at: Date.UTC(2023, 5), label: 'A turn'}]});
    expect(findAll(scene.root, node => node.tag === 'path' && node.key === 'line-0')).toHaveLength(2);
  });
});

describe('the option lines', () => {
  test('takes dates as now does', () => {
    expect(sceneRequest({lines: [{date: '2024-07', label: 'The law'}]}).lines).toEqual([{at, label: 'The law'}]);
  });
});
