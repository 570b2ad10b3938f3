// Lays out the whole story once, to find what a closer view must keep: rows, heights, whether sources are shown.
// Tries the fuller labels first and settles for shorter ones where that shows more events.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {CalloutSide} from '../layout/calloutItem.ts';
import {RIBBON} from './axisRibbon.ts';
import {CROWD_LABEL, labelTexts, type LabelText} from './labelText.ts';
import type {FitLayout, LayoutSpace} from './eventLayout.ts';
import {fitLayout} from './layoutEvents.ts';
import {calloutSpace, CROWD, FEW, labelWidths, tallestOf, type Page} from './page.ts';
import {sideGeometry, type FixedSide, type SideGeometry} from './plotGeometry.ts';
import {wordsOf, type Settings} from './sceneOptions.ts';
import type {StoryIndex} from './storyIndex.ts';
import type {ViewScale} from './viewScale.ts';

/** What stays the same at every zoom. */
export interface FittedPlot {
  readonly meta: boolean;
  readonly space: LayoutSpace;
  readonly layout: FitLayout;
  readonly clusters: boolean;
  readonly sides: readonly (SideGeometry & FixedSide)[];
}

/** Texts of an event's label, made once for each setting. */
export type TextBook = (event: TimelineEvent, meta: boolean) => readonly LabelText[];

/** A book for `count` events that fills `made` as it is read. */
export function textBook(made: Map<string, readonly LabelText[]>, settings: Settings, page: Page, count: number): TextBook {
  const base = {
    orientation: settings.orientation, widths: labelWidths(settings, page, count), crowd: count > CROWD, lines: settings.orientation === 'vertical' || settings.width < 640 ? 3 : 2, measure: settings.measure,
    words: wordsOf(settings),
  };
  return (event, meta) => {
    const key = `${meta ? '+' : '-'}${event.id}`;
    const known = made.get(key);
    if (known) return known;
    const texts = labelTexts(event, {...base, meta});
    made.set(key, texts);
    return texts;
  };
}

/** Heights for labels that are tried, from the most there is downward, px. */
const STEPS = 14;
const STEP = 24;

/** How much too tall a plot may be for a second look to be worth its time, px. */
const NEARLY = 60;

/** What marks and gaps are expected to take across, with few events and with many, px. */
const SPARSE = 50;
const DENSE = 190;

interface Room {
  /** A plot with this much room for labels across; with `aim` its seats are looked over once more, to need no more than that. */
  readonly plot: (across: number, aim?: number) => FittedPlot;
  /** How much too tall a plot is, px. */
  readonly over: (plot: FittedPlot) => number;
  readonly most: number;
}

/** The plot with everything in view. `above` and `below` are px taken by what stands over and under it. */
export function fitPlot(index: StoryIndex, view: ViewScale, settings: Settings, page: Page, texts: TextBook, above: number, below: number): FittedPlot {
  const {slots, events} = index;
  const rest = above + below + RIBBON;
  const tallest = Math.max(240, settings.height ?? tallestOf(settings));
  if (events.length > CROWD) return crowdPlot(index, settings, page, tallest - rest, texts);
  const roomFor = (meta: boolean): Room => ({
    plot: (across, aim) => {
      const space = calloutSpace(settings, page, across);
      const look = aim === undefined ? {} : {careful: true, aim};
      return plotOf(index, view, settings, page, {...space, callouts: {...space.callouts, ...look}, slots, texts: event => texts(event, meta)}, meta);
    },
    over: plot => settings.orientation === 'vertical' ? 0 : plot.sides.reduce((sum, side) => sum + side.end, rest) - tallest,
    most: tallest - rest - (events.length <= FEW ? SPARSE : DENSE),
  });
  const full = events.length <= FEW ? firstFit(roomFor(true)) : undefined;
  if (full?.plot.layout.hidden === 0) return lookedOver(full, roomFor(true));
  const short = firstFit(roomFor(false));
  return full && full.plot.layout.shown >= short.plot.layout.shown ? lookedOver(full, roomFor(true)) : lookedOver(short, roomFor(false));
}

/** Rows of marks of a crowd, on each side. */
const CROWD_MARKS = 5;

/** Rows of one height for the labels of a crowd, as many as `room` px have place for. */
function crowdPlot(index: StoryIndex, settings: Settings, page: Page, room: number, texts: TextBook): FittedPlot {
  const space = calloutSpace(settings, page, room);
  const {sides, labelRows, markRows} = space.callouts;
  const flat = settings.orientation === 'horizontal';
  const sideOf = (count: number): CalloutSide => ({markRows: flat ? CROWD_MARKS : markRows - 3, rows: Array.from({length: count}, () => ({across: flat ? CROWD_LABEL : 0, tracks: 0}))});
  const plotWith = (counts: readonly number[]): FittedPlot => {
    const shape = counts.map(sideOf);
    const layout: FitLayout = {crowd: true, rows: [], shapes: [], layout: {placed: [], sides: shape}, shown: 0, hidden: index.events.length};
    return {meta: false, space: {...space, slots: index.slots, texts: event => texts(event, false)}, layout, clusters: true, sides: shape.map((side, s) => sideAt(side, s, true, settings, page))};
  };
  let best = plotWith(Array.from({length: sides}, (_, s) => s === 0 ? 1 : 0));
  for (let total = 2; total <= sides * labelRows; total++) {
    const plot = plotWith([Math.ceil(total / 2), Math.floor(total / 2)]);
    if (plot.sides.reduce((sum, side) => sum + side.end, 0) > room) break;
    best = plot;
  }
  return best;
}

/** A plot and the room it was given; `over` says that it shows all, but is a little too tall. */
interface Fit { readonly plot: FittedPlot; readonly across: number; readonly over?: Fit }

/** The first plot that is no taller than it may be, with ever less room for labels. */
function firstFit({plot: plotWith, over, most}: Room): Fit {
  let across = most;
  let nearly: Fit | undefined;
  for (let step = 0; ; step++) {
    const plot = plotWith(across);
    if (over(plot) <= 0 || step === STEPS) return {plot, across, ...(nearly && {over: nearly})};
    if (over(plot) <= NEARLY && plot.layout.hidden === 0) nearly = {plot, across};
    across = Math.min(across, labelsAcross(plot)) - STEP;
  }
}

/** A second look at the seats: it may bring the plot that shows all down to its height, and never makes one worse. */
function lookedOver(fit: Fit, {plot, over}: Room): FittedPlot {
  const all = fit.over && plot(fit.over.across, labelsAcross(fit.over.plot) - over(fit.over.plot));
  if (all && over(all) <= 0 && all.layout.shown >= fit.plot.layout.shown) return all;
  const careful = plot(fit.across, fit.across);
  return over(careful) <= Math.max(0, over(fit.plot)) ? careful : fit.plot;
}

function labelsAcross({layout}: FittedPlot): number {
  return layout.layout.sides.flatMap(side => side.rows).reduce((sum, row) => sum + row.across, 0);
}

function plotOf(index: StoryIndex, view: ViewScale, settings: Settings, page: Page, space: LayoutSpace, meta: boolean): FittedPlot {
  const layout = fitLayout(index, view, space);
  const clusters = layout.hidden > 0;
  const vertical = settings.orientation === 'vertical';
  if (vertical && clusters && space.callouts.markRows > 3) {
    return plotOf(index, view, settings, page, {...space, callouts: {...space.callouts, markRows: space.callouts.markRows - 3}}, meta);
  }
  const sides = layout.layout.sides.map((side, s) => sideAt(side, s, clusters, settings, page));
  return {meta, space, layout, clusters, sides};
}

function sideAt(side: CalloutSide, s: number, clusters: boolean, {orientation}: Settings, page: Page): SideGeometry & FixedSide {
  const free = sideGeometry(side, orientation, clusters && s === 0);
  if (orientation === 'horizontal') return free;
  return sideGeometry(side, orientation, clusters, {zone: Math.min(free.zone, page.capAt - page.axisAt - 8), caps: [page.capAt - page.axisAt]});
}

/** The needs of a closer view's sides, drawn where the whole has them. */
export function sidesInView(sides: readonly CalloutSide[], fitted: FittedPlot, settings: Settings): readonly (SideGeometry & FixedSide)[] {
  return sides.map((side, s) => sideGeometry(side, settings.orientation, fitted.clusters && s === 0, fitted.sides[s]));
}
