// Lays out the whole story in lanes once, to find what a closer view must keep: how high each lane is.
// Lanes with room to spare have dates under their titles; where all is too high, the highest give way first.
// Knows nothing of nodes and colours.

import {RIBBON} from './axisRibbon.ts';
import {laneText, type LaneText} from './laneLabel.ts';
import {CLUSTER_ROW, filledLane, readLane, type LaneLayoutSpace, type SteadyLane} from './laneLayout.ts';
import {nameHeight} from './laneNames.ts';
import type {Lane} from './lanes.ts';
import type {Page} from './page.ts';
import type {Settings} from './sceneOptions.ts';
import type {ViewScale} from './viewScale.ts';
import type {TimelineEvent} from '../event/event.ts';

/** A lane where the whole story has it, px from the upper edge of the plot. */
export interface FittedLane { readonly lane: Lane; readonly top: number; readonly height: number; readonly layout: SteadyLane; /** Whether an axis of its own stands over it. */ readonly hasAxis: boolean }

export interface FittedLanes { readonly space: LaneLayoutSpace; readonly lanes: readonly FittedLane[]; readonly height: number }

/** Whether lanes share one axis, or each is a plot with a heading and an axis of its own. */
export type Arrangement = 'lanes' | 'facets';

/** Room over and under the rows of a lane, px. */
export const LANE_PAD = 8;

/** Tails are short enough to keep out of the names before the axis, px. */
const TAIL = 20;

/** Titles may be so long, px, and no longer than the axis. */
const LONGEST = 420;

/** How tall a picture may be that is not asked for a height, px: a lane needs room for its name and some air. */
const TALLEST = {lanes: 720, facets: 1080};

/** The heading of a facet, with the air over it; what a facet takes at least; the strip that a collapsed lane is, px. */
export const HEADING = 34;
const LEAST_FACET = 40;
export const STRIP: number = CLUSTER_ROW + LANE_PAD;

/** How many lanes a picture may have. */
export function mostLanes({height}: Settings, arrangement: Arrangement): number {
  return Math.max(2, Math.floor((tallest(height, arrangement) - 200) / (arrangement === 'lanes' ? 36 : HEADING + RIBBON + LEAST_FACET)));
}

function tallest(height: number | undefined, arrangement: Arrangement): number {
  return Math.max(240, height ?? TALLEST[arrangement]);
}

/** What lanes are told. `above` and `below` are px taken by what stands over and under the plot. */
export interface LanesPlan { readonly lanes: readonly Lane[]; readonly column: number; readonly arrangement: Arrangement; readonly above: number; readonly below: number }

/** The lanes with everything in view. */
export function fitLanes({lanes, column, arrangement, above, below}: LanesPlan, view: ViewScale, settings: Settings, page: Page): FittedLanes {
  const space = laneSpace(view, settings, page);
  const head = lanes.map(({isCollapsed = false, name}) => arrangement === 'lanes' ? 0 : (name === '' ? 0 : HEADING) + (isCollapsed ? 0 : page.strip + RIBBON));
  const least = lanes.map(lane => lane.isCollapsed ? STRIP : arrangement === 'lanes' ? nameHeight(lane, column, settings) : LEAST_FACET);
  const read = lanes.map(lane => readLane(lane, view, space));
  const need = (densities: readonly number[]): number[] => read.map((own, i) => own.lane.isCollapsed ? STRIP : Math.max(least[i]!, filledLane(own, view, space, Infinity, densities).filled.across + 2 * LANE_PAD));
  const axes = head.reduce((sum, px) => sum + px, arrangement === 'lanes' ? RIBBON : 0);
  const heights = sharedHeights(need([0]), need([1]), least, tallest(settings.height, arrangement) - above - below - axes);
  let end = arrangement === 'lanes' ? RIBBON : 0;
  const fitted = lanes.map((lane, i): FittedLane => {
    const layout = filledLane(read[i]!, view, space, heights[i]! - 2 * LANE_PAD);
    const height = lane.isCollapsed ? STRIP : Math.max(least[i]!, layout.filled.across + 2 * LANE_PAD);
    const top = end + head[i]!;
    end = top + height;
    return {lane, layout, height, top, hasAxis: arrangement === 'facets' && !lane.isCollapsed};
  });
  return {space, lanes: fitted, height: end};
}

/** What laying out a lane needs, whatever its room. */
export function laneSpace(view: ViewScale, settings: Settings, page: Page): LaneLayoutSpace {
  return {mark: {half: page.half, tail: Math.min(TAIL, page.tail)}, texts: textBook(view, settings)};
}

function textBook(view: ViewScale, settings: Settings): (event: TimelineEvent) => LaneText | undefined {
  const made = new Map<string, LaneText | undefined>();
  const most = Math.min(LONGEST, view.axis[1] - view.axis[0]);
  return event => {
    if (!made.has(event.id)) made.set(event.id, laneText(event, most, settings));
    return made.get(event.id);
  };
}

/** All with dates; else those for which dates cost least; else none with dates, and the highest no higher than there is room. */
export function sharedHeights(full: readonly number[], short: readonly number[], least: readonly number[], room: number): number[] {
  const heights = short.map((height, i) => Math.min(height, full[i]!));
  let spare = room - heights.reduce((sum, height) => sum + height, 0);
  if (spare < 0) return loweredTo(room, heights, least);
  for (const i of heights.map((_, i) => i).sort((a, b) => (full[a]! - heights[a]!) - (full[b]! - heights[b]!))) {
    const more = full[i]! - heights[i]!;
    if (more > spare) continue;
    heights[i]! += more;
    spare -= more;
  }
  return heights;
}

/** The same top for all that are higher, so that their sum is `room`; none below its least. */
function loweredTo(room: number, heights: readonly number[], least: readonly number[]): number[] {
  const at = (top: number): number[] => heights.map((height, i) => Math.max(least[i]!, Math.min(height, top)));
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  let [low, high] = [0, Math.max(...heights)];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) <= room) low = middle;
    else high = middle;
  }
  return at(low);
}
