// The ticks of an axis of ages: a minute, an hour, a day, a year, a million years ago.
// Round ages are what such an axis is read by; where none is in view, the calendar must do.
// Knows nothing of languages, fonts or drawing.

import {addUnits, approximateMs} from '../time/calendarUnits.ts';
import type {ZoneInput} from '../time/zone.ts';
import {bestApart, WEIGHTS, type Weighted} from './bestApart.ts';
import type {TickView} from './visiblePieces.ts';
import type {Warp} from './warp.ts';

export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A round age: `count` units before the reference, after it where `count` is below 0; 0 is the reference itself. */
export interface AgeTick {
  /** Ms. */
  readonly t: number;
  readonly label: string;
}

/** What labels say, and px they take along the axis. */
export interface AgeRoom {
  readonly say: (count: number, unit: AgeUnit) => string;
  /** What the reference is called. */
  readonly reference: string;
  readonly lower: (label: string) => number;
  /** Least px between labels. */
  readonly gap: number;
  readonly zone?: ZoneInput;
}

const ladder: readonly (readonly [unit: AgeUnit, major: number, minor: readonly number[]])[] = [
  ['second', 1, [5, 15, 30]], ['minute', 1, [5, 15, 30]], ['hour', 1, [3, 6, 12]], ['day', 1, [2, 3]], ['week', 1, [2]], ['month', 1, [3, 6]],
  ...Array.from({length: 11}, (_, power) => ['year', 10 ** power, [2 * 10 ** power, 5 * 10 ** power]] as const),
];

/** The calendar counts so far; beyond, a mean year is as good. */
const CALENDAR_YEARS = 10_000;

/**
 * The round ages in view whose labels have room, the best choice of them, in order of time; the reference, where it is in
 * view, has room before all others, a unit before its parts. `undefined` where fewer than two ages are in view.
 *
 * @example
 * ageTicks({warp: createLogWarp(0, 1), reference: 0}, view, room).map(({label}) => label) //=> ['10 years ago', '1 year ago', …]
 */
export function ageTicks(scale: {readonly warp: Warp; readonly reference: number}, view: TickView, room: AgeRoom): readonly AgeTick[] | undefined {
  const {warp, reference} = scale;
  const length = (view.u1 - view.u0) * view.pxPerU;
  const box = (t: number, label: string, weight: number): Weighted & AgeTick => {
    const half = room.lower(label) / 2;
    const centre = Math.max(half, Math.min(length - half, (warp(t) - view.u0) * view.pxPerU));
    return {t, label, weight, from: centre - half, to: centre + half};
  };
  const ages = [1, -1].flatMap(sign => ladder.flatMap(([unit, major, minor]) => [major, ...minor].map(count =>
    ({unit, count: sign * count, t: ago(reference, sign * count, unit, room.zone), weight: count === major ? WEIGHTS.major : WEIGHTS.minor}))));
  const isInView = (t: number): boolean => warp(t) >= view.u0 && warp(t) <= view.u1;
  const seen = ages.filter(({t}) => isInView(t));
  if (seen.length < 2) return undefined;
  const boxes = seen.map(({t, count, unit, weight}) => box(t, room.say(count, unit), weight));
  const own = isInView(reference) ? [box(reference, room.reference, WEIGHTS.forced)] : [];
  return bestApart([...boxes, ...own], room.gap).map(({t, label}) => ({t, label})).sort((a, b) => a.t - b.t);
}

function ago(reference: number, count: number, unit: AgeUnit, zone: ZoneInput | undefined): number {
  if (unit === 'week') return reference - 7 * count * approximateMs('day', 1);
  if (unit === 'month' || unit === 'year' && Math.abs(count) <= CALENDAR_YEARS) return addUnits(reference, unit, -count, zone);
  return reference - approximateMs(unit, count);
}
