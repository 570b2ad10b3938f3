// Where the details of an event stand: beside it over a wide picture, or below.
// The picture must not be laid out anew because someone reads, nor may what is read about be covered.
// Knows nothing of the page: places come from the picture.

import type {TimelineEvent} from '../event/event.ts';
import {extentOf} from '../scene/extents.ts';
import type {Scene} from '../scene/scene.ts';

export type PanelPlace = 'left' | 'right' | 'below';

/** From this width on, px, a panel leaves most of the picture to be seen. */
const WIDE = 1000;
/** What a panel takes of it, with its margins, px; the style sheet agrees. */
const PANEL = 384;
/** How much of a mark has to stay in sight, px. */
const LEAST_SEEN = 24;

/**
 * `right` in wide pictures, unless the event would be covered there: then `left`; the other way round where words run from
 * right to left. `below` in all others.
 *
 * @example
 * panelPlace(buildScene(story, {width: 360}), story.events[0], 'ltr') //=> 'below'
 */
export function panelPlace(scene: Pick<Scene, 'width' | 'orientation' | 'warp' | 'view' | 'axis'>, event: TimelineEvent, direction: 'ltr' | 'rtl'): PanelPlace {
  if (scene.width < WIDE) return 'below';
  const [usual, other]: readonly PanelPlace[] = direction === 'rtl' ? ['left', 'right'] : ['right', 'left'];
  const seen = scene.orientation === 'horizontal' ? drawnAt(scene, event) : undefined;
  if (!seen) return usual!;
  const isCovered = usual === 'right' ? seen[0] > scene.width - PANEL - LEAST_SEEN : seen[1] < PANEL + LEAST_SEEN;
  return isCovered ? other! : usual!;
}

/** The stretch, px from the left, of what is in view of the event. */
function drawnAt({warp, view, axis}: Pick<Scene, 'warp' | 'view' | 'axis'>, event: TimelineEvent): readonly [number, number] | undefined {
  const extent = extentOf(event);
  if (!extent) return undefined;
  const [from, to] = [extent.from, extent.to].map(t => Math.max(view[0], Math.min(view[1], warp(t))));
  const px = (u: number): number => axis.from + (u - view[0]) / (view[1] - view[0]) * (axis.to - axis.from);
  const ends = [px(from!), px(to!)];
  return ends.some(Number.isNaN) ? undefined : [Math.min(...ends), Math.max(...ends)];
}
