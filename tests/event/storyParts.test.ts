import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {TimelineEvent} from '../../src/event/event.ts';
import {extentOf} from '../../src/event/extent.ts';
import {hashOf} from '../../src/event/hashOf.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {eventTime} from '../../src/event/sortEvents.ts';
import {ROW, storyColumns} from '../../src/event/storyColumns.ts';
import {partsOf, storyParts} from '../../src/event/storyParts.ts';
import {CERTAINTIES} from '../../src/event/vocabulary.ts';
import {story} from '../scene/stories.ts';

/** Dates beside the first, and links: not in the stories of chance. */
const withPlans = [
  {id: 'plan', title: 'Plan', plannedDate: '2001-05', decidedDate: '2000', status: 'cancelled' as const},
  {id: 'late', title: 'Late', date: '2002', plannedDate: '2001-06/..', links: [{to: 'plan', kind: 'follows' as const}]},
  {id: 'word', title: 'Word', decidedDate: '2003-04~'},
];

/** In reading order, and in any other. */
const someEvents = story(30).chain(inputs => {
  const {events} = normalizeEvents([...inputs, ...withPlans]);
  return fc.constantFrom(events, events.toReversed(), [...events.slice(9), ...events.slice(0, 9)]);
});
const rising = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
const boundsOf = (event: TimelineEvent): readonly number[] => extentOf(event)?.bounds ?? [];

describe('storyColumns(events)', () => {
  test('says of each event what looking at it says', () => {
    let [plain, other] = [0, 0];
    fc.assert(fc.property(someEvents, events => {
      const columns = storyColumns(events);
      events.forEach((event, row) => {
        const [extent, time] = [extentOf(event), eventTime(event)];
        expect([columns.from[row], columns.to[row]]).toEqual([extent?.from ?? NaN, extent?.to ?? NaN]);
        expect([columns.startMin[row], columns.startMax[row], columns.endMin[row], columns.endMax[row]]).toEqual(time ? [time.startMin, time.startMax, time.endMin, time.endMax] : [NaN, NaN, NaN, NaN]);
        expect([columns.priority[row], CERTAINTIES[columns.certainty[row]!]]).toEqual([event.priority, event.certainty]);
        if (columns.kind[row] === ROW.other) {
          other++;
          return;
        }
        plain++;
        expect(event.status).toBe('occurred');
        expect(time!.kind).toBe(columns.kind[row] === ROW.span ? 'span' : 'point');
      });
    }), {seed: 1, numRuns: 60});
    expect(Math.min(plain, other)).toBeGreaterThan(40);
  });

  test('ranks by priority, and of equals the shorter title first', () => {
    const {rank} = storyColumns(normalizeEvents([{title: 'x'.repeat(70), date: '2001'}, {title: 'short', date: '2002'}, {title: 'x'.repeat(60), date: '2003', priority: 6}]).events);
    expect([...rank].map((_, i) => i).sort((a, b) => rank[b]! - rank[a]!)).toEqual([2, 1, 0]);
  });
});

describe('storyParts(events)', () => {
  test('parts events with a place in time from those without, and gathers what the first say', () => {
    fc.assert(fc.property(someEvents, events => {
      const {dated, undated, columns, extents, groups, linked, isMixed, isDatedFirst, idHash} = storyParts(events);
      expect(dated).toEqual(events.filter(event => extentOf(event)));
      expect(undated).toEqual(events.filter(event => !extentOf(event)));
      expect(isDatedFirst).toBe(events.slice(0, dated.length).every(event => extentOf(event)));
      expect(columns).toEqual(storyColumns(dated));
      expect([...extents.bounds]).toEqual(rising(dated.flatMap(boundsOf)));
      expect([extents.from, extents.to, dated.map((_, row) => extents.boundsOf(row))]).toEqual([columns.from, columns.to, dated.map(boundsOf)]);
      expect(groups).toEqual([...new Set(events.flatMap(({group}) => group ?? []))]);
      expect([linked, isMixed]).toEqual([events.filter(({links}) => links.length > 0), events.some(({group}) => group === undefined)]);
      expect(idHash).toBe(hashOf(events.map(({id}) => id).join('\n')));
    }), {seed: 2, numRuns: 60});
  });
});

describe('partsOf(story)', () => {
  const told = normalizeEvents([{title: 'a', date: '2001', group: 'g'}, {title: 'b'}]);

  test('finds what a checked story carries, which nobody else sees', () => {
    expect(partsOf(told)).toBe(partsOf(told));
    expect(partsOf(told).events).toBe(told.events);
    expect(Reflect.ownKeys({...told})).toEqual(Reflect.ownKeys(told).filter(key => Object.prototype.propertyIsEnumerable.call(told, key)));
    expect(Reflect.ownKeys(told).length - Reflect.ownKeys({...told}).length).toBe(1);
  });

  test('is made anew for other events than those that were checked', () => {
    const other = Object.assign(Object.create(told), {events: told.events.slice(1)});
    expect(partsOf(other).undated).toEqual(told.events.slice(1));
    expect({...partsOf({...told}), extents: undefined}).toEqual({...partsOf(told), extents: undefined});
  });
});
