// The best rows of any stretch of an order, without a look at each of them.
// A view of a long story may hold a hundred thousand rows of which four are wanted: blocks whose best is not good enough are passed over.
// Numbers only: it never learns what makes one row better.

/** How many places a block has. */
const BLOCK = 64;

/** The best rows at places from `start` to before `end`, of those that `competes` lets in, best first and at most `most`. */
export type BestRows = (start: number, end: number, most: number, competes: (row: number) => boolean) => number[];

/**
 * Best rows in `order`, by a strict order of rows. A block is looked through when it is first met; from then on it costs one
 * comparison where its best does not count.
 *
 * @example
 * createBestRows(Uint32Array.of(2, 0, 1), (a, b) => a > b)(0, 3, 2, row => row !== 2) //=> [1, 0]
 */
export function createBestRows(order: Uint32Array, isBetter: (a: number, b: number) => boolean): BestRows {
  // Rows count from 1 here, so that 0 says that a block has not been met.
  const leaders = new Uint32Array(Math.ceil(order.length / BLOCK));
  const leaderOf = (block: number): number => {
    if (leaders[block] === 0) leaders[block] = bestOf(order, block * BLOCK, Math.min(order.length, (block + 1) * BLOCK), isBetter) + 1;
    return leaders[block]! - 1;
  };
  return (start, end, most, competes) => {
    const best: number[] = [];
    for (let place = start; place < end;) {
      const block = Math.floor(place / BLOCK);
      const next = Math.min(end, (block + 1) * BLOCK);
      if (best.length < most || isBetter(leaderOf(block), best[most - 1]!)) take(best, order, place, next, most, competes, isBetter);
      place = next;
    }
    return best;
  };
}

function bestOf(order: Uint32Array, start: number, end: number, isBetter: (a: number, b: number) => boolean): number {
  let best = order[start]!;
  for (let place = start + 1; place < end; place++) if (isBetter(order[place]!, best)) best = order[place]!;
  return best;
}

/** Puts those rows of a stretch that are good enough into `best`. */
function take(best: number[], order: Uint32Array, start: number, end: number, most: number, competes: (row: number) => boolean, isBetter: (a: number, b: number) => boolean): void {
  for (let place = start; place < end; place++) {
    const row = order[place]!;
    // Most are not good enough: whether one competes is asked last.
    if ((best.length === most && !isBetter(row, best[most - 1]!)) || !competes(row)) continue;
    const at = best.findIndex(other => isBetter(row, other));
    best.splice(at < 0 ? best.length : at, 0, row);
    if (best.length > most) best.pop();
  }
}
