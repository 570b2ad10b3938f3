// German dates in a sentence: "am 5. März 2025", "seit den 1990er-Jahren", "zwischen dem 3. und 6. März 2025".
// A date alone has no article and no case; what governs it asks for both, and finds them by how the date begins.
// Must not know how the dates themselves are worded, beyond their beginnings.

/** What a date is, grammatically. */
export type Kind = 'phrase' | 'part' | 'day' | 'weekday' | 'month' | 'years' | 'hours' | 'some' | 'ago' | 'year';

/** How dates begin, first match first; all else is a phrase, which takes no preposition. (The space in "44 v. Chr." is not this one.) */
const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['phrase', /^(?:Beginn|Ende) /],
  ['part', /^(?:\d\.|erstes|zweites|drittes|viertes) (?:Quartal|Jahresdrittel|Halbjahr)/],
  ['day', /^(?:\d{1,2}\.(?: |–|$)|(?:Vormittag|Nachmittag|Abend) des )/],
  ['weekday', /^\p{Lu}\p{L}+, /u],
  ['month', /^\p{Lu}\p{L}+\.?(?: |$)/u], // or season
  ['years', /^die /],
  ['hours', /^frühe Stunden /],
  ['some', /^ein (?:Tag|Monat) /],
  ['ago', /^vor /],
  ['year', /^\d/],
];

/**
 * What the date is, by how it begins.
 *
 * @example
 * kindOf('die 1990er-Jahre') //=> 'years'
 */
export function kindOf(date: string): Kind {
  return kinds.find(([, start]) => start.test(date))?.[0] ?? 'phrase';
}

/** "dem 5. März 2025", "den 1990er-Jahren", "März 2025"; `undefined` for what has no dative. */
function dative(date: string): string | undefined {
  switch (kindOf(date)) {
    case 'phrase': case 'ago': return undefined;
    case 'day': return `dem ${date}`;
    case 'part': return `dem ${date.replace(/^(\p{L}+)es /u, '$1en ')}`;
    case 'years': return date.replace('die ', 'den ').replace('Jahre', 'Jahren');
    case 'hours': return `den frühen ${date.slice('frühe '.length)}`;
    case 'some': return date.replace('ein ', 'einem ');
    default: return date;
  }
}

function accusative(date: string): string {
  switch (kindOf(date)) {
    case 'day': return `den ${date}`;
    case 'part': return `das ${date.replace(/^(\p{L}+)es /u, '$1e ')}`;
    case 'hours': return `die frühen ${date.slice('frühe '.length)}`;
    case 'some': return date.replace('ein ', 'einen ');
    default: return date;
  }
}

/** "von dem" is "vom", "zu dem" is "zum". */
function contracted(text: string): string {
  return text.replace(/^(in|an|von|zu) dem /, (_, preposition: string) => `${preposition.replace(/n$/, '')}m `);
}

/** "möglicherweise etwa 1984" in two: what is doubtful stands before the preposition, too. */
function parted(date: string): readonly [doubt: string, core: string] {
  const core = date.replace(/^(?:möglicherweise |etwa )+/, '');
  return [date.slice(0, date.length - core.length), core];
}

/** The preposition with the dative, "etwa seit dem 5. März", or the words instead where there is no dative: "Beginn vor …". */
function governed(date: string, preposition: string, instead: string): string {
  const [doubt, core] = parted(date);
  const noun = dative(core);
  return doubt + (noun === undefined ? `${instead} ${core}` : contracted(`${preposition} ${noun}`));
}

/**
 * When something happened.
 *
 * @example
 * at('5. März 2025') //=> 'am 5. März 2025'
 * at('etwa März 2025') //=> 'etwa im März 2025'
 */
export function at(date: string): string {
  const [doubt, core] = parted(date);
  const kind = kindOf(core);
  if (kind === 'year' || !isNoun(date)) return date;
  if (isSpan(core) && kind !== 'years' && !core.endsWith(' Uhr')) return doubt + contracted(`von ${dative(core)!}`);
  const preposition = kind === 'day' || kind === 'weekday' || core.startsWith('ein Tag ') ? 'an' : 'in';
  return doubt + contracted(`${preposition} ${kind === 'weekday' || kind === 'month' ? `dem ${core}` : dative(core)!}`);
}

/**
 * As `at`, with a word before a bare year.
 *
 * @example
 * within('1985') //=> 'im Jahr 1985'
 */
export function within(period: string): string {
  const [doubt, core] = parted(period);
  return kindOf(core) === 'year' ? `${doubt}im Jahr ${core}` : at(period);
}

/** Whether a date has two ends: "3.–9. März 2025". */
export function isSpan(date: string): boolean {
  return !isStretch(date) && !date.includes(' eines der ') && /–| bis /.test(date);
}

/** "die Jahre 1800 bis 1899": has a "bis" of its own. */
const isStretch = (date: string): boolean => date.includes('die Jahre ');

/** "seit dem 4. März 2025", "seit 66 Millionen Jahren", "Beginn zwischen …". */
export function since(date: string): string {
  return kindOf(date) === 'ago' ? `seit ${date.slice('vor '.length)}` : governed(date, 'seit', 'Beginn');
}

/** "ab dem 4. März 2025". */
export function from(date: string): string {
  return governed(date, 'ab', 'Beginn');
}

/** "bis zum 5. März 2025", "bis März 2025", "bis in die 1990er-Jahre", "bis vor 66 Millionen Jahren". */
export function until(date: string): string {
  const [doubt, core] = parted(date);
  const kind = kindOf(core);
  if (isStretch(core)) return `${doubt}Ende ${at(core)}`;
  if (kind === 'years') return `${doubt}bis in ${core}`;
  if (kind === 'ago' || dative(core) === core) return `${doubt}bis ${core}`;
  return doubt + governed(core, 'zu', 'Ende').replace(/^zu/, 'bis zu');
}

/** Whether a date can stand behind a preposition, as "zwischen …" and "vor …" cannot, nor "etwa 1984 – 1988", of which only one end is doubtful. */
export function isNoun(date: string): boolean {
  const [doubt, core] = parted(date);
  return dative(core) !== undefined && !(doubt !== '' && isSpan(core));
}

/** "geplant für den 3.–9. März 2025"; a phrase stands behind a colon. */
export function plannedFor(date: string): string {
  const [doubt, core] = parted(date);
  return isNoun(date) ? `geplant ${doubt}für ${accusative(core)}` : `geplant: ${date}`;
}

/** "verlegt vom 3. März 2025", "verlegt, ursprünglich zwischen …". */
export function movedFrom(verb: string, date: string): string {
  return isNoun(date) ? `${verb} ${awayFrom(date)}` : `${verb}, ursprünglich ${date}`;
}

/** "vom 3. März 2025", "von 1997". */
export function awayFrom(date: string): string {
  return governed(date, 'von', '');
}

/** "zwischen dem 3. und 6. März 2025", "am 4. März 2025 zwischen 18:00 und 21:00 Uhr". */
export function between(a: string, b: string): string {
  const [, day, time] = /^(.*), (\S+) Uhr$/.exec(a) ?? [];
  if (isTime(b) && day !== undefined) return `${at(day)} zwischen ${time} und ${b} Uhr`;
  if (kindOf(a) === 'ago' && kindOf(b) === 'ago') return `irgendwann ${joined(a, b) ?? `${a} bis ${b}`}`;
  const [first, last] = [a, b].map(date => parted(date)).map(([doubt, core]) => doubt + (dative(core) ?? core)) as [string, string];
  return `zwischen ${first}${first.includes(', ') ? ',' : ''} und ${/^\d+\.$/.test(a) ? b : last}`;
}

/** "4.–6. März 2025", "1964 bis 2008", "18:00–21:00 Uhr". */
export function range(a: string, b: string, long: boolean): string {
  const [first, last] = isTime(b) ? [a.replace(/ Uhr$/, ''), `${b} Uhr`] : [a, b];
  return `${first}${long ? ' bis ' : '–'}${last}`;
}

/** "27. Februar bis 6. März 2025", "vor 145 bis 66 Millionen Jahren". */
export function span(a: string, b: string, long: boolean): string {
  if (long && [a, b].some(date => kindOf(date) === 'some' || isStretch(date))) return beganEnded(a, b);
  return joined(a, b) ?? (long ? `${a} bis ${b}` : `${a} – ${b}`);
}

/** "Beginn am 5. März 2025, Ende …". */
export function beganEnded(start: string, end: string): string {
  return `Beginn ${at(start)}, Ende ${at(end)}`;
}

/** Two times long ago, or two decades, in one: "vor 145 bis 66 Millionen Jahren", "die 1950er- bis 1970er-Jahre". */
function joined(a: string, b: string): string | undefined {
  if ([a, b].every(date => /^die \S+er-Jahre$/.test(date))) return `${a.replace('Jahre', '')} bis ${b.slice('die '.length)}`;
  if (![a, b].every(date => /^vor [\d.,]+ .*Jahren$/.test(date))) return undefined;
  const scaleOf = (date: string): string => / Mill(?:ion|iarde)/.exec(date)?.[0] ?? '';
  return `${a.replace(scaleOf(a) === scaleOf(b) ? /(?: Mill\S+)? Jahren$/ : / Jahren$/, '')} bis ${b.slice('vor '.length)}`;
}

const isTime = (text: string): boolean => /^\d\d:\d\d/.test(text);
