// One of our pictures as a plain drawing, so that its quality can be measured like that of any other.
// Read off the finished tree by its stable classes, not taken from the layout, which may believe itself.
// Knows nothing of how quality is measured.

import type {TimelineEvent} from '../event/event.ts';
import type {DrawnAxis, DrawnBreak, DrawnCounts, DrawnItem, DrawnText, Drawing, Rect} from '../layout/drawing.ts';
import {drawnEdges, edgesByRow, truthOf, type Edges} from './drawnBounds.ts';
import type {Scene, SceneNode} from './scene.ts';
import {fontSize, hasClass, hull, isMarkShape, pathPoints, placedNodes, shapeBox, textBox, type PlacedNode} from './sceneBoxes.ts';

/**
 * The drawing that a reader of `scene` sees. With the events it was made of, it also says what each is worth, when it took
 * place, where the axis has it, and which events are counted in clusters; without them, only what stands in the tree.
 *
 * @example
 * measureQuality(drawingOf(buildScene(events, {width: 960}), events)).overlap.pairs //=> 0
 */
export function drawingOf(scene: Scene, events: readonly TimelineEvent[] = []): Drawing {
  const nodes = placedNodes(scene.root);
  const known = new Map(events.map(event => [event.id, scene.placed?.(event) ?? event]));
  const own = ownAxes(scene);
  const drawn = [...partsOfEvents(nodes)].flatMap(([panel, events]) => {
    const edges = edgesByRow([...events.values()].flat(), own(panel) ?? scene);
    return [...events].map(([id, parts]) => ({...itemOf(id, parts, known.get(id), edges, own(panel) ?? scene), ...(panel !== undefined && {panel})}));
  });
  const panels = new Map(nodes.map(({node: {attrs}}) => [attrs?.['data-cluster'], panelOf(attrs)]));
  const clustered = scene.clusters.flatMap(({id: cluster, events: ids}) => ids.map(id => clusteredItem(id, known.get(id), panels.get(cluster), own)));
  return {
    frame: {x0: 0, x1: scene.width, y0: 0, y1: scene.height},
    axis: drawnAxis(scene, scene), ...(scene.panels && {panels: scene.panels.map(panel => ({name: panel.name, axis: drawnAxis(panel, scene)}))}),
    items: [...drawn, ...clustered], texts: textsOf(nodes, scene), breaks: breaksOf(nodes, scene), counts: countsOf(nodes, scene), nodes: nodes.length,
  };
}

function drawnAxis({axis, view, warp}: Pick<Scene, 'axis' | 'view' | 'warp'>, {orientation}: Scene): DrawnAxis {
  return {along: orientation === 'horizontal' ? 'x' : 'y', ...axis, time: warp.invert(view[1]) - warp.invert(view[0])};
}

/** The scene as each panel has it; `undefined` for a panel without an axis. */
type OwnAxes = (panel: string | undefined) => Scene | undefined;

function ownAxes(scene: Scene): OwnAxes {
  const scenes = new Map(scene.panels?.map(({name, axis, view, warp}) => [name, {...scene, axis, view, warp}]));
  return panel => panel === undefined ? scene : scenes.get(panel);
}

function panelOf(attrs: SceneNode['attrs']): string | undefined {
  return attrs?.['data-panel'] === undefined ? undefined : String(attrs['data-panel']);
}

/** The nodes of each event on an axis, by its panel and its id; those of the tray have no place on any. */
function partsOfEvents(nodes: readonly PlacedNode[]): Map<string | undefined, Map<string, PlacedNode[]>> {
  const panels = new Map<string | undefined, Map<string, PlacedNode[]>>();
  for (const placed of nodes) {
    const owner = placed.parents.find(({attrs}) => attrs?.['data-event'] !== undefined);
    if (owner === undefined || placed.parents.some(parent => hasClass(parent, 'annals-undated'))) continue;
    const panel = panelOf(placed.parents.find(({attrs}) => panelOf(attrs) !== undefined)?.attrs);
    const parts = panels.get(panel) ?? new Map<string, PlacedNode[]>();
    const id = String(owner.attrs!['data-event']);
    panels.set(panel, parts.set(id, parts.get(id) ?? []));
    parts.get(id)!.push(placed);
  }
  return panels;
}

function itemOf(id: string, parts: readonly PlacedNode[], event: TimelineEvent | undefined, edges: Edges, scene: Scene): DrawnItem {
  const [leader, cap] = ['annals-leader', 'annals-cap'].map(name => parts.find(({node}) => hasClass(node, name)));
  const points = leader && pathPoints(leader);
  const mark = markBox(parts.filter(isMarkShape), scene);
  const label = hull(parts.filter(({node, parents}) => node.tag === 'text' && parents.some(parent => hasClass(parent, 'annals-label'))).map(part => textBox(part, scene)));
  const foot = points?.[0] && (scene.orientation === 'horizontal' ? points[0].x : points[0].y);
  const rowAt = cap && rowOf(cap, scene);
  return {
    id, ...(mark && {mark}), ...(label && {label}), ...(points && {leader: points}), ...(rowAt !== undefined && {row: rowAt}),
    ...(foot !== undefined && {anchor: foot}), ...(event && {...told(event, scene), edges: drawnEdges(event, parts, edges, scene)}),
  };
}

/** All that is seen of a mark; `undefined` where nothing is. */
function markBox(shapes: readonly PlacedNode[], {axis, orientation}: Scene): Rect | undefined {
  const box = hull(shapes.flatMap(shape => shapeBox(shape) ?? []));
  if (box === undefined || shapes[0]!.parents[0]!.attrs?.['clip-path'] === undefined) return box;
  const [low, high] = [Math.min(axis.from, axis.to), Math.max(axis.from, axis.to)];
  const seen = orientation === 'horizontal'
    ? {...box, x0: Math.max(box.x0, low), x1: Math.min(box.x1, high)} : {...box, y0: Math.max(box.y0, low), y1: Math.min(box.y1, high)};
  return seen.x1 >= seen.x0 && seen.y1 >= seen.y0 ? seen : undefined;
}

/** Labels whose caps stand at one distance from the axis stand in one row. */
function rowOf({node, origin}: PlacedNode, {orientation}: Scene): string | undefined {
  const match = /^M(-?[\d.]+) (-?[\d.]+)/.exec(String(node.attrs?.['d'] ?? ''));
  return match ? String(Math.round(orientation === 'horizontal' ? origin.y + Number(match[2]) : origin.x + Number(match[1]))) : undefined;
}

/** What the event says of itself. */
function told(event: TimelineEvent, scene: Scene): Pick<DrawnItem, 'priority' | 'time' | 'truth'> {
  const truth = truthOf(event, scene);
  return {priority: event.priority, ...(truth && {time: truth.time, truth: truth.px})};
}

/** A pill without an axis tells what its events are worth, but not where they would be. */
function clusteredItem(id: string, event: TimelineEvent | undefined, panel: string | undefined, own: OwnAxes): DrawnItem {
  const scene = own(panel);
  if (event === undefined || scene === undefined) return {id, ...(panel !== undefined && {panel}), ...(event && {priority: event.priority})};
  return {id, ...(panel !== undefined && {panel}), ...told(event, scene), ...clusteredAnchor(event, scene)};
}

/** Events of a cluster have no mark of their own; the middle of where they may be stands for it. */
function clusteredAnchor(event: TimelineEvent, scene: Scene): Pick<DrawnItem, 'anchor'> {
  const px = truthOf(event, scene)?.px.filter(Number.isFinite) ?? [];
  return px.length > 0 ? {anchor: px.reduce((sum, value) => sum + value, 0) / px.length} : {};
}

function textsOf(nodes: readonly PlacedNode[], scene: Scene): DrawnText[] {
  return nodes.filter(({node}) => node.tag === 'text' && node.text)
    .map((placed): DrawnText => ({box: textBox(placed, scene), fontSize: fontSize(placed.node, scene), isHidden: placed.parents.some(({attrs}) => attrs?.['clip-path'] !== undefined)}));
}

/** Stretches from the scene's scale, words from the tree; both come in the order of time. */
function breaksOf(nodes: readonly PlacedNode[], scene: Scene): DrawnBreak[] {
  const {warp, view, axis} = scene;
  const pxPerU = (axis.to - axis.from) / (view[1] - view[0]);
  const names = nodes.filter(({node}) => hasClass(node, 'annals-break')).map(({node}) => String(node.attrs?.['aria-label'] ?? ''));
  // As in the picture: what is less than half a pixel of a break is not drawn.
  const sliver = 0.5 / Math.abs(pxPerU);
  return warp.segments.filter(({kind, u0, u1}) => kind !== 'plain' && u1 > view[0] + sliver && u0 < view[1] - sliver).map(({kind, u0, u1}, i): DrawnBreak => {
    const [low, high] = [Math.max(u0, view[0]), Math.min(u1, view[1])];
    return {
      from: axis.from + (low - view[0]) * pxPerU, to: axis.from + (high - view[0]) * pxPerU, kind: kind === 'cut' ? 'cut' : 'compressed',
      name: names[i] ?? '', time: warp.invert(high) - warp.invert(low),
    };
  });
}

/** Counted in the picture; only what is outside it must be told by the scene. */
function countsOf(nodes: readonly PlacedNode[], {counts}: Scene): DrawnCounts {
  const sum = (name: string): number => nodes.filter(({node}) => hasClass(node, name)).reduce((total, {node}) => total + Number(node.attrs?.['data-count'] ?? 0), 0);
  return {given: counts.given, clustered: sum('annals-cluster'), undated: sum('annals-undated'), outside: counts.outside};
}
