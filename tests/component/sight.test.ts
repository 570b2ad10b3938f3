import {describe, expect, test} from 'vitest';
import {sight, type BuildView, type Times} from '../../src/component/sight.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import type {Scene} from '../../src/scene/scene.ts';

const story = normalizeEvents(['2001-05-02', '2003-01-10', '2004-11-30', '2009-07-07'].map((date, i) => ({id: `e${i}`, title: `Event ${i}`, date})));
const whole = buildScene(story, {width: 960});

/** What `sight` shows of `wanted`, and how many pictures it takes. */
function seen(wanted: Times | undefined): {readonly scene: Scene; readonly domain: readonly [number, number]; readonly pictures: number} {
  let pictures = 0;
  const build: BuildView = (view, viewOn) => {
    pictures++;
    return buildScene(story, {width: 960, ...(view && {view})}, undefined, viewOn);
  };
  const {scene, domain} = sight(build, wanted);
  return {scene, domain, pictures};
}

describe('sight(build, wanted)', () => {
  test.each([
    ['nothing', undefined], ['a stretch of the story', [Date.UTC(2002, 0), Date.UTC(2004, 0)]], ['more than there is', [Date.UTC(1990, 0), Date.UTC(2030, 0)]],
    ['a stretch over one end', [Date.UTC(2008, 0), Date.UTC(2030, 0)]], ['an open end', [Date.UTC(2004, 0), Infinity]], ['a stretch where nothing is', [Date.UTC(2030, 0), Date.UTC(2031, 0)]],
  ] as const)('draws one picture of %s', (_, wanted) => {
    expect(seen(wanted).pictures).toBe(1);
  });

  test('shows a stretch of the story as it was asked for, to the bit', () => {
    const wanted = [Date.UTC(2002, 0), Date.UTC(2004, 0)] as const;
    const {scene, domain} = seen(wanted);
    expect(scene.view).toEqual(buildScene(story, {width: 960, view: wanted}).view);
    expect(domain).toEqual(scene.view);
  });

  test('shows everything, as if nothing were asked for, where more is wanted than there is', () => {
    const {scene, domain} = seen([Date.UTC(1990, 0), Date.UTC(2030, 0)]);
    expect(scene.root).toEqual(whole.root);
    expect(domain).toEqual(whole.fit);
  });

  test('shows no time beyond the story', () => {
    const {domain: [u0, u1]} = seen([Date.UTC(2008, 0), Date.UTC(2030, 0)]);
    expect(u0).toBeCloseTo(whole.warp(Date.UTC(2008, 0)), 3);
    expect(u1).toBe(whole.fit[1]);
  });
});
