import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import type {SceneNode} from '../../src/scene/scene.ts';
import type {SceneOptions} from '../../src/scene/sceneOptions.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {breachesOf} from './breachesOf.ts';

const file = (name: string): NormalizedStory => normalizeEvents(JSON.parse(readFileSync(new URL(`../../examples/${name}/events.json`, import.meta.url), 'utf8')));
const [programmes, year] = [file('relative'), file('segmented')];

/** The linear designs of Brehmer et al., Timelines Revisited (2017). */
const DESIGNS: readonly (readonly [name: string, options: Omit<SceneOptions, 'width'>, told: NormalizedStory])[] = [
  ['chronological × unified', {layout: 'unified'}, year], ['chronological × faceted', {layout: 'faceted'}, year], ['chronological × segmented', {layout: 'segmented'}, year],
  ['relative × faceted', {scale: 'relative', layout: 'faceted'}, programmes],
  ['log × unified', {scale: 'log', layout: 'unified'}, year], ['log × faceted', {scale: 'log', layout: 'faceted'}, year],
  ['sequential × unified', {scale: 'sequential', layout: 'unified'}, year], ['sequential × faceted', {scale: 'sequential', layout: 'faceted'}, year],
  ['collapsed × unified', {scale: 'sequential', layout: 'unified'}, programmes],
];

describe.each(DESIGNS)('%s', (_, options, told) => {
  test.each([[1280, 'horizontal'], [640, 'horizontal'], [360, 'vertical']] as const)('keeps the contract at %d px, %s', (width, orientation) => {
    const scene = buildScene(told, {width, orientation, ...options});
    expect(overlaps(textBoxes(scene))).toEqual([]);
    expect(outside(textBoxes(scene), scene)).toEqual([]);
    const {given, ...rest} = scene.counts;
    expect([rest.outside, Object.values(rest).reduce((sum, count) => sum + count, 0)]).toEqual([0, given]);
    expect(breachesOf(drawingOf(scene, told.events))).toEqual([]);
  });

  test('is a picture unlike the other eight', () => {
    const pictures = DESIGNS.map(([, others, story]) => JSON.stringify(buildScene(story, {width: 1000, ...others, idPrefix: 'one'}).root));
    const own = JSON.stringify(buildScene(told, {width: 1000, ...options, idPrefix: 'one'}).root);
    expect(pictures.filter(picture => picture === own)).toHaveLength(1);
  });
});

describe('relative × faceted', () => {
  const zero = {Mercury: 'mercury-3', Gemini: 'gemini-3', Apollo: 'apollo-7'};
  const scene = buildScene(programmes, {width: 1280, scale: 'relative', layout: 'faceted', zero});
  const markAt = (id: string): number => {
    const mark = drawingOf(scene, programmes.events).items.find(item => item.id === id)!.mark!;
    return (mark.x0 + mark.x1) / 2;
  };
  const texts = (within: (node: SceneNode) => boolean): string[] => findAll(scene.root, within).flatMap(node => findAll(node, ({tag}) => tag === 'text').map(({text}) => text!));

  test('has what happened equally long after the start of its group in one line', () => {
    const days = (id: string): number => {
      const event = programmes.events.find(one => one.id === id)!;
      return scene.placed!(event).time!.startMin / 86_400_000;
    };
    expect([days('mercury-3'), days('gemini-3'), days('apollo-7'), days('vostok-1'), days('apollo-1')]).toEqual([0, 0, 0, 0, -623]);
    expect(Math.abs(markAt('mercury-3') - markAt('gemini-3'))).toBeLessThan(0.01);
    expect(markAt('apollo-1')).toBeLessThan(markAt('mercury-3'));
  });

  test('says in each heading what it counts from, by eye and by ear, and keeps the dates of its labels', () => {
    const names = findAll(scene.root, ({attrs}) => attrs?.['data-lane'] !== undefined).map(({attrs}) => attrs!['aria-label']);
    expect(names).toEqual(['Mercury, Day 0: 5 May 1961, 5 events', 'Vostok, Day 0: 12 April 1961, 4 events', 'Gemini, Day 0: 23 March 1965, 6 events', 'Apollo, Day 0: 11 October 1968, 7 events']);
    expect(texts(({children = []}) => children.some(({attrs}) => attrs?.['data-lane'] === 'Apollo'))).toEqual(['Day 0: 11 October 1968', 'Apollo']);
    expect(texts(({attrs}) => attrs?.['data-event'] === 'apollo-17')).toContain('7–19 December 1972');
    const said = findAll(scene.root, ({attrs}) => attrs?.['data-event'] === 'apollo-17')[0]!;
    expect(JSON.stringify(said)).toContain('7 to 19 December 1972');
    expect(findAll(scene.root, ({tag}) => tag === 'desc')[0]!.text).toContain('from 9 April 1959 to 7 to 19 December 1972');
  });

  test('has times since the start on its axis, and the story’s own order of groups and hues', () => {
    const axis = texts(({key}) => key === 'tick-labels').filter((_, i, all) => i < all.length / 4);
    expect(axis).toContain('0');
    expect(axis.join(' ')).toMatch(/−?\d+ (days|years|year)/);
    expect(axis.every(text => !/19\d\d/.test(text))).toBe(true);
    const dated = buildScene(programmes, {width: 1280, layout: 'faceted'});
    const hues = (of: typeof scene): unknown[] => findAll(of.root, ({attrs}) => attrs?.['data-event'] !== undefined).map(({attrs}) => [attrs!['data-event'], attrs!['class']] as const).toSorted();
    expect(hues(scene)).toEqual(hues(dated));
  });

  test('draws no eras and no lines, which each group has elsewhere', () => {
    const options = {width: 1000, scale: 'relative', layout: 'faceted'} as const;
    const more = normalizeEvents({asOf: '1965-01-01', eras: [{title: 'The Sixties', date: '196X'}], events: programmes.events.map(({id, title, group, time}) => ({id, title, date: time!.text, ...(group !== undefined && {group})}))});
    const picture = JSON.stringify(buildScene(more, {...options, now: Date.UTC(1966, 0), lines: [{at: Date.UTC(1967, 0), label: 'A line'}]}).root);
    for (const absent of ['The Sixties', 'A line', 'annals-now', 'annals-as-of', en.words.asOf]) expect(picture).not.toContain(absent);
  });

  test('is refused in rows of the calendar', () => {
    expect(() => buildScene(programmes, {width: 1000, scale: 'relative', layout: 'segmented'})).toThrow(new RangeError('buildScene: layout "segmented" has rows of the calendar, which scale "relative" leaves; use "faceted", "lanes", "unified", "callouts" or a function'));
  });

  test.each(['callouts', 'unified'] as const)('in %s, says the starts under the title and in the summary', layout => {
    const one = buildScene(programmes, {width: 1280, scale: 'relative', layout, zero});
    const subtitle = findAll(one.root, ({key}) => key.startsWith('subtitle-')).map(({text}) => text).join(' ');
    expect(subtitle).toContain('Vostok, Day 0: 12 April 1961');
    expect(findAll(one.root, ({tag}) => tag === 'desc')[0]!.text).toContain('Apollo, Day 0: 11 October 1968');
  });
});
