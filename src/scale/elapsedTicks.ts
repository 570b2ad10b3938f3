// The ticks of an axis that counts from a common start: so many years, days or hours on, each said in full.
// There is no calendar on such an axis, so a round length is all that a reader can go by.
// Knows nothing of languages, fonts or drawing.

import {bestApart, WEIGHTS} from './bestApart.ts';
import {visiblePieces, type Piece, type TickView} from './visiblePieces.ts';
import type {Warp} from './warp.ts';

/** Units of ticks. */
export type ElapsedStep = 'ms' | 'second' | 'minute' | 'hour' | 'day' | 'year';

/** A tick; times in ms after the start. */
export interface ElapsedTick {
  readonly t: number;
  /** In one line or more; none where there is no room for it. */
  readonly label: readonly string[];
  /** A stretch that is too short for ticks: what it is called belongs in its middle. */
  readonly cell?: readonly [number, number];
}

/** What labels say, and px they take along the axis. */
export interface ElapsedRoom {
  readonly say: (ms: number, unit: ElapsedStep) => readonly string[];
  readonly size: (label: readonly string[]) => number;
  /** Least px between labels. */
  readonly gap: number;
}

interface Rung { readonly unit: ElapsedStep; readonly ms: number }

const lengths: Readonly<Record<ElapsedStep, number>> = {ms: 1, second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000, year: 31_556_952_000};

const rungs = (unit: ElapsedStep, counts: readonly number[]): readonly Rung[] => counts.map(count => ({unit, ms: count * lengths[unit]}));

/** Steps, the finest first. A year is 365.2425 days: months are no length. */
const LADDER: readonly Rung[] = [
  ...rungs('ms', [1, 2, 5, 10, 20, 50, 100, 200, 500]), ...rungs('second', [1, 2, 5, 10, 30]), ...rungs('minute', [1, 2, 5, 10, 30]),
  ...rungs('hour', [1, 3, 6, 12]), ...rungs('day', [1, 2, 5, 10, 20, 50, 100, 200]),
  ...Array.from({length: 11}, (_, power) => rungs('year', [1, 2, 5].map(digit => digit * 10 ** power))).flat(),
];

/** More ticks than this are no help, however wide the page. */
const MOST = 400;

/**
 * The ticks in view, in order: for each plain piece the finest step whose labels have room; where none of those falls into
 * it, the roundest time in it. None stands in a break, but a view that holds nothing but a compressed stretch has them there.
 *
 * @example
 * elapsedTicks(createWarp([]), {u0: 0, u1: 30 * 864e5, pxPerU: 300 / (30 * 864e5)}, room).map(({label}) => label)
 * //=> [['0'], ['10 days'], ['20 days'], ['30 days']]
 */
export function elapsedTicks(warp: Warp, view: TickView, room: ElapsedRoom): readonly ElapsedTick[] {
  const plain = visiblePieces(warp, view);
  const pieces = plain.length > 0 ? plain : visiblePieces(warp, view, 'compressed');
  return pieces.flatMap(piece => ticksOn(piece, room));
}

function ticksOn(piece: Piece, room: ElapsedRoom): readonly ElapsedTick[] {
  const rung = LADDER.find(one => doFit(one, piece, room));
  const times = rung ? multiplesIn(rung, piece) : [];
  const kept = rung ? labelled(times, rung, piece, room) : [];
  const name = kept.some(({label}) => label.length > 0) ? [] : roundestIn(piece, room);
  return name.length > 0 ? name : kept;
}

/** Multiples of a step within a piece; at the ends of the view a tick may miss by a rounding. */
function multiplesIn({ms}: Rung, {t0, t1, pxPerMs}: Piece): readonly number[] {
  const slack = 0.01 / pxPerMs;
  const first = Math.ceil((t0 - slack) / ms);
  const last = Math.floor((t1 + slack) / ms);
  return Array.from({length: Math.max(0, Math.min(MOST, last - first + 1))}, (_, i) => (first + i) * ms || 0);
}

function doFit(rung: Rung, piece: Piece, {say, size, gap}: ElapsedRoom): boolean {
  const spacing = rung.ms * piece.pxPerMs;
  if (spacing <= gap + 1 || (piece.t1 - piece.t0) / rung.ms >= MOST || isTooFine(rung, piece)) return false;
  return multiplesIn(rung, piece).every(t => size(say(t, rung.unit)) + gap <= spacing);
}

/** So far from the start that doubles do not tell such steps apart. */
function isTooFine({ms}: Rung, {t0, t1}: Piece): boolean {
  return ms <= 4 * Math.max(Math.abs(t0), Math.abs(t1)) * 2 ** -52;
}

/** Labels in the middle of their ticks, moved in from the ends of the view, left out beside a break that they would reach into. */
function labelled(times: readonly number[], {unit}: Rung, piece: Piece, {say, size, gap}: ElapsedRoom): readonly ElapsedTick[] {
  const {x, x0, x1, breakBefore, breakAfter} = piece;
  const boxes = times.map(t => {
    const label = say(t, unit);
    const half = size(label) / 2;
    const [low, high] = [breakBefore ? -Infinity : x0 + half, breakAfter ? Infinity : x1 - half];
    const centre = Math.max(low, Math.min(high, x(t)));
    return {t, label, from: centre - half, to: centre + half, weight: t === 0 ? WEIGHTS.forced : WEIGHTS.minor};
  });
  const kept = new Set(bestApart(boxes.filter(({from, to}) => from >= x0 - 0.01 && to <= x1 + 0.01), gap));
  return boxes.map(box => ({t: box.t, label: kept.has(box) ? box.label : []}));
}

/** The roundest time in a piece, the one nearest to its middle, called so in the middle of it. */
function roundestIn(piece: Piece, {say, size}: ElapsedRoom): readonly ElapsedTick[] {
  const {t0, t1, x0, x1} = piece;
  const middle = t0 + (t1 - t0) / 2;
  for (const {unit, ms} of LADDER.toReversed()) {
    const t = Math.round(middle / ms) * ms || 0;
    if (t < t0 || t > t1) continue;
    const label = say(t, unit);
    return size(label) <= x1 - x0 ? [{t, label, cell: [t0, t1]}] : [];
  }
  return [];
}
