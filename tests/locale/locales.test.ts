// What every language must have: all the words, none of them another language's.
// A key that is missing or left in English would only show on the one page that needs it.
// Must not know how anything is said.

import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {en} from '../../src/locale/en.ts';
import type {DurationUnit, Locale} from '../../src/locale/locale.ts';
import {formatDate} from '../../src/time/formatDate.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import {officialExamples} from '../time/edtfExamples.ts';
import {languages} from './languages.ts';

const translations = languages.filter(locale => locale !== en);

/** What only some languages need. */
const optional: readonly string[] = ['dates.firstOfMonth', 'dates.yearFirst', 'dates.amount'];

/** Every value of a locale with its path: "words.legend.about". */
function leavesOf(value: unknown, path = ''): (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, path === '' ? key : `${path}.${key}`));
}

/** A pattern of digits, marks and names has nothing to translate but its order. */
const isPattern = (path: string): boolean => /^dates\.(day|month|spanMonth|dayMonth|monthAlone|sameMonth|weekday|time|timeSecond|timeMs|tick)(\.|$)/.test(path);

/** Texts that are the same in English, because the word is. */
const sameTexts: Readonly<Record<string, readonly string[]>> = {
  de: ['words.filter.name', 'words.details.status'], // German took "Status" from Latin as English did
  fr: ['words.table.date', 'words.table.sources', 'words.details.source'], // English took "source" from French
};

/** Words of English sentences that stand in others by right. */
const sharedWords: Readonly<Record<string, readonly string[]>> = {
  de: ['april'], // months have Latin names in both
  fr: ['second', 'sources'], // English took both from French: "second semestre"
};

const golden = (locale: Locale): string[][] => readFileSync(`tests/golden/words/${locale.code}.txt`, 'utf8').trim().split('\n\n').map(state => state.split('\n'));
const lettersOf = (lines: readonly string[]): string[] => lines.flatMap(line => line.toLocaleLowerCase('en').match(/\p{L}+/gu) ?? []);

const foreign = '5 March 2025'; // any text must do: what a language does not know it leaves as it is

/** Every function of a locale, called. */
function callsOf(locale: Locale): (readonly [name: string, text: string])[] {
  const {dates, words} = locale;
  const made = ['2025-03-05', '2025-03', '1997~', '[..1997]', '2001-24', '-0043', '0007', '195X', '18XX'].map(text => formatDate(parseDate(text), {locale, length: 'long'}));
  const texts = [foreign, ...made];
  const units: readonly DurationUnit[] = ['ms', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'thousandYears', 'millionYears', 'billionYears'];
  const counts = [0, 1, 1.5, 2, 3, 5, 11, 12, 100, 1234, 1_234_567];
  const ofDate = {
    ...dates.dayPart, about: dates.about, possibly: dates.possibly, since: dates.since, from: dates.from, until: dates.until, ago: dates.ago,
    someDayIn: dates.someDayIn, someMonthIn: dates.someMonthIn, plannedFor: words.plannedFor, plannedAt: words.plannedAt, stillOngoing: words.stillOngoing,
    cancelled: words.decidedOn.cancelled, postponed: words.decidedOn.postponed, rescheduled: words.decidedOn.rescheduled,
    postponedFrom: words.movedFrom.postponed, rescheduledFrom: words.movedFrom.rescheduled,
    accordingTo: words.accordingTo, deniedBy: words.deniedBy, quoted: words.quoted, cut: words.cut, compressed: words.compressed, failed: words.failed,
  };
  const ofTwo = {between: dates.between, beganEnded: dates.beganEnded, estimated: dates.estimated};
  const ofTwoAndLength = {span: dates.span, range: dates.range};
  const ofLength = {before: dates.before, after: dates.after};
  const ofCount = {sources: words.sources, events: words.events, undatedCount: words.undatedCount, more: words.more, problems: words.problems};
  const ofTexts = {oneOf: dates.oneOf, allOf: dates.allOf, listJoin: words.listJoin, phrases: words.phrases, sentences: words.sentences};
  return [
    ...Object.entries(ofDate).flatMap(([name, call]) => texts.map(text => [name, call(text)] as const)),
    ...Object.entries(ofTwo).flatMap(([name, call]) => texts.flatMap(a => texts.map(b => [name, call(a, b)] as const))),
    ...Object.entries(ofTwoAndLength).flatMap(([name, call]) => [true, false].flatMap(long => texts.flatMap(a => texts.map(b => [name, call(a, b, long)] as const)))),
    ...Object.entries(ofLength).flatMap(([name, call]) => [true, false].flatMap(long => texts.flatMap(text => [call(text, long, true), call(text, long, false)].map(told => [name, told] as const)))),
    ...Object.entries(ofCount).flatMap(([name, call]) => counts.map(count => [name, call(count)] as const)),
    ...Object.entries(ofTexts).flatMap(([name, call]) => [1, 2, 3, 4].map(count => [name, call(texts.slice(0, count))] as const)),
    ...texts.flatMap(text => [['cluster', words.cluster(2, text, foreign)], ['summary', words.summary(words.events(2), text, foreign)], ['dateTime', dates.dateTime(text, '18:00')], ['remark', dates.remark(text, dates.ongoing, true)], ['remark', dates.remark(text, dates.endUnknown, false)]] as const),
    ...units.flatMap(unit => counts.flatMap(count => [dates.duration(count, unit)].map(told => ['duration', told.count + told.unit] as const))),
    ...(['ka', 'Ma', 'Ga'] as const).map(unit => ['deepTick', dates.deepTick(4.5, unit)] as const),
    ...Array.from({length: 21}, (_, i) => i + 21).flatMap(code => [dates.season(code, dates.year(2001), true), dates.season(code, dates.year(2001), false), dates.seasonOfSomeYear(code, dates.decade(2010))].map(text => ['season', text] as const)),
    ...[-11_999, -43, 0, 1, 99, 100, 711, 1997, 12_000].flatMap(year => [['year', dates.year(year)], ['twoYears', dates.twoYears(year)]] as const),
    ...[10, 90, 110, 1950].map(year => ['decade', dates.decade(year)] as const),
    ...[100, 1800].map(year => ['century', dates.century(year)] as const),
    ...(['year', 'month', 'day'] as const).flatMap(part => (['?', '~', '%'] as const).map(qualifier => ['doubtful', dates.doubtful(foreign, [{part, qualifier}])] as const)),
    ['doubtful', dates.doubtful(foreign, [{part: 'year', qualifier: '?'}, {part: 'month', qualifier: '?'}, {part: 'day', qualifier: '~'}])],
    ['position', words.position(1, 2)],
    ...counts.flatMap(count => [['followed', words.hints.followed(foreign, count, 1234)]] as const),
    ...[true, false].map(isApple => ['wheel', words.hints.wheel(isApple)] as const), ['inView', words.hints.inView(foreign, words.events(3))],
    ...['Home', 'End', 'Page Up', 'Page Down', 'Enter', 'Esc', '+'].map(key => ['cap', words.hints.cap(key)] as const),
  ];
}

test('no two languages have the same code', () => {
  expect(new Set(languages.map(({code}) => code)).size).toBe(languages.length);
});

describe.each(languages)('$code', locale => {
  test('has a code and a direction that browsers know', () => {
    expect(Intl.getCanonicalLocales(locale.code)).toEqual([locale.code]);
    expect(locale.direction).toBe(/^(ar|fa|he|ur)\b/.test(locale.code) ? 'rtl' : 'ltr');
    expect(locale.dateFns.code).toMatch(new RegExp(`^${locale.code}\\b`));
  });

  test('has the keys of all others, at every depth', () => {
    const keys = (told: Locale): string[] => leavesOf({dates: told.dates, words: told.words}).map(([path]) => path).filter(path => !optional.includes(path)).sort();
    expect(keys(locale)).toEqual(keys(en));
  });

  test('has no empty word', () => {
    for (const [path, value] of leavesOf({dates: locale.dates, words: locale.words})) {
      if (typeof value === 'string') expect(value.trim(), path).not.toBe('');
      else expect(typeof value, path).toBe(path === 'dates.yearFirst' ? 'boolean' : 'function');
    }
  });

  test('has patterns of the letters that formatPattern knows, and names for all months and weekdays', () => {
    const patterns = leavesOf(locale.dates, 'dates').filter(([path]) => isPattern(path));
    expect(patterns.length).toBeGreaterThan(20);
    for (const [path, pattern] of patterns) {
      expect((String(pattern).match(/'/g) ?? []).length % 2, `${path}: ${String(pattern)}`).toBe(0);
      expect(String(pattern).replace(/'[^']*'/g, '').match(/[a-zA-Z]/g)?.join('') ?? '', `${path}: ${String(pattern)}`).toMatch(/^[yMLdEHmsS]+$/);
    }
    const {month, day} = locale.dateFns.localize;
    for (const width of ['wide', 'abbreviated'] as const) {
      expect(new Set(([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const).map(i => month(i, {width}))).size).toBe(12);
      expect(new Set(([0, 1, 2, 3, 4, 5, 6] as const).map(i => day(i, {width}))).size).toBe(7);
    }
  });

  test('says something, and never a number that is none, whatever it is asked', () => {
    const calls = callsOf(locale);
    expect(calls.length).toBeGreaterThan(900);
    for (const [name, text] of calls) {
      expect(text.trim(), name).not.toBe('');
      expect(text, name).not.toMatch(/undefined|NaN|Infinity|\bnull\b|\[object|=>/);
    }
  });

  test('finds words for all of EDTF, without a space too many', () => {
    for (const [text] of officialExamples) {
      for (const length of ['short', 'long'] as const) {
        const told = formatDate(parseDate(text), {locale, length});
        expect(told, text).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
        expect(told, text).not.toMatch(/^\s|\s$|\s\s|\s,/);
        expect(told, text).not.toBe('');
      }
    }
  });

  test('tells one year from the next, and a date from its opposite', () => {
    const {dates} = locale;
    const told = [dates.since, dates.from, dates.until, dates.about, dates.possibly].map(call => call(dates.year(1997)));
    const bounds = [dates.before, dates.after].map(call => call(dates.year(1997), true, false));
    expect(new Set([...told, ...bounds, dates.year(1997), dates.year(1998)]).size).toBe(told.length + bounds.length + 2);
  });
});

describe.each(translations)('$code', locale => {
  test('shares no function with English, and no text that is to be translated', () => {
    const english = new Map(leavesOf({dates: en.dates, words: en.words}));
    const shared = leavesOf({dates: locale.dates, words: locale.words}).filter(([path, value]) => value === english.get(path) && !isPattern(path)).map(([path]) => path);
    expect(shared).toEqual(sameTexts[locale.code] ?? []);
  });

  test('says each state in its own words', () => {
    const english = golden(en);
    golden(locale).forEach(([id, ...lines], i) => {
      expect(id).toBe(english[i]?.[0]);
      lines.forEach((line, at) => {
        if (/\p{L}/u.test(line)) expect(line, id).not.toBe(english[i]?.[at + 1]);
      });
    });
  });

  test('has no English word in its sentences but those that are its own, too', () => {
    const english = new Set(lettersOf(golden(en).flatMap(([, ...lines]) => lines)).filter(word => word.length >= 4));
    expect(english.size).toBeGreaterThan(40);
    const found = new Set(lettersOf(golden(locale).flatMap(([, ...lines]) => lines)).filter(word => english.has(word)));
    expect([...found].sort()).toEqual(sharedWords[locale.code] ?? []);
  });
});
