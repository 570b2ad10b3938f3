// The picture in words: an event's accessible name, the date on its label, a summary of the whole.
// Whoever cannot see the marks hears the same: date, status, certainty, who says so.
// Knows nothing of places on the page.

import type {Era, TimelineEvent} from '../event/event.ts';
import type {Locale} from '../locale/locale.ts';
import {formatDate} from '../time/formatDate.ts';
import type {TimeValue} from '../time/timeValue.ts';

export interface WordOptions {
  readonly locale: Locale;
  readonly timeZone?: string;
  readonly asOf?: number;
  /** Where a picture has events elsewhere than at their dates: the event with the dates that are told of it. */
  readonly told?: (event: TimelineEvent) => TimelineEvent;
}

/**
 * When an event happened, in one or more phrases: a cancelled plan says what it was planned for and when it was
 * cancelled.
 *
 * @example
 * dateWords(witkoffTrip, 'short', {locale: en}) //=> ['planned for 3–9 March 2025', 'cancelled evening of 4 March 2025']
 */
export function dateWords(drawn: TimelineEvent, length: 'short' | 'long', options: WordOptions): string[] {
  const event = options.told?.(drawn) ?? drawn;
  const {words, dates} = options.locale;
  // Labels stand over an axis that names the weekdays.
  const asOf = length === 'long' ? event.asOf ?? options.asOf ?? NaN : NaN;
  const say = (value: TimeValue): string => formatDate(value, {...options, length, asOf});
  const plan = event.planned ?? (isMerePlan(event) ? event.time : undefined);
  const decision = decisionOf(event);
  const phrases: string[] = [];
  if (event.time && event.time !== plan) phrases.push(withOngoing(event, say(event.time), options.locale));
  if (plan) phrases.push(isMoved(event) && !event.decided ? words.movedFrom[event.status](say(plan)) : isPlain(plan) ? words.plannedFor(say(plan)) : words.plannedAt(say(plan)));
  if (decision && event.decided) phrases.push(words.decidedOn[decision](say(event.decided)));
  return phrases.length > 0 ? phrases : [dates.undated];
}

/** Whether a plan has an old and a new date. */
function isMoved(event: TimelineEvent): event is TimelineEvent & {status: 'postponed' | 'rescheduled'} {
  return event.time !== undefined && event.planned !== undefined && (event.status === 'postponed' || event.status === 'rescheduled');
}

/** What the phrases of `dateWords` leave unsaid: "cancelled" where no day of it is known, "disputed". */
function stateWords(event: TimelineEvent, {words}: Locale): string[] {
  const isSaid = event.status === 'occurred' || event.status === 'ongoing'
    || (event.status === 'planned' && (event.planned ?? event.time) !== undefined)
    || (decisionOf(event) !== undefined && event.decided !== undefined) || isMoved(event);
  return [...(isSaid ? [] : [words.status[event.status]]), ...(event.certainty === 'confirmed' ? [] : [words.certainty[event.certainty]])];
}

/**
 * The line of a label that says when, and what became of it. That one side says so is left to `sourceWords` where a
 * side is named.
 *
 * @example
 * labelWords(tentativeTrip, {locale: en}) //=> 'planned for 4–5 March 2025, tentative'
 */
export function labelWords(event: TimelineEvent, options: WordOptions): string {
  const {locale} = options;
  const states = stateWords(event, locale).filter(word => event.certainty !== 'reported' || event.claims.length === 0 || word !== locale.words.certainty.reported);
  return locale.words.phrases([...dateWords(event, 'short', options), ...states]);
}

/** A thing that is still to come, or never came, has no other date than its plan. */
function isMerePlan(event: TimelineEvent): boolean {
  return event.status === 'planned' || event.status === 'tentative' || event.status === 'cancelled' || event.status === 'postponed';
}

/** Whether a date is one that "planned for" can stand before: known on both sides. */
function isPlain(value: TimeValue): boolean {
  return Number.isFinite(value.startMin) && Number.isFinite(value.endMax);
}

/** Says "ongoing" where the dates alone do not. */
function withOngoing(event: TimelineEvent, date: string, {dates, words}: Locale): string {
  return event.status === 'ongoing' && !date.includes(dates.ongoing) ? words.stillOngoing(date) : date;
}

function decisionOf(event: TimelineEvent): 'cancelled' | 'postponed' | 'rescheduled' | undefined {
  return event.status === 'cancelled' || event.status === 'postponed' || event.status === 'rescheduled' ? event.status : undefined;
}

/** Who stands behind an event, for its label: "Axios", "according to Axios, denied by Hamas", "3 sources"; empty where nobody is named. */
export function sourceWords(event: TimelineEvent, {words}: Locale): string {
  const name = (sources: readonly string[]): string => sources.length > 1 ? words.sources(sources.length) : sources[0] ?? '';
  const {saying, denying} = sidesOf(event);
  const who = name(saying);
  const parts = [who !== '' && isClaim(event) ? words.accordingTo(who) : who, denying.length > 0 ? words.deniedBy(name(denying)) : ''];
  return words.phrases(parts.filter(part => part !== ''));
}

/** Sources that say so and sources that deny it, each once. */
function sidesOf({claims}: TimelineEvent): {readonly saying: readonly string[]; readonly denying: readonly string[]} {
  const sources = (denies: boolean): string[] => [...new Set(claims.filter(claim => (claim.stance === 'denies') === denies).map(claim => claim.source))];
  return {saying: sources(false), denying: sources(true)};
}

function isClaim(event: TimelineEvent): boolean {
  return event.certainty !== 'confirmed' && event.certainty !== 'retracted';
}

/** What is said of one event. */
export interface EventWords {
  /** When, and what became of it, as on its label. */
  readonly label: string;
  /** Who stands behind it, as on its label; empty where nobody is named. */
  readonly sources: string;
  /** All of it in sentences, as a screen reader says it. */
  readonly name: string;
}

/**
 * An event in words, as the picture has them: for lists, tables and captions of a host's own.
 *
 * @example
 * describeEvent(event, {locale: en}).label //=> 'planned for 3–9 March 2025, cancelled evening of 4 March 2025'
 */
export function describeEvent(event: TimelineEvent, options: WordOptions): EventWords {
  return {label: labelWords(event, options), sources: sourceWords(event, options.locale), name: eventName(event, options)};
}

/**
 * The accessible name of an event: title, date in words, status, certainty, group and who says so.
 *
 * @example
 * eventName(talks, {locale: en}) //=> 'Direct talks in Doha. From about February to 6 March 2025, ongoing. …'
 */
export function eventName(event: TimelineEvent, options: WordOptions): string {
  const {words} = options.locale;
  const {saying, denying} = sidesOf(event);
  const parts = [
    event.title, words.phrases(dateWords(event, 'long', options)), ...stateWords(event, options.locale), event.group ?? '',
    saying.length > 0 ? words.accordingTo(words.listJoin(saying)) : '', denying.length > 0 ? words.deniedBy(words.listJoin(denying)) : '',
  ];
  return words.sentences(parts.filter(part => part !== ''));
}

/**
 * An era's accessible name.
 *
 * @example
 * eraName({title: 'Gemini', time: parseDate('1961/1966')}, {locale: en}) //=> 'Gemini, 1961 to 1966'
 */
export function eraName({title, time}: Era, options: WordOptions): string {
  return options.locale.words.phrases([title, formatDate(time, {...options, length: 'long'})]);
}
