// What changed from one drawing to the next: while zooming in, while panning, or where nothing should change at all.
// Labels that vanish or jump make a reader lose the thread; these are the numbers of it.
// Knows nothing of what was done between the two drawings.

import type {Drawing} from './drawing.ts';
import {anchorOf, drawnLabels, itemsByPanel, type DrawnLabel} from './drawnLabels.ts';

/** How two drawings differ. */
export interface Change {
  /** M9. Labels that are gone though their event is still in view. Zooming in, best 0. */
  readonly lost: number;
  /** M9. Of the labels kept, the share whose place relative to their anchor changed by more than 12 px, or whose row changed. Best 0. */
  readonly jumped: number;
  /** M9. Labels in both over labels in either, of events in view of both. Best 1. */
  readonly jaccard: number;
  /** M10. Labels of the interior that came, went, changed their row or moved more than half a pixel relative to their anchor. Panning, best 0. */
  readonly changed: number;
  /** M12. Whether the two are the same to the last digit, in whatever order their events, texts and breaks are listed. */
  readonly isSame: boolean;
}

/** A label that moves further than this jumps, px. */
const JUMP = 12;
/** What is smaller is not seen, px. */
const UNSEEN = 0.5;

/**
 * What changed from `before` to `after`. Events are known by their ids; those not listed in both drawings are not in view of
 * both. The interior is what is further than `margin` px (default 150: labels near an edge may move in) from the ends of the axis in both.
 *
 * @example
 * measureChange(drawingAt(1), drawingAt(1.1)).lost //=> 0
 */
export function measureChange(before: Drawing, after: Drawing, margin = 150): Change {
  const [old, now] = [labelsById(before), labelsById(after)];
  const both = itemsInBoth(before, after);
  const had = both.filter(id => old.has(id));
  const has = both.filter(id => now.has(id));
  const kept = had.filter(id => now.has(id));
  const jumped = kept.filter(id => moved(old.get(id)!, now.get(id)!) > JUMP).length;
  const either = had.length + has.length - kept.length;
  const interior = itemsInBoth(inner(before, margin), inner(after, margin));
  return {
    lost: had.length - kept.length, jumped: kept.length > 0 ? jumped / kept.length : 0, jaccard: either > 0 ? kept.length / either : 1,
    changed: interior.filter(id => hasChanged(old.get(id), now.get(id))).length, isSame: canonical(before) === canonical(after),
  };
}

function labelsById(drawing: Drawing): Map<string, DrawnLabel> {
  return new Map(drawnLabels(drawing).map(label => [label.item.id, label]));
}

function itemsInBoth(a: Drawing, b: Drawing): string[] {
  const ids = new Set(b.items.map(({id}) => id));
  return [...new Set(a.items.map(({id}) => id))].filter(id => ids.has(id));
}

/** Only what is anchored well inside. */
function inner(drawing: Drawing, margin: number): Drawing {
  return {...drawing, items: itemsByPanel(drawing).flatMap(({axis, items}) => {
    const [from, to] = [axis.from, axis.to].sort((a, b) => a - b);
    return items.filter(item => {
      const at = anchorOf(item, axis);
      return at >= from! + margin && at <= to! - margin;
    });
  })};
}

/** How far a label moved relative to its anchor, px; to another row or panel is infinitely far. */
function moved(a: DrawnLabel, b: DrawnLabel): number {
  if (a.panel !== b.panel || a.item.row !== b.item.row) return Infinity;
  return Math.abs(middle(a) - a.anchor - (middle(b) - b.anchor));
}

function middle({along}: DrawnLabel): number {
  return (along.from + along.to) / 2;
}

function hasChanged(a: DrawnLabel | undefined, b: DrawnLabel | undefined): boolean {
  if (a === undefined || b === undefined) return a !== b;
  return moved(a, b) > UNSEEN;
}

/** One text for all drawings that look the same: what is measured of time and effort is left out. */
function canonical({frame, axis, panels = [], items, texts = [], breaks = [], counts}: Drawing): string {
  const sorted = (list: readonly unknown[]): string[] => list.map(one => JSON.stringify(one, inOrder)).sort();
  return JSON.stringify([frame, axis, sorted(panels), sorted(items), sorted(texts), sorted(breaks), counts], inOrder);
}

/** Keys in one order; JSON has no word for what is not finite. */
function inOrder(_key: string, value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1)) : value;
}
