// German.
// As a careful newspaper writes it: "laut", not "behauptet"; what governs a date stands in deCases.ts.
// Knows nothing of how its words are put together.

import {de as deFns} from 'date-fns/locale/de';
import {at, awayFrom, beganEnded, between, from, isNoun, isSpan, kindOf, movedFrom, plannedFor, range, since, span, until, within} from './deCases.ts';
import {digitGroups} from './digitGroups.ts';
import type {DateWords, DoubtfulPart, DurationUnit, Locale, Words} from './locale.ts';
import {shortCount} from './shortCount.ts';
import {wordList} from './wordList.ts';

const {month, day} = deFns.localize; // alone, so that bundlers leave the rest of the date-fns locale out

/** 12345.6 as "12.345,6"; four digits stay together, as years do. */
const grouped = digitGroups('.', ',');

const one = (count: number, singular: string, plural: string): string => `${grouped(count)} ${count === 1 ? singular : plural}`;

const units: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  ms: ['Millisekunde', 'Millisekunden'], second: ['Sekunde', 'Sekunden'], minute: ['Minute', 'Minuten'], hour: ['Stunde', 'Stunden'],
  day: ['Tag', 'Tage'], week: ['Woche', 'Wochen'], month: ['Monat', 'Monate'], year: ['Jahr', 'Jahre'],
  thousandYears: ['Jahre', 'Jahre'], millionYears: ['Jahre', 'Jahre'], billionYears: ['Jahre', 'Jahre'],
};

function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  const isOne = count === 1;
  const scale = unit === 'billionYears' ? ` Milliarde${isOne ? '' : 'n'}` : unit === 'millionYears' ? ` Million${isOne ? '' : 'en'}` : '';
  const number = unit === 'thousandYears' ? count * 1000 : count;
  return {count: grouped(number) + scale, unit: units[unit][isOne ? 0 : 1]};
}

/** "vor 3 Tagen": what governs an amount bends its unit. */
function dative(amount: string): string {
  return amount.replace(/(Jahre|Monate|Tage)$/, '$1n');
}

const seasons = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];
const ordinals = ['erstes', 'zweites', 'drittes', 'viertes'];

function season(code: number, year: string, long: boolean): string {
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? ' (Nordhalbkugel)' : ' (Südhalbkugel)';
  return `${seasonName(code, long)} ${year}${hemisphere}`;
}

function seasonName(code: number, long: boolean): string {
  if (code < 33) return seasons[(code - 21) % 4]!;
  const [first, name] = code >= 40 ? [40, 'Halbjahr'] as const : code >= 37 ? [37, 'Jahresdrittel'] as const : [33, 'Quartal'] as const;
  return `${long ? ordinals[code - first] : `${code - first + 1}.`} ${name}`;
}

/** In the first century a bare number would pass for a day or for a year of our own century. */
function year(number: number): string {
  if (number < 1) return `${grouped(1 - number)}\u00a0v.\u00a0Chr.`;
  return number < 100 ? `${number}\u00a0n.\u00a0Chr.` : grouped(number);
}

/** "Die 1800er-Jahre" are ten years to some, and "das 19. Jahrhundert" begins in 1801. */
function stretch(first: number, last: number): string {
  return `die Jahre ${grouped(first)} bis ${year(last)}`;
}

/** "Abend des 5. März 2025", "Mittwochabend, 5. März 2025". */
const partOfDay = (part: string) => (day: string): string =>
  kindOf(day) === 'weekday' ? day.replace(',', `${part.toLowerCase()},`) : `${part} des ${day}`;

/** Starts large, ends in a stop. */
function sentence(text: string): string {
  const first = [...text][0] ?? '';
  const whole = first.toLocaleUpperCase('de') + text.slice(first.length);
  return /[.!?…。؟]["“”«»‘’]?$/u.test(whole) ? whole : `${whole}.`;
}

/** Commas within a phrase ask for semicolons between them. */
function phrases(texts: readonly string[]): string {
  return texts.join(texts.some(text => text.includes(', ')) ? '; ' : ', ');
}

const doubts = {'?': 'unsicher', '~': 'ungefähr', '%': 'unsicher und ungefähr'};
const partNames = {year: 'Jahr', month: 'Monat', day: 'Tag'};

function doubtful(date: string, parts: readonly DoubtfulPart[]): string {
  const kinds = [...new Set(parts.map(({qualifier}) => qualifier))];
  const notes = kinds.map(kind => `${wordList(parts.filter(({qualifier}) => qualifier === kind).map(({part}) => partNames[part]), 'und')} ${doubts[kind]}`);
  return `${date} (${notes.join(', ')})`;
}

/** A story from its first to its last date, where both are one plain date each. */
function summary(count: string, first: string, last: string): string {
  if (first === last) return `${count}, ${first}`;
  const isPlain = (text: string): boolean => isNoun(text) && !isSpan(text) && !/;|^die Jahre /.test(text);
  return isPlain(first) && isPlain(last) ? `${count}, ${awayFrom(first)} ${until(last)}` : `${count}; erstes: ${first}; letztes: ${last}`;
}

const dates: DateWords = {
  day: {short: 'd. MMMM y', long: 'd. MMMM y'},
  month: 'MMMM y',
  spanMonth: {short: 'MMM y', long: 'MMMM y'},
  dayMonth: 'd. MMMM',
  monthAlone: {short: 'MMM', long: 'MMMM'},
  sameMonth: {first: 'd.', last: 'd. MMMM y'},
  weekday: 'EEEE, d. MMMM y',
  time: 'HH:mm',
  timeSecond: 'HH:mm:ss',
  timeMs: 'HH:mm:ss,SSS',
  dateTime: (day, time) => `${day}, ${time} Uhr`,
  tick: {
    day: 'EEE d.', dayNumber: 'd.', month: 'LLL',
    dayHeading: 'd. MMMM y', monthHeading: 'LLLL y', yearHeading: 'y',
    segmentMonth: 'MMM y', segmentDay: 'd. MMM y',
  },
  deepTick: (count, unit) => `${grouped(count)} ${unit}`,
  farTick: count => count,
  year,
  decade: first => first < 100 ? stretch(first, first + 9) : `die ${grouped(first)}er-Jahre`,
  century: first => stretch(first, first + 99),
  season,
  seasonOfSomeYear: (code, years) => `${seasonName(code, true)} eines der ${years.startsWith('die ') ? years.slice('die '.length) : `Jahre ${years}`}`,
  twoYears: first => `${year(first)}/${first >= 100 && first % 100 < 99 ? String(first + 1).slice(-2) : year(first + 1)}`,
  ago: amount => `vor ${dative(amount)}`,
  ahead: amount => `in ${dative(amount)}`,
  duration,
  dayPart: {
    night: day => `frühe Stunden ${kindOf(day) === 'weekday' ? 'von' : 'des'} ${day}`,
    morning: partOfDay('Vormittag'),
    afternoon: partOfDay('Nachmittag'),
    evening: partOfDay('Abend'),
  },
  about: date => kindOf(date) === 'ago' ? date.replace('vor ', 'vor etwa ') : `etwa ${date}`,
  possibly: date => `möglicherweise ${date}`,
  doubtful,
  before: date => `spätestens ${at(date)}`,
  after: date => `frühestens ${at(date)}`,
  between,
  span,
  range,
  beganEnded,
  since,
  from,
  until,
  remark: (date, remark, long) => `${date}${long ? ',' : ';'} ${remark}`,
  ongoing: 'andauernd',
  endUnknown: 'Ende unbekannt',
  startUnknown: 'Beginn unbekannt',
  someDayIn: period => `ein Tag ${within(period)}`,
  someMonthIn: period => `ein Monat ${within(period)}`,
  oneOf: items => wordList(items, 'oder'),
  allOf: items => wordList(items, 'und'),
  estimated: (date, year) => `${date}, geschätzt ${year}`,
  undated: 'ohne Datum',
};

const words: Words = {
  status: {
    occurred: 'stattgefunden', ongoing: 'andauernd', planned: 'geplant', tentative: 'unter Vorbehalt',
    cancelled: 'abgesagt', postponed: 'verschoben', rescheduled: 'verlegt',
  },
  certainty: {confirmed: 'bestätigt', reported: 'gemeldet', disputed: 'umstritten', denied: 'dementiert', retracted: 'zurückgezogen'},
  plannedFor,
  plannedAt: date => `geplant: ${date}`,
  stillOngoing: date => `${date}; andauernd`,
  decidedOn: {
    cancelled: date => `abgesagt ${at(date)}`,
    postponed: date => `verschoben ${at(date)}`,
    rescheduled: date => `verlegt ${at(date)}`,
  },
  movedFrom: {postponed: date => movedFrom('verschoben', date), rescheduled: date => movedFrom('verlegt', date)},
  accordingTo: source => `laut ${source}`,
  deniedBy: source => `dementiert von ${source}`,
  sources: count => one(count, 'Quelle', 'Quellen'),
  listJoin: items => wordList(items, 'und'),
  phrases,
  sentences: texts => texts.map(sentence).join(' '),
  quoted: text => `„${text}“`,
  events: count => one(count, 'Ereignis', 'Ereignisse'),
  cluster: (count, from, to) => `${one(count, 'Ereignis', 'Ereignisse')}, ${from === to ? from : `${from} bis ${to}`}`,
  shortCount: count => shortCount(count, ','),
  undatedCount: count => `${grouped(count)} ohne Datum`,
  more: count => one(count, 'weiteres', 'weitere'),
  cut: amount => `${amount} ausgelassen`,
  compressed: amount => `${amount} gerafft`,
  asOf: 'nach der Veröffentlichung',
  relative: {dayZero: date => `Tag 0: ${date}`, stretch: (from, to) => `${from} bis ${to} nach dem Beginn`},
  otherGroup: 'Sonstige',
  now: 'jetzt',
  trueProportions: 'Maßstabsgetreu',
  timeline: 'Zeitleiste',
  toolbar: {
    name: 'Bedienung der Zeitleiste', zoomIn: 'Vergrößern', zoomOut: 'Verkleinern', fit: 'Alles zeigen', previous: 'Vorheriges Ereignis', next: 'Nächstes Ereignis',
    table: 'Tabelle', find: 'Suchen', help: 'Tastatur',
  },
  hints: {
    wheel: isApple => `${isApple ? '⌘' : 'Strg'} + Scrollen zum Zoomen`,
    cap: key => ({Home: 'Pos 1', End: 'Ende', 'Page Up': 'Bild ↑', 'Page Down': 'Bild ↓', Enter: 'Eingabe'})[key] ?? key,
    keys: {
      time: 'zeitlich zurück oder weiter', lane: 'vorige oder nächste Spur oder Gruppe', ends: 'erstes oder letztes Ereignis', screen: 'eine Ansicht früher oder später', open: 'öffnen', close: 'Geöffnetes schließen',
      zoom: 'vergrößern oder verkleinern', all: 'alles zeigen', links: 'Verknüpfungen des Ereignisses folgen', find: 'suchen', help: 'diese Tasten zeigen',
    },
    inView: (stretch, events) => `Zu sehen: ${stretch}, ${events}`,
    followed: (relation, n, count) => `${relation}, Verknüpfung ${grouped(n)} von ${grouped(count)}`,
    noLinks: 'Keine Verknüpfungen mit anderen Ereignissen',
  },
  overview: {name: 'Überblick', toScale: 'Maßstäblich'},
  brush: {window: 'Gezeigter Zeitraum', start: 'Anfang des gezeigten Zeitraums', end: 'Ende des gezeigten Zeitraums'},
  summary,
  recap: {
    groups: names => `Gruppen: ${names}`,
    busiest: (period, count) => `die meisten Ereignisse: ${period}, ${grouped(count)}`,
    gap: (length, stretch) => `längste Zeit ohne Ereignis: ${length}, ${stretch}`,
    uncertain: count => count === 1 ? '1 Datum ist nicht sicher' : `${grouped(count)} Daten sind nicht sicher`,
  },
  filter: {
    name: 'Filter', groups: 'Gezeigte Gruppen', tags: 'Schlagwörter', text: 'Wörter', without: 'ohne',
    shown: (count, given) => `${grouped(count)} von ${given === 1 ? '1 Ereignis' : `${grouped(given)} Ereignissen`} gezeigt`, showAll: 'Alle zeigen', none: 'Kein Ereignis passt zum Filter.',
  },
  find: {
    name: 'Ereignis suchen', none: 'Kein Ereignis gefunden', count: count => one(count, 'Treffer', 'Treffer'), position: (n, count) => `${grouped(n)} von ${grouped(count)}`,
    previous: 'Voriger Treffer', next: 'Nächster Treffer',
  },
  table: {date: 'Datum', event: 'Ereignis', sources: 'Quellen', download: 'Als CSV herunterladen'},
  problems: count => `${one(count, 'Problem', 'Probleme')} in den Daten`,
  legend: {
    somewhere: 'irgendwann in dieser Zeit', about: 'ungefähr', uncertain: 'unsicher', before: 'spätestens dann', after: 'frühestens dann',
    fuzzy: 'Beginn oder Ende nicht genau', openEnd: 'andauernd', unknownEnd: 'Ende unbekannt', oneOf: 'eines davon', allOf: 'alle zusammen',
    planned: 'geplant', tentative: 'unter Vorbehalt', cancelled: 'abgesagt', postponed: 'verschoben', moved: 'auf anderes Datum verlegt', claim: 'laut einer Quelle', disputed: 'umstritten', denied: 'dementiert', retracted: 'zurückgezogen',
    cut: 'Zeit ausgelassen', compressed: 'Zeit gerafft', cluster: 'mehrere Ereignisse',
  },
  details: {
    when: 'Wann', asGiven: 'angegeben als', status: 'Status', certainty: 'Gewissheit', where: 'Wo', who: 'Wer', group: 'Gruppe',
    category: 'Kategorie', claims: 'Angaben und Quellen', figures: 'Zahlen', related: 'Verwandte Ereignisse', close: 'Schließen',
    media: 'Medien', source: 'Quelle', previous: 'Zurück', next: 'Weiter', tags: 'Schlagwörter', neighbours: 'Voriges und nächstes Ereignis',
  },
  position: (n, count) => `Ereignis ${grouped(n)} von ${grouped(count)}`,
  loading: 'Wird geladen\u00a0…',
  failed: reason => `Die Zeitleiste kann nicht angezeigt werden. ${reason}`,
  noEvents: 'Es gibt keine Ereignisse anzuzeigen.',
  link: {
    causes: {out: 'Ursache von', in: 'verursacht durch'},
    responds: {out: 'Reaktion auf', in: 'beantwortet durch'},
    cancels: {out: 'Absage von', in: 'abgesagt durch'},
    revises: {out: 'Änderung von', in: 'geändert durch'},
    follows: {out: 'folgt auf', in: 'gefolgt von'},
    context: {out: 'Hintergrund zu', in: 'Hintergrund:'},
    'part-of': {out: 'Teil von', in: 'umfasst'},
  },
  arcs: {some: (shown, all) => `${grouped(shown)} von ${grouped(all)} sichtbaren Verbindungen sind gezeichnet`},
  stance: {asserts: 'gibt dies an', denies: 'dementiert dies', plans: 'plant dies'},
};

/**
 * German: "5. März 2025", "etwa Februar bis 6. März 2025".
 *
 * @example
 * formatDate(parseDate('2025-03-05'), {locale: de}) //=> '5. März 2025'
 */
export const de: Locale = {code: 'de', direction: 'ltr', dateFns: {code: deFns.code, localize: {month, day}}, dates, words};
