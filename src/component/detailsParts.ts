// What hangs on an event: claims, figures, pictures and related events, each with whoever says so.
// A claim without its source, or a picture without its words, would say more than is known.
// Knows nothing of the page: nodes in plain HTML tags.

import type {Claim, Figure, Media, TimelineEvent} from '../event/event.ts';
import {dateWords} from '../scene/describe.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {formatDate} from '../time/formatDate.ts';
import {parseDate} from '../time/parseDate.ts';
import {linked, wordOptions} from './detailsFacts.ts';
import type {DetailsContext} from './detailsContext.ts';
import {linkedEvents, type LinkedEvent} from './linkedEvents.ts';

/**
 * Headings with lists below them; nothing where there is nothing.
 *
 * @example
 * detailsParts(event, {events, locale: en, idPrefix: 'annals'}).map(({tag}) => tag) //=> ['h3', 'ul']
 */
export function detailsParts(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  const {details} = context.locale.words;
  const {lang} = event;
  return [
    ...part('claims', details.claims, event.claims.map((claim, i) => claimItem(claim, i, context, lang))),
    ...part('figures', details.figures, event.figures.map((figure, i) => figureItem(figure, i, context, lang))),
    ...part('media', details.media, event.media.map((media, i) => mediaItem(media, i, context, lang))),
    ...part('related', details.related, related(event, context)),
  ];
}

function part(key: string, heading: string, items: readonly SceneNode[]): SceneNode[] {
  if (items.length === 0) return [];
  return [node('h3', `${key}-heading`, {}, heading), node('ul', key, {}, items)];
}

function claimItem({source, url, quote, date, stance}: Claim, i: number, context: DetailsContext, lang: string | undefined): SceneNode {
  const notes = [stance === undefined || stance === 'asserts' ? '' : context.locale.words.stance[stance], dayWords(date, context)].filter(note => note !== '');
  return node('li', `claim-${i}`, {class: 'annals-claim'}, [
    ...(quote === undefined ? [] : [node('blockquote', 'quote', {lang, dir: 'auto'}, context.locale.words.quoted(quote))]),
    linked('source', source, url, context, lang),
    ...(notes.length === 0 ? [] : [node('span', 'notes', {class: 'annals-given'}, ` (${context.locale.words.phrases(notes)})`)]),
  ]);
}

function figureItem({label, value, unit, source, asOf}: Figure, i: number, context: DetailsContext, lang: string | undefined): SceneNode {
  const amount = [String(value), unit ?? ''].filter(word => word !== '').join(' ');
  const origin = [source ?? '', dayWords(asOf, context)].filter(word => word !== '');
  return node('li', `figure-${i}`, {lang, dir: 'auto'}, [
    node('span', 'label', {}, `${label}: `), node('strong', 'value', {}, amount),
    ...(origin.length === 0 ? [] : [node('span', 'origin', {class: 'annals-given'}, ` (${context.locale.words.phrases(origin)})`)]),
  ]);
}

/** A date of a claim or figure in words; checked when the story was read. */
function dayWords(date: string | undefined, {locale}: DetailsContext): string {
  return date === undefined ? '' : formatDate(parseDate(date), {locale, length: 'long'});
}

/** The picture where it may be loaded, else a link to it. */
function mediaItem({src, alt, caption, credit}: Media, i: number, context: DetailsContext, lang: string | undefined): SceneNode {
  const address = context.image?.(src);
  const credits = credit === undefined ? [] : [node('span', 'credit', {class: 'annals-given', lang, dir: 'auto'}, ` (${credit})`)];
  // An empty name would leave a link that nobody can see or hear.
  if (address === undefined) return node('li', `media-${i}`, {}, [linked('link', caption ?? (alt || src), src, context, lang), ...credits]);
  const words = caption === undefined ? credits : [node('span', 'caption', {lang, dir: 'auto'}, caption), ...credits];
  return node('li', `image-${i}`, {}, [node('figure', 'figure', {class: 'annals-image'}, [
    // The address comes last: it is what makes a page ask, and by then it knows when and how.
    node('img', 'image', {loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer', alt, lang, src: address}),
    ...(words.length === 0 ? [] : [node('figcaption', 'words', {}, words)]),
  ])]);
}

/** Whom an event has to do with, each as a button that leads there. */
function related(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  return linkedEvents(event, context.events).map((link, i) => node('li', `link-${i}`, {}, relation(link, context)));
}

function relation({event: other, kind, way, text, says: {lang}}: LinkedEvent, context: DetailsContext): SceneNode[] {
  const when = context.locale.words.phrases(dateWords(other, 'short', wordOptions(context)));
  return [
    node('span', 'kind', {class: 'annals-given'}, `${context.locale.words.link[kind][way]} `),
    node('button', 'event', {type: 'button', 'data-select': other.id, lang: other.lang, dir: 'auto'}, other.title),
    node('span', 'date', {class: 'annals-given', dir: 'auto'}, ` ${when}`),
    ...(text === undefined ? [] : [node('span', 'dot', {class: 'annals-given'}, ' · '), node('span', 'text', {class: 'annals-given', lang, dir: 'auto'}, text)]),
  ];
}
