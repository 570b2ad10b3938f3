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

/** Boxes that move together: their best common offset, and the offsets allowed to all of them. */
interface Block { readonly sum: number; readonly size: number; readonly low: number; readonly high: number }

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
  const lows = runningMax(boxes.map((box, i) => Math.max(box.min ?? -Infinity, space.from + box.width / 2) - offsets[i]!));
  const highs = runningMin(boxes.map((box, i) => Math.min(box.max ?? Infinity, space.to - box.width / 2) - offsets[i]!));
  if (lows.some((low, i) => low > highs[i]! + 1e-9)) return undefined;

  const blocks = pooled(boxes.map((box, i) => ({sum: box.ideal - offsets[i]!, size: 1, low: lows[i]!, high: highs[i]!})));
  return blocks.flatMap(block => new Array<number>(block.size).fill(place(block))).map((value, i) => value + offsets[i]!);
}

/** Centres of the boxes packed from 0. Subtracting them turns "apart" into "non-decreasing". */
function packedOffsets(boxes: readonly RowBox[], gap: number): number[] {
  let edge = 0;
  return boxes.map(({width}) => {
    const centre = edge + width / 2;
    edge += width + gap;
    return centre;
  });
}

/** A box can be no further left than any box before it. */
function runningMax(values: readonly number[]): number[] {
  let highest = -Infinity;
  return values.map(value => (highest = Math.max(highest, value)));
}

/** A box can be no further right than any box after it. */
function runningMin(values: readonly number[]): number[] {
  return runningMax(values.map(value => -value).reverse()).map(value => -value).reverse();
}

/** The blocks of the non-decreasing sequence nearest to the single ones in least squares. */
function pooled(singles: readonly Block[]): Block[] {
  const blocks: Block[] = [];
  for (let block of singles) {
    for (let last = blocks.at(-1); last && place(last) >= place(block); last = blocks.at(-1)) {
      block = merge(last, block);
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks;
}

function place({sum, size, low, high}: Block): number {
  return Math.max(low, Math.min(high, sum / size));
}

function merge(a: Block, b: Block): Block {
  return {sum: a.sum + b.sum, size: a.size + b.size, low: Math.max(a.low, b.low), high: Math.min(a.high, b.high)};
}
