import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {facetsOf, passingEvents, toggledShown, toggledValue, valuesOf, withText, FILTER_FIELDS} from '../../src/view/passingEvents.ts';
import {createSearchTexts, folded} from '../../src/view/searchText.ts';
import type {Filter} from '../../src/view/viewState.ts';

const {events} = normalizeEvents([
  {id: 'cafe', title: 'Café opens', date: '1997', group: 'Town', tags: ['food', 'trade'], people: ['José'], place: 'Łódź'},
  {id: 'strasse', title: 'Große Straße', date: '1998', group: 'Town', status: 'planned', description: 'Paved anew'},
  {id: 'talks', title: 'Talks', date: '1999', category: 'Politics', certainty: 'reported', claims: [{source: 'Axios'}]},
]);
const ids = (filter: Filter | undefined): string[] => passingEvents(events, filter).map(({id}) => id);

describe('passingEvents(events, filter)', () => {
  test('lets all through without a filter, and gives the very same list', () => {
    expect(passingEvents(events, undefined)).toBe(events);
    expect(passingEvents(events, {group: ['Town', '']})).toBe(events);
  });

  test.each<[Filter, string[]]>([
    [{group: ['Town']}, ['cafe', 'strasse']], [{group: ['']}, ['talks']], [{group: []}, []], [{tag: ['trade', 'none']}, ['cafe']],
    [{status: ['planned']}, ['strasse']], [{certainty: ['reported'], category: ['Politics']}, ['talks']], [{group: ['Town'], category: ['Politics']}, []],
  ])('%j passes %j', (filter, passing) => {
    expect(ids(filter)).toEqual(passing);
  });

  test.each([['CAFE', 'cafe'], ['opens cafe', 'cafe'], ['jose', 'cafe'], ['lodz', undefined], ['łódź', 'cafe'], ['STRASSE', 'strasse'], ['paved', 'strasse'], ['axios', 'talks'], ['politics', 'talks'], ['trade', 'cafe']])('the words “%s” are found in %s', (text, id) => {
    expect(ids({text})).toEqual(id === undefined ? [] : [id]);
  });

  test('is as the plain meaning of a filter, for any', () => {
    const value = fc.constantFrom('Town', 'Politics', 'food', 'trade', 'planned', 'occurred', 'reported', '');
    const filters: fc.Arbitrary<Filter> = fc.record(Object.fromEntries(FILTER_FIELDS.map(field => [field, fc.uniqueArray(value)])), {requiredKeys: []});
    fc.assert(fc.property(filters, filter => {
      const expected = events.filter(event => FILTER_FIELDS.every(field => !filter[field] || valuesOf(event, field).some(one => filter[field]!.includes(one))));
      expect(passingEvents(events, filter)).toEqual(expected);
    }), {seed: 1, numRuns: 500});
  });

  test('reads each event once, where texts are kept', () => {
    const texts = createSearchTexts();
    expect(texts(events[0]!)).toBe(texts(events[0]!));
    expect(passingEvents(events, {text: 'cafe'}, texts).length).toBe(1);
  });
});

describe('folded(text)', () => {
  test.each([['É', 'e'], ['ΟΔΟΣ', 'οδοσ'], ['οδος', 'οδοσ'], ['  a \n b ', 'a b'], ['O’Neill', 'o\'neill'], ['ﬁ', 'fi'], ['مُحَمَّد', 'محمد']])('%s is compared as %s', (text, as) => {
    expect(folded(text)).toBe(as);
  });
});

describe('the controls of a filter', () => {
  test('list a value, list it no longer, and then there is no filter', () => {
    const one = toggledValue(undefined, 'tag', 'food', ['food', 'trade', '']);
    expect(one).toEqual({tag: ['food']});
    expect(toggledValue(one, 'tag', 'food', ['food', 'trade', ''])).toBeUndefined();
    expect(toggledValue({tag: ['food'], text: 'a'}, 'tag', 'trade', ['food', 'trade'])).toEqual({text: 'a'});
  });

  test('of a legend hide what is shown, the last one too, and show it again', () => {
    const all = ['Town', 'Talks'];
    expect(toggledShown(undefined, 'group', 'Town', all)).toEqual({group: ['Talks']});
    expect(toggledShown({group: ['Talks']}, 'group', 'Talks', all)).toEqual({group: []});
    expect(toggledShown({group: ['Talks']}, 'group', 'Town', all)).toBeUndefined();
  });

  test('take the words away when they are empty', () => {
    expect(withText({text: 'a', group: ['Town']}, '')).toEqual({group: ['Town']});
    expect(withText(undefined, '')).toBeUndefined();
  });

  test('know what there is to choose from, the most frequent first, and none last', () => {
    expect(facetsOf(events).get('group')).toEqual([['Town', 2], ['', 1]]);
    expect(facetsOf(events).get('tag')).toEqual([['food', 1], ['trade', 1], ['', 2]]);
  });
});
