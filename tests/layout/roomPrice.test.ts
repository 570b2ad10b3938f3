import {describe, expect, test} from 'vitest';
import {roomPrice, type RoomWish} from '../../src/layout/roomPrice.ts';

/** 100 labels of 90 px on 10 units, and one far away. */
const wishes: RoomWish[] = [...Array.from({length: 100}, (_, i) => ({at: i / 10, length: 90, worth: 9})), {at: 1000, length: 90, worth: 9}];

describe('roomPrice(wishes, rows)(scale)(at)', () => {
  test('is most of what a px is worth in the mean where more labels are around than the rows have room for', () => {
    expect(roomPrice(wishes, 1)(100)(5)).toBeCloseTo(0.08);
    expect(roomPrice([{at: 0, length: 900, worth: 9}], 1)(1)(0)).toBeCloseTo(0.008);
  });

  test('is next to nothing where they have, be it for more rows, a larger scale or another place', () => {
    for (const [rows, scale, at] of [[12, 100, 5], [1, 2000, 5], [1, 100, 1000]] as const) expect(roomPrice(wishes, rows)(scale)(at)).toBeLessThan(0.001);
  });

  test('is a number also where nothing wants room', () => {
    expect(roomPrice([], 1)(1)(0)).toBeLessThan(0.001);
  });
});
