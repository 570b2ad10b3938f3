import {describe, expect, test} from 'vitest';
import type {TimelineEvent} from '../../src/event/event.ts';
import type {ReadEvent} from '../../src/event/readEvent.ts';
import {uniqueIds} from '../../src/event/uniqueIds.ts';
import {parseDate} from '../../src/time/parseDate.ts';

const named = (id: string, idGiven: boolean, title: string, date?: string): ReadEvent => {
  const event: TimelineEvent = {
    id, title, status: 'occurred', certainty: 'confirmed', priority: 5, tags: [], people: [], claims: [], links: [], figures: [], media: [],
    ...(date !== undefined && {time: parseDate(date)}),
  };
  return {event, idGiven};
};

describe('uniqueIds(events)', () => {
  test('leaves ids alone that nobody else wants', () => {
    expect(uniqueIds([named('a', true, 'A'), named('b', false, 'B')])).toEqual(['a', 'b']);
  });

  test('prefers the given id, then the earlier event, then the smaller content', () => {
    expect(uniqueIds([named('a', false, 'A', '1997'), named('a', true, 'A', '2025')])).toEqual(['a-2', 'a']);
    expect(uniqueIds([named('a', true, 'A', '2025'), named('a', true, 'A', '1997')])).toEqual(['a-2', 'a']);
    expect(uniqueIds([named('a', true, 'C'), named('a', true, 'A'), named('a', true, 'B')])).toEqual(['a-3', 'a', 'a-2']);
  });

  test('takes no number that is somebody\'s id', () => {
    expect(uniqueIds([named('a', true, 'A'), named('a-2', true, 'B'), named('a', true, 'C'), named('a-2', true, 'D')])).toEqual(['a', 'a-2', 'a-3', 'a-2-2']);
  });

  test('parts 20,000 events of one name in no time to speak of', () => {
    const crowd = Array.from({length: 20_000}, () => named('a', true, 'A'));
    expect(new Set(uniqueIds(crowd)).size).toBe(20_000);
  });
});
