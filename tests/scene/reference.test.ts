import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {StoryInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import {breachesOf} from './breachesOf.ts';
import {findAll} from './boxes.ts';

const json: StoryInput = JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8'));
const told = normalizeEvents(json);

/** Shift is M5's `meanFromMark`: from the nearest of the label's box to the nearest of the mark's, along the axis. */
describe.each([1000, 360])('the reference story at %i px', width => {
  const scene = buildScene(told, {width});
  const drawing = drawingOf(scene, told.events);
  const quality = measureQuality(drawing);

  test('can be read: ten titles, none of them cut, and nothing in the way of another', () => {
    const titles = findAll(scene.root, ({attrs}) => attrs?.['class'] === 'annals-label').map(label =>
      findAll(label, ({attrs}) => attrs?.['class'] === 'annals-label-title').map(({text}) => text).join(' '));
    const words = (text: string): string => text.replaceAll(/\s/g, '');
    expect(titles.map(words).sort()).toEqual(told.events.map(({title}) => words(title)).sort());
    expect(breachesOf(drawing)).toEqual([]);
    expect(quality.shown).toMatchObject({labels: 10, share: 1});
  });

  test('has its labels within 12 px of their marks on average, and no leaders that cross', () => {
    expect(quality.shift.meanFromMark).toBeLessThan(12);
    expect(quality.leaders).toMatchObject({crossings: 0, throughLabels: 0});
  });

  test('has its labels within 12 px of the feet of their leaders, too', () => {
    expect(quality.shift.mean).toBeLessThan(12);
  });

  test('spends less than a fifth of its axis on breaks', () => {
    expect(quality.breaks.count).toBe(3);
    expect(quality.breaks.share).toBeLessThan(0.2);
  });
});

describe.each([280, 320, 400, 480, 559, 560, 570, 580, 600, 620, 640, 700, 760, 840, 900, 1280])('the reference story at %i px', width => {
  test('has ten titles, no leaders that cross, and less than a fifth of its axis in breaks, each with its words', () => {
    const scene = buildScene(told, {width});
    const {shown, leaders, breaks} = measureQuality(drawingOf(scene, told.events));
    expect(shown.labels).toBe(10);
    expect(leaders).toMatchObject({crossings: 0, throughLabels: 0});
    expect(breaks.share).toBeLessThan(0.2);
    for (const group of findAll(scene.root, ({key}) => key.startsWith('break-'))) expect(group.children?.length).toBeGreaterThan(0);
  });
});
