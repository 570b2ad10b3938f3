import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {eachOverlap} from '../../src/layout/eachOverlap.ts';
import {box, boxes} from './someDrawings.ts';

describe('eachOverlap(boxes, least, visit)', () => {
  test('visits each pair once, the lesser index first, with what they share', () => {
    const found: number[][] = [];
    eachOverlap([box(8, 5, 12, 4), box(0, 0, 10, 10), box(20, 0, 5, 5)], 0.5, (...pair) => found.push(pair));
    expect(found).toEqual([[0, 1, 2, 4]]);
  });

  test('finds lines and near misses where a negative share is enough', () => {
    let count = 0;
    eachOverlap([box(0, 0, 0, 10), box(0, 5, 10, 0), box(10.4, 5, 5, 0), box(11, 9, 1, 1)], -0.5, () => { count++; });
    expect(count).toBe(2);
  });

  test('agrees with a look at all pairs', () => {
    fc.assert(fc.property(boxes, fc.constantFrom(-1, -0.5, 0, 0.5, 2), (some, least) => {
      const readable = some.filter(({x1}) => !Number.isNaN(x1));
      const expected = readable.flatMap((a, i) => readable.flatMap((b, j) => {
        const [width, height] = [Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)];
        return i < j && width > least && height > least ? [`${i} ${j} ${width} ${height}`] : [];
      }));
      const found: string[] = [];
      eachOverlap(readable, least, (...pair) => found.push(pair.join(' ')));
      expect(found.sort()).toEqual(expected.sort());
    }), {seed: 1, numRuns: 500});
  });
});
