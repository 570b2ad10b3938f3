// The horizontal axis: two hairlines, the lower unit centred in its cells, the upper unit below it.
// Everything on it is measured first, so nothing overlaps and nothing is cut.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import type {Locale} from '../locale/locale.ts';
import {axisTicks, type AxisTicks, type TickLabel} from './axisTicks.ts';
import {bandEdges, bandGroup, bandGrounds, bandLines, breakBands, type BreakBand} from './breakBands.ts';
import type {Pen} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** What both axes are told. */
export interface AxisSpace {
  readonly pen: Pen;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly measure: MeasureText;
  /** End of the day the story was told, ms: what follows is not known from it. */
  readonly asOfEnd: number | undefined;
  /** The whole zone of marks, axis included, px across. */
  readonly zone: readonly [number, number];
}

/** An axis in the two layers it needs: behind the marks and over them. */
export interface AxisLayers { readonly behind: readonly SceneNode[]; readonly over: readonly SceneNode[] }

/** Height of the ribbon, px, and the baselines of its two rows. */
export const RIBBON = 36;
const LOWER_BASE = 15;
const UPPER_BASE = 30;
const TICK = 5;

export const TICK_STYLE = {size: 12, weight: 400};
export const MAJOR_STYLE = {size: 12, weight: 600};

/** Labels of the upper unit start this far inside their cell. */
const INDENT = 8;

interface Taken { readonly from: number; readonly to: number }

/** Draws the ribbon with its upper edge at `top`. */
export function axisRibbon(view: ViewScale, top: number, space: AxisSpace): AxisLayers {
  const ticks = axisTicks(view, {
    lower: text => space.measure(text, TICK_STYLE), upper: text => space.measure(text, MAJOR_STYLE) + INDENT,
    gap: 8, instantGap: 28, margin: 0, locale: space.locale, timeZone: space.timeZone,
  });
  const bands = breakBands(view, space.locale);
  const asOf = asOfPlace(view, space.asOfEnd);
  return {
    behind: [
      ...bandGrounds(space.pen, bands, ...space.zone),
      ...grid(ticks, view, space),
      ...(asOf === undefined ? [] : [space.pen.path('as-of', 'annals-line annals-as-of', [[asOf, space.zone[0], asOf, space.zone[1]]])]),
      ...bandEdges(space.pen, bands, ...space.zone, view.axis),
    ],
    over: [
      ...ribbonLines(view, bands, ticks, top, space.pen),
      ...bands.map(band => bandGroup(band, 'horizontal', space.locale, bandTexts(band, top, space.measure))),
      ...labels(ticks, asOf, top, view, space),
    ],
  };
}

/** Where the known ends, if that is in view and something follows it. */
export function asOfPlace(view: ViewScale, asOfEnd: number | undefined): number | undefined {
  if (asOfEnd === undefined || asOfEnd >= view.scale.domain[1] || asOfEnd <= view.scale.domain[0]) return undefined;
  const at = view.px(asOfEnd);
  return at > view.axis[0] + 1 && at < view.axis[1] - 1 ? at : undefined;
}

function grid(ticks: AxisTicks, view: ViewScale, {pen, zone}: AxisSpace): SceneNode[] {
  const strokes = ticks.lines.filter(({at}) => at > view.axis[0] + 1).map(({at}) => [at, zone[0], at, zone[1]]);
  return strokes.length > 0 ? [pen.path('grid', 'annals-line annals-grid', strokes)] : [];
}

/** The two hairlines, interrupted at cuts, with ticks turned inward. */
function ribbonLines(view: ViewScale, bands: readonly BreakBand[], ticks: AxisTicks, top: number, pen: Pen): SceneNode[] {
  const stretches = uncut(view.axis, bands);
  const lines = stretches.flatMap(([from, to]) => [[from, top, to, top], [from, top + RIBBON, to, top + RIBBON]]);
  const marks = ticks.lines.map(({t, at}) => pen.path(`tick-${t}`, 'annals-line annals-tick', [[at, top, at, top + TICK], [at, top + RIBBON, at, top + RIBBON - TICK]]));
  return [pen.path('axis', 'annals-line annals-axis', lines), node('g', 'ticks', {'aria-hidden': 'true'}, marks)];
}

/** The parts of the axis that no cut interrupts. */
export function uncut(axis: readonly [number, number], bands: readonly BreakBand[]): [number, number][] {
  const parts: [number, number][] = [];
  let edge = axis[0];
  for (const band of bands.filter(({segment}) => segment.kind === 'cut')) {
    if (band.from > edge) parts.push([edge, band.from]);
    edge = band.to;
  }
  if (axis[1] > edge) parts.push([edge, axis[1]]);
  return parts;
}

/** The words of a band; a number says nothing without its unit, but a name does without its length. */
function bandTexts(band: BreakBand, top: number, measure: MeasureText): SceneNode[] {
  const lines = bandLines(band, measure).filter(({width}) => width <= band.to - band.from);
  if (band.segment.kind === 'cut' && lines.length < 2) return [];
  const centre = (band.from + band.to) / 2;
  const base = (i: number): number => lines.length === 1 ? (LOWER_BASE + UPPER_BASE) / 2 : i === 0 ? LOWER_BASE : UPPER_BASE;
  return lines.map(({text, classes}, i) => node('text', `line-${i}`, {class: `${classes} annals-middle`, x: centre, y: top + base(i)}, text));
}

/** Labels of both rows; a label that would touch its neighbour, or an edge of its stretch, is left out. */
function labels(ticks: AxisTicks, asOf: number | undefined, top: number, view: ViewScale, space: AxisSpace): SceneNode[] {
  const after = (t: number): string => space.asOfEnd !== undefined && t >= space.asOfEnd && asOf !== undefined ? ' annals-tick-after' : '';
  const lower = spaced(ticks.lower.map(label => centredLabel(label, view, space)))
    .map(({label, from, to}) => node('text', `lower-${label.t}`, {class: `annals-tick-label annals-middle${after(label.t)}`, x: (from + to) / 2, y: top + LOWER_BASE}, label.text));
  const upper = spaced(ticks.upper.map(label => ({label, from: label.at + INDENT, to: label.at + INDENT + space.measure(label.text, MAJOR_STYLE)})).filter(({to}) => to <= view.axis[1] + 1));
  const texts = upper.map(({label, from}) => node('text', `upper-${label.t}`, {class: 'annals-tick-major', x: from, y: top + UPPER_BASE}, label.text));
  return [node('g', 'tick-labels', {'aria-hidden': 'true'}, [...lower, ...texts, ...asOfWords(asOf, upper, top, view, space)])];
}

function centredLabel(label: TickLabel, view: ViewScale, {measure}: AxisSpace): Taken & {readonly label: TickLabel} {
  const half = measure(label.text, TICK_STYLE) / 2;
  const wanted = label.cell ? (label.at + label.end) / 2 : label.at;
  const centre = label.cell ? wanted : Math.max(view.axis[0] + half, Math.min(view.axis[1] - half, wanted));
  return {label, from: centre - half, to: centre + half};
}

function spaced<T extends Taken>(wanted: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of wanted) if (one.from >= (kept.at(-1)?.to ?? -Infinity) + 4) kept.push(one);
  return kept;
}

/** "after publication", where the row has room for it. */
function asOfWords(asOf: number | undefined, upper: readonly Taken[], top: number, view: ViewScale, {locale, measure}: AxisSpace): SceneNode[] {
  if (asOf === undefined) return [];
  const from = asOf + INDENT;
  const to = from + measure(locale.words.asOf, TICK_STYLE);
  if (to > view.axis[1] || upper.some(label => label.from < to + 8 && label.to > from - 8)) return [];
  return [node('text', 'as-of', {class: 'annals-tick-after', x: from, y: top + UPPER_BASE}, locale.words.asOf)];
}
