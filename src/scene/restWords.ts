// What is said of events that a segmented picture has no row for.
// Counted and named, never dropped.
// Knows nothing of where it is drawn.

import type {Locale} from '../locale/locale.ts';
import {rowName} from './rowName.ts';
import type {SegmentedStory} from './segmentedStory.ts';

/** "34 events, 2 May 1994 – 31 December 2019" */
export function restWords({events, from, to}: NonNullable<SegmentedStory['rest']>, locale: Locale, timeZone: string): string {
  const name = rowName(from, to, locale, timeZone);
  return locale.words.cluster(events.length, name, name);
}
