// What the reader looks at, and everything that may change it.
// A value and a closed list of actions: pointer, keys and API all say the same few things.
// Knows nothing of pixels, the page or how a gesture is made.

/** A stretch of warped time (base ms), `[u0, u1]` with `u0 < u1`. */
export type Domain = readonly [number, number];

/** Events of a cluster as a list, where a closer look would not tell them apart. */
export interface Listed {
  /** Where the list came from, and where the focus goes back to. */
  readonly cluster: string;
  /** Ids, in reading order. */
  readonly events: readonly string[];
  /** How many of them are shown; the rest are counted. */
  readonly most: number;
}

/** Which events are shown: those that have one of the values listed in each field that is named; `''` is "none". */
export interface Filter {
  readonly group?: readonly string[];
  readonly category?: readonly string[];
  readonly tag?: readonly string[];
  readonly status?: readonly string[];
  readonly certainty?: readonly string[];
  /** Words, each of which occurs in what is told of the event. */
  readonly text?: string;
}

/** What the reader looks at. */
export interface ViewState {
  readonly domain: Domain;
  /** The id of the selected event. */
  readonly selected?: string;
  readonly listed?: Listed;
  readonly filter?: Filter;
  /** What the reader searches for, once the search is open; `''` at first. */
  readonly find?: string;
  /** A table of the events stands in place of the picture. */
  readonly as?: 'table';
}

/** How far the view may go. */
export interface ViewLimits {
  /** The domain that shows everything; no view leaves it. */
  readonly fit: Domain;
  /**
   * The least length of a view, in base ms, above 0: the same everywhere, or that of a view one of whose ends is at `u`.
   * The longer of the two ends' holds.
   */
  readonly minSpan: number | ((u: number) => number);
}

/** One wish of the reader or of the host. */
export type Action =
  /** Above 1 zooms in. `at` (u) stays where it is; the middle when absent. */
  | {readonly type: 'zoomBy'; readonly factor: number; readonly at?: number}
  /** Moves by a share of what is in view; above 0 goes later. */
  | {readonly type: 'panBy'; readonly fraction: number}
  /** Shows a stretch; an infinite end means as far as there is anything. */
  | {readonly type: 'setDomain'; readonly domain: Domain}
  /** Shows everything. */
  | {readonly type: 'fit'}
  /** Selects an event, or none. */
  | {readonly type: 'select'; readonly id: string | undefined}
  /** Lists the events of a cluster, or none. */
  | {readonly type: 'list'; readonly cluster?: {readonly id: string; readonly events: readonly string[]} | undefined}
  /** Shows five times as much of the list. */
  | {readonly type: 'listMore'}
  /** Shows only the events that pass, or all. */
  | {readonly type: 'filter'; readonly filter: Filter | undefined}
  /** Opens the search, changes what is searched for, or closes it. */
  | {readonly type: 'find'; readonly text: string | undefined}
  /** Shows the events as a picture or as a table. */
  | {readonly type: 'show'; readonly as: 'picture' | 'table'}
  /** Closes what was opened last: the search, the selected event's details, then the list. */
  | {readonly type: 'back'};
