import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {findMatches} from '../../src/view/findMatches.ts';

const titles = ['A talk in Doha', 'Dohas', 'Doha', 'Undoha', 'Doha talks', 'Elsewhere', 'Visit to Dohaland'];
const {events} = normalizeEvents(titles.map((title, i) => ({title, date: String(2000 + i), ...(title === 'Elsewhere' && {description: 'far from DOHA'})})));
const found = (text: string): string[] => findMatches(events, text).map(({title}) => title);

describe('findMatches(events, text)', () => {
  test('ranks the title itself, its start, a word, the start of a word, any part, and then what else is told; each in time order', () => {
    expect(found('doha')).toEqual(['Doha', 'Dohas', 'Doha talks', 'A talk in Doha', 'Visit to Dohaland', 'Undoha', 'Elsewhere']);
  });

  test('finds words that stand apart, and nothing for an empty text', () => {
    expect(found('talk doha')).toEqual(['A talk in Doha', 'Doha talks']);
    expect(found('  ')).toEqual([]);
    expect(found('x')).toEqual([]);
  });

  test('reaches each of 2,000 numbered events with at most four characters', () => {
    const many = normalizeEvents(Array.from({length: 2000}, (_, i) => ({title: `Event ${i}`, date: String(i + 1)}))).events;
    for (const event of many.filter((_, i) => i % 97 === 0)) expect(findMatches(many, event.title.slice(6))[0]).toBe(event);
  });

  test('finds an event by any part of its title, for any text', () => {
    fc.assert(fc.property(fc.string({unit: 'grapheme', minLength: 1, maxLength: 30}).filter(text => text.trim() !== ''), fc.nat(29), (title, at) => {
      const story = normalizeEvents([{title: `x ${title}`, date: '2000'}, {title: 'y', date: '2001'}]).events;
      const [event] = story;
      const part = [...title].slice(at % [...title].length).join('');
      // A part that begins with a mark alone belongs to a letter that is not there.
      if (part.trim() !== '' && !/^\p{M}/u.test(part)) expect(findMatches(story, part)).toContain(event);
    }), {seed: 1, numRuns: 300});
  });
});
