import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {ar} from '../../src/locale/ar.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {lanesOf} from '../../src/scene/lanes.ts';
import type {Scene, SceneNode} from '../../src/scene/scene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import {findAll, outside, overlaps, textBoxes, type Box} from './boxes.ts';
import {story} from './stories.ts';

const doha: unknown = JSON.parse(readFileSync(new URL('../../examples/doha-2025/events.json', import.meta.url), 'utf8'));
const layout = 'lanes';

interface Stretch { readonly name: string; readonly from: number; readonly to: number }

/** The lanes as drawn: names in their order, and the rules under them. */
function lanes(scene: Scene): Stretch[] {
  const names = findAll(scene.root, node => node.attrs?.['data-lane'] !== undefined).map(node => String(node.attrs!['data-lane']));
  const rules = findAll(scene.root, node => hasClass(node, 'annals-lane-rule')).map(node => Number(String(node.attrs!['d']).split(/[ ML]/).at(-1)));
  const top = Number(String(findAll(scene.root, node => hasClass(node, 'annals-axis'))[0]!.attrs!['d']).split(/[ ML]/).at(-1));
  return names.map((name, i) => ({name, from: rules[i - 1] ?? top, to: rules[i]!}));
}

function hasClass(node: SceneNode, name: string): boolean {
  return String(node.attrs?.['class'] ?? '').split(' ').includes(name);
}

/** Where an event's mark takes clicks. */
function marks(scene: Scene): {id: string; y0: number; y1: number; x0: number; x1: number}[] {
  return findAll(scene.root, node => hasClass(node, 'annals-event')).flatMap(event => {
    const hit = findAll(event, node => hasClass(node, 'annals-mark'))[0]?.children?.find(part => part.key === 'hit')?.attrs;
    if (!hit) return [];
    const [x, y] = [Number(hit['x']), Number(hit['y'])];
    return [{id: String(event.attrs!['data-event']), x0: x, x1: x + Number(hit['width']), y0: y, y1: y + Number(hit['height'])}];
  });
}

/** Labels that lie on the mark of another event: a label may be over its own bar, never on another's. */
function onForeignMarks(scene: Scene): string[] {
  const ids = new Set(marks(scene).map(({id}) => id));
  const labels = textBoxes(scene).filter(box => ids.has(box.owner) && box.text !== '?');
  // A mark takes clicks a little beyond what is drawn of it.
  const drawn = marks(scene).map(mark => ({...mark, x0: mark.x0 + 12, x1: mark.x1 - 12, y0: mark.y0 + 3, y1: mark.y1 - 3}));
  const covers = (a: Box, b: {x0: number; x1: number; y0: number; y1: number}): boolean => Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > 0.5 && Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > 0.5;
  return labels.flatMap(label => drawn.filter(mark => mark.id !== label.owner && covers(label, mark)).map(mark => `"${label.text}" on ${mark.id}`));
}

function expectKept(scene: Scene, kind: 'lanes' | 'columns' = 'lanes'): void {
  expect(overlaps(textBoxes(scene))).toEqual([]);
  expect(outside(textBoxes(scene), scene)).toEqual([]);
  if (kind === 'lanes') expect(onForeignMarks(scene)).toEqual([]);
  const {labelled, marked, clustered, undated, outside: out, given} = scene.counts;
  expect(labelled + marked + clustered + undated + out).toBe(given);
  expect(Math.min(labelled, marked, clustered, undated, out)).toBeGreaterThanOrEqual(0);
  const drawn = marks(scene).map(({id}) => id);
  expect(new Set(drawn).size).toBe(drawn.length);
  expect(drawn.length).toBe(labelled + marked);
  expect(scene.clusters.flatMap(cluster => cluster.events).length).toBe(clustered);
}

describe('buildScene(story, {layout: "lanes"}) for the reference story', () => {
  const told = normalizeEvents(doha);

  test.each([2560, 1280, 1000, 640])('shows all ten titles in full at %i px, each in its group’s lane', width => {
    const scene = buildScene(told, {width, layout});
    expect(scene.counts).toEqual({given: 10, labelled: 10, marked: 0, clustered: 0, undated: 0, outside: 0});
    expectKept(scene);
    const drawn = lanes(scene);
    expect(drawn.map(({name}) => name)).toEqual(['United States', 'Talks', 'Israel', 'Media']);
    for (const {id, title, group} of told.events) {
      const own = textBoxes(scene).filter(box => box.owner === id);
      const lane = drawn.find(({name}) => name === group)!;
      expect(own.map(box => box.text)).toContain(title);
      expect(own.every(box => box.y0 >= lane.from && box.y1 <= lane.to), title).toBe(true);
    }
  });

  test('names each group once, so there is no key', () => {
    const shown = textBoxes(buildScene(told, {width: 1000, layout})).map(({text}) => text);
    for (const name of ['United States', 'Talks', 'Israel', 'Media']) expect(shown.filter(text => text === name)).toHaveLength(1);
  });

  test('is read in the order of time', () => {
    const order = marks(buildScene(told, {width: 1000, layout})).map(({id}) => id);
    expect(order).toEqual(told.events.map(({id}) => id));
  });

  test('has a column for each group where time runs downward, all of one axis', () => {
    const scene = buildScene(told, {width: 900, layout, orientation: 'vertical'});
    expect(scene.counts.labelled).toBe(10);
    expectKept(scene, 'columns');
    const names = findAll(scene.root, node => hasClass(node, 'annals-lane-name')).map(node => ({name: String(node.attrs!['data-lane']), x: Number(findAll(node, part => part.tag === 'text')[0]!.attrs!['x'])}));
    expect(names.map(({name}) => name)).toEqual(['United States', 'Talks', 'Israel', 'Media']);
    for (const {id, group} of told.events) {
      const at = names.findIndex(({name}) => name === group);
      const own = textBoxes(scene).filter(box => box.owner === id);
      expect(own.every(box => box.x0 >= names[at]!.x - 22 && box.x1 <= (names[at + 1]?.x ?? scene.width) - 12), id).toBe(true);
    }
  });

  test('stacks plots of their own where columns would be too narrow to read', () => {
    const scene = buildScene(told, {width: 360, layout});
    expect(scene.counts.labelled).toBe(10);
    expect(findAll(scene.root, node => hasClass(node, 'annals-axis'))).toHaveLength(4);
    expectKept(scene, 'columns');
  });

  test('is mirrored for readers from right to left', () => {
    const scene = buildScene(told, {width: 1000, layout, locale: ar});
    expect(scene.axis.from).toBeGreaterThan(scene.axis.to);
    expect(scene.counts.labelled).toBe(10);
  });
});

describe('buildScene(events, {layout: "lanes"}) for any story', () => {
  const widths = fc.integer({min: 560, max: 2560});

  test('keeps every label clear of texts and marks and inside the frame, and every mark in its lane', () => {
    fc.assert(fc.property(story(60), widths, (events, width) => {
      const told = normalizeEvents(events);
      const scene = buildScene(told, {width, layout});
      expectKept(scene);
      expect(scene.counts.outside).toBe(0);
      if (told.events.length > scene.counts.undated) {
        const drawn = new Map(lanes(scene).map(lane => [lane.name, lane]));
        for (const {id, y0, y1} of marks(scene)) {
          const lane = drawn.get(told.events.find(event => event.id === id)!.group!)!;
          expect(y0 >= lane.from - 0.5 && y1 <= lane.to + 0.5, id).toBe(true);
        }
      }
    }), {seed: 1, endOnFailure: true, numRuns: 300});
  }, 120_000);

  test('keeps it in any part of the story too, at the same height', () => {
    const part = fc.tuple(fc.double({min: 0, max: 0.9, noNaN: true}), fc.double({min: 0.0005, max: 0.5, noNaN: true}));
    fc.assert(fc.property(story(60), widths, part, (events, width, [start, length]) => {
      const told = normalizeEvents(events);
      const memo = createSceneMemo();
      const {warp, fit, height} = buildScene(told, {width, layout}, memo);
      const at = (fraction: number): number => warp.invert(fit[0] + (fit[1] - fit[0]) * Math.min(1, fraction));
      const view = [at(start), at(start + length)] as const;
      const scene = buildScene(told, {width, layout, view}, memo);
      expectKept(scene);
      expect(scene.height - height).toBeGreaterThanOrEqual(0);
      expect(scene.height - height).toBeLessThanOrEqual(22);
    }), {seed: 2, endOnFailure: true, numRuns: 150});
  }, 120_000);

  test('bounds the height, however many groups there are', () => {
    const crowd: EventInput[] = Array.from({length: 400}, (_, i) => ({title: `Event number ${i} of many`, date: `${1500 + ((i * 37) % 400)}`, group: `Group ${i % 40}`}));
    const scene = buildScene(normalizeEvents(crowd), {width: 1000, layout});
    expect(scene.height).toBeLessThanOrEqual(900);
    expectKept(scene);
    fc.assert(fc.property(story(60), widths, (events, width) => {
      const dated = events.filter(event => event.date !== undefined);
      expect(buildScene(normalizeEvents(dated.length > 0 ? dated : events), {width, layout}).height).toBeLessThanOrEqual(900);
    }), {seed: 3, endOnFailure: true, numRuns: 50});
  }, 120_000);

  test('is a picture also where there is nothing to place', () => {
    expect(buildScene([], {width: 600, layout}).counts).toEqual({given: 0, labelled: 0, marked: 0, clustered: 0, undated: 0, outside: 0});
    expect(textBoxes(buildScene(normalizeEvents([{title: 'Some day', group: 'A'}]), {width: 600, layout})).map(box => box.text)).toContain('Some day');
  });
});

describe('buildScene(events, {layout: "lanes", view}) while panning', () => {
  test('changes no label in the interior, nor where it sits relative to its mark', () => {
    const told = normalizeEvents(Array.from({length: 150}, (_, i): EventInput => ({
      title: `Event number ${i}`, date: new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 3650) * 86_400_000), priority: 1 + (i % 10), group: `Group ${i % 3}`,
    })));
    const [width, year, start] = [1000, 365 * 86_400_000, Date.UTC(2003, 0, 1)];
    const labels = (from: number): Map<string, readonly [number, number, number]> => {
      const scene = buildScene(told, {width, layout, view: [from, from + year]});
      const {axis, view, warp} = scene;
      return new Map(told.events.flatMap(event => {
        const at = axis.from + ((warp(event.time!.startMin) - view[0]) / (view[1] - view[0])) * (axis.to - axis.from);
        const text = textBoxes(scene).find(box => box.owner === event.id && box.text.startsWith('Event'));
        return text && at > 420 && at < 700 ? [[event.id, [text.x0 - at, text.y0, at]] as const] : [];
      }));
    };
    const before = labels(start);
    expect(before.size).toBeGreaterThan(3);
    for (const px of [1, 7, 40, 100]) {
      const after = labels(start + (px / 840) * year);
      const expected = [...before].filter(([, [, , at]]) => at - (px / 840) * 840 > 460);
      expect(expected.length).toBeGreaterThan(1);
      for (const [id, [offset, y]] of expected) {
        expect(after.get(id)?.[0], id).toBeCloseTo(offset, 1);
        expect(after.get(id)?.[1]).toBeCloseTo(y, 1);
      }
    }
  });
});

describe('buildScene(events, {layout, view}) while zooming in', () => {
  const seed = (i: number): number => ((Math.imul(i + 1, 2654435761) >>> 0) % 10_000) / 10_000;
  const told = normalizeEvents(Array.from({length: 600}, (_, i): EventInput => {
    const from = Date.UTC(2000, 0, 1) + Math.floor((Math.floor(seed(i) * 8) + seed(i * 7) ** 3) * 400) * 86_400_000;
    const iso = (t: number): string => new Date(t).toISOString().slice(0, 10);
    return {title: `Event number ${i}`, date: i % 5 === 0 ? `${iso(from)}/${iso(from + Math.floor(seed(i * 3) * 300 + 1) * 86_400_000)}` : iso(from), priority: 1 + (i % 10), group: `Group ${i % 3}`};
  }));

  test.each(['lanes', 'unified', 'faceted'] as const)('takes away no label whose mark is in view: %s', name => {
    const memo = createSceneMemo();
    const options = {width: 1100, layout: name};
    const whole = buildScene(told, options, memo);
    const [middle, all] = [whole.fit[0] + (whole.fit[1] - whole.fit[0]) * 0.42, whole.fit[1] - whole.fit[0]];
    let before = new Set<string>();
    let [shown, kept] = [0, 0];
    for (let step = 0; step <= 64; step++) {
      const half = all / 2 / 2 ** (step / 8);
      const view = [whole.warp.invert(Math.max(whole.fit[0], middle - half)), whole.warp.invert(Math.min(whole.fit[1], middle + half))] as const;
      const scene = step === 0 ? whole : buildScene(told, {...options, view}, memo);
      const length = scene.axis.to - scene.axis.from;
      const labels = new Set(textBoxes(scene).filter(box => box.text.startsWith('Event number')).map(({owner}) => owner));
      for (const {id, time} of told.events) {
        if (!before.has(id)) continue;
        const [from, to] = [time!.startMin, time!.endMax].map(t => scene.axis.from + ((scene.warp(t) - scene.view[0]) / (scene.view[1] - scene.view[0])) * length) as [number, number];
        // A label beside a mark that is cut by the frame may have to leave.
        if (from < scene.axis.from + 160 || to > scene.axis.to - 160) continue;
        shown++;
        if (labels.has(id)) kept++;
      }
      before = labels;
    }
    expect(shown).toBeGreaterThan(500);
    expect(kept).toBe(shown);
  });
});

describe('buildScene(events, {layout, view}) beside cuts', () => {
  const titles = ['Port opens', 'Council votes on the treaty', 'Army crosses the river', 'Minister resigns after the protest'];
  const told = normalizeEvents(Array.from({length: 36}, (_, i): EventInput => ({
    title: `${titles[i % 4]!} ${i}`, date: `${[1900, 1950, 1990][i % 3]!}-0${1 + (i % 9)}-1${i % 10}`, group: i % 2 ? 'Senate' : 'Army', priority: 1 + (i % 10),
  })));

  test.each(['lanes', 'unified', 'faceted'] as const)('lets no label run over one, in the whole and in closer views: %s', name => {
    const memo = createSceneMemo();
    const whole = buildScene(told, {width: 1280, layout: name}, memo);
    const at = (share: number): number => whole.warp.invert(whole.fit[0] + share * (whole.fit[1] - whole.fit[0]));
    let [seen, shown] = [0, 0];
    for (const [from, to] of [[0, 1], [0, 0.9], [0.1, 0.8], [0.2, 0.6], [0.25, 0.45], [0.6, 0.9], [0.62, 0.8]] as const) {
      const scene = to - from === 1 ? whole : buildScene(told, {width: 1280, layout: name, view: [at(from), at(to)]}, memo);
      const px = (u: number): number => scene.axis.from + ((u - scene.view[0]) / (scene.view[1] - scene.view[0])) * (scene.axis.to - scene.axis.from);
      const cuts = scene.warp.segments.filter(({kind, u0, u1}) => kind === 'cut' && u1 > scene.view[0] && u0 < scene.view[1]).map(({u0, u1}) => [px(u0), px(u1)] as const);
      const labels = textBoxes(scene).filter(({owner}) => told.events.some(({id}) => id === owner));
      seen += cuts.length;
      shown += labels.length;
      expect(labels.filter(({x0, x1}) => cuts.some(([low, high]) => x0 < high && x1 > low)).map(({text}) => text)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(6);
    expect(shown).toBeGreaterThan(100);
  });
});

describe('lanesOf(dated, groups, most, other)', () => {
  const {events} = normalizeEvents([
    {title: 'a', date: '2001', group: 'One'}, {title: 'b', date: '2002'}, {title: 'c', date: '2003', group: 'Two'}, {title: 'd', date: '2004', group: 'Three'},
  ]);
  const told = (most: number): string[] => lanesOf(events, ['One', 'Two', 'Three'], most, 'Other').map(lane => `${lane.name}: ${lane.events.map(({title}) => title).join('')}`);

  test('gives each group a lane, and one at the end to what has no group', () => {
    expect(told(9)).toEqual(['One: a', 'Two: c', 'Three: d', 'Other: b']);
  });

  test('lets the last groups share a lane where there is no room for all', () => {
    expect(told(3)).toEqual(['One: a', 'Two, Three: cd', 'Other: b']);
  });

  test('gives a story without groups one lane without a name', () => {
    const none = normalizeEvents([{title: 'a', date: '2001'}]).events;
    expect(lanesOf(none, [], 9, 'Other').map(({name}) => name)).toEqual(['']);
  });
});
