// What a timeline can be asked for, and the check that it was asked rightly.
// A mistyped option that is silently ignored costs an afternoon; one that throws costs a minute.
// Knows nothing of the page.

import {describeValue} from '../event/describeValue.ts';
import {didYouMean} from '../event/didYouMean.ts';
import type {EventInput, StoryInput, TimelineEvent} from '../event/event.ts';
import type {NormalizedStory} from '../event/normalizeEvents.ts';
import type {Layout} from '../layout/layout.ts';
import type {MeasureText} from '../layout/measureText.ts';
import type {Locale} from '../locale/locale.ts';
import type {LaneOptions, LayoutName} from '../scene/sceneOptions.ts';
import type {Segment} from '../scene/segments.ts';
import {checkLayout, type ZeroInput} from '../scene/sceneOptions.ts';
import {givenView, type GivenView} from './givenView.ts';
import {isLocale} from './loadedLocales.ts';
import {axisTime, type AxisTime, type ScaleInput} from '../scale/scaleInput.ts';
import {createZone} from '../time/zone.ts';
import {timeDomain, type DomainEnd, type DomainInput} from '../view/timeDomain.ts';

/** A story as a host hands it in: a list of events, an object with `events`, or what `normalizeEvents` made of either. */
export type StoryData = readonly EventInput[] | StoryInput | NormalizedStory;

/** A line at an instant: the first one of a date. */
export interface LineInput {
  readonly date: DomainEnd;
  readonly label: string;
}

/** Which pictures are shown: none, those of the page's own origin, those by https too, or by the address that a function gives. */
export type ImagePolicy = 'none' | 'same-origin' | 'https' | ((src: string) => string | undefined);

/** Where links out of the timeline open. */
export type LinkTarget = '_self' | '_blank' | '_parent' | '_top';

/** Options of a `Timeline`. All may be changed with `update`; `undefined` means the default. */
export interface TimelineOptions {
  /** The story. Flaws in it become diagnostics, never errors. What `normalizeEvents` gave is not read again. */
  readonly events?: StoryData | undefined;
  /**
   * `callouts` (default): labels outside the marks · `lanes`: a lane for each group · `unified`: all in one lane · `faceted`: a plot
   * for each group · `segmented`: a row for each calendar unit · or a function that finds the places.
   */
  readonly layout?: LayoutName | Layout | undefined;
  /** What a row is where the layout is `segmented`; `auto` (default): the finest unit that gives few enough rows. */
  readonly segment?: 'auto' | Segment | undefined;
  /** Names of groups: the order of lanes and facets, and which are collapsed at first. */
  readonly lanes?: LaneOptions | undefined;
  /** `auto` (default): vertical in containers below 560 px. */
  readonly orientation?: 'auto' | 'horizontal' | 'vertical' | undefined;
  /**
   * How time goes along the axis: `time` (default) evenly but for breaks, `log` by how long ago, `sequential` in equal steps,
   * `relative` evenly from a start of each group's own, or a `Warp`. With `relative` stretches of time (`view`, `breaks`) are ms
   * after the start or durations such as `P10D`, and eras, `now`, `asOf` and `lines` are not drawn.
   */
  readonly scale?: ScaleInput | undefined;
  /** What groups count from where the scale is `relative`: by name of group (`''` for none) the id of an event, or a date; default: where each begins. */
  readonly zero?: ZeroInput | undefined;
  /** Empty stretches to cut out: found (`auto`, default), none, or pairs of dates. */
  readonly breaks?: 'auto' | 'none' | readonly DomainInput[] | undefined;
  /** A broken axis (`broken`, default) or the true proportions of time in its place. The reader may change it by a button. */
  readonly proportions?: 'broken' | 'true' | undefined;
  /** A strip with all of the story to scale, to look along: where the axis is broken or events are many (`auto`, default), always, or never. */
  readonly overview?: 'auto' | 'always' | 'none' | undefined;
  /** A row of buttons over the picture (`auto`, default), or none: then keys and gestures alone do what they do. */
  readonly toolbar?: 'auto' | 'none' | undefined;
  readonly groupBy?: 'group' | undefined;
  /** The language of annals' own words; default English. */
  readonly locale?: Locale | undefined;
  /** IANA name; default UTC. */
  readonly timeZone?: string | undefined;
  /** The day the story was told; default: the story's own. */
  readonly asOf?: DomainEnd | undefined;
  /** Draws a line with the word “now” at this instant; default: none, since nothing here reads a clock. */
  readonly now?: DomainEnd | undefined;
  /** Lines with a label across the plot, where their instants are on the axis. */
  readonly lines?: readonly LineInput[] | undefined;
  /** Links between events, drawn as arcs: those of the selected event and of the one pointed at (`selected`, default), up to 30 in view (`all`), or none. */
  readonly links?: 'selected' | 'all' | 'none' | undefined;
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** Height in px; default: as high as needed. */
  readonly height?: number | undefined;
  /** Accessible name; default: the story's title. */
  readonly label?: string | undefined;
  /** What to show first: a stretch of time, a whole view as `timeline.view` gives it, or the text of either; default: everything. */
  readonly view?: GivenView | undefined;
  /** A name under which the view is kept in the page's address, behind `#`; default: it is not. */
  readonly hash?: string | undefined;
  /** Controls to show some of the events only: where they tell events apart (`auto`, default), or none. */
  readonly filters?: 'auto' | 'none' | undefined;
  /** The picture's description for whoever cannot see it: the story in a few sentences (`auto`, default), or only count and span. */
  readonly summary?: 'auto' | 'none' | undefined;
  /** Id of the selected event. */
  readonly selected?: string | undefined;
  /** Text widths in px; default: a canvas where there is one, else a table. */
  readonly measureText?: MeasureText | undefined;
  /** What the details panel shows of an event below its title: a node, or plain text. */
  readonly renderDetail?: ((event: TimelineEvent) => Node | string) | undefined;
  /** Which pictures of events the panel shows; default `none`: it links to them, and nothing is asked of any server. */
  readonly images?: ImagePolicy | undefined;
  /** Where links to sources open; default: as any link of the page. */
  readonly linkTarget?: LinkTarget | undefined;
  /** What is printed: the picture (`picture`, default), or all events that pass the filter as a table. */
  readonly print?: 'picture' | 'table' | undefined;
  /** The file that the table gives out: texts that a spreadsheet could take for a formula made harmless by a `'` (`guarded`, default), or as they are (`plain`). */
  readonly csv?: 'guarded' | 'plain' | undefined;
  /** Nonce for the style element, where a content policy asks for one and constructed style sheets are missing. */
  readonly nonce?: string | undefined;
}

type Name = keyof TimelineOptions;
type Check = (value: unknown, options: Readonly<Record<string, unknown>>) => void;

/**
 * Checks `options` as given by a host, with those that it gave `before`: some go only with some others.
 *
 * Throws a `TypeError` for an unknown option or a value of the wrong kind and a `RangeError` for a value out of range;
 * both name what was found and what is allowed.
 *
 * @example
 * checkOptions({layuot: 'callouts'}) // throws TypeError: Timeline: unknown option "layuot"; did you mean "layout"?
 */
export function checkOptions(options: unknown, before: TimelineOptions = {}): asserts options is TimelineOptions {
  if (!isObject(options)) throw new TypeError(`Timeline: options must be an object, found ${describeValue(options)}`);
  const all = {...before, ...options};
  for (const [name, value] of Object.entries(all)) {
    if (!isName(name)) throw new TypeError(`Timeline: unknown option ${describeValue(name)}; ${suggestion(name)}`);
    if (value !== undefined) CHECKS[name](value, all);
  }
}

const CHECKS: Readonly<Record<Name, Check>> = {
  events: kind('events', 'a list of events or an object with "events"', isObject),
  layout: (value, {scale}) => {
    if (!isFunction(value)) oneOf('layout', ['callouts', 'lanes', 'unified', 'faceted', 'segmented'], ' or a function')(value, {});
    checkLayout(value, scale, 'Timeline');
  },
  segment: oneOf('segment', ['auto', 'century', 'decade', 'year', 'month', 'week', 'day']),
  lanes: checkLanes,
  orientation: oneOf('orientation', ['auto', 'horizontal', 'vertical']),
  scale: value => {
    if (!isWarp(value)) oneOf('scale', ['time', 'log', 'sequential', 'relative'], ' or a warp made by createWarp')(value, {});
  },
  zero: checkZero,
  breaks: (value, {timeZone, scale}) => Array.isArray(value) ? checkBreaks(value, timeZone, timeOf(scale)) : oneOf('breaks', ['auto', 'none'], ' or a list of pairs of dates')(value, {}),
  proportions: oneOf('proportions', ['broken', 'true']),
  overview: oneOf('overview', ['auto', 'always', 'none']),
  toolbar: oneOf('toolbar', ['auto', 'none']),
  groupBy: oneOf('groupBy', ['group']),
  locale: kind('locale', 'a Locale such as "en" of this package', isLocale),
  timeZone: value => {
    kind('timeZone', 'text such as "Asia/Qatar"', isText)(value, {});
    named('timeZone', () => createZone(String(value)));
  },
  asOf: (value, {timeZone}) => named('asOf', () => instantOf(value as DomainEnd, zoneName(timeZone))),
  now: (value, {timeZone}) => named('now', () => instantOf(value as DomainEnd, zoneName(timeZone))),
  lines: (value, {timeZone}) => {
    if (!Array.isArray(value)) throw new TypeError(`Timeline: lines must be a list of {date, label}, found ${describeValue(value)}`);
    value.forEach((line: unknown, i) => {
      if (!isObject(line) || !isText(line['label'])) throw new TypeError(`Timeline: lines[${i}] must be {date, label}, found ${describeValue(line)}`);
      named(`lines[${i}]`, () => instantOf(line['date'] as DomainEnd, zoneName(timeZone)));
    });
  },
  links: oneOf('links', ['selected', 'all', 'none']),
  theme: oneOf('theme', ['auto', 'light', 'dark']),
  height: value => {
    kind('height', 'a number of px', isNumber)(value, {});
    if (!(Number(value) > 0 && Number(value) < Infinity)) throw new RangeError(`Timeline: height must be a number of px above 0, found ${describeValue(value)}`);
  },
  label: kind('label', 'text', isText),
  view: (value, {timeZone, scale}) => named('view', () => givenView(value as GivenView, zoneName(timeZone), timeOf(scale))),
  hash: value => {
    kind('hash', 'a name', isText)(value, {});
    if (!/^[\w-]{1,100}$/.test(String(value))) throw new RangeError(`Timeline: hash must be a name of letters, digits, - and _, found ${describeValue(value)}`);
  },
  filters: oneOf('filters', ['auto', 'none']),
  summary: oneOf('summary', ['auto', 'none']),
  selected: kind('selected', 'the id of an event', isText),
  measureText: kind('measureText', 'a function', isFunction),
  renderDetail: kind('renderDetail', 'a function', isFunction),
  images: value => { if (!isFunction(value)) oneOf('images', ['none', 'same-origin', 'https'], ' or a function')(value, {}); },
  linkTarget: oneOf('linkTarget', ['_self', '_blank', '_parent', '_top']),
  print: oneOf('print', ['picture', 'table']),
  csv: oneOf('csv', ['guarded', 'plain']),
  nonce: kind('nonce', 'text', isText),
};

/** `asOf` or `now` in ms: the first instant of what it names. */
export function instantOf(value: DomainEnd, timeZone: string | undefined): number {
  return timeDomain([value, '..'], timeZone)[0];
}

function isName(name: string): name is Name {
  return Object.hasOwn(CHECKS, name);
}

function suggestion(name: string): string {
  const names = Object.keys(CHECKS);
  const meant = didYouMean(name, names);
  return meant === undefined ? `allowed are ${names.join(', ')}` : `did you mean "${meant}"?`;
}

function kind(name: Name, expected: string, isRight: (value: unknown) => boolean): Check {
  return value => {
    if (!isRight(value)) throw new TypeError(`Timeline: ${name} must be ${expected}, found ${describeValue(value)}`);
  };
}

/** Words that are not there yet are refused like any other, so that nothing is promised that is not drawn. */
function oneOf(name: Name, allowed: readonly string[], more = ''): Check {
  return value => {
    if (typeof value === 'string' && allowed.includes(value)) return;
    const list = allowed.map(word => `"${word}"`).join(', ');
    const message = `Timeline: ${name} ${describeValue(value)} is not available; use ${list}${more}`;
    throw typeof value === 'string' ? new RangeError(message) : new TypeError(message);
  };
}

function checkLanes(value: unknown): void {
  kind('lanes', 'an object with "order" or "collapsed"', isObject)(value, {});
  for (const [name, groups] of Object.entries(value as object)) {
    if (name !== 'order' && name !== 'collapsed') throw new TypeError(`Timeline: unknown lanes.${name}; allowed are order, collapsed`);
    const isRight = groups === undefined || (Array.isArray(groups) && groups.every(isText));
    if (!isRight) throw new TypeError(`Timeline: lanes.${name} must be a list of names of groups, found ${describeValue(groups)}`);
  }
}

/** Which groups and events there are is known only with the story: what names none is told when it is drawn. */
function checkZero(value: unknown): void {
  kind('zero', 'an object of groups and what each counts from', isObject)(value, {});
  for (const [group, start] of Object.entries(value as object)) {
    const isStart = isText(start) || (isNumber(start) && Number.isFinite(start)) || Object.prototype.toString.call(start) === '[object Date]';
    if (!isStart) throw new TypeError(`Timeline: zero of the group ${describeValue(group)} must be the id of an event, or a date as EDTF text, ms or Date; found ${describeValue(start)}`);
  }
}

function timeOf(scale: unknown): AxisTime {
  return axisTime(scale === 'relative' ? scale : undefined);
}

function checkBreaks(pairs: readonly unknown[], timeZone: unknown, axis: AxisTime): void {
  pairs.forEach((pair, i) => {
    const [from, to] = named(`breaks[${i}]`, () => timeDomain(pair as DomainInput, zoneName(timeZone), axis));
    if (!Number.isFinite(to - from)) throw new RangeError(`Timeline: breaks[${i}] must have two ends, found an open one`);
  });
}

/** Runs `read`, and puts the option's name before whatever it complains of. */
function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = `Timeline: ${name}: ${error instanceof Error ? error.message : String(error)}`;
    throw error instanceof TypeError ? new TypeError(message, {cause: error}) : new RangeError(message, {cause: error});
  }
}

/** A wrong zone is reported under its own name. */
function zoneName(timeZone: unknown): string | undefined {
  return isText(timeZone) ? timeZone : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** By shape, since a warp may come from another copy of annals. */
function isWarp(value: unknown): boolean {
  return typeof value === 'function' && 'invert' in value && isFunction(value.invert) && 'segments' in value && Array.isArray(value.segments);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}
