// Spanish dates in a sentence: "el 5 de marzo de 2025", "desde la década de 1950", "del 3 al 9 de marzo de 2025".
// A date alone has no article; what governs it asks for one and melts with it, and finds it by how the date begins.
// Must not know how the dates themselves are worded, beyond their beginnings.

/** How dates begin, first match first; all else is a phrase, which takes no preposition. (The space in "44 a. C." is not this one.) */
const kinds = [
  ['part', /^(?:\d\.º|primer|segundo|tercer|cuarto) (?:trimestre|cuatrimestre|semestre)/],
  ['day', /^\d{1,2}(?:[ –,]|$)|^(?:domingo|lunes|martes|miércoles|jueves|viernes|sábado),? /],
  ['month', /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)/],
  ['season', /^(?:primavera|verano|otoño|invierno) /],
  ['years', /^(?:la década|los años) /],
  ['dayPart', /^(?:madrugada|mañana|tarde|noche) /],
  ['some', /^un (?:día|mes) /],
  ['ago', /^hace (?!entre)/],
  ['year', /^\d/],
] as const;

/** What a date is, grammatically. */
type Kind = (typeof kinds)[number][0] | 'phrase';

function kindOf(date: string): Kind {
  return kinds.find(([, start]) => start.test(date))?.[0] ?? 'phrase';
}

/** "el 5 de marzo", "el miércoles 5 de marzo", "la noche del 5 de marzo", "el 711"; months and later years have no article. */
function withArticle(date: string): string {
  const kind = kindOf(date);
  if (kind === 'dayPart' || date.startsWith('primavera ')) return `la ${date}`;
  const isEarlyYear = kind === 'year' && /^\d{3}(?![\d\u202f])|^[\d\u202f]+\u00a0[ad]\./.test(date);
  const takesEl = kind === 'day' || kind === 'part' || kind === 'season' || isEarlyYear;
  return takesEl ? `el ${date.replace(/^(\p{L}+), /u, '$1 ')}` : date;
}

/** "del 5 de marzo", "de la década de 1950". */
function de(date: string): string {
  return `de ${withArticle(date)}`.replace(/^de el /, 'del ');
}

/** "al 5 de marzo", "a la década de 1950". */
function to(date: string): string {
  return `a ${withArticle(date)}`.replace(/^a el /, 'al ');
}

/** "quizá hacia el 5 de marzo de 2025" in parts; the core is without article, as a date alone is. */
function parted(date: string): {maybe: string; about: boolean; core: string} {
  const [, maybe = '', about, rest = ''] = /^(quizá )?(hacia )?(.*)$/s.exec(date) ?? [];
  return {maybe, about: about !== undefined, core: about === undefined ? rest : rest.replace(/^(?:el |la (?!década))/, '')};
}

/** Doubt goes before the preposition: "quizá desde 1984", "aproximadamente desde el 5 de marzo". */
function governed(date: string, govern: (core: string) => string): string {
  const {maybe, about, core} = parted(date);
  return `${maybe}${about ? 'aproximadamente ' : ''}${govern(core)}`;
}

/** With nothing before the date to bear it, doubt goes behind. */
function trailed(date: string, govern: (core: string) => string): string {
  const {maybe, about, core} = parted(date);
  return `${maybe}${govern(core)}${about ? ' aproximadamente' : ''}`;
}

/**
 * When something happened.
 *
 * @example
 * at('5 de marzo de 2025') //=> 'el 5 de marzo de 2025'
 * at('1997') //=> 'en 1997'
 */
export function at(date: string): string {
  const {maybe, about, core} = parted(date);
  return about || isHalfDoubtful(date) ? date : `${maybe}${atCore(core)}`;
}

/** Of a span whose first end is in doubt, no preposition may make the whole doubtful. */
function isHalfDoubtful(date: string): boolean {
  const {maybe, about, core} = parted(date);
  return (maybe !== '' || about) && core.includes('–');
}

function atCore(core: string): string {
  const ends = endsOf(core);
  if (ends) return fromTo(...ends);
  const kind = kindOf(core);
  if (kind === 'phrase' || kind === 'ago' || core.startsWith('un día ')) return core;
  return kind === 'day' ? withArticle(core) : `en ${withArticle(core)}`;
}

/** The two ends of "3–9 de marzo de 2025", where each is a date by itself. */
function endsOf(date: string): [string, string] | undefined {
  const ends = / – /.test(date) ? date.split(' – ') : date.split('–');
  const [first, last] = ends;
  return first !== undefined && last !== undefined && ends.length === 2 && isFromTo(first, last) ? [first, last] : undefined;
}

/** Whether a date is the name of one stretch of the calendar, without doubt and remarks. */
function isPlain(date: string): boolean {
  return !['phrase', 'ago', 'some'].includes(kindOf(date)) && !/–|; | [ouye] | algún año |^los años /.test(date);
}

/** A decade and a year, side by side, would pass for something else: "la década de 1950 – 1970". */
function isMixed(a: string, b: string): boolean {
  return kindOf(parted(a).core) === 'years' && kindOf(parted(b).core) === 'year';
}

function isFromTo(a: string, b: string): boolean {
  return isPlain(a) && isPlain(b) && !isMixed(a, b);
}

/** "del 27 de febrero al 6 de marzo de 2025". */
function fromTo(a: string, b: string): string {
  return `${de(a)} ${to(b)}`;
}

/** "hacia el 5 de marzo de 2025", "hacia 1997", "hace aproximadamente 66 millones de años". */
export function about(date: string): string {
  return kindOf(date) === 'ago' ? date.replace('hace ', 'hace aproximadamente ') : `hacia ${withArticle(date)}`;
}

/** "de abril de 1985", "de la década de 1980", "hacia abril de 1985". */
export function within(period: string): string {
  return parted(period).about ? period : de(period);
}

/** "desde el 4 de marzo de 2025", "desde hace 66 millones de años", "inicio entre …". */
export function since(date: string): string {
  return governed(date, core => kindOf(core) === 'phrase' ? `inicio ${core}` : `desde ${withArticle(core)}`);
}

/** "a partir del 4 de marzo de 2025". */
export function from(date: string): string {
  return governed(date, core => ['phrase', 'ago'].includes(kindOf(core)) ? `inicio ${core}` : `a partir ${de(core)}`);
}

/** "hasta el 5 de marzo de 2025". */
export function until(date: string): string {
  return governed(date, core => kindOf(core) === 'phrase' ? `fin ${core}` : `hasta ${withArticle(core)}`);
}

/** "no antes del 5 de marzo de 2025". */
export function notBefore(date: string): string {
  return trailed(date, core => `no antes ${de(core)}`);
}

/** "previsto para el 3 de marzo de 2025", "previsto del 3 al 9 de marzo de 2025"; what has verbs of its own stands behind a colon. */
export function plannedFor(date: string): string {
  const {maybe, about, core} = parted(date);
  if (core.startsWith('inicio ') || isHalfDoubtful(date)) return `previsto: ${date}`;
  const isWhen = about || endsOf(core) || ['phrase', 'ago', 'some'].includes(kindOf(core));
  return isWhen ? `previsto ${at(date)}` : `previsto ${maybe}para ${withArticle(core)}`;
}

/** "entre el 3 y el 6 de marzo de 2025", "el 4 de marzo de 2025 entre las 18:00 y las 21:00", "hace entre 66 y 145 millones de años". */
export function between(a: string, b: string): string {
  const [, day, time] = /^(.*) a (las? .*)$/.exec(a) ?? [];
  if (isTime(b) && day !== undefined) return `${at(day)} entre ${time} y ${theHour(b)}`;
  if (unitOf(a) !== undefined && unitOf(b) !== undefined) return agoBetween(a, b);
  const [start, end] = [parted(a), parted(b)];
  if (start.about && end.about) return `${start.maybe}aproximadamente entre ${withArticle(start.core)} y ${withArticle(end.core)}`;
  return `entre ${trailed(a, withArticle)} y ${trailed(b, withArticle)}`;
}

/** "3–9 de marzo de 2025", "del 3 al 9 de marzo de 2025", "4 de marzo de 2025, de 18:00 a 21:00". */
export function range(a: string, b: string, long: boolean): string {
  if (isTime(b)) return `${a.replace(/ a las? /, ', de ')} a ${b}`;
  return long ? fromTo(a, b) : `${a}–${b}`;
}

/** "27 de febrero – 6 de marzo de 2025", "del 27 de febrero al 6 de marzo de 2025", "inicio hacia febrero, fin el 6 de marzo de 2025". */
export function span(a: string, b: string, long: boolean): string {
  const ago = agoSpan(a, b);
  if (ago !== undefined || (!long && !isMixed(a, b))) return ago ?? `${a} – ${b}`;
  return isFromTo(a, b) ? fromTo(a, b) : beganEnded(a, b);
}

/** "inicio entre el 3 y el 4 de marzo de 2025, fin el 7 de marzo de 2025". */
export function beganEnded(start: string, end: string): string {
  return `inicio ${at(start)}, fin ${at(end)}`;
}

/** From the first to the last of many: "del 3 de marzo de 2025 al 9 de marzo de 2025", "primero: …; último: …". */
export function firstToLast(a: string, b: string): string {
  if (a === b) return `, ${a}`;
  return isFromTo(a, b) ? `, ${fromTo(a, b)}` : `; primero: ${a}; último: ${b}`;
}

/** The unit of a time long ago, whether one or many: "millones de años", "años". */
function unitOf(date: string): string | undefined {
  return /^hace [\d,\u202f]+ (.+)$/.exec(date)?.[1]?.replace('millón', 'millones');
}

const amountOf = (ago: string): string => ago.slice('hace '.length).replace(/ .*/, '');

/** Two times long ago, the first without the unit they share: "desde hace 145 hasta hace 66 millones de años". */
function agoSpan(a: string, b: string): string | undefined {
  const unit = unitOf(a);
  return unit !== undefined && unit === unitOf(b) ? `desde hace ${amountOf(a)} hasta ${b}` : undefined;
}

/** "hace entre 66 y 145 millones de años": the later time first, for it is the smaller amount. */
function agoBetween(a: string, b: string): string {
  const [early, late] = [a, b].map(date => date.slice('hace '.length));
  return `hace entre ${unitOf(a) === unitOf(b) ? amountOf(b) : late} y ${early}`;
}

const isTime = (text: string): boolean => /^\d{1,2}:\d\d/.test(text);

/** "las 18:00", "la 1:30". */
export function theHour(time: string): string {
  return `${time.startsWith('1:') ? 'la' : 'las'} ${time}`;
}
