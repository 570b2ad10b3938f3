import fc from 'fast-check';
import {expect, test} from 'vitest';
import {clearFrom, type SlidingBox} from '../../src/layout/clearFrom.ts';

const someReach = fc.record({before: fc.integer({min: -9, max: 60}), behind: fc.integer({min: 0, max: 60})});
const someBox = (at: number): fc.Arbitrary<SlidingBox> => fc.record({at: fc.constant(at), first: someReach, last: someReach});

/** What is between two boxes at scale k, where both slide evenly from 2 to 4. */
function gapAt(left: SlidingBox, right: SlidingBox, k: number): number {
  const share = (k - 2) / 2;
  const mixed = (first: number, last: number): number => first + (last - first) * share;
  return (right.at - left.at) * k - mixed(left.first.behind, left.last.behind) - mixed(right.first.before, right.last.before);
}

test('clearFrom(one, other, gap, floor, scale) is the scale from which on they keep the gap, in whatever order they are named', () => {
  let late = 0;
  fc.assert(fc.property(someBox(0), fc.integer({min: 1, max: 60}).chain(someBox), fc.integer({min: 0, max: 12}), (left, right, gap) => {
    fc.pre(gapAt(left, right, 4) >= gap);
    const clear = clearFrom(left, right, gap, 2, 4);
    expect(clearFrom(right, left, gap, 2, 4)).toBe(clear);
    if (clear === 0) { expect(gapAt(left, right, 2)).toBeGreaterThanOrEqual(gap); return; }
    late++;
    expect(gapAt(left, right, clear)).toBeCloseTo(gap, 6);
    expect(gapAt(left, right, 2)).toBeLessThan(gap);
  }), {seed: 1, numRuns: 400});
  expect(late).toBeGreaterThan(50);
});

test('clearFrom waits for the last of the scales where rounding says that they are not apart there', () => {
  const five = {before: 5, behind: 5};
  expect(clearFrom({at: 0, first: five, last: five}, {at: 1, first: five, last: five}, 2, 8, 16)).toBe(12);
  expect(clearFrom({at: 0, first: five, last: five}, {at: 1, first: five, last: five}, 2, 8, 11)).toBe(11);
});
