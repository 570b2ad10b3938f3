// What the quality of a drawing is, in numbers that mean the same for every drawing.
// One page, so that a reader of a comparison can look up what a number says.
// Knows nothing of how any of it is measured.

import type {LeaderQuality} from './measureLeaders.ts';

/** How much of what could be shown is shown (M3). */
export interface ShownQuality {
  /** Labels drawn, and the sum of their priorities. */
  readonly labels: number;
  readonly priority: number;
  /** That sum over the sum of all items. */
  readonly share: number;
  readonly rows: number;
  /** The most that unmoved labels of the same lengths could show in as many rows, and what is shown over it: 1 or more is best. */
  readonly optimum: number;
  readonly ratio: number;
  /** The same for one row with shifts up to 120 px; `NaN` for more rows, where no exact answer is known, and for more than 1000 items. */
  readonly shiftedOptimum: number;
  readonly shiftedRatio: number;
}

/** How far labels stand from the places they belong to (M5), px along the axis: 0 where a label touches its anchor. */
export interface ShiftQuality {
  readonly mean: number;
  readonly max: number;
  /** The mean distance from the nearest of the mark, not from the anchor on it. */
  readonly meanFromMark: number;
  /** Sum of squares; the least that the same labels could have in the same rows and order; their ratio: 1 is best, less only where labels overlap or leave the frame. */
  readonly squares: number;
  readonly optimum: number;
  readonly ratio: number;
}

/** How the axis is broken. */
export interface BreakQuality {
  readonly count: number;
  /** Share of the axis that lies in breaks of any kind, and in those with nothing in them. */
  readonly share: number;
  readonly cutShare: number;
  /** How many times as many px a unit of time has outside breaks as it would have without any. */
  readonly gain: number;
  readonly unnamed: number;
}

/** The quality of a drawing, each panel judged by its own axis. Lengths in px; `NaN` is what the drawing does not tell; numbers M are those of the research. */
export interface Quality {
  /** M1. Pairs of labels that cover each other by more than half a pixel both ways, the area they share, that over the area of all labels; pairs of any texts. Best 0. */
  readonly overlap: {readonly pairs: number; readonly area: number; readonly share: number; readonly texts: number};
  /** M2. Labels and texts that leave the frame by more than half a pixel; texts of which part cannot be seen. Best 0. */
  readonly clipped: {readonly labels: number; readonly texts: number; readonly hidden: number};
  /** M3. */
  readonly shown: ShownQuality;
  /** M4. Greatest distance of an anchor from where the axis has it. Best 0. */
  readonly positionError: number;
  /** M5. */
  readonly shift: ShiftQuality;
  /** M6. */
  readonly leaders: LeaderQuality;
  /** M7. Pairs of one row where the event that was over before the other began has its label after it. Best 0. */
  readonly inversions: number;
  /** M8. Neighbouring anchors of a panel less than 2 px apart though their times differ (best 0), and the least distance between two such. */
  readonly indistinct: number;
  readonly leastDistance: number;
  /** M11. Events given, those drawn or counted, and how many fewer these are. Best 0; below 0 some are told twice. */
  readonly conservation: {readonly given: number; readonly accounted: number; readonly lost: number};
  /** M13. Greatest distance of a drawn edge from its bound, open ends closed by a cap, breaks that say no length (in `breaks`). Best 0. */
  readonly extent: {readonly error: number; readonly cappedOpenEnds: number};
  readonly breaks: BreakQuality;
  /** M14. The 95th percentile of the frames' times, ms, and the nodes of the drawing. */
  readonly frame: {readonly p95: number; readonly nodes: number};
  /** The smallest type on the screen. */
  readonly smallestText: number;
  /** Boxes that could not be read, and were passed over. Best 0: nothing is judged of them. */
  readonly unread: number;
}
