import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CalloutSpace} from '../../src/layout/calloutItem.ts';
import {takeSeats, type Seat} from '../../src/layout/takeSeats.ts';
import {size, someItem, someStory, type SomeItem} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 600, sides: 1, labelRows: 2, labelsAcross: 400, markRows: 5, least: {along: 40, across: 20}, gap: 10, reach: 100};
const seat = (item: number, row = 0, label = 0, side: 0 | 1 = 0): Seat => ({item, label, side, row});

describe('takeSeats(items, space, longest)', () => {
  test('seats next to the marks while there is room', () => {
    expect(takeSeats([someItem(100, [size(80)]), someItem(300, [size(80)])], space, Infinity)).toEqual([seat(0), seat(1)]);
  });

  test('goes a row further out where the next would be crowded', () => {
    const crowd = [someItem(300, [size(150)]), someItem(310, [size(150)])];
    expect(takeSeats(crowd, space, Infinity)).toEqual([seat(0), seat(1, 1)]);
    expect(takeSeats(crowd, {...space, labelRows: 1}, Infinity)).toEqual([seat(0), seat(1)]);
  });

  test('prefers the other side to a row further out', () => {
    expect(takeSeats([someItem(300, [size(150)]), someItem(310, [size(150)])], {...space, sides: 2}, Infinity)).toEqual([seat(0), seat(1, 0, 0, 1)]);
  });

  test('lets the more important choose first, of equals the earlier', () => {
    const crowd = [3, 8, 8, 9].map(priority => someItem(300, [size(150)], {priority}));
    expect(takeSeats(crowd, {...space, labelRows: 1, from: 140, to: 460}, Infinity).map(({item}) => item)).toEqual([1, 3]);
  });

  test('needs a gap for the leader in each row it passes', () => {
    const full = [someItem(300, [size(600)], {priority: 9}), someItem(300, [size(40)])];
    expect(takeSeats(full, space, Infinity)).toEqual([seat(0)]);
    const gapped = [someItem(300, [size(590)], {priority: 9}), someItem(300, [size(40)])];
    expect(takeSeats(gapped, {...space, reach: Infinity}, Infinity)).toEqual([seat(0), seat(1, 1)]);
  });

  test('moves no label further from its anchor than it may', () => {
    const pair = [someItem(300, [size(100)]), someItem(300, [size(100)])];
    const one = {...space, labelRows: 1};
    expect(takeSeats(pair, {...one, reach: 10}, Infinity)).toHaveLength(2);
    expect(takeSeats([...pair, someItem(300, [size(100)])], {...one, reach: 59}, Infinity)).toHaveLength(2);
    expect(takeSeats([...pair, someItem(300, [size(100)])], {...one, reach: 60}, Infinity)).toHaveLength(3);
  });

  test('takes shapes longer than allowed only where an item has no shorter one', () => {
    const both = [someItem(100, [size(180), size(90, 80, 5)]), someItem(400, [size(180)])];
    expect(takeSeats(both, space, Infinity).map(({label}) => label)).toEqual([0, 0]);
    expect(takeSeats(both, space, 120).map(({label}) => label)).toEqual([1, 0]);
  });

  test('weighs the cost of a shape against the room it takes', () => {
    expect(takeSeats([someItem(100, [size(120, 50, 30), size(90, 80)])], space, Infinity)).toEqual([seat(0, 0, 1)]);
    expect(takeSeats([someItem(100, [size(120, 50, 10), size(90, 80)])], space, Infinity)).toEqual([seat(0, 0, 0)]);
  });

  test('grows rows no higher than all of them may be together', () => {
    const tall = [someItem(100, [size(80, 50)]), someItem(300, [size(80, 90)]), someItem(500, [size(80, 60)])];
    expect(takeSeats(tall, {...space, labelsAcross: 60}, Infinity).map(({item}) => item)).toEqual([0, 2]);
    expect(takeSeats(tall, {...space, labelsAcross: 60, sides: 2}, Infinity).map(({item}) => item)).toEqual([0, 2]);
  });

  test('keeps to the rows and heights of an earlier layout', () => {
    const limits = [{markRows: 1, rows: [{across: 60, tracks: 0}]}];
    const tall = [someItem(100, [size(80, 50)]), someItem(300, [size(80, 90)]), someItem(310, [size(80, 60)])];
    expect(takeSeats(tall, {...space, limits}, Infinity)).toEqual([seat(0), seat(2)]);
  });

  test('seats nobody whose mark would pile too high', () => {
    const pile = [someItem(300, [size(40)]), someItem(302, [size(40)], {priority: 9}), someItem(304, [size(40)])];
    expect(takeSeats(pile, {...space, markRows: 1}, Infinity).map(({item}) => item)).toEqual([1]);
    expect(takeSeats(pile, {...space, markRows: 1, sides: 2}, Infinity).map(({item}) => item)).toEqual([0, 1]);
    expect(takeSeats(pile, {...space, markRows: 3}, Infinity).map(({item}) => item)).toEqual([0, 1, 2]);
  });

  test('has rows that hold all their labels and leaders, none empty below a full one', () => {
    fc.assert(fc.property(someStory(40), ({items, space: room}) => {
      const seats = takeSeats(items, room, Infinity);
      expect(seats.map(({item}) => item)).toEqual([...new Set(seats.map(({item}) => item))].toSorted((a, b) => a - b));
      for (const side of [0, 1]) {
        const own = seats.filter(taken => taken.side === side);
        const rows = Math.max(0, ...own.map(({row}) => row + 1));
        expect(rows).toBeLessThanOrEqual(room.labelRows);
        for (let row = 0; row < rows; row++) expect(isHeld(own.filter(taken => taken.row >= row), row, items, room)).toBe(true);
      }
    }), {seed: 1, numRuns: 100});
  });
});

/** Whether someone sits in the row, and all who sit or pass fit between the walls. */
function isHeld(seats: readonly Seat[], row: number, items: readonly SomeItem[], room: CalloutSpace): boolean {
  const lengths = seats.map(taken => taken.row === row ? items[taken.item]!.sizes[taken.label]!.along : 0);
  const used = lengths.reduce((sum, length) => sum + length, 0) + room.gap * (lengths.length - 1);
  return seats.some(taken => taken.row === row) && used <= room.to - room.from;
}
