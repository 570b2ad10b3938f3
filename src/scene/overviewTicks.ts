// The dates under the overview strip: few, and each whole in itself.
// One row has no heading over it, so a month says its year and an hour its day.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import type {Locale} from '../locale/locale.ts';
import {elapsedTicks} from '../scale/elapsedTicks.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import {segmentTicks} from '../scale/ticks.ts';
import {createWarp} from '../scale/warp.ts';
import type {CalendarUnit} from '../time/calendarUnits.ts';
import {civilFromMs} from '../time/civil.ts';
import {formatElapsed} from '../time/formatElapsed.ts';
import {formatPattern} from '../time/formatPattern.ts';
import {formatTick} from '../time/formatTick.ts';
import {createZone, type Zone} from '../time/zone.ts';

/** A date at the strip: the middle of its text and, where it begins, its tick; px. */
export interface OverviewTick { readonly t: number; readonly at: number; readonly text: string; readonly middle: number }

export interface OverviewTickSpace { readonly locale: Locale; readonly timeZone: string; readonly measure: MeasureText; /** Default: dates. */ readonly axis?: AxisTime }

const STYLE = {size: 12, weight: 400};

/** Least px between dates; far apart, since they are there for orientation only. */
const GAP = 36;
const INSTANT_GAP = 64;

/** The dates of `[t0, t1]` ms drawn on `[from, to]` px, or the times since a common start. None overlap and none stand out. */
export function overviewTicks(times: readonly [number, number], band: readonly [number, number], space: OverviewTickSpace): OverviewTick[] {
  return space.axis === 'elapsed' ? sinceStart(times, band, space) : dates(times, band, space);
}

function sinceStart([t0, t1]: readonly [number, number], [from, to]: readonly [number, number], {locale, measure}: OverviewTickSpace): OverviewTick[] {
  const pxPerMs = (to - from) / (t1 - t0);
  const size = ([text = '']: readonly string[]): number => measure(text, STYLE);
  const ticks = elapsedTicks(createWarp([]), {u0: t0, u1: t1, pxPerU: pxPerMs}, {say: (ms, unit) => [formatElapsed(ms, unit, locale).text], size, gap: GAP});
  return apart(ticks.filter(({label}) => label.length > 0).map(({t, label}) => {
    const half = size(label) / 2;
    const at = from + (t - t0) * pxPerMs;
    return {t, at, text: label[0]!, half, middle: Math.max(from + half, Math.min(to - half, at))};
  }));
}

function dates([t0, t1]: readonly [number, number], [from, to]: readonly [number, number], {locale, timeZone, measure}: OverviewTickSpace): OverviewTick[] {
  const zone = createZone(timeZone);
  const width = (text: string): number => measure(text, STYLE);
  const pxPerMs = (to - from) / (t1 - t0);
  const rows = segmentTicks({warp: createWarp([])}, {u0: t0, u1: t1, pxPerU: pxPerMs}, {
    lower: width, upper: width, gap: GAP, instantGap: INSTANT_GAP, margin: 16, zone,
    format: (t, unit, step, level) => level === 'upper' ? '' : wholeDate(t, unit, step, locale, zone),
  });
  const placed = rows.flatMap(({lower}) => lower).filter(({label}) => label !== '').map(({t, end, label, cell}) => {
    const [begins, ends] = [from + (t - t0) * pxPerMs, from + (end - t0) * pxPerMs];
    const half = width(label) / 2;
    return {t, at: begins, text: label, half, middle: Math.max(from + half, Math.min(to - half, cell ? (begins + ends) / 2 : begins))};
  });
  return apart(placed);
}

/** What a tick says with no heading to lean on. */
function wholeDate(t: number, unit: CalendarUnit, step: number, locale: Locale, zone: Zone): string {
  const {tick, dateTime} = locale.dates;
  const civil = civilFromMs(zone.toLocal(t));
  if (unit === 'year') return formatTick(t, unit, step, 'lower', locale, zone);
  if (unit === 'month') return formatPattern(tick.segmentMonth, civil, locale);
  const day = formatPattern(tick.segmentDay, civil, locale);
  return unit === 'day' ? day : dateTime(day, formatTick(t, unit, step, 'lower', locale, zone));
}

function apart<T extends {readonly middle: number; readonly half: number}>(ticks: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of ticks) {
    const last = kept.at(-1);
    if (!last || one.middle - one.half >= last.middle + last.half + 12) kept.push(one);
  }
  return kept;
}
