// Japanese as newspapers write it: year first, numbers of five digits and more in 万 and 億.
// No spaces between words or sentences; 年 comes from `year` alone, so that it is never written twice.
// Knows nothing of how its words are put together.

import {ja as names} from 'date-fns/locale/ja';
import type {DateWords, DoubtfulPart, DurationUnit, Locale, Words} from './locale.ts';

const {month, day} = names.localize; // alone, so that bundlers leave the rest of the date-fns locale out

const myriads: readonly (readonly [size: number, name: string])[] = [[1e12, '兆'], [1e8, '億'], [1e4, '万']];

/** 45400000 as "4540万", 4540000000 as "45億4000万". */
function grouped(count: number): string {
  if (count < 10_000) return String(count);
  let rest = Math.round(count);
  let text = '';
  for (const [size, name] of myriads) {
    const part = Math.floor(rest / size);
    if (part > 0) text += `${part}${name}`;
    rest -= part * size;
  }
  return rest > 0 ? text + String(rest) : text;
}

/** "A、B、C" and, of two, "AとB". */
function list(items: readonly string[]): string {
  return items.join(items.length === 2 ? 'と' : '、');
}

function alternatives(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}または${items.at(-1)!}`;
}

const units: Readonly<Record<DurationUnit, string>> = {
  ms: 'ミリ秒', second: '秒', minute: '分', hour: '時間', day: '日', week: '週間', month: 'カ月',
  year: '年', thousandYears: '年', millionYears: '年', billionYears: '年',
};

const scales: Readonly<Partial<Record<DurationUnit, number>>> = {thousandYears: 1e3, millionYears: 1e6, billionYears: 1e9};

function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  return {count: grouped(count * (scales[unit] ?? 1)), unit: units[unit]};
}

/** Years of one or two digits have their era with them: "79年" alone is short for 1979. */
function year(number: number): string {
  if (number < 1) return `紀元前${grouped(1 - number)}年`;
  return number < 100 ? `西暦${number}年` : `${grouped(number)}年`;
}

const seasons = ['春', '夏', '秋', '冬'];

function season(code: number, years: string, long: boolean): string {
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? '（北半球）' : '（南半球）';
  return `${years}${seasonName(code)}${hemisphere}`;
}

function seasonName(code: number): string {
  if (code >= 40) return code === 40 ? '上半期' : '下半期';
  if (code >= 37) return ['1～4月期', '5～8月期', '9～12月期'][code - 37]!;
  return code >= 33 ? `第${code - 32}四半期` : seasons[(code - 21) % 4]!;
}

/** Two years, months or days that say 年, 月 or 日 once: "1964～2008年", "2025年3月3～9日". */
function range(a: string, b: string): string {
  const unit = /^\d+([年月日])$/.exec(b)?.[1];
  const isShared = unit === '年' ? /^\d+年$/.test(a) : unit !== undefined && a.endsWith(unit);
  return `${isShared ? a.slice(0, -1) : a}～${b}`;
}

const fromTo = (a: string, b: string): string => `${a}から${b}まで`;

/** "3月5日以前" holds the day itself; "66万年前以前" and "1984年頃以前" would be hard to read. */
function bounded(date: string, side: '前' | '降'): string {
  return /[前頃）]$/.test(date) && !/（[日月火水木金土]）$/.test(date) ? `${date}またはそれ以${side}` : `${date}以${side}`;
}

const parts = {year: '年', month: '月', day: '日'};
const doubts = {'?': '不確か', '~': 'おおよそ', '%': '不確かでおおよそ'};

function doubtful(date: string, doubted: readonly DoubtfulPart[]): string {
  const kinds = [...new Set(doubted.map(({qualifier}) => qualifier))];
  const notes = kinds.map(kind => `${list(doubted.filter(({qualifier}) => qualifier === kind).map(({part}) => parts[part]))}は${doubts[kind]}`);
  return `${date}（${notes.join('、')}）`;
}

/** から and まで cannot follow a stretch that has its own. */
const isStretch = (date: string): boolean => date.endsWith('の間');
const from = (date: string): string => isStretch(date) ? `${date}に開始` : `${date}から`;
const until = (date: string): string => isStretch(date) ? `${date}に終了` : `${date}まで`;
const since = (date: string): string => isStretch(date) ? `${date}に開始、${ONGOING}` : `${date}から${ONGOING}`;

/** What is known to have begun goes on since then: "2025年3月4日から継続中", "3月5日以前から継続中". */
function remark(date: string, text: string): string {
  if (text !== ONGOING) return `${date}（${text}）`;
  return date.endsWith(ONGOING) ? date : since(date);
}

const ONGOING = '継続中';

/** A plan behind a date is the old one. */
function phrases(texts: readonly string[]): string {
  return texts.map((text, i) => i > 0 && text.endsWith('の予定') ? `当初は${text}` : text).join('、');
}

/** Ends in a stop. */
function sentence(text: string): string {
  return /[。．.!?！？…]["”』」）]?$/u.test(text) ? text : `${text}。`;
}

const dates: DateWords = {
  day: {short: 'yM月d日', long: 'yM月d日'},
  yearFirst: true,
  month: 'yM月',
  spanMonth: {short: 'yM月', long: 'yM月'},
  dayMonth: 'M月d日',
  monthAlone: {short: 'M月', long: 'M月'},
  sameMonth: {first: 'yM月d日', last: 'd日'},
  weekday: 'yM月d日（EEE）',
  time: 'HH:mm',
  timeSecond: 'HH:mm:ss',
  timeMs: 'HH:mm:ss.SSS',
  dateTime: (day, time) => `${day} ${time}`,
  tick: {
    day: 'd日(EEE)', dayNumber: 'd日', month: 'M月',
    dayHeading: 'yM月d日', monthHeading: 'yM月', yearHeading: 'y',
    segmentMonth: 'yM月', segmentDay: 'yM月d日',
  },
  deepTick: (count, unit) => count === 0 ? '現在' : `${grouped(count * {ka: 1e3, Ma: 1e6, Ga: 1e9}[unit])}年前`,
  farTick: count => `${count}年`,
  year,
  decade: first => `${year(first)}代`,
  century: first => `${year(first)}代`,
  season,
  seasonOfSomeYear: (code, years) => `${years}のある年の${seasonName(code)}`,
  twoYears: first => range(year(first), year(first + 1)),
  ago: amount => `${amount}前`,
  ahead: amount => `${amount}後`,
  duration,
  amount: (count, unit) => count + unit,
  dayPart: {
    night: day => `${day}未明`,
    morning: day => `${day}午前`,
    afternoon: day => `${day}午後`,
    evening: day => `${day}夜`,
  },
  about: date => date.endsWith('年前') ? `約${date}` : `${date}頃`,
  possibly: date => `${date}（不確か）`,
  doubtful,
  before: date => bounded(date, '前'),
  after: date => bounded(date, '降'),
  between: (a, b) => `${a}から${b}の間`,
  span: (a, b, long) => long ? fromTo(a, b) : range(a, b),
  range: (a, b, long) => long ? fromTo(a, b) : range(a, b),
  beganEnded: (start, end) => `${start}に開始、${end}に終了`,
  since,
  from,
  until,
  remark,
  ongoing: ONGOING,
  endUnknown: '終了時期は不明',
  startUnknown: '開始時期は不明',
  someDayIn: period => `${period}のある日`,
  someMonthIn: period => `${period}のある月`,
  oneOf: alternatives,
  allOf: list,
  estimated: (date, year) => `${date}（推定${year}）`,
  undated: '日付不明',
};

const words: Words = {
  status: {
    occurred: '発生', ongoing: ONGOING, planned: '予定', tentative: '暫定',
    cancelled: '中止', postponed: '延期', rescheduled: '日程変更',
  },
  certainty: {confirmed: '確認済み', reported: '伝えられている', disputed: '見解が対立', denied: '否定されている', retracted: '撤回済み'},
  plannedFor: date => `${date}の予定`,
  plannedAt: date => `${date.replace(/、?継続中$/, '')}の予定`,
  stillOngoing: date => `${date}、${ONGOING}`,
  // Not "3月2日に延期", which is "postponed to 2 March".
  decidedOn: {
    cancelled: date => `${date}に中止を決定`,
    postponed: date => `${date}に延期を決定`,
    rescheduled: date => `${date}に日程変更を決定`,
  },
  movedFrom: {postponed: date => `${date}の予定から延期`, rescheduled: date => `${date}の予定から変更`},
  // Not "Aによると", which would take the next phrase, another side's denial, for what A says.
  accordingTo: source => `${source}による情報`,
  deniedBy: source => `${source}は否定`,
  sources: count => `${grouped(count)}${count < 10 ? 'つ' : ''}の情報源`,
  listJoin: list,
  phrases,
  sentences: texts => texts.map(sentence).join(''),
  quoted: text => `「${text}」`,
  events: count => `${grouped(count)}件の出来事`,
  cluster: (count, from, to) => `${grouped(count)}件の出来事、${from === to ? from : `${from}～${to}`}`,
  shortCount: count => count < 10_000 ? `${Math.floor(count / 1000)}千` : count < 1_000_000 ? `${Math.floor(count / 10_000)}万` : `${Math.floor(count / 1_000_000)}M`,
  undatedCount: count => `日付不明の出来事${grouped(count)}件`,
  more: count => `ほか${grouped(count)}件`,
  cut: amount => `${amount}を省略`,
  compressed: amount => `${amount}を圧縮`,
  asOf: '公開後',
  relative: {dayZero: date => `起点：${date}`, stretch: (from, to) => `起点から${from}～${to}`},
  otherGroup: 'その他',
  now: '現在',
  trueProportions: '実際の比率',
  timeline: 'タイムライン',
  toolbar: {
    name: '年表の操作', zoomIn: '拡大', zoomOut: '縮小', fit: '全体を表示', previous: '前の出来事', next: '次の出来事', table: '表', find: '検索', help: 'キー操作',
  },
  hints: {
    wheel: isApple => `${isApple ? '⌘' : 'Ctrl'} を押しながらスクロールで拡大・縮小`,
    cap: key => ({'Page Up': 'PageUp', 'Page Down': 'PageDown'})[key] ?? key,
    keys: {
      time: '時間順に前または次', lane: '前または次のレーン・グループ', ends: '最初または最後の出来事', screen: '一画面分前または後', open: '開く', close: '開いたものを閉じる',
      zoom: '拡大・縮小', all: '全体を表示', links: '出来事の関連をたどる', find: '検索', help: 'キーの一覧を表示',
    },
    inView: (stretch, events) => `表示中：${stretch}、${events}`,
    followed: (relation, n, count) => `${relation}、関連${grouped(n)}／${grouped(count)}`,
    noLinks: '他の出来事との関連はありません',
  },
  overview: {name: '全体', toScale: '実際の比率'},
  brush: {window: '表示中の期間', start: '表示中の期間の始まり', end: '表示中の期間の終わり'},
  summary: (count, from, to) => from === to ? `${count}、${from}` : `${count}、最初は${from}、最後は${to}`,
  recap: {
    groups: names => `グループ：${names}`,
    busiest: (period, count) => `出来事が最も多い時期：${period}、${grouped(count)}件`,
    gap: (length, stretch) => `出来事のない最も長い期間：${length}、${stretch}`,
    uncertain: count => `確かでない日付：${grouped(count)}件`,
  },
  filter: {
    name: '絞り込み', groups: '表示するグループ', tags: 'タグ', text: '語句', without: 'なし',
    shown: (count, given) => `${grouped(given)}件中${grouped(count)}件を表示`, showAll: 'すべて表示', none: '条件に合う出来事はありません。',
  },
  find: {
    name: '出来事を検索', none: '出来事が見つかりません', count: count => `${grouped(count)}件見つかりました`, position: (n, count) => `${grouped(count)}件中${grouped(n)}件目`,
    previous: '前の結果', next: '次の結果',
  },
  table: {date: '日付', event: '出来事', sources: '情報源', download: 'CSVをダウンロード'},
  problems: count => `データの問題${grouped(count)}件`,
  legend: {
    somewhere: 'この間のいずれか', about: 'おおよその時期', uncertain: '不確か', before: 'この時点以前', after: 'この時点以降',
    fuzzy: '開始・終了が不明確', openEnd: ONGOING, unknownEnd: '終了時期は不明', oneOf: 'このうちの一つ', allOf: 'このすべて',
    planned: '予定', tentative: '暫定', cancelled: '中止', postponed: '延期', moved: '別の日に変更', claim: '主張', disputed: '見解が対立', denied: '否定されている', retracted: '撤回済み',
    cut: '期間を省略', compressed: '期間を圧縮', cluster: '複数の出来事',
  },
  details: {
    when: '日時', asGiven: '原文の表記', status: '状況', certainty: '確かさ', where: '場所', who: '人物', group: 'グループ',
    category: '分類', claims: '主張と情報源', figures: '数値', related: '関連する出来事', close: '閉じる',
    media: '画像・映像', source: '出典', previous: '前へ', next: '次へ', tags: 'タグ', neighbours: '前後の出来事',
  },
  position: (n, count) => `${grouped(count)}件中${grouped(n)}件目`,
  loading: '読み込み中…',
  failed: reason => `タイムラインを表示できません。${reason}`,
  noEvents: '表示する出来事はありません。',
  link: {
    causes: {out: '結果：', in: '原因：'},
    responds: {out: 'きっかけ：', in: 'これへの対応：'},
    cancels: {out: '中止の対象：', in: '中止の決定：'},
    revises: {out: '変更の対象：', in: '変更：'},
    follows: {out: '先の出来事：', in: '後の出来事：'},
    context: {out: 'これを背景とする出来事：', in: '背景：'},
    'part-of': {out: '全体：', in: '内訳：'},
  },
  arcs: {some: (shown, all) => `表示範囲の関連${grouped(all)}件のうち${grouped(shown)}件を図示`},
  stance: {asserts: '肯定', denies: '否定', plans: '計画'},
};

/**
 * Japanese: "2025年3月5日", "2025年2月頃～3月6日".
 *
 * @example
 * formatDate(parseDate('1997'), {locale: ja}) //=> '1997年'
 */
export const ja: Locale = {code: 'ja', direction: 'ltr', dateFns: {code: names.code, localize: {month, day}}, weekStart: 0, dates, words};
