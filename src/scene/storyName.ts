// What a story without a title is called: that it is a timeline, and of when.
// Whoever cannot see a picture has to tell it from the others on the page.
// Knows nothing of places on the page.

import type {TimeExtent} from '../scale/findBreaks.ts';
import type {WordOptions} from './describe.ts';
import {stretchWords} from './stretchWords.ts';

/** Ms. What is shorter has no name but its hours. */
const LONG = 3 * 86_400_000;

/**
 * A name made of the time that `extents` reach over.
 *
 * @example
 * storyName(extents, {locale: en}) //=> 'timeline, 1997 to 2025'
 */
export function storyName(extents: readonly TimeExtent[], {locale, timeZone = 'UTC'}: WordOptions): string {
  const {words} = locale;
  let [from, to] = [Infinity, -Infinity];
  for (const {bounds} of extents) {
    for (const bound of bounds) [from, to] = [Math.min(from, bound), Math.max(to, bound)];
  }
  return to - from >= LONG ? words.phrases([words.timeline, stretchWords([from, to], locale, timeZone)]) : words.timeline;
}
