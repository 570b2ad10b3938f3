import {describe, expect, test} from 'vitest';
import {eventId} from '../../src/event/eventId.ts';
import {parseDate} from '../../src/time/parseDate.ts';

describe('eventId(event)', () => {
  test('joins date and title', () => {
    expect(eventId({title: 'US designates Hamas', time: parseDate('1997')})).toBe('1997-us-designates-hamas');
    expect(eventId({title: 'U.S. designates Hamas', time: parseDate('1997')})).toBe('1997-us-designates-hamas');
  });

  test('takes the beginning of a span, and the plan of an event that did not happen', () => {
    expect(eventId({title: 'Talks', time: parseDate('2025-02~/2025-03-06')})).toBe('2025-02-talks');
    expect(eventId({title: 'Halt', time: parseDate('/2025-03-06')})).toBe('2025-03-06-halt');
    expect(eventId({title: 'Trip', planned: parseDate('2025-03-03')})).toBe('2025-03-03-trip');
  });

  test('keeps letters and digits of any script', () => {
    expect(eventId({title: 'محادثات في الدوحة'})).toBe('محادثات-في-الدوحة');
    expect(eventId({title: 'Élysée: 多哈会谈 (9)'})).toBe('élysée-多哈会谈-9');
  });

  test('gives equal ids to letters written in one or two code points', () => {
    expect(eventId({title: 'e\u0301'})).toBe(eventId({title: '\u00e9'}));
  });

  test('cuts long titles between words, and a long word in itself', () => {
    expect(eventId({title: 'word '.repeat(40)})).toBe(Array<string>(12).fill('word').join('-'));
    expect(eventId({title: 'x'.repeat(100)})).toBe('x'.repeat(60));
  });

  test('has a name for an event without words', () => {
    expect(eventId({title: '!?'})).toBe('event');
  });
});
