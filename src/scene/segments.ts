// Which rows a segmented picture has: calendar units, one under the other, so that what recurs stands in one line.
// Stretches in which nothing happens are one thin row that says how long they are; what finds no row is counted.
// Knows nothing of pixels.

import {floorTo, nextTick, type UnitStep} from '../time/calendarUnits.ts';
import {zoneOf, type Zone} from '../time/zone.ts';

/** A unit that a row can be. */
export type Segment = 'century' | 'decade' | 'year' | 'month' | 'week' | 'day';

/** When an event takes place, ms; ends may be infinite. */
export interface Extent { readonly from: number; readonly to: number }

/** A row of time, `[t0, t1)` ms. An `empty` one may be many units long: nothing happens in it. */
export interface SegmentRow { readonly t0: number; readonly t1: number; readonly isEmpty: boolean }

export interface SegmentRows {
  readonly rows: readonly SegmentRow[];
  /** How many rows a stretch as long can meet, wherever it is. */
  readonly most?: number;
  /** What is in view and found no row, ms. */
  readonly rest: readonly [number, number] | undefined;
}

/** How a row's unit divides time: its beginning at or before `t`, and the next after `t`. */
export interface Divider { readonly floor: (t: number) => number; readonly next: (t: number) => number }

const DAY = 86_400_000;
const WEEK = 7 * DAY;

/** 4 January 1970, a Sunday. */
const SUNDAY = 3 * DAY;

const STEPS: Readonly<Record<Exclude<Segment, 'week'>, UnitStep>> = {
  day: {unit: 'day', step: 1}, month: {unit: 'month', step: 1}, year: {unit: 'year', step: 1}, decade: {unit: 'year', step: 10}, century: {unit: 'year', step: 100},
};

/** Units to try, the finest first; then ever longer runs of years. */
const LADDER: readonly Segment[] = ['day', 'week', 'month', 'year', 'decade', 'century'];
const POWERS = [3, 4, 5, 6, 7, 8, 9];

/** The calendar's divider for `segment`; weeks begin on `weekStart`, 0 is Sunday. */
export function dividerOf(segment: Segment, weekStart: number, timeZone: string): Divider {
  const zone = zoneOf(timeZone);
  return segment === 'week' ? weeks(weekStart, zone) : steps(STEPS[segment], zone);
}

function steps({unit, step}: UnitStep, zone: Zone): Divider {
  return {floor: t => floorTo(t, unit, step, zone), next: t => nextTick(t, unit, step, zone)};
}

function weeks(weekStart: number, zone: Zone): Divider {
  const origin = SUNDAY + weekStart * DAY;
  const floorLocal = (t: number): number => origin + Math.floor((zone.toLocal(t) - origin) / WEEK) * WEEK;
  return {floor: t => zone.toUtc(floorLocal(t)), next: t => zone.toUtc(floorLocal(t) + WEEK)};
}

/** The finest divider with at most `most` rows, two at least where a unit gives two; else years in runs long enough. */
export function autoDivider(extents: readonly Extent[], view: readonly [number, number], most: number, weekStart: number, timeZone: string): Divider {
  const dividers = ladderOf(weekStart, timeZone);
  return dividers.find(divider => segmentRows(extents, view, divider, most, true).rest === undefined) ?? dividers.at(-1)!;
}

/** Units of one kind differ in length, months by a tenth; rows of a view begin before it. */
const UNEVEN = 0.9;

/** How many rows a stretch of `length` ms can meet, wherever it is. */
export function mostMet(length: number, divider: Divider): number {
  return Math.floor(length / (unitOf(divider) * UNEVEN)) + 2;
}

function unitOf({floor, next}: Divider): number {
  return next(floor(0)) - floor(0);
}

/**
 * The divider of a view on a part of `whole`: the finest of which at most `most` rows meet a stretch as long, wherever it is, and
 * none coarser than the whole has with `mostOfWhole` rows. So panning never changes it, and zooming in only to a finer one.
 */
export function steadyDivider(extents: readonly Extent[], whole: readonly [number, number], length: number, most: number, mostOfWhole: number, weekStart: number, timeZone: string): Divider {
  const dividers = ladderOf(weekStart, timeZone);
  const coarsest = unitOf(autoDivider(extents, whole, mostOfWhole, weekStart, timeZone));
  return dividers.find(divider => mostMet(length, divider) <= most || unitOf(divider) >= coarsest) ?? dividers.at(-1)!;
}

function ladderOf(weekStart: number, timeZone: string): Divider[] {
  const zone = zoneOf(timeZone);
  return [...LADDER.map(segment => dividerOf(segment, weekStart, timeZone)), ...POWERS.map(power => steps({unit: 'year', step: 10 ** power}, zone))];
}

/**
 * The rows that `view` overlaps, at most `most`. Extents come in any order; only where `mayFold` are empty stretches folded.
 *
 * @example
 * segmentRows([{from: Date.UTC(2025, 0, 5), to: Date.UTC(2025, 2, 5)}], [Date.UTC(2025, 0, 5), Date.UTC(2025, 2, 5)], dividerOf('month', 1, 'UTC'), 12, true).rows.length //=> 3
 */
export function segmentRows(extents: readonly Extent[], view: readonly [number, number], {floor, next}: Divider, most: number, mayFold: boolean): SegmentRows {
  const sorted = extents.filter(({from, to}) => to >= view[0] && from < view[1] || from === view[1]).toSorted((a, b) => a.from - b.from);
  const rows: SegmentRow[] = [];
  let reach = -Infinity;
  let upcoming = 0;
  let t = floor(view[0]);
  const beginsAt = (at: number): boolean => sorted.some(({from}) => from === at);
  while (t < view[1] || rows.length === 0 || (t === view[1] && beginsAt(t))) {
    if (rows.length === most) return {rows, rest: [t, view[1]]};
    const end = next(t);
    if (!(end > t)) break;
    while (upcoming < sorted.length && sorted[upcoming]!.from < end) reach = Math.max(reach, sorted[upcoming++]!.to);
    // A stretch that ends where the row begins has nothing in it; an instant there has.
    const isEmpty = reach < t || (reach === t && !beginsAt(t));
    const later = upcoming < sorted.length ? floor(sorted[upcoming]!.from) : Infinity;
    const until = isEmpty && mayFold ? Math.min(later, Math.max(end, view[1])) : end;
    rows.push({t0: t, t1: until, isEmpty: isEmpty && mayFold});
    t = until;
  }
  return {rows, rest: undefined};
}
