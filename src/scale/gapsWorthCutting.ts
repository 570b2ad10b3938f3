// Finds the gaps between instants that an axis is better off without.
// The choice is exact: for every number of breaks the longest gaps give the rest the most room.
// Knows nothing of events or of what a break looks like.

/** A stretch between neighbouring instants, in ms. */
export interface Gap {
  readonly t0: number;
  readonly t1: number;
}

/** Gaps, the best to cut first, and the numbers of them that may be cut, rising. */
export interface GapChoice {
  readonly gaps: readonly Gap[];
  readonly counts: readonly number[];
}

/** Px of axis, px a break takes, and the most breaks there may be. */
export interface CutRoom {
  readonly length: number;
  readonly breakLength: number;
  readonly maxBreaks: number;
}

/** A gap this many times longer than the next one is not like it. */
const unlike = 1.5;

/** What a break must bring. */
interface Worth {
  /** It must make the rest so many times longer. */
  readonly gain: number;
  /** Its gap must be so many breaks long, else it saves too little. */
  readonly length: number;
}

/** To be opened; and to stay, so that a story that grows does not make breaks come and go. */
const opening: Worth = {gain: 1.5, length: 3};
const staying: Worth = {gain: 1.25, length: 2.5};

/**
 * The gaps between rising `bounds` that are worth a break, longest first. Cutting the first m of them leaves
 * `(length - m * breakLength) / (time left)` px for each ms.
 *
 * Gaps of about one length are cut together or not at all: of three instants at equal distances none is cut off.
 * A gap at least half of which is in one of the breaks `shown` so far comes before all others, and stays for a smaller gain.
 *
 * @example
 * gapsWorthCutting(Float64Array.of(0, 10, 1000, 1010), {length: 320, breakLength: 56, maxBreaks: 8}).counts //=> [1]
 */
export function gapsWorthCutting(bounds: Float64Array, room: CutRoom, shown: readonly (readonly [number, number])[] = []): GapChoice {
  const longest = longestGaps(bounds, room.maxBreaks + 1);
  const kept = longest.filter(gap => shown.some(([from, to]) => 2 * (Math.min(to, gap.t1) - Math.max(from, gap.t0)) >= lengthOf(gap)));
  const span = bounds.at(-1)! - bounds[0]!;
  const start: Sweep = {gaps: [], counts: [], count: 0, left: span, rate: room.length / span};
  const stayed = sweep(start, kept, staying, bounds, room);
  return sweep(stayed, longest.filter(gap => !stayed.gaps.includes(gap)), opening, bounds, room);
}

/** A choice, how many gaps it cuts, the ms left of the rest and its rate. */
interface Sweep extends GapChoice, SweepState {}

/** Cuts group after group while each is worth it. */
function sweep(start: Sweep, gaps: readonly Gap[], worth: Worth, bounds: Float64Array, room: CutRoom): Sweep {
  let state = start;
  for (const group of likeGaps(gaps)) {
    const next = cutAll(group, state, room);
    const possible = next.count <= room.maxBreaks && next.count < bounds.length - 1 && next.left > 0;
    if (!possible || !isWorthwhile(group, state.rate, next.rate, worth, room)) break;
    state = {...next, gaps: [...state.gaps, ...group], counts: [...state.counts, next.count]};
  }
  return state;
}

interface SweepState { readonly count: number; readonly left: number; readonly rate: number }

function cutAll(group: readonly Gap[], state: SweepState, {length, breakLength}: CutRoom): SweepState {
  const count = state.count + group.length;
  const left = group.reduce((sum, gap) => sum - lengthOf(gap), state.left);
  return {count, left, rate: (length - count * breakLength) / left};
}

function isWorthwhile(group: readonly Gap[], rate: number, next: number, worth: Worth, {breakLength}: CutRoom): boolean {
  const shortest = lengthOf(group.at(-1)!);
  return shortest * rate >= worth.length * breakLength && next >= rate * worth.gain ** group.length;
}

/** The `count` longest gaps, longest first, the earlier of two equals first. One pass: there may be millions. */
function longestGaps(bounds: Float64Array, count: number): Gap[] {
  const longest: Gap[] = [];
  let least = -Infinity;
  let t0 = bounds[0]!;
  for (let i = 1; i < bounds.length; i++) {
    const t1 = bounds[i]!;
    if (t1 - t0 > least) {
      putInOrder(longest, {t0, t1}, count);
      if (longest.length === count) least = lengthOf(longest[count - 1]!);
    }
    t0 = t1;
  }
  return longest;
}

function putInOrder(longest: Gap[], gap: Gap, count: number): void {
  const place = longest.findIndex(other => lengthOf(other) < lengthOf(gap));
  longest.splice(place < 0 ? longest.length : place, 0, gap);
  longest.length = Math.min(longest.length, count);
}

/** Falling gaps in groups; within a group none is clearly longer than the next. */
function likeGaps(gaps: readonly Gap[]): readonly (readonly Gap[])[] {
  const groups: Gap[][] = [];
  for (const gap of gaps) {
    const last = groups.at(-1)?.at(-1);
    if (last && lengthOf(last) < unlike * lengthOf(gap)) groups.at(-1)!.push(gap);
    else groups.push([gap]);
  }
  return groups;
}

/** Ms from end to end. */
export function lengthOf(gap: Gap): number {
  return gap.t1 - gap.t0;
}
