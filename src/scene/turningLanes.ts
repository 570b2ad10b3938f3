// Lanes while the axis turns to true proportions, or back: marks without labels, between their places at both ends.
// Along the axis each mark is where its dates are; only across it has to find its way.
// Knows nothing of how both ends were laid out.

import type {TimelineEvent} from '../event/event.ts';
import {dyadicCells} from '../layout/cells.ts';
import {PILL} from './drawClusters.ts';
import type {FittedLane, FittedLanes} from './fitLanes.ts';
import {LANE_PAD} from './fitLanes.ts';
import {groupHidden, type Here} from './groupHidden.ts';
import {CLUSTER_ROW, laneCell, type LanedEvent, type LaneInView} from './laneLayout.ts';
import {markShape} from './markShape.ts';
import {mixed} from './turned.ts';
import type {ViewScale} from './viewScale.ts';

/** Lanes, and what a view shows of each. */
export interface LaidLanes { readonly fitted: FittedLanes; readonly view: ViewScale; readonly seen: readonly LaneInView[] }

/** The marks that either of both ends draws, `share` of the way from the first to the second. */
export function turningLanes([a, b]: readonly [LaidLanes, LaidLanes], share: number, view: ViewScale): LaidLanes {
  const {space} = a.fitted;
  const lanes = a.fitted.lanes.map((lane, i): FittedLane => {
    const other = b.fitted.lanes[i]!;
    return {...lane, top: mixed(lane.top, other.top, share), height: mixed(lane.height, other.height, share)};
  });
  const here: Here = event => markShape(event, {px: view.px, axis: view.axis, cuts: view.cuts, ...space.mark});
  const seen = lanes.map(({lane: {events}}, i): LaneInView => {
    const [from, to] = [downs(a, i), downs(b, i)];
    const drawn = events.flatMap((event): LanedEvent[] => {
      const [start, end] = [from.get(event) ?? to.get(event), to.get(event) ?? from.get(event)];
      const shape = start === undefined ? undefined : here(event);
      return shape && shape.to >= view.axis[0] && shape.from <= view.axis[1] ? [{event, shape, at: mixed(start!, end!, share)}] : [];
    });
    const rest = hiddenIn(events.filter(event => !from.has(event) && !to.has(event)), view, here);
    const {marked, clusters} = groupHidden(rest, view, 0, PILL, here);
    return {drawn, marked, clusters: clusters.map(cluster => ({...cluster, id: `${i}/${cluster.id}`}))};
  });
  return {fitted: {...a.fitted, lanes, height: mixed(a.fitted.height, b.fitted.height, share)}, view, seen};
}

/** How far down its lane each drawn mark is, px. */
function downs({fitted, seen}: LaidLanes, i: number): ReadonlyMap<TimelineEvent, number> {
  const {drawn, marked} = seen[i]!;
  const rest = fitted.lanes[i]!.height - 2 * LANE_PAD - CLUSTER_ROW / 2 + 2;
  return new Map([...drawn.map(({event, at}) => [event, at] as const), ...marked.map(({event}) => [event, rest] as const)]);
}

function hiddenIn(events: readonly TimelineEvent[], view: ViewScale, here: Here): Parameters<typeof groupHidden>[0] {
  const found = events.flatMap(event => {
    const shape = here(event);
    return shape ? [{event, shape}] : [];
  });
  const cells = dyadicCells(found.map(({shape}) => view.u0 + (shape.prefer - view.axis[0]) / view.pxPerU), laneCell / view.pxPerU);
  return {events: found.map(({event}) => event), shapes: found.map(({shape}) => shape), cells, hidden: found.map((_, i) => i)};
}
