// Gives every dated event its place: a label and mark, a mark alone, a cluster that counts it, or outside the view.
// The whole is laid out with care; closer views keep its labels, look up those that came, and count the rest.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {CalloutItem} from '../layout/calloutItem.ts';
import {callouts, type Callout} from '../layout/callouts.ts';
import {freeAnchor} from '../layout/freeAnchor.ts';
import {slideIntoFrame, type Framed} from '../layout/slideIntoFrame.ts';
import {cellsInView, countHidden} from './countHidden.ts';
import type {EventLayout, FitLayout, LaidEvent, LayoutSpace, MarkedEvent} from './eventLayout.ts';
import {groupCells} from './groupCells.ts';
import type {MarkShape} from './mark.ts';
import {markShape} from './markShape.ts';
import type {StoryIndex} from './storyIndex.ts';
import type {ViewScale} from './viewScale.ts';
import type {ZoomLabel, ZoomLabels} from './zoomLabels.ts';

/** The layout of everything, with care. */
export function fitLayout({events}: StoryIndex, whole: ViewScale, space: LayoutSpace): FitLayout {
  const pairs = events.map((event, row) => ({row, event, shape: shapeIn(whole, space, event)})).filter((pair): pair is {row: number; event: TimelineEvent; shape: MarkShape} => pair.shape !== undefined);
  const items = pairs.map(({event, shape}) => itemOf(event, shape, whole, space));
  const layout = callouts(items, {...space.callouts, from: whole.axis[0] - space.overhang, to: whole.axis[1] + space.overhang});
  return {
    crowd: false, rows: pairs.map(({row}) => row), shapes: pairs.map(({shape}) => shape), layout,
    shown: layout.placed.reduce((sum, {item}) => sum + items[item]!.priority, 0), hidden: events.length - layout.placed.length,
  };
}

function shapeIn(view: ViewScale, space: LayoutSpace, event: TimelineEvent, drawn?: boolean): MarkShape | undefined {
  const slot = space.slots.get(event.id);
  return markShape(event, {px: view.px, axis: view.axis, cuts: view.cuts, ...space.mark, slot: slot && drawn ? {...slot, drawn} : slot});
}

/** As far as it is in view: a row of a calendar, too, has marks that go on beyond its ends, where no leader can meet them. */
function itemOf(event: TimelineEvent, shape: MarkShape, {axis}: ViewScale, space: LayoutSpace): CalloutItem {
  const inside = (value: number): number => Math.max(axis[0], Math.min(axis[1], value));
  const anchor: readonly [number, number] = [inside(shape.anchor[0]), inside(shape.anchor[1])];
  let labels: CalloutItem['labels'] = () => {
    const sizes = space.texts(event).map(text => ({...space.sizeOf(text), cost: text.cost}));
    labels = () => sizes;
    return sizes;
  };
  return {
    priority: event.priority, from: shape.from, to: shape.to, anchor, prefer: Math.max(anchor[0], Math.min(anchor[1], shape.prefer)), cell: shape.cell,
    labels: () => labels(),
  };
}

/** The layout of the whole as events. */
export function layoutOfWhole(fit: FitLayout, index: StoryIndex, whole: ViewScale, space: LayoutSpace): EventLayout {
  const placed = fit.layout.placed.map(callout => ({...callout, item: fit.rows[callout.item]!}));
  return laidOut({placed, sides: fit.layout.sides}, [], index, whole, space);
}

/** The part that `view` shows, where it is closer than the whole or a crowd. */
export function layoutInView(labels: ZoomLabels, fit: FitLayout, index: StoryIndex, view: ViewScale, space: LayoutSpace): EventLayout {
  const seen = labels.in(view).flatMap((label): Near[] => {
    const shape = shapeIn(view, space, index.events[label.row]!);
    return shape && shape.to >= view.axis[0] + LEAST_SEEN && shape.from <= view.axis[1] - LEAST_SEEN ? [{label, shape}] : [];
  });
  const framed = placedInFrame(seen.filter(({shape}) => isInView(shape, view)), fit, index, view, space);
  const kept = new Set(framed.placed.map(({item}) => item));
  const unlabelled = seen.filter(({label}) => !kept.has(label.row)).map(({label, shape}): MarkedEvent => ({row: label.row, event: index.events[label.row]!, shape, across: label}));
  return laidOut(framed, unlabelled, index, view, space);
}

/** Marks without labels, in the places that `places` has for their rows; what has none is counted. */
export function layoutOfMarks(places: ReadonlyMap<number, number>, sides: EventLayout['sides'], index: StoryIndex, view: ViewScale, space: LayoutSpace): EventLayout {
  const grounds = new Set<string>();
  const marked = [...places].flatMap(([row, outward]): MarkedEvent[] => {
    const event = index.events[row]!;
    const shape = shapeIn(view, space, event);
    if (!shape || shape.to < view.axis[0] || shape.from > view.axis[1]) return [];
    const ground = `${shape.cell ?? event.id} ${Math.round(outward)}`;
    const isDrawn = grounds.has(ground);
    grounds.add(ground);
    return [{row, event, shape: isDrawn ? shapeIn(view, space, event, true) ?? shape : shape, across: {outward}}];
  });
  return laidOut({placed: [], sides}, marked, index, view, space);
}

/** A mark of which less is in view is not seen, px. */
const LEAST_SEEN = 1;

interface Near { readonly label: ZoomLabel; readonly shape: MarkShape }

function laidOut({placed, sides}: Framed, unlabelled: readonly MarkedEvent[], index: StoryIndex, view: ViewScale, space: LayoutSpace): EventLayout {
  const {events} = index;
  const grounds = new Set<string>();
  const labelled = placed.flatMap((callout): LaidEvent[] => {
    const event = events[callout.item]!;
    const cell = space.slots.has(event.id) ? shapeIn(view, space, event)?.cell : undefined;
    const ground = `${callout.side} ${cell ?? event.id}`;
    const shape = shapeIn(view, space, event, grounds.has(ground));
    grounds.add(ground);
    return shape ? [{row: callout.item, event, shape, text: space.texts(event)[callout.label]!, callout}] : [];
  });
  const shown = new Set([...labelled.map(({row}) => row), ...unlabelled.map(({row}) => row)]);
  const cells = cellsInView(countHidden(index, view, space.cell, shown), index, view, shown);
  const {marked, clusters} = groupCells(cells, view, space.pill, event => shapeIn(view, space, event));
  const counted = clusters.reduce((sum, cluster) => sum + cluster.count, 0);
  return {labelled, marked: [...unlabelled, ...marked], clusters, sides, outside: events.length - shown.size - marked.length - counted};
}

/** With at most so many labels in view, those that lose their place at the edge are worth another try. */
const FEW = 24;

/**
 * The labels in view, moved in from the edges. Where a few marks that run out of the view compete for one edge, their
 * labels are laid out again for this view alone, if that shows more: losing one is worse than moving one.
 */
function placedInFrame(near: readonly Near[], fit: FitLayout, index: StoryIndex, view: ViewScale, space: LayoutSpace): Framed {
  const {sides} = fit.layout;
  const over = fit.crowd ? space.hang : space.overhang;
  const walls: readonly [number, number] = [view.axis[0] - over, view.axis[1] + over];
  const framed = slideIntoFrame(near.map((one, i) => calloutOf(one, i, near, view)), sides, {from: view.axis[0], to: view.axis[1], walls, shift: 0, gap: space.callouts.gap});
  const kept = new Set(framed.placed.map(callout => callout.item));
  const isLost = near.some(({label, shape}) => !kept.has(label.row) && runsOut(shape, view));
  if (!isLost || fit.crowd || near.length > FEW) return framed;
  const items = near.map(({label, shape}) => itemOf(index.events[label.row]!, shape, view, space));
  const again = callouts(items, {...space.callouts, limits: sides, from: walls[0], to: walls[1], reach: Infinity});
  const priority = (rows: readonly number[]): number => rows.reduce((sum, row) => sum + index.priority[row]!, 0);
  const found = again.placed.map(callout => ({...callout, item: near[callout.item]!.label.row}));
  return priority(found.map(({item}) => item)) > priority(framed.placed.map(({item}) => item)) ? {placed: found, sides: again.sides} : framed;
}

/** The label in px of the view; a leader whose place is out of view may meet its mark elsewhere. */
function calloutOf({label, shape}: Near, i: number, near: readonly Near[], view: ViewScale): Callout {
  const {row, at, side, labelRow, markRow, along, across, since} = label;
  const place = view.pxOfU(at);
  const foot = Math.max(shape.anchor[0], Math.min(shape.anchor[1], place));
  const isInside = foot >= view.axis[0] && foot <= view.axis[1];
  const anchor = isInside ? {low: foot, high: foot, prefer: foot, free: [[foot, foot] as const], whole: shape.anchor} : anchorAmong(i, near);
  // A leader goes straight up from where its mark has it now, which may be a px or two beside where it was found.
  const aside = isInside ? foot - place - label.foot : 0;
  const centres = label.centres.map((centre, passed) => place + centre + (passed < labelRow ? aside : 0));
  return {
    item: row, since, side, row: labelRow, markRow, label: label.label, along, across, ...anchor, centres,
    start: centres.at(-1)! - along / 2, way: [foot, ...centres], tracks: centres.map(() => -1),
  };
}

function anchorAmong(i: number, near: readonly Near[]): ReturnType<typeof freeAnchor> {
  const own = near.filter(({label}) => label.side === near[i]!.label.side);
  return freeAnchor(own.indexOf(near[i]!), own.map(({shape}) => shape), own.map(({label}) => label.markRow));
}

/** Whether a mark goes on beyond the view: its label may stand anywhere along it, so it need not leave. */
function runsOut(shape: MarkShape, {axis}: ViewScale): boolean {
  return shape.anchor[0] < axis[0] || shape.anchor[1] > axis[1];
}

function isInView(shape: MarkShape, {axis}: ViewScale): boolean {
  return shape.anchor[1] >= axis[0] && shape.anchor[0] <= axis[1];
}
