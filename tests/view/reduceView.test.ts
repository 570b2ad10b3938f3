import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {createTimeScale} from '../../src/scale/timeScale.ts';
import {reduceView} from '../../src/view/reduceView.ts';
import {viewLimits} from '../../src/view/viewLimits.ts';
import type {Action, Domain, ViewLimits, ViewState} from '../../src/view/viewState.ts';

const limits: ViewLimits = {fit: [0, 100], minSpan: 1};
const at = (domain: Domain, selected?: string): ViewState => (selected === undefined ? {domain} : {domain, selected});
const after = (domain: Domain, action: Action): Domain => reduceView(at(domain), action, limits).domain;

describe('reduceView(state, action, limits)', () => {
  test('zooms in about the middle, or about a place', () => {
    expect(after([0, 100], {type: 'zoomBy', factor: 2})).toEqual([25, 75]);
    expect(after([0, 100], {type: 'zoomBy', factor: 4, at: 100})).toEqual([75, 100]);
  });

  test('stops zooming out where everything is in view', () => {
    expect(after([40, 60], {type: 'zoomBy', factor: 0.001})).toEqual([0, 100]);
    expect(after([40, 60], {type: 'fit'})).toEqual([0, 100]);
  });

  test('stops zooming in at the least span', () => {
    expect(after([40, 60], {type: 'zoomBy', factor: 1e9, at: 45})).toEqual([44.75, 45.75]);
  });

  test('pans by shares of the view and stops at the ends, length kept', () => {
    expect(after([40, 60], {type: 'panBy', fraction: 0.5})).toEqual([50, 70]);
    expect(after([40, 60], {type: 'panBy', fraction: 9})).toEqual([80, 100]);
    expect(after([40, 60], {type: 'panBy', fraction: -9})).toEqual([0, 20]);
  });

  test('shows the stretch asked for, lengthened where it is too short', () => {
    expect(after([0, 100], {type: 'setDomain', domain: [30, 32]})).toEqual([30, 32]);
    expect(after([0, 100], {type: 'setDomain', domain: [30, 30]})).toEqual([29.5, 30.5]);
    expect(after([0, 100], {type: 'setDomain', domain: [-10, 5]})).toEqual([0, 15]);
  });

  test('reads an infinite end as the end of all there is', () => {
    expect(after([40, 60], {type: 'setDomain', domain: [-Infinity, 30]})).toEqual([0, 30]);
    expect(after([40, 60], {type: 'setDomain', domain: [30, Infinity]})).toEqual([30, 100]);
    expect(after([40, 60], {type: 'setDomain', domain: [-Infinity, Infinity]})).toEqual([0, 100]);
  });

  test('selects, and forgets the selection', () => {
    expect(reduceView(at([0, 1]), {type: 'select', id: 'a'}, limits)).toEqual({domain: [0, 1], selected: 'a'});
    expect(reduceView(at([0, 1], 'a'), {type: 'select', id: undefined}, limits)).toEqual({domain: [0, 1]});
  });

  test('lists the events of a cluster, more of them, and none', () => {
    const cluster = {id: 'c', events: Array.from({length: 700}, (_, i) => `e${i}`)};
    const listed = reduceView(at([0, 1], 'a'), {type: 'list', cluster}, limits);
    expect(listed).toEqual({domain: [0, 1], selected: 'a', listed: {cluster: 'c', events: cluster.events, most: 100}});
    const more = reduceView(listed, {type: 'listMore'}, limits);
    expect(more.listed?.most).toBe(500);
    const all = reduceView(more, {type: 'listMore'}, limits);
    expect(reduceView(all, {type: 'listMore'}, limits)).toBe(all);
    expect(reduceView(all, {type: 'list'}, limits)).toEqual(at([0, 1], 'a'));
  });

  test('goes back from the details first, then from the list', () => {
    const state: ViewState = {domain: [0, 1], selected: 'a', listed: {cluster: 'c', events: ['a'], most: 100}};
    const once = reduceView(state, {type: 'back'}, limits);
    expect(once).toEqual({domain: [0, 1], listed: state.listed});
    const twice = reduceView(once, {type: 'back'}, limits);
    expect(twice).toEqual({domain: [0, 1]});
    expect(reduceView(twice, {type: 'back'}, limits)).toBe(twice);
  });

  test('keeps the list when the domain changes', () => {
    const listed = {cluster: 'c', events: ['a'], most: 100};
    expect(reduceView({domain: [0, 100], listed}, {type: 'zoomBy', factor: 2}, limits)).toEqual({domain: [25, 75], listed});
  });

  test('returns the very state when nothing changes', () => {
    const state = at([0, 100], 'a');
    const idle: readonly Action[] = [{type: 'fit'}, {type: 'select', id: 'a'}, {type: 'panBy', fraction: 1}, {type: 'zoomBy', factor: 0.5},
      {type: 'zoomBy', factor: NaN}, {type: 'zoomBy', factor: 0}, {type: 'zoomBy', factor: -2}, {type: 'zoomBy', factor: 2, at: NaN},
      {type: 'panBy', fraction: NaN}, {type: 'setDomain', domain: [NaN, 1]}, {type: 'setDomain', domain: [2, 1]}];
    for (const action of idle) expect(reduceView(state, action, limits), JSON.stringify(action)).toBe(state);
  });

  test('keeps the selection when the domain changes', () => {
    expect(reduceView(at([0, 100], 'a'), {type: 'zoomBy', factor: 2}, limits)).toEqual({domain: [25, 75], selected: 'a'});
  });

  test('stays where it is at the closest, however often one zooms in', () => {
    const closest = reduceView(at([40, 60]), {type: 'zoomBy', factor: 1e9, at: 45}, limits);
    expect(reduceView(closest, {type: 'zoomBy', factor: 1.5, at: 45.2}, limits)).toBe(closest);
  });

  test('stops at the least span of the place zoomed to, and grows where it is moved to a coarser one', () => {
    const uneven: ViewLimits = {fit: [-1000, 100], minSpan: u => u < -500 ? 200 : 1};
    const fine = reduceView(at([-1000, 100]), {type: 'zoomBy', factor: 1e9, at: 50}, uneven);
    expect(fine.domain[1] - fine.domain[0]).toBe(1);
    const coarse = reduceView(at([-1000, 100]), {type: 'zoomBy', factor: 1e9, at: -800}, uneven);
    expect(coarse.domain[1] - coarse.domain[0]).toBe(200);
    const [u0, u1] = reduceView(fine, {type: 'panBy', fraction: -700}, uneven).domain;
    expect(u1 - u0).toBe(200);
    expect(u0 + 100).toBeCloseTo(fine.domain[0] - 700 + 0.5, 6);
  });

  test('a place zoomed about stays where it is on the screen', () => {
    fc.assert(fc.property(view(), fc.double({min: 1, max: 1e3, noNaN: true}), share(), ({domain, limits}, factor, where) => {
      const place = domain[0] + where * (domain[1] - domain[0]);
      const {domain: next} = reduceView({domain}, {type: 'zoomBy', factor, at: place}, limits);
      const shareAfter = (place - next[0]) / (next[1] - next[0]);
      expect(Math.abs(shareAfter - where)).toBeLessThan(1e-3);
    }), {seed: 1, numRuns: 1000});
  });

  test('zooming in and out again leads back', () => {
    fc.assert(fc.property(view(), fc.double({min: 1, max: 1e3, noNaN: true}), share(), ({domain, limits}, wanted, where) => {
      const span = domain[1] - domain[0];
      const factor = Math.max(1, Math.min(wanted, span / leastOf(domain, limits)));
      const place = domain[0] + where * span;
      const there = reduceView({domain}, {type: 'zoomBy', factor, at: place}, limits);
      const back = reduceView(there, {type: 'zoomBy', factor: 1 / factor, at: place}, limits).domain;
      expect(Math.abs(back[0] - domain[0])).toBeLessThanOrEqual(span * 1e-3);
      expect(Math.abs(back[1] - domain[1])).toBeLessThanOrEqual(span * 1e-3);
    }), {seed: 1, numRuns: 1000});
  });

  test('whatever is done, the view lies inside what there is and is not too short where it is', () => {
    fc.assert(fc.property(view(), fc.array(anyAction(), {maxLength: 12}), ({domain, limits}, actions) => {
      const [u0, u1] = actions.reduce((state, action) => reduceView(state, action, limits), {domain} as ViewState).domain;
      expect(u0).toBeGreaterThanOrEqual(limits.fit[0]);
      expect(u1).toBeLessThanOrEqual(limits.fit[1]);
      expect(u1 - u0).toBeGreaterThanOrEqual(leastOf([u0, u1], limits) * 0.999);
    }), {seed: 1, numRuns: 3000});
  });

  test('panning keeps the length, but where doubles are too coarse for it', () => {
    fc.assert(fc.property(view(), fc.double({min: -1e6, max: 1e6, noNaN: true}), ({domain, limits}, fraction) => {
      const next = reduceView({domain}, {type: 'panBy', fraction}, limits).domain;
      const span = domain[1] - domain[0];
      const wanted = Math.max(span, leastOf(next, limits));
      expect(Math.abs(next[1] - next[0] - wanted)).toBeLessThanOrEqual(wanted * 1e-3);
    }), {seed: 1, numRuns: 3000});
  });

  test('zooming in on any place ends at the least span there, within a rounding', () => {
    fc.assert(fc.property(view(), share(), fc.integer({min: 2, max: 1000}), ({limits}, where, factor) => {
      let state: ViewState = {domain: limits.fit};
      const place = limits.fit[0] + where * (limits.fit[1] - limits.fit[0]);
      for (let i = 0; i < 80; i++) state = reduceView(state, {type: 'zoomBy', factor, at: place}, limits);
      const [u0, u1] = state.domain;
      expect(u1 - u0).toBeLessThanOrEqual(leastOf(state.domain, limits) * 1.001);
      expect(u0).toBeLessThanOrEqual(place);
      expect(u1).toBeGreaterThanOrEqual(place);
    }), {seed: 1, numRuns: 500});
  });
});

function share(): fc.Arbitrary<number> {
  return fc.double({min: 0, max: 1, noNaN: true});
}

function leastOf([u0, u1]: Domain, {fit, minSpan}: ViewLimits): number {
  const least = typeof minSpan === 'number' ? minSpan : Math.max(minSpan(u0), minSpan(u1));
  return Math.min(least, fit[1] - fit[0]);
}

/** A view on a story between a second and the age of the universe long, unbroken or with days between breaks. */
function view(): fc.Arbitrary<{domain: Domain; limits: ViewLimits}> {
  const plain = fc.tuple(fc.constantFrom(0, -6e13, 1.7e12, -4.35e20), fc.double({min: 3, max: 20, noNaN: true}))
    .map(([start, digits]) => viewLimits([start, start + Math.max(10 ** digits, Math.abs(start) * 1e-9)]));
  const broken = fc.uniqueArray(fc.constantFrom(-4.35e20, -1.4e20, -2e18, -6e13, 0, 1.7e12, 1.6e17), {minLength: 2, maxLength: 6}).map(starts => {
    const extents = starts.flatMap(start => [start, start + Math.max(86_400_000, Math.abs(start) * 1e-9)]).map(t => ({bounds: [t], from: t, to: t}));
    const {fit, warp} = createTimeScale(extents, {length: 920})!;
    return viewLimits(fit, warp);
  });
  return fc.tuple(fc.oneof(plain, broken), share(), share()).map(([limits, a, b]) => {
    const {fit} = limits;
    const length = fit[1] - fit[0];
    const centre = fit[0] + length * b;
    return {domain: reduceView({domain: fit}, {type: 'setDomain', domain: [centre - length * a ** 8 / 2, centre + length * a ** 8 / 2]}, limits).domain, limits};
  });
}

function anyAction(): fc.Arbitrary<Action> {
  const any = fc.double();
  return fc.oneof(
    fc.record({type: fc.constant('zoomBy' as const), factor: any, at: any}),
    fc.record({type: fc.constant('zoomBy' as const), factor: fc.double({min: 0, max: 1e20}), at: fc.double({min: -4.35e20, max: 2e12})}),
    fc.record({type: fc.constant('panBy' as const), fraction: any}),
    fc.record({type: fc.constant('panBy' as const), fraction: fc.double({min: -1e9, max: 1e9})}),
    fc.record({type: fc.constant('setDomain' as const), domain: fc.tuple(any, any)}),
    fc.constant({type: 'fit' as const}),
  );
}

describe('what is shown beside the stretch', () => {
  const filter = {group: ['Talks', ''], text: 'doha'};

  test('is a filter, a search, and a table in place of the picture, each taken back by its absence', () => {
    const all = [{type: 'filter', filter}, {type: 'find', text: ''}, {type: 'show', as: 'table'}] as const;
    const none = [{type: 'filter', filter: undefined}, {type: 'find', text: undefined}, {type: 'show', as: 'picture'}] as const;
    const limits = {fit: [0, 100], minSpan: 1} as const;
    const state = {domain: [0, 100]} as const;
    const shown = all.reduce<ViewState>((before, action) => reduceView(before, action, limits), state);
    expect(shown).toEqual({domain: [0, 100], filter, find: '', as: 'table'});
    expect(none.reduce<ViewState>((before, action) => reduceView(before, action, limits), shown)).toEqual(state);
  });

  test('closes from the last thing opened to the first', () => {
    const limits = {fit: [0, 100], minSpan: 1} as const;
    const state: ViewState = {domain: [0, 100], find: 'doha', selected: 'trip', listed: {cluster: 'c', events: ['trip'], most: 100}};
    const searchClosed = reduceView(state, {type: 'back'}, limits);
    expect(searchClosed).toEqual({domain: [0, 100], selected: 'trip', listed: state.listed});
    const detailsClosed = reduceView(searchClosed, {type: 'back'}, limits);
    expect(detailsClosed).toEqual({domain: [0, 100], listed: state.listed});
    expect(reduceView(detailsClosed, {type: 'back'}, limits)).toEqual({domain: [0, 100]});
  });
});
