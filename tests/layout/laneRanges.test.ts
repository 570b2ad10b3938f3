import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {laneRanges, type ScaledBox} from '../../src/layout/laneRanges.ts';

const point = (u: number, priority = 5, side: ScaledBox['side'] = 'after'): ScaledBox => ({u0: u, u1: u, before: 4, behind: 4, label: 80, side, over: 82, priority});
const bar = (u0: number, u1: number, priority = 5): ScaledBox => ({...point(u0, priority), u1});

/** The stretch a box takes at scale k: an independent way of saying what `ScaledBox` says. */
function covered({u0, u1, before, behind, label, side, over}: ScaledBox, k: number, mayCarry: boolean): [number, number] {
  const isOver = mayCarry && u1 > u0 && (u1 - u0) * k >= over;
  return [u0 * k - before - (!isOver && side !== 'after' ? label : 0), u1 * k + behind + (!isOver && side !== 'before' ? label : 0)];
}

describe('laneRanges(boxes, seated, rows, gap)', () => {
  test('lets a label show once those before it in its row have left it room', () => {
    expect([...laneRanges([point(0), point(1)], [{item: 0, row: 0}], [false], 0).scales]).toEqual([0, 88]);
    expect([...laneRanges([point(0), point(1, 5, 'before')], [{item: 0, row: 0}], [false], 12).scales]).toEqual([0, 180]);
  });

  test('takes the row in which it shows soonest', () => {
    expect(laneRanges([point(0), point(1), point(3)], [{item: 0, row: 0}, {item: 2, row: 1}], [false, false], 0)).toEqual({scales: new Float64Array([0, 44, 0]), rows: new Uint16Array([0, 1, 1])});
  });

  test('needs no room beside a bar that is long enough to carry its label, where labels may stand over bars', () => {
    const boxes = [bar(0, 10), point(11)];
    expect([...laneRanges(boxes, [{item: 0, row: 0}], [false], 0).scales]).toEqual([0, 88]);
    expect([...laneRanges(boxes, [{item: 0, row: 0}], [true], 0).scales]).toEqual([0, 8.2]);
  });

  test('never shows what is at one place with what shows always', () => {
    expect([...laneRanges([point(5), point(5)], [{item: 0, row: 0}], [true], 0).scales]).toEqual([0, Infinity]);
  });

  test('keeps all that show apart at every scale, the more important first', () => {
    const box = fc.record({
      u0: fc.integer({min: 0, max: 60}), length: fc.constantFrom(0, 0, 1, 5, 20), before: fc.integer({min: 0, max: 9}), behind: fc.integer({min: 0, max: 9}),
      label: fc.integer({min: 10, max: 90}), side: fc.constantFrom('before', 'after', 'both' as const), priority: fc.integer({min: 1, max: 10}),
    }).map(({u0, length, ...rest}): ScaledBox => ({...rest, u0, u1: u0 + length, over: rest.label - 6}));
    fc.assert(fc.property(fc.array(box, {minLength: 1, maxLength: 16}), fc.array(fc.boolean(), {minLength: 1, maxLength: 3}), (boxes, rows) => {
      const gap = 5;
      const {scales, rows: seats} = laneRanges(boxes, [], rows, gap);
      const apart = (i: number, j: number, k: number): boolean => {
        const [a, b] = [covered(boxes[i]!, k, rows[seats[i]!]!), covered(boxes[j]!, k, rows[seats[i]!]!)];
        return Math.max(a[0], b[0]) >= Math.min(a[1], b[1]) + gap - 1e-6;
      };
      for (const k of [0.5, 1, 2, 4, 7, 11, 18, 40, 90, 200, ...[...scales].filter(Number.isFinite).map(scale => scale * (1 + 1e-9))]) {
        const shown = boxes.map((_, i) => i).filter(i => scales[i]! <= k);
        for (const i of shown) for (const j of shown) if (i < j && seats[i] === seats[j]) expect(apart(i, j, k), `${i} and ${j} at ${k}`).toBe(true);
      }
      // Whoever is first of all shows always.
      expect(scales[boxes.reduce((best, {priority}, i) => priority > boxes[best]!.priority ? i : best, 0)]).toBe(0);
    }), {seed: 1, numRuns: 400});
  });
});
