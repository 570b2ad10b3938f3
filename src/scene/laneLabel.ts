// The label of an event in its lane: beside its mark, or above a bar that is longer than its words.
// Title in one line, the date under it or behind it; the side with room is taken.
// Knows nothing of rows and of other events.

import type {TimelineEvent} from '../event/event.ts';
import type {LaneBox} from '../layout/fillLane.ts';
import {wrapText} from '../layout/wrapText.ts';
import {labelWords, sourceWords} from './describe.ts';
import {SMALL, SMALL_LINE, TITLE} from './labelText.ts';
import type {MarkShape} from './mark.ts';
import {wordsOf, type Settings} from './sceneOptions.ts';

/** An event's words, each in one line, with their widths in px. */
export interface LaneText { readonly title: string; readonly titleWidth: number; /** The fullest first. */ readonly dates: readonly {readonly text: string; readonly width: number}[] }

/** A label next to its mark. `start` is where its text begins along the axis, px. */
export interface LaneLabel extends LaneBox {
  /** `over` is above, with the date in a line of its own. */
  readonly place: 'above' | 'over' | 'after' | 'before';
  readonly start: number;
  readonly width: number;
  readonly text: LaneText;
  readonly date: string;
}

/** Px between a mark and the label beside it, and between title and date in one line. */
export const BESIDE = 8;
export const APART = 10;

/** A label above a bar begins so far inside, clear of what may stand at the bar's end, px. */
const INDENT = 5;

/** Px over and under the middle of a mark: a mark or a title beside it, a date under that, a title above. */
const HALF_ROW = 10;
const DATE_BELOW = 27;
export const TITLE_ABOVE = 27;

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
  return alongBar(shape, text, dated, walls) ?? besideMark(shape, text, dated, walls) ?? lifted(shape, text, walls);
}

/** The label in a row that is as high as it is, on the side that it has at every scale. */
export function seatedLabel(shape: MarkShape, text: LaneText, dated: boolean, walls: readonly [number, number], side: 'before' | 'after', row: Pick<LaneBox, 'above' | 'below'>): LaneLabel | undefined {
  const fits = (label: LaneLabel | undefined): LaneLabel | undefined => label && label.above <= row.above && label.below <= row.below ? label : undefined;
  const beside = (withDate: boolean): LaneLabel | undefined => {
    const label = besideMark(shape, text, withDate, side === 'after' ? [-Infinity, Infinity] : [-Infinity, shape.to]);
    return label && label.start >= walls[0] && label.start + label.width <= walls[1] ? fits(label) : undefined;
  };
  return fits(alongBar(shape, text, dated, walls)) ?? fits(alongBar(shape, text, false, walls)) ?? (dated ? beside(true) : undefined) ?? beside(false) ?? fits(lifted(shape, text, walls));
}

/** Above a bar that is longer than the words: the date behind the title, else under it. */
function alongBar({from, to}: MarkShape, text: LaneText, dated: boolean, walls: readonly [number, number]): LaneLabel | undefined {
  const low = Math.max(walls[0], from);
  const room = Math.min(walls[1], to) - low - 2;
  if (text.titleWidth > room) return undefined;
  const dates = dated ? text.dates : [];
  const behind = dates.find(({width}) => text.titleWidth + APART + width <= room);
  const under = behind ? undefined : dates.find(({width}) => width <= room);
  const width = Math.max(text.titleWidth + (behind ? APART + behind.width : 0), under?.width ?? 0);
  return {
    place: under ? 'over' : 'above', start: low + Math.min(INDENT, room - width), width, text, date: (behind ?? under)?.text ?? '',
    from, to, above: TITLE_ABOVE + (under ? SMALL_LINE : 0), below: HALF_ROW,
  };
}

/** Right of the mark, else left of it; the date under the title. */
function besideMark({from, to}: MarkShape, text: LaneText, dated: boolean, walls: readonly [number, number]): LaneLabel | undefined {
  const under = text.dates.find(({width}) => dated && width <= Math.max(text.titleWidth, LONG_DATE));
  const width = Math.max(text.titleWidth, under?.width ?? 0);
  const label = {width, text, date: under?.text ?? '', above: HALF_ROW, below: under ? DATE_BELOW : HALF_ROW};
  const [after, before] = [to + BESIDE, from - BESIDE - width];
  if (after + width <= walls[1]) return {...label, place: 'after', start: after, from, to: after + width};
  return before >= walls[0] ? {...label, place: 'before', start: before, from: before, to} : undefined;
}

/** Above the mark and beyond it, as near as the walls let it: the title alone. */
function lifted(shape: MarkShape, text: LaneText, walls: readonly [number, number]): LaneLabel | undefined {
  const width = text.titleWidth;
  if (width > walls[1] - walls[0]) return undefined;
  const start = Math.max(walls[0], Math.min(walls[1] - width, shape.prefer - width / 2));
  return {place: 'above', start, width, text, date: '', from: Math.min(shape.from, start), to: Math.max(shape.to, start + width), above: TITLE_ABOVE, below: HALF_ROW};
}
