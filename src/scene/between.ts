// What is left of a stretch beside the cuts in it.
// Lines and grounds of every kind are interrupted where the axis is.
// Numbers only.

type Stretch = readonly [number, number];

/**
 * The parts of a stretch that none of the `cuts`, which rise, takes away; none is empty.
 *
 * @example
 * between([0, 100], [[20, 30], [90, 120]]) //=> [[0, 20], [30, 90]]
 */
export function between([start, end]: Stretch, cuts: readonly Stretch[]): [number, number][] {
  const parts: [number, number][] = [];
  let edge = start;
  for (const [low, high] of cuts) {
    parts.push([edge, Math.min(low, end)]);
    edge = Math.max(edge, high);
  }
  parts.push([edge, end]);
  return parts.filter(([low, high]) => high > low);
}
