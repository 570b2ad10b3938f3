// Finds what an event is drawn as: its mark, or the cluster that counts it.
// Focus follows events, and an event may be either from one drawing to the next.
// Knows nothing of why things are drawn.

import type {TimelineEvent} from '../event/event.ts';
import type {Warp} from '../scale/warp.ts';
import {extentOf} from '../event/extent.ts';
import type {SceneCluster} from '../scene/scene.ts';

/** What can have the focus in a picture: the names of lanes, events and clusters in the order of the page, and the keys to groups. */
export function stopsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('svg.annals :is([data-lane][role="button"], [data-event], [data-cluster], [data-key])')];
}

/** The keys to the groups, which hide and show them. */
export function keysIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('svg.annals [data-key]')];
}

/** Ids of the events that a mark or a cluster stands for. */
export function membersOf(element: Element, clusters: readonly SceneCluster[]): readonly string[] {
  const event = element.getAttribute('data-event');
  if (event !== null) return [event];
  return clusters.find(({id}) => id === element.getAttribute('data-cluster'))?.events ?? [];
}

/**
 * What each event is drawn as in `root`, by its id. By comparing: an id from the data has no business in a selector.
 *
 * @example
 * holders(root, scene.clusters).get('witkoff-trip')?.getAttribute('data-event') //=> 'witkoff-trip'
 */
export function holders(root: ParentNode, clusters: readonly SceneCluster[]): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  const byId = new Map(clusters.map(cluster => [cluster.id, cluster]));
  for (const stop of stopsIn(root)) {
    const event = stop.getAttribute('data-event');
    const members = event === null ? byId.get(stop.getAttribute('data-cluster') ?? '')?.events ?? [] : [event];
    for (const id of members) if (!found.has(id)) found.set(id, stop);
  }
  return found;
}

/**
 * What one event is drawn as. Asks only clusters of its time for what they count: one may count a hundred thousand.
 *
 * @example
 * holderOf(root, scene, event)?.getAttribute('data-cluster')
 */
export function holderOf(root: ParentNode, {clusters, warp}: {readonly clusters: readonly SceneCluster[]; readonly warp: Warp}, event: TimelineEvent | undefined): Element | undefined {
  if (!event) return undefined;
  const stops = stopsIn(root);
  const own = stops.find(stop => stop.getAttribute('data-event') === event.id);
  if (own) return own;
  const places = extentOf(event)?.bounds.map(warp) ?? [];
  const [from, to] = [places.reduce((least, u) => Math.min(least, u), Infinity), places.reduce((most, u) => Math.max(most, u), -Infinity)];
  const cluster = clusters.find(one => one.u0 <= to && one.u1 >= from && one.events.includes(event.id));
  return cluster && stops.find(stop => stop.getAttribute('data-cluster') === cluster.id);
}
