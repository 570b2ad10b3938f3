// Where events go: the words that layout and drawing share.
// Every event is labelled, marked, counted in a cluster, or outside the view; there is no fifth way.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {Callout, CalloutLayout} from '../layout/callouts.ts';
import type {CalloutSide, CalloutSpace} from '../layout/calloutItem.ts';
import type {Cell} from '../layout/cells.ts';
import type {LabelText} from './labelText.ts';
import type {MarkShape, MarkSpace, Slot} from './mark.ts';

export interface LaidEvent { /** Its row in the story's index: reading order. */ readonly row: number; readonly event: TimelineEvent; readonly shape: MarkShape; readonly text: LabelText; readonly callout: Callout }
/** A row of marks, or so many px outward on the first side: below none on the second, beyond the ribbon. */
export type MarkPlace = {readonly side: 0 | 1; readonly markRow: number} | {readonly outward: number};
/** An event whose mark alone is drawn; without a place of its own in the clusters' row. */
export interface MarkedEvent { readonly row: number; readonly event: TimelineEvent; readonly shape: MarkShape; readonly across?: MarkPlace }

/** A cluster in view; px along the axis. Its events are looked up when asked for: a crowd has a hundred thousand, and drawing needs none. */
export interface LaidCluster {
  readonly id: string;
  readonly u0: number;
  readonly u1: number;
  readonly count: number;
  /** Reading order: that of its first event. */
  readonly row: number;
  readonly events: readonly TimelineEvent[];
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface EventLayout {
  readonly labelled: readonly LaidEvent[];
  readonly marked: readonly MarkedEvent[];
  readonly clusters: readonly LaidCluster[];
  readonly sides: readonly CalloutSide[];
  readonly outside: number;
}

export interface LayoutSpace {
  readonly callouts: Omit<CalloutSpace, 'from' | 'to'>;
  /** How far labels may reach beyond the ends of the axis. */
  readonly overhang: number;
  /** The same in views of a crowd, where there is least room at the ends. */
  readonly hang: number;
  readonly mark: Pick<MarkSpace, 'half' | 'tail'>;
  /** Along or across the axis, which is a label's width? */
  readonly sizeOf: (text: LabelText) => {readonly along: number; readonly across: number};
  readonly texts: (event: TimelineEvent) => readonly LabelText[];
  /** Places of events that share a cell, by id. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Length of a cluster along the axis, and the least length of a cell, px. */
  readonly pill: number;
  readonly cell: number;
  /** No label of a closer view reaches further along the axis, px. */
  readonly longest: number;
}

/** Events around a steady origin, and those of them that found no room for a label. */
export interface HiddenEvents {
  readonly events: readonly TimelineEvent[];
  readonly shapes: readonly MarkShape[];
  readonly cells: readonly Cell[];
  /** What each member of `cells` is an index into: events without a label. */
  readonly hidden: readonly number[];
}

/** The layout of the whole; of a crowd only its rows, since its labels are found view by view. Items of `layout` are those that competed for a label: their rows in the story's index, their shapes. */
export interface FitLayout {
  readonly crowd: boolean;
  readonly rows: readonly number[];
  readonly shapes: readonly MarkShape[];
  readonly layout: CalloutLayout;
  /** The sum of priorities of those that have a label, and how many events have none. */
  readonly shown: number;
  readonly hidden: number;
}
