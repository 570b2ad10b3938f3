import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createLogWarp, logTau} from '../../src/scale/logWarp.ts';

const taus = fc.integer({min: 0, max: 60}).map(power => 2 ** power);
const ages = fc.tuple(fc.double({min: 0, max: 20.6, noNaN: true}), fc.constantFrom(1, -1)).map(([power, sign]) => sign * 10 ** power);
const references = fc.constantFrom(0, Date.UTC(2025, 2, 6), -1e15);
const step = (t: number): number => 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(t)))) - 52);

describe('createLogWarp(reference, tau)', () => {
  test('gives every tenfold of a long time ago the same length', () => {
    const warp = createLogWarp(0, 1);
    const tenfold = (age: number): number => warp(-age) - warp(-10 * age);
    expect(tenfold(1e6) / tenfold(1e9)).toBeCloseTo(1, 5);
    expect(tenfold(1e6)).toBeCloseTo(Math.LN10, 5);
  });

  test('has one base ms for each ms at the reference, and says its rate anywhere', () => {
    const warp = createLogWarp(5000, 1000);
    expect([warp(5000), warp.rate!(5000), warp.rate!(4000), warp.rate!(6000)]).toEqual([0, 1, 0.5, 0.5]);
    expect(warp(5000.5) - warp(4999.5)).toBeCloseTo(1, 3);
  });

  test('mirrors what comes after the reference', () => {
    const warp = createLogWarp(100, 10);
    expect(warp(100 + 70)).toBe(-warp(100 - 70));
    expect(warp.invert(-warp(30))).toBeCloseTo(170, 9);
  });

  test('maps open ends to themselves and unknown to unknown', () => {
    const warp = createLogWarp(0, 1);
    expect([-Infinity, Infinity, NaN].map(warp)).toEqual([-Infinity, Infinity, NaN]);
    expect([-Infinity, Infinity, NaN].map(warp.invert)).toEqual([-Infinity, Infinity, NaN]);
  });

  test('rises strictly where doubles leave room for it', () => {
    fc.assert(fc.property(references, taus, ages, ages, (reference, tau, a, b) => {
      const warp = createLogWarp(reference, tau);
      const [s, t] = [reference + Math.min(a, b), reference + Math.max(a, b)];
      const apart = (t - s) * warp.rate!(Math.abs(a) > Math.abs(b) ? reference + a : reference + b);
      if (apart > 4 * step(Math.max(Math.abs(warp(s)), Math.abs(warp(t))))) expect(warp(t)).toBeGreaterThan(warp(s));
      else expect(warp(t)).toBeGreaterThanOrEqual(warp(s));
    }), {seed: 1, numRuns: 5000});
  });

  test('is undone by its inverse, each tenfold squeezing the digits once more', () => {
    fc.assert(fc.property(references, taus, ages, (reference, tau, age) => {
      const warp = createLogWarp(reference, tau);
      const t = reference + age;
      const steps = Math.abs(warp.invert(warp(t)) - t) / step(Math.max(Math.abs(t), Math.abs(reference)));
      expect(steps).toBeLessThanOrEqual(4 * (1 + Math.abs(warp(t)) / tau));
    }), {seed: 1, numRuns: 5000});
  });

  test('refuses what is no instant or no length', () => {
    expect(() => createLogWarp(Infinity, 1)).toThrow(RangeError);
    expect(() => createLogWarp(0, 0)).toThrow('createLogWarp: reference 0 and tau 0 must be finite, tau above 0');
  });
});

describe('logTau(bounds, reference, length)', () => {
  test('is the gentlest at which all gaps have 24 px, where they can', () => {
    const bounds = Float64Array.of(-1e6, -1000, -10);
    const tau = logTau(bounds, 0, 400);
    expect(leastGap(bounds, 0, 400, tau)).toBeGreaterThanOrEqual(24);
    expect(leastGap(bounds, 0, 400, tau * 2)).toBeLessThan(24);
  });

  test('leaves a story nearly even where even distances can be told apart', () => {
    expect(logTau(Float64Array.of(0, 10, 20, 30), 30, 400)).toBeGreaterThanOrEqual(30);
  });

  test('is not beaten by any other power of two that is no longer than the story', () => {
    fc.assert(fc.property(fc.array(fc.double({min: 0, max: 20, noNaN: true}), {minLength: 1, maxLength: 12}), fc.integer({min: 100, max: 2000}), (powers, length) => {
      const bounds = Float64Array.from(powers.map(power => -(10 ** power))).sort();
      const best = total(bounds, 0, length, logTau(bounds, 0, length));
      const span = Math.max(1, -bounds[0]!);
      for (let k = 0; 2 ** k < 2 * span; k++) expect(best).toBeGreaterThanOrEqual(total(bounds, 0, length, 2 ** k) * (1 - 1e-6));
    }), {seed: 1, numRuns: 200});
  });
});

function gaps(bounds: Float64Array, reference: number, length: number, tau: number): number[] {
  const at = [...new Set([...bounds, reference])].map(t => Math.log1p((reference - t) / tau)).toSorted((a, b) => a - b);
  return at.slice(1).map((u, i) => (u - at[i]!) * length / at.at(-1)!);
}

const leastGap = (...args: Parameters<typeof gaps>): number => Math.min(...gaps(...args));
const total = (...args: Parameters<typeof gaps>): number => gaps(...args).reduce((sum, px) => sum + Math.min(24, px), 0);
