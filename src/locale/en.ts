// English, day before month.
// The worked example of a Locale: copy it to add a language.
// Knows nothing of how its words are put together.

import {enGB} from 'date-fns/locale/en-GB';
import {digitGroups} from './digitGroups.ts';
import type {DateWords, DoubtfulPart, DurationUnit, Locale, Words} from './locale.ts';
import {shortCount} from './shortCount.ts';
import {wordList} from './wordList.ts';

const {month, day} = enGB.localize; // alone, so that bundlers leave the rest of the date-fns locale out

/** 12345.6 as "12,345.6"; four digits stay together, as years do. */
const grouped = digitGroups(',', '.');

const one = (count: number, singular: string, plural = `${singular}s`): string => `${grouped(count)} ${count === 1 ? singular : plural}`;

const units: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  ms: ['millisecond', 'milliseconds'], second: ['second', 'seconds'], minute: ['minute', 'minutes'], hour: ['hour', 'hours'],
  day: ['day', 'days'], week: ['week', 'weeks'], month: ['month', 'months'], year: ['year', 'years'],
  thousandYears: ['years', 'years'], millionYears: ['years', 'years'], billionYears: ['years', 'years'],
};

function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  const scale = unit === 'billionYears' ? ' billion' : unit === 'millionYears' ? ' million' : '';
  const number = unit === 'thousandYears' ? count * 1000 : count;
  return {count: grouped(number) + scale, unit: units[unit][count === 1 ? 0 : 1]};
}

const seasons = ['spring', 'summer', 'autumn', 'winter'];
const ordinals = ['first', 'second', 'third', 'fourth'];

function season(code: number, year: string, long: boolean): string {
  if (code >= 33 && code < 37 && !long) return `Q${code - 32} ${year}`;
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? ' (northern hemisphere)' : ' (southern hemisphere)';
  return `${seasonName(code)} ${code < 33 ? '' : 'of '}${year}${hemisphere}`;
}

function seasonName(code: number): string {
  if (code >= 40) return `${ordinals[code - 40]} half`;
  if (code >= 37) return `${ordinals[code - 37]} third`;
  return code >= 33 ? `${ordinals[code - 33]} quarter` : seasons[(code - 21) % 4]!;
}

function year(number: number): string {
  return number < 1 ? `${grouped(1 - number)} BCE` : grouped(number);
}

/** "13.807" before "and 13.767 billion years ago": an era is said once. */
function unrepeated(date: string, next: string): string {
  const era = /^[\d.,]+((?: \w+illion)? years ago| BCE)$/.exec(date)?.[1];
  return era !== undefined && next.endsWith(era) && /^[\d.,]+ /.test(next) ? date.slice(0, -era.length) : date;
}

/** Starts large, ends in a stop. */
function sentence(text: string): string {
  const first = [...text][0] ?? '';
  const whole = first.toLocaleUpperCase('en') + text.slice(first.length);
  return /[.!?…。؟]["”»’]?$/u.test(whole) ? whole : `${whole}.`;
}

const doubts = {'?': 'uncertain', '~': 'approximate', '%': 'uncertain and approximate'};

function doubtful(date: string, parts: readonly DoubtfulPart[]): string {
  const kinds = [...new Set(parts.map(({qualifier}) => qualifier))];
  const notes = kinds.map(kind => `${wordList(parts.filter(({qualifier}) => qualifier === kind).map(({part}) => part), 'and')} ${doubts[kind]}`);
  return `${date} (${notes.join(', ')})`;
}

const dates: DateWords = {
  day: {short: 'd MMMM y', long: 'd MMMM y'},
  month: 'MMMM y',
  spanMonth: {short: 'MMM y', long: 'MMMM y'},
  dayMonth: 'd MMMM',
  monthAlone: {short: 'MMM', long: 'MMMM'},
  sameMonth: {first: 'd', last: 'd MMMM y'},
  weekday: 'EEEE, d MMMM y',
  time: 'HH:mm',
  timeSecond: 'HH:mm:ss',
  timeMs: 'HH:mm:ss.SSS',
  dateTime: (day, time) => `${day}, ${time}`,
  tick: {
    day: 'EEE d', dayNumber: 'd', month: 'LLL',
    dayHeading: 'd MMMM y', monthHeading: 'LLLL y', yearHeading: 'y',
    segmentMonth: 'LLL y', segmentDay: 'd MMM y',
  },
  deepTick: (count, unit) => `${grouped(count)} ${unit}`,
  farTick: count => count,
  year,
  decade: first => `the ${first}s`,
  century: first => `the ${first}s`,
  season,
  seasonOfSomeYear: (code, years) => `${seasonName(code)} of some year in ${years}`,
  twoYears: first => `${year(first)}–${first > 0 && first % 100 < 99 ? String(first + 1).slice(-2) : year(first + 1)}`,
  ago: amount => `${amount} ago`,
  ahead: amount => `in ${amount}`,
  duration,
  dayPart: {
    night: day => `early hours of ${day}`,
    morning: day => `morning of ${day}`,
    afternoon: day => `afternoon of ${day}`,
    evening: day => `evening of ${day}`,
  },
  about: date => `about ${date}`,
  possibly: date => `possibly ${date}`,
  doubtful,
  before: (date, long, isDay) => long ? `${isDay ? 'on' : 'in'} or before ${date}` : `by ${date}`,
  after: (date, long, isDay) => long ? `${isDay ? 'on' : 'in'} or after ${date}` : `${date} or later`,
  between: (a, b) => `between ${unrepeated(a, b)} and ${b}`,
  span: (a, b, long) => long ? `${unrepeated(a, b)} to ${b}` : unrepeated(a, b) === a ? `${a} – ${b}` : `${unrepeated(a, b)}–${b}`,
  range: (a, b, long) => long ? `${a} to ${b}` : `${a}–${b}`,
  beganEnded: (start, end) => `began ${start}, ended ${end}`,
  since: date => `since ${date}`,
  from: date => `from ${date}`,
  until: date => `until ${date}`,
  remark: (date, remark, long) => `${date}${long ? ',' : ';'} ${remark}`,
  ongoing: 'ongoing',
  endUnknown: 'end unknown',
  startUnknown: 'start unknown',
  someDayIn: period => `some day in ${period}`,
  someMonthIn: period => `some month in ${period}`,
  oneOf: items => wordList(items, 'or'),
  allOf: items => wordList(items, 'and'),
  estimated: (date, year) => `${date}, estimated ${year}`,
  undated: 'undated',
};

const words: Words = {
  status: {
    occurred: 'occurred', ongoing: 'ongoing', planned: 'planned', tentative: 'tentative',
    cancelled: 'cancelled', postponed: 'postponed', rescheduled: 'rescheduled',
  },
  certainty: {confirmed: 'confirmed', reported: 'reported', disputed: 'disputed', denied: 'denied', retracted: 'retracted'},
  plannedFor: date => date.startsWith('began ') ? `planned to ${date.replace('began', 'begin').replace(', ended', ' and end')}` : `planned for ${date}`,
  plannedAt: date => `planned: ${date}`,
  stillOngoing: date => `${date}; ongoing`,
  decidedOn: {
    cancelled: date => `cancelled ${date}`,
    postponed: date => `postponed ${date}`,
    rescheduled: date => `rescheduled ${date}`,
  },
  movedFrom: {postponed: date => `postponed from ${date}`, rescheduled: date => `rescheduled from ${date}`},
  accordingTo: source => `according to ${source}`,
  deniedBy: source => `denied by ${source}`,
  sources: count => one(count, 'source'),
  listJoin: items => wordList(items, 'and'),
  phrases: phrases => phrases.join(', '),
  sentences: texts => texts.map(sentence).join(' '),
  quoted: text => `“${text}”`,
  events: count => one(count, 'event'),
  cluster: (count, from, to) => from === to ? `${one(count, 'event')}, ${from}` : `${one(count, 'event')}, ${from} to ${to}`,
  shortCount: count => shortCount(count, '.'),
  undatedCount: count => `${grouped(count)} undated`,
  more: count => `${grouped(count)} more`,
  cut: amount => `${amount} cut out`,
  compressed: amount => `${amount} compressed`,
  asOf: 'after publication',
  relative: {dayZero: date => `Day 0: ${date}`, stretch: (from, to) => `${from} to ${to} after the start`},
  otherGroup: 'Other',
  now: 'now',
  trueProportions: 'True proportions',
  timeline: 'timeline',
  toolbar: {
    name: 'Timeline controls', zoomIn: 'Zoom in', zoomOut: 'Zoom out', fit: 'Show everything', previous: 'Previous event', next: 'Next event',
    table: 'Table', find: 'Search', help: 'Keyboard',
  },
  hints: {
    wheel: isApple => `${isApple ? '⌘' : 'Ctrl'} + scroll to zoom`,
    cap: key => key,
    keys: {
      time: 'previous or next in time', lane: 'previous or next lane or group', ends: 'first or last event', screen: 'one screen earlier or later', open: 'open', close: 'close what was opened',
      zoom: 'zoom in or out', all: 'show everything', links: 'follow the links of the event', find: 'search', help: 'show these keys',
    },
    inView: (stretch, events) => `In view: ${stretch}, ${events}`,
    followed: (relation, n, count) => `${relation}, link ${grouped(n)} of ${grouped(count)}`,
    noLinks: 'No links to other events',
  },
  overview: {name: 'Overview', toScale: 'To scale'},
  brush: {window: 'Time in view', start: 'Start of the time in view', end: 'End of the time in view'},
  summary: (count, from, to) => from === to ? `${count}, ${from}` : `${count}, from ${from} to ${to}`,
  recap: {
    groups: names => `groups: ${names}`,
    busiest: (period, count) => `most events: ${period}, ${grouped(count)}`,
    gap: (length, stretch) => `longest time without events: ${length}, ${stretch}`,
    uncertain: count => count === 1 ? '1 date is not certain' : `${grouped(count)} dates are not certain`,
  },
  filter: {
    name: 'Filter', groups: 'Groups shown', tags: 'Tags', text: 'Words', without: 'none',
    shown: (count, given) => `${grouped(count)} of ${one(given, 'event')} shown`, showAll: 'Show all', none: 'No event passes the filter.',
  },
  find: {
    name: 'Find an event', none: 'No event found', count: count => one(count, 'match', 'matches'), position: (n, count) => `${grouped(n)} of ${grouped(count)}`,
    previous: 'Previous match', next: 'Next match',
  },
  table: {date: 'Date', event: 'Event', sources: 'Sources', download: 'Download as CSV'},
  problems: count => `${one(count, 'problem')} in the data`,
  legend: {
    somewhere: 'somewhere between', about: 'about', uncertain: 'uncertain', before: 'by this date', after: 'this date or later',
    fuzzy: 'start or end not exact', openEnd: 'ongoing', unknownEnd: 'end unknown', oneOf: 'one of these', allOf: 'all of these',
    planned: 'planned', tentative: 'tentative', cancelled: 'cancelled', postponed: 'postponed', moved: 'moved to another date', claim: 'claim', disputed: 'disputed', denied: 'denied', retracted: 'retracted',
    cut: 'time cut out', compressed: 'time compressed', cluster: 'several events',
  },
  details: {
    when: 'When', asGiven: 'given as', status: 'Status', certainty: 'Certainty', where: 'Where', who: 'Who', group: 'Group',
    category: 'Category', claims: 'Claims and sources', figures: 'Figures', related: 'Related events', close: 'Close',
    media: 'Media', source: 'Source', previous: 'Previous', next: 'Next', tags: 'Tags', neighbours: 'Previous and next event',
  },
  position: (n, count) => `event ${grouped(n)} of ${grouped(count)}`,
  loading: 'Loading…',
  failed: reason => `The timeline cannot be shown. ${reason}`,
  noEvents: 'There are no events to show.',
  link: {
    causes: {out: 'cause of', in: 'caused by'},
    responds: {out: 'response to', in: 'answered by'},
    cancels: {out: 'cancels', in: 'cancelled by'},
    revises: {out: 'revises', in: 'revised by'},
    follows: {out: 'follows', in: 'followed by'},
    context: {out: 'context for', in: 'context'},
    'part-of': {out: 'part of', in: 'includes'},
  },
  arcs: {some: (shown, all) => `${grouped(shown)} of ${grouped(all)} links in view are drawn`},
  stance: {asserts: 'says so', denies: 'denies it', plans: 'plans it'},
};

/**
 * English: "5 March 2025", "about February to 6 March 2025".
 *
 * @example
 * formatDate(parseDate('1997'), {locale: en}) //=> '1997'
 */
export const en: Locale = {code: 'en', direction: 'ltr', dateFns: {code: enGB.code, localize: {month, day}}, dates, words};
