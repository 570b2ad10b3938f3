// Lets labels that were pushed aside go back towards their leaders as a closer view gives them room.
// Each moves only between where it was pushed and its leader, so whatever keeps clear of that stretch is never met.
// Numbers only: it never learns what a label says.

import {separate, type RowBox} from './separate.ts';

/** A label that was placed when all was in view; `pushed` is its distance from its leader in each row it takes part in, px. */
export interface PushedLabel { readonly along: number; readonly row: number; readonly pushed: readonly number[] }

/**
 * For each label its centre in each of its rows, px, with its leader at `feet`: as near to the leader as its neighbours let it.
 * The feet are as far apart as when the labels were placed, or further.
 *
 * @example
 * relaxedRows([{along: 40, row: 0, pushed: [-20]}, {along: 40, row: 0, pushed: [20]}], [100, 130], 0) //=> [[95], [135]]
 */
export function relaxedRows(labels: readonly PushedLabel[], feet: readonly number[], gap: number): number[][] {
  const centres = labels.map((): number[] => []);
  const rows = Math.max(0, ...labels.map(({row}) => row + 1));
  for (let row = 0; row < rows; row++) {
    const here = labels.map((_, i) => i).filter(i => labels[i]!.row >= row)
      .sort((a, b) => feet[a]! - feet[b]! || labels[a]!.pushed[row]! - labels[b]!.pushed[row]! || a - b);
    for (const run of runsOf(here, labels, feet, row, gap)) {
      // Counted from the run itself, so that equal feet stay equal however far out they are.
      const origin = feet[run[0]!]!;
      const found = separate(run.map(i => boxOf(labels[i]!, row, feet[i]! - origin)), {from: -Infinity, to: Infinity, gap});
      run.forEach((i, k) => centres[i]!.push(found ? origin + found[k]! : feet[i]! + labels[i]!.pushed[row]!));
    }
  }
  return centres;
}

function boxOf({along, row: own, pushed}: PushedLabel, row: number, foot: number): RowBox & {readonly min: number; readonly max: number} {
  const aside = pushed[row]!;
  return {ideal: foot, width: own === row ? along : 0, min: foot + Math.min(0, aside), max: foot + Math.max(0, aside)};
}

/** Parts of a row that cannot meet, wherever their labels stand. */
function runsOf(here: readonly number[], labels: readonly PushedLabel[], feet: readonly number[], row: number, gap: number): readonly (readonly number[])[] {
  const runs: number[][] = [];
  let end = -Infinity;
  for (const i of here) {
    const {min, max, width} = boxOf(labels[i]!, row, feet[i]!);
    if (min - width / 2 >= end + gap) runs.push([i]);
    else runs.at(-1)!.push(i);
    end = Math.max(end, max + width / 2);
  }
  return runs;
}
