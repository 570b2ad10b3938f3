// Moves boxes in a row just far enough apart.
// Exact and linear, so a row can be laid out again in every frame.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

/** One box in a row. Lengths in px. */
export interface RowBox {
  /** Where its centre wants to be. Boxes come in the order they keep. */
  readonly ideal: number;
  readonly width: number;
  /** The stretch its centre may not leave; the row's walls hold besides. */
  readonly min?: number;
  readonly max?: number;
}

/** The stretch of a row that boxes may use, in px. */
export interface RowSpace {
  readonly from: number;
  readonly to: number;
  /** Least distance between neighbours. */
  readonly gap: number;
}

/**
 * Centres for `boxes`, in their order, that keep them apart, inside `space` and inside their own stretches,
 * with the least sum of squared shifts; or `undefined` when they do not fit.
 *
 * With the order fixed this is isotonic regression with bounds, solved by pooling adjacent violators; each pool
 * stands at its mean, clamped to what all its members allow, which stays exact because the costs are convex.
 * Source: Robertson, Wright & Dykstra, Order Restricted Statistical Inference (1988), ch. 1.
 *
 * @example
 * separate([{ideal: 50, width: 20}, {ideal: 50, width: 20}], {from: 0, to: 100, gap: 0})
 * //=> [40, 60]
 */
export function separate(boxes: readonly RowBox[], space: RowSpace): number[] | undefined {
  const offsets = packedOffsets(boxes, space.gap);
  const {lows, highs} = allowedShifts(boxes, offsets, space);
  for (let i = 0; i < boxes.length; i++) if (lows[i]! > highs[i]! + 1e-9) return undefined;
  return pooled(boxes, offsets, lows, highs);
}

/** Centres of the boxes packed from 0. Subtracting them turns "apart" into "non-decreasing". */
function packedOffsets(boxes: readonly RowBox[], gap: number): Float64Array {
  const offsets = new Float64Array(boxes.length);
  let edge = 0;
  for (let i = 0; i < boxes.length; i++) {
    const {width} = boxes[i]!;
    offsets[i] = edge + width / 2;
    edge += width + gap;
  }
  return offsets;
}

/** The least and greatest shift of each box: none is further left than any before it, none further right than any after it. */
function allowedShifts(boxes: readonly RowBox[], offsets: Float64Array, space: RowSpace): {readonly lows: Float64Array; readonly highs: Float64Array} {
  const [lows, highs] = [new Float64Array(boxes.length), new Float64Array(boxes.length)];
  let highest = -Infinity;
  for (let i = 0; i < boxes.length; i++) {
    const {min = -Infinity, width} = boxes[i]!;
    lows[i] = highest = Math.max(highest, Math.max(min, space.from + width / 2) - offsets[i]!);
  }
  let lowest = Infinity;
  for (let i = boxes.length - 1; i >= 0; i--) {
    const {max = Infinity, width} = boxes[i]!;
    highs[i] = lowest = Math.min(lowest, Math.min(max, space.to - width / 2) - offsets[i]!);
  }
  return {lows, highs};
}

/**
 * The non-decreasing sequence nearest to the ideal shifts in least squares, as centres. Boxes that move together are a block:
 * it allows the greatest low and the least high of its members, and those are the last one's and the first one's.
 */
function pooled(boxes: readonly RowBox[], offsets: Float64Array, lows: Float64Array, highs: Float64Array): number[] {
  const [sums, places, starts] = [new Float64Array(boxes.length), new Float64Array(boxes.length), new Uint32Array(boxes.length + 1)];
  let count = 0;
  for (let i = 0; i < boxes.length; i++) {
    let [sum, start] = [boxes[i]!.ideal - offsets[i]!, i];
    let place = Math.max(lows[i]!, Math.min(highs[i]!, sum));
    while (count > 0 && places[count - 1]! >= place) {
      count--;
      sum = sums[count]! + sum;
      start = starts[count]!;
      place = Math.max(lows[i]!, Math.min(highs[start]!, sum / (i + 1 - start)));
    }
    [sums[count], places[count], starts[count]] = [sum, place, start];
    count++;
  }
  starts[count] = boxes.length;
  const centres = new Array<number>(boxes.length);
  for (let block = 0; block < count; block++) for (let i = starts[block]!; i < starts[block + 1]!; i++) centres[i] = places[block]! + offsets[i]!;
  return centres;
}
