// The panel under the picture: all that is known of the selected event, in words.
// What a label has no room for must be one step away; and a claim never stands without whoever makes it.
// Knows nothing of the page: nodes in plain HTML tags.

import type {Claim, Figure, Link, Media, Place, TimelineEvent} from '../event/event.ts';
import {safeUrl} from '../event/safeUrl.ts';
import type {Locale, Words} from '../locale/locale.ts';
import {dateWords, type WordOptions} from '../scene/describe.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {formatDate} from '../time/formatDate.ts';
import {parseDate} from '../time/parseDate.ts';

/** What the panel needs beside its event. */
export interface DetailsContext {
  /** All events in reading order, for related ones and neighbours. */
  readonly events: readonly TimelineEvent[];
  /** Those of them that are shown: what previous and next step through. Default: all. */
  readonly shown?: readonly TimelineEvent[];
  readonly locale: Locale;
  readonly timeZone?: string | undefined;
  readonly asOf?: number | undefined;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
  /** What a host shows in place of our text: plain text, or `'node'` to leave `.annals-custom` for it to fill. */
  readonly custom?: {readonly text: string} | 'node' | undefined;
}

/**
 * The details of `event` as a node. Buttons that select carry the id in `data-select`, empty for the one that closes.
 *
 * @example
 * detailsPanel(event, {events, locale: en, idPrefix: 'annals'}).attrs?.class //=> 'annals-details'
 */
export function detailsPanel(event: TimelineEvent, context: DetailsContext): SceneNode {
  const {words, code, direction} = context.locale;
  const heading = `${context.idPrefix}-details`;
  return node('section', 'details', {class: 'annals-details', part: 'details', 'aria-labelledby': heading, lang: code, dir: direction}, [
    node('button', 'close', {class: 'annals-close', type: 'button', 'data-select': '', 'aria-label': words.details.close}, '×'),
    node('h2', 'title', {id: heading, lang: event.lang, dir: 'auto'}, event.title),
    ...(context.custom === undefined ? facts(event, context) : [customPart(context.custom)]),
    neighbours(event, context),
  ]);
}

/** Two keys, so that a node of the host's never stays beside a text of its. */
function customPart(custom: NonNullable<DetailsContext['custom']>): SceneNode {
  const attrs = {class: 'annals-custom'};
  return custom === 'node' ? node('div', 'custom-node', attrs) : node('div', 'custom-text', attrs, [node('p', 'text', {dir: 'auto'}, custom.text)]);
}

function facts(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  return [
    node('dl', 'facts', {}, rows(event, context)),
    ...paragraphs(event),
    ...part('claims', context.locale.words.details.claims, event.claims.map((claim, i) => claimItem(claim, i, context))),
    ...part('figures', context.locale.words.details.figures, event.figures.map((figure, i) => figureItem(figure, i, context))),
    ...part('media', context.locale.words.details.media, event.media.map(mediaItem)),
    ...part('related', context.locale.words.details.related, related(event, context)),
  ];
}

function rows(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  const {words} = context.locale;
  const when = words.phrases(dateWords(event, 'long', wordOptions(context)));
  return [
    ...row('when', words.details.when, [node('span', 'date', {}, when), ...given(event, words)]),
    ...row('status', words.details.status, event.status === 'occurred' ? '' : words.status[event.status]),
    ...row('certainty', words.details.certainty, event.certainty === 'confirmed' ? '' : words.certainty[event.certainty]),
    ...row('where', words.details.where, placeName(event.place)),
    ...row('who', words.details.who, words.listJoin(event.people)),
    ...row('group', words.details.group, event.group ?? ''),
    ...row('category', words.details.category, event.category ?? ''),
    ...row('source', words.details.source, event.url === undefined ? '' : [linked('url', event.url, event.url)]),
  ];
}

function wordOptions({locale, timeZone, asOf}: DetailsContext): WordOptions {
  return {locale, ...(timeZone !== undefined && {timeZone}), ...(asOf !== undefined && {asOf})};
}

/** The author's own words for the date stay visible under ours. */
function given({dateText}: TimelineEvent, words: Words): SceneNode[] {
  if (dateText === undefined) return [];
  const quoted = /[“”"]/.test(dateText) ? dateText : words.quoted(dateText);
  return [node('div', 'given', {class: 'annals-given', dir: 'auto'}, `${words.details.asGiven} ${quoted}`)];
}

function row(key: string, label: string, content: string | readonly SceneNode[]): SceneNode[] {
  if (content.length === 0) return [];
  return [node('dt', `${key}-label`, {}, label), node('dd', key, {dir: 'auto'}, content)];
}

function placeName(place: Place | undefined): string {
  return place?.name ?? '';
}

function paragraphs({description = '', lang}: TimelineEvent): SceneNode[] {
  const texts = description.split(/\n+/).map(text => text.trim()).filter(text => text !== '');
  return texts.map((text, i) => node('p', `text-${i}`, {lang, dir: 'auto'}, text));
}

function part(key: string, heading: string, items: readonly SceneNode[]): SceneNode[] {
  if (items.length === 0) return [];
  return [node('h3', `${key}-heading`, {}, heading), node('ul', key, {}, items)];
}

function claimItem({source, url, quote, date, stance}: Claim, i: number, context: DetailsContext): SceneNode {
  const notes = [stance === undefined || stance === 'asserts' ? '' : context.locale.words.stance[stance], dayWords(date, context)].filter(note => note !== '');
  return node('li', `claim-${i}`, {class: 'annals-claim'}, [
    ...(quote === undefined ? [] : [node('blockquote', 'quote', {dir: 'auto'}, context.locale.words.quoted(quote))]),
    linked('source', source, url),
    ...(notes.length === 0 ? [] : [node('span', 'notes', {}, ` (${context.locale.words.phrases(notes)})`)]),
  ]);
}

function figureItem({label, value, unit, source, asOf}: Figure, i: number, context: DetailsContext): SceneNode {
  const amount = [String(value), unit ?? ''].filter(word => word !== '').join(' ');
  const origin = [source ?? '', dayWords(asOf, context)].filter(word => word !== '');
  return node('li', `figure-${i}`, {dir: 'auto'}, origin.length === 0 ? `${label}: ${amount}` : `${label}: ${amount} (${context.locale.words.phrases(origin)})`);
}

/** A date of a claim or figure in words; checked when the story was read. */
function dayWords(date: string | undefined, {locale}: DetailsContext): string {
  return date === undefined ? '' : formatDate(parseDate(date), {locale, length: 'long'});
}

function mediaItem({src, alt, caption, credit}: Media, i: number): SceneNode {
  const children = [linked('link', caption ?? alt, src)];
  return node('li', `media-${i}`, {}, credit === undefined ? children : [...children, node('span', 'credit', {}, ` (${credit})`)]);
}

/** A link where the address is safe to follow, else the text alone. */
function linked(key: string, text: string, url: string | undefined): SceneNode {
  const href = url === undefined ? undefined : safeUrl(url);
  return href === undefined ? node('span', key, {dir: 'auto'}, text) : node('a', key, {href, rel: 'noopener noreferrer', dir: 'auto'}, text);
}

/** Links from the event in its own order, then those of others to it in reading order. */
function related(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  const byId = new Map(context.events.map(other => [other.id, other]));
  const outward = event.links.flatMap(link => relation(byId.get(link.to), link, 'out', context));
  const inward = context.events.flatMap(other =>
    other.links.filter(({to}) => to === event.id && other.id !== event.id).flatMap(link => relation(other, link, 'in', context)));
  return [...outward, ...inward].map((children, i) => node('li', `link-${i}`, {}, children));
}

function relation(other: TimelineEvent | undefined, {kind, text}: Link, way: 'out' | 'in', context: DetailsContext): SceneNode[][] {
  if (!other) return [];
  const when = context.locale.words.phrases(dateWords(other, 'short', wordOptions(context)));
  return [[
    node('span', 'kind', {class: 'annals-given'}, `${context.locale.words.link[kind][way]} `),
    node('button', 'event', {type: 'button', 'data-select': other.id, lang: other.lang, dir: 'auto'}, other.title),
    node('span', 'date', {class: 'annals-given', dir: 'auto'}, ` ${text === undefined ? when : `${when} · ${text}`}`),
  ]];
}

/** Of an event that a filter leaves out, those that stand before and after it all the same. */
function neighbours(event: TimelineEvent, {events, shown = events, locale: {words}}: DetailsContext): SceneNode {
  const at = shown.indexOf(event);
  const order = at < 0 ? new Map(events.map((one, i) => [one, i])) : undefined;
  const next = order ? shown.findIndex(one => order.get(one)! > order.get(event)!) : at + 1;
  const previous = order ? (next < 0 ? shown.length : next) - 1 : at - 1;
  return node('nav', 'neighbours', {}, [
    step('previous', words.details.previous, shown[previous]),
    node('span', 'position', {}, order ? '' : words.position(at + 1, shown.length)),
    step('next', words.details.next, shown[next]),
  ]);
}

function step(key: string, label: string, to: TimelineEvent | undefined): SceneNode {
  return node('button', key, {type: 'button', ...(to ? {'data-select': to.id} : {disabled: ''})}, label);
}
