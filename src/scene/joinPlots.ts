// Several plots as one: each moved to its place, their events in one list, in the order of the story.
// A plot need not know that there are others; what would clash between them is told apart here.
// Knows nothing of how any of them was made.

import type {TimelineEvent} from '../event/event.ts';
import type {Plot} from './drawPlot.ts';
import type {PlotPlan} from './plotPlan.ts';
import {node, type SceneCluster, type SceneNode, type ScenePanel} from './scene.ts';

/** A plot and where it goes, px. */
export interface PlacedPlot {
  readonly plot: Plot;
  readonly x: number;
  readonly y: number;
  /** The ends of its own axis, which runs downward, px within it; absent where it has none. */
  readonly axis?: readonly [number, number];
  /** Events in it that another plot has begun and named. */
  readonly goesOn?: ReadonlySet<string>;
}

/** What the whole picture has beside its plots. */
export interface Joint extends Pick<Plot, 'warp' | 'fit' | 'view' | 'bottom'> {
  readonly behind: readonly SceneNode[];
  readonly over: readonly SceneNode[];
  readonly names: readonly SceneNode[];
  readonly dated: readonly TimelineEvent[];
  readonly order: PlotPlan['order'];
}

/** One plot of many. */
export function joinPlots(plots: readonly PlacedPlot[], joint: Joint): Plot {
  const clusters = plots.flatMap(({plot}, i) => plot.clusters.map((cluster): SceneCluster => ({id: `${i}/${cluster.id}`, u0: cluster.u0, u1: cluster.u1, get events() { return cluster.events; }})));
  const sum = (count: (plot: PlacedPlot) => number): number => plots.reduce((total, plot) => total + count(plot), 0);
  const clustered = sum(({plot}) => plot.counts.clustered);
  const labelled = sum(({plot, goesOn}) => plot.counts.labelled - drawnOf(goesOn, plot));
  const marked = sum(({plot}) => plot.counts.marked);
  return {
    ...joint, ...(hasPanels(plots) && {panels: plots.flatMap(panelOf)}),
    nodes: [
      node('g', 'behind', {class: 'annals-grid-layer', 'aria-hidden': 'true'}, [...joint.behind, ...layers(plots, 'behind')]),
      ...layers(plots, 'eras'),
      node('g', 'axis', {class: 'annals-axis-layer'}, [...joint.over, ...layers(plots, 'axis')]),
      node('g', 'lanes', {class: 'annals-lanes'}, joint.names),
      node('g', 'events', {class: 'annals-events', role: 'list'}, events(plots, joint.order())),
    ],
    defs: plots.flatMap(({plot}, i) => plot.defs.map(def => ({...def, key: `${def.key}-${i}`}))),
    states: new Set(plots.flatMap(({plot}) => [...plot.states])), clusters,
    counts: {labelled, marked, clustered, outside: joint.dated.length - labelled - marked - clustered},
  };
}

/** Whether any plot has an axis of its own: else all share one. */
function hasPanels(plots: readonly PlacedPlot[]): boolean {
  return plots.some(({axis}) => axis !== undefined);
}

function panelOf({plot: {warp, view}, axis, y}: PlacedPlot, i: number): ScenePanel[] {
  return axis === undefined ? [] : [{name: String(i), axis: {from: y + axis[0], to: y + axis[1]}, warp, view}];
}

function drawnOf(goesOn: ReadonlySet<string> | undefined, plot: Plot): number {
  return goesOn === undefined ? 0 : eventsOf(plot).filter(({key}) => goesOn.has(key)).length;
}

function layers(plots: readonly PlacedPlot[], key: string): SceneNode[] {
  const isPanels = hasPanels(plots) && key === 'axis';
  return plots.flatMap(({plot, x, y}, i) => {
    const own = plot.nodes.find(layer => layer.key === key);
    return own?.children?.length ? [node('g', `${key}-${i}`, {class: key === 'eras' ? 'annals-eras' : 'annals-panel', 'data-panel': isPanels ? String(i) : undefined, transform: `translate(${x} ${y})`}, own.children)] : [];
  });
}

function eventsOf(plot: Plot): readonly SceneNode[] {
  return plot.nodes.find(({key}) => key === 'events')?.children ?? [];
}

interface Part { readonly drawn: SceneNode; readonly panel: string | undefined; readonly x: number; readonly y: number; readonly order: number }

function events(plots: readonly PlacedPlot[], order: ReadonlyMap<string, number>): SceneNode[] {
  const isPanels = hasPanels(plots);
  const named = (i: number): string | undefined => isPanels ? String(i) : undefined;
  const firsts = plots.flatMap(({plot, x, y, goesOn}, i) => eventsOf(plot).filter(({key}) => !goesOn?.has(key)).map((drawn): Part => {
    const cluster = drawn.attrs?.['data-cluster'];
    const first = cluster === undefined ? drawn.key : plot.clusters.find(({id}) => id === cluster)?.events[0] ?? '';
    return {drawn: cluster === undefined ? drawn : {...drawn, key: `${i}/${drawn.key}`, attrs: {...drawn.attrs, 'data-cluster': `${i}/${cluster}`}}, panel: named(i), x, y, order: order.get(first) ?? 0};
  }));
  const later = new Map<string, Part[]>();
  for (const [i, {plot, x, y, goesOn}] of plots.entries()) {
    if (goesOn) for (const drawn of eventsOf(plot).filter(({key}) => goesOn.has(key))) later.set(drawn.key, [...later.get(drawn.key) ?? [], {drawn, panel: named(i), x, y, order: 0}]);
  }
  return firsts.toSorted((a, b) => a.order - b.order).map(({drawn, panel, x, y}) => {
    const more = (later.get(drawn.key) ?? []).map((part, i) => node('g', `part-${i}`, {'data-panel': part.panel, transform: `translate(${part.x - x} ${part.y - y})`}, part.drawn.children?.filter(({key}) => key === 'mark' || key === 'ring')));
    return {...drawn, attrs: {...drawn.attrs, 'data-panel': panel, transform: `translate(${x} ${y})`}, children: [...drawn.children ?? [], ...more]};
  });
}
