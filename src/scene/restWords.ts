// What is said of events that a segmented picture has no row for.
// Counted and named, never dropped.
// Knows nothing of where it is drawn.

import {formatDate} from '../time/formatDate.ts';
import {instantValue} from '../time/instantValue.ts';
import type {WordOptions} from './describe.ts';
import type {SegmentedStory} from './segmentedStory.ts';

/** "34 events, 2 May 1994 to 1 January 2020" */
export function restWords({events, from, to}: NonNullable<SegmentedStory['rest']>, words: WordOptions): string {
  const say = (t: number): string => formatDate(instantValue(t), {...words, length: 'short'});
  return words.locale.words.cluster(events.length, say(from), say(to));
}
