// Which ticks and labels an axis shows in a view, in px along it.
// The same for both orientations and all scales; only how much room a label takes along the axis differs.
// Knows nothing of events.

import type {Locale} from '../locale/locale.ts';
import {ageTicks} from '../scale/ageTicks.ts';
import {WEIGHTS} from '../scale/bestApart.ts';
import {elapsedTicks} from '../scale/elapsedTicks.ts';
import {stepTicks} from '../scale/stepTicks.ts';
import {segmentTicks} from '../scale/ticks.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {formatElapsed} from '../time/formatElapsed.ts';
import {floorTo, nextTick} from '../time/calendarUnits.ts';
import {formatSegmentName, formatTick} from '../time/formatTick.ts';
import {createZone, type Zone} from '../time/zone.ts';
import {ageWords, instantWords, inTwoLines, placeWords} from './tickWords.ts';
import type {ViewScale} from './viewScale.ts';

/**
 * A tick label. `cell` says that it belongs in the middle of `[at, end]`, else it belongs at `at`; `weight` which of two
 * that touch is shown; `quiet` that it only adds to another.
 */
export interface TickLabel {
  readonly text: string; readonly at: number; readonly end: number; readonly t: number; readonly cell: boolean; readonly weight: number; readonly quiet?: boolean;
}

export interface AxisTicks {
  /** Places of tick lines, px along the axis, inside the view. */
  readonly lines: readonly {readonly t: number; readonly at: number}[];
  readonly lower: readonly TickLabel[];
  readonly upper: readonly TickLabel[];
  /** Labels over both rows, where there are two. */
  readonly both: readonly (TickLabel & {readonly lines: readonly string[]})[];
}

export interface AxisRoom {
  readonly lower: (text: string) => number;
  readonly upper: (text: string) => number;
  readonly name: (text: string) => number;
  /** Least px between labels in cells, and between labels at instants. */
  readonly gap: number;
  readonly instantGap: number;
  /** How far a label may stand out at the ends of the view. */
  readonly margin: number;
  /** Whether a heading would have to be broken inside a word; a month's then has its short name. */
  readonly isTooWide?: (text: string) => boolean;
  /** Whether the upper labels have a row of their own. */
  readonly isTwoRows: boolean;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Ticks of all that is in view: round ages, the places of steps, the time since a common start, or the calendar where the scale has it or nothing else is in view. */
export function axisTicks(view: ViewScale, room: AxisRoom): AxisTicks {
  const zone = createZone(room.timeZone);
  if (view.scale.kind === 'relative') return elapsedOf(view, room);
  return agesOf(view, room, zone) ?? stepsOf(view, room, zone) ?? calendarOf(view, room, zone);
}

/** Times since the start, in two lines where there are two rows. */
function elapsedOf(view: ViewScale, room: AxisRoom): AxisTicks {
  const ticks = elapsedTicks(view.scale.warp, view, {
    say: (ms, unit) => {
      const {text, lines} = formatElapsed(ms, unit, room.locale);
      return room.isTwoRows ? lines : [text];
    },
    size: lines => Math.max(...lines.map(room.lower)), gap: room.isTwoRows ? ELAPSED_GAP : room.instantGap,
  });
  const labels = ticks.filter(({label}) => label.length > 0).map(({t, label, cell}) => {
    const place = cell ? {at: view.px(cell[0]), end: view.px(cell[1]), cell: true} : {};
    return {...at(view, t, label.join(' '), t === 0 ? WEIGHTS.forced : WEIGHTS.major), ...place, lines: label};
  });
  return {
    lines: ticks.map(({t}) => ({t, at: view.px(t)})), upper: [],
    lower: labels.filter(({lines}) => lines.length === 1), both: labels.filter(({lines}) => lines.length > 1),
  };
}

function calendarOf(view: ViewScale, room: AxisRoom, zone: Zone): AxisTicks {
  const groups = segmentTicks({warp: view.scale.warp}, {u0: view.u0, u1: view.u1, pxPerU: view.pxPerU}, {
    lower: room.lower, upper: room.upper, name: room.name, gap: room.gap, instantGap: room.instantGap, margin: room.margin, zone,
    format: (t, unit, step, level, short) => {
      const text = formatTick(t, unit, step, level, room.locale, zone, short);
      const isLong = level === 'upper' && unit === 'day' && room.isTooWide?.(text) === true;
      return isLong ? formatSegmentName(floorTo(t, 'month', 1, zone), nextTick(t, 'month', 1, zone), room.locale, zone) : text;
    },
  });
  const place = (tick: {t: number; end: number; label: string; cell: boolean}, segment: {t0: number; t1: number}, weight: number): TickLabel => ({
    text: tick.label, t: tick.t, cell: tick.cell, weight,
    at: Math.max(view.px(tick.t), view.px(segment.t0), view.axis[0]), end: Math.min(view.px(tick.end), view.px(segment.t1), view.axis[1]),
  });
  const inside = ({at}: {readonly at: number}): boolean => at >= view.axis[0] - 0.5 && at <= view.axis[1] + 0.5;
  return {
    lines: groups.flatMap(group => group.lower.map(({t}) => ({t, at: view.px(t)}))).filter(inside),
    lower: groups.flatMap(group => group.lower.filter(tick => tick.label !== '' && (tick.cell || inside({at: view.px(tick.t)}))).map(tick => place(tick, group.segment, WEIGHTS.minor))),
    upper: groups.flatMap(group => group.upper.filter(tick => tick.label !== '').map((tick, i) => place(tick, group.segment, i === 0 ? WEIGHTS.forced : WEIGHTS.major))),
    both: [],
  };
}

/** Ages over a log scale, over both rows where there are two; the reference by its date. */
function agesOf(view: ViewScale, room: AxisRoom, zone: Zone): AxisTicks | undefined {
  const {kind, warp, reference} = view.scale;
  if (kind !== 'log' || reference === undefined) return undefined;
  const ticks = ageTicks({warp, reference}, view, {
    say: (number, unit) => {
      const {text, count} = ageWords(number, unit, room.locale);
      return room.isTwoRows ? inTwoLines(text, count, room.lower) : [text];
    },
    reference: [instantWords(reference, room.locale, zone)], size: lines => Math.max(...lines.map(room.lower)), gap: AGE_GAP, zone,
  });
  if (!ticks) return undefined;
  const labels = ticks.map(({t, label}) => ({...at(view, t, label.join(' '), t === reference ? WEIGHTS.forced : WEIGHTS.major), lines: label}));
  return {lines: labels, upper: [], lower: labels.filter(({lines}) => lines.length === 1), both: labels.filter(({lines}) => lines.length > 1)};
}

/** Least px between times since the start where two lines hold each, and between ages. */
const ELAPSED_GAP = 20;
const AGE_GAP = 12;

function stepsOf(view: ViewScale, room: AxisRoom, zone: Zone): AxisTicks | undefined {
  const {kind, warp, places} = view.scale;
  if (kind !== 'sequential' || !places) return undefined;
  const ticks = stepTicks({warp, places}, view, {
    name: place => placeWords(place, room.locale, zone), length: ms => formatDuration(ms, room.locale).text, lower: room.lower, upper: room.upper, gap: room.gap, isTwoRows: room.isTwoRows,
  });
  return ticks && {
    lines: ticks.places.map(t => ({t, at: view.px(t)})).filter(({at}, i, all) => i === 0 || at - all[i - 1]!.at >= LEAST_STEP),
    lower: [
      ...ticks.dates.map(({t, label}) => at(view, t, label, WEIGHTS.major)),
      ...ticks.lengths.map(({t, end, label}) => ({...at(view, t, label, WEIGHTS.minor), end: view.px(end), cell: true, quiet: true})),
    ],
    // One at the very end has no room behind its place, so it stands as near as the end of the axis lets it.
    upper: ticks.headings.map(({t, label}) => ({...at(view, t, label, WEIGHTS.major), cell: view.px(t) + room.upper(label) > view.axis[1]})), both: [],
  };
}

/** Steps closer than this have no line each, px. */
const LEAST_STEP = 3;

function at(view: ViewScale, t: number, text: string, weight: number): TickLabel {
  return {t, text, weight, at: view.px(t), end: view.px(t), cell: false};
}
