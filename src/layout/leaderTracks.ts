// Leaders that step sideways, each on a track of its own where they would cross.
// Between marks and labels all leaders keep their order, so nesting the steps is enough: none cross.
// Knows nothing of labels, dates or the page.

/** A leader's place before and after its step, px along the axis. */
export interface Step { readonly from: number; readonly to: number }

/** Steps smaller than this are not seen. */
const STRAIGHT = 0.5;

/**
 * The track of each step, 0 next to the marks, or −1 for a leader that goes straight on. Steps come in the order
 * of the leaders. Of steps to the right that overlap, the later takes the track nearer to the marks, for its foot
 * stands under the earlier one; of steps to the left, the earlier.
 *
 * @example
 * leaderTracks([{from: 0, to: 30}, {from: 10, to: 60}]) //=> [1, 0]
 */
export function leaderTracks(steps: readonly Step[]): number[] {
  const tracks = new Array<number>(steps.length).fill(-1);
  const right = steps.map((_, i) => i).filter(i => steps[i]!.to - steps[i]!.from > STRAIGHT).reverse();
  const left = steps.map((_, i) => i).filter(i => steps[i]!.from - steps[i]!.to > STRAIGHT);
  for (const group of [right, left]) {
    group.forEach((i, k) => {
      const before = group.slice(0, k).filter(j => touch(steps[i]!, steps[j]!));
      tracks[i] = before.reduce((track, j) => Math.max(track, tracks[j]! + 1), 0);
    });
  }
  return tracks;
}

function touch(a: Step, b: Step): boolean {
  return Math.min(a.from, a.to) <= Math.max(b.from, b.to) && Math.min(b.from, b.to) <= Math.max(a.from, a.to);
}
