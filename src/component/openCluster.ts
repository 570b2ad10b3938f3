// What opening a cluster does: a closer look where that tells its events apart, else a list of them.
// A zoom that changes nothing is a dead end; a picture of it made beforehand is the one sure way to know.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Warp} from '../scale/warp.ts';
import {extentOf} from '../event/extent.ts';
import type {Scene, SceneCluster} from '../scene/scene.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Action, Domain, ViewState} from '../view/viewState.ts';

/** The picture a cluster stands in, the state of the view on it, and how to get at events and at other pictures. */
export interface ClusterSurroundings {
  readonly scene: Scene;
  readonly state: ViewState;
  readonly event: (id: string) => TimelineEvent | undefined;
  readonly build: (domain: Domain) => Pick<Scene, 'clusters'>;
}

/** The action that opens `cluster`; one that holds a single event, which only found no room, is that event. */
export function openCluster(cluster: SceneCluster, {scene, state, event, build}: ClusterSurroundings): Action {
  if (cluster.events.length === 1) return {type: 'select', id: cluster.events[0]};
  const stretch = clusterStretch(cluster, cluster.events.flatMap(id => event(id) ?? []), scene.warp);
  const domain = stretch ? reduceView(state, {type: 'setDomain', domain: stretch}, viewLimits(scene.fit, scene.warp)).domain : state.domain;
  return domain !== state.domain && isSpread(cluster, build(domain)) ? {type: 'setDomain', domain} : {type: 'list', cluster};
}

/** Room left on each side of a cluster's events, as a share of their length. */
const MARGIN = 0.1;

/**
 * The stretch (base ms) that its events take within a cluster's own, with a margin; `undefined` where they share one instant.
 *
 * @example
 * clusterStretch({id: '3:1', u0: 0, u1: 80, events: ['a', 'b']}, [at20, at40], warp) //=> [18, 42]
 */
export function clusterStretch({u0, u1}: SceneCluster, events: readonly TimelineEvent[], warp: Warp): Domain | undefined {
  const inside = (t: number): number => Math.max(u0, Math.min(u1, warp(t)));
  let [low, high] = [Infinity, -Infinity];
  for (const event of events) {
    const extent = extentOf(event);
    if (!extent) continue;
    low = Math.min(low, inside(extent.from));
    high = Math.max(high, inside(extent.to));
  }
  const margin = (high - low) * MARGIN;
  return high > low ? [low - margin, high + margin] : undefined;
}

/** Whether the events of `cluster` are no longer all in one cluster of `scene`. */
function isSpread(cluster: SceneCluster, scene: Pick<Scene, 'clusters'>): boolean {
  const members = new Set(cluster.events);
  return !scene.clusters.some(({events}) => events.length >= members.size && events.filter(id => members.has(id)).length === members.size);
}
