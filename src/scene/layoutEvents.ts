// Gives every dated event its place: a label and mark, a mark alone, a cluster that counts it, or outside the view.
// Layout is done once for a zoom and merely moved while panning.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {CalloutItem} from '../layout/calloutItem.ts';
import {callouts} from '../layout/callouts.ts';
import {dyadicCells} from '../layout/cells.ts';
import {slideIntoFrame, type Framed} from '../layout/slideIntoFrame.ts';
import type {EventLayout, LaidEvent, LayoutSpace, MarkedEvent, SteadyLayout} from './eventLayout.ts';
import {groupHidden, type Here} from './groupHidden.ts';
import type {MarkShape, Slot} from './mark.ts';
import {markShape} from './markShape.ts';
import {steadyScale, steadyWindow, type ViewScale} from './viewScale.ts';

/** Lays out the events around a steady origin. */
export function steadyLayout(all: readonly TimelineEvent[], view: ViewScale, space: LayoutSpace): SteadyLayout {
  const {steady} = steadyScale(view);
  const ends: [number, number] = [steady.pxOfU(view.scale.fit[0]), steady.pxOfU(view.scale.fit[1])];
  const window = view.zoomed ? steadyWindow(view) : [-Infinity, Infinity] as const;
  const pairs = all.map(event => ({event, shape: markShape(event, {px: steady.px, axis: ends, ...space.mark, slot: space.slots.get(event.id)})}))
    .filter((pair): pair is {event: TimelineEvent; shape: MarkShape} => pair.shape !== undefined && pair.shape.to >= window[0] && pair.shape.from <= window[1]);
  const [events, shapes] = [pairs.map(pair => pair.event), pairs.map(pair => pair.shape)];
  const items = pairs.map(({event, shape}) => itemOf(event, shape, space));
  const layout = callouts(items, {...space.callouts, from: ends[0] - space.overhang, to: ends[1] + space.overhang});
  const shown = new Set(layout.placed.map(callout => callout.item));
  const hidden = items.map((_, i) => i).filter(i => !shown.has(i));
  const cells = dyadicCells(hidden.map(i => steady.u0 + (shapes[i]!.prefer - view.axis[0]) / view.pxPerU), space.cell / view.pxPerU);
  return {events, shapes, layout, cells, hidden};
}

function itemOf(event: TimelineEvent, shape: MarkShape, space: LayoutSpace): CalloutItem {
  let labels: CalloutItem['labels'] = () => {
    const sizes = space.texts(event).map(text => ({...space.sizeOf(text), cost: text.cost}));
    labels = () => sizes;
    return sizes;
  };
  return {
    priority: event.priority, from: shape.from, to: shape.to, anchor: shape.anchor, prefer: shape.prefer, cell: shape.cell,
    labels: () => labels(),
  };
}

/** The part of a steady layout that `view` shows, in its own px. */
export function layoutInView(steady: SteadyLayout, given: number, view: ViewScale, space: LayoutSpace): EventLayout {
  const {shift} = steadyScale(view);
  const here: Here = (event, drawn) => markShape(event, {px: view.px, axis: view.axis, ...space.mark, slot: slotOf(event, space, drawn)});
  const {placed, sides} = view.zoomed ? placedInFrame(steady, view, space, here) : steady.layout;
  const grounds = new Set<string>();
  const labelled = placed.flatMap((callout): LaidEvent[] => {
    const event = steady.events[callout.item]!;
    const ground = `${callout.side} ${steady.shapes[callout.item]!.cell ?? event.id}`;
    const shape = here(event, grounds.has(ground));
    grounds.add(ground);
    return shape ? [{event, shape, text: space.texts(event)[callout.label]!, callout}] : [];
  });
  const unlabelled = view.zoomed ? withoutLabel(steady, new Set(placed.map(callout => callout.item)), view, here) : [];
  const grouped = groupHidden(steady, view, shift, space.pill, here);
  const outside = given - labelled.length - unlabelled.length - grouped.marked.length - grouped.clusters.reduce((sum, cluster) => sum + cluster.events.length, 0);
  return {labelled, marked: [...unlabelled, ...grouped.marked], clusters: grouped.clusters, sides, outside};
}

/** With at most so many labels in view, those that lose their place at the edge are worth another try. */
const FEW = 24;

/**
 * The labels in view, moved in from the edges. Where a few marks that run out of the view compete for one edge, their
 * labels are laid out again for this view alone, if that shows more: losing one is worse than moving one.
 */
function placedInFrame(steady: SteadyLayout, view: ViewScale, space: LayoutSpace, here: Here): Framed {
  const walls: readonly [number, number] = [view.axis[0] - space.overhang, view.axis[1] + space.overhang];
  const framed = slideIntoFrame(steady.layout.placed, steady.layout.sides, {from: view.axis[0], to: view.axis[1], walls, shift: steadyScale(view).shift, gap: space.callouts.gap});
  const seen = steady.layout.placed.map(callout => callout.item).filter(item => isInView(here(steady.events[item]!), view));
  const kept = new Set(framed.placed.map(callout => callout.item));
  const lost = seen.filter(item => !kept.has(item) && runsOut(here(steady.events[item]!), view));
  if (lost.length === 0 || seen.length > FEW) return framed;
  const items = seen.map(item => clipped(itemOf(steady.events[item]!, here(steady.events[item]!)!, space), view));
  const again = callouts(items, {...space.callouts, from: walls[0], to: walls[1], reach: Infinity});
  const priority = (shown: readonly number[]): number => shown.reduce((sum, item) => sum + steady.events[item]!.priority, 0);
  const found = again.placed.map(callout => ({...callout, item: seen[callout.item]!}));
  return priority(found.map(({item}) => item)) > priority(framed.placed.map(({item}) => item)) ? {placed: found, sides: again.sides} : framed;
}

/** The item as far as it is in view. */
function clipped(item: CalloutItem, {axis}: ViewScale): CalloutItem {
  const inside = (value: number): number => Math.max(axis[0], Math.min(axis[1], value));
  const anchor: readonly [number, number] = [inside(item.anchor[0]), inside(item.anchor[1])];
  return {...item, anchor, prefer: Math.max(anchor[0], Math.min(anchor[1], item.prefer))};
}

/** Whether a mark goes on beyond the view: its label may stand anywhere along it, so it need not leave. */
function runsOut(shape: MarkShape | undefined, {axis}: ViewScale): boolean {
  return shape !== undefined && (shape.anchor[0] < axis[0] || shape.anchor[1] > axis[1]);
}

function isInView(shape: MarkShape | undefined, {axis}: ViewScale): boolean {
  return shape !== undefined && shape.anchor[1] >= axis[0] && shape.anchor[0] <= axis[1];
}

function slotOf(event: TimelineEvent, {slots}: LayoutSpace, drawn: boolean | undefined): Slot | undefined {
  const slot = slots.get(event.id);
  return slot && drawn ? {...slot, drawn} : slot;
}

/** Events whose label found no room at the frame's edge, while their mark is still in view. */
function withoutLabel(steady: SteadyLayout, shown: ReadonlySet<number>, view: ViewScale, here: Here): MarkedEvent[] {
  return steady.layout.placed.filter(callout => !shown.has(callout.item)).flatMap((callout): MarkedEvent[] => {
    const event = steady.events[callout.item]!;
    const shape = here(event);
    return shape && shape.to >= view.axis[0] && shape.from <= view.axis[1] ? [{event, shape, callout}] : [];
  });
}
