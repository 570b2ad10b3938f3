// Spanish, for readers of every country that speaks it.
// As a careful newspaper writes it; what governs a date stands in esPrepositions.ts.
// Knows nothing of how its words are put together.

import {es as esFns} from 'date-fns/locale/es';
import {about, at, beganEnded, between, firstToLast, from, notBefore, plannedFor, range, since, span, theHour, until, within} from './esPrepositions.ts';
import {digitGroups} from './digitGroups.ts';
import type {DateWords, DoubtfulPart, DurationUnit, Locale, Words} from './locale.ts';
import {shortCount} from './shortCount.ts';
import {wordList} from './wordList.ts';

const {month, day} = esFns.localize; // alone, so that bundlers leave the rest of the date-fns locale out

const THIN = '\u202f'; // narrow no-break space
const SPACE = '\u00a0'; // no-break space

/** 12345.6 as "12 345,6": a point would be a decimal sign in half of the countries. Four digits stay together, as years do. */
const grouped = digitGroups(THIN, ',');

const one = (count: number, singular: string, plural = `${singular}s`): string => `${grouped(count)} ${count === 1 ? singular : plural}`;

/** "y", but "e" before its own sound: "Francia e Italia", yet "agua y hielo". */
function and(items: readonly string[]): string {
  return wordList(items, /^h?[ií](?![aeouáéóú])/i.test(items.at(-1) ?? '') ? 'e' : 'y');
}

/** "o", but "u" before its own sound: "7 u 8 de marzo", "septiembre u octubre". */
function or(items: readonly string[]): string {
  return wordList(items, /^(?:h?[oó]|8|11(?!\d))/i.test(items.at(-1) ?? '') ? 'u' : 'o');
}

const units: Readonly<Record<DurationUnit, readonly [one: string, many: string]>> = {
  ms: ['milisegundo', 'milisegundos'], second: ['segundo', 'segundos'], minute: ['minuto', 'minutos'], hour: ['hora', 'horas'],
  day: ['día', 'días'], week: ['semana', 'semanas'], month: ['mes', 'meses'], year: ['año', 'años'],
  thousandYears: ['años', 'años'], millionYears: ['de años', 'de años'], billionYears: ['de años', 'de años'],
};

/** A billion years are a thousand millions. */
function duration(count: number, unit: DurationUnit): {count: string; unit: string} {
  if (unit === 'billionYears') return duration(Number((count * 1000).toPrecision(12)), 'millionYears');
  const word = units[unit][count === 1 ? 0 : 1];
  if (unit === 'millionYears') return {count: one(count, 'millón', 'millones'), unit: word};
  return {count: grouped(unit === 'thousandYears' ? count * 1000 : count), unit: word};
}

const seasons = ['primavera', 'verano', 'otoño', 'invierno'];
const ordinals = ['primer', 'segundo', 'tercer', 'cuarto'];

function season(code: number, year: string, long: boolean): string {
  const hemisphere = code < 25 || code >= 33 || !long ? '' : code < 29 ? ' (hemisferio norte)' : ' (hemisferio sur)';
  return `${seasonName(code, long)} ${within(year)}${hemisphere}`;
}

function seasonName(code: number, long: boolean): string {
  if (code < 33) return seasons[(code - 21) % 4]!;
  const [first, name] = code >= 40 ? [40, 'semestre'] as const : code >= 37 ? [37, 'cuatrimestre'] as const : [33, 'trimestre'] as const;
  return `${long ? ordinals[code - first] : `${code - first + 1}.º`} ${name}`;
}

function seasonOfSomeYear(code: number, years: string): string {
  return `${seasonName(code, true)} de algún año ${/^(?:la|los) /.test(years) ? within(years) : `del período ${years}`}`;
}

/** In the first century a bare number would pass for a day or for a year of our own century. */
function year(number: number): string {
  if (number < 1) return `${grouped(1 - number)}${SPACE}a.${SPACE}C.`;
  return number < 100 ? `${number}${SPACE}d.${SPACE}C.` : grouped(number);
}

/** "Los años 1800" are ten years to some, and "el siglo XIX" begins in 1801. */
function stretch(first: number, last: number): string {
  return `los años ${grouped(first)} a ${year(last)}`;
}

function twoYears(first: number): string {
  return first < 100 ? `${year(first)} – ${year(first + 1)}` : `${year(first)}-${year(first + 1)}`;
}

/** Starts large, ends in a stop. */
function sentence(text: string): string {
  const first = [...text][0] ?? '';
  const whole = first.toLocaleUpperCase('es') + text.slice(first.length);
  return /[.!?…。؟]["“”»’]?$/u.test(whole) ? whole : `${whole}.`;
}

/** Commas within a phrase ask for semicolons between them. */
function phrases(texts: readonly string[]): string {
  return texts.join(texts.some(text => text.includes(', ')) ? '; ' : ', ');
}

/** Of one part and of several: "mes incierto", "año y mes inciertos". */
const doubts = {
  '?': ['incierto', 'inciertos'], '~': ['aproximado', 'aproximados'], '%': ['incierto y aproximado', 'inciertos y aproximados'],
} as const;
const partNames = {year: 'año', month: 'mes', day: 'día'};

function doubtful(date: string, parts: readonly DoubtfulPart[]): string {
  const notes = [...new Set(parts.map(({qualifier}) => qualifier))].map(kind => {
    const names = parts.filter(({qualifier}) => qualifier === kind).map(({part}) => partNames[part]);
    return `${and(names)} ${doubts[kind][names.length > 1 ? 1 : 0]}`;
  });
  return `${date} (${notes.join(', ')})`;
}

const dates: DateWords = {
  day: {short: "d 'de' MMMM 'de' y", long: "d 'de' MMMM 'de' y"},
  month: "MMMM 'de' y",
  spanMonth: {short: "MMMM 'de' y", long: "MMMM 'de' y"},
  dayMonth: "d 'de' MMMM",
  monthAlone: {short: 'MMMM', long: 'MMMM'},
  sameMonth: {first: 'd', last: "d 'de' MMMM 'de' y"},
  weekday: "EEEE, d 'de' MMMM 'de' y",
  time: 'H:mm',
  timeSecond: 'H:mm:ss',
  timeMs: 'H:mm:ss,SSS',
  dateTime: (day, time) => `${day}${day.includes(', ') ? ',' : ''} a ${theHour(time)}`,
  tick: {
    day: 'EEE d', dayNumber: 'd', month: 'LLL',
    dayHeading: "d 'de' MMMM 'de' y", monthHeading: "LLLL 'de' y", yearHeading: 'y',
    segmentMonth: 'LLL y', segmentDay: 'd LLL y',
  },
  deepTick: (count, unit) => `${grouped(count)} ${unit}`,
  farTick: count => count,
  year,
  decade: first => first < 100 ? stretch(first, first + 9) : `la década de ${grouped(first)}`,
  century: first => stretch(first, first + 99),
  season,
  seasonOfSomeYear,
  twoYears,
  ago: amount => `hace ${amount}`,
  ahead: amount => `dentro de ${amount}`,
  duration,
  dayPart: {
    night: day => `madrugada ${within(day)}`,
    morning: day => `mañana ${within(day)}`,
    afternoon: day => `tarde ${within(day)}`,
    evening: day => `noche ${within(day)}`,
  },
  about,
  possibly: date => `quizá ${date}`,
  doubtful,
  before: date => `a más tardar ${at(date)}`,
  after: notBefore,
  between,
  span,
  range,
  beganEnded,
  since,
  from,
  until,
  remark: (date, remark, long) => `${date}${long ? ',' : ';'} ${remark}`,
  ongoing: 'en curso',
  endUnknown: 'fin desconocido',
  startUnknown: 'inicio desconocido',
  someDayIn: period => `un día ${within(period)}`,
  someMonthIn: period => `un mes ${within(period)}`,
  oneOf: or,
  allOf: and,
  estimated: (date, year) => `${date}, estimación: ${year}`,
  undated: 'sin fecha',
};

const words: Words = {
  status: {
    occurred: 'ocurrido', ongoing: 'en curso', planned: 'previsto', tentative: 'provisional',
    cancelled: 'cancelado', postponed: 'aplazado', rescheduled: 'reprogramado',
  },
  certainty: {confirmed: 'confirmado', reported: 'sin confirmar', disputed: 'en disputa', denied: 'negado', retracted: 'retractado'},
  plannedFor,
  plannedAt: date => `previsto: ${date}`,
  stillOngoing: date => `${date}; en curso`,
  decidedOn: {
    cancelled: date => `cancelado ${at(date)}`,
    postponed: date => `aplazado ${at(date)}`,
    rescheduled: date => `reprogramado ${at(date)}`,
  },
  movedFrom: {
    postponed: date => `aplazado (inicialmente ${plannedFor(date)})`,
    rescheduled: date => `reprogramado (inicialmente ${plannedFor(date)})`,
  },
  accordingTo: source => `según ${source}`,
  deniedBy: source => `negado por ${source}`,
  sources: count => one(count, 'fuente'),
  listJoin: and,
  phrases,
  sentences: texts => texts.map(sentence).join(' '),
  quoted: text => `«${text}»`,
  events: count => one(count, 'acontecimiento'),
  cluster: (count, from, to) => one(count, 'acontecimiento') + firstToLast(from, to),
  shortCount: count => shortCount(count, ','),
  undatedCount: count => `${grouped(count)} sin fecha`,
  more: count => `${grouped(count)} más`,
  cut: amount => `período omitido: ${amount}`,
  compressed: amount => `período comprimido: ${amount}`,
  asOf: 'después de la publicación',
  relative: {dayZero: date => `Día 0: ${date}`, stretch: (from, to) => `de ${from} a ${to} desde el comienzo`},
  otherGroup: 'Otros',
  now: 'ahora',
  trueProportions: 'Proporciones reales',
  timeline: 'cronología',
  toolbar: {
    name: 'Controles de la cronología', zoomIn: 'Acercar', zoomOut: 'Alejar', fit: 'Mostrar todo', previous: 'Acontecimiento anterior', next: 'Acontecimiento siguiente',
    table: 'Tabla', find: 'Buscar', help: 'Teclado',
  },
  hints: {
    wheel: isApple => `${isApple ? '⌘' : 'Ctrl'} + rueda para ampliar`,
    cap: key => ({Home: 'Inicio', End: 'Fin', 'Page Up': 'Re Pág', 'Page Down': 'Av Pág', Enter: 'Intro'})[key] ?? key,
    keys: {
      time: 'anterior o siguiente en el tiempo', lane: 'carril o grupo anterior o siguiente', ends: 'primer o último acontecimiento', screen: 'una pantalla antes o después', open: 'abrir', close: 'cerrar lo abierto',
      zoom: 'acercar o alejar', all: 'mostrar todo', links: 'seguir los enlaces del acontecimiento', find: 'buscar', help: 'mostrar estas teclas',
    },
    inView: (stretch, events) => `A la vista: ${stretch}, ${events}`,
    followed: (relation, n, count) => `${relation}, enlace ${grouped(n)} de ${grouped(count)}`,
    noLinks: 'Sin enlaces con otros acontecimientos',
  },
  overview: {name: 'Vista general', toScale: 'A escala'},
  brush: {window: 'Período visible', start: 'Inicio del período visible', end: 'Fin del período visible'},
  summary: (count, from, to) => count + firstToLast(from, to),
  recap: {
    groups: names => `grupos: ${names}`,
    busiest: (period, count) => `más acontecimientos: ${period}, ${grouped(count)}`,
    gap: (length, stretch) => `período más largo sin acontecimientos: ${length}, ${stretch}`,
    uncertain: count => count === 1 ? '1 fecha no es segura' : `${grouped(count)} fechas no son seguras`,
  },
  filter: {
    name: 'Filtrar', groups: 'Grupos visibles', tags: 'Etiquetas', text: 'Palabras', without: 'ninguno',
    shown: (count, given) => `${grouped(count)} de ${one(given, 'acontecimiento')} a la vista`, showAll: 'Mostrar todo', none: 'Ningún acontecimiento cumple el filtro.',
  },
  find: {
    name: 'Buscar un acontecimiento', none: 'No se encontró ningún acontecimiento', count: count => one(count, 'resultado'), position: (n, count) => `${grouped(n)} de ${grouped(count)}`,
    previous: 'Resultado anterior', next: 'Resultado siguiente',
  },
  table: {date: 'Fecha', event: 'Acontecimiento', sources: 'Fuentes', download: 'Descargar como CSV'},
  problems: count => `${one(count, 'problema')} en los datos`,
  legend: {
    somewhere: 'en algún momento de este período', about: 'aproximado', uncertain: 'incierto', before: 'a más tardar en esta fecha', after: 'no antes de esta fecha',
    fuzzy: 'inicio o fin impreciso', openEnd: 'en curso', unknownEnd: 'fin desconocido', oneOf: 'una de estas fechas', allOf: 'todas estas fechas',
    planned: 'previsto', tentative: 'provisional', cancelled: 'cancelado', postponed: 'aplazado', moved: 'reprogramado para otra fecha', claim: 'según una fuente', disputed: 'en disputa', denied: 'negado', retracted: 'retractado',
    cut: 'período omitido', compressed: 'período comprimido', cluster: 'varios acontecimientos',
  },
  details: {
    when: 'Cuándo', asGiven: 'indicado como', status: 'Estado', certainty: 'Certeza', where: 'Dónde', who: 'Quién', group: 'Grupo',
    category: 'Categoría', claims: 'Declaraciones y fuentes', figures: 'Cifras', related: 'Acontecimientos relacionados', close: 'Cerrar',
    media: 'Multimedia', source: 'Fuente', previous: 'Anterior', next: 'Siguiente', tags: 'Etiquetas', neighbours: 'Acontecimiento anterior y siguiente',
  },
  position: (n, count) => `acontecimiento ${grouped(n)} de ${grouped(count)}`,
  loading: 'Cargando…',
  failed: reason => `No se puede mostrar la cronología. ${reason}`,
  noEvents: 'No hay acontecimientos que mostrar.',
  // Before a title "de" would have to melt with its article; a colon keeps them apart.
  link: {
    causes: {out: 'dio lugar a:', in: 'causado por:'},
    responds: {out: 'responde a:', in: 'respuesta:'},
    cancels: {out: 'cancela:', in: 'cancelado por:'},
    revises: {out: 'modifica:', in: 'modificado por:'},
    follows: {out: 'sigue a:', in: 'seguido por:'},
    context: {out: 'contexto de:', in: 'contexto:'},
    'part-of': {out: 'parte de:', in: 'incluye:'},
  },
  arcs: {some: (shown, all) => `Se muestran ${grouped(shown)} de ${grouped(all)} enlaces visibles`},
  stance: {asserts: 'lo afirma', denies: 'lo niega', plans: 'lo tiene previsto'},
};

/**
 * Spanish: "5 de marzo de 2025", "inicio hacia febrero, fin el 6 de marzo de 2025".
 *
 * @example
 * formatDate(parseDate('2025-03-05'), {locale: es}) //=> '5 de marzo de 2025'
 */
export const es: Locale = {code: 'es', direction: 'ltr', dateFns: {code: esFns.code, localize: {month, day}}, dates, words};
