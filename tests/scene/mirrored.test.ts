import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import type {Locale} from '../../src/locale/locale.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import type {Scene, SceneNode} from '../../src/scene/scene.ts';

const story = normalizeEvents(JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')));
const leftToRight: Locale = {...ar, direction: 'ltr'};

/** Every x a tree draws at, in px of the page: ends of rects, centres of circles, anchors of texts, corners of paths. */
function places(part: SceneNode, offset = 0): number[] {
  const {tag, attrs = {}, children = []} = part;
  const moved = /^translate\((\S+)/.exec(String(attrs['transform'] ?? ''));
  const origin = offset + Number(moved?.[1] ?? 0);
  const at = (name: string): number => origin + Number(attrs[name] ?? 0);
  const own = tag === 'rect' ? [at('x'), at('x') + Number(attrs['width'])]
    : tag === 'circle' ? [at('cx')]
    : tag === 'text' ? [at('x')]
    : tag === 'path' && !/[a-z]/.test(String(attrs['d']).replace(/[eE]-/g, '')) ? corners(String(attrs['d'])).map(x => origin + x) : [];
  return [...own, ...children.flatMap(child => places(child, origin))];
}

function corners(d: string): number[] {
  return [...d.matchAll(/([MLH])(-?[\d.]+)/g)].map(match => Number(match[2]));
}

const rounded = (numbers: readonly number[]): number[] => numbers.map(x => Math.round(x * 10) / 10).sort((a, b) => a - b);

describe('a picture in a language written from right to left', () => {
  test.each([1000, 360])('is the mirror image of the same words from left to right at %i px', width => {
    const [one, other]: [Scene, Scene] = [buildScene(story, {width, locale: leftToRight}), buildScene(story, {width, locale: ar})];
    const there = rounded(places(one.root));
    expect(there.length).toBeGreaterThan(200);
    expect(rounded(places(other.root).map(x => width - x))).toEqual(there);
    expect(other.height).toBe(one.height);
    expect(other.counts).toEqual(one.counts);
  });

  test.each([1000, 360])('is as good as that, by all that can be measured, at %i px', width => {
    // But for how many nodes it is made of.
    const quality = (locale: Locale): object => ({...measureQuality(drawingOf(buildScene(story, {width, locale}), story.events)), frame: undefined});
    const round = (_: string, value: unknown): unknown => typeof value === 'number' ? String(Math.round(value * 10) / 10) : value;
    expect(JSON.stringify(quality(ar), round)).toBe(JSON.stringify(quality(leftToRight), round));
  });

  test('says its direction on the root and keeps its words first', () => {
    const {root} = buildScene(story, {width: 1000, locale: ar});
    expect(root.attrs?.['direction']).toBe('rtl');
    expect(root.attrs?.['lang']).toBe('ar');
    expect(root.children?.map(({key}) => key)).toEqual(['summary', 'mirror']);
    expect(buildScene(story, {width: 1000, locale: leftToRight}).root.attrs?.['direction']).toBeUndefined();
  });

  test('has its axis run from right to left, and down as ever', () => {
    expect(buildScene(story, {width: 1000, locale: ar}).axis).toEqual({from: 960, to: 40});
    const [one, other]: [Scene, Scene] = [buildScene(story, {width: 360, locale: leftToRight}), buildScene(story, {width: 360, locale: ar})];
    expect(other.axis).toEqual(one.axis);
  });
});
