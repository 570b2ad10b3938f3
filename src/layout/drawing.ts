// A timeline as a reader sees it, in plain boxes and lines: what the quality of any drawing is measured on.
// Neutral on purpose: whoever reads boxes off another library's page can have it judged by the same numbers.
// Knows nothing of dates, of the page, or of how any of it was laid out.

/** A place in the drawing; px, `y` downward. */
export interface Point { readonly x: number; readonly y: number }

/** A box in the drawing, px. One that is empty, turned over or not finite is passed over and counted as unread. */
export interface Rect { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** The axis: time runs from `from` to `to` along `along`; `from > to` where it runs leftward or upward. */
export interface DrawnAxis {
  readonly along: 'x' | 'y';
  readonly from: number;
  readonly to: number;
  /** How much time it shows, breaks included, in any unit. */
  readonly time?: number;
}

/** One of several parts of a drawing that have an axis each: a facet, a row of a calendar. */
export interface DrawnPanel { readonly name: string; readonly axis: DrawnAxis }

/** Where one bound of an event is drawn, and where its axis has that instant; px along the axis. */
export interface DrawnEdge { readonly drawn: number; readonly truth: number }

/** One event, or as much of it as stands in one panel: what goes on in another is an item more with the same id. Whatever the drawing does not tell is left out, and what cannot be judged without it is `NaN`. */
export interface DrawnItem {
  readonly id: string;
  /** The name of its panel. Without one, or with one that is not listed, it belongs to the drawing's own axis. */
  readonly panel?: string;
  /** How much its label is worth, above 0. Default 5. */
  readonly priority?: number;
  /** Its start and end as numbers that grow with time, equal for an instant; ±Infinity where open. */
  readonly time?: readonly [start: number, end: number];
  /** The stretch of the axis where, by the axis itself, its anchor may stand, px; two equal numbers for an instant. */
  readonly truth?: readonly [from: number, to: number];
  /** Where it is marked, px along the axis: the place its label belongs to. Default: the middle of its mark. */
  readonly anchor?: number;
  readonly mark?: Rect;
  readonly label?: Rect;
  /** How long its label would be along the axis, px, where none is drawn. */
  readonly labelLength?: number;
  /** Labels of a panel with one name stand in one row. Where any label of it has no row, its rows are told from the boxes. */
  readonly row?: string;
  /** From the mark to the label. */
  readonly leader?: readonly Point[];
  readonly edges?: readonly DrawnEdge[];
  /** How many of its open ends are closed by a cap. */
  readonly cappedOpenEnds?: number;
}

/** One line of text, whatever it belongs to. */
export interface DrawnText {
  readonly box: Rect;
  /** Px on the screen. */
  readonly fontSize: number;
  /** Whether part of it is cut off and cannot be seen. */
  readonly isHidden?: boolean;
}

/** A stretch of the axis with a rate of its own. A `cut` has nothing in it, a `compressed` one has marks. */
export interface DrawnBreak {
  readonly from: number;
  readonly to: number;
  readonly kind?: 'cut' | 'compressed';
  /** What it says of its length. */
  readonly name?: string;
  /** The time in it, in the unit of the axis. */
  readonly time?: number;
}

/** Where the events went that are not drawn one by one. */
export interface DrawnCounts {
  readonly given: number;
  readonly clustered: number;
  /** Listed, or counted, without a place on the axis. */
  readonly undated: number;
  readonly outside: number;
}

/** A whole drawing. */
export interface Drawing {
  /** What can be seen of it. */
  readonly frame: Rect;
  /** The axis of all that is in no panel; breaks are of this one. */
  readonly axis: DrawnAxis;
  readonly panels?: readonly DrawnPanel[];
  /** Every event in view, drawn or not; events of a tray or outside the view are only counted. */
  readonly items: readonly DrawnItem[];
  readonly texts?: readonly DrawnText[];
  readonly breaks?: readonly DrawnBreak[];
  readonly counts?: DrawnCounts;
  /** Script, style and layout of each frame while it moved, ms. */
  readonly frameTimes?: readonly number[];
  readonly nodes?: number;
}
