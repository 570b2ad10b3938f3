// The labels of closer views: those of the whole, and those that come as there is room.
// Found once for a story and a page, and then only looked up: a step costs what is in view.
// Knows nothing of nodes and colours.

import {hashOf} from '../event/hashOf.ts';
import type {Callout} from '../layout/callouts.ts';
import {createScaledSeats, type ScaledItem} from '../layout/scaledSeats.ts';
import type {ScaledBox} from '../layout/scaledRow.ts';
import {createZoomLevels, type LevelSeat} from '../layout/zoomLevels.ts';
import {relaxedRows} from '../layout/relaxedRows.ts';
import type {FitLayout, LayoutSpace} from './eventLayout.ts';
import type {MarkShape} from './mark.ts';
import {markShape} from './markShape.ts';
import type {StoryIndex} from './storyIndex.ts';
import type {ViewScale} from './viewScale.ts';

/** A label in a closer view: its place in base ms, where its leader stands beside that, and its centre in each of its rows beside that place, px. */
export interface ZoomLabel {
  readonly row: number;
  readonly at: number;
  readonly foot: number;
  readonly side: 0 | 1;
  readonly labelRow: number;
  readonly markRow: number;
  readonly label: number;
  readonly along: number;
  readonly across: number;
  readonly centres: readonly number[];
  /** The scale from which on it is there. */
  readonly since: number;
}

export interface ZoomLabels {
  /** The labels that may be in `view`, in the order of the story. */
  in(view: ViewScale): readonly ZoomLabel[];
}

/** Ornaments of marks reach no further, px. */
const ORNAMENT = 64;

/** Ornaments that grow with the scale have grown up when it is so many times larger. */
const GROWN = 16;

/** The labels of all views of `index` closer than `whole`, of which `fit` is the layout. */
export function createZoomLabels(index: StoryIndex, fit: FitLayout, whole: ViewScale, space: LayoutSpace): ZoomLabels {
  const {sides} = fit.layout;
  const seats = createScaledSeats(sides, space.callouts.gap);
  const held = fit.layout.placed.map(callout => heldLabel(callout, fit, whole));
  held.forEach((label, i) => {
    const shape = fit.shapes[fit.layout.placed[i]!.item]!;
    seats.hold({at: label.at, foot: 0, mark: markBox(index, label.row, shape, u => whole.pxOfU(u)), side: label.side, markRow: label.markRow, reaches: reachesOf(label)});
  });
  const levels = createZoomLevels({...index, priority: index.rank}, {
    base: whole.pxPerU, ends: [whole.u0, whole.u1], first: fit.crowd ? 0 : 1, reach: space.longest + ORNAMENT, seats, held: new Set(held.map(({row}) => row)),
    tie: onceEach(index.events.length, row => hashOf(index.events[row]!.id)), item: (row, scale) => itemAt(row, scale, index, whole, space),
  });
  let relaxed: {readonly scale: number; readonly labels: readonly ZoomLabel[]} | undefined;
  const heldAt = (scale: number): readonly ZoomLabel[] => {
    if (relaxed?.scale !== scale) relaxed = {scale, labels: relaxedAt(held, scale, space)};
    return relaxed.labels;
  };
  return {
    in: ({u0, u1, pxPerU}) => {
      const margin = (space.longest + ORNAMENT) / pxPerU;
      const near = heldAt(Number(pxPerU.toPrecision(DIGITS))).filter(({row}) => index.to[row]! >= u0 - margin && index.from[row]! <= u1 + margin);
      return [...near, ...levels.seen(u0, u1, pxPerU).map(labelOf)].sort((a, b) => a.row - b.row);
    },
  };
}

/** A view that is panned keeps its scale but for rounding; so many digits stay. */
const DIGITS = 10;

/** A label of the whole; its centres beside its leader as they were there. */
function heldLabel(callout: Callout, fit: FitLayout, whole: ViewScale): ZoomLabel {
  const foot = callout.way[0]!;
  return {
    row: fit.rows[callout.item]!, at: whole.u0 + (foot - whole.axis[0]) / whole.pxPerU, foot: 0,
    side: callout.side, labelRow: callout.row, markRow: callout.markRow, label: callout.label, along: callout.along, across: callout.across,
    centres: callout.centres.map(centre => centre - foot), since: 0,
  };
}

/** From where to where a label or its leader may stand in each of its rows, whatever the scale. */
function reachesOf({centres, labelRow, along}: ZoomLabel): {readonly before: number; readonly behind: number}[] {
  return centres.map((_, row) => {
    const passed = [0, ...centres.slice(0, row + 1)];
    const half = row === labelRow ? along / 2 : 0;
    return {before: half - Math.min(...passed), behind: half + Math.max(...passed)};
  });
}

function relaxedAt(held: readonly ZoomLabel[], scale: number, space: LayoutSpace): readonly ZoomLabel[] {
  // Places are counted from a label, so that a second is exact however far from 1970.
  const origin = held[0]?.at ?? 0;
  const moved = new Map<ZoomLabel, readonly number[]>();
  for (const side of [0, 1]) {
    const own = held.filter(label => label.side === side);
    const feet = own.map(({at}) => (at - origin) * scale);
    relaxedRows(own.map(({along, labelRow, centres}) => ({along, row: labelRow, pushed: centres})), feet, space.callouts.gap)
      .forEach((centres, i) => moved.set(own[i]!, centres.map(centre => centre - feet[i]!)));
  }
  return held.map(label => ({...label, centres: moved.get(label)!}));
}

function labelOf({row, item, seat, offsets}: LevelSeat): ZoomLabel {
  const {along, across} = item.labels[seat.label]!;
  return {
    row, at: item.at, foot: item.foot, side: seat.side, labelRow: seat.row, markRow: seat.markRow, label: seat.label, along, across,
    centres: offsets.map(offset => item.foot + offset), since: seat.scale,
  };
}

/** The mark and labels of a row, as they are at `scale` and closer. */
function itemAt(row: number, scale: number, index: StoryIndex, whole: ViewScale, space: LayoutSpace): ScaledItem {
  const event = index.events[row]!;
  const at = index.at[row]!;
  const pxOfU = (u: number): number => (u - at) * scale * GROWN;
  const shape = markShape(event, {
    px: t => Number.isFinite(t) ? pxOfU(whole.scale.warp(t)) : t, axis: [pxOfU(whole.u0), pxOfU(whole.u1)], ...space.mark, slot: space.slots.get(event.id),
  })!;
  let labels: ScaledItem['labels'] | undefined;
  return {
    at, foot: Math.max(shape.anchor[0], Math.min(shape.anchor[1], 0)), mark: markBox(index, row, shape, pxOfU), side: row % 2 === 0 ? 0 : 1,
    // Breaking words into lines is the dearest part of all, and wasted where there is no room for the mark.
    get labels() { return labels ??= space.texts(event).map(text => ({...space.sizeOf(text), cost: text.cost})); },
  };
}

/** What a mark covers: its bounds, which grow with the scale, and its ornaments, which do not. */
function markBox({from, to, slots, events}: StoryIndex, row: number, shape: MarkShape, pxOfU: (u: number) => number): ScaledBox {
  const [low, high] = [from[row]!, to[row]!];
  return {
    from: low, to: high,
    before: Number.isFinite(low) ? Math.max(0, pxOfU(low) - shape.from) : 0, behind: Number.isFinite(high) ? Math.max(0, shape.to - pxOfU(high)) : 0,
    cell: slots.has(events[row]!.id) ? `${low}:${high}` : undefined,
  };
}

/** What `of` says of each of `count` rows, a whole number from 0, asked once. */
function onceEach(count: number, of: (row: number) => number): (row: number) => number {
  // What gives 0 is asked again.
  const known = new Uint32Array(count);
  return row => known[row]! || (known[row] = of(row));
}
