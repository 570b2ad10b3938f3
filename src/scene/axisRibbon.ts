// The horizontal axis: two hairlines, the lower unit centred in its cells, the upper unit below it.
// Everything on it is measured first, so nothing overlaps and nothing is cut.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {Locale} from '../locale/locale.ts';
import {axisTicks, type AxisTicks, type TickLabel} from './axisTicks.ts';
import {bandEdges, bandGroup, bandGrounds, bandLines, breakBands, type BreakBand} from './breakBands.ts';
import {nowGroup, nowPlace, nowStrokes} from './nowLine.ts';
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
  /** Whether all marks are below the axis: then the lower unit stands next to them, and one line is enough. */
  readonly isTop?: boolean;
  /** The present, ms, where the host says when that is. */
  readonly now: number | undefined;
  /** The whole zone of marks, axis included, px across. */
  readonly zone: readonly [number, number];
}

/** An axis in the two layers it needs: behind the marks and over them. */
export interface AxisLayers { readonly behind: readonly SceneNode[]; readonly over: readonly SceneNode[] }

/** Height of the ribbon, px, and the baselines of its two rows. */
export const RIBBON = 36;
const BASES = [15, 30] as const;
const TICK = 5;

export const TICK_STYLE = {size: 12, weight: 400};
export const MAJOR_STYLE = {size: 12, weight: 600};

/** Labels of the upper unit start this far inside their cell. */
const INDENT = 8;

interface Taken { readonly from: number; readonly to: number }

/** Draws the ribbon with its upper edge at `top`. */
export function axisRibbon(view: ViewScale, top: number, space: AxisSpace): AxisLayers {
  const ticks = axisTicks(view, {
    lower: text => space.measure(text, TICK_STYLE), upper: text => space.measure(text, MAJOR_STYLE) + INDENT, name: text => space.measure(text, MAJOR_STYLE),
    gap: 8, instantGap: 28, margin: 0, locale: space.locale, timeZone: space.timeZone,
  });
  const bands = breakBands(view, space.locale);
  const words = bands.map(band => bandWords(band, space));
  const asOf = asOfPlace(view, space.asOfEnd);
  const now = nowPlace(view, space.now);
  return {
    behind: [
      ...bandGrounds(space.pen, bands, ...space.zone),
      ...grid(ticks, view, space),
      ...(asOf === undefined ? [] : [space.pen.path('as-of', 'annals-line annals-as-of', [[asOf, space.zone[0], asOf, space.zone[1]]])]),
      ...bandEdges(space.pen, bands, ...space.zone, view.axis),
      ...nowStrokes(now, [[space.zone[0], top], [top + RIBBON, space.zone[1]]], space.pen),
    ],
    over: [
      ...ribbonLines(view, bands, ticks, top, space),
      ...bands.map((band, i) => bandGroup(band, 'horizontal', space.locale, bandNodes(words[i]!, top))),
      ...labels(ticks, words.flat(), {asOf, now}, top, view, space),
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
function ribbonLines(view: ViewScale, bands: readonly BreakBand[], ticks: AxisTicks, top: number, {pen, isTop = false}: AxisSpace): SceneNode[] {
  const stretches = uncut(view.axis, bands);
  const sides = isTop ? [[RIBBON, RIBBON - TICK]] as const : [[0, TICK], [RIBBON, RIBBON - TICK]] as const;
  const lines = stretches.flatMap(([from, to]) => sides.map(([edge]) => [from, top + edge, to, top + edge]));
  const marks = ticks.lines.map(({t, at}) => pen.path(`tick-${t}`, 'annals-line annals-tick', sides.map(([edge, inner]) => [at, top + edge, at, top + inner])));
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

/** One line of a band's words: what it covers along the axis, and its baseline below the ribbon's upper edge. */
interface BandWord extends Taken { readonly text: string; readonly classes: string; readonly base: number }

/** The words of a band; a number says nothing without its unit, but a name does without its length. */
function bandWords(band: BreakBand, {measure, isTop = false}: AxisSpace): readonly BandWord[] {
  const width = band.to - band.from;
  const lines = bandLines(band, measure);
  const fitting = lines.filter(line => line.width <= width);
  if (fitting.length === lines.length || band.name !== '') return placedWords(band, fitting, fitting.length === 1 ? [(BASES[0] + BASES[1]) / 2] : isTop && band.name !== '' ? BASES.toReversed() : BASES);
  return brokenWords(band, measure);
}

/** The baselines of three lines, which fill the ribbon without touching one another. */
const THREE_BASES = [10, 22, 34];

/** "4.6 billion years" over as many lines as it takes, the first of them strong; none where even three are too few, or a word too long. */
function brokenWords(band: BreakBand, measure: MeasureText): readonly BandWord[] {
  const {lines, cut} = wrapText(band.length, {width: band.to - band.from, lines: 3, measure: part => measure(part, MAJOR_STYLE)});
  const [strong, plain] = band.segment.kind === 'cut' ? ['annals-tick-major', 'annals-note'] : ['annals-tick-major', 'annals-tick-length'];
  const words = lines.map((text, i) => ({text, classes: i === 0 ? strong : plain, width: measure(text, i === 0 ? MAJOR_STYLE : TICK_STYLE)}));
  const isWhole = !band.length.includes(' ') || lines.join(' ') === band.length;
  return cut || !isWhole ? [] : placedWords(band, words, lines.length === 3 ? THREE_BASES : BASES);
}

function placedWords({from, to}: BreakBand, lines: readonly {readonly text: string; readonly classes: string; readonly width: number}[], bases: readonly number[]): readonly BandWord[] {
  const centre = (from + to) / 2;
  return lines.map(({text, classes, width}, i) => ({text, classes, base: bases[i]!, from: centre - width / 2, to: centre + width / 2}));
}

function bandNodes(words: readonly BandWord[], top: number): SceneNode[] {
  return words.map(({text, classes, base, from, to}, i) => node('text', `line-${i}`, {class: `${classes} annals-middle`, x: (from + to) / 2, y: top + base}, text));
}

/** Where the known ends and where the present is, px along the axis, if in view. */
export interface Instants { readonly asOf: number | undefined; readonly now: number | undefined }

function isApart({from, to}: Taken, others: readonly Taken[]): boolean {
  return others.every(other => other.from >= to + 2 || other.to <= from - 2);
}

/** "now" at its line: below the ticks where no heading stands, else among them, where it takes their room; never in the words of a break. */
function nowWord(at: number, words: readonly Taken[], upper: readonly Taken[], [lowerBase, upperBase]: readonly [number, number], {axis}: ViewScale, {locale, measure}: AxisSpace): BandWord | undefined {
  const width = measure(locale.words.now, MAJOR_STYLE);
  const from = Math.max(axis[0], Math.min(axis[1] - width, at - width / 2));
  const taken = {from, to: from + width};
  if (!isApart(taken, words)) return undefined;
  const isFree = isApart({from: from - 4, to: taken.to + 4}, upper);
  return {...taken, text: locale.words.now, classes: 'annals-tick-major', base: isFree ? upperBase : lowerBase};
}

/** Labels of both rows; a label that would touch its neighbour, the words of a band or an edge of its stretch is left out. */
function labels(ticks: AxisTicks, words: readonly Taken[], {asOf, now}: Instants, top: number, view: ViewScale, space: AxisSpace): SceneNode[] {
  const [lowerBase, upperBase] = space.isTop ? [BASES[1], BASES[0]] : BASES;
  const after = (t: number): string => space.asOfEnd !== undefined && t >= space.asOfEnd && asOf !== undefined ? ' annals-tick-after' : '';
  const isClear = ({from, to}: Taken): boolean => to <= view.axis[1] + 1 && isApart({from, to}, words);
  const upper = spaced(ticks.upper.map(label => upperLabel(label, view, space)).filter(isClear));
  const word = now === undefined ? undefined : nowWord(now, words, upper, [lowerBase, upperBase], view, space);
  const lower = spaced(ticks.lower.map(label => centredLabel(label, view, space))).filter(label => word?.base !== lowerBase || isApart(label, [word]))
    .map(({label, from, to}) => node('text', `lower-${label.t}`, {class: `annals-tick-label annals-middle${after(label.t)}`, x: (from + to) / 2, y: top + lowerBase}, label.text));
  const texts = upper.map(({label, from}) => node('text', `upper-${label.t}`, {class: 'annals-tick-major', x: from, y: top + upperBase}, label.text));
  const taken = word?.base === upperBase ? [...upper, word] : upper;
  return [
    node('g', 'tick-labels', {'aria-hidden': 'true'}, [...lower, ...texts, ...asOfWords(asOf, taken, top + upperBase, view, space)]),
    ...(now === undefined || space.now === undefined ? [] : [nowGroup(space.now, word ? bandNodes([word], top) : [], space.locale, space.timeZone)]),
  ];
}

/** A heading begins its stretch; the one name of a short stretch stands in its middle, moved in from the ends of the axis. */
function upperLabel(label: TickLabel, {axis}: ViewScale, {measure}: AxisSpace): Taken & {readonly label: TickLabel} {
  const width = measure(label.text, MAJOR_STYLE);
  const from = label.cell ? Math.max(axis[0], Math.min(axis[1] - width, (label.at + label.end - width) / 2)) : label.at + INDENT;
  return {label, from, to: from + width};
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
function asOfWords(asOf: number | undefined, upper: readonly Taken[], base: number, view: ViewScale, {locale, measure}: AxisSpace): SceneNode[] {
  if (asOf === undefined) return [];
  const from = asOf + INDENT;
  const to = from + measure(locale.words.asOf, TICK_STYLE);
  if (to > view.axis[1] || upper.some(label => label.from < to + 8 && label.to > from - 8)) return [];
  return [node('text', 'as-of', {class: 'annals-tick-after', x: from, y: base}, locale.words.asOf)];
}
