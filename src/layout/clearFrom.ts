// From which scale on two boxes of one row are clear of each other, while both slide a little beside their anchors.
// Both slide evenly with the scale, so what is between them grows evenly too and one division tells.
// Knows nothing of labels, dates or the page: numbers in, numbers out.

/** How far something reaches before and behind its anchor, px. */
export interface Reach { readonly before: number; readonly behind: number }

/** A box at an anchor, in units of which a scale tells the px; and what it reaches at the first and the last of some scales. */
export interface SlidingBox { readonly at: number; readonly first: Reach; readonly last: Reach }

/**
 * The least scale between `floor` and `scale` from which on two boxes keep `gap` px apart; 0 where they do all along.
 * At `scale` they are taken to be apart.
 *
 * @example
 * const five = {before: 5, behind: 5};
 * clearFrom({at: 0, first: five, last: five}, {at: 1, first: five, last: five}, 2, 8, 16) //=> 12
 */
export function clearFrom(one: SlidingBox, other: SlidingBox, gap: number, floor: number, scale: number): number {
  const [left, right] = one.at <= other.at ? [one, other] : [other, one];
  const distance = right.at - left.at;
  const first = distance * floor - left.first.behind - right.first.before - gap;
  const last = distance * scale - left.last.behind - right.last.before - gap;
  if (first >= 0) return 0;
  return last <= 0 ? scale : floor + (scale - floor) * first / (first - last);
}
