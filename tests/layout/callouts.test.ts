import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CalloutItem, CalloutSpace} from '../../src/layout/calloutItem.ts';
import {callouts, type Callout, type CalloutLayout} from '../../src/layout/callouts.ts';
import {crossings} from './leaderStrokes.ts';
import {size, someItem, someStory, type SomeItem} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 1000, sides: 2, labelRows: 3, labelsAcross: 400, markRows: 5, least: {along: 40, across: 20}, gap: 12, reach: 100};

/** Least distance between marks in a row, and between a leader and a mark that is not its own, px. */
const MARKS_APART = 2;
const CLEAR = 4;

describe('callouts(items, space)', () => {
  test('puts the only label next to the axis, over its mark', () => {
    const {placed, sides} = callouts([someItem(500, [size(80, 60)])], space);
    expect(placed).toEqual([expect.objectContaining({item: 0, side: 0, row: 0, label: 0, markRow: 0, start: 460, way: [500, 500], tracks: [-1]})]);
    expect(sides).toEqual([{markRows: 1, rows: [{across: 60, tracks: 0}]}, {markRows: 0, rows: []}]);
  });

  test('has nothing to place where nothing is', () => {
    expect(callouts([], space)).toEqual({placed: [], sides: [{markRows: 0, rows: []}, {markRows: 0, rows: []}]});
    expect(callouts([], {...space, sides: 1}).sides).toHaveLength(1);
  });

  test('gives two labels that would touch a side each', () => {
    expect(callouts([someItem(500, [size(200)]), someItem(520, [size(200)])], space).placed.map(({side, row}) => [side, row])).toEqual([[0, 0], [1, 0]]);
  });

  test('takes the best shape while there is room, a narrower one where that shows more', () => {
    const shapes = [size(200, 50), size(90, 82, 5)];
    const narrow = {...space, to: 500, sides: 1, labelRows: 1} as const;
    const shapesOf = (places: readonly number[]): number[] => callouts(places.map(at => someItem(at, shapes)), narrow).placed.map(({label}) => label);
    expect(shapesOf([250])).toEqual([0]);
    expect(shapesOf([120, 200, 280, 360])).toEqual([1, 1, 1, 1]);
  });

  test('tries narrower shapes for all where that shows more', () => {
    const places = Array.from({length: 30}, (_, i) => 50 + i * 100);
    const {placed} = callouts(places.map(at => someItem(at, [size(195, 50), size(80, 82, 100)])), {...space, to: 3000, sides: 1, labelRows: 1});
    expect(placed).toHaveLength(30);
    expect(placed.every(({label}) => label === 1)).toBe(true);
  });

  test('leaves out the least important where there is no room, of equals the later', () => {
    const crowd = [3, 9, 5, 5].map(priority => someItem(500, [size(150)], {priority}));
    const show = (most: number): number[] => callouts(crowd, {...space, from: 400, to: 600, labelRows: most, sides: 1}).placed.map(({item}) => item);
    expect(show(1)).toEqual([1]);
    expect(show(2)).toEqual([1, 2]);
    expect(show(3)).toEqual([1, 2, 3]);
  });

  test('asks for no labels of an item that has no room anyway', () => {
    const shy = {...someItem(20, [size(40)], {priority: 1}), labels: (): never => { throw new Error('asked'); }};
    const full = {...space, to: 100, sides: 1, labelRows: 1, labelsAcross: 50} as const;
    expect(callouts([someItem(50, [size(100)]), ...Array.from({length: 60}, () => shy)], full).placed.map(({item}) => item)).toEqual([0]);
  });

  test('shows everything where everything obviously fits', () => {
    fc.assert(fc.property(roomyStory, ({items, space: room}) => {
      const {placed} = callouts(items, room);
      expect(placed.map(({item}) => item)).toEqual(items.map((_, i) => i));
    }), {seed: 1, numRuns: 25});
  });

  test('never lets a label lose to a less important one of the same size at the same place', () => {
    let lost = 0;
    fc.assert(fc.property(fc.array(fc.integer({min: 1, max: 10}), {minLength: 1, maxLength: 60, size: 'max'}), someStory(1), (priorities, {items, space: room}) => {
      const {placed} = callouts(priorities.map(priority => ({...items[0]!, priority, cell: 'one'})), room);
      const shown = new Set(placed.map(({item}) => item));
      const least = Math.min(...priorities.filter((_, i) => shown.has(i)));
      const most = Math.max(-Infinity, ...priorities.filter((_, i) => !shown.has(i)));
      expect(most).toBeLessThanOrEqual(least);
      if (most > -Infinity) lost += 1;
    }), {seed: 2, numRuns: 25});
    expect(lost).toBeGreaterThan(10);
  });

  test('keeps to a closer view\'s limits: rows no taller, no more of them, no more rows of marks', () => {
    fc.assert(fc.property(someStory(12), someStory(25), (whole, part) => {
      const limits = callouts(whole.items, whole.space).sides;
      const {sides, placed} = callouts(part.items, {...part.space, sides: whole.space.sides, limits});
      for (const [s, side] of sides.entries()) {
        expect(side.rows.length).toBeLessThanOrEqual(limits[s]!.rows.length);
        expect(side.markRows).toBeLessThanOrEqual(limits[s]!.markRows);
        for (const [row, {across}] of side.rows.entries()) expect(across).toBeLessThanOrEqual(limits[s]!.rows[row]!.across);
      }
      if (limits.every(({rows}) => rows.length === 0)) expect(placed).toEqual([]);
    }), {seed: 3, numRuns: 20});
  });

  // One property, for a layout is dear and every promise holds for each.
  test('keeps every promise for any story in any space', () => {
    let [placedInAll, turnedAway, stepped] = [0, 0, 0];
    fc.assert(fc.property(someStory(60), ({items, space: room}) => {
      const layout = callouts(items, room);
      checkPlacements(layout, items, room);
      checkLabels(layout, room);
      checkSides(layout, room);
      checkLeaders(layout);
      checkMarks(layout, items);
      placedInAll += layout.placed.length;
      turnedAway += items.length - layout.placed.length;
      stepped += layout.placed.flatMap(({tracks}) => tracks).filter(track => track > 0).length;
    }), {seed: 4, numRuns: 70});
    expect(placedInAll).toBeGreaterThan(400);
    expect(turnedAway).toBeGreaterThan(400);
    expect(stepped).toBeGreaterThan(30);
  });

  test('gives an equal layout for equal input', () => {
    fc.assert(fc.property(someStory(40), ({items, space: room}) => {
      expect(callouts(items.map(item => ({...item})), {...room})).toEqual(callouts(items, room));
    }), {seed: 5, numRuns: 10});
  });
});

/** Fewer labels than the rows hold even if all leaders pass all rows; anchors so far apart that none needs to move. */
const roomyStory: fc.Arbitrary<{items: CalloutItem[]; space: CalloutSpace}> =
  fc.record({labels: fc.array(fc.record({along: fc.integer({min: 40, max: 150}), across: fc.integer({min: 20, max: 60}), priority: fc.integer({min: 1, max: 10})}), {minLength: 1, maxLength: 20, size: 'max'}), sides: fc.constantFrom<(1 | 2)[]>(1, 2), careful: fc.boolean()})
    .map(({labels, sides, careful}) => ({
      items: labels.map(({along, across, priority}, i) => someItem(100 + i * 170, [size(along, across)], {priority})),
      space: {...space, to: 200 + labels.length * 170, labelsAcross: 60, labelRows: 1, sides, careful},
    }));

function checkPlacements({placed}: CalloutLayout, items: readonly SomeItem[], room: CalloutSpace): void {
  const seen = placed.map(({item}) => item);
  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b));
  for (const callout of placed) {
    const {along, across} = items[callout.item]!.sizes[callout.label]!;
    expect([callout.along, callout.across]).toEqual([along, across]);
    expect(callout.side).toBeLessThan(room.sides);
    expect(callout.row).toBeLessThan(room.labelRows);
    expect(callout.markRow).toBeLessThan(room.markRows);
  }
}

/** Inside the walls, apart by the gap, and so are the leaders that pass between them. */
function checkLabels({placed}: CalloutLayout, room: CalloutSpace): void {
  for (const [side, row] of rowsOf(placed)) {
    const boxes = placed.filter(callout => callout.side === side && callout.row >= row)
      .map(callout => callout.row === row ? {from: callout.start, to: callout.start + callout.along} : {from: callout.way[row + 1]!, to: callout.way[row + 1]!})
      .toSorted((a, b) => a.from - b.from || a.to - b.to);
    for (const [k, {from, to}] of boxes.entries()) {
      expect(from).toBeGreaterThanOrEqual((k === 0 ? room.from : boxes[k - 1]!.to + room.gap) - 1e-6);
      expect(to).toBeLessThanOrEqual(room.to + 1e-6);
    }
  }
}

function checkSides({placed, sides}: CalloutLayout, room: CalloutSpace): void {
  expect(sides).toHaveLength(room.sides);
  const across = sides.flatMap(({rows}) => rows).reduce((sum, row) => sum + row.across, 0);
  expect(across).toBeLessThanOrEqual(room.labelsAcross);
  for (const [s, side] of sides.entries()) {
    const own = placed.filter(callout => callout.side === s);
    expect(side.markRows).toBe(Math.max(0, ...own.map(({markRow}) => markRow + 1)));
    expect(side.rows).toHaveLength(Math.max(0, ...own.map(({row}) => row + 1)));
    for (const [row, {across: height, tracks}] of side.rows.entries()) {
      expect(height).toBe(Math.max(0, ...own.filter(callout => callout.row === row).map(callout => callout.across)));
      expect(tracks).toBe(Math.max(0, ...own.map(callout => (callout.tracks[row] ?? -1) + 1)));
    }
  }
}

function checkLeaders({placed}: CalloutLayout): void {
  for (const side of [0, 1]) expect(crossings(placed.filter(callout => callout.side === side))).toEqual([]);
}

/** Marks of a row keep apart, and a leader runs through none that lies further out, if its mark shows anywhere. */
function checkMarks({placed}: CalloutLayout, items: readonly CalloutItem[]): void {
  for (const callout of placed) {
    const own = items[callout.item]!;
    expect(callout.way[0]! >= own.anchor[0] && callout.way[0]! <= own.anchor[1]).toBe(true);
    const others = placed.filter(other => other !== callout && other.side === callout.side);
    for (const other of others.filter(({markRow}) => markRow === callout.markRow)) {
      const its = items[other.item]!;
      expect((own.cell !== undefined && own.cell === its.cell) || own.from >= its.to + MARKS_APART || its.from >= own.to + MARKS_APART).toBe(true);
    }
    const outer = others.filter(({markRow}) => markRow > callout.markRow).map(({item}) => items[item]!);
    const isClear = (x: number): boolean => outer.every(({from, to}) => x <= from - CLEAR || x >= to + CLEAR);
    const anyFree = [...own.anchor, ...outer.flatMap(({from, to}) => [from - CLEAR, to + CLEAR])].some(x => x >= own.anchor[0] && x <= own.anchor[1] && isClear(x));
    expect(isClear(callout.way[0]!)).toBe(anyFree);
  }
}

const rowsOf = (placed: readonly Callout[]): [number, number][] =>
  [0, 1].flatMap(side => Array.from({length: Math.max(0, ...placed.filter(callout => callout.side === side).map(({row}) => row + 1))}, (_, row): [number, number] => [side, row]));
