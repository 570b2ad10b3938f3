import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {packLanes, type Lanes} from '../../src/layout/packLanes.ts';
import {packMarks} from '../../src/layout/packMarks.ts';

interface Stretch { readonly from: number; readonly to: number }

const pack = (list: readonly Stretch[], gap = 0): Lanes => packLanes(list.map(({from}) => from), list.map(({to}) => to), gap);
const lanesOf = (list: readonly (readonly [number, number])[], gap = 0): number[] => [...pack(list.map(([from, to]) => ({from, to})), gap).lanes];

describe('packLanes(from, to, gap)', () => {
  test('packs the example in its comment', () => {
    expect(packLanes([0, 5, 10], [10, 20, 15])).toEqual({lanes: Uint32Array.of(0, 1, 0), count: 2});
  });

  test('takes the lowest free lane, not the one freed last', () => {
    expect(lanesOf([[0, 4], [1, 6], [7, 9]])).toEqual([0, 1, 0]);
  });

  test('keeps the gap asked for', () => {
    expect(lanesOf([[0, 10], [10, 20]])).toEqual([0, 0]);
    expect(lanesOf([[0, 10], [12, 20]], 2)).toEqual([0, 0]);
    expect(lanesOf([[0, 10], [11, 20]], 2)).toEqual([0, 1]);
  });

  test('gives the lower lane to the one that begins first, wherever it is in the list', () => {
    expect(lanesOf([[5, 15], [0, 10]])).toEqual([1, 0]);
    expect(lanesOf([[0, 1], [0, 9]])).toEqual([0, 1]);
  });

  test('lets nothing lie on what has no length', () => {
    expect(lanesOf([[5, 5], [5, 5], [5, 8], [0, 5], [8, 8]])).toEqual([0, 1, 2, 0, 0]);
    expect(lanesOf([[0, 0], [0, 0], [-7, -7], [-7, 0], [1e15, 1e15], [1e15, 1e15]])).toEqual([0, 1, 0, 1, 0, 1]);
  });

  test('has no lanes for nothing', () => {
    expect(packLanes([], [])).toEqual({lanes: new Uint32Array(0), count: 0});
  });

  test('lays nothing over another in as few lanes as overlap anywhere', () => {
    fc.assert(fc.property(stretches, gap, (list, space) => {
      const {lanes, count} = pack(list, space);
      for (const [i, a] of list.entries()) for (const [j, b] of list.entries()) if (i < j && overlap(a, b, space)) expect(lanes[i]).not.toBe(lanes[j]);
      expect(count).toBe(Math.max(0, ...list.map(({from}) => list.filter(other => holds(other, from, space)).length)));
      expect(count).toBe(Math.max(0, ...[...lanes].map(lane => lane + 1)));
    }), {seed: 1, numRuns: 300});
  });

  test('needs as few lanes as any way of dealing them out', () => {
    fc.assert(fc.property(fc.array(stretch, {maxLength: 6}), gap, (list, space) => {
      expect(pack(list, space).count).toBe(fewestLanes(list, space));
    }), {seed: 2, numRuns: 300});
  });

  test('finds a lane only where all lower ones are taken', () => {
    fc.assert(fc.property(stretches, gap, (list, space) => {
      const {lanes} = pack(list, space);
      for (const [i, {from}] of list.entries()) {
        const below = new Set(list.flatMap((other, j) => j !== i && lanes[j]! < lanes[i]! && holds(other, from, space) ? [lanes[j]!] : []));
        expect(below.size).toBe(lanes[i]);
      }
    }), {seed: 3, numRuns: 300});
  });

  test('moves nothing that begins before what is added', () => {
    let moved = 0;
    fc.assert(fc.property(stretches, stretch, gap, (list, added, space) => {
      const [before, after] = [pack(list, space).lanes, pack([...list, added], space).lanes];
      for (const [i, {from}] of list.entries()) {
        if (from <= added.from) expect(after[i]).toBe(before[i]);
        else if (after[i] !== before[i]) moved += 1;
      }
    }), {seed: 4, numRuns: 300});
    expect(moved).toBeGreaterThan(50);
  });

  test('can need fewer lanes than packMarks rows, which puts the longest first', () => {
    const list = [{from: 0, to: 12}, {from: 10, to: 20}, {from: 18, to: 27}, {from: 25, to: 33}].map(mark => ({...mark, priority: 1}));
    expect(1 + Math.max(...packMarks(list, Infinity).rows)).toBe(4);
    expect(pack(list, 2).count).toBe(2);
  });
});

const stretch = fc.record({from: fc.integer({min: -20, max: 40}), length: fc.integer({min: 0, max: 12})}).map(({from, length}): Stretch => ({from, to: from + length}));
const stretches = fc.array(stretch, {maxLength: 25});
const gap = fc.constantFrom(0, 0, 1, 3);

/** Whether `x` is inside, gap and all; what has no length holds the place where it is. */
const holds = ({from, to}: Stretch, x: number, space: number): boolean => x === from || (from < x && x < to + space);
const overlap = (a: Stretch, b: Stretch, space: number): boolean => holds(a, b.from, space) || holds(b, a.from, space);

/** The fewest over every way: each in one of the lanes used so far that keeps clear, or in a new one. */
function fewestLanes([first, ...rest]: readonly Stretch[], space: number, used: readonly (readonly Stretch[])[] = []): number {
  if (first === undefined) return used.length;
  const joined = used.flatMap((lane, i) => lane.some(other => overlap(first, other, space)) ? [] : [used.with(i, [...lane, first])]);
  return Math.min(...[...joined, [...used, [first]]].map(next => fewestLanes(rest, space, next)));
}
