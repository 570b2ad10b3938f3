// The ticks of an axis of ages: a minute, an hour, a day, a year, a million years ago.
// Round ages are what such an axis is read by; where none is in view, the calendar must do.
// Knows nothing of languages, fonts or drawing.

import {addUnits, approximateMs} from '../time/calendarUnits.ts';
import type {ZoneInput} from '../time/zone.ts';
import {bestApart, WEIGHTS, type Weighted} from './bestApart.ts';
import type {TickView} from './visiblePieces.ts';
import type {Warp} from './warp.ts';

export type AgeUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A round age, or the reference. */
export interface AgeTick {
  /** Ms. */
  readonly t: number;
  readonly label: AgeLabel;
}

/** A label in one line or more. */
export type AgeLabel = readonly string[];

/** What labels say, and px they take along the axis. */
export interface AgeRoom {
  readonly say: (count: number, unit: AgeUnit) => AgeLabel;
  /** What the reference is called. */
  readonly reference: AgeLabel;
  readonly size: (label: AgeLabel) => number;
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
 * view, has room before all others. Parts of a unit (2 and 5 years among tens) are shown where all of that unit have room.
 * `undefined` where fewer than two ages are in view.
 *
 * @example
 * ageTicks({warp: createLogWarp(0, 1), reference: 0}, view, room).map(({label}) => label) //=> [['10 years ago'], ['1 year ago'], …]
 */
export function ageTicks(scale: {readonly warp: Warp; readonly reference: number}, view: TickView, room: AgeRoom): readonly AgeTick[] | undefined {
  const {warp, reference} = scale;
  const length = (view.u1 - view.u0) * view.pxPerU;
  const box = (t: number, label: AgeLabel, weight: number): AgeBox => {
    const half = room.size(label) / 2;
    const centre = Math.max(half, Math.min(length - half, (warp(t) - view.u0) * view.pxPerU));
    return {t, label, weight, from: centre - half, to: centre + half};
  };
  const boxesOf = (unit: AgeUnit, counts: readonly number[], sign: number): AgeBox[] => counts.map(count => ({count, t: ago(reference, sign * count, unit, room.zone)}))
    .filter(({t}) => warp(t) >= view.u0 && warp(t) <= view.u1).map(({count, t}) => box(t, room.say(sign * count, unit), WEIGHTS.major));
  const tiers = [1, -1].flatMap(sign => ladder.map(([unit, major, minor]) => ({majors: boxesOf(unit, [major], sign), minors: boxesOf(unit, minor, sign)})));
  if (tiers.reduce((sum, {majors, minors}) => sum + majors.length + minors.length, 0) < 2) return undefined;
  const own = warp(reference) >= view.u0 && warp(reference) <= view.u1 ? [box(reference, room.reference, WEIGHTS.forced)] : [];
  const kept = bestApart([...tiers.flatMap(({majors}) => majors), ...own], room.gap);
  for (const {minors} of tiers) {
    const both = [...kept, ...minors];
    if (bestApart(both, room.gap).length === both.length) kept.push(...minors);
  }
  return kept.map(({t, label}) => ({t, label})).sort((a, b) => a.t - b.t);
}

interface AgeBox extends Weighted, AgeTick {}

function ago(reference: number, count: number, unit: AgeUnit, zone: ZoneInput | undefined): number {
  if (unit === 'week') return reference - 7 * count * approximateMs('day', 1);
  if (unit === 'month' || unit === 'year' && Math.abs(count) <= CALENDAR_YEARS) return addUnits(reference, unit, -count, zone);
  return reference - approximateMs(unit, count);
}
