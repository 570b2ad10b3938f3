// What the layout of labels is given, and the shape of what it gives back.
// The vocabulary that all its steps share.
// Knows nothing of dates, events or the page: all lengths are px along or across the axis.

/** A label's size: `along` the axis and `across` it, in px. */
export interface LabelSize { readonly along: number; readonly across: number; /** Adds to the cost of choosing it, in px of shift. */ readonly cost: number }

/** One mark and the labels it could have. All lengths in px along the axis. */
export interface CalloutItem {
  /** The higher gets room first. */
  readonly priority: number;
  /** The stretch its mark covers, ornaments included. */
  readonly from: number;
  readonly to: number;
  /** Where on that stretch a leader may meet it. */
  readonly anchor: readonly [number, number];
  /** Where a leader would best meet it. */
  readonly prefer: number;
  /** Items of one cell share a row of marks. */
  readonly cell?: string | undefined;
  /** Shapes its label can take, the best first; asked for only where there is room. */
  readonly labels: () => readonly LabelSize[];
}

export interface CalloutSpace {
  /** Walls that no label leaves, along the axis. */
  readonly from: number;
  readonly to: number;
  readonly sides: 1 | 2;
  /** Most rows of labels a side, and px across that the rows of all sides share. */
  readonly labelRows: number;
  readonly labelsAcross: number;
  /** Most rows of marks a side. */
  readonly markRows: number;
  /** Whether to spend time on a second look where labels are few. */
  readonly careful?: boolean;
  /** What the second look tries to bring the rows of all sides down to, px across; without it, low is merely better. */
  readonly aim?: number;
  /** What each side had when all was in view: a closer view takes no more room, so nothing shifts while zooming. */
  readonly limits?: readonly CalloutSide[];
  /** No label is smaller than this. */
  readonly least: {readonly along: number; readonly across: number};
  /** Least distance between labels in a row. */
  readonly gap: number;
  /** How far from its anchor a label may be moved. */
  readonly reach: number;
}

export interface CalloutSide {
  readonly markRows: number;
  /** For each row of labels: its tallest label, and the tracks its leaders need on the inner side. */
  readonly rows: readonly {readonly across: number; readonly tracks: number}[];
}
