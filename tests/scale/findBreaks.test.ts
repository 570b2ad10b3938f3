import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findBreaks, type BreakOptions, type TimeExtent} from '../../src/scale/findBreaks.ts';
import type {BreakPlan} from '../../src/scale/fitBreaks.ts';
import type {SegmentSpec} from '../../src/scale/warp.ts';
import {dohaExtents} from './dohaExtents.ts';

const at = (t: number): TimeExtent => ({bounds: [t], from: t, to: t});
const from = (t0: number, t1: number): TimeExtent => ({bounds: [t0, t1], from: t0, to: t1});
const days = (first: number, last: number): TimeExtent[] =>
  Array.from({length: last - first + 1}, (_, i) => at(first + i));
const wide: BreakOptions = {length: 920, minIsland: 0};

describe('findBreaks(extents, options)', () => {
  test('cuts a long empty gap and gives the rest its room', () => {
    const plan = findBreaks([...days(0, 10), ...days(1000, 1010)], wide)!;
    expect(shape(plan)).toEqual(['plain 0–10', 'cut 10–1000', 'plain 1000–1010']);
    expect(plan.rate).toBeCloseTo((920 - 56) / 20, 9);
  });

  test('compresses a gap that a mark reaches into', () => {
    const plan = findBreaks([...days(0, 10), ...days(1000, 1010), from(5, 1005)], wide)!;
    expect(shape(plan)).toEqual(['plain 0–10', 'compressed 10–1000', 'plain 1000–1010']);
  });

  test('takes an open end for a line across, an open start for a short tail', () => {
    const story = [...days(0, 10), ...days(1000, 1010)];
    const kinds = (extent: TimeExtent): string[] => breaksOf(findBreaks([...story, extent], wide)!).map(({kind}) => kind);
    expect(kinds({bounds: [5], from: 5, to: Infinity})).toEqual(['compressed']);
    expect(kinds({bounds: [1005], from: -Infinity, to: 1005})).toEqual(['cut']);
    expect(kinds({bounds: [5, NaN], from: 5, to: NaN})).toEqual(['cut']);
  });

  test('finds the three breaks of the Doha story and is not led astray by a bound within a day', () => {
    const plan = findBreaks(dohaExtents, {length: 920})!;
    expect(breaksOf(plan).map(({kind, t0, t1}) => [kind, iso(t0), iso(t1)])).toEqual([
      ['compressed', '1997-01-01', '1998-01-01'],
      ['cut', '1998-01-01', '2025-02-01'],
      ['compressed', '2025-02-01', '2025-03-01'],
    ]);
    expect(plan.rate * 86_400_000).toBeCloseTo(752 / 9, 9);
    expect(plan.domain.map(iso)).toEqual(['1997-01-01', '2025-03-10']);
  });

  test('cuts gaps of about one length together', () => {
    const plan = findBreaks([...days(0, 4), ...days(500, 504), ...days(990, 994), ...days(1500, 1504)], wide)!;
    expect(breaksOf(plan).map(({t0, t1}) => [t0, t1])).toEqual([[4, 500], [504, 990], [994, 1500]]);
  });

  test('cuts no group of gaps that gains less than half as much again for each', () => {
    const every10 = (first: number, last: number): TimeExtent[] => days(first / 10, last / 10).map(({to}) => at(to * 10));
    expect(breaksOf(findBreaks([...every10(0, 70), ...every10(170, 240), ...every10(340, 400)], wide)!)).toEqual([]);
  });

  test('leaves events at equal distances alone, however many', () => {
    for (const step of [1, 86_400_000, 3.7e9]) {
      for (let n = 2; n <= 40; n++) {
        const extents = Array.from({length: n}, (_, i) => at(-7 + i * step));
        expect(breaksOf(findBreaks(extents, {length: 1000})!)).toEqual([]);
      }
    }
  });

  test('breaks nothing where a break would take a good part of what it saves', () => {
    expect(breaksOf(findBreaks([...days(0, 5), ...days(19, 24)], {length: 280})!)).toEqual([]);
  });

  test('makes no more breaks than asked for', () => {
    const extents = [...days(0, 4), ...days(100, 104), ...days(10_000, 10_004)];
    expect(breaksOf(findBreaks(extents, wide)!)).toHaveLength(2);
    expect(breaksOf(findBreaks(extents, {...wide, maxBreaks: 1})!).map(({t0}) => t0)).toEqual([104]);
    expect(breaksOf(findBreaks(extents, {...wide, breaks: 'none'})!)).toEqual([]);
  });

  test('keeps breaks and padded islands under 45 % of the axis', () => {
    for (let length = 120; length < 1200; length += 20) {
      const plan = findBreaks(dohaExtents, {length})!;
      expect(breaksOf(plan).length * 56).toBeLessThanOrEqual(0.45 * length);
    }
    expect(breaksOf(findBreaks(dohaExtents, {length: 280})!)).toHaveLength(2);
  });

  test('puts a day around a single instant', () => {
    expect(findBreaks([at(0)], {length: 240})).toEqual({
      segments: [{kind: 'plain', t0: -43_200_000, t1: 43_200_000}], domain: [-43_200_000, 43_200_000], rate: 240 / 86_400_000,
    });
  });

  test('is nothing when nothing has a place in time', () => {
    expect(findBreaks([], {length: 240})).toBeUndefined();
    expect(findBreaks([{bounds: [NaN, Infinity], from: -Infinity, to: Infinity}], {length: 240})).toBeUndefined();
  });

  test('refuses an axis without length', () => {
    expect(() => findBreaks([at(0)], {length: 0})).toThrow('findBreaks: length is 0; it must be a number of px above 0');
    expect(() => findBreaks([at(0)], {length: 9, breakLength: NaN})).toThrow(RangeError);
  });

  test('cuts the same gaps for a story in deep time', () => {
    const gigayear = 3.15576e19;
    const plan = findBreaks([at(-13.8 * gigayear), at(-4.54 * gigayear), ...days(0, 20).map(({to}) => at(to * 86_400_000))], {length: 920})!;
    expect(breaksOf(plan)).toHaveLength(2);
    expect(lengthInPx(plan)).toBeCloseTo(920, 1);
  });

  test('takes the gaps that no other choice of as many gaps can beat', () => {
    fc.assert(fc.property(stories, extents => {
      const plan = findBreaks(extents, wide)!;
      const bounds = boundsOf(extents);
      const gaps = bounds.slice(1).map((t, i) => t - bounds[i]!);
      const m = breaksOf(plan).length;
      const rates = subsets(gaps, m).map(cut => (920 - m * 56) / (sum(gaps) - sum(cut)));
      expect(plan.rate).toBeGreaterThanOrEqual(Math.max(...rates) * (1 - 1e-9));
      expect(plan.rate * sum(gaps) / 920).toBeGreaterThanOrEqual(1.5 ** m * (1 - 1e-9));
    }), {seed: 1, numRuns: 1000});
  });

  test('fills the axis exactly, in touching segments that hide no bound', () => {
    fc.assert(fc.property(stories, fc.integer({min: 100, max: 2000}), fc.constantFrom(0, 56), (extents, length, minIsland) => {
      const plan = findBreaks(extents, {length, minIsland})!;
      expect(lengthInPx(plan)).toBeCloseTo(length, 6);
      expectSound(plan, extents);
    }), {seed: 1, numRuns: 1000});
  });

  test('does not depend on the order of events', () => {
    fc.assert(fc.property(shuffledStories, ([a, b]) => {
      expect(findBreaks(b, {length: 700})).toEqual(findBreaks(a, {length: 700}));
    }), {seed: 1, numRuns: 500});
  });

  test('keeps every break when an instant is added outside all breaks', () => {
    const fractions = fc.double({min: 0, max: 1, noNaN: true});
    fc.assert(fc.property(stories, fc.nat(), fractions, (extents, which, x) => {
      const plan = findBreaks(extents, wide)!;
      const plain = plan.segments.filter(({kind}) => kind === 'plain');
      const {t0, t1} = plain[which % plain.length]!;
      const after = breaksOf(findBreaks([...extents, at(t0 + (t1 - t0) * x)], wide)!).map(name);
      expect(after).toEqual(expect.arrayContaining(breaksOf(plan).map(name)));
    }), {seed: 1, numRuns: 1000});
  });
});

describe('findBreaks(extents, {shown})', () => {
  const kept = (extents: readonly TimeExtent[], shown?: BreakOptions['shown']): unknown[] => breaksOf(findBreaks(extents, {...wide, shown})!).map(({t0, t1}) => [t0, t1]);
  const filled = (rest: number): TimeExtent[] => [...days(0, 40), ...days(40 + rest, 80 + rest)];

  test('keeps a break that gains a quarter, though it would not be opened for that', () => {
    expect([kept(filled(40)), kept(filled(40), [[40, 80]])]).toEqual([[], [[40, 80]]]);
  });

  test('lets it go when it gains less', () => {
    const gain = (gap: number): number => (920 - 56) / 80 * (80 + gap) / 920;
    expect([gain(26), gain(28)].map(value => value > 1.25)).toEqual([false, true]);
    expect([kept(filled(26), [[40, 66]]), kept(filled(28), [[40, 68]])]).toEqual([[], [[40, 68]]]);
  });

  test('keeps what is left of a break when something happens in it', () => {
    expect(kept([...days(0, 40), at(95), ...days(100, 140)], [[40, 100]])).toEqual([[40, 95]]);
  });

  test('changes nothing for a story that has not changed', () => {
    fc.assert(fc.property(stories, fc.integer({min: 200, max: 2000}), (extents, length) => {
      const plan = findBreaks(extents, {length})!;
      expect(findBreaks(extents, {length, shown: breaksOf(plan).map(({t0, t1}) => [t0, t1])})).toEqual(plan);
    }), {seed: 1, numRuns: 1000});
  });

  test('never takes a break away that is still worth opening, as a story grows', () => {
    fc.assert(fc.property(stories, fc.array(fc.integer({min: 0, max: 100_000}), {minLength: 1, maxLength: 12}), (extents, more) => {
      let shown: readonly (readonly [number, number])[] = [];
      more.forEach((_, i) => {
        const grown = [...extents, ...more.slice(0, i + 1).map(t => at(t))];
        const plan = findBreaks(grown, {...wide, shown})!;
        expectSound(plan, grown);
        for (const {t0, t1} of breaksOf(plan)) {
          const others = breaksOf(plan).filter(one => one.t0 !== t0);
          const left = (taken: readonly SegmentSpec[]): number => plan.domain[1] - plan.domain[0] - sum(taken.map(one => one.t1 - one.t0));
          const gain = ((920 - 56 * breaksOf(plan).length) / left(breaksOf(plan))) / ((920 - 56 * others.length) / left(others));
          if (breaksOf(plan).length === 1) expect(gain).toBeGreaterThanOrEqual(1.25 - 1e-9);
          expect((t1 - t0) * plan.rate).toBeGreaterThan(56);
        }
        shown = breaksOf(plan).map(({t0, t1}) => [t0, t1]);
      });
    }), {seed: 1, numRuns: 300});
  });
});

describe('an instant added outside all breaks', () => {
  /** Px from the beginning of the axis at a rate that is held, breaks included: what a reader who looks on would see. */
  const place = (plan: BreakPlan, t: number, rate: number): number => sum(plan.segments.map(({kind, t0, t1}) => {
    const share = Math.max(0, Math.min(1, (t - t0) / (t1 - t0)));
    return share * (kind === 'plain' ? (t1 - t0) * rate : 56);
  }));

  test('keeps all breaks and all distances but those in which a new break opens', () => {
    const fractions = fc.integer({min: 0, max: 1000}).map(n => n / 1000);
    fc.assert(fc.property(stories, fc.nat(), fractions, (extents, which, x) => {
      const plan = findBreaks(extents, wide)!;
      const plain = plan.segments.filter(({kind}) => kind === 'plain');
      const {t0, t1} = plain[which % plain.length]!;
      const after = findBreaks([...extents, at(t0 + (t1 - t0) * x)], wide)!;
      const opened = breaksOf(after).filter(one => !breaksOf(plan).some(other => name(other) === name(one)));
      expect(breaksOf(after)).toHaveLength(breaksOf(plan).length + opened.length);
      if (opened.length === 0) expect(after).toEqual(plan);
      boundsOf(extents).slice(1).forEach((end, i) => {
        const start = boundsOf(extents)[i]!;
        if (opened.some(one => one.t0 < end && one.t1 > start)) return;
        expect(place(after, end, plan.rate) - place(after, start, plan.rate)).toBeCloseTo(place(plan, end, plan.rate) - place(plan, start, plan.rate), 6);
      });
    }), {seed: 1, numRuns: 1000});
  });
});

describe('gaps of less than a millisecond in findBreaks(extents, options)', () => {
  test('keep every bound on the axis and out of breaks, wherever in time', () => {
    const near = fc.array(fc.tuple(fc.constantFrom(0, 1, 5000, 86_400_000), fc.double({min: 0, max: 2, noNaN: true})), {minLength: 1, maxLength: 8});
    fc.assert(fc.property(near, fc.constantFrom(0, 1.7e12, -1e15, -4.35e20), fc.constantFrom(0, 56), (list, base, minIsland) => {
      const extents = list.map(([a, b]) => at(base + a + b));
      const plan = findBreaks(extents, {length: 920, minIsland})!;
      expectSound(plan, extents);
      const plain = sum(plan.segments.filter(({kind}) => kind === 'plain').map(({t0, t1}) => t1 - t0));
      if (breaksOf(plan).length > 0) expect(plain).toBeGreaterThanOrEqual(1);
    }), {seed: 1, numRuns: 2000});
  });

  test('are not blown up to fill the axis, since doubles could not tell its places apart', () => {
    const extents = [1.7e12, 1.7e12 + 0.001, 1.7e12 + 8e6, 1.7e12 + 20e6, 1.7e12 + 26e6].map(at);
    expect(findBreaks(extents, wide)!.rate).toBeLessThan(1);
  });
});

describe('islands in findBreaks(extents, options)', () => {
  const story = [at(0), at(500), ...days(1000, 1020)];
  const plan = findBreaks(story, {length: 920})!;

  test('get time from the cuts around them, the same from both sides', () => {
    const least = 56 / plan.rate;
    expect(plan.rate).toBeCloseTo((920 - 2 * 56 - 2 * 56) / 20, 9);
    expect(plan.segments.map(({kind}) => kind)).toEqual(['plain', 'cut', 'plain', 'cut', 'plain']);
    expect([plan.segments[2]!.t0, plan.segments[2]!.t1]).toEqual([500 - least / 2, 500 + least / 2]);
  });

  test('at the edge of the domain widen it', () => {
    expect(plan.domain).toEqual([-28 / plan.rate, 1020]);
    expect(plan.segments[0]!.t1).toBe(28 / plan.rate);
  });

  test('get nothing from a compressed neighbour and ask nothing of it', () => {
    const compressed = findBreaks([...story, from(0, 500)], {length: 920})!;
    expect(shape(compressed).slice(0, 2)).toEqual(['compressed 0–500', 'cut 500–1000']);
  });

  test('beside a compressed stretch widen into the cut alone', () => {
    const beside = findBreaks([...story, at(501), from(0, 500)], {length: 920})!;
    const least = 56 / beside.rate;
    expect(beside.segments[1]).toEqual({kind: 'plain', t0: 500, t1: 500 + least});
    expect(beside.segments[0]!.t1).toBe(500);
  });

  test('stay short when a third of the cuts is not enough', () => {
    const poor = findBreaks(days(0, 20), {length: 920, breaks: [[2.1, 2.4], [2.6, 2.9]]})!;
    expect(shape(poor)).toEqual(['plain 0–2.1', 'cut 2.1–2.4', 'plain 2.4–2.6', 'cut 2.6–2.9', 'plain 2.9–20']);
  });

  test('are at least as long as asked, or cannot get it', () => {
    fc.assert(fc.property(stories, extents => {
      const padded = findBreaks(extents, {length: 920})!;
      padded.segments.forEach((segment, i, all) => {
        const beside = [all[i - 1], all[i + 1]].filter(other => other !== undefined);
        if (segment.kind !== 'plain' || beside.every(({kind}) => kind !== 'cut')) return;
        const px = (segment.t1 - segment.t0) * padded.rate;
        const toGet = beside.length === 1 ? Infinity : sum(beside.map(other => other.kind === 'cut' ? other.t1 - other.t0 : 0)) / 6;
        expect(px >= 56 - 1e-6 || px + toGet * padded.rate < 56).toBe(true);
      });
    }), {seed: 1, numRuns: 1000});
  });
});

describe('breaks given by an author', () => {
  const story = [...days(0, 10), ...days(1000, 1010)];
  const shaped = (breaks: readonly (readonly [number, number])[], extents = story): string[] =>
    shape(findBreaks(extents, {...wide, breaks})!);

  test('are taken as they are where nothing happens', () => {
    expect(shaped([[100, 900]])).toEqual(['plain 0–100', 'cut 100–900', 'plain 900–1010']);
  });

  test('shrink to the largest piece without a bound', () => {
    expect(shaped([[8, 1003]])).toEqual(['plain 0–10', 'cut 10–1000', 'plain 1000–1010']);
    expect(shaped([[-50, 0.5]])).toEqual(['cut 0–0.5', 'plain 0.5–1010']);
  });

  test('become one where they overlap, and stay two where they touch', () => {
    expect(shaped([[100, 300], [200, 400]])).toEqual(['plain 0–100', 'cut 100–400', 'plain 400–1010']);
    expect(shaped([[100, 300], [300, 400]])).toEqual(['plain 0–100', 'cut 100–300', 'cut 300–400', 'plain 400–1010']);
  });

  test('are left out where they are empty, reversed or outside', () => {
    expect(shaped([[20, 20], [40, 30], [2000, 3000], [NaN, 5]])).toEqual(['plain 0–1010']);
  });

  test('are the longest ones when not all have room', () => {
    const many = Array.from({length: 8}, (_, i) => [20 + 100 * i, 50 + 100 * i + i] as const);
    const kept = breaksOf(findBreaks(story, {...wide, breaks: many})!);
    expect(kept.map(({t0}) => t0)).toEqual([120, 220, 320, 420, 520, 620, 720]);
  });

  test('never hide a bound', () => {
    const pairs = fc.array(fc.tuple(fc.integer({min: -100, max: 100_000}), fc.integer({min: -100, max: 100_000})), {maxLength: 5});
    fc.assert(fc.property(stories, pairs, (extents, breaks) => {
      const plan = findBreaks(extents, {length: 920, breaks})!;
      expectSound(plan, extents);
      for (const {t0} of breaksOf(plan)) expect(breaks.some(([a, b]) => a <= t0 && b > t0)).toBe(true);
    }), {seed: 1, numRuns: 1000});
  });
});

/** Clusters of instants and spans, so that there is something to cut. */
const stories = fc.array(
  fc.tuple(fc.nat(90_000), fc.array(fc.tuple(fc.nat(30), fc.nat(30)), {minLength: 1, maxLength: 3})),
  {minLength: 2, maxLength: 4},
).map(clusters => clusters.flatMap(([start, spans]) => spans.map(([a, b]) => from(start + a, start + a + b))))
  .filter(extents => boundsOf(extents).length > 1);

const shuffledStories = stories.chain(extents =>
  fc.tuple(fc.constant(extents), fc.shuffledSubarray(extents, {minLength: extents.length, maxLength: extents.length})));

function expectSound(plan: BreakPlan, extents: readonly TimeExtent[]): void {
  const {segments, domain} = plan;
  expect([segments[0]!.t0, segments.at(-1)!.t1]).toEqual(domain);
  segments.forEach((segment, i) => {
    expect(segment.t1).toBeGreaterThan(segment.t0);
    if (i > 0) expect(segment.t0).toBe(segments[i - 1]!.t1);
  });
  for (const t of boundsOf(extents)) {
    expect(t >= domain[0] && t <= domain[1] && breaksOf(plan).every(({t0, t1}) => t <= t0 || t >= t1)).toBe(true);
  }
  for (const {kind, t0, t1} of breaksOf(plan)) {
    expect(kind).toBe(extents.some(e => e.from < t1 && e.to > t0) ? 'compressed' : 'cut');
  }
}

const iso = (t: number): string => new Date(t).toISOString().slice(0, 10);
const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
const breaksOf = (plan: BreakPlan): SegmentSpec[] => plan.segments.filter(({kind}) => kind !== 'plain');
const name = ({kind, t0, t1}: SegmentSpec): string => `${kind} ${t0}–${t1}`;
const shape = (plan: BreakPlan): string[] => plan.segments.map(name);
const lengthInPx = ({segments, rate}: BreakPlan): number => sum(segments.map(({t0, t1, length}) => (length ?? t1 - t0) * rate));
const boundsOf = (extents: readonly TimeExtent[]): number[] =>
  [...new Set(extents.flatMap(({bounds}) => bounds))].toSorted((a, b) => a - b);

function subsets(list: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return list.flatMap((first, i) => subsets(list.slice(i + 1), size - 1).map(rest => [first, ...rest]));
}
