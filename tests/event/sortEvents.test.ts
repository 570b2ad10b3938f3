import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Link, TimelineEvent} from '../../src/event/event.ts';
import {compareTimes, eventTime, sortEvents} from '../../src/event/sortEvents.ts';
import {parseDate} from '../../src/time/parseDate.ts';

interface Given { readonly date?: string; readonly planned?: string; readonly decided?: string; readonly priority?: number; readonly title?: string; readonly links?: readonly Link[] }

const event = (id: string, {date, planned, decided, priority = 5, title = id, links = []}: Given = {}): TimelineEvent => ({
  id, title, priority, links, status: 'occurred', certainty: 'confirmed', tags: [], people: [], claims: [], figures: [], media: [],
  ...(date !== undefined && {time: parseDate(date)}),
  ...(planned !== undefined && {planned: parseDate(planned)}),
  ...(decided !== undefined && {decided: parseDate(decided)}),
});
const ids = (events: readonly TimelineEvent[]): readonly string[] => sortEvents(events).map(({id}) => id);

describe('sortEvents(events)', () => {
  test('puts the earlier first and the undated last', () => {
    expect(ids([event('undated'), event('late', {date: '2025'}), event('early', {date: '1997'})])).toEqual(['early', 'late', 'undated']);
  });

  test('of equal starts the earlier end comes first, an open end last', () => {
    expect(ids([event('open', {date: '1997/..'}), event('year', {date: '1997'}), event('day', {date: '1997-01-01'})])).toEqual(['day', 'year', 'open']);
  });

  test('places what is known from one side by the side that is known', () => {
    expect(ids([event('before', {date: '[..2025-03-06]'}), event('day', {date: '2025-03-06'}), event('after', {date: '[2025-03-05..]'}), event('until', {date: '/2025-03-04'})]))
      .toEqual(['until', 'after', 'day', 'before']);
  });

  test('places an event that did not happen by its plan, else by the decision', () => {
    expect(ids([event('last', {date: '2025-03-06'}), event('plan', {planned: '2025-03-03/2025-03-09', decided: '2025-03-04'}), event('decision', {decided: '2025-03-05'})]))
      .toEqual(['plan', 'decision', 'last']);
  });

  test('puts an event after the one it follows and before the one it causes', () => {
    const date = '2025-03-05';
    expect(ids([event('a', {date, links: [{to: 'c', kind: 'follows'}]}), event('b', {date}), event('c', {date})])).toEqual(['c', 'a', 'b']);
    expect(ids([event('a', {date}), event('b', {date}), event('c', {date, links: [{to: 'a', kind: 'causes'}]})])).toEqual(['c', 'a', 'b']);
  });

  test('lets no link overrule the dates', () => {
    expect(ids([event('a', {date: '1997', links: [{to: 'b', kind: 'follows'}]}), event('b', {date: '2025'})])).toEqual(['a', 'b']);
  });

  test('then goes by priority, title and id in code points', () => {
    expect(ids([event('low', {priority: 1}), event('b', {title: 'B'}), event('a2', {title: '😀'}), event('a1', {title: '\uffee'}), event('a0', {title: '\uffee'}), event('high', {priority: 9})]))
      .toEqual(['high', 'b', 'a0', 'a1', 'a2', 'low']);
  });

  test('breaks a circle of links and loses no one in it', () => {
    const circle = [event('a', {links: [{to: 'b', kind: 'follows'}]}), event('b', {links: [{to: 'a', kind: 'follows'}]}), event('c', {links: [{to: 'c', kind: 'follows'}]})];
    expect(ids(circle)).toEqual(ids([...circle].reverse()));
    expect([...ids(circle)].sort()).toEqual(['a', 'b', 'c']);
  });

  test('follows a chain of 50,000 links', () => {
    const name = (i: number): string => String(i).padStart(6, '0');
    const chain = Array.from({length: 50_000}, (_, i) => event(name(i), {links: [{to: name(i + 1), kind: 'responds'}]}));
    expect(ids(chain).join() === chain.map(({id}) => id).reverse().join()).toBe(true); // a printed difference would take minutes
  });

  test('leaves the list it is given as it is', () => {
    const list = [event('b'), event('a')];
    sortEvents(list);
    expect(list.map(({id}) => id)).toEqual(['b', 'a']);
  });

  test('keeps every event, honours dates before links and links before rank, whatever the input order', () => {
    const graph = fc.array(fc.record({
      date: fc.constantFrom('1997', '1997-01', '1998', '[..1998]', '1997/..'), priority: fc.integer({min: 4, max: 6}),
      earlier: fc.array(fc.nat(), {maxLength: 2}), kind: fc.constantFrom<Link['kind']>('follows', 'responds', 'cancels', 'revises', 'context', 'part-of'),
    }), {minLength: 1, maxLength: 10});
    // Links go from a later number to an earlier one, so they cannot run in a circle.
    fc.assert(fc.property(graph, fc.infiniteStream(fc.nat()), (nodes, random) => {
      const events = nodes.map(({date, priority, earlier, kind}, i) =>
        event(`e${(i * 7) % 10}`, {date, priority, links: i === 0 ? [] : earlier.map(n => ({to: `e${((n % i) * 7) % 10}`, kind}))}));
      const sorted = sortEvents(shuffled(events, random));
      expect(sorted).toEqual(sortEvents(events));
      expect(new Set(sorted)).toEqual(new Set(events));
      for (const [i, later] of sorted.entries()) {
        for (const one of sorted.slice(0, i)) {
          expect(bounds(one) <= bounds(later)).toBe(true);
          if (bounds(one) === bounds(later)) expect(one.links.map(({to}) => to)).not.toContain(later.id);
        }
      }
    }), {seed: 1, numRuns: 1000});
  });
});

/** Year of the first known bound and of the last known end as one sortable text. */
function bounds({time}: TimelineEvent): string {
  return {'1997': '1997-01 1998-01', '1997-01': '1997-01 1997-02', '1998': '1998-01 1999-01', '[..1998]': '1999-01 1999-01', '1997/..': '1997-01 open'}[time!.text]!;
}

function shuffled<T>(list: readonly T[], random: fc.Stream<number>): readonly T[] {
  const keyed = list.map(item => ({item, key: random.next().value as number}));
  return keyed.sort((a, b) => a.key - b.key).map(({item}) => item);
}

describe('eventTime(event)', () => {
  test('is when it happened, else when it was planned for, else when the plan was decided on', () => {
    expect(eventTime(event('a', {date: '1997', planned: '1998', decided: '1999'}))?.text).toBe('1997');
    expect(eventTime(event('a', {planned: '1998', decided: '1999'}))?.text).toBe('1998');
    expect(eventTime(event('a', {decided: '1999'}))?.text).toBe('1999');
    expect(eventTime(event('a'))).toBeUndefined();
  });
});

describe('compareTimes(a, b)', () => {
  test('gives a number even for two events without dates', () => {
    expect(compareTimes({}, {})).toBe(0);
    expect(compareTimes({time: parseDate('1997')}, {})).toBe(-1);
  });
});
