// What the reader looks at, and everything that may change it.
// A value and a closed list of actions: pointer, keys and API all say the same few things.
// Knows nothing of pixels, the page or how a gesture is made.

/** A stretch of warped time (base ms), `[u0, u1]` with `u0 < u1`. */
export type Domain = readonly [number, number];

/** What the reader looks at. */
export interface ViewState {
  readonly domain: Domain;
  /** The id of the selected event. */
  readonly selected?: string;
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
  | {readonly type: 'select'; readonly id: string | undefined};
