import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CalloutSpace} from '../../src/layout/calloutItem.ts';
import {rescueSeats} from '../../src/layout/rescueSeats.ts';
import {seatingCost} from '../../src/layout/seatingCost.ts';
import {takeSeats, type Seat} from '../../src/layout/takeSeats.ts';
import {size, someItem, someStory} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 300, sides: 1, labelRows: 1, labelsAcross: 400, markRows: 5, least: {along: 40, across: 20}, gap: 10, reach: 100};
const seat = (item: number, label = 0, row = 0): Seat => ({item, label, side: 0, row});
const shapes = [size(200, 40), size(90, 80, 20)];

describe('rescueSeats(seats, items, space)', () => {
  test('narrows the others of a row to make room for one more', () => {
    const three = [50, 150, 250].map(at => someItem(at, shapes));
    expect(rescueSeats([seat(0)], three, space)).toEqual([seat(0, 1), seat(1, 1), seat(2, 1)]);
  });

  test('leaves the seats as they are where everyone has one, or none more fits', () => {
    const pair = [someItem(50, shapes), someItem(250, [size(250)])];
    const alone = [seat(0)];
    expect(rescueSeats(alone, pair, space)).toBe(alone);
    expect(rescueSeats(alone, pair.slice(0, 1), space)).toBe(alone);
  });

  test('rescues the more important first', () => {
    const three = [5, 3, 8].map((priority, i) => someItem(50 + i * 100, [size(140)], {priority}));
    expect(rescueSeats([seat(0)], three, space).map(({item}) => item)).toEqual([0, 2]);
  });

  test('takes no shape that is cut', () => {
    const cut = [someItem(100, [size(200), size(90, 80, 400)]), someItem(200, [size(100)])];
    expect(rescueSeats([seat(0)], cut, space)).toEqual([seat(0)]);
  });

  test('looks at few items only', () => {
    const many = Array.from({length: 25}, (_, i) => someItem(i * 100, [size(60)]));
    const none: Seat[] = [];
    expect(rescueSeats(none, many, {...space, to: 3000})).toBe(none);
  });

  test('only adds: keeps everyone\'s side and row, takes no seat away, and what it adds is possible', () => {
    let rescued = 0;
    fc.assert(fc.property(someStory(14), ({items, space: room}) => {
      const seats = takeSeats(items, room, Infinity);
      const all = rescueSeats(seats, items, room);
      const placeOf = ({item, side, row}: Seat): string => `${item} ${side} ${row}`;
      const places = all.map(placeOf);
      expect(seats.map(placeOf).every(place => places.includes(place))).toBe(true);
      expect(all.map(({item}) => item)).toEqual([...new Set(all.map(({item}) => item))].toSorted((a, b) => a - b));
      if (all.length === seats.length) expect(all).toEqual(seats);
      else {
        rescued += 1;
        expect(seatingCost(all, items, room)).toBeLessThan(Infinity);
      }
    }), {seed: 1, numRuns: 60});
    expect(rescued).toBeGreaterThan(1);
  });
});
