// What a reader has arranged beside the view: what is open over the picture, how the table is sorted, which match is chosen.
// It lasts as long as the reader is there and is nobody else's business, so it is no part of the view.
// Knows nothing of the page.

/** The columns a table may be sorted by. */
export type TableColumn = 'date' | 'title' | 'group' | 'status' | 'certainty' | 'sources';

/** What a button of the toolbar opens below it, one at a time: the list of keys, the filters. */
export type Pane = 'help' | 'filter';

export interface Desk {
  readonly pane: Pane | undefined;
  readonly column: TableColumn;
  readonly isDescending: boolean;
  /** How many rows of the table are shown. */
  readonly rows: number;
  /** Whether the matches of a search are listed, and which of them is chosen, if any. */
  readonly isListing: boolean;
  readonly chosen: number | undefined;
}

/** How many rows a table begins with. */
export const FIRST_ROWS = 100;

/** How many matches are listed; the rest are counted. */
export const MOST_MATCHES = 8;

/** Nothing arranged yet. */
export const emptyDesk: Desk = {pane: undefined, column: 'date', isDescending: false, rows: FIRST_ROWS, isListing: false, chosen: undefined};
