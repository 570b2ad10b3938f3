// Draws a plot in lanes: the axis on top, a name and a rule for each lane, marks with their labels beside them.
// The lanes stay where the whole story has them, however close the view.
// Knows nothing of how places were found.

import type {TimelineEvent} from '../event/event.ts';
import {axisRibbon, RIBBON, type AxisLayers} from './axisRibbon.ts';
import {drawCluster} from './drawClusters.ts';
import {eraName} from './describe.ts';
import {drawEvent, type EventSpace} from './drawEvents.ts';
import type {Plot, PlotSpace} from './drawPlot.ts';
import {eraBands} from './eraBands.ts';
import {LANE_PAD, type FittedLanes} from './fitLanes.ts';
import {APART, type LaneLabel} from './laneLabel.ts';
import {CLUSTER_ROW, type LaneInView} from './laneLayout.ts';
import {laneName} from './laneNames.ts';
import {SMALL_LINE} from './labelText.ts';
import {createPen, rounded} from './pen.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

const DAY = 86_400_000;

/** From the middle of a mark to the baseline of a title above it, and of one beside it, px. */
const ABOVE_BASE = -13;
const BESIDE_BASE = 4.5;

/** Draws the lanes `inView`, one for each that was fitted; names stand in `column` px before the axis. */
export function drawLanes(inView: readonly LaneInView[], view: ViewScale, fitted: FittedLanes, column: number, given: number, space: PlotSpace): Plot {
  const {settings, page, fades, groups, name, words} = space;
  const pen = createPen('horizontal');
  const first = space.top + RIBBON;
  const zone = [space.top, first + fitted.height] as const;
  const clipId = `${settings.idPrefix}-clip`;
  const draw: EventSpace = {pen, fades, groups, selected: settings.selected, clip: view.zoomed ? `url(#${clipId})` : undefined, half: page.half, name};
  const axis = drawAxis(view, zone, space);
  const drawn = inView.flatMap(({drawn: events, marked, clusters}, i) => {
    const {top, height} = fitted.lanes[i]!;
    const rest = first + top + height - LANE_PAD - CLUSTER_ROW / 2 + 2;
    return [
      ...events.map(({event, shape, at, label}) => ({event, node: drawEvent(event, shape, first + top + LANE_PAD + at, draw, label && {label: labelNode(label, first + top + LANE_PAD + at)})})),
      ...marked.map(({event, shape}) => ({event, node: drawEvent(event, shape, rest, draw)})),
      ...clusters.map(cluster => ({event: cluster.events[0]!, node: drawCluster(cluster, rest, pen, view, words)})),
    ];
  });
  const clusters = inView.flatMap(lane => lane.clusters);
  const counts = {
    labelled: sum(inView.map(lane => lane.drawn.filter(({label}) => label).length)),
    marked: sum(inView.map(lane => lane.marked.length + lane.drawn.filter(({label}) => !label).length)),
    clustered: sum(clusters.map(({events}) => events.length)),
  };
  return {
    nodes: [
      node('g', 'behind', {class: 'annals-grid-layer', 'aria-hidden': 'true'}, [...axis.behind, ...rules(fitted, first, space)]),
      ...eraBands(space.eras, view, {pen, measure: settings.measure, groups, across: [space.top - page.strip, zone[1]], zone, say: era => eraName(era, words)}),
      node('g', 'axis', {class: 'annals-axis-layer'}, axis.over),
      node('g', 'lanes', {class: 'annals-lanes', 'aria-hidden': 'true'}, fitted.lanes.map(({lane, top}) => laneName(lane, first + top, column, groups, settings, page))),
      node('g', 'events', {class: 'annals-events', role: 'list'}, inTimeOrder(drawn, fitted)),
    ],
    defs: view.zoomed ? [node('clipPath', 'clip', {id: clipId}, [pen.rect('area', '', view.axis[0], view.axis[1], ...zone)])] : [],
    bottom: zone[1], states: clusters.length > 0 || fitted.lanes.some(({layout}) => layout.hidden.length > 0) ? new Set([...space.states, 'cluster']) : space.states,
    clusters: clusters.map(({id, u0, u1, events}) => ({id, u0, u1, events: events.map(event => event.id)})),
    warp: view.scale.warp, fit: view.scale.fit, view: [view.u0, view.u1],
    counts: {...counts, outside: given - counts.labelled - counts.marked - counts.clustered},
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Readers hear the story in its order, whatever lane an event is in. */
function inTimeOrder(drawn: readonly {readonly event: TimelineEvent; readonly node: SceneNode}[], {order}: FittedLanes): SceneNode[] {
  return drawn.toSorted((a, b) => order.get(a.event.id)! - order.get(b.event.id)!).map(one => one.node);
}

function drawAxis(view: ViewScale, zone: readonly [number, number], {settings, top}: PlotSpace): AxisLayers {
  return axisRibbon(view, top, {
    pen: createPen('horizontal'), locale: settings.locale, timeZone: settings.timeZone, measure: settings.measure, zone, isTop: true, now: settings.now, lines: settings.lines,
    asOfEnd: settings.asOf === undefined ? undefined : Math.floor(settings.asOf / DAY) * DAY + DAY,
  });
}

function rules(fitted: FittedLanes, first: number, {settings, page}: PlotSpace): SceneNode[] {
  return fitted.lanes.map(({top, height}, i) => createPen('horizontal').path(`rule-${i}`, 'annals-line annals-lane-rule', [[page.margin, first + top + height, settings.width - page.margin, first + top + height]]));
}

/** Title and date next to the mark whose middle is at `c`; those before a mark end at it. */
function labelNode({place, start, width, text, date}: LaneLabel, c: number): SceneNode {
  const base = {above: ABOVE_BASE, over: ABOVE_BASE - SMALL_LINE, after: BESIDE_BASE, before: BESIDE_BASE}[place];
  const [end, x] = place === 'before' ? [' annals-end', width] : ['', 0];
  const at = place === 'above' ? {x: text.titleWidth + APART, y: 0} : {x, y: SMALL_LINE};
  return node('g', 'label', {class: 'annals-label', 'aria-hidden': 'true', transform: `translate(${rounded(start)} ${rounded(c + base)})`}, [
    node('text', 'title-0', {class: `annals-label-title annals-halo${end}`, x, y: 0}, text.title),
    ...(date === '' ? [] : [node('text', 'date-0', {class: `annals-label-date annals-halo${end}`, ...at}, date)]),
    node('rect', 'hit', {class: 'annals-hit', y: -13, width, height: date === '' || place === 'above' ? 17 : 17 + SMALL_LINE}),
  ]);
}
