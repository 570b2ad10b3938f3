// What a row of the calendar is called: "March 2025", "the 1990s", "3–9 March 2025".
// Where time runs downward the axis has no room for headings, so each panel says its name.
// Knows nothing of where it is drawn.

import type {Locale} from '../locale/locale.ts';
import {exactUnit} from '../time/calendarUnits.ts';
import {civilFromMs} from '../time/civil.ts';
import {formatDate} from '../time/formatDate.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import {instantText} from '../time/instantText.ts';
import {parseDate} from '../time/parseDate.ts';
import {createZone, type Zone} from '../time/zone.ts';

/** The name of `[from, to)` ms. */
export function rowName(from: number, to: number, locale: Locale, timeZone: string): string {
  const zone = createZone(timeZone);
  const name = formatSegmentName(from, to, locale, zone);
  if (name !== '') return name;
  const {step = 1} = exactUnit(from, to, zone) ?? {};
  const {year} = civilFromMs(zone.toLocal(from));
  if (step === 10) return locale.dates.decade(year);
  if (step === 100) return locale.dates.century(year);
  const [first, last] = [dayOf(from, zone), dayOf(to - 1, zone)];
  return formatDate(parseDate(first === last ? first : `${first}/${last}`), {locale});
}

function dayOf(t: number, zone: Zone): string {
  return instantText(zone.toLocal(t)).split('T')[0]!;
}
