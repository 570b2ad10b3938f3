// The vertical axis: one hairline, labels to its left, the upper unit above the first of its cells.
// For narrow pages, where time runs downward and labels stand beside it.
// Knows nothing of events.

import {wrapText} from '../layout/wrapText.ts';
import {axisTicks, type AxisTicks, type TickLabel} from './axisTicks.ts';
import {asOfPlace, MAJOR_STYLE, TICK_STYLE, uncut, type AxisLayers, type AxisSpace} from './axisRibbon.ts';
import {bandEdges, bandGroup, bandGrounds, bandLines, breakBands, type BreakBand} from './breakBands.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** Height of a line of tick text, px. */
const LINE = 15;
const TICK = 5;

interface Column { readonly left: number; readonly right: number }

/** A label's lines and the stretch along the axis they take. */
interface Block { readonly key: string; readonly lines: readonly Line[]; readonly from: number; readonly to: number }

interface Line { readonly text: string; readonly classes: string }

/** Draws the axis at `x`, its labels right-aligned between `left` and the axis. */
export function axisColumn(view: ViewScale, x: number, left: number, space: AxisSpace): AxisLayers {
  const column = {left, right: x - 6};
  const upperLines = (text: string): readonly string[] =>
    wrapText(text, {width: column.right - left, lines: 3, measure: part => space.measure(part, MAJOR_STYLE)}).lines;
  const ticks = axisTicks(view, {
    lower: text => space.measure(text, TICK_STYLE) <= column.right - left ? LINE : Infinity, upper: text => upperLines(text).length * LINE + 2, gap: 4, instantGap: 28, margin: 0, locale: space.locale, timeZone: space.timeZone,
  });
  const bands = breakBands(view, space.locale);
  const asOf = asOfPlace(view, space.asOfEnd);
  return {
    behind: [
      ...bandGrounds(space.pen, bands, left, space.zone[1]),
      ...grid(ticks, x, view, space),
      ...(asOf === undefined ? [] : [space.pen.path('as-of', 'annals-line annals-as-of', [[asOf, left, asOf, space.zone[1]]])]),
      ...bandEdges(space.pen, bands, left, space.zone[1], view.axis),
    ],
    over: [...lines(view, bands, ticks, x, space), ...labels(ticks, bands, asOf, column, upperLines, view, space)],
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

/** Breaks say their words first, then upper units, then lower ones, each where there is still room. */
function labels(ticks: AxisTicks, bands: readonly BreakBand[], asOf: number | undefined, column: Column, upperLines: (text: string) => readonly string[], view: ViewScale, space: AxisSpace): SceneNode[] {
  const width = column.right - column.left;
  const texts = bands.map(band => ({band, block: bandBlock(band, width, space)}));
  const taken: Block[] = texts.map(({block}) => block);
  const offer = (block: Block): void => {
    const inside = block.from >= view.axis[0] - 4 && block.to <= view.axis[1] + 4;
    if (inside && taken.every(other => block.from >= other.to + 1 || block.to <= other.from - 1)) taken.push(block);
  };
  const after = wrapText(space.locale.words.asOf, {width, lines: 2, measure: part => space.measure(part, TICK_STYLE)});
  if (asOf !== undefined && !after.cut) offer(block('as-of', after.lines, asOf + 2, 'annals-tick-after'));
  for (const label of ticks.upper) offer(block(`upper-${label.t}`, upperLines(label.text), label.at + 3, 'annals-tick-major'));
  for (const label of ticks.lower) offer(lowerBlock(label, taken, space.asOfEnd));
  const own = taken.slice(texts.length);
  return [
    ...texts.map(({band, block: said}) => bandGroup(band, 'vertical', space.locale, blockTexts(said, column))),
    node('g', 'tick-labels', {'aria-hidden': 'true'}, own.flatMap(one => blockTexts(one, column))),
  ];
}

function block(key: string, texts: readonly string[], from: number, classes: string): Block {
  return {key, lines: texts.map(text => ({text, classes})), from, to: from + texts.length * LINE};
}

/** In the middle of its cell, or of what an upper label leaves of it. */
function lowerBlock(label: TickLabel, taken: readonly Block[], asOfEnd: number | undefined): Block {
  const classes = `annals-tick-label${asOfEnd !== undefined && label.t >= asOfEnd ? ' annals-tick-after' : ''}`;
  if (!label.cell) return block(`lower-${label.t}`, [label.text], label.at - LINE / 2, classes);
  const above = taken.filter(other => other.from < label.end && other.to > label.at).reduce((edge, other) => Math.max(edge, other.to), label.at);
  const middle = (label.at + label.end) / 2 - LINE / 2;
  const from = middle >= above ? middle : Math.min(above + 1, label.end - LINE);
  return block(`lower-${label.t}`, [label.text], from, classes);
}

/** The words of a band; where not all fit, a name stands without its length. */
function bandBlock(band: BreakBand, width: number, {measure}: AxisSpace): Block {
  const words = band.segment.kind === 'cut' ? bandLines(band, measure) : bandLines(band, measure).toReversed();
  const lines = words.map(({text, classes}) =>
    wrapText(text, {width, lines: 2, measure: part => measure(part, MAJOR_STYLE)}).lines.map(line => ({text: line, classes})));
  const most = Math.floor((band.to - band.from + 1) / LINE);
  const shown = lines.flat().length <= most ? lines.flat() : band.name !== '' && lines[0]!.length <= most ? lines[0]! : [];
  const half = (shown.length * LINE) / 2;
  const middle = (band.from + band.to) / 2;
  return {key: 'words', lines: shown, from: middle - half, to: middle + half};
}

function blockTexts({key, lines, from}: Block, {right}: Column): SceneNode[] {
  return lines.map(({text, classes}, i) => node('text', `${key}-${i}`, {class: `${classes} annals-end`, x: right, y: from + i * LINE + 11.5}, text));
}
