// Lays out the whole story in lanes once, to find what a closer view must keep: how high each lane is.
// Lanes with room to spare have dates under their titles; where all is too high, the highest give way first.
// Knows nothing of nodes and colours.

import {RIBBON} from './axisRibbon.ts';
import {laneText, type LaneText} from './laneLabel.ts';
import {steadyLane, type LaneLayoutSpace, type SteadyLane} from './laneLayout.ts';
import {nameHeight} from './laneNames.ts';
import type {Lane} from './lanes.ts';
import type {Page} from './page.ts';
import type {Settings} from './sceneOptions.ts';
import type {ViewScale} from './viewScale.ts';
import type {TimelineEvent} from '../event/event.ts';

/** A lane where the whole story has it, px from the upper edge of the first. */
export interface FittedLane { readonly lane: Lane; readonly top: number; readonly height: number; readonly layout: SteadyLane }

export interface FittedLanes { readonly space: LaneLayoutSpace; readonly lanes: readonly FittedLane[]; readonly height: number; /** Where each event stands in the story, by id. */ readonly order: ReadonlyMap<string, number> }

/** Room over and under the rows of a lane, px. */
export const LANE_PAD = 8;

/** Tails are short enough to keep out of the names before the axis, px. */
const TAIL = 20;

/** Titles may be so long, px, and no longer than the axis. */
const LONGEST = 420;

/** How tall a picture may be that is not asked for a height, px: a lane needs room for its name and some air. */
const TALLEST = 720;

/** How many lanes a picture may have. */
export function mostLanes({height}: Settings): number {
  return Math.max(2, Math.floor((tallest(height) - 200) / 36));
}

function tallest(height: number | undefined): number {
  return Math.max(240, height ?? TALLEST);
}

/** The lanes with everything in view. `above` and `below` are px taken by what stands over and under the plot. */
export function fitLanes(dated: readonly TimelineEvent[], lanes: readonly Lane[], view: ViewScale, settings: Settings, page: Page, column: number, above: number, below: number): FittedLanes {
  const space: LaneLayoutSpace = {mark: {half: page.half, tail: Math.min(TAIL, page.tail)}, texts: textBook(view, settings)};
  const least = lanes.map(lane => nameHeight(lane, column, settings));
  const need = (densities: readonly number[]): number[] => lanes.map((lane, i) => Math.max(least[i]!, steadyLane(lane, view, space, Infinity, densities).filled.across + 2 * LANE_PAD));
  const heights = sharedHeights(need([0]), need([1]), least, tallest(settings.height) - above - below - RIBBON);
  let top = 0;
  const fitted = lanes.map((lane, i): FittedLane => {
    const layout = steadyLane(lane, view, space, heights[i]! - 2 * LANE_PAD);
    const height = Math.max(least[i]!, layout.filled.across + 2 * LANE_PAD);
    top += height;
    return {lane, layout, height, top: top - height};
  });
  return {space, lanes: fitted, height: top, order: new Map(dated.map((event, i) => [event.id, i]))};
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
