import {describe, expect, test} from 'vitest';
import {holderBook, holderOf, membersOf, rememberedMembers, stopsIn} from '../../src/component/holders.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {createRenderer} from '../../src/render/createRenderer.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import type {SceneCluster} from '../../src/scene/scene.ts';

const DAY = 86_400_000;
const {events} = normalizeEvents(Array.from({length: 1000}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, date: Date.UTC(2000, 0, 1) + i * i * DAY / 50})));

/** What each event is drawn as, by asking all clusters. */
function holders(root: ParentNode, clusters: readonly SceneCluster[]): ReadonlyMap<string, Element> {
  return new Map(stopsIn(root).toReversed().flatMap(stop => membersOf(stop, clusters).map(id => [id, stop] as const)));
}

describe('holderOf(root, scene, event)', () => {
  const root = document.body.appendChild(document.createElement('div'));
  const scene = buildScene(events, {width: 1000});
  createRenderer()(root, scene.root);

  test('is the mark or the cluster that holds it, for every event', () => {
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

describe('holderBook(root, scene, members)', () => {
  const root = document.body.appendChild(document.createElement('div'));
  const scene = buildScene(events, {width: 1000, view: [Date.UTC(2001, 0, 1), Date.UTC(2040, 0, 1)]});
  createRenderer()(root, scene.root);
  const all = holders(root, scene.clusters);

  test('knows which event is the first of those that are drawn as one, and which are drawn with it', () => {
    const book = holderBook(root, scene);
    const firsts = new Map<Element, string>();
    for (const {id} of events) if (all.has(id) && !firsts.has(all.get(id)!)) firsts.set(all.get(id)!, id);
    for (const event of events) expect(book.isFirst(event)).toBe(all.has(event.id) ? firsts.get(all.get(event.id)!) === event.id : undefined);
    for (const event of [events[0]!, events[300]!, ...events.filter(({id}) => all.get(id)?.hasAttribute('data-event')).slice(0, 3)]) {
      const isWith = book.togetherWith(event);
      expect(events.filter(isWith)).toEqual(events.filter(other => other === event || (all.has(event.id) && all.get(other.id) === all.get(event.id))));
    }
    expect([new Set(all.values()).size > 10, all.size < events.length, events.some(book.togetherWith(undefined))]).toEqual([true, true, false]);
  });

  test('asks a cluster for what it counts once, however often it is looked at', () => {
    let asked = 0;
    const clusters = scene.clusters.map(cluster => ({id: cluster.id, u0: cluster.u0, u1: cluster.u1, get events() {
      asked++;
      return cluster.events;
    }}));
    const members = rememberedMembers();
    for (let time = 0; time < 3; time++) {
      const book = holderBook(root, {clusters, warp: scene.warp}, members);
      for (const event of events) book.of(event);
    }
    expect(asked).toBe(clusters.length);
  });
});
