import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leaderWidth} from '../../src/layout/arrangeSide.ts';
import type {CalloutSide, LabelSize} from '../../src/layout/calloutItem.ts';
import {createScaledSeats, type ScaledItem, type TakenSeat} from '../../src/layout/scaledSeats.ts';
import {sortedOrder} from '../../src/layout/sortedOrder.ts';
import {createZoomLevels, type LevelSeat, type LevelSpace, type ZoomLevels} from '../../src/layout/zoomLevels.ts';
import {size} from './someItems.ts';

const GAP = 12;
/** What compete for a label together. */
const COLUMN = 64;
/** Levels to an octave, and how far a label may slide from one to the next, px. */
const OCTAVE = 2;
const SLIDE = 40;

interface Thing {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly priority: number;
  readonly tie: number;
  readonly labels: readonly LabelSize[];
  readonly foot: number;
  readonly ornament: number;
}

interface Told {
  readonly things: readonly Thing[];
  readonly base: number;
  readonly first: 0 | 1;
  readonly sides: readonly CalloutSide[];
  /** Things that have their seats. */
  readonly held: readonly number[];
  /** No label, leader or ornament reaches further, px. */
  readonly reach: number;
}

const thing = (at: number, more: Partial<Thing> = {}): Thing => ({at, from: at, to: at, priority: 1, tie: 0, labels: [size(100)], foot: 0, ornament: 4, ...more});
const told = (things: readonly Thing[], more: Partial<Told> = {}): Told => ({things, base: 1, first: 0, sides: [{markRows: 2, rows: [{across: 50, tracks: 0}]}], held: [], reach: 170, ...more});

const columnOf = (things: readonly Thing[], key: 'at' | 'from' | 'to' | 'priority'): Float64Array => Float64Array.from(things, one => one[key]);

function spaceOf({things, base, first, sides, held, reach}: Told): LevelSpace {
  const seats = createScaledSeats(sides, GAP);
  held.forEach(row => seats.hold(holdOf(things[row]!)));
  return {base, first, reach, seats, held: new Set(held), tie: row => things[row]!.tie, item: row => itemOf(things[row]!, row)};
}

function itemOf({at, from, to, labels, foot, ornament}: Thing, row: number): ScaledItem {
  return {at, foot, mark: {from, to, before: ornament, behind: ornament}, labels, side: row % 2 === 0 ? 0 : 1};
}

function holdOf({at, from, to, labels}: Thing): TakenSeat {
  return {at, foot: 0, mark: {from, to, before: 4, behind: 4}, side: 0, markRow: 0, reaches: [{before: labels[0]!.along / 2, behind: labels[0]!.along / 2}]};
}

function levelsOf(story: Told): ZoomLevels {
  const at = columnOf(story.things, 'at');
  const order = sortedOrder(at);
  return createZoomLevels({at, from: columnOf(story.things, 'from'), to: columnOf(story.things, 'to'), priority: columnOf(story.things, 'priority'), order, sorted: Float64Array.from(order, row => at[row]!)}, spaceOf(story));
}

interface View { readonly u0: number; readonly u1: number; readonly scale: number }

const seenIn = (levels: ZoomLevels, {u0, u1, scale}: View): readonly LevelSeat[] => levels.seen(u0, u1, scale).toSorted((a, b) => a.row - b.row);
const rowsIn = (levels: ZoomLevels, view: View): number[] => seenIn(levels, view).map(({row}) => row);

describe('createZoomLevels(columns, space)', () => {
  test('shows all that have room, and of two neighbours the more important first', () => {
    const levels = levelsOf(told([thing(100), thing(400), thing(415, {priority: 2})]));
    expect(rowsIn(levels, {u0: 0, u1: 1000, scale: 1})).toEqual([0, 2]);
    expect(rowsIn(levels, {u0: 300, u1: 500, scale: 5})).toEqual([1, 2]);
  });

  test('lets a label come within a level, as soon as there is room; the one beside it slides to make some', () => {
    const short = {labels: [size(60)]};
    const levels = levelsOf(told([thing(400, {priority: 2, ...short}), thing(415, short)]));
    const [first, second] = seenIn(levels, {u0: 300, u1: 500, scale: 2});
    const {scale} = second!.seat;
    expect(second).toMatchObject({row: 1, level: 1});
    expect([1 < scale, scale <= Math.SQRT2]).toEqual([true, true]);
    expect(rowsIn(levels, {u0: 300, u1: 500, scale: scale - 1e-4})).toEqual([0]);
    const there = seenIn(levels, {u0: 300, u1: 500, scale});
    expect(15 * scale + there[1]!.offsets[0]! - there[0]!.offsets[0]! - 60).toBeCloseTo(GAP, 3);
    expect([seenIn(levels, {u0: 300, u1: 500, scale: 1})[0]!.offsets[0], there[0]!.offsets[0]! < -1, first!.row]).toEqual([0, true, 0]);
  });

  test('brings a label back over its mark as soon as there is room', () => {
    const levels = levelsOf(told([thing(400, {priority: 2}), thing(415)]));
    expect(seenIn(levels, {u0: 390, u1: 430, scale: 16}).map(({offsets}) => Math.abs(offsets[0]!) < 1e-3)).toEqual([true, true]);
  });

  test('breaks ties by tie(row), then in favour of the earlier row', () => {
    const fit = {u0: 0, u1: 1000, scale: 1};
    expect(rowsIn(levelsOf(told([thing(500), thing(510)])), fit)).toEqual([0]);
    expect(rowsIn(levelsOf(told([thing(500), thing(510, {tie: 1})])), fit)).toEqual([1]);
    expect(rowsIn(levelsOf(told([thing(500, {priority: 2}), thing(510, {tie: 1})])), fit)).toEqual([0]);
  });

  test('gives no seat to what has one, and none to a mark that is long by then', () => {
    expect(rowsIn(levelsOf(told([thing(500), thing(800)], {held: [0]})), {u0: 0, u1: 1000, scale: 4})).toEqual([1]);
    const fit = {u0: 0, u1: 1000, scale: 1};
    expect(rowsIn(levelsOf(told([thing(500, {from: 244, to: 756})])), fit)).toEqual([0]);
    expect(rowsIn(levelsOf(told([thing(500, {from: 243, to: 756})])), fit)).toEqual([]);
    expect(rowsIn(levelsOf(told([thing(500, {from: 244, to: Infinity})])), fit)).toEqual([]);
  });

  test('looks for no seat before its first level', () => {
    const levels = levelsOf(told([thing(500)], {first: 1}));
    expect([1, 1.01].map(scale => rowsIn(levels, {u0: 0, u1: 1000, scale}))).toEqual([[], [0]]);
  });

  test('shows a view like the ones before it where only rounding tells their scales apart', () => {
    const shown = [2 * (1 - 1e-12), 2, 2 * (1 + 1e-12)].map(scale => rowsIn(levelsOf(told([thing(490, {priority: 2}), thing(530), thing(500), thing(508)])), {u0: 0, u1: 1000, scale}));
    expect(shown[0]!.length).toBeGreaterThan(1);
    expect(new Set(shown.map(String)).size).toBe(1);
  });

  test('decides a crowd however long, whose priority rises from end to end', () => {
    const many = (count: number, tie: (i: number) => number): Thing[] => Array.from({length: count}, (_, i) => thing(i * 20, {tie: tie(i)}));
    for (const tie of [(i: number) => i, (i: number) => -i]) {
      const levels = levelsOf(told(many(30_000, tie)));
      expect(rowsIn(levels, {u0: 300_000, u1: 301_000, scale: 1}).length).toBeGreaterThan(4);
    }
  });

  test('lets a mark of a coarser level count however far away its anchor is', () => {
    const tall = {labels: [size(20, 60)], priority: 9};
    const things = [
      thing(220), thing(405, {priority: 2}), thing(700, {from: 400, priority: 5}),
      // These are too tall for a seat, but keep those at 220 and 405 from competing before level 2.
      ...[200, 386].flatMap(at => Array.from({length: 4}, () => thing(at, tall))),
    ].map(one => ({...one, labels: one.labels[0]!.across === 60 ? one.labels : [size(20, 30)]}));
    const levels = levelsOf(told(things, {first: 1, reach: 32, sides: [{markRows: 1, rows: [{across: 30, tracks: 0}]}]}));
    levels.seen(0, 30, 4);
    expect(rowsIn(levels, {u0: 400, u1: 410, scale: 4})).toEqual([2]);
    expect(rowsIn(levels, {u0: 210, u1: 230, scale: 4})).toEqual([0]);
  });

  test('sees a mark whose anchor is far away, and lets it count against the marks it meets', () => {
    const one = told([thing(0, {to: 300}), thing(600, {from: 290, priority: 2})], {first: 1, reach: 32, sides: [{markRows: 1, rows: [{across: 50, tracks: 0}]}]});
    expect(rowsIn(levelsOf({...one, things: one.things.slice(0, 1)}), {u0: 250, u1: 260, scale: 2})).toEqual([0]);
    expect(rowsIn(levelsOf(one), {u0: 0, u1: 1, scale: 2})).toEqual([]);
  });

  test('misses nothing at the border of a column, however its place is rounded', () => {
    // Too tall for a seat, they keep what is 40 px further from competing before their columns part, at level 10.
    const tall = {labels: [size(20, 60)], priority: 9};
    let borders = 0;
    for (const base of [0.1, 0.3, 7e-9, 1000 / 3]) {
      const scale = 32 * base;
      for (let k = 1; k < 300; k += 2) {
        // Just before the border, but rounded into the column behind it.
        const at = k * COLUMN / scale * (1 - 2 ** -53);
        if (at * scale / COLUMN < k || at >= k * COLUMN / scale) continue;
        borders++;
        const levels = levelsOf(told([...Array.from({length: 4}, () => thing(at - 40 / scale, tall)), thing(at)], {base}));
        expect(rowsIn(levels, {u0: at - 50 / scale, u1: at + 50 / scale, scale})).toEqual([4]);
      }
    }
    expect(borders).toBeGreaterThan(10);
  });

  test('shows the same in a view as every other way there, and as deciding everywhere at once', () => {
    let [shown, late] = [0, 0];
    fc.assert(fc.property(someStory, fc.array(someView, {minLength: 1, maxLength: 6}), (story, drawn) => {
      const views = drawn.map(view => viewOf(view, story));
      const everywhere = decidedEverywhere(story, Math.max(...views.map(({scale}) => levelAt(scale, story.base))));
      const levels = levelsOf(story);
      for (const view of views) {
        const seen = seenIn(levels, view);
        expect(seen).toEqual(everywhere(view));
        expect(seenIn(levelsOf(story), view)).toEqual(seen);
        expect(seenIn(levels, view)).toEqual(seen);
        expect(new Set(seen.map(({row}) => row)).size).toBe(seen.length);
        shown += seen.length;
        late += seen.filter(({level}) => level > 1).length;
      }
    }), {seed: 1, numRuns: 24});
    expect(shown).toBeGreaterThan(150);
    expect(late).toBeGreaterThan(30);
  });

  test('keeps labels, leaders and marks apart at every scale, and puts none into a row too low for it', () => {
    let shown = 0;
    fc.assert(fc.property(someStory, fc.array(someView, {minLength: 1, maxLength: 4}), (story, drawn) => {
      const bare = {...story, held: []};
      const levels = levelsOf(bare);
      for (const view of drawn.map(one => viewOf(one, bare))) {
        // So deep that a px is finer than doubles are, nothing can be told apart.
        if (view.scale > 1e6) continue;
        const seen = seenIn(levels, view);
        expect(meetingsAt(bare, seen, view.scale)).toEqual([]);
        for (const {item, seat} of seen) expect(item.labels[seat.label]!.across).toBeLessThanOrEqual(bare.sides[seat.side]!.rows[seat.row]!.across);
        shown += seen.length;
      }
    }), {seed: 3, numRuns: 100});
    expect(shown).toBeGreaterThan(150);
  });

  test('keeps what is seen, in its seat, at every larger scale where it is still inside', () => {
    let kept = 0;
    fc.assert(fc.property(someStory, someView, fc.double({min: 0, max: 6, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}), (story, drawn, octaves, share) => {
      const view = viewOf(drawn, story);
      const length = (view.u1 - view.u0) / 2 ** octaves;
      const u0 = view.u0 + share * (view.u1 - view.u0 - length);
      const closer: View = {u0, u1: u0 + length, scale: view.scale * 2 ** octaves};
      const levels = levelsOf(story);
      const before = seenIn(levels, view).filter(({item}) => item.at >= closer.u0 && item.at <= closer.u1);
      const after = new Map(seenIn(levels, closer).map(seat => [seat.row, seat]));
      for (const seat of before) {
        const {offsets, ...same} = after.get(seat.row)!;
        expect(same).toEqual((({offsets: _, ...rest}) => rest)(seat));
        offsets.forEach((offset, row) => expect(Math.abs(offset - seat.offsets[row]!)).toBeLessThanOrEqual(SLIDE * Math.ceil(OCTAVE * octaves + 1) + 1e-3));
      }
      kept += before.length;
    }), {seed: 2, numRuns: 200});
    expect(kept).toBeGreaterThan(150);
  });
});

/** Anywhere between 0 and 1000, in the same places, on the borders of columns, in a thick of them, and as close together as doubles are fine. */
const somePlace = fc.oneof(
  fc.integer({min: 0, max: 1000}), fc.constantFrom(0, 500, 500, 1000), fc.integer({min: 0, max: 15}).map(k => 64 * k),
  {weight: 4, arbitrary: fc.record({cluster: fc.integer({min: 0, max: 9}), k: fc.integer({min: 0, max: 300})}).map(({cluster, k}) => 100 * cluster + k / 5)}, fc.integer({min: 0, max: 40}).map(k => 300 + k * 2 ** -34),
);

const someThing: fc.Arbitrary<Thing> = fc.record({
  at: somePlace, before: someLength(), behind: someLength(), priority: fc.integer({min: 1, max: 3}), tie: fc.constantFrom(0, 0, 1, 2), foot: fc.constantFrom(0, 0, 5, -5), ornament: fc.constantFrom(0, 4, 40), open: fc.constantFrom('', '', '', '', '', '', '', 'from', 'to'),
  labels: fc.array(fc.record({along: fc.constantFrom(20, 60, 130), across: fc.constantFrom(30, 50), cost: fc.constantFrom(0, 20)}), {minLength: 1, maxLength: 2}),
}).map(({before, behind, open, ...rest}) => ({...rest, from: open === 'from' ? -Infinity : rest.at - before, to: open === 'to' ? Infinity : rest.at + behind}));

/** Labels and ornaments that reach no further than so many px. */
const someSmallThing: fc.Arbitrary<Thing> = someThing.map(one => ({...one, foot: 0, ornament: Math.min(4, one.ornament), labels: [size(20, 30)]}));

function someLength(): fc.Arbitrary<number> {
  return fc.oneof({weight: 9, arbitrary: fc.constant(0)}, fc.constantFrom(1e-6, 0.03, 1, 10, 40, 160, 320), fc.integer({min: 0, max: 700}));
}

const someThings = (one: fc.Arbitrary<Thing>): fc.Arbitrary<Thing[]> => fc.oneof(
  {weight: 4, arbitrary: fc.array(one, {minLength: 60, maxLength: 150, size: 'max'})}, fc.array(one, {minLength: 1, maxLength: 4}), fc.array(one.map(other => ({...other, at: 500, from: 500, to: 500})), {minLength: 1, maxLength: 30}),
);

const someStory: fc.Arbitrary<Told> = fc.constantFrom(170, 32).chain(reach => fc.record({
  reach: fc.constant(reach), things: someThings(reach === 170 ? someThing : someSmallThing),
  base: fc.constantFrom(1, 0.1, 0.3, 1.7), first: fc.constantFrom<(0 | 1)[]>(0, 1), hold: fc.array(fc.nat(), {maxLength: 3}),
  sides: fc.array(fc.record({markRows: fc.integer({min: 1, max: 3}), rows: fc.array(fc.record({across: fc.constantFrom(30, 50), tracks: fc.constant(0)}), {minLength: 1, maxLength: 3})}), {minLength: 1, maxLength: 2}),
})).map(({hold, ...story}) => {
  const held: number[] = [];
  // Marks of the whole stand apart in their row.
  for (const row of hold.map(some => some % story.things.length)) if (held.every(other => story.things[other]!.to < story.things[row]!.from || story.things[other]!.from > story.things[row]!.to)) held.push(row);
  return {...story, held};
});

/** The middle, or close to one of the things; how many octaves in. */
const someView = fc.record({near: fc.nat(), aside: fc.double({min: -1, max: 1, noNaN: true}), octaves: fc.oneof(fc.integer({min: 0, max: 40}), fc.integer({min: 0, max: 8}), {weight: 2, arbitrary: fc.double({min: 0, max: 5, noNaN: true})}), width: fc.constantFrom(30, 300, 1000)});

/** A view of so many px. */
function viewOf({near, aside, octaves, width}: {near: number; aside: number; octaves: number; width: number}, {things, base}: Told): View {
  const scale = base * 2 ** octaves;
  const middle = things[near % things.length]!.at + aside * width / 2 / scale;
  return {u0: middle - width / 2 / scale, u1: middle + width / 2 / scale, scale};
}

const levelAt = (scale: number, base: number): number => Math.max(0, Math.ceil(Math.log2(scale / base) * OCTAVE - 1e-6));

/** All levels decided wherever there is something, one after the other: nothing is left out, so nothing depends on where one looks. */
function decidedEverywhere(story: Told, last: number): (view: View) => readonly LevelSeat[] {
  const levels = levelsOf(story);
  // Deep in there are more stretches than can be counted: those that hold a thing will do.
  for (let level = 0; level <= last; level++) for (const {at} of story.things) levels.seen(at, at, story.base * 2 ** (level / OCTAVE));
  return view => seenIn(levels, view);
}

interface Box { readonly name: string; readonly from: number; readonly to: number; readonly apart: number }

/** What stands in each row at a scale, in px: labels and leaders that pass, marks and leaders that pass; leaders may be as near to each other as they like to be. */
function meetingsAt(story: Told, seats: readonly LevelSeat[], k: number): string[] {
  const rows = new Map<string, Box[]>();
  const put = (row: string, box: Box): void => void (rows.has(row) ? rows.get(row)!.push(box) : rows.set(row, [box]));
  for (const {row: name, item, seat, offsets} of seats) {
    const foot = item.at * k + item.foot;
    const {along} = item.labels[seat.label]!;
    put(`${seat.side} label ${seat.row}`, {name: `${name}`, from: foot + offsets.at(-1)! - along / 2, to: foot + offsets.at(-1)! + along / 2, apart: GAP});
    for (let row = 0; row < seat.row; row++) put(`${seat.side} label ${row}`, {name: `leader of ${name}`, from: foot + offsets[row]!, to: foot + offsets[row]!, apart: GAP + leaderWidth(GAP) / 2});
    put(`${seat.side} mark ${seat.markRow}`, {name: `mark of ${name}`, from: item.mark.from * k - item.mark.before, to: item.mark.to * k + item.mark.behind, apart: 2});
    for (let row = seat.markRow + 1; row < story.sides[seat.side]!.markRows; row++) put(`${seat.side} mark ${row}`, {name: `leader of ${name}`, from: foot, to: foot, apart: 4});
  }
  return [...rows].flatMap(([row, boxes]) => boxes.flatMap((a, i) => boxes.slice(i + 1).flatMap(b => {
    const isLeader = [a, b].filter(({name}) => name.startsWith('leader')).length;
    const apart = isLeader === 2 ? 0 : isLeader === 1 ? Math.min(a.apart === 2 ? 4 : a.apart, b.apart === 2 ? 4 : b.apart) : a.apart;
    return Math.max(a.from - b.to, b.from - a.to) >= apart - 1e-3 ? [] : [`${row} at ${k}: ${a.name}, ${b.name}`];
  })));
}
