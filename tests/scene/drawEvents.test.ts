// What is drawn of one event, whatever the layout it is in.
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import type {SceneNode} from '../../src/scene/scene.ts';

const story = normalizeEvents([
  {id: 'long', title: 'A long while', date: '1990/2020', group: 'A'}, {id: 'day', title: 'A day', date: '2005-03-05', group: 'B'},
]);
const find = (node: SceneNode, key: string): SceneNode | undefined => node.key === key ? node : node.children?.map(child => find(child, key)).find(found => found !== undefined);

describe('the ring around the selected event', () => {
  test.each(['callouts', 'lanes'] as const)('ends where the axis does, however far the event goes on: %s', layout => {
    const scene = buildScene(story, {width: 960, layout, breaks: 'none', selected: 'long', view: [Date.UTC(2005, 0), Date.UTC(2006, 0)]});
    const {x, width} = find(scene.root, 'ring')!.attrs as {x: number; width: number};
    expect([x, x + width]).toEqual([scene.axis.from - 3, scene.axis.to + 3]);
  });

  test('goes round all of a mark that is in view', () => {
    const scene = buildScene(story, {width: 960, breaks: 'none', selected: 'day'});
    const at = scene.axis.from + (scene.warp(Date.UTC(2005, 2, 5, 12)) - scene.view[0]) / (scene.view[1] - scene.view[0]) * (scene.axis.to - scene.axis.from);
    const {x, width} = find(scene.root, 'ring')!.attrs as {x: number; width: number};
    expect(x).toBeLessThan(at - 3);
    expect(x + width).toBeGreaterThan(at + 3);
  });
});
