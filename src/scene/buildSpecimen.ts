// One event's mark alone, on a little axis of its own.
// For lists, tables and sheets that explain marks: drawn by the same shapes as the timeline, so they cannot disagree.
// Knows nothing of labels, rows or other events.

import type {TimelineEvent} from '../event/event.ts';
import {tableMeasure, type MeasureText} from '../layout/measureText.ts';
import {en} from '../locale/en.ts';
import type {Locale} from '../locale/locale.ts';
import {createTimeScale} from '../scale/timeScale.ts';
import {svgCss} from '../theme/svgCss.ts';
import {TICK_STYLE} from './axisRibbon.ts';
import {axisTicks, type TickLabel} from './axisTicks.ts';
import {eventName} from './describe.ts';
import {createFadeBook} from './fades.ts';
import {hueClass} from './groups.ts';
import {markShape} from './markShape.ts';
import {mirrored} from './mirrored.ts';
import {createPen, type Pen} from './pen.ts';
import {node, type Scene, type SceneNode} from './scene.ts';
import {textLength} from './textLengths.ts';
import {viewScale, type ViewScale} from './viewScale.ts';

export interface SpecimenOptions {
  /** Width of the picture in px. */
  readonly width: number;
  /** The stretch of time it shows, ms. */
  readonly domain: readonly [number, number];
  readonly locale?: Locale;
  /** IANA name; default UTC. */
  readonly timeZone?: string;
  /** The day the words of its accessible name are read against, ms. */
  readonly asOf?: number;
  readonly theme?: 'light' | 'dark' | 'auto';
  /** Makes ids unique where several pictures share a page; default: made from the event's id. */
  readonly idPrefix?: string;
  /** Text widths in px; default: a table that needs no fonts. */
  readonly measureText?: MeasureText;
}

/** A picture that `renderToString` prints, and where its axis lies. */
export type Specimen = Pick<Scene, 'root' | 'css' | 'lengthOf' | 'width' | 'height' | 'axis'>;

/** Centre of the mark, the axis below it, baseline of its labels, px. */
const CENTRE = 14;
const AXIS = 28;
const BASE = 44;
const HEIGHT = 50;
/** Marks may stand out a little at both ends. */
const MARGIN = 12;
const MARK = {half: 5, tail: 32};

/**
 * The mark of one event as a picture by itself, or `undefined` where the event has no place in time.
 *
 * @throws RangeError when `width` or `domain` cannot be drawn.
 *
 * @example
 * buildSpecimen(event, {width: 240, domain: [Date.UTC(1996, 0), Date.UTC(1999, 0)]})?.height //=> 50
 */
export function buildSpecimen(event: TimelineEvent, options: SpecimenOptions): Specimen | undefined {
  const {width, domain, locale = en, timeZone = 'UTC', theme = 'auto', idPrefix = `annals-mark-${event.id}`, measureText = tableMeasure, asOf} = options;
  const scale = width > 4 * MARGIN && domain[1] > domain[0] ? createTimeScale([{bounds: [...domain], from: domain[0], to: domain[1]}], {length: width - 2 * MARGIN, breaks: 'none'}) : undefined;
  if (!scale) throw new RangeError(`buildSpecimen: cannot draw ${String(domain[0])} to ${String(domain[1])} in ${String(width)} px; give a stretch of time in ms and at least ${4 * MARGIN + 1} px`);
  const view = viewScale(scale, [MARGIN, width - MARGIN], domain);
  const shape = markShape(event, {px: view.px, axis: view.axis, ...MARK});
  if (!shape) return undefined;
  const pen = createPen('horizontal');
  const hue = hueClass([], undefined);
  const fades = createFadeBook(idPrefix, 'horizontal');
  const mark = shape.draw(pen, CENTRE, fades.of(hue));
  const specimen: Specimen = {
    root: node('svg', 'specimen', {
      class: 'annals annals-specimen', viewBox: `0 0 ${width} ${HEIGHT}`, width, height: HEIGHT, role: 'img', lang: locale.code,
      'aria-label': eventName(event, {locale, timeZone, ...(asOf === undefined ? {} : {asOf})}),
    }, [
      node('defs', 'defs', {}, fades.defs()),
      ...axis(view, pen, locale, timeZone, measureText),
      node('g', 'mark', {class: `annals-mark ${hue}`}, mark),
    ]),
    css: svgCss(theme), lengthOf: text => textLength(text, measureText, false), width, height: HEIGHT, axis: {from: view.axis[0], to: view.axis[1]},
  };
  return locale.direction === 'rtl' ? mirrored(specimen) : specimen;
}

/** A hairline with ticks, and names of the units where they fit. */
function axis(view: ViewScale, pen: Pen, locale: Locale, timeZone: string, measure: MeasureText): SceneNode[] {
  const width = (text: string): number => measure(text, TICK_STYLE);
  const ticks = axisTicks(view, {lower: width, upper: width, name: width, gap: 8, instantGap: 12, margin: 0, isTwoRows: true, locale, timeZone});
  // Months without their years say little, days without their month are plain enough beside the words.
  const named = ticks.upper.length > 1 || ticks.lower.length === 0 ? ticks.upper.map(label => ({...label, cell: true})).filter(({text, at, end}) => width(text) <= end - at) : ticks.lower;
  const starts = named === ticks.lower ? ticks.lines.map(({at}) => at) : named.map(({at}) => at);
  const strokes = starts.map(at => [at, AXIS, at, AXIS + 4]);
  return [
    pen.path('axis', 'annals-line annals-axis', [[view.axis[0], AXIS, view.axis[1], AXIS], ...strokes]),
    ...named.map(label => node('text', `tick-${label.t}`, {class: 'annals-tick-label annals-middle', x: placeOf(label, width(label.text), view), y: BASE, 'aria-hidden': 'true'}, label.text)),
  ];
}

function placeOf({at, end, cell}: TickLabel, width: number, {axis: [from, to]}: ViewScale): number {
  return cell ? (at + end) / 2 : Math.max(from + width / 2 - MARGIN, Math.min(to - width / 2 + MARGIN, at));
}
