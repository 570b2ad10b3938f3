import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createWarp, type SegmentSpec} from '../../src/scale/warp.ts';

const plain = (t0: number, t1: number): SegmentSpec => ({kind: 'plain', t0, t1});
const cut = (t0: number, t1: number, length: number): SegmentSpec => ({kind: 'cut', t0, t1, length});
const broken = createWarp([plain(0, 10), cut(10, 90, 5), plain(90, 100)]);

describe('createWarp(segments)', () => {
  test('is time itself in the plain segment nearest to 1970', () => {
    expect([0, 9.125].map(broken)).toEqual([0, 9.125]);
    const future = createWarp([plain(-90, -80), cut(-80, -5, 7), plain(-5, 5), cut(5, 1e20, 7), plain(1e20, 2e20)]);
    expect([-4, 4.125].map(future)).toEqual([-4, 4.125]);
    expect([-90, -80, 1e20].map(future)).toEqual([-22, -12, 12]);
  });

  test('squeezes a break and moves what comes after', () => {
    expect([0, 10, 50, 90].map(broken)).toEqual([0, 10, 12.5, 15]);
  });

  test('moves what comes before where the last plain segment is nearest', () => {
    const warp = createWarp([plain(-100, -90), cut(-90, -10, 5), plain(-10, 0)]);
    expect([-100, -90, -50, -10].map(warp)).toEqual([-25, -15, -12.5, -10]);
  });

  test('lays out what follows the nearest plain segment from there', () => {
    const warp = createWarp([plain(0, 10), {kind: 'compressed', t0: 10, t1: 110, length: 20}]);
    expect([5, 10, 60, 110].map(warp)).toEqual([5, 10, 20, 30]);
  });

  test('runs on at rate one beyond both ends', () => {
    expect([-7, 107].map(broken)).toEqual([-7, 32]);
    expect([-7, 32].map(broken.invert)).toEqual([-7, 107]);
  });

  test('gives back its segments with both pairs of ends', () => {
    expect(broken.segments).toEqual([
      {kind: 'plain', t0: 0, t1: 10, u0: 0, u1: 10},
      {kind: 'cut', t0: 10, t1: 90, u0: 10, u1: 15},
      {kind: 'plain', t0: 90, t1: 100, u0: 15, u1: 25},
    ]);
  });

  test('keeps the digits at both ends of a squeezed stretch', () => {
    const today = 1.75e12;
    const warp = createWarp([{kind: 'compressed', t0: -4.35e20, t1: today, length: 1e19}, plain(today, today + 1e10)]);
    const rate = (today + 4.35e20) / 1e19;
    expect(warp(today - 4350)).toBeCloseTo(today - 4350 / rate, 3);
    expect(warp.invert(warp(today - 4350))).toBeCloseTo(today - 4350, 1);
  });

  test('maps open ends to themselves and unknown to unknown', () => {
    for (const warp of [broken, createWarp([])]) {
      for (const t of [-Infinity, Infinity, NaN]) {
        expect(warp(t)).toBe(t);
        expect(warp.invert(t)).toBe(t);
      }
    }
  });

  test('is the identity without segments', () => {
    expect([createWarp([])(3), createWarp([]).invert(3)]).toEqual([3, 3]);
  });

  test('keeps every digit of today on an axis that begins with the universe', () => {
    const warp = createWarp([plain(-4.35e20, 2e12)]);
    expect(warp(1741219200000.5)).toBe(1741219200000.5);
    expect(warp.invert(1741219200000.5)).toBe(1741219200000.5);
  });

  test('refuses segments that are empty or do not touch', () => {
    expect(() => createWarp([plain(5, 5)])).toThrow(RangeError);
    expect(() => createWarp([cut(0, 5, 0)])).toThrow('segment 0 runs from 0 to 5 with length 0');
    expect(() => createWarp([plain(0, 5), plain(6, 7)])).toThrow('segment 1 begins at 6; the one before ends at 5');
  });

  test('rises strictly, wherever a double can tell', () => {
    fc.assert(fc.property(segmentLists, fractions, fractions, (segments, a, b) => {
      const warp = createWarp(segments);
      const [s, t] = [a, b].map(x => at(segments, x)).toSorted((x, y) => x - y) as [number, number];
      expect(warp(s)).toBeLessThanOrEqual(warp(t));
      if (t - s > 4 * grain(segments, warp(s))) expect(warp(s)).toBeLessThan(warp(t));
    }), {seed: 1, numRuns: 2000});
  });

  test('is undone by its inverse within four steps of the double, as far as the squeeze leaves digits', () => {
    fc.assert(fc.property(segmentLists, fractions, (segments, x) => {
      const warp = createWarp(segments);
      const t = at(segments, x);
      expect(Math.abs(warp.invert(warp(t)) - t)).toBeLessThanOrEqual(4 * grain(segments, warp(t)));
    }), {seed: 1, numRuns: 2000});
  });

  test('is linear on each segment', () => {
    fc.assert(fc.property(segmentLists, segments => {
      const warp = createWarp(segments);
      for (const {t0, t1, u0, u1} of warp.segments) {
        expect(warp(t0)).toBe(u0);
        expect(warp((t0 + t1) / 2)).toBeCloseTo((u0 + u1) / 2, 1);
      }
    }), {seed: 1, numRuns: 500});
  });
});

const fractions = fc.double({min: -0.2, max: 1.2, noNaN: true});

/** Up to nine touching segments around our times; breaks squeeze up to a million times. */
const segmentLists = fc.tuple(
  fc.integer({min: -3e12, max: 2e12}),
  fc.array(fc.record({
    kind: fc.constantFrom('plain' as const, 'cut' as const, 'compressed' as const),
    ms: fc.integer({min: 1, max: 1e11}),
    squeeze: fc.double({min: 1, max: 1e6, noNaN: true}),
  }), {minLength: 1, maxLength: 9}),
).map(([start, parts]) => {
  let t = start;
  return parts.map(({kind, ms, squeeze}): SegmentSpec => {
    const t0 = t;
    t += ms;
    return kind === 'plain' ? plain(t0, t) : {kind, t0, t1: t, length: ms / squeeze};
  });
});

function at(segments: readonly SegmentSpec[], fraction: number): number {
  const [t0, t1] = [segments[0]!.t0, segments.at(-1)!.t1];
  return t0 + (t1 - t0) * fraction;
}

/** One step of the larger double, in time: a break that squeezes f times loses a factor f. */
function grain(segments: readonly SegmentSpec[], u: number): number {
  const warp = createWarp(segments);
  const segment = warp.segments.find(({u0, u1}) => u >= u0 && u <= u1);
  const squeeze = segment ? (segment.t1 - segment.t0) / (segment.u1 - segment.u0) : 1;
  const ends = warp.segments.flatMap(s => [s.t0, s.t1, s.u0, s.u1]);
  return Math.max(...[u, warp.invert(u), ...ends].map(Math.abs)) * 2 ** -52 * Math.max(1, squeeze);
}
