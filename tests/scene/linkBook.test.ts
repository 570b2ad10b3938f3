import {describe, expect, test} from 'vitest';
import type {EventInput} from '../../src/event/event.ts';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {de} from '../../src/locale/de.ts';
import {en} from '../../src/locale/en.ts';
import {es} from '../../src/locale/es.ts';
import {ja} from '../../src/locale/ja.ts';
import {linkBook} from '../../src/scene/linkBook.ts';
import {relatedWords, verbOf} from '../../src/scene/linkWords.ts';

const bookOf = (events: readonly EventInput[]): ReturnType<typeof linkBook> => linkBook(normalizeEvents(events).events);
const hub = [{id: 'hub', title: 'Hub', date: '1900'}, ...Array.from({length: 12}, (_, i): EventInput => ({id: `e${i}`, title: `E${i}`, date: `${1901 + i}`, links: [{to: 'hub', kind: 'responds'}]}))];

describe('linkBook(events)', () => {
  test('finds a link from either end', () => {
    const book = bookOf([{id: 'a', title: 'A', date: '1900', links: [{to: 'b', kind: 'causes'}]}, {id: 'b', title: 'B', date: '1901'}]);
    expect(book.of('a')).toEqual(book.of('b'));
    expect(book.of('a').map(({from, to, kind}) => [from.id, to.id, kind])).toEqual([['a', 'b', 'causes']]);
    expect(book.of('none')).toEqual([]);
  });
});

describe('relatedWords(event, book, locale)', () => {
  test('says eight of many, and how many more there are', () => {
    const {events} = normalizeEvents(hub);
    const said = relatedWords(events[0]!, linkBook(events), en);
    expect(said).toContain('Answered by: E7.');
    expect(said).not.toContain('E8');
    expect(said).toContain('4 more');
  });
});

describe('verbOf(kind, locale)', () => {
  test('stands alone, without the colon that some languages put before a name', () => {
    expect([en, de, es, ja].map(locale => verbOf('part-of', locale))).toEqual(['part of', 'Teil von', 'parte de', '全体']);
  });
});
