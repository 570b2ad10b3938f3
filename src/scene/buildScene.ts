// The page that tells the whole story, in order: words, time, layout, picture.
// Each stage is a function of the ones before it and is remembered while its inputs stay the same.
// Knows nothing of the DOM, the clock or fonts.

import type {Story, TimelineEvent} from '../event/event.ts';
import {partsOf, storyParts} from '../event/storyParts.ts';
import {axisTime} from '../scale/scaleInput.ts';
import {turningScale, type TimeScale} from '../scale/timeScale.ts';
import {svgCss} from '../theme/svgCss.ts';
import {drawArcs, MOST_ARCS} from './drawArcs.ts';
import {eventName} from './describe.ts';
import {emptyPlot} from './emptyPlot.ts';
import {eraStrip} from './eraLanes.ts';
import {textBook} from './fitPlot.ts';
import {createFadeBook} from './fades.ts';
import {header, keyedGroups, type Part} from './header.ts';
import type {LabelText} from './labelText.ts';
import {nameColumn} from './laneNames.ts';
import {isNamed, lanesOfShown} from './lanes.ts';
import {lanesFor} from './lanesFor.ts';
import {layoutOf} from './layoutOf.ts';
import {linkBook} from './linkBook.ts';
import {relatedWords} from './linkWords.ts';
import {legend, type LegendEntry} from './legend.ts';
import {mirrored} from './mirrored.ts';
import {OVERVIEW, overviewStrip} from './overviewStrip.ts';
import {pageOf} from './page.ts';
import {panelGrid} from './panelGrid.ts';
import {axisPlace, type PlotPlan} from './plotPlan.ts';
import {recap} from './recap.ts';
import {roomyScale} from './roomyScale.ts';
import {lanesWithZeros, relativeStory, untoldZeros} from './relativeStory.ts';
import {node, type Scene, type SceneNode} from './scene.ts';
import {createSceneMemo, remember, type SceneMemo} from './sceneMemo.ts';
import {settingsOf, wordsOf, type SceneOptions, type Settings} from './sceneOptions.ts';
import {scaleOf} from './scaleOf.ts';
import {sourceLine} from './sourceLine.ts';
import {storyName} from './storyName.ts';
import {textLength} from './textLengths.ts';
import {MOST_LINES, undatedTray} from './undatedTray.ts';

/**
 * The picture of a story: a tree of plain nodes with everything a host needs to know about it.
 * Pass the result of `normalizeEvents` to have its title and source drawn too, or only its events.
 * The same input gives the same picture everywhere; `memo`, kept by whoever draws again, only saves time. Whoever knows
 * what to show only once the axis is known says so by `viewOn`, in place of `options.view`.
 *
 * @throws RangeError when `options.width` is not a number.
 *
 * @example
 * renderToString(buildScene(normalizeEvents(json), {width: 960}))
 */
export function buildScene(story: readonly TimelineEvent[] | Story, options: SceneOptions, memo: SceneMemo = createSceneMemo(), viewOn?: (axis: Pick<Scene, 'fit' | 'warp'>) => readonly [number, number] | undefined): Scene {
  const given: Story = isStory(story) ? story : {events: story};
  const relative = remember(memo.relative, [given.events, options.scale === 'relative', options.zero, options.timeZone], () => options.scale === 'relative' ? relativeStory(given, options.zero, options.timeZone) : undefined);
  const told = relative?.story ?? given;
  const {events} = told;
  const all = remember(memo.parts, [events], () => partsOf(told));
  const settings = settingsOf({...options, idPrefix: options.idPrefix ?? `annals-${all.idHash.toString(36)}`, told: relative?.told}, told.asOf);
  const words = wordsOf(settings);
  const fades = createFadeBook(settings.idPrefix, settings.orientation);

  const drawn = relative && options.shown ? remember(memo.placed, [options.shown, relative], () => relative.placedOf(options.shown ?? [])) : options.shown ?? events;
  // A filter takes marks away; the axis, the groups and their hues stay those of the whole story, so that pictures compare.
  const shown = drawn === events ? all : remember(memo.shown, [drawn], () => storyParts(drawn));
  const {dated, undated, columns} = shown;
  const {extents, isMixed} = all;
  const groups = relative?.groups ?? all.groups;
  const eras = remember(memo.eras, [told.eras, extents, settings.orientation, settings.width], () => eraStrip(told.eras ?? [], extents, settings));
  const page = pageOf(settings, eras.across);
  const allLanes = remember(memo.lanes, [all.dated, groups, settings.height, settings.width, settings.orientation, settings.locale, settings.layout, settings.lanes, relative, settings.timeZone], () => {
    const own = lanesFor(all.dated, groups, settings, page);
    return own && relative ? lanesWithZeros(own, relative, words) : own;
  });
  const lanes = allLanes && remember(memo.shownLanes, [allLanes, dated], () => dated === all.dated ? allLanes : lanesOfShown(allLanes, dated));
  const column = lanes && settings.layout === 'lanes' ? nameColumn(lanes, settings) : 0;
  const starts = relative && untoldZeros(lanes, relative, words);
  const head = header({title: told.title, subtitle: [told.subtitle, starts].filter(text => text !== undefined).join(' · '), groups: isNamed(lanes) ? [] : keyedGroups(groups, isMixed)}, {...settings, ...page});
  const grid = panelGrid(lanes, settings, page);
  const made = remember(memo.texts, [drawn, settings.width, grid?.width, settings.orientation, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip], () => new Map<string, readonly LabelText[]>());
  const texts = grid ? textBook(made, {...settings, width: grid.width - grid.gap}, grid.page, dated.length) : textBook(made, settings, page, dated.length);
  const name = (event: TimelineEvent): string => eventName(event, words);
  const book = remember(memo.links, [events], () => linkBook(events, all.linked));
  const related = (event: TimelineEvent): string => relatedWords(event, book, settings.locale);
  const isCounted = settings.links === 'all' && book.ties.length > MOST_ARCS;

  // A strip beside a vertical axis stands above it, where a reader begins; one whose height is asked for keeps room for it.
  const lift = settings.orientation === 'vertical' && settings.overview !== 'none' ? OVERVIEW + page.gap : 0;
  const lowest = axisPlace({dated: all.dated, settings, page, texts, top: head.bottom + page.gap + lift, column, lanes: allLanes, grid});
  const length = lowest[1] - lowest[0];
  const scaleAt = (slot: SceneMemo['scale'], proportions: number): TimeScale | undefined => remember(slot, [all.dated, length, settings.scale, settings.breaks, settings.layout === 'segmented', settings.shownBreaks, proportions, settings.orientation, settings.width, settings.locale, settings.measure, settings.now, settings.lines, settings.asOf],
    () => roomyScale(length, settings, breakLength => scaleOf(extents, length, breakLength, {...settings, proportions})));
  const scale = turnedScale(settings.proportions, length, scaleAt, memo);
  const seen = scale && viewOn ? {...settings, view: viewOn(scale)} : settings;
  const strip = overviewStrip(scale, {all: extents, shown: shown.extents}, lowest, seen, page, memo);
  const above = strip && lift > 0 ? strip.draw(head.bottom + page.gap) : {nodes: [], bottom: head.bottom};
  const axis: readonly [number, number] = strip ? lowest : [lowest[0] - lift, lowest[1] - lift];
  const footer = (states: ReadonlySet<LegendEntry>, top: number): Part => {
    const below = strip && lift === 0 ? strip.draw(top + page.gap) : {nodes: [], bottom: top};
    const tray = undatedTray(undated, {...settings, ...page, top: below.bottom + (undated.length > 0 ? page.gap : 0), groups, name});
    const key = legend(states, {...settings, ...page, top: tray.bottom + page.gap, fades});
    const line = sourceLine(told.source, {...settings, ...page, top: key.bottom});
    return {nodes: [...below.nodes, ...tray.nodes, ...key.nodes, ...line.nodes], bottom: line.bottom + (isCounted ? COUNT_LINE : 0) + page.gap - 2};
  };
  // A strip makes a picture higher rather than its plot lower, unless a height was asked for.
  const spared = strip && lift === 0 && settings.height === undefined ? OVERVIEW + page.gap : 0;
  const measured = (states: ReadonlySet<LegendEntry>, top: number): Part => footer(states, top - spared);
  const order = (): ReadonlyMap<string, number> => remember(memo.order, [dated], () => new Map(dated.map(({id}, i) => [id, i])));
  const plan: PlotPlan = {dated, columns, order, axis, settings: seen, page, texts, lanes, column, grid, top: above.bottom + page.gap, fades, groups, eras, name, related, words, footer: measured};
  const plot = scale ? layoutOf(settings, grid)(plan, scale, memo) : emptyPlot(head.bottom);
  const foot = footer(plot.states, plot.bottom);
  const height = Math.ceil(foot.bottom);

  const title = settings.label ?? told.title ?? remember(memo.name, [extents, settings.locale, settings.timeZone], () => storyName(relative ? partsOf(given).extents : extents, words));
  const said = remember(memo.recap, [events, drawn, settings.locale, settings.timeZone, settings.asOf, options.summary, starts], () => relative
    ? [recap(options.shown ?? given.events, words, options.summary, events.length), ...(starts === undefined ? [] : [settings.locale.words.sentences([starts])])].join(' ')
    : recap(drawn, words, options.summary, events.length, shown));
  const lengthOf = (text: SceneNode): number => textLength(text, settings.measure, page.narrow);
  const root = (children: readonly SceneNode[]): SceneNode => rootNode(title, said, settings, height, children);
  const arcs = drawArcs(plot.nodes, {
    book, settings, warp: plot.warp, view: plot.view, axis, frame: {x0: 4, x1: settings.width - 4, y0: above.bottom, y1: plot.bottom},
    hasOneAxis: settings.layout !== 'segmented' && (!grid || grid.kind === 'columns'), measured: {lengthOf, orientation: settings.orientation, root: root([])},
  });

  const scene: Scene = {
    root: root([
      node('defs', 'defs', {}, [...fades.defs(), ...plot.defs, ...arcs.defs]),
      node('rect', 'ground', {class: 'annals-ground', width: settings.width, height}),
      node('g', 'header', {class: 'annals-header', 'aria-hidden': 'true'}, head.nodes),
      ...above.nodes, ...plot.nodes.filter(({key}) => key !== 'events'), ...arcs.nodes, ...plot.nodes.filter(({key}) => key === 'events'), ...foot.nodes,
      ...(isCounted ? [node('text', 'arc-count', {class: 'annals-source', x: page.margin, y: height - page.gap}, settings.locale.words.arcs.some(arcs.drawn, arcs.inView))] : []),
    ]),
    css: svgCss(settings.theme), lengthOf,
    width: settings.width, height, orientation: settings.orientation,
    time: axisTime(settings.scale), events: drawn, ...(relative && {placed: relative.placed}),
    warp: plot.warp, breaks: scale?.breaks.map(({t0, t1}) => [t0, t1] as const) ?? [], breakable: scale?.breakable ?? false, axis: {from: axis[0], to: axis[1]}, ...(plot.panels && {panels: plot.panels}), fit: plot.fit, view: plot.view, clusters: plot.clusters,
    ...(head.key.length > 0 && {key: head.key}),
    ...(plot.rows && shown.isDatedFirst && {places: new Map([...plot.rows, ...undated.slice(0, MOST_LINES).map(({id}, i) => [id, dated.length + i] as const)])}),
    ...(strip && {overview: strip.at(lift > 0 ? head.bottom + page.gap : plot.bottom + page.gap)}),
    counts: {...plot.counts, given: events.length, undated: undated.length, ...(options.shown && {filtered: events.length - drawn.length})},
  };
  return settings.locale.direction === 'rtl' ? mirrored(scene) : scene;
}

/** The scale at one end of a turn to true proportions, or between two that are remembered all the way. */
function turnedScale(share: number, length: number, scaleAt: (slot: SceneMemo['scale'], share: number) => TimeScale | undefined, memo: SceneMemo): TimeScale | undefined {
  if (!(share > 0 && share < 1)) return scaleAt(memo.scale, share);
  const [broken, even] = [scaleAt(memo.brokenScale, 0), scaleAt(memo.evenScale, 1)];
  return broken?.breakable && even ? turningScale(broken, even, share, length) : broken;
}

/** Height of the line that says how many of the links are drawn, px. */
const COUNT_LINE = 18;

function isStory(story: readonly TimelineEvent[] | Story): story is Story {
  return !Array.isArray(story);
}

function rootNode(name: string, said: string, settings: Settings, height: number, children: readonly SceneNode[]): SceneNode {
  const {locale} = settings;
  const id = `${settings.idPrefix}-summary`;
  return node('svg', 'annals', {
    class: `annals annals-${settings.orientation}${settings.width <= 480 ? ' annals-narrow' : ''}`,
    viewBox: `0 0 ${settings.width} ${height}`, width: settings.width, height,
    role: 'group', 'aria-roledescription': locale.words.timeline, 'aria-label': name,
    'aria-describedby': id, lang: locale.code,
  }, [node('desc', 'summary', {id}, said), ...children]);
}

export type {Scene} from './scene.ts';
export type {SceneOptions} from './sceneOptions.ts';
