import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';

const flaws = (eras: unknown): readonly (readonly [string, string])[] => normalizeEvents({events: [], eras}).diagnostics.map(({code, path}) => [code, path]);

describe('the eras of a story', () => {
  test('come by their start, then their end, whatever the order of the input', () => {
    const eras = [{title: 'C', date: '1961/1972', group: 'Moon', category: 'programme'}, {title: 'B', date: '1961/1966'}, {title: 'A', date: '1958/1963'}, {title: 'D', date: '../1960'}];
    fc.assert(fc.property(fc.shuffledSubarray(eras, {minLength: 4}), some => {
      expect(normalizeEvents({events: [], eras: some}).eras.map(({title}) => title)).toEqual(['D', 'A', 'B', 'C']);
    }), {seed: 1, numRuns: 30});
    expect(normalizeEvents({events: [], eras}).eras[3]).toMatchObject({title: 'C', group: 'Moon', category: 'programme', time: {startMin: Date.UTC(1961, 0), endMax: Date.UTC(1973, 0)}});
  });

  test.each([['1960', 1960, 1961], ['196X', 1960, 1970], ['1958/1963', 1958, 1964], [{start: '1958', end: '1963'}, 1958, 1964]] as const)('take %j, as dates of events do', (date, from, to) => {
    const {eras, diagnostics} = normalizeEvents({events: [], eras: [{title: 'Era', date}]});
    expect([eras[0]!.time.startMin, eras[0]!.time.endMax, diagnostics]).toEqual([Date.UTC(from, 0), Date.UTC(to, 0), []]);
  });

  test('are none in a bare list of events, and where none are given', () => {
    expect([normalizeEvents([]).eras, normalizeEvents({events: []}).eras, normalizeEvents({events: [], eras: []}).eras]).toEqual([[], [], []]);
  });

  test('are each reported with their place, and cost nothing else', () => {
    const given = [{title: 'Good', date: '1960'}, {date: '1961'}, {title: 'No date'}, {title: 'Bad', date: '1961-13'}, 3, {title: 'Odd', date: '1962', colour: 'red'}];
    const {eras, events, diagnostics} = normalizeEvents({events: [{title: 'A', date: '1960'}], eras: given});
    expect(eras.map(({title}) => title)).toEqual(['Good', 'Odd']);
    expect(events).toHaveLength(1);
    expect(diagnostics.map(({code, path}) => [code, path])).toEqual([
      ['part-missing', 'eras[1].title'], ['part-missing', 'eras[2].date'], ['bad-date', 'eras[3].date'], ['wrong-type', 'eras[4]'], ['unknown-key', 'eras[5].colour'],
    ]);
    expect(diagnostics[0]!.message).toBe('eras[1].title: the title of an era is missing; add "title": a few words that name it. The era is not shown');
  });

  test.each([[3, 'wrong-type', 'eras'], ['x', 'wrong-type', 'eras'], [{title: 'Alone', date: '1960'}, 'list-of-one', 'eras']] as const)('that are no list but %j are reported', (eras, code, path) => {
    expect(flaws(eras)).toEqual([[code, path]]);
  });

  test('take anything without throwing', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (eras, date) => {
      expect(() => normalizeEvents({events: [], eras})).not.toThrow();
      expect(() => normalizeEvents({events: [], eras: [{title: 'A', date}]})).not.toThrow();
    }), {seed: 2, numRuns: 300});
  });
});
