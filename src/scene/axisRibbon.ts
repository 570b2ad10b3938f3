// The horizontal axis: two hairlines, the lower unit centred in its cells, the upper unit below it.
// Everything on it is measured first, so nothing overlaps and nothing is cut.
// Knows nothing of events.

import type {MeasureText} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {Locale} from '../locale/locale.ts';
import {bestApart} from '../scale/bestApart.ts';
import {axisLines, lineGroup, lineStrokes, type AxisLine} from './axisLines.ts';
import {axisTicks, type AxisTicks, type TickLabel} from './axisTicks.ts';
import {bandEdges, bandGroup, bandGrounds, bandLines, breakBands, type BreakBand} from './breakBands.ts';
import {between} from './between.ts';
import type {Pen} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ReferenceLine} from './sceneOptions.ts';
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
  /** Lines at instants of the host's own. */
  readonly lines?: readonly ReferenceLine[] | undefined;
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
    gap: 8, instantGap: 28, margin: 0, isTwoRows: true, locale: space.locale, timeZone: space.timeZone,
  });
  const bands = breakBands(view, space.locale);
  const words = bands.map(band => bandWords(band, space));
  const asOf = asOfPlace(view, space.asOfEnd);
  const named = axisLines(view, space);
  return {
    behind: [
      ...bandGrounds(space.pen, bands, ...space.zone),
      ...grid(ticks, view, space),
      ...(asOf === undefined ? [] : [space.pen.path('as-of', 'annals-line annals-as-of', [[asOf, space.zone[0], asOf, space.zone[1]]])]),
      ...bandEdges(space.pen, bands, ...space.zone, view.axis),
      ...lineStrokes(named, [[space.zone[0], top], [top + RIBBON, space.zone[1]]], space.pen),
    ],
    over: [
      ...ribbonLines(view, bands, ticks, top, space),
      ...bands.map((band, i) => bandGroup(band, 'horizontal', space.locale, bandNodes(words[i]!, top))),
      ...labels(ticks, words.flat(), {asOf, named}, top, view, space),
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
  return between(axis, bands.filter(({segment}) => segment.kind === 'cut').map(({from, to}) => [from, to]));
}

/** One line of a band's words: what it covers along the axis, and its baseline below the ribbon's upper edge. */
interface BandWord extends Taken { readonly text: string; readonly classes: string; readonly base: number }

/** The words of a band; a number says nothing without its unit, but a name does without its length, and more than that. */
function bandWords(band: BreakBand, {measure, isTop = false}: AxisSpace): readonly BandWord[] {
  const width = band.to - band.from;
  const lines = bandLines(band, measure);
  const fitting = lines.filter(line => line.width <= width);
  const named = band.name !== '' && !fitting.some(({text}) => text === band.name) ? nameInLines(band, measure) : [];
  if (named.length > 0) return named;
  if (fitting.length === lines.length || band.name !== '') return placedWords(band, fitting, fitting.length === 1 ? [(BASES[0] + BASES[1]) / 2] : isTop && band.name !== '' ? BASES.toReversed() : BASES);
  return brokenWords(band, measure);
}

/** "Feb" over "2025", where the name is too long for one line. */
function nameInLines(band: BreakBand, measure: MeasureText): readonly BandWord[] {
  const {lines, cut} = wrapText(band.name, {width: band.to - band.from, lines: 2, measure: part => measure(part, MAJOR_STYLE)});
  return cut || lines.join(' ') !== band.name ? [] : placedWords(band, lines.map(text => ({text, classes: 'annals-tick-major', width: measure(text, MAJOR_STYLE)})), BASES);
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

/** Where the known ends, px along the axis, and the lines of the host's own, if in view. */
export interface Instants { readonly asOf: number | undefined; readonly named: readonly AxisLine[] }

function isApart({from, to}: Taken, others: readonly Taken[]): boolean {
  return others.every(other => other.from >= to + 2 || other.to <= from - 2);
}

/** The most of an axis that the words of a line may take, and the most px. */
const MOST_SHARE = 0.4;
const MOST_WORDS = 180;
/** Px between a line and words beside it. */
const BESIDE = 5;

/**
 * The words of lines, each at its line or beside it: below the ticks where no heading stands, else among them, where they
 * take their room; never in the words of a break.
 */
function lineWords(lines: readonly AxisLine[], words: readonly Taken[], upper: readonly Taken[], [lowerBase, upperBase]: readonly [number, number], {axis}: ViewScale, {measure}: AxisSpace): readonly (BandWord | undefined)[] {
  const placed: BandWord[] = [];
  return lines.map(({at, label}) => {
    const text = wrapText(label, {width: Math.min(MOST_WORDS, (axis[1] - axis[0]) * MOST_SHARE), lines: 1, measure: part => measure(part, MAJOR_STYLE)}).lines[0] ?? '';
    const width = measure(text, MAJOR_STYLE);
    const centred = Math.max(axis[0], Math.min(axis[1] - width, at - width / 2));
    const beside = [at + BESIDE, at - BESIDE - width, at - width / 4, at - width * 0.75];
    const seats = [[centred, upperBase], [centred, lowerBase], ...[upperBase, lowerBase].flatMap(base => beside.map(from => [from, base] as const))] as const;
    const seat = seats.map(([from, base]) => ({from, to: from + width, base})).find(({from, to, base}) => {
      const others = [...words, ...placed.filter(other => other.base === base)];
      const isFree = base === lowerBase || isApart({from: from - 4, to: to + 4}, upper);
      return text !== '' && from >= axis[0] && to <= axis[1] && isFree && isApart({from, to}, others);
    });
    if (!seat) return undefined;
    const word = {...seat, text, classes: 'annals-tick-major'};
    placed.push(word);
    return word;
  });
}

/** Labels of both rows; those that would touch the words of a band or of a line, or an edge of their stretch, are left out, and of the rest the best that stand apart are kept. */
function labels(ticks: AxisTicks, words: readonly Taken[], {asOf, named}: Instants, top: number, view: ViewScale, space: AxisSpace): SceneNode[] {
  const bases = space.isTop ? [BASES[1], BASES[0]] as const : BASES;
  const [lowerBase, upperBase] = bases;
  const after = (t: number): string => space.asOfEnd !== undefined && t >= space.asOfEnd && asOf !== undefined ? ' annals-tick-after' : '';
  const isClear = ({from, to}: Taken): boolean => to <= view.axis[1] + 1 && isApart({from, to}, words);
  const upper = bestApart(ticks.upper.map(label => upperLabel(label, view, space)).filter(isClear), 4);
  const said = lineWords(named, words, upper, bases, view, space);
  const inRow = (base: number): readonly BandWord[] => said.filter(word => word !== undefined).filter(word => word.base === base);
  const lower = bestApart(ticks.lower.map(label => centredLabel(label, view, space)).filter(label => isApart(label, [...words, ...inRow(lowerBase)])), 4)
    .map(({label, from, to}) => node('text', `${label.quiet ? 'length' : 'lower'}-${label.t}`, {class: `${label.quiet ? 'annals-tick-length' : 'annals-tick-label'} annals-middle${after(label.t)}`, x: (from + to) / 2, y: top + lowerBase}, label.text));
  const both = bestApart(ticks.both.map(label => centredLabel(label, view, space, label.lines)).filter(label => isApart(label, inRow(lowerBase)) && isApart(label, inRow(upperBase))), 4)
    .flatMap(({label, from, to}) => label.lines.map((line, i) => node('text', `age-${label.t}-${i}`, {class: 'annals-tick-label annals-middle', x: (from + to) / 2, y: top + BASES[i]!}, line)));
  const texts = upper.map(({label, from}) => node('text', `upper-${label.t}`, {class: 'annals-tick-major', x: from, y: top + upperBase}, label.text));
  return [
    node('g', 'tick-labels', {'aria-hidden': 'true'}, [...lower, ...both, ...texts, ...asOfWords(asOf, [...upper, ...inRow(upperBase)], top + upperBase, view, space)]),
    ...named.map((line, i) => lineGroup(line, bandNodes([said[i]].filter(word => word !== undefined), top))),
  ];
}

interface Placed<T extends TickLabel = TickLabel> extends Taken { readonly label: T; readonly weight: number }

/** A heading begins its stretch; the one name of a short stretch stands in its middle, moved in from the ends of the axis. */
function upperLabel(label: TickLabel, {axis}: ViewScale, {measure}: AxisSpace): Placed {
  const width = measure(label.text, MAJOR_STYLE);
  const from = label.cell ? Math.max(axis[0], Math.min(axis[1] - width, (label.at + label.end - width) / 2)) : label.at + INDENT;
  return {label, from, to: from + width, weight: label.weight};
}

function centredLabel<T extends TickLabel>(label: T, view: ViewScale, {measure}: AxisSpace, lines: readonly string[] = [label.text]): Placed<T> {
  const half = Math.max(...lines.map(line => measure(line, TICK_STYLE))) / 2;
  const wanted = label.cell ? (label.at + label.end) / 2 : label.at;
  const centre = label.cell ? wanted : Math.max(view.axis[0] + half, Math.min(view.axis[1] - half, wanted));
  return {label, from: centre - half, to: centre + half, weight: label.weight};
}

/** "after publication", where the row has room for it. */
function asOfWords(asOf: number | undefined, upper: readonly Taken[], base: number, view: ViewScale, {locale, measure}: AxisSpace): SceneNode[] {
  if (asOf === undefined) return [];
  const from = asOf + INDENT;
  const to = from + measure(locale.words.asOf, TICK_STYLE);
  if (to > view.axis[1] || upper.some(label => label.from < to + 8 && label.to > from - 8)) return [];
  return [node('text', 'as-of', {class: 'annals-tick-after', x: from, y: base}, locale.words.asOf)];
}
