import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {NormalizedStory} from '../../src/event/normalizeEvents.ts';

const lost = (story: NormalizedStory): number => story.diagnostics.filter(({code}) => code === 'not-an-event').length;

describe('normalizeEvents(input): laws', () => {
  const anything = fc.anything({withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true, withObjectString: true, withSparseArray: true, withTypedArray: true, withBoxedValues: true});
  const nonsense = fc.oneof(anything, fc.jsonValue());
  const keys = ['id', 'title', 'date', 'plannedDate', 'decidedDate', 'status', 'certainty', 'description', 'tags', 'priority', 'people', 'place', 'claims', 'links', 'figures', 'media', 'url', 'lang', 'asOf', 'extra', '__proto__'];
  const messy = fc.dictionary(fc.constantFrom(...keys), fc.oneof(nonsense, fc.array(fc.dictionary(fc.constantFrom('source', 'to', 'kind', 'label', 'value', 'src', 'alt', 'date', 'name'), nonsense)), fc.dictionary(fc.constantFrom('start', 'end', 'startMin', 'startMax', 'endMin', 'endMax', 'epochMilliseconds', 'lat'), nonsense)));

  test('any value gives a story', () => {
    fc.assert(fc.property(nonsense, input => {
      expect(Array.isArray(normalizeEvents(input).events)).toBe(true);
    }), {seed: 1, numRuns: 1000});
  });

  test('events shown and events reported lost are the events given', () => {
    fc.assert(fc.property(fc.array(fc.oneof(messy, nonsense), {maxLength: 6}), input => {
      const story = normalizeEvents({events: input});
      expect(story.events.length + lost(story)).toBe(input.length);
      expect(new Set(story.events.map(({id}) => id)).size).toBe(story.events.length);
      for (const {path, message} of story.diagnostics) expect(message.startsWith(`${path}: `)).toBe(true);
    }), {seed: 1, numRuns: 300});
  });

  const few = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), {nil: undefined});
  const alike = fc.record({
    id: few('a', 'b', 'a-2'), title: few('A', 'B', 'a-2'), date: few('1997', '1997-01', 'x'), priority: few(1, 9, 99), status: few('planned', 'plannned'),
    links: few([{to: 'a', kind: 'follows'}], [{to: 'b', kind: 'causes'}], [{to: 'a-3', kind: 'follows'}], [{to: 'B', kind: 'nonsense'}]), more: few<unknown>(1, [2]),
  });

  test('the order of the input changes nothing but the places in the reports', () => {
    const shuffled = fc.array(alike, {maxLength: 8}).chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length})));
    const reports = (story: NormalizedStory): readonly string[] => story.diagnostics.map(({message}) => message.replace(/^events\[\d+\]/, '')).sort();
    fc.assert(fc.property(shuffled, ([list, other]) => {
      const [a, b] = [normalizeEvents(list), normalizeEvents(other)];
      expect(b.events).toEqual(a.events);
      expect(reports(b)).toEqual(reports(a));
    }), {seed: 1, numRuns: 1000});
  });

  test('survives cycles, deep nests and shared branches', () => {
    const cyclic: Record<string, unknown> = {title: 'A'};
    cyclic['self'] = cyclic;
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    let shared: unknown[] = [];
    for (let i = 0; i < 60; i++) shared = [shared, shared];
    const story = normalizeEvents([cyclic, cyclic, {title: 'A', deep}, {title: 'A', deep}, {title: 'A', shared}, {title: 'A', shared}, {title: 'A', tags: deep}]);
    expect(story.events.map(({id}) => id).sort()).toEqual(['a', 'a-2', 'a-3', 'a-4', 'a-5', 'a-6', 'a-7']);
  });

  test('survives broken dates and impostors', () => {
    const impostor = Object.create(Date.prototype) as object;
    const story = normalizeEvents([new Date(NaN), impostor, {epochMilliseconds: 'x'}, {epochMilliseconds: NaN}].map(date => ({title: 'A', date})));
    expect(story.events.every(({time}) => time === undefined)).toBe(true);
    expect(story.diagnostics.map(({code}) => code)).toEqual(['bad-date', 'bad-date', 'bad-date', 'bad-date']);
  });
});
