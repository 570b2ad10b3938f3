// The picture of a stretch of time, kept within what there is.
// Hosts and readers ask in times, the axis lives in warped time: here the two meet.
// Knows nothing of the page.

import type {Scene} from '../scene/scene.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Domain} from '../view/viewState.ts';

/** `[t0, t1]` in ms. */
export type Times = readonly [number, number];

/** Makes the picture of a stretch of time, or of everything; or of what `viewOn` says once the axis is known. */
export type BuildView = (view: Times | undefined, viewOn?: (axis: Axis) => Times | undefined) => Scene;

/** Where times stand, and the domain that shows everything. */
export type Axis = Pick<Scene, 'fit' | 'warp'>;

/** A picture and the domain (base ms) it should show. */
export interface Sight {
  readonly scene: Scene;
  readonly domain: Domain;
}

/**
 * The picture of what can be shown of `wanted`; of everything when nothing is wanted. Drawn once: what can be shown is
 * known with the axis, before anything is laid out on it.
 *
 * @example
 * sight((view, viewOn) => buildScene(story, {width: 960, view}, memo, viewOn), [Date.UTC(2025, 1), Infinity])
 */
export function sight(build: BuildView, wanted: Times | undefined): Sight {
  const scene = build(undefined, wanted && (axis => {
    const domain = shownOf(wanted, axis);
    return isSame(domain, domainOf(wanted, axis)) ? wanted : timesOf(domain, axis);
  }));
  return {scene, domain: wanted ? shownOf(wanted, scene) : scene.fit};
}

/** The domain that shows as much of `wanted` as can be. */
function shownOf(wanted: Times, axis: Axis): Domain {
  return reduceView({domain: axis.fit}, {type: 'setDomain', domain: domainOf(clipped(wanted, axis), axis)}, viewLimits(axis.fit, axis.warp)).domain;
}

/** As much of `wanted` as the story covers: beyond its ends the axis is another, on which a length would mean another. */
function clipped([t0, t1]: Times, {fit, warp}: Axis): Times {
  const [first, last] = [warp.invert(fit[0]), warp.invert(fit[1])];
  return t1 > first && t0 < last ? [Math.max(t0, first), Math.min(t1, last)] : [t0, t1];
}

/** Times as a domain of the scene's warp, base ms. */
export function domainOf([t0, t1]: Times, {warp}: Axis): Domain {
  return [warp(t0), warp(t1)];
}

/** The times of `domain`, or `undefined` when it is everything: so that "everything" stays so when the story grows. */
export function timesOf(domain: Domain, {fit, warp}: Axis): Times | undefined {
  return isSame(domain, fit) ? undefined : [warp.invert(domain[0]), warp.invert(domain[1])];
}

/** The times of `domain`; those that were `wanted` where they are the same, since the warp and back costs the last digits. */
export function timesShown(scene: Axis, domain: Domain, wanted: Times | undefined): Times {
  return wanted && isSame(domainOf(wanted, scene), domain) ? wanted : [scene.warp.invert(domain[0]), scene.warp.invert(domain[1])];
}

/** Whether two stretches are the same, to the bit. */
export function isSame(a: readonly [number, number] | undefined, b: readonly [number, number] | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
