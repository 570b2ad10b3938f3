import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene, type SceneOptions} from '../../src/scene/buildScene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import type {LayoutName} from '../../src/scene/sceneOptions.ts';

const story = normalizeEvents(JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')));
const layouts: readonly LayoutName[] = ['callouts', 'lanes', 'unified', 'faceted', 'segmented'];
const settings = layouts.flatMap(layout => (['horizontal', 'vertical'] as const).map(orientation => ({layout, orientation})));
const passing = (count: number) => story.events.filter((_, i) => i % 3 === 1).slice(0, count);

describe('a picture of some of the events', () => {
  test.each(settings)('keeps the axis of all, and counts what it leaves out: $layout, $orientation', setting => {
    const options: SceneOptions = {width: 900, overview: 'always', ...setting};
    const whole = buildScene(story, options);
    for (const count of [0, 1, 3]) {
      const some = buildScene(story, {...options, shown: passing(count)});
      const {given, ...counts} = some.counts;
      expect([some.fit, some.breaks]).toEqual([whole.fit, whole.breaks]);
      expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(given);
      expect([given, counts.filtered]).toEqual([10, 10 - count]);
      expect(some.root).toEqual(buildScene(story, {...options, shown: passing(count)}, createSceneMemo()).root);
    }
  });

  test('shows just those events, in the hues they have among all, under the key to all groups', () => {
    const shown = passing(3);
    const [whole, some] = [buildScene(story, {width: 900}), buildScene(story, {width: 900, shown})];
    const drawn = (scene: typeof whole): Map<string, string> => new Map(JSON.stringify(scene.root).match(/"class":"annals-event annals-g\d","data-event":"[^"]+"/g)!.map(text => [text.split('"').at(-2)!, /g\d/.exec(text)![0]]));
    expect([...drawn(some).keys()]).toEqual(shown.map(({id}) => id));
    for (const [id, hue] of drawn(some)) expect(drawn(whole).get(id)).toBe(hue);
    expect(some.key).toEqual(whole.key);
    expect(some.counts.labelled).toBe(3);
  });

  test('is made anew when what is shown changes, and only then', () => {
    const memo = createSceneMemo();
    const shown = passing(3);
    const first = buildScene(story, {width: 900, shown}, memo);
    expect(buildScene(story, {width: 900}, memo).counts.labelled).toBe(10);
    expect(buildScene(story, {width: 900, shown}, memo).root).toEqual(first.root);
  });
});
