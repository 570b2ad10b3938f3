// Which ticks and labels an axis shows in a view, in px along it.
// The same for both orientations; only how much room a label takes along the axis differs.
// Knows nothing of events.

import type {Locale} from '../locale/locale.ts';
import {segmentTicks} from '../scale/ticks.ts';
import {formatTick} from '../time/formatTick.ts';
import {createZone} from '../time/zone.ts';
import type {ViewScale} from './viewScale.ts';

/** A tick label; `centred` says that it belongs in the middle of `[at, end]`, else it belongs at `at`. */
export interface TickLabel { readonly text: string; readonly at: number; readonly end: number; readonly t: number; readonly cell: boolean }

export interface AxisTicks {
  /** Places of tick lines, px along the axis, inside the view. */
  readonly lines: readonly {readonly t: number; readonly at: number}[];
  readonly lower: readonly TickLabel[];
  readonly upper: readonly TickLabel[];
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
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Ticks of all plain segments in view. */
export function axisTicks(view: ViewScale, room: AxisRoom): AxisTicks {
  const zone = createZone(room.timeZone);
  const groups = segmentTicks({warp: view.scale.warp}, {u0: view.u0, u1: view.u1, pxPerU: view.pxPerU}, {
    lower: room.lower, upper: room.upper, name: room.name, gap: room.gap, instantGap: room.instantGap, margin: room.margin, zone,
    format: (t, unit, step, level, short) => formatTick(t, unit, step, level, room.locale, zone, short),
  });
  const place = (tick: {t: number; end: number; label: string; cell: boolean}, segment: {t0: number; t1: number}): TickLabel => ({
    text: tick.label, t: tick.t, cell: tick.cell,
    at: Math.max(view.px(tick.t), view.px(segment.t0), view.axis[0]), end: Math.min(view.px(tick.end), view.px(segment.t1), view.axis[1]),
  });
  const inside = ({at}: {readonly at: number}): boolean => at >= view.axis[0] - 0.5 && at <= view.axis[1] + 0.5;
  return {
    lines: groups.flatMap(group => group.lower.map(({t}) => ({t, at: view.px(t)}))).filter(inside),
    lower: groups.flatMap(group => group.lower.filter(tick => tick.label !== '' && (tick.cell || inside({at: view.px(tick.t)}))).map(tick => place(tick, group.segment))),
    upper: groups.flatMap(group => group.upper.filter(tick => tick.label !== '').map(tick => place(tick, group.segment))),
  };
}
