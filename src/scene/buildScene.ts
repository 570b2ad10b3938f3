// The page that tells the whole story, in order: words, time, layout, picture.
// Each stage is a function of the ones before it and is remembered while its inputs stay the same.
// Knows nothing of the DOM, the clock or fonts.

import type {Story, TimelineEvent} from '../event/event.ts';
import {formatSegmentName} from '../time/formatTick.ts';
import {svgCss} from '../theme/svgCss.ts';
import {MAJOR_STYLE} from './axisRibbon.ts';
import {dateWords, eventName, type WordOptions} from './describe.ts';
import {emptyPlot} from './emptyPlot.ts';
import {eraStrip} from './eraLanes.ts';
import {textBook} from './fitPlot.ts';
import {createFadeBook} from './fades.ts';
import {header, keyedGroups, type Part} from './header.ts';
import type {LabelText} from './labelText.ts';
import {nameColumn} from './laneNames.ts';
import {isNamed} from './lanes.ts';
import {lanesFor} from './lanesFor.ts';
import {layoutOf} from './layoutOf.ts';
import {legend, type LegendEntry} from './legend.ts';
import {mirrored} from './mirrored.ts';
import {OVERVIEW, overviewStrip} from './overviewStrip.ts';
import {pageOf} from './page.ts';
import {panelGrid} from './panelGrid.ts';
import {axisPlace, type PlotPlan} from './plotPlan.ts';
import {node, type Scene, type SceneNode} from './scene.ts';
import {createSceneMemo, remember, type SceneMemo} from './sceneMemo.ts';
import {prefixOf, settingsOf, wordsOf, type SceneOptions, type Settings} from './sceneOptions.ts';
import {scaleOf} from './scaleOf.ts';
import {sourceLine} from './sourceLine.ts';
import {storyParts} from './storyParts.ts';
import {textLength} from './textLengths.ts';
import {undatedTray} from './undatedTray.ts';

/**
 * The picture of a story: a tree of plain nodes with everything a host needs to know about it.
 * Pass the result of `normalizeEvents` to have its title and source drawn too, or only its events.
 * The same input gives the same picture everywhere; `memo`, kept by whoever draws again, only saves time.
 *
 * @throws RangeError when `options.width` is not a number.
 *
 * @example
 * renderToString(buildScene(normalizeEvents(json), {width: 960}))
 */
export function buildScene(story: readonly TimelineEvent[] | Story, options: SceneOptions, memo: SceneMemo = createSceneMemo()): Scene {
  const told: Story = isStory(story) ? story : {events: story};
  const {events} = told;
  const idPrefix = options.idPrefix ?? remember(memo.prefix, [events], () => prefixOf(events));
  const settings = settingsOf({...options, idPrefix}, told.asOf);
  const words = wordsOf(settings);
  const fades = createFadeBook(settings.idPrefix, settings.orientation);

  const {dated, extents, columns, undated, groups, isMixed} = remember(memo.parts, [events], () => storyParts(events));
  const eras = remember(memo.eras, [told.eras, extents, settings.orientation, settings.width], () => eraStrip(told.eras ?? [], extents, settings));
  const page = pageOf(settings, eras.across);
  const lanes = remember(memo.lanes, [dated, groups, settings.height, settings.width, settings.orientation, settings.locale, settings.layout, settings.lanes], () => lanesFor(dated, groups, settings, page));
  const column = lanes && settings.layout === 'lanes' ? nameColumn(lanes, settings) : 0;
  const head = header({title: told.title, subtitle: told.subtitle, groups: isNamed(lanes) ? [] : keyedGroups(groups, isMixed)}, {...settings, ...page});
  const grid = panelGrid(lanes, settings, page);
  const made = remember(memo.texts, [events, settings.width, grid?.width, settings.orientation, settings.measure, settings.locale, settings.timeZone, settings.asOf, page.strip], () => new Map<string, readonly LabelText[]>());
  const texts = grid ? textBook(made, {...settings, width: grid.width - grid.gap}, grid.page, dated.length) : textBook(made, settings, page, dated.length);
  const name = (event: TimelineEvent): string => eventName(event, words);

  // A strip beside a vertical axis stands above it, where a reader begins; one whose height is asked for keeps room for it.
  const lift = settings.orientation === 'vertical' && settings.overview !== 'none' ? OVERVIEW + page.gap : 0;
  const lowest = axisPlace({dated, settings, page, texts, top: head.bottom + page.gap + lift, column, lanes, grid});
  const scale = remember(memo.scale, [dated, lowest[1] - lowest[0], settings.scale, settings.breaks, settings.layout === 'segmented', settings.shownBreaks, settings.proportions, breakLength(settings), settings.now, settings.lines, settings.asOf], () => scaleOf(extents, lowest[1] - lowest[0], breakLength(settings), settings));
  const strip = overviewStrip(scale, extents, lowest, settings, page, memo);
  const above = strip && lift > 0 ? strip.draw(head.bottom + page.gap) : {nodes: [], bottom: head.bottom};
  const axis: readonly [number, number] = strip ? lowest : [lowest[0] - lift, lowest[1] - lift];
  const footer = (states: ReadonlySet<LegendEntry>, top: number): Part => {
    const below = strip && lift === 0 ? strip.draw(top + page.gap) : {nodes: [], bottom: top};
    const tray = undatedTray(undated, {...settings, ...page, top: below.bottom + (undated.length > 0 ? page.gap : 0), groups, name});
    const key = legend(states, {...settings, ...page, top: tray.bottom + page.gap, fades});
    const line = sourceLine(told.source, {...settings, ...page, top: key.bottom});
    return {nodes: [...below.nodes, ...tray.nodes, ...key.nodes, ...line.nodes], bottom: line.bottom + page.gap - 2};
  };
  // A strip makes a picture higher rather than its plot lower, unless a height was asked for.
  const spared = strip && lift === 0 && settings.height === undefined ? OVERVIEW + page.gap : 0;
  const measured = (states: ReadonlySet<LegendEntry>, top: number): Part => footer(states, top - spared);
  const order = (): ReadonlyMap<string, number> => remember(memo.order, [dated], () => new Map(dated.map(({id}, i) => [id, i])));
  const plan: PlotPlan = {dated, columns, order, axis, settings, page, texts, lanes, column, grid, top: above.bottom + page.gap, fades, groups, eras, name, words, footer: measured};
  const plot = scale ? layoutOf(settings, grid)(plan, scale, memo) : emptyPlot(head.bottom);
  const foot = footer(plot.states, plot.bottom);
  const height = Math.ceil(foot.bottom);

  const scene: Scene = {
    root: rootNode(told, summary(events.length, dated, words), settings, height, [
      node('defs', 'defs', {}, [...fades.defs(), ...plot.defs]),
      node('rect', 'ground', {class: 'annals-ground', width: settings.width, height}),
      node('g', 'header', {class: 'annals-header', 'aria-hidden': 'true'}, head.nodes),
      ...above.nodes, ...plot.nodes, ...foot.nodes,
    ]),
    css: svgCss(settings.theme), lengthOf: text => textLength(text, settings.measure, page.narrow),
    width: settings.width, height, orientation: settings.orientation,
    warp: plot.warp, breaks: scale?.breaks.map(({t0, t1}) => [t0, t1] as const) ?? [], breakable: scale?.breakable ?? false, axis: {from: axis[0], to: axis[1]}, fit: plot.fit, view: plot.view, clusters: plot.clusters,
    ...(strip && {overview: strip.at(lift > 0 ? head.bottom + page.gap : plot.bottom + page.gap)}),
    counts: {...plot.counts, given: events.length, undated: undated.length},
  };
  return settings.locale.direction === 'rtl' ? mirrored(scene) : scene;
}

function isStory(story: readonly TimelineEvent[] | Story): story is Story {
  return !Array.isArray(story);
}

/** Room for the words of a break, such as "Sep 2025", in the font at hand; three breaks stay below a fifth of a wide axis in any font. */
function breakLength({orientation, width, locale, measure}: Settings): number {
  if (orientation === 'vertical') return 60;
  const name = formatSegmentName(Date.UTC(2025, 8), Date.UTC(2025, 9), locale);
  const [whole, word] = [measure(name, MAJOR_STYLE), Math.max(...name.split(' ').map(part => measure(part, MAJOR_STYLE)))].map(length => Math.ceil(length) + 2);
  return Math.max(width < 640 ? 54 : 56, Math.min(80, whole!, Math.max(Math.floor(width / 17), word! + 8)));
}

function rootNode(told: Story, said: string, settings: Settings, height: number, children: readonly SceneNode[]): SceneNode {
  const {locale} = settings;
  const id = `${settings.idPrefix}-summary`;
  return node('svg', 'annals', {
    class: `annals annals-${settings.orientation}${settings.width <= 480 ? ' annals-narrow' : ''}`,
    viewBox: `0 0 ${settings.width} ${height}`, width: settings.width, height,
    role: 'group', 'aria-roledescription': locale.words.timeline, 'aria-label': settings.label ?? told.title ?? locale.words.timeline,
    'aria-describedby': id, lang: locale.code,
  }, [node('desc', 'summary', {id}, said), ...children]);
}

/** Count and span of the story, in words. */
function summary(given: number, dated: readonly TimelineEvent[], words: WordOptions): string {
  const say = (event: TimelineEvent): string => dateWords(event, 'long', words)[0] ?? '';
  const count = words.locale.words.events(given);
  const [first, last] = [dated[0], dated.at(-1)];
  return first && last ? words.locale.words.summary(count, say(first), say(last)) : count;
}

export type {Scene} from './scene.ts';
export type {SceneOptions} from './sceneOptions.ts';
