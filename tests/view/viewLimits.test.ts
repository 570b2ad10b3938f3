import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createWarp} from '../../src/scale/warp.ts';
import {viewLimits} from '../../src/view/viewLimits.ts';

const day = 86_400_000;
const bigBang = -4.35e20;

describe('viewLimits(fit, warp)', () => {
  test('lets one zoom to a millisecond today, though the story begins with the universe', () => {
    const {minSpan} = viewLimits([bigBang, 1.8e12]);
    expect(minSpan(1.7e12)).toBeLessThan(2);
    expect(minSpan(0)).toBe(1);
    expect(minSpan(bigBang) / day).toBeCloseTo(4.58, 1);
    expect(minSpan(-6e13)).toBeLessThan(60);
  });

  test('counts the time where it stands, though breaks bring it near', () => {
    const island = -2e18;
    const warp = createWarp([
      {kind: 'plain', t0: island, t1: island + 100 * day}, {kind: 'cut', t0: island + 100 * day, t1: 0, length: 5 * day}, {kind: 'plain', t0: 0, t1: 100 * day},
    ]);
    const {minSpan} = viewLimits([warp(island), warp(100 * day)], warp);
    expect(Math.abs(warp(island))).toBeLessThan(110 * day);
    expect(minSpan(warp(island + 50 * day)) / 60_000).toBeCloseTo(2e18 * 2 ** -40 / 60_000, 2);
    expect(minSpan(warp(50 * day))).toBe(1);
  });

  test('leaves four steps of the double to each of a thousand px, at any place', () => {
    fc.assert(fc.property(fc.double({min: -4.4e20, max: 4.4e20, noNaN: true}), u => {
      const step = 2 ** (Math.floor(Math.log2(Math.max(1, Math.abs(u)))) - 52);
      expect(viewLimits([-4.4e20, 4.4e20]).minSpan(u) / step).toBeGreaterThanOrEqual(4000);
    }), {seed: 1, numRuns: 1000});
  });
});
