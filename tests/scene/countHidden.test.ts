import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {countHidden} from '../../src/scene/countHidden.ts';
import type {HiddenCell} from '../../src/scene/groupCells.ts';
import type {ViewScale} from '../../src/scene/viewScale.ts';
import {indexed, LENGTH, partOf, someIndexed, somePart, someShown, viewFrom, type Indexed} from './someIndex.ts';

/** The least length of a cell, px. */
const CELL = 34;
const rowsOf = (cell: HiddenCell, {events}: Indexed): number[] => cell.events().map(event => events.indexOf(event));
const someEvery = fc.constantFrom(1, 2, 3, 7, 1e9);

describe('countHidden(index, view, least, shown)', () => {
  const year = 31_556_952_000;
  const story = indexed([0, 1, 2, 50, 51, 99].map(years => ({title: `${years}`, date: Math.round(years * year)})), 'none');

  test('counts all but what is shown, in cells that halve and double', () => {
    const cells = countHidden(story.index, story.whole, CELL, new Set([0, 3]));
    expect(cells.map(({count, events}) => [count, events().map(({title}) => title)])).toEqual([[2, ['1', '2']], [1, ['51']], [1, ['99']]]);
    for (const {low, high} of cells) {
      expect(Math.log2(high - low) % 1).toBe(0);
      expect(low % (high - low)).toBe(0);
      expect((high - low) * story.whole.pxPerU).toBeGreaterThanOrEqual(CELL);
      expect((high - low) * story.whole.pxPerU).toBeLessThan(2 * CELL);
    }
  });

  test('has nothing to count where all is shown', () => {
    expect(countHidden(story.index, story.whole, CELL, someShown(story, 1))).toEqual([]);
    expect(countHidden(story.index, viewFrom(story, 0, year), CELL, someShown(story, 1))).toEqual([]);
  });

  test('counts at the ends of a closer view what is counted further out and still reaches in', () => {
    const spans = indexed([{title: 'a', date: {start: '1900', end: '1999'}}, {title: 'b', date: '1910'}, {title: 'c', date: {start: '1905', end: '2020'}}, {title: 'd', date: '2030'}], 'none');
    const at = (t: number): number => spans.whole.scale.warp(t);
    const view = (from: string, to: string): ViewScale => viewFrom(spans, at(Date.parse(from)), at(Date.parse(to)) - at(Date.parse(from)));
    const found = (some: ViewScale): unknown[] => countHidden(spans.index, some, CELL, new Set()).map(({id, events}) => [id, events().map(({title}) => title)]);
    expect(found(view('1992-01-01', '1998-01-01'))).toEqual([['before', ['a', 'c']]]);
    expect(found(view('1921-01-01', '1922-01-01'))).toEqual([['after', ['a', 'c']]]);
    expect(found(view('2025-01-01', '2026-01-01'))).toEqual([]);
  });

  test('counts what counting one by one counts, in the order of the axis', () => {
    const count = {inside: 0, ends: 0};
    fc.assert(fc.property(someIndexed, fc.array(somePart, {minLength: 6, maxLength: 6}), someEvery, (one, parts, every) => {
      const shown = someShown(one, every);
      for (const view of [one.whole, ...parts.map(part => partOf(one, part))]) {
        const cells = countHidden(one.index, view, CELL, shown);
        expect(cells.map(cell => ({...plain(cell), rows: rowsOf(cell, one)}))).toEqual(countedOneByOne(one, view, shown));
        for (const cell of cells) {
          expect(cell.first).toBe(one.events[cell.row]);
          expect(shown.has(cell.row)).toBe(false);
          count[cell.id.includes(':') ? 'inside' : 'ends']++;
        }
      }
    }), {seed: 1, numRuns: 120});
    expect(count.inside).toBeGreaterThan(1000);
    expect(count.ends).toBeGreaterThan(100);
  });

  test('accounts for every event: shown, counted once, or not in view at all', () => {
    fc.assert(fc.property(someIndexed, fc.array(somePart, {minLength: 6, maxLength: 6}), someEvery, (one, parts, every) => {
      const shown = someShown(one, every);
      const {from, to} = one.index;
      for (const view of parts.map(part => partOf(one, part))) {
        const cells = countHidden(one.index, view, CELL, shown);
        const counted = cells.flatMap(cell => rowsOf(cell, one));
        expect(counted.length).toBe(cells.reduce((sum, cell) => sum + cell.count, 0));
        const known = new Set([...shown, ...counted]);
        expect(known.size).toBe(shown.size + counted.length);
        // What is outside does not reach in.
        one.events.forEach((_, row) => expect(known.has(row) || to[row]! < view.u0 || from[row]! > view.u1).toBe(true));
      }
      const all = countHidden(one.index, one.whole, CELL, shown).reduce((sum, cell) => sum + cell.count, 0);
      expect(all + shown.size).toBe(one.events.length);
    }), {seed: 2, numRuns: 120});
  });

  test('changes no name and no count while panning', () => {
    let same = 0;
    fc.assert(fc.property(someIndexed, somePart, fc.integer({min: -500, max: 500}), someEvery, (one, part, pan, every) => {
      const shown = someShown(one, every);
      const view = partOf(one, part);
      const panned = viewFrom(one, view.u0 + pan / view.pxPerU, view.u1 - view.u0);
      const after = new Map(countHidden(one.index, panned, CELL, shown).map(cell => [cell.id, plain(cell)]));
      for (const cell of countHidden(one.index, view, CELL, shown).filter(({id, low, high}) => id.includes(':') && high > panned.u0 && low < panned.u1)) {
        const {from, to, ...rest} = after.get(cell.id)!;
        expect({...plain(cell), from: 0, to: 0}).toEqual({...rest, from: 0, to: 0});
        // Within the rounding of places that are counted from 1970.
        const fine = 0.01 + Math.abs(view.u0) * 2 ** -50 * view.pxPerU;
        expect(Math.abs(from - cell.from + pan)).toBeLessThan(fine);
        expect(Math.abs(to - cell.to + pan)).toBeLessThan(fine);
        same++;
      }
    }), {seed: 3, numRuns: 250});
    expect(same).toBeGreaterThan(400);
  });

  test('keeps its cells while panning where one is just as long as the least', () => {
    // 32 cells of 2³⁰ ms make up the axis, but for rounding.
    for (const error of [-1e-13, 0, 1e-13]) {
      const view = viewFrom(story, 5e8, 32 * 2 ** 30 * (1 + error));
      expect(countHidden(story.index, view, LENGTH / 32, new Set()).map(({id}) => id).filter(id => id.includes(':'))).toEqual(['30:0', '30:29']);
    }
  });

  test('splits a cell into two that add up to it', () => {
    let split = 0;
    fc.assert(fc.property(someIndexed, somePart, someEvery, (one, part, every) => {
      const shown = someShown(one, every);
      const view = partOf(one, part);
      const counts = (least: number): Map<string, HiddenCell> => new Map(countHidden(one.index, view, least, shown).filter(({id}) => id.includes(':')).map(cell => [cell.id, cell]));
      const children = counts(CELL / 2);
      for (const [id, {low, high, count}] of counts(CELL)) {
        if (low < view.u0 || high > view.u1) continue;
        const [level, key] = id.split(':').map(Number) as [number, number];
        const halves = [2 * key, 2 * key + 1].map(half => children.get(`${level - 1}:${half}`)?.count ?? 0);
        expect(halves[0]! + halves[1]!).toBe(count);
        if (halves[0]! * halves[1]! > 0) split++;
      }
    }), {seed: 4, numRuns: 250});
    expect(split).toBeGreaterThan(300);
  });
});

type Plain = Omit<HiddenCell, 'events' | 'first'>;

function plain({id, low, high, count, from, to, row}: HiddenCell): Plain {
  return {id, low, high, count, from, to, row};
}

/** Each event asked for its cell; those of cells that do not meet the view, whether they reach over its nearer end. */
function countedOneByOne({index, events, whole}: Indexed, view: ViewScale, shown: ReadonlySet<number>): (Plain & {rows: number[]})[] {
  let level = -80;
  while (2 ** level * view.pxPerU < CELL * (1 - 1e-10)) level++;
  const size = 2 ** level;
  const [first, last] = [Math.floor(view.u0 / size), Math.floor(view.u1 / size)];
  const cells = new Map<string, {low: number; high: number; rows: number[]}>();
  const within = (u: number): number => Math.max(whole.u0, Math.min(whole.u1, u));
  events.forEach((_, row) => {
    if (shown.has(row)) return;
    const key = Math.floor(index.at[row]! / size);
    const reaches = (u: number): boolean => index.from[row]! <= u && index.to[row]! >= u;
    if (key >= first && key <= last) put(`${level}:${key}`, key * size, (key + 1) * size, row);
    else if (view.zoomed && key < first && reaches(view.u0)) put('before', within(-Infinity), within(first * size), row);
    else if (view.zoomed && key > last && reaches(view.u1)) put('after', within((last + 1) * size), within(Infinity), row);
  });
  function put(id: string, low: number, high: number, row: number): void {
    const cell = cells.get(id) ?? {low, high, rows: []};
    cells.set(id, cell);
    cell.rows.push(row);
  }
  const rank = (id: string): number => id === 'before' ? -Infinity : id === 'after' ? Infinity : Number(id.split(':')[1]);
  return [...cells].sort(([a], [b]) => rank(a) - rank(b)).map(([id, {low, high, rows}]) => {
    const places = rows.map(row => index.at[row]!);
    // A cell inside is known by what comes first in it, one of an end by what is read first.
    const row = id.includes(':') ? rows[places.indexOf(Math.min(...places))]! : rows[0]!;
    return {id, low, high, count: rows.length, from: view.pxOfU(Math.min(...places)), to: view.pxOfU(Math.max(...places)), row, rows};
  });
}
