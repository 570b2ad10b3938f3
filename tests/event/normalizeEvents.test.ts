import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import type {NormalizedStory} from '../../src/event/normalizeEvents.ts';
import {LINK_KINDS} from '../../src/event/vocabulary.ts';

const messages = (input: unknown): readonly string[] => normalizeEvents(input).diagnostics.map(({message}) => message);
const first = (input: Record<string, unknown>): NormalizedStory['events'][number] => normalizeEvents([input]).events[0]!;

describe('normalizeEvents(input): what it takes', () => {
  test('takes a list of events', () => {
    expect(normalizeEvents([{title: 'Talks'}]).events.map(({title}) => title)).toEqual(['Talks']);
  });

  test('takes a story and keeps what stands above the events', () => {
    const {title, subtitle, source, asOf} = normalizeEvents({title: 'A', subtitle: 'B', source: 'C', asOf: '2025-03-06', events: []});
    expect([title, subtitle, source, asOf]).toEqual(['A', 'B', 'C', Date.UTC(2025, 2, 6)]);
  });

  test('fills in defaults and leaves no key without a value', () => {
    expect(first({title: 'Talks'})).toEqual({
      id: 'talks', title: 'Talks', status: 'occurred', certainty: 'confirmed', priority: 5,
      tags: [], people: [], claims: [], links: [], figures: [], media: [],
    });
    expect(Object.values(first({title: 'Talks', group: null, date: undefined, place: ''}))).not.toContain(undefined);
  });

  test('keeps every field that is as it should be, without a word', () => {
    const given = {
      id: 'talks', title: 'Talks', status: 'ongoing', certainty: 'reported', description: 'd', group: 'g', category: 'c', tags: ['t'], type: 'band',
      priority: 7, people: ['p'], place: {name: 'Doha', lat: 25.3, lon: 51.5}, lang: 'pt-BR', dateText: 'then', url: 'https://example.org/',
      claims: [{source: 's', url: '/a', quote: 'q', date: '2025-03-06', stance: 'denies'}], links: [{to: 'talks', kind: 'part-of', text: 'x'}],
      figures: [{label: 'l', value: 59, unit: 'u', source: 's', asOf: '2025'}], media: [{src: 'a.jpg', alt: 'a', caption: 'c', credit: 'd'}],
    };
    const {events, eras, diagnostics} = normalizeEvents([given]);
    expect({events, eras, diagnostics}).toEqual({events: [given], eras: [], diagnostics: []});
  });

  test('gives back what it gave before, and copies of it, without reading them again', () => {
    const story = normalizeEvents([{title: 'Talks', date: '2025-02'}, {title: 'Broken', date: '1997-13'}]);
    expect(normalizeEvents(story)).toBe(story);
    const renamed = {...story, title: 'Doha', events: story.events.slice(1)};
    expect(normalizeEvents(renamed)).toBe(renamed);
  });

  test('takes no file by its word that it has been checked', () => {
    const copy: unknown = JSON.parse(JSON.stringify({...normalizeEvents([{title: 'Talks', url: 'https://example.org/'}]), 'Symbol(annals.normalized)': true}));
    const forged = {...(copy as NormalizedStory), events: [{title: 'Talks', url: 'javascript:alert(1)'}]};
    expect(normalizeEvents(forged).events[0]).not.toHaveProperty('url');
  });

  test('reads scenes as not drawn yet, and $schema as a friend', () => {
    expect(normalizeEvents({events: [], eras: [], scenes: [], $schema: 'x'}).diagnostics.map(({severity, path}) => [severity, path]))
      .toEqual([['info', 'scenes']]);
  });

  test.each([null, undefined, 3, 'events', true, NaN, () => 1, new Map(), Symbol('s')])('says that %s is not a story', input => {
    const {events, diagnostics} = normalizeEvents(input);
    expect([events, diagnostics.map(({code, path}) => [code, path])]).toEqual([[], [['not-a-story', 'input']]]);
  });

  test('says that an object has no events', () => {
    expect(messages({events: {}})).toEqual([
      'events: expected a list of events, found an object; write "events": [{"title": "…", "date": "1997"}]. Nothing can be shown',
    ]);
  });

  test('throws for a mistake in the options, which is not one in the data', () => {
    expect(() => normalizeEvents([], {timezone: 'UTC'} as object)).toThrow('unknown option "timezone"; did you mean "timeZone"?');
    expect(() => normalizeEvents([], {timeZone: 'Mars/Base'})).toThrow(RangeError);
    expect(() => normalizeEvents([], {timeZone: 3} as object)).toThrow(TypeError);
  });

  test('reads times without an offset in the zone asked for', () => {
    const {events} = normalizeEvents([{title: 'A', date: '2025-03-04T18:00:00'}], {timeZone: 'Asia/Qatar'});
    expect(events[0]?.time?.startMin).toBe(Date.UTC(2025, 2, 4, 15));
  });
});

describe('normalizeEvents(input): flaws', () => {
  test('five broken events among five good ones: ten kept, the good five dated, five diagnostics that name event, field, value and remedy', () => {
    const good = ['1997', '2025-02', '2025-03-04', '2025-03-05', '2025-03-06'].map(date => ({title: `Good ${date}`, date}));
    const broken = ['1997-13', 'last week', Infinity, ['1997'], {start: '2025', end: '1997'}].map((date, i) => ({title: `Broken ${i}`, date}));
    const {events, diagnostics} = normalizeEvents(good.flatMap((event, i) => [event, broken[i]]));
    expect(events).toHaveLength(10);
    expect(events.filter(({time}) => time !== undefined).map(({title}) => title)).toEqual(good.map(({title}) => title));
    expect(diagnostics.map(({path}) => path)).toEqual([1, 3, 5, 7, 9].map(i => `events[${i}].date`));
    const values = ['"1997-13"', '"last week"', 'Infinity', 'a list of 1', '"2025/1997"'];
    for (const [i, {message, severity, hint}] of diagnostics.entries()) {
      expect(severity).toBe('error');
      expect(message.startsWith(`events[${2 * i + 1}].date: `)).toBe(true);
      expect(message).toContain(values[i]);
      expect(hint).toBeTruthy();
      expect(message.endsWith(`; ${hint}. Shown undated`)).toBe(true);
    }
  });

  test('keeps the words of a date that it cannot read', () => {
    expect(first({title: 'A', date: 'last week'}).dateText).toBe('last week');
    expect(first({title: 'A', date: 'last week', dateText: 'a week ago'}).dateText).toBe('a week ago');
  });

  test('shows an event of unknown status as occurred and says what was probably meant', () => {
    expect(messages([{title: 'A', status: 'canceled'}]))
      .toEqual(['events[0].status: unknown status "canceled"; did you mean "cancelled"? Shown as "occurred"']);
    expect(first({title: 'A', status: 'canceled'}).status).toBe('occurred');
  });

  test('names an untitled event after its description, its id or nothing', () => {
    expect([{description: 'Talks go on'}, {id: 'talks'}, {}].map(event => first(event).title)).toEqual(['Talks go on', 'talks', 'Untitled event']);
    expect(normalizeEvents([{}]).diagnostics.map(({severity, path}) => [severity, path])).toEqual([['error', 'events[0].title']]);
  });

  test('keeps unknown keys and asks whether they were meant to be others', () => {
    const {events, diagnostics} = normalizeEvents([{title: 'A', daet: '1997', weather: {rain: true}}]);
    expect(events[0]?.extra).toEqual({daet: '1997', weather: {rain: true}});
    expect(diagnostics.map(({message}) => message)).toEqual([
      'events[0].daet: unknown key; did you mean "date"? Kept in "extra"',
      'events[0].weather: unknown key. Kept in "extra"',
    ]);
  });

  test('keeps a key named __proto__ as a key and lets it pollute nothing', () => {
    const hostile: unknown = JSON.parse('{"events": [{"title": "A", "__proto__": {"group": "X", "polluted": 1}, "id": "__proto__", "place": {"name": "B", "__proto__": {"lat": 3}}}], "__proto__": {"title": "T"}}');
    const story = normalizeEvents(hostile);
    const event = story.events[0]!;
    expect(Object.hasOwn(event.extra!, '__proto__')).toBe(true);
    expect([event.group, event.id, event.place, story.title, ({} as Record<string, unknown>)['polluted']]).toEqual([undefined, '__proto__', {name: 'B'}, undefined, undefined]);
    expect(story.diagnostics.map(({path}) => path)).toEqual(['__proto__', 'events[0].place.__proto__', 'events[0].__proto__']);
  });

  test('reads own keys only', () => {
    const story = normalizeEvents([Object.assign(Object.create({group: 'inherited'}) as object, {title: 'A'})]);
    expect(story.events[0]?.group).toBeUndefined();
  });

  test('makes ids unique by content: the earlier event keeps its id', () => {
    const {events, diagnostics} = normalizeEvents([{id: 'x', title: 'Late', date: '2025'}, {id: 'x', title: 'Early', date: '1997'}, {id: 'x-2', title: 'Other'}]);
    expect(events.map(({id, title}) => [id, title])).toEqual([['x', 'Early'], ['x-3', 'Late'], ['x-2', 'Other']]);
    expect(diagnostics.map(({message}) => message)).toEqual(['events[0].id: another event has the id "x"; give each event its own. Shown as "x-3"']);
  });

  test('parts made ids without a word, and leaves a given id to the one who gave it', () => {
    const {events, diagnostics} = normalizeEvents([{title: 'A', priority: 9}, {title: 'A'}, {id: 'a', title: 'B'}]);
    expect(events.map(({id}) => id).sort()).toEqual(['a', 'a-2', 'a-3']);
    expect(events.find(({id}) => id === 'a')?.title).toBe('B');
    expect(diagnostics).toEqual([]);
  });

  test('clamps a priority out of range and says so', () => {
    expect(messages([{title: 'A', priority: 12}])).toEqual(['events[0].priority: 12 is out of range; write a number from 1 to 10. Taken as 10']);
    expect([12, -3, 0, '7', 5.5, 'high'].map(priority => first({title: 'A', priority}).priority)).toEqual([10, 1, 1, 7, 5.5, 5]);
  });

  test('keeps a link to an unknown id, and says where it stands even after a broken link', () => {
    const {events, diagnostics} = normalizeEvents([{title: 'A', links: [7, {to: 'talk', kind: 'follows'}]}, {id: 'talks', title: 'Talks'}]);
    expect(events.find(({title}) => title === 'A')?.links).toEqual([{to: 'talk', kind: 'follows'}]);
    expect(diagnostics.at(-1)?.message).toBe('events[0].links[1].to: no event has the id "talk"; did you mean "talks"? Kept, but it leads nowhere');
  });

  test('shows a link of unknown or missing kind as the kind that says least', () => {
    const {events, diagnostics} = normalizeEvents([{id: 'a', title: 'A', links: [{to: 'a', kind: 'folows'}, {to: 'a'}]}]);
    expect(events[0]?.links.map(({kind}) => kind)).toEqual(['context', 'context']);
    expect(diagnostics.map(({hint}) => hint)).toEqual(['did you mean "follows"?', expect.stringContaining(LINK_KINDS.at(-1)!)]);
  });

  test('cuts text of more than 10,000 characters', () => {
    const {events, diagnostics} = normalizeEvents([{title: 'x'.repeat(10_001), description: 'y'.repeat(10_000)}]);
    expect(events[0]?.title).toBe(`${'x'.repeat(9999)}…`);
    expect(events[0]?.description).toHaveLength(10_000);
    expect(diagnostics.map(({message}) => message)).toEqual(['events[0].title: text of 10001 characters; write at most 10000. The rest is left out']);
  });

  test('takes a number for text and leaves other things out with a report', () => {
    expect(first({title: 1997}).title).toBe('1997');
    expect(messages([{title: 'A', group: {}}])).toEqual(['events[0].group: expected text, found an object; put it in quotes. Left out']);
  });

  test('leaves out addresses that are not safe to follow', () => {
    const media = [{src: 'data:text/html,x', alt: ''}];
    const {events, diagnostics} = normalizeEvents([{title: 'A', url: 'javascript:alert(1)', media, claims: [{source: 'S', url: 'vbscript:x'}]}]);
    expect([events[0]?.url, events[0]?.media, events[0]?.claims]).toEqual([undefined, [], [{source: 'S'}]]);
    expect(diagnostics.filter(({code}) => code === 'unsafe-url').map(({path}) => path))
      .toEqual(['events[0].claims[0].url', 'events[0].media[0].src', 'events[0].url']);
  });

  test('leaves out parts that lack what makes them one, with a report', () => {
    const event = {title: 'A', claims: [{quote: 'q'}], links: [{kind: 'follows'}], figures: [{label: 'l'}, {value: 0}], media: [{alt: 'a'}], place: {lat: 1}};
    expect(first(event)).toEqual(first({title: 'A'}));
    expect(normalizeEvents([event]).diagnostics.map(({path}) => path)).toEqual([
      'events[0].claims[0].source', 'events[0].links[0].to', 'events[0].figures[0].value', 'events[0].figures[1].label',
      'events[0].media[0].src', 'events[0].place.name',
    ]);
  });

  test('takes one text for a list of one, and says so', () => {
    const {events, diagnostics} = normalizeEvents([{title: 'A', tags: 'talks'}]);
    expect([events[0]?.tags, diagnostics.map(({severity}) => severity)]).toEqual([['talks'], ['info']]);
  });

  test('warns that a year without quotes is read as milliseconds', () => {
    expect(messages([{title: 'A', date: 1997}]))
      .toEqual(['events[0].date: the number 1997 is read as milliseconds since 1970; write "1997" in quotes for the year. Shown in 1970']);
  });

  test('reports in the order of the input', () => {
    const broken = Array.from({length: 12}, (_, i) => ({title: 'A', id: i % 2 ? 'same' : `id${i}`, status: 'x', links: [{to: 'nowhere', kind: 'follows'}]}));
    const places = normalizeEvents([3, ...broken]).diagnostics.map(({path}) => Number(/\d+/.exec(path)?.[0]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.length).toBeGreaterThan(24);
  });
});
