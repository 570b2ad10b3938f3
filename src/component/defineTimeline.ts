// Registers <annals-timeline>.
// Apart from the element itself, so that a host may import the class without a side effect or choose another name.
// Must do nothing in plain Node and nothing the second time.

import {TimelineElement, type TimelineElementEventMap} from './timelineElement.ts';

declare global {
  interface HTMLElementTagNameMap {
    'annals-timeline': TimelineElement;
  }
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the map is the whole addition
  interface HTMLElementEventMap extends TimelineElementEventMap {}
}

/**
 * Registers `<annals-timeline>`, or the same under another name; does nothing where there are no elements (Node) or
 * where the name is taken.
 *
 * @example
 * defineTimeline();
 */
export function defineTimeline(tag = 'annals-timeline'): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  // A class can be registered once only, so another name gets a class of its own.
  customElements.define(tag, tag === 'annals-timeline' ? TimelineElement : class extends TimelineElement {});
}
