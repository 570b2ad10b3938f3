import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import {renderToString} from '../../src/render/renderToString.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {story} from './stories.ts';

const doha: unknown = JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8'));

describe('buildScene(story, {width}) for the reference story', () => {
  const told = normalizeEvents(doha);

  test.each([1280, 1000, 640, 592, 360, 320])('shows all ten titles in full at %i px', width => {
    const scene = buildScene(told, {width});
    const shown = textBoxes(scene);
    for (const {id, title} of told.events) {
      const said = shown.filter(box => box.owner === id).map(box => box.text).join(' ').replaceAll(/([-–—]) /g, '$1');
      expect(said.startsWith(title.replaceAll(/([-–—]) /g, '$1')), `${title}: ${said}`).toBe(true);
    }
    expect(scene.counts).toEqual({given: 10, labelled: 10, marked: 0, clustered: 0, undated: 0, outside: 0});
  });

  test.each([1280, 1000, 640, 592, 360, 320])('overlaps nothing and stays in its frame at %i px', width => {
    const scene = buildScene(told, {width});
    expect(overlaps(textBoxes(scene))).toEqual([]);
    expect(outside(textBoxes(scene), scene)).toEqual([]);
  });

  test.each([[1280, 640], [1000, 640], [640, 710], [592, 734]])('at %i px is at most %i px high, but for the strip, which takes nothing from the plot', (width, most) => {
    const [without, scene] = [buildScene(told, {width, overview: 'none'}), buildScene(told, {width})];
    expect(without.height).toBeLessThanOrEqual(most);
    expect(scene.height - without.height).toBe(width >= 900 ? 54 : 50);
    expect(scene.counts).toEqual(without.counts);
  });

  test('says about how many years the break hides', () => {
    const breaks = findAll(buildScene(told, {width: 1000}).root, node => String(node.attrs?.['class']).includes('annals-break-cut'));
    expect(breaks.map(node => node.attrs?.['aria-label'])).toEqual(['27 years cut out']);
  });
});

describe('buildScene(events, {width}) for any story', () => {
  const widths = fc.integer({min: 280, max: 2560});

  test('lets no two texts overlap and none leave the frame', () => {
    fc.assert(fc.property(story(60), widths, (events, width) => {
      const scene = buildScene(normalizeEvents(events), {width});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(outside(textBoxes(scene), scene)).toEqual([]);
    }), {seed: 1, numRuns: 60});
  }, 120_000);

  test('draws, counts or lists every event: none is lost, none is told twice', () => {
    fc.assert(fc.property(story(60), widths, (events, width) => {
      const {counts, clusters, root} = buildScene(normalizeEvents(events), {width});
      expect(counts.given).toBe(events.length);
      expect(counts.labelled + counts.marked + counts.clustered + counts.undated + counts.outside).toBe(counts.given);
      expect(counts.outside).toBe(0);
      const drawn = findAll(root, node => node.attrs?.['data-event'] !== undefined).map(node => node.attrs!['data-event']);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(clusters.flatMap(cluster => cluster.events).length).toBe(counts.clustered);
    }), {seed: 2, numRuns: 60});
  }, 120_000);

  test('bounds the height', () => {
    fc.assert(fc.property(story(60), widths, (events, width) => {
      const dated = events.filter(event => event.date !== undefined);
      const scene = buildScene(normalizeEvents(dated.length > 0 ? dated : events), {width});
      expect(scene.height).toBeLessThanOrEqual(scene.orientation === 'horizontal' ? 900 : 2600);
    }), {seed: 3, numRuns: 50});
  }, 120_000);

  test('keeps both promises in any part of it, and counts what is outside', () => {
    const part = fc.tuple(fc.double({min: 0, max: 0.9, noNaN: true}), fc.double({min: 0.0005, max: 0.5, noNaN: true}));
    fc.assert(fc.property(story(60), widths, part, (events, width, [start, length]) => {
      const told = normalizeEvents(events);
      const {warp, fit, height} = buildScene(told, {width});
      const at = (fraction: number): number => warp.invert(fit[0] + (fit[1] - fit[0]) * Math.min(1, fraction));
      const scene = buildScene(told, {width, view: [at(start), at(start + length)]});
      expect(overlaps(textBoxes(scene))).toEqual([]);
      expect(outside(textBoxes(scene), scene)).toEqual([]);
      const {labelled, marked, clustered, undated, outside: out, given} = scene.counts;
      expect(labelled + marked + clustered + undated + out).toBe(given);
      expect(Math.min(labelled, marked, clustered, undated, out)).toBeGreaterThanOrEqual(0);
      expect(scene.height - height).toBeGreaterThanOrEqual(0);
      expect(scene.height - height).toBeLessThanOrEqual(22);
    }), {seed: 4, numRuns: 60});
  }, 120_000);

  test('lets no whisker of a cluster run into another cluster', () => {
    fc.assert(fc.property(story(60), fc.integer({min: 600, max: 2560}), fc.double({min: 0, max: 0.6, noNaN: true}), (events, width, start) => {
      const told = normalizeEvents(events);
      const {warp, fit} = buildScene(told, {width});
      const at = (fraction: number): number => warp.invert(fit[0] + (fit[1] - fit[0]) * fraction);
      const clusters = findAll(buildScene(told, {width, view: [at(start), at(start + 0.3)]}).root, node => node.attrs?.['data-cluster'] !== undefined).map(node => {
        const xs = String(findAll(node, part => part.key === 'whiskers')[0]!.attrs!['d']).split(/[ML]/).filter(pair => pair !== '').map(pair => Number(pair.split(' ')[0]));
        const pill = findAll(node, part => part.key === 'pill')[0]!.attrs!;
        return {from: Math.min(...xs), to: Math.max(...xs), x0: Number(pill['x']), x1: Number(pill['x']) + Number(pill['width'])};
      });
      clusters.forEach((one, i) => clusters.forEach((other, j) => {
        if (i !== j) expect(one.to <= other.x0 + 0.5 || one.from >= other.x1 - 0.5).toBe(true);
      }));
    }), {seed: 6, numRuns: 60});
  }, 120_000);

  test('shows the same when it remembers its last picture', () => {
    fc.assert(fc.property(story(20), fc.array(widths, {minLength: 2, maxLength: 4}), (events, several) => {
      const told = normalizeEvents(events);
      const memo = createSceneMemo();
      for (const width of several) {
        const {fit, warp} = buildScene(told, {width}, memo);
        const view = [warp.invert(fit[0] + (fit[1] - fit[0]) * 0.2), warp.invert(fit[0] + (fit[1] - fit[0]) * 0.6)] as const;
        expect(renderToString(buildScene(told, {width, view}, memo))).toBe(renderToString(buildScene(told, {width, view})));
        expect(renderToString(buildScene(told, {width}, memo))).toBe(renderToString(buildScene(told, {width})));
      }
    }), {seed: 5, numRuns: 20});
  }, 120_000);

  test('is a picture also where there is nothing to place', () => {
    expect(buildScene([], {width: 600}).counts).toEqual({given: 0, labelled: 0, marked: 0, clustered: 0, undated: 0, outside: 0});
    const undated = buildScene(normalizeEvents([{title: 'Some day'}]), {width: 600});
    expect(undated.counts.undated).toBe(1);
    expect(textBoxes(undated).map(box => box.text)).toContain('Some day');
  });

  test('refuses a width that is no number, and says so', () => {
    expect(() => buildScene([], {width: Number.NaN})).toThrow(new RangeError('buildScene: width must be a number of px, found NaN'));
  });
});

describe('buildScene(events, {width, view}) while panning', () => {
  test('changes no label in the interior, nor where it sits relative to its mark', () => {
    const events = Array.from({length: 120}, (_, i) => ({title: `Event number ${i}`, date: Date.UTC(2000, 0, 1) + ((i * 7919) % 3650) * 86_400_000, priority: 1 + (i % 10)}));
    const told = normalizeEvents(events);
    const width = 1000;
    const year = 365 * 86_400_000;
    const labels = (from: number): Map<string, number> => {
      const scene = buildScene(told, {width, view: [from, from + year]});
      const {axis, view, warp} = scene;
      const px = (t: number): number => axis.from + ((warp(t) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);
      return new Map(told.events.flatMap(event => {
        const text = textBoxes(scene).find(box => box.owner === event.id && box.text.startsWith('Event'));
        const at = px(event.time!.startMin);
        return text && at > 300 && at < 700 ? [[event.id, text.x0 - at] as const] : [];
      }));
    };
    const start = Date.UTC(2003, 0, 1);
    const before = labels(start);
    expect(before.size).toBeGreaterThan(2);
    for (const px of [1, 7, 40, 100]) {
      const after = labels(start + (px / 920) * year);
      const both = [...before].filter(([id]) => after.has(id));
      expect(both.length).toBeGreaterThan(1);
      for (const [id, offset] of both) expect(after.get(id)).toBeCloseTo(offset, 1);
    }
  });
});
