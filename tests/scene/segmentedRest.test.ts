import {expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene, type Scene} from '../../src/scene/buildScene.ts';
import type {Orientation} from '../../src/scene/scene.ts';
import {findAll, textBoxes} from './boxes.ts';

const yearly = normalizeEvents(Array.from({length: 40}, (_, i) => ({title: `Event ${i}`, date: String(1980 + i)})));
const restOf = (scene: Scene): string[] => findAll(scene.root, ({key}) => key.startsWith('rest')).flatMap(({text}) => text === undefined ? [] : [text]);

test.each<Orientation>(['horizontal', 'vertical'])('what found no row in a %s calendar is told in words that stay in the frame', orientation => {
  for (const width of [280, 320, 640]) {
    const scene = buildScene(yearly, {width, layout: 'segmented', segment: 'year', orientation, breaks: 'none', height: 900});
    expect(restOf(scene).join(' ')).toMatch(/^\d+ events, 1 January \d{4} – 31 December 2019$/);
    for (const {x0, x1} of textBoxes(scene)) expect([x0 >= 0, x1 <= width]).toEqual([true, true]);
  }
});

test('what begins as the last row ends is not told as if it were in it', () => {
  const {events} = normalizeEvents([{title: 'In the first row', date: '2003-05'}, {title: 'In the last row', date: '2007-02'}, {title: 'At its end', date: '2008'}]);
  const scene = buildScene(events, {width: 800, layout: 'segmented', segment: 'year', view: [Date.UTC(2003, 2), Date.UTC(2007, 5)]});
  expect(restOf(scene)).toEqual([]);
  expect(scene.counts).toMatchObject({given: 3, labelled: 2, clustered: 0, outside: 1});
});
