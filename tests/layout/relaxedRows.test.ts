import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {relaxedRows, type PushedLabel} from '../../src/layout/relaxedRows.ts';

const label = (along: number, ...pushed: number[]): PushedLabel => ({along, row: pushed.length - 1, pushed});

describe('relaxedRows(labels, feet, gap)', () => {
  test('lets labels that were pushed apart go back as far as their neighbours let them, as in the example of its comment', () => {
    expect(relaxedRows([label(40, -20), label(40, 20)], [100, 130], 0)).toEqual([[95], [135]]);
  });

  test('moves nothing while nothing has moved apart, and all to its leader once there is room', () => {
    const two = [label(40, -20), label(40, 20)];
    expect(relaxedRows(two, [100, 100], 0)).toEqual([[80], [120]]);
    expect(relaxedRows(two, [100, 140], 0)).toEqual([[100], [140]]);
    expect(relaxedRows(two, [100, 140], 10)).toEqual([[95], [145]]);
  });

  test('never takes a label beyond its leader for the sake of a neighbour', () => {
    expect(relaxedRows([label(40, 0), label(40, 35)], [100, 120], 0)).toEqual([[100], [140]]);
  });

  test('keeps a leader that passes a row clear of the labels there, and brings its own label back alone', () => {
    expect(relaxedRows([label(40, -15), label(40, 17, 9)], [100, 100], 12)).toEqual([[85], [117, 100]]);
    expect(relaxedRows([label(40, -15), label(40, 17, 9)], [100, 140], 12)).toEqual([[100], [140, 140]]);
  });

  test('has nothing to do for nothing', () => {
    expect(relaxedRows([], [], 12)).toEqual([]);
  });

  test('keeps neighbours apart by the gap, and each between where it was pushed and its leader', () => {
    let [relaxed, pushed] = [0, 0];
    fc.assert(fc.property(someRows, someGrowth, somePlace, ({labels, feet, gap}, growth, place) => {
      const grown = feet.map(foot => (place + foot) * growth);
      // So far out a px has that many parts.
      const fine = 1e-6 + Math.abs(grown.at(-1)!) * 2 ** -50;
      const rows = relaxedRows(labels, grown, gap);
      labels.forEach(({row, pushed: were}, i) => {
        expect(rows[i]!.length).toBe(row + 1);
        rows[i]!.forEach((centre, r) => {
          const [aside, was] = [centre - grown[i]!, were[r]!];
          expect(aside).toBeGreaterThanOrEqual(Math.min(0, was) - fine);
          expect(aside).toBeLessThanOrEqual(Math.max(0, was) + fine);
          if (Math.abs(aside) < Math.abs(was) - 1) relaxed++;
          else if (Math.abs(was) > 1) pushed++;
        });
      });
      expectApart(labels, rows, gap, fine);
    }), {seed: 1, numRuns: 1500});
    expect(Math.min(relaxed, pushed)).toBeGreaterThan(600);
  });

  test('leaves no label away from its leader where it could step nearer by itself', () => {
    let away = 0;
    fc.assert(fc.property(someRows, someGrowth, somePlace, ({labels, feet, gap}, growth, place) => {
      const grown = feet.map(foot => (place + foot) * growth);
      const fine = 1e-3 + Math.abs(grown.at(-1)!) * 2 ** -48;
      const rows = relaxedRows(labels, grown, gap);
      labels.forEach(({row}, i) => {
        for (let r = 0; r <= row; r++) {
          const aside = rows[i]![r]! - grown[i]!;
          if (Math.abs(aside) <= fine) continue;
          away++;
          const step = -Math.sign(aside) * Math.min(Math.abs(aside), 2 * fine);
          expect(isApart(labels, rows.map((centres, k) => k === i ? centres.map((centre, q) => q === r ? centre + step : centre) : centres), r, gap, fine / 2)
            // A run of several that are pushed the same way and the other stands as near as the squares of all allow.
            && !touches(labels, rows, i, r, gap, 2 * fine)).toBe(false);
        }
      });
    }), {seed: 2, numRuns: 400});
    expect(away).toBeGreaterThan(300);
  });

  test('lets a label go back though two that share a place stay apart, far out', () => {
    for (let k = 0; k < 200; k++) {
      const [first, second] = [20 + k / 7, 40 + k / 3];
      const crowd = [label(2 * first, -first - k / 11), label(2 * second, second + 12 - k / 11), label(30, 25)];
      const feet = [1000 / 3, 1000 / 3, 400].map(foot => foot * 1e8);
      expect(relaxedRows(crowd, feet, 12)[2]![0]! - feet[2]!).toBeCloseTo(0, 3);
    }
  });

  test('gives the same places, moved, however far out the feet are by then', () => {
    fc.assert(fc.property(someRows, someGrowth, ({labels, feet, gap}, growth) => {
      const near = feet.map(foot => (foot - feet[0]!) * growth);
      const far = feet.map(foot => (foot - feet[0]! + 1000) * growth);
      const nearby = relaxedRows(labels, near, gap);
      relaxedRows(labels, far, gap).forEach((centres, i) => centres.forEach((centre, r) => {
        expect(Math.abs(centre - far[i]! - (nearby[i]![r]! - near[i]!))).toBeLessThanOrEqual(1e-6 + 1000 * growth * 2 ** -48);
      }));
    }), {seed: 3, numRuns: 1500});
  });
});

interface Rows { readonly labels: readonly PushedLabel[]; readonly feet: readonly number[]; readonly gap: number }

/** Labels and leaders side by side in their rows, some of them tight, their feet anywhere in the order of the row. */
const someRows: fc.Arbitrary<Rows> = fc.record({
  list: fc.array(fc.record({along: fc.integer({min: 6, max: 120}), row: fc.integer({min: 0, max: 2}), free: fc.constantFrom(0, 0, 0, 0, 0.3, 60), step: fc.constantFrom(0, 0, 0, 0.1, 9, 40, 200)}), {minLength: 1, maxLength: 9, size: 'max'}),
  gap: fc.constantFrom(0, 2, 12), start: fc.double({min: -50, max: 200, noNaN: true}),
}).map(({list, gap, start}) => {
  const edges = [0, 0, 0];
  let foot = start;
  const feet: number[] = [];
  const labels = list.map(({along, row, free, step}) => {
    foot += step;
    feet.push(foot);
    return {along, row, pushed: Array.from({length: row + 1}, (_, r) => {
      const width = r === row ? along : 0;
      edges[r]! += free + width + gap;
      return edges[r]! - gap - width / 2 - foot;
    })};
  });
  return {labels, feet, gap};
});

const someGrowth = fc.oneof(fc.constantFrom(1, 1, 1.01, 2), fc.double({min: 1, max: 40, noNaN: true}), fc.constantFrom(1e4, 1e9));

/** Where on the page of the whole they were, px. */
const somePlace = fc.constantFrom(0, 333, 1000);

/** The boxes of a row, in the order of their feet. */
function boxesIn(labels: readonly PushedLabel[], rows: readonly (readonly number[])[], r: number): {readonly i: number; readonly from: number; readonly to: number}[] {
  return labels.flatMap(({along, row}, i) => {
    const half = row === r ? along / 2 : 0;
    return row < r ? [] : [{i, from: rows[i]![r]! - half, to: rows[i]![r]! + half}];
  });
}

function isApart(labels: readonly PushedLabel[], rows: readonly (readonly number[])[], r: number, gap: number, fine: number): boolean {
  const boxes = boxesIn(labels, rows, r);
  return boxes.every(({from}, k) => k === 0 || from - boxes[k - 1]!.to >= gap - fine);
}

function touches(labels: readonly PushedLabel[], rows: readonly (readonly number[])[], i: number, r: number, gap: number, fine: number): boolean {
  const boxes = boxesIn(labels, rows, r);
  const k = boxes.findIndex(box => box.i === i);
  return [k, k + 1].some(n => n > 0 && n < boxes.length && boxes[n]!.from - boxes[n - 1]!.to <= gap + fine);
}

function expectApart(labels: readonly PushedLabel[], rows: readonly (readonly number[])[], gap: number, fine: number): void {
  for (let r = 0; r < 3; r++) expect(isApart(labels, rows, r, gap, fine)).toBe(true);
}
