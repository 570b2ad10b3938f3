import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {StoryInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {Drawing} from '../../src/layout/drawing.ts';
import {measureChange} from '../../src/layout/measureChange.ts';
import {measureQuality} from '../../src/layout/measureQuality.ts';
import {en} from '../../src/locale/en.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {drawingOf} from '../../src/scene/drawingOf.ts';
import type {Scene} from '../../src/scene/scene.ts';
import type {SceneOptions} from '../../src/scene/sceneOptions.ts';
import {textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const json: StoryInput = JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8'));
const told = normalizeEvents(json);
const doha = (options: SceneOptions): Drawing => drawingOf(buildScene(told, options), told.events);
const find = (drawing: Drawing, id: string): Drawing['items'][number] => drawing.items.find(item => item.id === id)!;

describe('drawingOf(scene, events) of the reference story', () => {
  test.each([1280, 1000, 640, 360])('has nothing to find fault with at %i px', width => {
    const quality = measureQuality(doha({width}));
    expect(quality.overlap).toEqual({pairs: 0, area: 0, share: 0, texts: 0});
    expect(quality.clipped).toEqual({labels: 0, texts: 0, hidden: 0});
    expect(quality.leaders).toMatchObject({crossings: 0, throughLabels: 0});
    expect(quality.shown).toMatchObject({labels: 10, share: 1});
    expect(quality.shown.ratio).toBeGreaterThanOrEqual(1);
    expect([quality.inversions, quality.indistinct, quality.positionError, quality.conservation.lost, quality.breaks.unnamed, quality.unread]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(quality.extent.error).toBeLessThan(1);
    expect(quality.smallestText).toBe(12);
  });

  test('keeps labels at their marks: on average within 12 px', () => {
    expect([1280, 1000].map(width => measureQuality(doha({width})).shift.max)).toEqual([0, 0]);
    for (const width of [640, 360]) expect(measureQuality(doha({width})).shift.meanFromMark).toBeLessThan(12);
  });

  test.each([1280, 1000, 360])('spends less than a fifth of the axis on breaks at %i px', width => {
    expect(measureQuality(doha({width})).breaks).toMatchObject({count: 3, unnamed: 0});
    expect(measureQuality(doha({width})).breaks.share).toBeLessThan(0.2);
  });

  test('wins hundreds of times the room for a day by its breaks', () => {
    expect(measureQuality(doha({width: 1000})).breaks.gain).toBeGreaterThan(900);
  });
});

describe('drawingOf(scene, events)', () => {
  test('reads a mark, a label, a leader and a row off the tree', () => {
    const year = find(doha({width: 1000}), 'designation-1997');
    expect(year.mark).toEqual({x0: 40, x1: expect.closeTo(97, 6), y0: 270, y1: 280});
    expect(year.leader).toEqual([{x: 68.5, y: 283}, {x: 68.5, y: 342}]);
    expect(year).toMatchObject({anchor: 68.5, row: '342', priority: 5, time: [Date.UTC(1997), Date.UTC(1998)], truth: [40, expect.closeTo(97, 6)]});
    expect(year.label!.x0).toBe(40);
  });

  test('names breaks in their own words', () => {
    expect(doha({width: 1000}).breaks!.map(({kind, name}) => [kind, name])).toEqual([['compressed', '1 year compressed'], ['cut', '27 years cut out'], ['compressed', '28 days compressed']]);
  });

  test('says less without the events, and nothing wrong', () => {
    const quality = measureQuality(drawingOf(buildScene(told, {width: 1000})));
    expect([quality.positionError, quality.extent.error, quality.leastDistance]).toEqual([NaN, NaN, NaN]);
    expect(quality.conservation).toEqual({given: 10, accounted: 10, lost: 0});
  });

  test('sees in a mirrored picture the quality of the one it mirrors', () => {
    const [plain, turned] = [en, {...en, direction: 'rtl' as const}].map(locale => measureQuality(doha({width: 1000, locale})));
    for (const metric of ['overlap', 'clipped', 'inversions', 'indistinct', 'conservation'] as const) expect(turned![metric]).toEqual(plain![metric]);
    expect(turned!.leaders.ink).toBeCloseTo(plain!.leaders.ink, 1);
    expect(turned!.breaks.share).toBeCloseTo(plain!.breaks.share, 9);
    expect(turned!.extent.error).toBeLessThan(1);
    expect(turned!.positionError).toBeLessThan(0.01);
  });

  test('finds a fault that is planted into the picture', () => {
    const scene = buildScene(told, {width: 1000});
    const shifted = {...scene, axis: {from: scene.axis.from + 5, to: scene.axis.to + 5}};
    expect(measureQuality(drawingOf(shifted, told.events)).extent.error).toBeGreaterThan(4);
    const lost = {...scene, counts: {...scene.counts, given: 11}};
    expect(measureQuality(drawingOf(lost, told.events)).conservation.lost).toBe(1);
  });

  test('is the same drawing for events in another order', () => {
    const again = normalizeEvents({...json, events: json.events.toReversed()});
    expect(measureChange(doha({width: 1000}), drawingOf(buildScene(again, {width: 1000}), again.events)).isSame).toBe(true);
  });
});

describe('drawingOf(scene, events) of several panels', () => {
  const day = 86_400_000;
  const date = (at: number): string => new Date(Date.UTC(2024, 0, 1) + at * day).toISOString().slice(0, 10);
  /** Two groups whose events take turns, and one event that lasts from the first month to the third. */
  const {events} = normalizeEvents([
    ...Array.from({length: 12}, (_, i) => ({id: `e${i}`, title: `Event ${i}`, group: i % 2 === 0 ? 'One' : 'Two', date: date(8 * i)})),
    {id: 'long', title: 'From January to March', group: 'One', date: `${date(20)}/${date(70)}`},
  ]);
  const options = {width: 360, orientation: 'vertical'} as const;
  const PICTURES: readonly (readonly [string, SceneOptions])[] = [
    ['facets one under the other', {...options, layout: 'faceted'}], ['rows of the calendar one under the other', {...options, layout: 'segmented', segment: 'month'}],
    ['rows of the calendar across', {width: 1000, layout: 'segmented', segment: 'month'}], ['the same from right to left', {width: 1000, layout: 'segmented', segment: 'month', locale: {...en, direction: 'rtl'}}],
    ['facets across', {width: 1000, layout: 'faceted'}],
  ];
  const drawn = (scene: Scene): Drawing => drawingOf(scene, events);

  test.each(PICTURES)('finds no fault with %s: each is judged by its own axis', (_, given) => {
    const drawing = drawn(buildScene(events, given));
    const {inversions, conservation, positionError, extent} = measureQuality(drawing);
    expect(drawing.panels!.length).toBeGreaterThan(1);
    expect(new Set(drawing.items.filter(({label}) => label).map(({panel}) => panel)).size).toBe(drawing.panels!.length);
    expect([inversions, conservation.lost, positionError < 0.01, extent.error < 1]).toEqual([0, 0, true, true]);
  });

  test.each(PICTURES)('finds an axis that is moved in %s', (_, given) => {
    const scene = buildScene(events, given);
    const moved = scene.panels!.map((panel, i) => i === 1 ? {...panel, axis: {from: panel.axis.from + 50, to: panel.axis.to + 50}} : panel);
    expect(measureQuality(drawn({...scene, panels: moved})).positionError).toBeGreaterThan(15);
  });

  test.each(PICTURES.slice(0, 2))('finds what stands against the order of time within one of %s', (_, given) => {
    const drawing = drawn(buildScene(events, given));
    const last = drawing.items.filter(({label, panel}) => label && panel === '1').at(-1)!;
    expect(measureQuality({...drawing, items: drawing.items.map(item => item === last ? {...item, time: [0, 0] as const} : item)}).inversions).toBeGreaterThan(0);
  });

  test('makes an item of each panel that an event goes on in, each with the part of the mark that stands there', () => {
    for (const [, given] of PICTURES.slice(1, 4)) {
      const drawing = drawn(buildScene(events, given));
      const parts = drawing.items.filter(({id}) => id === 'long');
      expect(parts.map(({panel}) => panel)).toEqual(['0', '1', '2']);
      expect(parts.map(({label}) => label !== undefined)).toEqual([true, false, false]);
      const across = parts.map(({mark}) => given.orientation === 'vertical' ? mark!.x1 - mark!.x0 : mark!.y1 - mark!.y0);
      expect(Math.max(...across)).toBeLessThan(20);
    }
  });

  test('names no panel where all stands along one axis', () => {
    for (const layout of ['callouts', 'lanes', 'unified'] as const) {
      const drawing = drawn(buildScene(events, {width: 1000, layout}));
      expect([drawing.panels, drawing.items.some(({panel}) => panel !== undefined)]).toEqual([undefined, false]);
    }
  });
});

describe('drawingOf(scene, events) of any story', () => {
  const widths = fc.integer({min: 280, max: 2560});

  test('is a drawing without fault, and every text stands where another reading of the tree has it', () => {
    fc.assert(fc.property(story(60), widths, fc.double({min: 0, max: 0.6, noNaN: true}), (events, width, start) => {
      const known = normalizeEvents(events);
      const {warp, fit} = buildScene(known, {width});
      const at = (fraction: number): number => warp.invert(fit[0] + (fit[1] - fit[0]) * fraction);
      for (const scene of [buildScene(known, {width}), buildScene(known, {width, view: [at(start), at(start + 0.3)]})]) {
        const drawing = drawingOf(scene, known.events);
        const {overlap, clipped, leaders, inversions, conservation, unread, extent} = measureQuality(drawing);
        expect([overlap.pairs, clipped.labels, clipped.texts, leaders.crossings, leaders.throughLabels, inversions, conservation.lost, unread]).toEqual(Array<number>(8).fill(0));
        // The outline of a plan is 9 px wide even where the plan is for an instant.
        expect(Number.isNaN(extent.error) || extent.error < 4.5).toBe(true);
        expect(drawing.texts!.map(({box}) => [box.x0.toFixed(3), box.x1.toFixed(3)])).toEqual(textBoxes(scene).filter(({text}) => text !== '').map(({x0, x1}) => [x0.toFixed(3), x1.toFixed(3)]));
      }
    }), {seed: 1, numRuns: 25});
  }, 120_000);

  test('counts the events of clusters, and knows where they would be', () => {
    const events = Array.from({length: 300}, (_, i) => ({id: `e${i}`, title: `Event number ${i}`, date: Date.UTC(2000, 0, 1) + ((i * 7919) % 3650) * 86_400_000}));
    const known = normalizeEvents(events);
    const drawing = drawingOf(buildScene(known, {width: 700}), known.events);
    const hidden = drawing.items.filter(({mark, label}) => mark === undefined && label === undefined);
    expect(drawing.counts!.clustered).toBeGreaterThan(100);
    expect(hidden.length).toBe(drawing.counts!.clustered);
    expect(hidden.every(({anchor}) => anchor! >= drawing.axis.from && anchor! <= drawing.axis.to)).toBe(true);
    expect(measureQuality(drawing).conservation).toEqual({given: 300, accounted: 300, lost: 0});
  });
});
