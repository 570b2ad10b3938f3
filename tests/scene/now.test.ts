import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {sceneRequest} from '../../src/component/sceneRequest.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import {pathPoints, placedNodes} from '../../src/scene/sceneBoxes.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {languages} from '../locale/languages.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const told = normalizeEvents([{title: 'Founded', date: '2019-03-01'}, {title: 'Half way', date: '2022-03'}, {title: 'Planned opening', plannedDate: '2027', status: 'planned'}]);
const now = Date.UTC(2025, 2, 6, 12);
const lineOf = (scene: Scene): number[] => placedNodes(scene.root).filter(({node}) => node.key === 'now' && node.tag === 'path').flatMap(pathPoints).map(({x, y}) => scene.orientation === 'horizontal' ? x : y);
const wordOf = (scene: Scene): unknown[] => findAll(scene.root, node => node.attrs?.['class'] === 'annals-now-word').map(({attrs}) => [attrs!['role'], attrs!['aria-label']]);

describe('buildScene(story, {now})', () => {
  test.each([1280, 640, 360])('draws a line where its scale has that instant, with its word, at %i px', width => {
    const scene = buildScene(told, {width, now, breaks: 'none'});
    const {axis, view, warp} = scene;
    const at = axis.from + ((warp(now) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);
    expect(lineOf(scene).length).toBeGreaterThan(1);
    for (const place of lineOf(scene)) expect(Math.abs(place - at)).toBeLessThan(0.5);
    expect(wordOf(scene)).toEqual([['img', 'now, 6 March 2025']]);
    const word = textBoxes(scene).filter(({text}) => text === 'now');
    expect(word).toHaveLength(1);
    const centre = width > 560 ? (word[0]!.x0 + word[0]!.x1) / 2 : (word[0]!.y0 + word[0]!.y1) / 2;
    expect(Math.abs(centre - at)).toBeLessThan(3);
  });

  test.each([['before the axis', Date.UTC(1990, 0)], ['after it', Date.UTC(2040, 0)], ['nowhere', NaN], ['at no end', Infinity]])('draws nothing for an instant %s', (_, instant) => {
    expect(buildScene(told, {width: 1000, now: instant}).root).toEqual(buildScene(told, {width: 1000}).root);
  });

  test('never stands inside a cut, whose words would hide its own', () => {
    const sparse = normalizeEvents([{title: 'Founded', date: '1999-03-01'}, {title: 'Moved', date: '1999-05-01'}, {title: 'Jubilee', plannedDate: '2049-03-01', status: 'planned'}]);
    const cuts = (scene: Scene): unknown[] => scene.warp.segments.filter(({kind, t0, t1}) => kind === 'cut' && now > t0 && now < t1);
    expect(cuts(buildScene(sparse, {width: 1000}))).toHaveLength(1);
    const scene = buildScene(sparse, {width: 1000, now});
    expect(cuts(scene)).toEqual([]);
    expect(scene.warp.segments.filter(({kind}) => kind === 'cut').length).toBeGreaterThan(1);
  });

  test('draws nothing where it is not asked, and nothing out of view', () => {
    expect([lineOf(buildScene(told, {width: 1000})), wordOf(buildScene(told, {width: 1000}))]).toEqual([[], []]);
    expect(wordOf(buildScene(told, {width: 1000, now, view: [Date.UTC(2019, 2), Date.UTC(2020, 0)]}))).toEqual([]);
  });

  test('says the day of the reader’s zone', () => {
    expect(wordOf(buildScene(told, {width: 1000, now: Date.UTC(2025, 2, 6, 22), timeZone: 'Asia/Qatar'}))).toEqual([['img', 'now, 7 March 2025']]);
  });

  test.each(languages)('speaks $code', locale => {
    const scene = buildScene(told, {width: 1000, now, locale});
    expect(textBoxes(scene).map(({text}) => text)).toContain(locale.words.now);
    expect(measureQuality(drawingOf(scene)).overlap.pairs).toBe(0);
  });

  test('overlaps nothing and keeps all counts in any story, anywhere', () => {
    fc.assert(fc.property(story(30), fc.integer({min: 280, max: 1600}), fc.double({min: 0, max: 1, noNaN: true}), (events, width, share) => {
      const any = normalizeEvents(events);
      const bare = buildScene(any, {width});
      const scene = buildScene(any, {width, now: bare.warp.invert(bare.fit[0] + (bare.fit[1] - bare.fit[0]) * share)});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(outside(textBoxes(scene), scene)).toEqual([]);
      const {given, ...parts} = scene.counts;
      expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(given);
      expect([given, parts.outside, scene.warp.invert(scene.fit[0]), scene.warp.invert(scene.fit[1])]).toEqual([events.length, 0, bare.warp.invert(bare.fit[0]), bare.warp.invert(bare.fit[1])]);
    }), {seed: 1, numRuns: 60});
  }, 120_000);
});

describe('the option now', () => {
  test('takes what asOf takes', () => {
    expect(['2025-03-06', new Date(now), now, undefined].map(one => sceneRequest({now: one}).now)).toEqual([Date.UTC(2025, 2, 6), now, now, undefined]);
  });
});
