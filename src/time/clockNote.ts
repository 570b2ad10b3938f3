// Whether a clock ever showed a reading, and whether it showed it twice.
// `Zone.toUtc` answers both silently with one instant; whoever gave the time may want to know.
// Knows nothing of text, events or how it is told.

import {msPerDay} from './civil.ts';
import type {Zone} from './zone.ts';

/** What is odd about a reading: clocks were put forward over it, or back behind it. */
export type ClockNote = 'skipped' | 'repeated';

/**
 * Tells a reading (ms, written as if it were UTC) that a zone's clock never showed, and that `Zone.toUtc` moves forward,
 * from one that it showed twice, of which `Zone.toUtc` takes the first; `undefined` for a reading that came once.
 *
 * @example
 * clockNote(Date.UTC(2025, 2, 30, 2, 30), createZone('Europe/Berlin')) //=> 'skipped'
 */
export function clockNote(local: number, zone: Zone): ClockNote | undefined {
  const utc = zone.toUtc(local);
  if (zone.toLocal(utc) !== local) return 'skipped';
  // No clock stands a day from UTC, so its offsets a day either side are the only two that can hold.
  const others = [local - msPerDay, local + msPerDay].map(near => local - zone.offset(near)).filter(other => other !== utc);
  return others.some(other => zone.toLocal(other) === local) ? 'repeated' : undefined;
}
