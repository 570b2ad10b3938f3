// German, sentence by sentence: what the golden file does not reach.
// Read as a native editor would; a `_` stands for a no-break space, a `·` for a narrow one.
// Must not know how a sentence is put together.

import {describe, expect, test} from 'vitest';
import {de} from '../../src/locale/de.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {formatDate} from '../../src/time/formatDate.ts';
import {formatDuration} from '../../src/time/formatDuration.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';

const {dates, words} = de;
const utc = Date.UTC;
const visible = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '·');
const say = (value: TimeValue | string, length: 'short' | 'long' = 'short', asOf = NaN): string =>
  visible(formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: de, length, asOf}));
const long = (value: TimeValue | string): string => say(value, 'long');
const hours = (from: number, to: number): TimeValue => boundsValue({startMin: utc(2025, 2, 4, from), startMax: utc(2025, 2, 4, to), endMin: utc(2025, 2, 4, from), endMax: utc(2025, 2, 4, to), text: ''});
const nearby = utc(2025, 2, 6);

describe('de says of a date', () => {
  test.each([
    ['2025-03-05', '5. März 2025'],
    ['2025-03-01', '1. März 2025'],
    ['2025-04', 'April 2025'],
    ['1997', '1997'],
    ['0711', '711'],
    ['0033', '33_n._Chr.'],
    ['Y12000', '12.000'],
    ['-0043', '44_v._Chr.'],
    ['-0043-03-15', '15. März 44_v._Chr.'],
    ['195X', 'die 1950er-Jahre'],
    ['002X', 'die Jahre 20 bis 29_n._Chr.'],
    ['18XX', 'die Jahre 1800 bis 1899'],
    ['190X', 'zwischen 1900 und 1909'],
    ['2025-03-05T18:00Z', '5. März 2025, 18:00 Uhr'],
    ['2025-03-05T01:30Z', '5. März 2025, 01:30 Uhr'],
    ['2025-03-05T18:30:05Z', '5. März 2025, 18:30:05 Uhr'],
  ])('says one date %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['Y-66E6', 'vor 66 Millionen Jahren'],
    ['Y-66E6~', 'vor etwa 66 Millionen Jahren'],
    ['Y-454E7', 'vor 4,54 Milliarden Jahren'],
    ['Y-1E9', 'vor 1 Milliarde Jahren'],
    ['Y-1E6', 'vor 1 Million Jahren'],
    ['Y-1500000', 'vor 1,5 Millionen Jahren'],
    ['Y-120000', 'vor 120.000 Jahren'],
    ['Y-145E6/Y-66E6', 'vor 145 bis 66 Millionen Jahren'],
    ['Y-1E6/Y-500000', 'vor 1 Million bis 500.000 Jahren'],
    ['[Y-145E6..Y-66E6]', 'irgendwann vor 145 bis 66 Millionen Jahren'],
    ['[Y-1E6..Y-500000]', 'irgendwann vor 1 Million bis 500.000 Jahren'],
    ['Y-66E6/..', 'seit 66 Millionen Jahren, andauernd'],
    ['Y-66E6/', 'Beginn vor 66 Millionen Jahren; Ende unbekannt', 'Beginn vor 66 Millionen Jahren, Ende unbekannt'],
    ['../Y-66E6', 'bis vor 66 Millionen Jahren'],
  ])('says deep time %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2001-21', 'Frühjahr 2001'],
    ['2001-23', 'Herbst 2001'],
    ['2001-24', 'Winter 2001/02'],
    ['1999-24', 'Winter 1999/2000'],
    ['2001-26', 'Sommer 2001', 'Sommer 2001 (Nordhalbkugel)'],
    ['2001-29', 'Frühjahr 2001', 'Frühjahr 2001 (Südhalbkugel)'],
    ['2001-30', 'Sommer 2001/02', 'Sommer 2001/02 (Südhalbkugel)'],
    ['2001-33', '1. Quartal 2001', 'erstes Quartal 2001'],
    ['2001-36', '4. Quartal 2001', 'viertes Quartal 2001'],
    ['2001-39', '3. Jahresdrittel 2001', 'drittes Jahresdrittel 2001'],
    ['2001-40', '1. Halbjahr 2001', 'erstes Halbjahr 2001'],
    ['2001-41', '2. Halbjahr 2001', 'zweites Halbjahr 2001'],
    ['20XX-41', 'zweites Halbjahr eines der Jahre 2000–2099', 'zweites Halbjahr eines der Jahre 2000 bis 2099'],
    ['201X-24', 'Winter eines der 2010er-Jahre'],
  ])('says a part of a year %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', 'etwa 1997'],
    ['2004-06?', 'möglicherweise Juni 2004'],
    ['2004-06-01~', 'etwa 1. Juni 2004'],
    ['2004-06-11%', 'möglicherweise etwa 11. Juni 2004'],
    ['195X~', 'etwa die 1950er-Jahre'],
    ['2001-21~', 'etwa Frühjahr 2001'],
    ['2004-06-~11', 'etwa 11. Juni 2004'],
    ['2004?-06-11', '11. Juni 2004 (Jahr unsicher)'],
    ['?2004-06-~11', '11. Juni 2004 (Jahr unsicher, Tag ungefähr)'],
    ['2004-06?-11', '11. Juni 2004 (Jahr und Monat unsicher)'],
    ['2004-%06-11', '11. Juni 2004 (Monat unsicher und ungefähr)'],
    ['156X-12-25?', 'möglicherweise zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569'],
    ['156X-12-25~', 'zwischen etwa dem 25. Dezember 1560 und etwa dem 25. Dezember 1569'],
  ])('says doubt %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985-04-XX', 'ein Tag im April 1985'],
    ['1985-XX-XX', 'ein Tag im Jahr 1985'],
    ['2004-XX', 'ein Monat im Jahr 2004'],
    ['198X-XX-XX', 'ein Tag in den 1980er-Jahren'],
    ['1985-04-XX?', 'möglicherweise ein Tag im April 1985'],
    ['1985-04-XX~', 'ein Tag etwa im April 1985'],
    ['156X-12-25', 'zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569'],
    ['1984-1X', 'zwischen Okt. und Dez. 1984', 'zwischen Oktober und Dezember 1984'],
  ])('says what is not known %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2025-03-01/2025-03-09', '1.–9. März 2025', '1. bis 9. März 2025'],
    ['2025-02-27/2025-03-06', '27. Februar – 6. März 2025', '27. Februar bis 6. März 2025'],
    ['1984-06-01/1985-07-02', '1. Juni 1984 – 2. Juli 1985', '1. Juni 1984 bis 2. Juli 1985'],
    ['2025-01/2025-04', 'Jan. – Apr. 2025', 'Januar bis April 2025'],
    ['2025-01/2026-04', 'Jan. 2025 – Apr. 2026', 'Januar 2025 bis April 2026'],
    ['1984-06/1988', 'Juni 1984 – 1988', 'Juni 1984 bis 1988'],
    ['1964/2008', '1964–2008', '1964 bis 2008'],
    ['-0048/-0043', '49_v._Chr. – 44_v._Chr.', '49_v._Chr. bis 44_v._Chr.'],
    ['195X/1970', 'die 1950er-Jahre – 1970', 'die 1950er-Jahre bis 1970'],
    ['195X/197X', 'die 1950er- bis 1970er-Jahre'],
    ['18XX/19XX', 'die Jahre 1800 bis 1899 – die Jahre 1900 bis 1999', 'Beginn in den Jahren 1800 bis 1899, Ende in den Jahren 1900 bis 1999'],
    ['2001-21/2002-22', 'Frühjahr 2001 – Sommer 2002', 'Frühjahr 2001 bis Sommer 2002'],
    ['2025-02~/2025-03-06', 'etwa Feb. – 6. März 2025', 'etwa Februar bis 6. März 2025'],
    ['2025-03-01~/2025-03-09', 'etwa 1. – 9. März 2025', 'etwa 1. bis 9. März 2025'],
    ['2004-06-~01/2004-06-~20', 'etwa 1. – etwa 20. Juni 2004', 'etwa 1. bis etwa 20. Juni 2004'],
    ['1984?/1988-06~', 'möglicherweise 1984 – etwa Juni 1988', 'möglicherweise 1984 bis etwa Juni 1988'],
    ['2004-06-XX/2004-07-03', 'ein Tag im Juni 2004 – 3. Juli 2004', 'Beginn an einem Tag im Juni 2004, Ende am 3. Juli 2004'],
    ['2025-03-04T18:00Z/2025-03-04T21:30Z', '4. März 2025, 18:00–21:30 Uhr', '4. März 2025, 18:00 bis 21:30 Uhr'],
    ['2025-03-04T18:30Z/2025-03-05T01:15Z', '4. März 2025, 18:30 Uhr – 5. März 2025, 01:15 Uhr', '4. März 2025, 18:30 Uhr bis 5. März 2025, 01:15 Uhr'],
  ])('says a span %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985/..', 'seit 1985, andauernd'],
    ['2025-03-01/..', 'seit dem 1. März 2025, andauernd'],
    ['2025-04/..', 'seit April 2025, andauernd'],
    ['195X/..', 'seit den 1950er-Jahren, andauernd'],
    ['2001-24/..', 'seit Winter 2001/02, andauernd'],
    ['2001-34/..', 'seit dem 2. Quartal 2001, andauernd', 'seit dem zweiten Quartal 2001, andauernd'],
    ['-0043/..', 'seit 44_v._Chr., andauernd'],
    ['2025-02~/..', 'etwa seit Februar 2025, andauernd'],
    ['2025-02-05%/..', 'möglicherweise etwa seit dem 5. Februar 2025, andauernd'],
    ['1985-04-XX/..', 'seit einem Tag im April 1985, andauernd'],
    ['156X-12-25/..', 'Beginn zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569, andauernd'],
    ['1985/', 'ab 1985; Ende unbekannt', 'ab 1985, Ende unbekannt'],
    ['2025-03-01/', 'ab dem 1. März 2025; Ende unbekannt', 'ab dem 1. März 2025, Ende unbekannt'],
    ['2025-04/', 'ab April 2025; Ende unbekannt', 'ab April 2025, Ende unbekannt'],
    ['../1985', 'bis 1985'],
    ['../2025-03-01', 'bis zum 1. März 2025'],
    ['../2025-04', 'bis April 2025'],
    ['../195X', 'bis in die 1950er-Jahre'],
    ['../2001-22', 'bis Sommer 2001'],
    ['../2001-34', 'bis zum 2. Quartal 2001', 'bis zum zweiten Quartal 2001'],
    ['../1985~', 'etwa bis 1985'],
    ['/1985', 'bis 1985; Beginn unbekannt', 'bis 1985, Beginn unbekannt'],
  ])('says what is open or unknown %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[..1984]', 'spätestens 1984'],
    ['[..2025-03-01]', 'spätestens am 1. März 2025'],
    ['[..1760-12]', 'spätestens im Dezember 1760'],
    ['[..195X]', 'spätestens in den 1950er-Jahren'],
    ['[1984..]', 'frühestens 1984'],
    ['[1760-12..]', 'frühestens im Dezember 1760'],
    ['[2025-03-01..]', 'frühestens am 1. März 2025'],
    ['[..1984,1990]', 'spätestens 1984 oder 1990'],
    ['..2004-06-01/2004-06-20..', 'Beginn spätestens am 1. Juni 2004, Ende frühestens am 20. Juni 2004'],
  ])('says what is bounded on one side %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[1667..1672]', 'zwischen 1667 und 1672'],
    ['[2025-03-01..2025-03-06]', 'zwischen dem 1. und 6. März 2025'],
    ['[2025-02-27..2025-03-06]', 'zwischen dem 27. Februar und dem 6. März 2025'],
    ['[1667~..1672]', 'zwischen etwa 1667 und 1672'],
    ['[1667~..1672~]', 'zwischen etwa 1667 und etwa 1672'],
    ['[-0048..-0043]', 'zwischen 49_v._Chr. und 44_v._Chr.'],
    ['[195X..197X]', 'zwischen den 1950er-Jahren und den 1970er-Jahren'],
    ['[1667,1668,1670..1672]', '1667, 1668 oder 1670–1672', '1667, 1668 oder 1670 bis 1672'],
    ['[1667,1760-12]', '1667 oder Dezember 1760'],
    ['[2025-03-04,2025-03-05]', '4. oder 5. März 2025'],
    ['[2025-03-07,2025-03-08]', '7. oder 8. März 2025'],
    ['[2025-03-10,2025-03-11]', '10. oder 11. März 2025'],
    ['[2025-09,2025-10]', 'Sep. oder Okt. 2025', 'September oder Oktober 2025'],
    ['{2025-01,2025-03}', 'Jan. und März 2025', 'Januar und März 2025'],
    ['{1960,1961-12}', '1960 und Dezember 1961'],
    ['{..1984}', 'bis 1984'],
    ['{1984..}', 'ab 1984'],
  ])('says a set %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test('parts of a day, with the weekday as one word', () => {
    expect([0, 6, 12, 18].map(hour => say(hours(hour, hour + 6)))).toEqual(['frühe Stunden des 4. März 2025', 'Vormittag des 4. März 2025', 'Nachmittag des 4. März 2025', 'Abend des 4. März 2025']);
    expect([0, 6, 12, 18].map(hour => say(hours(hour, hour + 6), 'long', nearby))).toEqual(['frühe Stunden von Dienstag, 4. März 2025', 'Dienstagvormittag, 4. März 2025', 'Dienstagnachmittag, 4. März 2025', 'Dienstagabend, 4. März 2025']);
    expect(say(hours(18, 21))).toBe('am 4. März 2025 zwischen 18:00 und 21:00 Uhr');
    expect(say(hours(18, 26))).toBe('zwischen dem 4. März 2025, 18:00 Uhr, und dem 5. März 2025, 02:00 Uhr');
  });

  test.each([
    ['2025-03-05', 'Mittwoch, 5. März 2025'],
    ['2025-03-05T18:30Z', 'Mittwoch, 5. März 2025, 18:30 Uhr'],
    ['2025-03-05~', 'etwa Mittwoch, 5. März 2025'],
    ['2025-03-05/..', 'seit Mittwoch, 5. März 2025, andauernd'],
    ['2025-03-05/', 'ab Mittwoch, 5. März 2025, Ende unbekannt'],
    ['../2025-03-05', 'bis Mittwoch, 5. März 2025'],
    ['[..2025-03-05]', 'spätestens am Mittwoch, 5. März 2025'],
    ['[2025-03-03..2025-03-05]', 'zwischen dem 3. und 5. März 2025'],
  ])('near the day of writing %s', (text, full) => {
    expect(say(text, 'long', nearby)).toBe(full);
  });
});

describe('de says of a plan', () => {
  test.each([
    ['2025-03-03', 'geplant für den 3. März 2025', 'abgesagt am 3. März 2025', 'verlegt vom 3. März 2025'],
    ['2025-03', 'geplant für März 2025', 'abgesagt im März 2025', 'verlegt von März 2025'],
    ['2025', 'geplant für 2025', 'abgesagt 2025', 'verlegt von 2025'],
    ['203X', 'geplant für die 2030er-Jahre', 'abgesagt in den 2030er-Jahren', 'verlegt von den 2030er-Jahren'],
    ['2025-22', 'geplant für Sommer 2025', 'abgesagt im Sommer 2025', 'verlegt von Sommer 2025'],
    ['2025-34', 'geplant für das 2. Quartal 2025', 'abgesagt im 2. Quartal 2025', 'verlegt vom 2. Quartal 2025'],
    ['20XX-41', 'geplant für das zweite Halbjahr eines der Jahre 2000–2099', 'abgesagt im zweiten Halbjahr eines der Jahre 2000–2099', 'verlegt vom zweiten Halbjahr eines der Jahre 2000–2099'],
    ['2025-03-03~', 'geplant etwa für den 3. März 2025', 'abgesagt etwa am 3. März 2025', 'verlegt etwa vom 3. März 2025'],
    ['2025-03-XX', 'geplant für einen Tag im März 2025', 'abgesagt an einem Tag im März 2025', 'verlegt von einem Tag im März 2025'],
    ['2025-03-03/2025-03-09', 'geplant für den 3.–9. März 2025', 'abgesagt vom 3.–9. März 2025', 'verlegt vom 3.–9. März 2025'],
    ['2026/2027', 'geplant für 2026–2027', 'abgesagt 2026–2027', 'verlegt von 2026–2027'],
    ['[2025-03-04,2025-03-05]', 'geplant für den 4. oder 5. März 2025', 'abgesagt am 4. oder 5. März 2025', 'verlegt vom 4. oder 5. März 2025'],
    ['[2025-03-03..2025-03-06]', 'geplant: zwischen dem 3. und 6. März 2025', 'abgesagt zwischen dem 3. und 6. März 2025', 'verlegt, ursprünglich zwischen dem 3. und 6. März 2025'],
    ['1984?/1988', 'geplant: möglicherweise 1984 – 1988', 'abgesagt möglicherweise 1984 – 1988', 'verlegt, ursprünglich möglicherweise 1984 – 1988'],
    ['2025-03-05T18:30Z', 'geplant für den 5. März 2025, 18:30 Uhr', 'abgesagt am 5. März 2025, 18:30 Uhr', 'verlegt vom 5. März 2025, 18:30 Uhr'],
  ])('of %s', (text, planned, cancelled, moved) => {
    const date = say(text);
    expect([words.plannedFor(date), words.decidedOn.cancelled(date), words.movedFrom.rescheduled(date)]).toEqual([planned, cancelled, moved]);
  });

  test('for the small hours or a quarter in words', () => {
    expect(words.plannedFor(say(hours(0, 6)))).toBe('geplant für die frühen Stunden des 4. März 2025');
    expect(words.decidedOn.postponed(say(hours(0, 6)))).toBe('verschoben in den frühen Stunden des 4. März 2025');
    expect(words.decidedOn.cancelled(say(hours(18, 24), 'long', nearby))).toBe('abgesagt am Dienstagabend, 4. März 2025');
    expect([words.plannedFor, words.decidedOn.postponed].map(told => told(long('2025-34')))).toEqual(['geplant für das zweite Quartal 2025', 'verschoben im zweiten Quartal 2025']);
  });
});

describe('de', () => {
  test('parts large numbers by points, but not years of four digits', () => {
    expect([dates.year(1997), dates.year(12_000), dates.year(0), dates.year(-11_999)].map(visible)).toEqual(['1997', '12.000', '1_v._Chr.', '12.000_v._Chr.']);
    expect([words.events(1234), words.events(12_345), dates.deepTick(4.5, 'Ga')]).toEqual(['1234 Ereignisse', '12.345 Ereignisse', '4,5 Ga']);
  });

  test('has singular and plural', () => {
    expect([words.events(1), words.events(12), words.sources(1), words.sources(2), words.problems(1), words.problems(2)]).toEqual(['1 Ereignis', '12 Ereignisse', '1 Quelle', '2 Quellen', '1 Problem in den Daten', '2 Probleme in den Daten']);
    expect([words.more(1), words.more(3), words.undatedCount(1), words.undatedCount(3)]).toEqual(['1 weiteres', '3 weitere', '1 ohne Datum', '3 ohne Datum']);
  });

  test.each([
    ['ms', '1 Millisekunde', '2 Millisekunden'], ['second', '1 Sekunde', '2 Sekunden'], ['minute', '1 Minute', '2 Minuten'], ['hour', '1 Stunde', '2 Stunden'],
    ['day', '1 Tag', '2 Tage'], ['week', '1 Woche', '2 Wochen'], ['month', '1 Monat', '2 Monate'], ['year', '1 Jahr', '2 Jahre'],
    ['thousandYears', '1000 Jahre', '2000 Jahre'], ['millionYears', '1 Million Jahre', '2 Millionen Jahre'], ['billionYears', '1 Milliarde Jahre', '2 Milliarden Jahre'],
  ] as const)('counts a %s', (unit, single, plural) => {
    expect([1, 2].map(count => dates.duration(count, unit)).map(({count, unit}) => `${count} ${unit}`)).toEqual([single, plural]);
  });

  test('says what is left out, however long it was', () => {
    expect([27.1, 1.5e6, 1e9].map(years => words.cut(formatDuration(years * 365.25 * 864e5, de).text))).toEqual(['27 Jahre ausgelassen', '1,5 Millionen Jahre ausgelassen', '1 Milliarde Jahre ausgelassen']);
  });

  test('tells a whole from its first to its last date', () => {
    expect([words.summary('10 Ereignisse', '1997', 'Donnerstag, 6. März 2025'), words.summary('10 Ereignisse', '3. März 2025', '6. März 2025')]).toEqual(['10 Ereignisse, von 1997 bis Donnerstag, 6. März 2025', '10 Ereignisse, vom 3. März 2025 bis zum 6. März 2025']);
    expect([words.summary('2 Ereignisse', '1997', '1997'), words.summary('2 Ereignisse', 'seit 1985, andauernd', '1997')]).toEqual(['2 Ereignisse, 1997', '2 Ereignisse; erstes: seit 1985, andauernd; letztes: 1997']);
    expect([words.cluster(12, '3. März 2025', '9. März 2025'), words.cluster(2, '5. März 2025', '5. März 2025')]).toEqual(['12 Ereignisse, 3. März 2025 bis 9. März 2025', '2 Ereignisse, 5. März 2025']);
  });

  test('joins lists of any length', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(words.listJoin)).toEqual(['', 'A', 'A und B', 'A, B und C', 'A, B, C und D']);
    expect([words.phrases(['1985', 'umstritten']), words.phrases(['seit 1985, andauernd', 'umstritten'])]).toEqual(['1985, umstritten', 'seit 1985, andauernd; umstritten']);
  });

  test('makes sentences of titles and dates as they come', () => {
    expect(words.sentences(['äußert sich', '„Nie wieder!“', '44 v. Chr.', 'Warum?'])).toBe('Äußert sich. „Nie wieder!“ 44 v. Chr. Warum?');
  });

  test('crosses the turn of a century, and of the era, in winter', () => {
    expect([2001, 1999, 0].map(dates.twoYears).map(visible)).toEqual(['2001/02', '1999/2000', '1_v._Chr./1_n._Chr.']);
  });

  test('names ticks and stretches of the axis', () => {
    const tick = (unit: 'day' | 'month' | 'hour', step: number, level: 'lower' | 'upper'): string => formatTick(utc(2025, 2, 5), unit, step, level, de);
    expect([tick('day', 1, 'lower'), tick('day', 5, 'lower'), tick('day', 1, 'upper'), tick('month', 1, 'lower'), tick('hour', 1, 'lower'), tick('hour', 1, 'upper')]).toEqual(['Mi. 5.', '5.', 'März 2025', 'Mär', '00:00', '5. März 2025']);
    expect([formatSegmentName(utc(2025, 1), utc(2025, 2), de), formatSegmentName(utc(2025, 2, 5), utc(2025, 2, 6), de)]).toEqual(['Feb. 2025', '5. März 2025']);
  });

  test('quotes and attributes without judging', () => {
    expect([words.quoted('Hallo'), words.accordingTo('einem US-Vertreter'), words.deniedBy('2 Quellen')]).toEqual(['„Hallo“', 'laut einem US-Vertreter', 'dementiert von 2 Quellen']);
  });
});
