// A row of boxes that come into being one after the other while zooming in, and the soonest that one more may.
// Each box keeps to its anchor at a fixed distance, so two that are apart at one scale are apart at every larger one.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

/** A box that covers the px from `from · k − before` to `to · k + behind` at scale k (px per unit). */
export interface ScaledBox {
  readonly from: number;
  readonly to: number;
  /** How far it reaches beyond its anchor to both sides, px; less than 0 where it begins behind it. */
  readonly before: number;
  readonly behind: number;
  /** Boxes of one cell may cover each other. */
  readonly cell?: string | undefined;
}

interface Held extends ScaledBox { readonly scale: number }

export interface ScaledRow {
  /**
   * The least scale, `floor` or more, from which on `box` keeps clear of all that the row holds, for as long as those
   * are there; Infinity where it never does. Looks only as far as something could matter above `floor`.
   */
  soonest(box: ScaledBox, floor: number): number;
  /** Adds a box that is there at every scale from `scale` on. */
  add(box: ScaledBox, scale: number): void;
}

/** Scales this near, as a share, are equal: else rounding would decide. */
const EQUAL = 1 + 1e-9;

/**
 * An empty row whose boxes keep `gap` px apart.
 *
 * Two anchors d apart whose boxes reach r together overlap below the scale r / d, which matters only from where both are there.
 * Source: Been, Daiches & Yap, Dynamic map labeling, IEEE TVCG 12(5) (2006): simple active ranges.
 *
 * @example
 * const row = createScaledRow(0);
 * row.add({from: 0, to: 0, before: 5, behind: 5}, 0);
 * row.soonest({from: 1, to: 1, before: 5, behind: 5}, 1) //=> 10
 */
export function createScaledRow(gap: number): ScaledRow {
  const held: Held[] = [];
  let reach = 0;
  return {
    soonest(box, floor) {
      const at = placeOf(held, box);
      let scale = floor;
      // Anchors in a row do not overlap, so those further out are further away: the first too far to matter ends the search.
      for (let i = at - 1; i >= 0 && scale < Infinity; i--) {
        const distance = box.from - held[i]!.to;
        if (distance > 0 && reach + box.before + gap <= distance * scale) break;
        scale = Math.max(scale, heldBack(held[i]!, box, gap));
      }
      for (let i = at; i < held.length && scale < Infinity; i++) {
        const distance = held[i]!.from - box.to;
        if (distance > 0 && reach + box.behind + gap <= distance * scale) break;
        scale = Math.max(scale, heldBack(held[i]!, box, gap));
      }
      return scale;
    },
    add(box, scale) {
      held.splice(placeOf(held, box), 0, {...box, scale});
      reach = Math.max(reach, box.before, box.behind);
    },
  };
}

/** The scale up to which `other` holds `box` back, as it stands before or behind it; 0 where it does not. */
function heldBack(other: Held, box: ScaledBox, gap: number): number {
  if (other.cell !== undefined && other.cell === box.cell) return 0;
  const apart = Math.min(apartFrom(box.from - other.to, other.behind + box.before + gap), apartFrom(other.from - box.to, box.behind + other.before + gap));
  return apart <= other.scale * EQUAL ? 0 : apart;
}

/** The scale from which on anchors so far apart have so many px between them. Anchors that overlap meet some time. */
function apartFrom(distance: number, together: number): number {
  return distance > 0 ? Math.max(0, together / distance) : distance === 0 && together <= 0 ? 0 : Infinity;
}

/** Behind all that begin before, or there and end no later. */
function placeOf(held: readonly Held[], {from, to}: ScaledBox): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = held[middle]!;
    if (other.from < from || (other.from === from && other.to <= to)) low = middle + 1;
    else high = middle;
  }
  return low;
}
