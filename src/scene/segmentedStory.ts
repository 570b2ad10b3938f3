// What a segmented picture shows: which rows of time, and which events each of them has.
// The same for both orientations, which only draw the rows differently.
// Knows nothing of pixels but how many rows there is room for.

import type {TimelineEvent} from '../event/event.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import {createWarp} from '../scale/warp.ts';
import {extentOf} from '../event/extent.ts';
import type {LaneInView} from './laneLayout.ts';
import {markShape} from './markShape.ts';
import type {Page} from './page.ts';
import type {Settings} from './sceneOptions.ts';
import {autoDivider, dividerOf, mostMet, segmentRows, steadyDivider, type Extent, type SegmentRow} from './segments.ts';
import {viewScale, type ViewScale} from './viewScale.ts';

/** A row and its events: those that begin in it, or in an earlier row that is not shown, and those that go on from a row above. */
export interface RowOfEvents { readonly t0: number; readonly t1: number; readonly isEmpty: boolean; readonly begins: readonly TimelineEvent[]; readonly goesOn: readonly TimelineEvent[] }

export interface SegmentedStory {
  readonly rows: readonly RowOfEvents[];
  /** Events in view for which there is no row, and the time that they are in, ms. */
  readonly rest: {readonly events: readonly TimelineEvent[]; readonly from: number; readonly to: number} | undefined;
  /** How many rows a view as long can have, wherever it is. */
  readonly most: number;
  /** Length of the longest row, ms: all rows have its scale. */
  readonly longest: number;
}

/** A row laid out on its part of the axis; an empty one shows nothing. */
export interface LaidRow { readonly row: RowOfEvents; readonly view: ViewScale; readonly height: number; readonly seen: LaneInView | undefined }

/** Rows of the whole story, and the height of them all, px. */
export interface SegmentedWhole { readonly story: SegmentedStory; readonly laid: readonly LaidRow[]; readonly height: number }

/** The rows that `view` overlaps, at most `most`; a view shorter than a row is the only row. The whole has at most `mostOfWhole`. */
export function segmentedStory(dated: readonly TimelineEvent[], view: ViewScale, most: number, settings: Settings, page: Page, mostOfWhole: number = most): SegmentedStory {
  const shown = [view.scale.warp.invert(view.u0), view.scale.warp.invert(view.u1)] as const;
  const extents = dated.map(event => within(extentOf(event) ?? {from: NaN, to: NaN}, view.scale));
  const {rows, rest, most: met = most} = rowsFor(extents, shown, view.zoomed ? {domain: view.scale.domain, mostOfWhole} : undefined, most, settings);
  const longest = Math.max(...rows.filter(({isEmpty}) => !isEmpty).map(({t0, t1}) => t1 - t0));
  const seen = new Set<number>();
  const filled = rows.map((row): RowOfEvents => {
    const own = row.isEmpty ? [] : marked(dated, dated.map((_, i) => i).filter(i => isIn(extents[i]!, row)), rowView(row, longest, view), page);
    const begins = own.filter(i => !seen.has(i));
    const goesOn = own.filter(i => seen.has(i));
    for (const i of begins) seen.add(i);
    return {...row, begins: begins.map(i => dated[i]!), goesOn: goesOn.map(i => dated[i]!)};
  });
  const [from, to] = rest ?? [rows[0]!.t0, rows.at(-1)!.t1];
  const left = dated.filter((_, i) => !seen.has(i) && isIn(extents[i]!, {t0: from, t1: to}, rest !== undefined));
  return {rows: filled, most: met, longest, rest: left.length === 0 ? undefined : {events: left, from, to}};
}

/** Those of `own` whose marks can be seen in a row: what is open may be drawn by no more than its end. */
function marked(dated: readonly TimelineEvent[], own: readonly number[], {px, axis}: ViewScale, {half, tail}: Page): number[] {
  return own.filter(i => {
    const shape = markShape(dated[i]!, {px, axis, half, tail});
    return shape !== undefined && shape.to >= axis[0] && shape.from <= axis[1];
  });
}

/** A row as all that is in view, on its part of the axis. */
export function rowView(row: SegmentRow, longest: number, {scale, axis}: ViewScale): ViewScale {
  return viewScale(rowScale(row, scale), [axis[0], axis[0] + rowLength(row, longest, axis)], undefined);
}

/** More rows than this are no longer seen at one glance. */
const MOST = 12;

/** How many rows the whole story has, empty ones aside, and the events that begin in each. */
export function wholeRows(dated: readonly TimelineEvent[], settings: Settings): readonly (readonly TimelineEvent[])[] {
  const extents = dated.map(event => extentOf(event) ?? {from: NaN, to: NaN});
  const ends = extents.flatMap(({from, to}) => [from, to]).filter(t => Math.abs(t) < FAR);
  const domain: [number, number] = [ends.reduce((low, t) => Math.min(low, t), Infinity), ends.reduce((high, t) => Math.max(high, t), -Infinity)];
  if (!(domain[1] >= domain[0])) return [];
  const {rows} = rowsFor(extents.map(({from, to}) => ({from: Math.max(from, domain[0]), to: Math.min(to, domain[1])})), domain, undefined, ENOUGH, settings);
  return rows.filter(({isEmpty}) => !isEmpty).map(({t0, t1}) => dated.filter((_, i) => extents[i]!.from >= t0 && extents[i]!.from < t1));
}

/** What is farther away than this, in ms, is no date; and more rows than this need not be told apart. */
const FAR = 1e22;
const ENOUGH = 40;

function rowsFor(extents: readonly Extent[], shown: readonly [number, number], whole: {readonly domain: readonly [number, number]; readonly mostOfWhole: number} | undefined, most: number, {segment, locale, timeZone, breaks}: Settings): ReturnType<typeof segmentRows> {
  const weekStart = locale.weekStart ?? 1;
  const divider = segment !== 'auto' ? dividerOf(segment, weekStart, timeZone)
    : whole ? steadyDivider(extents, whole.domain, shown[1] - shown[0], Math.min(most, MOST), Math.min(whole.mostOfWhole, MOST), weekStart, timeZone)
    : autoDivider(extents, shown, Math.min(most, MOST), weekStart, timeZone);
  const first = divider.floor(shown[0]);
  if (whole && shown[1] - shown[0] < divider.next(first) - first) return {rows: [{t0: shown[0], t1: shown[1], isEmpty: false}], rest: undefined, most: 1};
  return {...segmentRows(extents, shown, divider, most, breaks !== 'none'), most: Math.min(most, mostMet(shown[1] - shown[0], divider))};
}

/** What is open goes to the ends of the story. */
function within({from, to}: Extent, {domain}: TimeScale): Extent {
  return {from: Math.max(from, domain[0]), to: Math.min(to, domain[1])};
}

/** An instant belongs to the row that begins with it; the last stretch has its end too. */
function isIn({from, to}: Extent, {t0, t1}: {readonly t0: number; readonly t1: number}, isClosed = false): boolean {
  return (from < t1 || (isClosed && from === t1)) && (to > t0 || from >= t0);
}

/** A row as an axis of its own; time is linear in it and runs on beyond the story. */
export function rowScale({t0, t1}: SegmentRow, scale: TimeScale): TimeScale {
  return {...scale, warp: createWarp([]), domain: [t0, t1], fit: [t0, t1], breaks: []};
}

/** How long a row is, px: all have one scale, and the longest fills the axis. */
export function rowLength({t0, t1}: SegmentRow, longest: number, axis: readonly [number, number]): number {
  return (axis[1] - axis[0]) * Math.min(1, (t1 - t0) / longest);
}
