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
  /** How dear its shift is, 1 by default. */
  readonly weight?: number;
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
 * with the least sum of squared shifts, each times its weight; or `undefined` when they do not fit.
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
  const row = columnsOf(boxes, space);
  const {lows, highs} = row;
  for (let i = 0; i < boxes.length; i++) if (lows[i]! > highs[i]! + 1e-9) return undefined;
  return pooled(row);
}

/** A row of boxes as numbers, so that each box is looked at once. */
interface Row {
  /** Centres of the boxes packed from 0. Subtracting them turns "apart" into "non-decreasing". */
  readonly offsets: Float64Array;
  /** Where each box wants to be, and the least and greatest it may: none is further left than any before it, none further right than any after it. */
  readonly shifts: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  readonly weights: Float64Array;
}

function columnsOf(boxes: readonly RowBox[], {from, to, gap}: RowSpace): Row {
  const count = boxes.length;
  const row = {offsets: new Float64Array(count), shifts: new Float64Array(count), lows: new Float64Array(count), highs: new Float64Array(count), weights: new Float64Array(count)};
  const {offsets, shifts, lows, highs, weights} = row;
  let edge = 0;
  let highest = -Infinity;
  for (let i = 0; i < count; i++) {
    const {ideal, width, min, max, weight = 1} = boxes[i]!;
    const offset = edge + width / 2;
    const low = from + width / 2;
    const high = to - width / 2;
    const least = (min !== undefined && min > low ? min : low) - offset;
    if (least > highest) highest = least;
    offsets[i] = offset;
    shifts[i] = ideal - offset;
    lows[i] = highest;
    weights[i] = weight;
    highs[i] = (max !== undefined && max < high ? max : high) - offset;
    edge += width + gap;
  }
  for (let i = count - 2; i >= 0; i--) if (highs[i + 1]! < highs[i]!) highs[i] = highs[i + 1]!;
  return row;
}

/**
 * The non-decreasing sequence nearest to the ideal shifts in least squares, as centres. Boxes that move together are a block:
 * it allows the greatest low and the least high of its members, and those are the last one's and the first one's.
 */
function pooled({offsets, shifts, lows, highs, weights}: Row): number[] {
  const length = offsets.length;
  // There are never more blocks than boxes read, so they take the room of those: of a long row, fresh memory is what costs.
  const [sums, places, masses] = [shifts, lows, weights];
  const starts = new Uint32Array(length + 1);
  let count = 0;
  for (let i = 0; i < length; i++) {
    const low = lows[i]!;
    let mass = weights[i]!;
    let sum = mass * shifts[i]!;
    let start = i;
    let place = clamped(shifts[i]!, low, highs[i]!);
    while (count > 0 && places[count - 1]! >= place) {
      count--;
      sum = sums[count]! + sum;
      mass = masses[count]! + mass;
      start = starts[count]!;
      place = clamped(sum / mass, low, highs[start]!);
    }
    sums[count] = sum;
    masses[count] = mass;
    places[count] = place;
    starts[count++] = start;
  }
  starts[count] = length;
  const centres = new Array<number>(length);
  for (let block = 0; block < count; block++) for (let i = starts[block]!, end = starts[block + 1]!; i < end; i++) centres[i] = places[block]! + offsets[i]!;
  return centres;
}

/** Where the two disagree by rounding, the low holds. */
function clamped(value: number, low: number, high: number): number {
  const least = value > high ? high : value;
  return least < low ? low : least;
}
