// What a layout of a host's own is given and gives back.
// Numbers in, numbers out: so it can be tried without a page, and its drawing keeps every promise but the places.
// Knows nothing of dates, the page or how anything is drawn: all lengths are px along or across the axis.

/** A label's size, px: `along` the axis and `across` it. Where time runs to the right, along is its width. */
export interface LabelBox { readonly along: number; readonly across: number }

/** One event: the stretch its mark covers, and the labels it could have. Px along the axis. */
export interface LayoutItem {
  readonly id: string;
  /** 1 to 10; the higher matters more. */
  readonly priority: number;
  readonly group: string | undefined;
  readonly from: number;
  readonly to: number;
  /** Where on its mark a label would best be tied to it. */
  readonly at: number;
  /** The label in every shape it can take, the one that reads best first. */
  readonly labels: readonly LabelBox[];
}

/** The room there is. */
export interface LayoutRoom {
  readonly orientation: 'horizontal' | 'vertical';
  /** Ends of the story, px along the axis: `from` is 0 and `to` the axis' length while all is in view. No label leaves them. */
  readonly from: number;
  readonly to: number;
  /** Px across that each side has: above and below a horizontal axis; a vertical one has one side, to its right. */
  readonly across: readonly number[];
  /** Least distance that reads well: between labels, and between the middles of marks in neighbouring rows. */
  readonly gap: number;
  readonly pitch: number;
}

/** Where one event goes. What gets no placement is counted in a cluster beside the axis. */
export interface Placement {
  readonly id: string;
  /** 0 is above a horizontal axis or right of a vertical one, and the default; 1 is below. */
  readonly side?: 0 | 1;
  /** Px from the axis to the middle of its mark. */
  readonly mark: number;
  /** Its label, if it has one: where it begins along the axis, how far from the axis, and which of `labels` it is (the first). */
  readonly label?: {readonly start: number; readonly away: number; readonly shape?: number};
}

/**
 * A layout: a pure function, called once for each zoom; while panning, what it gave is moved. While all is in view it is
 * given all; closer, the events around the view, and on each side as much room as it took for all.
 *
 * @example
 * const flags = (items, {pitch}) => items.map(({id, from}, row) => ({id, mark: 8, label: {start: from, away: 24 + row * 3 * pitch}}));
 */
export type Layout = (items: readonly LayoutItem[], room: LayoutRoom) => readonly Placement[];
