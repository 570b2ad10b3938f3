// Asks the host what the details panel should show, once for each event, and which pictures.
// Hosts may return nodes of their own; text stays text, so no string of theirs becomes HTML by accident.
// Knows nothing of where the panel stands.

import type {TimelineEvent} from '../event/event.ts';
import type {DetailsContext} from './detailsContext.ts';
import {imageAddress} from './imageAddress.ts';
import type {ImagePolicy} from './options.ts';

type RenderDetail = (event: TimelineEvent) => Node | string;

export interface CustomDetails {
  /** What the panel of `event` shows in place of our text, or `undefined` where the host has no wish. */
  readonly of: (event: TimelineEvent, render: RenderDetail | undefined) => DetailsContext['custom'];
  /** Whether a picture may be shown, and from where. */
  readonly image: (src: string, policy: ImagePolicy | undefined) => string | undefined;
  /** Puts the host's node into the panel that was drawn inside `root`. */
  readonly fill: (root: ParentNode) => void;
}

/**
 * Remembers the host's answer for the event last asked about, so that redrawing does not ask again. Without a `page`, as on
 * a server, no picture has an address that could be judged, and none is shown.
 *
 * @example
 * const custom = customDetails(document);
 * custom.of(event, event => event.title) //=> {text: 'Talks in Doha'}
 */
export function customDetails(page?: Document): CustomDetails {
  let asked: {readonly event: TimelineEvent; readonly render: RenderDetail; readonly answer: Node | string} | undefined;
  return {
    of(event, render) {
      if (!render) asked = undefined;
      else if (asked?.event !== event || asked.render !== render) asked = {event, render, answer: render(event)};
      if (!asked) return undefined;
      return typeof asked.answer === 'string' ? {text: asked.answer} : 'node';
    },
    image: (src, policy = 'none') => page && imageAddress(src, policy, {base: page.baseURI, origin: page.defaultView?.origin ?? ''}),
    fill(root) {
      const slot = root.querySelector('.annals-custom');
      if (!slot || !asked || typeof asked.answer === 'string' || slot.firstChild === asked.answer) return;
      slot.replaceChildren(asked.answer);
    },
  };
}
