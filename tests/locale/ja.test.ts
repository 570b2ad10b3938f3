import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ja} from '../../src/locale/ja.ts';
import {boundsValue} from '../../src/time/boundsValue.ts';
import {msFromCivil} from '../../src/time/civil.ts';
import {formatDate, type FormatDateOptions} from '../../src/time/formatDate.ts';
import {durationText, formatDuration} from '../../src/time/formatDuration.ts';
import {formatSegmentName, formatTick} from '../../src/time/formatTick.ts';
import {parseDate, parseEnd} from '../../src/time/parseDate.ts';
import {openValue, spanValue} from '../../src/time/spanValue.ts';
import type {TimeValue} from '../../src/time/timeValue.ts';
import {officialExamples} from '../time/edtfExamples.ts';

const {dates, words} = ja;
const utc = Date.UTC;
const say = (value: TimeValue | string, options: Partial<FormatDateOptions> = {}): string =>
  formatDate(typeof value === 'string' ? parseDate(value) : value, {locale: ja, ...options});
const long = (value: TimeValue | string): string => say(value, {length: 'long'});
const point = (from: number, to: number): TimeValue => boundsValue({startMin: from, startMax: to, endMin: from, endMax: to, text: ''});

/** Reads a number back: "45億4000万" is 4540000000. */
function numberOf(text: string): number {
  const zeros = {兆: 12, 億: 8, 万: 4};
  const part = (name: keyof typeof zeros): number => Number(new RegExp(`(\\d+)${name}`).exec(text)?.[1] ?? 0) * 10 ** zeros[name];
  return part('兆') + part('億') + part('万') + Number(/(\d+)(?![\d兆億万])/.exec(text)?.[1] ?? 0);
}

describe('ja', () => {
  test('counts in myriads, which read back to the number', () => {
    expect([0, 1, 9999, 10_000, 12_345, 100_000_001].map(words.events)).toEqual(['0件の出来事', '1件の出来事', '9999件の出来事', '1万件の出来事', '1万2345件の出来事', '1億1件の出来事']);
    fc.assert(fc.property(fc.integer({min: 0, max: 1e15}), count => {
      expect(numberOf(words.events(count))).toBe(count);
    }), {seed: 1, numRuns: 500});
  });

  test('counts sources in the native way below ten', () => {
    expect([1, 2, 9, 10, 11].map(words.sources)).toEqual(['1つの情報源', '2つの情報源', '9つの情報源', '10の情報源', '11の情報源']);
    expect([words.problems(1), words.undatedCount(3), words.more(5), words.position(2, 10)]).toEqual(['データの問題1件', '日付不明の出来事3件', 'ほか5件', '10件中2件目']);
  });

  test.each([
    ['ms', ['1ミリ秒', '2ミリ秒', '100ミリ秒']], ['second', ['1秒', '2秒', '100秒']], ['minute', ['1分', '2分', '100分']], ['hour', ['1時間', '2時間', '100時間']],
    ['day', ['1日', '2日', '100日']], ['week', ['1週間', '2週間', '100週間']], ['month', ['1カ月', '2カ月', '100カ月']], ['year', ['1年', '2年', '100年']],
    ['thousandYears', ['1000年', '2000年', '10万年']], ['millionYears', ['100万年', '200万年', '1億年']], ['billionYears', ['10億年', '20億年', '1000億年']],
  ] as const)('measures in the unit %s, without a space', (unit, texts) => {
    expect([1, 2, 100].map(count => durationText(count, unit, ja).text)).toEqual(texts);
  });

  test('parts number and unit for the two rows of a break', () => {
    const year = 365.2425 * 86_400_000;
    expect(formatDuration(13.8e9 * year, ja)).toEqual({count: '138億', unit: '年', text: '138億年'});
    expect([words.cut('27年'), words.compressed('3カ月')]).toEqual(['27年を省略', '3カ月を圧縮']);
  });

  test.each([
    ['1997', '1997年'], ['2025-03', '2025年3月'], ['2025-03-05', '2025年3月5日'], ['-0043', '紀元前44年'], ['-0043-03-15', '紀元前44年3月15日'], ['0079', '西暦79年'], ['Y12000', '1万2000年'],
    ['2025-03-04T18:30Z', '2025年3月4日 18:30'], ['1985-04-12T23:20:30', '1985年4月12日 23:20:30'],
    ['195X', '1950年代'], ['009X', '西暦90年代'], ['190X', '1900年から1909年の間'], ['18XX', '1800年代'],
    ['Y-66E6', '6600万年前'], ['Y-454E7', '45億4000万年前'], ['Y-138E8', '138億年前'], ['Y-15E5', '150万年前'], ['Y-2E5', '20万年前'], ['-11999', '紀元前1万2000年'],
  ])('says one date %s', (text, short) => {
    expect(say(text.startsWith('-1') ? `Y${text}` : text)).toBe(short);
  });

  test.each([
    ['2001-21', '2001年春', '2001年春'], ['2001-24', '2001～2002年冬', '2001～2002年冬'], ['0000-24', '紀元前1年～西暦1年冬', '紀元前1年～西暦1年冬'],
    ['2001-25', '2001年春', '2001年春（北半球）'], ['2001-31', '2001年秋', '2001年秋（南半球）'],
    ['2001-34', '2001年第2四半期', '2001年第2四半期'], ['2001-37', '2001年1～4月期', '2001年1～4月期'], ['2001-39', '2001年9～12月期', '2001年9～12月期'],
    ['2001-40', '2001年上半期', '2001年上半期'], ['2001-41', '2001年下半期', '2001年下半期'],
    ['20XX-41', '2000～2099年のある年の下半期', '2000年から2099年までのある年の下半期'], ['201X-24', '2010年代のある年の冬', '2010年代のある年の冬'],
  ])('says a part of a year %s', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1997~', '1997年頃'], ['2004-06?', '2004年6月（不確か）'], ['2004-06-11%', '2004年6月11日頃（不確か）'], ['195X~', '1950年代頃'], ['Y-66E6~', '約6600万年前'], ['2001-21~', '2001年春頃'],
    ['2004?-06-11', '2004年6月11日（年は不確か）'], ['2004-06-%11', '2004年6月11日（日は不確かでおおよそ）'], ['2004-06~-11', '2004年6月11日（年と月はおおよそ）'], ['?2004-06-~11', '2004年6月11日（年は不確か、日はおおよそ）'],
    ['1985-04-XX', '1985年4月のある日'], ['1985-04-XX~', '1985年4月頃のある日'], ['1985-04-XX?', '1985年4月のある日（不確か）'], ['1985-XX-XX', '1985年のある日'], ['2004-XX', '2004年のある月'],
    ['156X-12-25?', '1560年12月25日から1569年12月25日の間（不確か）'], ['1984-1X', '1984年10月から12月の間'],
  ])('says doubt %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test.each([
    ['2025-03-03/2025-03-09', '2025年3月3～9日', '2025年3月3日から9日まで'],
    ['2025-02-27/2025-03-06', '2025年2月27日～3月6日', '2025年2月27日から3月6日まで'],
    ['2025-02~/2025-03-06', '2025年2月頃～3月6日', '2025年2月頃から3月6日まで'],
    ['2024-12-30/2025-01-02', '2024年12月30日～2025年1月2日', '2024年12月30日から2025年1月2日まで'],
    ['2004-06/2004-08', '2004年6～8月', '2004年6月から8月まで'],
    ['2004-06/2006-08', '2004年6月～2006年8月', '2004年6月から2006年8月まで'],
    ['2005/2006-02', '2005年～2006年2月', '2005年から2006年2月まで'],
    ['1964/2008', '1964～2008年', '1964年から2008年まで'],
    ['-0499/-0479', '紀元前500年～紀元前480年', '紀元前500年から紀元前480年まで'],
    ['-0043/0200', '紀元前44年～200年', '紀元前44年から200年まで'],
    ['1984?/1988-06~', '1984年（不確か）～1988年6月頃', '1984年（不確か）から1988年6月頃まで'],
    ['2004-06-~01/2004-06-~20', '2004年6月1日頃～20日頃', '2004年6月1日頃から20日頃まで'],
    ['2025-03-04T18:00Z/2025-03-04T21:00Z', '2025年3月4日 18:00～21:00', '2025年3月4日 18:00から21:00まで'],
    ['Y-66E6/Y-50E6', '6600万年前～5000万年前', '6600万年前から5000万年前まで'],
    ['2004-06-XX/2004-07-03', '2004年6月のある日～2004年7月3日', '2004年6月のある日から2004年7月3日まで'],
    ['..2004-06-01/2004-06-20..', '2004年6月1日以前に開始、2004年6月20日以降に終了', '2004年6月1日以前に開始、2004年6月20日以降に終了'],
  ])('says a span %s, the year once and first', (text, short, full) => {
    expect([say(text), long(text)]).toEqual([short, full]);
  });

  test.each([
    ['1985/..', '1985年から継続中'], ['1985~/..', '1985年頃から継続中'], ['1985/', '1985年から（終了時期は不明）'], ['../1985', '1985年まで'], ['/1985', '1985年まで（開始時期は不明）'],
    ['[..1984]', '1984年以前'], ['[..2025-03-06]', '2025年3月6日以前'], ['[1760-12..]', '1760年12月以降'], ['[..Y-66E6]', '6600万年前またはそれ以前'],
  ])('says what is open on one side %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test('says what began within bounds, and goes on or has no known end', () => {
    const begun = (endMin: number): TimeValue => boundsValue({startMin: utc(2025, 2, 3), startMax: utc(2025, 2, 5), endMin, endMax: endMin, text: ''});
    expect(say(spanValue(parseEnd('[..2025-03-06]'), openValue()))).toBe('2025年3月6日以前から継続中');
    expect([begun(Infinity), begun(NaN)].map(value => say(value))).toEqual(['2025年3月3日から4日の間に開始、継続中', '2025年3月3日から4日の間に開始（終了時期は不明）']);
    expect(words.plannedAt(say(begun(Infinity)))).toBe('2025年3月3日から4日の間に開始の予定');
  });

  test.each([
    ['[1667..1672]', '1667年から1672年の間'], ['[2025-03-03..2025-03-06]', '2025年3月3日から6日の間'], ['[2025-03-04,2025-03-05]', '2025年3月4日または5日'],
    ['[2025-03-04,2025-03-05,2025-04-01]', '2025年3月4日、5日または4月1日'], ['{2025-01,2025-03}', '2025年1月と3月'], ['{2025-01,2025-03,2025-05}', '2025年1月、3月、5月'], ['[2024-12-31,2025-01-01]', '2024年12月31日または2025年1月1日'],
    ['[1667,1668,1670..1672]', '1667年、1668年または1670～1672年'], ['[..1984,1990]', '1984年以前または1990年'], ['{..1984}', '1984年まで'], ['{1984..}', '1984年から'],
  ])('says a set %s', (text, short) => {
    expect(say(text)).toBe(short);
  });

  test('says parts of a day, with the weekday near the day of writing', () => {
    const quarter = (hour: number): TimeValue => point(utc(2025, 2, 5, hour), utc(2025, 2, 5, hour + 6));
    expect([0, 6, 12, 18].map(hour => say(quarter(hour)))).toEqual(['2025年3月5日未明', '2025年3月5日午前', '2025年3月5日午後', '2025年3月5日夜']);
    expect([say(quarter(18), {asOf: utc(2025, 2, 6)}), say('2025-03-05', {asOf: utc(2025, 2, 6)})]).toEqual(['2025年3月5日（水）夜', '2025年3月5日（水）']);
    expect(dates.before(say('2025-03-05', {asOf: utc(2025, 2, 6)}), true, true)).toBe('2025年3月5日（水）以前');
    expect(dates.after(say('1984~'), false, false)).toBe('1984年頃またはそれ以降');
    expect(say(point(utc(2025, 2, 4, 18), utc(2025, 2, 4, 21)))).toBe('2025年3月4日 18:00から21:00の間');
  });

  test('says plans and what became of them', () => {
    expect(['2025-03-05', '2025-03-03/2025-03-05', '2025-03-04/..', '[2025-03-05..]', '../2025-03-05'].map(text => words.plannedAt(long(text)))).toEqual([
      '2025年3月5日の予定', '2025年3月3日から5日までの予定', '2025年3月4日からの予定', '2025年3月5日以降の予定', '2025年3月5日までの予定',
    ]);
    expect(words.phrases([words.plannedFor('2025年3月3日'), words.decidedOn.postponed('2025年3月2日')])).toBe('2025年3月3日の予定、2025年3月2日に延期を決定');
    expect(words.phrases(['2025年3月6日', words.plannedFor('2025年3月3日'), words.decidedOn.rescheduled('2025年3月1日')])).toBe('2025年3月6日、当初は2025年3月3日の予定、2025年3月1日に日程変更を決定');
    expect(words.phrases(['2025年3月6日', words.movedFrom.rescheduled('2025年3月3～5日')])).toBe('2025年3月6日、2025年3月3～5日の予定から変更');
  });

  test('joins lists of any length, sentences and clusters', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map(words.listJoin)).toEqual(['', 'A', 'AとB', 'A、B、C', 'A、B、C、D']);
    expect(words.phrases([words.accordingTo('A'), words.deniedBy('B')])).toBe('Aによる情報、Bは否定');
    expect(words.sentences(['協議', 'いつ？', '「停戦」', '2004年6月（不確か）'])).toBe('協議。いつ？「停戦」。2004年6月（不確か）。');
    expect([words.cluster(12, '3月3日', '3月9日'), words.cluster(2, '3月5日', '3月5日')]).toEqual(['12件の出来事、3月3日～3月9日', '2件の出来事、3月5日']);
    expect(words.summary('10件の出来事', '2025年3月3日から5日まで', '2025年3月6日')).toBe('10件の出来事、最初は2025年3月3日から5日まで、最後は2025年3月6日');
  });

  test('labels the ticks of an axis', () => {
    const t = utc(2025, 2, 5, 18, 30);
    const tick = (unit: 'day' | 'month' | 'year' | 'hour', level: 'lower' | 'upper', step = 1): string => formatTick(t, unit, step, level, ja);
    expect([tick('day', 'lower'), tick('day', 'lower', 7), tick('month', 'lower'), tick('year', 'lower'), tick('hour', 'lower')]).toEqual(['5日(水)', '5日', '3月', '2025年', '18:30']);
    expect([tick('day', 'upper'), tick('month', 'upper'), tick('hour', 'upper')]).toEqual(['2025年3月', '2025年', '2025年3月5日']);
    expect([-43, -65_999_999, -4_539_999_999, -199_999].map(year => formatTick(msFromCivil(year), 'year', year > -1000 ? 1 : 1000, 'lower', ja))).toEqual(['紀元前44年', '6600万年前', '45億4000万年前', '20万年前']);
    expect(formatTick(msFromCivil(1), 'year', 1e6, 'lower', ja)).toBe('現在');
    expect([formatSegmentName(utc(2025, 1), utc(2025, 2), ja), formatSegmentName(utc(1997, 0), utc(1998, 0), ja)]).toEqual(['2025年2月', '1997年']);
  });

  test('writes 年 after every year, and never twice', () => {
    for (const [text] of officialExamples) {
      for (const told of [say(text), long(text), words.plannedFor(say(text))]) {
        expect(told).not.toMatch(/年年|月月|日日/);
        expect(told).not.toMatch(/[a-z]/i);
      }
    }
  });
});
