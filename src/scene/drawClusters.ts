// Draws clusters: a pill with a count, whiskers from the first to the last date it stands for.
// What has no room of its own is counted, never dropped.
// Knows nothing of how events were grouped.

import {formatDate} from '../time/formatDate.ts';
import {instantValue} from '../time/instantValue.ts';
import type {WordOptions} from './describe.ts';
import type {LaidCluster} from './eventLayout.ts';
import type {Pen} from './pen.ts';
import {node, type SceneCluster, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** Length and thickness of a pill, px. */
export const PILL = 30;
const HALF = 9;

/** Draws one cluster centred at `c` across. */
export function drawCluster(cluster: LaidCluster, c: number, pen: Pen, view: ViewScale, words: WordOptions): SceneNode {
  const {count} = cluster;
  const [x, y] = pen.orientation === 'horizontal' ? [cluster.at, c] : [c, cluster.at];
  const half = PILL / 2 - 1;
  const name = clusterName(cluster, view, words);
  return node('g', `cluster-${cluster.id}`, {class: 'annals-cluster', 'data-cluster': cluster.id, 'data-count': count, role: 'listitem', tabindex: 0}, [
    node('title', 'name', {}, name),
    pen.path('whiskers', 'annals-thin annals-whisker', [
      [cluster.from, c, cluster.to, c], [cluster.from, c - 4, cluster.from, c + 4], [cluster.to, c - 4, cluster.to, c + 4],
    ]),
    node('rect', 'pill', {class: 'annals-pill', x: x - half, y: y - HALF, width: 2 * half, height: 2 * HALF, rx: HALF}),
    node('text', 'count', {class: 'annals-count annals-middle', x, y: y + 4, 'aria-hidden': 'true'}, count < 1000 ? String(count) : words.locale.words.shortCount(count)),
    node('rect', 'focus', {class: 'annals-focus annals-focus-outer', x: x - half - 3, y: y - HALF - 3, width: 2 * half + 6, height: 2 * HALF + 6, rx: HALF + 3}),
  ]);
}

/** A cluster as hosts see it; its events are looked up when asked for. */
export function sceneCluster(cluster: LaidCluster): SceneCluster {
  const {id, u0, u1} = cluster;
  return {id, u0, u1, get events() { return cluster.events.map(event => event.id); }};
}

function clusterName({count, u0, u1}: LaidCluster, view: ViewScale, words: WordOptions): string {
  const say = (u: number): string => {
    const t = view.scale.warp.invert(Math.max(view.scale.fit[0], Math.min(view.scale.fit[1], u)));
    return formatDate(instantValue(t), {...words, length: 'short'});
  };
  return words.locale.words.cluster(count, say(u0), say(u1));
}
