import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CalloutSpace} from '../../src/layout/calloutItem.ts';
import {improveSeats} from '../../src/layout/improveSeats.ts';
import {seatingCost} from '../../src/layout/seatingCost.ts';
import {takeSeats, type Seat} from '../../src/layout/takeSeats.ts';
import {size, someItem, someStory} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 600, sides: 2, labelRows: 2, labelsAcross: 400, markRows: 5, least: {along: 40, across: 20}, gap: 10, reach: 100};
const seat = (item: number, row = 0, side: 0 | 1 = 0): Seat => ({item, label: 0, side, row});

describe('improveSeats(seats, items, space)', () => {
  test('moves a label to the other side where both then stand over their marks', () => {
    const pair = [someItem(300, [size(200, 20)]), someItem(300, [size(200, 20)])];
    const better = improveSeats([seat(0), seat(1)], pair, space);
    expect(new Set(better.map(({side, row}) => `${side} ${row}`))).toEqual(new Set(['0 0', '1 0']));
  });

  test('brings a label in where another makes room by changing sides', () => {
    // The long one fits beside the small one only, the one in its way beside the one on the other side only.
    const four = [someItem(10, [size(20)]), someItem(150, [size(280)]), someItem(200, [size(300)]), someItem(330, [size(100)])];
    const start = [seat(0), seat(1, 0, 1), seat(2, 1), seat(3)];
    expect(improveSeats(start, four, {...space, to: 400})).toEqual([seat(0), seat(1, 0, 1), seat(2), seat(3, 0, 1)]);
  });

  test('leaves alone what is good', () => {
    const apart = [someItem(100, [size(80)]), someItem(500, [size(80)])];
    const seats = [seat(0), seat(1, 0, 1)];
    expect(seatingCost(improveSeats(seats, apart, space), apart, space)).toBeLessThanOrEqual(seatingCost(seats, apart, space));
    expect(improveSeats([], apart, space)).toEqual([]);
  });

  test('finds a way out of an impossible seating', () => {
    const alone = [someItem(300, [size(80)])];
    expect(improveSeats([seat(0, 1)], alone, space)).toEqual([seat(0)]);
  });

  test('looks at few labels only', () => {
    const many = Array.from({length: 17}, (_, i) => someItem(i * 30, [size(60)]));
    const seats = many.map((_, i) => seat(i));
    expect(improveSeats(seats, many, {...space, to: 3000})).toBe(seats);
  });

  test('never costs more, never loses or repeats a seat, and never leaves the space', () => {
    let better = 0;
    fc.assert(fc.property(someStory(14), ({items, space: room}) => {
      const seats = takeSeats(items, room, Infinity);
      const improved = improveSeats(seats, items, room);
      expect(improved.map(({item}) => item)).toEqual(seats.map(({item}) => item));
      const [before, after] = [seatingCost(seats, items, room), seatingCost(improved, items, room)];
      expect(after).toBeLessThanOrEqual(before);
      if (after < before) better += 1;
      for (const {item, side, row, label} of improved) {
        expect(side < room.sides && row < room.labelRows).toBe(true);
        expect(items[item]!.sizes[label]).toBeDefined();
      }
    }), {seed: 1, numRuns: 20});
    expect(better).toBeGreaterThan(6);
  });

  test('finds no single move that would have been better, once it is done', () => {
    fc.assert(fc.property(someStory(4), ({items, space: room}) => {
      // Two rounds are all it takes for so few.
      const seats = improveSeats(improveSeats(takeSeats(items, room, Infinity), items, room), items, room);
      const cost = seatingCost(seats, items, room);
      seats.forEach((taken, i) => items[taken.item]!.sizes.forEach((_, label) => {
        for (const side of room.sides === 1 ? [0 as const] : [0 as const, 1 as const]) {
          for (let row = 0; row < room.labelRows; row++) expect(seatingCost(seats.with(i, {item: taken.item, label, side, row}), items, room)).toBeGreaterThanOrEqual(cost - 1e-5);
        }
      }));
    }), {seed: 2, numRuns: 15});
  });
});
