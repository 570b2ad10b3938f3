import {beforeAll, describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {Drawing, DrawnItem} from '../../src/layout/drawing.ts';
import {alongOf, anchorOf, drawnLabels, rowsOfLabels} from '../../src/layout/drawnLabels.ts';
import {measureChange} from '../../src/layout/measureChange.ts';
import {selectInRows} from '../../src/layout/selectInRows.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import {clusteredSet} from './clusteredSet.ts';

/** A label at an edge slides in, and may push its neighbours where it would else find no room: so far and no further, px. */
const INTERIOR = 480;
const STEPS = 100;
const STEP = 2 ** (1 / 8);

/** Stories by their seeds, and which of the events in order each is zoomed in on, as a share of them all. */
const STORIES = [[1, 0.5], [2, 0.23], [3, 0.81]] as const;

const lengthOf = ({label}: DrawnItem, {axis}: Drawing): number => label === undefined ? NaN : axis.along === 'x' ? label.x1 - label.x0 : label.y1 - label.y0;

/** How near two neighbours of one row come in any of the frames, px. */
function gapOf(frames: readonly Drawing[]): number {
  const gaps = frames.flatMap(frame => rowsOfLabels(drawnLabels(frame)).flatMap(row => row.slice(1).map(({along}, i) => along.from - row[i]!.along.to)));
  return gaps.reduce((least, gap) => Math.min(least, gap), Infinity);
}

/**
 * For each frame, the priority that is shown over the most that could be: of all events in view, each label over its instant (moved in
 * at the ends of the frame), in as many rows as are drawn, with the least gap that is drawn anywhere. A label that is not drawn is as long
 * as the shortest it has in any frame, or as labels are in the mean where it has none.
 */
function sharesOf(frames: readonly Drawing[]): number[] {
  const shortest = new Map<string, number>();
  for (const frame of frames) for (const item of frame.items) if (item.label) shortest.set(item.id, Math.min(shortest.get(item.id) ?? Infinity, lengthOf(item, frame)));
  const mean = [...shortest.values()].reduce((sum, length) => sum + length, 0) / shortest.size;
  const gap = gapOf(frames);
  return frames.map(frame => {
    const {items, axis} = frame;
    const walls = alongOf(frame.frame, axis);
    const boxes = items.map(item => {
      const length = item.label ? lengthOf(item, frame) : shortest.get(item.id) ?? mean;
      const from = Math.max(walls.from, Math.min(walls.to - length, anchorOf(item, axis) - length / 2));
      return {from, to: from + length, priority: item.priority!};
    });
    const best = selectInRows(boxes, rowsOfLabels(drawnLabels(frame)).length, gap).reduce((sum, {index}) => sum + boxes[index]!.priority, 0);
    return items.reduce((sum, {label, priority}) => sum + (label ? priority! : 0), 0) / best;
  });
}

// Lanes keep theirs by ranges of their own, with tests beside theirs.
describe.each([
  ...STORIES.map(([seed, place]) => ({layout: 'callouts' as const, orientation: 'horizontal' as const, seed, place})), {layout: 'callouts' as const, orientation: 'vertical' as const, seed: 3, place: 0.5},
])('2,000 clustered events of seed $seed as $layout, $orientation, zoomed in on $place', ({layout, orientation, seed, place: at}) => {
  const {events} = normalizeEvents(clusteredSet(seed));
  const focus = events[Math.floor(events.length * at)]!.time!.startMin;
  const memo = createSceneMemo();
  const options = {width: orientation === 'horizontal' ? 1600 : 400, layout, orientation};
  const {warp, fit, axis} = buildScene(events, options, memo);
  const share = (warp(focus) - fit[0]) / (fit[1] - fit[0]);
  const length = axis.to - axis.from;
  /** The picture so many steps in, and so many px further, of the events whose instant is in view: edge clusters count some beyond it. */
  const draw = (step: number, pan = 0): Drawing => {
    const span = (fit[1] - fit[0]) / STEP ** step;
    const from = step === 0 ? fit[0] : warp(focus) - share * span + (pan * span) / length;
    const scene = buildScene(events, step === 0 ? options : {...options, view: [warp.invert(from), warp.invert(from + span)]}, memo);
    const place = new Map(events.map(({id, time}) => [id, (warp(time!.startMin) - from) / span]));
    const drawing = drawingOf(scene, events);
    return {...drawing, items: drawing.items.filter(({id}) => place.get(id)! >= 0 && place.get(id)! <= 1)};
  };
  let frames: readonly Drawing[] = [];
  beforeAll(() => { frames = Array.from({length: STEPS + 1}, (_, step) => draw(step)); }, 120_000);

  test('lose no label while zooming in, as long as its mark is in view', () => {
    const lost = frames.slice(1).map((frame, i) => measureChange(frames[i]!, frame).lost);
    expect(lost.map((count, i) => count > 0 ? `step ${i + 1}: ${count}` : '').filter(Boolean)).toEqual([]);
    // They are no empty pictures.
    expect(frames.every(({items}) => items.some(({label}) => label !== undefined))).toBe(true);
  });

  test('keep every label of the interior, 480 px from the edges, and its place at its mark while panning by 1 to 500 px', () => {
    const changes: string[] = [];
    for (const step of [12, 20, 41, 66, 90]) {
      const before = draw(step);
      for (const pan of [1, 2, 7, 50, 123, 250, 499, 500, -1, -77, -500]) {
        const after = draw(step, pan);
        const {changed} = measureChange(before, after, INTERIOR);
        if (changed > 0) changes.push(`step ${step}, ${pan} px: ${changed}`);
      }
    }
    expect(changes).toEqual([]);
  });

  const least = 0.9;

  test(`show on average at least ${least * 100} % of what could be shown in each frame, by priority`, () => {
    const shares = sharesOf(frames);
    expect(shares.reduce((sum, one) => sum + one, 0) / shares.length).toBeGreaterThanOrEqual(least);
  });
});
