import {describe, expect, test} from 'vitest';
import type {CalloutSide} from '../../src/layout/calloutItem.ts';
import {createScaledSeats, type ScaledItem, type ScaledSeats, type Seated} from '../../src/layout/scaledSeats.ts';
import {size} from './someItems.ts';

const GAP = 12;
/** Px between a leader and a foreign mark, beside a label, and from the end of a label. */
const CLEAR = 4;
const BESIDE = 7.5;
const NEAR_END = 3;
/** So far a label may slide from level to level. */
const SLIDE = 40;

const sideOf = (rows: number, markRows = 1, across = 50): CalloutSide => ({markRows, rows: Array.from({length: rows}, () => ({across, tracks: 0}))});
const dot = (at: number, labels = [size(80)], side: 0 | 1 = 0): ScaledItem => ({at, foot: 0, mark: {from: at, to: at, before: 4, behind: 4}, labels, side});

/** Lets all of them compete at a level between two scales; the earlier are worth more. */
function fill(seats: ScaledSeats, items: readonly ScaledItem[], level = 0, floor = 1, scale = 1): (Seated | undefined)[] {
  seats.fill(items.map((item, row) => ({row, weight: 10 - row / 100, item})), {level, floor, scale, from: 0, has: () => true, around: [-Infinity, Infinity], walls: [-Infinity, Infinity]});
  return items.map(item => seats.seated.find(seat => seat.item === item));
}

const seated = (items: readonly ScaledItem[], sides: readonly CalloutSide[]): (Seated | undefined)[] => fill(createScaledSeats(sides, GAP), items);

// That labels, leaders and marks keep apart at every scale is tested with the levels.
describe('createScaledSeats(sides, gap)', () => {
  test('seats a label over its leader, on the side that suits it, next to the axis', () => {
    expect(seated([dot(100)], [sideOf(2)])).toMatchObject([{seat: {side: 0, row: 0, markRow: 0, label: 0, scale: 1}}]);
    expect(seated([dot(100)], [sideOf(2)])[0]!.offsets[0]![0]).toBeCloseTo(0, 4);
    expect(seated([dot(100, [size(80)], 1)], [sideOf(2), sideOf(2)])).toMatchObject([{seat: {side: 1}}]);
    expect(seated([dot(100, [size(80)], 1)], [sideOf(2)])).toMatchObject([{seat: {side: 0}}]);
  });

  test('seats two labels of one place on both sides, and a third nowhere: no scale parts them', () => {
    const sides = seated([dot(100), dot(100), dot(100)], [sideOf(3, 3), sideOf(3, 3)]).map(seat => seat?.seat.side);
    expect(sides.filter(side => side !== undefined).sort()).toEqual([0, 1]);
  });

  test('lets no label pass a wall', () => {
    const seats = createScaledSeats([sideOf(1)], GAP);
    const items = [dot(10), dot(290)];
    seats.fill(items.map((item, row) => ({row, weight: 1, item})), {level: 0, floor: 1, scale: 1, from: 0, has: () => true, around: [-Infinity, Infinity], walls: [0, 300]});
    expect(seats.seated.map(({offsets}) => Math.round(offsets[0]![0]!)).sort((a, b) => a - b)).toEqual([-30, 30]);
  });

  test('lets labels of neighbours stand aside, each by as much', () => {
    const [first, second] = seated([dot(0), dot(60)], [sideOf(1)]);
    expect([first!.offsets[0]![0]! + second!.offsets[0]![0]!, 60 + second!.offsets[0]![0]! - first!.offsets[0]![0]! - 80].map(Math.round)).toEqual([0, GAP]);
  });

  test('lets a label that is seated slide to make room at a later level, no further than is seen', () => {
    const seats = createScaledSeats([sideOf(1)], GAP);
    fill(seats, [dot(0)]);
    const [late] = fill(seats, [dot(26)], 1, 1, 1.4);
    const [early] = seats.seated;
    expect(early!.offsets).toHaveLength(2);
    expect(early!.offsets[1]![0]).toBeLessThan(-10);
    expect(early!.offsets[1]![0]).toBeGreaterThanOrEqual(-SLIDE - 1e-3);
    expect(26 * 1.4 + late!.offsets[0]![0]! - early!.offsets[1]![0]! - 80).toBeGreaterThanOrEqual(GAP - 1e-3);
    expect(late!.seat.scale).toBeGreaterThan(1);
  });

  test('leads up through an inner row beside its labels', () => {
    const [inner, outer] = seated([dot(0, [size(80, 30)]), dot(47, [size(80, 50)])], [{markRows: 1, rows: [{across: 30, tracks: 0}, {across: 60, tracks: 0}]}]);
    expect([inner!.seat.row, outer!.seat.row]).toEqual([0, 1]);
    expect(47 - inner!.offsets[0]![0]! - 40).toBeGreaterThanOrEqual(BESIDE - 1e-3);
    expect(Math.abs(inner!.offsets[0]![0]!)).toBeLessThanOrEqual(40 - NEAR_END + 1e-3);
  });

  test('keeps labels out of rows that are too low for them', () => {
    const sides = [{markRows: 1, rows: [{across: 30, tracks: 0}, {across: 60, tracks: 0}]}];
    expect(seated([dot(0, [size(80, 50)])], sides)[0]?.seat.row).toBe(1);
    expect(seated([dot(0, [size(80, 50), size(120, 30)])], sides)[0]?.seat).toMatchObject({row: 0, label: 1});
    expect(seated([dot(0, [size(80, 61)])], sides)).toEqual([undefined]);
  });

  test('puts a mark where it has room, and leads over no mark in a row further out', () => {
    const wide: ScaledItem = {...dot(10), mark: {from: 0, to: 100, before: 0, behind: 0}};
    const seats = createScaledSeats([sideOf(1, 2)], GAP);
    seats.hold({at: 10, foot: 0, mark: wide.mark, side: 0, markRow: 1, reaches: [{before: 40, behind: 10}]});
    expect(fill(seats, [dot(90)])).toEqual([undefined]);
    expect(fill(seats, [dot(100 + CLEAR + 2)])).toMatchObject([{seat: {markRow: 0, scale: 1}}]);
  });

  test('holds a seat at every scale, so that one found later keeps clear of it', () => {
    const seats = createScaledSeats([sideOf(1)], GAP);
    seats.hold({at: 0, foot: 0, mark: dot(0).mark, side: 0, markRow: 0, reaches: [{before: 0, behind: 100}]});
    expect(fill(seats, [dot(60)], 1, 1, 1.5)).toEqual([undefined]);
    const [late] = fill(seats, [dot(60)], 2, 1.5, 2.1);
    expect(late!.seat.scale * 60 + late!.offsets[0]![0]! - 40 - 100).toBeCloseTo(GAP, 3);
  });
});
