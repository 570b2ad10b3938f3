// The one function from time to the axis: strictly increasing, linear between knots, with an inverse.
// Linear, broken and sequential scales are the same thing here, so layout, zoom and index need to know only `u`.
// Knows nothing of events, pixels or how breaks are chosen.

import {bisectRight} from 'd3';

/** A stretch of time with one rate. A `cut` hides nothing; a `compressed` stretch has marks in it; `plain` is neither. */
export type SegmentKind = 'plain' | 'cut' | 'compressed';

/** What a warp is made of. Times in ms. */
export interface SegmentSpec {
  readonly kind: SegmentKind;
  readonly t0: number;
  readonly t1: number;
  /** Length along the axis in base ms. Absent: `t1 - t0`, that is one base ms for each ms. */
  readonly length?: number;
}

/** One stretch of a warp: from `t0` to `t1` (ms) and from `u0` to `u1` (base ms). */
export interface Segment {
  readonly kind: SegmentKind;
  readonly t0: number;
  readonly t1: number;
  readonly u0: number;
  readonly u1: number;
}

/** Time in ms to base ms, and back. */
export interface Warp {
  (t: number): number;
  invert(u: number): number;
  /** What it is made of, in order; empty where nothing is cut or squeezed, or where its rate changes all the way. */
  readonly segments: readonly Segment[];
  /** Base ms for each ms at `t`, where that changes within a segment; absent: it does not. */
  rate?(t: number): number;
}

/**
 * The warp through `segments`, which come in order and touch. In the plain one nearest to 1970, where doubles are finest,
 * `u` is `t` itself, to the bit; beyond both ends it runs on at one base ms for each ms. `±Infinity` maps to itself,
 * `NaN` to `NaN`. Without segments it is the identity.
 *
 * `invert(warp(t))` is `t` within 4 steps of the larger of the doubles `t` and `u`; a stretch that is squeezed
 * f times keeps f times less of it.
 *
 * @throws RangeError when a segment is empty or does not touch the one before.
 *
 * @example
 * const warp = createWarp([{kind: 'plain', t0: 0, t1: 10}, {kind: 'cut', t0: 10, t1: 90, length: 5}, {kind: 'plain', t0: 90, t1: 100}]);
 * warp(5); //=> 5
 * warp(90); //=> 15
 * warp.invert(12.5); //=> 50
 */
export function createWarp(segments: readonly SegmentSpec[]): Warp {
  segments.forEach(checkSegment);
  const pieces = placed(segments);
  const forwards = pieces.map(({t0, t1, u0, u1, isEven}) => line(t0, t1, u0, u1, isEven));
  const backwards = pieces.map(({t0, t1, u0, u1, isEven}) => line(u0, u1, t0, t1, isEven));
  return Object.assign(joined(forwards, pieces.map(({t0}) => t0), ends(pieces, 't')), {
    invert: joined(backwards, pieces.map(({u0}) => u0), ends(pieces, 'u')),
    segments: pieces.map(({kind, t0, t1, u0, u1}) => ({kind, t0, t1, u0, u1})),
  });
}

function checkSegment(segment: SegmentSpec, i: number, all: readonly SegmentSpec[]): void {
  const {t0, t1, length = 1} = segment;
  const before = all[i - 1];
  if (!(t1 > t0 && length > 0 && Number.isFinite(t1 - t0) && Number.isFinite(length))) {
    const found = `runs from ${t0} to ${t1} with length ${length}`;
    throw new RangeError(`createWarp: segment ${i} ${found}; it needs t0 < t1 and a length above 0`);
  }
  if (before && before.t1 !== t0) {
    throw new RangeError(`createWarp: segment ${i} begins at ${t0}; the one before ends at ${before.t1}`);
  }
}

/** A segment in its place. `isEven` where the rate is one, so that no digit is lost to a slope. */
interface Piece extends Segment {
  readonly isEven: boolean;
}

/** Segments laid out in both directions from the plain one nearest to 1970: so `u` is nowhere much coarser than `t`. */
function placed(segments: readonly SegmentSpec[]): readonly Piece[] {
  const last = segments.length - 1;
  const anchor = anchorOf(segments);
  const pieces: Piece[] = [];
  for (let i = anchor; i <= last; i++) pieces.push(placedFrom(segments[i]!, pieces.at(-1)?.u1 ?? segments[i]!.t0));
  for (let i = anchor - 1; i >= 0; i--) pieces.unshift(placedUpTo(segments[i]!, pieces[0]!.u0));
  return pieces;
}

function anchorOf(segments: readonly SegmentSpec[]): number {
  const away = segments.map(({kind, t0, t1}) => kind === 'plain' ? Math.max(t0, -t1, 0) : Infinity);
  return Math.max(0, away.indexOf(away.reduce((least, ms) => Math.min(least, ms), Infinity)));
}

function placedFrom({kind, t0, t1, length}: SegmentSpec, u0: number): Piece {
  return {kind, t0, t1, u0, u1: u0 === t0 && length === undefined ? t1 : u0 + (length ?? t1 - t0), isEven: length === undefined};
}

function placedUpTo({kind, t0, t1, length}: SegmentSpec, u1: number): Piece {
  return {kind, t0, t1, u0: u1 - (length ?? t1 - t0), u1, isEven: length === undefined};
}

type Line = (x: number) => number;

/** The line from `(x0, y0)` to `(x1, y1)`; clamped, since rounding must not carry it past its neighbour's first value. */
function line(x0: number, x1: number, y0: number, y1: number, isEven: boolean): Line {
  if (x0 === y0 && x1 === y1) return x => clamp(x, y0, y1);
  const slope = isEven ? 1 : (y1 - y0) / (x1 - x0);
  const middle = x0 + (x1 - x0) / 2;
  const half = clamp(y0 + (middle - x0) * slope, y0, y1);
  // Each half from its own end: from the far one, a stretch that begins with the universe would leave today no digits.
  return x => x < middle ? clamp(y0 + (x - x0) * slope, y0, half) : clamp(y1 - (x1 - x) * slope, half, y1);
}

interface Ends { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

function ends(pieces: readonly Piece[], from: 't' | 'u'): Ends | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  return from === 't'
    ? {x0: first.t0, y0: first.u0, x1: last.t1, y1: last.u1}
    : {x0: first.u0, y0: first.t0, x1: last.u1, y1: last.t1};
}

/** One function out of many lines. Outside the ends it shifts, and a shift of 0 keeps every digit. */
function joined(lines: readonly Line[], starts: readonly number[], span: Ends | undefined): Line {
  if (!span) return x => x;
  const {x0, y0, x1, y1} = span;
  const only = lines.length === 1 ? lines[0] : undefined;
  return x => {
    if (x < x0) return x + (y0 - x0);
    if (x >= x1) return x + (y1 - x1);
    return only ? only(x) : lines[Math.max(0, bisectRight(starts, x) - 1)]!(x);
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
