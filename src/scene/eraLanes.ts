// Which row each era's name stands in, and how strongly its band is tinted.
// Found from time alone, so that rows and tints stay the same however close the view and however wide the page.
// Knows nothing of pixels but how wide a row is.

import type {Era} from '../event/event.ts';
import type {TimeExtents} from '../scale/findBreaks.ts';
import {eraEdges, type EraEdges} from './eraEdges.ts';
import type {Settings} from './sceneOptions.ts';

/** An era with its row; `undefined` where all rows are taken until it ends. */
export interface LaneEra {
  readonly era: Era;
  readonly edges: EraEdges;
  readonly lane: number | undefined;
  /** Where the row is free for its name, ms: later than its start where there are more eras at one time than rows. */
  readonly nameFrom: number;
  /** Where the row's next name begins, or its end, ms. */
  readonly nameTo: number;
  /** Opacity of its ground. */
  readonly opacity: number;
}

export interface EraStrip {
  readonly eras: readonly LaneEra[];
  /** Px across that the rows of names take beside the plot; 0 without eras. */
  readonly across: number;
}

/** Width of a row across, and of the gap between the rows and the plot, px. */
export const ERA_LANE = 18;
const GAP = 8;

/** All eras at one time together tint the ground by no more than this: texts over them keep 4.5:1. */
export const DEEPEST_TINT = 0.08;
const USUAL_TINT = 0.06;

/** Every other era of a row is lighter, so that neighbours are told apart. */
const LIGHTER = 0.55;

/** The eras that some of the events' time falls into, in their rows. */
export function eraStrip(eras: readonly Era[], {bounds}: Pick<TimeExtents, 'bounds'>, settings: Pick<Settings, 'orientation' | 'width'>): EraStrip {
  if (eras.length === 0) return {eras: [], across: 0};
  const [first, last] = [bounds[0] ?? Infinity, bounds.at(-1) ?? -Infinity];
  const seen = eras.map(era => ({era, edges: eraEdges(era.time)})).filter(({edges}) => edges.from <= last && edges.to >= first);
  const opacity = Math.min(USUAL_TINT, DEEPEST_TINT / Math.max(1, mostAtOnce(seen.map(({edges}) => edges))));
  const lanes = lanesOf(seen.map(({edges}) => edges), mostRows(settings));
  const nexts = nextNames(lanes);
  const placed = seen.map(({era, edges}, i) => {
    const {lane, place, nameFrom} = lanes[i]!;
    return {era, edges, lane, nameFrom, nameTo: Math.min(edges.to, nexts[i]!), opacity: place % 2 === 0 ? opacity : opacity * LIGHTER};
  });
  const rows = 1 + lanes.reduce((high, {lane = -1}) => Math.max(high, lane), -1);
  return {eras: placed, across: rows === 0 ? 0 : rows * ERA_LANE + GAP};
}

/** Beside a vertical axis every row is taken from the labels, which need some 80 px. */
function mostRows({orientation, width}: Pick<Settings, 'orientation' | 'width'>): number {
  if (orientation === 'horizontal') return 4;
  return width < 320 ? 0 : width < 360 ? 1 : width < 480 ? 2 : 3;
}

interface Row { until: number; count: number }
interface Place { readonly lane: number | undefined; readonly place: number; readonly nameFrom: number }

/** Each era in the first row whose last one has ended, else in the one that is free first; eras come by start. `place` counts along the row. */
function lanesOf(eras: readonly EraEdges[], most: number): readonly Place[] {
  const rows: Row[] = [];
  return eras.map(edges => {
    const row = rows.find(({until}) => until <= middle(edges.from, edges.firmFrom)) ?? (rows.length < most ? newRow(rows) : firstFree(rows));
    const end = middle(edges.firmTo, edges.to);
    if (row === undefined || row.until >= end) return {lane: undefined, place: 0, nameFrom: edges.from};
    const nameFrom = Math.max(edges.from, row.until);
    row.until = end;
    return {lane: rows.indexOf(row), place: row.count++, nameFrom};
  });
}

/** For each era, where the next name in its row begins. */
function nextNames(lanes: readonly Place[]): readonly number[] {
  const next = new Map<number | undefined, number>();
  return lanes.toReversed().map(({lane, nameFrom}) => {
    const found = next.get(lane) ?? Infinity;
    next.set(lane, nameFrom);
    return found;
  }).reverse();
}

function newRow(rows: Row[]): Row {
  const row = {until: -Infinity, count: 0};
  rows.push(row);
  return row;
}

function firstFree(rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>((first, row) => first && first.until <= row.until ? first : row, undefined);
}

/** Of two eras that meet in one year known no better, the first counts as over by its middle. */
function middle(a: number, b: number): number {
  return Number.isFinite(b - a) ? a + (b - a) / 2 : Number.isFinite(a) ? a : b;
}

/** How many eras there are at the busiest time; it is busiest where one begins. */
function mostAtOnce(eras: readonly EraEdges[]): number {
  const ends = eras.map(({to}) => to).sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
  const starts = eras.map(({from}) => from).sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
  let over = 0;
  return starts.reduce((most, start, i) => {
    while (over < ends.length && ends[over]! <= start) over++;
    return Math.max(most, i + 1 - over);
  }, 0);
}
