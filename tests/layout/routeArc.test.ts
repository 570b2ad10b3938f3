import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Rect} from '../../src/layout/drawing.ts';
import {meetsBox, routeArc, type ArcEnd, type ArcSpace} from '../../src/layout/routeArc.ts';

const mark = (at: number, across: number, reach = 0): ArcEnd => ({at, low: at - reach, high: at + reach, across, half: 4});
const space: ArcSpace = {frame: {x0: 0, x1: 400, y0: 0, y1: 200}, words: [], marks: [], arcs: []};
const wall = (x0: number, x1: number, y0: number, y1: number): Rect => ({x0, x1, y0, y1});

describe('routeArc(from, to, space)', () => {
  test('goes straight across between marks over one another', () => {
    const {points} = routeArc(mark(100, 50), mark(100, 150), space)!;
    expect(points.every(({x}) => Math.abs(x - 100) < 1e-9)).toBe(true);
    expect([points[0]!.y, points.at(-1)!.y]).toEqual([54, 146]);
  });

  test('bulges between marks of one row', () => {
    const {points} = routeArc(mark(100, 100), mark(200, 100), space)!;
    expect(points[0]).toEqual({x: 100, y: 96});
    expect(points.at(-1)!.x).toBeCloseTo(200);
    expect(Math.min(...points.map(({y}) => y))).toBeLessThan(90);
  });

  test('meets what lasted where it is nearest', () => {
    const {points} = routeArc(mark(100, 50), mark(300, 150, 250), space)!;
    expect(points.at(-1)!.x).toBeCloseTo(100);
  });

  test('bulges to the other side where words stand on the first', () => {
    const {points} = routeArc(mark(100, 100), mark(200, 100), {...space, words: [wall(90, 210, 60, 94)]})!;
    expect(Math.max(...points.map(({y}) => y))).toBeGreaterThan(106);
  });

  test('leaves the mark for the edge beyond which the other is', () => {
    const edge: ArcEnd = {at: 400, low: 400, high: 400, across: 0, half: 0, beyond: 1};
    const out = routeArc(mark(100, 100), edge, space)!.points;
    const back = routeArc(edge, mark(100, 100), space)!.points;
    expect([out[0]!.x, out.at(-1)!.x, back[0]!.x, back.at(-1)!.x]).toEqual([100, 400, 400, 100]);
  });

  test('gives none where none fits', () => {
    expect(routeArc(mark(100, 2), mark(200, 2), {...space, frame: wall(0, 400, 0, 4)})).toBeUndefined();
  });

  test('begins and ends on the marks and stays in the frame, whatever is in the way', () => {
    const place = fc.record({at: fc.integer({min: 10, max: 390}), across: fc.integer({min: 80, max: 120}), reach: fc.integer({min: 0, max: 80})});
    const box = fc.tuple(fc.integer({min: 0, max: 380}), fc.integer({min: 0, max: 180})).map(([x, y]) => wall(x, x + 40, y, y + 15));
    fc.assert(fc.property(place, place, fc.array(box, {maxLength: 6}), (a, b, words) => {
      const [from, to] = [mark(a.at, a.across, a.reach), mark(b.at, b.across, b.reach)];
      const arc = routeArc(from, to, {...space, words});
      if (!arc) return;
      for (const [point, end] of [[arc.points[0]!, from], [arc.points.at(-1)!, to]] as const) {
        expect(Math.abs(Math.abs(point.y - end.across) - end.half)).toBeLessThan(1e-6);
        expect(point.x).toBeGreaterThanOrEqual(end.low - 1e-6);
        expect(point.x).toBeLessThanOrEqual(end.high + 1e-6);
      }
      expect(arc.points.every(({x, y}) => x >= 0 && x <= 400 && y >= 0 && y <= 200)).toBe(true);
    }), {seed: 1, numRuns: 300});
  });

  test('draws the links of a short chain without a crossing', () => {
    const ends = [mark(50, 100), mark(150, 100), mark(250, 100), mark(350, 100)];
    const pairs = [[0, 1], [1, 2], [2, 3], [0, 2], [1, 3], [0, 3]] as const;
    const arcs: (typeof space.arcs[number])[] = [];
    for (const [i, k] of pairs) arcs.push(routeArc(ends[i]!, ends[k]!, {...space, arcs})!.points);
    const crossings = arcs.flatMap((one, i) => arcs.slice(0, i).filter(other => one.slice(1, -1).some((p, n) => n > 0 && meetsBox(other.slice(2, -2), wall(p.x, p.x, p.y, p.y), 0.01))));
    expect(crossings).toEqual([]);
  });
});

describe('meetsBox(points, box, by)', () => {
  test('sees a line that passes through without a point inside', () => {
    expect(meetsBox([{x: 0, y: 0}, {x: 100, y: 100}], wall(40, 60, 40, 60), 0)).toBe(true);
    expect(meetsBox([{x: 0, y: 0}, {x: 100, y: 0}], wall(40, 60, 5, 9), 4)).toBe(false);
    expect(meetsBox([{x: 0, y: 0}, {x: 100, y: 0}], wall(40, 60, 5, 9), 5)).toBe(true);
  });
});
