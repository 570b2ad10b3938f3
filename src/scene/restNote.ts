// What is said of events that a segmented picture has no row for: "34 events, 2 May 1994 – 31 December 2019".
// Counted and named, never dropped, and in two lines where one is too short.
// Knows nothing of the rows, nor of the pill beside it.

import {wrapText} from '../layout/wrapText.ts';
import {SMALL} from './labelText.ts';
import {rowName} from './rowName.ts';
import {node, type SceneNode} from './scene.ts';
import type {Settings} from './sceneOptions.ts';
import type {SegmentedStory} from './segmentedStory.ts';

/** From one line to the next, px. */
const LINE = 15;

/** Lines from `x` to `right`, as far above `base`, where the last words of one line would stand, as below it. */
export function restNote({events, from, to}: NonNullable<SegmentedStory['rest']>, {x, right, base}: {readonly x: number; readonly right: number; readonly base: number}, {locale, timeZone, measure}: Settings): SceneNode[] {
  const name = rowName(from, to, locale, timeZone);
  const {lines} = wrapText(locale.words.cluster(events.length, name, name), {width: right - x, lines: 2, measure: part => measure(part, SMALL)});
  return lines.map((line, i) => node('text', `rest-${i}`, {class: 'annals-note', 'aria-hidden': 'true', x, y: base + (i - (lines.length - 1) / 2) * LINE}, line));
}
