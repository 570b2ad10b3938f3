// Draws the plot: axis, marks, leaders, labels, clusters, in the order in which they cover each other.
// The axis stays where the whole story has it, however close the view.
// Knows nothing of how places were found.

import type {TimelineEvent} from '../event/event.ts';
import type {Warp} from '../scale/warp.ts';
import {RIBBON} from './axisRibbon.ts';
import {eraName, type WordOptions} from './describe.ts';
import {eraBands} from './eraBands.ts';
import type {EraStrip} from './eraLanes.ts';
import {drawCluster, sceneCluster} from './drawClusters.ts';
import {drawLabelled, drawMarked, type DrawSpace} from './drawEvents.ts';
import type {FadeBook} from './fades.ts';
import {sidesInView, type FittedPlot} from './fitPlot.ts';
import type {EventLayout} from './eventLayout.ts';
import type {LegendEntry} from './legend.ts';
import type {Page} from './page.ts';
import {createPen} from './pen.ts';
import {plotAxis} from './plotAxis.ts';
import {CLUSTER_AT, ribbonSides, type Outward} from './plotGeometry.ts';
import {node, type SceneCluster, type SceneCounts, type SceneNode, type ScenePanel} from './scene.ts';
import type {Settings} from './sceneOptions.ts';
import type {ViewScale} from './viewScale.ts';

/** A drawn plot and what the rest of the picture needs to know of it. */
export interface Plot {
  readonly nodes: readonly SceneNode[];
  readonly defs: readonly SceneNode[];
  readonly bottom: number;
  readonly states: ReadonlySet<LegendEntry>;
  readonly clusters: readonly SceneCluster[];
  /** Where it has several axes: those. */
  readonly panels?: readonly ScenePanel[];
  readonly warp: Warp;
  readonly fit: readonly [number, number];
  readonly view: readonly [number, number];
  readonly counts: Omit<SceneCounts, 'given' | 'undated'>;
  /** Which of the dated events each drawn one is, by its id; absent where a plot is made of several. */
  readonly rows?: ReadonlyMap<string, number>;
}

export interface PlotSpace {
  readonly settings: Settings;
  readonly page: Page;
  readonly top: number;
  /** The states of the whole story: its legend stays the same however close the view. */
  readonly states: ReadonlySet<LegendEntry>;
  readonly fades: FadeBook;
  readonly groups: readonly string[];
  readonly eras: EraStrip;
  readonly name: (event: TimelineEvent) => string;
  readonly related: (event: TimelineEvent) => string;
  readonly words: WordOptions;
  /** Without axis and eras, where several plots share them. */
  readonly bare?: boolean;
  /** Whether its ends cut through events that go on in another plot. */
  readonly isCut?: boolean;
}

/** How far what goes on reaches beyond a plot that it is cut by, px. */
const BEYOND = 6;
const NO_ERAS: EraStrip = {eras: [], across: 0};

/** Where things are across the axis. */
interface Frame { readonly outward: readonly Outward[]; readonly zone: readonly [number, number]; readonly bottom: number; readonly ribbonTop: number }

/** Draws `layout` for `view`. */
export function drawPlot(layout: EventLayout, view: ViewScale, fitted: FittedPlot, space: PlotSpace): Plot {
  const {settings, fades, groups, name, related} = space;
  const pen = createPen(settings.orientation);
  const frame = frameOf(fitted, view, space);
  const clipId = `${settings.idPrefix}-clip`;
  const draw: DrawSpace = {
    pen, fades, groups, selected: settings.selected, sides: sidesInView(layout.sides, fitted, settings), outward: frame.outward,
    directions: settings.orientation === 'horizontal' ? [-1, 1] : [1], clip: view.zoomed || space.isCut ? `url(#${clipId})` : undefined, half: space.page.half, reach: view.axis, name, related, names: settings.names,
  };
  const axis = space.bare ? {behind: [], over: []} : plotAxis(view, frame.ribbonTop, frame.zone, space);
  const clusterAt = frame.outward[0]!(CLUSTER_AT[settings.orientation]);
  const drawn = [
    ...layout.labelled.map(laid => ({row: laid.row, node: drawLabelled(laid, draw)})),
    ...layout.marked.map(marked => ({row: marked.row, node: drawMarked(marked, draw)})),
    ...layout.clusters.map(cluster => ({row: cluster.row, node: drawCluster(cluster, clusterAt, pen, view, space.words, settings.names)})),
  ];
  return {
    nodes: [
      node('g', 'behind', {class: 'annals-grid-layer', 'aria-hidden': 'true'}, axis.behind),
      ...eraBands(space.bare ? NO_ERAS : space.eras, view, {pen, measure: settings.measure, groups, across: eraSpan(frame, space), zone: frame.zone, say: era => eraName(era, space.words)}),
      node('g', 'axis', {class: 'annals-axis-layer'}, axis.over),
      node('g', 'events', {class: 'annals-events', role: 'list'}, drawn.sort((a, b) => a.row - b.row).map(one => one.node)),
    ],
    defs: view.zoomed || space.isCut ? [node('clipPath', 'clip', {id: clipId}, [pen.rect('area', '', view.axis[0] - (space.isCut ? BEYOND : 0), view.axis[1] + (space.isCut ? BEYOND : 0), frame.zone[0], frame.zone[1])])] : [],
    bottom: frame.bottom, states: fitted.clusters || layout.clusters.length > 0 ? new Set([...space.states, 'cluster']) : space.states, clusters: layout.clusters.map(sceneCluster),
    warp: view.scale.warp, fit: view.scale.fit, view: [view.u0, view.u1],
    counts: {
      labelled: layout.labelled.length, marked: layout.marked.length, outside: layout.outside,
      clustered: layout.clusters.reduce((sum, cluster) => sum + cluster.count, 0),
    },
    rows: new Map([...layout.labelled, ...layout.marked].map(({event, row}) => [event.id, row])),
  };
}

function frameOf(fitted: FittedPlot, view: ViewScale, {settings, page, top}: PlotSpace): Frame {
  const ends = fitted.sides.map(side => side.end);
  const zones = fitted.sides.map(side => side.zone);
  if (settings.orientation === 'vertical') {
    const outward: Outward = distance => page.axisAt + distance;
    return {outward: [outward], zone: [page.axisAt, outward(zones[0] ?? 0)], bottom: view.axis[1] + 12, ribbonTop: 0};
  }
  const ribbonTop = top + (ends[0] ?? 0);
  return {
    outward: ribbonSides(ribbonTop), ribbonTop, bottom: ribbonTop + RIBBON + (ends[1] ?? 0),
    zone: [ribbonTop - (zones[0] ?? 0), ribbonTop + RIBBON + (zones[1] ?? 0)],
  };
}

/** Room between the last line of a label and the end of the ground it stands on, px. */
const BELOW_LABELS = 5;

/** From the rows of names to the far end of the plot, px across. */
function eraSpan(frame: Frame, {settings, page, top}: PlotSpace): readonly [number, number] {
  return settings.orientation === 'vertical' ? [page.margin, settings.width - page.margin] : [top - page.strip, frame.bottom + BELOW_LABELS];
}
