// Arabic as newsrooms write it online: modern standard, Western digits, months by their international names.
// Words stand where other languages put dashes: between digits a dash turns round in text from right to left.
// Knows nothing of how its words are put together.

import {ar as names} from 'date-fns/locale/ar';
import {counted, dualAfterPreposition, duration, grouped, nouns, sourceAfterPreposition, unitNouns} from './arNumbers.ts';
import {after, at, between, fromTo, governed, isYear, list, span, twoYears} from './arPrepositions.ts';
import type {DateWords, DoubtfulPart, Locale, Words} from './locale.ts';
import {shortCount} from './shortCount.ts';

const {month, day} = names.localize; // alone, so that bundlers leave the rest of the date-fns locale out

/** Years of one or two digits have their era with them, so that they are never taken for days. */
function year(number: number): string {
  if (number < 1) return `${grouped(1 - number)} قبل الميلاد`;
  return number < 100 ? `${number} ميلادي` : grouped(number);
}

const ordinals = ['الأول', 'الثاني', 'الثالث', 'الرابع', 'الخامس', 'السادس', 'السابع', 'الثامن', 'التاسع', 'العاشر'];

/** "القرن التاسع عشر", as 1800 to 1899 is called; early ones name their era, as there are centuries of the Hijra. */
function century(first: number): string {
  const number = Math.floor(first / 100) + 1;
  return `القرن ${ordinal(number)}${number < 16 ? ' الميلادي' : ''}`;
}

function ordinal(number: number): string {
  const digit = number % 10 === 1 ? 'الحادي' : ordinals[number % 10 - 1]!;
  if (number <= 10) return ordinals[number - 1]!;
  if (number < 20) return `${digit} عشر`;
  if (number > 29) return `الـ${number}`;
  return number === 20 ? 'العشرون' : `${digit} والعشرون`;
}

const tens = ['العقد الأول من', 'العقد الثاني من', 'عشرينيات', 'ثلاثينيات', 'أربعينيات', 'خمسينيات', 'ستينيات', 'سبعينيات', 'ثمانينيات', 'تسعينيات'];
const seasons = ['ربيع', 'صيف', 'خريف', 'شتاء'];

function season(code: number, year: string, long: boolean): string {
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? ' (نصف الكرة الشمالي)' : ' (نصف الكرة الجنوبي)';
  return `${seasonName(code)} ${code < 33 ? year : `من ${after(year)}`}${hemisphere}`;
}

function seasonName(code: number): string {
  if (code >= 40) return `النصف ${ordinals[code - 40]!}`;
  if (code >= 37) return `الثلث ${ordinals[code - 37]!}`;
  return code >= 33 ? `الربع ${ordinals[code - 33]!}` : seasons[(code - 21) % 4]!;
}

function seasonOfSomeYear(code: number, years: string): string {
  const some = years.startsWith('من ') ? `إحدى السنوات ${years}` : `إحدى سنوات ${after(years)}`;
  return `${seasonName(code)} ${code < 33 ? '' : 'من '}${some}`;
}

const parts = {year: 'السنة', month: 'الشهر', day: 'اليوم'};
const doubts = {
  '?': ['غير مؤكدة', 'غير مؤكد', 'غير مؤكدين'], '~': ['تقريبية', 'تقريبي', 'تقريبيان'],
  '%': ['غير مؤكدة وتقريبية', 'غير مؤكد وتقريبي', 'غير مؤكدين وتقريبيان'],
};

function doubtful(date: string, doubted: readonly DoubtfulPart[]): string {
  const kinds = [...new Set(doubted.map(({qualifier}) => qualifier))];
  const notes = kinds.map(kind => {
    const nouns = doubted.filter(({qualifier}) => qualifier === kind).map(({part}) => parts[part]);
    const [feminine, masculine, dual] = doubts[kind];
    return `${nouns.join(' و')} ${nouns.length > 1 ? dual : nouns[0] === parts.year ? feminine : masculine}`;
  });
  return `${date} (${notes.join('، و')})`;
}

const ONGOING = 'مستمر';

/** What is known to have begun is said to go on since then, or to have begun and go on. */
function remark(date: string, text: string): string {
  if (text !== ONGOING) return `${date}، و${text}`;
  return /^(ربما )?منذ /.test(date) ? `${ONGOING} ${date}` : stillOngoing(`بدأ ${date}`);
}

const stillOngoing = (date: string): string => `${date}، ولا يزال ${ONGOING}ًا`;

/** A plan has neither begun nor does it go on yet: "مقرر بدءًا من 4 مارس 2025", "مقرر أن يبدأ بين 3 و4 مارس 2025". */
function planned(date: string): string {
  const closed = date.replace(/^مستمر (ربما )?منذ /, '$1بدءًا من ').replace(stillOngoing(''), '');
  if (!closed.startsWith('بدأ ')) return `مقرر ${at(closed)}`;
  return `مقرر أن ${closed.replace(/^بدأ /, 'يبدأ ').replace('، وانتهى ', '، وأن ينتهي ')}`;
}

/** A plan beside what came of it is past; verbs go on with "and", nouns with "with". */
function phrases(texts: readonly string[]): string {
  const isVerb = (text = ''): boolean => /^(كان|أُلغي|أُجّل|تقرر) /.test(text);
  const told = texts.map((text, i) => i > 0 || isVerb(texts[i + 1]) ? text.replace(/^مقرر /, 'كان مقررًا ') : text);
  const joined = told.map((text, i) => i === 0 ? text : isVerb(text) ? `و${text}` : text.replace(/^نفي /, 'مع نفي '));
  return joined.map(text => text.endsWith(' قبل الميلاد') && isYear(text) ? `عام ${text}` : text).join('، ');
}

/** Ends in a stop. */
function sentence(text: string): string {
  return /[.!?…。؟]["”»’)]?$/u.test(text) ? text : `${text}.`;
}

const dates: DateWords = {
  day: {short: 'd MMMM y', long: 'd MMMM y'},
  month: 'MMMM y',
  spanMonth: {short: 'MMMM y', long: 'MMMM y'},
  dayMonth: 'd MMMM',
  monthAlone: {short: 'MMMM', long: 'MMMM'},
  sameMonth: {first: 'd', last: 'd MMMM y'},
  weekday: 'EEEE d MMMM y',
  time: 'HH:mm',
  timeSecond: 'HH:mm:ss',
  timeMs: 'HH:mm:ss.SSS',
  dateTime: (day, time) => `${day} الساعة ${time}`,
  tick: {
    day: 'EEEE d', dayNumber: 'd', month: 'LLLL',
    dayHeading: 'd MMMM y', monthHeading: 'LLLL y', yearHeading: 'y',
    segmentMonth: 'LLLL y', segmentDay: 'd MMMM y',
  },
  deepTick: (count, unit) => count === 0 ? 'الحاضر' : `قبل ${dualAfterPreposition(counted(count, unitNouns[deepUnits[unit]]))}`,
  farTick: count => count,
  year,
  decade: first => `${tens[Math.floor(first % 100 / 10)]!} ${after(century(first))}`,
  century,
  season,
  seasonOfSomeYear,
  twoYears: first => first > 99 ? `${year(first)}/${year(first + 1)}` : twoYears(year(first), year(first + 1)),
  ago: amount => `قبل ${dualAfterPreposition(amount)}`,
  ahead: amount => `بعد ${dualAfterPreposition(amount)}`,
  duration,
  amount: (count, unit) => unit === '' ? count : `${count} ${unit}`,
  dayPart: {
    night: day => `الساعات الأولى من يوم ${day}`,
    morning: day => `صباح ${day}`,
    afternoon: day => `بعد ظهر ${day}`,
    evening: day => `مساء ${day}`,
  },
  about: date => date.startsWith('قبل ') ? `قبل حوالي ${date.slice(4)}` : `حوالي ${after(date)}`,
  possibly: date => `ربما ${at(date)}`,
  doubtful,
  before: (date, long) => long || date.startsWith('قبل ') ? `${at(date)} أو قبل ذلك` : governed(date, core => `بحلول ${core}`),
  after: (date, long) => `${long || isYear(date) ? at(date) : date} أو بعد ذلك`,
  between,
  span,
  range: (a, b, long) => isYear(a) && isYear(b) && !long ? fromTo(a, b) : span(a, b),
  beganEnded: (start, end) => `بدأ ${at(start)}، وانتهى ${at(end)}`,
  since: date => governed(date, core => `منذ ${core}`),
  from: date => governed(date, core => `بدءًا من ${core}`),
  until: date => governed(date, core => `حتى ${core}`),
  remark,
  ongoing: ONGOING,
  endUnknown: 'النهاية غير معروفة',
  startUnknown: 'البداية غير معروفة',
  someDayIn: period => period.startsWith('حوالي ') ? `أحد الأيام ${period}` : `أحد أيام ${after(period)}`,
  someMonthIn: period => period.startsWith('حوالي ') ? `أحد الأشهر ${period}` : `أحد أشهر ${after(period)}`,
  oneOf: items => list(items, 'أو '),
  allOf: items => list(items, 'و'),
  estimated: (date, year) => `${date} (تقديرًا ${after(year)})`,
  undated: 'بلا تاريخ',
};

const deepUnits = {ka: 'thousandYears', Ma: 'millionYears', Ga: 'billionYears'} as const;

const words: Words = {
  status: {
    occurred: 'وقع', ongoing: ONGOING, planned: 'مقرر', tentative: 'موعد مبدئي',
    cancelled: 'ملغى', postponed: 'مؤجل', rescheduled: 'تغيّر موعده',
  },
  certainty: {confirmed: 'مؤكد', reported: 'ورد في تقارير', disputed: 'محل خلاف', denied: 'قوبل بالنفي', retracted: 'جرى التراجع عنه'},
  plannedFor: planned,
  plannedAt: planned,
  stillOngoing,
  decidedOn: {
    cancelled: date => `أُلغي ${at(date)}`,
    postponed: date => `أُجّل ${at(date)}`,
    rescheduled: date => `تقرر تغيير موعده ${at(date)}`,
  },
  movedFrom: {
    postponed: date => `مؤجل بعدما كان مقررًا ${at(date)}`,
    rescheduled: date => `موعد جديد بعدما كان مقررًا ${at(date)}`,
  },
  accordingTo: source => `بحسب ${sourceAfterPreposition(source)}`,
  // A noun: the verb would have to know whether the source is a man, a woman or several.
  deniedBy: source => `نفي من جانب ${sourceAfterPreposition(source)}`,
  sources: count => counted(count, nouns.source),
  listJoin: items => items.join(' و'),
  phrases,
  sentences: texts => texts.map(sentence).join(' '),
  quoted: text => `«${text}»`,
  events: count => counted(count, nouns.event),
  cluster: (count, from, to) => `${counted(count, nouns.event)}، ${from === to ? from : span(from, to)}`,
  shortCount: count => shortCount(count, '.'),
  undatedCount: count => `${counted(count, nouns.event)} بلا تاريخ`,
  more: count => `المزيد: ${grouped(count)}`,
  cut: amount => `مدة محذوفة: ${amount}`,
  compressed: amount => `مدة مضغوطة: ${amount}`,
  asOf: 'بعد النشر',
  relative: {dayZero: date => `اليوم 0: ${date}`, stretch: (from, to) => `من ${dualAfterPreposition(from)} إلى ${dualAfterPreposition(to)} بعد البداية`},
  otherGroup: 'أخرى',
  now: 'الآن',
  trueProportions: 'النسب الحقيقية',
  timeline: 'خط زمني',
  toolbar: {
    name: 'أدوات الخط الزمني', zoomIn: 'تكبير', zoomOut: 'تصغير', fit: 'عرض الكل', previous: 'الحدث السابق', next: 'الحدث التالي',
    table: 'جدول', find: 'بحث', help: 'لوحة المفاتيح',
  },
  hints: {
    wheel: isApple => `‎${isApple ? '⌘' : 'Ctrl'}‎ مع التمرير للتكبير`,
    cap: key => ({'Page Up': 'PgUp', 'Page Down': 'PgDn'})[key] ?? key,
    keys: {
      time: 'السابق أو التالي زمنيًا', lane: 'المسار أو المجموعة السابقة أو التالية', ends: 'أول حدث أو آخر حدث', screen: 'شاشة إلى الأقدم أو إلى الأحدث', open: 'فتح', close: 'إغلاق ما فُتح',
      zoom: 'تكبير أو تصغير', all: 'عرض الكل', links: 'تتبع روابط الحدث', find: 'بحث', help: 'إظهار هذه المفاتيح',
    },
    inView: (stretch, events) => `المعروض: ${stretch}، ${events}`,
    followed: (relation, n, count) => `${relation}، الرابط ${grouped(n)} من ${grouped(count)}`,
    noLinks: 'لا روابط بأحداث أخرى',
  },
  overview: {name: 'نظرة عامة', toScale: 'بمقياس حقيقي'},
  brush: {window: 'المدة المعروضة', start: 'بداية المدة المعروضة', end: 'نهاية المدة المعروضة'},
  summary: (count, from, to) => from === to ? `${count}، ${from}` : `${count}. الأول: ${from}. الأخير: ${to}`,
  recap: {
    groups: names => `المجموعات: ${names}`,
    busiest: (period, count) => `أكثر الفترات أحداثًا: ${period}، ${counted(count, nouns.event)}`,
    gap: (length, stretch) => `أطول فترة بلا أحداث: ${length}، ${stretch}`,
    uncertain: count => `التواريخ غير المؤكدة: ${grouped(count)}`,
  },
  filter: {
    name: 'تصفية', groups: 'المجموعات المعروضة', tags: 'الوسوم', text: 'كلمات', without: 'بلا',
    shown: (count, given) => `المعروض: ${grouped(count)} من ${grouped(given)}`, showAll: 'عرض الكل', none: 'لا حدث يطابق التصفية.',
  },
  find: {
    name: 'البحث عن حدث', none: 'لم يُعثر على أي حدث', count: count => `عدد النتائج: ${grouped(count)}`, position: (n, count) => `${grouped(n)} من ${grouped(count)}`,
    previous: 'النتيجة السابقة', next: 'النتيجة التالية',
  },
  table: {date: 'التاريخ', event: 'الحدث', sources: 'المصادر', download: 'تنزيل بصيغة CSV'},
  problems: count => `${counted(count, nouns.problem)} في البيانات`,
  legend: {
    somewhere: 'في وقت ما بين', about: 'حوالي', uncertain: 'غير مؤكد', before: 'بحلول هذا التاريخ', after: 'هذا التاريخ أو بعده',
    fuzzy: 'بداية أو نهاية غير دقيقة', openEnd: ONGOING, unknownEnd: 'النهاية غير معروفة', oneOf: 'أحد هذه التواريخ', allOf: 'كل هذه التواريخ',
    planned: 'مقرر', tentative: 'موعد مبدئي', cancelled: 'ملغى', postponed: 'مؤجل', moved: 'نُقل إلى تاريخ آخر', claim: 'رواية', disputed: 'محل خلاف', denied: 'قوبل بالنفي', retracted: 'جرى التراجع عنه',
    cut: 'مدة محذوفة', compressed: 'مدة مضغوطة', cluster: 'عدة أحداث',
  },
  details: {
    when: 'التاريخ', asGiven: 'كما ورد:', status: 'الحالة', certainty: 'مدى التأكد', where: 'المكان', who: 'الأشخاص', group: 'المجموعة',
    category: 'الفئة', claims: 'الروايات والمصادر', figures: 'الأرقام', related: 'أحداث ذات صلة', close: 'إغلاق',
    media: 'الوسائط', source: 'المصدر', previous: 'السابق', next: 'التالي', tags: 'الوسوم', neighbours: 'الحدث السابق والتالي',
  },
  position: (n, count) => `الحدث ${grouped(n)} من ${grouped(count)}`,
  loading: 'جارٍ التحميل…',
  failed: reason => `تعذّر عرض الخط الزمني. ${reason}`,
  noEvents: 'لا توجد أحداث لعرضها.',
  link: {
    causes: {out: 'أدى إلى:', in: 'نتج عن:'},
    responds: {out: 'جاء ردًا على:', in: 'الرد عليه:'},
    cancels: {out: 'ألغى:', in: 'ما ألغاه:'},
    revises: {out: 'عدّل:', in: 'ما عدّله:'},
    follows: {out: 'جاء بعد:', in: 'ما تلاه:'},
    context: {out: 'يوضح سياق:', in: 'السياق:'},
    'part-of': {out: 'جزء من:', in: 'يشمل:'},
  },
  arcs: {some: (shown, all) => `الروابط المرسومة: ${grouped(shown)} من أصل ${grouped(all)}`},
  stance: {asserts: 'تأكيد', denies: 'نفي', plans: 'خطة'},
};

/**
 * Arabic: "5 مارس 2025", "من حوالي فبراير إلى 6 مارس 2025".
 *
 * @example
 * formatDate(parseDate('1997'), {locale: ar}) //=> '1997'
 */
export const ar: Locale = {code: 'ar', direction: 'rtl', dateFns: {code: names.code, localize: {month, day}}, weekStart: 6, dates, words};
