import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Point, Rect} from '../../src/layout/drawing.ts';
import {measureLeaders, type LeaderQuality} from '../../src/layout/measureLeaders.ts';
import {box, drawing, leaders, turned} from './someDrawings.ts';

const line = (...numbers: readonly number[]): Point[] => Array.from({length: numbers.length / 2}, (_, i) => ({x: numbers[2 * i]!, y: numbers[2 * i + 1]!}));
const measure = (...lines: readonly Point[][]): LeaderQuality => measureLeaders(drawing(lines.map((leader, i) => ({id: String(i), leader}))));

describe('measureLeaders(drawing)', () => {
  test('counts leaders that cross, each pair once', () => {
    expect(measure(line(0, 0, 10, 10), line(0, 10, 10, 0), line(20, 0, 20, 10)).crossings).toBe(1);
    expect(measure(line(0, 5, 30, 5), line(5, 0, 5, 9, 15, 9, 15, 0)).crossings).toBe(1);
  });

  test('counts a corner that touches, but not an end', () => {
    expect(measure(line(0, 5, 10, 5), line(3, 9, 5, 5, 7, 9)).crossings).toBe(1);
    expect(measure(line(0, 5, 10, 5), line(5, 9, 5, 5)).crossings).toBe(0);
  });

  test('tells leaders that share a stem from leaders that cross', () => {
    expect(measure(line(0, 0, 0, 10, 5, 10), line(0, 0, 0, 20))).toMatchObject({crossings: 0, shared: 1});
    expect(measure(line(0, 0, 0, 10, 5, 10, 5, 20), line(0, 0, 0, 15, 9, 15))).toMatchObject({crossings: 1, shared: 1});
    expect(measure(line(0, 0, 0, 10), line(0.6, 0, 0.6, 10))).toMatchObject({crossings: 0, shared: 0});
    // A stem of which one leads away by less than is seen.
    expect(measure(line(0, 0, 0, 10, 5, 10), line(0, 5, 0.3, 20))).toMatchObject({crossings: 0, shared: 1});
    expect(measure(line(0, 0, 0, 10, 5, 10), line(0, 5, 3, 20))).toMatchObject({crossings: 1, shared: 0});
  });

  test('counts labels of others that a leader runs through', () => {
    const label = box(10, 10, 20, 10);
    const through = (leader: Point[], own = false): number => measureLeaders(drawing(own ? [{id: 'a', label, leader}] : [{id: 'a', label}, {id: 'b', leader}])).throughLabels;
    expect(through(line(15, 0, 15, 40))).toBe(1);
    expect(through(line(15, 0, 15, 40), true)).toBe(0);
    expect(through(line(0, 0, 40, 25))).toBe(1);
    expect(through(line(10.5, 0, 10.5, 40))).toBe(0);
    expect(through(line(5, 18, 15, 30))).toBe(0);
  });

  test('weighs ink against the least that these labels need', () => {
    const labels = [480, 500, 520].map((x, i) => ({id: String(i), anchor: 510, label: box(x, 0, 20, 10), leader: line(510, 50, 510, 30, x + 10, 30, x + 10, 10)}));
    expect(measureLeaders(drawing(labels))).toMatchObject({ink: 40 + 60 + 60, leastInk: expect.closeTo(120 + 20, 6)});
    expect(measureLeaders(drawing([])).ratio).toBe(1);
  });

  test('agrees on whole pixels with the pixels that leaders cover', () => {
    const labels = fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 9}), fc.integer({min: 2, max: 5}), fc.integer({min: 2, max: 5})), {maxLength: 6});
    fc.assert(fc.property(leaders, labels, (lines, rects) => {
      const boxes = rects.map(([x, y, width, height]) => box(x, y, width, height));
      const one = drawing([...lines.map((leader, i) => ({id: `l${i}`, leader})), ...boxes.map((label, i) => ({id: `b${i}`, label}))]);
      const pairs = lines.flatMap((a, i) => lines.slice(i + 1).map(b => [a, b] as const));
      for (const quality of [one, turned(one)].map(measureLeaders)) {
        expect(quality.shared).toBe(pairs.filter(([a, b]) => sharedSteps(a, b).length > 0).length);
        expect(quality.crossings).toBe(pairs.filter(([a, b]) => crosses(a, b)).length);
        expect(quality.throughLabels).toBe(lines.flatMap(leader => boxes.filter(label => stepsOf(leader).some(step => isInside(step, label)))).length);
        expect(quality.ink).toBe(lines.reduce((sum, leader) => sum + stepsOf(leader).length, 0));
      }
    }), {seed: 3, numRuns: 400});
  });

  test('agrees on slanted leaders with the crossings of lines in homogeneous coordinates', () => {
    const place = fc.double({min: 0, max: 100, noNaN: true});
    const slanted = fc.array(fc.array(fc.record({x: place, y: place}), {minLength: 2, maxLength: 4}), {maxLength: 8, size: 'max'});
    const inGeneral = (lines: readonly Point[][]): boolean => new Set(lines.flat().flatMap(({x, y}) => [Math.round(x * 1e6), Math.round(y * 1e6)])).size === lines.flat().length * 2;
    fc.assert(fc.property(slanted.filter(inGeneral), lines => {
      const count = lines.flatMap((a, i) => lines.slice(i + 1).filter(b => meetInside(a, b))).length;
      expect(measure(...lines).crossings).toBe(count);
    }), {seed: 4, numRuns: 1000});
  });
});

/** Steps of one pixel, by their ends in order. */
interface Step { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }

function stepsOf(leader: readonly Point[]): Step[] {
  return leader.slice(1).flatMap((b, i) => {
    const a = leader[i]!;
    const count = Math.abs(b.x - a.x) + Math.abs(b.y - a.y);
    const [dx, dy] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)];
    return Array.from({length: count}, (_, k) => {
      const [p, q] = [{x: a.x + k * dx, y: a.y + k * dy}, {x: a.x + (k + 1) * dx, y: a.y + (k + 1) * dy}];
      return {x0: Math.min(p.x, q.x), y0: Math.min(p.y, q.y), x1: Math.max(p.x, q.x), y1: Math.max(p.y, q.y)};
    });
  });
}

const textOf = (...numbers: readonly number[]): string => numbers.join(' ');
const cornersOf = (steps: readonly Step[]): string[] => steps.flatMap(({x0, y0, x1, y1}) => [textOf(x0, y0), textOf(x1, y1)]);

function sharedSteps(a: readonly Point[], b: readonly Point[]): Step[] {
  const other = new Set(stepsOf(b).map(({x0, y0, x1, y1}) => textOf(x0, y0, x1, y1)));
  return stepsOf(a).filter(({x0, y0, x1, y1}) => other.has(textOf(x0, y0, x1, y1)));
}

/** Whether they have a pixel in common that is no end of either and on no step that both take. */
function crosses(a: readonly Point[], b: readonly Point[]): boolean {
  const other = new Set(cornersOf(stepsOf(b)));
  const excused = new Set([...[a[0]!, a.at(-1)!, b[0]!, b.at(-1)!].map(({x, y}) => textOf(x, y)), ...cornersOf(sharedSteps(a, b))]);
  return cornersOf(stepsOf(a)).some(corner => other.has(corner) && !excused.has(corner));
}

function isInside({x0, y0, x1, y1}: Step, label: Rect): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > label.x0 && x < label.x1 && y > label.y0 && y < label.y1;
}

type Triple = readonly [number, number, number];
const times = ([a, b, c]: Triple, [p, q, r]: Triple): Triple => [b * r - c * q, c * p - a * r, a * q - b * p];

/** The meet of the lines through two strokes, if it lies inside both and away from the ends of the leaders. */
function meetInside(a: readonly Point[], b: readonly Point[]): boolean {
  const ends = [a[0]!, a.at(-1)!, b[0]!, b.at(-1)!];
  const between = (v: number, p: number, q: number): boolean => v >= Math.min(p, q) && v <= Math.max(p, q);
  return a.slice(1).some((a1, i) => b.slice(1).some((b1, k) => {
    const [a0, b0] = [a[i]!, b[k]!];
    const [x, y, w] = times(times([a0.x, a0.y, 1], [a1.x, a1.y, 1]), times([b0.x, b0.y, 1], [b1.x, b1.y, 1]));
    const [px, py] = [x / w, y / w];
    const isOnBoth = between(px, a0.x, a1.x) && between(py, a0.y, a1.y) && between(px, b0.x, b1.x) && between(py, b0.y, b1.y);
    return isOnBoth && ends.every(end => Math.hypot(end.x - px, end.y - py) > 0.5);
  }));
}
