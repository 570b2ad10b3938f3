// Turns the breaks an author asks for into breaks that hide nothing.
// An author knows where a story rests, but may not know of every event in it.
// Knows nothing of px.

import {bisectLeft, bisectRight} from 'd3';
import {lengthOf, type Gap, type GapChoice} from './gapsWorthCutting.ts';

/**
 * The author's `[from, to]` pairs (ms), each shrunk to its largest piece inside the bounds with no bound in it,
 * longest first. Pairs that overlap become one; a pair with no such piece is left out, and so are more than `most`.
 * Any number of them may be cut, as long as it is the longest.
 *
 * @example
 * authoredGaps([[-5, 30]], Float64Array.of(0, 10, 100), 8).gaps //=> [{t0: 10, t1: 30}]
 */
export function authoredGaps(pairs: readonly (readonly [number, number])[], bounds: Float64Array, most: number): GapChoice {
  const pieces = pairs.flatMap(pair => largestFreePiece(pair, bounds));
  const gaps = merged(pieces).toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.t0 - b.t0).slice(0, most);
  return {gaps, counts: gaps.map((_, i) => i + 1)};
}

function largestFreePiece([from, to]: readonly [number, number], bounds: Float64Array): readonly Gap[] {
  const [t0, t1] = [Math.max(from, bounds[0]!), Math.min(to, bounds.at(-1)!)];
  if (!(t1 > t0)) return [];
  const inside = bounds.subarray(bisectRight(bounds, t0), bisectLeft(bounds, t1));
  let best: Gap = {t0, t1: inside[0] ?? t1};
  inside.forEach((start, i) => {
    const piece = {t0: start, t1: inside[i + 1] ?? t1};
    if (lengthOf(piece) > lengthOf(best)) best = piece;
  });
  return [best];
}

/** Pieces that overlap lie between the same two bounds, so their union hides no bound either. */
function merged(pieces: readonly Gap[]): readonly Gap[] {
  const out: Gap[] = [];
  for (const piece of pieces.toSorted((a, b) => a.t0 - b.t0 || a.t1 - b.t1)) {
    const last = out.at(-1);
    if (last && piece.t0 < last.t1) out[out.length - 1] = {t0: last.t0, t1: Math.max(last.t1, piece.t1)};
    else out.push(piece);
  }
  return out;
}
