// A layout of a host's own: asked for places around a steady origin, checked, then drawn like any other.
// What it does not place is counted in clusters; at the frame's edge a label stays in view as long as it is free to.
// Knows nothing of how the host finds places.

import type {TimelineEvent} from '../event/event.ts';
import {dyadicCells} from '../layout/cells.ts';
import {checkedPlacements, type CheckedPlacement} from '../layout/checkedPlacements.ts';
import type {Layout, LayoutRoom} from '../layout/layout.ts';
import {RIBBON} from './axisRibbon.ts';
import type {CustomInView, SeenPlacement, SteadyCustom} from './customPlaces.ts';
import {CLUSTER_ROOM} from './plotGeometry.ts';
import {PILL} from './drawClusters.ts';
import {drawCustom} from './drawCustom.ts';
import {groupHidden} from './groupHidden.ts';
import type {MarkShape, MarkSpace} from './mark.ts';
import {markShape} from './markShape.ts';
import {TALLEST} from './page.ts';
import type {PlotLayout, PlotPlan} from './plotPlan.ts';
import {remember} from './sceneMemo.ts';
import {storyStates} from './storyStates.ts';
import {sharedSlots} from './sharedSlots.ts';
import {steadyScale, steadyWindow, viewScale, type ViewScale} from './viewScale.ts';

/** Least length of a cell of clusters, and room around the plot that is kept for the rest of the page, px. */
const CELL = 34;
const GAP = 12;
const LEAST = 96;

/** Draws the plot by `layout`. */
export const plotCustom = (layout: Layout): PlotLayout => (plan, scale, memo) => {
  const {dated, axis, settings, page} = plan;
  const whole = viewScale(scale, axis, undefined);
  const states = storyStates(plan, whole, memo);
  const view = viewScale(scale, axis, settings.view);
  const origin = steadyScale(view).steady;
  const fitted = remember(memo.custom, [layout, dated, scale, settings.width, settings.height, settings.orientation, settings.measure, settings.locale, settings.asOf, page.strip], () => steadyCustom(layout, plan, whole, roomAcross(plan)));
  const steady = view.zoomed ? remember(memo.customSteady, [fitted, origin.u0, origin.pxPerU], () => steadyCustom(layout, plan, view, fitted.ends)) : fitted;
  return drawCustom(customInView(steady, view, plan), steady.hidden.length > 0 || fitted.hidden.length > 0, fitted.ends, view, {...plan, states});
};

/** Px for each side while all is in view. */
function roomAcross({settings, page, top, footer}: PlotPlan): readonly number[] {
  if (settings.orientation === 'vertical') return [settings.width - page.margin - page.axisAt - CLUSTER_ROOM.vertical];
  const tallest = Math.max(240, settings.height ?? TALLEST.horizontal);
  const side = Math.max(LEAST, Math.floor((tallest - top - page.strip - RIBBON - footer(new Set(), 0).bottom) / 2));
  return [side, side];
}

function markSpace({page}: PlotPlan): Pick<MarkSpace, 'half' | 'tail'> {
  return {half: page.half, tail: page.tail};
}

function steadyCustom(layout: Layout, plan: PlotPlan, view: ViewScale, across: readonly number[]): SteadyCustom {
  const {dated, columns, settings, texts, page} = plan;
  const {steady} = steadyScale(view);
  const slots = sharedSlots(columns);
  const ends: [number, number] = [steady.pxOfU(view.scale.fit[0]), steady.pxOfU(view.scale.fit[1])];
  const window = view.zoomed ? steadyWindow(view) : [-Infinity, Infinity] as const;
  const pairs = dated.map(event => ({event, shape: markShape(event, {px: steady.px, axis: ends, ...markSpace(plan), slot: slots.get(event.id)})}))
    .filter((pair): pair is {event: TimelineEvent; shape: MarkShape} => pair.shape !== undefined && pair.shape.to >= window[0] && pair.shape.from <= window[1]);
  const flat = settings.orientation === 'horizontal';
  const start = view.axis[0];
  const items = pairs.map(({event, shape}) => ({
    id: event.id, priority: event.priority, group: event.group, from: shape.from - start, to: shape.to - start, at: shape.prefer - start,
    labels: texts(event, true).map(({width, height}) => flat ? {along: width, across: height} : {along: height, across: width}),
  }));
  const room: LayoutRoom = {orientation: settings.orientation, from: ends[0] - start, to: ends[1] - start, across, gap: flat ? 12 : 14, pitch: flat ? 16 : 12};
  const placed = checkedPlacements(layout(items, room), items, room);
  const shown = new Set(placed.map(({item}) => item));
  const hidden = pairs.map((_, i) => i).filter(i => !shown.has(i));
  const cells = dyadicCells(hidden.map(i => steady.u0 + (pairs[i]!.shape.prefer - start) / view.pxPerU), CELL / view.pxPerU);
  return {
    events: pairs.map(({event}) => event), shapes: pairs.map(({shape}) => shape), slots, hidden, cells, placed,
    ends: across.map((most, side) => flat ? Math.min(most, endOf(placed.filter(one => one.side === side), page.half)) : most),
  };
}

function endOf(placed: readonly CheckedPlacement[], half: number): number {
  return placed.reduce((end, {mark, label}) => Math.max(end, mark + half + 4, label ? label.away + label.size.across : 0), GAP);
}

/** The part of a steady layout that `view` shows, in its own px. */
function customInView(steady: SteadyCustom, view: ViewScale, plan: PlotPlan): CustomInView {
  const {dated} = plan;
  const {shift} = steadyScale(view);
  const here = (event: TimelineEvent): MarkShape | undefined => markShape(event, {px: view.px, axis: view.axis, cuts: view.cuts, ...markSpace(plan), slot: steady.slots.get(event.id)});
  const seen = steady.placed.flatMap((placement): SeenPlacement[] => {
    const event = steady.events[placement.item]!;
    const shape = here(event);
    const start = placement.label && view.axis[0] + placement.label.start + shift;
    return shape && shape.to >= view.axis[0] && shape.from <= view.axis[1] ? [{event, shape, placement, start}] : [];
  });
  const placed = view.zoomed ? inFrame(seen, view) : seen;
  const {marked, clusters} = groupHidden(steady, view, shift, PILL, here);
  const labelled = placed.filter(({start}) => start !== undefined).length;
  const clustered = clusters.reduce((sum, {count}) => sum + count, 0);
  const counts = {labelled, marked: placed.length - labelled + marked.length, clustered, outside: dated.length - placed.length - marked.length - clustered};
  return {placed, marked, clusters, counts};
}

/** Labels inside stay; one that crosses an edge moves in, where nothing else stands, or is left out. */
function inFrame(seen: readonly SeenPlacement[], {axis}: ViewScale): SeenPlacement[] {
  const lengthOf = ({placement}: SeenPlacement): number => placement.label?.size.along ?? 0;
  const isInside = (one: SeenPlacement): boolean => one.start !== undefined && one.start >= axis[0] && one.start + lengthOf(one) <= axis[1];
  const taken = seen.filter(isInside);
  return seen.map(one => {
    if (one.start === undefined || isInside(one)) return one;
    const moved = {...one, start: Math.max(axis[0], Math.min(axis[1] - lengthOf(one), one.start))};
    if (!isInside(moved) || taken.some(other => overlap(moved, other))) return {...one, start: undefined};
    taken.push(moved);
    return moved;
  });
}

function overlap(a: SeenPlacement, b: SeenPlacement): boolean {
  const [one, other] = [a.placement, b.placement];
  if (!one.label || !other.label || a.start === undefined || b.start === undefined || one.side !== other.side) return false;
  return a.start < b.start + other.label.size.along && b.start < a.start + one.label.size.along
    && one.label.away < other.label.away + other.label.size.across && other.label.away < one.label.away + one.label.size.across;
}
