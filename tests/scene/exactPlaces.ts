// Where an instant stands in a scene, reckoned in whole numbers so large that nothing is ever rounded.
// The yardstick for what is drawn: it shares the scene's knots and view, and none of its arithmetic.
// Knows only the numbers a scene says of itself.

import type {Scene} from '../../src/scene/scene.ts';

/** From an instant (ms) to px: along the knots of the warp and through the view, without a rounding on the way. */
export function exactPlaces({warp, view, axis}: Scene): (t: number) => number {
  const [u0, u1] = view.map(exactly) as [Ratio, Ratio];
  const [from, to] = [exactly(axis.from), exactly(axis.to)];
  return t => rounded(plus(from, by(times(minus(exactWarp(t, warp.segments), u0), minus(to, from)), minus(u1, u0))));
}

function exactWarp(t: number, segments: Scene['warp']['segments']): Ratio {
  const [first, last] = [segments[0]!, segments.at(-1)!];
  if (t < first.t0) return plus(exactly(first.u0), minus(exactly(t), exactly(first.t0)));
  const segment = segments.find(({t0, t1}) => t >= t0 && t <= t1);
  if (!segment) return plus(exactly(last.u1), minus(exactly(t), exactly(last.t1)));
  const [t0, t1, u0, u1] = [segment.t0, segment.t1, segment.u0, segment.u1].map(exactly) as [Ratio, Ratio, Ratio, Ratio];
  return plus(u0, by(times(minus(exactly(t), t0), minus(u1, u0)), minus(t1, t0)));
}

/** A fraction of whole numbers: no digit is ever lost. */
interface Ratio { readonly over: bigint; readonly under: bigint }

const ratio = (over: bigint, under: bigint): Ratio => under < 0n ? {over: -over, under: -under} : {over, under};
const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under - b.over * a.under, a.under * b.under);
const plus = (a: Ratio, b: Ratio): Ratio => minus(a, {over: -b.over, under: b.under});
const times = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.over, a.under * b.under);
const by = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.under, a.under * b.over);

/** The very number a double stands for. */
function exactly(double: number): Ratio {
  let [value, under] = [double, 1n];
  while (!Number.isInteger(value)) {
    value *= 2;
    under *= 2n;
  }
  return {over: BigInt(value), under};
}

/** To a millionth. */
function rounded({over, under}: Ratio): number {
  return Number(over * 1_000_000n / under) / 1_000_000;
}
