import {describe, expect, test} from 'vitest';
import type {CalloutSpace} from '../../src/layout/calloutItem.ts';
import {costOfSide} from '../../src/layout/costOfSide.ts';
import {seatingCost, sidesOf, totalCost} from '../../src/layout/seatingCost.ts';
import type {Seat} from '../../src/layout/takeSeats.ts';
import {size, someItem} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 600, sides: 2, labelRows: 3, labelsAcross: 120, markRows: 2, least: {along: 40, across: 20}, gap: 10, reach: 100};
const seat = (item: number, row = 0, side: 0 | 1 = 0, label = 0): Seat => ({item, label, side, row});
const pair = [someItem(290, [size(100), size(60, 50, 25)]), someItem(310, [size(100), size(60, 50, 25)])];
const cost = (seats: readonly Seat[], room = space, items = pair): number => costOfSide(seats, 0, items, room).cost;

describe('costOfSide(seats, side, items, space)', () => {
  test('is nothing for an empty side', () => {
    expect(costOfSide([seat(0)], 1, pair, space)).toEqual({cost: 0, across: 0});
  });

  test('tells how far the rows reach across together', () => {
    expect(costOfSide([seat(0), seat(1, 1)], 0, [someItem(100, [size(80, 40)]), someItem(300, [size(80, 50)])], space).across).toBe(90);
  });

  test('grows with steps, with rows, with height, with shapes that read less well', () => {
    const apart = [someItem(100, [size(100), size(100, 60)]), someItem(400, [size(100), size(100, 50, 25)])];
    const both = cost([seat(0), seat(1)], space, apart);
    expect(cost([seat(0), seat(1)])).toBeGreaterThan(both);
    expect(cost([seat(0), seat(1, 1)], space, apart)).toBeGreaterThan(both);
    expect(cost([seat(0, 0, 0, 1), seat(1)], space, apart)).toBeGreaterThan(both);
    expect(cost([seat(0), seat(1, 0, 0, 1)], space, apart)).toBeCloseTo(both + 25, 9);
  });

  test('is infinite for a row too full, too tall, empty below a full one, and for marks piled too high', () => {
    expect(cost([seat(0)])).toBeLessThan(Infinity);
    expect(cost([seat(0), seat(1)], {...space, to: 205})).toBe(Infinity);
    expect(cost([seat(0)], {...space, labelsAcross: 49})).toBe(Infinity);
    expect(cost([seat(0)], {...space, limits: [{markRows: 2, rows: [{across: 49, tracks: 0}]}]})).toBe(Infinity);
    expect(cost([seat(0, 1)])).toBe(Infinity);
    expect(cost([seat(0), seat(1)], {...space, markRows: 1}, [someItem(300, [size(100)]), someItem(303, [size(100)])])).toBe(Infinity);
  });

  test('knows labels without a height, as beside a vertical axis', () => {
    expect(cost([seat(0)], {...space, sides: 1}, [someItem(300, [size(100, 0)])])).toBeLessThan(Infinity);
  });
});

describe('seatingCost(seats, items, space)', () => {
  test('adds up both sides', () => {
    const seats = [seat(0), seat(1, 0, 1)];
    expect(seatingCost(seats, pair, space)).toBe(costOfSide(seats, 0, pair, space).cost + costOfSide(seats, 1, pair, space).cost);
  });

  test('is infinite where both sides together are taller than they may be', () => {
    expect(seatingCost([seat(0), seat(1, 0, 1)], pair, {...space, labelsAcross: 99})).toBe(Infinity);
    expect(seatingCost([seat(0), seat(1, 0, 1)], pair, {...space, labelsAcross: 100})).toBeLessThan(Infinity);
    expect(totalCost([{cost: 1, across: 60}, {cost: 2, across: 60}], {...space, labelsAcross: 119})).toBe(Infinity);
    expect(totalCost([{cost: 1, across: 60}, {cost: 2, across: 60}], space)).toBe(3);
  });

  test('makes every px above the height aimed at dear', () => {
    const seats = [seat(0), seat(1, 0, 1)];
    const free = seatingCost(seats, pair, space);
    expect(seatingCost(seats, pair, {...space, aim: 100})).toBe(free);
    expect(seatingCost(seats, pair, {...space, aim: 90})).toBeGreaterThan(free + 100);
    expect(seatingCost(seats, pair, {...space, aim: 80})).toBeLessThan(Infinity);
  });

  test('leaves heights to the limits where there are any', () => {
    const side = {markRows: 2, rows: [{across: 60, tracks: 0}]};
    expect(seatingCost([seat(0), seat(1, 0, 1)], pair, {...space, labelsAcross: 0, limits: [side, side]})).toBeLessThan(Infinity);
  });
});

test('sidesOf(space) names the sides there are', () => {
  expect(sidesOf(space)).toEqual([0, 1]);
  expect(sidesOf({...space, sides: 1})).toEqual([0]);
});
