// The panel of the selected event: all that is known of it, in words.
// What a label has no room for must be one step away; and a claim never stands without whoever makes it.
// Knows nothing of the page: nodes in plain HTML tags.

import type {TimelineEvent} from '../event/event.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import type {DetailsContext} from './detailsContext.ts';
import {detailsFacts} from './detailsFacts.ts';
import {detailsParts} from './detailsParts.ts';
import {markdown} from './markdown.ts';
import type {PanelPlace} from './panelPlace.ts';

/**
 * The details of `event` as a node. Buttons that select carry the id in `data-select`, empty for the one that closes. What
 * is told of an event is drawn anew for the next one, so that it is read from its beginning; the buttons around it stay.
 *
 * @example
 * detailsPanel(event, {events, locale: en, idPrefix: 'annals'}).attrs?.class //=> 'annals-details'
 */
export function detailsPanel(event: TimelineEvent, context: DetailsContext): SceneNode {
  const {words, code, direction} = context.locale;
  const heading = `${context.idPrefix}-details`;
  return node('section', 'details', {class: placeClass(context.place), part: 'details', 'aria-labelledby': heading, lang: code, dir: direction}, [
    node('button', 'close', {class: 'annals-close', type: 'button', 'data-select': '', 'aria-label': words.details.close, title: words.details.close}, '×'),
    node('div', `of ${event.id}`, {class: 'annals-details-text'}, [
      node('h2', 'title', {id: heading, lang: event.lang, dir: 'auto'}, event.title),
      ...(context.custom === undefined ? told(event, context) : [customPart(context.custom)]),
      node('slot', 'slot', {name: 'detail'}),
    ]),
    neighbours(event, context),
  ]);
}

function placeClass(place: PanelPlace = 'below'): string {
  return place === 'below' ? 'annals-details' : `annals-details annals-beside annals-${place}`;
}

/** Two keys, so that a node of the host's never stays beside a text of its. */
function customPart(custom: NonNullable<DetailsContext['custom']>): SceneNode {
  const attrs = {class: 'annals-custom'};
  return custom === 'node' ? node('div', 'custom-node', attrs) : node('div', 'custom-text', attrs, [node('p', 'text', {dir: 'auto'}, custom.text)]);
}

function told(event: TimelineEvent, context: DetailsContext): SceneNode[] {
  const {description = '', lang} = event;
  return [
    node('dl', 'facts', {}, detailsFacts(event, context)),
    ...(description === '' ? [] : [node('div', 'text', {class: 'annals-description'}, markdown(description, {lang, linkTarget: context.linkTarget}))]),
    ...detailsParts(event, context),
  ];
}

/** Of an event that a filter leaves out, those that stand before and after it all the same. */
function neighbours(event: TimelineEvent, {events, shown = events, locale: {words}}: DetailsContext): SceneNode {
  const at = shown.indexOf(event);
  const order = at < 0 ? new Map(events.map((one, i) => [one, i])) : undefined;
  const next = order ? shown.findIndex(one => order.get(one)! > order.get(event)!) : at + 1;
  const previous = order ? (next < 0 ? shown.length : next) - 1 : at - 1;
  return node('div', 'neighbours', {class: 'annals-neighbours', role: 'group', 'aria-label': words.details.neighbours}, [
    step('previous', words.details.previous, shown[previous]),
    node('span', 'position', {}, order ? '' : words.position(at + 1, shown.length)),
    step('next', words.details.next, shown[next]),
  ]);
}

function step(key: string, label: string, to: TimelineEvent | undefined): SceneNode {
  return node('button', key, {type: 'button', ...(to ? {'data-select': to.id} : {disabled: ''})}, label);
}
