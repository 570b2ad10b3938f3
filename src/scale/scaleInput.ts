// The kinds of scales that can be asked for.
// Options name them without knowing how they are made.
// Knows nothing of how time is drawn.

import type {Warp} from './warp.ts';

/** How time goes along the axis: evenly but for breaks, by how long ago, in equal steps, or by a warp of one's own. */
export type ScaleInput = 'time' | 'log' | 'sequential' | Warp;
