// The plot of a story in which nothing has a place in time.
// It has a view like any other, so that nothing downstream needs to ask whether there is one.
// Knows nothing of events.

import {createWarp} from '../scale/warp.ts';
import type {Plot} from './drawPlot.ts';

/** No axis, no marks, no room taken below `top`. */
export function emptyPlot(top: number): Plot {
  const day = 86_400_000;
  return {
    nodes: [], defs: [], bottom: top, states: new Set(), clusters: [], warp: createWarp([]), fit: [0, day], view: [0, day],
    counts: {labelled: 0, marked: 0, clustered: 0, outside: 0},
  };
}
