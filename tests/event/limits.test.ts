import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {EVENT_KEYS, LONGEST_TEXT, MOST_ENTRIES, MOST_EVENTS, MOST_UNKNOWN_KEYS} from '../../src/event/vocabulary.ts';

const one = (event: object) => normalizeEvents([{title: 'A', date: '1997', ...event}]);
const told = (event: object): readonly string[] => one(event).diagnostics.map(({message}) => message);
/** A list in a list in a list …, or the same of objects. */
const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 'x';
  for (let i = 0; i < depth; i++) value = wrap(value);
  return value;
};

describe('limits of what is read', () => {
  test('of events: the first million', () => {
    // Entries that are no events are cheap to refuse, and counted all the same.
    const {diagnostics, events} = normalizeEvents([{title: 'first'}, ...new Array<object>(MOST_EVENTS).fill({title: 'more'})].fill(null as unknown as object, 1));
    expect(events.map(({title}) => title)).toEqual(['first']);
    expect(diagnostics[0]).toMatchObject({code: 'too-many', severity: 'error', path: 'input', message: 'input: a list of 1000001 is too long; at most 1000000 events are read. The rest is not shown'});
    expect(diagnostics).toHaveLength(MOST_EVENTS);
  });

  test.each(['tags', 'people'])('of %s: the first thousand', key => {
    const {events, diagnostics} = one({[key]: Array.from({length: MOST_ENTRIES + 5}, (_, i) => `n${i}`)});
    expect([events[0]![key as 'tags'].length, events[0]![key as 'tags'].at(-1)]).toEqual([MOST_ENTRIES, `n${MOST_ENTRIES - 1}`]);
    expect(diagnostics.map(({message}) => message)).toEqual([`events[0].${key}: a list of 1005 is too long; write at most 1000. The rest is left out`]);
  });

  test.each(['claims', 'figures', 'media', 'links'])('of %s: the first thousand', key => {
    const {events, diagnostics} = one({id: 'a', [key]: Array.from({length: MOST_ENTRIES + 1}, () => ({source: 's', label: 'l', value: 1, src: '/a', alt: 'b', to: 'a', kind: 'follows'}))});
    expect(events[0]![key as 'claims']).toHaveLength(MOST_ENTRIES);
    expect(diagnostics.filter(({code}) => code === 'too-many')).toHaveLength(1);
  });

  test('of text: the first ten thousand characters', () => {
    const {events, diagnostics} = one({description: 'x'.repeat(1_000_000)});
    expect(events[0]!.description).toHaveLength(LONGEST_TEXT);
    expect(diagnostics.map(({code, message}) => [code, message.length < 200])).toEqual([['too-long', true]]);
  });

  test('of addresses: a longer one is left out, since half of it leads elsewhere', () => {
    const {events, diagnostics} = one({url: `https://example.org/${'x'.repeat(LONGEST_TEXT)}`});
    expect([events[0]!.url, diagnostics.map(({message}) => message)]).toEqual([undefined, [`events[0].url: text of ${LONGEST_TEXT + 20} characters; write at most ${LONGEST_TEXT}. Left out`]]);
  });

  test('of unknown keys: the first hundred, the rest is counted', () => {
    const {events, diagnostics} = one(Object.fromEntries(Array.from({length: MOST_UNKNOWN_KEYS + 3}, (_, i) => [`key${i}`, i])));
    expect([Object.keys(events[0]!.extra!).length, diagnostics.length, diagnostics.at(-1)?.message]).toEqual([MOST_UNKNOWN_KEYS, MOST_UNKNOWN_KEYS + 1, 'events[0]: unknown key. 3 more like it are not used']);
  });

  test.each(EVENT_KEYS)('of depth: none is read deeper than an event is, whatever stands in %s', key => {
    for (const wrap of [(inner: unknown): unknown => [inner], (inner: unknown): unknown => ({[key]: inner, start: inner, startMin: inner, name: inner})]) {
      const {events} = normalizeEvents([{title: 'A', [key]: nested(key === 'date' ? 20_000 : 50_000, wrap)}, {title: 'B'}]);
      expect(events.length).toBe(2);
    }
  });

  test('nothing else is lost to any of them', () => {
    const {events} = normalizeEvents([{title: 'x'.repeat(20_000), tags: new Array<string>(2000).fill('a'), url: 'x'.repeat(20_000), date: '1997', group: 'G'}, {title: 'B', date: '1998'}]);
    expect(events.map(({time, group}) => [time?.text, group])).toEqual([['1997', 'G'], ['1998', undefined]]);
  });
});

describe('numbers and dates no calendar holds', () => {
  test.each([
    [{date: Infinity}], [{date: -Infinity}], [{date: NaN}], [{date: 8.64e15 * 1e300}], [{date: new Date(NaN)}], [{date: {epochMilliseconds: Infinity}}],
    [{date: {start: Infinity, end: 0}}], [{date: '1998/1997'}], [{date: {start: '1998', end: '1997'}}],
    [{date: 'Y999999999999999999999'}], [{date: 'Y1E400'}], [{date: '9'.repeat(9_000)}], [{date: '1997-13'}], [{plannedDate: NaN}], [{decidedDate: 'x'}],
  ])('%j is reported at its place, and the event is shown', input => {
    const [key] = Object.keys(input);
    const {events, diagnostics} = one(input);
    expect(events).toHaveLength(1);
    expect(diagnostics[0]?.path).toMatch(new RegExp(String.raw`^events\[0\]\.${key}\b`));
    expect(diagnostics[0]?.severity).toBe('error');
  });

  test.each([[{priority: Infinity}], [{priority: NaN}], [{place: {name: 'a', lat: Infinity}}], [{figures: [{label: 'a', value: NaN}]}], [{figures: [{label: 'a', value: Infinity}]}]])('%j is reported, and never becomes part of the event', input => {
    expect(told(input).length).toBeGreaterThan(0);
    expect(JSON.stringify(one(input).events[0])).not.toContain('null');
  });

  test('whatever a date holds, each event is shown with finite, ordered or open bounds', () => {
    const wild = fc.oneof(fc.double(), fc.bigInt(), fc.date({noInvalidDate: false}), fc.string(), fc.constantFrom(Infinity, NaN, 8.64e15, 8.64e15 + 1, -8.64e15 - 1, '-9999999', 'Y-1E9'), fc.dictionary(fc.constantFrom('start', 'end', 'startMin', 'startMax', 'endMin', 'endMax', 'epochMilliseconds'), fc.oneof(fc.double(), fc.string())));
    fc.assert(fc.property(wild, date => {
      const {events} = normalizeEvents([{title: 'A', date}, {title: 'B', date: '1997'}]);
      expect(events).toHaveLength(2);
      for (const {time} of events) if (time && Number.isFinite(time.startMin) && Number.isFinite(time.endMax)) expect(time.startMin).toBeLessThanOrEqual(time.endMax);
    }), {seed: 1, numRuns: 2000});
  });
});

describe('keys that lead to prototypes', () => {
  const hostile = JSON.parse('{"__proto__": {"polluted": 1, "title": "P"}, "constructor": {"prototype": {"polluted": 1}}, "prototype": {"polluted": 1}, "toString": "x", "hasOwnProperty": "y", "title": "A"}') as object;

  test('are keys like any other, in a story, an event and all its parts', () => {
    const before = [Object.prototype, Array.prototype, Function.prototype].map(proto => Object.getOwnPropertyNames(proto).sort().join());
    const {events} = normalizeEvents({...hostile, eras: [hostile], events: [hostile, {title: 'B', claims: [hostile], links: [hostile], figures: [hostile], media: [hostile], place: hostile, date: hostile, tags: hostile}]});
    expect([Object.prototype, Array.prototype, Function.prototype].map(proto => Object.getOwnPropertyNames(proto).sort().join())).toEqual(before);
    expect(({} as {polluted?: number}).polluted).toBeUndefined();
    expect(events.map(({title}) => title).sort()).toEqual(['A', 'B']);
  });

  test('what an object inherits is not read', () => {
    const inherits: unknown = Object.create({title: 'inherited', date: '1997'});
    expect(normalizeEvents([inherits]).events[0]).toMatchObject({title: 'Untitled event'});
  });
});
