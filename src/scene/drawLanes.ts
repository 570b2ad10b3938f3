// Draws lanes under axes: one axis over all of them, or one over each; marks with their labels beside them.
// A panel is an axis and the lanes under it; lanes, facets and the rows of a calendar are all made of panels.
// Knows nothing of how places were found.

import type {TimelineEvent} from '../event/event.ts';
import {axisRibbon, type AxisLayers} from './axisRibbon.ts';
import {eraName} from './describe.ts';
import {drawCluster, sceneCluster} from './drawClusters.ts';
import {drawEvent, type EventSpace} from './drawEvents.ts';
import type {Plot, PlotSpace} from './drawPlot.ts';
import {eraBands} from './eraBands.ts';
import {LANE_PAD} from './fitLanes.ts';
import {APART, type LaneLabel} from './laneLabel.ts';
import {CLUSTER_ROW, type LaneInView} from './laneLayout.ts';
import {SMALL_LINE} from './labelText.ts';
import {createPen, rounded, type Pen} from './pen.ts';
import {axisSpaceOf} from './plotAxis.ts';
import type {PlotPlan} from './plotPlan.ts';
import {node, type SceneNode, type ScenePanel} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** From the middle of a mark to the baseline of a title above it, and of one beside it, px. */
const ABOVE_BASE = -13;
const BESIDE_BASE = 4.5;

/** An axis and the lanes under it. All places are px from the upper edge of the picture. */
export interface Panel {
  readonly view: ViewScale;
  /** Upper edge of its ribbon, if it has one, and from the upper edge of all to the lower. */
  readonly axisTop: number | undefined;
  readonly zone: readonly [number, number];
  readonly lanes: readonly PanelLane[];
  /** Whether the ends of its axis cut through events that go on in another panel. */
  readonly isTorn?: boolean;
}

export interface PanelLane { readonly top: number; readonly height: number; readonly seen: LaneInView }

/** What the picture says of itself, whatever the panels show. */
export interface PanelsTold {
  /** The whole story, for its counts and its order. */
  readonly dated: readonly TimelineEvent[];
  readonly order: PlotPlan['order'];
  /** Names and headings, and lines between lanes. */
  readonly names: readonly SceneNode[];
  readonly rules: readonly SceneNode[];
  readonly hasClusters: boolean;
  readonly bottom: number;
  /** The view of the whole picture. */
  readonly view: ViewScale;
}

/** Draws panels; an event that goes on from panel to panel is one, and has its label once. */
export function drawPanels(panels: readonly Panel[], told: PanelsTold, space: PlotSpace): Plot {
  const {dated, view} = told;
  const pen = createPen('horizontal');
  const axes = panels.map(panel => panel.axisTop === undefined ? {behind: [], over: []} : drawAxis(panel.view, panel.axisTop, panel.zone, space));
  const clips = panels.map((panel, i) => panel.view.zoomed || panel.isTorn ? `${space.settings.idPrefix}-clip${panels.length > 1 ? `-${i}` : ''}` : undefined);
  const hasPanels = panels.length > 1 || panels.some(panel => panel.view !== view);
  const drawn = joined(panels.flatMap((panel, i) => panelEvents(panel, clips[i], space).map(one => hasPanels ? {...one, node: inPanel(one.node, String(i))} : one)), told.order());
  const seen = panels.flatMap(panel => panel.lanes.map(lane => lane.seen));
  const clusters = seen.flatMap(lane => lane.clusters);
  const own = seen.flatMap(lane => lane.drawn.filter(one => !one.goesOn));
  const counts = {
    labelled: own.filter(({label}) => label).length,
    marked: own.filter(({label}) => !label).length + seen.reduce((sum, lane) => sum + lane.marked.length, 0),
    clustered: clusters.reduce((sum, {count}) => sum + count, 0),
  };
  return {
    nodes: [
      node('g', 'behind', {class: 'annals-grid-layer', 'aria-hidden': 'true'}, [...inPanels(axes.map(({behind}) => behind)), ...told.rules]),
      ...inPanels(panels.map(panel => eras(panel, pen, space))),
      node('g', 'axis', {class: 'annals-axis-layer'}, inPanels(axes.map(({over}) => over))),
      node('g', 'lanes', {class: 'annals-lanes'}, told.names),
      node('g', 'events', {class: 'annals-events', role: 'list'}, drawn),
    ],
    defs: clips.flatMap((id, i) => id === undefined ? [] : [clipPath(id, panels[i]!)]),
    bottom: told.bottom, states: clusters.length > 0 || told.hasClusters ? new Set([...space.states, 'cluster']) : space.states,
    clusters: clusters.map(sceneCluster), ...(hasPanels && {panels: panels.flatMap(scenePanel)}),
    warp: view.scale.warp, fit: view.scale.fit, view: [view.u0, view.u1],
    counts: {...counts, outside: dated.length - counts.labelled - counts.marked - counts.clustered},
  };
}

function inPanel(part: SceneNode, name: string | number | undefined): SceneNode {
  return {...part, attrs: {...part.attrs, 'data-panel': name}};
}

function scenePanel({view: {axis, scale, u0, u1}, axisTop}: Panel, i: number): ScenePanel[] {
  return axisTop === undefined ? [] : [{name: String(i), axis: {from: axis[0], to: axis[1]}, warp: scale.warp, view: [u0, u1]}];
}

/** Each axis has its eras, their names over it. */
function eras({view, zone, axisTop}: Panel, pen: Pen, {settings, page, groups, words, eras: strip}: PlotSpace): SceneNode[] {
  if (axisTop === undefined) return [];
  return eraBands(strip, view, {pen, measure: settings.measure, groups, across: [axisTop - page.strip, zone[1]], zone, say: era => eraName(era, words)});
}

/** Nodes of several panels are siblings with the same keys, so each panel's stand in a group of their own. */
function inPanels(parts: readonly (readonly SceneNode[])[]): SceneNode[] {
  if (parts.length === 1) return [...parts[0]!];
  return parts.flatMap((nodes, i) => nodes.length > 0 ? [inPanel(node('g', `panel-${i}`, {class: 'annals-panel'}, nodes), String(i))] : []);
}

interface Drawn { readonly event: TimelineEvent; readonly node: SceneNode; readonly goesOn?: boolean }

function panelEvents({view, lanes}: Panel, clipId: string | undefined, {settings, page, fades, groups, name, related, words}: PlotSpace): Drawn[] {
  const pen = createPen('horizontal');
  const draw: EventSpace = {pen, fades, groups, selected: settings.selected, clip: clipId === undefined ? undefined : `url(#${clipId})`, half: page.half, reach: view.axis, name, related, names: settings.names};
  return lanes.flatMap(({top, height, seen: {drawn, marked, clusters}}) => {
    const rest = top + height - LANE_PAD - CLUSTER_ROW / 2 + 2;
    return [
      ...drawn.map(({event, shape, at, label, goesOn = false}) => ({event, goesOn, node: drawEvent(event, shape, top + LANE_PAD + at, draw, label && {label: labelNode(label, top + LANE_PAD + at)})})),
      ...marked.map(({event, shape}) => ({event, node: drawEvent(event, shape, rest, draw)})),
      ...clusters.map(cluster => ({event: cluster.events[0]!, node: drawCluster(cluster, rest, pen, view, words, settings.names)})),
    ];
  });
}

/** In the order of the story, whatever lane an event is in: readers hear it so. What goes on is added to what began. */
function joined(drawn: readonly Drawn[], order: ReadonlyMap<string, number>): SceneNode[] {
  const later = new Map<string, SceneNode[]>();
  for (const {event, node: own, goesOn} of drawn) if (goesOn) later.set(event.id, [...later.get(event.id) ?? [], ...own.children?.filter(({key}) => key === 'mark' || key === 'ring').map(part => inPanel(part, own.attrs?.['data-panel'])) ?? []]);
  return drawn.filter(({goesOn}) => !goesOn).toSorted((a, b) => order.get(a.event.id)! - order.get(b.event.id)!).map(({event, node: own}) => {
    const more = own.key === event.id ? later.get(event.id) ?? [] : [];
    return more.length === 0 ? own : {...own, children: [...own.children ?? [], ...more.map((part, i) => ({...part, key: `${part.key}-${i}`}))]};
  });
}

function drawAxis(view: ViewScale, top: number, zone: readonly [number, number], {settings}: PlotSpace): AxisLayers {
  return axisRibbon(view, top, {...axisSpaceOf(settings, createPen('horizontal'), zone), isTop: true});
}

/** How far what goes on reaches beyond the end of a row before it is torn off, and the size of a tooth, px. */
const BEYOND = 7;
const TOOTH = 3;

function clipPath(id: string, {view: {axis}, zone, isTorn}: Panel): SceneNode {
  const pen = createPen('horizontal');
  if (!isTorn) return node('clipPath', id, {id}, [pen.rect('area', '', ...axis, ...zone)]);
  const steps = Math.max(2, Math.round((zone[1] - zone[0]) / TOOTH));
  const edge = (at: number): number[] => Array.from({length: steps + 1}, (_, i) => [at + (i % 2 === 0 ? 0 : TOOTH), zone[0] + ((zone[1] - zone[0]) * i) / steps]).flat();
  const [left, right] = [edge(axis[0] - BEYOND), edge(axis[1] + BEYOND - TOOTH)];
  const back = Array.from({length: steps + 1}, (_, i) => right.slice(2 * (steps - i), 2 * (steps - i) + 2)).flat();
  return node('clipPath', id, {id}, [pen.path('area', '', [[...left, ...back, left[0]!, left[1]!]])]);
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
