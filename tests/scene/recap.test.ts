import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {en} from '../../src/locale/en.ts';
import {buildScene} from '../../src/scene/buildScene.ts';
import {recap} from '../../src/scene/recap.ts';
import {languages} from '../locale/languages.ts';
import {randomSet} from './randomSet.ts';

const said = (events: readonly EventInput[]): string => recap(normalizeEvents(events).events, {locale: en});
const on = (date: string, more: object = {}): EventInput => ({title: `On ${date}`, date, ...more});

describe('recap(events, options)', () => {
  test('tells the reference story', () => {
    const story = normalizeEvents(JSON.parse(readFileSync('examples/doha-2025/events.json', 'utf8')));
    expect(recap(story.events, {locale: en})).toBe(
      '10 events, from 1997 to on or before 6 March 2025, ongoing. Groups: United States, Talks, Israel and Media. '
      + 'Most events: 2025, 6. Longest time without events: 27 years, 1998 to 2024. 4 dates are not certain.');
  });

  test('says where most events begin, where one stretch has more than all others', () => {
    expect(said([on('2001-01-05'), on('2003-05-02'), on('2003-05-20'), on('2003-05')])).toContain('Most events: May 2003, 3.');
    expect(said([on('2001'), on('2001'), on('2003'), on('2003')])).not.toContain('Most events');
  });

  test('says of a gap how long it is and of when, and not of one that an event goes on through', () => {
    expect(said([on('1900'), on('2000'), on('2001')])).toContain('Longest time without events: 99 years, 1901 to 1999.');
    expect(said([on('1900/1990'), on('1950'), on('2000')])).not.toContain('Longest time');
    expect(said([on('1900/..'), on('2000')])).not.toContain('Longest time');
  });

  test('counts dates in doubt, not coarse ones, and events without a date', () => {
    expect(said([on('1900~'), on('1901?'), on('[..1902]'), on('[1903,1905]'), on('1906/'), on('1907'), on('190X'), {title: 'Never'}])).toContain('5 dates are not certain. 1 undated.');
  });

  test('names up to eight groups', () => {
    const many = Array.from({length: 9}, (_, i) => on(String(1900 + i), {group: `G${i}`}));
    expect(said(many)).not.toContain('Groups');
    expect(said(many.slice(0, 2))).toContain('Groups: G0 and G1.');
    expect(said(many.slice(0, 1))).not.toContain('Groups');
  });

  test('is the picture’s description, or only count and span where that is asked for', () => {
    const {events} = normalizeEvents([on('1900', {group: 'A'}), on('2000', {group: 'B'})]);
    const desc = (options: object): string => buildScene(events, {width: 800, ...options}).root.children?.find(({tag}) => tag === 'desc')?.text ?? '';
    expect(desc({})).toBe(recap(events, {locale: en, timeZone: 'UTC'}));
    expect(desc({summary: 'none'})).toBe('2 events, from 1900 to 2000');
    expect(desc({shown: events.slice(1)})).toContain('1 of 2 events shown, 2000.');
  });

  test.each(languages)('speaks $code without a hole, for any story', locale => {
    fc.assert(fc.property(fc.integer({min: 0, max: 9999}).filter(seed => seed % 50 !== 49), seed => {
      const {events} = normalizeEvents(randomSet(seed).events);
      const text = recap(events, {locale});
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|=>|  |\(\)/);
      expect(text.length).toBeGreaterThan(3);
      expect(text).toContain(locale.words.events(events.length));
    }), {seed: 1, numRuns: 60});
  });
});
