// The picture in words: an event's accessible name, the date on its label, a summary of the whole.
// Whoever cannot see the marks hears the same: date, status, certainty, who says so.
// Knows nothing of places on the page.

import type {TimelineEvent} from '../event/event.ts';
import type {Locale} from '../locale/locale.ts';
import {formatDate} from '../time/formatDate.ts';
import type {TimeValue} from '../time/timeValue.ts';

export interface WordOptions {
  readonly locale: Locale;
  readonly timeZone?: string;
  readonly asOf?: number;
}

/**
 * When an event happened, in one or more phrases: a cancelled plan says what it was planned for and when it was
 * cancelled.
 *
 * @example
 * dateWords(witkoffTrip, 'short', {locale: en}) //=> ['planned for 3–9 March 2025', 'cancelled evening of 4 March 2025']
 */
export function dateWords(event: TimelineEvent, length: 'short' | 'long', options: WordOptions): string[] {
  const {words, dates} = options.locale;
  const say = (value: TimeValue): string => formatDate(value, {...options, length});
  const phrases: string[] = [];
  const plan = event.planned ?? (isMerePlan(event) ? event.time : undefined);
  if (event.time && event.time !== plan) phrases.push(withOngoing(event, say(event.time), dates.ongoing));
  if (plan) phrases.push(isPlain(plan) ? words.plannedFor(say(plan)) : `${words.status.planned}: ${say(plan)}`);
  const decided = decisionOf(event);
  if (decided && event.decided) phrases.push(words.decidedOn[decided](say(event.decided)));
  return phrases.length > 0 ? phrases : [dates.undated];
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
function withOngoing(event: TimelineEvent, date: string, ongoing: string): string {
  return event.status === 'ongoing' && !date.includes(ongoing) ? `${date}; ${ongoing}` : date;
}

function decisionOf(event: TimelineEvent): 'cancelled' | 'postponed' | 'rescheduled' | undefined {
  return event.status === 'cancelled' || event.status === 'postponed' || event.status === 'rescheduled' ? event.status : undefined;
}

/** Who stands behind an event, for its label: "Axios", "according to Axios", "3 sources"; empty where nobody is named. */
export function sourceWords(event: TimelineEvent, {words}: Locale): string {
  const sources = [...new Set(event.claims.map(claim => claim.source))];
  const who = sources.length > 1 ? words.sources(sources.length) : sources[0] ?? '';
  return who !== '' && isClaim(event) ? words.accordingTo(who) : who;
}

function isClaim(event: TimelineEvent): boolean {
  return event.certainty !== 'confirmed' && event.certainty !== 'retracted';
}

/**
 * The accessible name of an event: title, date in words, status, certainty, group and who says so.
 *
 * @example
 * eventName(talks, {locale: en}) //=> 'Direct talks in Doha. From about February to 6 March 2025, ongoing. …'
 */
export function eventName(event: TimelineEvent, options: WordOptions): string {
  const {words} = options.locale;
  const dates = dateWords(event, 'long', options).join(', ');
  const said = event.status === 'occurred' || dates.includes(words.status[event.status]) ? '' : words.status[event.status];
  const certainty = event.certainty === 'confirmed' ? '' : words.certainty[event.certainty];
  const sources = [...new Set(event.claims.map(claim => claim.source))];
  const who = sources.length > 0 ? words.accordingTo(words.listJoin(sources)) : '';
  return [event.title, dates, said, certainty, event.group ?? '', who].filter(part => part !== '').map(sentence).join(' ');
}

/** A sentence of its own: starts large, ends in a stop. */
function sentence(text: string): string {
  const first = [...text][0] ?? '';
  const whole = first.toLocaleUpperCase('en') + text.slice(first.length);
  return /[.!?…。؟]["”»’]?$/u.test(whole) ? whole : `${whole}.`;
}
