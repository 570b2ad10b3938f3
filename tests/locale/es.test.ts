// Spanish, sentence by sentence: what the golden file does not reach.
// Read as a native editor would; a `_` stands for a no-break space, a `·` for a narrow one.
// Must not know how a sentence is put together.

import {describe, expect, test} from 'vitest';
import {es} from '../../src/locale/es.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {formatDate} from '../../src/time/formatDate.ts';
import {formatDuration} from '../../src/time/formatDuration.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';
import {parseDate} from '../../src/time/parseDate.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';

const {dates, words} = es;
const utc = Date.UTC;
const visible = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '·');
const say = (value: TimeValue | string, length: 'short' | 'long' = 'short', asOf = NaN): string =>
  visible(formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: es, length, asOf}));
const long = (value: TimeValue | string): string => say(value, 'long');
const hours = (from: number, to: number): TimeValue => boundsValue({startMin: utc(2025, 2, 4, from), startMax: utc(2025, 2, 4, to), endMin: utc(2025, 2, 4, from), endMax: utc(2025, 2, 4, to), text: ''});
const nearby = utc(2025, 2, 6);

describe('es says of a date', () => {
  test.each([
    ['2025-03-05', '5 de marzo de 2025'],
    ['2025-03-01', '1 de marzo de 2025'],
    ['2025-04', 'abril de 2025'],
    ['1997', '1997'],
    ['0711', '711'],
    ['0033', '33_d._C.'],
    ['Y12000', '12·000'],
    ['-0043', '44_a._C.'],
    ['-0043-03-15', '15 de marzo de 44_a._C.'],
    ['195X', 'la década de 1950'],
    ['002X', 'los años 20 a 29_d._C.'],
    ['18XX', 'los años 1800 a 1899'],
    ['190X', 'entre 1900 y 1909'],
    ['2025-03-05T18:00Z', '5 de marzo de 2025 a las 18:00'],
    ['2025-03-05T01:30Z', '5 de marzo de 2025 a la 1:30'],
    ['2025-03-05T18:30:05Z', '5 de marzo de 2025 a las 18:30:05'],
  ])('says one date %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['Y-66E6', 'hace 66 millones de años'],
    ['Y-66E6~', 'hace aproximadamente 66 millones de años'],
    ['Y-454E7', 'hace 4540 millones de años'],
    ['Y-1E9', 'hace 1000 millones de años'],
    ['Y-1E6', 'hace 1 millón de años'],
    ['Y-1500000', 'hace 1,5 millones de años'],
    ['Y-120000', 'hace 120·000 años'],
    ['Y-145E6/Y-66E6', 'desde hace 145 hasta hace 66 millones de años'],
    ['Y-1E6/Y-500000', 'hace 1 millón de años – hace 500·000 años', 'inicio hace 1 millón de años, fin hace 500·000 años'],
    ['[Y-145E6..Y-66E6]', 'hace entre 66 y 145 millones de años'],
    ['[Y-1E6..Y-500000]', 'hace entre 500·000 años y 1 millón de años'],
    ['Y-66E6/..', 'desde hace 66 millones de años, en curso'],
    ['Y-66E6/', 'inicio hace 66 millones de años; fin desconocido', 'inicio hace 66 millones de años, fin desconocido'],
    ['../Y-66E6', 'hasta hace 66 millones de años'],
  ])('says deep time %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2001-21', 'primavera de 2001'],
    ['2001-23', 'otoño de 2001'],
    ['2001-24', 'invierno de 2001-2002'],
    ['1999-24', 'invierno de 1999-2000'],
    ['2001-26', 'verano de 2001', 'verano de 2001 (hemisferio norte)'],
    ['2001-29', 'primavera de 2001', 'primavera de 2001 (hemisferio sur)'],
    ['2001-30', 'verano de 2001-2002', 'verano de 2001-2002 (hemisferio sur)'],
    ['2001-33', '1.º trimestre de 2001', 'primer trimestre de 2001'],
    ['2001-36', '4.º trimestre de 2001', 'cuarto trimestre de 2001'],
    ['2001-39', '3.º cuatrimestre de 2001', 'tercer cuatrimestre de 2001'],
    ['2001-40', '1.º semestre de 2001', 'primer semestre de 2001'],
    ['2001-41', '2.º semestre de 2001', 'segundo semestre de 2001'],
    ['20XX-41', 'segundo semestre de algún año del período 2000–2099', 'segundo semestre de algún año del período de 2000 a 2099'],
    ['201X-24', 'invierno de algún año de la década de 2010'],
  ])('says a part of a year %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', 'hacia 1997'],
    ['2004-06?', 'quizá junio de 2004'],
    ['2004-06-01~', 'hacia el 1 de junio de 2004'],
    ['2004-06-11%', 'quizá hacia el 11 de junio de 2004'],
    ['195X~', 'hacia la década de 1950'],
    ['2001-21~', 'hacia la primavera de 2001'],
    ['2004-06-~11', 'hacia el 11 de junio de 2004'],
    ['2004?-06-11', '11 de junio de 2004 (año incierto)'],
    ['?2004-06-~11', '11 de junio de 2004 (año incierto, día aproximado)'],
    ['2004-06?-11', '11 de junio de 2004 (año y mes inciertos)'],
    ['2004-%06-11', '11 de junio de 2004 (mes incierto y aproximado)'],
    ['156X-12-25?', 'quizá entre el 25 de diciembre de 1560 y el 25 de diciembre de 1569'],
    ['156X-12-25~', 'aproximadamente entre el 25 de diciembre de 1560 y el 25 de diciembre de 1569'],
  ])('says doubt %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985-04-XX', 'un día de abril de 1985'],
    ['1985-XX-XX', 'un día de 1985'],
    ['2004-XX', 'un mes de 2004'],
    ['198X-XX-XX', 'un día de la década de 1980'],
    ['1985-04-XX?', 'quizá un día de abril de 1985'],
    ['1985-04-XX~', 'un día hacia abril de 1985'],
    ['156X-12-25', 'entre el 25 de diciembre de 1560 y el 25 de diciembre de 1569'],
    ['1984-1X', 'entre octubre y diciembre de 1984'],
  ])('says what is not known %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['2025-03-01/2025-03-09', '1–9 de marzo de 2025', 'del 1 al 9 de marzo de 2025'],
    ['2025-02-27/2025-03-06', '27 de febrero – 6 de marzo de 2025', 'del 27 de febrero al 6 de marzo de 2025'],
    ['1984-06-01/1985-07-02', '1 de junio de 1984 – 2 de julio de 1985', 'del 1 de junio de 1984 al 2 de julio de 1985'],
    ['2025-01/2025-04', 'enero – abril de 2025', 'de enero a abril de 2025'],
    ['2025-01/2026-04', 'enero de 2025 – abril de 2026', 'de enero de 2025 a abril de 2026'],
    ['1984-06/1988', 'junio de 1984 – 1988', 'de junio de 1984 a 1988'],
    ['1964/2008', '1964–2008', 'de 1964 a 2008'],
    ['-0048/-0043', '49_a._C. – 44_a._C.', 'del 49_a._C. al 44_a._C.'],
    ['195X/1970', 'inicio en la década de 1950, fin en 1970'],
    ['195X/197X', 'la década de 1950 – la década de 1970', 'de la década de 1950 a la década de 1970'],
    ['18XX/19XX', 'los años 1800 a 1899 – los años 1900 a 1999', 'inicio en los años 1800 a 1899, fin en los años 1900 a 1999'],
    ['2001-21/2002-22', 'primavera de 2001 – verano de 2002', 'de la primavera de 2001 al verano de 2002'],
    ['2025-02~/2025-03-06', 'hacia febrero – 6 de marzo de 2025', 'inicio hacia febrero, fin el 6 de marzo de 2025'],
    ['2025-03-01~/2025-03-09', 'hacia el 1 – 9 de marzo de 2025', 'inicio hacia el 1, fin el 9 de marzo de 2025'],
    ['2004-06-~01/2004-06-~20', 'hacia el 1 – hacia el 20 de junio de 2004', 'inicio hacia el 1, fin hacia el 20 de junio de 2004'],
    ['1984?/1988-06~', 'quizá 1984 – hacia junio de 1988', 'inicio quizá en 1984, fin hacia junio de 1988'],
    ['2004-06-XX/2004-07-03', 'un día de junio de 2004 – 3 de julio de 2004', 'inicio un día de junio de 2004, fin el 3 de julio de 2004'],
    ['2025-03-04T18:00Z/2025-03-04T21:30Z', '4 de marzo de 2025, de 18:00 a 21:30'],
    ['2025-03-04T18:30Z/2025-03-05T01:15Z', '4 de marzo de 2025 a las 18:30 – 5 de marzo de 2025 a la 1:15', 'del 4 de marzo de 2025 a las 18:30 al 5 de marzo de 2025 a la 1:15'],
  ])('says a span %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985/..', 'desde 1985, en curso'],
    ['2025-03-01/..', 'desde el 1 de marzo de 2025, en curso'],
    ['2025-04/..', 'desde abril de 2025, en curso'],
    ['195X/..', 'desde la década de 1950, en curso'],
    ['2001-24/..', 'desde el invierno de 2001-2002, en curso'],
    ['2001-34/..', 'desde el 2.º trimestre de 2001, en curso', 'desde el segundo trimestre de 2001, en curso'],
    ['-0043/..', 'desde el 44_a._C., en curso'],
    ['2025-02~/..', 'aproximadamente desde febrero de 2025, en curso'],
    ['2025-02-05%/..', 'quizá aproximadamente desde el 5 de febrero de 2025, en curso'],
    ['1985-04-XX/..', 'desde un día de abril de 1985, en curso'],
    ['156X-12-25/..', 'inicio entre el 25 de diciembre de 1560 y el 25 de diciembre de 1569, en curso'],
    ['1985/', 'a partir de 1985; fin desconocido', 'a partir de 1985, fin desconocido'],
    ['2025-03-01/', 'a partir del 1 de marzo de 2025; fin desconocido', 'a partir del 1 de marzo de 2025, fin desconocido'],
    ['2025-04/', 'a partir de abril de 2025; fin desconocido', 'a partir de abril de 2025, fin desconocido'],
    ['../1985', 'hasta 1985'],
    ['../2025-03-01', 'hasta el 1 de marzo de 2025'],
    ['../2025-04', 'hasta abril de 2025'],
    ['../195X', 'hasta la década de 1950'],
    ['../2001-22', 'hasta el verano de 2001'],
    ['../2001-34', 'hasta el 2.º trimestre de 2001', 'hasta el segundo trimestre de 2001'],
    ['../1985~', 'aproximadamente hasta 1985'],
    ['/1985', 'hasta 1985; inicio desconocido', 'hasta 1985, inicio desconocido'],
  ])('says what is open or unknown %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[..1984]', 'a más tardar en 1984'],
    ['[..2025-03-01]', 'a más tardar el 1 de marzo de 2025'],
    ['[..1760-12]', 'a más tardar en diciembre de 1760'],
    ['[..195X]', 'a más tardar en la década de 1950'],
    ['[1984..]', 'no antes de 1984'],
    ['[1760-12..]', 'no antes de diciembre de 1760'],
    ['[2025-03-01..]', 'no antes del 1 de marzo de 2025'],
    ['[..1984,1990]', 'a más tardar en 1984 o 1990'],
    ['..2004-06-01/2004-06-20..', 'inicio a más tardar el 1 de junio de 2004, fin no antes del 20 de junio de 2004'],
  ])('says what is bounded on one side %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['[1667..1672]', 'entre 1667 y 1672'],
    ['[2025-03-01..2025-03-06]', 'entre el 1 y el 6 de marzo de 2025'],
    ['[2025-02-27..2025-03-06]', 'entre el 27 de febrero y el 6 de marzo de 2025'],
    ['[1667~..1672]', 'entre 1667 aproximadamente y 1672'],
    ['[1667~..1672~]', 'aproximadamente entre 1667 y 1672'],
    ['[-0048..-0043]', 'entre el 49_a._C. y el 44_a._C.'],
    ['[195X..197X]', 'entre la década de 1950 y la década de 1970'],
    ['[1667,1668,1670..1672]', '1667, 1668 o 1670–1672', '1667, 1668 o de 1670 a 1672'],
    ['[1667,1760-12]', '1667 o diciembre de 1760'],
    ['[2025-03-04,2025-03-05]', '4 o 5 de marzo de 2025'],
    ['[2025-03-07,2025-03-08]', '7 u 8 de marzo de 2025'],
    ['[2025-03-10,2025-03-11]', '10 u 11 de marzo de 2025'],
    ['[2025-09,2025-10]', 'septiembre u octubre de 2025'],
    ['{2025-01,2025-03}', 'enero y marzo de 2025'],
    ['{1960,1961-12}', '1960 y diciembre de 1961'],
    ['{..1984}', 'hasta 1984'],
    ['{1984..}', 'a partir de 1984'],
  ])('says a set %s', (text, short, full = short) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test('parts of a day', () => {
    expect([0, 6, 12, 18].map(hour => say(hours(hour, hour + 6)))).toEqual(['madrugada del 4 de marzo de 2025', 'mañana del 4 de marzo de 2025', 'tarde del 4 de marzo de 2025', 'noche del 4 de marzo de 2025']);
    expect(say(hours(18, 24), 'long', nearby)).toBe('noche del martes 4 de marzo de 2025');
    expect(say(hours(1, 5))).toBe('el 4 de marzo de 2025 entre la 1:00 y las 5:00');
    expect(say(hours(18, 25))).toBe('entre el 4 de marzo de 2025 a las 18:00 y el 5 de marzo de 2025 a la 1:00');
  });

  test.each([
    ['2025-03-05', 'miércoles, 5 de marzo de 2025'],
    ['2025-03-05T18:30Z', 'miércoles, 5 de marzo de 2025, a las 18:30'],
    ['2025-03-05~', 'hacia el miércoles 5 de marzo de 2025'],
    ['2025-03-05/..', 'desde el miércoles 5 de marzo de 2025, en curso'],
    ['2025-03-05/', 'a partir del miércoles 5 de marzo de 2025, fin desconocido'],
    ['../2025-03-05', 'hasta el miércoles 5 de marzo de 2025'],
    ['[..2025-03-05]', 'a más tardar el miércoles 5 de marzo de 2025'],
    ['[2025-03-01..2025-03-05]', 'entre el 1 y el 5 de marzo de 2025'],
  ])('near the day of writing %s', (text, full) => {
    expect(say(text, 'long', nearby)).toBe(full);
  });
});

describe('es says of a plan', () => {
  test.each([
    ['2025-03-01', 'previsto para el 1 de marzo de 2025', 'cancelado el 1 de marzo de 2025'],
    ['2025-03', 'previsto para marzo de 2025', 'cancelado en marzo de 2025'],
    ['2025', 'previsto para 2025', 'cancelado en 2025'],
    ['0711', 'previsto para el 711', 'cancelado en el 711'],
    ['203X', 'previsto para la década de 2030', 'cancelado en la década de 2030'],
    ['2025-21', 'previsto para la primavera de 2025', 'cancelado en la primavera de 2025'],
    ['2025-34', 'previsto para el 2.º trimestre de 2025', 'cancelado en el 2.º trimestre de 2025'],
    ['20XX-41', 'previsto para el segundo semestre de algún año del período 2000–2099', 'cancelado en el segundo semestre de algún año del período 2000–2099'],
    ['2025-03-03~', 'previsto hacia el 3 de marzo de 2025', 'cancelado hacia el 3 de marzo de 2025'],
    ['2025-03?', 'previsto quizá para marzo de 2025', 'cancelado quizá en marzo de 2025'],
    ['2025-04-XX', 'previsto un día de abril de 2025', 'cancelado un día de abril de 2025'],
    ['2025-03-03/2025-03-09', 'previsto del 3 al 9 de marzo de 2025', 'cancelado del 3 al 9 de marzo de 2025'],
    ['2025-02-27/2025-03-06', 'previsto del 27 de febrero al 6 de marzo de 2025', 'cancelado del 27 de febrero al 6 de marzo de 2025'],
    ['2026/2027', 'previsto de 2026 a 2027', 'cancelado de 2026 a 2027'],
    ['2001-24/2002-22', 'previsto del invierno de 2001-2002 al verano de 2002', 'cancelado del invierno de 2001-2002 al verano de 2002'],
    ['[2025-03-07,2025-03-08]', 'previsto para el 7 u 8 de marzo de 2025', 'cancelado el 7 u 8 de marzo de 2025'],
    ['[2025-03-03..2025-03-06]', 'previsto entre el 3 y el 6 de marzo de 2025', 'cancelado entre el 3 y el 6 de marzo de 2025'],
    ['1984?/1988', 'previsto: quizá 1984 – 1988', 'cancelado quizá 1984 – 1988'],
    ['2025-03-05T18:30Z', 'previsto para el 5 de marzo de 2025 a las 18:30', 'cancelado el 5 de marzo de 2025 a las 18:30'],
  ])('of %s', (text, planned, cancelled) => {
    const date = formatDate(parseDate(text), {locale: es});
    expect([words.plannedFor(date), words.decidedOn.cancelled(date)]).toEqual([planned, cancelled]);
  });

  test('in all that can be long', () => {
    expect(words.decidedOn.cancelled(say(hours(18, 24), 'long', nearby))).toBe('cancelado en la noche del martes 4 de marzo de 2025');
    expect(words.plannedFor(long('2025-03-03/2025-03-09'))).toBe('previsto del 3 al 9 de marzo de 2025');
    expect(words.plannedFor(long('2025-02~/2025-03-06'))).toBe('previsto: inicio hacia febrero, fin el 6 de marzo de 2025');
    expect(words.movedFrom.postponed(say('2025-03-03'))).toBe('aplazado (inicialmente previsto para el 3 de marzo de 2025)');
  });
});

describe('es', () => {
  test('parts large numbers by narrow spaces, but not four digits', () => {
    expect([dates.year(1997), dates.year(12_000), dates.year(0), dates.year(-11_999)].map(visible)).toEqual(['1997', '12·000', '1_a._C.', '12·000_a._C.']);
    expect([words.events(1234), words.events(1_234_567), dates.deepTick(4.5, 'Ga')].map(visible)).toEqual(['1234 acontecimientos', '1·234·567 acontecimientos', '4,5 Ga']);
  });

  test('has singular and plural', () => {
    expect([words.events(1), words.events(12), words.sources(1), words.sources(2), words.problems(1), words.problems(2), words.more(1), words.more(3)]).toEqual(['1 acontecimiento', '12 acontecimientos', '1 fuente', '2 fuentes', '1 problema en los datos', '2 problemas en los datos', '1 más', '3 más']);
  });

  test.each([
    ['ms', '1 milisegundo', '2 milisegundos'], ['second', '1 segundo', '2 segundos'], ['minute', '1 minuto', '2 minutos'], ['hour', '1 hora', '2 horas'],
    ['day', '1 día', '2 días'], ['week', '1 semana', '2 semanas'], ['month', '1 mes', '2 meses'], ['year', '1 año', '2 años'],
    ['thousandYears', '1000 años', '2000 años'], ['millionYears', '1 millón de años', '2 millones de años'], ['billionYears', '1000 millones de años', '2000 millones de años'],
  ] as const)('counts a %s', (unit, single, plural) => {
    expect([1, 2].map(count => dates.duration(count, unit)).map(({count, unit}) => `${count} ${unit}`)).toEqual([single, plural]);
  });

  test('says thousands of millions, never billions', () => {
    expect([1.5, 4.54, 13.8].map(count => visible(dates.duration(count, 'billionYears').count))).toEqual(['1500 millones', '4540 millones', '13·800 millones']);
    expect(dates.duration(1.5, 'millionYears').count).toBe('1,5 millones');
  });

  test('says what is left out, however long it was', () => {
    expect([27.1, 1.5e6].map(years => words.cut(formatDuration(years * 365.25 * 864e5, es).text))).toEqual(['período omitido: 27 años', 'período omitido: 1,5 millones de años']);
  });

  test('tells a whole from its first to its last date', () => {
    expect(words.summary('10 acontecimientos', '1997', 'jueves, 6 de marzo de 2025')).toBe('10 acontecimientos, de 1997 al jueves 6 de marzo de 2025');
    expect([words.summary('2 acontecimientos', '1997', '1997'), words.summary('2 acontecimientos', 'desde 1985, en curso', '1997')]).toEqual(['2 acontecimientos, 1997', '2 acontecimientos; primero: desde 1985, en curso; último: 1997']);
    expect([words.cluster(12, '3 de marzo de 2025', '9 de marzo de 2025'), words.cluster(2, '5 de marzo de 2025', '5 de marzo de 2025')]).toEqual(['12 acontecimientos, del 3 de marzo de 2025 al 9 de marzo de 2025', '2 acontecimientos, 5 de marzo de 2025']);
  });

  test('joins lists of any length', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(words.listJoin)).toEqual(['', 'A', 'A y B', 'A, B y C', 'A, B, C y D']);
    expect([words.phrases(['1985', 'en disputa']), words.phrases(['desde 1985, en curso', 'en disputa'])]).toEqual(['1985, en disputa', 'desde 1985, en curso; en disputa']);
  });

  test.each([
    [['Francia', 'Italia'], 'Francia e Italia'], [['Egipto', 'Irán'], 'Egipto e Irán'], [['Vargas', 'Hidalgo'], 'Vargas e Hidalgo'],
    [['agua', 'hielo'], 'agua y hielo'], [['átomos', 'iones'], 'átomos y iones'], [['Irán', 'Egipto'], 'Irán y Egipto'],
  ])('says "e" for "y" before its own sound: %s', (items, joined) => {
    expect(words.listJoin(items)).toBe(joined);
  });

  test.each([
    [['7', '8 de marzo'], '7 u 8 de marzo'], [['10', '11 de marzo'], '10 u 11 de marzo'], [['1', '2 de marzo'], '1 o 2 de marzo'],
    [['septiembre', 'octubre'], 'septiembre u octubre'], [['711', '800'], '711 u 800'], [['1099', '1100'], '1099 o 1100'], [['verano', 'otoño'], 'verano u otoño'],
  ])('says "u" for "o" before its own sound: %s', (items, joined) => {
    expect(dates.oneOf(items)).toBe(joined);
  });

  test('makes sentences of titles and dates as they come', () => {
    expect(words.sentences(['ñandú a la vista', '«¡Nunca más!»', '44 a. C.', '¿Por qué?'])).toBe('Ñandú a la vista. «¡Nunca más!» 44 a. C. ¿Por qué?');
  });

  test('crosses the turn of a century, and of the era, in winter', () => {
    expect([2001, 1999, 0].map(dates.twoYears).map(visible)).toEqual(['2001-2002', '1999-2000', '1_a._C. – 1_d._C.']);
  });

  test('names ticks and stretches of the axis', () => {
    const tick = (unit: 'day' | 'month' | 'hour', step: number, level: 'lower' | 'upper'): string => formatTick(utc(2025, 2, 5), unit, step, level, es);
    expect([tick('day', 1, 'lower'), tick('day', 5, 'lower'), tick('day', 1, 'upper'), tick('month', 1, 'lower'), tick('hour', 1, 'lower'), tick('hour', 1, 'upper')]).toEqual(['mié 5', '5', 'marzo de 2025', 'mar', '0:00', '5 de marzo de 2025']);
    expect([formatSegmentName(utc(2025, 1), utc(2025, 2), es), formatSegmentName(utc(2025, 2, 5), utc(2025, 2, 6), es)]).toEqual(['feb 2025', '5 mar 2025']);
  });

  test('quotes and attributes without judging', () => {
    expect([words.quoted('Hola'), words.accordingTo('un funcionario estadounidense'), words.deniedBy('2 fuentes')]).toEqual(['«Hola»', 'según un funcionario estadounidense', 'negado por 2 fuentes']);
  });
});
