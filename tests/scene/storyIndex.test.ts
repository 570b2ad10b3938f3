import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {TimelineEvent} from '../../src/event/event.ts';
import {ROW} from '../../src/event/storyColumns.ts';
import {rowsWithin} from '../../src/scene/storyIndex.ts';
import {indexed, partOf, someIndexed, somePart} from './someIndex.ts';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('storyIndex(columns, whole, mark)', () => {
  test('places a point at its unit\'s middle, a span at the middle of what is certain', () => {
    const {index, whole} = indexed([{title: 'a', date: '2001-05-03'}, {title: 'b', date: {start: '2001-06', end: '2001-09'}}, {title: 'c', date: day('2001-11-01')}]);
    expect([...index.kind]).toEqual([ROW.finePoint, ROW.span, ROW.finePoint]);
    const expected = [day('2001-05-03') + 12 * 3_600_000, (day('2001-07-01') + day('2001-09-01')) / 2, day('2001-11-01')];
    expected.forEach((t, row) => expect(index.at[row]! / whole.scale.warp(t)).toBeCloseTo(1, 9));
  });

  test('spreads events of one unit over it, in their order', () => {
    const {index} = indexed([{title: 'a', date: '2001-05'}, {title: 'b', date: '2001-05'}, {title: 'c', date: '2001-05'}, {title: 'd', date: '2003'}]);
    const shares = [...index.at].slice(0, 3).map((at, row) => (at - index.from[row]!) / (index.to[row]! - index.from[row]!));
    [0.25, 0.5, 0.75].forEach((share, row) => expect(shares[row]).toBeCloseTo(share, 6));
  });

  test('lets an open event reach without end, and places it in view of all', () => {
    const {index, whole} = indexed([{title: 'a', date: '2001-05'}, {title: 'b', date: {start: '2001-06', end: '..'}}, {title: 'c', date: '2003'}]);
    expect([index.kind[1], index.to[1]]).toEqual([ROW.other, Infinity]);
    expect(index.at[1]).toBeGreaterThanOrEqual(index.from[1]!);
    expect(index.at[1]).toBeLessThanOrEqual(whole.u1);
  });

  test('orders the rows by their places; order, place and sorted tell the same', () => {
    fc.assert(fc.property(someIndexed, ({index, whole, events}) => {
      const {at, order, place, sorted} = index;
      expect([...order]).toEqual(events.map((_, row) => row).sort((a, b) => at[a]! - at[b]! || a - b));
      expect([...sorted]).toEqual([...at].sort((a, b) => a - b));
      order.forEach((row, i) => expect([place[row], sorted[i]]).toEqual([i, at[row]]));
      expect(sorted[0]).toBeGreaterThanOrEqual(whole.u0);
      expect(sorted.at(-1)).toBeLessThanOrEqual(whole.u1);
    }), {seed: 1, numRuns: 60});
  });

  test('knows how far each event reaches, and places it there', () => {
    let open = 0;
    fc.assert(fc.property(someIndexed, ({index, whole, events}) => {
      events.forEach((event, row) => {
        const bounds = boundsOf(event).map(whole.scale.warp);
        expect([index.from[row], index.to[row], index.priority[row]]).toEqual([Math.min(...bounds), Math.max(...bounds), event.priority]);
        const fine = 1e-9 * (Math.abs(index.at[row]!) + 1);
        expect(index.at[row]).toBeGreaterThanOrEqual(Math.min(whole.u1, index.from[row]!) - fine);
        expect(index.at[row]).toBeLessThanOrEqual(Math.max(whole.u0, index.to[row]!) + fine);
        if (!Number.isFinite(index.to[row]! - index.from[row]!)) open++;
      });
    }), {seed: 2, numRuns: 60});
    expect(open).toBeGreaterThan(50);
  });
});

describe('rowsWithin(index, u0, u1)', () => {
  test('finds what looking at every event finds', () => {
    let [some, none] = [0, 0];
    fc.assert(fc.property(someIndexed, fc.array(somePart, {minLength: 8, maxLength: 8}), (story, parts) => {
      const {from, to} = story.index;
      for (const {u0, u1} of parts.map(part => partOf(story, part))) {
        for (const end of [u1, u0]) {
          const rows = [...rowsWithin(story.index, u0, end)];
          expect(rows).toEqual(story.events.map((_, row) => row).filter(row => to[row]! >= u0 && from[row]! <= end));
          if (rows.length === 0) none++;
          else if (rows.length < story.events.length) some++;
        }
      }
      expect(rowsWithin(story.index, story.index.from[0]!, story.index.from[0]!)).toContain(0);
    }), {seed: 3, numRuns: 100});
    expect(Math.min(some, none)).toBeGreaterThan(100);
  });
});

/** All bounds that are drawn: of what took place, or was to; of a plan also what came of it, and when it was decided. */
function boundsOf({time, planned, decided, status}: TimelineEvent): number[] {
  const values = status === 'occurred' || status === 'ongoing' ? [time ?? planned] : [time, planned, decided];
  return values.flatMap(value => value ? [value.startMin, value.startMax, value.endMin, value.endMax] : []).filter(bound => !Number.isNaN(bound));
}
