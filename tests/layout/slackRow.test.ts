import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createSlackRow, type SlackBox} from '../../src/layout/slackRow.ts';

const space = {from: 0, to: 100, gap: 0};
const box = (key: number, width: number, reach = 1000): SlackBox => ({key, width, ideal: key, min: key - reach, max: key + reach});

describe('createSlackRow(space)', () => {
  test('takes boxes as long as they can move apart', () => {
    const row = createSlackRow(space);
    row.add(box(50, 60));
    expect(row.fits(box(60, 40))).toBe(true);
    expect(row.fits(box(60, 41))).toBe(false);
  });

  test('counts the gap between neighbours, not at the walls', () => {
    const row = createSlackRow({...space, gap: 10});
    row.add(box(20, 45));
    expect(row.fits(box(80, 45))).toBe(true);
    expect(row.fits(box(80, 46))).toBe(false);
  });

  test('knows how far each box may move', () => {
    const row = createSlackRow(space);
    row.add(box(50, 20, 5));
    expect(row.fits(box(55, 20, 9))).toBe(false);
    expect(row.fits(box(55, 20, 10))).toBe(true);
  });

  test('hands a push on to boxes further away', () => {
    const row = createSlackRow(space);
    row.add(box(70, 20, 10));
    row.add(box(50, 20, 10));
    row.add(box(30, 20, 10));
    expect(row.fits(box(40, 20, 10))).toBe(true);
    row.add(box(40, 20, 10));
    expect(row.fits(box(60, 1, 10))).toBe(false);
  });

  test('puts a box behind those of the same key', () => {
    const row = createSlackRow(space);
    row.add({...box(50, 20), min: 90, max: 90});
    expect(row.fits({...box(50, 20), min: 10, max: 60})).toBe(false);
    expect(row.fits({...box(49, 20), min: 10, max: 60})).toBe(true);
  });

  test('says how crowded a place would be if nobody moved', () => {
    const row = createSlackRow({...space, gap: 10});
    expect(row.crowding(box(50, 20))).toBe(0);
    expect(row.crowding(box(4, 20))).toBe(6);
    row.add(box(30, 20));
    row.add(box(70, 20));
    expect(row.crowding(box(50, 10))).toBe(10);
    expect(row.crowding(box(50, 0))).toBe(0);
    expect(row.crowding(box(31, 0))).toBe(19);
  });

  test('asking changes nothing', () => {
    const row = createSlackRow(space);
    row.add(box(50, 60));
    for (let i = 0; i < 3; i++) expect(row.fits(box(60, 40))).toBe(true);
  });

  test('fits exactly where some row in the order of keys holds all, box after box', () => {
    let refused = 0;
    fc.assert(fc.property(fc.array(someBox, {minLength: 1, maxLength: 7}), fc.integer({min: 0, max: 2}), (boxes, gap) => {
      const walls = {from: 0, to: 18, gap};
      const row = createSlackRow(walls);
      let held: SlackBox[] = [];
      for (const next of boxes) {
        const all = inKeyOrder([...held, next]);
        expect(row.fits(next)).toBe(someWholeRow(all, walls));
        if (!row.fits(next)) refused += 1;
        else {
          row.add(next);
          held = all;
        }
      }
    }), {seed: 1, numRuns: 1500});
    expect(refused).toBeGreaterThan(1000);
  });
});

// Even widths and whole bounds: a row of such boxes exists if and only if one with whole centres does.
const someBox: fc.Arbitrary<SlackBox> = fc.record({key: fc.integer({min: 0, max: 18}), width: fc.constantFrom(0, 2, 4, 6), reach: fc.integer({min: 0, max: 7})})
  .map(({key, width, reach}) => box(key, width, reach));

/** Later boxes stand behind earlier ones of the same key: the sort is stable. */
const inKeyOrder = (boxes: readonly SlackBox[]): SlackBox[] => boxes.toSorted((a, b) => a.key - b.key);

/** Tries every whole place of the first box with every row of the rest. */
function someWholeRow(boxes: readonly SlackBox[], {from, to, gap}: {readonly from: number; readonly to: number; readonly gap: number}): boolean {
  const [first, ...rest] = boxes;
  if (first === undefined) return true;
  for (let centre = from + first.width / 2; centre <= to - first.width / 2; centre++) {
    if (centre >= first.min && centre <= first.max && someWholeRow(rest, {from: centre + first.width / 2 + gap, to, gap})) return true;
  }
  return false;
}
