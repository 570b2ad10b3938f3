// The overview strip: all of the story on one linear scale, how dense it is, what the axis cuts out, what is in view.
// A broken axis cannot show how long things took; beside it stands a strip that can.
// Knows nothing of pointers: what moves the view is drawn over it by whoever listens.

import type {TimeExtents} from '../scale/findBreaks.ts';
import {axisTime} from '../scale/scaleInput.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import {density, type Stretches} from '../layout/density.ts';
import type {Part} from './header.ts';
import {overviewTicks} from './overviewTicks.ts';
import type {Page} from './page.ts';
import {createPen, rounded, type Pen} from './pen.ts';
import {node, type SceneNode, type SceneOverview} from './scene.ts';
import {remember, type SceneMemo} from './sceneMemo.ts';
import type {Settings} from './sceneOptions.ts';
import {stretchWords} from './stretchWords.ts';

/** Height of the strip, dates included, px; its band begins `ABOVE` below its top. */
export const OVERVIEW = 38;
const ABOVE = 2;
const BAND = 18;
const BASE = ABOVE + BAND;
const DATES = BASE + 15;
const TICK = 4;

/** Room between the name of the strip and its band, px. */
const NAME_GAP = 12;
const NAME = {size: 12, weight: 600};

/** Width of a column, and the least and the smallest difference in height of two, px. */
const COLUMN = 3;
const LEAST = 1.5;
const GRAIN = 0.5;

/** More events than can be taken in at a look: then how dense they are says something. */
const MANY = 100;

/** A strip that is to be drawn. */
export interface OverviewStrip {
  /** Nodes below `top`. */
  readonly draw: (top: number) => Part;
  /** Where it is, once it is known how far down. */
  readonly at: (top: number) => SceneOverview;
}

/**
 * The strip for a story on `scale`, or `undefined` where it would only say again what the axis says. That depends on the
 * story, its scale and its width, never on the view, so that nothing jumps when a reader begins to zoom
 * or to filter; how dense it is says what is shown.
 */
export function overviewStrip(scale: TimeScale | undefined, extents: {readonly all: TimeExtents; readonly shown: TimeExtents}, axis: readonly [number, number], settings: Settings, page: Page, memo: SceneMemo): OverviewStrip | undefined {
  if (!scale || !isWorthwhile(scale, extents.all.from.length, settings)) return undefined;
  // Turned to true proportions, the axis says the same; a name that came and went would move the strip.
  const isToScale = !scale.breakable && isLinear(scale);
  const [from, to] = bandPlace(axis, isToScale, settings, page);
  const all = remember(memo.overview, [scale, extents.shown, from, to, settings.locale, settings.timeZone, settings.measure],
    () => node('g', 'scale', {}, scaleNodes(scale, extents.shown, [from, to], settings)));
  const place = (t: number): number => from + (t - scale.domain[0]) * (to - from) / (scale.domain[1] - scale.domain[0]);
  const draw = (top: number): Part => ({bottom: top + OVERVIEW, nodes: [node('g', 'overview', {
    class: 'annals-overview', role: 'img', 'aria-label': said(scale, isToScale, settings), transform: `translate(0 ${rounded(top)})`,
  }, [
    ...(isToScale ? [] : [node('text', 'name', {class: 'annals-overview-name annals-strong', x: page.margin, y: BASE - 2}, settings.locale.words.overview.toScale)]),
    all, ...windowNodes(settings.view, scale.domain, place),
  ])]});
  return {draw, at: top => ({from, to, top: top + ABOVE, bottom: top + BASE, times: scale.domain})};
}

function isWorthwhile(scale: TimeScale, count: number, {overview}: Settings): boolean {
  return overview === 'always' || (overview === 'auto' && (count > MANY || scale.breakable || !isLinear(scale)));
}

/** How far a place may be from where a linear scale has it, as a share of the axis. */
const SLACK = 0.01;
const SAMPLES = 16;

/** Whether equal lengths are equal times, whatever kind of scale it is. */
function isLinear({warp, fit: [u0, u1], domain: [t0, t1]}: TimeScale): boolean {
  const places = [...warp.segments.map(segment => segment.u0), ...Array.from({length: SAMPLES}, (_, i) => u0 + (u1 - u0) * (i / SAMPLES))].filter(u => u > u0 && u < u1);
  return places.every(u => Math.abs((u - u0) / (u1 - u0) - (warp.invert(u) - t0) / (t1 - t0)) < SLACK);
}

/** As long as the axis where time runs across, behind the strip's name where that has to be said. */
function bandPlace(axis: readonly [number, number], isToScale: boolean, {width, orientation, locale, measure}: Settings, {margin}: Page): readonly [number, number] {
  const [from, to] = orientation === 'horizontal' ? axis : [margin, width - margin];
  return isToScale ? [from, to] : [Math.max(from, Math.ceil(margin + measure(locale.words.overview.toScale, NAME) + NAME_GAP)), to];
}

function said({domain, kind}: TimeScale, isToScale: boolean, {locale, timeZone}: Settings): string {
  const {overview, phrases} = locale.words;
  return phrases([isToScale ? overview.name : overview.toScale, stretchWords(domain, locale, timeZone, axisTime(kind))]);
}

/** All that stays the same however the view moves. */
function scaleNodes(scale: TimeScale, shown: Stretches, [from, to]: readonly [number, number], settings: Settings): SceneNode[] {
  const pen = createPen('horizontal');
  const [t0, t1] = scale.domain;
  const place = (t: number): number => from + (Math.max(t0, Math.min(t1, t)) - t0) * (to - from) / (t1 - t0);
  const ticks = overviewTicks(scale.domain, [from, to], {...settings, axis: axisTime(scale.kind)});
  return [
    ...scale.breaks.map(({kind, t0: b0, t1: b1}) => {
      const [a, b] = [place(b0), place(b1)];
      // A row of upright strokes, made of the dashes of one broad line.
      return kind === 'cut'
        ? pen.path(`cut-${b0}`, 'annals-overview-cut', [[a, BASE - BAND / 2, b, BASE - BAND / 2]])
        : pen.rect(`compressed-${b0}`, 'annals-surface', a, b, ABOVE, BASE);
    }),
    densityPath(shown, scale.domain, [from, to], pen),
    pen.path('axis', 'annals-line annals-overview-axis', [[from, BASE + 0.5, to, BASE + 0.5], ...ticks.filter(({at}) => at >= from - 0.5 && at <= to + 0.5).map(({at}) => [at, BASE + 0.5, at, BASE + 0.5 + TICK])]),
    ...ticks.map(({t, text, middle}) => node('text', `date-${t}`, {class: 'annals-overview-date annals-middle', x: rounded(middle), y: DATES}, text)),
  ];
}

/** Columns as one shape; neighbours of one height are one step. */
function densityPath(shown: Stretches, [t0, t1]: readonly [number, number], [from, to]: readonly [number, number], pen: Pen): SceneNode {
  const count = Math.max(1, Math.round((to - from) / COLUMN));
  const counts = density(shown, t0, t1, count);
  const most = counts.reduce((high, one) => Math.max(high, one), 1);
  const heights = counts.map(one => one === 0 ? 0 : Math.max(LEAST, Math.round((one / most) * BAND / GRAIN) * GRAIN));
  const at = (i: number): number => from + (to - from) * (i / count);
  const strokes: number[][] = [];
  let first = 0;
  for (let i = 1; i <= count; i++) {
    if (heights[i] === heights[first]) continue;
    const top = BASE - heights[first]!;
    if (top < BASE) strokes.push([at(first), BASE, at(first), top, at(i), top, at(i), BASE, at(first), BASE]);
    first = i;
  }
  return pen.path('density', 'annals-overview-density', strokes);
}

/** Narrower than this the window is a block, px. */
const BLOCK = 3;

/** What is in view; nothing where that is everything. */
function windowNodes(view: readonly [number, number] | undefined, [t0, t1]: readonly [number, number], place: (t: number) => number): SceneNode[] {
  if (!view) return [];
  const [a, b] = [place(Math.max(t0, Math.min(t1, view[0]))), place(Math.max(t0, Math.min(t1, view[1])))];
  const half = Math.max(BLOCK, b - a) / 2;
  const [x, width] = [rounded((a + b) / 2 - half), rounded(2 * half)];
  return [node('rect', 'window', {class: 'annals-overview-window', x, y: 0, width, height: BASE + 1})];
}
