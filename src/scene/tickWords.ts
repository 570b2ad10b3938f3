// What ticks of ages and of steps say.
// An age is said as people say it; a place by as much of its date as is known.
// Knows nothing of where ticks stand.

import type {DurationUnit, Locale} from '../locale/locale.ts';
import type {AgeUnit} from '../scale/ageTicks.ts';
import type {Place} from '../scale/sequentialSteps.ts';
import type {PlaceName} from '../scale/stepTicks.ts';
import {approximateMs, exactUnit, floorTo, nextTick, type CalendarUnit} from '../time/calendarUnits.ts';
import {civilFromMs} from '../time/civil.ts';
import {durationText} from '../time/formatDuration.ts';
import {formatPattern} from '../time/formatPattern.ts';
import {formatSegmentName, formatTick} from '../time/formatTick.ts';
import type {Zone} from '../time/zone.ts';

/** "10 years ago", "2 million years ago"; "in 3 days" where `number` is below 0. `count` is the number as it is said. */
export function ageWords(number: number, unit: AgeUnit, locale: Locale): {readonly text: string; readonly count: string} {
  const {text, count} = durationText(...roundYears(Math.abs(number), unit), locale);
  return {text: number < 0 ? locale.dates.ahead(text) : locale.dates.ago(text), count};
}

/** A text in two lines, divided behind `count` where it begins with that, else as evenly as its words allow; one word stays whole. */
export function inTwoLines(text: string, count: string, size: (part: string) => number): readonly string[] {
  if (text.startsWith(count)) return [count, text.slice(count.length).trim()];
  const words = text.split(' ');
  const parts = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (lines: readonly string[]): number => Math.max(...lines.map(size));
  return parts.reduce<readonly string[]>((best, lines) => longest(lines) < longest(best) ? lines : best, [text]);
}

function roundYears(count: number, unit: AgeUnit): readonly [number, DurationUnit] {
  if (unit !== 'year' || count < 1e6) return [count, unit];
  return count < 1e9 ? [count / 1e6, 'millionYears'] : [count / 1e9, 'billionYears'];
}

/** The day of an instant, with the time where it is no midnight: "7 Mar 2025". In deep time, the year. */
export function instantWords(t: number, locale: Locale, zone: Zone): string {
  return placeWords({t, known: t}, locale, zone).whole;
}

/** The date of a place, as far as it is known: a year, a month, a day, or a day with its time. */
export function placeWords({t, known}: Place, locale: Locale, zone: Zone): PlaceName {
  const unit = unitOf(t, known, zone);
  if (unit === 'year') {
    const year = formatTick(t, 'year', known - t > approximateMs('year', 2) ? roundStep(known - t) : 1, 'lower', locale, zone);
    return {heading: '', short: '', year, rest: year, whole: year};
  }
  const heading = formatTick(t, unit, 1, 'upper', locale, zone);
  const rest = formatTick(t, unit, 1, 'lower', locale, zone);
  const named = unit === 'month' ? 'month' : 'day';
  const start = floorTo(t, named, 1, zone);
  const name = formatSegmentName(start, nextTick(start, named, 1, zone), locale, zone);
  const civil = civilFromMs(zone.toLocal(t));
  const {dayMonth, year} = locale.dates;
  const short = unit === 'month' ? heading : unit === 'day' ? formatPattern(locale.dates.monthAlone.long, civil, locale) : formatPattern(dayMonth, civil, locale);
  return {heading, short, year: year(civil.year), rest, whole: unit === 'month' || unit === 'day' ? name : locale.dates.dateTime(name, rest)};
}

/** The calendar unit it is known to; an instant, to the coarsest unit of the clock that begins at it. */
function unitOf(t: number, known: number, zone: Zone): Exclude<CalendarUnit, 'ms'> {
  const exact = exactUnit(t, known, zone);
  if (exact && exact.unit !== 'ms') return exact.unit;
  const span = known - t;
  if (Math.abs(t) > DEEP || span >= approximateMs('year', 1)) return 'year';
  if (span >= approximateMs('month', 1)) return 'month';
  return CLOCK.find(unit => floorTo(t, unit, 1, zone) === t) ?? 'second';
}

/** Beyond the years of four digits days say nothing. */
const DEEP = approximateMs('year', 10_000);
const CLOCK = ['day', 'minute'] as const;

/** The power of ten years that a place is known to. */
function roundStep(ms: number): number {
  return Math.max(1, 10 ** Math.floor(Math.log10(ms / approximateMs('year', 1))));
}
