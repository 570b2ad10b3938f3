// The part of a mark that a leader can reach from outside.
// Marks in outer rows stand in the way; a leader goes where they do not.
// Knows nothing of labels, dates or the page.

interface Mark { readonly from: number; readonly to: number; readonly anchor: readonly [number, number]; readonly prefer: number }

/** Where a leader may meet a mark, and where it would best, in px. */
export interface Anchor {
  readonly low: number;
  readonly high: number;
  readonly prefer: number;
  /** All stretches where it may, the chosen one among them, in order; what a part of the whole has to choose from. */
  readonly free: readonly (readonly [number, number])[];
  /** The mark's whole anchor: where no free stretch is in view, a leader passes behind what covers it. */
  readonly whole: readonly [number, number];
}

/** Distance a leader keeps from a foreign mark, in px. */
const CLEAR = 4;

/**
 * The stretch of mark `i`'s anchor that no mark of an outer row covers: the one with the preferred place, else the
 * longest, or the whole anchor when all of it is covered (marks at one place share the path of their leaders).
 *
 * @example
 * freeAnchor(0, [bar0to100, dotAt90], [0, 1]) //=> {low: 0, high: 82, prefer: …, free: [[0, 82], [98, 100]], whole: [0, 100]}
 */
export function freeAnchor(i: number, marks: readonly Mark[], rows: readonly number[]): Anchor {
  const {anchor, prefer} = marks[i]!;
  const outer = marks.filter((mark, j) => rows[j]! > rows[i]! && mark.from - CLEAR < anchor[1] && mark.to + CLEAR > anchor[0]);
  const found = gaps(anchor, outer);
  const free = found.length > 0 ? found : [anchor];
  const [low, high] = longest(free, prefer)!;
  return {low, high, prefer: Math.max(low, Math.min(high, prefer)), free, whole: anchor};
}

/** What is left of `anchor` beside the `outer` marks. */
function gaps(anchor: readonly [number, number], outer: readonly Mark[]): [number, number][] {
  const free: [number, number][] = [];
  let edge = anchor[0];
  for (const mark of outer.toSorted((a, b) => a.from - b.from)) {
    if (mark.from - CLEAR >= edge) free.push([edge, Math.min(anchor[1], mark.from - CLEAR)]);
    edge = Math.max(edge, mark.to + CLEAR);
  }
  if (edge <= anchor[1]) free.push([edge, anchor[1]]);
  return free;
}

/** The stretch that holds the preferred place if that is free, else the longest. */
function longest(free: readonly (readonly [number, number])[], prefer: number): readonly [number, number] | undefined {
  return free.find(([low, high]) => low <= prefer && prefer <= high)
    ?? free.toSorted((a, b) => (b[1] - b[0]) - (a[1] - a[0]))[0];
}
