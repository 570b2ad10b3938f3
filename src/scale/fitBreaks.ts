// Shares an axis out between breaks and what lies between them.
// A lone day between two breaks would shrink to nothing, so it gets some of the real time around it.
// Knows nothing of how the breaks were chosen.

import type {CutRoom, Gap} from './gapsWorthCutting.ts';
import type {SegmentSpec} from './warp.ts';

/** A gap that becomes a break. */
export interface Break extends Gap {
  readonly kind: 'cut' | 'compressed';
}

/** A broken axis: `createWarp(segments)` over `domain` (ms) is `length` px long at `rate` px for each base ms. */
export interface BreakPlan {
  readonly segments: readonly SegmentSpec[];
  readonly domain: readonly [number, number];
  readonly rate: number;
}

/** Lengths in px. */
export interface BreakRoom extends CutRoom {
  readonly minIsland: number;
}

/** The most of an axis that breaks and padded islands may take. */
const mostFixed = 0.45;
/** The most of a cut that may be given back at one of its ends: a third for both. */
const mostGiven = 1 / 6;
/** Padding below this part of the instant itself drowns in the rounding of doubles. */
const leastGrain = 2 ** -42;

/**
 * The axis over `domain` (ms) with `breaks`, in time order, or `undefined` when they leave too little for the rest.
 *
 * An *island* is a stretch between breaks, or between a break and the domain's edge, that would be shorter than
 * `room.minIsland`. It gets time from the cuts beside it and from beyond the edge of the domain, the same from either
 * side, until it is that long; what it shows is still linear time. A compressed neighbour gives nothing, and when all
 * neighbours are compressed, or the island is one instant at the edge of a compressed stretch, it needs nothing, since
 * that stretch shows it. An island that cannot get enough stays as it is.
 *
 * @example
 * fitBreaks([{t0: 10, t1: 90, kind: 'cut'}], [0, 100], {length: 256, breakLength: 56, minIsland: 0, maxBreaks: 1})
 * //=> {segments: [plain 0–10, cut 10–90 of 5.6 base ms, plain 90–100], domain: [0, 100], rate: 10}
 */
export function fitBreaks(breaks: readonly Break[], domain: readonly [number, number], room: BreakRoom): BreakPlan | undefined {
  const stretches = stretchesBetween(breaks, domain);
  const settled = settle(stretches, room, new Set());
  return settled && planOf(stretches, breaks, settled, room);
}

/** What lies before, between and after the breaks. `before` and `after`: the ms its neighbours can give. */
interface Stretch extends Gap {
  readonly before: number;
  readonly after: number;
  readonly mayNeed: boolean;
}

function stretchesBetween(breaks: readonly Break[], domain: readonly [number, number]): readonly Stretch[] {
  const around = [undefined, ...breaks, undefined];
  return around.slice(1).map((after, i) => {
    const before = around[i];
    const [t0, t1] = [before?.t1 ?? domain[0], after?.t0 ?? domain[1]];
    return {t0, t1, before: given(before), after: given(after), mayNeed: mayNeed([before, after], t1 - t0)};
  });
}

function given(neighbour: Break | undefined): number {
  if (!neighbour) return Infinity;
  return neighbour.kind === 'cut' ? (neighbour.t1 - neighbour.t0) * mostGiven : 0;
}

function mayNeed(neighbours: readonly (Break | undefined)[], length: number): boolean {
  const besideCompressed = neighbours.some(b => b?.kind === 'compressed');
  return neighbours.some(b => b?.kind === 'cut') && !(length === 0 && besideCompressed);
}

interface Settled { readonly rate: number; readonly padded: ReadonlySet<Stretch> }

/**
 * The rate and the islands that are padded at it. Each island padded takes px from the rest, so the rate falls and
 * more of them may be short: the set grows until it stands. Those that turn out to want more than they can get are
 * barred, and all begins again; both sets only grow, so it ends.
 */
function settle(stretches: readonly Stretch[], room: BreakRoom, barred: ReadonlySet<Stretch>): Settled | undefined {
  let padded: ReadonlySet<Stretch> = new Set();
  for (;;) {
    const rate = rateBetween(stretches, padded, room);
    if (rate === undefined) return undefined;
    const impossible = [...padded].filter(stretch => !canGet(stretch, room.minIsland / rate));
    if (impossible.length > 0) return settle(stretches, room, new Set([...barred, ...impossible]));
    const more = stretches.filter(s => !padded.has(s) && !barred.has(s) && isShort(s, room.minIsland / rate));
    if (more.length === 0) return {rate, padded};
    padded = new Set([...padded, ...more]);
  }
}

/** Px for each ms where nothing is fixed, or `undefined` when too much is. */
function rateBetween(stretches: readonly Stretch[], padded: ReadonlySet<Stretch>, room: BreakRoom): number | undefined {
  const fixed = (stretches.length - 1) * room.breakLength + padded.size * room.minIsland;
  const rest = stretches.filter(s => !padded.has(s));
  const free = rest.reduce((sum, s) => sum + (s.t1 - s.t0), 0);
  return free >= leastFree(rest) && fixed <= mostFixed * room.length ? (room.length - fixed) / free : undefined;
}

/**
 * The ms that must be left between breaks: as much as the closest view shows, that is a millisecond, and 4096 steps of a
 * double where the longest stretch is. On less, places would be roundings, and events would be lost among them.
 */
function leastFree(stretches: readonly Stretch[]): number {
  const longest = stretches.reduce((long, {t0, t1}) => t1 - t0 > long.t1 - long.t0 ? {t0, t1} : long, {t0: 0, t1: 0});
  return Math.max(1, Math.abs(longest.t1) * 2 ** -40);
}

function isShort(stretch: Stretch, least: number): boolean {
  return stretch.mayNeed && stretch.t1 - stretch.t0 < least && canGet(stretch, least);
}

function canGet(stretch: Stretch, least: number): boolean {
  const wanted = least - (stretch.t1 - stretch.t0);
  return wanted <= stretch.before + stretch.after && wanted > Math.abs(stretch.t0) * leastGrain;
}

/** The stretch with time from both sides, the same from each as far as they have it. */
function paddedTo(stretch: Stretch, least: number): Gap {
  const wanted = least - (stretch.t1 - stretch.t0);
  const after = Math.min(stretch.after, wanted - Math.min(stretch.before, wanted / 2));
  return {t0: stretch.t0 - (wanted - after), t1: stretch.t1 + after};
}

function planOf(stretches: readonly Stretch[], breaks: readonly Break[], {rate, padded}: Settled, room: BreakRoom): BreakPlan {
  const plain = stretches.map(s => padded.has(s) ? paddedTo(s, room.minIsland / rate) : s);
  const length = room.breakLength / rate;
  const segments = plain.flatMap(({t0, t1}, i): readonly SegmentSpec[] => {
    const next = breaks[i] && plain[i + 1];
    return [
      ...(t1 > t0 ? [{kind: 'plain', t0, t1} as const] : []),
      ...(next ? [{kind: breaks[i]!.kind, t0: t1, t1: next.t0, length}] : []),
    ];
  });
  return {segments, domain: [plain[0]!.t0, plain.at(-1)!.t1], rate};
}
