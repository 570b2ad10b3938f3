// A lane closer than the whole: its rows are those of the whole, and each label shows from one scale on, at one side.
// So zooming in takes no label away, and what a step costs is how much is near the view.
// Knows nothing of nodes and colours.

import {dyadicCells} from '../layout/cells.ts';
import {laneRanges, type LaneRanges, type LaneSide, type ScaledBox} from '../layout/laneRanges.ts';
import type {TimelineEvent} from '../event/event.ts';
import {extentOf} from '../event/extent.ts';
import {LANE_GAP, laneCell, type LaneLayoutSpace, type SteadyLane} from './laneLayout.ts';
import {BESIDE, seatedLabel, TITLE_ABOVE, wallsOf, type LaneLabel} from './laneLabel.ts';
import type {MarkShape} from './mark.ts';
import {markShape} from './markShape.ts';
import {steadyScale, steadyWindow, type ViewScale} from './viewScale.ts';

/** A lane of the whole story, and from which scale on each of its labels shows. */
export interface RangedLane { readonly base: SteadyLane; readonly boxes: readonly ScaledBox[]; readonly ranges: LaneRanges }

/** Finds the scales for a lane laid out with everything in view. */
export function rangedLane(base: SteadyLane, whole: ViewScale, space: LaneLayoutSpace): RangedLane {
  const cuts = whole.scale.breaks.filter(({kind}) => kind === 'cut').flatMap(({u0, u1}) => [u0, u1]);
  const boxes = base.events.map((event, i) => boxOf(event, base.shapes[i]!, base.labels[i], whole, space));
  const {seats, rows} = base.filled;
  return {base, boxes, ranges: laneRanges(boxes, {
    seated: seats.map(({item, row}) => ({item, row, side: sideOf(base.labels[item])})),
    rows: rows.map(({above}) => above >= TITLE_ABOVE), gap: LANE_GAP, base: whole.pxPerU, walls: [whole.u0, ...cuts, whole.u1],
  })};
}

function sideOf(label: LaneLabel | undefined): LaneSide {
  return label?.isLifted ? 'both' : label?.place === 'before' ? 'before' : 'after';
}

function boxOf(event: TimelineEvent, shape: MarkShape, label: LaneLabel | undefined, {scale, u0: first, pxPerU, axis, pxOfU}: ViewScale, space: LaneLayoutSpace): ScaledBox {
  const {from, to} = extentOf(event) ?? {from: NaN, to: NaN};
  const uOf = (px: number): number => first + (px - axis[0]) / pxPerU;
  // A tail that means "before" is no longer than it is drawn, however far back "before" goes.
  const u0 = Math.max(scale.warp(Math.max(from, scale.domain[0])), uOf(shape.from));
  const u1 = Math.max(u0, Math.min(scale.warp(Math.min(to, scale.domain[1])), uOf(shape.to)));
  const text = space.texts(event);
  return {
    u0, u1, before: Math.max(0, pxOfU(u0) - shape.from), behind: Math.max(0, shape.to - pxOfU(u1)), priority: event.priority,
    label: text ? (label?.width ?? text.titleWidth) + BESIDE : Infinity, over: (text?.titleWidth ?? Infinity) + 2,
  };
}

/** How far ornaments may reach beyond a mark, px: those farther from the view cannot be seen. */
const ORNAMENTS = 64;

/** The lane around a steady origin of `view`. */
export function steadyRanged({base, boxes, ranges}: RangedLane, view: ViewScale, space: LaneLayoutSpace): SteadyLane {
  const {steady} = steadyScale(view);
  const walls = wallsOf(steady);
  const [low, high] = steadyWindow(view);
  const near = base.events.map((_, i) => i).filter(i => steady.pxOfU(boxes[i]!.u1) >= low - ORNAMENTS && steady.pxOfU(boxes[i]!.u0) <= high + ORNAMENTS)
    .flatMap(i => {
      const shape = markShape(base.events[i]!, {px: steady.px, axis: walls.ends, ...space.mark});
      return shape && shape.to >= low && shape.from <= high ? [{i, shape}] : [];
    });
  const {filled: {rows, density}} = base;
  const labels = near.map(({i, shape}) => {
    const text = ranges.scales[i]! <= steady.pxPerU ? space.texts(base.events[i]!) : undefined;
    return text && seatedLabel(shape, text, density === 0, walls, ranges.sides[i]!, rows[ranges.rows[i]!]!);
  });
  const seats = apart(near.flatMap(({i}, item) => labels[item] ? [{item, row: ranges.rows[i]!, label: labels[item], priority: boxes[i]!.priority}] : []));
  const seated = new Set(seats.map(({item}) => item));
  const hidden = near.map((_, item) => item).filter(item => !seated.has(item));
  const cells = dyadicCells(hidden.map(item => steady.u0 + (near[item]!.shape.prefer - view.axis[0]) / view.pxPerU), laneCell / view.pxPerU);
  return {
    events: near.map(({i}) => base.events[i]!), shapes: near.map(({shape}) => shape), labels, cells, hidden,
    filled: {...base.filled, seats, hidden},
  };
}

interface Seat { readonly item: number; readonly row: number; readonly label: LaneLabel; readonly priority: number }

/** Ornaments may shrink otherwise than the scales foresaw: should two still meet, the more important stays. */
function apart(seats: readonly Seat[]): Seat[] {
  const last = new Map<number, Seat>();
  const lost = new Set<Seat>();
  for (const seat of seats.toSorted((a, b) => a.label.from - b.label.from)) {
    const before = last.get(seat.row);
    const meet = before !== undefined && seat.label.from < before.label.to + 1;
    if (meet) lost.add(before.priority >= seat.priority ? seat : before);
    if (!meet || before.priority < seat.priority) last.set(seat.row, seat);
  }
  return seats.filter(seat => !lost.has(seat));
}
