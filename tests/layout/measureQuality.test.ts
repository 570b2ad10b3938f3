import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Drawing, DrawnItem, Rect} from '../../src/layout/drawing.ts';
import {measureQuality, type Quality} from '../../src/layout/measureQuality.ts';
import {separate} from '../../src/layout/separate.ts';
import {box, boxes, drawing, turned} from './someDrawings.ts';

const item = (id: string, anchor: number, label: Rect, rest: Partial<DrawnItem> = {}): DrawnItem => ({id, anchor, label, ...rest});

describe('measureQuality(drawing) on labels and texts', () => {
  const two = drawing([item('a', 20, box(10, 0, 40, 10)), item('b', 60, box(40, 5, 40, 10))]);

  test('M1: counts labels that cover each other, and the area they share', () => {
    expect(measureQuality(two).overlap).toEqual({pairs: 1, area: 50, share: 50 / 800, texts: 0});
  });

  test('M1: forgives half a pixel, and texts that only touch', () => {
    expect(measureQuality(drawing([item('a', 0, box(0, 0, 10, 10)), item('b', 0, box(9.5, 0, 10, 10))])).overlap.pairs).toBe(0);
    expect(measureQuality(drawing([], {texts: [box(0, 0, 10, 10), box(10, 0, 10, 10), box(5, 5, 2, 2)].map(one => ({box: one, fontSize: 12}))})).overlap.texts).toBe(1);
  });

  test('M2: counts labels and texts that leave the frame, and texts that are cut off', () => {
    const texts = [{box: box(990, 0, 20, 10), fontSize: 12}, {box: box(0, 0, 20, 10), fontSize: 9, isHidden: true}];
    const quality = measureQuality(drawing([item('a', 0, box(-1, 0, 10, 10)), item('b', 0, box(20, 91, 10, 10)), item('c', 0, box(50, 0, 10, 10))], {texts}));
    expect(quality.clipped).toEqual({labels: 2, texts: 1, hidden: 1});
    expect(quality.smallestText).toBe(9);
  });

  test('M1 and M2 agree with a look at all pairs, in both directions', () => {
    fc.assert(fc.property(boxes, labels => {
      const one = drawing(labels.map((label, i) => item(String(i), 0, label)), {frame: box(5, 5, 30, 20)});
      const readable = labels.filter(({x1}) => !Number.isNaN(x1));
      const shared = readable.flatMap((a, i) => readable.slice(i + 1).map(b => [Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0), Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)]))
        .filter(([width, height]) => width! > 0.5 && height! > 0.5);
      const outside = readable.filter(({x0, x1, y0, y1}) => Math.min(x0 - 5, 35 - x1, y0 - 5, 25 - y1) < -0.5);
      for (const quality of [one, turned(one)].map(measureQuality)) {
        expect(quality.overlap.pairs).toBe(shared.length);
        expect(quality.overlap.area).toBeCloseTo(shared.reduce((sum, [width, height]) => sum + width! * height!, 0), 6);
        expect(quality.clipped.labels).toBe(outside.length);
        expect(quality.unread).toBe(labels.length - readable.length);
      }
    }), {seed: 1, numRuns: 500});
  });

  test('M3: weighs what is shown against the most that its rows could show', () => {
    const label = (x: number): Rect => box(x, 0, 40, 10);
    const quality = measureQuality(drawing([item('a', 50, label(30), {priority: 4}), {id: 'b', anchor: 80, labelLength: 40, priority: 6}, item('c', 110, label(90), {priority: 4})]));
    expect(quality.shown).toEqual({labels: 2, priority: 8, share: 8 / 14, rows: 1, optimum: 8, ratio: 1, shiftedOptimum: 14, shiftedRatio: 8 / 14});
    expect(measureQuality(drawing([item('a', 50, label(30)), {id: 'b', anchor: 80}])).shown.optimum).toBeNaN();
  });

  test('M5: measures how far labels stand from their anchors, and how far they had to', () => {
    const {shift} = measureQuality(drawing([item('a', 50, box(10, 0, 30, 10)), item('b', 50, box(45, 0, 30, 10)), item('c', 90, box(80, 0, 30, 10), {mark: box(60, 20, 60, 10)})]));
    expect(shift).toMatchObject({mean: 10 / 3, max: 10, squares: 100, optimum: 0, ratio: Infinity, meanFromMark: 0});
    expect(measureQuality(drawing([item('a', 500, box(490, 0, 20, 10)), item('b', 500, box(510, 0, 20, 10)), item('c', 500, box(470, 0, 20, 10))])).shift)
      .toMatchObject({mean: 20 / 3, squares: 200, ratio: expect.closeTo(1, 6)});
  });
});

describe('measureQuality(drawing) on time', () => {
  const at = (id: string, x: number, start: number, end = start): DrawnItem => item(id, x, box(x - 5, 0, 10, 10), {time: [start, end]});

  test('M4: takes the worst distance of an anchor from where the axis has it', () => {
    expect(measureQuality(drawing([item('a', 20, box(0, 0, 1, 1), {truth: [20, 20]}), item('b', 50, box(0, 0, 1, 1), {truth: [53, 60]}), {id: 'c', truth: [0, 0], mark: box(0, 0, 4, 4)}])).positionError).toBe(3);
    expect(measureQuality(drawing([item('a', 20, box(0, 0, 1, 1))])).positionError).toBeNaN();
  });

  test('M7: counts pairs in a row that stand against the order of time', () => {
    expect(measureQuality(drawing([at('a', 10, 1), at('b', 30, 3), at('c', 50, 2), at('d', 70, 0)])).inversions).toBe(4);
    expect(measureQuality(drawing([at('a', 10, 5, 9), at('b', 30, 6, 7), at('c', 50, 0, 6)])).inversions).toBe(1);
    expect(measureQuality(drawing([at('a', 10, 5), at('b', 30, 5)])).inversions).toBe(0);
    expect(measureQuality(drawing([at('a', 10, 2), at('b', 30, 1)], {axis: {along: 'x', from: 1000, to: 0}})).inversions).toBe(0);
  });

  test('M8: counts neighbours that look like one though their times differ', () => {
    const quality = measureQuality(drawing([at('a', 10, 1), at('b', 11, 2), at('c', 11.5, 2), at('d', 13.5, 3)]));
    expect([quality.indistinct, quality.leastDistance]).toEqual([1, 1]);
  });

  test('M4, M7 and M8 agree with a look at all pairs', () => {
    const events = fc.uniqueArray(fc.record({x: fc.integer({min: 0, max: 200}), start: fc.integer({min: 0, max: 20}), length: fc.integer({min: 0, max: 5}), row: fc.constantFrom('1', '2')}), {selector: ({x}) => x, maxLength: 25, size: 'max'});
    fc.assert(fc.property(events, list => {
      const quality = measureQuality(drawing(list.map(({x, start, length, row}, i) => ({...at(String(i), x, start, start + length), row, truth: [start, start + length] as const}))));
      const before = (a: typeof list[number], b: typeof list[number]): boolean => a.start + a.length <= b.start && a.start < b.start;
      expect(quality.inversions).toBe(list.flatMap(a => list.filter(b => a.row === b.row && a.x > b.x && before(a, b))).length);
      const next = list.flatMap(a => {
        const b = list.filter(({x}) => x > a.x).sort((p, q) => p.x - q.x)[0];
        return b && (b.start !== a.start || b.length !== a.length) ? [b.x - a.x] : [];
      });
      expect(quality.indistinct).toBe(next.filter(distance => distance === 1).length);
      expect(quality.leastDistance).toBe(next.length > 0 ? Math.min(...next) : NaN);
      expect(quality.positionError).toBe(list.length > 0 ? Math.max(...list.map(({x, start, length}) => x < start ? start - x : x > start + length ? x - start - length : 0)) : NaN);
    }), {seed: 2, numRuns: 500});
  });

  test('M11: finds out how many events are lost, or told twice', () => {
    const items = [at('a', 10, 1), at('a', 30, 1), at('b', 50, 2), {id: 'c', anchor: 70}];
    expect(measureQuality(drawing(items, {counts: {given: 7, clustered: 1, undated: 2, outside: 1}})).conservation).toEqual({given: 7, accounted: 6, lost: 1});
    expect(measureQuality(drawing(items, {counts: {given: 1, clustered: 0, undated: 0, outside: 0}})).conservation.lost).toBe(-1);
  });

  test('M13: takes the worst distance of an edge from its bound, and counts what open ends and breaks hide', () => {
    const edges = [{drawn: 10, truth: 10}, {drawn: 38, truth: 40}, {drawn: NaN, truth: 4}];
    const quality = measureQuality(drawing([{...at('a', 10, 1), edges, cappedOpenEnds: 1}], {breaks: [{from: 0, to: 10, name: ' '}, {from: 20, to: 30, name: '27 years'}]}));
    expect(quality.extent).toEqual({error: 2, cappedOpenEnds: 1});
    expect(quality.breaks.unnamed).toBe(1);
  });

  test('says what share of the axis lies in breaks, once, and what they win', () => {
    const breaks = [{from: 100, to: 200, kind: 'cut', time: 8000}, {from: 150, to: 300, kind: 'compressed', time: 1000}, {from: 950, to: 1200, time: 0}] as const;
    expect(measureQuality(drawing([], {breaks, axis: {along: 'x', from: 0, to: 1000, time: 10_000}})).breaks).toEqual({count: 3, share: 0.25, cutShare: 0.15, gain: expect.closeTo(7.5, 9), unnamed: 3});
    expect(measureQuality(drawing([], {breaks, axis: {along: 'x', from: 1000, to: 0}})).breaks.share).toBe(0.25);
  });

  test('M14: gives the 95th percentile of frames, and the nodes', () => {
    expect(measureQuality(drawing([], {frameTimes: Array.from({length: 101}, (_, i) => i), nodes: 12})).frame).toEqual({p95: 95, nodes: 12});
  });
});

describe('measureQuality(drawing) of several panels', () => {
  const down = (from: number): Drawing['axis'] => ({along: 'y', from, to: from + 100});
  /** Two panels one under the other, time running downward in each; all labels stand in a row of the same name. */
  const panels = [{name: 'upper', axis: down(0)}, {name: 'lower', axis: down(100)}];
  const at = (id: string, panel: string, y: number, start: number): DrawnItem => item(id, y, box(20, y - 5, 60, 10), {panel, row: '20', time: [start, start], truth: [y, y]});
  const stacked = (items: readonly DrawnItem[], rest: Partial<Drawing> = {}): Quality => measureQuality(drawing(items, {frame: box(0, 0, 200, 200), axis: down(0), panels, ...rest}));
  const interleaved = [at('a', 'upper', 10, 1), at('b', 'upper', 60, 3), at('c', 'lower', 120, 2), at('d', 'lower', 161, 4)];

  test('M7: compares no label with one of another panel, and does so within one', () => {
    expect(stacked(interleaved).inversions).toBe(0);
    expect(stacked([...interleaved, at('e', 'lower', 190, 0)]).inversions).toBe(2);
    expect(stacked(interleaved.map(({panel: _, ...one}) => one)).inversions).toBe(1);
  });

  test('M7: reads each panel along its own axis', () => {
    const upward = [panels[0]!, {name: 'lower', axis: {along: 'y', from: 200, to: 100}}] as const;
    expect(stacked(interleaved, {panels: upward}).inversions).toBe(1);
  });

  test('M3 and M5: take the rows of each panel for its own labels', () => {
    const {shown, shift} = stacked([...interleaved, {id: 'e', panel: 'lower', anchor: 124, labelLength: 10, priority: 9}]);
    expect(shown).toMatchObject({labels: 4, rows: 2, priority: 20, optimum: 24, share: 20 / 29});
    expect(shift).toMatchObject({max: 0, squares: 0, optimum: 0, ratio: 1});
  });

  test('M8: calls anchors of two panels no neighbours', () => {
    const across = [{name: 'upper', axis: down(0)}, {name: 'beside', axis: down(0)}];
    const items = [at('a', 'upper', 10, 1), at('b', 'beside', 11, 2), at('c', 'beside', 51, 3)];
    expect(stacked(items, {panels: across})).toMatchObject({indistinct: 0, leastDistance: 40});
  });

  test('M3 and M11: count what goes on in another panel once', () => {
    const goesOn: DrawnItem = {id: 'b', panel: 'lower', mark: box(0, 100, 8, 10), time: [3, 3], truth: [100, 110]};
    const quality = stacked([...interleaved, goesOn], {counts: {given: 4, clustered: 0, undated: 0, outside: 0}});
    expect(quality.conservation).toEqual({given: 4, accounted: 4, lost: 0});
    expect(quality.shown).toMatchObject({share: 1, optimum: 20, ratio: 1});
    expect(quality.positionError).toBe(0);
  });

  test('judges an item of a panel that is not listed by the drawing’s own axis', () => {
    const flat = stacked([item('a', 20, box(10, 0, 20, 10), {panel: 'none'})], {axis: {along: 'x', from: 0, to: 200}});
    expect(flat.shift).toMatchObject({max: 0});
    expect(flat.shown.rows).toBe(1);
  });
});

describe('measureQuality(drawing) of what cannot be judged', () => {
  test('is NaN where the drawing does not tell, and 0 where there is nothing to count', () => {
    const quality = measureQuality(drawing([]));
    expect([quality.overlap.pairs, quality.overlap.share, quality.clipped.labels, quality.inversions, quality.indistinct, quality.leaders.crossings, quality.breaks.share, quality.unread]).toEqual(Array<number>(8).fill(0));
    expect([quality.positionError, quality.shift.mean, quality.conservation.lost, quality.extent.error, quality.breaks.gain, quality.frame.p95, quality.smallestText, quality.shown.share]).toEqual(Array<number>(8).fill(NaN));
  });

  test('passes over broken numbers and counts their boxes; what is left is judged as if they were not there', () => {
    const sound = [item('a', 20, box(10, 0, 40, 10), {time: [1, 1]}), item('b', 60, box(40, 5, 40, 10), {time: [2, 2], leader: [{x: 60, y: 50}, {x: 60, y: 15}]})];
    const broken = item('c', NaN, box(NaN, 0, 10, 10), {mark: box(0, 0, Infinity, 1), time: [NaN, 1], priority: NaN, leader: [{x: NaN, y: 0}, {x: 1, y: 1}]});
    const [clean, odd] = [measureQuality(drawing(sound)), measureQuality(drawing([...sound, broken]))];
    expect(odd.unread).toBe(2);
    for (const metric of ['overlap', 'clipped', 'shift', 'leaders', 'inversions', 'indistinct'] as const) expect(odd[metric]).toEqual(clean[metric]);
  });
});

/**
 * The table of the research (§3.6), for 1000 × 420 px and boxes 150 px wide, 10 px apart. Seven events, by their starts: day 0
 * is 1 January 1997, the last is one-sided and stands at its bound. Its row "naive, warp" used label lengths that it does not tell.
 */
describe('measureQuality(drawing) of the research’s drawings of the reference story', () => {
  const days = [0, 10_258, 10_288, 10_289, 10_290, 10_291, 10_292];
  const linear = days.map(day => (day / 10_295) * 1000);
  const warped = [0, 80, 316, 413, 511, 609, 707];
  const story = (anchors: readonly number[], place: (i: number) => {x: number; y: number}): ReturnType<typeof measureQuality> => measureQuality(drawing(anchors.map((anchor, i) =>
    item(String(i), anchor, box(place(i).x, place(i).y, 150, 30), {time: [days[i]!, days[i]!]})), {frame: box(0, 0, 1000, 420)}));
  const summary = (quality: ReturnType<typeof measureQuality>): number[] => [
    quality.overlap.pairs, quality.clipped.labels, quality.indistinct, Math.round(quality.shift.mean), Math.round(quality.shift.max), quality.leaders.crossings,
  ];
  const twoSided = (anchors: readonly number[]): ReturnType<typeof measureQuality> => {
    const sides = [0, 1].map(side => separate(anchors.filter((_, i) => i % 2 === side).map(ideal => ({ideal, width: 150})), {from: 0, to: 1000, gap: 10})!);
    return story(anchors, i => ({x: sides[i % 2]![Math.floor(i / 2)]! - 75, y: i % 2 === 0 ? 100 : 300}));
  };

  test('finds 15 overlaps, 6 clipped and 4 indistinct in the naive one on a linear axis', () => {
    expect(summary(story(linear, i => ({x: linear[i]! + 6, y: 100})))).toEqual([15, 6, 4, 6, 6, 0]);
  });

  test('finds lanes free of overlaps, and no better else', () => {
    expect(summary(story(linear, i => ({x: linear[i]! + 6, y: i * 40})))).toEqual([0, 6, 4, 6, 6, 0]);
    expect(summary(story(warped, i => ({x: warped[i]! + 6, y: i * 40})))).toEqual([0, 0, 0, 6, 6, 0]);
  });

  test('finds a mean shift of 136 px, at most 319, with labels on two sides of a linear axis, and none on a warped one', () => {
    expect(summary(twoSided(linear))).toEqual([0, 0, 4, 136, 319, 0]);
    expect(summary(twoSided(warped))).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
