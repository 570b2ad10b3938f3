import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {laneRanges, type LaneGround, type LaneRanges, type LaneSide, type ScaledBox} from '../../src/layout/laneRanges.ts';

const point = (u: number, priority = 5): ScaledBox => ({u0: u, u1: u, before: 4, behind: 4, label: 80, over: 82, priority});
const bar = (u0: number, u1: number, priority = 5): ScaledBox => ({...point(u0, priority), u1});
const seat = (item: number, row = 0, side: LaneSide = 'after'): LaneGround['seated'][number] => ({item, row, side});
const ground: LaneGround = {seated: [seat(0)], rows: [false], gap: 0, base: 0.001, walls: []};

/** The stretch a box takes at scale k: an independent way of saying what `ScaledBox` says. */
function stretchOf({u0, u1, before, behind, label, over}: ScaledBox, side: LaneSide, k: number, mayCarry: boolean): [number, number] {
  const isOver = mayCarry && u1 > u0 && (u1 - u0) * k >= over;
  return [u0 * k - before - (!isOver && side !== 'after' ? label : 0), u1 * k + behind + (!isOver && side !== 'before' ? label : 0)];
}

/** The scales at which anything changes, and some between. */
const scalesOf = ({scales}: LaneRanges): number[] => [0.5, 1, 2, 4, 7, 11, 18, 40, 90, 200, ...[...scales].filter(Number.isFinite).map(scale => scale * (1 + 1e-9))];

describe('laneRanges(boxes, {seated, rows, gap, base, walls})', () => {
  test('lets a label show once those before it in its row have left it room', () => {
    expect([...laneRanges([point(0), point(1)], ground).scales]).toEqual([0, 88]);
    expect([...laneRanges([point(0), point(1)], {...ground, gap: 12}).scales]).toEqual([0, 100]);
  });

  test('takes the side of its mark where it shows sooner', () => {
    const {scales, sides} = laneRanges([point(0), point(1), point(2)], {...ground, seated: [seat(0, 0, 'before'), seat(2)]});
    expect([...scales]).toEqual([0, 88, 0]);
    expect(laneRanges([point(0), point(1)], {...ground, seated: [seat(1)]})).toMatchObject({scales: new Float64Array([8, 0]), sides: ['before', 'after']});
    expect(sides).toEqual(['before', 'after', 'after']);
  });

  test('takes a row in which it shows soonest', () => {
    expect(laneRanges([point(0), point(1), point(3)], {...ground, seated: [seat(0), seat(2, 1, 'before')], rows: [false, false]})).toMatchObject({rows: new Uint16Array([0, 1, 1])});
  });

  test('needs no room beside a bar that is long enough to carry its label, where labels may stand over bars', () => {
    const boxes = [bar(0, 10), point(11)];
    expect([...laneRanges(boxes, ground).scales]).toEqual([0, 88]);
    expect([...laneRanges(boxes, {...ground, rows: [true]}).scales]).toEqual([0, 8.2]);
  });

  test('never shows what is at one place with what shows always, nor what has no label', () => {
    expect([...laneRanges([point(5), point(5), {...point(9), label: Infinity}], {...ground, rows: [true]}).scales]).toEqual([0, Infinity, Infinity]);
  });

  test('lets no label cross a wall', () => {
    const {scales, sides} = laneRanges([point(0), point(10), point(30)], {...ground, walls: [0, 12, 40]});
    expect(sides[1]).toBe('before');
    expect(scales[1]).toBeCloseTo(16.8);
    expect(scales[2]).toBeCloseTo(168 / 30);
  });

  test('keeps all that show apart and clear of walls at every scale', () => {
    const box = fc.record({
      u0: fc.integer({min: 0, max: 60}), length: fc.constantFrom(0, 0, 1, 5, 20), before: fc.integer({min: 0, max: 9}), behind: fc.integer({min: 0, max: 9}),
      label: fc.integer({min: 10, max: 90}), priority: fc.integer({min: 1, max: 10}),
    }).map(({u0, length, ...rest}): ScaledBox => ({...rest, u0, u1: u0 + length, over: rest.label - 6}));
    const gap = 5;
    const walls = [0, 33, 100];
    fc.assert(fc.property(fc.array(box, {minLength: 1, maxLength: 16}), fc.array(fc.boolean(), {minLength: 1, maxLength: 3}), fc.double({min: 0.01, max: 20, noNaN: true}), (boxes, rows, base) => {
      const found = laneRanges(boxes, {seated: [], rows, gap, base, walls});
      const {scales, rows: seats, sides} = found;
      for (const k of scalesOf(found)) {
        const shown = boxes.map((_, i) => i).filter(i => scales[i]! <= k);
        const stretches = new Map(shown.map(i => [i, stretchOf(boxes[i]!, sides[i]!, k, rows[seats[i]!]!)]));
        for (const i of shown) {
          const [from, to] = stretches.get(i)!;
          const {u0, u1, before, behind} = boxes[i]!;
          for (const wall of walls) {
            if (from < u0 * k - before && wall <= u0) expect(from, `${i} at ${k}`).toBeGreaterThanOrEqual(wall * k + gap - 1e-6);
            if (to > u1 * k + behind && wall >= u1) expect(to, `${i} at ${k}`).toBeLessThanOrEqual(wall * k - gap + 1e-6);
          }
          for (const j of shown) {
            if (i >= j || seats[i] !== seats[j]) continue;
            expect(Math.max(from, stretches.get(j)![0]), `${i} and ${j} at ${k}`).toBeGreaterThanOrEqual(Math.min(to, stretches.get(j)![1]) + gap - 1e-6);
          }
        }
      }
    }), {seed: 1, endOnFailure: true, numRuns: 200});
  });
});
