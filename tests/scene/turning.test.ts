// Does a picture change evenly while its axis turns to true proportions?
// Both ends may be sound, and the way between them a flicker.
// Must not test how the places in between are found.

import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import doha from '../../examples/doha-2025/events.json' with {type: 'json'};
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {buildScene, type Scene, type SceneOptions} from '../../src/scene/buildScene.ts';
import type {SceneNode, Spot} from '../../src/scene/scene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import {story} from './stories.ts';

const STEPS = 8;

/** Length of the longest tail, px. */
const TAIL = 32;

/** All pictures of a turn, both ends among them. */
function turn(told: NormalizedStory, options: SceneOptions): Scene[] {
  const memo = createSceneMemo();
  return Array.from({length: STEPS + 1}, (_, i) => buildScene(told, {...options, proportions: i / STEPS}, memo));
}

function spots(scene: Scene): Map<string, Spot & {readonly dx: number; readonly dy: number}> {
  const found = new Map<string, Spot & {readonly dx: number; readonly dy: number}>();
  const look = (node: SceneNode): void => {
    const [dx = 0, dy = 0] = (/translate\(([^ ]+) ([^)]+)\)/.exec(String(node.attrs?.transform)) ?? []).slice(1).map(Number);
    if (node.spot) found.set(node.key, {...node.spot, dx, dy});
    node.children?.forEach(look);
  };
  look(scene.root);
  return found;
}

/** Whether numbers go from the first to the last in steps of one length, `slack` aside. */
function expectEven(values: readonly number[], slack: number): void {
  const [first, last] = [values[0]!, values.at(-1)!];
  values.forEach((value, i) => { expect(Math.abs(value - (first + (last - first) * (i / (values.length - 1))))).toBeLessThanOrEqual(slack); });
}

function expectEvenTurn(scenes: readonly Scene[]): void {
  expectEven(scenes.map(({height}) => height), 1);
  const all = scenes.map(spots);
  for (const id of all[0]!.keys()) {
    const last = all.at(-1)!.get(id);
    // What is counted at one end leaves into a cluster there.
    if (!last) continue;
    const way = all.map(frame => frame.get(id)!);
    expect(way.every(Boolean)).toBe(true);
    // Ornaments have one length at any scale, which bends the way of their ends a little.
    for (const end of ['from', 'to'] as const) expectEven(way.map(spot => spot[end]), TAIL);
    expectEven(way.map(({across, dy}) => across + dy), 0.5);
  }
}

describe('buildScene(story, {proportions})', () => {
  const dohaStory = normalizeEvents(doha);

  test.each(['callouts', 'lanes', 'faceted'] as const)('moves every mark and the height of %s evenly', layout => {
    for (const width of [1280, 640, 360]) {
      const scenes = turn(dohaStory, {width, layout});
      if (layout === 'callouts' || width > 560) expectEvenTurn(scenes);
      for (const {counts} of scenes.slice(1, -1)) expect({...counts, marked: counts.marked + counts.clustered, clustered: 0}).toEqual({given: 10, undated: 0, outside: 0, labelled: 0, marked: 10, clustered: 0});
    }
  });

  test('moves every mark of any story evenly', () => {
    fc.assert(fc.property(story(20), fc.constantFrom(320, 640, 1200), fc.constantFrom('callouts' as const, 'lanes' as const), (events, width, layout) => {
      const told = normalizeEvents(events);
      if (buildScene(told, {width, layout}).breakable) expectEvenTurn(turn(told, {width, layout: width < 560 ? 'callouts' : layout}));
    }), {seed: 1, numRuns: 15});
  }, 240_000);

  test('draws the ends of a turn as if nothing had turned', () => {
    const memo = createSceneMemo();
    const scenes = [0.5, 0, 0.25, 1].map(proportions => buildScene(dohaStory, {width: 900, proportions}, memo).root);
    expect(scenes[1]).toEqual(buildScene(dohaStory, {width: 900}).root);
    expect(scenes[3]).toEqual(buildScene(dohaStory, {width: 900, proportions: 1}).root);
  });
});
