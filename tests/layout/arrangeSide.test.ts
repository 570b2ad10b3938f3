import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arrangeSide, type ArrangedSide, type SideLabel} from '../../src/layout/arrangeSide.ts';
import {separate} from '../../src/layout/separate.ts';
import {crossings} from './leaderStrokes.ts';

const space = {from: 0, to: 200, gap: 10};
/** A leader arrives no nearer than this to its label's edge, px. */
const INSET = 2;

const label = (prefer: number, along: number, row = 0, more: Partial<SideLabel> = {}): SideLabel =>
  ({low: prefer, high: prefer, prefer, free: [], whole: [prefer, prefer], along, across: 30, row, ...more});
const starts = (side: ArrangedSide | undefined): number[] => side!.labels.map(({start}) => start);

describe('arrangeSide(labels, space)', () => {
  test('centres a label over its anchor, with a straight leader', () => {
    const side = arrangeSide([label(100, 60)], space)!;
    expect(side.labels).toEqual([{start: 70, centres: [100], way: [100, 100], tracks: [-1]}]);
    expect(side.rows).toEqual([{across: 30, tracks: 0}]);
  });

  test('moves neighbours apart, and keeps both over their anchors while it can', () => {
    const side = arrangeSide([label(90, 60), label(110, 60)], space)!;
    expect(starts(side)).toEqual([35, 105]);
    expect(side.labels.map(({way}) => way)).toEqual([[90, 90], [110, 110]]);
    expect(side.labels.map(({tracks}) => tracks)).toEqual([[-1], [-1]]);
    // A short label has less to give.
    expect(starts(arrangeSide([label(92, 60), label(108, 20)], space))).toEqual([36, 108 - INSET]);
  });

  test('keeps them there though two others cannot both stand over theirs', () => {
    const side = arrangeSide([label(92, 60), label(108, 20), label(400, 60), label(400, 60)], {...space, to: 600})!;
    expect(starts(side)).toEqual([36, 108 - INSET, 335, 405]);
  });

  test('steps aside where a label cannot stand over its anchor', () => {
    const side = arrangeSide([label(100, 60), label(100, 60)], space)!;
    expect(starts(side)).toEqual([35, 105]);
    expect(side.labels.map(({way}) => way)).toEqual([[100, 95 - INSET], [100, 105 + INSET]]);
    expect(side.labels.map(({tracks}) => tracks)).toEqual([[0], [0]]);
    expect(side.rows).toEqual([{across: 30, tracks: 1}]);
  });

  test('moves the feet of leaders along their marks instead of stepping', () => {
    const wide = {low: 50, high: 150};
    const side = arrangeSide([label(100, 60, 0, wide), label(100, 60, 0, wide)], space)!;
    expect(side.labels.map(({tracks}) => tracks)).toEqual([[-1], [-1]]);
    expect(side.labels.map(({way}) => way)).toEqual([[95 - INSET, 95 - INSET], [105 + INSET, 105 + INSET]]);
  });

  test('lets a leader to the second row through the first', () => {
    const side = arrangeSide([label(80, 60), label(100, 60, 1), label(120, 60)], space)!;
    expect(side.labels[1]).toEqual({start: 70, centres: [100, 100], way: [100, 100, 100], tracks: [-1, -1]});
    expect(starts(side)).toEqual([30, 70, 110]);
    expect(side.rows.map(({tracks}) => tracks)).toEqual([0, 0]);
  });

  test('tells the tallest label of each row', () => {
    const side = arrangeSide([label(50, 40, 0, {across: 48}), label(150, 40, 0, {across: 32}), label(100, 40, 1, {across: 20})], space)!;
    expect(side.rows.map(({across}) => across)).toEqual([48, 20]);
  });

  test('keeps a label where it already has a place', () => {
    const side = arrangeSide([label(100, 60, 0, {centres: [120]}), label(110, 20, 1, {centres: [160, 150]})], space)!;
    expect(side.labels.map(({start, centres}) => [start, centres])).toEqual([[90, [120]], [140, [160, 150]]]);
  });

  test('keeps the order of places once taken, though the feet of two leaders have met', () => {
    const side = arrangeSide([label(100, 20, 0, {centres: [130]}), label(100, 20, 0, {centres: [90]})], space)!;
    expect(starts(side)).toEqual([120, 80]);
  });

  test('says that a row is too full', () => {
    expect(arrangeSide([label(100, 100), label(100, 91)], space)).toBeUndefined();
    expect(arrangeSide([label(100, 100), label(100, 90)], space)).toBeDefined();
    expect(arrangeSide([label(100, 195), label(100, 20, 1)], space)).toBeUndefined();
  });

  test('has nothing to do for an empty side', () => {
    expect(arrangeSide([], space)).toEqual({labels: [], rows: []});
  });

  test('keeps labels of a row apart, inside the walls and in the order of their anchors', () => {
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const side = arrangeSide(labels, walls);
      if (side === undefined) return;
      for (const row of side.rows.keys()) {
        const here = inOrder(labels).filter(i => labels[i]!.row === row);
        for (const [k, i] of here.entries()) {
          const [start, end] = [side.labels[i]!.start, side.labels[i]!.start + labels[i]!.along];
          expect(start).toBeGreaterThanOrEqual(k === 0 ? walls.from - 1e-6 : endOf(here[k - 1]!, labels, side) + walls.gap - 1e-6);
          expect(end).toBeLessThanOrEqual(walls.to + 1e-6);
        }
      }
    }), {seed: 1, numRuns: 300});
  });

  test('gives up exactly where a row and the leaders through it are longer than the space', () => {
    let full = 0;
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const fits = [0, 1, 2].every(row => {
        const lengths = labels.filter(item => item.row >= row).map(item => item.row === row ? item.along : 0);
        return lengths.reduce((sum, length) => sum + length, 0) + Math.max(0, lengths.length - 1) * walls.gap <= walls.to - walls.from;
      });
      expect(arrangeSide(labels, walls) !== undefined).toBe(fits);
      if (!fits) full += 1;
    }), {seed: 2, numRuns: 300});
    expect(full).toBeGreaterThan(20);
    expect(full).toBeLessThan(400);
  });

  test('lets no leader run through a label, nor nearer to one than the gap', () => {
    let passed = 0;
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const side = arrangeSide(labels, walls);
      if (side === undefined) return;
      for (const [i, {way}] of side.labels.entries()) {
        for (const [j, other] of side.labels.entries()) {
          if (labels[j]!.row >= labels[i]!.row) continue;
          passed += 1;
          const x = way[labels[j]!.row + 1]!;
          expect(x <= other.start - walls.gap + 1e-6 || x >= other.start + labels[j]!.along + walls.gap - 1e-6).toBe(true);
        }
      }
    }), {seed: 3, numRuns: 300});
    expect(passed).toBeGreaterThan(600);
  });

  test('lets no two leaders cross', () => {
    let steps = 0;
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const side = arrangeSide(labels, walls);
      if (side === undefined) return;
      expect(crossings(side.labels)).toEqual([]);
      steps += side.labels.flatMap(({tracks}) => tracks).filter(track => track > 0).length;
      for (const [row, {tracks}] of side.rows.entries()) expect(tracks).toBe(Math.max(0, ...side.labels.map(item => (item.tracks[row] ?? -1) + 1)));
    }), {seed: 4, numRuns: 300});
    expect(steps).toBeGreaterThan(60);
  });

  test('starts each leader on its anchor and ends it under its label', () => {
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      for (const [i, {start, way, centres, tracks}] of (arrangeSide(labels, walls)?.labels ?? []).entries()) {
        const {low, high, along, row} = labels[i]!;
        expect([way.length, centres.length, tracks.length]).toEqual([row + 2, row + 1, row + 1]);
        expect(way[0]).toBeGreaterThanOrEqual(low);
        expect(way[0]).toBeLessThanOrEqual(high);
        const inset = Math.min(INSET, along / 2);
        expect(way.at(-1)).toBeGreaterThanOrEqual(start + inset - 1e-6);
        expect(way.at(-1)).toBeLessThanOrEqual(start + along - inset + 1e-6);
        expect(centres.at(-1)).toBeCloseTo(start + along / 2, 6);
      }
    }), {seed: 5, numRuns: 300});
  });

  test('needs no step in the first row where all its labels can stand over their anchors', () => {
    let straight = 0;
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const side = arrangeSide(labels, walls);
      if (side === undefined) return;
      // `separate` finds such a row if there is one: its own tests hold it against brute force.
      const over = separate(inOrder(labels).map(i => {
        const {prefer, low, high, along, row} = labels[i]!;
        const slack = row === 0 ? Math.max(0, along / 2 - INSET) : 0;
        return {ideal: prefer, width: row === 0 ? along : 0, min: low - slack, max: high + slack};
      }), walls);
      if (over === undefined) return;
      straight += 1;
      expect(side.labels.map(({tracks}) => tracks[0])).toEqual(labels.map(() => -1));
    }), {seed: 6, numRuns: 500});
    expect(straight).toBeGreaterThan(50);
  });

  test('moves nothing that already stands apart and inside', () => {
    fc.assert(fc.property(someSide, ({labels, walls}) => {
      const side = arrangeSide(labels, walls);
      if (side === undefined) return;
      const again = arrangeSide(labels.map((item, i) => ({...item, prefer: side.labels[i]!.way[0]!, centres: side.labels[i]!.centres})), walls)!;
      for (const [i, {start, way}] of again.labels.entries()) {
        expect(start).toBeCloseTo(side.labels[i]!.start, 6);
        way.forEach((x, k) => expect(x).toBeCloseTo(side.labels[i]!.way[k]!, 6));
      }
    }), {seed: 7, numRuns: 300});
  });
});

const someSide = fc.record({
  labels: fc.array(fc.record({
    at: fc.oneof(fc.integer({min: 0, max: 600}), fc.constantFrom(200, 201, 400)), before: fc.integer({min: 0, max: 40}), after: fc.integer({min: 0, max: 40}),
    along: fc.integer({min: 1, max: 120}), across: fc.integer({min: 15, max: 60}), row: fc.constantFrom(0, 0, 0, 1, 1, 2),
  }), {minLength: 1, maxLength: 12}).map(list => list.map(({at, before, after, along, across, row}): SideLabel => ({low: at - before, high: at + after, prefer: at, free: [], whole: [at - before, at + after], along, across, row}))),
  walls: fc.record({from: fc.integer({min: -40, max: 0}), to: fc.integer({min: 250, max: 640}), gap: fc.integer({min: 1, max: 14})}),
});

const inOrder = (labels: readonly SideLabel[]): number[] => labels.map((_, i) => i).sort((a, b) => labels[a]!.prefer - labels[b]!.prefer || a - b);

const endOf = (i: number, labels: readonly SideLabel[], side: ArrangedSide): number => side.labels[i]!.start + labels[i]!.along;
