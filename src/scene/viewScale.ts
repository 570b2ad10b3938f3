// From time to px for one view: the warp, then one subtraction and one multiplication.
// Subtracting first keeps a pixel exact from the age of the universe down to a second.
// Knows nothing of events.

import type {TimeScale} from '../scale/timeScale.ts';

/** A view on the axis, in px along it. */
export interface ViewScale {
  readonly scale: TimeScale;
  readonly u0: number;
  readonly u1: number;
  readonly pxPerU: number;
  /** Ends of the drawn axis. */
  readonly axis: readonly [number, number];
  /** Where the axis is cut, px along it, in order. */
  readonly cuts: readonly (readonly [number, number])[];
  /** Whether less than everything is in view. */
  readonly zoomed: boolean;
  /** Place of an instant; ±Infinity and NaN stay as they are. */
  readonly px: (t: number) => number;
  readonly pxOfU: (u: number) => number;
}

/** The view on `[t0, t1]` ms, or on everything, drawn on `axis`. */
export function viewScale(scale: TimeScale, axis: readonly [number, number], view: readonly [number, number] | undefined): ViewScale {
  const [u0, u1] = view ? [scale.warp(view[0]), scale.warp(view[1])] : scale.fit;
  const pxPerU = (axis[1] - axis[0]) / (u1 - u0);
  const pxOfU = (u: number): number => axis[0] + (u - u0) * pxPerU;
  const slack = (scale.fit[1] - scale.fit[0]) * 1e-9;
  return {
    scale, u0, u1, pxPerU, axis, pxOfU, cuts: cutsOn(scale, pxOfU),
    zoomed: u0 > scale.fit[0] + slack || u1 < scale.fit[1] - slack,
    px: t => Number.isFinite(t) ? pxOfU(scale.warp(t)) : t,
  };
}

function cutsOn({breaks}: TimeScale, pxOfU: ViewScale['pxOfU']): ViewScale['cuts'] {
  return breaks.filter(({kind}) => kind === 'cut').map(({u0, u1}) => [pxOfU(u0), pxOfU(u1)] as const);
}

/** Px that layout may be shifted by before it is made anew; a power of two, so that shifts are exact. */
const STRIDE = 4096;

/** A view that is panned keeps its scale but for rounding; so many digits are exact to a millionth of a px, and stay. */
const DIGITS = 10;

/**
 * The same scale from an origin that stays put while panning, and how far the real one is shifted against it.
 * Layout is done there, so panning by any amount gives the same layout, moved.
 */
export function steadyScale(view: ViewScale): {readonly steady: ViewScale; readonly shift: number} {
  if (!view.zoomed) return {steady: view, shift: 0};
  const pxPerU = Number(view.pxPerU.toPrecision(DIGITS));
  const stride = STRIDE / pxPerU;
  // Counted from 1970, where doubles are finest: from the first event a second could be a minute off, or a year.
  const origin = Math.floor(view.u0 / stride) * stride;
  const pxOfU = (u: number): number => view.axis[0] + (u - origin) * pxPerU;
  const steady: ViewScale = {...view, pxPerU, u0: origin, u1: origin + (view.u1 - view.u0), pxOfU, cuts: cutsOn(view.scale, pxOfU), px: t => Number.isFinite(t) ? pxOfU(view.scale.warp(t)) : t};
  return {steady, shift: (origin - view.u0) * view.pxPerU};
}

/** The stretch around a steady origin within which events are laid out, px: all that a stride of panning can bring into view, and its neighbours. */
export function steadyWindow(view: ViewScale): readonly [number, number] {
  return [view.axis[0] - STRIDE / 2, view.axis[1] + STRIDE * 1.5];
}
