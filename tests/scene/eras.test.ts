import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {tableMeasure} from '../../src/layout/measureText.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {DEEPEST_TINT} from '../../src/scene/eraLanes.ts';
import {hull, placedNodes, shapeBox} from '../../src/scene/sceneBoxes.ts';
import type {Scene, SceneNode} from '../../src/scene/scene.ts';
import {dark, light} from '../../src/theme/tokens.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const flights = [{title: 'Vostok 1', date: '1961-04-12'}, {title: 'Gemini 8', date: '1966-03-16'}, {title: 'Apollo 17', date: '1972-12-07'}];
const programmes = [{title: 'Project Mercury', date: '1958/1963'}, {title: 'Project Gemini', date: '1961/1966'}, {title: 'Apollo program', date: '1961/1972'}];
const told = (eras: readonly unknown[], events: readonly unknown[] = flights): NormalizedStory => normalizeEvents({events, eras});
const has = (node: SceneNode, name: string): boolean => String(node.attrs?.['class'] ?? '').split(' ').includes(name);
const erasOf = (scene: Scene): SceneNode[] => findAll(scene.root, node => has(node, 'annals-era'));
const groundsOf = (scene: Scene): {from: number; to: number; isSoft: boolean}[] => placedNodes(scene.root)
  .filter(({node}) => has(node, 'annals-era-ground') && node.key.startsWith('ground'))
  .map(placed => {
    const box = shapeBox(placed)!;
    const [from, to] = scene.orientation === 'horizontal' ? [box.x0, box.x1] : [box.y0, box.y1];
    return {from, to, isSoft: has(placed.node, 'annals-era-soft')};
  });
/** Where the scene's own scale has an instant. */
const placeOf = (t: number, {axis, view, warp}: Scene): number => axis.from + ((warp(t) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);

describe('an era', () => {
  test.each([1280, 640, 360])('is firm between its inner bounds and light up to its outer ones at %i px', width => {
    const scene = buildScene(told([{title: 'Gemini', date: '1962/1966'}]), {width, breaks: 'none'});
    const at = [1962, 1963, 1966, 1967].map(year => placeOf(Date.UTC(year, 0), scene));
    const grounds = groundsOf(scene).sort((a, b) => a.from - b.from);
    expect(grounds.map(({isSoft}) => isSoft)).toEqual([true, false, true]);
    grounds.forEach(({from, to}, i) => {
      expect(Math.abs(from - at[i]!)).toBeLessThan(0.5);
      expect(Math.abs(to - at[i + 1]!)).toBeLessThan(0.5);
    });
  });

  test.each([
    ['1963', [[1963, 1964, false]]], ['196X', [[1961.28, 1970, false]]], ['1963/', [[1963, 1964, true], [1964, 1973, true]]], ['../1963', [[1961.28, 1963, false], [1963, 1964, true]]],
    ['[1963,1965]', [[1963, 1966, true]]], ['1963/..', [[1963, 1964, true], [1964, 1973, false]]],
  ] as const)('dated %s stands for what that says, clipped to the axis', (date, expected) => {
    const scene = buildScene(told([{title: 'Era', date}]), {width: 1000, breaks: 'none'});
    const found = groundsOf(scene).sort((a, b) => a.from - b.from || a.to - b.to);
    const merged = date === '1963/' ? [[found[0]!, found.at(-1)!]] : found.map(one => [one, one]);
    const wanted = date === '1963/' ? [[1963, 1973, true]] as const : expected;
    expect(merged).toHaveLength(wanted.length);
    merged.forEach(([first, last], i) => {
      const [from, to, isSoft] = wanted[i]!;
      const px = (year: number): number => Math.max(scene.axis.from, Math.min(scene.axis.to, placeOf(Date.UTC(Math.floor(year), 0, 1 + (year % 1) * 365), scene)));
      expect(Math.abs(first!.from - px(from))).toBeLessThan(2);
      expect(Math.abs(last!.to - px(to))).toBeLessThan(2);
      expect(first!.isSoft).toBe(isSoft);
    });
  });

  test('is named with its date for whoever cannot see it, also where its name finds no room', () => {
    const names = (width: number): unknown[] => erasOf(buildScene(told(programmes), {width})).map(({attrs}) => [attrs?.['role'], attrs?.['aria-label']]);
    const expected = [['img', 'Project Mercury, 1958 to 1963'], ['img', 'Project Gemini, 1961 to 1966'], ['img', 'Apollo program, 1961 to 1972']];
    expect(names(1280)).toEqual(expected);
    expect(names(360)).toEqual(expected);
    expect(textBoxes(buildScene(told(programmes), {width: 1280})).map(({text}) => text)).toEqual(expect.arrayContaining(programmes.map(({title}) => title)));
  });

  test('has a name that is cut between words, two at least, or not seen at all', () => {
    const title = 'The long years of the second reconstruction';
    const said = new Set<string>();
    for (let year = 1961; year <= 1972; year++) {
      const scene = buildScene(told([{title, date: `1961-05/${year}-06`}]), {width: 700, breaks: 'none'});
      for (const {text} of textBoxes(scene)) if (text.startsWith('The')) said.add(text);
    }
    expect(said.size).toBeGreaterThan(2);
    for (const text of said) {
      expect(text === title || (text.endsWith('…') && title.startsWith(`${text.slice(0, -1)} `))).toBe(true);
      expect(text.split(' ').length).toBeGreaterThanOrEqual(2);
    }
  });

  test('is cut where the axis is, and has no ground there', () => {
    const scene = buildScene(told([{title: 'Whole', date: '1961/1972'}]), {width: 1000});
    const cuts = scene.warp.segments.filter(({kind}) => kind === 'cut').map(({t0, t1}) => [placeOf(t0, scene), placeOf(t1, scene)] as const);
    expect(cuts.length).toBeGreaterThan(0);
    const grounds = groundsOf(scene);
    expect(grounds.length).toBeGreaterThan(cuts.length);
    for (const [from, to] of cuts) for (const ground of grounds) expect(ground.to <= from + 0.5 || ground.from >= to - 0.5).toBe(true);
  });

  test('does not stretch the axis, and is not shown where none of the events’ time is', () => {
    const before = buildScene(told([]), {width: 1000});
    const scene = buildScene(told([{title: 'Rome', date: '-0752/0476'}, ...programmes]), {width: 1000});
    expect([scene.fit, scene.view, scene.axis]).toEqual([before.fit, before.view, before.axis]);
    expect(erasOf(scene).map(({attrs}) => attrs?.['aria-label'])).toHaveLength(3);
  });

  test('takes the hue of a group of the events', () => {
    const scene = buildScene(told([{title: 'A', date: '1961/1966', group: 'Moon'}, {title: 'B', date: '1967/1970', group: 'Other'}], flights.map(event => ({...event, group: 'Moon'}))), {width: 1000});
    expect(erasOf(scene).map(({attrs}) => attrs?.['class'])).toEqual(['annals-era annals-g1', 'annals-era']);
  });

  test('mirrors where the reader reads from right to left', () => {
    for (const width of [1000, 500]) {
      const [ltr, rtl] = [buildScene(told(programmes), {width, measureText: tableMeasure}), buildScene(told(programmes), {width, locale: {...ar, direction: 'rtl'}})];
      expect(overlaps(textBoxes(rtl).filter(({owner}) => owner.startsWith('name')))).toEqual([]);
      const boxes = (scene: Scene): (readonly number[])[] => placedNodes(scene.root).filter(({node}) => node.key.startsWith('tab-')).map(shapeBox).map(box => [box!.x0, box!.x1]);
      expect(boxes(rtl).length).toBeGreaterThan(0);
      if (width === 1000) expect(boxes(ltr).length).toBeGreaterThan(0);
      for (const placed of placedNodes(rtl.root).filter(({node}) => node.tag === 'text' && node.key.startsWith('name-'))) {
        const row = hull(placedNodes(rtl.root).filter(({parents, node}) => parents[0] === placed.parents[0] && node.key.startsWith('tab-')).map(one => shapeBox(one)!))!;
        const x = Number(placed.node.attrs!['x']) + placed.origin.x;
        expect(x).toBeGreaterThanOrEqual(row.x0 - 0.5);
        expect(x).toBeLessThanOrEqual(row.x1 + 0.5);
      }
    }
  });
});

describe('the tint of eras', () => {
  const channels = (colour: string): number[] => [1, 3, 5].map(i => parseInt(colour.slice(i, i + 2), 16));
  const luminance = (rgb: readonly number[]): number => {
    const [r, g, b] = rgb.map(c => c / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };

  test.each([['light', light], ['dark', dark]] as const)('leaves every text of the %s theme its 4.5:1', (_, tokens) => {
    for (const ground of ['ground', 'surface'] as const) {
      const ink = channels(tokens.ink);
      const tinted = channels(tokens[ground]).map((c, i) => c * (1 - DEEPEST_TINT) + ink[i]! * DEEPEST_TINT);
      for (const text of ['ink', 'ink-2', 'ink-3'] as const) {
        const [low, high] = [luminance(tinted), luminance(channels(tokens[text]))].sort((a, b) => a - b);
        expect((high! + 0.05) / (low! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  test('adds up to no more than that, however many eras there are at one time', () => {
    for (const count of [1, 2, 5, 20]) {
      const scene = buildScene(told(Array.from({length: count}, (_, i) => ({title: `Era number ${i}`, date: '1960/1970'}))), {width: 1000, breaks: 'none'});
      const firm = findAll(scene.root, node => has(node, 'annals-era-ground') && node.key.startsWith('ground') && !has(node, 'annals-era-soft'));
      expect(firm).toHaveLength(count);
      expect(firm.reduce((sum, {attrs}) => sum + Number(attrs!['fill-opacity']), 0)).toBeLessThanOrEqual(DEEPEST_TINT + 0.0005 * count);
    }
  });

  test('differs between neighbours', () => {
    const scene = buildScene(told([{title: 'First', date: '1961-05-01/1964-12-31'}, {title: 'Second', date: '1965-01-01/1970-01-01'}]), {width: 1000, breaks: 'none'});
    const [a, b] = erasOf(scene).map(era => findAll(era, node => node.key.startsWith('ground') && !has(node, 'annals-era-soft'))[0]!.attrs!);
    expect(a!['fill-opacity']).not.toBe(b!['fill-opacity']);
    expect(a!['y']).toBe(b!['y']);
  });
});

describe('any story with eras', () => {
  const era = fc.record({
    title: fc.array(fc.constantFrom('The', 'long', 'peace', 'empire', 'second', 'republic', '戦後', 'الحرب'), {minLength: 1, maxLength: 6}).map(words => words.join(' ')),
    from: fc.integer({min: 1850, max: 2000}), years: fc.integer({min: 0, max: 90}),
  }).map(({title, from, years}) => ({title, date: `${from}/${from + years}`}));
  const eras = fc.array(era, {minLength: 1, maxLength: 8});

  test('lets no two texts overlap, none leave the frame, and counts as it would without', () => {
    fc.assert(fc.property(story(30), eras, fc.integer({min: 280, max: 1600}), fc.boolean(), fc.constantFrom('callouts' as const, 'lanes' as const), (events, some, width, isZoomed, wanted) => {
      // Where time runs downward lanes are plots beside or under each other, each with an axis of its own.
      const layout = width < 560 ? 'callouts' : wanted;
      const bare = buildScene(normalizeEvents({events}), {width, layout});
      const view = [bare.warp.invert(bare.fit[0] + (bare.fit[1] - bare.fit[0]) * 0.3), bare.warp.invert(bare.fit[0] + (bare.fit[1] - bare.fit[0]) * 0.6)] as const;
      const scene = buildScene(told(some, events), {width, layout, ...(isZoomed && {view})});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(outside(textBoxes(scene), scene)).toEqual([]);
      expect(scene.counts.given).toBe(events.length);
      const [low, high] = [Math.min(scene.axis.from, scene.axis.to), Math.max(scene.axis.from, scene.axis.to)];
      for (const {from, to} of groundsOf(scene)) expect(from >= low - 0.5 && to <= high + 0.5 && to >= from).toBe(true);
    }), {seed: 1, numRuns: 60});
  }, 120_000);

  test('stands as it would without, below the names', () => {
    fc.assert(fc.property(story(30), eras, fc.integer({min: 600, max: 1600}), (events, some, width) => {
      const [bare, scene] = [buildScene(normalizeEvents({events}), {width}), buildScene(told(some, events), {width})];
      const labels = (from: Scene): Map<string, readonly number[]> => new Map(findAll(from.root, node => has(node, 'annals-events'))
        .flatMap(node => textBoxes({...from, root: node})).map((box, i) => [`${box.owner} ${i} ${box.text}`, [box.x0, box.y0]]));
      const [before, after] = [labels(bare), labels(scene)];
      expect([...after.keys()]).toEqual([...before.keys()]);
      const shift = scene.height - bare.height;
      expect(shift).toBeGreaterThanOrEqual(0);
      for (const [key, [x, y]] of before) expect([after.get(key)![0]! - x!, Math.abs(after.get(key)![1]! - y! - shift) < 1.01]).toEqual([0, true]);
      expect(scene.counts).toEqual(bare.counts);
    }), {seed: 2, numRuns: 40});
  }, 120_000);
});
