import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leaderTracks, type Step} from '../../src/layout/leaderTracks.ts';
import {cross, crossings, type Leader} from './leaderStrokes.ts';

const step = (from: number, to: number): Step => ({from, to});
const leaders = (steps: readonly Step[], tracks: readonly number[]): Leader[] => steps.map(({from, to}, i) => ({way: [from, to], tracks: [tracks[i]!]}));

describe('leaderTracks(steps)', () => {
  test('needs no track for a leader that goes straight on', () => {
    expect(leaderTracks([step(10, 10), step(30, 30.4), step(50, 49.6)])).toEqual([-1, -1, -1]);
  });

  test('puts steps that keep apart on one track', () => {
    expect(leaderTracks([step(0, 10), step(20, 30), step(60, 50)])).toEqual([0, 0, 0]);
  });

  test('nests steps to the right: the later is nearer to the marks', () => {
    expect(leaderTracks([step(0, 30), step(10, 60)])).toEqual([1, 0]);
    expect(leaderTracks([step(0, 30), step(10, 60), step(20, 90)])).toEqual([2, 1, 0]);
  });

  test('nests steps to the left: the earlier is nearer to the marks', () => {
    expect(leaderTracks([step(30, 0), step(60, 10)])).toEqual([0, 1]);
    expect(leaderTracks([step(30, 0), step(60, 10), step(90, 20)])).toEqual([0, 1, 2]);
  });

  test('opens a fan from one place', () => {
    const steps = [step(50, 0), step(50, 20), step(50, 50), step(50, 80), step(50, 100)];
    expect(leaderTracks(steps)).toEqual([0, 1, -1, 1, 0]);
    expect(crossings(leaders(steps, leaderTracks(steps)))).toEqual([]);
  });

  test('has no tracks for no steps', () => {
    expect(leaderTracks([])).toEqual([]);
  });

  test('lets no two leaders cross that keep their order', () => {
    let wrongOtherwise = 0;
    fc.assert(fc.property(stepsInOrder, steps => {
      const tracks = leaderTracks(steps);
      expect(crossings(leaders(steps, tracks))).toEqual([]);
      if (crossings(leaders(steps, tracks.map(track => Math.min(track, 0)))).length > 0) wrongOtherwise += 1;
    }), {seed: 1, numRuns: 400});
    // On one track most of them would.
    expect(wrongOtherwise).toBeGreaterThan(200);
  });

  test('uses no track that is not needed: below each step lies one that it would cross there', () => {
    fc.assert(fc.property(stepsInOrder, steps => {
      const tracks = leaderTracks(steps);
      for (const [i, track] of tracks.entries()) {
        if (track <= 0) continue;
        const lower = leaders(steps, tracks.with(i, track - 1));
        expect(lower.some((other, j) => j !== i && tracks[j] === track - 1 && (cross(other, lower[i]!) || touchEnds(steps[i]!, steps[j]!)))).toBe(true);
      }
    }), {seed: 2, numRuns: 200});
  });
});

/** Feet in order, some at one place; ends in order and apart, as labels are. */
const stepsInOrder = fc.array(fc.record({foot: fc.integer({min: 0, max: 12}), end: fc.integer({min: 1, max: 20})}), {minLength: 2, maxLength: 12}).chain(list => fc.integer({min: -60, max: 60}).map(shift => {
  let [foot, end] = [0, shift];
  return list.map((next): Step => {
    foot += next.foot;
    end += next.end;
    return step(foot, end);
  });
}));

const touchEnds = (a: Step, b: Step): boolean => Math.max(Math.min(a.from, a.to), Math.min(b.from, b.to)) === Math.min(Math.max(a.from, a.to), Math.max(b.from, b.to));
