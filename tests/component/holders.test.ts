import {describe, expect, test} from 'vitest';
import {holderOf, holders} from '../../src/component/holders.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {createRenderer} from '../../src/render/createRenderer.ts';
import {buildScene} from '../../src/scene/buildScene.ts';

const DAY = 86_400_000;
const {events} = normalizeEvents(Array.from({length: 1000}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: Date.UTC(2000, 0, 1) + i * i * DAY / 50})));

describe('holderOf(root, scene, event)', () => {
  const root = document.body.appendChild(document.createElement('div'));
  const scene = buildScene(events, {width: 1000});
  createRenderer()(root, scene.root);

  test('is the mark or the cluster that `holders` has for it, for every event', () => {
    const all = holders(root, scene.clusters);
    expect(all.size).toBe(events.length);
    for (const event of events) expect(holderOf(root, scene, event)).toBe(all.get(event.id));
  });

  test('asks only clusters near the event for what they count', () => {
    const asked: string[] = [];
    const clusters = scene.clusters.map(cluster => ({id: cluster.id, u0: cluster.u0, u1: cluster.u1, get events() {
      asked.push(cluster.id);
      return cluster.events;
    }}));
    expect(scene.clusters.length).toBeGreaterThan(5);
    for (const event of events.slice(0, 100)) {
      asked.length = 0;
      holderOf(root, {clusters, warp: scene.warp}, event);
      expect(asked.length).toBeLessThanOrEqual(2);
    }
  });

  test('is nothing for no event', () => {
    expect(holderOf(root, scene, undefined)).toBeUndefined();
  });
});
