// Where events go: the words that layout and drawing share.
// Every event is labelled, marked, counted in a cluster, or outside the view; there is no fifth way.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {Callout, CalloutLayout} from '../layout/callouts.ts';
import type {CalloutSide, CalloutSpace} from '../layout/calloutItem.ts';
import type {Cell} from '../layout/cells.ts';
import type {LabelText} from './labelText.ts';
import type {MarkShape, MarkSpace, Slot} from './mark.ts';

export interface LaidEvent { readonly event: TimelineEvent; readonly shape: MarkShape; readonly text: LabelText; readonly callout: Callout }
export interface MarkedEvent { readonly event: TimelineEvent; readonly shape: MarkShape; /** Its place where its label found no room at the frame's edge; absent: the clusters' row. */ readonly callout?: Callout }

/** A cluster in view; px along the axis. */
export interface LaidCluster { readonly id: string; readonly u0: number; readonly u1: number; readonly events: readonly TimelineEvent[]; readonly at: number; readonly from: number; readonly to: number }

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
  readonly mark: Pick<MarkSpace, 'half' | 'tail'>;
  /** Along or across the axis, which is a label's width? */
  readonly sizeOf: (text: LabelText) => {readonly along: number; readonly across: number};
  readonly texts: (event: TimelineEvent) => readonly LabelText[];
  /** Places of events that share a cell, by id. */
  readonly slots: ReadonlyMap<string, Slot>;
  /** Length of a cluster along the axis, and the least length of a cell, px. */
  readonly pill: number;
  readonly cell: number;
}

/** Events around a steady origin, and those of them that found no room for a label. */
export interface HiddenEvents {
  readonly events: readonly TimelineEvent[];
  readonly shapes: readonly MarkShape[];
  readonly cells: readonly Cell[];
  /** What each member of `cells` is an index into: events without a label. */
  readonly hidden: readonly number[];
}

/** Everything that does not change while panning: shapes from a steady origin, and their layout. */
export interface SteadyLayout extends HiddenEvents { readonly layout: CalloutLayout }
