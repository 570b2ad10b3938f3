import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {Layout, LayoutItem, LayoutRoom, Placement} from '../../src/layout/layout.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import type {Scene} from '../../src/scene/scene.ts';
import {outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const doha = normalizeEvents(JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8')));

/** Labels by turns on both sides, each in the first row that is free; what finds none is left out. */
const byTurns: Layout = (items, {from, to, across, gap, pitch}) => {
  const ends = across.map(() => [] as number[]);
  return items.flatMap((item, i): Placement[] => {
    const side = across.length > 1 && i % 2 === 1 ? 1 : 0;
    const {along, across: size} = item.labels.at(-1)!;
    const start = Math.max(from, Math.min(to - along, item.at));
    const row = [0, 1].find(row => (ends[side]![row] ?? -Infinity) + gap <= start && 2 * pitch + row * 90 + size <= across[side]!);
    if (row === undefined || along > to - from || size > 80) return [];
    ends[side]![row] = start + along;
    return [{id: item.id, side, mark: pitch / 2 + row * pitch, label: {start, away: 2 * pitch + row * 90, shape: item.labels.length - 1}}];
  });
};

function expectKept(scene: Scene): void {
  expect(overlaps(textBoxes(scene))).toEqual([]);
  expect(outside(textBoxes(scene), scene)).toEqual([]);
  const {labelled, marked, clustered, undated, outside: out, given} = scene.counts;
  expect(labelled + marked + clustered + undated + out).toBe(given);
  expect(Math.min(labelled, marked, clustered, undated, out)).toBeGreaterThanOrEqual(0);
}

describe('buildScene(story, {layout: a function})', () => {
  test('puts marks and labels where the function says', () => {
    const layout: Layout = ([first]) => [{id: first!.id, mark: 20, label: {start: 100, away: 60}}];
    const scene = buildScene(doha, {width: 1000, layout});
    const own = textBoxes(scene).filter(box => box.owner === 'designation-1997');
    expect(Math.min(...own.map(({x0}) => x0))).toBeCloseTo(scene.axis.from + 100, 1);
    expect(scene.counts).toEqual({given: 10, labelled: 1, marked: scene.counts.marked, clustered: 9 - scene.counts.marked, undated: 0, outside: 0});
    expect(scene.clusters.length).toBeGreaterThan(0);
  });

  test('tells it numbers only: ids, priorities, groups, stretches in px, sizes of labels', () => {
    let seen: {items: readonly LayoutItem[]; room: LayoutRoom} | undefined;
    const scene = buildScene(doha, {width: 1000, layout: (items, room) => { seen = {items, room}; return []; }});
    const length = scene.axis.to - scene.axis.from;
    expect(seen!.room).toMatchObject({orientation: 'horizontal', from: 0, to: length, gap: 12, pitch: 16});
    expect(seen!.items.map(({id}) => id)).toEqual(doha.events.map(({id}) => id));
    for (const {at, from, to, labels} of seen!.items) {
      expect([from <= at, at <= to, at >= 0, at <= length, labels.length > 0]).toEqual([true, true, true, true, true]);
    }
  });

  test.each(['horizontal', 'vertical'] as const)('keeps every promise but the places, for any story, %s', orientation => {
    fc.assert(fc.property(story(40), fc.integer({min: 300, max: 1800}), fc.double({min: 0, max: 0.8, noNaN: true}), (events, width, start) => {
      const told = normalizeEvents(events);
      const memo = createSceneMemo();
      const whole = buildScene(told, {width, layout: byTurns, orientation}, memo);
      expectKept(whole);
      const at = (share: number): number => whole.warp.invert(whole.fit[0] + (whole.fit[1] - whole.fit[0]) * share);
      expectKept(buildScene(told, {width, layout: byTurns, orientation, view: [at(start), at(start + 0.1)]}, memo));
    }), {seed: 21, endOnFailure: true, numRuns: 60});
  });

  test('is asked once for each zoom, and not again while panning', () => {
    let calls = 0;
    const layout: Layout = (items, room) => { calls++; return byTurns(items, room); };
    const memo = createSceneMemo();
    const day = 86_400_000;
    for (const from of [0, 0.1, 0.2, 0.3].map(share => Date.UTC(2025, 2, 2) + share * day)) buildScene(doha, {width: 1000, layout, view: [from, from + 2 * day]}, memo);
    expect(calls).toBe(2);
  });

  test('throws, with names, for labels that overlap', () => {
    const layout: Layout = items => items.slice(0, 2).map(({id}) => ({id, mark: 8, label: {start: 0, away: 30}}));
    expect(() => buildScene(doha, {width: 1000, layout})).toThrow(/layout: the labels of "designation-1997" and "doha-talks" overlap by [\d.]+ × [\d.]+ px; none may/);
  });
});
