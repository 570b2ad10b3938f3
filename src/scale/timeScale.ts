// Puts the pieces of a time axis together: warp, domain, rate, and what its ticks need to know.
// One value that layout, ticks and view read, made once for a story and a width, whatever kind of scale it is.
// Knows nothing of zoom; the view is kept elsewhere.

import {blendWarps} from './blendWarps.ts';
import {domainOf, inColumns} from './distinctBounds.ts';
import {findBreaks, kindOf, type BreakOptions, type Extents, type TimeExtents} from './findBreaks.ts';
import type {BreakPlan} from './fitBreaks.ts';
import {createLogWarp, logTau} from './logWarp.ts';
import type {ScaleInput} from './scaleInput.ts';
import {equalSegments, sequenceOf, type Place} from './sequentialSteps.ts';
import {createWarp, type Segment, type Warp} from './warp.ts';

/** What a scale is made by. Breaks are made on a scale of time only. */
export interface ScaleOptions extends BreakOptions {
  /** `time` when absent. */
  readonly scale?: ScaleInput;
  /** The instant that `log` counts from, ms; the last bound when absent. */
  readonly reference?: number;
  /** How far a broken axis is on its way to true proportions, from 0 (when absent) to 1. */
  readonly proportions?: number;
}

/** A time axis at rest. */
export interface TimeScale {
  /** What its ticks are: dates, ages, the places of steps, or the time since a common start. A warp of one's own has dates. */
  readonly kind: 'time' | 'log' | 'sequential' | 'relative';
  readonly warp: Warp;
  /** What it shows when all is in view, in ms. */
  readonly domain: readonly [number, number];
  /** The same in base ms: the view that fits all. */
  readonly fit: readonly [number, number];
  /** Px for each base ms at that view. */
  readonly rate: number;
  /** The segments that are not plain. */
  readonly breaks: readonly Segment[];
  /** Whether breaks stand between this axis and true proportions, in force or set aside. */
  readonly breakable: boolean;
  /** The instant that ages are counted from, ms; `log` only. */
  readonly reference?: number;
  /** Where the steps of a `sequential` axis begin. */
  readonly places?: readonly Place[];
  /** On the way to true proportions: the axes it turns between, and how far it is, above 0 and below 1. */
  readonly turn?: {readonly ends: readonly [TimeScale, TimeScale]; readonly share: number};
}

/**
 * The axis for what is `given`, or `undefined` when no event has a finite bound. Lengths in px; a bound `t` stands at
 * `(warp(t) - fit[0]) * rate`. Scales of a kind without a length of their own (one instant in sequence) are even.
 *
 * @throws RangeError when `length` or `breakLength` is not a positive number, or `proportions` not from 0 to 1.
 *
 * @example
 * const scale = createTimeScale([{bounds: [0, 100], from: 0, to: 100}], {length: 920})!;
 * (scale.warp(50) - scale.fit[0]) * scale.rate; //=> 460
 */
export function createTimeScale(given: Extents, options: ScaleOptions): TimeScale | undefined {
  const {scale = 'time'} = options;
  const extents = inColumns(given);
  if (scale === 'time') return evenScale(extents, options);
  if (scale === 'relative') return elapsedScale(extents, options);
  const {bounds} = extents;
  if (bounds.length === 0) return undefined;
  if (scale === 'log') return logScale(bounds, options);
  return scale === 'sequential' ? sequentialScale(extents, options) : ownScale(scale, extents, options);
}

/** As even as time is, breaks and all; only what its ticks say is another. */
function elapsedScale(extents: TimeExtents, options: ScaleOptions): TimeScale | undefined {
  const scale = evenScale(extents, options);
  return scale && {...scale, kind: 'relative'};
}

function evenScale(extents: TimeExtents, options: ScaleOptions): TimeScale | undefined {
  const {proportions: share = 0} = options;
  const plan = findBreaks(extents, options);
  const broken = plan && scaleOf(plan);
  const even = share > 0 && broken?.breakable ? findBreaks(extents, {...options, breaks: 'none'}) : undefined;
  if (!broken || !even) return broken;
  const whole = {...scaleOf(even), breakable: true};
  return share === 1 ? whole : turningScale(broken, whole, share, options.length);
}

function scaleOf({segments, domain, rate}: BreakPlan): TimeScale {
  const warp = createWarp(segments);
  const breaks = warp.segments.filter(({kind}) => kind !== 'plain');
  return {kind: 'time', warp, domain, fit: [warp(domain[0]), warp(domain[1])], rate, breaks, breakable: breaks.length > 0};
}

/**
 * The scale on which each instant stands `share` of the way, in px, from where `a` has it to where `b` has it. Their base ms
 * differ in length by thousands, so the warps are weighted by their rates.
 */
export function turningScale(a: TimeScale, b: TimeScale, share: number, length: number): TimeScale {
  const weight = share * b.rate / ((1 - share) * a.rate + share * b.rate);
  const warp = blendWarps(a.warp, b.warp, weight);
  const [t0, t1] = a.domain;
  // Where both fits end, each as far from the ends of `a` as it is.
  const fit = [warp(t0) + weight * (b.fit[0] - b.warp(t0)), warp(t1) + weight * (b.fit[1] - b.warp(t1))] as const;
  return {
    kind: 'time', warp, fit, domain: [warp.invert(fit[0]), warp.invert(fit[1])], rate: length / (fit[1] - fit[0]),
    breaks: warp.segments.filter(({kind}) => kind !== 'plain'), breakable: true, turn: {ends: [a, b], share},
  };
}

/** The rest of a scale that shows `[t0, t1]` on `length` px. */
function along(warp: Warp, domain: readonly [number, number], length: number): Omit<TimeScale, 'kind'> {
  const fit = [warp(domain[0]), warp(domain[1])] as const;
  return {warp, domain, fit, rate: length / (fit[1] - fit[0]), breaks: [], breakable: false};
}

/** The reference is always on the axis: all is measured from it. */
function logScale(bounds: Float64Array, {reference = bounds.at(-1)!, length}: ScaleOptions): TimeScale {
  const domain = domainOf(Math.min(bounds[0]!, reference), Math.max(bounds.at(-1)!, reference));
  const warp = createLogWarp(reference, logTau(bounds, reference, length));
  return {...along(warp, domain, length), kind: 'log', reference};
}

function sequentialScale(extents: TimeExtents, options: ScaleOptions): TimeScale | undefined {
  const sequence = sequenceOf(extents);
  const {places, end} = sequence;
  const [first] = places;
  if (!first || !(end > first.t)) return evenScale(extents, {...options, breaks: 'none'});
  return {...along(createWarp(equalSegments(sequence)), [first.t, end], options.length), kind: 'sequential', places};
}

/** What an author calls a cut is compressed where something happened in it. */
function ownScale(warp: Warp, extents: TimeExtents, {length}: ScaleOptions): TimeScale {
  const breaks = warp.segments.filter(({kind}) => kind !== 'plain').map(segment => segment.kind === 'cut' ? {...segment, kind: kindOf(segment, extents)} : segment);
  return {...along(warp, domainOf(extents.bounds[0]!, extents.bounds.at(-1)!), length), kind: 'time', breaks};
}
