// Where the events of a host's own layout went: the words that finding, framing and drawing them share.
// Every event is placed, counted in a cluster, or outside the view; there is no fourth way.
// Knows nothing of nodes and colours.

import type {TimelineEvent} from '../event/event.ts';
import type {CheckedPlacement} from '../layout/checkedPlacements.ts';
import type {Plot} from './drawPlot.ts';
import type {HiddenEvents, LaidCluster, MarkedEvent} from './eventLayout.ts';
import type {MarkShape, Slot} from './mark.ts';

/** What a host's layout gave for one zoom. */
export interface SteadyCustom extends HiddenEvents { readonly placed: readonly CheckedPlacement[]; readonly slots: ReadonlyMap<string, Slot>; /** Px across that each side takes. */ readonly ends: readonly number[] }

/** A placed event in view; `start` is where its label begins, px along, if it has one here. */
export interface SeenPlacement { readonly event: TimelineEvent; readonly shape: MarkShape; readonly placement: CheckedPlacement; readonly start: number | undefined }

export interface CustomInView { readonly placed: readonly SeenPlacement[]; readonly marked: readonly MarkedEvent[]; readonly clusters: readonly LaidCluster[]; readonly counts: Plot['counts'] }

