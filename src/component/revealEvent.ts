// Which stretch to show so that an event is seen on its own.
// Found by trying: only a picture made beforehand tells whether an event would be counted in a cluster.
// Knows nothing of the page.

import type {TimelineEvent} from '../event/event.ts';
import {extentOf} from '../event/extent.ts';
import type {Scene} from '../scene/scene.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Domain} from '../view/viewState.ts';

type Picture = Pick<Scene, 'clusters'>;

/** How much closer each look is than the last, and how many looks are taken: from all time to a second. */
const CLOSER = 4;
const LOOKS = 30;

/** Room left on each side of an event that is longer than what is in view, as a share of its length. */
const MARGIN = 0.1;

/**
 * The domain (base ms) nearest to `domain` in which `event` is drawn, and not in a cluster: as it is, else moved, else
 * closer. One that stays in a cluster however close is shown at the length there was; one without a date moves nothing.
 *
 * @example
 * revealingDomain(event, scene.view, scene, domain => build(domain)) //=> [u0, u1]
 */
export function revealingDomain(event: TimelineEvent, domain: Domain, scene: Scene, build: (domain: Domain) => Picture): Domain {
  const extent = extentOf(event);
  if (!extent) return domain;
  const {fit, warp} = scene;
  const limits = viewLimits(fit, warp);
  const [low, high] = [clamp(warp(extent.from), fit), clamp(warp(extent.to), fit)];
  const isAlone = (view: Domain): boolean => !build(view).clusters.some(({events}) => events.includes(event.id));
  if (low >= domain[0] && high <= domain[1] && isAlone(domain)) return domain;
  const at = (length: number): Domain => reduceView({domain}, {type: 'setDomain', domain: [(low + high - length) / 2, (low + high + length) / 2]}, limits).domain;
  const widest = at(Math.min(fit[1] - fit[0], Math.max(domain[1] - domain[0], (high - low) * (1 + 2 * MARGIN))));
  let view = widest;
  for (let look = 0; look < LOOKS; look++) {
    if (isAlone(view)) return view;
    const closer = at((view[1] - view[0]) / CLOSER);
    if (closer[1] - closer[0] >= view[1] - view[0]) break;
    view = closer;
  }
  return widest;
}

function clamp(u: number, [low, high]: Domain): number {
  return Math.max(low, Math.min(high, u));
}
