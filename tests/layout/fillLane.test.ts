import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fillLane, type LaneItem, type LaneSpace} from '../../src/layout/fillLane.ts';

const space: LaneSpace = {room: 60, gap: 10, rowGap: 4, rest: 20, densities: [0, 1]};
const item = (from: number, to: number, priority = 5): LaneItem => ({priority, boxes: [{from, to, above: 10, below: 30}, {from, to, above: 10, below: 10}]});

describe('fillLane(items, space)', () => {
  test('takes the fullest density that there is room for', () => {
    expect(fillLane([item(0, 50), item(60, 90)], space)).toMatchObject({density: 0, across: 40, hidden: []});
    expect(fillLane([item(0, 50), item(20, 90)], space)).toMatchObject({density: 1, across: 44, hidden: []});
  });

  test('hides the least important where even few words are too many, and keeps a row for them', () => {
    const filled = fillLane([item(0, 50, 1), item(0, 50, 9), item(0, 50, 4)], {...space, room: 50});
    expect(filled).toMatchObject({seats: [{item: 1, row: 0}], hidden: [0, 2], across: 40});
  });

  test('lets no two boxes of a row overlap, and none be lost', () => {
    const some = fc.array(fc.tuple(fc.integer({min: 0, max: 500}), fc.integer({min: 1, max: 200}), fc.integer({min: 1, max: 10})), {maxLength: 30});
    fc.assert(fc.property(some, fc.integer({min: 20, max: 300}), (list, room) => {
      const items = list.map(([from, length, priority]) => item(from, from + length, priority));
      const {seats, hidden, across} = fillLane(items, {...space, room});
      expect([...seats.map(seat => seat.item), ...hidden].sort((a, b) => a - b)).toEqual(items.map((_, i) => i));
      expect(across).toBeLessThanOrEqual(room);
      for (const a of seats) for (const b of seats) {
        const [one, other] = [items[a.item]!.boxes[0]!, items[b.item]!.boxes[0]!];
        if (a.item !== b.item && a.row === b.row) expect(one.to + 10 <= other.from || other.to + 10 <= one.from).toBe(true);
      }
    }), {seed: 1, endOnFailure: true, numRuns: 300});
  });
});
