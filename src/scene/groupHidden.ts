// Counts what found no label: several in a cluster, one alone as its mark.
// Cells keep their members however the view moves; only at its edges is what runs out of it gathered.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {Cell} from '../layout/cells.ts';
import type {HiddenEvents, LaidCluster, MarkedEvent} from './eventLayout.ts';
import {groupCells, type HiddenCell} from './groupCells.ts';
import type {MarkShape} from './mark.ts';
import type {ViewScale} from './viewScale.ts';

/** An event's shape in the view at hand; `drawn` where another event has drawn the ground of its cell. */
export type Here = (event: TimelineEvent, drawn?: boolean) => MarkShape | undefined;

/** A cell by the indexes of its events. */
interface Gathered { readonly id: string; readonly low: number; readonly high: number; readonly members: readonly number[] }

/** Clusters and lone marks of the cells in view. */
export function groupHidden(steady: HiddenEvents, view: ViewScale, shift: number, pill: number, here: Here): {marked: MarkedEvent[]; clusters: LaidCluster[]} {
  return groupCells(gatheredCells(steady, view, shift).map(cell => hiddenCell(cell, steady, shift)), view, pill, event => here(event));
}

function hiddenCell({id, low, high, members}: Gathered, {events, shapes}: HiddenEvents, shift: number): HiddenCell {
  const places = members.map(i => shapes[i]!.prefer + shift);
  return {
    id, low, high, count: members.length, from: Math.min(...places), to: Math.max(...places),
    first: events[members[0]!]!, row: members[0]!, events: () => members.map(i => events[i]!),
  };
}

/** Cells that overlap the view, and at each end one more for marks that reach in from cells further out. */
function gatheredCells(steady: HiddenEvents, view: ViewScale, shift: number): Gathered[] {
  const events = (cell: Cell): number[] => cell.members.map(member => steady.hidden[member]!);
  if (!view.zoomed) return steady.cells.map(cell => ({...cell, members: events(cell)}));
  const reaches = (i: number): boolean => steady.shapes[i]!.to + shift >= view.axis[0] && steady.shapes[i]!.from + shift <= view.axis[1];
  const seen = steady.cells.map(cell => ({...cell, members: events(cell)})).filter(({members}) => members.some(reaches));
  const before = seen.filter(cell => view.pxOfU(cell.high) <= view.axis[0]);
  const after = seen.filter(cell => view.pxOfU(cell.low) >= view.axis[1]);
  const inside = seen.filter(cell => !before.includes(cell) && !after.includes(cell));
  return [...gather('before', before, reaches), ...inside, ...gather('after', after, reaches)];
}

function gather(id: string, cells: readonly Gathered[], reaches: (i: number) => boolean): Gathered[] {
  const members = cells.flatMap(cell => cell.members.filter(reaches));
  return members.length === 0 ? [] : [{id, low: cells[0]!.low, high: cells.at(-1)!.high, members}];
}
