// The plain stretches of a warp, or the compressed ones, that are in view, each with its place on the screen.
// Ticks are chosen for each of them alone, since only there is time linear.
// Knows nothing of the calendar.

import type {Segment, Warp} from './warp.ts';

/** What is in view: from `u0` to `u1` base ms, at `pxPerU` px each. */
export interface TickView {
  readonly u0: number;
  readonly u1: number;
  readonly pxPerU: number;
}

/** The visible part of one plain stretch. Times in ms, `x` in px from the start of the view. */
export interface Piece {
  readonly segment: Segment;
  readonly t0: number;
  readonly t1: number;
  readonly x0: number;
  readonly x1: number;
  readonly pxPerMs: number;
  /** Whether it begins and ends where its segment does: beside a break or at an end of the domain. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Where the breaks around it end and begin, in view or not; `±Infinity` without one. */
  readonly lowest: number;
  readonly highest: number;
  /** Whether a break stands right before and after it; else the view ends there. */
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  /** Px of the shorter break beside it; `Infinity` without one. */
  readonly besides: number;
  readonly x: (t: number) => number;
}

/**
 * The visible pieces of a `kind`, in order. Time runs on beyond the domain, so its first and last segments do too; before a
 * break or a squeezed stretch that opens the domain, and after one that closes it, stands a segment without end.
 *
 * @example
 * visiblePieces(createWarp([]), {u0: 0, u1: 100, pxPerU: 2}) //=> one piece, t0: 0, t1: 100, x0: 0, x1: 200
 */
export function visiblePieces(warp: Warp, view: TickView, kind: 'plain' | 'compressed' = 'plain'): readonly Piece[] {
  return stretchesOf(warp.segments, kind)
    .filter(({u0, u1}) => u0 < view.u1 && u1 > view.u0)
    .map(stretch => pieceOf(stretch, warp, view));
}

/** A segment and how far its rate holds. */
interface Stretch {
  readonly segment: Segment;
  readonly t0: number;
  readonly t1: number;
  readonly u0: number;
  readonly u1: number;
  readonly besides: number;
}

function stretchesOf(segments: readonly Segment[], kind: 'plain' | 'compressed'): readonly Stretch[] {
  return withOuterSegments(segments).flatMap((segment, i, all): readonly Stretch[] => {
    if (segment.kind !== kind) return [];
    const [before, after] = [all[i - 1], all[i + 1]];
    return [{
      segment,
      t0: before ? segment.t0 : -Infinity,
      t1: after ? segment.t1 : Infinity,
      u0: before ? segment.u0 : -Infinity,
      u1: after ? segment.u1 : Infinity,
      besides: Math.min(lengthOf(before), lengthOf(after)),
    }];
  });
}

function withOuterSegments(segments: readonly Segment[]): readonly Segment[] {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return [{kind: 'plain', t0: -Infinity, t1: Infinity, u0: -Infinity, u1: Infinity}];
  return [
    ...(runsOn(first) ? [] : [{kind: 'plain', t0: -Infinity, t1: first.t0, u0: -Infinity, u1: first.u0} as const]),
    ...segments,
    ...(runsOn(last) ? [] : [{kind: 'plain', t0: last.t1, t1: Infinity, u0: last.u1, u1: Infinity} as const]),
  ];
}

/** Whether time goes on beyond it as within it: a warp runs on at one base ms for each ms. */
function runsOn({kind, t0, t1, u0, u1}: Segment): boolean {
  return kind === 'plain' && Math.abs((u1 - u0) - (t1 - t0)) <= (t1 - t0) * 1e-6;
}

function lengthOf(neighbour: Segment | undefined): number {
  return neighbour && neighbour.kind !== 'plain' ? neighbour.u1 - neighbour.u0 : Infinity;
}

function pieceOf(stretch: Stretch, warp: Warp, view: TickView): Piece {
  const {segment, besides} = stretch;
  const x = (t: number): number => (warp(t) - view.u0) * view.pxPerU;
  const begins = isNear(x(segment.t0), Math.max(0, x(stretch.t0)));
  const ends = isNear(x(segment.t1), Math.min((view.u1 - view.u0) * view.pxPerU, x(stretch.t1)));
  // An inverse may miss the segment's end by a rounding, and a month with it.
  const t0 = begins ? segment.t0 : warp.invert(view.u0);
  const t1 = ends ? segment.t1 : warp.invert(view.u1);
  return {
    segment, t0, t1, begins, ends, x,
    x0: x(t0), x1: x(t1),
    pxPerMs: rateOn(segment, t0, t1, warp) * view.pxPerU,
    lowest: stretch.t0, highest: stretch.t1,
    breakBefore: t0 === stretch.t0, breakAfter: t1 === stretch.t1,
    besides: besides * view.pxPerU,
  };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}

/** Where the rate changes on the way, the lesser of those at both ends: what has room there has room all over. */
function rateOn({t0, t1, u0, u1}: Segment, from: number, to: number, warp: Warp): number {
  if (warp.rate) return Math.min(warp.rate(from), warp.rate(to));
  return Number.isFinite(t1 - t0) ? (u1 - u0) / (t1 - t0) : 1;
}
