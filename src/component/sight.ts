// The picture of a stretch of time, kept within what there is.
// Hosts and readers ask in times, the axis lives in warped time: here the two meet.
// Knows nothing of the page.

import type {Scene} from '../scene/scene.ts';
import {reduceView} from '../view/reduceView.ts';
import {viewLimits} from '../view/viewLimits.ts';
import type {Domain} from '../view/viewState.ts';

/** `[t0, t1]` in ms. */
export type Times = readonly [number, number];

/** Makes the picture of a stretch of time, or of everything. */
export type BuildView = (view: Times | undefined) => Scene;

/** A picture and the domain (base ms) it should show. */
export interface Sight {
  readonly scene: Scene;
  readonly domain: Domain;
}

/**
 * The picture of what can be shown of `wanted`; of everything when nothing is wanted. Built twice only where `wanted`
 * cannot be shown as it is.
 *
 * @example
 * sight(view => buildScene(story, {width: 960, view}), [Date.UTC(2025, 1), Infinity])
 */
export function sight(build: BuildView, wanted: Times | undefined): Sight {
  const first = build(wanted?.every(Number.isFinite) ? wanted : undefined);
  if (!wanted) return {scene: first, domain: first.fit};
  const {domain} = reduceView({domain: first.fit}, {type: 'setDomain', domain: domainOf(clipped(wanted, first), first)}, viewLimits(first.fit, first.warp));
  return {domain, scene: isSame(domain, first.view) ? first : build(timesOf(domain, first))};
}

/** As much of `wanted` as the story covers: beyond its ends the axis is another, on which a length would mean another. */
function clipped([t0, t1]: Times, {fit, warp}: Scene): Times {
  const [first, last] = [warp.invert(fit[0]), warp.invert(fit[1])];
  return t1 > first && t0 < last ? [Math.max(t0, first), Math.min(t1, last)] : [t0, t1];
}

/** Times as a domain of the scene's warp, base ms. */
export function domainOf([t0, t1]: Times, {warp}: Scene): Domain {
  return [warp(t0), warp(t1)];
}

/** The times of `domain`, or `undefined` when it is everything: so that "everything" stays so when the story grows. */
export function timesOf(domain: Domain, {fit, warp}: Scene): Times | undefined {
  return isSame(domain, fit) ? undefined : [warp.invert(domain[0]), warp.invert(domain[1])];
}

/** The times of `domain`; those that were `wanted` where they are the same, since the warp and back costs the last digits. */
export function timesShown(scene: Scene, domain: Domain, wanted: Times | undefined): Times {
  return wanted && isSame(domainOf(wanted, scene), domain) ? wanted : [scene.warp.invert(domain[0]), scene.warp.invert(domain[1])];
}

/** Whether two stretches are the same, to the bit. */
export function isSame(a: readonly [number, number] | undefined, b: readonly [number, number] | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
