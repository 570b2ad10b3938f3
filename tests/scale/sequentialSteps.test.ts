import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {equalSegments, sequenceOf, type Sequence} from '../../src/scale/sequentialSteps.ts';
import type {TimeExtent} from '../../src/scale/findBreaks.ts';
import {createTimeScale} from '../../src/scale/timeScale.ts';

/** Ms with four binary digits behind the point. */
const sixteenths = (min: number, max: number): fc.Arbitrary<number> => fc.oneof(fc.integer({min: 0, max: 160}), fc.integer({min: min * 16, max: max * 16})).map(n => n / 16);
const over = (...bounds: number[]): TimeExtent => ({bounds, from: Math.min(...bounds), to: Math.max(...bounds)});

describe('sequenceOf(extents)', () => {
  test('is where events begin, each place once, with how exactly it is known', () => {
    expect(sequenceOf([over(90), over(10, 0), over(0, 4, 50)])).toEqual({places: [{t: 0, known: 4}, {t: 90, known: 90}], end: 90});
  });

  test('passes over what has no place', () => {
    expect(sequenceOf([over(-Infinity, Infinity), over(NaN)])).toEqual({places: [], end: NaN});
    expect(sequenceOf([{bounds: [-Infinity, 7], from: -Infinity, to: 7}]).places).toEqual([{t: 7, known: 7}]);
  });
});

describe('equalSegments(sequence)', () => {
  const lengths = (sequence: Sequence): unknown[] => equalSegments(sequence).map(({t0, t1, length}) => [t0, t1, length]);
  const at = (...ts: number[]): Sequence['places'] => ts.map(t => ({t, known: t}));

  test('gives the way from each place to the next the same length', () => {
    expect(lengths({places: at(0, 1, 90), end: 90})).toEqual([[0, 1, 45], [1, 90, 45]]);
  });

  test('goes on after the last place as before it, for one step at most', () => {
    expect(lengths({places: at(0, 30), end: 45})).toEqual([[0, 30, 30], [30, 45, 15]]);
    expect(lengths({places: at(0, 30), end: 400})).toEqual([[0, 30, 200], [30, 400, 200]]);
    expect(lengths({places: at(0), end: 8})).toEqual([[0, 8, 8]]);
  });
});

describe('createTimeScale(extents, {scale: "sequential"})', () => {
  test('puts neighbouring places at one distance, in order, and all on the axis', () => {
    fc.assert(fc.property(fc.array(fc.tuple(sixteenths(-1e14, 1e14), sixteenths(0, 1e12)), {minLength: 2, maxLength: 40}).filter(list => new Set(list.map(([t]) => t)).size > 1), list => {
      const extents = list.map(([t, length]) => over(t, t + length));
      const scale = createTimeScale(extents, {length: 900, scale: 'sequential'})!;
      const x = (t: number): number => (scale.warp(t) - scale.fit[0]) * scale.rate;
      const places = [...new Set(list.map(([t]) => t))].toSorted((a, b) => a - b);
      const distances = places.slice(1).map((t, i) => x(t) - x(places[i]!));
      for (const distance of distances) expect(Math.abs(distance - distances[0]!)).toBeLessThan(1e-3);
      for (const {bounds} of extents) for (const t of bounds) expect(Math.abs(x(t) - 450)).toBeLessThan(450.001);
    }), {seed: 1, numRuns: 500});
  });

  test('is even where all stand at one instant', () => {
    expect(createTimeScale([over(5), over(5)], {length: 900, scale: 'sequential'})).toMatchObject({kind: 'time', breaks: []});
  });
});
