import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {MarkShape, MarkSpace} from '../../src/scene/mark.ts';
import {markShape} from '../../src/scene/markShape.ts';
import {createPen} from '../../src/scene/pen.ts';
import type {SceneNode} from '../../src/scene/scene.ts';

const DAY = 86_400_000;
const START = Date.UTC(2025, 2, 1);

/** 10 px a day from 1 March 2025; the axis ends with March. */
const space: MarkSpace = {px: t => Number.isFinite(t) ? ((t - START) / DAY) * 10 : t, axis: [0, 310], half: 5, tail: 32};

const shapeOf = (event: Omit<EventInput, 'title'>, cuts?: MarkSpace['cuts']): MarkShape => {
  const {events, diagnostics} = normalizeEvents([{title: 'x', ...event}]);
  expect(diagnostics).toEqual([]);
  return markShape(events[0]!, {...space, ...(cuts && {cuts})})!;
};

const drawn = (event: Omit<EventInput, 'title'>, cuts?: MarkSpace['cuts']): SceneNode[] => shapeOf(event, cuts).draw(createPen('horizontal'), 100, (direction, strength) => `${direction} ${strength}`);

const part = (nodes: readonly SceneNode[], key: string): SceneNode | undefined => nodes.find(node => node.key === key);

/** Left and right edge of a rect. */
const edges = (node: SceneNode | undefined): [number, number] => [Number(node?.attrs?.['x']), Number(node?.attrs?.['x']) + Number(node?.attrs?.['width'])];

/** Every x of a path. */
const xs = (node: SceneNode | undefined): number[] => String(node?.attrs?.['d']).split(/[MLZ]/).filter(pair => pair !== '').map(pair => Number(pair.split(' ')[0]));

describe('markShape(event, space) draws a point in time', () => {
  test('as a band over its whole day, with a dot in the middle and caps at its true edges', () => {
    const nodes = drawn({date: '2025-03-05'});
    expect(edges(part(nodes, 'band'))).toEqual([40, 50]);
    expect(xs(part(nodes, 'caps'))).toEqual([40.5, 40.5, 49.5, 49.5]);
    expect(part(nodes, 'glyph')).toMatchObject({tag: 'circle', attrs: {cx: 45, r: 4, class: 'annals-solid'}});
  });

  test('without caps where its unit is narrower than the dot, which they would notch; the band is as long as it is', () => {
    const nodes = drawn({date: '2025-03-05T18:30'});
    const [from, to] = edges(part(nodes, 'band'));
    expect((to - from) * 24 * 60).toBeCloseTo(10, 3);
    expect(part(nodes, 'caps')).toBeUndefined();
    expect(part(nodes, 'glyph')?.tag).toBe('circle');
  });

  test('as a lozenge when it is coarser than a day, so that it claims no day', () => {
    expect(part(drawn({date: '2025-03'}), 'glyph')?.tag).toBe('path');
    expect(edges(part(drawn({date: '2025-03'}), 'band'))).toEqual([0, 310]);
  });

  test('as a dot alone when it is an exact instant', () => {
    const nodes = drawn({date: START + DAY});
    expect(nodes.map(node => node.key)).toEqual(['glyph']);
    expect(part(nodes, 'glyph')?.attrs?.['cx']).toBe(10);
  });

  test('fading on both sides, without caps, when it is approximate', () => {
    const nodes = drawn({date: '2025-03-05~'});
    expect(part(nodes, 'caps')).toBeUndefined();
    expect(part(nodes, 'before')?.attrs?.['fill']).toBe('in tint');
    expect(edges(part(nodes, 'before'))[1]).toBe(40);
    expect(edges(part(nodes, 'after'))[0]).toBe(50);
  });

  test('dotted when it is uncertain', () => {
    expect(part(drawn({date: '2025-03-05?'}), 'doubt')?.attrs?.['class']).toContain('annals-dotted');
  });

  test('with its sign where it is estimated to be, within all that is possible', () => {
    const year = (y: number): number => (Date.UTC(y, 0) - START) / DAY * 10;
    const {from, to, prefer} = shapeOf({date: '1930S2'});
    expect([from, to]).toEqual([year(1900), year(2000)]);
    expect(prefer).toBeGreaterThan(year(1930));
    expect(prefer).toBeLessThan(year(1931));
  });

  test('with a bracket at the only bound known and a tail towards the open side', () => {
    const before = drawn({date: '[..2025-03-06]'});
    expect(edges(part(before, 'tail'))).toEqual([28, 60]);
    expect(Math.max(...xs(part(before, 'bracket')))).toBe(59);
    const after = drawn({date: '[2025-03-06..]'});
    expect(edges(part(after, 'tail'))).toEqual([50, 82]);
    expect(Math.min(...xs(part(after, 'bracket')))).toBe(51);
  });

  test('hollow when one side says so, half filled when it is disputed, struck when it is withdrawn', () => {
    expect(part(drawn({date: '2025-03-05', certainty: 'reported'}), 'glyph')?.attrs?.['class']).toContain('annals-hollow');
    expect(part(drawn({date: '2025-03-05', certainty: 'disputed'}), 'half')).toBeDefined();
    expect(part(drawn({date: '2025-03-05', certainty: 'retracted'}), 'withdrawn')).toBeDefined();
    expect(part(drawn({date: '2025-03-05'}), 'withdrawn')).toBeUndefined();
  });
});

describe('markShape(event, space) draws a span', () => {
  test('solid where it certainly went on, light where its ends may lie', () => {
    const nodes = drawn({date: '2025-03-03/2025-03-09'});
    expect(edges(part(nodes, 'start'))).toEqual([20, 30]);
    expect(edges(part(nodes, 'core'))).toEqual([30, 80]);
    expect(edges(part(nodes, 'end'))).toEqual([80, 90]);
  });

  test('fading in from the outer bound of an approximate start', () => {
    const nodes = drawn({date: '2025-03-03~/2025-03-09'});
    expect(part(nodes, 'start')?.attrs?.['fill']).toBe('in half');
    expect(part(nodes, 'start-cap')).toBeUndefined();
  });

  test('with a tick in the middle and no solid part when nothing of it is certain', () => {
    const nodes = drawn({date: {startMin: '2025-03-03', startMax: '2025-03-07', endMin: '2025-03-05', endMax: '2025-03-09'}});
    expect(part(nodes, 'core')).toBeUndefined();
    expect(xs(part(nodes, 'middle'))).toEqual([55, 55]);
  });

  test('running on to the end of the axis, with an arrow, when no end is stated', () => {
    expect(xs(part(drawn({date: '2025-03-05/..'}), 'open-end'))).toEqual([50, 310, 306, 310, 306]);
  });

  test('torn after the last certain instant when its end is unknown', () => {
    expect(part(drawn({date: '2025-03-05/'}), 'torn-end')).toBeDefined();
    expect(part(drawn({date: '2025-03-05/'}), 'open-end')).toBeUndefined();
  });

  test('solid to the last date stated, and an arrow beyond it, when it is ongoing', () => {
    const nodes = drawn({date: '2025-03-03/2025-03-06', status: 'ongoing'});
    expect(edges(part(nodes, 'core'))).toEqual([30, 60]);
    expect(xs(part(nodes, 'ongoing')).slice(0, 2)).toEqual([60, 84]);
  });

  test('as two lines when one side claims it', () => {
    expect(part(drawn({date: '2025-03-03/2025-03-09', certainty: 'reported'}), 'core')).toMatchObject({tag: 'path', attrs: {class: 'annals-outline annals-stroke'}});
  });
});

describe('markShape(event, space) beside a cut', () => {
  test('ends a fade at the torn edge', () => {
    const nodes = drawn({date: '2025-03-05~'}, [[0, 33], [80, 200]]);
    expect(edges(part(nodes, 'before'))).toEqual([33, 40]);
    expect(edges(part(nodes, 'after'))).toEqual([50, 60]);
  });

  test('lets the unit itself fade where there is no room outside', () => {
    const nodes = drawn({date: '2025-03-05~'}, [[0, 40], [52, 200]]);
    expect(edges(part(nodes, 'before'))[0]).toBe(40);
    expect(edges(part(nodes, 'before'))[1]).toBeCloseTo(40 + 10 / 3);
    expect(edges(part(nodes, 'after'))[1]).toBe(50);
  });

  test('shortens the tails of what is known on one side only', () => {
    expect(edges(part(drawn({date: '[..2025-03-05]'}, [[0, 30]]), 'tail'))).toEqual([30, 50]);
    expect(part(drawn({date: '[..2025-03-05]'}, [[0, 50]]), 'tail')).toBeUndefined();
    expect(edges(part(drawn({date: {start: '[..2025-03-05]', end: '2025-03-20'}}, [[0, 30]]), 'tail'))).toEqual([30, 50]);
  });

  test('never draws a fade over it', () => {
    const dates = fc.constantFrom('2025-03-05~', '2025-03~', '[..2025-03-05]', '[2025-03-05..]', {start: '[..2025-03-05]', end: '2025-03-08'}, {start: '2025-03-05', end: '[2025-03-08..]'});
    fc.assert(fc.property(dates, fc.nat(60), fc.nat(60), (date, before, after) => {
      const bounds = {low: date === '2025-03~' ? 0 : 40, high: date === '2025-03~' ? 310 : typeof date === 'string' ? 50 : 80};
      const cuts = [[bounds.low - before - 40, bounds.low - before], [bounds.high + after, bounds.high + after + 40]] as const;
      for (const node of drawn({date}, cuts)) {
        if (!/(in|out) /.test(String(node.attrs?.['fill']))) continue;
        const [low, high] = edges(node);
        expect(cuts.some(([from, to]) => low < to - 1e-9 && high > from + 1e-9)).toBe(false);
      }
    }), {seed: 1, numRuns: 300});
  });
});

describe('markShape(event, space) draws a plan', () => {
  const plan = {plannedDate: '2025-03-03/2025-03-09'};

  test('as a dashed dot, or a lozenge for more than a day, where it is too short for an outline: it is no extent', () => {
    const short: MarkSpace = {...space, px: t => space.px(t) / 100};
    const planOf = (plannedDate: string): SceneNode[] => {
      const [event] = normalizeEvents([{title: 'x', status: 'planned', plannedDate}]).events;
      return markShape(event!, short)!.draw(createPen('horizontal'), 100, () => '');
    };
    expect(part(planOf('2025-03-05'), 'plan')).toMatchObject({tag: 'circle', attrs: {cx: expect.closeTo(0.45) as number, class: 'annals-outline annals-stroke annals-dashed'}});
    expect(xs(part(planOf('2025-03'), 'plan'))).toHaveLength(4);
    expect(part(drawn({status: 'planned', plannedDate: '2025-03-05'}), 'plan')?.tag).toBe('path');
  });

  test('as a dashed outline over all that was planned', () => {
    const outline = part(drawn({...plan, status: 'planned'}), 'plan');
    expect(outline?.attrs?.['class']).toContain('annals-dashed');
    expect([Math.min(...xs(outline)), Math.max(...xs(outline))]).toEqual([20.75, 89.25]);
  });

  test('with a cross at the decision against it and a strike from there to its end', () => {
    const nodes = drawn({...plan, status: 'cancelled', decidedDate: '2025-03-05'});
    expect(xs(part(nodes, 'cross'))).toEqual([40.5, 49.5, 40.5, 49.5]);
    expect(xs(part(nodes, 'strike'))).toEqual([45, 89]);
    expect(part(nodes, 'plan-past')?.attrs?.['class']).toContain('annals-past');
  });

  test('with a tie to the outline when the decision fell outside it', () => {
    expect(xs(part(drawn({...plan, status: 'cancelled', decidedDate: '2025-03-01'}), 'tie'))).toEqual([5, 20]);
  });

  test('struck at the old date, outlined at the new, with an arrow between, when it was moved', () => {
    const nodes = drawn({...plan, date: '2025-03-20', status: 'rescheduled'});
    expect(part(nodes, 'strike')).toBeDefined();
    expect(Math.min(...xs(part(nodes, 'new')))).toBe(190.75);
    expect(xs(part(nodes, 'arc')).slice(0, 4)).toEqual([55, 55, 195, 195]);
  });
});

describe('markShape(event, space) for any date', () => {
  const day = fc.integer({min: 1, max: 31}).map(d => `2025-03-${String(d).padStart(2, '0')}`);
  const dates = fc.oneof(day, fc.tuple(day, day).map(([a, b]) => a < b ? `${a}/${b}` : `${b}/${a}`), day.map(d => `${d}~`), day.map(d => `[..${d}]`), day.map(d => `[${d}..]`), day.map(d => `${d}/..`), day.map(d => `${d}/`), day.map(d => `../${d}`), fc.constant('2025-03'));
  const states = fc.record({
    date: dates, status: fc.constantFrom('occurred', 'ongoing', 'planned', 'tentative', 'cancelled', 'postponed', 'rescheduled'),
    certainty: fc.constantFrom('confirmed', 'reported', 'disputed', 'denied', 'retracted'),
  }) as fc.Arbitrary<Omit<EventInput, 'title'>>;

  test('keeps its anchor inside the stretch it covers', () => {
    fc.assert(fc.property(states, event => {
      const {from, to, anchor, prefer} = shapeOf(event);
      expect(from).toBeLessThanOrEqual(anchor[0] + 1e-9);
      expect(anchor[0]).toBeLessThanOrEqual(anchor[1]);
      expect(anchor[1]).toBeLessThanOrEqual(to + 1e-9);
      expect(prefer).toBeGreaterThanOrEqual(anchor[0] - 1e-9);
      expect(prefer).toBeLessThanOrEqual(anchor[1] + 1e-9);
    }), {seed: 1, numRuns: 500});
  });

  test('reaches no further than its last bound, though it may not be known when in that time it began', () => {
    const day = shapeOf({date: {start: '2025-03-05', end: '2025-03-05T04:40Z'}});
    const hours = shapeOf({date: {start: '2025-03-05T00:00Z', end: '2025-03-05T04:40Z'}});
    expect(day.from).toBeCloseTo(hours.from);
    expect(day.to).toBeCloseTo(hours.to, 1);
    expect(day.anchor[1]).toBeLessThanOrEqual(day.to);
    const late = shapeOf({date: {start: '2025-03-05T20:00Z', end: '2025-03-05'}});
    expect(late.from).toBeCloseTo(shapeOf({date: {start: '2025-03-05T20:00Z', end: '2025-03-06'}}).from);
  });

  test('draws only finite numbers, with a name for each part', () => {
    fc.assert(fc.property(states, fc.constantFrom('horizontal' as const, 'vertical' as const), (event, orientation) => {
      const nodes = shapeOf(event).draw(createPen(orientation), 100, () => 'url(#x)');
      expect(nodes.length).toBeGreaterThan(0);
      expect(new Set(nodes.map(node => node.key)).size).toBe(nodes.length);
      expect(JSON.stringify(nodes)).not.toMatch(/NaN|Infinity|null/);
    }), {seed: 2, numRuns: 500});
  });
});
