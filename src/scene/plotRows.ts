// The layout `segmented` where time runs downward: calendar units as plots side by side, or one under the other.
// What goes on from one to the next is drawn in both and named in the first; empty time is left out, with its length.
// Knows nothing of how labels find their places.

import type {TimelineEvent} from '../event/event.ts';
import {wrapText} from '../layout/wrapText.ts';
import type {TimeScale} from '../scale/timeScale.ts';
import {formatDuration} from '../time/formatDuration.ts';
import {PILL} from './drawClusters.ts';
import {joinPlots, type PlacedPlot} from './joinPlots.ts';
import {SMALL, TITLE, type LabelText} from './labelText.ts';
import type {PanelGrid} from './panelGrid.ts';
import {gridTops, HEADING_BASE, panelPlot, pillPlot, UNDER} from './plotGrid.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {restNote} from './restNote.ts';
import {rowName} from './rowName.ts';
import {node, type SceneNode} from './scene.ts';
import {remember, type SceneMemo} from './sceneMemo.ts';
import {rowLength, rowScale, segmentedStory, type RowOfEvents, type SegmentedWhole} from './segmentedStory.ts';
import {storyStates} from './storyStates.ts';
import {viewScale, type ViewScale} from './viewScale.ts';

/** How far down a picture without a height may reach; the strip that counts what found no row, px. */
const TALLEST = 4010;
const REST = 34;

/** What an event that goes on says where it does: nothing, since it was named; but it needs its place. */
const UNSAID: readonly LabelText[] = [{title: [], date: [], meta: [], chip: false, cut: false, width: 0, height: 33, cost: 0}];

/** Before all others: a bar that goes on must not end in a cluster. */
const FIRST = 1000;

/** Draws the plot in panels of one calendar unit each. */
export const plotRows = (grid: PanelGrid): PlotLayout => (plan, scale, memo) => {
  const {dated, axis, settings} = plan;
  const view = viewScale(scale, axis, settings.view);
  const most = Math.max(1, Math.floor((settings.height ?? TALLEST) / (axis[1] - axis[0] + UNDER + grid.head))) * grid.across;
  const all = remember(memo.segmented, [dated, scale, ...axis, most, settings.segment, settings.breaks, settings.locale, settings.timeZone, grid], (): SegmentedWhole => wholeOf(dated, viewScale(scale, axis, undefined), Math.max(2, most), settings, grid));
  const wholeRows = Math.max(grid.across, Math.ceil(all.story.rows.filter(({isEmpty}) => !isEmpty).length / grid.across) * grid.across);
  const story = view.zoomed ? segmentedStory(dated, view, Math.max(2, wholeRows), settings, grid.page, Math.max(2, most)) : all.story;
  const shown = story.rows.map((row, i) => ({row, before: story.rows[i - 1]})).filter(({row}) => !row.isEmpty);
  const lengths = shown.map(({row}) => rowLength(row, story.longest, axis));
  const tops = gridTops(lengths.map(length => length + UNDER), grid, axis[0]);
  const xs = shown.map((_, i) => grid.left + (i % grid.across) * grid.width);
  const drawn = new Set<string>();
  const plots = shown.map(({row}, i): PlacedPlot => {
    const own = [axis[0], axis[0] + lengths[i]!] as const;
    const placed = rowPlot(row, i, own, drawn, grid, plan, rowScale(row, scale));
    return {...placed, axis: own, x: xs[i]!, y: tops[i]! - axis[0]};
  });
  const bottom = tops.reduce((low, top, i) => Math.max(low, top + lengths[i]! + 12), view.zoomed ? all.height : axis[1]);
  const {rest} = story;
  const restPlots = rest ? [{x: grid.left + PILL / 2, y: bottom + REST / 2 + 4, plot: pillPlot(rest.events, {...view, u0: scale.warp(rest.from), u1: scale.warp(rest.to)}, plan)}] : [];
  const joined = joinPlots([...plots, ...restPlots], {
    behind: [], over: [], dated, order: plan.order, warp: scale.warp, fit: scale.fit, view: [view.u0, view.u1], bottom: rest ? bottom + REST : bottom,
    names: [
      ...shown.map((one, i) => rowHeading(one.row, one.before, xs[i]!, tops[i]! - grid.head + HEADING_BASE, grid, plan)),
      ...(rest ? restNote(rest, {x: grid.left + PILL + 10, right: settings.width - grid.left, base: bottom + REST / 2 + 8}, settings) : []),
    ],
  });
  // The legend stays that of the whole, however close the view.
  const hasFolds = all.story.rows.some(({isEmpty}) => isEmpty);
  return {...joined, states: new Set([...joined.states, ...storyStates(plan, viewScale(scale, axis, undefined), memo), ...(hasFolds ? ['cut' as const] : [])])};
};

/** The rows of the whole, and how far down they reach: a closer view is no less high. */
function wholeOf(dated: PlotPlan['dated'], whole: ViewScale, most: number, settings: PlotPlan['settings'], grid: PanelGrid): SegmentedWhole {
  const story = segmentedStory(dated, whole, most, settings, grid.page);
  const {axis} = whole;
  const lengths = story.rows.filter(({isEmpty}) => !isEmpty).map(row => rowLength(row, story.longest, axis));
  const tops = gridTops(lengths.map(length => length + UNDER), grid, axis[0]);
  return {story, laid: [], height: tops.reduce((low, top, i) => Math.max(low, top + lengths[i]! + 12), axis[1])};
}

/** A row's plot. What went on to it and finds no place here is left out of it, since it is counted where it began. */
function rowPlot({begins, goesOn}: RowOfEvents, i: number, axis: readonly [number, number], drawn: Set<string>, grid: PanelGrid, plan: PlotPlan, scale: TimeScale): Pick<PlacedPlot, 'plot' | 'goesOn'> {
  let old = goesOn.filter(({id}) => drawn.has(id));
  for (;;) {
    const ids = new Set(old.map(({id}) => id));
    const texts: PlotPlan['texts'] = (event, meta) => ids.has(event.id) ? UNSAID : plan.texts(event, meta);
    const events = inOrder([...old.map((event): TimelineEvent => ({...event, priority: FIRST})), ...begins], plan.order());
    const plot = panelPlot({key: `r${i}`, events, scale, axis, width: grid.width, bare: false, texts, isWhole: true}, grid, plan, new Map<string, SceneMemo>());
    const counted = new Set(plot.clusters.flatMap(cluster => cluster.events));
    if (!old.some(({id}) => counted.has(id))) {
      for (const {id} of begins) if (!counted.has(id)) drawn.add(id);
      return {plot, goesOn: ids};
    }
    old = old.filter(({id}) => !counted.has(id));
  }
}

function inOrder(events: readonly TimelineEvent[], order: ReadonlyMap<string, number>): TimelineEvent[] {
  return events.toSorted((a, b) => order.get(a.id)! - order.get(b.id)!);
}

/** "March 2025", and before it how much empty time was left out. */
function rowHeading({t0, t1}: RowOfEvents, before: RowOfEvents | undefined, x: number, base: number, grid: PanelGrid, {settings}: PlotPlan): SceneNode {
  const {locale, measure} = settings;
  const fold = before?.isEmpty ? formatDuration(before.t1 - before.t0, locale).text : '';
  const width = grid.width - grid.gap - (fold === '' ? 0 : measure(fold, SMALL) + 16);
  const {lines} = wrapText(rowName(t0, t1, locale, settings.timeZone), {width, lines: 1, measure: part => measure(part, TITLE)});
  return node('g', `row-${t0}`, {}, [
    ...lines.map(line => node('text', 'name', {class: 'annals-label-title', x, y: base}, line)),
    ...(fold === '' ? [] : [node('g', 'fold', {class: 'annals-break annals-break-cut', role: 'img', 'aria-label': locale.words.cut(fold)}, [
      node('text', 'words', {class: 'annals-note annals-end', x: x + grid.width - grid.gap, y: base}, fold),
    ])]),
  ]);
}
