// The events of a cluster as a list, where no closer look would tell them apart.
// What is counted must be one step away from being read; each event is a button that opens its details.
// Knows nothing of the page: nodes in plain HTML tags.

import {describeEvent, type WordOptions} from '../scene/describe.ts';
import {node, type SceneNode} from '../scene/scene.ts';
import {stretchWords} from '../scene/stretchWords.ts';
import {extentOf} from '../event/extent.ts';
import type {OpenList} from './stage.ts';

/** What the list needs beside its events. */
export interface ListSpace extends WordOptions {
  readonly selected: string | undefined;
  /** Makes ids unique in the page. */
  readonly idPrefix: string;
}

/**
 * The list as a node. Buttons that select carry the id in `data-select`; those that show more or close, `data-list`.
 *
 * @example
 * clusterList({cluster: '3:1', events, most: 100}, {locale: en, selected: undefined, idPrefix: 'annals'}).attrs?.role //=> 'dialog'
 */
export function clusterList({events, most}: OpenList, space: ListSpace): SceneNode {
  const {words, code, direction} = space.locale;
  const heading = `${space.idPrefix}-list`;
  const rest = events.length - most;
  return node('section', 'list', {class: 'annals-list', part: 'list', role: 'dialog', 'aria-labelledby': heading, lang: code, dir: direction}, [
    node('button', 'close', {class: 'annals-close', type: 'button', 'data-list': 'close', 'aria-label': words.details.close}, '×'),
    node('h2', 'heading', {id: heading}, headingOf(events, space)),
    node('ul', 'events', {}, events.slice(0, most).map(event => {
      const {name} = describeEvent(event, space);
      // The name begins with the title, a sentence of its own.
      const rest = name.startsWith(event.title) ? name.slice(event.title.length) : '';
      return node('li', event.id, {}, [node('button', 'event', {
        type: 'button', 'data-select': event.id, ...(space.selected === event.id && {'aria-current': 'true'}),
      }, rest === '' ? [node('span', 'name', {lang: event.lang, dir: 'auto'}, name)] : [
        node('span', 'title', {class: 'annals-list-title', lang: event.lang, dir: 'auto'}, event.title), node('span', 'rest', {}, rest),
      ])]);
    })),
    ...(rest > 0 ? [node('button', 'more', {class: 'annals-more', type: 'button', 'data-list': 'more'}, words.more(rest))] : []),
  ]);
}

/** How many they are, and of when. */
function headingOf(events: OpenList['events'], {locale, timeZone = 'UTC'}: ListSpace): string {
  const count = locale.words.events(events.length);
  let [from, to] = [Infinity, -Infinity];
  for (const event of events) {
    const extent = extentOf(event);
    if (!extent) continue;
    from = Math.min(from, extent.from);
    to = Math.max(to, extent.to);
  }
  return isReal(from) && isReal(to) ? locale.words.phrases([count, stretchWords([from, to], locale, timeZone)]) : count;
}

/** Neither open nor beyond all there is. */
function isReal(t: number): boolean {
  return Math.abs(t) < 1e21;
}
