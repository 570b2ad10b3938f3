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

/** The ids that a cluster counts, in reading order. */
export type Members = (cluster: SceneCluster) => ReadonlySet<string>;

/** Members that are looked up once for each cluster: one may count a hundred thousand. */
export function rememberedMembers(): Members {
  const known = new WeakMap<SceneCluster, ReadonlySet<string>>();
  return cluster => {
    const ids = known.get(cluster) ?? new Set(cluster.events);
    known.set(cluster, ids);
    return ids;
  };
}

/** What events are drawn as, found one by one. */
export interface HolderBook {
  readonly of: (event: TimelineEvent) => Element | undefined;
  /** Whether an event is the first of those it is drawn together with; `undefined` where it is not drawn. */
  readonly isFirst: (event: TimelineEvent) => boolean | undefined;
  /** Tells of any event whether it is drawn together with this one. */
  readonly togetherWith: (event: TimelineEvent | undefined) => (other: TimelineEvent) => boolean;
}

/** What is drawn: clusters, and the axis they are on. */
export interface Drawn { readonly clusters: readonly SceneCluster[]; readonly warp: Warp }

/**
 * The book of what is drawn in `root` now, by comparing: an id from the data has no business in a selector. Asks only clusters of an event's time for what they count.
 *
 * @example
 * holderBook(root, scene).isFirst(event) //=> true, where it has a mark of its own
 */
export function holderBook(root: ParentNode, {clusters, warp}: Drawn, members: Members = rememberedMembers()): HolderBook {
  const [marks, pills] = [new Map<string, Element>(), new Map<string, Element>()];
  for (const stop of stopsIn(root)) {
    const [event, cluster] = [stop.getAttribute('data-event'), stop.getAttribute('data-cluster')];
    if (event !== null && !marks.has(event)) marks.set(event, stop);
    if (cluster !== null && !pills.has(cluster)) pills.set(cluster, stop);
  }
  const clusterOf = (event: TimelineEvent): SceneCluster | undefined => {
    const places = extentOf(event)?.bounds.map(warp) ?? [];
    const [from, to] = [places.reduce((least, u) => Math.min(least, u), Infinity), places.reduce((most, u) => Math.max(most, u), -Infinity)];
    return clusters.find(one => one.u0 <= to && one.u1 >= from && pills.has(one.id) && members(one).has(event.id));
  };
  const firstOf = (cluster: SceneCluster): string | undefined => {
    for (const id of members(cluster)) if (!marks.has(id)) return id;
    return undefined;
  };
  return {
    of: event => marks.get(event.id) ?? pills.get(clusterOf(event)?.id ?? ''),
    isFirst: event => {
      if (marks.has(event.id)) return true;
      const cluster = clusterOf(event);
      return cluster && firstOf(cluster) === event.id;
    },
    togetherWith: event => {
      const cluster = event && !marks.has(event.id) ? clusterOf(event) : undefined;
      return cluster ? other => members(cluster).has(other.id) && !marks.has(other.id) : other => other.id === event?.id;
    },
  };
}

/**
 * What one event is drawn as.
 *
 * @example
 * holderOf(root, scene, event)?.getAttribute('data-cluster')
 */
export function holderOf(root: ParentNode, drawn: Drawn, event: TimelineEvent | undefined, members?: Members): Element | undefined {
  return event && holderBook(root, drawn, members).of(event);
}
