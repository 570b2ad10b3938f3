// What a story without a title is called: that it is a timeline, and of when.
// Whoever cannot see a picture has to tell it from the others on the page.
// Knows nothing of places on the page.

import type {TimeExtents} from '../scale/findBreaks.ts';
import type {WordOptions} from './describe.ts';
import {stretchWords} from './stretchWords.ts';

/** Ms. What is shorter has no name but its hours. */
const LONG = 3 * 86_400_000;

/**
 * A name made of the time between the first of the bounds and the last.
 *
 * @example
 * storyName(extents, {locale: en}) //=> 'timeline, 1997 to 2025'
 */
export function storyName({bounds}: Pick<TimeExtents, 'bounds'>, {locale, timeZone = 'UTC'}: WordOptions): string {
  const {words} = locale;
  const [from, to] = [bounds[0] ?? Infinity, bounds.at(-1) ?? -Infinity];
  return to - from >= LONG ? words.phrases([words.timeline, stretchWords([from, to], locale, timeZone)]) : words.timeline;
}
