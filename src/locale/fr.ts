// French.
// As a careful newspaper writes it, with its spaces; what governs a date stands in frPrepositions.ts.
// Knows nothing of how its words are put together.

import {fr as frFns} from 'date-fns/locale/fr';
import {about, at, beganEnded, between, clock, firstToLast, from, plannedFor, range, since, span, until, within} from './frPrepositions.ts';
import {digitGroups} from './digitGroups.ts';
import type {DateWords, DoubtfulPart, DurationUnit, Locale, Words} from './locale.ts';
import {shortCount} from './shortCount.ts';
import {wordList} from './wordList.ts';

const {month, day} = frFns.localize; // alone, so that bundlers leave the rest of the date-fns locale out

const THIN = '\u202f'; // narrow no-break space: in numbers, before ; ! ?
const SPACE = '\u00a0'; // no-break space: before a colon, inside « »

/** 12345.6 as "12 345,6". */
const grouped = digitGroups(THIN, ',', 4);

/** From 2 on: "1,5 million", "2 millions". */
const one = (count: number, singular: string, plural = `${singular}s`): string => `${grouped(count)} ${count < 2 ? singular : plural}`;

const units: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  ms: ['milliseconde', 'millisecondes'], second: ['seconde', 'secondes'], minute: ['minute', 'minutes'], hour: ['heure', 'heures'],
  day: ['jour', 'jours'], week: ['semaine', 'semaines'], month: ['mois', 'mois'], year: ['an', 'ans'],
  thousandYears: ['ans', 'ans'], millionYears: ['d’années', 'd’années'], billionYears: ['d’années', 'd’années'],
};

function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  const word = units[unit][count < 2 ? 0 : 1];
  if (unit === 'billionYears') return {count: one(count, 'milliard'), unit: word};
  if (unit === 'millionYears') return {count: one(count, 'million'), unit: word};
  return {count: grouped(unit === 'thousandYears' ? count * 1000 : count), unit: word};
}

const seasons = ['printemps', 'été', 'automne', 'hiver'];
const ordinals = ['premier', 'deuxième', 'troisième', 'quatrième'];

function season(code: number, year: string, long: boolean): string {
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? ' (hémisphère Nord)' : ' (hémisphère Sud)';
  return `${seasonName(code, long)} ${year}${hemisphere}`;
}

function seasonName(code: number, long: boolean): string {
  if (code < 33) return seasons[(code - 21) % 4]!;
  if (long && code === 41) return 'second semestre'; // of two, the last is no "deuxième"
  const [first, name] = code >= 40 ? [40, 'semestre'] as const : code >= 37 ? [37, 'quadrimestre'] as const : [33, 'trimestre'] as const;
  return `${long ? ordinals[code - first] : code === first ? '1er' : `${code - first + 1}e`} ${name}`;
}

/** In the first century a bare number would pass for a day or for a year of our own century. */
function year(number: number): string {
  if (number < 1) return `${yearNumber(1 - number)}${SPACE}av.${SPACE}J.-C.`;
  return number < 100 ? `${number}${SPACE}apr.${SPACE}J.-C.` : yearNumber(number);
}

/** Years have no space between their four digits. */
const yearNumber = (number: number): string => number < 10_000 ? String(number) : grouped(number);

/** "Les années 1800" are ten years to some, and "le XIXe siècle" begins in 1801. */
function stretch(first: number, last: number): string {
  return `les années ${yearNumber(first)} à ${year(last)}`;
}

function twoYears(first: number): string {
  return first < 100 ? `${year(first)} – ${year(first + 1)}` : `${year(first)}-${year(first + 1)}`;
}

/** Starts large, ends in a stop. */
function sentence(text: string): string {
  const first = [...text][0] ?? '';
  const whole = first.toLocaleUpperCase('fr') + text.slice(first.length);
  return /[.!?…。؟](?:[\u00a0\u202f]?»|["“”’])?$/u.test(whole) ? whole : `${whole}.`;
}

/** Commas within a phrase ask for semicolons between them. */
function phrases(texts: readonly string[]): string {
  return texts.join(texts.some(text => text.includes(', ')) ? `${THIN}; ` : ', ');
}

/** Of one thing, of one year, of several: "mois incertain", "année incertaine", "année et mois incertains". */
const doubts = {
  '?': ['incertain', 'incertaine', 'incertains'],
  '~': ['approximatif', 'approximative', 'approximatifs'],
  '%': ['incertain et approximatif', 'incertaine et approximative', 'incertains et approximatifs'],
} as const;
const partNames = {year: 'année', month: 'mois', day: 'jour'};

function doubtful(date: string, parts: readonly DoubtfulPart[]): string {
  const notes = [...new Set(parts.map(({qualifier}) => qualifier))].map(kind => {
    const names = parts.filter(({qualifier}) => qualifier === kind).map(({part}) => partNames[part]);
    return `${wordList(names, 'et')} ${doubts[kind][names.length > 1 ? 2 : names[0] === partNames.year ? 1 : 0]}`;
  });
  return `${date} (${notes.join(', ')})`;
}

const dates: DateWords = {
  day: {short: 'd MMMM y', long: 'd MMMM y'},
  firstOfMonth: '1er',
  month: 'MMMM y',
  spanMonth: {short: 'MMM y', long: 'MMMM y'},
  dayMonth: 'd MMMM',
  monthAlone: {short: 'MMM', long: 'MMMM'},
  sameMonth: {first: 'd', last: 'd MMMM y'},
  weekday: 'EEEE d MMMM y',
  time: `H${SPACE}'h'${SPACE}mm`,
  timeSecond: 'HH:mm:ss',
  timeMs: 'HH:mm:ss,SSS',
  dateTime: (day, time) => `${day} à ${clock(time)}`,
  tick: {
    day: 'EEE d', dayNumber: 'd', month: 'LLL',
    dayHeading: 'd MMMM y', monthHeading: 'LLLL y', yearHeading: 'y',
    segmentMonth: 'MMM y', segmentDay: 'd MMM y',
  },
  deepTick: (count, unit) => `${grouped(count)} ${unit}`,
  farTick: count => count,
  year,
  decade: first => first < 100 ? stretch(first, first + 9) : `les années ${yearNumber(first)}`,
  century: first => stretch(first, first + 99),
  season,
  seasonOfSomeYear: (code, years) => `${seasonName(code, true)} d’une des années ${years.replace(/^(?:les années|de) /, '')}`,
  twoYears,
  ago: amount => `il y a ${amount}`,
  ahead: amount => `dans ${amount}`,
  duration,
  dayPart: {
    night: day => `premières heures du ${day}`,
    morning: day => `matinée du ${day}`,
    afternoon: day => `après-midi du ${day}`,
    evening: day => `soirée du ${day}`,
  },
  about,
  possibly: date => `peut-être ${date}`,
  doubtful,
  before: date => `au plus tard ${at(date)}`,
  after: date => `au plus tôt ${at(date)}`,
  between,
  span,
  range,
  beganEnded,
  since,
  from,
  until,
  remark: (date, remark, long) => `${date}${long ? ', ' : `${THIN}; `}${remark}`,
  ongoing: 'en cours',
  endUnknown: 'fin inconnue',
  startUnknown: 'début inconnu',
  someDayIn: period => `un jour ${within(period)}`,
  someMonthIn: period => `un mois ${within(period)}`,
  oneOf: items => wordList(items, 'ou'),
  allOf: items => wordList(items, 'et'),
  estimated: (date, year) => `${date}, estimation${SPACE}: ${year}`,
  undated: 'sans date',
};

const words: Words = {
  status: {
    occurred: 'a eu lieu', ongoing: 'en cours', planned: 'prévu', tentative: 'à confirmer',
    cancelled: 'annulé', postponed: 'reporté', rescheduled: 'reprogrammé',
  },
  certainty: {confirmed: 'confirmé', reported: 'rapporté', disputed: 'contesté', denied: 'démenti', retracted: 'rétracté'},
  plannedFor,
  plannedAt: date => `prévu${SPACE}: ${date}`,
  stillOngoing: date => `${date}${THIN}; en cours`,
  decidedOn: {
    cancelled: date => `annulé ${at(date)}`,
    postponed: date => `reporté ${at(date)}`,
    rescheduled: date => `reprogrammé ${at(date)}`,
  },
  movedFrom: {
    postponed: date => `reporté (initialement ${plannedFor(date)})`,
    rescheduled: date => `reprogrammé (initialement ${plannedFor(date)})`,
  },
  accordingTo: source => `selon ${source}`,
  deniedBy: source => `démenti par ${source}`,
  sources: count => one(count, 'source'),
  listJoin: items => wordList(items, 'et'),
  phrases,
  sentences: texts => texts.map(sentence).join(' '),
  quoted: text => `«${SPACE}${text}${SPACE}»`,
  events: count => one(count, 'événement'),
  cluster: (count, from, to) => one(count, 'événement') + firstToLast(from, to),
  shortCount: count => shortCount(count, ','),
  undatedCount: count => `${grouped(count)} sans date`,
  more: count => one(count, 'autre'),
  cut: amount => `période omise${SPACE}: ${amount}`,
  compressed: amount => `période comprimée${SPACE}: ${amount}`,
  asOf: 'après la publication',
  relative: {dayZero: date => `Jour 0${SPACE}: ${date}`, stretch: (from, to) => `de ${from} à ${to} après le début`},
  otherGroup: 'Autres',
  now: 'maintenant',
  trueProportions: 'Proportions réelles',
  timeline: 'frise chronologique',
  toolbar: {
    name: 'Commandes de la frise', zoomIn: 'Zoom avant', zoomOut: 'Zoom arrière', fit: 'Tout afficher', previous: 'Événement précédent', next: 'Événement suivant',
    table: 'Tableau', find: 'Rechercher', help: 'Clavier',
  },
  hints: {
    wheel: isApple => `${isApple ? '⌘' : 'Ctrl'} + molette pour zoomer`,
    cap: key => ({Home: 'Début', End: 'Fin', 'Page Up': 'Page préc.', 'Page Down': 'Page suiv.', Enter: 'Entrée', Esc: 'Échap'})[key] ?? key,
    keys: {
      time: 'précédent ou suivant dans le temps', lane: 'ligne ou groupe précédent ou suivant', ends: 'premier ou dernier événement', screen: 'un écran plus tôt ou plus tard', open: 'ouvrir', close: 'fermer ce qui est ouvert',
      zoom: 'zoom avant ou arrière', all: 'tout afficher', links: 'suivre les liens de l’événement', find: 'rechercher', help: 'afficher ces touches',
    },
    inView: (stretch, events) => `À l’écran : ${stretch}, ${events}`,
    followed: (relation, n, count) => `${relation}, lien ${grouped(n)} sur ${grouped(count)}`,
    noLinks: 'Aucun lien avec d’autres événements',
  },
  overview: {name: 'Vue d’ensemble', toScale: 'À l’échelle'},
  brush: {window: 'Période affichée', start: 'Début de la période affichée', end: 'Fin de la période affichée'},
  summary: (count, from, to) => count + firstToLast(from, to),
  recap: {
    groups: names => `groupes : ${names}`,
    busiest: (period, count) => `le plus d’événements : ${period}, ${grouped(count)}`,
    gap: (length, stretch) => `plus longue période sans événement : ${length}, ${stretch}`,
    uncertain: count => count === 1 ? '1 date n’est pas certaine' : `${grouped(count)} dates ne sont pas certaines`,
  },
  filter: {
    name: 'Filtrer', groups: 'Groupes affichés', tags: 'Mots-clés', text: 'Mots', without: 'aucun',
    shown: (count, given) => `${one(count, 'événement')} sur ${grouped(given)} ${count < 2 ? 'affiché' : 'affichés'}`, showAll: 'Tout afficher', none: 'Aucun événement ne correspond au filtre.',
  },
  find: {
    name: 'Chercher un événement', none: 'Aucun événement trouvé', count: count => one(count, 'résultat'), position: (n, count) => `${grouped(n)} sur ${grouped(count)}`,
    previous: 'Résultat précédent', next: 'Résultat suivant',
  },
  table: {date: 'Date', event: 'Événement', sources: 'Sources', download: 'Télécharger en CSV'},
  problems: count => `${one(count, 'problème')} dans les données`,
  legend: {
    somewhere: 'à un moment de cette période', about: 'approximatif', uncertain: 'incertain', before: 'au plus tard à cette date', after: 'au plus tôt à cette date',
    fuzzy: 'début ou fin imprécis', openEnd: 'en cours', unknownEnd: 'fin inconnue', oneOf: 'l’une de ces dates', allOf: 'toutes ces dates',
    planned: 'prévu', tentative: 'à confirmer', cancelled: 'annulé', postponed: 'reporté', moved: 'reprogrammé à une autre date', claim: 'selon une source', disputed: 'contesté', denied: 'démenti', retracted: 'rétracté',
    cut: 'période omise', compressed: 'période comprimée', cluster: 'plusieurs événements',
  },
  details: {
    when: 'Quand', asGiven: 'donné comme', status: 'État', certainty: 'Certitude', where: 'Où', who: 'Qui', group: 'Groupe',
    category: 'Catégorie', claims: 'Déclarations et sources', figures: 'Chiffres', related: 'Événements liés', close: 'Fermer',
    media: 'Médias', source: 'Source', previous: 'Précédent', next: 'Suivant', tags: 'Mots-clés', neighbours: 'Événement précédent et suivant',
  },
  position: (n, count) => `événement ${grouped(n)} sur ${grouped(count)}`,
  loading: 'Chargement…',
  failed: reason => `La frise chronologique ne peut pas être affichée. ${reason}`,
  noEvents: 'Il n’y a aucun événement à afficher.',
  // Before a title "de" would have to melt with its article; a colon keeps them apart.
  link: {
    causes: {out: `a entraîné${SPACE}:`, in: `entraîné par${SPACE}:`},
    responds: {out: `répond à${SPACE}:`, in: `réponse${SPACE}:`},
    cancels: {out: `annule${SPACE}:`, in: `annulé par${SPACE}:`},
    revises: {out: `modifie${SPACE}:`, in: `modifié par${SPACE}:`},
    follows: {out: `fait suite à${SPACE}:`, in: `suivi par${SPACE}:`},
    context: {out: `contexte de${SPACE}:`, in: `contexte${SPACE}:`},
    'part-of': {out: `partie de${SPACE}:`, in: `comprend${SPACE}:`},
  },
  arcs: {some: (shown, all) => `${grouped(shown)} des ${grouped(all)} liens visibles sont tracés`},
  stance: {asserts: 'l’affirme', denies: 'le dément', plans: 'le prévoit'},
};

/**
 * French: "5 mars 2025", "début vers février, fin le 6 mars 2025".
 *
 * @example
 * formatDate(parseDate('2025-03-01'), {locale: fr}) //=> '1er mars 2025'
 */
export const fr: Locale = {code: 'fr', direction: 'ltr', dateFns: {code: frFns.code, localize: {month, day}}, dates, words};
