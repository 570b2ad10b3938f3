// What stands in rows of labels, what stays there and what may come.
// The vocabulary that choosing labels and placing them share.
// Knows nothing of scales, dates or the page: all lengths are px along the axis.

/** A place for a label in a row. All lengths in px along the axis. */
export interface RowSeat {
  readonly row: number;
  /** Its leader passes the rows from `inner` to before its own. */
  readonly inner: number;
  readonly along: number;
  /** It may start from here to there, and would best here. */
  readonly low: number;
  readonly high: number;
  readonly ideal: number;
  /** Decides between seats where they show the same, px of shift. */
  readonly cost: number;
}

/** What stands in a row and stays as it is. A leader counts as less than nothing wide: it begins behind its end. */
export interface RowBlock { readonly kind: 'block'; readonly row: number; readonly from: number; readonly to: number }

/** A label that stays in its row, or a leader there, but may slide. */
export interface RowKept { readonly kind: 'kept'; readonly seat: RowSeat; /** Whether it is a leader that also passes the row further in, as the thing before it. */ readonly follows?: boolean }

/** A label that may come in one of its seats. `weight` is what it is worth, above 0; `foot` is where its leader stands. */
export interface RowRival { readonly kind: 'rival'; readonly foot: number; readonly weight: number; readonly seats: readonly RowSeat[] }

export type RowThing = RowBlock | RowKept | RowRival;

export interface FillSpace {
  readonly rows: number;
  readonly gap: number;
  /** Half the width a leader counts for; below 0 where it may stand nearer to a label than `gap`. */
  readonly lead: number;
  /** So far a leader may step aside where it passes a row. */
  readonly bend: number;
}

/** Where a label that stays or comes starts, which of its seats it has, and where its leader passes the rows further in. */
export interface Filled { readonly start: number; readonly seat: number; readonly passing: readonly number[] }

/** A leader at `foot` as it passes a row: as a seat, since it may step aside. */
export function passingSeat(foot: number, row: number, {lead, bend}: FillSpace): RowSeat {
  const ideal = foot - lead;
  return {row, inner: row, along: 2 * lead, low: ideal - bend, high: ideal + bend, ideal, cost: 0};
}
