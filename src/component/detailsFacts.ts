// The short facts of an event, name by name: when, status, where, who.
// The date stands first and twice, in our words and as it was published, so that a reader can judge our reading of it.
// Knows nothing of the page: nodes in plain HTML tags.

import type {TimelineEvent} from '../event/event.ts';
import {safeUrl} from '../event/safeUrl.ts';
import type {Words} from '../locale/locale.ts';
import {dateWords, type WordOptions} from '../scene/describe.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import type {DetailsContext} from './detailsContext.ts';
import {externalLink} from './externalLink.ts';

/**
 * Names and what stands under them, `dt` and `dd` in turn; nothing where nothing is known.
 *
 * @example
 * detailsFacts(event, {events, locale: en, idPrefix: 'annals'})[0].text //=> 'When'
 */
export function detailsFacts(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  const {words} = context.locale;
  const {lang} = event;
  const when = words.phrases(dateWords(event, 'long', wordOptions(context)));
  return [
    ...row('when', words.details.when, [node('span', 'date', {}, when), ...given(event, words)]),
    ...row('status', words.details.status, event.status === 'occurred' ? '' : words.status[event.status]),
    ...row('certainty', words.details.certainty, event.certainty === 'confirmed' ? '' : words.certainty[event.certainty]),
    ...row('where', words.details.where, event.place?.name ?? '', lang),
    ...row('who', words.details.who, words.listJoin(event.people), lang),
    ...row('group', words.details.group, event.group ?? '', lang),
    ...row('category', words.details.category, event.category ?? '', lang),
    ...row('tags', words.details.tags, words.listJoin(event.tags), lang),
    ...row('source', words.details.source, event.url === undefined ? '' : [linked('url', event.url, event.url, context)]),
  ];
}

/** How dates are told. */
export function wordOptions({locale, timeZone, asOf}: DetailsContext): WordOptions {
  return {locale, ...(timeZone !== undefined && {timeZone}), ...(asOf !== undefined && {asOf})};
}

/** A link where the address is safe to follow, else the text alone. */
export function linked(key: string, text: string, url: string | undefined, {linkTarget}: DetailsContext, lang?: string): SceneNode {
  const href = url === undefined ? undefined : safeUrl(url);
  return href === undefined ? node('span', key, {lang, dir: 'auto'}, text) : externalLink(key, href, text, linkTarget, lang);
}

/** The author's own words for the date stay visible under ours. */
function given({dateText, lang}: TimelineEvent, words: Words): SceneNode[] {
  if (dateText === undefined) return [];
  const quoted = /[“”"]/.test(dateText) ? dateText : words.quoted(dateText);
  return [node('div', 'given', {class: 'annals-given'}, [
    node('span', 'as', {}, `${words.details.asGiven} `),
    node('span', 'words', {lang, dir: 'auto'}, quoted),
  ])];
}

function row(key: string, label: string, content: string | readonly SceneNode[], lang?: string): SceneNode[] {
  if (content.length === 0) return [];
  return [node('dt', `${key}-label`, {}, label), node('dd', key, {lang, dir: 'auto'}, content)];
}
