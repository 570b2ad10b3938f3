import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {EventInput, TimelineEvent} from '../../src/event/event.ts';
import {normalizeEvents, type NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {eventTime} from '../../src/event/sortEvents.ts';
import {relativeStory, zeroWords} from '../../src/scene/relativeStory.ts';
import type {ZeroInput} from '../../src/scene/sceneOptions.ts';
import {languages} from '../locale/languages.ts';
import {story} from './stories.ts';

const day = 86_400_000;
const told: NormalizedStory = normalizeEvents([
  {id: 'apollo-11', title: 'The landing', date: '1969-07-16/1969-07-24', group: 'Apollo'},
  {id: 'apollo-7', title: 'The first flight', date: '1968-10-11', group: 'Apollo'},
  {id: 'sputnik', title: 'Sputnik', date: '1957-10-04', group: 'Sputnik'},
  {id: 'sputnik-2', title: 'Sputnik 2', date: '1957-11-03', group: 'Sputnik'},
  {id: 'alone', title: 'In no group', date: '1997'},
  {id: 'undated', title: 'Some day', group: 'Apollo'},
]);
const start = (event: TimelineEvent | undefined): number => eventTime(event!)!.startMin;
const zeroOf = (events: readonly EventInput[], given?: ZeroInput): string => {
  const [zero] = relativeStory(normalizeEvents(events), given).zeros.values();
  return zeroWords(zero!, {locale: en});
};

describe('relativeStory(story, given)', () => {
  test('counts each group from the first instant at which its events may have begun', () => {
    const {story: {events}, placed, told: asDated} = relativeStory(told);
    expect(events.map(({id}) => id)).toEqual(['sputnik', 'apollo-7', 'alone', 'sputnik-2', 'apollo-11', 'undated']);
    expect(['sputnik', 'apollo-7', 'alone'].map(id => start(events.find(event => event.id === id)))).toEqual([0, 0, 0]);
    expect(start(placed(told.events.find(({id}) => id === 'sputnik-2')!))).toBe(30 * day);
    expect(asDated(events[0]!)).toBe(told.events.find(({id}) => id === events[0]!.id));
  });

  test('counts a group from an event or a date that is named for it, and what came before below zero', () => {
    const byEvent = relativeStory(told, {Apollo: 'apollo-11'});
    expect(start(byEvent.placed(told.events.find(({id}) => id === 'apollo-7')!))).toBe(-278 * day);
    for (const zero of ['1957-10-05', Date.UTC(1957, 9, 5), new Date(Date.UTC(1957, 9, 5))]) {
      expect(start(relativeStory(told, {Sputnik: zero}).placed(told.events.find(({id}) => id === 'sputnik')!))).toBe(-day);
    }
    expect(relativeStory(told, {'': '2000'}).zeros.get('')?.at).toBe(Date.UTC(2000, 0));
    expect(relativeStory(told, {Sputnik: '1957-10-04T12:00'}, 'Asia/Qatar').zeros.get('Sputnik')?.at).toBe(Date.UTC(1957, 9, 4, 8));
  });

  test('says which group or start is wrong, and what would be right', () => {
    const thrown = (zero: ZeroInput): string => {
      try { relativeStory(told, zero); } catch (error) { return String(error); }
      return '';
    };
    expect(thrown({Apolo: '1968'})).toBe('RangeError: zero: no event is in the group "Apolo"; did you mean "Apollo"?');
    expect(thrown({Mir: '1986'})).toBe('RangeError: zero: no event is in the group "Mir"; groups are "Sputnik", "Apollo", ""');
    expect(thrown({Apollo: 'apollo-l1'})).toBe('RangeError: zero: the group "Apollo" cannot be counted from "apollo-l1", which is neither the id of an event nor a date; did you mean "apollo-11"?');
    expect(thrown({Apollo: 'undated'})).toBe('RangeError: zero: the group "Apollo" cannot be counted from "undated", which has no known beginning; name an event or a date that has one');
    expect(thrown({Apollo: '../1969'})).toContain('which has no known beginning');
    expect(relativeStory(normalizeEvents([]), {Apollo: '1968'}).zeros.size).toBe(0);
  });

  test('lets plans and open starts count only where there is nothing else', () => {
    expect(zeroOf([{title: 'a', plannedDate: '1960', status: 'cancelled'}, {title: 'b', date: '1968-10-11'}, {title: 'c', date: '../1950'}])).toBe('Day 0: 11 October 1968');
    expect(zeroOf([{title: 'a', plannedDate: '1960', status: 'cancelled'}])).toBe('from 1960');
    expect(zeroOf([{title: 'c', date: '../1950-03-04'}])).toBe('until 4 March 1950');
  });

  test('keeps lengths and the order within a group, moves by one number each, loses nothing, and can be told back', () => {
    fc.assert(fc.property(story(40), given => {
      const {events, eras} = normalizeEvents(given);
      const {story: moved, placed, told: asDated, zeros, placedOf} = relativeStory({events, ...(eras && {eras})});
      expect(moved.events.map(({id}) => id).toSorted()).toEqual(events.map(({id}) => id).toSorted());
      expect(moved.eras).toBeUndefined();
      for (const event of events) {
        const [before, after] = [eventTime(event), eventTime(placed(event))];
        expect(asDated(placed(event))).toBe(event);
        const by = zeros.get(event.group ?? '')?.at ?? 0;
        for (const bound of ['startMin', 'startMax', 'endMin', 'endMax'] as const) if (before) expect(after![bound]).toBe(before[bound] - by);
        if (before && Number.isFinite(before.startMin) && event.status === 'occurred') expect(after!.startMin).toBeGreaterThanOrEqual(0);
      }
      for (const group of new Set(events.map(event => event.group))) {
        const own = (list: readonly TimelineEvent[]): string[] => list.filter(event => event.group === group).map(({id}) => id);
        expect(own(moved.events)).toEqual(own(events));
      }
      expect(placedOf(events)).toEqual(moved.events);
    }), {seed: 1, numRuns: 200});
  });
});

describe('zeroWords(zero, words)', () => {
  test.each([
    ['1969-07-16', 'Day 0: 16 July 1969'], ['1969-07-16T13:32Z', 'Day 0: 16 July 1969, 13:32'], ['1997', 'from 1997'], ['1997-03', 'from March 1997'], ['1997~', 'from about 1997'], ['1969-07-16?', 'from possibly 16 July 1969'],
    ['1964/2008', 'from 1964'], ['1969-07-16/1969-07-24', 'Day 0: 16 July 1969'], ['199X', 'from the 1990s'],
  ])('%s is said as "%s"', (date, words) => { expect(zeroOf([{title: 'a', date}])).toBe(words); });

  test.each(languages)('speaks $code', locale => {
    const {zeros} = relativeStory(told);
    const said = [...zeros.values()].map(zero => zeroWords(zero, {locale}));
    expect(new Set(said).size).toBe(3);
    expect(said.every(text => /\d/.test(text))).toBe(true);
  });
});
