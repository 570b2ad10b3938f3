// Where the details of an event stand: beside it over a wide picture, or below.
// The picture must not be laid out anew because someone reads, nor may what is read about be covered.
// Knows nothing of the page: places come from the picture.

import type {TimelineEvent} from '../event/event.ts';
import {extentOf} from '../event/extent.ts';
import type {Scene} from '../scene/scene.ts';

export type PanelPlace = 'left' | 'right' | 'below';

/** From this width on, px, a panel leaves most of the picture to be seen. */
const WIDE = 1000;
/** What a panel takes of it, with its margins, px; the style sheet agrees. */
const PANEL = 384;
/** How far the middle of an event, where its glyph and its leader are, stays from it, px. */
const APART = 24;

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
  const middle = scene.orientation === 'horizontal' ? middleOf(scene, event) : undefined;
  if (middle === undefined) return usual!;
  const isCovered = usual === 'right' ? middle > scene.width - PANEL - APART : middle < PANEL + APART;
  return isCovered ? other! : usual!;
}

/** The middle of what is in view of the event, px from the left. */
function middleOf({warp, view, axis}: Pick<Scene, 'warp' | 'view' | 'axis'>, event: TimelineEvent): number | undefined {
  const extent = extentOf(event);
  if (!extent) return undefined;
  const [from, to] = [extent.from, extent.to].map(t => Math.max(view[0], Math.min(view[1], warp(t))));
  const px = axis.from + ((from! + to!) / 2 - view[0]) / (view[1] - view[0]) * (axis.to - axis.from);
  return Number.isNaN(px) ? undefined : px;
}
