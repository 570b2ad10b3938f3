import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {createSceneMemo} from '../../src/scene/sceneMemo.ts';
import type {Scene, SceneNode} from '../../src/scene/scene.ts';
import {reduceView} from '../../src/view/reduceView.ts';
import {viewLimits} from '../../src/view/viewLimits.ts';
import type {Domain} from '../../src/view/viewState.ts';
import {findAll, outside, overlaps, textBoxes} from './boxes.ts';
import {exactPlaces} from './exactPlaces.ts';
import {dayOf, isHeadingOf, readings, tickLabels, yearNamed, type Label} from './tickLabels.ts';

const billion = 1e9 * 31_556_952_000;

/** From the age of the universe to a millisecond, with one event far ahead. */
const told = normalizeEvents({events: [
  {id: 'universe', title: 'The universe begins', date: 'Y-13787E6'},
  {id: 'earth', title: 'The Earth forms', date: -4.54 * billion},
  {id: 'impact', title: 'The dinosaurs end', date: 'Y-66E6'},
  {id: 'ides', title: 'Caesar is killed', date: '-0043-03-15'},
  {id: 'reform', title: 'The calendar is reformed', date: '1582-10-15'},
  {id: 'landing', title: 'The Eagle lands', date: '1969-07-20T20:17:40Z'},
  {id: 'minute', title: 'Something of a minute', date: '2025-03-05T18:30'},
  {id: 'instant', title: 'Something of a millisecond', date: Date.UTC(2025, 2, 5, 18, 31, 7, 123)},
  {id: 'giant', title: 'The Sun is a red giant', date: 5 * billion},
]});

const settings = ['none', 'auto'].flatMap(breaks => [true, false].map(hasFuture => ({breaks: breaks as 'none' | 'auto', hasFuture})));

describe.each(settings)('a story from 13.8 billion years ago to a millisecond of 2025, breaks $breaks, with a far future: $hasFuture', ({breaks, hasFuture}) => {
  const events = told.events.filter(({id}) => hasFuture || id !== 'giant');
  const memo = createSceneMemo();
  const build = (view?: Domain): Scene => buildScene(events, {width: 1000, orientation: 'horizontal', breaks, ...(view && {view})}, memo);
  const whole = build();
  const limits = viewLimits(whole.fit, whole.warp);
  const show = ([u0, u1]: Domain): Scene => build([whole.warp.invert(u0), whole.warp.invert(u1)]);

  test('is read without a complaint', () => {
    expect(told.diagnostics).toEqual([]);
    expect(whole.counts.given).toBe(events.length);
  });

  test.each(events)('keeps every mark within half a px of its place from the whole down to the closest look at $id', focus => {
    for (const place of boundsOf(focus)) {
      for (const domain of closingIn(whole.warp(place))) {
        const scene = show(domain);
        expect(errors(scene, events).filter(({px}) => !(px <= 0.5)), describeView(scene)).toEqual([]);
        expect(drawnIds(scene), describeView(scene)).toContain(focus.id);
      }
    }
  }, 120_000);

  test.each(['ides', 'reform', 'landing', 'minute', 'instant'])('shows one second at %s, and moves by parts of it', id => {
    const u = whole.warp(boundsOf(eventOf(id))[0]!);
    const state = reduceView({domain: whole.fit}, {type: 'setDomain', domain: [u - 500, u + 500]}, limits);
    for (const fraction of [0, 0.25, -0.5, 0.001]) {
      const moved = show(reduceView(state, {type: 'panBy', fraction}, limits).domain);
      expect(moved.view[1] - moved.view[0]).toBeCloseTo(1000, 1);
      expect(errors(moved, events).filter(({px}) => !(px <= 0.5))).toEqual([]);
    }
  });

  test('lets one zoom to a millisecond in 2025 and stops where doubles end in the deep past', () => {
    const closest = (id: string): number => {
      const [u0, u1] = closingIn(whole.warp(boundsOf(eventOf(id))[0]!)).at(-1)!;
      return u1 - u0;
    };
    expect(closest('instant')).toBeLessThan(2);
    if (breaks === 'none') expect(closest('universe') / 86_400_000).toBeCloseTo(4.58, 1);
    if (breaks === 'none') expect(closest('impact') / 60_000).toBeCloseTo(31.6, 0);
  });

  test('lets no text overlap another, none leave the frame and no tick lie, however close', () => {
    for (const event of events) {
      for (const domain of closingIn(whole.warp(boundsOf(event)[0]!), 3)) {
        const scene = show(domain);
        expect(misplacedTicks(scene), describeView(scene)).toEqual([]);
        expect(wrongLabels(scene), describeView(scene)).toEqual([]);
        expect(isNamed(scene), describeView(scene)).toBe(true);
        expect(overlaps(textBoxes(scene)), describeView(scene)).toEqual([]);
        expect(outside(textBoxes(scene), scene), describeView(scene)).toEqual([]);
      }
    }
  }, 120_000);

  test('has ticks that stand where they say, in no break, at any zoom', () => {
    fc.assert(fc.property(fc.constantFrom(...events), fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: -1, max: 1, noNaN: true}), (event, zoom, aside) => {
      const span = (whole.fit[1] - whole.fit[0]) ** (1 - zoom);
      const u = whole.warp(event.time!.startMin) + aside * span;
      const {domain} = reduceView({domain: whole.fit}, {type: 'setDomain', domain: [u - span / 2, u + span / 2]}, limits);
      const scene = show(domain);
      expect(misplacedTicks(scene), describeView(scene)).toEqual([]);
      expect(wrongLabels(scene), describeView(scene)).toEqual([]);
      expect(overlaps(textBoxes(scene)), describeView(scene)).toEqual([]);
      expect(isNamed(scene), describeView(scene)).toBe(true);
    }), {seed: 1, numRuns: 200});
  }, 120_000);

  function eventOf(id: string): TimelineEvent {
    return events.find(event => event.id === id)!;
  }

  /** Views around `u`, each so many times shorter than the one before, from everything to the closest there is. */
  function closingIn(u: number, factor = 11): Domain[] {
    const domains: Domain[] = [whole.fit];
    for (let length = whole.fit[1] - whole.fit[0]; length > 0.1; length /= factor) {
      const {domain} = reduceView({domain: whole.fit}, {type: 'setDomain', domain: [u - length / 2, u + length / 2]}, limits);
      if (domain[1] - domain[0] < domains.at(-1)![1] - domains.at(-1)![0]) domains.push(domain);
    }
    return domains;
  }
});

describe('the same story on a narrow page, where time runs down', () => {
  const memo = createSceneMemo();
  const build = (view?: Domain): Scene => buildScene(told.events, {width: 360, breaks: 'none', ...(view && {view})}, memo);
  const whole = build();
  const limits = viewLimits(whole.fit, whole.warp);

  test('names its time in any view, in ticks that stand where they say and overlap nothing', () => {
    for (const event of told.events) {
      for (let length = whole.fit[1] - whole.fit[0]; length > 1; length /= 3) {
        const u = whole.warp(boundsOf(event)[0]!);
        const {domain: [u0, u1]} = reduceView({domain: whole.fit}, {type: 'setDomain', domain: [u - length / 2, u + length / 2]}, limits);
        const scene = build([whole.warp.invert(u0), whole.warp.invert(u1)]);
        const lower = tickLabels(scene, 'lower');
        expect(scene.orientation).toBe('vertical');
        expect(lower.filter(({t, text}) => !readings(text, t).includes(t)), describeView(scene)).toEqual([]);
        expect(tickLabels(scene, 'upper').length > 0 || lower.some(({t, text}) => yearNamed(text) === dayOf(t).year), describeView(scene)).toBe(true);
        expect(overlaps(textBoxes(scene)), describeView(scene)).toEqual([]);
        expect(outside(textBoxes(scene), scene), describeView(scene)).toEqual([]);
      }
    }
  }, 120_000);
});

function boundsOf({time}: TimelineEvent): number[] {
  return [...new Set([time!.startMin, time!.endMax])];
}

function describeView({warp, view}: Scene): string {
  return `from ${warp.invert(view[0])}, ${warp.invert(view[1]) - warp.invert(view[0])} ms`;
}

/** Ticks inside a break or more than half a px from their place. */
function misplacedTicks(scene: Scene): string[] {
  const exact = exactPlaces(scene);
  const breaks = scene.warp.segments.filter(({kind}) => kind !== 'plain');
  return findAll(scene.root, ({key}) => key.startsWith('tick-') && key !== 'tick-labels').filter(({key, attrs}) => {
    const t = Number(key.slice(5));
    const drawn = Number(/^M([-\d.]+)/.exec(String(attrs!['d']))![1]);
    return breaks.some(({t0, t1}) => t > t0 && t < t1) || !(Math.abs(drawn - exact(t)) <= 0.5);
  }).map(({key}) => key);
}

/** Labels that name another instant than the one they stand at. */
function wrongLabels(scene: Scene): string[] {
  return [
    ...tickLabels(scene, 'lower').filter(({t, text}) => !readings(text, t).includes(t)),
    ...tickLabels(scene, 'upper').filter(({t, text}) => !isHeadingOf(text, t)),
  ].map(({t, text}) => `"${text}" at ${t}`);
}

/** Whether each stretch with room for it says when it is, by a heading or a year, and each long one has a tick. */
function isNamed(scene: Scene): boolean {
  const {segments} = scene.warp;
  const [u0, u1] = scene.view;
  const pxOf = ({u0: from, u1: to}: {u0: number; u1: number}): number => (Math.min(to, u1) - Math.max(from, u0)) / (u1 - u0) * (scene.axis.to - scene.axis.from);
  return segments.filter(segment => segment.kind === 'plain' && pxOf(segment) >= 120).every(segment => {
    const [lower, upper] = (['lower', 'upper'] as const).map(row => tickLabels(scene, row).filter(({t}) => t >= segment.t0 && t <= segment.t1)) as [Label[], Label[]];
    const isDated = upper.length > 0 || lower.some(({t, text}) => yearNamed(text) === dayOf(t).year);
    return isDated && (lower.length > 0 || pxOf(segment) < 300 || u1 - u0 < 10);
  });
}

interface Misplaced { readonly id: string; readonly part: string; readonly drawn: number; readonly px: number }

/** How far from its exact place each part of a mark in view is drawn, px. */
function errors(scene: Scene, events: readonly TimelineEvent[]): Misplaced[] {
  const exact = exactPlaces(scene);
  return eventNodes(scene).flatMap(node => {
    const time = events.find(({id}) => id === node.attrs!['data-event'])!.time!;
    const [start, end] = [exact(time.startMin), exact(time.endMax)];
    const [band] = findAll(node, ({key}) => key === 'band');
    const [glyph] = findAll(node, ({key}) => key === 'glyph');
    return [
      ...(band ? [
        {part: 'start', drawn: Number(band.attrs!['x']), wanted: start},
        {part: 'end', drawn: Number(band.attrs!['x']) + Number(band.attrs!['width']), wanted: end},
      ] : []),
      ...(glyph ? [{part: 'glyph', drawn: middleOf(glyph), wanted: (start + end) / 2}] : []),
    ].map(({part, drawn, wanted}) => ({id: String(node.attrs!['data-event']), part, drawn, px: farApart(drawn, wanted)}));
  });
}

/** Distance in px; what is out of every frame has no place but a side. */
function farApart(drawn: number, wanted: number): number {
  const near = (px: number): number => Math.max(-1e5, Math.min(1e5, px));
  const isFar = Math.abs(wanted) > 1e4 && Math.abs(drawn) > 1e4;
  return isFar ? Math.sign(drawn) === Math.sign(wanted) ? 0 : Infinity : Math.abs(near(drawn) - near(wanted));
}

function eventNodes(scene: Scene): SceneNode[] {
  return findAll(scene.root, ({attrs}) => attrs?.['data-event'] !== undefined);
}

function drawnIds(scene: Scene): string[] {
  return eventNodes(scene).map(({attrs}) => String(attrs!['data-event']));
}

/** A dot's centre, or the middle of a lozenge. */
function middleOf({tag, attrs}: SceneNode): number {
  if (tag === 'circle') return Number(attrs!['cx']);
  const xs = String(attrs!['d']).split(/[MLZ]/).filter(Boolean).map(pair => Number(pair.split(' ')[0]));
  return (Math.min(...xs) + Math.max(...xs)) / 2;
}
