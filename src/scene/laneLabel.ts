// The label of an event in its lane: beside its mark, or above a bar that is longer than its words.
// Title in one line, the date under it or behind it; the side with room is taken.
// Knows nothing of rows and of other events.

import type {TimelineEvent} from '../event/event.ts';
import type {LaneBox} from '../layout/fillLane.ts';
import type {LaneSide} from '../layout/laneRanges.ts';
import {wrapText} from '../layout/wrapText.ts';
import {labelWords, sourceWords} from './describe.ts';
import {SMALL, SMALL_LINE, TITLE} from './labelText.ts';
import {between} from './between.ts';
import type {MarkShape} from './mark.ts';
import type {ViewScale} from './viewScale.ts';
import {wordsOf, type Settings} from './sceneOptions.ts';

/** An event's words, each in one line, with their widths in px. */
export interface LaneText { readonly title: string; readonly titleWidth: number; /** The fullest first. */ readonly dates: readonly {readonly text: string; readonly width: number}[] }

/** A label next to its mark. `start` is where its text begins along the axis, px. */
export interface LaneLabel extends LaneBox {
  /** `over` is above, with the date in a line of its own. */
  readonly place: 'above' | 'over' | 'after' | 'before';
  /** Above a mark that cannot carry it: it reaches beyond. */
  readonly isLifted?: boolean;
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
  let dates: LaneText['dates'] | undefined;
  // A crowd has room for titles alone, and writing a hundred thousand dates would take seconds.
  return {title, titleWidth: Math.ceil(width), get dates() { return dates ??= datesOf(event, settings); }};
}

function datesOf(event: TimelineEvent, settings: Settings): LaneText['dates'] {
  const words = wordsOf(settings);
  const [date, source] = [labelWords(event, words), sourceWords(event, words.locale)];
  const texts = [...(source === '' ? [] : [`${date} · ${source}`]), date];
  return texts.map(text => ({text, width: Math.ceil(settings.measure(text, SMALL))}));
}

/** Two words at least, or as much of a script that has no spaces. */
function isReadable(cut: string): boolean {
  return /\S\s+\S+…$/u.test(cut) || /[^\p{ASCII}…]{8}/u.test(cut);
}

/** Where labels may be, px: between the ends of the story, and not over a cut. */
export interface LaneWalls { readonly ends: readonly [number, number]; readonly cuts: readonly (readonly [number, number])[] }

/** A label keeps so far from a torn edge, px. */
const CLEAR = 4;

/** The walls of a story in px of `view`. */
export function wallsOf({scale, pxOfU}: ViewScale): LaneWalls {
  return {
    ends: [pxOfU(scale.fit[0]), pxOfU(scale.fit[1])],
    cuts: scale.breaks.filter(({kind}) => kind === 'cut').map(({u0, u1}) => [pxOfU(u0) - CLEAR, pxOfU(u1) + CLEAR]),
  };
}

/**
 * The label of a mark between the walls, with or without its date; `undefined` where there is no room. One that has room
 * nowhere between cuts runs over one: what happened is worth more than that nothing did.
 */
export function laneLabel(shape: MarkShape, text: LaneText, dated: boolean, walls: LaneWalls): LaneLabel | undefined {
  const {ends, cuts} = walls;
  const outside = (among: LaneWalls['cuts']): LaneLabel | undefined => besideMark(shape, text, dated, ends, among) ?? lifted(shape, text, dated, ends, among);
  return alongBar(shape, text, dated, ends) ?? outside(cuts) ?? outside([]);
}

/** The label in a row that is as high as it is, on the side that it has at every scale. */
export function seatedLabel(shape: MarkShape, text: LaneText, dated: boolean, walls: LaneWalls, side: LaneSide, row: Pick<LaneBox, 'above' | 'below'>): LaneLabel | undefined {
  const {ends, cuts} = walls;
  const fits = (label: LaneLabel | undefined): LaneLabel | undefined => label && label.above <= row.above && label.below <= row.below ? label : undefined;
  const along = fits(alongBar(shape, text, dated, ends)) ?? fits(alongBar(shape, text, false, ends));
  const over = (): LaneLabel | undefined => fits(lifted(shape, text, dated, ends, cuts)) ?? fits(lifted(shape, text, false, ends, cuts) ?? lifted(shape, text, false, ends, []));
  if (along || side === 'both') return along ?? over();
  const beside = (withDate: boolean): LaneLabel | undefined => {
    const label = besideMark(shape, text, withDate, side === 'after' ? [-Infinity, Infinity] : [-Infinity, shape.to], []);
    return label && label.start >= ends[0] && label.start + label.width <= ends[1] ? fits(label) : undefined;
  };
  return (dated ? beside(true) : undefined) ?? beside(false) ?? over();
}

/** Above a bar that is longer than the words: the date behind the title, else under it. No bar runs over a cut, or it would be none. */
function alongBar({from, to}: MarkShape, text: LaneText, dated: boolean, ends: readonly [number, number]): LaneLabel | undefined {
  const low = Math.max(ends[0], from);
  const room = Math.min(ends[1], to) - low - 2;
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
function besideMark({from, to}: MarkShape, text: LaneText, dated: boolean, ends: readonly [number, number], cuts: LaneWalls['cuts']): LaneLabel | undefined {
  const under = dateUnder(text, dated);
  const width = Math.max(text.titleWidth, under?.width ?? 0);
  const label = {width, text, date: under?.text ?? '', above: HALF_ROW, below: under ? DATE_BELOW : HALF_ROW};
  const [after, before] = [to + BESIDE, from - BESIDE - width];
  if (after + width <= ends[1] && crossesNone(to, after + width, cuts)) return {...label, place: 'after', start: after, from, to: after + width};
  return before >= ends[0] && crossesNone(before, from, cuts) ? {...label, place: 'before', start: before, from: before, to} : undefined;
}

/** Whether a stretch is clear of all cuts. */
export function crossesNone(from: number, to: number, cuts: LaneWalls['cuts']): boolean {
  return cuts.every(cut => cut[0] >= to || cut[1] <= from);
}

/** Above the mark and beyond it, as near as the ends and the cuts let it; the date under the title. */
function lifted(shape: MarkShape, text: LaneText, dated: boolean, ends: readonly [number, number], cuts: LaneWalls['cuts']): LaneLabel | undefined {
  const under = dateUnder(text, dated);
  const width = Math.max(text.titleWidth, under?.width ?? 0);
  const starts = between(ends, cuts).filter(([low, high]) => width <= high - low).map(([low, high]) => Math.max(low, Math.min(high - width, shape.prefer - width / 2)))
    .filter(start => cuts.length === 0 || (start < shape.to && start + width > shape.from));
  const aside = (start: number): number => Math.abs(start + width / 2 - shape.prefer);
  const [start] = starts.sort((a, b) => aside(a) - aside(b));
  if (start === undefined) return under && lifted(shape, text, false, ends, cuts);
  return {
    place: under ? 'over' : 'above', isLifted: true, start, width, text, date: under?.text ?? '',
    from: Math.min(shape.from, start), to: Math.max(shape.to, start + width), above: TITLE_ABOVE + (under ? SMALL_LINE : 0), below: HALF_ROW,
  };
}

/** The fullest date that makes a label under its title hardly longer. */
function dateUnder(text: LaneText, dated: boolean): LaneText['dates'][number] | undefined {
  return dated ? text.dates.find(({width}) => width <= Math.max(text.titleWidth, LONG_DATE)) : undefined;
}
