import fc from 'fast-check';
import {expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene, type Scene} from '../../src/scene/buildScene.ts';
import {findAll} from './boxes.ts';

const DAY = 86_400_000;
const START = Date.UTC(2019, 0);
const told = normalizeEvents(Array.from({length: 60}, (_, i) => ({title: `Event ${i}`, date: START + ((i * i * 37) % 2200) * DAY})));

/** Px from the lines of one row's axis to those of the next, where no empty time lies between. */
function rowHeights(scene: Scene): number[] {
  const tops = findAll(scene.root, ({key}) => key === 'axis').flatMap(({attrs}) => attrs?.['d'] === undefined ? [] : [Number(/^M\S+ (\S+?)[LH]/.exec(String(attrs['d']))![1])]);
  const folds = findAll(scene.root, ({key}) => key.startsWith('fold-')).length;
  return folds > 0 ? [] : tops.slice(1).map((top, i) => Math.round((top - tops[i]!) * 100) / 100);
}

test('panning rows of the calendar changes neither the height of the picture nor that of a row', () => {
  fc.assert(fc.property(fc.constantFrom(640, 1200), fc.double({min: 20, max: 1500, noNaN: true}), fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 3, maxLength: 5}), (width, days, starts) => {
    const scenes = starts.map(start => {
      const t0 = START + start * (2190 - days) * DAY;
      return buildScene(told, {width, layout: 'segmented', view: [t0, t0 + days * DAY]});
    });
    expect(new Set(scenes.map(({height}) => height))).toEqual(new Set([buildScene(told, {width, layout: 'segmented'}).height]));
    expect(new Set(scenes.flatMap(rowHeights)).size).toBeLessThanOrEqual(1);
  }), {seed: 1, numRuns: 25});
}, 240_000);
