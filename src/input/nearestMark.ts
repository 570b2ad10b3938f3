// Finds which mark a pointer means where the targets of several overlap.
// A target is at least 24 px, marks are packed closer than that; the last one drawn would win by accident.
// Knows nothing of events, only of the boxes that can be hit.

import {isElement} from './isElement.ts';

/** Half of a target: what of a box is the mark's own lies so far inside its edges. */
const HALF = 12;

/**
 * The event or cluster of which a target under the pointer is nearest; what the pointer hit where that is something else.
 *
 * @example
 * const mark = nearestMark(event);
 */
export function nearestMark(event: Event): EventTarget | null {
  const {target} = event;
  if (!isPointer(event) || !isElement(target) || !target.matches('.annals-hit') || !target.closest('[data-event], [data-cluster]')) return target;
  const root = target.getRootNode();
  const hit = hasPoints(root) ? root.elementsFromPoint(event.clientX, event.clientY).filter(one => one.matches('.annals-hit') && one.closest('[data-event], [data-cluster]') !== null) : [];
  let [nearest, least] = [target, Infinity];
  for (const one of hit) {
    const away = distance(one.getBoundingClientRect(), event.clientX, event.clientY);
    if (away < least) [nearest, least] = [one, away];
  }
  return nearest;
}

/** To the line in the middle of a box, which is where its mark is. */
function distance({left, right, top, bottom}: DOMRect, x: number, y: number): number {
  const beyond = (at: number, from: number, to: number): number => Math.max(Math.min(from + HALF, (from + to) / 2) - at, 0, at - Math.max(to - HALF, (from + to) / 2));
  return Math.hypot(beyond(x, left, right), beyond(y, top, bottom));
}

function hasPoints(root: Node): root is Node & DocumentOrShadowRoot {
  return 'elementsFromPoint' in root;
}

function isPointer(event: Event): event is MouseEvent {
  return 'clientX' in event;
}
