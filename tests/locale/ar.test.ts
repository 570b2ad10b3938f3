import {describe, expect, test} from 'vitest';
import {ar} from '../../src/locale/ar.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {civilFromMs, msFromCivil} from '../../src/time/civil.ts';
import {formatDate, type FormatDateOptions} from '../../src/time/formatDate.ts';
import {durationText} from '../../src/time/formatDuration.ts';
import {formatPattern} from '../../src/time/formatPattern.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import {openValue, spanValue} from '../../src/time/spanValue.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';

const {dates, words} = ar;
const utc = Date.UTC;
const say = (value: TimeValue | string, options: Partial<FormatDateOptions> = {}): string =>
  formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: ar, ...options});
const long = (value: TimeValue | string): string => say(value, {length: 'long'});
const point = (from: number, to: number): TimeValue => boundsValue({startMin: from, startMax: to, endMin: from, endMax: to, text: ''});

describe('ar', () => {
  test('counts in six forms', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 101, 102, 103, 111, 1000, 12_345].map(words.events)).toEqual([
      '0 حدث', 'حدث واحد', 'حدثان', '3 أحداث', '10 أحداث', '11 حدثًا', '99 حدثًا', '100 حدث', '101 حدث', '102 حدث', '103 أحداث', '111 حدثًا', '1000 حدث', '12,345 حدثًا',
    ]);
    expect([1, 2, 3, 11, 100].map(words.sources)).toEqual(['مصدر واحد', 'مصدران', '3 مصادر', '11 مصدرًا', '100 مصدر']);
    expect([1, 2, 3, 11].map(words.problems)).toEqual(['مشكلة واحدة في البيانات', 'مشكلتان في البيانات', '3 مشكلات في البيانات', '11 مشكلة في البيانات']);
    expect([1, 2, 5].map(words.undatedCount)).toEqual(['حدث واحد بلا تاريخ', 'حدثان بلا تاريخ', '5 أحداث بلا تاريخ']);
  });

  test('counts as the plural rules of Unicode do', () => {
    const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {few: 'أيام', many: 'يومًا', zero: 'يوم', other: 'يوم'};
    const rules = new Intl.PluralRules('ar');
    for (const count of [0, ...Array.from({length: 250}, (_, i) => i + 3), 1.5, 3.5, 13.8, 1e6]) {
      expect(dates.duration(count, 'day').unit).toBe(forms[rules.select(count)]);
    }
  });

  test.each([
    ['ms', ['1 ملي ثانية', '2 ملي ثانية', '3 ملي ثانية', '5 ملي ثانية', '11 ملي ثانية', '100 ملي ثانية']],
    ['second', ['ثانية واحدة', 'ثانيتان', '3 ثوانٍ', '5 ثوانٍ', '11 ثانية', '100 ثانية']],
    ['minute', ['دقيقة واحدة', 'دقيقتان', '3 دقائق', '5 دقائق', '11 دقيقة', '100 دقيقة']],
    ['hour', ['ساعة واحدة', 'ساعتان', '3 ساعات', '5 ساعات', '11 ساعة', '100 ساعة']],
    ['day', ['يوم واحد', 'يومان', '3 أيام', '5 أيام', '11 يومًا', '100 يوم']],
    ['week', ['أسبوع واحد', 'أسبوعان', '3 أسابيع', '5 أسابيع', '11 أسبوعًا', '100 أسبوع']],
    ['month', ['شهر واحد', 'شهران', '3 أشهر', '5 أشهر', '11 شهرًا', '100 شهر']],
    ['year', ['سنة واحدة', 'سنتان', '3 سنوات', '5 سنوات', '11 سنة', '100 سنة']],
    ['thousandYears', ['ألف سنة', 'ألفا سنة', '3 آلاف سنة', '5 آلاف سنة', '11 ألف سنة', '100 ألف سنة']],
    ['millionYears', ['مليون سنة', 'مليونا سنة', '3 ملايين سنة', '5 ملايين سنة', '11 مليون سنة', '100 مليون سنة']],
    ['billionYears', ['مليار سنة', 'مليارا سنة', '3 مليارات سنة', '5 مليارات سنة', '11 مليار سنة', '100 مليار سنة']],
  ] as const)('measures in the unit %s', (unit, texts) => {
    expect([1, 2, 3, 5, 11, 100].map(count => durationText(count, unit, ar).text)).toEqual(texts);
  });

  test('parts number and unit for the two rows of a break; a dual needs one', () => {
    expect(dates.duration(1.5, 'millionYears')).toEqual({count: '1.5 مليون', unit: 'سنة'});
    expect(dates.duration(27, 'year')).toEqual({count: '27', unit: 'سنة'});
    expect(durationText(2, 'year', ar)).toEqual({count: 'سنتان', unit: '', text: 'سنتان'});
    expect([words.cut('27 سنة'), words.compressed('سنتان')]).toEqual(['مدة محذوفة: 27 سنة', 'مدة مضغوطة: سنتان']);
  });

  test.each([
    ['1997', '1997'], ['2025-03', 'مارس 2025'], ['2025-03-05', '5 مارس 2025'], ['-0043', '44 قبل الميلاد'], ['-0043-03-15', '15 مارس 44 قبل الميلاد'],
    ['0079', '79 ميلادي'], ['Y12000', '12,000'], ['2025-03-04T18:30Z', '4 مارس 2025 الساعة 18:30'], ['1985-04-12T23:20:30', '12 أبريل 1985 الساعة 23:20:30'],
    ['195X', 'خمسينيات القرن العشرين'], ['191X', 'العقد الثاني من القرن العشرين'], ['201X', 'العقد الثاني من القرن الحادي والعشرين'], ['009X', 'تسعينيات القرن الأول الميلادي'],
    ['18XX', 'القرن التاسع عشر'], ['19XX', 'القرن العشرون'], ['10XX', 'بين عامي 1000 و1099'], ['09XX', 'القرن العاشر الميلادي'], ['12XX', 'القرن الثالث عشر الميلادي'],
    ['Y-1E6', 'قبل مليون سنة'], ['Y-2E6', 'قبل مليوني سنة'], ['Y-3E6', 'قبل 3 ملايين سنة'], ['Y-15E5', 'قبل 1.5 مليون سنة'], ['Y-66E6', 'قبل 66 مليون سنة'],
    ['Y-454E7', 'قبل 4.54 مليار سنة'], ['Y-2E5', 'قبل 200 ألف سنة'],
  ])('says one date %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test.each([
    [100, 'القرن الثاني الميلادي'], [1500, 'القرن السادس عشر'], [1000, 'القرن الحادي عشر الميلادي'], [2100, 'القرن الثاني والعشرون'], [3400, 'القرن الـ35'],
  ])('names the century from %i', (first, name) => {
    expect(dates.century(first)).toBe(name);
  });

  test.each([
    ['2001-21', 'ربيع 2001', 'ربيع 2001'], ['2001-24', 'شتاء 2001/2002', 'شتاء 2001/2002'], ['0000-24', 'شتاء عامي 1 قبل الميلاد و1 ميلادي', 'شتاء عامي 1 قبل الميلاد و1 ميلادي'],
    ['-0001-24', 'شتاء عامي 2 و1 قبل الميلاد', 'شتاء عامي 2 و1 قبل الميلاد'],
    ['2001-25', 'ربيع 2001', 'ربيع 2001 (نصف الكرة الشمالي)'], ['2001-31', 'خريف 2001', 'خريف 2001 (نصف الكرة الجنوبي)'],
    ['2001-34', 'الربع الثاني من عام 2001', 'الربع الثاني من عام 2001'], ['2001-39', 'الثلث الثالث من عام 2001', 'الثلث الثالث من عام 2001'], ['2001-40', 'النصف الأول من عام 2001', 'النصف الأول من عام 2001'],
    ['20XX-41', 'النصف الثاني من إحدى السنوات من 2000 إلى 2099', 'النصف الثاني من إحدى السنوات من عام 2000 إلى عام 2099'],
    ['201X-24', 'شتاء إحدى سنوات العقد الثاني من القرن الحادي والعشرين', 'شتاء إحدى سنوات العقد الثاني من القرن الحادي والعشرين'],
  ])('says a part of a year %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', 'حوالي عام 1997'], ['2004-06-11%', 'ربما حوالي 11 يونيو 2004'], ['1984?', 'ربما عام 1984'], ['2004-06?', 'ربما في يونيو 2004'], ['195X~', 'حوالي خمسينيات القرن العشرين'],
    ['19XX?', 'ربما في القرن العشرين'], ['Y-66E6~', 'قبل حوالي 66 مليون سنة'], ['-0043~', 'حوالي عام 44 قبل الميلاد'],
    ['2004?-06-11', '11 يونيو 2004 (السنة غير مؤكدة)'], ['2004-06-%11', '11 يونيو 2004 (اليوم غير مؤكد وتقريبي)'], ['2004-06~-11', '11 يونيو 2004 (السنة والشهر تقريبيان)'],
    ['2004-?06-?11', '11 يونيو 2004 (الشهر واليوم غير مؤكدين)'], ['?2004-06-~11', '11 يونيو 2004 (السنة غير مؤكدة، واليوم تقريبي)'],
    ['1985-04-XX', 'أحد أيام أبريل 1985'], ['1985-04-XX~', 'أحد الأيام حوالي أبريل 1985'], ['1985-04-XX?', 'ربما في أحد أيام أبريل 1985'], ['1985-XX-XX', 'أحد أيام عام 1985'], ['2004-XX', 'أحد أشهر عام 2004'],
    ['156X-12-25?', 'ربما بين 25 ديسمبر 1560 و25 ديسمبر 1569'], ['1984-1X', 'بين أكتوبر وديسمبر 1984'], ['1XX3', 'بين عامي 1003 و1993'],
  ])('says doubt %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test.each([
    ['1964/2008', 'من 1964 إلى 2008', 'من عام 1964 إلى عام 2008'],
    ['-0499/-0479', 'من عام 500 إلى عام 480 قبل الميلاد', 'من عام 500 إلى عام 480 قبل الميلاد'],
    ['-0043/0014', 'من عام 44 قبل الميلاد إلى عام 14 ميلادي', 'من عام 44 قبل الميلاد إلى عام 14 ميلادي'],
    ['2004-06/2006-08', 'من يونيو 2004 إلى أغسطس 2006', 'من يونيو 2004 إلى أغسطس 2006'],
    ['2005/2006-02', 'من عام 2005 إلى فبراير 2006', 'من عام 2005 إلى فبراير 2006'],
    ['1984?/2004-06', 'من عام 1984 (غير مؤكد) إلى يونيو 2004', 'من عام 1984 (غير مؤكد) إلى يونيو 2004'],
    ['2004-06-~01/2004-06-~20', 'من حوالي 1 إلى حوالي 20 يونيو 2004', 'من حوالي 1 إلى حوالي 20 يونيو 2004'],
    ['2025-03-04T18:00Z/2025-03-04T21:00Z', '4 مارس 2025 من الساعة 18:00 إلى الساعة 21:00', '4 مارس 2025 من الساعة 18:00 إلى الساعة 21:00'],
    ['18XX/19XX', 'من القرن التاسع عشر إلى القرن العشرين', 'من القرن التاسع عشر إلى القرن العشرين'],
    ['Y-66E6/Y-50E6', 'من 66 مليون سنة إلى 50 مليون سنة مضت', 'من 66 مليون سنة إلى 50 مليون سنة مضت'],
    ['2004-06-XX/2004-07-03', 'من أحد أيام يونيو 2004 إلى 3 يوليو 2004', 'من أحد أيام يونيو 2004 إلى 3 يوليو 2004'],
    ['..2004-06-01/2004-06-20..', 'بدأ بحلول 1 يونيو 2004، وانتهى في 20 يونيو 2004 أو بعد ذلك', 'بدأ في 1 يونيو 2004 أو قبل ذلك، وانتهى في 20 يونيو 2004 أو بعد ذلك'],
  ])('says a span %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985~/..', 'مستمر منذ حوالي عام 1985'], ['1985?/..', 'مستمر ربما منذ عام 1985'], ['2025-02~/..', 'مستمر منذ حوالي فبراير 2025'], ['19XX/..', 'مستمر منذ القرن العشرين'],
    ['1985/', 'بدءًا من عام 1985، والنهاية غير معروفة'], ['/1985', 'حتى عام 1985، والبداية غير معروفة'], ['../1985?', 'ربما حتى عام 1985'],
    ['[..1984]', 'بحلول عام 1984'], ['[1760-12..]', 'ديسمبر 1760 أو بعد ذلك'], ['[1760..]', 'عام 1760 أو بعد ذلك'],
  ])('says what is open on one side %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test('says what began within bounds, and goes on', () => {
    const begun = spanValue(parseEnd('[..2025-03-06]'), openValue());
    expect([say(begun), long(begun)]).toEqual(['بدأ بحلول 6 مارس 2025، ولا يزال مستمرًا', 'بدأ في 6 مارس 2025 أو قبل ذلك، ولا يزال مستمرًا']);
    expect(say(boundsValue({startMin: utc(2025, 2, 3), startMax: utc(2025, 2, 5), endMin: Infinity, endMax: Infinity, text: ''}))).toBe('مستمر منذ ما بين 3 و4 مارس 2025');
  });

  test.each([
    ['[1667..1672]', 'بين عامي 1667 و1672'], ['[-0043..-0041]', 'بين عامي 44 و42 قبل الميلاد'], ['[2025-03-03..2025-03-06]', 'بين 3 و6 مارس 2025'],
    ['[2025-03-04,2025-03-05]', '4 أو 5 مارس 2025'], ['{2025-01,2025-03}', 'يناير ومارس 2025'], ['[1667,1760-12]', 'عام 1667 أو ديسمبر 1760'], ['[1667,1670]', '1667 أو 1670'],
    ['[-0043,-0041]', 'عام 44 قبل الميلاد أو عام 42 قبل الميلاد'], ['{1667,1669..1670,1672}', 'عام 1667، ومن 1669 إلى 1670، وعام 1672'],
    ['[..1984,1990]', 'بحلول عام 1984، أو عام 1990'], ['[1984,1990..]', 'عام 1984، أو عام 1990 أو بعد ذلك'], ['{..1984}', 'حتى عام 1984'], ['{1984..}', 'بدءًا من عام 1984'],
  ])('says a set %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test('says parts of a day, with the weekday near the day of writing', () => {
    const quarter = (hour: number): TimeValue => point(utc(2025, 2, 4, hour), utc(2025, 2, 4, hour + 6));
    expect([0, 6, 12, 18].map(hour => say(quarter(hour)))).toEqual(['الساعات الأولى من يوم 4 مارس 2025', 'صباح 4 مارس 2025', 'بعد ظهر 4 مارس 2025', 'مساء 4 مارس 2025']);
    expect(say(quarter(18), {asOf: utc(2025, 2, 6)})).toBe('مساء الثلاثاء 4 مارس 2025');
    expect(say(quarter(0), {asOf: utc(2025, 2, 6)})).toBe('الساعات الأولى من يوم الثلاثاء 4 مارس 2025');
    expect(say(point(utc(2025, 2, 4, 18), utc(2025, 2, 4, 21)))).toBe('4 مارس 2025 بين الساعة 18:00 والساعة 21:00');
  });

  test.each([
    ['2025-03-05', 'مقرر في 5 مارس 2025'], ['2030', 'مقرر عام 2030'], ['2025-03-03/2025-03-09', 'مقرر من 3 إلى 9 مارس 2025'], ['2030~', 'مقرر حوالي عام 2030'], ['2026-22', 'مقرر في صيف 2026'],
    ['2025-03-04/..', 'مقرر بدءًا من 4 مارس 2025'], ['[2025-03-05..]', 'مقرر في 5 مارس 2025 أو بعد ذلك'],
    ['..2004-06-01/2004-06-20', 'مقرر أن يبدأ بحلول 1 يونيو 2004، وأن ينتهي في 20 يونيو 2004'],
  ])('says a plan %s', (text, plan) => {
    expect([words.plannedFor(say(text)), words.plannedAt(say(text))]).toEqual([plan, plan]);
  });

  test('tells a plan of what has begun without saying that it has', () => {
    expect(words.plannedAt(say(spanValue(parseEnd('[..2025-03-06]'), openValue())))).toBe('مقرر أن يبدأ بحلول 6 مارس 2025');
  });

  test('puts a plan that was given up in the past', () => {
    const weekday = say('2025-03-04', {asOf: utc(2025, 2, 6)});
    expect(words.phrases([words.plannedFor('من 3 إلى 6 مارس 2025'), words.decidedOn.cancelled(weekday)])).toBe('كان مقررًا من 3 إلى 6 مارس 2025، وأُلغي يوم الثلاثاء 4 مارس 2025');
    expect(words.phrases(['6 مارس 2025', words.plannedFor('3 مارس 2025'), words.decidedOn.rescheduled('1 مارس 2025')]))
      .toBe('6 مارس 2025، وكان مقررًا في 3 مارس 2025، وتقرر تغيير موعده في 1 مارس 2025');
    expect(words.phrases(['6 مارس 2025', words.plannedFor('3 مارس 2025')])).toBe('6 مارس 2025، وكان مقررًا في 3 مارس 2025');
    expect(words.phrases([dates.undated, words.status.planned])).toBe('بلا تاريخ، مقرر');
    expect(words.phrases([words.plannedFor('3 مارس 2025'), words.decidedOn.postponed('2 مارس 2025')])).toBe('كان مقررًا في 3 مارس 2025، وأُجّل في 2 مارس 2025');
    expect(words.phrases(['6 مارس 2025', words.movedFrom.postponed('من 3 إلى 4 مارس 2025')])).toBe('6 مارس 2025، مؤجل بعدما كان مقررًا من 3 إلى 4 مارس 2025');
  });

  test('bends its own duals after a preposition, and no name that ends like one', () => {
    expect([words.sources(2), words.sources(3), 'لبنان'].map(words.accordingTo)).toEqual(['بحسب مصدرين', 'بحسب 3 مصادر', 'بحسب لبنان']);
    expect(words.phrases([words.accordingTo('لبنان'), words.deniedBy('إيران')])).toBe('بحسب لبنان، مع نفي من جانب إيران');
    expect(words.deniedBy(words.sources(2))).toBe('نفي من جانب مصدرين');
    expect([1, 2, 3].map(count => dates.ago(durationText(count, 'year', ar).text))).toEqual(['قبل سنة واحدة', 'قبل سنتين', 'قبل 3 سنوات']);
  });

  test('joins lists of any length, sentences and clusters', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(words.listJoin)).toEqual(['', 'A', 'A وB', 'A وB وC', 'A وB وC وD']);
    expect(words.sentences(['محادثات', 'متى؟', '44 قبل الميلاد'])).toBe('محادثات. متى؟ 44 قبل الميلاد.');
    expect(words.phrases(['44 قبل الميلاد'])).toBe('عام 44 قبل الميلاد');
    expect([words.cluster(12, '3 مارس', '9 مارس 2025'), words.cluster(2, '5 مارس 2025', '5 مارس 2025')]).toEqual(['12 حدثًا، من 3 مارس إلى 9 مارس 2025', 'حدثان، 5 مارس 2025']);
    expect(words.summary('10 أحداث', 'من 3 إلى 5 مارس 2025', 'مستمر منذ 6 مارس 2025')).toBe('10 أحداث. الأول: من 3 إلى 5 مارس 2025. الأخير: مستمر منذ 6 مارس 2025');
    expect([words.position(2, 10), words.more(3), words.quoted('س')]).toEqual(['الحدث 2 من 10', 'المزيد: 3', '«س»']);
  });

  test('labels the ticks of an axis', () => {
    const t = utc(2025, 2, 5, 18, 30);
    const tick = (unit: 'day' | 'month' | 'year' | 'hour', level: 'lower' | 'upper'): string => formatTick(t, unit, 1, level, ar);
    expect([tick('day', 'lower'), tick('month', 'lower'), tick('year', 'lower'), tick('hour', 'lower')]).toEqual(['الأربعاء 5', 'مارس', '2025', '18:30']);
    expect([tick('day', 'upper'), tick('month', 'upper'), tick('hour', 'upper')]).toEqual(['مارس 2025', '2025', '5 مارس 2025']);
    expect([-43, -1_999_999, -65_999_999, -199_999].map(year => formatTick(msFromCivil(year), 'year', year > -1000 ? 1 : 1000, 'lower', ar)))
      .toEqual(['44 قبل الميلاد', 'قبل مليوني سنة', 'قبل 66 مليون سنة', 'قبل 200 ألف سنة']);
    expect(formatTick(msFromCivil(1), 'year', 1e6, 'lower', ar)).toBe('الحاضر');
    expect(formatSegmentName(utc(2025, 1), utc(2025, 2), ar)).toBe('فبراير 2025');
  });

  test('knows each weekday it writes', () => {
    for (let day = 2; day < 9; day += 1) {
      const written = formatPattern(dates.weekday, civilFromMs(utc(2025, 2, day)), ar);
      expect(words.plannedFor(written)).toBe(`مقرر يوم ${written}`);
    }
  });
});
