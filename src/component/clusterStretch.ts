// How to look closer at a cluster, and whether that tells its events apart.
// A zoom that changes nothing is a dead end; a picture of it made beforehand is the one sure way to know.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Warp} from '../scale/warp.ts';
import {extentOf} from '../scene/extents.ts';
import type {Scene, SceneCluster} from '../scene/scene.ts';
import type {Domain} from '../view/viewState.ts';

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
export function isSpread(cluster: SceneCluster, scene: Pick<Scene, 'clusters'>): boolean {
  const members = new Set(cluster.events);
  return !scene.clusters.some(({events}) => events.length >= members.size && events.filter(id => members.has(id)).length === members.size);
}
