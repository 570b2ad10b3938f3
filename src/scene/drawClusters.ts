// Draws clusters: a pill with a count, whiskers from the first to the last date it stands for.
// What has no room of its own is counted, never dropped.
// Knows nothing of how events were grouped.

import {axisTime} from '../scale/scaleInput.ts';
import type {WordOptions} from './describe.ts';
import type {LaidCluster} from './eventLayout.ts';
import {named, type NameForm} from './named.ts';
import type {Pen} from './pen.ts';
import {node, type SceneCluster, type SceneNode} from './scene.ts';
import {endWords} from './stretchWords.ts';
import type {ViewScale} from './viewScale.ts';

/** Length and thickness of a pill, px. */
export const PILL = 30;
const HALF = 9;

/** Draws one cluster centred at `c` across. */
export function drawCluster(cluster: LaidCluster, c: number, pen: Pen, view: ViewScale, words: WordOptions, names: NameForm): SceneNode {
  const {count} = cluster;
  const [x, y] = pen.orientation === 'horizontal' ? [cluster.at, c] : [c, cluster.at];
  const half = PILL / 2 - 1;
  const name = clusterName(cluster, view, words);
  const frame = (by: number): NonNullable<SceneNode['attrs']> => ({x: x - half - by, y: y - HALF - by, width: 2 * (half + by), height: 2 * (HALF + by)});
  return named(node('g', `cluster-${cluster.id}`, {class: 'annals-cluster', 'data-cluster': cluster.id, 'data-count': count, role: 'listitem'}, [
    node('rect', 'hit', {class: 'annals-hit', ...frame(3)}),
    pen.path('whiskers', 'annals-thin annals-whisker', [
      [cluster.from, c, cluster.to, c], [cluster.from, c - 4, cluster.from, c + 4], [cluster.to, c - 4, cluster.to, c + 4],
    ]),
    node('rect', 'pill', {class: 'annals-pill', x: x - half, y: y - HALF, width: 2 * half, height: 2 * HALF, rx: HALF}),
    node('text', 'count', {class: 'annals-count annals-middle', x, y: y + 4, 'aria-hidden': 'true'}, count < 1000 ? String(count) : words.locale.words.shortCount(count)),
    node('rect', 'focus-inner', {class: 'annals-focus annals-focus-inner', ...frame(1.75), rx: HALF + 1.75}),
    node('rect', 'focus', {class: 'annals-focus annals-focus-outer', ...frame(3.75), rx: HALF + 3.75}),
  ]), name, names);
}

/** A cluster as hosts see it; its events are looked up when asked for. */
export function sceneCluster(cluster: LaidCluster): SceneCluster {
  const {id, u0, u1} = cluster;
  return {id, u0, u1, get events() { return cluster.events.map(event => event.id); }};
}

/** As exactly as its length deserves: a month of gusts does not begin at a millisecond. */
function clusterName({count, u0, u1}: LaidCluster, view: ViewScale, {locale, timeZone = 'UTC'}: WordOptions): string {
  const [from, to] = [u0, u1].map(u => view.scale.warp.invert(Math.max(view.scale.fit[0], Math.min(view.scale.fit[1], u))));
  return locale.words.cluster(count, ...endWords([from!, to!], locale, timeZone, axisTime(view.scale.kind)));
}
