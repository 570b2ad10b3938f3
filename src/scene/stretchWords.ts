// A stretch of time and its ends in words, as exactly as its length deserves.
// A reader who looks at ten years does not want the minute at which they begin.
// Knows nothing of events or pixels.

import type {Locale} from '../locale/locale.ts';
import type {AxisTime} from '../scale/scaleInput.ts';
import {elapsedEnds} from '../time/formatElapsed.ts';
import {formatDate} from '../time/formatDate.ts';
import {instantText, yearText} from '../time/instantText.ts';
import {parseDate} from '../time/parseDate.ts';
import {createZone} from '../time/zone.ts';

type Times = readonly [number, number];

const DAY = 86_400_000;
const YEAR = 365.2425 * DAY;

/** From these lengths on (ms) so many letters of `2025-03-05T14:30:00` say enough: the year, the month, the day, the minute. */
const ENOUGH: readonly (readonly [least: number, letters: number])[] = [[3000 * DAY, 4], [200 * DAY, 7], [3 * DAY, 10], [DAY / 1440, 16], [0, 19]];

/**
 * The stretch `[t0, t1)` ms in words; with `axis` `elapsed`, of ms after a common start.
 *
 * @example
 * stretchWords([Date.UTC(2025, 2, 3), Date.UTC(2025, 2, 10)], en, 'UTC') //=> '3 to 9 March 2025'
 */
export function stretchWords(times: Times, locale: Locale, timeZone: string, axis: AxisTime = 'dates'): string {
  if (axis === 'elapsed') return locale.words.relative.stretch(...elapsedEnds(times, locale));
  const [from, to] = endTexts(times, timeZone);
  return say(from === to ? from : `${from}/${to}`, locale);
}

/** The first and the last of the stretch, each alone: `['3 March 2025', '9 March 2025']`. */
export function endWords(times: Times, locale: Locale, timeZone: string, axis: AxisTime = 'dates'): readonly [string, string] {
  if (axis === 'elapsed') return elapsedEnds(times, locale);
  const [from, to] = endTexts(times, timeZone);
  return [say(from, locale), say(to, locale)];
}

/** EDTF of both ends; the last is that of the last instant inside. */
function endTexts([t0, t1]: Times, timeZone: string): readonly [string, string] {
  const zone = createZone(timeZone);
  const letters = ENOUGH.find(([least]) => t1 - t0 >= least)?.[1] ?? 19;
  const text = (t: number): string => {
    const whole = instantText(zone.toLocal(t));
    // Far years have no months. A year before 0 has a sign more.
    return whole.startsWith('Y') ? farYear(Number(whole.slice(1)), t1 - t0) : whole.slice(0, letters + (whole.startsWith('-') ? 1 : 0));
  };
  return [text(t0), text(Math.max(t0, t1 - 1))];
}

/** A year of more than four digits, to a hundredth of the stretch or so. */
function farYear(year: number, length: number): string {
  const grain = 10 ** Math.max(0, Math.floor(Math.log10(length / YEAR)) - 2);
  return yearText(Math.round(year / grain) * grain);
}

function say(text: string, locale: Locale): string {
  return formatDate(parseDate(text), {locale, length: 'long'});
}
