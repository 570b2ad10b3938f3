// The vertical axis: one hairline, labels to its left, the upper unit above the first of its cells.
// For narrow pages, where time runs downward and labels stand beside it.
// Knows nothing of events.

import type {MeasureText, TextStyle} from '../layout/measureText.ts';
import {wrapText} from '../layout/wrapText.ts';
import {bestApart, WEIGHTS} from '../scale/bestApart.ts';
import {axisLines, lineGroup, lineStrokes, type AxisLine} from './axisLines.ts';
import {axisTicks, type AxisTicks, type TickLabel} from './axisTicks.ts';
import {asOfPlace, MAJOR_STYLE, TICK_STYLE, uncut, type AxisLayers, type AxisSpace, type Instants} from './axisRibbon.ts';
import {bandEdges, bandGroup, bandGrounds, bandLines, breakBands, type BreakBand} from './breakBands.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** Height of a line of tick text, px. */
const LINE = 15;
const TICK = 5;

interface Column { readonly left: number; readonly right: number }

/** A label's lines and the stretch along the axis they take. */
interface Block { readonly key: string; readonly lines: readonly Line[]; readonly from: number; readonly to: number; readonly weight: number }

interface Line { readonly text: string; readonly classes: string }

/** Draws the axis at `x`, its labels right-aligned between `left` and the axis. */
export function axisColumn(view: ViewScale, x: number, left: number, space: AxisSpace): AxisLayers {
  const column = {left, right: x - 6};
  const upperLines = (text: string): readonly string[] =>
    wrapText(text, {width: column.right - left, lines: 3, measure: part => space.measure(part, MAJOR_STYLE)}).lines;
  const lowerLines = (text: string): readonly string[] => partsInLines(text, column.right - left, part => space.measure(part, TICK_STYLE));
  const ticks = axisTicks(view, {
    isTooWide: text => text.split(' ').some(word => space.measure(word, MAJOR_STYLE) > column.right - left),
    lower: text => lowerLines(text).length * LINE || Infinity, upper: text => upperLines(text).length * LINE + 2, name: text => upperLines(text).length * LINE, gap: 4, instantGap: 28, margin: 0, isTwoRows: false, locale: space.locale, timeZone: space.timeZone,
  });
  const bands = breakBands(view, space.locale);
  const asOf = asOfPlace(view, space.asOfEnd);
  const named = axisLines(view, space);
  return {
    behind: [
      ...bandGrounds(space.pen, bands, left, space.zone[1]),
      ...grid(ticks, x, view, space),
      ...(asOf === undefined ? [] : [space.pen.path('as-of', 'annals-line annals-as-of', [[asOf, left, asOf, space.zone[1]]])]),
      ...bandEdges(space.pen, bands, left, space.zone[1], view.axis),
      ...lineStrokes(named, [[x, space.zone[1]]], space.pen),
    ],
    over: [...lines(view, bands, ticks, x, space), ...labels(ticks, bands, {asOf, named}, column, {upper: upperLines, lower: lowerLines}, view, space)],
  };
}

function grid(ticks: AxisTicks, x: number, view: ViewScale, {pen, zone}: AxisSpace): SceneNode[] {
  const strokes = ticks.lines.filter(({at}) => at > view.axis[0] + 1).map(({at}) => [at, x, at, zone[1]]);
  return strokes.length > 0 ? [pen.path('grid', 'annals-line annals-grid', strokes)] : [];
}

function lines(view: ViewScale, bands: readonly BreakBand[], ticks: AxisTicks, x: number, {pen}: AxisSpace): SceneNode[] {
  const marks = ticks.lines.map(({t, at}) => pen.path(`tick-${t}`, 'annals-line annals-tick', [[at, x, at, x - TICK]]));
  return [
    pen.path('axis', 'annals-line annals-axis', uncut(view.axis, bands).map(([from, to]) => [from, x, to, x])),
    node('g', 'ticks', {'aria-hidden': 'true'}, marks),
  ];
}

/** How labels of each row are broken into lines that fit the column. */
type InLines = Readonly<Record<'upper' | 'lower', (text: string) => readonly string[]>>;

/** Breaks say their words first, then lines, then upper units, then lower ones: of each the best choice where there is still room. */
function labels(ticks: AxisTicks, bands: readonly BreakBand[], {asOf, named}: Instants, column: Column, inLines: InLines, view: ViewScale, space: AxisSpace): SceneNode[] {
  const width = column.right - column.left;
  const texts = bands.map(band => ({band, block: bandBlock(band, width, space)}));
  const taken: Block[] = texts.map(({block}) => block);
  const isFree = (block: Block): boolean => isInside(block, view) && taken.every(other => block.from >= other.to + 1 || block.to <= other.from - 1);
  const offer = (blocks: readonly Block[]): void => { taken.push(...bestApart(blocks.filter(isFree), 1)); };
  const must = ticks.lower.filter(({weight}) => weight === WEIGHTS.forced);
  offer(must.map(label => lowerBlock(label, inLines.lower(label.text), taken, view, space.asOfEnd)));
  const said = named.map(line => {
    const found = lineBlocks(line, width, view, space).find(isFree);
    if (found) taken.push(found);
    return {line, found};
  });
  const after = wrapText(space.locale.words.asOf, {width, lines: 2, measure: part => space.measure(part, TICK_STYLE)});
  if (asOf !== undefined && !after.cut) offer([block('as-of', after.lines, asOf + 2, 'annals-tick-after')]);
  offer(ticks.upper.map(label => upperBlock(label, inLines.upper(label.text))));
  offer(ticks.lower.filter(label => !must.includes(label)).map(label => lowerBlock(label, inLines.lower(label.text), taken, view, space.asOfEnd)));
  const own = taken.slice(texts.length).filter(block => said.every(({found}) => found !== block));
  return [
    ...texts.map(({band, block: said}) => bandGroup(band, 'vertical', space.locale, blockTexts(said, column))),
    node('g', 'tick-labels', {'aria-hidden': 'true'}, own.flatMap(one => blockTexts(one, column))),
    ...said.map(({line, found}) => lineGroup(line, found ? blockTexts(found, column) : [])),
  ];
}

function isInside({from, to}: Block, {axis}: ViewScale): boolean {
  return from >= axis[0] - 4 && to <= axis[1] + 4;
}

/** The words of a line at it, below it, above it or above a date that stands there, before any tick is offered that room. */
function lineBlocks({key, at, label}: AxisLine, width: number, {axis}: ViewScale, {measure}: AxisSpace): readonly Block[] {
  const {lines} = wrapText(label, {width, lines: key === 'now' ? 1 : 3, measure: part => measure(part, MAJOR_STYLE)});
  const height = lines.length * LINE;
  const seats = lines.length === 0 ? [] : [Math.max(axis[0], Math.min(axis[1] - height, at - height / 2)), at + 2, at - 2 - height, at - 4 - LINE - height];
  return seats.map(from => block(key, lines, from, 'annals-tick-major'));
}

function block(key: string, texts: readonly string[], from: number, classes: string, weight: number = WEIGHTS.forced): Block {
  return {key, lines: texts.map(text => ({text, classes})), from, to: from + texts.length * LINE, weight};
}

/** At the top of its stretch; the one name of a short stretch stands in its middle. */
function upperBlock(label: TickLabel, lines: readonly string[]): Block {
  const from = label.cell ? (label.at + label.end - lines.length * LINE) / 2 : label.at + 3;
  return block(`upper-${label.t}`, lines, from, 'annals-tick-major', label.weight);
}

/** In the middle of its cell, or of what an upper label leaves of it. */
function lowerBlock(label: TickLabel, lines: readonly string[], taken: readonly Block[], {axis}: ViewScale, asOfEnd: number | undefined): Block {
  const classes = label.quiet ? 'annals-tick-length' : `annals-tick-label${asOfEnd !== undefined && label.t >= asOfEnd ? ' annals-tick-after' : ''}`;
  const key = `${label.quiet ? 'length' : 'lower'}-${label.t}`;
  const height = lines.length * LINE;
  const seat = (from: number): Block => block(key, lines, from, classes, label.weight);
  // What must be said is moved in from the ends of the axis.
  if (!label.cell) return seat(label.weight > WEIGHTS.minor ? Math.max(axis[0] - 4, Math.min(axis[1] + 4 - height, label.at - height / 2)) : label.at - height / 2);
  const above = taken.filter(other => other.from < label.end && other.to > label.at).reduce((edge, other) => Math.max(edge, other.to), label.at);
  const middle = (label.at + label.end - height) / 2;
  return seat(middle >= above ? middle : Math.min(above + 1, label.end - height));
}

/** A tick's label in lines, broken only after a colon, a comma or a space: "20:17:" over "40.500". None where that does not fit. */
function partsInLines(text: string, width: number, measure: (part: string) => number): readonly string[] {
  const lines: string[] = [];
  for (const part of text.split(/(?<=[:, ])/)) {
    const longer = `${lines.at(-1) ?? ''}${part}`;
    if (lines.length > 0 && measure(longer.trimEnd()) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines.every(line => measure(line.trimEnd()) <= width) ? lines.map(line => line.trimEnd()) : [];
}

/** Px that torn edges take of a band. */
const EDGES = 2;

/** The words of a band; where not all fit, a name stands without its length. */
function bandBlock(band: BreakBand, width: number, {measure}: AxisSpace): Block {
  const lines = wrappedWords(bandLines(band, measure), width, measure);
  if (band.name !== '') lines.reverse(); // the name first: it may have to stand alone
  const most = Math.floor((band.to - band.from - EDGES) / LINE);
  const shown = lines.flat().length <= most ? lines.flat() : band.name !== '' && lines[0]!.length <= most ? lines[0]! : [];
  const half = (shown.length * LINE) / 2;
  const middle = (band.from + band.to) / 2;
  return {key: 'words', lines: shown, from: middle - half, to: middle + half, weight: WEIGHTS.forced};
}

/** How loud a word may be set, loudest first. */
const LOUDNESS: readonly (readonly [classes: string, style: TextStyle])[] = [['annals-break-number', {size: 15, weight: 600}], ['annals-tick-major', MAJOR_STYLE], ['annals-note', TICK_STYLE]];

/** Each text in lines. A number too long for its size, such as "271,000", is set smaller rather than broken. */
function wrappedWords(words: readonly Line[], width: number, measure: MeasureText): Line[][] {
  return words.map(({text, classes: own}) => {
    const first = LOUDNESS.findIndex(([name]) => name === own);
    const fitting = LOUDNESS.slice(first).find(([, style]) => isWhole(text, width, part => measure(part, style)));
    const classes = first < 0 ? own : fitting?.[0] ?? 'annals-note';
    return wrapText(text, {width, lines: 2, measure: part => measure(part, styleOf(classes))}).lines.map(line => ({text: line, classes}));
  });
}

function styleOf(classes: string): TextStyle {
  return LOUDNESS.find(([name]) => name === classes)?.[1] ?? TICK_STYLE;
}

/** Whether no word of `text` is wider than a line. */
function isWhole(text: string, width: number, measure: (part: string) => number): boolean {
  return text.split(' ').every(word => measure(word) <= width);
}

function blockTexts({key, lines, from}: Block, {right}: Column): SceneNode[] {
  return lines.map(({text, classes}, i) => node('text', `${key}-${i}`, {class: `${classes} annals-end`, x: right, y: from + i * LINE + 11.5}, text));
}
