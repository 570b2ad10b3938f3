// What a picture can be asked for, and the answers where nothing was asked.
// Everything the picture depends on comes in here, so equal input gives equal bytes.
// Knows nothing of the page, the clock or fonts: they come as arguments.

import type {TimelineEvent} from '../event/event.ts';
import type {Layout} from '../layout/layout.ts';
import {tableMeasure, type MeasureText} from '../layout/measureText.ts';
import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import {axisTime, type ScaleInput} from '../scale/scaleInput.ts';
import type {WordOptions} from './describe.ts';
import type {NameForm} from './named.ts';
import type {Orientation} from './scene.ts';
import type {Segment} from './segments.ts';

/** The layouts that are built in. */
export type LayoutName = 'callouts' | 'lanes' | 'unified' | 'faceted' | 'segmented';

/** Starts by the names of groups, `''` for events that have none: the id of an event, else a date as EDTF text, ms or `Date`. */
export type ZeroInput = Readonly<Record<string, string | number | Date>>;

/** Lanes and facets by the names of their groups: those named in `order` come first, `collapsed` ones are a thin strip. */
export interface LaneOptions { readonly order?: readonly string[]; readonly collapsed?: readonly string[] }

export interface SceneOptions {
  /** Width of the picture in px. */
  readonly width: number;
  /** Height in px; without it the picture is as high as it needs to be, within bounds. */
  readonly height?: number;
  /** `auto` (default): vertical below 560 px. */
  readonly orientation?: 'auto' | Orientation;
  /**
   * `callouts` (default): labels outside the marks. `lanes`: a lane for each group. `unified`: all in one lane. `faceted`: a plot
   * for each group. `segmented`: a row for each calendar unit. Or a function that finds the places.
   */
  readonly layout?: LayoutName | Layout;
  /** The unit of a row, where the layout is `segmented`; `auto` (default) takes the finest that gives few enough rows. */
  readonly segment?: 'auto' | Segment;
  /** Order of lanes and facets, and which lanes are collapsed. */
  readonly lanes?: LaneOptions;
  /**
   * How time goes along the axis; `time` (default) evenly but for breaks. A `Warp` of one's own, too. With `relative` each group
   * counts from a start of its own: then `view`, `breaks` and `shownBreaks` are ms after it, and there are no eras and lines.
   */
  readonly scale?: ScaleInput;
  /** What groups count from where the scale is `relative`: by name of group (`''` for none) the id of an event, or a date. Default: where each begins. */
  readonly zero?: ZeroInput;
  /** Which empty stretches are cut out or compressed; `auto` (default) finds them. Pairs are ms. */
  readonly breaks?: 'auto' | 'none' | readonly (readonly [number, number])[];
  /** A strip with all of the story to scale: where the axis is not, or events are many (`auto`, default), always, or never. */
  readonly overview?: 'auto' | 'always' | 'none';
  /** Breaks that a reader has before their eyes, ms: they stay while they gain a quarter. Without them what is best at first sight. */
  readonly shownBreaks?: readonly (readonly [number, number])[];
  /** How far a broken axis is on its way to true proportions, from 0 (default) to 1. */
  readonly proportions?: number;
  /** The stretch of time to show, ms; without it everything. */
  readonly view?: readonly [number, number];
  /** Id of the selected event. */
  readonly selected?: string;
  /** Id of the event that a reader points at or has the focus on: its links are drawn beside those of the selected one. */
  readonly pointed?: string;
  /** Which links are drawn as arcs: those of the selected event (`selected`, default), also others up to a limit (`all`), or none. */
  readonly links?: 'selected' | 'all' | 'none';
  /** Those of the story's events that are drawn, in its order; axis, groups and hues stay those of all. Default: all. */
  readonly shown?: readonly TimelineEvent[];
  /** The picture's description: what the story is about in numbers (`auto`, default), or only count and span (`none`). */
  readonly summary?: 'auto' | 'none';
  /** Accessible name; without it the title. */
  readonly label?: string;
  /** Where the names of events and clusters stand: as titles, which browsers show on hover (default), or as attributes, where something better is shown. */
  readonly names?: NameForm;
  /** Makes ids unique where several pictures share a page; without it made from the events. */
  readonly idPrefix?: string;
  readonly locale?: Locale;
  /** IANA name; default UTC. */
  readonly timeZone?: string;
  /** The day the story was told, ms. Default: the story's own. */
  readonly asOf?: number;
  /** Draws a line with the word “now” at this instant, ms, where it is on the axis; default: none. */
  readonly now?: number;
  /** Lines with a label at instants of one's own, ms, where they are on the axis. */
  readonly lines?: readonly ReferenceLine[];
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Text widths in px; default: a table that needs no fonts. */
  readonly measureText?: MeasureText;
}

/** A line across the plot, with its name on the axis. */
export interface ReferenceLine {
  /** Ms. */
  readonly at: number;
  readonly label: string;
}

/** Options with every default filled in. */
export interface Settings {
  readonly width: number;
  readonly height: number | undefined;
  readonly orientation: Orientation;
  readonly layout: LayoutName | Layout;
  readonly segment: 'auto' | Segment;
  readonly lanes: LaneOptions;
  readonly scale: ScaleInput;
  readonly breaks: 'auto' | 'none' | readonly (readonly [number, number])[];
  readonly overview: 'auto' | 'always' | 'none';
  readonly shownBreaks: readonly (readonly [number, number])[] | undefined;
  readonly proportions: number;
  readonly view: readonly [number, number] | undefined;
  readonly selected: string | undefined;
  readonly pointed: string | undefined;
  readonly links: 'selected' | 'all' | 'none';
  readonly label: string | undefined;
  readonly names: NameForm;
  readonly idPrefix: string;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly asOf: number | undefined;
  readonly now: number | undefined;
  readonly lines: readonly ReferenceLine[] | undefined;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly measure: MeasureText;
  /** The event with the dates that are told of it, where the picture has it elsewhere. */
  readonly told: ((event: TimelineEvent) => TimelineEvent) | undefined;
}

/** One object, since what is made of it is remembered by identity. */
const NO_WISHES: LaneOptions = {collapsed: []};

/** Below this width time runs downward, px. */
const NARROW = 560;

/** Narrowest and widest picture we draw, px. */
const WIDTHS = [200, 8000] as const;

/** Layouts whose rows are the calendar's, which has no place on an axis that counts from a common start. */
export function checkLayout(layout: unknown, scale: unknown, place: string): void {
  if (layout === 'segmented' && scale === 'relative') throw new RangeError(`${place}: layout "segmented" has rows of the calendar, which scale "relative" leaves; use "faceted", "lanes", "unified", "callouts" or a function`);
}

/** Fills in defaults. Throws a `RangeError` for a width that is no number, and for a layout that does not go with the scale. */
export function settingsOf(options: SceneOptions & {readonly idPrefix: string} & Partial<Pick<Settings, 'told'>>, asOf: number | undefined): Settings {
  checkLayout(options.layout, options.scale, 'buildScene');
  if (!Number.isFinite(options.width)) throw new RangeError(`buildScene: width must be a number of px, found ${String(options.width)}`);
  const width = Math.max(WIDTHS[0], Math.min(WIDTHS[1], Math.round(options.width)));
  const wanted = options.orientation ?? 'auto';
  const orientation = wanted === 'auto' ? (width < NARROW ? 'vertical' : 'horizontal') : wanted;
  return {
    width,
    height: options.height,
    orientation,
    layout: options.layout ?? 'callouts',
    segment: options.segment ?? 'auto',
    lanes: options.lanes ?? NO_WISHES,
    scale: options.scale ?? 'time',
    breaks: options.breaks ?? 'auto',
    overview: options.overview ?? 'auto',
    shownBreaks: options.shownBreaks,
    proportions: options.proportions ?? 0,
    view: options.view,
    selected: options.selected,
    pointed: options.pointed,
    links: options.links ?? 'selected',
    label: options.label,
    names: options.names ?? 'title',
    idPrefix: options.idPrefix,
    locale: options.locale ?? en,
    timeZone: options.timeZone ?? 'UTC',
    asOf: options.asOf ?? asOf,
    // Each group has them elsewhere on an axis that counts from a start of its own.
    ...(axisTime(options.scale) === 'elapsed' ? {now: undefined, lines: undefined} : {now: options.now === undefined ? undefined : Math.round(options.now), lines: options.lines}),
    theme: options.theme ?? 'auto',
    measure: options.measureText ?? tableMeasure,
    told: options.told,
  };
}

/** What the wording of dates depends on. */
export function wordsOf({locale, timeZone, asOf, told}: Settings): WordOptions {
  return {locale, timeZone, ...(asOf === undefined ? {} : {asOf}), ...(told && {told})};
}
