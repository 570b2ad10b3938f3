import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
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
      const factor = Math.min(wanted, span / limits.minSpan);
      const place = domain[0] + where * span;
      const there = reduceView({domain}, {type: 'zoomBy', factor, at: place}, limits);
      const back = reduceView(there, {type: 'zoomBy', factor: 1 / factor, at: place}, limits).domain;
      expect(Math.abs(back[0] - domain[0])).toBeLessThanOrEqual(span * 1e-3);
      expect(Math.abs(back[1] - domain[1])).toBeLessThanOrEqual(span * 1e-3);
    }), {seed: 1, numRuns: 1000});
  });

  test('whatever is done, the view lies inside what there is and is not too short', () => {
    fc.assert(fc.property(view(), fc.array(anyAction(), {maxLength: 12}), ({domain, limits}, actions) => {
      const [u0, u1] = actions.reduce((state, action) => reduceView(state, action, limits), {domain} as ViewState).domain;
      const slack = Math.max(Math.abs(limits.fit[0]), Math.abs(limits.fit[1])) * Number.EPSILON;
      expect(u0).toBeGreaterThanOrEqual(limits.fit[0]);
      expect(u1).toBeLessThanOrEqual(limits.fit[1] + slack);
      expect(u1 - u0).toBeGreaterThanOrEqual(limits.minSpan * 0.99);
    }), {seed: 1, numRuns: 1000});
  });
});

describe('viewLimits(fit)', () => {
  test('lets one zoom to a millisecond in historical time, and to days at the age of the universe', () => {
    expect(viewLimits([-6e13, 2e12]).minSpan).toBeLessThan(60);
    expect(viewLimits([0, 1e12]).minSpan).toBe(1);
    expect(viewLimits([-4.35e20, 1.7e12]).minSpan / 86_400_000).toBeCloseTo(4.58, 1);
  });
});

function share(): fc.Arbitrary<number> {
  return fc.double({min: 0, max: 1, noNaN: true});
}

/** A view on a story between a second and the age of the universe long. */
function view(): fc.Arbitrary<{domain: Domain; limits: ViewLimits}> {
  const fit = fc.tuple(fc.constantFrom(0, -6e13, 1.7e12, -4.35e20), fc.double({min: 3, max: 20, noNaN: true}))
    .map(([start, digits]): Domain => [start, start + Math.max(10 ** digits, Math.abs(start) * 1e-9)]);
  return fc.tuple(fit, share(), share()).map(([f, a, b]) => {
    const all = viewLimits(f);
    const span = Math.max(Math.min(all.minSpan * 10, f[1] - f[0]), (f[1] - f[0]) * a);
    const start = f[0] + (f[1] - f[0] - span) * b;
    return {domain: [start, Math.min(f[1], start + span)] as const, limits: all};
  });
}

function anyAction(): fc.Arbitrary<Action> {
  const any = fc.double();
  return fc.oneof(
    fc.record({type: fc.constant('zoomBy' as const), factor: any, at: any}),
    fc.record({type: fc.constant('panBy' as const), fraction: any}),
    fc.record({type: fc.constant('setDomain' as const), domain: fc.tuple(any, any)}),
    fc.constant({type: 'fit' as const}),
  );
}
