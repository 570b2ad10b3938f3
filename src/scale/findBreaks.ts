// Decides where the axis is broken, and how many px a millisecond gets in between.
// A few empty stretches must not squeeze all that happened into a corner; nothing that happened may hide in a break.
// Knows nothing of titles, marks or zoom: bounds in, segments out.

import {authoredGaps} from './authoredGaps.ts';
import {domainOf, inColumns, type Extents, type TimeExtents} from './distinctBounds.ts';
import {fitBreaks, type BreakPlan, type BreakRoom} from './fitBreaks.ts';
import {gapsWorthCutting, type Gap} from './gapsWorthCutting.ts';

export type {Extents, TimeExtent, TimeExtents} from './distinctBounds.ts';

/** How to break an axis. */
export interface BreakOptions {
  /** Px of axis. */
  readonly length: number;
  /** Px a break takes; 56 when absent. */
  readonly breakLength?: number;
  /** Px a stretch between breaks gets at least, where time for it can be had; 56 when absent. */
  readonly minIsland?: number;
  /** 8 when absent. */
  readonly maxBreaks?: number;
  /** `auto` (when absent), `none`, or `[from, to]` pairs in ms, each shrunk to the largest piece without a bound. */
  readonly breaks?: 'auto' | 'none' | readonly (readonly [number, number])[];
  /** Breaks that are before a reader's eyes, ms: where `auto` finds them again they stay until they gain less than a quarter. */
  readonly shown?: readonly (readonly [number, number])[] | undefined;
}

/**
 * The axis for `extents`, or `undefined` when no event has a finite bound. A single instant gets a day around it.
 *
 * Breaks take the longest gaps between neighbouring bounds, which is the best choice for any number of breaks, since
 * the rate grows with the sum of the gaps alone. Gaps of about one length are cut together or not at all. More breaks
 * are made while each makes the rest half as long again, each gap would be three breaks long, and breaks with the
 * short stretches between them stay under 45 % of the axis. Breaks `shown` so far stay for less: half the gain.
 *
 * A break is `cut` when no mark reaches into it, else `compressed`.
 *
 * @throws RangeError when `length` or `breakLength` is not a positive number.
 *
 * @example
 * const at = (t: number) => ({bounds: [t], from: t, to: t});
 * findBreaks([at(0), at(10), at(1000), at(1010)], {length: 320, minIsland: 0});
 * //=> plain 0–10, cut 10–1000, plain 1000–1010, at (320 - 56) / 20 px for each ms
 */
export function findBreaks(extents: Extents, options: BreakOptions): BreakPlan | undefined {
  const room = checkedRoom(options);
  const columns = inColumns(extents);
  const {bounds} = columns;
  if (bounds.length === 0) return undefined;

  const domain = domainOf(bounds[0]!, bounds.at(-1)!);
  for (const gaps of choices(bounds, options, room)) {
    const plan = fitBreaks(gaps.map(gap => ({...gap, kind: kindOf(gap, columns)})), domain, room);
    if (plan) return plan;
  }
  return unbroken(domain, room.length);
}

function checkedRoom({length, breakLength = 56, minIsland = 56, maxBreaks = 8}: BreakOptions): BreakRoom {
  for (const [name, value] of Object.entries({length, breakLength})) {
    if (value > 0 && value < Infinity) continue;
    throw new RangeError(`findBreaks: ${name} is ${value}; it must be a number of px above 0`);
  }
  return {length, breakLength, minIsland, maxBreaks};
}

/** Sets of gaps in time order, the most first; each holds the ones after it, so the first that fits is the best. */
function choices(bounds: Float64Array, {breaks = 'auto', shown}: BreakOptions, room: BreakRoom): readonly (readonly Gap[])[] {
  if (breaks === 'none') return [];
  const {gaps, counts} = breaks === 'auto' ? gapsWorthCutting(bounds, room, shown) : authoredGaps(breaks, bounds, room.maxBreaks);
  return counts.toReversed().map(count => gaps.slice(0, count).toSorted((a, b) => a.t0 - b.t0));
}

/** What a break over `gap` is: whether a mark reaches into it. */
export function kindOf(gap: Gap, extents: TimeExtents): 'cut' | 'compressed' {
  for (let row = 0; row < extents.from.length; row++) if (firstReached(extents, row) < gap.t1 && lastReached(extents, row) > gap.t0) return 'compressed';
  return 'cut';
}

/** Without a bound of its own an event is nowhere, so it reaches into no break. */
function firstReached({boundsOf, from}: TimeExtents, row: number): number {
  return Number.isFinite(from[row]) ? from[row]! : Math.min(...boundsOf(row).filter(Number.isFinite));
}

function lastReached({boundsOf, to}: TimeExtents, row: number): number {
  return Number.isNaN(to[row]) || to[row] === -Infinity ? Math.max(...boundsOf(row).filter(Number.isFinite)) : to[row]!;
}

function unbroken(domain: readonly [number, number], length: number): BreakPlan {
  return {segments: [{kind: 'plain', t0: domain[0], t1: domain[1]}], domain, rate: length / (domain[1] - domain[0])};
}
