// Reads the eras of a story: stretches of time with a name, drawn behind its events.
// Checked like events, so that a flaw in one era is told with its place and costs nothing else.
// Knows nothing of drawing.

import type {TimeValue} from '../time/timeValue.ts';
import type {Zone} from '../time/zone.ts';
import {canonicalText} from './canonicalText.ts';
import {compareCodePoints} from './compareCodePoints.ts';
import type {Era} from './event.ts';
import {own, report, unknownKeys} from './item.ts';
import type {Item} from './item.ts';
import {present} from './present.ts';
import {readDate} from './readDate.ts';
import {readObjects, readText} from './readText.ts';
import {ERA_KEYS} from './vocabulary.ts';

const FORM = '{"title": "…", "date": "1958/1963"}';
const NOT_SHOWN = 'The era is not shown';

/**
 * The eras under `eras`, by their start, then their end, then their content: the same for every order of the input. An era
 * without a title or without a date that can be read is left out and reported.
 *
 * @example
 * readEras({raw: {eras: [{title: 'Gemini', date: '1961/1966'}]}, path: '', log}, undefined)[0].title //=> 'Gemini'
 */
export function readEras(item: Item, zone: Zone | undefined): readonly Era[] {
  return [...readObjects(item, 'eras', FORM, part => readEra(part, zone))].sort(compareEras);
}

function readEra(item: Item, zone: Zone | undefined): Era | undefined {
  const title = readText(item, 'title');
  if (title === undefined) report(item, 'title', 'part-missing', {value: own(item, 'title'), expected: 'the title of an era', remedy: 'add "title": a few words that name it', used: NOT_SHOWN});
  const time = readTime(item, zone);
  const rest = {group: readText(item, 'group'), category: readText(item, 'category')};
  unknownKeys(item, ERA_KEYS, 'Not used');
  return title === undefined || time === undefined ? undefined : present({title, time, ...rest});
}

function readTime(item: Item, zone: Zone | undefined): TimeValue | undefined {
  const value = own(item, 'date');
  if (value === undefined || typeof value === 'string' && value.trim() === '') {
    report(item, 'date', 'part-missing', {value, expected: 'the date of an era', remedy: 'write a span such as "1958/1963", or a date such as "196X"', used: NOT_SHOWN});
    return undefined;
  }
  return readDate(item, 'date', zone, NOT_SHOWN);
}

function compareEras(a: Era, b: Era): number {
  return compareNumbers(startOf(a), startOf(b)) || compareNumbers(endOf(a), endOf(b)) || compareCodePoints(a.title, b.title)
    || compareCodePoints(canonicalText(a), canonicalText(b));
}

/** An unknown end is as far as it can be. */
function startOf({time}: Era): number {
  return Number.isNaN(time.startMin) ? -Infinity : time.startMin;
}

function endOf({time}: Era): number {
  return Number.isNaN(time.endMax) ? Infinity : time.endMax;
}

/** Without subtraction, which makes NaN of two infinities. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
