// French, sentence by sentence: what the golden file does not reach.
// Read as a native editor would; a `_` stands for a no-break space, a `·` for a narrow one.
// Must not know how a sentence is put together.

import {describe, expect, test} from 'vitest';
import {fr} from '../../src/locale/fr.ts';
import {civilFromMs} from '../../src/time/civil.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {formatDate} from '../../src/time/formatDate.ts';
import {formatDuration} from '../../src/time/formatDuration.ts';
import {formatPattern} from '../../src/time/formatPattern.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';

const {dates, words} = fr;
const utc = Date.UTC;
const visible = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '·');
const say = (value: TimeValue | string, length: 'short' | 'long' = 'short', asOf = NaN): string =>
  visible(formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: fr, length, asOf}));
const long = (value: TimeValue | string): string => say(value, 'long');
const hours = (from: number, to: number): TimeValue => boundsValue({startMin: utc(2025, 2, 4, from), startMax: utc(2025, 2, 4, to), endMin: utc(2025, 2, 4, from), endMax: utc(2025, 2, 4, to), text: ''});
const nearby = utc(2025, 2, 6);

describe('fr says of a date', () => {
  test.each([
    ['2025-03-05', '5 mars 2025'],
    ['2025-03-01', '1er mars 2025'],
    ['2025-04', 'avril 2025'],
    ['1997', '1997'],
    ['0711', '711'],
    ['0033', '33_apr._J.-C.'],
    ['Y12000', '12·000'],
    ['-0043', '44_av._J.-C.'],
    ['-0043-03-15', '15 mars 44_av._J.-C.'],
    ['195X', 'les années 1950'],
    ['002X', 'les années 20 à 29_apr._J.-C.'],
    ['18XX', 'les années 1800 à 1899'],
    ['190X', 'entre 1900 et 1909'],
    ['2025-03-05T18:00Z', '5 mars 2025 à 18_h'],
    ['2025-03-05T01:30Z', '5 mars 2025 à 1_h_30'],
    ['2025-03-05T18:30:05Z', '5 mars 2025 à 18_h_30_min_05_s'],
  ])('says one date %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['Y-66E6', 'il y a 66 millions d’années'],
    ['Y-66E6~', 'il y a environ 66 millions d’années'],
    ['Y-454E7', 'il y a 4,54 milliards d’années'],
    ['Y-1E9', 'il y a 1 milliard d’années'],
    ['Y-1E6', 'il y a 1 million d’années'],
    ['Y-1500000', 'il y a 1,5 million d’années'],
    ['Y-120000', 'il y a 120·000 ans'],
    ['Y-145E6/Y-66E6', 'il y a 145 à 66 millions d’années'],
    ['Y-1E6/Y-500000', 'il y a 1 million d’années – il y a 500·000 ans', 'début il y a 1 million d’années, fin il y a 500·000 ans'],
    ['[Y-145E6..Y-66E6]', 'il y a entre 66 et 145 millions d’années'],
    ['[Y-1E6..Y-500000]', 'il y a entre 500·000 ans et 1 million d’années'],
    ['Y-66E6/..', 'depuis 66 millions d’années, en cours'],
    ['Y-66E6/', 'début il y a 66 millions d’années·; fin inconnue', 'début il y a 66 millions d’années, fin inconnue'],
    ['../Y-66E6', 'jusqu’à il y a 66 millions d’années'],
  ])('says deep time %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2001-21', 'printemps 2001'],
    ['2001-23', 'automne 2001'],
    ['2001-24', 'hiver 2001-2002'],
    ['1999-24', 'hiver 1999-2000'],
    ['2001-26', 'été 2001', 'été 2001 (hémisphère Nord)'],
    ['2001-29', 'printemps 2001', 'printemps 2001 (hémisphère Sud)'],
    ['2001-30', 'été 2001-2002', 'été 2001-2002 (hémisphère Sud)'],
    ['2001-33', '1er trimestre 2001', 'premier trimestre 2001'],
    ['2001-36', '4e trimestre 2001', 'quatrième trimestre 2001'],
    ['2001-39', '3e quadrimestre 2001', 'troisième quadrimestre 2001'],
    ['2001-40', '1er semestre 2001', 'premier semestre 2001'],
    ['2001-41', '2e semestre 2001', 'second semestre 2001'],
    ['20XX-41', 'second semestre d’une des années 2000–2099', 'second semestre d’une des années 2000 à 2099'],
    ['201X-24', 'hiver d’une des années 2010'],
  ])('says a part of a year %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', 'vers 1997'],
    ['2004-06?', 'peut-être juin 2004'],
    ['2004-06-01~', 'vers le 1er juin 2004'],
    ['2004-06-11%', 'peut-être vers le 11 juin 2004'],
    ['195X~', 'vers les années 1950'],
    ['2001-21~', 'vers le printemps 2001'],
    ['2004-06-~11', 'vers le 11 juin 2004'],
    ['2004?-06-11', '11 juin 2004 (année incertaine)'],
    ['?2004-06-~11', '11 juin 2004 (année incertaine, jour approximatif)'],
    ['2004-06?-11', '11 juin 2004 (année et mois incertains)'],
    ['2004-%06-11', '11 juin 2004 (mois incertain et approximatif)'],
    ['156X-12-25?', 'peut-être entre le 25 décembre 1560 et le 25 décembre 1569'],
    ['156X-12-25~', 'environ entre le 25 décembre 1560 et le 25 décembre 1569'],
  ])('says doubt %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985-04-XX', 'un jour d’avril 1985'],
    ['1985-XX-XX', 'un jour de 1985'],
    ['2004-XX', 'un mois de 2004'],
    ['198X-XX-XX', 'un jour des années 1980'],
    ['1985-04-XX?', 'peut-être un jour d’avril 1985'],
    ['1985-04-XX~', 'un jour vers avril 1985'],
    ['156X-12-25', 'entre le 25 décembre 1560 et le 25 décembre 1569'],
    ['1984-1X', 'entre oct. et déc. 1984', 'entre octobre et décembre 1984'],
  ])('says what is not known %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2025-03-01/2025-03-09', '1er–9 mars 2025', 'du 1er au 9 mars 2025'],
    ['2025-02-27/2025-03-06', '27 février – 6 mars 2025', 'du 27 février au 6 mars 2025'],
    ['1984-06-01/1985-07-02', '1er juin 1984 – 2 juillet 1985', 'du 1er juin 1984 au 2 juillet 1985'],
    ['2025-01/2025-04', 'janv. – avr. 2025', 'de janvier à avril 2025'],
    ['2025-01/2026-04', 'janv. 2025 – avr. 2026', 'de janvier 2025 à avril 2026'],
    ['1984-06/1988', 'juin 1984 – 1988', 'de juin 1984 à 1988'],
    ['1964/2008', '1964–2008', 'de 1964 à 2008'],
    ['-0048/-0043', '49_av._J.-C. – 44_av._J.-C.', 'de 49_av._J.-C. à 44_av._J.-C.'],
    ['195X/1970', 'début dans les années 1950, fin en 1970'],
    ['195X/197X', 'les années 1950 – les années 1970', 'des années 1950 aux années 1970'],
    ['18XX/19XX', 'les années 1800 à 1899 – les années 1900 à 1999', 'début dans les années 1800 à 1899, fin dans les années 1900 à 1999'],
    ['2001-21/2002-22', 'printemps 2001 – été 2002', 'du printemps 2001 à l’été 2002'],
    ['2025-02~/2025-03-06', 'vers févr. – 6 mars 2025', 'début vers février, fin le 6 mars 2025'],
    ['2025-03-01~/2025-03-09', 'vers le 1er – 9 mars 2025', 'début vers le 1er, fin le 9 mars 2025'],
    ['2004-06-~01/2004-06-~20', 'vers le 1er – vers le 20 juin 2004', 'début vers le 1er, fin vers le 20 juin 2004'],
    ['1984?/1988-06~', 'peut-être 1984 – vers juin 1988', 'début peut-être en 1984, fin vers juin 1988'],
    ['2004-06-XX/2004-07-03', 'un jour de juin 2004 – 3 juillet 2004', 'début un jour de juin 2004, fin le 3 juillet 2004'],
    ['2025-03-04T18:00Z/2025-03-04T21:30Z', '4 mars 2025 de 18_h à 21_h_30'],
    ['2025-03-04T18:30Z/2025-03-05T01:15Z', '4 mars 2025 à 18_h_30 – 5 mars 2025 à 1_h_15', 'du 4 mars 2025 à 18_h_30 au 5 mars 2025 à 1_h_15'],
  ])('says a span %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985/..', 'depuis 1985, en cours'],
    ['2025-03-01/..', 'depuis le 1er mars 2025, en cours'],
    ['2025-04/..', 'depuis avril 2025, en cours'],
    ['195X/..', 'depuis les années 1950, en cours'],
    ['2001-24/..', 'depuis l’hiver 2001-2002, en cours'],
    ['2001-34/..', 'depuis le 2e trimestre 2001, en cours', 'depuis le deuxième trimestre 2001, en cours'],
    ['-0043/..', 'depuis 44_av._J.-C., en cours'],
    ['2025-02~/..', 'depuis février 2025 environ, en cours'],
    ['2025-02-05%/..', 'peut-être depuis le 5 février 2025 environ, en cours'],
    ['1985-04-XX/..', 'depuis un jour d’avril 1985, en cours'],
    ['156X-12-25/..', 'début entre le 25 décembre 1560 et le 25 décembre 1569, en cours'],
    ['1985/', 'à partir de 1985·; fin inconnue', 'à partir de 1985, fin inconnue'],
    ['2025-03-01/', 'à partir du 1er mars 2025·; fin inconnue', 'à partir du 1er mars 2025, fin inconnue'],
    ['2025-04/', 'à partir d’avril 2025·; fin inconnue', 'à partir d’avril 2025, fin inconnue'],
    ['../1985', 'jusqu’en 1985'],
    ['../2025-03-01', 'jusqu’au 1er mars 2025'],
    ['../2025-04', 'jusqu’en avril 2025'],
    ['../195X', 'jusqu’aux années 1950'],
    ['../2001-22', 'jusqu’à l’été 2001'],
    ['../2001-34', 'jusqu’au 2e trimestre 2001', 'jusqu’au deuxième trimestre 2001'],
    ['../1985~', 'jusqu’en 1985 environ'],
    ['/1985', 'jusqu’en 1985·; début inconnu', 'jusqu’en 1985, début inconnu'],
  ])('says what is open or unknown %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[..1984]', 'au plus tard en 1984'],
    ['[..2025-03-01]', 'au plus tard le 1er mars 2025'],
    ['[..1760-12]', 'au plus tard en décembre 1760'],
    ['[..195X]', 'au plus tard dans les années 1950'],
    ['[1984..]', 'au plus tôt en 1984'],
    ['[1760-12..]', 'au plus tôt en décembre 1760'],
    ['[2025-03-01..]', 'au plus tôt le 1er mars 2025'],
    ['[..1984,1990]', 'au plus tard en 1984 ou 1990'],
    ['..2004-06-01/2004-06-20..', 'début au plus tard le 1er juin 2004, fin au plus tôt le 20 juin 2004'],
  ])('says what is bounded on one side %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[1667..1672]', 'entre 1667 et 1672'],
    ['[2025-03-01..2025-03-06]', 'entre le 1er et le 6 mars 2025'],
    ['[2025-02-27..2025-03-06]', 'entre le 27 février et le 6 mars 2025'],
    ['[1667~..1672]', 'entre 1667 environ et 1672'],
    ['[1667~..1672~]', 'environ entre 1667 et 1672'],
    ['[-0048..-0043]', 'entre 49_av._J.-C. et 44_av._J.-C.'],
    ['[195X..197X]', 'entre les années 1950 et les années 1970'],
    ['[1667,1668,1670..1672]', '1667, 1668 ou 1670–1672', '1667, 1668 ou de 1670 à 1672'],
    ['[1667,1760-12]', '1667 ou décembre 1760'],
    ['[2025-03-04,2025-03-05]', '4 ou 5 mars 2025'],
    ['[2025-03-07,2025-03-08]', '7 ou 8 mars 2025'],
    ['[2025-03-10,2025-03-11]', '10 ou 11 mars 2025'],
    ['[2025-09,2025-10]', 'sept. ou oct. 2025', 'septembre ou octobre 2025'],
    ['{2025-01,2025-03}', 'janv. et mars 2025', 'janvier et mars 2025'],
    ['{1960,1961-12}', '1960 et décembre 1961'],
    ['{..1984}', 'jusqu’en 1984'],
    ['{1984..}', 'à partir de 1984'],
  ])('says a set %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test('parts of a day', () => {
    expect([0, 6, 12, 18].map(hour => say(hours(hour, hour + 6)))).toEqual(['premières heures du 4 mars 2025', 'matinée du 4 mars 2025', 'après-midi du 4 mars 2025', 'soirée du 4 mars 2025']);
    expect(say(hours(18, 24), 'long', nearby)).toBe('soirée du mardi 4 mars 2025');
    expect(say(hours(18, 21))).toBe('le 4 mars 2025 entre 18_h et 21_h');
    expect(say(hours(18, 26))).toBe('entre le 4 mars 2025 à 18_h et le 5 mars 2025 à 2_h');
  });

  test.each([
    ['2025-03-01', 'samedi 1er mars 2025'],
    ['2025-03-05T18:30Z', 'mercredi 5 mars 2025 à 18_h_30'],
    ['2025-03-05~', 'vers le mercredi 5 mars 2025'],
    ['2025-03-05/..', 'depuis le mercredi 5 mars 2025, en cours'],
    ['2025-03-05/', 'à partir du mercredi 5 mars 2025, fin inconnue'],
    ['../2025-03-05', 'jusqu’au mercredi 5 mars 2025'],
    ['[..2025-03-05]', 'au plus tard le mercredi 5 mars 2025'],
    ['[2025-03-01..2025-03-05]', 'entre le 1er et le 5 mars 2025'],
  ])('near the day of writing %s', (text, full) => {
    expect(say(text, 'long', nearby)).toBe(full);
  });
});

describe('fr says of a plan', () => {
  test.each([
    ['2025-03-01', 'prévu le 1er mars 2025', 'annulé le 1er mars 2025'],
    ['2025-03', 'prévu en mars 2025', 'annulé en mars 2025'],
    ['2025', 'prévu en 2025', 'annulé en 2025'],
    ['203X', 'prévu dans les années 2030', 'annulé dans les années 2030'],
    ['2025-21', 'prévu au printemps 2025', 'annulé au printemps 2025'],
    ['2025-22', 'prévu à l’été 2025', 'annulé à l’été 2025'],
    ['2025-34', 'prévu au 2e trimestre 2025', 'annulé au 2e trimestre 2025'],
    ['20XX-41', 'prévu au second semestre d’une des années 2000–2099', 'annulé au second semestre d’une des années 2000–2099'],
    ['2025-03-03~', 'prévu vers le 3 mars 2025', 'annulé vers le 3 mars 2025'],
    ['2025-03?', 'prévu peut-être en mars 2025', 'annulé peut-être en mars 2025'],
    ['2025-04-XX', 'prévu un jour d’avril 2025', 'annulé un jour d’avril 2025'],
    ['2025-03-03/2025-03-09', 'prévu du 3 au 9 mars 2025', 'annulé du 3 au 9 mars 2025'],
    ['2025-02-27/2025-03-06', 'prévu du 27 février au 6 mars 2025', 'annulé du 27 février au 6 mars 2025'],
    ['2026/2027', 'prévu de 2026 à 2027', 'annulé de 2026 à 2027'],
    ['2001-24/2002-22', 'prévu de l’hiver 2001-2002 à l’été 2002', 'annulé de l’hiver 2001-2002 à l’été 2002'],
    ['[2025-03-04,2025-03-05]', 'prévu le 4 ou 5 mars 2025', 'annulé le 4 ou 5 mars 2025'],
    ['[2025-03-03..2025-03-06]', 'prévu entre le 3 et le 6 mars 2025', 'annulé entre le 3 et le 6 mars 2025'],
    ['1984?/1988', 'prévu_: peut-être 1984 – 1988', 'annulé peut-être 1984 – 1988'],
    ['2025-03-05T18:30Z', 'prévu le 5 mars 2025 à 18_h_30', 'annulé le 5 mars 2025 à 18_h_30'],
  ])('of %s', (text, planned, cancelled) => {
    const date = formatDate(parseDate(text), {locale: fr});
    expect([words.plannedFor(date), words.decidedOn.cancelled(date)].map(visible)).toEqual([planned, cancelled]);
  });

  test('in all that can be long', () => {
    expect(words.decidedOn.cancelled(say(hours(18, 24), 'long', nearby))).toBe('annulé dans la soirée du mardi 4 mars 2025');
    expect(words.decidedOn.cancelled(say(hours(0, 6)))).toBe('annulé aux premières heures du 4 mars 2025');
    expect(words.plannedFor(long('2025-03-03/2025-03-09'))).toBe('prévu du 3 au 9 mars 2025');
    expect(words.plannedFor(long('2025-02~/2025-03-06')).replace('\u00a0', '_')).toBe('prévu_: début vers février, fin le 6 mars 2025');
    expect(words.movedFrom.postponed(say('2025-03-03'))).toBe('reporté (initialement prévu le 3 mars 2025)');
  });
});

describe('fr', () => {
  test('parts large numbers by narrow spaces, but not years of four digits', () => {
    expect([dates.year(1997), dates.year(12_000), dates.year(0), dates.year(-11_999)].map(visible)).toEqual(['1997', '12·000', '1_av._J.-C.', '12·000_av._J.-C.']);
    expect([words.events(1234), words.events(1_234_567), dates.deepTick(4.5, 'Ga')].map(visible)).toEqual(['1·234 événements', '1·234·567 événements', '4,5 Ga']);
  });

  test('has singular and plural', () => {
    expect([words.events(1), words.events(12), words.sources(2), words.problems(1), words.problems(2), words.more(1), words.more(3)]).toEqual(['1 événement', '12 événements', '2 sources', '1 problème dans les données', '2 problèmes dans les données', '1 autre', '3 autres']);
  });

  test.each([
    ['ms', '1 milliseconde', '2 millisecondes'], ['second', '1 seconde', '2 secondes'], ['minute', '1 minute', '2 minutes'], ['hour', '1 heure', '2 heures'],
    ['day', '1 jour', '2 jours'], ['week', '1 semaine', '2 semaines'], ['month', '1 mois', '2 mois'], ['year', '1 an', '2 ans'],
    ['thousandYears', '1·000 ans', '2·000 ans'], ['millionYears', '1 million d’années', '2 millions d’années'], ['billionYears', '1 milliard d’années', '2 milliards d’années'],
  ] as const)('counts a %s', (unit, single, plural) => {
    expect([1, 2].map(count => dates.duration(count, unit)).map(({count, unit}) => visible(`${count} ${unit}`))).toEqual([single, plural]);
  });

  test('has no plural below two', () => {
    expect([0, 1.5, 1.99].map(count => dates.duration(count, 'day').unit)).toEqual(['jour', 'jour', 'jour']);
    expect([dates.duration(1.5, 'millionYears').count, dates.duration(2.5, 'billionYears').count]).toEqual(['1,5 million', '2,5 milliards']);
  });

  test('says what is left out, however long it was', () => {
    expect([27.1, 1.5e6].map(years => visible(words.cut(formatDuration(years * 365.25 * 864e5, fr).text)))).toEqual(['période omise_: 27 ans', 'période omise_: 1,5 million d’années']);
  });

  test('tells a whole from its first to its last date', () => {
    expect(words.summary('10 événements', '1997', 'jeudi 6 mars 2025')).toBe('10 événements, de 1997 au jeudi 6 mars 2025');
    expect([words.summary('2 événements', '1997', '1997'), words.summary('2 événements', 'depuis 1985, en cours', '1997')].map(visible)).toEqual(['2 événements, 1997', '2 événements·; premier_: depuis 1985, en cours·; dernier_: 1997']);
    expect([words.cluster(12, '3 mars 2025', '9 mars 2025'), words.cluster(2, '5 mars 2025', '5 mars 2025')]).toEqual(['12 événements, du 3 mars 2025 au 9 mars 2025', '2 événements, 5 mars 2025']);
  });

  test('joins lists of any length', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(words.listJoin)).toEqual(['', 'A', 'A et B', 'A, B et C', 'A, B, C et D']);
    expect([words.phrases(['1985', 'contesté']), words.phrases(['depuis 1985, en cours', 'contesté'])].map(visible)).toEqual(['1985, contesté', 'depuis 1985, en cours·; contesté']);
  });

  test('makes sentences of titles and dates as they come', () => {
    expect(visible(words.sentences(['été 2001', '«_Plus jamais_!_»'.replaceAll('_', '\u00a0'), '44 av. J.-C.', 'à suivre']))).toBe('Été 2001. «_Plus jamais_!_» 44 av. J.-C. À suivre.');
  });

  test('crosses the turn of a century, and of the era, in winter', () => {
    expect([2001, 1999, 0].map(dates.twoYears).map(visible)).toEqual(['2001-2002', '1999-2000', '1_av._J.-C. – 1_apr._J.-C.']);
  });

  test('names ticks and stretches of the axis', () => {
    const tick = (day: number, unit: 'day' | 'month' | 'hour', step: number, level: 'lower' | 'upper'): string => visible(formatTick(utc(2025, 2, day), unit, step, level, fr));
    expect([tick(5, 'day', 1, 'lower'), tick(1, 'day', 1, 'lower'), tick(5, 'day', 1, 'upper'), tick(5, 'month', 1, 'lower'), tick(1, 'hour', 1, 'lower'), tick(1, 'hour', 1, 'upper')]).toEqual(['mer. 5', 'sam. 1er', 'mars 2025', 'mars', '0_h_00', '1er mars 2025']);
    expect([formatSegmentName(utc(2025, 1), utc(2025, 2), fr), formatSegmentName(utc(2025, 1, 1), utc(2025, 1, 2), fr)]).toEqual(['févr. 2025', '1er févr. 2025']);
  });

  test('makes an ordinal of the first of a month alone, and of no padded number', () => {
    const filled = (day: number): string => formatPattern('d, dd, H', civilFromMs(utc(2025, 2, day, 1)), fr);
    expect([filled(1), filled(11), filled(21)]).toEqual(['1er, 01, 1', '11, 11, 1', '21, 21, 1']);
  });

  test('quotes and attributes without judging', () => {
    expect([words.quoted('Bonjour'), words.accordingTo('un responsable américain'), words.deniedBy('2 sources')].map(visible)).toEqual(['«_Bonjour_»', 'selon un responsable américain', 'démenti par 2 sources']);
  });
});
