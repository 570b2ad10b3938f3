// A row of boxes that still may move, and whether one more fits.
// Each box knows how far left and right it could go if all others made room, so the answer is exact and quick.
// Knows nothing of what the boxes hold.

/** A box that may slide: its centre stays in `[min, max]`. Lengths in px. */
export interface SlackBox { readonly key: number; readonly width: number; readonly min: number; readonly max: number; readonly ideal: number }

interface Held extends SlackBox { low: number; high: number }

export interface SlackRow {
  /** Whether `box` fits, in the order of keys. */
  fits(box: SlackBox): boolean;
  /** Adds a box that fits. */
  add(box: SlackBox): void;
  /** How many px `box` and its neighbours would overlap if all stood at their ideal places. */
  crowding(box: SlackBox): number;
}

/**
 * An empty row between two walls. Boxes are kept in the order of their `key`; `gap` px stay between neighbours.
 * With the order fixed, a new box fits iff the leftmost packing of those before it and the rightmost packing of
 * those after it leave room: both are kept up to date.
 *
 * @example
 * const row = createSlackRow({from: 0, to: 100, gap: 0});
 * row.add({key: 50, width: 60, min: 30, max: 70, ideal: 50});
 * row.fits({key: 60, width: 60, min: 30, max: 70, ideal: 60}) //=> false
 */
export function createSlackRow(space: {readonly from: number; readonly to: number; readonly gap: number}): SlackRow {
  const boxes: Held[] = [];
  const apart = (a: SlackBox, b: SlackBox): number => (a.width + b.width) / 2 + space.gap;

  /** The stretch left to `box` between what stands before and after place `at`. */
  const room = (box: SlackBox, at: number): [number, number] => {
    const before = boxes[at - 1];
    const after = boxes[at];
    return [
      Math.max(box.min, space.from + box.width / 2, before ? before.low + apart(before, box) : -Infinity),
      Math.min(box.max, space.to - box.width / 2, after ? after.high - apart(box, after) : Infinity),
    ];
  };

  return {
    fits(box) {
      const [low, high] = room(box, placeOf(boxes, box));
      return low <= high;
    },
    add(box) {
      const at = placeOf(boxes, box);
      const [low, high] = room(box, at);
      boxes.splice(at, 0, {...box, low, high});
      pushRight(boxes, at, apart);
      pushLeft(boxes, at, apart);
    },
    crowding(box) {
      const at = placeOf(boxes, box);
      const before = boxes[at - 1];
      const after = boxes[at];
      return (before ? Math.max(0, apart(before, box) - (box.ideal - before.ideal)) : 0)
        + (after ? Math.max(0, apart(box, after) - (after.ideal - box.ideal)) : 0)
        + Math.max(0, space.from + box.width / 2 - box.ideal, box.ideal + box.width / 2 - space.to);
    },
  };
}

/** Where `box` belongs: behind all with a key no greater. */
function placeOf(boxes: readonly SlackBox[], box: SlackBox): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boxes[middle]!.key <= box.key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pushRight(boxes: readonly Held[], at: number, apart: (a: SlackBox, b: SlackBox) => number): void {
  for (let i = at + 1; i < boxes.length; i++) {
    const low = boxes[i - 1]!.low + apart(boxes[i - 1]!, boxes[i]!);
    if (low <= boxes[i]!.low) return;
    boxes[i]!.low = low;
  }
}

function pushLeft(boxes: readonly Held[], at: number, apart: (a: SlackBox, b: SlackBox) => number): void {
  for (let i = at - 1; i >= 0; i--) {
    const high = boxes[i + 1]!.high - apart(boxes[i]!, boxes[i + 1]!);
    if (high >= boxes[i]!.high) return;
    boxes[i]!.high = high;
  }
}
