import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {freeAnchor, type Anchor} from '../../src/layout/freeAnchor.ts';

interface Mark { readonly from: number; readonly to: number; readonly anchor: readonly [number, number]; readonly prefer: number }

/** A leader keeps this far from marks that are not its own, px. */
const CLEAR = 4;

const bar = (from: number, to: number, prefer = (from + to) / 2): Mark => ({from, to, anchor: [from, to], prefer});

describe('freeAnchor(i, marks, rows)', () => {
  test('is the whole anchor where nothing lies further out', () => {
    expect(freeAnchor(0, [bar(0, 100)], [0])).toMatchObject({low: 0, high: 100, prefer: 50});
    expect(freeAnchor(1, [bar(0, 100), bar(40, 60)], [0, 1])).toMatchObject({low: 40, high: 60, prefer: 50});
  });

  test('keeps the preferred place if that is free', () => {
    expect(freeAnchor(0, [bar(0, 100, 20), bar(30, 40)], [0, 1])).toMatchObject({low: 0, high: 26, prefer: 20});
  });

  test('takes the longest free stretch otherwise, at the place nearest to the preferred one', () => {
    expect(freeAnchor(0, [bar(0, 100), bar(40, 60)], [0, 1])).toMatchObject({low: 0, high: 36, prefer: 36});
    expect(freeAnchor(0, [bar(0, 100), bar(30, 60)], [0, 1])).toMatchObject({low: 64, high: 100, prefer: 64});
  });

  test('looks at all outer rows at once', () => {
    expect(freeAnchor(0, [bar(0, 100), bar(30, 60), bar(50, 70), bar(80, 90)], [0, 1, 2, 1])).toMatchObject({low: 0, high: 26, prefer: 26});
  });

  test('takes no notice of marks in its own row or further in', () => {
    expect(freeAnchor(0, [bar(0, 100), bar(30, 60), bar(0, 200)], [1, 1, 0])).toMatchObject({low: 0, high: 100, prefer: 50});
  });

  test('is the whole anchor again where all of it is covered', () => {
    expect(freeAnchor(0, [bar(50, 50), bar(46, 54)], [0, 1])).toMatchObject({low: 50, high: 50, prefer: 50});
    expect(freeAnchor(0, [bar(0, 100), bar(-10, 60), bar(55, 99)], [0, 1, 2])).toMatchObject({low: 0, high: 100, prefer: 50});
  });

  test('tells all free stretches, for a part of the whole to choose from, and the whole anchor', () => {
    expect(freeAnchor(0, [bar(0, 100), bar(30, 60), bar(80, 90)], [0, 1, 1])).toMatchObject({free: [[0, 26], [64, 76], [94, 100]], whole: [0, 100]});
    expect(freeAnchor(0, [bar(50, 50), bar(46, 54)], [0, 1])).toMatchObject({free: [[50, 50]], whole: [50, 50]});
  });

  test('can be a single place', () => {
    expect(freeAnchor(0, [bar(0, 100), bar(4, 100)], [0, 1])).toMatchObject({low: 0, high: 0, prefer: 0});
  });

  test('is never under an outer mark when any part of the anchor is free, and lies on the anchor', () => {
    let covered = 0;
    fc.assert(fc.property(story, ({marks, rows}) => {
      marks.forEach((mark, i) => {
        const anchor = freeAnchor(i, marks, rows);
        expect(anchor.low <= anchor.prefer && anchor.prefer <= anchor.high).toBe(true);
        const free = freePlaces(i, marks, rows);
        if (free.length === 0) {
          covered += 1;
          expect([anchor.low, anchor.high]).toEqual(mark.anchor);
        } else expect(wholePlaces(anchor).every(place => free.includes(place))).toBe(true);
      });
    }), {seed: 1, numRuns: 250});
    expect(covered).toBeGreaterThan(10);
  });

  test('leaves out no free place next to its own', () => {
    fc.assert(fc.property(story, ({marks, rows}) => {
      marks.forEach((_, i) => {
        const free = freePlaces(i, marks, rows);
        if (free.length === 0) return;
        const {low, high, free: all} = freeAnchor(i, marks, rows);
        expect([...new Set(all.flatMap(([from, to]) => wholePlaces({low: from, high: to})))]).toEqual(free);
        expect(free.includes(low - 1) || free.includes(high + 1)).toBe(false);
        const longest = runs(free).reduce((most, run) => Math.max(most, run), 0);
        expect(free.includes(marks[i]!.prefer) ? wholePlaces({low, high}).includes(marks[i]!.prefer) : high - low === longest).toBe(true);
      });
    }), {seed: 2, numRuns: 250});
  });
});

const story: fc.Arbitrary<{marks: Mark[]; rows: number[]}> = fc.array(fc.record({from: fc.integer({min: 0, max: 60}), length: fc.integer({min: 0, max: 50}), inset: fc.integer({min: 0, max: 5}), share: fc.integer({min: 0, max: 10}), row: fc.integer({min: 0, max: 3})}), {minLength: 1, maxLength: 7})
  .map(list => ({
    marks: list.map(({from, length, inset, share}): Mark => {
      const anchor: [number, number] = [from + inset, from + inset + length];
      return {from, to: from + length + 2 * inset, anchor, prefer: Math.round(anchor[0] + length * share / 10)};
    }),
    rows: list.map(({row}) => row),
  }));

/** Every whole place of the anchor that keeps clear of all marks further out, found by trying each. */
const freePlaces = (i: number, marks: readonly Mark[], rows: readonly number[]): number[] =>
  wholePlaces({low: marks[i]!.anchor[0], high: marks[i]!.anchor[1]})
    .filter(place => marks.every((mark, j) => rows[j]! <= rows[i]! || place <= mark.from - CLEAR || place >= mark.to + CLEAR));

const wholePlaces = ({low, high}: Pick<Anchor, 'low' | 'high'>): number[] => Array.from({length: high - low + 1}, (_, k) => low + k);

/** Lengths of the runs of neighbouring places. */
const runs = (places: readonly number[]): number[] =>
  places.reduce<number[]>((all, place, k) => places[k - 1] === place - 1 ? all.with(-1, all.at(-1)! + 1) : [...all, 0], []);
