import {beforeAll, describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {Drawing, DrawnItem} from '../../src/layout/drawing.ts';
import {anchorOf, drawnLabels, rowsOfLabels} from '../../src/layout/drawnLabels.ts';
import {measureChange} from '../../src/layout/measureChange.ts';
import {selectInRows} from '../../src/layout/selectInRows.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import {clusteredSet} from './clusteredSet.ts';

/** One in two, one in three and one in six. */
const GROUPS = ['Senate', 'Senate', 'Senate', 'Army', 'Army', 'Press'];
/** Beside the frame's edge labels change sides, and neighbours give way, px. */
const INTERIOR = 480;
const STEPS = 100;
const STEP = 2 ** (1 / 8);

interface Stretch { readonly from: number; readonly to: number }

/** What a mark and its label take in their row. */
function stretchOf({label, mark}: DrawnItem): Stretch | undefined {
  return label && mark && {from: Math.min(label.x0, mark.x0), to: Math.max(label.x1, mark.x1)};
}

/**
 * For each frame, the priority that is shown over the most that could be, lane by lane: of all events in view, each label beside its
 * mark (before it where there is no room behind), in as many rows as the lane has in any frame, with the least gap that it has in any.
 * A label that is not drawn is as long as the shortest it has in any frame, or as labels are in the mean where it has none.
 */
function sharesOf(frames: readonly Drawing[], lanes: readonly ReadonlySet<string>[]): number[] {
  const shortest = new Map<string, number>();
  for (const {items} of frames) {
    for (const item of items) {
      const stretch = stretchOf(item);
      if (stretch) shortest.set(item.id, Math.min(shortest.get(item.id) ?? Infinity, stretch.to - stretch.from));
    }
  }
  const mean = [...shortest.values()].reduce((sum, length) => sum + length, 0) / shortest.size;
  const sums = lanes.map(lane => {
    const own = frames.map(frame => ({...frame, items: frame.items.filter(({id}) => lane.has(id))}));
    const rowed = own.map(frame => rowsOfLabels(drawnLabels(frame)).map(row => row.map(({item}) => stretchOf(item)!)));
    const rows = rowed.reduce((most, {length}) => Math.max(most, length), 0);
    const gap = rowed.flat().flatMap(row => row.slice(1).map(({from}, i) => from - row[i]!.to)).reduce((least, one) => Math.min(least, one), Infinity);
    return own.map(({items, axis}) => {
      const boxes = items.map(item => {
        const stretch = stretchOf(item);
        const [length, at] = [stretch ? stretch.to - stretch.from : shortest.get(item.id) ?? mean, anchorOf(item, axis)];
        const from = at - 4 + length <= axis.to ? at - 4 : at + 4 - length;
        return {from, to: from + length, priority: item.priority!};
      });
      const best = selectInRows(boxes, rows, gap).reduce((sum, {index}) => sum + boxes[index]!.priority, 0);
      return {best, shown: items.reduce((sum, {label, priority}) => sum + (label ? priority! : 0), 0)};
    });
  });
  return frames.map((_, f) => sums.reduce((sum, lane) => sum + lane[f]!.shown, 0) / sums.reduce((sum, lane) => sum + lane[f]!.best, 0));
}

/** Where time runs downward, lanes are columns of callouts. */
describe.each([
  {layout: 'lanes', seed: 3}, {layout: 'lanes', seed: 4}, {layout: 'unified', seed: 5}, {layout: 'faceted', seed: 4},
] as const)('2,000 clustered events as $layout, seed $seed', ({layout, seed}) => {
  const {events} = normalizeEvents(clusteredSet(seed, GROUPS));
  /** Zoomed in on: in the thick of a cluster. */
  const focus = events[events.length >> 1]!.time!.startMin;
  const lanes = layout === 'unified' ? [new Set(events.map(({id}) => id))] : [...new Set(GROUPS)].map(name => new Set(events.filter(({group}) => group === name).map(({id}) => id)));
  const memo = createSceneMemo();
  const options = {width: 1600, layout};
  const {warp, fit, axis} = buildScene(events, options, memo);
  const share = (warp(focus) - fit[0]) / (fit[1] - fit[0]);
  const length = axis.to - axis.from;
  const ats = new Map(events.map(({id, time}) => [id, warp(time!.startMin)]));
  const spanAt = (step: number): number => (fit[1] - fit[0]) / STEP ** step;
  const firstAt = (step: number): number => step === 0 ? fit[0] : warp(focus) - share * spanAt(step);
  /** Where an event is so many steps in, px. */
  const placeAt = (step: number, id: string): number => axis.from + ((ats.get(id)! - firstAt(step)) / spanAt(step)) * length;
  /** The picture so many steps in, and so many px further, of the events whose instant is in view: edge clusters count some beyond it. */
  const draw = (step: number, pan = 0): Drawing => {
    const span = spanAt(step);
    const from = firstAt(step) + (pan * span) / length;
    const scene = buildScene(events, step === 0 ? options : {...options, view: [warp.invert(from), warp.invert(from + span)]}, memo);
    const drawing = drawingOf(scene, events);
    return {...drawing, items: drawing.items.filter(({id}) => placeAt(step, id) - pan >= axis.from && placeAt(step, id) - pan <= axis.to)};
  };
  /** Whether a label that changed sides at the edge would have had its place on its own side in view: where it is in the middle of the frame tells. */
  const isInsideAtHome = (step: number, id: string): boolean => {
    const [at, middle] = [placeAt(step, id), (axis.from + axis.to) / 2];
    const label = draw(step, at - middle).items.find(item => item.id === id)?.label;
    return label === undefined || (label.x0 + at - middle >= axis.from && label.x1 + at - middle <= axis.to);
  };
  let frames: readonly Drawing[] = [];
  beforeAll(() => { frames = Array.from({length: STEPS + 1}, (_, step) => draw(step)); }, 240_000);

  test('lose no label while zooming in, from the whole on, as long as its mark and the place that it has there inside the frame are in view', () => {
    const lost: string[] = [];
    let [gone, left] = [0, 0];
    frames.slice(1).forEach(({items}, i) => {
      const shown = new Set(items.filter(({label}) => label).map(({id}) => id));
      for (const {id, label} of frames[i]!.items) {
        if (label === undefined || shown.has(id)) continue;
        const [before, at] = [placeAt(i, id), placeAt(i + 1, id)];
        const [from, to] = [label.x0 + at - before, label.x1 + at - before];
        if (at < axis.from || at > axis.to) left++;
        else gone++;
        if (Math.min(from, at) >= axis.from && Math.max(to, at) <= axis.to && isInsideAtHome(i + 1, id)) lost.push(`step ${i + 1}: ${id}`);
      }
    });
    expect(lost).toEqual([]);
    // At the edges a label needs its neighbours to give way: four of five can, and leave with their marks.
    expect(left).toBeGreaterThan(300);
    expect(gone / (gone + left)).toBeLessThan(0.25);
  });

  test('leave every label where it was beside its mark, as long as it stays on its side', () => {
    let most = 0;
    frames.slice(1).forEach(({items}, i) => {
      const before = new Map(frames[i]!.items.flatMap(({id, label}) => label ? [[id, label.x0 - placeAt(i, id)] as const] : []));
      for (const {id, label} of items) {
        const at = placeAt(i + 1, id);
        if (label && before.has(id) && at > axis.from + INTERIOR && at < axis.to - INTERIOR) most = Math.max(most, Math.abs(label.x0 - at - before.get(id)!));
      }
    });
    expect(most).toBeLessThan(0.5);
  });

  test(`keep every label of the interior, ${INTERIOR} px from the edges, and its place at its mark while panning by 1 to 500 px`, () => {
    const changes: string[] = [];
    for (const step of [4, 12, 20, 41, 66]) {
      const before = draw(step);
      for (const pan of [1, 7, 123, 250, 500, -1, -77, -500]) {
        const {changed} = measureChange(before, draw(step, pan), INTERIOR);
        if (changed > 0) changes.push(`step ${step}, ${pan} px: ${changed}`);
      }
    }
    expect(changes).toEqual([]);
  });

  const least = 0.9;

  test(`show on average at least ${least * 100} % of what could be shown in each frame, by priority`, () => {
    // Every fourth frame: what is best is dear to find.
    const shares = sharesOf(frames.filter((_, step) => step % 4 === 0), lanes);
    expect(shares.reduce((sum, one) => sum + one, 0) / shares.length).toBeGreaterThanOrEqual(least);
    expect(shares.every(one => one > 0.6)).toBe(true);
  });
});
