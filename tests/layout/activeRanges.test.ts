import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {activeRanges, type ActiveRanges} from '../../src/layout/activeRanges.ts';

/** A label at scale k covers `at * k - before` to `at * k + behind`, px. */
interface Label { readonly at: number; readonly before: number; readonly behind: number; readonly priority: number }

const label = (at: number, priority: number, half = 5): Label => ({at, before: half, behind: half, priority});

function ranges(labels: readonly Label[], options: {readonly gap?: number; readonly rows?: number} = {}): ActiveRanges {
  const column = (name: keyof Label): Float64Array => Float64Array.from(labels, item => item[name]);
  return activeRanges({at: column('at'), before: column('before'), behind: column('behind'), priority: column('priority')}, options);
}
const scales = (labels: readonly Label[], gap = 0): number[] => [...ranges(labels, {gap}).scales];

describe('activeRanges(labels, {gap, rows})', () => {
  test('computes the example in its comment', () => {
    const found = activeRanges({at: [0, 1, 3], before: [5, 5, 5], behind: [5, 5, 5], priority: [3, 1, 2]}).scales;
    expect([...found]).toEqual([0, 10, 10 / 3]);
  });

  test('shows a label from the scale on at which it no longer touches a higher one', () => {
    expect(scales([label(0, 2), label(4, 1)])).toEqual([0, 10 / 4]);
    expect(scales([label(0, 1), label(4, 2)], 2)).toEqual([12 / 4, 0]);
  });

  test('waits only for those that show themselves', () => {
    // The middle one hides behind the first for long, so the last need not wait for it.
    expect(scales([label(0, 3), label(1, 2), label(2.5, 1)])).toEqual([0, 10, 4]);
  });

  test('waits for a neighbour that shows up in its way', () => {
    expect(scales([label(0, 3), label(10, 2), label(11, 1)])).toEqual([0, 1, 10]);
  });

  test('never shows two at one place, but both if one reads to the left and one to the right', () => {
    expect(scales([label(7, 1), label(7, 2), label(7, 1)])).toEqual([Infinity, 0, Infinity]);
    expect(scales([{at: 7, before: 80, behind: -2, priority: 2}, {at: 7, before: -2, behind: 80, priority: 1}])).toEqual([0, 0]);
  });

  test('prefers the earlier of equals', () => {
    expect(scales([label(4, 1), label(0, 1)])).toEqual([0, 2.5]);
  });

  test('gives each label the row where it shows soonest', () => {
    const found = ranges([label(0, 4), label(1, 3), label(2, 2), label(2.5, 1)], {rows: 2});
    expect([...found.rows]).toEqual([0, 1, 0, 1]);
    expect([...found.scales]).toEqual([0, 0, 5, 10 / 1.5]);
  });

  test('has no ranges for no labels, and shows a single one always', () => {
    expect(ranges([])).toEqual({scales: new Float64Array(0), rows: new Uint16Array(0)});
    expect(scales([label(3, 1)])).toEqual([0]);
  });

  test('finds what looking at every scale and every higher label finds', () => {
    let never = 0;
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 10}), gap, fc.integer({min: 1, max: 3}), (labels, space, rows) => {
      const {scales: found, rows: foundRows} = ranges(labels, {gap: space, rows});
      const expected = byLooking(labels, space, rows);
      expect([...found].map(rounded)).toEqual(expected.map(({scale}) => rounded(scale)));
      expect([...foundRows]).toEqual(expected.map(({row}) => row));
      never += Number(found.includes(Infinity));
    }), {seed: 1, numRuns: 300});
    expect(never).toBeGreaterThan(20);
  });

  test('lets no two labels that show overlap, at any scale', () => {
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 60}), gap, fc.integer({min: 1, max: 2}), fc.double({min: 0, max: 60, noNaN: true}), (labels, space, rows, scale) => {
      const found = ranges(labels, {gap: space, rows});
      // Where one has just appeared is where two come closest.
      for (const k of [scale, ...[...found.scales].filter(Number.isFinite)]) {
        const shown = labels.map((_, i) => i).filter(i => found.scales[i]! <= k);
        for (const i of shown) for (const j of shown) if (i < j && found.rows[i] === found.rows[j]) expect(overlap(labels[i]!, labels[j]!, k, space)).toBe(false);
      }
    }), {seed: 2, numRuns: 300});
  });

  test('hides none without need: just before its scale a label touches a higher one that shows', () => {
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 60}), gap, (labels, space) => {
      const found = scales(labels, space);
      for (const [i, scale] of found.entries()) {
        if (scale === 0) continue;
        const before = Math.min(scale, 1000) * (1 - 1e-4);
        const inTheWay = labels.some((other, j) => found[j]! <= before && isHigher(labels, j, i) && overlap(labels[i]!, other, before, space));
        expect(inTheWay).toBe(true);
      }
    }), {seed: 3, numRuns: 300});
  });

  test('only ever adds labels while zooming in', () => {
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 60}), gap, (labels, space) => {
      const found = scales(labels, space);
      const shownAt = (k: number): number[] => found.flatMap((scale, i) => scale <= k ? [i] : []);
      for (let step = -16; step < 64; step++) expect(shownAt(2 ** ((step + 1) / 8))).toEqual(expect.arrayContaining(shownAt(2 ** (step / 8))));
    }), {seed: 4, numRuns: 100});
  });

  test('depends on distances and priorities only: not on where the axis begins, its direction or the order of the list', () => {
    fc.assert(fc.property(fc.array(someLabel, {maxLength: 30}), gap, fc.integer({min: -1000, max: 1000}), (list, space, shift) => {
      const labels = list.map((item, i) => ({...item, priority: item.priority + i / 100}));
      const found = scales(labels, space).map(rounded);
      expect(scales(labels.map(item => ({...item, at: item.at + shift})), space).map(rounded)).toEqual(found);
      expect(scales(labels.map(({at, before, behind, priority}) => ({at: -at, before: behind, behind: before, priority})), space).map(rounded)).toEqual(found);
      expect(scales(labels.toReversed(), space).map(rounded).reverse()).toEqual(found);
    }), {seed: 5, numRuns: 300});
  });

  test('finds for a thousand clustered labels, one of them very wide, what comparing all pairs finds', () => {
    const labels = Array.from({length: 1000}, (_, i) => label(((i * 7919) % 1009) ** 3 / 1e6, (i * 31) % 10, i === 500 ? 20_000 : 20 + (i * 37) % 80));
    expect(scales(labels, 4)).toEqual(byPairs(labels, 4));
  });
});

const someLabel = fc.record({at: fc.integer({min: 0, max: 40}).map(thirds => thirds / 3), before: fc.integer({min: -3, max: 12}), width: fc.integer({min: 4, max: 20}), priority: fc.integer({min: 1, max: 5})})
  .map(({at, before, width, priority}): Label => ({at, before, behind: width - before, priority}));
const gap = fc.constantFrom(0, 2);

const rounded = (x: number): number => x === Infinity ? x : Math.round(x * 1e6) / 1e6;
const isHigher = (labels: readonly Label[], j: number, i: number): boolean => labels[j]!.priority > labels[i]!.priority || (labels[j]!.priority === labels[i]!.priority && j < i);

/** Whether two boxes lie over each other as drawn at scale k, but for rounding. */
function overlap(a: Label, b: Label, k: number, space: number): boolean {
  const [aEnd, bEnd] = [a.at * k + a.behind + space, b.at * k + b.behind + space];
  return a.at * k - a.before < bEnd - 1e-6 && b.at * k - b.before < aEnd - 1e-6;
}

/**
 * The highest first: looks from far in to far out for the first overlap with a higher one that shows there, only between the scales
 * at which some two boxes begin to touch.
 */
function byLooking(labels: readonly Label[], space: number, rows: number): {scale: number; row: number}[] {
  const meetings = labels.flatMap(a => labels.map(b => (a.behind + b.before + space) / (b.at - a.at))).filter(k => k > 0 && Number.isFinite(k));
  const edges = [0, ...new Set(meetings.map(k => Math.round(k * 1e9) / 1e9))].sort((a, b) => b - a);
  const done: {index: number; scale: number; row: number}[] = [];
  for (const index of labels.map((_, i) => i).sort((i, j) => isHigher(labels, i, j) ? -1 : 1)) {
    const tried = Array.from({length: rows}, (_, row) => {
      const isFree = (k: number): boolean => !done.some(other => other.row === row && other.scale <= k && overlap(labels[index]!, labels[other.index]!, k, space));
      const blocked = edges.findIndex((edge, i) => !isFree(i === 0 ? edge + 1 : (edge + edges[i - 1]!) / 2));
      return {index, row, scale: blocked === 0 ? Infinity : edges.at(blocked < 0 ? -1 : blocked - 1)!};
    });
    done.push(tried.reduce((best, other) => other.scale < best.scale ? other : best));
  }
  return labels.map((_, i) => done.find(({index}) => index === i)!);
}

/** The definition, pair by pair, for boxes that hold their anchors. */
function byPairs(labels: readonly Label[], space: number): number[] {
  const found = labels.map(() => Infinity);
  const seen: number[] = [];
  for (const i of labels.map((_, at) => at).sort((a, b) => isHigher(labels, a, b) ? -1 : 1)) {
    const clear = seen.map(j => {
      const [left, right] = labels[i]!.at < labels[j]!.at ? [labels[i]!, labels[j]!] : [labels[j]!, labels[i]!];
      return {until: (left.behind + right.before + space) / (right.at - left.at), from: found[j]!};
    });
    found[i] = Math.max(0, ...clear.filter(({until, from}) => until > from).map(({until}) => until));
    seen.push(i);
  }
  return found;
}
