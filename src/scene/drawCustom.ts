// Draws what a host's layout has placed: marks where it put them, labels where it put them, a leader between.
// Axis, eras, clusters and the order of reading are those of every picture.
// Knows nothing of how places were found.

import type {TimelineEvent} from '../event/event.ts';
import {RIBBON} from './axisRibbon.ts';
import type {CustomInView, SeenPlacement} from './customPlaces.ts';
import {eraName} from './describe.ts';
import {drawCluster, sceneCluster} from './drawClusters.ts';
import {drawEvent, textLines, type EventSpace} from './drawEvents.ts';
import type {Plot, PlotSpace} from './drawPlot.ts';
import {eraBands} from './eraBands.ts';
import type {LabelText} from './labelText.ts';
import type {MarkShape} from './mark.ts';
import {createPen, rounded} from './pen.ts';
import {plotAxis} from './plotAxis.ts';
import {CLUSTER_AT, CLUSTER_ROOM, ribbonSides, type Outward} from './plotGeometry.ts';
import type {PlotPlan} from './plotPlan.ts';
import {node, type SceneNode} from './scene.ts';
import type {ViewScale} from './viewScale.ts';

/** Px between a leader and the mark, and between a label and the cap over it. */
const AWAY = 3;
const CAP = 4;

interface Frame { readonly outward: readonly Outward[]; readonly zone: readonly [number, number]; readonly across: readonly [number, number]; readonly bottom: number; readonly ribbonTop: number }

/** Draws `seen`; `ends` is what each side takes across. */
export function drawCustom(seen: CustomInView, hasClusters: boolean, ends: readonly number[], view: ViewScale, space: PlotSpace & Pick<PlotPlan, 'texts' | 'order'>): Plot {
  const {settings, page, fades, groups, name, related, words, states} = space;
  const pen = createPen(settings.orientation);
  const inset = hasClusters ? CLUSTER_ROOM[settings.orientation] : 0;
  const frame = frameOf(ends, inset, view, space);
  const clipId = `${settings.idPrefix}-clip`;
  const draw: EventSpace = {pen, fades, groups, selected: settings.selected, clip: view.zoomed ? `url(#${clipId})` : undefined, half: page.half, reach: view.axis, name, related, names: settings.names};
  const axis = plotAxis(view, frame.ribbonTop, frame.zone, space);
  const rest = frame.outward[0]!(CLUSTER_AT[settings.orientation]);
  const drawn = [
    ...seen.placed.map(one => ({event: one.event, node: drawPlaced(one, inset, frame, draw, space)})),
    ...seen.marked.map(({event, shape}) => ({event, node: drawEvent(event, shape, rest, draw)})),
    ...seen.clusters.map(cluster => ({event: cluster.events[0]!, node: drawCluster(cluster, rest, pen, view, words, settings.names)})),
  ];
  const order = space.order();
  return {
    nodes: [
      node('g', 'behind', {class: 'annals-grid-layer', 'aria-hidden': 'true'}, axis.behind),
      ...eraBands(space.eras, view, {pen, measure: settings.measure, groups, across: frame.across, zone: frame.zone, say: era => eraName(era, words)}),
      node('g', 'axis', {class: 'annals-axis-layer'}, axis.over),
      node('g', 'events', {class: 'annals-events', role: 'list'}, drawn.sort((a, b) => order.get(a.event.id)! - order.get(b.event.id)!).map(one => one.node)),
    ],
    defs: view.zoomed ? [node('clipPath', 'clip', {id: clipId}, [pen.rect('area', '', view.axis[0], view.axis[1], ...frame.zone)])] : [],
    bottom: frame.bottom, states: hasClusters ? new Set([...states, 'cluster']) : states,
    clusters: seen.clusters.map(sceneCluster),
    warp: view.scale.warp, fit: view.scale.fit, view: [view.u0, view.u1], counts: seen.counts,
  };
}

function frameOf(ends: readonly number[], inset: number, view: ViewScale, {settings, page, top}: PlotSpace): Frame {
  const [first, second] = [inset + ends[0]!, ends[1] ?? 0];
  if (settings.orientation === 'vertical') {
    const right = settings.width - page.margin;
    return {outward: [distance => page.axisAt + distance], zone: [page.axisAt, right], across: [page.margin, right], bottom: view.axis[1] + 12, ribbonTop: 0};
  }
  const ribbonTop = top + page.strip + first;
  const zone: readonly [number, number] = [ribbonTop - first, ribbonTop + RIBBON + second];
  return {outward: ribbonSides(ribbonTop), zone, across: [top, zone[1] + 5], bottom: zone[1], ribbonTop};
}

function drawPlaced({event, shape, placement, start}: SeenPlacement, inset: number, frame: Frame, draw: EventSpace, space: PlotSpace & Pick<PlotPlan, 'texts'>): SceneNode {
  const {side, mark, label} = placement;
  const extra = side === 0 ? inset : 0;
  const out: Outward = distance => frame.outward[side]!(extra + distance);
  if (!label || start === undefined) return drawEvent(event, shape, out(mark), draw);
  const text = space.texts(event, true)[label.shape]!;
  const seat = {start, near: label.away, far: label.away + label.size.across};
  return drawEvent(event, shape, out(mark), draw, {
    ...leaderTo(seat, start + label.size.along, mark, shape, out, draw),
    label: labelNode(event, text, start, Math.min(out(seat.near), out(seat.far)), draw),
  });
}

/** From the mark straight out to the label, with a step along before it where the label stands aside; none to one beside its mark. */
function leaderTo({start, near, far}: {readonly start: number; readonly near: number; readonly far: number}, end: number, mark: number, shape: MarkShape, out: Outward, {pen, half}: EventSpace): {leader?: SceneNode} {
  const isBeyond = near > mark + half + AWAY;
  if (!isBeyond && far > mark - half - AWAY) return {};
  const [from, to] = isBeyond ? [mark + half + AWAY, near - CAP] : [mark - half - AWAY, far + CAP];
  const foot = Math.max(shape.anchor[0], Math.min(shape.anchor[1], Math.max(start, Math.min(end, shape.prefer))));
  const head = Math.max(start, Math.min(end, foot));
  const way = head === foot ? [foot, out(from), foot, out(to)] : [foot, out(from), foot, out(to), head, out(to)];
  return {leader: pen.path('leader', 'annals-leader', [way])};
}

/** The label's lines, with its earlier end at `along` and its upper or left edge at `across`. */
function labelNode(event: TimelineEvent, text: LabelText, along: number, across: number, {pen, groups}: EventSpace): SceneNode {
  const [x, y] = pen.orientation === 'horizontal' ? [along, across] : [across, along];
  return node('g', 'label', {class: 'annals-label', 'aria-hidden': 'true', transform: `translate(${rounded(x)} ${rounded(y)})`}, [
    ...textLines(event, text, groups),
    node('rect', 'hit', {class: 'annals-hit', width: text.width, height: text.height}),
  ]);
}
