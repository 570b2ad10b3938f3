import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const story = normalizeEvents(read('examples/doha-2025/events.json'));
const find = (id: string): typeof story.events[number] => story.events.find(event => event.id === id)!;

describe('examples/doha-2025/events.json', () => {
  test('has no flaw', () => {
    expect(story.diagnostics).toEqual([]);
  });

  test('reads from the designation to what was in force at publication, the meeting before the warning that followed it', () => {
    expect(story.events.map(({id}) => id)).toEqual([
      'designation-1997', 'doha-talks', 'israel-learns', 'witkoff-trip', 'white-house-meeting', 'last-warning', 'article-published',
      'axios-report', 'blumenthal-post', 'aid-halt',
    ]);
  });

  test('says of every event who says so, in which words the date was given and to which group it belongs', () => {
    for (const event of story.events) {
      expect(event.claims.length).toBeGreaterThan(0);
      expect(event.dateText).toBeTruthy();
      expect(['United States', 'Talks', 'Israel', 'Media']).toContain(event.group);
      expect(event.title.length).toBeGreaterThanOrEqual(20);
      expect(event.title.length).toBeLessThanOrEqual(60);
    }
  });

  test('tells the trip that did not happen by its plan and the evening of the decision', () => {
    const {time, planned, decided, status} = find('witkoff-trip');
    expect([time, planned?.text, status, decided?.text, decided?.local]).toEqual([undefined, '2025-03-03/2025-03-09', 'cancelled', 'Tuesday night', true]);
    expect([decided?.startMin, decided?.endMax]).toEqual([Date.UTC(2025, 2, 4, 18), Date.UTC(2025, 2, 5)]);
  });

  test('leaves the aid halt open at both ends', () => {
    const {time, status} = find('aid-halt');
    expect([time?.startMin, time?.startMax, time?.endMax, status]).toEqual([-Infinity, Date.UTC(2025, 2, 7), Infinity, 'ongoing']);
  });

  test('counts as of the day of publication', () => {
    expect(story.asOf).toBe(Date.UTC(2025, 2, 6));
    const figures = story.events.flatMap(event => event.figures);
    expect(figures.map(({value}) => value)).toEqual([59, 35, 22, 2, '1.9 million', 90]);
    for (const {source, asOf} of figures) expect([source === undefined, asOf]).toEqual([false, '2025-03-06']);
  });
});
