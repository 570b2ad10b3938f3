import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {CalloutSpace} from '../../src/layout/calloutItem.ts';
import {callouts, type Callout, type CalloutLayout} from '../../src/layout/callouts.ts';
import {slideIntoFrame, type Frame, type Framed} from '../../src/layout/slideIntoFrame.ts';
import {crossings} from './leaderStrokes.ts';
import {size, someItem, someItems, someSpace, type SomeItem} from './someItems.ts';

const space: CalloutSpace = {from: 0, to: 1000, sides: 1, labelRows: 2, labelsAcross: 400, markRows: 5, least: {along: 40, across: 20}, gap: 10, reach: 100};
const frame: Frame = {from: 0, to: 400, walls: [0, 400], shift: 0, gap: 10};
const slide = (items: readonly SomeItem[], part: Partial<Frame>, room = space): Framed => {
  const {placed, sides} = callouts(items, room);
  return slideIntoFrame(placed, sides, {...frame, ...part});
};
const side = {markRows: 1, rows: [{across: 50, tracks: 1}]};
/** A placed label, 60 px long, in the first row where nothing else is said. */
const callout = (part: Partial<Callout> & Pick<Callout, 'low' | 'high' | 'centres' | 'way' | 'tracks'>): Callout => ({
  item: 0, side: 0, row: 0, label: 0, markRow: 0, across: 50, along: 60, prefer: part.way[0]!, free: [[part.low, part.high]], whole: [part.low, part.high],
  start: part.centres.at(-1)! - (part.along ?? 60) / 2, ...part,
});
const starts = ({placed}: Framed): number[] => placed.map(({start}) => start);

describe('slideIntoFrame(placed, sides, frame)', () => {
  test('moves the whole by the shift', () => {
    const {placed, sides} = slide([someItem(500, [size(80)])], {shift: -300});
    expect(placed).toEqual([expect.objectContaining({item: 0, start: 160, centres: [200], way: [200, 200], tracks: [-1]})]);
    expect(sides).toEqual([{markRows: 1, rows: [{across: 50, tracks: 0}]}]);
  });

  test('stops a label at the edge while its mark goes on', () => {
    const one = [someItem(500, [size(80)])];
    expect([-420, -460, -480, -499].map(shift => starts(slide(one, {shift})))).toEqual([[40], [0], [0], [0]]);
    expect([-140, -110, -101].map(shift => starts(slide(one, {shift})))).toEqual([[320], [320], [320]]);
  });

  test('lets a label leave with its mark', () => {
    const one = [someItem(500, [size(80)])];
    expect([-500, -501, -100, -99].map(shift => slide(one, {shift}).placed.length)).toEqual([1, 0, 1, 0]);
    const span = [someItem(300, [size(80)], {to: 704, anchor: [300, 700], prefer: 500})];
    expect([-700, -701, 100, 101].map(shift => slide(span, {shift}).placed.length)).toEqual([1, 0, 1, 0]);
  });

  test('pushes a neighbour only where a label would else find no room', () => {
    const row = [someItem(100, [size(80)]), someItem(200, [size(80)]), someItem(330, [size(80)])];
    const places = (shift: number): number[][] => slide(row, {shift}, {...space, labelRows: 1}).placed.map(({item, start}) => [item, start]);
    expect(places(-60)).toEqual([[0, 0], [1, 100], [2, 230]]);
    expect(places(-70)).toEqual([[0, 0], [1, 90], [2, 220]]);
    expect(places(-80)).toEqual([[0, 0], [1, 90], [2, 210]]);
  });

  test('slides a leader along a mark that reaches into the frame', () => {
    const [callout] = slide([someItem(100, [size(80)], {to: 504, anchor: [100, 500], prefer: 200})], {shift: -250}).placed;
    expect([callout!.start, callout!.way]).toEqual([0, [2, 2].map(() => callout!.way[0]!)]);
    expect(callout!.way[0]).toBeGreaterThanOrEqual(0);
    expect(callout!.tracks).toEqual([-1]);
  });

  test('leaves out what finds no room though all make way: the one that reaches furthest out', () => {
    const crowd = [10, 20, 30].map(at => someItem(at, [size(180)]));
    const room = {...space, from: -400, labelRows: 1, reach: Infinity};
    expect(callouts(crowd, room).placed.map(({item, start}) => [item, start])).toEqual([[0, -260], [1, -70], [2, 120]]);
    expect(slide(crowd, {}, room).placed.map(({item, start}) => [item, start])).toEqual([[1, 0], [2, 190]]);
    expect(slide(crowd, {shift: 70}, room).placed.map(({item, start}) => [item, start])).toEqual([[1, 0], [2, 190]]);
  });

  test('sends another to a row further out for one that finds room in none itself', () => {
    const rows = {markRows: 1, rows: [{across: 50, tracks: 0}, {across: 30, tracks: 0}]};
    const pair = [
      callout({item: 0, along: 220, low: 10, high: 10, centres: [10], way: [10, 10], tracks: [-1]}),
      callout({item: 1, along: 220, across: 30, low: 200, high: 200, centres: [200], way: [200, 200], tracks: [-1]}),
    ];
    expect(slideIntoFrame(pair, [rows], frame).placed.map(({item, row}) => [item, row])).toEqual([[0, 0], [1, 1]]);
    expect(slideIntoFrame(pair, [side], frame).placed.map(({item, row}) => [item, row])).toEqual([[1, 0]]);
  });

  test('leaves out what came later while zooming in before what was there, and takes nothing away that is no help', () => {
    const three = (since: readonly number[]): Callout[] => [10, 200, 360].map((at, item) =>
      callout({item, since: since[item]!, along: item === 2 ? 70 : 220, low: at, high: at, centres: [at], way: [at, at], tracks: [-1]}));
    const shown = (...since: readonly number[]): number[] => slideIntoFrame(three(since), [side], frame).placed.map(({item}) => item);
    expect(shown(1, 2, 3)).toEqual([0, 2]);
    expect(shown(2, 1, 1)).toEqual([1, 2]);
  });

  test('lets leaders stand closer to labels where a label would else find no room', () => {
    const rows = {markRows: 1, rows: [{across: 50, tracks: 0}, {across: 30, tracks: 0}]};
    const places = (along: number): number[] => slideIntoFrame([
      callout({item: 0, along: 200, low: 90, high: 90, centres: [90], way: [90, 90], tracks: [-1]}),
      callout({item: 1, row: 1, across: 30, low: 200, high: 200, centres: [200, 200], way: [200, 200, 200], tracks: [-1, -1]}),
      callout({item: 2, along, low: 310, high: 310, centres: [310], way: [310, 310], tracks: [-1]}),
    ], [rows], frame).placed.map(({start}) => start);
    // Beside a leader 6.5 px, where it is tight 5.5.
    expect([places(187), places(189), places(190)].map(list => list.length)).toEqual([3, 3, 2]);
  });

  test('keeps labels in the order they had, though their leaders meet at the edge', () => {
    const pair = [
      callout({item: 0, low: 104, high: 104, centres: [140], way: [104, 112], tracks: [0]}),
      callout({item: 1, low: 50, high: 104, centres: [70], way: [98, 98], tracks: [-1]}),
    ];
    expect(starts(slideIntoFrame(pair, [side], {...frame, shift: -104, walls: [-100, 500]}))).toEqual([110 - 104, 40 - 104]);
  });

  test('keeps the rows of the whole, though what made them high is out of view', () => {
    const row = [someItem(100, [size(80, 30)]), someItem(800, [size(80, 90)])];
    expect(slide(row, {}).sides).toEqual([{markRows: 1, rows: [{across: 90, tracks: 0}]}]);
    expect(slide(row, {shift: 2000}).sides).toEqual([{markRows: 1, rows: [{across: 90, tracks: 0}]}]);
  });

  test('leads to the nearest part of a mark that is in view and free', () => {
    const line = callout({low: 0, high: 442, free: [[0, 442], [458, 552], [568, 900]], whole: [0, 900], centres: [100], way: [100, 100], tracks: [-1]});
    const footAt = (shift: number): number => slideIntoFrame([line], [side], {...frame, shift}).placed[0]!.way[0]! - shift;
    expect([0, -400, -443, -460, -553].map(footAt)).toEqual([100, 402, 458, 462, 568]);
    const later = callout({...line, low: 568, high: 900, centres: [800], way: [800, 800], tracks: [-1]});
    expect(slideIntoFrame([later], [side], {...frame, shift: -100}).placed[0]!.way[0]! + 100).toBe(498);
  });

  test('stands in the order of the places in view that leaders can reach', () => {
    const pair = [
      callout({item: 0, low: 0, high: 439, free: [[0, 439], [450, 460]], whole: [0, 460], along: 30, centres: [10], way: [10, 10], tracks: [-1]}),
      callout({item: 1, low: 443, high: 443, along: 30, centres: [480], way: [443, 467], tracks: [0]}),
    ];
    const {placed} = slideIntoFrame(pair, [side], {...frame, shift: -440, walls: [-50, 400]});
    expect(placed.map(({start}) => Math.round(start))).toEqual([65, 25]);
    expect(crossings(placed)).toEqual([]);
  });

  test('keeps leaders that pass an inner row in the frame too', () => {
    const outer = callout({row: 1, low: 103, high: 103, centres: [95, 160], way: [103, 95, 132], tracks: [0, 0]});
    const [placed] = slideIntoFrame([outer], [side], {...frame, shift: -100, walls: [-50, 450]}).placed;
    expect([placed!.centres, placed!.way]).toEqual([[0, 60], [3, 0, 32]]);
  });

  test('lets a leader find its way past a label that makes room for it', () => {
    const three = [
      callout({item: 0, row: 1, low: 3, high: 3, centres: [-5, 160], way: [3, -5, 132], tracks: [0, 0]}),
      callout({item: 1, low: 34, high: 34, centres: [34], way: [34, 34], tracks: [-1]}),
      callout({item: 2, low: 365, high: 365, centres: [365], way: [365, 365], tracks: [-1]}),
    ];
    expect(slideIntoFrame(three, [side], frame).placed.map(({item, start}) => [item, start])).toEqual([[0, 130], [1, 6.5], [2, 335]]);
  });

  test('has nothing to do for nothing', () => {
    expect(slideIntoFrame([], [{markRows: 0, rows: []}], frame)).toEqual({placed: [], sides: [{markRows: 0, rows: []}]});
  });

  test('moves nothing while the whole is in the frame', () => {
    fc.assert(fc.property(someLayout, ({layout, room}) => {
      const {placed, sides} = slideIntoFrame(layout.placed, layout.sides, {from: room.from, to: room.to, walls: [room.from, room.to], shift: 0, gap: room.gap});
      expect(placed.map(({item}) => item)).toEqual(layout.placed.map(({item}) => item));
      placed.forEach((callout, i) => expectSamePlace(callout, layout.placed[i]!, 0));
      expect(sides.map(({markRows}) => markRows)).toEqual(layout.sides.map(({markRows}) => markRows));
    }), {seed: 1, numRuns: 20});
  });

  test('keeps labels inside the walls and apart, and leaders uncrossed, at any shift', () => {
    fc.assert(fc.property(someLayout, shifts, ({layout, room}, list) => {
      for (const shift of list) {
        const view = frameOf(room, shift);
        const {placed} = slideIntoFrame(layout.placed, layout.sides, view);
        expectApart(placed, view);
        for (const side of [0, 1]) expect(crossings(placed.filter(callout => callout.side === side))).toEqual([]);
        for (const {way} of placed) expect(way[0]! >= view.from && way[0]! <= view.to).toBe(true);
      }
    }), {seed: 2, numRuns: 25});
  });

  test('shows a label only while its leader can meet its mark in the frame, and always where it stands inside by itself', () => {
    let [shown, hidden] = [0, 0];
    fc.assert(fc.property(someLayout, shifts, ({layout, room}, list) => {
      for (const shift of list) {
        const view = frameOf(room, shift);
        const framed = new Set(slideIntoFrame(layout.placed, layout.sides, view).placed.map(({item}) => item));
        for (const one of layout.placed) {
          const [from, to] = one.whole;
          if (to + shift < view.from || from + shift > view.to) expect(framed.has(one.item)).toBe(false);
          else if (isInside(one, shift, view)) expect(framed.has(one.item)).toBe(true);
        }
        shown += framed.size;
        hidden += layout.placed.length - framed.size;
      }
    }), {seed: 3, numRuns: 25});
    expect(Math.min(shown, hidden)).toBeGreaterThan(150);
  });

  test('panning moves no label against its mark, nor its leader, where none is pushed in at an edge', () => {
    let inside = 0;
    fc.assert(fc.property(someLayout, fc.integer({min: -STORY, max: 0}), fc.integer({min: 1, max: 500}), ({layout, room}, shift, pan) => {
      const views = [shift, shift - pan].map(at => frameOf(room, at));
      const [before, after] = views.map(view => new Map(slideIntoFrame(layout.placed, layout.sides, view).placed.map(one => [one.item, one])));
      const isQuiet = views.every(view => layout.placed.every(one => isInside(one, view.shift, view) || isOutside(one, view)));
      for (const one of isQuiet ? layout.placed : []) {
        if (!views.every(view => isInside(one, view.shift, view))) continue;
        inside += 1;
        expectSamePlace(before!.get(one.item)!, one, shift);
        expectSamePlace(after!.get(one.item)!, one, shift - pan);
      }
    }), {seed: 4, numRuns: 300});
    expect(inside).toBeGreaterThan(80);
  });

  test('gives equal parts for equal frames, whatever was shown before', () => {
    fc.assert(fc.property(someLayout, shifts, ({layout, room}, list) => {
      const show = (shift: number): Framed => slideIntoFrame(layout.placed, layout.sides, frameOf(room, shift));
      const first = list.map(show);
      expect(list.toReversed().map(show).reverse()).toEqual(first);
    }), {seed: 5, numRuns: 10});
  });
});

/** How long the whole is, and the part that a frame shows, px. */
const STORY = 4000;
const SEEN = 1200;

const someLayout: fc.Arbitrary<{layout: CalloutLayout; room: CalloutSpace}> = fc.record({items: someItems(STORY, 40), room: someSpace(STORY)})
  .map(({items, room: given}) => {
    const room = {...given, careful: false};
    return {layout: callouts(items, room), room};
  });

const shifts = fc.array(fc.integer({min: -STORY, max: SEEN}), {minLength: 4, maxLength: 4});

const frameOf = (room: CalloutSpace, shift: number): Frame => ({from: 0, to: SEEN, walls: [room.from, SEEN - room.from], shift, gap: room.gap});

function expectSamePlace(callout: Callout, other: Callout, shift: number): void {
  expect(callout.start).toBeCloseTo(other.start + shift, 6);
  expect(callout.way.length).toBe(other.way.length);
  callout.way.forEach((x, k) => expect(x).toBeCloseTo(other.way[k]! + shift, 6));
}

/** Inside the walls and apart by the gap, and so are the leaders that pass. */
function expectApart(placed: readonly Callout[], {walls, gap}: Frame): void {
  for (const side of [0, 1]) {
    for (const row of [0, 1, 2]) {
      const boxes = boxesIn(placed.filter(callout => callout.side === side), row);
      for (const [k, {from, to}] of boxes.entries()) {
        const apart = k > 0 && (from === to || boxes[k - 1]!.from === boxes[k - 1]!.to) ? 0 : gap;
        expect(from).toBeGreaterThanOrEqual((k === 0 ? walls[0] : boxes[k - 1]!.to + apart) - 1e-6);
        expect(to).toBeLessThanOrEqual(walls[1] + 1e-6);
      }
    }
  }
}

function boxesIn(own: readonly Callout[], row: number): {from: number; to: number}[] {
  return own.filter(callout => callout.row >= row)
    .map(({start, along, way, row: its}) => its === row ? {from: start, to: start + along} : {from: way[row + 1]!, to: way[row + 1]!})
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Whether a label and its leader, moved by `shift`, stand in the frame without being slid. */
function isInside({start, along, way}: Callout, shift: number, {from, to, walls}: Frame): boolean {
  return start + shift >= walls[0] && start + along + shift <= walls[1] && way.every(x => x + shift >= from && x + shift <= to);
}

function isOutside({whole}: Callout, {shift, from, to}: Frame): boolean {
  return whole[1] + shift < from || whole[0] + shift > to;
}
