// French dates in a sentence: "le 5 mars 2025", "depuis les années 1950", "jusqu’en mars 2025", "du 3 au 9 mars 2025".
// A date alone has no article; what governs it asks for one and melts with it, and finds it by how the date begins.
// Must not know how the dates themselves are worded, beyond their beginnings.

/** How dates begin, first match first; all else is a phrase, which takes no preposition. (The space in "44 av. J.-C." is not this one.) */
const kinds = [
  ['part', /^(?:\de|1er|premier|deuxième|second|troisième|quatrième) (?:trimestre|quadrimestre|semestre)/],
  ['day', /^(?:1er|\d{1,2})(?:[ –,]|$)|^(?:dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi) /],
  ['month', /^(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)/],
  ['season', /^(?:printemps|été|automne|hiver) /],
  ['years', /^les années /],
  ['dayPart', /^(?:premières heures|matinée|après-midi|soirée) /],
  ['some', /^un (?:jour|mois) /],
  ['ago', /^il y a (?!entre)/],
  ['year', /^\d/],
] as const;

/** What a date is, grammatically. */
type Kind = (typeof kinds)[number][0] | 'phrase';

function kindOf(date: string): Kind {
  return kinds.find(([, start]) => start.test(date))?.[0] ?? 'phrase';
}

/** "le 5 mars 2025", "l’été 2001", "la soirée du 5 mars 2025"; months and years have no article. */
function withArticle(date: string): string {
  const kind = kindOf(date);
  if (/^(?:été|automne|hiver|après-midi) /.test(date)) return `l’${date}`;
  if (kind === 'day' || kind === 'part' || kind === 'season') return `le ${date}`;
  if (kind === 'dayPart') return `${date.startsWith('premières') ? 'les' : 'la'} ${date}`;
  return date;
}

/** "du 5 mars", "des années 1950", "d’avril 1985". */
function de(date: string): string {
  const noun = withArticle(date);
  if (/^les? /.test(noun)) return noun.replace(/^le(s?) /, (_, s: string) => s === '' ? 'du ' : 'des ');
  return `${/^[aioué]/.test(noun) ? 'd’' : 'de '}${noun}`;
}

/** "au 5 mars", "aux années 1950", "à l’été 2001". */
function to(date: string): string {
  const noun = withArticle(date);
  return /^les? /.test(noun) ? noun.replace(/^le(s?) /, (_, s: string) => s === '' ? 'au ' : 'aux ') : `à ${noun}`;
}

/** "peut-être vers le 5 mars 2025" in parts; the core is without article, as a date alone is. */
function parted(date: string): {maybe: string; about: boolean; core: string} {
  const [, maybe = '', about, rest = ''] = /^(peut-être )?(vers )?(.*)$/s.exec(date) ?? [];
  return {maybe, about: about !== undefined, core: about === undefined ? rest : rest.replace(/^(?:l’|la |le |les (?=premières))/, '')};
}

/** With a preposition, doubt goes to either side of it: "peut-être depuis le 5 mars 2025 environ". */
function governed(date: string, govern: (core: string) => string): string {
  const {maybe, about, core} = parted(date);
  return `${maybe}${govern(core)}${about ? ' environ' : ''}`;
}

/**
 * When something happened.
 *
 * @example
 * at('5 mars 2025') //=> 'le 5 mars 2025'
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
  switch (kindOf(core)) {
    case 'phrase': case 'ago': case 'some': return core;
    case 'month': case 'year': return `en ${core}`;
    case 'season': case 'part': return to(core);
    case 'years': return `dans ${core}`;
    case 'dayPart': return core.startsWith('premières') ? to(core) : `dans ${withArticle(core)}`;
    case 'day': return withArticle(core);
  }
}

/** The two ends of "3–9 mars 2025", where each is a date by itself. */
function endsOf(date: string): [string, string] | undefined {
  const ends = / – /.test(date) ? date.split(' – ') : date.split('–');
  const [first, last] = ends;
  return first !== undefined && last !== undefined && ends.length === 2 && isFromTo(first, last) ? [first, last] : undefined;
}

/** Whether a date is the name of one stretch of the calendar, without doubt and remarks. */
function isPlain(date: string): boolean {
  return !['phrase', 'ago', 'some'].includes(kindOf(date)) && !/–|; | ou | et | d’une des |^les années \S+ à /.test(date);
}

/** A decade and a year, side by side, would pass for something else: "les années 1950 – 1970". */
function isMixed(a: string, b: string): boolean {
  return kindOf(parted(a).core) === 'years' && kindOf(parted(b).core) === 'year';
}

function isFromTo(a: string, b: string): boolean {
  return isPlain(a) && isPlain(b) && !isMixed(a, b);
}

/** "du 27 février au 6 mars 2025". */
function fromTo(a: string, b: string): string {
  return `${de(a)} ${to(b)}`;
}

/** "vers le 5 mars 2025", "vers 1997", "il y a environ 66 millions d’années". */
export function about(date: string): string {
  return kindOf(date) === 'ago' ? date.replace('il y a ', 'il y a environ ') : `vers ${withArticle(date)}`;
}

/** "d’avril 1985", "des années 1980", "vers avril 1985". */
export function within(period: string): string {
  return parted(period).about ? period : de(period);
}

/** "depuis le 4 mars 2025", "depuis 66 millions d’années", "début entre …". */
export function since(date: string): string {
  return governed(date, core => {
    const kind = kindOf(core);
    return kind === 'phrase' ? `début ${core}` : `depuis ${kind === 'ago' ? core.slice('il y a '.length) : withArticle(core)}`;
  });
}

/** "à partir du 4 mars 2025". */
export function from(date: string): string {
  return governed(date, core => ['phrase', 'ago'].includes(kindOf(core)) ? `début ${core}` : `à partir ${de(core)}`);
}

/** "jusqu’au 5 mars 2025", "jusqu’en 1985". */
export function until(date: string): string {
  return governed(date, core => {
    const kind = kindOf(core);
    if (kind === 'phrase') return `fin ${core}`;
    return `jusqu’${kind === 'month' || kind === 'year' ? `en ${core}` : to(core)}`;
  });
}

/** "prévu du 3 au 9 mars 2025"; what has verbs of its own stands behind a colon. */
export function plannedFor(date: string): string {
  return date.startsWith('début ') || isHalfDoubtful(date) ? `prévu\u00a0: ${date}` : `prévu ${at(date)}`;
}

/** "entre le 3 et le 6 mars 2025", "le 4 mars 2025 entre 18 h et 21 h", "il y a entre 66 et 145 millions d’années". */
export function between(a: string, b: string): string {
  const [, day, time] = /^(.*) à (.*)$/.exec(a) ?? [];
  if (isTime(b) && day !== undefined) return `${at(day)} entre ${time} et ${clock(b)}`;
  if (unitOf(a) !== undefined && unitOf(b) !== undefined) return agoBetween(a, b);
  const [start, end] = [parted(a), parted(b)];
  if (start.about && end.about) return `${start.maybe}environ entre ${withArticle(start.core)} et ${withArticle(end.core)}`;
  return `entre ${governed(a, withArticle)} et ${governed(b, withArticle)}`;
}

/** "3–9 mars 2025", "du 3 au 9 mars 2025", "4 mars 2025 de 18 h à 21 h". */
export function range(a: string, b: string, long: boolean): string {
  if (isTime(b)) return `${a.replace(' à ', ' de ')} à ${clock(b)}`;
  return long ? fromTo(a, b) : `${a}–${b}`;
}

/** "27 février – 6 mars 2025", "du 27 février au 6 mars 2025", "début vers février, fin le 6 mars 2025". */
export function span(a: string, b: string, long: boolean): string {
  const ago = agoSpan(a, b);
  if (ago !== undefined || (!long && !isMixed(a, b))) return ago ?? `${a} – ${b}`;
  return isFromTo(a, b) ? fromTo(a, b) : beganEnded(a, b);
}

/** "début entre le 3 et le 4 mars 2025, fin le 7 mars 2025". */
export function beganEnded(start: string, end: string): string {
  return `début ${at(start)}, fin ${at(end)}`;
}

/** From the first to the last of many: "du 3 mars 2025 au 9 mars 2025", "premier : …, dernier : …". */
export function firstToLast(a: string, b: string): string {
  if (a === b) return `, ${a}`;
  return isFromTo(a, b) ? `, ${fromTo(a, b)}` : `\u202f; premier\u00a0: ${a}\u202f; dernier\u00a0: ${b}`;
}

/** The unit of a time long ago, whether one or many: "million d’", "ans". */
function unitOf(date: string): string | undefined {
  return /^il y a [\d,\u202f]+ (.+)$/.exec(date)?.[1]?.replace('s d’', ' d’');
}

/** Two times long ago, the first without the unit they share: "il y a 145 à 66 millions d’années". */
function agoSpan(a: string, b: string): string | undefined {
  const unit = unitOf(a);
  return unit !== undefined && unit === unitOf(b) ? `il y a ${amountOf(a)} à ${b.slice('il y a '.length)}` : undefined;
}

const amountOf = (ago: string): string => ago.slice('il y a '.length).replace(/ .*/, '');

/** "il y a entre 66 et 145 millions d’années": the later time first, for it is the smaller amount. */
function agoBetween(a: string, b: string): string {
  const [early, late] = [a, b].map(date => date.slice('il y a '.length));
  return `il y a entre ${unitOf(a) === unitOf(b) ? amountOf(b) : late} et ${early}`;
}

const isTime = (text: string): boolean => /^\d{1,2}(?:\u00a0h\u00a0|:)\d\d/.test(text);

/** "18 h 00" as "18 h", "23:20:30" as "23 h 20 min 30 s". */
export function clock(time: string): string {
  return time.replace(/^0?(\d+):(\d\d):(\S+)$/, '$1\u00a0h\u00a0$2\u00a0min\u00a0$3\u00a0s').replace(/\u00a0h\u00a000$/, '\u00a0h');
}
