// Arithmetic of a brush: a stretch taken by its middle or by one of its ends, and moved.
// The same in ms for the pointer, which moves along a linear strip, and in base ms for keys, which step by what is in view.
// Knows nothing of pixels or keys.

/** What of a stretch is moved. */
export type BrushPart = 'window' | 'start' | 'end';

type Stretch = readonly [number, number];

/**
 * `stretch` after `part` of it was moved by `by`, within `bounds`. The whole keeps its length and stops at the bounds; an
 * end leaves the other where it is, and comes no nearer to it than `least`. `by` may be infinite: as far as it goes.
 *
 * @example
 * movedStretch('window', [10, 20], -Infinity, [0, 100], 1) //=> [0, 10]
 * movedStretch('end', [10, 20], 5, [0, 100], 1) //=> [10, 25]
 */
export function movedStretch(part: BrushPart, [a, b]: Stretch, by: number, [low, high]: Stretch, least: number): Stretch {
  switch (part) {
    case 'window': return by < 0 ? fromLow(Math.max(low, a + by), b - a, high) : fromHigh(Math.min(high, b + by), b - a, low);
    case 'start': return [Math.max(low, Math.min(a + by, b - least)), b];
    case 'end': return [a, Math.min(high, Math.max(b + by, a + least))];
  }
}

/** Each from the end that may have met a bound, so that it meets it to the bit. */
function fromLow(a: number, length: number, high: number): Stretch {
  return [a, Math.min(high, a + length)];
}

function fromHigh(b: number, length: number, low: number): Stretch {
  return [Math.max(low, b - length), b];
}
