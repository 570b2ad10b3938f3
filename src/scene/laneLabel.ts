// The label of an event in its lane: beside its mark, or above a bar that is longer than its words.
// Title in one line, the date under it or behind it; the side with room is taken.
// Knows nothing of rows and of other events.

import type {TimelineEvent} from '../event/event.ts';
import type {LaneBox} from '../layout/fillLane.ts';
import {wrapText} from '../layout/wrapText.ts';
import {labelWords, sourceWords} from './describe.ts';
import {SMALL, TITLE} from './labelText.ts';
import type {MarkShape} from './mark.ts';
import {wordsOf, type Settings} from './sceneOptions.ts';

/** An event's words, each in one line, with their widths in px. */
export interface LaneText { readonly title: string; readonly titleWidth: number; /** The fullest first. */ readonly dates: readonly {readonly text: string; readonly width: number}[] }

/** A label next to its mark. `start` is where its text begins along the axis, px. */
export interface LaneLabel extends LaneBox {
  readonly place: 'above' | 'after' | 'before';
  readonly start: number;
  readonly width: number;
  readonly text: LaneText;
  readonly date: string;
}

/** Px between a mark and the label beside it, and between title and date in one line. */
export const BESIDE = 8;
export const APART = 10;

/** Px over and under the middle of a mark: a mark or a title beside it, a date under that, a title above. */
const HALF_ROW = 10;
const DATE_BELOW = 27;
const TITLE_ABOVE = 27;

/** A date may be so much longer than its title, px. */
const LONG_DATE = 230;

/** The words of an event; titles longer than `most` px are cut. `undefined` where too little would be left to read. */
export function laneText(event: TimelineEvent, most: number, settings: Settings): LaneText | undefined {
  const {measure} = settings;
  const {lines, width, cut} = wrapText(event.title, {width: most, lines: 1, measure: part => measure(part, TITLE)});
  const title = lines[0] ?? '';
  if (cut && !isReadable(title)) return undefined;
  const words = wordsOf(settings);
  const [date, source] = [labelWords(event, words), sourceWords(event, words.locale)];
  const texts = [...(source === '' ? [] : [`${date} · ${source}`]), date];
  return {title, titleWidth: Math.ceil(width), dates: texts.map(text => ({text, width: Math.ceil(measure(text, SMALL))}))};
}

/** Two words at least, or as much of a script that has no spaces. */
function isReadable(cut: string): boolean {
  return /\S\s+\S+…$/u.test(cut) || /[^\p{ASCII}…]{8}/u.test(cut);
}

/** The label of a mark between the `walls`, with or without its date; `undefined` where there is no room. */
export function laneLabel(shape: MarkShape, text: LaneText, dated: boolean, walls: readonly [number, number]): LaneLabel | undefined {
  const length = shape.to - shape.from;
  const tail = text.dates.find(({width}) => dated && text.titleWidth + APART + width <= length - 2);
  const inline = text.titleWidth + (tail ? APART + tail.width : 0);
  if (inline <= length - 2) return above(Math.max(shape.from, walls[0]), inline, text, tail?.text ?? '', shape.from, shape.to);
  const under = text.dates.find(({width}) => dated && width <= Math.max(text.titleWidth, LONG_DATE));
  const width = Math.max(text.titleWidth, under?.width ?? 0);
  const beside = {width, text, date: under?.text ?? '', above: HALF_ROW, below: under ? DATE_BELOW : HALF_ROW};
  if (shape.to + BESIDE + width <= walls[1]) return {...beside, place: 'after', start: shape.to + BESIDE, from: shape.from, to: shape.to + BESIDE + width};
  if (shape.from - BESIDE - width >= walls[0]) return {...beside, place: 'before', start: shape.from - BESIDE - width, from: shape.from - BESIDE - width, to: shape.to};
  if (text.titleWidth > walls[1] - walls[0]) return undefined;
  const start = Math.max(walls[0], Math.min(walls[1] - text.titleWidth, shape.prefer - text.titleWidth / 2));
  return above(start, text.titleWidth, text, '', Math.min(shape.from, start), Math.max(shape.to, start + text.titleWidth));
}

function above(start: number, width: number, text: LaneText, date: string, from: number, to: number): LaneLabel {
  return {place: 'above', start, width, text, date, from, to, above: TITLE_ABOVE, below: HALF_ROW};
}
