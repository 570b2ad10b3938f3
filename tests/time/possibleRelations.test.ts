import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {certainOrder, possibleRelations, timeRelations, type TimeBounds, type TimeRelation} from '../../src/time/possibleRelations.ts';

const from = (startMin: number, startMax: number, endMin: number, endMax: number): TimeBounds => ({startMin, startMax, endMin, endMax});
const unit = (min: number, max: number): TimeBounds => from(min, max, min, max);
const exact = (start: number, end = start): TimeBounds => from(start, start, end, end);

describe('possibleRelations(a, b)', () => {
  test.each([
    ['before', 0, 1, 2, 3], ['meets', 0, 1, 1, 3], ['overlaps', 0, 2, 1, 3], ['finishedBy', 0, 3, 1, 3], ['contains', 0, 3, 1, 2],
    ['starts', 0, 1, 0, 3], ['equals', 0, 3, 0, 3], ['startedBy', 0, 3, 0, 1], ['during', 1, 2, 0, 3], ['finishes', 1, 3, 0, 3],
    ['overlappedBy', 1, 3, 0, 2], ['metBy', 1, 3, 0, 1], ['after', 2, 3, 0, 1],
  ] as const)('is %s alone for two stretches known exactly', (relation, a0, a1, b0, b1) => {
    expect(possibleRelations(exact(a0, a1), exact(b0, b1))).toEqual([relation]);
  });

  test('puts an instant into the stretch that begins with it, not into the one that ended there', () => {
    expect(possibleRelations(exact(5), exact(5, 9))).toEqual(['starts']);
    expect(possibleRelations(exact(5), exact(1, 5))).toEqual(['metBy']);
    expect(possibleRelations(exact(5), exact(1, 9))).toEqual(['during']);
    expect(possibleRelations(exact(5), exact(5))).toEqual(['equals']);
    expect(possibleRelations(exact(1, 5), exact(5))).toEqual(['meets']);
  });

  test('knows that one year is over before the next, and leaves all open within one', () => {
    expect(possibleRelations(unit(0, 10), unit(10, 20))).toEqual(['before']);
    expect(possibleRelations(unit(0, 10), unit(0, 10))).toEqual(timeRelations);
  });

  test('takes unknown for anything and two open ends for one', () => {
    expect(possibleRelations(from(0, 0, NaN, NaN), exact(5, 9))).toEqual(['before', 'meets', 'overlaps', 'finishedBy', 'contains']);
    expect(possibleRelations(exact(0, Infinity), exact(5, Infinity))).toEqual(['finishedBy']);
    expect(possibleRelations(exact(-Infinity, 0), exact(-Infinity, 5))).toEqual(['starts']);
    expect(possibleRelations(unit(NaN, NaN), unit(0, 1))).toEqual(timeRelations);
  });

  test('is nothing for what ends before it begins', () => {
    expect(possibleRelations(exact(5, 1), exact(0, 9))).toEqual([]);
  });

  test('finds what trying every start and end finds, no more and no less', () => {
    fc.assert(fc.property(bounds, bounds, (a, b) => {
      expect(possibleRelations(a, b)).toEqual(byTrying(a, b));
    }), {seed: 1, numRuns: 1500});
  });

  test('finds the inverses when asked the other way round', () => {
    fc.assert(fc.property(bounds, bounds, (a, b) => {
      expect(new Set(possibleRelations(b, a))).toEqual(new Set(possibleRelations(a, b).map(relation => inverses[relation])));
    }), {seed: 2, numRuns: 2000});
  });
});

describe('certainOrder(a, b)', () => {
  test('is before or after only where nothing else is possible', () => {
    expect(certainOrder(unit(0, 10), unit(10, 20))).toBe('before');
    expect(certainOrder(unit(10, 20), unit(0, 10))).toBe('after');
    expect(certainOrder(unit(0, 10), unit(9, 20))).toBe('undecided');
    expect(certainOrder(exact(0, 5), exact(5, 9))).toBe('before');
    expect(certainOrder(exact(5), exact(5))).toBe('undecided');
    expect(certainOrder(unit(0, NaN), unit(10, 20))).toBe('undecided');
  });

  test('says before exactly where only before and meets are possible, and after likewise', () => {
    fc.assert(fc.property(bounds, bounds, (a, b) => {
      const possible = byTrying(a, b);
      fc.pre(possible.length > 0);
      const isOnly = (...allowed: readonly TimeRelation[]): boolean => possible.every(relation => allowed.includes(relation));
      expect(certainOrder(a, b)).toBe(isOnly('before', 'meets') ? 'before' : isOnly('after', 'metBy') ? 'after' : 'undecided');
    }), {seed: 3, numRuns: 1500});
  });
});

const inverses: Readonly<Record<TimeRelation, TimeRelation>> = {
  before: 'after', meets: 'metBy', overlaps: 'overlappedBy', finishedBy: 'finishes', contains: 'during', starts: 'startedBy', equals: 'equals',
  startedBy: 'starts', during: 'contains', finishes: 'finishedBy', overlappedBy: 'overlaps', metBy: 'meets', after: 'before',
};

/** Two bounds of one end: an instant, a stretch, or open or unknown on a side. */
const pair = fc.oneof(
  {weight: 6, arbitrary: fc.tuple(fc.integer({min: 0, max: 2}), fc.integer({min: 0, max: 2})).map(list => list.toSorted((x, y) => x - y) as [number, number])},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 2}).map((x): [number, number] => [x, NaN])},
  {weight: 1, arbitrary: fc.integer({min: 1, max: 2}).map((x): [number, number] => [NaN, x])},
);
const bounds = fc.tuple(pair, pair).map(([[startMin, startMax], [endMin, endMax]]) => from(startMin, startMax, endMin, endMax));

/** Every instant from -1 to 4 in quarters: from one bound to the next there is room for four different ones, as dense time has. */
const instants = Array.from({length: 20}, (_, i) => (i - 4) / 4);

function byTrying(a: TimeBounds, b: TimeBounds): TimeRelation[] {
  const found = new Set(stretches(a).flatMap(([a0, a1]) => stretches(b).map(([b0, b1]) => byDefinition(a0, a1, b0, b1))));
  return timeRelations.filter(relation => found.has(relation));
}

function stretches({startMin, startMax, endMin, endMax}: TimeBounds): [number, number][] {
  const within = (t: number, min: number, max: number): boolean => min === max ? t === min : !(t < min) && !(t >= max);
  return instants.filter(t => within(t, startMin, startMax)).flatMap(start =>
    instants.filter(t => within(t, endMin, endMax) && t >= start).map((end): [number, number] => [start, end]));
}

/** Allen's own definitions, each by itself; only stretches of some length can meet, be met or finish. */
function byDefinition(a0: number, a1: number, b0: number, b1: number): TimeRelation {
  const [aLasts, bLasts] = [a0 < a1, b0 < b1];
  const holds: Readonly<Record<TimeRelation, boolean>> = {
    before: a1 < b0, after: b1 < a0,
    meets: a1 === b0 && aLasts, metBy: b1 === a0 && bLasts,
    overlaps: a0 < b0 && b0 < a1 && a1 < b1, overlappedBy: b0 < a0 && a0 < b1 && b1 < a1,
    starts: a0 === b0 && a1 < b1, startedBy: a0 === b0 && b1 < a1,
    during: b0 < a0 && a1 < b1, contains: a0 < b0 && b1 < a1,
    finishes: b0 < a0 && a1 === b1 && aLasts, finishedBy: a0 < b0 && a1 === b1 && bLasts,
    equals: a0 === b0 && a1 === b1,
  };
  const [relation, ...others] = timeRelations.filter(name => holds[name]);
  if (relation === undefined || others.length > 0) throw new Error(`not one relation: ${String([a0, a1, b0, b1])}`);
  return relation;
}
